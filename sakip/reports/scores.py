"""Scores for people and for programs: one module a format. Not imported by a check, which has no use for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.reports import score_json, score_markdown, score_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

SCORE_FORMATS: Mapping[str, ModuleType] = {"text": score_text, "json": score_json, "markdown": score_markdown}
"""What writes each format of scores: ``report`` all of them, ``working`` how one came about."""
