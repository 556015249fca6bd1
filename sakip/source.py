"""Text to a tree of texts, with the position of every key and value.

The tree is plain ``dict``, ``list`` and ``str``: YAML types nothing here, so ``1.10`` stays ``1.10`` and ``No`` stays a
word. Positions are kept beside it, one mark per node in the order of reading, and are unfolded only when something has
to be pointed at. What one of PyYAML's two parsers (libyaml and pure Python) would read differently from the other is
refused, so that both give the same tree and positions for every text that is accepted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

import yaml
from yaml.reader import Reader, ReaderError

from sakip import traps
from sakip.berkas import Berkas, decode
from sakip.patterns import pattern
from sakip.pure import PureParser, fastest_parser

if TYPE_CHECKING:
    from collections.abc import Callable

    from sakip.berkas import Mark, Tree


MAX_DEPTH = 40
MAX_NODES = 5_000_000
MAX_FINDINGS = 1000
"""How many slips of YAML are told at once; who made a thousand has not written a plan."""

_TAB_ADVICE = "Ganti tab dengan spasi."
_COPIED_ADVICE = "Hapus karakter itu; biasanya terbawa saat menyalin dari Word atau PDF."
# What the two parsers read differently, or only one of them.
_REFUSED = {
    "\t": ("tab", _TAB_ADVICE),
    "\x85": ("U+0085", _COPIED_ADVICE),
    "\u2028": ("U+2028", _COPIED_ADVICE),
    "\u2029": ("U+2029", _COPIED_ADVICE),
    "\ufeff": ("U+FEFF", _COPIED_ADVICE),
}
# Signs without which no text can be odd in the sense of `traps.odd_texts`.
_ODD_SIGNS = ("\\", "~", "null", "Null", "NULL")


def _may_be_decorated(text: str) -> bool:
    """Whether anything can be a tag or an anchor; without any the loop need not look (a regex takes ten times as long)."""
    for sign in "&!":
        at = text.find(sign)
        while at >= 0:
            # Within a word, as in "Sukses!", or alone, as in "A & B", it is a sign like others; "! " alone is a tag.
            if (not at or text[at - 1] in " \r\n,[]{}:?\"'") and (sign == "!" or not text[at + 1 : at + 2].isspace()):
                return True
            at = text.find(sign, at + 1)
    return False


def read(nama: str, raw: bytes, parser: Callable[[str], Any] | None = None) -> Berkas:
    """The tree of a file and everything that is wrong with it as YAML; never raises for bad input."""
    berkas = decode(nama, raw)
    if not berkas.complete:
        return berkas
    berkas.complete = False
    _refuse_characters(berkas)
    if berkas.findings:
        return berkas
    try:
        _Walk(berkas, (parser or fastest_parser())(berkas.teks)).run()
    except ReaderError:
        _refuse_control(berkas)
    except (yaml.MarkedYAMLError, ValueError, OverflowError) as error:
        if "nesting depth" in str(getattr(error, "problem", "")):
            # libyaml looks ahead, and from 0.2.6 on gives up at a depth of its own before it has told of the first bracket.
            return read(nama, raw, PureParser)
        # Python's own errors come from the pure parser, which makes a character of any number behind \U.
        mark = getattr(error, "problem_mark", None) or (berkas.marks[-1] if berkas.marks else None)
        opened = getattr(error, "context_mark", None)
        place = (mark.line, mark.column) if mark else (0, 0)
        berkas.tell(traps.syntax_slip(berkas.teks, place, (opened.line, opened.column) if opened else None))
    if berkas.complete:
        _refuse_texts(berkas)
    return berkas


def _refuse_characters(berkas: Berkas) -> None:
    text = berkas.teks
    for character, (name, advice) in _REFUSED.items():
        if character in text:
            berkas.report("AKIP108", f"{name} tidak dipakai dalam rencana", berkas.at(text.index(character)), advice)
    if "\r" in text and (match := _LONE_RETURN.search(text)):
        message = "U+000D tanpa U+000A tidak dipakai dalam rencana"
        berkas.report("AKIP108", message, berkas.at(match.start()), "Simpan berkas dengan akhir baris biasa.")


_LONE_RETURN = pattern("\r(?!\n)")


def _refuse_control(berkas: Berkas) -> None:
    match = Reader.NON_PRINTABLE.search(berkas.teks)
    where = match.start() if match else 0
    message = f"karakter kendali U+{ord(berkas.teks[where]):04X} tidak dipakai dalam rencana"
    berkas.report("AKIP108", message, berkas.at(where), "Hapus karakter itu.")


def _refuse_texts(berkas: Berkas) -> None:
    text = berkas.teks
    for slip in traps.hash_slips(text, berkas.marks):
        berkas.tell(slip)
    if any(sign in text for sign in _ODD_SIGNS):
        for mark, slip in traps.odd_texts(text, berkas.data, berkas.marks):
            berkas.tell(slip, mark)


class _StopError(Exception):
    """Reading cannot go on; the finding is already there."""


class _Walk:
    """One pass over the events of a parser, building the tree and the marks."""

    def __init__(self, berkas: Berkas, parser: Any) -> None:
        self.berkas = berkas
        self.parser = parser
        # The keys without value that a comma has split from the text before: where that text starts, by the last mark.
        self.restarted = 0
        self.split: tuple[Mark | None, int] = (None, 0)

    def run(self) -> None:
        try:
            self._start()
            self.berkas.data = self._tree()
            self._end()
        except _StopError:
            return
        finally:
            self.parser.dispose()
        self.berkas.complete = True

    def _start(self) -> None:
        self.parser.get_event()
        event = self.parser.get_event()
        if type(event) is yaml.StreamEndEvent:
            self._stop_empty()
        if event.version or event.tags:
            self._stop("AKIP106", "baris petunjuk YAML (%YAML, %TAG) tidak dipakai dalam rencana", event, "Hapus baris itu.")

    def _stop_empty(self) -> NoReturn:
        # The parsers end a text without line break on a line that is not there.
        advice = "Mulai dengan `sakip init`, yang menulis kerangka rencana."
        self.berkas.report("AKIP104", "berkas tidak berisi rencana", self.berkas.at(0), advice)
        raise _StopError

    def _end(self) -> None:
        self.parser.get_event()
        event = self.parser.get_event()
        if type(event) is not yaml.StreamEndEvent:
            message = "berkas berisi lebih dari satu dokumen YAML (`---`)"
            self._stop("AKIP106", message, event, "Satu berkas, satu rencana: hapus `---` atau pisahkan.")

    # The two inner functions take most of the time of a check: what a plan is made of is handled on the spot, and
    # everything else is left to `other` and `_odd`. They share their local names, and so stand in one function.
    def _tree(self) -> Tree:  # noqa: C901, PLR0915 - see above
        get, text = self.parser.get_event, self.berkas.teks
        marks, starts = self.berkas.marks, self.berkas.starts
        add: Callable[[Any], None] = marks.append
        scalar = yaml.ScalarEvent
        end_mapping, end_sequence = yaml.MappingEndEvent, yaml.SequenceEndEvent
        decorated = _may_be_decorated(text)

        def other(event: Any, current: Tree, key: str | None, depth: int) -> Tree:
            kind = type(event)
            if kind not in readers:
                value = self._odd(event, current, key)
                add(event.start_mark)
                return value
            if decorated and (event.tag or event.anchor):
                self._odd(event, current, key)
            if depth == MAX_DEPTH or len(marks) > MAX_NODES:
                self._too_much(event)
            return readers[kind](event, depth + 1)

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
                    self._odd_key(event)
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

        readers = {yaml.MappingStartEvent: read_mapping, yaml.SequenceStartEvent: read_sequence}
        root = get()
        if type(root) is not yaml.MappingStartEvent:
            self._no_mapping(root)
        try:
            return other(root, {}, None, 0)
        finally:
            # The three hold each other: without this all marks would stay until the next garbage collection.
            readers.clear()

    def _odd(self, event: Any, current: Tree, key: str | None) -> str:
        """Report what is odd about an event; gives its text."""
        mark, kind = event.start_mark, type(event)
        if kind is yaml.AliasEvent:
            self._tell(traps.decoration_slip("alias", "*", event.anchor, mark.index), mark)
            return ""
        if event.anchor:
            self._tell(traps.decoration_slip("jangkar", "&", event.anchor, mark.index), mark)
        if event.tag:
            shown = event.tag.removeprefix("!").replace("tag:yaml.org,2002:", "!")
            self._tell(traps.decoration_slip("tag", "!", shown, mark.index), mark)
        if kind is not yaml.ScalarEvent:
            return ""
        if not event.value:
            self._empty(event, current, key)
        return str(event.value)

    def _empty(self, event: Any, current: Tree, key: str | None) -> None:
        marks = self.berkas.marks
        if isinstance(current, dict) and key is None:
            self._report("AKIP107", "kunci kosong", event, "Beri nama kuncinya, atau hapus.")
        elif event.style:
            # A text that is empty on purpose; the field says whether it may be.
            return
        elif key is None:
            self._report("AKIP107", "butir tanpa isi", event, "Hapus butir itu, atau isi.")
        elif name := key.partition("\0")[0]:
            before, start = marks[-1], marks[-2]
            index = self.split[1] if start is self.split[0] else start.index if current else before.index
            self.split = (event.start_mark, index)
            if slip := traps.empty_slip(self.berkas.teks, name, before.index, index):
                self._tell(slip, before)

    def _no_mapping(self, root: Any) -> NoReturn:
        if type(root) is yaml.AliasEvent:
            self._odd_key(root)
        if type(root) is yaml.ScalarEvent and not root.value:
            self._stop_empty()
        self._stop("AKIP113", "rencana harus berupa pasangan `kunci: isi`", root, "Mulai dengan `sakip: 1`; lihat `sakip init`.")

    def _odd_key(self, event: Any) -> NoReturn:
        if type(event) is yaml.AliasEvent:
            self._odd(event, {}, None)
            raise _StopError
        self._stop("AKIP106", "kunci harus teks", event, "Tulis kunci sebagai satu kata; beri tanda kutip bila kurung itu bagian darinya.")

    def _unspaced(self, event: Any, value: str) -> None:
        before = self.berkas.marks[-2]
        if slip := traps.comma_slip(self.berkas.teks, before.index, event.start_mark.index, value):
            self._tell(slip, before)

    def _twice(self, event: Any, current: Tree, key: str) -> str:
        index = event.start_mark.index
        # Groups of a number between commas are told as such.
        if key and not (key.isdecimal() and self.berkas.teks[index - 1] == ",") and id(current) != self.restarted:
            first, advice = self.berkas.position(current, key, of_key=True), "Hapus salah satu."
            opened = self.berkas.marks[self.berkas.starts[id(current)]]
            before = self.berkas.line(opened.line + 1)[: opened.column].rstrip()
            if key == next(iter(current)) and before.endswith("-") and event.start_mark.column == opened.column:
                # All other keys of what begins here stand twice as well.
                self.restarted = id(current)
                advice = f"Bila di sini mulai butir baru, tulis tanda hubung di depannya: - {key}; bila tidak, hapus salah satu."
            self._report("AKIP105", f"kunci `{key}` sudah ditulis di baris {first.line}", event, advice)
        # A key that no field has keeps the marks in step; the shape is silent about it.
        return f"{key}\0{len(current)}"

    def _too_much(self, event: Any) -> NoReturn:
        if len(self.berkas.marks) > MAX_NODES:
            self._stop("AKIP103", f"lebih dari {MAX_NODES} simpul dalam satu berkas", event, "Bagi rencana menjadi beberapa berkas.")
        advice = "Rencana yang sah tidak sedalam itu; periksa tanda kurung."
        self._stop("AKIP103", f"susunan lebih dalam dari {MAX_DEPTH} tingkat", event, advice)

    def _tell(self, slip: traps.Slip, mark: Mark) -> None:
        self.berkas.tell(slip, mark)
        if len(self.berkas.findings) >= MAX_FINDINGS:
            raise _StopError

    def _report(self, code: str, message: str, event: Any, advice: str) -> None:
        self._tell(traps.Slip(code, message, event.start_mark.index, advice), event.start_mark)

    def _stop(self, code: str, message: str, event: Any, advice: str) -> NoReturn:
        self.berkas.report(code, message, self.berkas.place(event.start_mark), advice)
        raise _StopError
