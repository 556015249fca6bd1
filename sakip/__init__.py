"""SAKIP plans as text: read, checked like code, and rendered as the official tables.

The public API: `load` a plan, `check` it (or `check_many`), `score` it, `render` its annexes (`render_support`: what a government's
agencies do for it), `freeze` one of them, and `diff` the plan with another. Everything raises `SakipError` kinds only.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sakip.annexes import render, render_support
    from sakip.checking import check, check_many
    from sakip.codes import Code
    from sakip.diffing import Perubahan, diff
    from sakip.errors import PlanError, SakipError, UsageError
    from sakip.findings import Finding, Position, Related, Severity, Suppression
    from sakip.freezing import freeze
    from sakip.index import Index
    from sakip.loader import load, loads
    from sakip.model import Rencana
    from sakip.nomenclature import read_nomenclature
    from sakip.scoring import Skor, score
    from sakip.suppressions import read_baseline
    from sakip.tables import Tabel

__version__ = "0.1.0"

__all__ = [
    "Code",
    "Finding",
    "Index",
    "Perubahan",
    "PlanError",
    "Position",
    "Related",
    "Rencana",
    "SakipError",
    "Severity",
    "Skor",
    "Suppression",
    "Tabel",
    "UsageError",
    "__version__",
    "check",
    "check_many",
    "diff",
    "freeze",
    "load",
    "loads",
    "read_baseline",
    "read_nomenclature",
    "render",
    "render_support",
    "score",
]

_HOMES = {
    "annexes": ("render", "render_support"),
    "checking": ("check", "check_many"),
    "codes": ("Code",),
    "diffing": ("Perubahan", "diff"),
    "errors": ("PlanError", "SakipError", "UsageError"),
    "findings": ("Finding", "Position", "Related", "Severity", "Suppression"),
    "freezing": ("freeze",),
    "index": ("Index",),
    "loader": ("load", "loads"),
    "model": ("Rencana",),
    "nomenclature": ("read_nomenclature",),
    "scoring": ("Skor", "score"),
    "suppressions": ("read_baseline",),
    "tables": ("Tabel",),
}
"""Where each name comes from. It is fetched when somebody asks for it: the command needs none of them, most programs one or two."""


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            value = globals()[name] = getattr(import_module(f"sakip.{home}"), name)
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__  # pragma: no cover - for people at a prompt
