"""A plan, or many, to findings: rules, positions, suppressions, baseline and order."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter_ns
from typing import TYPE_CHECKING, TypedDict, Unpack

import attrs

from sakip.codes import CODES, failed, finding
from sakip.errors import PlanError, UsageError
from sakip.fields import given
from sakip.findings import Finding, Position, sort_key
from sakip.index import Index
from sakip.loader import Loaded, load_bytes, load_with_source, no_collection, read_bytes
from sakip.model import Rencana
from sakip.peta import KOSONG
from sakip.positions import Places
from sakip.rules import ACROSS, LOOKING_UP, RULES
from sakip.suppressions import Comments, apply_baseline, apply_comments, baseline_path, may_have_comments, read_comments
from sakip.values import frozen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from concurrent.futures import Executor

    from sakip.berkas import Berkas
    from sakip.digest import Anggota
    from sakip.findings import Severity
    from sakip.nomenclature import Nomenklatur
    from sakip.together import Options as AcrossOptions


def selected(
    select: Collection[str] = (), ignore: Collection[str] = (), *, preview: bool = False, nomenklatur: Nomenklatur = KOSONG
) -> tuple[str, ...]:
    """The codes of the rules to run, by codes, beginnings of codes or names: ``AKIP703``, ``AKIP7``, ``kaki-tabel-berbeda``.

    A rule in preview runs if its whole code or its name is selected, or if all of them are asked for with ``preview``. One
    that looks kode up does not run without a ``nomenklatur``. Raises UsageError for what no rule is called; what is found while reading
    is always reported.
    """
    for option, names in (("select", select), ("ignore", ignore)):
        if isinstance(names, str):
            raise UsageError(f'{option} seharusnya daftar kode, misalnya ["{names}"], bukan satu teks')
    rules = [code for code in CODES if code in RULES or code in ACROSS]
    for name in (*select, *ignore):
        if not name or not any(_goes_by(code, name) for code in rules):
            known = name and any(_goes_by(code, name) for code in CODES)
            problem = "bukan kode aturan: temuannya selalu dilaporkan" if known else "tidak dikenal"
            raise UsageError(f'kode "{name}" {problem}; lihat `sakip rules`')
    asked = set(select)
    return tuple(
        code
        for code in rules
        if (not select or any(_goes_by(code, name) for name in select))
        and not any(_goes_by(code, name) for name in ignore)
        and (nomenklatur or code not in LOOKING_UP)
        and (preview or not CODES[code].preview or not asked.isdisjoint((code, CODES[code].name)))
    )


def _goes_by(code: str, name: str) -> bool:
    return code.startswith(name) or CODES[code].name == name


def in_force(codes: Iterable[str], tahun: int) -> tuple[str, ...]:
    """The codes among some whose rules are about plans of a year: a plan is held against the regulations of its own time."""
    return tuple(code for code in codes if CODES[code].in_force(tahun))


def run_rules(index: Index, codes: Iterable[str], *, debug: bool = False, spent: dict[str, int] | None = None) -> list[Finding]:
    """What some rules find in a plan: findings with paths, without positions. Rules across plans are not for one.

    A rule that fails is a finding of its own, and the others still run; with ``debug`` its error is raised. ``spent`` takes the
    nanoseconds of each rule.
    """
    findings: list[Finding] = []
    for code in codes:
        if code in ACROSS:
            continue
        started = perf_counter_ns() if spent is not None else 0
        try:
            findings += RULES[code](index)
        except Exception as error:
            if debug:
                error.add_note(f"aturan {code}")
                raise
            findings.append(failed(code, error))
        if spent is not None:
            spent[code] = spent.get(code, 0) + perf_counter_ns() - started
    return findings


def check(
    plan: Rencana | Index | str | Path,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    preview: bool = False,
    nomenklatur: Nomenklatur = KOSONG,
    baseline: Mapping[tuple[str, str], int] | None = None,
    today: dt.date | None = None,
) -> list[Finding]:
    """What is wrong with a plan, in the order of its text.

    A plan that was built in memory, or its index, has no positions and no comments; a path has both. ``select`` and ``ignore`` are codes,
    their beginnings or names of rules; ``preview`` asks for rules in preview too. ``nomenklatur`` is what `read_nomenclature`
    gives; without it no kode is looked up; an index has its own. ``baseline`` is what `read_baseline` gives; ``today`` decides which
    comments have expired. Acknowledged findings are in the list too, with ``suppressed`` set. Raises PlanError for a file that is no
    plan, UsageError for an unknown code.
    """
    if isinstance(plan, Rencana):
        plan = Index(plan, nomenklatur)
    if isinstance(plan, Index):
        codes = selected(select, ignore, preview=preview, nomenklatur=plan.nomenklatur)
        codes = tuple(code for code in in_force(codes, plan.rencana.tahun) if code not in ACROSS)
        findings = run_rules(plan, codes)
        known = {**RULES, **ACROSS}
        return findings if baseline is None else apply_baseline(findings, baseline, "baseline", ran=codes, known=known)
    codes = selected(select, ignore, preview=preview, nomenklatur=nomenklatur)
    name = baseline_path(Path(plan)).as_posix()
    loaded = load_with_source(plan)
    options = Options(nomenklatur=nomenklatur, baseline=baseline, baseline_name=name, today=today)
    one = _checked(loaded.files[0].nama, loaded, codes, named=True, **options)
    return list(across([one], codes, today=today)[0].findings)


@frozen(kw_only=True)
class Checked:
    """What came out of checking one plan.

    Attributes:
        file: the path as it was given.
        findings: in order; acknowledged ones too.
        lines: the text of each line that a finding stands on, by file and line.
        readable: False if the file is no plan; then the findings say why, and no rule ran.
        spent: the nanoseconds that each rule took.
        member: what is kept for the rules across plans, if the plan names a government's plan.
        comments: those of the plan that acknowledge what rules across plans find; None if there is no ``member``.
        baseline, baseline_name: what the baseline has of such findings, and its place.
        settled: the codes of the rules across plans that said all they have to say about this plan.
    """

    file: str
    findings: tuple[Finding, ...]
    lines: dict[tuple[str, int], str]
    readable: bool = True
    spent: dict[str, int] = attrs.field(factory=dict, eq=False)
    member: Anggota | None = None
    comments: Comments | None = None
    baseline: dict[tuple[str, str], int] = attrs.field(factory=dict)
    baseline_name: str = "baseline"
    settled: frozenset[str] = frozenset()


class Options(TypedDict, total=False):
    """What else may be asked of a check.

    ``nomenklatur`` is what `read_nomenclature` gives; ``baseline`` holds what `read_baseline` gives and ``baseline_name`` its place;
    ``today`` decides which comments have expired; ``severity`` is another one than that of a code; ``debug`` lets the error of a rule
    through.
    """

    nomenklatur: Nomenklatur
    baseline: Mapping[tuple[str, str], int] | None
    baseline_name: str
    today: dt.date | None
    severity: Mapping[str, Severity]
    debug: bool


def check_loaded(
    index: Index, files: Sequence[Berkas], codes: Sequence[str], *, spent: dict[str, int] | None = None, **options: Unpack[Options]
) -> list[Finding]:
    """What some rules find in a plan that was read from some files."""
    codes = [code for code in in_force(codes, index.rencana.tahun) if code not in ACROSS]
    findings = run_rules(index, codes, debug=options.get("debug", False), spent=spent)
    if severity := options.get("severity"):
        findings = [attrs.evolve(one, severity=severity.get(one.code, one.severity)) for one in findings]
    # Most plans have no finding and no comment: then nothing has to be placed.
    if findings or any(map(may_have_comments, files)):
        places = Places(files)
        findings = [_placed(one, places) for one in findings]
        findings = apply_comments(findings, files, places, codes, options.get("today"))
        # Only now: within a text that runs over lines no comment can stand beside the words.
        findings = [_at_words(one, places) for one in findings]
        findings.sort(key=sort_key)
    baseline = options.get("baseline")
    if baseline is not None:
        name = options.get("baseline_name", "baseline")
        findings = sorted(apply_baseline(findings, baseline, name, ran=codes, known={**RULES, **ACROSS}), key=sort_key)
    return findings


def _placed(one: Finding, places: Places) -> Finding:
    related = tuple(attrs.evolve(other, position=places.of_words(places.position(other.path), other.words)) for other in one.related)
    return attrs.evolve(one, position=places.position(one.path), related=related)


def _at_words(one: Finding, places: Places) -> Finding:
    return attrs.evolve(one, position=places.of_words(one.position, one.words)) if one.position else one


def check_file(name: str, raw: bytes, folder: Path | None, codes: Sequence[str], **options: Unpack[Options]) -> Checked:
    """What is wrong with the bytes of one file, whether or not they are a plan; never raises for bad input.

    Nor does it for a bug, which is a finding, so that one plan does not stop the others; with ``debug`` it does.
    """
    # Everything but the findings is gone before collection starts again, so there is little for it to look through.
    with no_collection():
        try:
            return _checked(name, load_bytes(name, raw, folder), codes, named=folder is not None, **options)
        except PlanError as error:
            return unreadable(name, error)
        except Exception as error:
            if options.get("debug"):
                error.add_note(name)
                raise
            return unchecked(name, f"kesalahan di dalam sakip: {type(error).__name__}: {error}", "Jalankan dengan --debug dan laporkan.")


def unreadable(name: str, error: PlanError) -> Checked:
    """What is left of a file that is no plan: findings that say why."""
    return Checked(file=name, findings=error.findings, lines=error.lines, readable=False)


def unchecked(name: str, message: str, advice: str) -> Checked:
    """What is left of a plan whose check did not come to its end: a finding that says why."""
    place = Position(file=name, line=1, column=1, end_line=1, end_column=1)
    return Checked(file=name, findings=(finding("AKIP007", message, position=place, advice=advice),), lines={})


def died(name: str) -> Checked:
    """What is left of a plan whose check took its process along twice."""
    return unchecked(name, "proses yang memeriksa rencana ini mati, dua kali", "Periksa memori mesin; bila cukup, laporkan rencana ini.")


def _checked(name: str, loaded: Loaded, codes: Sequence[str], *, named: bool, **options: Unpack[Options]) -> Checked:
    """What is wrong with a plan, and what is kept of it for the rules across plans if it is a file with a name."""
    spent: dict[str, int] = {}
    index = Index(loaded.rencana, options.get("nomenklatur", KOSONG))
    findings = check_loaded(index, loaded.files, codes, spent=spent, **options)
    files = {file.nama: file for file in loaded.files}
    positions = [one.position for one in findings if one.position and one.position.file in files]
    lines = {(place.file, place.line): files[place.file].line(place.line) for place in positions}
    member = comments = None
    if named and _names_a_government(loaded.rencana):
        from sakip.digest import digest_member  # noqa: PLC0415 - few plans need it, and each class takes its time

        places = Places(loaded.files)
        member = digest_member(index, loaded.files, places)
        comments = read_comments(loaded.files, places, options.get("today"))[0].only(ACROSS.keys())
    return Checked(
        file=name,
        findings=tuple(findings),
        lines=lines,
        spent=spent,
        member=member,
        comments=comments,
        baseline={key: count for key, count in (options.get("baseline") or {}).items() if key[0] in ACROSS},
        baseline_name=options.get("baseline_name", "baseline"),
    )


def _names_a_government(rencana: Rencana) -> bool:
    """Whether a plan, or anything in it, stands below the plan of a government."""
    return bool(rencana.induk) or any("induk" in given(node) for node in (*rencana.sasaran, *rencana.program))


def across(checked: Sequence[Checked], codes: Sequence[str], **options: Unpack[AcrossOptions]) -> list[Checked]:
    """The checked plans, with what the rules across plans find in those that belong together; all others as they are."""
    if all(each.member is None for each in checked):
        return list(checked)
    from sakip.together import together  # noqa: PLC0415 - nothing to do for plans that stand alone

    return together(checked, codes, **options)


def check_many(
    paths: Iterable[str | Path],
    *,
    executor: Executor | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    preview: bool = False,
    nomenklatur: Nomenklatur = KOSONG,
    today: dt.date | None = None,
) -> dict[str, list[Finding]]:
    """What is wrong with each of many plans, by path, in the order given; a file that is no plan has findings that say why.

    Plans that name the same government's plan as their ``induk`` are checked together as well. With an executor (any of
    `concurrent.futures`, or Dask's) the plans are checked side by side, with the same findings; a plan that fails there is checked once
    more in a process of its own, and if that dies too, a finding says so. What else may be asked is as for `check`. Raises UsageError
    for an unknown code.
    """
    if isinstance(paths, str):
        raise UsageError(f'paths seharusnya daftar berkas, misalnya ["{paths}"], bukan satu teks')
    names = [str(path) for path in paths]
    codes = selected(select, ignore, preview=preview, nomenklatur=nomenklatur)
    options = Options(nomenklatur=nomenklatur, today=today)
    jobs = [(name, codes, options) for name in names]
    if executor is None:
        results = list(map(_check_one, jobs))
    else:
        from sakip.many import in_order  # noqa: PLC0415 - one plan needs no other process

        results = list(in_order(_check_one, jobs, executor, lambda job: died(shown(job[0]))))
    return {name: list(each.findings) for name, each in zip(names, across(results, codes, today=today), strict=True)}


def shown(name: str) -> str:
    """A path as findings give it."""
    return name.replace("\\", "/")


def _check_one(job: tuple[str, tuple[str, ...], Options]) -> Checked:
    name, codes, options = job
    file = shown(name)
    try:
        raw = read_bytes(name)
    except PlanError as error:
        return unreadable(file, error)
    return check_file(file, raw, Path(name).parent, codes, **options)
