"""Perjanjian (Penetapan) Kinerja: targets, and programmes with their budgets, by sasaran (PermenPANRB 53/2014)."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

import attrs

from sakip.amounts import LOST, printed
from sakip.annexes.cells import foot_cells, stating, sum_foot, summed
from sakip.annexes.indicators import targeted
from sakip.annexes.lampiran import Lampiran
from sakip.annexes.naming import figure, letter, name, names_of
from sakip.annexes.sections import whole
from sakip.index import BUDGETED
from sakip.leaves import PLANNED_COLUMNS
from sakip.model import Dokumen, Pernyataan
from sakip.peta import Peta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.index import Index, Simpul
    from sakip.tables import Tabel

COLUMNS = {
    "nomor": ("No",),
    "sasaran": ("Sasaran Strategis",),
    "indikator": ("Indikator Kinerja",),
    "target": ("Target",),
    "kegiatan": ("Program dan Kegiatan",),
    "anggaran.murni": ("Anggaran Murni",),
    "anggaran.perubahan": ("Anggaran Perubahan",),
}
_AMOUNTS = tuple(column for column in COLUMNS if column.startswith("anggaran"))


def state(index: Index) -> Dokumen:
    """What the PK states when it is made from the plan: a kegiatan stands under the first sasaran that it supports."""
    rows = list(index.once(targeted))
    # A programme without kegiatan stands for itself.
    nodes = [simpul for simpul in index.of_kind("program", "kegiatan") if simpul.kind == "kegiatan" or not index.children(simpul)]
    for simpul in nodes:
        amounts = {column: printed(budget) for column in PLANNED_COLUMNS if (budget := index.budget(simpul, column))}
        rows.append(stating(tentang=simpul.id, sasaran=_sasaran(index, simpul), anggaran=Peta(amounts)))
    return Dokumen(id="pk", jenis="pk", menyatakan=tuple(rows), kaki=sum_foot(index, nodes, PLANNED_COLUMNS))


def _sasaran(index: Index, simpul: Simpul) -> str:
    supported = index.supports(simpul) or next((index.supports(child) for child in index.children(simpul)), ())
    ids = (id_ if index.simpul[id_].kind == "sasaran" else index.linked(id_, "sasaran") for id_ in supported if id_ in index.simpul)
    return next(ids, "")


def table(index: Index, dokumen: Dokumen) -> Tabel:
    """The table of a PK: per sasaran the indicators on the left, and beside them programmes and kegiatan with budgets."""
    rows: list[dict[str, str]] = []
    groups: dict[str, tuple[list[Pernyataan], list[Pernyataan]]] = {}
    for row in dokumen.menyatakan:
        left, right = groups.setdefault(index.sasaran_of(row), ([], []))
        (right if row.anggaran or index.kind(row.tentang) in BUDGETED else left).append(row)
    # What stands under no sasaran, as a Program Penunjang may, comes last and without a number.
    numbers = {id_: str(number) for number, id_ in enumerate((id_ for id_ in groups if id_), 1)}
    for id_, (left, right) in sorted(groups.items(), key=lambda group: not group[0]):
        first = {"nomor": numbers.get(id_, ""), "sasaran": name(index, dokumen, id_) if id_ else "-"}
        for row, line in zip_longest(left, _programmes(index, dokumen, right)):
            cells = first | (line or {})
            first = {}
            if row is not None:
                cells |= {"indikator": name(index, dokumen, row.tentang, row), "target": figure(index, dokumen, row, "target")}
            rows.append(cells)
    # Before the budget is changed there is no column for that.
    unchanged = not any(cells.get(_AMOUNTS[1]) for cells in rows)
    columns = dokumen.kolom or {column: heading for column, heading in COLUMNS.items() if not (unchanged and column == _AMOUNTS[1])}
    rows += [foot_cells(index, dokumen, foot, columns, next(iter(columns))) for foot in dokumen.kaki]
    table = whole(index, dokumen, columns, rows)
    return attrs.evolve(table, kepala=(*table.kepala, f"TAHUN ANGGARAN : Tahun {dokumen.tahun or index.rencana.tahun}"))


def legend(index: Index, dokumen: Dokumen) -> Iterator[str]:
    """Which amounts are computed."""
    nodes = [(row, index.simpul[row.tentang]) for row in dokumen.menyatakan if row.anggaran and index.kind(row.tentang) in BUDGETED]
    below = [simpul for row, simpul in nodes if any(column not in simpul.node.anggaran for column in row.anggaran)]
    if below:
        yield f"Anggaran dihitung dari sub-kegiatannya: {names_of(below)}."
    yield from summed(dokumen)


def _programmes(index: Index, dokumen: Dokumen, rows: list[Pernyataan]) -> Iterator[dict[str, str]]:
    """The lines of the right side: a numbered programme where it changes, below it its lettered kegiatan.

    A name that the scan lost has neither number nor letter.
    """
    number, before, letters = 0, "", 0
    for row in rows:
        amounts = {column: figure(index, dokumen, row, column) for column in _AMOUNTS}
        program = index.linked(row.tentang, "program")
        itself = program == row.tentang
        if itself or program != before:
            before, letters = program, 0
            title = name(index, dokumen, program, row if itself else None)
            if title != LOST:
                title, number = f"{number + 1}. {title}", number + 1
            # A lost programme leaves no line, unless the line has amounts of its own.
            if itself or title != LOST:
                yield {"kegiatan": title} | (amounts if itself else {})
        if not itself:
            title = name(index, dokumen, row.tentang, row)
            if title != LOST:
                title, letters = f"{letter(letters)}. {title}", letters + 1
            yield {"kegiatan": title} | amounts


LAMPIRAN = Lampiran(
    judul="PERJANJIAN KINERJA (PK)",
    berkas="lampiran-3-pk.md",
    jenis="pk",
    kosong="tidak ada indikator dengan target tahun ini, dan tidak ada program",
    kolom=COLUMNS,
    state=state,
    table=table,
    legend=legend,
)
