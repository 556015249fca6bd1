"""Findings as workflow commands: GitHub shows them beside the lines of a pull request."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sakip.findings import Severity
from sakip.reports.text import details, last_line, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip.checking import Checked
    from sakip.findings import Finding

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

_MOST = 10
"""How many errors, how many warnings and how many notices of one step GitHub shows; all are in its log."""

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def report(checked: Sequence[Checked], skipped: int) -> str:
    """The findings that count, the most serious first, how many of them GitHub will not show, and one line that sums up."""
    findings = [(one, each.file) for each in checked for one in each.findings if one.suppressed is None]
    lines = {severity: [_command(one, file) for one, file in findings if one.severity is severity] for severity in Severity}
    # A notice itself, so it stands before those that it could be hidden behind.
    lines[Severity.NOTE][:0] = _hidden(Counter(one.severity for one, _ in findings))
    return "\n".join([*(line for severity in Severity for line in lines[severity]), last_line(checked, skipped)]) + "\n"


def _hidden(counts: Counter[Severity]) -> list[str]:
    if all(count <= _MOST for count in counts.values()):
        return []
    # The line that says so takes the place of one note.
    shown = sum(min(counts[severity], _MOST - (severity is Severity.NOTE)) for severity in Severity)
    return [f"::notice title=sakip::{counts.total() - shown} temuan lain hanya ada di log: GitHub menampilkan {_MOST} per tingkat"]


def _command(one: Finding, file: str) -> str:
    place = one.position
    properties: dict[str, str | int] = {"file": place.file if place else file}
    if place:
        properties |= {"line": place.line, "col": place.column, "endLine": place.end_line, "endColumn": place.end_column}
    properties["title"] = f"{one.code} {one.name}"
    given = ",".join(f"{name}={printable(str(value)).translate(_PROPERTY)}" for name, value in properties.items())
    text = "\n".join([printable(one.message), *details(one)])
    return f"::{_COMMANDS[one.severity]} {given}::{text.translate(_DATA)}"
