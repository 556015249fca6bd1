"""Text to a tree of texts, with the position of every key and value.

The tree is plain ``dict``, ``list`` and ``str``: YAML types nothing here, so ``1.10`` stays ``1.10`` and ``No`` stays a
word. Positions are kept beside it, one mark per node in the order of reading, and are unfolded only when something has
to be pointed at. What one of PyYAML's two parsers (libyaml and pure Python) would read differently from the other is
refused, so that both give the same tree and positions for every text that is accepted.
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Protocol

import attrs
import yaml
from yaml.parser import Parser
from yaml.reader import Reader, ReaderError
from yaml.scanner import Scanner

from sakip.codes import CODES
from sakip.findings import Finding, Position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 40
MAX_NODES = 5_000_000

Tree = Any
"""dict[str, Tree] | list[Tree] | str; mypy cannot follow the recursion through ``isinstance`` without casts."""

ALTERNATE_BREAKS = {"\t": "tab", "\x85": "U+0085", "\u2028": "U+2028", "\u2029": "U+2029", "\ufeff": "U+FEFF"}


class Mark(Protocol):
    """Where a token starts: lines, columns and characters counted from 0."""

    index: int
    line: int
    column: int


class Berkas:
    """One file that has been read.

    Attributes:
        nama: the path as it was given.
        teks: the whole text.
        data: the tree; an empty mapping if the text could not be read to its end.
        findings: what is wrong with the text as YAML.
        complete: whether the text was read to its end, so that its shape can be judged.
    """

    __slots__ = ("_marks", "_starts", "complete", "data", "findings", "nama", "teks")

    def __init__(self, nama: str, teks: str) -> None:
        self.nama = nama
        self.teks = teks
        self.data: Tree = {}
        self.findings: list[Finding] = []
        self.complete = False
        self._marks: list[Mark] = []
        self._starts: dict[int, int] = {}

    def position(self, container: Tree, key: str | int | None = None, *, of_key: bool = False) -> Position:
        """Where a container starts, or where the value (or the key) under ``key`` in it starts."""
        at = self._starts[id(container)]
        if key is None:
            return self._place(self._marks[at])
        for name, child in container.items() if isinstance(container, dict) else enumerate(container):
            at += 1
            if isinstance(container, dict):
                if name == key and of_key:
                    return self._place(self._marks[at])
                at += 1
            if name == key:
                return self._place(self._marks[at])
            at += _size(child) - 1
        raise KeyError(key)

    def at(self, index: int) -> Position:
        """The position of one character of the text."""
        line = self.teks.count("\n", 0, index) + 1
        column = index - self.teks.rfind("\n", 0, index)
        return Position(file=self.nama, line=line, column=column, end_line=line, end_column=column + 1)

    def line(self, number: int) -> str:
        """One line of the text, counted from 1, without its line break."""
        lines = self.teks.splitlines()
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def start_lines(self) -> Iterator[tuple[int, int]]:
        """The ``id`` of each container with the line, from 1, on which it starts."""
        for container, at in self._starts.items():
            yield container, self._marks[at].line + 1

    def _place(self, mark: Mark) -> Position:
        line, column = mark.line + 1, mark.column + 1
        return Position(file=self.nama, line=line, column=column, end_line=line, end_column=column + self._width(mark.index))

    def _width(self, index: int) -> int:
        match = _TOKEN.match(self.teks, index)
        return max(1, len(match[0].rstrip())) if match else 1


# A quoted text, or a plain one up to what ends it; only the part on the first line.
_TOKEN = re.compile(r""""(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\r\n]|'')*'?|(?:[^\s#:,{}\[\]]|[ ]+(?![\s#])|[:#](?=\S)|(?<=[0-9]),(?=[0-9]))+""")


def _may_be_decorated(text: str) -> bool:
    """Whether anything can be a tag or an anchor; without any the loop need not look. (A regex takes ten times as long.)"""
    for sign in "&!":
        at = text.find(sign)
        while at >= 0:
            if not text[at + 1 : at + 2].isspace():
                return True
            at = text.find(sign, at + 1)
    return False


