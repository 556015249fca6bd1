"""Paths of nodes and fields, made of ids: ``dokumen[ppk].menyatakan[mha].capaian``, ``#2`` for a repeat.

A path never holds a list place, so it stays the same when something is inserted above it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any


def label(record: Mapping[str, Any]) -> str:
    """What a record goes by: the first of its tentang, id, kode, judul and nama; ``?`` if it has none.

    ``record`` is a tree, or the fields of an object of the model.
    """
    get = record.get
    value = get("tentang") or get("id") or get("kode") or get("judul") or get("nama")
    return value if isinstance(value, str) else "?"


def member(path: str, name: str) -> str:
    """The path of the member of a list that goes by a name, or of the entry of a mapping of ids."""
    return f"{path}[{_without_brackets(name)}]"


def member_paths(path: str, labels: Sequence[str]) -> list[str]:
    """The path of each member of a list, in order: ``sasaran[S1]``; with a number where a label repeats: ``…[P7.1]#2``."""
    joined = "".join(labels)
    if "[" in joined or "]" in joined:
        labels = [_without_brackets(name) for name in labels]
    if len(set(labels)) == len(labels):
        return [f"{path}[{name}]" for name in labels]
    seen: dict[str, int] = {}
    paths = []
    for name in labels:
        seen[name] = seen.get(name, 0) + 1
        paths.append(f"{path}[{name}]" if seen[name] == 1 else f"{path}[{name}]#{seen[name]}")
    return paths


def _without_brackets(name: str) -> str:
    # Brackets end a step.
    return name.replace("[", "(").replace("]", ")")
