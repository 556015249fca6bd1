"""Tujuan, sasaran and indicators of the Renstra, with the targets of its years (PermenPANRB 53/2014)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from sakip.annexes.cells import cell, foot_cells, link, stating
from sakip.annexes.lampiran import Lampiran
from sakip.annexes.naming import figure_columns, name, named, names_of
from sakip.annexes.sections import filled, whole
from sakip.facts import INSTANSI
from sakip.model import Dokumen, Pernyataan
from sakip.peta import Peta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.index import Index, Simpul
    from sakip.tables import Tabel

COLUMNS = {
    "nomor": ("No",),
    "tujuan": ("Tujuan",),
    "sasaran": ("Sasaran",),
    "indikator": ("Indikator",),
    "satuan": ("Satuan",),
    "kondisi_awal": ("Kondisi Awal",),
}
_NAMES = {"nomor", "tujuan", "sasaran", "indikator"}
_OVER = {"sasaran": ("tujuan",), "indikator": ("tujuan", "sasaran")}
"""What a row about a node of a kind should stand under."""
_ABOVE = {"visi": "Visi", "misi": "Misi"}


def state(index: Index) -> Dokumen:
    """What the table states when it is made from the plan: a row per indicator; of what has none below it, a row of its own."""
    indikator = _below(index, "indikator", "sasaran")
    sasaran = _below(index, "sasaran", "tujuan")
    rows: list[Pernyataan] = []
    own = [simpul.id for simpul in named(index, "tujuan")]
    for tujuan in [*own, *(id_ for id_ in sasaran if index.kind(id_) != "tujuan")]:
        for one in sasaran.get(tujuan, ()):
            members = indikator.get(one.id, ())
            rows += [_row(index, simpul) for simpul in members] or [stating(tentang=one.id)]
        if tujuan not in sasaran:
            rows.append(stating(tentang=tujuan))
    return Dokumen(id="renstra", jenis="renstra", menyatakan=tuple(rows))


def _below(index: Index, kind: str, link_: str) -> dict[str, list[Simpul]]:
    found: dict[str, list[Simpul]] = {}
    for simpul in named(index, kind):
        found.setdefault(getattr(simpul.node, link_), []).append(simpul)
    return found


def _row(index: Index, simpul: Simpul) -> Pernyataan:
    targets = {
        year: index.planned((simpul.id, "target", year))
        for year in dict.fromkeys(column.partition(".")[0] for column in simpul.node.target)
    }
    return stating(tentang=simpul.id, target=Peta({year: target for year, target in targets.items() if target}))


def table(index: Index, dokumen: Dokumen) -> Tabel:
    """A row per statement; tujuan and sasaran stand where they change, visi and misi above the table."""
    targets = {f"target.{column}": ("Target", called) for column, called in figure_columns(index, dokumen, "target").items()}
    columns = dict(dokumen.kolom or COLUMNS | targets)
    others = [column for column in columns if column not in _NAMES]
    rows, lines = [], []
    number, before = 0, {"tujuan": "", "sasaran": ""}
    for row in dokumen.menyatakan:
        if row.tentang == INSTANSI:
            continue
        kind = index.kind(row.tentang)
        if kind in _ABOVE:
            lines.append(f"{_ABOVE[kind]} : {name(index, dokumen, row.tentang, row)}")
            continue
        cells = {column: cell(index, dokumen, row, column, row.tentang) for column in others}
        here = {field: link(index, row, row.tentang, field) for field in before}
        for field, (id_, inner) in here.items():
            if id_ and id_ != before[field]:
                cells[field] = name(index, dokumen, id_, row if field == kind else inner)
            elif not id_ and before[field] and field in _OVER.get(kind, ()):
                # An empty cell would be merged with the one above it.
                cells[field] = "-"
        if here["sasaran"][0] and "sasaran" in cells:
            number += 1
            cells["nomor"] = str(number)
        if kind not in before:
            cells["indikator"] = name(index, dokumen, row.tentang, row)
        before = {field: id_ for field, (id_, _) in here.items()}
        rows.append(cells)
    rows += [foot_cells(index, dokumen, foot, columns, next(iter(columns))) for foot in dokumen.kaki]
    tabel = whole(index, dokumen, columns if dokumen.kolom else filled(columns, rows) or columns, rows)
    return attrs.evolve(tabel, kepala=(*tabel.kepala, *lines))


def legend(index: Index, _dokumen: Dokumen) -> Iterator[str]:
    """Which nodes are not the plan's own."""
    brought: dict[str, list[Simpul]] = {}
    for simpul in index.of_kind("tujuan", "sasaran"):
        if simpul.node.asal:
            brought.setdefault(simpul.node.asal, []).append(simpul)
    for asal, nodes in brought.items():
        yield f"Berasal dari {index.called(asal)}, bukan milik rencana sendiri: {names_of(nodes)}."


LAMPIRAN = Lampiran(
    judul="TUJUAN, SASARAN DAN INDIKATOR",
    berkas="lampiran-1-sasaran-indikator.md",
    jenis="renstra",
    kosong="tidak ada tujuan dan sasaran",
    kolom=COLUMNS,
    state=state,
    table=table,
    legend=legend,
)
