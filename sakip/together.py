"""Plans that belong to one government, checked together: what the rules across plans find, acknowledged and put in its place.

Each plan is checked alone first, in whatever process, and leaves a digest (`digest.Anggota`) if it names a government's plan. Here
the digests meet. Nothing here depends on the order of the files.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from itertools import chain
from pathlib import Path
from posixpath import dirname, isfile, join, normpath
from time import perf_counter_ns
from typing import TYPE_CHECKING, TypedDict, Unpack

import attrs

from sakip.codes import CODES, failed
from sakip.digest import Anggota, Digest, Pemda, digest_induk
from sakip.errors import PlanError
from sakip.findings import Finding, Position, sort_key
from sakip.index import Index
from sakip.loader import induk_path, load_with_source, no_collection, whole_path
from sakip.positions import Places
from sakip.rules import ACROSS, RULES, across_module
from sakip.suppressions import Comments, apply_baseline, read_comments

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from sakip.checking import Checked
    from sakip.digest import Induk
    from sakip.findings import Severity


class Options(TypedDict, total=False):
    """What else may be asked: the day that decides which comments have expired, other severities, and to let errors of rules through."""

    today: dt.date | None
    severity: Mapping[str, Severity]
    debug: bool


@attrs.define
class _Found:
    """What the rules across plans found in one plan, each once, with its comments: codes are settled when there is no more to say."""

    comments: Comments
    findings: dict[Finding, None] = attrs.field(factory=dict)
    settled: set[str] = attrs.field(factory=set)
    spent: dict[str, int] = attrs.field(factory=dict)


def together(checked: Sequence[Checked], codes: Sequence[str], **options: Unpack[Options]) -> list[Checked]:
    """The checked plans, with what the rules across plans find in those that belong together; all others as they are.

    ``codes`` are those of all rules that were asked for. A finding in a government's plan is told only if that plan is among them.
    """
    wanted = [code for code in codes if code in ACROSS]
    if not wanted:
        return list(checked)
    given = {each.file: each for each in checked}
    found: dict[str, _Found] = {}
    for pemda, comments in _groups(checked, options.get("today")):
        plans: list[Digest] = [*pemda.anggota, *([pemda.induk] if pemda.induk and pemda.induk.file in given else [])]
        for plan in plans:
            found.setdefault(plan.file, _Found(given[plan.file].comments or comments))
        for code in wanted:
            # A plan is held against the rules of its own year.
            owners: dict[str, list[_Found]] = {}
            for plan in plans:
                for name in plan.files if CODES[code].in_force(plan.tahun) else ():
                    owners.setdefault(name, []).append(found[plan.file])
            _run(_of_time(pemda, code), owners, code, debug=options.get("debug", False))
    severity = options.get("severity") or {}
    return [_merged(each, found[each.file], wanted, severity) if each.file in found else each for each in checked]


def _groups(checked: Sequence[Checked], today: dt.date | None) -> Iterator[tuple[Pemda, Comments]]:
    """The plans that name the same government's plan, with the comments in that plan."""
    given: dict[Path | None, Checked] = {whole_path(Path(each.file)): each for each in checked}
    whole = all(each.readable for each in checked)
    # A file that was named in two ways is one plan.
    members = {whole_path(Path(each.file)): each.member for each in sorted(checked, key=lambda one: one.file) if each.member is not None}
    groups: dict[tuple[str, str | Path], list[Anggota]] = {}
    for one in members.values():
        place = induk_path(one.file, one.induk)
        reason = _reason(one, place)
        groups.setdefault((reason, one.file if reason or place is None else place), []).append(one)
    for (reason, where), group in groups.items():
        other = given.get(where) if isinstance(where, Path) else None
        induk, comments, problem = None, Comments(), reason
        # A government's plan that was given and is none has been told so itself.
        if not reason and (other is None or other.readable):
            name = other.file if other else normpath(join(dirname(group[0].file), group[0].induk))
            induk, comments, problem = _induk(name, group[0].induk, today)
        yield Pemda(induk=induk, alasan=problem, anggota=tuple(group), lengkap=whole and other is not None), comments


