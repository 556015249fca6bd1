"""Rules of another agency: Python files or entry points that settings name. Off unless named.

A module of rules has ``CODE``, a `Code` with a prefix of its own, and ``check(index)``, a generator of findings made by
``CODE.finding(…)``; or ``RULES``, pairs of the two.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from sakip.codes import CODES, Code
from sakip.errors import UsageError
from sakip.findings import Finding, Severity
from sakip.patterns import pattern
from sakip.rules import MODULES, RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from types import ModuleType

    from sakip.index import Index

    Check = Callable[[Index], Iterator[Finding]]

GROUP = "sakip.rules"
"""The group of entry points that hold rules."""

_CODE = pattern(r"(?!AKIP)[A-Z]{2,8}[0-9]{3}\Z")
_loaded: set[str] = set()


def load_rules(names: Iterable[str], folder: Path) -> None:
    """Make the rules in some files (paths from a folder) or entry points known, once each. Raises UsageError."""
    for name in names:
        key = (folder / name).as_posix() if name.endswith(".py") else name
        if key not in _loaded:
            module = load_module("aturan", name, folder, GROUP)
            pairs = _pairs(name, module)
            CODES.update({code.code: code for code, _ in pairs})
            RULES.update({code.code: partial(_findings, check) for code, check in pairs})
            MODULES.update({code.code: module for code, _ in pairs})
            _loaded.add(key)


def _findings(check: Check, index: Index) -> Iterator[Finding]:
    """What a rule yields; whatever else it yields, such as a text, is its own fault and not ours."""
    for one in check(index):
        if not isinstance(one, Finding):
            raise TypeError(f"check(index) memberi {type(one).__name__}, bukan Finding dari CODE.finding(…)")
        yield one


def load_module(what: str, name: str, folder: Path, group: str) -> ModuleType:
    """A Python file (a path from a folder that ends in ``.py``), or an entry point of a group. Raises UsageError, which says for what."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - few have rules of their own
    from importlib.util import module_from_spec, spec_from_file_location  # noqa: PLC0415 - as above

    module: ModuleType
    if name.endswith(".py"):
        path = folder / name
        spec = spec_from_file_location(f"sakip_own_{path.stem}", path)
        if spec is None or spec.loader is None or not path.is_file():
            raise UsageError(f"{what} {name}: berkas tidak ada")
        module = module_from_spec(spec)
        _run(f"{what} {name}", lambda: spec.loader.exec_module(module))  # type: ignore[union-attr]  # looked at above
        return module
    for point in entry_points(group=group):
        if point.name == name:
            module = _run(f"{what} {name}", point.load)
            return module
    raise UsageError(f'{what} {name}: bukan berkas .py, dan tidak ada "{name}" di entry point {group}')


def _run(name: str, load: Callable[[], Any]) -> Any:
    try:
        return load()
    except Exception as error:
        raise UsageError(f"{name}: tidak dapat dimuat: {type(error).__name__}: {error}") from error


def _pairs(name: str, module: ModuleType) -> list[tuple[Code, Check]]:
    pairs = getattr(module, "RULES", None) or [(getattr(module, "CODE", None), getattr(module, "check", None))]
    taken = set(CODES)
    for code, check in pairs:
        if not isinstance(code, Code) or not callable(check):
            raise UsageError(f"aturan {name}: perlu CODE (sebuah Code) dan check(index), atau RULES, daftar pasangannya")
        if not _CODE.match(code.code):
            raise UsageError(f"aturan {name}: kode {code.code} seharusnya awalan sendiri dan tiga angka, misalnya DPK001")
        if not isinstance(code.severity, Severity):
            raise UsageError(f"aturan {name}: tingkat {code.code} seharusnya sebuah Severity, misalnya Severity.WARNING")
        if code.code in taken:
            raise UsageError(f"aturan {name}: kode {code.code} sudah dipakai")
        taken.add(code.code)
    return list(pairs)
