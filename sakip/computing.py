"""The exact values of formulas, with their units and percentages."""

from __future__ import annotations

from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

import attrs

from sakip.exact import root, sum_of
from sakip.formula import Call, Formula, Name, Negation, Node, Number, Operation
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Satuan = tuple[tuple[str, int], ...] | None
"""Units with their powers, sorted: Rp per jiwa is ``(("jiwa", -1), ("rp", 1))``; ``()`` is no unit, None one that is not known."""


class UncomputableError(Exception):
    """A formula that has no value with these figures: why, from ``start`` to ``end`` of its text."""

    def __init__(self, alasan: str, start: int, end: int) -> None:
        super().__init__(alasan, start, end)
        self.alasan, self.start, self.end = alasan, start, end

    def __str__(self) -> str:
        return self.alasan


@attrs.frozen
class Besaran:
    """A quantity: 93,75 % has the ``nilai`` 15/16 and is ``persen``."""

    nilai: Fraction
    satuan: Satuan = None
    persen: bool = False


class _Fungsi(NamedTuple):
    """A function: what it does to things of one kind, and how it does it (None: see `_weighted`)."""

    verb: str
    compute: Callable[[Sequence[Fraction]], Fraction] | None


_FUNGSI = {
    "min": _Fungsi("dibandingkan", min),
    "maks": _Fungsi("dibandingkan", max),
    "jumlah": _Fungsi("dijumlahkan", sum_of),
    "rata_rata": _Fungsi("dirata-ratakan", lambda numbers: sum_of(numbers) / len(numbers)),
    "rata_tertimbang": _Fungsi("dirata-ratakan", None),
    "rata_geometrik": _Fungsi("dirata-ratakan", lambda numbers: root(prod(numbers, start=Fraction(1)), len(numbers))),
}


def satuan_of(text: str) -> Satuan:
    """The unit that a text names; None if it names none."""
    unit = " ".join(text.split()).casefold()
    return ((unit, 1),) if unit else None


def show_satuan(satuan: Satuan) -> str:
    """A unit as text: `rp/jiwa`; empty for none and for an unknown one."""
    above, below = ([unit for unit, power in satuan or () for _ in range(power * way)] for way in (1, -1))
    return "/".join(["·".join(above) or "1", *below]) if satuan else ""


def evaluate(formula: Formula, look_up: Callable[[Name], Besaran]) -> Besaran:
    """The exact value of a formula; ``look_up`` knows its variables. Raises UncomputableError, as ``look_up`` may."""
    return _value(formula.root, look_up)


def _value(node: Node, look_up: Callable[[Name], Besaran]) -> Besaran:
    if isinstance(node, Name):
        return look_up(node)
    if isinstance(node, Number):
        return Besaran(node.nilai, (), node.percent)
    if isinstance(node, Negation):
        of = _value(node.of, look_up)
        return Besaran(-of.nilai, of.satuan, of.persen)
    if isinstance(node, Operation):
        return _operate(node, _value(node.left, look_up), _value(node.right, look_up))
    return _call(node, [_value(argument, look_up) for argument in node.arguments])


def _operate(node: Operation, left: Besaran, right: Besaran) -> Besaran:
    if node.sign in {"+", "-"}:
        satuan = _common(node, "dijumlahkan" if node.sign == "+" else "dikurangi", [left, right])
        return Besaran(left.nilai + right.nilai if node.sign == "+" else left.nilai - right.nilai, satuan, left.persen)
    # A percentage of a quantity is a quantity; of a plain number, or of what is not known, it stays a percentage.
    if node.sign == "*":
        satuan = _times(left.satuan, right.satuan, 1)
        return Besaran(left.nilai * right.nilai, satuan, (left.persen or right.persen) and not satuan)
    if not right.nilai:
        raise UncomputableError("pembaginya 0", node.right.start, node.right.end)
    satuan = _times(left.satuan, right.satuan, -1)
    return Besaran(left.nilai / right.nilai, satuan, left.persen and not right.persen and not satuan)


def _call(node: Call, values: list[Besaran]) -> Besaran:
    fungsi = _FUNGSI[node.fungsi]
    if fungsi.compute is None:
        return _weighted(node, fungsi.verb, values[::2], values[1::2])
    satuan = _common(node, fungsi.verb, values)
    if node.fungsi == "rata_geometrik":
        for argument, value in zip(node.arguments, values, strict=True):
            if value.nilai < 0:
                raise UncomputableError("rata-rata geometrik tidak ada untuk bilangan negatif", argument.start, argument.end)
    return Besaran(fungsi.compute([value.nilai for value in values]), satuan, values[0].persen)


def _weighted(node: Call, verb: str, values: list[Besaran], weights: list[Besaran]) -> Besaran:
    satuan = _common(node, verb, values)
    _common(node, verb, weights)
    weight = sum_of([weight.nilai for weight in weights])
    if not weight:
        raise UncomputableError("jumlah bobotnya 0", node.start, node.end)
    total = sum_of([value.nilai * weight.nilai for value, weight in zip(values, weights, strict=True)])
    return Besaran(total / weight, satuan, values[0].persen)


def _common(node: Node, verb: str, values: list[Besaran]) -> Satuan:
    """The unit of things of one kind: an unknown one fits to all, and is not known afterwards. Raises UncomputableError."""
    known = next((value for value in values if value.satuan is not None), values[0])
    for value in values:
        if value.persen != known.persen or value.satuan not in {None, known.satuan}:
            raise UncomputableError(f"{_kind(known)} tidak dapat {verb} dengan {_kind(value)}", node.start, node.end)
    return None if any(value.satuan is None for value in values) else known.satuan


def _kind(value: Besaran) -> str:
    return "persen" if value.persen else show_satuan(value.satuan) or "bilangan tanpa satuan"


def _times(one: Satuan, other: Satuan, way: int) -> Satuan:
    """The unit of a product, or with -1 of a quotient."""
    if one is None or other is None:
        return None
    powers = dict(one)
    for unit, power in other:
        powers[unit] = powers.get(unit, 0) + way * power
    return tuple(sorted((unit, power) for unit, power in powers.items() if power))
