"""Formulas written for people: on a line, in words, stacked as in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import format_number, parse_number
from sakip.formula import BOUND, FUNGSI, SAID, Call, Formula, Name, Negation, Node, Number, Operation
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class _Style(NamedTuple):
    """How a formula is written; the signs are templates of both operands, ``then`` follows an operation that another one follows."""

    signs: dict[str, str]
    minus: str = "-{}"
    then: str = ""


_LINE = _Style({"+": "{} + {}", "-": "{} - {}", "*": "{} × {}", "/": "{} / {}"})
_WORDS = _Style({sign: f"{{}} {word} {{}}" for sign, word in SAID.items()}, minus="minus {}", then=",")
_ALONE = 3
"""How much that binds which needs no brackets anywhere; see `BOUND` for signs."""


def line(formula: Formula, called: Callable[[str], str]) -> str:
    """One line for people, ``called`` giving what a variable is called: `Jumlah pemanfaat / Jumlah penduduk × 100 %`."""
    return _write(formula.root, called, _LINE)


def stacked(formula: Formula, called: Callable[[str], str]) -> str:
    """The formula as tables print it: what is divided above a rule, the divisor below it, and what that is times of under both.

    A formula that divides nothing at its top is one line.
    """
    root = formula.root
    quotient, factor = (root.left, root.right) if isinstance(root, Operation) and root.sign == "*" else (root, None)
    if not isinstance(quotient, Operation) or quotient.sign != "/":
        return line(formula, called)
    above, below = (_write(side, called, _LINE) for side in (quotient.left, quotient.right))
    times = [] if factor is None else [f"× {_operand(factor, called, _LINE, BOUND['*'])}"]
    return "\n".join([above, _RULE, below, *times])


_RULE = "─" * 12


def words(formula: Formula, called: Callable[[str], str]) -> str:
    """The formula as it is said: `Jumlah pemanfaat dibagi Jumlah penduduk, dikali 100`."""
    return _write(formula.root, called, _WORDS)


def _write(node: Node, called: Callable[[str], str], style: _Style) -> str:
    if isinstance(node, Name):
        return called(node.nama)
    if isinstance(node, Number):
        return _shown(node.teks) + (" %" if node.percent else "")
    if isinstance(node, Call):
        return f"{FUNGSI[node.fungsi]} dari ({'; '.join(_write(argument, called, style) for argument in node.arguments)})"
    if isinstance(node, Negation):
        return style.minus.format(_operand(node.of, called, style, _ALONE))
    # To the right of a sign all needs brackets but what binds more. Also a × (b / c), which is not a × b / c where a is a
    # percentage and b and c have units.
    bound = BOUND[node.sign]
    left = _operand(node.left, called, style, bound, style.then)
    right = _operand(node.right, called, style, bound + 1)
    return style.signs[node.sign].format(left, right)


def _operand(node: Node, called: Callable[[str], str], style: _Style, least: int, then: str = "") -> str:
    """An operand where what binds less than ``least`` needs brackets; ``then`` follows an operation without them."""
    text = _write(node, called, style)
    if not isinstance(node, (Operation, Negation)):
        return text
    # A minus binds as a difference does.
    sign = node.sign if isinstance(node, Operation) else "-"
    if BOUND[sign] < least:
        return f"({text})"
    return text + then


def _shown(teks: str) -> str:
    """A number the Indonesian way, but for 1.234, which cannot be read."""
    shown = format_number(parse_number(teks))
    return shown.replace(".", "") if shown.count(".") == 1 and "," not in shown else shown
