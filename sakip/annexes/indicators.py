"""The table of indicators by sasaran that RKT and PPK share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.annexes.naming import closing, figure, headings, heads, name, number_row
from sakip.tables import Tabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip.index import Index, Simpul
    from sakip.model import Dokumen


def by_sasaran(index: Index) -> Iterator[Simpul]:
    """The indicators with a target for the year of the plan, sasaran by sasaran."""
    year = str(index.rencana.tahun)
    members: dict[str, list[Simpul]] = {sasaran.id: [] for sasaran in index.rencana.sasaran}
    for simpul in index.of_kind("indikator"):
        if simpul.node.sasaran in members and index.planned((simpul.id, "target", year)):
            members[simpul.node.sasaran].append(simpul)
    for group in members.values():
        yield from group


def indicator_table(index: Index, dokumen: Dokumen, columns: Mapping[str, tuple[str, ...]]) -> Tabel:
    """One row per statement; number and sasaran are printed where the sasaran changes."""
    columns = dokumen.kolom or columns
    figures = [column for column in columns if column.partition(".")[0] in {"target", "realisasi", "capaian"}]
    rows = [number_row(dokumen, len(columns))]
    number, before = 0, ""
    for row in dokumen.menyatakan:
        sasaran = index.sasaran_of(row)
        cells = {column: figure(index, dokumen, row, column) for column in figures}
        cells["indikator"] = name(index, dokumen, row.tentang, row)
        if sasaran != before:
            number, before = number + 1, sasaran
            cells |= {"nomor": str(number), "sasaran": name(index, dokumen, sasaran)}
        rows.append(tuple(cells.get(column, "") for column in columns))
    for foot in dokumen.kaki:
        cells = {column: figure(index, dokumen, foot, column) for column in figures}
        rows.append((foot.judul, *(cells.get(column, "") for column in list(columns)[1:])))
    return Tabel(
        judul=dokumen.judul, kepala=heads(index, dokumen), kolom=headings(columns.values()), baris=tuple(rows), penutup=closing(dokumen)
    )
