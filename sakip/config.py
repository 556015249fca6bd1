"""Settings of a check from a file: `sakip.toml`, or `[tool.sakip]` in `pyproject.toml`.

What the command line says goes before what a comment in the plan says, that before the file, that before the defaults.
"""

from __future__ import annotations

from pathlib import Path
from posixpath import isfile
from typing import TYPE_CHECKING, Any

import attrs

from sakip.amounts import short
from sakip.errors import UsageError
from sakip.findings import Severity
from sakip.patterns import pattern
from sakip.peta import KOSONG, Peta
from sakip.traps import suggest
from sakip.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = ("sakip.toml", "pyproject.toml")
"""Where settings are looked for, in this order, in the current folder."""


@frozen(kw_only=True)
class Settings:
    """What a file says about checks; everything may be missing.

    Attributes:
        file: where it says so, to name it in messages; empty for none.
        select, ignore: codes, beginnings of codes or names of rules.
        preview: whether rules in preview run too.
        fail_on: from which severity on a check fails; ``never`` for never; empty if not said.
        severity: another severity for some codes.
        rules: rules of one's own: Python files, as paths from the folder of the settings, or entry points.
        nomenklatur: a table of official codes, as a path.
        lampiran: annexes of one's own, as `sakip.own_annexes` reads them.
    """

    file: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    fail_on: str = ""
    severity: Peta[Severity] = KOSONG
    rules: tuple[str, ...] = ()
    nomenklatur: str = ""
    lampiran: tuple[Mapping[str, Any], ...] = attrs.field(default=(), hash=False)

    @property
    def folder(self) -> Path:
        """Where the paths in the settings start: where their file is."""
        return Path(self.file).parent


def find_settings(folder: Path) -> Settings:
    """The settings of a folder; none if it has no file that holds any. Raises UsageError for a file that cannot be understood."""
    for name in NAMES:
        path = folder / name
        if isfile(path) and (settings := _read(path, required=name == NAMES[0])) is not None:
            return settings
    return Settings()


def read_settings(path: Path) -> Settings:
    """The settings in a file that was named. Raises UsageError if there are none."""
    settings = _read(path, required=True)
    if settings is None:
        raise UsageError(f"{path.as_posix()}: tidak ada [tool.sakip]")
    return settings


def _read(path: Path, *, required: bool) -> Settings | None:
    import tomllib  # noqa: PLC0415 - most folders have no settings

    shown = path.as_posix()
    try:
        # Notepad may put a mark before the text.
        tree = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise UsageError(f"{shown}: berkas tidak ada") from None
    except OSError as error:
        raise UsageError(f"{shown}: tidak dapat dibaca: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        # Another tool's file may be as broken as it likes.
        if not required:
            return None
        raise UsageError(f"{shown}: {_problem(error)}") from None
    found: Any = tree
    if path.name == "pyproject.toml":
        tools = tree.get("tool")
        found = tools.get("sakip") if isinstance(tools, dict) else None
        if found is None:
            return None
        if not isinstance(found, dict):
            raise UsageError(f"{shown}: [tool.sakip] seharusnya tabel")
    return _settings(shown, found)


def _problem(error: Exception) -> str:
    """Why a text is no TOML, and where, as tomllib says it in English at the end of its message; a number or a nesting has no place."""
    if isinstance(error, UnicodeDecodeError):
        return 'bukan UTF-8; simpan sebagai "UTF-8"'
    if at := _AT.search(str(error)):
        return f"bukan TOML, baris {at[1]} kolom {at[2]}: teks perlu tanda kutip, daftar ditutup ], tabel ditutup }}"
    where = ", di akhir berkas" if "end of document" in str(error) else ": ada angka terlalu panjang atau kurung terlalu dalam"
    return f"bukan TOML{where}"


_AT = pattern(r"at line (\d+), column (\d+)")


def _settings(file: str, tree: Mapping[str, Any]) -> Settings:
    values: dict[str, Any] = {"file": file}
    for key, value in tree.items():
        if key not in _KINDS:
            advice = suggest(key, list(_KINDS))
            raise UsageError(f"{file}: pengaturan `{short(key)}` tidak dikenal; yang ada: {', '.join(_KINDS)}. {advice}".rstrip())
        kind, name = _KINDS[key]
        if not _is_kind(value, kind):
            raise UsageError(f"{file}: `{key}` seharusnya {name}")
        values[key.replace("-", "_")] = tuple(value) if isinstance(value, list) else value
    if values.get("fail_on", "error") not in _FAIL_ON:
        raise UsageError(f"{file}: `fail-on` seharusnya salah satu dari {', '.join(_FAIL_ON)}")
    known = {one.value: one for one in Severity}
    severities = values.get("severity", {})
    for code, word in severities.items():
        if word not in known:
            raise UsageError(f"{file}: tingkat {short(code)} seharusnya salah satu dari {', '.join(known)}")
    values["severity"] = Peta({code: known[word] for code, word in severities.items()})
    return Settings(**values)


def _is_kind(value: object, kind: type) -> bool:
    if kind is tuple:
        return isinstance(value, list) and all(isinstance(one, dict) for one in value)
    if kind is list:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    if kind is dict:
        return isinstance(value, dict) and all(isinstance(one, str) for one in value.values())
    return isinstance(value, kind)


_FAIL_ON = (*(one.value for one in Severity), "never")
_KINDS: dict[str, tuple[type, str]] = {
    "select": (list, 'daftar teks, misalnya ["AKIP7"]'),
    "ignore": (list, 'daftar teks, misalnya ["AKIP705"]'),
    "preview": (bool, "true atau false"),
    "fail-on": (str, "teks"),
    "severity": (dict, 'tabel, misalnya {AKIP408 = "error"}'),
    "rules": (list, 'daftar teks, misalnya ["aturan_kami.py"]'),
    "nomenklatur": (str, "nama berkas"),
    "lampiran": (tuple, "daftar tabel, masing-masing [[lampiran]]"),
}
