"""Wide tables in parts that a person can follow: sections under headings, each with narrow tables; every cell stays."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Any

import attrs

from sakip.annexes.naming import closing, headings, heads, number_row, right
from sakip.tables import Tabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sakip.index import Index
    from sakip.model import Dokumen

WIDTH = 8
"""A table of so many columns can be followed on a page; a wider one is parted."""


NO_SASARAN = "Tanpa sasaran"
"""The heading above what has no sasaran, so that it does not stand under the one before it."""


def whole(
    index: Index, dokumen: Dokumen, columns: Mapping[str, tuple[str, ...]], rows: Sequence[Mapping[str, str]], *, numbered: bool = True
) -> Tabel:
    """A table in one piece: title, agency, the row of column numbers, its rows, place and date.

    A kind of table that is published without column numbers has them only if the document says so.
    """
    numbers = [dict(zip(columns, number_row(dokumen, len(columns)), strict=True))] if numbered or dokumen.nomor_kolom else []
    return section(columns, [*numbers, *rows], judul=dokumen.judul, kepala=heads(index, dokumen), penutup=closing(dokumen))


def section(columns: Mapping[str, tuple[str, ...]], rows: Sequence[Mapping[str, str]], **around: Any) -> Tabel:
    """A table of some columns, under the title before it unless what stands ``around`` it is given."""
    cells = tuple(tuple(map(row.get, columns, repeat(""))) for row in rows)
    return Tabel(kolom=headings(columns.values()), kanan=right(columns), baris=cells, **around)


def titled(judul: str, tables: Sequence[Tabel], tingkat: int = 2) -> list[Tabel]:
    """Tables under one heading; the heading alone if there are none."""
    first, *rest = tables or [Tabel()]
    return [attrs.evolve(first, judul=judul, tingkat=tingkat), *rest]


def totals(columns: Mapping[str, tuple[str, ...]], feet: Sequence[Mapping[str, str]], title: str) -> list[Tabel]:
    """The foot rows as a table of their own, since they are about all sections; nothing if there are none."""
    figures = {column: heading for column, heading in filled(columns, feet).items() if column != title}
    return [section({title: ("",)} | figures, feet)] if feet else []


def framed(index: Index, dokumen: Dokumen, parts: Sequence[Tabel], *note: str) -> tuple[Tabel, ...]:
    """The title and the agency of a document, its parts, its place and date."""
    place = closing(dokumen)
    head = Tabel(judul=dokumen.judul, kepala=(*heads(index, dokumen), *note))
    return (head, *parts, *([Tabel(penutup=place)] if place else ()))


def only(tabel: Tabel, numbers: Sequence[int]) -> Tabel:
    """Some columns of a table, counted from 0, with what stands around it."""
    return attrs.evolve(
        tabel,
        kolom=tuple(tabel.kolom[number] for number in numbers),
        kanan=frozenset(place for place, number in enumerate(numbers) if number in tabel.kanan),
        baris=tuple(tuple([row[number] for number in numbers]) for row in tabel.baris),
    )


def filled(columns: Mapping[str, tuple[str, ...]], rows: Sequence[Mapping[str, str]]) -> dict[str, tuple[str, ...]]:
    """The columns in which any row has a cell."""
    used = {column for row in rows for column, text in row.items() if text}
    return {column: heading for column, heading in columns.items() if column in used}
