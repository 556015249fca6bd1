"""SAKIP plans as text: read, checked like code, and rendered as the official tables.

The public API: `load` a plan, `check` it (or `check_many`), `score` it, `render` its annexes (`render_support`: what a government's
agencies do for it). Everything raises `SakipError` kinds only.
"""

from __future__ import annotations

__version__ = "0.1.0"

from sakip.annexes import render, render_support
from sakip.checking import check, check_many
from sakip.codes import Code
from sakip.errors import PlanError, SakipError, UsageError
from sakip.findings import Finding, Position, Related, Severity, Suppression
from sakip.index import Index
from sakip.loader import load
from sakip.model import Rencana
from sakip.nomenclature import read_nomenclature
from sakip.scoring import Skor, score

__all__ = [
    "Code",
    "Finding",
    "Index",
    "PlanError",
    "Position",
    "Related",
    "Rencana",
    "SakipError",
    "Severity",
    "Skor",
    "Suppression",
    "UsageError",
    "__version__",
    "check",
    "check_many",
    "load",
    "read_nomenclature",
    "render",
    "render_support",
    "score",
]
