"""What a row prints in a column, by the name of the column: ``target``, ``keluaran.satuan``, ``iku.triwulan.target.1``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from sakip.amounts import Nilai, printed
from sakip.annexes.naming import FIGURES, figure, name
from sakip.build import holding
from sakip.exact import mean_of, percent_or_dash
from sakip.facts import LINKS
from sakip.fields import Role, describe
from sakip.model import Kaki, Pernyataan
from sakip.peta import KOSONG, Peta
from sakip.spending import whole_sum
from sakip.titles import own_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from fractions import Fraction

    from sakip.index import Index, Simpul
    from sakip.model import Dokumen

    # What a type checker and a reader should take it for.
    stating = Pernyataan
else:

    def stating(**values: Any) -> Pernyataan:
        """A statement that holds only what it states, as one that was read: making and passing over all fields took 7 % of rendering."""
        return holding(Pernyataan, values)


_NOTHING = stating()
_LABELS = {one.name for one in describe(Pernyataan) if one.field.role is not Role.FIGURE} - LINKS - {"tentang", "judul", "nomor", "nama"}
_TO = {one.name: one.field.to for one in describe(Pernyataan) if one.name in LINKS}
"""The kinds of nodes that a link of a statement can name."""
_THROUGH = {"tujuan": "sasaran", "sasaran": "iku", "kegiatan": "sub_kegiatan", "program": "sub_kegiatan"}
"""The link that leads on to another one: an action names its IKU, which has a sasaran."""


def link(index: Index, row: Pernyataan, id_: str, field: str) -> tuple[str, Pernyataan]:
    """The node that a row about ``id_`` links, as the row prints it, else as the plan has it; and what the row says about it."""
    printed = getattr(row, field)
    inner, other = (_NOTHING, printed) if isinstance(printed, str) else (printed, printed.tentang)
    other = other or index.linked(id_, field)
    if not other and field in _THROUGH:
        between, _ = link(index, row, id_, _THROUGH[field])
        other = index.linked(between, field)
    return other, inner


def cell(index: Index, dokumen: Dokumen, row: Pernyataan, column: str, id_: str) -> str:
    """The text of a column in a row about ``id_``. A figure that is not printed is empty; a label is then as in the plan."""
    field, _, rest = column.partition(".")
    if field in FIGURES:
        return figure(index, dokumen, row, column) if getattr(row, field) else ""
    if field not in LINKS:
        return name(index, dokumen, id_, row) if field == "nama" else _label(index, dokumen, row, column, id_)
    other, inner = link(index, row, id_, field)
    if rest:
        return cell(index, dokumen, inner, rest, other)
    # An action may name the kegiatan that pays for it; then it has no sub-kegiatan.
    if other and (field != "sub_kegiatan" or index.kind(other) != "kegiatan"):
        return name(index, dokumen, other, inner)
    return _outputs(index, dokumen, field, id_)


def _outputs(index: Index, dokumen: Dokumen, field: str, id_: str) -> str:
    """What stands below a programme, kegiatan or sub-kegiatan, which may be several: its indicators by id, or the nodes themselves."""
    below = getattr(index.simpul[id_].node, field, ()) if id_ in index.simpul else ()
    ids = ((one, "") if isinstance(one, str) else (one.id, own_name(one)) for one in below)
    return "\n".join(name(index, dokumen, one) or own for one, own in ids) if isinstance(below, tuple) else ""


def _label(index: Index, dokumen: Dokumen, row: Pernyataan, column: str, id_: str) -> str:
    field, _, part = column.partition(".")
    printed, planned = getattr(row, field, ""), _planned(index, id_, field)
    if part:
        printed, planned = getattr(printed, part, ""), getattr(planned, part, "")
    value = printed or dokumen.setiap.get(column) or planned
    if isinstance(value, tuple):
        return ", ".join(value)
    text = str(value or "")
    # A unit of the organisation is named by its id, or in words.
    return name(index, dokumen, text) if index.kind(text) == "struktur" else text


def _planned(index: Index, id_: str, field: str) -> Any:
    """A label as the plan has it; a sub-kegiatan has what its kegiatan has, where it does not say."""
    return index.linked(id_, field) or getattr(index.simpul[id_].node if id_ in index.simpul else None, field, "")


def stated(index: Index, row: Pernyataan, columns: Iterable[str], id_: str) -> Pernyataan:
    """A row about ``id_`` that states each link and label of some columns which else would be as in the plan."""
    made: dict[str, Any] = {}
    inner: dict[str, list[str]] = {}
    for column in columns:
        field, _, rest = column.partition(".")
        if field in LINKS:
            inner.setdefault(field, []).extend([rest] if rest else [])
        elif field in _LABELS and not getattr(row, field) and (planned := _planned(index, id_, field)):
            made[field] = planned
    for field, below in inner.items():
        other, printed = link(index, row, id_, field)
        # What a row is about is no link of it, nor is what that stands under; an action may name a kegiatan for a sub-kegiatan.
        if index.kind(other) in _TO[field] and other not in {id_, *index.ancestors(id_)}:
            one = stated(index, attrs.evolve(printed, tentang=other), below, other)
            made[field] = other if one == stating(tentang=other) else one
    return attrs.evolve(row, **made)


def stated_capaian(capaian: Fraction | None) -> Peta[Nilai]:
    """What a row states of a capaian that is computed: the percentage; a dash where there is none."""
    return Peta({"": Nilai(percent_or_dash(capaian))})


def mean_foot(judul: str, scored: Sequence[Fraction]) -> Kaki:
    """The foot row of a table of computed capaian: the mean of those that there are."""
    return Kaki(judul=judul, hitung="rata_rata", capaian=stated_capaian(mean_of(scored) if scored else None))


def sum_foot(index: Index, nodes: Sequence[Simpul], columns: Iterable[str]) -> tuple[Kaki, ...]:
    """The foot row of a table of budgets: the sum of each column that every row with a budget has; none if there is no such column.

    What lacks a perubahan may be unchanged: a sum without it would be less than the whole.
    """
    amounts = [[index.budget(simpul, column) for column in columns] for simpul in nodes]
    spending = [row for row in amounts if any(amount is not None for amount in row)]
    sums = zip(columns, map(whole_sum, zip(*spending, strict=True)), strict=False)
    whole = Peta({column: printed(amount) for column, amount in sums if amount is not None})
    return (Kaki(judul="JUMLAH", hitung="jumlah", anggaran=whole),) if whole else ()


def summed(dokumen: Dokumen) -> Iterator[str]:
    """Lines that say what the foot row of a table of budgets is, and which columns have no sum."""
    whole = dokumen.kaki[0].anggaran if dokumen.kaki else KOSONG
    if whole:
        yield "JUMLAH dihitung dari baris-baris di atasnya."
    for column in dict.fromkeys(column for row in dokumen.menyatakan for column in row.anggaran):
        if column not in whole:
            yield f"Anggaran {column} tidak dijumlahkan, sebab tidak ada pada semua baris."


def foot_cells(index: Index, dokumen: Dokumen, foot: Kaki, columns: Iterable[str], title: str) -> dict[str, str]:
    """The cells of a foot row, by column: its title in the column ``title``, and its figures."""
    cells = {column: figure(index, dokumen, foot, column) for column in columns if column.partition(".")[0] in FIGURES}
    return cells | {title: foot.judul}
