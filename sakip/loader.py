"""Paths to plans."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from sakip.amounts import short
from sakip.berkas import Berkas, read_some
from sakip.build import build
from sakip.codes import finding
from sakip.errors import PlanError
from sakip.findings import Finding, Position, sort_key
from sakip.leaves import Path as TreePath
from sakip.source import MAX_FINDINGS, read
from sakip.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.model import Rencana


@frozen(kw_only=True)
class Loaded:
    """A plan with the files it was read from; the first is the plan's own."""

    rencana: Rencana
    files: tuple[Berkas, ...]


@contextmanager
def no_collection() -> Iterator[None]:
    """No garbage collection: a tree that grows has no garbage, and looking for it takes a quarter of the reading."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def load(path: str | Path) -> Rencana:
    """The plan in a YAML file.

    Raises PlanError, which carries everything that is wrong with its position, if the file or one that it includes
    cannot be read or has no valid shape.
    """
    return load_with_source(path).rencana


def loads(text: str | bytes) -> Rencana:
    """The plan in a YAML text, which can include no files. Raises PlanError, as `load` does."""
    return load_bytes("<teks>", text.encode(errors="surrogatepass") if isinstance(text, str) else text).rencana


def load_with_source(path: str | Path) -> Loaded:
    """The plan in a YAML file together with its text, for whoever needs positions. Raises PlanError."""
    name = str(path).replace("\\", "/")
    return load_bytes(name, read_bytes(path), Path(path).parent)


def load_bytes(name: str, raw: bytes, folder: Path | None = None) -> Loaded:
    """The plan in bytes that were already read; ``folder`` is where the files that it includes are. Raises PlanError."""
    with no_collection():
        return _load(name, raw, folder)


def _load(name: str, raw: bytes, folder: Path | None) -> Loaded:
    main = read(name, raw)
    files = [main]
    findings = list(main.findings)
    for number, included in enumerate(_included(main)):
        place = main.position(main.data["termasuk"], number)
        problem, other = _include(included, main, folder)
        if other is not None and any(other.nama == file.nama for file in files):
            problem, other = f'"{short(included)}" sudah disebut', None
        if other is not None:
            files.append(other)
            findings += other.findings
        else:
            findings.append(finding("AKIP121", problem, position=place, advice=_INCLUDE_ADVICE))
    tree, places = _joined(files, findings)
    rencana = None
    if all(file.complete for file in files):
        rencana, refused = build(tree)
        findings += _shape_findings(tree, refused, places, findings)
    if findings or rencana is None:
        raise PlanError(tuple(sorted(findings, key=sort_key)), _lines(files, findings))
    return Loaded(rencana=rencana, files=tuple(files))


def read_bytes(path: str | Path) -> bytes:
    """The bytes of a file. Raises PlanError that says why if there are none."""
    try:
        return read_some(Path(path))
    except FileNotFoundError:
        message, advice = "berkas tidak ada", "Periksa nama dan foldernya."
    except IsADirectoryError:
        message, advice = "ini folder, bukan berkas rencana", "Sebut berkasnya."
    except OSError as error:
        message, advice = f"berkas tidak dapat dibuka: {error.strerror}", "Periksa izin berkas."
    place = Position(file=str(path).replace("\\", "/"), line=1, column=1, end_line=1, end_column=1)
    raise PlanError((finding("AKIP101", message, position=place, advice=advice),))


def _included(main: Berkas) -> list[str]:
    names = main.data.get("termasuk") if main.complete else None
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _include(name: str, main: Berkas, folder: Path | None) -> tuple[str, Berkas | None]:
    inside = PurePosixPath(name)
    if folder is None or inside.is_absolute() or ".." in inside.parts or "\\" in name or ":" in name:
        return f'"{short(name)}" di luar folder rencana', None
    path = folder / inside
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return f'"{short(name)}" di luar folder rencana', None
        raw = read_some(path) if path.is_file() else None
    except (OSError, RuntimeError, ValueError):
        # Locked; a circle of links; a name that no file can have.
        raw = None
    if raw is None:
        # A pipe, too: whoever reads one may wait for ever.
        return f'"{short(name)}" tidak ada atau tidak dapat dibuka', None
    other = read(str(PurePosixPath(main.nama).parent / inside), raw)
    if other.complete and "termasuk" in other.data:
        return f'"{short(name)}" memuat `termasuk` sendiri', None
    return "", other


def induk_path(file: str, induk: str) -> Path | None:
    """The whole path of the government's plan that a plan names as its ``induk``; None if no file can be meant.

    The name starts in the folder of the plan, and may lead out of it.
    """
    if not induk or PurePosixPath(induk).is_absolute() or "\\" in induk or ":" in induk:
        return None
    return whole_path(Path(file).parent / induk)


def whole_path(path: Path) -> Path | None:
    """A path without links and steps up, by which two names of one file are known as one; None if no file can have it."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        # A circle of links; a sign that no name can have.
        return None


