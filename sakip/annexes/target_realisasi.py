"""Target and realisasi of several years side by side, by sasaran (PermenPANRB 53/2014, Bab III)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from sakip.amounts import Nilai
from sakip.annexes.cells import stating
from sakip.annexes.indicators import computed, indicator_table, sasaran_members
from sakip.annexes.lampiran import Lampiran
from sakip.annexes.naming import figure_columns
from sakip.annexes.sections import only
from sakip.comparisons import years_of
from sakip.model import Dokumen
from sakip.peta import Peta
from sakip.scoring import Skor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip.index import Index
    from sakip.tables import Tabel

COLUMNS: Mapping[str, tuple[str, ...]] = {"nomor": ("No",), "sasaran": ("Sasaran Strategis",), "indikator": ("Indikator Kinerja",)}
_FIELDS = {"target": "Target", "realisasi": "Realisasi"}
_WIDTH = 6
"""The columns of three years."""


def state(index: Index) -> Dokumen:
    """What the table states when it is made from the plan: every year up to that of the plan, by sasaran."""
    skor = index.once(Skor)
    rows = []
    for simpul in sasaran_members(index):
        figures: dict[str, dict[str, Nilai]] = {field: {} for field in _FIELDS}
        for year in years_of(skor, simpul):
            target, realisasi = skor.index.figure_of(simpul, "target", year), skor.realised(simpul, year)
            for field, figure in (("target", target), ("realisasi", realisasi)):
                if figure is not None:
                    figures[field][year] = figure if isinstance(figure, Nilai) else Nilai(str(figure))
        if any(figures.values()):
            rows.append(stating(tentang=simpul.id, target=Peta(figures["target"]), realisasi=Peta(figures["realisasi"])))
    return Dokumen(id="target_realisasi", jenis="target_realisasi", menyatakan=tuple(rows))


def table(index: Index, dokumen: Dokumen) -> Tabel:
    """The table in one piece; where the document does not say so, its columns are those that it has figures for."""
    named = figure_columns(index, dokumen, *_FIELDS)
    figures = {f"{field}.{column}": (called, title) for column, called in named.items() for field, title in _FIELDS.items()}
    return indicator_table(index, dokumen, {**COLUMNS, **figures})


def tables(index: Index, dokumen: Dokumen) -> tuple[Tabel, ...]:
    """The table; one of many years in parts of three years each."""
    one = table(index, dokumen)
    figures = sorted(one.kanan)
    if len(figures) <= _WIDTH:
        return (one,)
    names = [number for number in range(len(one.kolom)) if number not in one.kanan]
    parts = [only(one, [*names, *figures[start : start + _WIDTH]]) for start in range(0, len(figures), _WIDTH)]
    first, *rest = (attrs.evolve(part, kepala=(), penutup=()) for part in parts)
    return (attrs.evolve(first, judul=one.judul, kepala=one.kepala), *rest[:-1], attrs.evolve(rest[-1], penutup=one.penutup))


def legend(index: Index, dokumen: Dokumen) -> Iterator[str]:
    """Which figures are computed."""
    yield from computed(index.once(Skor), dokumen)


LAMPIRAN = Lampiran(
    judul="TARGET DAN REALISASI KINERJA",
    berkas="tabel-target-realisasi.md",
    jenis="target_realisasi",
    kosong="tidak ada indikator bersasaran dengan target atau realisasi",
    kolom=COLUMNS,
    state=state,
    table=table,
    tables=tables,
    legend=legend,
)
