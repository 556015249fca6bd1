"""Paths of nodes and fields, made of ids: ``dokumen[ppk].menyatakan[mha].capaian``, ``#2`` for a repeat.

A path never holds a list place, so it stays the same when something is inserted above it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_IDENTITY = ("id", "kode", "tentang", "judul", "nama")


def label(record: dict[str, object]) -> str:
    """What a record goes by: the first of its id, kode, tentang, judul and nama; ``?`` if it has none.

    ``record`` is a tree, or the fields of an object of the model.
    """
    for name in _IDENTITY:
        value = record.get(name)
        if isinstance(value, str) and value:
            return value
    return "?"


def steps(labels: Iterable[str]) -> Iterator[str]:
    """The step for each label of a list in its order: ``[S1]``, ``[P7.1]``, ``[P7.1]#2``."""
    seen: dict[str, int] = {}
    for name in labels:
        seen[name] = seen.get(name, 0) + 1
        yield f"[{name}]" if seen[name] == 1 else f"[{name}]#{seen[name]}"
