"""One file that has been read: its text, its tree, and where everything in it stands."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol

from sakip.codes import finding
from sakip.findings import Finding, Position
from sakip.patterns import pattern

if TYPE_CHECKING:
    from pathlib import Path

    from sakip.traps import Slip

MAX_BYTES = 64 * 1024 * 1024
"""Some 200 times the plan of one agency with everything it published in a year."""
Tree = Any
"""dict[str, Tree] | list[Tree] | str; mypy cannot follow the recursion through ``isinstance`` without casts."""


class Mark(Protocol):
    """Where a token starts: lines, columns and characters counted from 0."""

    @property
    def index(self) -> int:
        """The character of the text."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The character of the line."""


class Berkas:
    """One file that has been read.

    Attributes:
        nama: the path as it was given.
        teks: the whole text.
        data: the tree; an empty mapping if the text could not be read to its end.
        findings: what is wrong with the text as YAML.
        complete: whether the text was read to its end, so that its shape can be judged.
        marks: where each container, key and value starts, in the order of reading.
        starts: the place in ``marks`` of each container, by its ``id``.
    """

    __slots__ = ("_known", "_lines", "complete", "data", "findings", "marks", "nama", "starts", "teks")

    def __init__(self, nama: str, teks: str) -> None:
        self.nama = nama
        self.teks = teks
        self.data: Tree = {}
        self.findings: list[Finding] = []
        self.complete = False
        self.marks: list[Mark] = []
        self.starts: dict[int, int] = {}
        self._lines: list[str] = []
        self._known: dict[int, dict[str | int, int]] = {}

    def position(self, container: Tree, key: str | int | None = None, *, of_key: bool = False) -> Position:
        """Where a container starts, or where the value (or the key) under ``key`` in it starts. Raises KeyError."""
        if key is None:
            return self.place(self.marks[self.starts[id(container)]])
        at = self._children(container)[key]
        return self.place(self.marks[at - 1 if of_key and isinstance(container, dict) else at])

    def find(self, words: str, start: Position) -> Position | None:
        """Where some words stand in the text that starts at a position, however its lines are broken; None if they are not there."""
        after = bisect_right(self.marks, (start.line - 1, start.column - 1), key=attrgetter("line", "column"))
        begin = self.marks[after - 1].index
        end = self.marks[after].index if after < len(self.marks) else len(self.teks)
        # 5 % stands neither in 95 % nor in 98,5 %.
        edge = r"(?<!\w)(?<!\d[.,])" if words[0].isalnum() else ""
        match = re.search(edge + r"\s+".join(map(re.escape, words.split())), self.teks[begin:end])
        if match is None:
            return None
        place, shown = self.at(begin + match.start()), match[0].partition("\n")[0].rstrip()
        return place._replace(end_column=place.column + len(shown))

    def at(self, index: int) -> Position:
        """The position of one character of the text."""
        line = self.teks.count("\n", 0, index) + 1
        column = index - self.teks.rfind("\n", 0, index)
        return Position(file=self.nama, line=line, column=column, end_line=line, end_column=column + 1)

    def line(self, number: int) -> str:
        """One line of the text, counted from 1, without its line break."""
        self._lines = self._lines or self.teks.split("\n")
        return self._lines[number - 1].removesuffix("\r") if 0 < number <= len(self._lines) else ""

    def place(self, mark: Mark) -> Position:
        """The position of the key or value that starts at a mark; only what is on its first line."""
        line, column = mark.line + 1, mark.column + 1
        match = _TOKEN.match(self.teks, mark.index)
        width = max(1, len(match[0].rstrip())) if match else 1
        return Position(file=self.nama, line=line, column=column, end_line=line, end_column=column + width)

    def report(self, code: str, message: str, position: Position, advice: str) -> None:
        """Add a finding."""
        self.findings.append(finding(code, message, position=position, advice=advice))

    def tell(self, slip: Slip, mark: Mark | None = None) -> None:
        """Add a slip as a finding, at the whole token of the mark or else at its one character."""
        self.report(slip.code, slip.message, self.place(mark) if mark else self.at(slip.index), slip.advice)

    def _children(self, container: Tree) -> dict[str | int, int]:
        """The mark of each value in a container, remembered once the tree is whole: who asks for one asks for more."""
        known = self._known.get(id(container))
        if known is not None:
            return known
        keyed = isinstance(container, dict)
        at = self.starts[id(container)] + 1
        known = {}
        for key, child in container.items() if keyed else enumerate(container):
            known[key] = at + keyed
            at = at + keyed + 1 if isinstance(child, str) else self._end(child)
        if self.complete:
            self._known[id(container)] = known
        return known

    def _end(self, container: Tree) -> int:
        """The mark behind the last one of a container; only what stands behind its last container is counted."""
        keyed = isinstance(container, dict)
        texts = 0
        for child in reversed(container.values() if keyed else container):
            if not isinstance(child, str):
                return self._end(child) + texts * (1 + keyed)
            texts += 1
        return self.starts[id(container)] + 1 + texts * (1 + keyed)


# A quoted text, or a plain one up to what ends it; only the part on the first line.
_TOKEN = pattern(r""""(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\r\n]|'')*'?|(?:[^\s#:,{}\[\]]|[ ]+(?![\s#])|[:#](?=\S)|(?<=[0-9]),(?=[0-9]))+""")


_OTHER_FILES = ((b"PK\x03\x04", "Excel, Word atau ZIP"), (b"\xd0\xcf\x11\xe0", "Excel atau Word"), (b"%PDF-", "PDF"))


def read_some(path: Path) -> bytes:
    """The bytes of a file, or of one that is too large the beginning. Raises OSError."""
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def decode(nama: str, raw: bytes) -> Berkas:
    """The text of a file, or a finding that says why it is none."""
    berkas = Berkas(nama, "")
    for start, kind in _OTHER_FILES:
        if raw.startswith(start):
            advice = "Salin isinya ke berkas teks berakhiran .yaml; `sakip init` menulis kerangkanya."
            berkas.report("AKIP102", f"ini berkas {kind}, bukan teks", berkas.at(0), advice)
            return berkas
    if len(raw) > MAX_BYTES:
        message = f"berkas lebih besar dari {MAX_BYTES} byte"
        berkas.report("AKIP103", message, berkas.at(0), "Bagi rencana menjadi beberapa berkas dengan `termasuk`.")
        return berkas
    try:
        berkas.teks = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # What could not be decoded starts behind the mark of UTF-8, if the file has one.
        text = bytes(error.object)
        before = len(text[: error.start].decode())
        berkas.teks = raw.decode("utf-8-sig", "replace")
        wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        message = "berkas disimpan sebagai UTF-16, bukan UTF-8" if wide else f"byte 0x{text[error.start]:02X} bukan UTF-8"
        berkas.report("AKIP102", message, berkas.at(before), 'Simpan berkas sebagai "UTF-8" (di Notepad: Save As, Encoding: UTF-8).')
        return berkas
    berkas.complete = True
    return berkas
