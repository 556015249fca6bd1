"""The official tables, the performance tree and the report: made from statements, those of the plan or of a published document."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

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
from sakip.facts import INSTANSI
from sakip.index import Index
from sakip.loader import no_collection
from sakip.tables import Tabel, markdown, page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sakip.annexes.lampiran import Lampiran
    from sakip.model import Dokumen, Rencana

ANNEXES: Mapping[str, Lampiran] = {
    "sasaran-indikator": sasaran_indikator.LAMPIRAN,
    "rkt": rkt.LAMPIRAN,
    "pk": pk.LAMPIRAN,
    "ppk": ppk.LAMPIRAN,
    "iku": iku.LAMPIRAN,
    "rencana-aksi": rencana_aksi.LAMPIRAN,
    "pohon-kinerja": pohon_kinerja.LAMPIRAN,
    "cascading": cascading.LAMPIRAN,
    "target-realisasi": target_realisasi.LAMPIRAN,
    "capaian-sasaran": capaian_sasaran.LAMPIRAN,
    "laporan": laporan.LAMPIRAN,
}
"""The annexes by name, in their order."""

SUPPORT = "dukungan"
"""The name of the annex that several plans make: `render_support`."""


def annex_named(lampiran: str) -> Lampiran:
    """The annex of a name. Raises UsageError for an annex that does not exist."""
    if lampiran not in ANNEXES:
        raise UsageError(f'lampiran "{lampiran}" tidak dikenal; yang ada: {", ".join(ANNEXES)}')
    return ANNEXES[lampiran]


def published(rencana: Rencana, lampiran: Lampiran) -> list[Dokumen]:
    """The documents of a plan that an annex can print as published."""
    return [dokumen for dokumen in rencana.dokumen if dokumen.jenis == lampiran.jenis]


def annex_tables(index: Index, lampiran: str, *, tercetak: bool = False) -> tuple[Tabel, ...]:
    """The tables of an annex: from the plan, or with ``tercetak`` as the published documents of its kind print them.

    Raises UsageError for an annex that does not exist, that is no table, or that no document of the plan is.
    """
    one = annex_named(lampiran)
    return tuple(
        table for dokumen in _documents(index, one, tercetak=tercetak) for table in _laid_out(index, one, dokumen, tercetak=tercetak)
    )


def _documents(index: Index, lampiran: Lampiran, *, tercetak: bool) -> list[Dokumen]:
    """What an annex is made from: the published documents of its kind, or what one would state if it were made from the plan."""
    if lampiran.state is None:
        raise UsageError(f"{lampiran.judul} disusun dari lampiran lain, maka bukan tabel dari satu dokumen")
    documents = published(index.rencana, lampiran) if tercetak else [index.once(lampiran.state)]
    if not documents:
        raise UsageError(f'rencana ini tidak memuat dokumen jenis "{lampiran.jenis}"')
    return documents


def _laid_out(index: Index, lampiran: Lampiran, dokumen: Dokumen, *, tercetak: bool) -> tuple[Tabel, ...]:
    """The tables of a document, with the title of its kind if it has none; of an empty one only why it is empty."""
    if lampiran.table is None:
        raise UsageError(f"{lampiran.judul} sebuah gambar, bukan tabel")
    filled = any(row.tentang != INSTANSI for row in dokumen.menyatakan)
    tables = lampiran.tables(index, dokumen) if lampiran.tables and filled else (lampiran.table(index, dokumen),)
    first, *rest = tables
    if not filled:
        empty = "dokumen ini belum menyatakan apa pun tentang isi tabelnya" if tercetak else lampiran.kosong
        first = Tabel(judul=first.judul, kepala=(*first.kepala, f"Kosong: {empty}."), penutup=first.penutup)
    first = attrs.evolve(first, judul=first.judul or f"{lampiran.judul} TAHUN {dokumen.tahun or index.rencana.tahun}")
    if tercetak or not filled or lampiran.legend is None:
        return (first, *rest)
    *before, last = first, *rest
    return (*before, attrs.evolve(last, penutup=(*lampiran.legend(index, dokumen), *last.penutup)))


def render(plan: Rencana | Index, lampiran: str, *, tercetak: bool = False, kedalaman: str = "", cabang: str = "") -> str:
    """An annex as GitHub Markdown, by its name: one of `ANNEXES`.

    It is made from the plan (or its index, so that several share what is looked up), or with ``tercetak`` from the statements of the
    published documents, cell by cell as printed. A picture can be drawn in part, see `sakip.annexes.pohon_kinerja.page`: down to a level
    (``kedalaman``), also within the report, or what is above and below one node (``cabang``). Raises UsageError for an annex, a level or
    a node that does not exist, an annex that no document of the plan is, or a part of what is no picture.
    """
    return render_many(plan, [lampiran], tercetak=tercetak, kedalaman=kedalaman, cabang=cabang)[lampiran]


def render_many(
    plan: Rencana | Index, lampiran: Iterable[str], *, tercetak: bool = False, kedalaman: str = "", cabang: str = ""
) -> dict[str, str]:
    """Several annexes by name, as `render` makes each; what the report takes over is made once, and no branch is cut there."""
    asked = {name: annex_named(name) for name in lampiran}
    if cabang and not any(one.page for one in asked.values()):
        raise UsageError("cabang hanya untuk pohon-kinerja, yang tidak ada di antara lampiran yang diminta")
    if kedalaman and not any(one.page or one.report for one in asked.values()):
        raise UsageError("kedalaman hanya untuk pohon-kinerja dan laporan, yang tidak ada di antara lampiran yang diminta")
    annex = partial(_annex, Index.of(plan), {}, tercetak=tercetak, kedalaman=kedalaman)
    # Cells and texts are no garbage until they are handed over.
    with no_collection():
        return {name: annex(name, cabang if one.page else "") for name, one in asked.items()}


def _annex(index: Index, made: dict[tuple[str, str], str], name: str, cabang: str = "", *, tercetak: bool, kedalaman: str) -> str:
    """An annex among several, of which those already ``made`` are not made again."""
    if (name, cabang) not in made:
        one = ANNEXES[name]
        if one.report:
            if tercetak:
                raise UsageError("laporan selalu dibuat dari rencana; cetak tanpa --tercetak")
            text = one.report(index, partial(_annex, index, made, tercetak=tercetak, kedalaman=kedalaman))
        elif one.page:
            documents = _documents(index, one, tercetak=tercetak)
            text = "\n".join(one.page(index, dokumen, kedalaman=kedalaman, cabang=cabang) for dokumen in documents)
        else:
            text = page(annex_tables(index, name, tercetak=tercetak))
        made[name, cabang] = text
    return made[name, cabang]


def render_support(plan: Rencana | Index, anggota: Iterable[Rencana | Index]) -> str:
    """Which plans of agencies support the sasaran of their government's plan, and with what, as GitHub Markdown.

    ``anggota`` are the plans of the agencies, in the order in which they are to be printed. What they name of another plan than
    ``plan`` is not in the table.
    """
    return markdown(dukungan.table(Index.of(plan), [Index.of(one) for one in anggota]))
