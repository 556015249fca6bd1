"""Nodes and trees as YAML that reads back as the same: the way of `source` and `build`, walked the other way round.

YAML types nothing here, so what only looks like a number or a word of truth needs no quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from sakip.amounts import Nilai, Rupiah
from sakip.fields import describe, given
from sakip.leaves import PRINTED, PRINTED_MONEY, QUARTERLY, YEARLY
from sakip.patterns import pattern
from sakip.peta import Peta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.berkas import Tree

_WIDTH = 140
"""A record is written on one line if the line is not longer."""
_PLAIN = pattern(r"[^\W_](?:[\w%()./–-]| (?! ))*\Z")
_NULLS = frozenset({"null", "Null", "NULL"})
"""Words that other tools take for nothing."""


def tree_of(node: Any) -> dict[str, Tree]:
    """The tree of texts that a node was read from: what its class requires or has no such default for."""
    held, cls = given(node), node.__class__
    default = {attribute.name: attribute.default for attribute in attrs.fields(cls)}
    return {
        one.name: _value(held[one.name], folded=one.shape in _FOLDED)
        for one in describe(cls)
        if one.field.required or held.get(one.name, "") not in ("", default[one.name])
    }


def _value(value: Any, *, folded: bool = False) -> Tree:
    if isinstance(value, Peta):
        values = {name: _value(one) for name, one in value.items()}
        return _unfolded(values) if folded else values
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    if isinstance(value, Nilai):
        return value.teks
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (str, int, Rupiah)) else tree_of(value)


_FOLDED = (PRINTED, PRINTED_MONEY, YEARLY, QUARTERLY)
"""Forms that hold columns of columns under dotted names: ``target.1``; a plain figure is named ``""``."""


def _unfolded(values: dict[str, Tree]) -> Tree:
    if list(values) == [""]:
        return values[""]
    unfolded: dict[str, Any] = {}
    for name, value in values.items():
        first, _, rest = name.partition(".")
        unfolded.setdefault(first, {})[rest] = value
    if list(unfolded) == [str(number) for number in range(1, len(unfolded) + 1)]:
        return [_unfolded(inner) for inner in unfolded.values()]
    return {first: _unfolded(inner) for first, inner in unfolded.items()}


def scalar(text: str) -> str:
    """A text as YAML, in quotes where it needs them, within brackets too."""
    if _PLAIN.match(text) and not text.endswith(" ") and text not in _NULLS:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def flow(tree: Tree) -> str:
    """A tree on one line."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{scalar(key)}: {flow(value)}" for key, value in tree.items()) + "}"
    return "[" + ", ".join(map(flow, tree)) + "]" if isinstance(tree, list) else scalar(tree)


def block(tree: dict[str, Tree], indent: int = 0) -> Iterator[str]:
    """The lines of a mapping, each entry on its own; a list of records has one record a line, or one entry where that is too long."""
    margin = " " * indent
    for key, value in tree.items():
        line = f"{margin}{scalar(key)}: {flow(value)}"
        if isinstance(value, list) and value and all(isinstance(one, dict) and one for one in value):
            yield f"{margin}{scalar(key)}:"
            for one in value:
                yield from item(one, indent + 2)
        elif isinstance(value, dict) and value and len(line) > _WIDTH:
            yield f"{margin}{scalar(key)}:"
            yield from block(value, indent + 2)
        else:
            yield line


def item(tree: dict[str, Tree], indent: int) -> Iterator[str]:
    """The lines of a record of a list."""
    margin = " " * indent
    line = f"{margin}- {flow(tree)}"
    if len(line) <= _WIDTH:
        yield line
        return
    first, *others = block(tree, indent + 2)
    yield f"{margin}- {first.lstrip(' ')}"
    yield from others