def _size(tree: Tree) -> int:
    if isinstance(tree, dict):
        return 1 + sum([1 + _size(child) for child in tree.values()])
    if isinstance(tree, list):
        return 1 + sum([_size(child) for child in tree])
    return 1


class PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser, for machines without libyaml."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)


def fastest_parser() -> Callable[[str], Any]:
    """libyaml's parser where PyYAML was built with it, else the pure-Python one."""
    parser: Callable[[str], Any] = getattr(yaml, "cyaml").CParser if yaml.__with_libyaml__ else PureParser  # noqa: B009 - absent without libyaml
    return parser


def decode(nama: str, raw: bytes) -> Berkas:
    """The text of a file, or a finding that says why it is none."""
    berkas = Berkas(nama, "")
    if len(raw) > MAX_BYTES:
        _report(berkas, "AKIP103", f"berkas berukuran {len(raw)} byte, paling besar {MAX_BYTES}", None, "Bagi rencana dengan `termasuk`.")
        return berkas
    try:
        berkas.teks = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        berkas.teks = before
        _report(
            berkas,
            "AKIP102",
            f"byte 0x{raw[error.start]:02X} bukan UTF-8",
            berkas.at(len(before)),
            'Simpan berkas sebagai "UTF-8" (di Notepad: Save As, Encoding: UTF-8).',
        )
        return berkas
    berkas.complete = True
    return berkas


def read(nama: str, raw: bytes, parser: Callable[[str], Any] | None = None) -> Berkas:
    """The tree of a file and everything that is wrong with it as YAML; never raises for bad input."""
    berkas = decode(nama, raw)
    if not berkas.complete:
        return berkas
    berkas.complete = False
    for character, name in ALTERNATE_BREAKS.items():
        if character in berkas.teks:
            advice = (
                "Ganti tab dengan spasi." if character == "\t" else "Hapus karakter itu; biasanya terbawa saat menyalin dari Word atau PDF."
            )
            _report(berkas, "AKIP108", f"{name} tidak dipakai dalam rencana", berkas.at(berkas.teks.index(character)), advice)
    if berkas.findings:
        return berkas
    try:
        _Walk(berkas, (parser or fastest_parser())(berkas.teks)).run()
    except ReaderError as error:
        where = next((i for i, character in enumerate(berkas.teks) if not _printable(character)), 0)
        _report(
            berkas,
            "AKIP108",
            f"karakter kendali U+{ord(berkas.teks[where]):04X} tidak dipakai dalam rencana",
            berkas.at(where),
            "Hapus karakter itu.",
        )
        del error
    except yaml.MarkedYAMLError as error:
        _report_syntax(berkas, error)
    else:
        _find_cut_texts(berkas)
    return berkas


def _printable(character: str) -> bool:
    return not Reader.NON_PRINTABLE.match(character)


class _Stop(Exception):
    """Reading cannot go on; the finding is already there."""


