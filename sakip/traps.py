"""The ways in which YAML bites those who write plans, each with its own advice.

Everything here looks at a text and where its nodes start; nothing knows files or findings. The texts are only looked at
when the parser has stumbled, or when one of the few signs that announce a trap is there at all.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from yaml.reader import Reader

from sakip.patterns import pattern
from sakip.values import frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from sakip.berkas import Mark

_WINDOW = 1000
"""How much of a line is compared with the traps: no slip shows only behind it, and a line may be megabytes long."""


@frozen
class Slip:
    """A slip of the pen: the code of its finding, what is wrong, at which character of the text, and what to do."""

    code: str
    message: str
    index: int
    advice: str


@frozen
class _Trap:
    """How a line with a trap looks (the group is the place to point at), what it means, what to do."""

    line: re.Pattern[str]
    message: str
    advice: str


# Where a text may start: at the head of a line, behind a key, behind a dash, within brackets.
_START = r"(?:^[ ]*|:[ ]+|-[ ]+|[\[{,][ ]*)"
_BLOCK = _Trap(
    pattern(r":[ ]+([>|])(?:[^\s+\-0-9#]|[ ]+[^\s#]|[0-9]{2}|0)"),
    "teks tidak boleh dimulai dengan > atau |",
    'Beri tanda kutip di kedua ujungnya: "> 80 %".',
)
_TRAPS = (
    _Trap(
        pattern(
            r'"(?:[^"\\]|\\[0abtnvfre "/\\N_LP])*(\\)(?:x(?![0-9A-Fa-f]{2})|u(?!(?![dD][89A-Fa-f])[0-9A-Fa-f]{4})|[^0abtnvfre "/\\N_LPxuU])'
        ),
        "\\ di dalam tanda kutip ganda memulai urutan yang tidak dikenal",
        "Pakai tanda kutip tunggal bila \\ bagian dari teks: 'C:\\data'.",
    ),
    _Trap(pattern(r":[ ]+(-)(?:\s|$)"), '"-" setelah titik dua dibaca sebagai butir daftar', 'Beri tanda kutip: "-".'),
    _Trap(pattern(rf"{_START}([%@`])"), "teks tidak boleh dimulai dengan %, @ atau `", 'Beri tanda kutip di kedua ujungnya: "% capaian".'),
    _Trap(pattern(rf"{_START}([&*!])"), "teks tidak boleh dimulai dengan &, * atau !", 'Beri tanda kutip di kedua ujungnya: "*catatan".'),
    _BLOCK,
    _Trap(
        pattern(r""":[ ]+("[^"]*"|'[^']*')[ ]*[^\s#,}\]:]"""),
        "teks bertanda kutip disusul tulisan lain",
        "Masukkan seluruh teks ke dalam tanda kutip.",
    ),
    _Trap(
        pattern(r":[ ]+([\[{])(?:[^\[\]{}]*[\]}][ ]*[^\s#,}\]]|[^\[\]{}]*$)"),
        "teks yang dimulai dengan { atau [ dibaca sebagai susunan",
        "Tutup kurungnya, atau beri tanda kutip bila kurung itu bagian dari teks.",
    ),
)
Place = tuple[int, int]
"""A line and a column, both from 0, as parsers count."""


