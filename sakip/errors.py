"""The errors that the library raises on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip.findings import Finding


class SakipError(Exception):
    """The base of every error that the library raises on purpose."""


class UsageError(SakipError):
    """The library or the command was asked for something it does not have, such as an unknown annex or code."""


class PlanError(SakipError):
    """A plan cannot be read or does not have the shape of a plan.

    Attributes:
        findings: everything that is wrong, each with its position; never empty.
        lines: the text of each line that a finding points at, by file and line.
    """

    def __init__(self, findings: tuple[Finding, ...], lines: dict[tuple[str, int], str] | None = None) -> None:
        super().__init__("; ".join(f"{_place(one)}{one.message}" for one in findings))
        self.findings = findings
        self.lines = lines or {}

    def __reduce__(self) -> tuple[type[PlanError], tuple[tuple[Finding, ...], dict[tuple[str, int], str]]]:
        return (PlanError, (self.findings, self.lines))


def _place(finding: Finding) -> str:
    place = finding.position
    return f"{place.file}:{place.line}:{place.column}: " if place else ""
