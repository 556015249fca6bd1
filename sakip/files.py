"""Plans among files and folders, and texts written whole or not at all."""

from __future__ import annotations

import os
import re
from io import StringIO
from pathlib import Path

# Those of `Path` raise where a folder may not be looked into, or a name is too long for any file.
from posixpath import exists, isdir, isfile
from typing import TYPE_CHECKING, NoReturn

from sakip.berkas import read_some
from sakip.errors import UsageError
from sakip.loader import whole_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PLAN = re.compile(rb"^(?:\xef\xbb\xbf)?([\"']?)sakip\1[ ]*:", re.MULTILINE)
_MODE = 0o644


def find_plans(paths: Iterable[str], written: Iterable[Path | None] = ()) -> tuple[list[str], int]:
    """The plans among files and folders, and how many YAML files in the folders are none.

    A file is taken as it is; of a folder, and of a name with ``*``, ``?`` or ``[`` that is no file (``**`` for folders at any depth),
    every YAML file with a top-level ``sakip:``, sorted; what is hidden is passed over. Raises UsageError for one without any plan, and
    for a plan that would be ``written`` over.
    """
    plans: list[str] = []
    skipped: set[Path] = set()
    for path in paths:
        is_folder = isdir(path)
        if path == "-" or not (is_folder or _is_pattern(path)):
            plans.append(path)
            continue
        found = sorted(_yaml_files(path) if is_folder else _matching(path))
        members = [name for name in found if _is_plan(name)]
        if not members:
            where = "di folder ini" if is_folder else "yang cocok"
            raise UsageError(f"{path}: tidak ada rencana {where} (berkas YAML dengan `sakip: 1`)")
        plans += [name.as_posix() for name in members]
        skipped |= set(found).difference(members)
    places = {whole_path(place) for place in written if place}
    if places and (lost := next((name for name in plans if name != "-" and whole_path(Path(name)) in places), "")):
        raise UsageError(f"{lost}: rencana ini akan tertimpa laporannya; sebut berkas lain")
    return list(dict.fromkeys(plans)), len(skipped)


def _yaml_files(folder: str) -> Iterator[Path]:
    for here, folders, files in os.walk(folder, onerror=_unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (path for name in files if not name.startswith(".") and _is_yaml(path := Path(here, name)))


def _unreadable(error: OSError) -> NoReturn:
    raise UsageError(f"{error.filename}: folder tidak dapat dibaca: {error.strerror}")


def _is_pattern(path: str) -> bool:
    """Whether a name stands for others: most shells replace such names, but not within quotes, and not on Windows."""
    return any(sign in path for sign in "*?[") and not exists(path)


def _matching(path: str) -> Iterator[Path]:
    from glob import iglob  # noqa: PLC0415 - as above

    return (place for name in iglob(path, recursive=True) if _is_yaml(place := Path(name)))  # noqa: PTH207 - a pattern may start anywhere


def _is_yaml(path: Path) -> bool:
    return path.suffix.lower() in {".yaml", ".yml"} and isfile(path)


def _is_plan(name: Path) -> bool:
    try:
        return _PLAN.search(read_some(name)) is not None
    except OSError:
        # Reading it again will say what is wrong.
        return True


_RELATED = re.compile(rb"induk|termasuk|\\")


def stands_alone(name: str) -> bool:
    """Whether a plan surely names no government's plan: the word is not in it, nor another file, nor an escaped letter.

    What is no file stands alone: a pipe can be read only once.
    """
    try:
        return not isfile(name) or _RELATED.search(read_some(Path(name))) is None
    except OSError:
        return True


def write_whole(path: Path, text: str) -> None:
    r"""Write a text with ``\n`` line ends, so that the file is either the old one or all of the new one.

    A link stays one, and so do devices and pipes. Raises UsageError if the place cannot be written.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            with target.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
                stream.write(text)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = target.stat().st_mode & 0o777 if target.exists() else _MODE
        _replace(target, text, mode)
    except (OSError, RuntimeError) as error:
        # A circle of links has no reason of the system.
        reason = error.strerror if isinstance(error, OSError) else "tautannya melingkar"
        raise UsageError(f"{path}: tidak dapat ditulis: {reason}") from None


def _replace(target: Path, text: str, mode: int) -> None:
    import tempfile  # noqa: PLC0415 - a check writes no file

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.write(text)
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def inside(folder: Path, name: str) -> Path:
    """The place of a file in a folder. Raises UsageError if it would be outside, as by a link that leads elsewhere, or in a circle."""
    place = folder / name
    whole = whole_path(place)
    if whole is None or not whole.is_relative_to(folder.resolve()):
        raise UsageError(f"{place.as_posix()}: menunjuk ke luar folder {folder.as_posix()}; hapus tautannya")
    return place


def write_changed(path: Path, text: str) -> bool:
    """Write a text as `write_whole` does, unless the file holds it already; whether it was written."""
    changed = _content(path) != text.encode(errors="backslashreplace")
    if changed:
        write_whole(path, text)
    return changed


def difference(path: Path, text: str) -> str:
    r"""What is not the same in a file and in the text that it should hold, as a unified diff; empty if nothing is.

    A file that does not exist differs in every line. What no terminal shows is escaped: ``\r``, and bytes that are no UTF-8.
    """
    from difflib import unified_diff  # noqa: PLC0415 - a check compares no files

    content = _content(path)
    if content == text.encode(errors="backslashreplace"):
        return ""
    name = path.as_posix()
    before, after = (_lines(one) for one in ((content or b"").decode(errors="backslashreplace"), text))
    return "".join(unified_diff(before, after, f"{name} (tidak ada)" if content is None else name, f"{name} (menurut rencana)"))


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UsageError(f"{path.as_posix()}: tidak dapat dibaca: {error.strerror}") from None


def _lines(text: str) -> list[str]:
    lines = list(StringIO(text.replace("\r", "\\r"), newline="\n"))
    return [line if line.endswith("\n") else f"{line}\n\\ tanpa baris baru di akhir berkas\n" for line in lines]