def syntax_slip(text: str, place: Place, opened: Place | None = None) -> Slip:
    """What is probably wrong where a parser gave up; ``opened`` is where that starts which it was reading."""
    lines = text.split("\n")
    # libyaml ends a text without line break on a line that is not there.
    line, column = place if place[0] < len(lines) else (len(lines) - 1, len(lines[-1]))
    if opened is not None:
        opened = min(opened[0], len(lines) - 1), opened[1]
        if slip := _open_quote(lines, (line, column), opened):
            return slip
    starts = {number: _start(lines, number) for number in {line, max(0, line - 1)}}
    for trap in _TRAPS:
        # The parser stumbles on the line itself, or on the one below a text that it took for something else.
        for number in sorted(starts, reverse=True):
            shown = lines[number][:_WINDOW].removesuffix("\r")
            match = trap.line.search(shown)
            if match and not shown.lstrip().startswith("#"):
                return Slip("AKIP104", trap.message, starts[number] + match.start(1), trap.advice)
    if opened is not None and (slip := _open_bracket(lines, (line, column), opened)):
        return slip
    before = lines[line][:column]
    if lines[line][column : column + 2].rstrip() == ":" and ": " in before:
        message, advice = "titik dua di dalam teks dibaca sebagai kunci baru", 'Beri tanda kutip: nama: "Hasil: baik"'
        if opened is not None and lines[opened[0]][opened[1] : opened[1] + 1] == "{" and (word := _LAST_WORD.search(before)):
            advice += f"; atau beri koma di depan `{word[1]}`, bila di situ mulai kunci baru"
        return Slip("AKIP104", message, starts[line] + column, f"{advice}.")
    if slip := _no_pair(lines, line):
        return slip
    return Slip(
        "AKIP104",
        "tulisan YAML tidak dapat dibaca di sini",
        starts[line] + min(column, len(lines[line])),
        "Periksa indentasi, tanda kutip dan kurung di baris ini dan di atasnya.",
    )


def _start(lines: Sequence[str], number: int) -> int:
    return sum(len(one) + 1 for one in lines[:number])


_ENTRY = pattern(r"""[ ]*+(?:-[ ]++)*+[^:,{}\[\]"'#]*+""")


def _open_quote(lines: Sequence[str], place: Place, opened: Place) -> Slip | None:
    """A quote that nothing closes: all that stands behind it was read as part of it."""
    (line, column), (first, at) = place, opened
    quote = lines[line][:column].rstrip()[-1:]
    if lines[first][at : at + 1] in {'"', "'"} and _is_end(lines, place):
        return _unclosed_quote(lines, first, at)
    if quote in {'"', "'"} and len(_quotes(lines[line][:column], quote)) % 2:
        # The quote that opens the next text closed one that was opened above it.
        above = next((number for number in range(line - 1, first - 1, -1) if len(_quotes(lines[number], quote)) % 2), None)
        if above is not None:
            return _unclosed_quote(lines, above, _quotes(lines[above], quote)[-1])
    return None


def _quotes(line: str, quote: str) -> list[int]:
    """Where a quote stands in a line, without those that are part of a text."""
    return [at for at, sign in enumerate(line) if sign == quote and line[at - 1 : at] != "\\"]


def _is_end(lines: Sequence[str], place: Place) -> bool:
    return not any(one.strip() for one in (lines[place[0]][place[1] :], *lines[place[0] + 1 :]))


def _open_bracket(lines: Sequence[str], place: Place, opened: Place) -> Slip | None:
    """A bracket that nothing closes: the entry below it was read as part of it."""
    (line, column), (first, at) = place, opened
    sign, outside = lines[first][at : at + 1], line > first and indent(lines[line]) <= indent(lines[first])
    if sign in {"[", "{"} and (_is_end(lines, place) or (outside and _ENTRY.fullmatch(lines[line][:column]))):
        return Slip("AKIP104", f"kurung {sign} yang dibuka di sini tidak ditutup", _start(lines, first) + at, "Tutup kurungnya.")
    return None


_LAST_WORD = pattern(r"([^\W\d]\w*)[ ]*\Z")
_PAIR = pattern(r"[ ]*(?:-[ ]+)*([^\W\d]\w*)(:?)[ ]*(.*)")


def _no_pair(lines: Sequence[str], line: int) -> Slip | None:
    """The line above, if it is none of `kunci: isi` but has no colon, or no space behind it: the parser stumbles on the one below."""
    above = lines[line - 1] if line else ""
    match = _PAIR.fullmatch(above[:_WINDOW].rstrip())
    if match is None or not match[3] or ": " in above or _key_column(above) != indent(lines[line]):
        return None
    message = f"tidak ada {'spasi sesudah titik dua' if match[2] else 'titik dua sesudah kunci'} di baris ini"
    return Slip("AKIP104", message, _start(lines, line - 1) + match.end(1), f"Tulis seperti ini: {match[1]}: {match[3]}.")