_INCLUDE_ADVICE = "Sebut sekali tiap berkas YAML di folder rencana, tanpa `termasuk` di dalamnya."
_Places = dict[TreePath, tuple[Berkas, TreePath]]


def _joined(files: list[Berkas], findings: list[Finding]) -> tuple[dict[str, Any], _Places]:
    """One tree out of all files: lists are joined, a scalar given twice is an error.

    Also says where each top-level field, and each record of a joined list, came from.
    """
    tree: dict[str, Any] = {}
    places: _Places = {(): (files[0], ())}
    for file in files:
        for key, value in file.data.items():
            if key not in tree:
                tree[key] = value
                places[(key,)] = (file, (key,))
            elif isinstance(value, list) and isinstance(tree[key], list):
                before = len(tree[key])
                tree[key] = tree[key] + value
                places.update({(key, before + number): (file, (key, number)) for number in range(len(value))})
            else:
                place = file.position(file.data, key, of_key=True)
                findings.append(finding("AKIP121", f"`{short(key)}` sudah ada di berkas lain", position=place, advice="Hapus salah satu."))
    return tree, places


def _shape_findings(tree: Any, refused: list[TreePath], places: _Places, told: list[Finding]) -> list[Finding]:
    if not refused:
        return []
    from sakip.schema import explain  # noqa: PLC0415 - brings in what only a plan with a slip needs

    findings: list[Finding] = []
    seen = {(one.position.file, one.position.line, one.position.column) for one in told if one.position}
    for problem in explain(tree, refused[:MAX_FINDINGS]):
        if any("\0" in step for step in problem.path if isinstance(step, str)):
            # The second of two equal keys; reading has reported it.
            continue
        file, path = _place(places, problem.path)
        place = _position(file, path, of_key=problem.of_key)
        # Reading has told about the value already, or about its key.
        key = _position(file, path, of_key=True)
        if not {(one.file, one.line, one.column) for one in (place, key)} & seen:
            findings.append(finding(problem.code, problem.message, position=place, advice=problem.advice))
    return findings


def _place(places: _Places, path: TreePath) -> tuple[Berkas, TreePath]:
    length = next(length for length in (2, 1, 0) if path[:length] in places)
    file, start = places[path[:length]]
    return file, start + path[length:]


def _position(file: Berkas, path: TreePath, *, of_key: bool) -> Position:
    container = file.data
    if not path:
        return file.position(container)
    for step in path[:-1]:
        container = container[step]
    return file.position(container, path[-1], of_key=of_key)


def _lines(files: list[Berkas], findings: list[Finding]) -> dict[tuple[str, int], str]:
    named = {file.nama: file for file in files}
    places = [finding.position for finding in findings if finding.position]
    return {(place.file, place.line): named[place.file].line(place.line) for place in places if place.file in named}
