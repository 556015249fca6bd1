"""Findings as workflow commands: GitHub shows them beside the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.findings import Severity
from sakip.reports.summary import Counts
from sakip.reports.text import details, last_line, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sakip.checking import Checked
    from sakip.findings import Finding

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

_MOST = 10
"""How many errors, how many warnings and how many notices of one step GitHub shows; all are in its log."""

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def report(checked: Iterable[Checked], skipped: int) -> str:
    """The findings that count, the most serious of each file first, how many of them GitHub will not show, and one line that sums up."""
    return "".join(stream(checked, skipped))


def stream(checked: Iterable[Checked], skipped: int) -> Iterator[str]:
    """The same in parts: errors and warnings as soon as their file is there.

    Notes wait for the end: what GitHub hides is a notice itself, so it stands before those that it could be hidden behind.
    """
    notes, counts = [], Counts()
    for each in checked:
        counts.add(each)
        findings = [one for one in each.findings if one.suppressed is None]
        notes += [_command(one, each.file) for one in findings if one.severity is Severity.NOTE]
        for severity in (Severity.ERROR, Severity.WARNING):
            yield "".join(f"{_command(one, each.file)}\n" for one in findings if one.severity is severity)
    yield "".join(f"{line}\n" for line in [*_hidden({one: counts.of_severity(one) for one in Severity}), *notes])
    yield f"{last_line(counts, skipped)}\n"


def _hidden(counts: Mapping[Severity, int]) -> list[str]:
    if all(count <= _MOST for count in counts.values()):
        return []
    # The line that says so takes the place of one note.
    shown = sum(min(counts[severity], _MOST - (severity is Severity.NOTE)) for severity in Severity)
    return [f"::notice title=sakip::{sum(counts.values()) - shown} temuan lain hanya ada di log: GitHub menampilkan {_MOST} per tingkat"]


def _command(one: Finding, file: str) -> str:
    place = one.position
    properties: dict[str, str | int] = {"file": place.file if place else file}
    if place:
        properties |= {"line": place.line, "col": place.column, "endLine": place.end_line, "endColumn": place.end_column}
    properties["title"] = f"{one.code} {one.name}"
    given = ",".join(f"{name}={printable(str(value)).translate(_PROPERTY)}" for name, value in properties.items())
    text = "\n".join([printable(one.message), *details(one)])
    return f"::{_COMMANDS[one.severity]} {given}::{text.translate(_DATA)}"
