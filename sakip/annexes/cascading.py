"""Cascading: per action the problem, the output, the quarters, the money, the unit, and what it serves (PermenPANRB 89/2021)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sakip.amounts import printed
from sakip.annexes.cells import cell, foot_cells, link, stating
from sakip.annexes.lampiran import Lampiran
from sakip.annexes.naming import name, named, places
from sakip.annexes.sections import NO_SASARAN, WIDTH, filled, framed, section, titled, totals, whole
from sakip.model import Dokumen
from sakip.peta import Peta

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip.index import Index
    from sakip.tables import Tabel

COLUMNS = {
    "sasaran_tematik.tema": ("Tema",),
    "sasaran_tematik": ("Sasaran Tematik Roadmap",),
    "indikator_tematik": ("Indikator",),
    "indikator_tematik.target": ("Target",),
    "permasalahan": ("Permasalahan (bottleneck)",),
    "sasaran_aksi": ("Sasaran",),
    "indikator_aksi": ("Indikator",),
    "uraian": ("Rencana Aksi",),
    "keluaran.satuan": ("Output", "Satuan"),
    "keluaran.indikator": ("Output", "Indikator"),
    "keluaran.aspek_tata_kelola": ("Aspek Tata Kelola",),
    "triwulan.target.1": ("Target", "TW I"),
    "triwulan.target.2": ("Target", "TW II"),
    "triwulan.target.3": ("Target", "TW III"),
    "triwulan.target.4": ("Target", "TW IV"),
    "triwulan.target_total": ("Target", "Total"),
    "anggaran.murni": ("Jumlah Anggaran",),
    "anggaran.perubahan": ("Anggaran Perubahan",),
    "investasi": ("Nilai Investasi",),
    "koordinator": ("Unit/Satuan Kerja Pelaksanaan", "Koordinator"),
    "pelaksana": ("Unit/Satuan Kerja Pelaksanaan", "Pelaksana"),
    "triwulan.realisasi.1": ("Realisasi", "TW I"),
    "triwulan.realisasi.2": ("Realisasi", "TW II"),
    "triwulan.realisasi.3": ("Realisasi", "TW III"),
    "triwulan.realisasi.4": ("Realisasi", "TW IV"),
    "triwulan.realisasi_total": ("Realisasi", "Total"),
    "capaian": ("% capaian",),
    "anggaran.realisasi": ("Realisasi Anggaran",),
    "program": ("Program",),
    "kegiatan": ("Kegiatan",),
    "sub_kegiatan": ("Sub Kegiatan",),
    "sasaran": ("Sasaran Strategis",),
    "iku": ("Indikator Kinerja Utama",),
    "iku.satuan": ("Satuan",),
    "iku.target": ("Target",),
}
_PARTS = {
    "permasalahan": "Masalah dan rencana aksi",
    "keluaran.satuan": "Output dan target",
    "anggaran.murni": "Anggaran dan pelaksana",
    "triwulan.realisasi.1": "Realisasi",
    "program": "Program dan sasaran",
}
"""The columns with which a part of the table begins, and the heading of the part."""
_FIRST = "Sasaran tematik"
"""The heading of what stands before them."""
_NUMBER = "nomor baris"


def state(index: Index) -> Dokumen:
    """What the cascading states when it is made from the plan: one row per action, by sasaran.

    Totals of quarters and capaian are not computed: the plan does not declare how the quarters of an action add up.
    """
    year = str(index.rencana.tahun)
    place = places(index)
    actions = sorted(named(index, "rencana_aksi"), key=lambda one: place(index.linked(one.node.iku, "sasaran")))
    rows = []
    for simpul in actions:
        node = simpul.node
        target = index.planned((node.iku, "target", year))
        rows.append(
            stating(
                tentang=simpul.id,
                triwulan=node.triwulan,
                anggaran=Peta({column: printed(amount) for column, amount in node.anggaran.items()}),
                investasi=Peta({"": printed(node.investasi)} if node.investasi is not None else {}),
                iku=stating(tentang=node.iku, target=Peta({"": target} if target else {})),
            )
        )
    return Dokumen(id="cascading", jenis="cascading", menyatakan=tuple(rows))


def table(index: Index, dokumen: Dokumen) -> Tabel:
    """The table as it is printed, in one piece."""
    columns, rows = _laid_out(index, dokumen)
    return whole(index, dokumen, columns, [*(cells for _, cells in rows), *_feet(index, dokumen, columns)], numbered=False)


def tables(index: Index, dokumen: Dokumen) -> tuple[Tabel, ...]:
    """A section for each sasaran; in it the columns in parts, each with the number of the row."""
    columns, rows = _laid_out(index, dokumen)
    if len(columns) <= WIDTH:
        return (table(index, dokumen),)
    numbered = [(sasaran, cells | {_NUMBER: str(number)}) for number, (sasaran, cells) in enumerate(rows, 1)]
    sections: list[Tabel] = []
    for sasaran, group in groupby(numbered, key=lambda row: row[0]):
        members = [cells for _, cells in group]
        if sasaran or sections:
            sections += titled(name(index, dokumen, sasaran) if sasaran else NO_SASARAN, [])
        for title, part in _parts(columns):
            sections += titled(title, [section({_NUMBER: ("No",)} | part, members)], tingkat=3)
    sections += totals(columns, _feet(index, dokumen, columns), next(iter(columns)))
    return framed(index, dokumen, sections, "Satu aksi bernomor (No) sama di semua tabel di bawah ini.")


def _laid_out(index: Index, dokumen: Dokumen) -> tuple[dict[str, tuple[str, ...]], list[tuple[str, dict[str, str]]]]:
    """The columns, and each row with the sasaran under which it stands."""
    columns = dict(dokumen.kolom or COLUMNS)
    rows = [
        (
            link(index, row, row.tentang, "sasaran")[0],
            {column: cell(index, dokumen, row, column, row.tentang) for column in columns},
        )
        for row in dokumen.menyatakan
    ]
    return columns if dokumen.kolom else filled(columns, [cells for _, cells in rows]) or columns, rows


def _parts(columns: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, dict[str, tuple[str, ...]]]]:
    """The columns in parts, each with its heading: as `_PARTS` begin them, and none wider than a page."""
    title, part = _FIRST if next(iter(columns)).startswith("sasaran_tematik") else "", dict[str, tuple[str, ...]]()
    for column, heading in columns.items():
        if part and (column in _PARTS or len(part) == WIDTH):
            yield title, part
            title, part = "", {}
        title = _PARTS.get(column, title)
        part[column] = heading
    yield title, part


def _feet(index: Index, dokumen: Dokumen, columns: Mapping[str, tuple[str, ...]]) -> list[dict[str, str]]:
    return [foot_cells(index, dokumen, foot, columns, next(iter(columns))) for foot in dokumen.kaki]


def legend(index: Index, dokumen: Dokumen) -> Iterator[str]:
    """What is not computed, and what is left out."""
    yield "Jumlah triwulan dan capaian aksi tidak dihitung: rencana tidak menyatakan bagaimana triwulan aksi digabung."
    nameless = len(index.rencana.rencana_aksi) - len(dokumen.menyatakan)
    if nameless:
        yield f"Aksi tanpa id sendiri tidak dicetak: {nameless}."


LAMPIRAN = Lampiran(
    judul="CASCADING",
    berkas="lampiran-8-cascading.md",
    jenis="cascading",
    kosong="rencana belum memuat rencana aksi",
    kolom=COLUMNS,
    state=state,
    table=table,
    tables=tables,
    legend=legend,
)
