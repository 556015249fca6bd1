"""The table of indicators by sasaran that RKT and PPK share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.annexes.cells import foot_cells, stating
from sakip.annexes.naming import FIGURES, figure, name, named
from sakip.annexes.sections import whole
from sakip.exact import percent, show
from sakip.peta import Peta

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sakip.index import Index, Simpul
    from sakip.model import Dokumen, Pernyataan
    from sakip.scoring import Gabungan, Skor
    from sakip.tables import Tabel


def sasaran_members(index: Index) -> Iterator[Simpul]:
    """The indicators of sasaran, sasaran by sasaran."""
    members: dict[str, list[Simpul]] = {sasaran.id: [] for sasaran in index.rencana.sasaran if sasaran.id}
    for simpul in named(index, "indikator"):
        if simpul.node.sasaran in members:
            members[simpul.node.sasaran].append(simpul)
    for group in members.values():
        yield from group


def targeted(index: Index) -> list[Pernyataan]:
    """What is stated of the indicators with a target for the year of the plan, sasaran by sasaran: their targets."""
    year = str(index.rencana.tahun)
    targets = ((simpul.id, index.planned((simpul.id, "target", year))) for simpul in sasaran_members(index))
    return [stating(tentang=id_, target=Peta({"": target})) for id_, target in targets if target]


_SOURCES = {"formula": "formulanya", "lke": "lembar kerja evaluasi", "triwulan": "triwulannya"}


def computed(skor: Skor, dokumen: Dokumen) -> Iterator[str]:
    """A line that names the indicators whose realisasi is computed, in a document made from the plan."""
    index, found = skor.index, []
    for row in dokumen.menyatakan:
        for column, nilai in row.realisasi.items():
            year = column or skor.tahun
            if nilai is not index.figure_of(index.simpul[row.tentang], "realisasi", year):
                source = skor.measured(index.simpul[row.tentang], year).sumber
                found.append(f"{index.name(row.tentang)}{f' {column}' if column else ''} (dari {_SOURCES[source]})")
    if found:
        yield f"Realisasi dihitung, tidak tertulis di rencana: {'; '.join(found)}."


def measuring(skor: Skor, joined: Gabungan) -> str:
    """What the members of the score of a sasaran are: IKU, which count alone where there are any, or whatever indicators there are."""
    return "IKU" if joined.anggota and all(skor.indikator[one.id].simpul.node.iku for one in joined.anggota) else "indikator"


def held(skor: Skor, ids: Iterable[str]) -> Iterator[str]:
    """A line that names the indicators, among some, whose capaian a cap cut or the floor lifted, and from what."""
    found = []
    for id_ in ids:
        one = skor.indikator[id_]
        called, result = one.simpul.node.nama or id_, one.hasil
        if result.lantai:
            found.append(f"{called}, {percent(result.mentah)} dihitung nol")
        elif result.batas is not None:
            found.append(f"{called}, {percent(result.mentah)} dibatasi {show(result.batas)} %")
    if found:
        yield f"Capaian yang tidak dihitung utuh: {'; '.join(found)}."


def indicator_table(index: Index, dokumen: Dokumen, columns: Mapping[str, tuple[str, ...]]) -> Tabel:
    """One row per statement; number and sasaran are printed where the sasaran changes."""
    columns = dokumen.kolom or columns
    figures = [column for column in columns if column.partition(".")[0] in FIGURES]
    rows = []
    number, before = 0, ""
    for row in dokumen.menyatakan:
        sasaran = index.sasaran_of(row)
        cells = {column: figure(index, dokumen, row, column) for column in figures}
        cells["indikator"] = name(index, dokumen, row.tentang, row)
        if sasaran != before:
            number, before = number + 1, sasaran
            cells |= {"nomor": str(number), "sasaran": name(index, dokumen, sasaran)}
        rows.append(cells)
    rows += [foot_cells(index, dokumen, foot, columns, next(iter(columns))) for foot in dokumen.kaki]
    return whole(index, dokumen, columns, rows)
