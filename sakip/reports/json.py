"""Findings as JSON, version 1: stable keys, numbers in ``data`` as exact text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sakip.reports.summary import summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip.checking import Checked
    from sakip.findings import Finding, Position


def report(checked: Sequence[Checked], skipped: int) -> str:
    """All findings, acknowledged ones too, with the files and the summary."""
    content = {
        "version": 1,
        "files": [{"file": each.file, "readable": each.readable} for each in checked],
        "findings": [_finding(one) for each in checked for one in each.findings],
        "summary": summary(checked, skipped),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity.value,
        "message": one.message,
        "help": one.help or None,
        **_place(one.position),
        "path": one.path,
        "related": [{"message": other.message, "path": other.path, **_place(other.position)} for other in one.related],
        "data": dict(one.data),
        "suppressed": {"reason": one.suppressed.reason, "until": one.suppressed.until} if one.suppressed else None,
    }


def _place(place: Position | None) -> dict[str, Any]:
    if place is None:
        return dict.fromkeys(("file", "line", "column", "end_line", "end_column"))
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
