"""Findings for people and for programs: one module a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.reports import github, json, junit, markdown, sarif, text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sakip.checking import Checked

FORMATS: Mapping[str, Callable[[Sequence[Checked], int], str]] = {
    "text": text.report,
    "json": json.report,
    "github": github.report,
    "sarif": sarif.report,
    "junit": junit.report,
    "markdown": markdown.report,
}
"""What writes each format: it takes the checked files and how many files were skipped because they are no plans."""
