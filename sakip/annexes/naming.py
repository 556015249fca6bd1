"""How a document names a node, and what its cells print."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING

from sakip.amounts import LOST
from sakip.facts import INSTANSI, default_columns
from sakip.titles import own_name
from sakip.wording import shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sakip.index import Index, Simpul
    from sakip.model import Dokumen, Kaki, Pernyataan


def name(index: Index, dokumen: Dokumen, id_: str, row: Pernyataan | None = None) -> str:
    """The name of a node in a document: as the row prints it, as the document calls it, else as the plan has it."""
    if row is not None and (row.nama or row.uraian):
        return row.nama or row.uraian
    if id_ in dokumen.sebutan:
        return dokumen.sebutan[id_]
    if id_ == LOST:
        return LOST
    printed = index.name(id_)
    return printed.upper() if dokumen.kapital and index.kind(id_) in dokumen.kapital else printed


def names_of(nodes: Iterable[Simpul]) -> str:
    """Nodes in a line below a table, which has no ids: by their names, cut short; by kode where the scan lost the name."""
    # A name may end as an item of a list does.
    names = ((one, own_name(one.node).rstrip(" .;")) for one in nodes)
    return "; ".join(getattr(one.node, "kode", "") or one.id if text in {"", LOST} else shortened(text, _WIDTH) for one, text in names)


_WIDTH = 60


def named(index: Index, kind: str) -> Iterator[Simpul]:
    """The nodes of a kind that an id of their own names: a statement can be about those only."""
    return (simpul for simpul in index.of_kind(kind) if index.simpul.get(simpul.id) is simpul)


def places(index: Index) -> Callable[[str], int]:
    """What gives the place of a sasaran among those of the plan, by its id; for any other id, and for none, one behind them all."""
    numbers = {sasaran.id: number for number, sasaran in enumerate(index.rencana.sasaran) if sasaran.id}
    return lambda id_: numbers.get(id_, len(index.rencana.sasaran))


def headings(columns: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """One heading per column; the parts of a heading on two levels stand below each other."""
    return tuple("\n".join(parts) for parts in columns)


FIGURES = frozenset({"target", "realisasi", "capaian", "triwulan", "anggaran", "investasi"})
"""The fields of statements that are printed as figures."""
_RIGHT = FIGURES | {"kondisi_awal"}


def is_figure(column: str) -> bool:
    """Whether the cells of a column hold figures, its own or those of a linked node: ``anggaran.murni``, ``iku.target``."""
    return not _RIGHT.isdisjoint(column.split("."))


def right(columns: Iterable[str]) -> frozenset[int]:
    """The columns of figures, counted from 0."""
    return frozenset(number for number, column in enumerate(columns) if is_figure(column))


def number_row(dokumen: Dokumen, columns: int) -> tuple[str, ...]:
    """The row of column numbers: as the document prints it, else 1, 2, 3 and so on."""
    printed = (*dokumen.nomor_kolom, *[""] * columns) if dokumen.nomor_kolom else tuple(map(str, range(1, columns + 1)))
    return printed[:columns]


def letter(number: int) -> str:
    """The letter of an item of a list, counted from 0: a to z, then aa, ab and so on."""
    rest, last = divmod(number, len(ascii_lowercase))
    return (letter(rest - 1) if rest else "") + ascii_lowercase[last]


def figure(index: Index, dokumen: Dokumen, row: Pernyataan | Kaki, column: str) -> str:
    """The text of a figure of a row: ``target``, ``anggaran.murni``, ``triwulan.target.1``; empty if it prints none.

    A plain figure is that of the document's own year or budget column, and the other way round.
    """
    field, _, key = column.partition(".")
    values = getattr(row, field)
    if not values:
        return ""
    nilai = values.get(key)
    if nilai is None:
        own = default_columns(dokumen, index.rencana.tahun).get(field, "")
        nilai = values.get("") if key == own else None if key else values.get(own)
    return nilai.teks if nilai else ""


def figure_columns(index: Index, dokumen: Dokumen, *fields: str) -> dict[str, str]:
    """The columns of which rows print figures in some fields, in order, and what each is called: a year, its ``2024.murni``, ``murni``."""
    own = str(dokumen.tahun or index.rencana.tahun)
    printed = {column or own for row in dokumen.menyatakan for field in fields for column in getattr(row, field)}
    return {column: column.replace(".", " ") for column in sorted(printed)}


def heads(index: Index, dokumen: Dokumen) -> tuple[str, ...]:
    """The line that names the agency."""
    return (f"SKPD : {name(index, dokumen, INSTANSI)}",)


def closing(dokumen: Dokumen) -> tuple[str, ...]:
    """Place and date below the table, where the document has them."""
    line = ", ".join(part for part in (dokumen.tempat, dokumen.tanggal) if part)
    return (line,) if line else ()
