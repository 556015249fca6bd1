"""Plans among files and folders, and texts written whole or not at all."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PLAN = re.compile(rb"^(?:\xef\xbb\xbf)?sakip[ ]*:", re.MULTILINE)


def find_plans(paths: Iterable[str]) -> tuple[list[str], int]:
    """The plans among files and folders, and how many YAML files in the folders are none.

    A file is taken as it is; of a folder every YAML file with a top-level ``sakip:``, sorted. Raises UsageError for a
    folder without any plan.
    """
    plans: list[str] = []
    skipped = 0
    for path in paths:
        if path == "-" or not Path(path).is_dir():
            plans.append(path)
            continue
        found = list(_yaml_files(Path(path)))
        members = [name for name in found if _is_plan(name)]
        if not members:
            raise UsageError(f"{path}: tidak ada rencana di folder ini (berkas YAML dengan `sakip: 1`)")
        plans += [name.as_posix() for name in members]
        skipped += len(found) - len(members)
    return list(dict.fromkeys(plans)), skipped


def _yaml_files(folder: Path) -> Iterator[Path]:
    for name in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in name.relative_to(folder).parts)
        if name.suffix in {".yaml", ".yml"} and not hidden and name.is_file():
            yield name


def _is_plan(name: Path) -> bool:
    try:
        return _PLAN.search(name.read_bytes()) is not None
    except OSError:
        # Reading it again will say what is wrong.
        return True


def write_whole(path: Path, text: str) -> None:
    """Write a text with ``\\n`` line ends, so that the file is either the old one or all of the new one.

    Raises UsageError if the place cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"{path}: tidak dapat ditulis: {error.strerror}") from None
