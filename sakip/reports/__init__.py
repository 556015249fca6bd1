"""Findings for people and for programs: one module a format."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sakip.checking import Checked


def _report(form: str, checked: Sequence[Checked], skipped: int) -> str:
    # Imported when it is written: a check writes one format, mostly the one that needs the least.
    text: str = import_module(f"sakip.reports.{form}").report(checked, skipped)
    return text


def stream(form: str, checked: Iterable[Checked], skipped: int, *, color: bool) -> Iterator[str]:
    """A report in parts, as the files come; all at once in a format that needs all of them first. ``color`` is for text."""
    if form not in STREAMS:
        return iter([FORMATS[form](list(checked), skipped)])
    parts: Iterator[str] = import_module(f"sakip.reports.{form}").stream(checked, skipped, **({"color": color} if form == "text" else {}))
    return parts


STREAMS = ("text", "github")
"""The formats that need not wait for all files."""


FORMATS: Mapping[str, Callable[[Sequence[Checked], int], str]] = {
    form: partial(_report, form) for form in ("text", "json", "github", "sarif", "junit", "markdown")
}
"""What writes each format: it takes the checked files and how many files were skipped because they are no plans."""
