"""SAKIP plans as text: read, checked like code, and rendered as the official tables.

The public API: `load` a plan, `check` it (or `check_many`), `score` it, `render` its annexes (`render_support`: what a government's
agencies do for it), and `diff` it with another. Everything raises `SakipError` kinds only.
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
    from sakip.index import Index
    from sakip.loader import load
    from sakip.model import Rencana
    from sakip.nomenclature import read_nomenclature
    from sakip.scoring import Skor, score

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
    "UsageError",
    "__version__",
    "check",
    "check_many",
    "diff",
    "load",
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
    "index": ("Index",),
    "loader": ("load",),
    "model": ("Rencana",),
    "nomenclature": ("read_nomenclature",),
    "scoring": ("Skor", "score"),
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
