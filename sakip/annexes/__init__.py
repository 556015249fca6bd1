"""The official tables: each is made from statements, be they those of the plan or those of a published document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from sakip.annexes import capaian_sasaran, cascading, dukungan, iku, pk, ppk, rencana_aksi, rkt, sasaran_indikator, target_realisasi
from sakip.errors import UsageError
from sakip.index import INSTANSI, Index
from sakip.tables import Tabel, markdown, page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import ModuleType

    from sakip.model import Dokumen, Rencana

ANNEXES: Mapping[str, ModuleType] = {
    "sasaran-indikator": sasaran_indikator,
    "rkt": rkt,
    "pk": pk,
    "ppk": ppk,
    "iku": iku,
    "rencana-aksi": rencana_aksi,
    "cascading": cascading,
    "target-realisasi": target_realisasi,
    "capaian-sasaran": capaian_sasaran,
}
"""The module of each annex, by its name, in the order of the annexes.

A module has ``TITLE``, its ``FILE``, in ``EMPTY`` why it may be empty, and ``state(index)`` and ``table(index, dokumen)``; a wide one
also ``tables(index, dokumen)``, the table in sections. ``JENIS`` is the kind of its documents, if that is not the name. Its
``legend(index, dokumen)`` gives lines below an annex that is made from the plan: what is computed there, and what is left out.
"""


def published(rencana: Rencana, lampiran: str) -> list[Dokumen]:
    """The documents of a plan that an annex can print as published."""
    return [dokumen for dokumen in rencana.dokumen if dokumen.jenis == _jenis(lampiran)]


def _jenis(lampiran: str) -> str:
    jenis: str = getattr(ANNEXES[lampiran], "JENIS", lampiran.replace("-", "_"))
    return jenis


def annex_tables(index: Index, lampiran: str, *, tercetak: bool = False) -> tuple[Tabel, ...]:
    """The tables of an annex: from the plan, or with ``tercetak`` as the published documents of its kind print them.

    Raises UsageError for an annex that does not exist, or that no document of the plan is.
    """
    module = ANNEXES.get(lampiran)
    if module is None:
        raise UsageError(f'lampiran "{lampiran}" tidak dikenal; yang ada: {", ".join(ANNEXES)}')
    if not tercetak:
        dokumen = module.state(index)
        tables = _laid_out(index, module, dokumen, f"Kosong: {module.EMPTY}.")
        legend = tuple(module.legend(index, dokumen)) if hasattr(module, "legend") and _rows(dokumen) else ()
        return (*tables[:-1], attrs.evolve(tables[-1], penutup=(*legend, *tables[-1].penutup)))
    documents = published(index.rencana, lampiran)
    if not documents:
        raise UsageError(f'rencana ini tidak memuat dokumen jenis "{_jenis(lampiran)}"')
    empty = "Kosong: dokumen ini belum menyatakan apa pun tentang isi tabelnya."
    return tuple(table for dokumen in documents for table in _laid_out(index, module, dokumen, empty))


def _laid_out(index: Index, module: ModuleType, dokumen: Dokumen, empty: str) -> tuple[Tabel, ...]:
    """The tables of a document, with the title of its kind if it has none; of an empty one only why it is empty."""
    in_sections = hasattr(module, "tables") and _rows(dokumen)
    tables: tuple[Tabel, ...] = module.tables(index, dokumen) if in_sections else (module.table(index, dokumen),)
    first, *rest = tables
    if not _rows(dokumen):
        first = Tabel(judul=first.judul, kepala=(*first.kepala, empty), penutup=first.penutup)
    title = first.judul or f"{module.TITLE} TAHUN {dokumen.tahun or index.rencana.tahun}"
    return (attrs.evolve(first, judul=title), *rest)


def _rows(dokumen: Dokumen) -> bool:
    return any(row.tentang != INSTANSI for row in dokumen.menyatakan)


def render(rencana: Rencana, lampiran: str, *, tercetak: bool = False) -> str:
    """An annex as GitHub Markdown, by its name: one of `ANNEXES`.

    It is made from the plan, or with ``tercetak`` from the statements of the published documents, cell by cell as printed.
    Raises UsageError for an annex that does not exist, or that no document of the plan is.
    """
    return render_many(rencana, [lampiran], tercetak=tercetak)[lampiran]


def render_many(rencana: Rencana, lampiran: Iterable[str], *, tercetak: bool = False) -> dict[str, str]:
    """Several annexes by name, as `render` makes each."""
    index = Index(rencana)
    return {name: page(annex_tables(index, name, tercetak=tercetak)) for name in lampiran}


def render_support(rencana: Rencana, anggota: Iterable[Rencana]) -> str:
    """Which plans of agencies support the sasaran of their government's plan, and with what, as GitHub Markdown.

    ``anggota`` are the plans of the agencies, in the order in which they are to be printed. What they name of another plan than
    ``rencana`` is not in the table.
    """
    return markdown(dukungan.table(Index(rencana), [Index(one) for one in anggota]))