def _key_column(line: str) -> int:
    """Where the key of a line stands, behind the dashes of a list."""
    return len(line) - len(line.lstrip(" -"))


def _unclosed_quote(lines: Sequence[str], line: int, column: int) -> Slip:
    advice = "Tutup tanda kutipnya di akhir teks."
    return Slip("AKIP104", "tanda kutip yang dibuka di sini tidak ditutup", _start(lines, line) + column, advice)


def indent(line: str) -> int:
    """By how many spaces a line is set in."""
    return len(line) - len(line.lstrip(" "))


def decoration_slip(name: str, sign: str, text: str, index: int) -> Slip:
    """A tag, an anchor or an alias: none has a meaning in a plan."""
    message = f"{name} `{sign}{text}` tidak dipakai dalam rencana"
    return Slip("AKIP106", message, index, f'Tulis isinya sendiri, atau beri tanda kutip bila "{sign}" bagian dari teks.')


_COLON = pattern(r"\s*:")


def empty_slip(text: str, key: str, index: int, start: int) -> Slip | None:
    """A key with nothing after it; ``start`` is where the value before it within the same node starts."""
    end = index + len(key)
    if text[index] in "\"'" or _COLON.match(text, end) or _before(text, index) == "?":
        return Slip("AKIP107", f"kunci `{key}` tanpa isi", index, f"Hapus kunci `{key}`, atau isi; yang belum ada cukup tidak ditulis.")
    whole = " ".join(text[start:end].split())
    message, advice = f'"{key}" berdiri sendiri tanpa isi: di dalam {{ }} koma memisahkan isi', ""
    if match := _THOUSANDS.match(text, start):
        if index > match.start(1):
            # The groups behind the first are told with it.
            return None
        message = f'"{match[0]}" dibaca sebagai {match[0].count(",") + 1} isi: di dalam {{ }} koma memisahkan isi'
        advice = f"Tulis ribuan dengan titik: {match[0].replace(',', '.')}."
    elif match := _UNSPACED.match(key):
        message, advice = f'"{key}" dibaca sebagai satu kata tanpa isi', f"Beri spasi sesudah titik dua: {match[1]}: {match[2]}."
    elif not _CURLY.isdisjoint(whole):
        advice = 'Ganti tanda kutip “ ” dari Word dengan tanda kutip biasa: ".'
    return Slip("AKIP107", message, index, advice or f'Bila koma itu bagian dari nilai, beri tanda kutip: "{whole}".')


# With three digits once, it may as well be a decimal.
_THOUSANDS = pattern(r"(?:[Rr][Pp]\.?[ ]*[0-9]{1,3}(?=,[0-9]{3})|[0-9]{1,3}(?=(?:,[0-9]{3}){2})),([0-9]{3})(?:,[0-9]{3})*(?![0-9])")
_UNSPACED = pattern(r"([^\W\d]\w*):(\S.*)")
_CURLY = frozenset("“”")


def _before(text: str, index: int) -> str:
    return text[:index].rstrip()[-1:]


def comma_slip(text: str, before: int, index: int, value: str) -> Slip | None:
    """``[4,6, 0,19]``: four items to YAML, two numbers to whoever wrote it. ``before`` is where the item before starts."""
    first = text[before : index - 1]
    if not (first[-1:].isdigit() and value[:1].isdigit()):
        return None
    advice = f'Bila ini satu angka, beri tanda kutip: "{first},{value}"; bila dua, beri spasi: {first}, {value}.'
    return Slip("AKIP110", f"koma tanpa spasi dalam daftar: {first},{value} dibaca sebagai dua butir", before, advice)


def hash_slips(text: str, marks: Sequence[Mark]) -> Iterator[Slip]:
    """What a ``#`` does that its writer did not mean; ``marks`` says where the nodes of the text start, in order."""
    at = -1
    # One pass for all, since a plan has many comments: `at` is the place of the sign between the two parts.
    for part, following in pairwise(text.split("#")):
        at += 1 + len(part)
        last = part[-1:]
        if last == " ":
            if following[:1] not in _COMMENT_STARTS:
                yield from _cut_text(text, marks, at)
        elif last in _HEADER_ENDS and (match := _HEADER.search(part[-3:])):
            yield from _block_comment(marks, at - len(match[0]))


