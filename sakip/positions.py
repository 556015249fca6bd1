"""Paths of findings joined to positions in the files of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sakip.paths import label, member_paths
from sakip.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip.berkas import Berkas
    from sakip.findings import Position

_STEP = pattern(r"\.([^.\[\]]+)|\[[^\]]*\](?:#[0-9]+)?")


class Places:
    """Where the nodes of a plan stand. Only the lists that a path leads through are looked into."""

    def __init__(self, files: Sequence[Berkas]) -> None:
        self._files = files
        self._members: dict[str, dict[str, tuple[Berkas, list[Any], int]]] = {}

    def position(self, path: str) -> Position:
        """The position of a node or field; of the nearest node above it where the field itself is not written."""
        file, container, key = self._files[0], self._files[0].data, None
        value: Any = None
        here, path = "", f".{path}"
        while match := _STEP.match(path, len(here)):
            step, name = match[0], match[1]
            if not here:
                owner = next((one for one in self._files if name in one.data), None)
                if owner is None:
                    break
                file, container, key = owner, owner.data, name
            elif isinstance(value, dict) and name and (dotted := _dotted(value, path[len(here) + 1 :])):
                container, key, step = value, dotted, f".{dotted}"
            elif isinstance(value, dict) and step[1:-1] in value and not name:
                container, key = value, step[1:-1]
            elif isinstance(value, list) and (member := self._member(here, file, value, step)):
                file, container, key = member
            else:
                break
            value = container[key]
            here += step
        # In a mapping of ids it is the key that names a node.
        return file.position(container, key, of_key=isinstance(container, dict) and here.endswith("]"))

    def of_words(self, place: Position, words: str) -> Position:
        """Where some words stand in the text that starts at a place; the place itself if they are not there, or if there are none."""
        return (words and {file.nama: file for file in self._files}[place.file].find(words, place)) or place

    def _member(self, path: str, file: Berkas, items: list[Any], step: str) -> tuple[Berkas, list[Any], int] | None:
        """The item of a list that a step names: by its label, as a text, or by its number in a list of figures."""
        if step.startswith("."):
            number = step[1:]
            return (file, items, int(number) - 1) if number.isdecimal() and 0 < int(number) <= len(items) else None
        if path not in self._members:
            # A list of the plan may be spread over files; it is one list, and repeats are counted through.
            lists = [(one, one.data[path[1:]]) for one in self._files if path[1:] in one.data] or [(file, items)]
            found = [(one, part, number) for one, part in lists for number in range(len(part))]
            labels = [label(item) if isinstance(item, dict) else str(item) for _, part in lists for item in part]
            self._members[path] = dict(zip(member_paths("", labels), found, strict=True))
        return self._members[path].get(step)

    def nodes(self) -> Iterator[tuple[tuple[str, int], str]]:
        """Each node's file and first line, with its path."""
        lists: dict[str, list[tuple[Berkas, Any]]] = {}
        for file in self._files:
            for key, value in file.data.items():
                if isinstance(value, list):
                    lists.setdefault(key, []).extend((file, item) for item in value)
                elif isinstance(value, dict):
                    yield from self._inside(file, value, key)
        for key, items in lists.items():
            yield from self._of_list(items, key)

    def _of_list(self, items: list[tuple[Berkas, Any]], path: str) -> Iterator[tuple[tuple[str, int], str]]:
        records = [(file, item) for file, item in items if isinstance(item, dict)]
        for (file, item), place in zip(records, member_paths(path, [label(item) for _, item in records]), strict=True):
            yield (file.nama, file.position(item).line), place
            yield from self._inside(file, item, place)

    def _inside(self, file: Berkas, record: dict[str, Any], path: str) -> Iterator[tuple[tuple[str, int], str]]:
        for key, value in record.items():
            if isinstance(value, list):
                yield from self._of_list([(file, item) for item in value], f"{path}.{key}")


def _dotted(record: dict[str, Any], path: str) -> str:
    """The key with which the rest of a path begins, which may have dots of its own: ``bab_3.1``, ``2024.murni``; empty if none does."""
    return max((key for key in record if path.startswith(key) and path[len(key) : len(key) + 1] in ".["), key=len, default="")
