"""A plan, or many, to findings: rules, positions, suppressions, baseline and order."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from sakip.codes import CODES
from sakip.errors import PlanError, UsageError
from sakip.findings import Finding, Related, sort_key
from sakip.index import Index
from sakip.loader import Loaded, load_bytes, load_with_source, no_collection
from sakip.model import Rencana
from sakip.positions import Places
from sakip.rules import RULES
from sakip.suppressions import apply_baseline, apply_comments, baseline_path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from concurrent.futures import Executor


def selected(select: Collection[str] = (), ignore: Collection[str] = ()) -> tuple[str, ...]:
    """The codes of the rules to run. A code may be shortened: ``AKIP7`` stands for its whole family.

    Raises UsageError for a code that no rule has; what is found while reading is always reported.
    """
    for prefix in (*select, *ignore):
        if not any(code.startswith(prefix) for code in RULES):
            known = any(code.startswith(prefix) for code in CODES)
            problem = "bukan kode aturan: temuannya selalu dilaporkan" if known else "tidak dikenal"
            raise UsageError(f'kode "{prefix}" {problem}; lihat `sakip rules`')
    return tuple(
        code for code in RULES if (not select or code.startswith(tuple(select))) and not (ignore and code.startswith(tuple(ignore)))
    )


def run_rules(rencana: Rencana, codes: Iterable[str]) -> list[Finding]:
    """What some rules find in a plan: findings with paths, without positions."""
    index = Index(rencana)
    findings: list[Finding] = []
    for code in codes:
        try:
            findings += RULES[code](index)
        except Exception as error:
            error.add_note(f"aturan {code}")
            raise
    return findings


def check(
    plan: Rencana | str | Path,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    baseline: Mapping[tuple[str, str], int] | None = None,
    today: dt.date | None = None,
) -> list[Finding]:
    """What is wrong with a plan, in the order of its text.

    A plan that was built in memory has no positions and no comments; a path has both. ``select`` and ``ignore`` are codes
    or their beginnings. ``baseline`` is what `read_baseline` gives; ``today`` decides which comments have expired.
    Acknowledged findings are in the list too, with ``suppressed`` set. Raises PlanError for a file that is no plan,
    UsageError for an unknown code.
    """
    codes = selected(select, ignore)
    if isinstance(plan, Rencana):
        findings = run_rules(plan, codes)
        return findings if baseline is None else apply_baseline(findings, baseline, "baseline", ran=codes, known=RULES)
    name = baseline_path(Path(plan)).as_posix()
    return check_loaded(load_with_source(plan), codes, baseline=baseline, baseline_name=name, today=today)


@attrs.frozen(kw_only=True)
class Checked:
    """What came out of checking one plan.

    Attributes:
        file: the path as it was given.
        findings: in order; acknowledged ones too.
        lines: the text of each line that a finding stands on, by file and line.
        readable: False if the file is no plan; then the findings say why, and no rule ran.
    """

    file: str
    findings: tuple[Finding, ...]
    lines: dict[tuple[str, int], str]
    readable: bool = True


def check_loaded(
    loaded: Loaded,
    codes: Sequence[str],
    *,
    baseline: Mapping[tuple[str, str], int] | None = None,
    baseline_name: str = "baseline",
    today: dt.date | None = None,
) -> list[Finding]:
    """What some rules find in a plan that was read from files."""
    findings = run_rules(loaded.rencana, codes)
    # Most plans have no finding and no comment: then nothing has to be placed.
    if findings or any("abaikan" in file.teks for file in loaded.files):
        places = Places(loaded.files)
        findings = [_placed(one, places) for one in findings]
        findings = apply_comments(findings, loaded.files, places, codes, today or dt.datetime.now(tz=dt.UTC).date())
        findings.sort(key=sort_key)
    if baseline is not None:
        findings = sorted(apply_baseline(findings, baseline, baseline_name, ran=codes, known=RULES), key=sort_key)
    return findings


def _placed(one: Finding, places: Places) -> Finding:
    related = tuple(Related(message=other.message, path=other.path, position=places.position(other.path)) for other in one.related)
    return attrs.evolve(one, position=places.position(one.path), related=related)


def check_file(
    name: str,
    raw: bytes,
    folder: Path | None,
    codes: Sequence[str],
    *,
    baseline: Mapping[tuple[str, str], int] | None = None,
    baseline_name: str = "baseline",
    today: dt.date | None = None,
) -> Checked:
    """What is wrong with the bytes of one file, whether or not they are a plan; never raises for bad input."""
    # Everything but the findings is gone before collection starts again, so there is little for it to look through.
    with no_collection():
        return _check_file(name, raw, folder, codes, baseline=baseline, baseline_name=baseline_name, today=today)


def _check_file(name: str, raw: bytes, folder: Path | None, codes: Sequence[str], **options: Any) -> Checked:
    try:
        loaded = load_bytes(name, raw, folder)
    except PlanError as error:
        return Checked(file=name, findings=error.findings, lines=error.lines, readable=False)
    findings = check_loaded(loaded, codes, **options)
    files = {file.nama: file for file in loaded.files}
    places = [one.position for one in findings if one.position and one.position.file in files]
    lines = {(place.file, place.line): files[place.file].line(place.line) for place in places}
    return Checked(file=name, findings=tuple(findings), lines=lines)


def check_many(
    paths: Iterable[str | Path], *, executor: Executor | None = None, select: Collection[str] = (), ignore: Collection[str] = ()
) -> dict[str, list[Finding]]:
    """What is wrong with each of many plans, by path, in the order given; a file that is no plan has findings that say why.

    With an executor the plans are checked side by side; a process pool uses all cores. Raises UsageError for an unknown
    code.
    """
    names = [str(path) for path in paths]
    codes = selected(select, ignore)
    results = (executor.map if executor else map)(_check_one, names, [codes] * len(names))
    return dict(zip(names, results, strict=True))


def _check_one(name: str, codes: tuple[str, ...]) -> list[Finding]:
    try:
        return check_loaded(load_with_source(name), codes)
    except PlanError as error:
        return list(error.findings)
