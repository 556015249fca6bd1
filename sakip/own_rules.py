"""Rules of another agency: Python files or entry points that settings name. Off unless named.

A module of rules has ``CODE``, a `Code` with a prefix of its own, and ``check(index)``, a generator of findings made by
``CODE.finding(…)``; or ``RULES``, pairs of the two.
"""

from __future__ import annotations

from posixpath import isfile
from typing import TYPE_CHECKING, Any

from sakip.amounts import short
from sakip.codes import CODES, Code
from sakip.errors import UsageError
from sakip.findings import Finding, Related, Severity
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
            RULES.update({code.code: _telling_findings(code.code, check) for code, check in pairs})
            MODULES.update({code.code: module for code, _ in pairs})
            _loaded.add(key)


def load_module(what: str, name: str, folder: Path, group: str) -> ModuleType:
    """A Python file (a path from a folder that ends in ``.py``), or an entry point of a group. Raises UsageError, which says for what."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - few have rules of their own
    from importlib.util import module_from_spec, spec_from_file_location  # noqa: PLC0415 - as above

    module: ModuleType
    if name.endswith(".py"):
        path = folder / name
        spec = spec_from_file_location(f"sakip_own_{path.stem}", path)
        if spec is None or spec.loader is None or not isfile(path):
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
    except (Exception, SystemExit) as error:
        # A script that ends itself must not end the check as if nothing had been found.
        raise UsageError(f"{name}: tidak dapat dimuat: {type(error).__name__}: {error}") from error


def _telling_findings(code: str, check: Check) -> Check:
    """A check that fails at what is no finding of its code, which no report could show, and where it would end the process."""

    def checked(index: Index) -> Iterator[Finding]:
        try:
            for one in check(index):
                if not _is_finding(one, code):
                    raise TypeError(f"check(index) memberi {short(repr(one))}, bukan CODE.finding(pesan, path=teks)")
                yield one
        except SystemExit as error:
            raise RuntimeError("check(index) mengakhiri proses") from error

    return checked


def _is_finding(one: object, code: str) -> bool:
    if not isinstance(one, Finding) or one.code != code or not all(isinstance(other, Related) for other in one.related):
        return False
    return all(isinstance(text, str) for text in (one.message, one.path, one.help, one.words))


def _pairs(name: str, module: ModuleType) -> list[tuple[Code, Check]]:
    pairs = getattr(module, "RULES", None) or [(getattr(module, "CODE", None), getattr(module, "check", None))]
    if not isinstance(pairs, (list, tuple)) or not all(map(_is_pair, pairs)):
        raise UsageError(f"aturan {name}: perlu CODE (sebuah Code) dan check(index), atau RULES, daftar pasangannya")
    taken = {*CODES, *(one.name for one in CODES.values())}
    for code, _ in pairs:
        for part, kind, example in _PARTS:
            if not isinstance(getattr(code, part), kind):
                raise UsageError(f"aturan {name}: {part} pada Code seharusnya {example}")
        if not _CODE.match(code.code):
            raise UsageError(f"aturan {name}: kode {code.code} seharusnya awalan sendiri dan tiga angka, misalnya DPK001")
        for word, what in ((code.code, "kode"), (code.name, "nama")):
            if word in taken:
                raise UsageError(f"aturan {name}: {what} {word} sudah dipakai")
        taken |= {code.code, code.name}
    return list(pairs)


def _is_pair(pair: object) -> bool:
    match pair:
        case (Code(), check):
            return callable(check)
    return False


_TEXT, _YEAR = "teks", "tahun, misalnya 2021"
_PARTS: tuple[tuple[str, Any, str], ...] = (
    ("code", str, _TEXT),
    ("name", str, _TEXT),
    ("severity", Severity, "sebuah Severity"),
    ("summary", str, _TEXT),
    ("since", int | None, _YEAR),
    ("until", int | None, _YEAR),
)
