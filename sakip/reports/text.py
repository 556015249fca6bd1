"""Findings as text: ``file:line:column: tingkat KODE isi``, the line with a caret, what to do, and the related places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.findings import Severity
from sakip.reports.summary import Counts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sakip.checking import Checked
    from sakip.findings import Finding, Position

_WIDTH = 120
"""How much of a line is shown; a plan may hold whole paragraphs on one line."""

MOST_RELATED = 8
"""How many related places are shown beside the lines of a file or in a comment; JSON and SARIF have them all."""
_MOST_IN_TEXT = 50
"""How many the text shows, from which people work: all but in hopeless cases."""

_STYLES = {"place": 1, "error": 31, "warning": 33, "note": 36, "caret": 32}
"""Bold, red, yellow, cyan and green, as terminals number them."""


def report(checked: Iterable[Checked], skipped: int) -> str:
    """The findings that count, and one line that sums up."""
    return "".join(stream(checked, skipped))


def stream(checked: Iterable[Checked], skipped: int, *, color: bool = False) -> Iterator[str]:
    """The same in parts, with ``color`` for a terminal: what each file gives as soon as it is there, the line that sums up at the end."""
    paint, counts = _painted if color else _plain, Counts()
    told: set[str] = set()
    for each in checked:
        counts.add(each)
        parts: list[str] = []
        for one in each.findings:
            if one.suppressed is None:
                parts += _lines(one, each, paint, "" if one.code in told else _remedy(one.code))
                told.add(one.code)
        yield "".join(f"{line}\n" for line in parts)
    yield f"{last_line(counts, skipped)}\n"


def _remedy(code: str) -> str:
    # Imported here: most plans have no finding.
    from sakip.rulebook import remedy  # noqa: PLC0415

    return remedy(code)


def printable(text: str) -> str:
    """The text on one line, without what could move the cursor, turn a line around or not be written at all."""
    return text if text.isprintable() else "".join(sign if sign.isprintable() else " " for sign in text)


def where(place: Position | None, otherwise: str) -> str:
    """A place as ``file:line:column``, or what is known of it otherwise: a file or a path."""
    return printable(f"{place.file}:{place.line}:{place.column}" if place else otherwise)


def details(one: Finding, advice: str = "", most: int = MOST_RELATED) -> Iterator[str]:
    """What a finding says below its message, line by line: what to do, by itself or else by its rule, and where else to look."""
    if one.help:
        yield f"saran: {printable(one.help)}"
    elif advice:
        yield f"perbaikan: {printable(advice)}"
    for other in one.related[:most]:
        yield f"{where(other.position, other.path)}: {printable(other.message)}"
    if len(one.related) > most:
        yield f"… dan {len(one.related) - most} tempat lain"


def last_line(counted: Counts, skipped: int) -> str:
    """The summary in words."""
    counts = counted.as_dict(skipped)
    found = [f"{counts[severity.value]} {severity.word}" for severity in Severity if counts[severity.value]]
    parts = [f"{counts['files']} rencana diperiksa", ", ".join(found) or "tidak ada temuan"]
    if counts["suppressed"]:
        parts.append(f"{counts['suppressed']} temuan diakui")
    if counts["unreadable"]:
        parts.append(f"{counts['unreadable']} berkas tidak dapat dibaca sebagai rencana, aturan tidak dijalankan padanya")
    if skipped:
        parts.append(f"{skipped} berkas YAML lain dilewati")
    return "; ".join(parts)


def _painted(style: str, text: str) -> str:
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m"


def _plain(_style: str, text: str) -> str:
    return text


def _lines(one: Finding, each: Checked, paint: Callable[[str, str], str], advice: str) -> Iterator[str]:
    place = one.position
    head = f"{paint('place', where(place, each.file) + ':')} {paint(one.severity.value, one.severity.word)}"
    yield f"{head} {one.code} {printable(one.message)}"
    if place and (line := each.lines.get((place.file, place.line), "")):
        shown, indent, carets = _excerpt(line, place.column, place.end_column)
        yield f"    {shown}"
        yield f"    {indent}{paint('caret', carets)}"
    yield from (f"    {line}" for line in details(one, advice, _MOST_IN_TEXT))


def _excerpt(line: str, column: int, end_column: int) -> tuple[str, str, str]:
    """A line, or what of it is around some columns, and what stands below it: spaces, then carets."""
    start = max(0, min(column - 1 - _WIDTH // 2, len(line) - _WIDTH))
    shown = printable(line[start : start + _WIDTH])
    lead, tail = "…" if start else "", "…" if start + _WIDTH < len(line) else ""
    carets = min(max(1, end_column - column), _WIDTH - (column - 1 - start))
    return f"{lead}{shown}{tail}", " " * (column - 1 - start + len(lead)), "^" * max(1, carets)