def _reason(one: Anggota, place: Path | None) -> str:
    """Why an agency's plan names no government's plan that could be read; empty if it does."""
    if not one.induk:
        return "rencana ini tidak menyebut berkas `induk`"
    if place is None:
        return f'`induk` "{one.induk}" bukan nama berkas dari folder rencana ini'
    return "`induk` menunjuk rencana ini sendiri" if place == whole_path(Path(one.file)) else ""


def _induk(name: str, written: str, today: dt.date | None) -> tuple[Induk | None, Comments, str]:
    """A government's plan with its comments, or why there is none; only what is a file is opened, since an agency's plan names it."""
    if not isfile(name):
        return None, Comments(), f'berkas induk "{written}" tidak ada'
    try:
        with no_collection():
            loaded = load_with_source(name)
            places = Places(loaded.files)
            comments, _ = read_comments(loaded.files, places, today)
            return digest_induk(Index(loaded.rencana), loaded.files, places), comments.only(ACROSS.keys()), ""
    except PlanError:
        return None, Comments(), f'berkas induk "{written}" bukan rencana yang dapat dibaca'


def _of_time(pemda: Pemda, code: str) -> Pemda:
    """The plans that a rule is about; from those that it is not about, nothing is concluded."""
    anggota = tuple(one for one in pemda.anggota if CODES[code].in_force(one.tahun))
    return pemda if len(anggota) == len(pemda.anggota) else attrs.evolve(pemda, anggota=anggota, lengkap=False)


def _run(pemda: Pemda, owners: Mapping[str, Sequence[_Found]], code: str, *, debug: bool) -> None:
    """Run a rule on one group of plans; ``owners`` says to which of the checked plans a file belongs: more than one may include it."""
    if not pemda.anggota:
        return
    first, module, started = pemda.anggota[0].file, across_module(code), perf_counter_ns()
    try:
        findings = list(module.check(pemda))
    except Exception as error:
        if debug:
            error.add_note(f"aturan {code}")
            raise
        place = Position(file=first, line=1, column=1, end_line=1, end_column=1)
        owners[first][0].findings[failed(code, error, position=place)] = None
        return
    for one in findings:
        # The government's plan may not be among those that are checked.
        for found in owners.get(one.position.file, ()) if one.position else ():
            found.findings[one] = None
    # From part of the plans nobody can tell that a finding is gone that was acknowledged before.
    if pemda.induk and (pemda.lengkap or not module.NEEDS_ALL):
        for found in chain.from_iterable(owners.values()):
            found.settled.add(code)
    spent = owners[first][0].spent
    spent[code] = spent.get(code, 0) + perf_counter_ns() - started


def _merged(each: Checked, found: _Found, codes: list[str], severity: Mapping[str, Severity]) -> Checked:
    findings = [attrs.evolve(one, severity=severity.get(one.code, one.severity)) for one in found.findings]
    findings = found.comments.mark(findings) + found.comments.unused(found.settled)
    counts = Counter(one.fingerprint for one in findings if one.suppressed is None)
    expected = {
        key: least
        for key, count in each.baseline.items()
        if (least := count if key[0] in found.settled else min(count, counts[key])) and key[0] in codes
    }
    findings = apply_baseline(findings, expected, each.baseline_name, ran=codes, known={**RULES, **ACROSS})
    return attrs.evolve(
        each,
        findings=tuple(sorted([*each.findings, *findings], key=sort_key)),
        lines=each.lines | _lines(found),
        spent={**each.spent, **found.spent},
        settled=frozenset(found.settled),
        member=None,
    )


def _lines(found: _Found) -> dict[tuple[str, int], str]:
    """The text of each line that a finding stands on: only files with findings are opened again, so that digests need not hold texts."""
    wanted = {(one.position.file, one.position.line) for one in found.findings if one.position}
    lines: dict[tuple[str, int], str] = {}
    for file in sorted({file for file, _ in wanted}):
        with suppress(OSError):
            text = Path(file).read_text(encoding="utf-8-sig", errors="replace").split("\n")
            lines |= {(file, number): text[number - 1] for other, number in wanted if other == file and number <= len(text)}
    return lines
