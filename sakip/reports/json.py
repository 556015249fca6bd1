"""Findings as JSON, version 1: stable keys, numbers in ``data`` as exact text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sakip.findings import Position
from sakip.reports.summary import Counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip.checking import Checked
    from sakip.findings import Finding


def report(checked: Sequence[Checked], skipped: int) -> str:
    """All findings, acknowledged ones too, with the files and the summary."""
    content = {
        "files": [{"file": each.file, "readable": each.readable} for each in checked],
        "findings": [_finding(one) for each in checked for one in each.findings],
        "summary": Counts(checked).as_dict(skipped),
    }
    return written(content)


def written(content: dict[str, Any]) -> str:
    """A report of version 1 as JSON."""
    return json.dumps({"version": 1, **content}, ensure_ascii=False, indent=2) + "\n"


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity.value,
        "message": one.message,
        "help": one.help or None,
        **placed(one.position),
        "path": one.path,
        "related": [{"message": other.message, "path": other.path, **placed(other.position)} for other in one.related],
        "data": dict(one.data),
        "suppressed": {"reason": one.suppressed.reason, "until": one.suppressed.until} if one.suppressed else None,
    }


def placed(place: Position | None, keys: tuple[str, ...] = Position._fields) -> dict[str, Any]:
    """The keys of a place; without one each is null."""
    return {key: getattr(place, key, None) for key in keys}


START = ("file", "line", "column")
"""The keys of where a place begins."""