# What follows the sign of a real comment.
_COMMENT_STARTS = frozenset({"", " ", "\r", "\n", "#", "!"})
_HEADER_ENDS = frozenset("|>+-0123456789")
_HEADER = pattern(r"[|>][-+0-9]{0,2}\Z")


def _cut_text(text: str, marks: Sequence[Mark], at: int) -> Iterator[Slip]:
    """A plain text that is cut by ` #` without a space after it: almost always a number sign, not a comment."""
    before = bisect_right(marks, at, key=_index) - 1
    if before >= 0 and _is_cut(text, marks[before].index, at - 1):
        word = text[at : at + _WINDOW].split(None, 1)[0]
        message = f'teks terpotong: " {word}" dibaca sebagai komentar'
        advice = 'Beri tanda kutip bila "#" bagian dari teks; bila memang komentar, tulis "# " dengan spasi.'
        yield Slip("AKIP109", message, at, advice)


def _block_comment(marks: Sequence[Mark], start: int) -> Iterator[Slip]:
    """``nama: >#1``: a block with a comment to libyaml, a mistake to PyYAML, a text to whoever wrote it."""
    before = bisect_right(marks, start, key=_index) - 1
    if before >= 0 and marks[before].index == start:
        yield Slip("AKIP104", _BLOCK.message, start, _BLOCK.advice)


def _index(mark: Mark) -> int:
    return mark.index


def _is_cut(text: str, start: int, at: int) -> bool:
    """Whether a plain text that starts at ``start`` runs right up to ``at``, where its line goes on with ` #`."""
    line = max(start, text.rfind("\n", start, at) + 1)
    before = text[line:at].rstrip()
    # What a sign of YAML ends is no text; what stands behind an earlier comment is no text either.
    return text[start] not in "\"'|>" and bool(before.strip()) and before[-1] not in ":,-?{}[]\"'" and not _COMMENT.search(text, start, at)


_COMMENT = pattern(r"\s#")
_NULLS = frozenset({"~", "null", "Null", "NULL"})
# What may not be written as it is may not be written by an escape either: reports are made of lines, and XML of characters.
_HIDDEN = pattern(f"{Reader.NON_PRINTABLE.pattern}|[\r\x85\u2028\u2029\ufeff]")


def odd_texts(text: str, tree: Any, marks: Iterable[Mark]) -> Iterator[tuple[Mark, Slip]]:
    """Each text that other tools take for nothing, or that holds what no line of a report can show."""
    for value, mark in zip(_texts(tree), marks, strict=True):
        index = mark.index
        if value in _NULLS and text[index] not in "\"'|>":
            advice = "Hapus kuncinya bila memang belum ada; beri tanda kutip bila memang teks."
            yield mark, Slip("AKIP107", f"`{value}` dibaca perkakas YAML lain sebagai kosong", index, advice)
        elif text.startswith('"', index) and (match := _HIDDEN.search(value)):
            yield mark, Slip("AKIP108", f"karakter U+{ord(match[0]):04X} tidak dipakai dalam rencana", index, "Hapus urutan \\ itu.")


def _texts(tree: Any) -> Iterator[str]:
    """All keys and values in the order of reading, with an empty text for each container."""
    if isinstance(tree, str):
        yield tree
        return
    yield ""
    for key in tree:
        if isinstance(tree, dict):
            yield key
            yield from _texts(tree[key])
        else:
            yield from _texts(key)


def suggest(word: str, known: Sequence[str]) -> str:
    """`Maksudnya …?` when a known word is near, else nothing."""
    import difflib  # noqa: PLC0415 - a plan without slips needs no proposals

    near = difflib.get_close_matches(word[:_WINDOW], known, n=1, cutoff=0.7)
    return f"Maksudnya `{near[0]}`?" if near else ""