class _Walk:
    """One pass over the events of a parser, building the tree and the marks."""

    def __init__(self, berkas: Berkas, parser: Any) -> None:
        self.berkas = berkas
        self.parser = parser
        self.firsts: dict[tuple[int, str], Mark] = {}

    def run(self) -> None:
        try:
            self._start()
            self.berkas.data = self._tree()
            self._end()
        except _Stop:
            return
        finally:
            dispose = getattr(self.parser, "dispose", None)
            if dispose is not None:
                dispose()
        self.berkas.complete = True

    def _start(self) -> None:
        get = self.parser.get_event
        get()
        event = get()
        if type(event) is yaml.StreamEndEvent:
            self._stop("AKIP104", "berkas kosong", event, "Mulai dengan `sakip init`, yang menulis kerangka rencana.")
        if event.version or event.tags:
            self._stop("AKIP106", "baris petunjuk YAML (%YAML, %TAG) tidak dipakai dalam rencana", event, "Hapus baris itu.")

    def _end(self) -> None:
        self.parser.get_event()
        event = self.parser.get_event()
        if type(event) is not yaml.StreamEndEvent:
            self._stop(
                "AKIP106",
                "berkas berisi lebih dari satu dokumen YAML (`---`)",
                event,
                "Satu berkas, satu rencana: hapus `---` atau pisahkan.",
            )

    # The two inner functions take most of the time of a check: what a plan is made of is handled on the spot, and
    # everything else is left to `_odd`.
    def _tree(self) -> Tree:  # noqa: C901 - see above
        get, text = self.parser.get_event, self.berkas.teks
        marks, starts = self.berkas._marks, self.berkas._starts
        add = marks.append
        scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        end_mapping, end_sequence = yaml.MappingEndEvent, yaml.SequenceEndEvent
        decorated = _may_be_decorated(text)

        def other(event: Any, current: Tree, key: str | None, depth: int) -> Tree:
            kind = type(event)
            if kind is not mapping and kind is not sequence:
                add(event.start_mark)
                return self._odd(event, current, key)
            if decorated and (event.tag or event.anchor):
                self._odd(event, current, key)
            if depth == MAX_DEPTH or len(marks) > MAX_NODES:
                self._too_much(event, len(marks))
            return read_mapping(event, depth + 1) if kind is mapping else read_sequence(event, depth + 1)

        def read_mapping(start: Any, depth: int) -> dict[str, Tree]:
            current: dict[str, Tree] = {}
            starts[id(current)] = len(marks)
            add(start.start_mark)
            while True:
                event = get()
                kind = type(event)
                if kind is scalar:
                    key = event.value
                    if not key or (decorated and (event.tag or event.anchor)):
                        key = self._odd(event, current, None)
                    if key in current:
                        key = self._twice(event, current, key)
                elif kind is end_mapping:
                    return current
                else:
                    self._stop("AKIP106", "kunci harus teks", event, "Tulis kunci sebagai satu kata.")
                add(event.start_mark)
                event = get()
                if type(event) is scalar:
                    value = event.value
                    if not value or (decorated and (event.tag or event.anchor)):
                        value = self._odd(event, current, key)
                    add(event.start_mark)
                    current[key] = value
                else:
                    current[key] = other(event, current, key, depth)

        def read_sequence(start: Any, depth: int) -> list[Tree]:
            current: list[Tree] = []
            starts[id(current)] = len(marks)
            add(start.start_mark)
            while True:
                event = get()
                kind = type(event)
                if kind is scalar:
                    value = event.value
                    if not value or (decorated and (event.tag or event.anchor)):
                        value = self._odd(event, current, None)
                    add(event.start_mark)
                    if text[event.start_mark.index - 1] == ",":
                        self._unspaced(event, value)
                    current.append(value)
                elif kind is end_sequence:
                    return current
                else:
                    current.append(other(event, current, None, depth))

        root = get()
        if type(root) is not mapping:
            self._stop("AKIP113", "rencana harus berupa pasangan `kunci: isi`", root, "Mulai dengan `sakip: 1`; lihat `sakip init`.")
        try:
            return other(root, {}, None, 0)
        finally:
            # The three hold each other; without this the marks would stay until the next collection.
            del other, read_mapping, read_sequence

    def _odd(self, event: Any, current: Tree, key: str | None) -> str:
        if type(event) is yaml.AliasEvent:
            self._report(
                "AKIP106",
                f"alias `*{event.anchor}` tidak dipakai dalam rencana",
                event,
                'Tulis isinya, atau beri tanda kutip bila "*" bagian dari teks.',
            )
            return ""
        if event.anchor:
            self._report(
                "AKIP106",
                f"jangkar `&{event.anchor}` tidak dipakai dalam rencana",
                event,
                'Hapus, atau beri tanda kutip bila "&" bagian dari teks.',
            )
        if event.tag:
            self._report(
                "AKIP106",
                f"tag `{event.tag}` tidak dipakai dalam rencana",
                event,
                'Hapus, atau beri tanda kutip bila "!" bagian dari teks.',
            )
        if type(event) is yaml.ScalarEvent and not event.value and not event.style:
            self._empty(event, current, key)
        return getattr(event, "value", "") or ""

    def _empty(self, event: Any, current: Tree, key: str | None) -> None:
        before = self.berkas._marks[-1]
        text = self.berkas.teks
        if not isinstance(current, dict) or key is None:
            self._report("AKIP107", "butir tanpa isi", event, "Hapus butir itu, atau isi.")
        elif not re.match(r"""["']?\s*:""", text[before.index + len(key) :]) and text[before.index] not in "\"'?":
            start = self.berkas._marks[-2].index if current else before.index
            whole = " ".join(text[start : before.index + len(key)].split())
            message = f'"{key}" berdiri sendiri tanpa isi: di dalam {{ }} koma memisahkan isi'
            advice = f'Bila koma itu bagian dari nilai, beri tanda kutip: "{whole}".'
            _report(self.berkas, "AKIP107", message, self.berkas._place(before), advice)
        else:
            advice = f"Hapus kunci `{key}`, atau isi; yang belum ada cukup tidak ditulis."
            _report(self.berkas, "AKIP107", f"kunci `{key}` tanpa isi", self.berkas._place(before), advice)

    def _unspaced(self, event: Any, value: str) -> None:
        # `[4,6, 0,19]`: four items to YAML, two numbers to whoever wrote it.
        before = self.berkas._marks[-2].index
        first = self.berkas.teks[before : event.start_mark.index - 1]
        if first[-1:].isdigit() and value[:1].isdigit():
            place = self.berkas._place(self.berkas._marks[-2])
            advice = f'Bila ini satu angka, beri tanda kutip: "{first},{value}"; bila dua, beri spasi: {first}, {value}.'
            _report(self.berkas, "AKIP110", f"koma tanpa spasi dalam daftar: {first},{value} dibaca sebagai dua butir", place, advice)

    def _twice(self, event: Any, current: Tree, key: str) -> str:
        first = self.berkas.position(current, key, of_key=True)
        self._report("AKIP105", f"kunci `{key}` sudah ditulis di baris {first.line}", event, "Hapus salah satu.")
        # A key that no field has keeps the marks in step; the shape is silent about it.
        return f"{key}\0{len(current)}"

    def _too_much(self, event: Any, nodes: int) -> None:
        if nodes > MAX_NODES:
            self._stop("AKIP103", f"lebih dari {MAX_NODES} simpul dalam satu berkas", event, "Bagi rencana menjadi beberapa berkas.")
        self._stop(
            "AKIP103", f"susunan lebih dalam dari {MAX_DEPTH} tingkat", event, "Rencana yang sah tidak sedalam itu; periksa tanda kurung."
        )

    def _report(self, code: str, message: str, event: Any, advice: str) -> None:
        _report(self.berkas, code, message, self.berkas._place(event.start_mark), advice)

    def _stop(self, code: str, message: str, event: Any, advice: str) -> None:
        self._report(code, message, event, advice)
        raise _Stop


