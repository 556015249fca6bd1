"""Findings as text: ``file:line:column: severity CODE message``, the line with a caret, and the related places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.reports.summary import summary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip.checking import Checked
    from sakip.findings import Finding

_WIDTH = 120
"""How much of a line is shown; a plan may hold whole paragraphs on one line."""

_MOST_RELATED = 8
"""How many related places are shown; JSON has them all."""


def report(checked: Sequence[Checked], skipped: int) -> str:
    """The findings that count, and one line that sums up."""
    parts = [line for each in checked for one in each.findings if one.suppressed is None for line in _lines(one, each)]
    return "\n".join([*parts, _last_line(checked, skipped)]) + "\n"


def _lines(one: Finding, each: Checked) -> Iterator[str]:
    place = one.position
    where = f"{place.file}:{place.line}:{place.column}" if place else each.file
    yield f"{where}: {one.severity.value} {one.code} {one.message}"
    if place and (line := each.lines.get((place.file, place.line), "")):
        yield from _excerpt(line, place.column, place.end_column)
    if one.help:
        yield f"    saran: {one.help}"
    for other in one.related[:_MOST_RELATED]:
        at = f"{other.position.file}:{other.position.line}:{other.position.column}: " if other.position else f"{other.path}: "
        yield f"    {at}{other.message}"
    if len(one.related) > _MOST_RELATED:
        yield f"    … dan {len(one.related) - _MOST_RELATED} tempat lain"


def _excerpt(line: str, column: int, end_column: int) -> Iterator[str]:
    start = max(0, min(column - 1 - _WIDTH // 2, len(line) - _WIDTH))
    # What cannot be printed could also move the cursor or turn the line around.
    shown = "".join(sign if sign.isprintable() else " " for sign in line[start : start + _WIDTH])
    lead, tail = "…" if start else "", "…" if start + _WIDTH < len(line) else ""
    carets = min(max(1, end_column - column), _WIDTH - (column - 1 - start))
    yield f"    {lead}{shown}{tail}"
    yield f"    {' ' * (column - 1 - start + len(lead))}{'^' * max(1, carets)}"


def _last_line(checked: Sequence[Checked], skipped: int) -> str:
    counts = summary(checked, skipped)
    found = [
        f"{counts[name]} {word}" for name, word in (("error", "kesalahan"), ("warning", "peringatan"), ("note", "catatan")) if counts[name]
    ]
    parts = [f"{counts['files']} rencana diperiksa", ", ".join(found) or "tidak ada temuan"]
    if counts["suppressed"]:
        parts.append(f"{counts['suppressed']} temuan diakui")
    if counts["unreadable"]:
        parts.append(f"{counts['unreadable']} berkas tidak dapat dibaca sebagai rencana, aturan tidak dijalankan padanya")
    if skipped:
        parts.append(f"{skipped} berkas YAML lain dilewati")
    return "; ".join(parts)
