"""Paths of findings joined to positions in the files of a plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sakip.paths import label, steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip.findings import Position
    from sakip.source import Berkas

_STEP = re.compile(r"\.([^.\[\]]+)|\[([^\]]*)\](?:#([0-9]+))?")


class Places:
    """Where each node of a plan stands, unfolded once from the trees of its files."""

    def __init__(self, files: Sequence[Berkas]) -> None:
        self._files = files
        self._records: dict[str, tuple[Berkas, dict[str, Any]]] = {}
        lists: dict[str, list[tuple[Berkas, dict[str, Any]]]] = {}
        for file in files:
            for key, value in file.data.items():
                if isinstance(value, list):
                    # A list that is spread over files is one list: repeats are counted through.
                    lists.setdefault(key, []).extend((file, item) for item in value if isinstance(item, dict))
                elif isinstance(value, dict):
                    self._walk(file, value, key)
        for key, items in lists.items():
            self._add(items, key)

    def _add(self, items: list[tuple[Berkas, dict[str, Any]]], path: str) -> None:
        for (file, item), step in zip(items, steps([label(item) for _, item in items]), strict=True):
            self._records[f"{path}{step}"] = (file, item)
            self._walk(file, item, f"{path}{step}")

    def _walk(self, file: Berkas, record: dict[str, Any], path: str) -> None:
        for key, value in record.items():
            if isinstance(value, list) and value and isinstance(value[0], dict):
                self._add([(file, item) for item in value], f"{path}.{key}")

    def position(self, path: str) -> Position:
        """The position of a node or field; of the nearest node above it where the field itself is not written."""
        record = path
        while record not in self._records:
            if "." not in record and "[" not in record:
                break
            record = record[: max(record.rfind("."), record.rfind("["))]
        if record in self._records:
            file, container = self._records[record]
            return self._descend(file, container, path[len(record) :])
        for file in self._files:
            if record in file.data:
                return self._descend(file, file.data, f".{path}")
        return self._files[0].position(self._files[0].data)

    def _descend(self, file: Berkas, container: Any, rest: str) -> Position:
        place = file.position(container)
        for match in _STEP.finditer(rest):
            name, item, _ = match.groups()
            key: str | int | None = name if name is not None else _index(container, item)
            if isinstance(container, list) and name is not None:
                key = int(name) - 1 if name.isdigit() and int(name) <= len(container) else None
            if key is None or (isinstance(container, dict) and key not in container) or isinstance(container, str):
                break
            place = file.position(container, key)
            container = container[key]
        return place

    def records_by_line(self) -> Iterator[tuple[tuple[str, int], str]]:
        """Each node's file and first line, with its path."""
        for path, (file, record) in self._records.items():
            yield (file.nama, file.position(record).line), path


def _index(container: Any, item: str) -> int | None:
    return container.index(item) if isinstance(container, list) and item in container else None