def _finding(code: str, message: str, position: Position | None, advice: str) -> Finding:
    entry = CODES[code]
    return Finding(code=code, name=entry.name, severity=entry.severity, message=message, position=position, help=advice)


def _report(berkas: Berkas, code: str, message: str, position: Position | None, advice: str) -> None:
    place = position or Position(file=berkas.nama, line=1, column=1, end_line=1, end_column=1)
    berkas.findings.append(_finding(code, message, place, advice))


def _find_cut_texts(berkas: Berkas) -> None:
    """Report each plain text that is cut by ` #` without a space after it: almost always a number sign, not a comment."""
    text, marks = berkas.teks, berkas._marks
    indexes: list[int] = []
    at = text.find(" #")
    while at >= 0:
        if text[at + 2 : at + 3].strip() and text[at + 2] not in "#!":
            indexes = indexes or [mark.index for mark in marks]
            mark = marks[bisect_right(indexes, at) - 1] if indexes[0] <= at else None
            if mark is not None and _is_cut(text, mark.index, at):
                word = text[at + 1 :].split(None, 1)[0]
                _report(
                    berkas,
                    "AKIP109",
                    f'teks terpotong: " {word}" dibaca sebagai komentar',
                    berkas.at(at + 1),
                    'Beri tanda kutip bila "#" bagian dari teks; bila memang komentar, tulis "# " dengan spasi.',
                )
        at = text.find(" #", at + 2)


