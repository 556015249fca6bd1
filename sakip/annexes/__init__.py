"""The official tables, the performance tree and the report: made from statements, those of the plan or of a published document."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

import attrs

from sakip.annexes import (
    capaian_sasaran,
    cascading,
    dukungan,
    iku,
    laporan,
    pk,
    pohon_kinerja,
    ppk,
    rencana_aksi,
    rkt,
    sasaran_indikator,
    target_realisasi,
)
from sakip.errors import UsageError
from sakip.index import INSTANSI, Index
from sakip.tables import Tabel, markdown, page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from types import ModuleType

    from sakip.model import Dokumen, Rencana

ANNEXES: Mapping[str, ModuleType] = {
    "sasaran-indikator": sasaran_indikator,
    "rkt": rkt,
    "pk": pk,
    "ppk": ppk,
    "iku": iku,
    "rencana-aksi": rencana_aksi,
    "pohon-kinerja": pohon_kinerja,
    "cascading": cascading,
    "target-realisasi": target_realisasi,
    "capaian-sasaran": capaian_sasaran,
    "laporan": laporan,
}
"""The module of each annex, by its name, in the order of the annexes.

A module has ``TITLE``, its ``FILE``, in ``EMPTY`` why it may be empty, and ``state(index)`` and ``table(index, dokumen)``; a wide one
also ``tables(index, dokumen)``, the table in sections; a picture has ``page(index, dokumen)`` instead. ``JENIS`` is the kind of its
documents, if that is not the name. Its ``legend(index, dokumen)`` gives lines below an annex that is made from the plan: what is computed
there, and what is left out. The report has ``report(index, annex)``, since it is put together from the others.
"""


class Bagian(TypedDict, total=False):
    """What part of a picture is drawn: down to a level, or what is above and below one node; see `sakip.annexes.pohon_kinerja.page`."""

    kedalaman: str
    cabang: str


def published(rencana: Rencana, lampiran: str) -> list[Dokumen]:
    """The documents of a plan that an annex can print as published."""
    return [dokumen for dokumen in rencana.dokumen if dokumen.jenis == _jenis(lampiran) and hasattr(ANNEXES[lampiran], "state")]


def _jenis(lampiran: str) -> str:
    jenis: str = getattr(ANNEXES[lampiran], "JENIS", lampiran.replace("-", "_"))
    return jenis


def annex_module(lampiran: str) -> ModuleType:
    """The module of an annex. Raises UsageError for an annex that does not exist."""
    if lampiran not in ANNEXES:
        raise UsageError(f'lampiran "{lampiran}" tidak dikenal; yang ada: {", ".join(ANNEXES)}')
    return ANNEXES[lampiran]


def annex_tables(index: Index, lampiran: str, *, tercetak: bool = False) -> tuple[Tabel, ...]:
    """The tables of an annex: from the plan, or with ``tercetak`` as the published documents of its kind print them.

    Raises UsageError for an annex that does not exist, or that no document of the plan is.
    """
    module = annex_module(lampiran)
    if not tercetak:
        dokumen = module.state(index)
        tables = _laid_out(index, module, dokumen, f"Kosong: {module.EMPTY}.")
        legend = tuple(module.legend(index, dokumen)) if hasattr(module, "legend") and _rows(dokumen) else ()
        return (*tables[:-1], attrs.evolve(tables[-1], penutup=(*legend, *tables[-1].penutup)))
    empty = "Kosong: dokumen ini belum menyatakan apa pun tentang isi tabelnya."
    return tuple(table for dokumen in _published(index, lampiran) for table in _laid_out(index, module, dokumen, empty))


def _published(index: Index, lampiran: str) -> list[Dokumen]:
    documents = published(index.rencana, lampiran)
    if not documents:
        raise UsageError(f'rencana ini tidak memuat dokumen jenis "{_jenis(lampiran)}"')
    return documents


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


def render(rencana: Rencana, lampiran: str, *, tercetak: bool = False, **bagian: Unpack[Bagian]) -> str:
    """An annex as GitHub Markdown, by its name: one of `ANNEXES`.

    It is made from the plan, or with ``tercetak`` from the statements of the published documents, cell by cell as printed. A picture
    can be drawn in part: ``kedalaman`` and ``cabang``. Raises UsageError for an annex, a level or a node that does not exist, or an
    annex that no document of the plan is.
    """
    return render_many(rencana, [lampiran], tercetak=tercetak, **bagian)[lampiran]


def render_many(rencana: Rencana, lampiran: Iterable[str], *, tercetak: bool = False, **bagian: Unpack[Bagian]) -> dict[str, str]:
    """Several annexes by name, as `render` makes each; what the report takes over is made once."""
    index = Index(rencana)
    made: dict[str, str] = {}

    def annex(name: str) -> str:
        if name not in made:
            made[name] = _render(index, name, annex, tercetak=tercetak, bagian=bagian)
        return made[name]

    return {name: annex(name) for name in lampiran}


def _render(index: Index, lampiran: str, annex: Callable[[str], str], *, tercetak: bool, bagian: Bagian) -> str:
    module = annex_module(lampiran)
    if module is laporan:
        if tercetak:
            raise UsageError("laporan selalu dibuat dari rencana; cetak tanpa --tercetak")
        return laporan.report(index, annex)
    if module is pohon_kinerja:
        documents = _published(index, lampiran) if tercetak else [pohon_kinerja.state(index)]
        return "\n".join(pohon_kinerja.page(index, dokumen, **bagian) for dokumen in documents)
    return page(annex_tables(index, lampiran, tercetak=tercetak))


def render_support(rencana: Rencana, anggota: Iterable[Rencana]) -> str:
    """Which plans of agencies support the sasaran of their government's plan, and with what, as GitHub Markdown.

    ``anggota`` are the plans of the agencies, in the order in which they are to be printed. What they name of another plan than
    ``rencana`` is not in the table.
    """
    return markdown(dukungan.table(Index(rencana), [Index(one) for one in anggota]))