def _is_cut(text: str, start: int, at: int) -> bool:
    opener = text[start]
    if opener in "|>":
        # The text of a block holds what it holds; only its first line can carry a comment.
        return False
    if opener in "\"'":
        match = _QUOTED.match(text, start)
        if match and match.end() > at:
            return False
        start = match.end() if match else start
    # Behind an earlier comment sign everything is comment.
    between = text[start:at]
    return not re.search(r"(?:^|\s)#", between) and "\n" not in between.strip("\n").replace("\n ", "")


_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""", re.DOTALL)


@attrs.frozen
class _Trap:
    """A way in which YAML bites: how the line looks, what it means, what to do."""

    line: re.Pattern[str]
    message: str
    advice: str


_TRAPS = (
    _Trap(re.compile(r":[ ]+-(?:\s|$)"), '"-" setelah titik dua dibaca sebagai butir daftar', 'Beri tanda kutip: "-".'),
    _Trap(
        re.compile(r"(?:^|:[ ]+|-[ ]+|[\[{,][ ]*)[%@`]"),
        "teks tidak boleh dimulai dengan %, @ atau `",
        'Beri tanda kutip, misalnya "% capaian".',
    ),
    _Trap(
        re.compile(r":[ ]+[>|][^\s+\-0-9#]|:[ ]+[>|][ ]+[^\s#]|:[ ]+[>|][0-9]{2}"),
        "teks tidak boleh dimulai dengan > atau |",
        'Beri tanda kutip, misalnya "> 80 %".',
    ),
    _Trap(
        re.compile(r":[ ]+\{[^{}]*\}?[ ]*[^\s#,}]*|:[ ]+\[[^\[\]]*\][ ]*[^\s#]"),
        "teks yang dimulai dengan { atau [ dibaca sebagai susunan",
        "Tutup kurungnya, atau beri tanda kutip bila kurung itu bagian dari teks.",
    ),
    _Trap(
        re.compile(r""":[ ]+["'][^"']*["'][ ]*[^\s#,}\]]"""),
        "teks bertanda kutip disusul tulisan lain",
        "Masukkan seluruh teks ke dalam tanda kutip.",
    ),
    _Trap(
        re.compile(r":[ ]+[^\s\"'{\[|>][^#]*:(?:\s|$)"),
        "titik dua di dalam teks dibaca sebagai kunci baru",
        'Beri tanda kutip: nama: "Hasil: baik".',
    ),
)


def _report_syntax(berkas: Berkas, error: yaml.MarkedYAMLError) -> None:
    mark = error.problem_mark or error.context_mark
    number = min(mark.line, berkas.teks.count("\n")) if mark else 0
    text = berkas.line(number + 1)
    for trap in _TRAPS:
        # The parser stumbles on the line itself, or on the one below a text that it took for something else.
        for offset in (0, 1):
            line = berkas.line(number + 1 - offset)
            if (match := trap.line.search(line)) and not line.lstrip().startswith("#"):
                start = match.start() + len(re.match(r"(?::[ ]+|-[ ]+|[\[{,][ ]*)?", match[0])[0])  # type: ignore[index] - matches the empty text too
                place = Position(
                    file=berkas.nama, line=number + 1 - offset, column=start + 1, end_line=number + 1 - offset, end_column=start + 2
                )
                _report(berkas, "AKIP104", trap.message, place, trap.advice)
                return
    column = mark.column + 1 if mark else 1
    place = Position(
        file=berkas.nama, line=number + 1, column=min(column, len(text) + 1), end_line=number + 1, end_column=min(column, len(text) + 1) + 1
    )
    _report(
        berkas,
        "AKIP104",
        "tulisan YAML tidak dapat dibaca di sini",
        place,
        "Periksa indentasi, tanda kutip dan kurung di baris ini dan di atasnya.",
    )


def suggest(word: str, known: list[str]) -> str:
    """`Maksudnya …?` when a known word is near, else nothing."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.7)
    return f"Maksudnya `{near[0]}`?" if near else ""
