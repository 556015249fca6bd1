"""What does not count: comments in the plan, and the baseline beside it.

A comment ``# sakip: abaikan[AKIP703] alasan=… sampai=2026-12-31`` on a line acknowledges the findings of that line, or of the
node that the line opens. The baseline counts findings by code and path, not by line.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect
from collections import Counter
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from sakip.amounts import short
from sakip.codes import CODES, code_of, finding
from sakip.errors import UsageError
from sakip.findings import Finding, Position, Suppression
from sakip.patterns import pattern
from sakip.traps import indent

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from sakip.berkas import Berkas
    from sakip.positions import Places

# With the colon forgotten it is one too; another word is a slip if it stands before codes.
_COMMENT = pattern(r"(?:^|(?<=\s))#\s*sakip(?::\s*|\s+)(abaikan\b|\w+(?=\s*\[AKIP))(.*)")
_CODES = pattern(r"\s*\[([^\]]*)\]")
_REASON = pattern(r"\balasan=(.*?)(?:\s+sampai=|\Z)")
_UNTIL = pattern(r"(?:^|\s)sampai=(\S*)")
_DATE = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
UNSUPPRESSABLE = ("AKIP00", "AKIP1")
"""Findings about suppressions and about reading cannot be acknowledged away."""


@attrs.define(eq=False, repr=False)
class _Comment:
    position: Position
    word: str
    codes: tuple[str, ...]
    reason: str
    until: str | None
    used: set[str] = attrs.field(factory=set)


def parse_date(text: str) -> dt.date | None:
    """The day that ``2026-12-31`` names; None if the text names none."""
    try:
        return dt.date.fromisoformat(text) if _DATE.match(text) else None
    except ValueError:
        return None


@attrs.define(eq=False, repr=False)
class Comments:
    """The comments of a plan that acknowledge findings, by file and line, and by the path of the node whose line they stand on."""

    valid: dict[tuple[str, int], _Comment] = attrs.field(factory=dict)
    nodes: dict[str, _Comment] = attrs.field(factory=dict)

    def mark(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings, with those marked that a comment acknowledges."""
        return [_mark(one, self.valid, self.nodes) for one in findings]

    def unused(self, ran: Collection[str]) -> list[Finding]:
        """A finding for each comment that acknowledged nothing; what did not run could not be used."""
        problems = []
        for comment in self.valid.values():
            unused = [code for code in comment.codes if code in ran and code not in comment.used]
            if unused:
                message = f"`abaikan[{', '.join(unused)}]` tidak menutup temuan apa pun"
                advice = "Hapus komentarnya." if len(unused) == len(comment.codes) else "Hapus kodenya dari komentar."
                problems.append(finding("AKIP003", message, position=comment.position, advice=advice))
        return problems

    def only(self, codes: AbstractSet[str]) -> Comments:
        """The comments that name some codes."""
        return Comments(
            {where: one for where, one in self.valid.items() if not codes.isdisjoint(one.codes)},
            {path: one for path, one in self.nodes.items() if not codes.isdisjoint(one.codes)},
        )


def read_comments(files: Sequence[Berkas], places: Places, today: dt.date | None) -> tuple[Comments, list[Finding]]:
    """The comments in the files of a plan that acknowledge findings, and what is wrong with the others.

    ``today`` decides which have expired; None is the day that it is.
    """
    today = today or dt.datetime.now(tz=dt.UTC).date()
    problems: list[Finding] = []
    valid: dict[tuple[str, int], _Comment] = {}
    for comment in (comment for file in files for comment in _comments(file)):
        faults = list(_faults(comment, today))
        problems += faults
        if not faults:
            valid[comment.position.file, comment.position.line] = comment
    nodes = {path: valid[where] for where, path in places.nodes() if where in valid} if valid else {}
    return Comments(valid, nodes), problems


def apply_comments(
    findings: list[Finding], files: Sequence[Berkas], places: Places, ran: Collection[str], today: dt.date | None
) -> list[Finding]:
    """The findings with those marked that a comment acknowledges, and with what is wrong with the comments themselves."""
    comments, problems = read_comments(files, places, today)
    return [*comments.mark(findings), *problems, *comments.unused(ran)]


def may_have_comments(file: Berkas) -> bool:
    """Whether a file may have comments for us: most have none, and need not be looked at line by line."""
    return "abaikan" in file.teks or "[AKIP" in file.teks


def _comments(file: Berkas) -> Iterator[_Comment]:
    if not may_have_comments(file):
        return
    offset = 0
    for number, line in enumerate(file.teks.split("\n"), 1):
        match = _COMMENT.search(line)
        begins = offset + match.start() if match else 0
        offset += len(line) + 1
        if match and not _is_text(file, line, number, begins):
            start, end = match.start() + 1, len(line.rstrip()) + 1
            place = Position(file=file.nama, line=number, column=start, end_line=number, end_column=end)
            content = _CODES.match(match[2])
            rest = match[2][content.end() if content else 0 :].strip()
            codes = dict.fromkeys(code_of(code) or code for part in content[1].split(",") if (code := part.strip())) if content else {}
            reason, until = _REASON.search(rest), _UNTIL.search(rest)
            yield _Comment(place, match[1], tuple(codes), reason[1].strip() if reason else "", until[1] if until else None)


def _is_text(file: Berkas, line: str, number: int, index: int) -> bool:
    """Whether the character of a line belongs to a text in quotes, or to one that is written below its key."""
    mark = file.marks[bisect(file.marks, index, key=attrgetter("index")) - 1]
    if mark.index > index:
        # Above all of the plan.
        return False
    if file.teks[mark.index] in "|>":
        return number > mark.line + 1 and indent(line) > indent(file.line(mark.line + 1))
    quoted = _QUOTED.match(file.teks, mark.index)
    return quoted is not None and quoted.end() > index


_QUOTED = pattern(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""", re.DOTALL)


def _faults(comment: _Comment, today: dt.date) -> Iterator[Finding]:
    codes = ", ".join(code for code in comment.codes if code in CODES) or "KODE"
    form = f"Tulis: # sakip: abaikan[{codes}] alasan=… sampai=2026-12-31"
    if comment.word != "abaikan":
        yield finding("AKIP002", f'perintah "{short(comment.word)}" tidak dikenal', position=comment.position, advice=form)
        return
    if not comment.codes:
        yield finding("AKIP002", "`abaikan` tanpa kode", position=comment.position, advice=form)
    for code in comment.codes:
        if code not in CODES:
            yield finding("AKIP002", f'kode "{short(code)}" tidak dikenal', position=comment.position, advice=form)
        elif code.startswith(UNSUPPRESSABLE):
            yield finding("AKIP002", f"{code} tidak dapat diabaikan", position=comment.position, advice="Perbaiki temuannya.")
    if not comment.reason:
        yield finding("AKIP001", "`abaikan` tanpa alasan", position=comment.position, advice=form)
    if comment.until is None:
        return
    until = parse_date(comment.until)
    if until is None:
        yield finding("AKIP004", f'"{short(comment.until)}" bukan tanggal', position=comment.position, advice=form)
    elif until < today:
        message = f"`abaikan` berlaku sampai {comment.until}, sekarang {today}"
        yield finding("AKIP004", message, position=comment.position, advice="Perbaiki temuannya, atau perpanjang dengan alasan.")


def _mark(one: Finding, valid: Mapping[tuple[str, int], _Comment], nodes: Mapping[str, _Comment]) -> Finding:
    """The finding, acknowledged if a comment on its line does so, or one on the line that opens a node around it."""
    place = one.position
    around = [nodes.get(one.path[: step.start()]) for step in _STEP.finditer(one.path)] if nodes else []
    for comment in (valid.get((place.file, place.line)) if place else None, nodes.get(one.path), *reversed(around)):
        if comment is not None and one.code in comment.codes:
            comment.used.add(one.code)
            return attrs.evolve(one, suppressed=Suppression(reason=comment.reason, until=comment.until))
    return one


_STEP = pattern(r"[.\[]")


def baseline_path(plan: Path) -> Path:
    """Where the baseline of a plan is unless told otherwise: beside it."""
    return plan.with_suffix(".baseline.json")


def baseline_counts(findings: Iterable[Finding]) -> dict[tuple[str, str], int]:
    """What a baseline that acknowledges findings holds: how many there are of each code at each path."""
    return Counter(one.fingerprint for one in findings if one.suppressed is None and not one.code.startswith(UNSUPPRESSABLE))


def baseline_text(counts: Mapping[tuple[str, str], int]) -> str:
    """A baseline as JSON, in the order of codes and paths."""
    import json  # noqa: PLC0415 - most plans have no baseline

    entries = [{"code": code, "path": path, "count": count} for (code, path), count in sorted(counts.items())]
    return json.dumps({"version": 1, "findings": entries}, ensure_ascii=False, indent=1) + "\n"


def read_baseline(path: str | Path) -> dict[tuple[str, str], int]:
    """How many findings a baseline acknowledges, by code and path. Raises UsageError for a file that cannot be read or understood."""
    import json  # noqa: PLC0415 - as above

    place = Path(path)
    try:
        entries = _entries(json.loads(place.read_text(encoding="utf-8-sig")))
        return {(_word(entry["code"]), _word(entry["path"])): _count(entry["count"]) for entry in entries}
    except FileNotFoundError:
        raise UsageError(f"{place.as_posix()}: baseline tidak ada") from None
    except (OSError, UnicodeDecodeError):
        raise UsageError(f"{place.as_posix()}: baseline tidak dapat dibaca") from None
    except (ValueError, TypeError, KeyError, RecursionError):
        raise UsageError(f"{place.as_posix()}: bukan baseline sakip; hapus, lalu buat lagi dengan --write-baseline") from None


def _entries(data: Any) -> list[Any]:
    if data["version"] != 1:
        raise ValueError
    entries: list[Any] = data["findings"]
    return entries


def _word(value: Any) -> str:
    if type(value) is not str:
        raise ValueError
    return value


def _count(value: Any) -> int:
    if type(value) is not int or value < 1:
        raise ValueError
    return value


def apply_baseline(
    findings: list[Finding], baseline: Mapping[tuple[str, str], int], name: str, *, ran: Collection[str], known: Collection[str]
) -> list[Finding]:
    """The findings with those marked that the baseline acknowledges, and one more for each entry that is stale.

    An entry is not stale if its code is one that rules have, ``known``, but no rule ``ran``.
    """
    left = {key: count for key, count in baseline.items() if key[0] in ran or key[0] not in known}
    marked = []
    for one in findings:
        if one.suppressed is None and left.get(one.fingerprint, 0) > 0 and not one.code.startswith(UNSUPPRESSABLE):
            left[one.fingerprint] -= 1
            marked.append(attrs.evolve(one, suppressed=Suppression(reason="baseline")))
        else:
            marked.append(one)
    place = Position(file=name, line=1, column=1, end_line=1, end_column=1)
    stale = [
        finding(
            "AKIP005",
            f"baseline mencatat {baseline[code, path]} temuan {code} di {path}, {count} di antaranya sudah tidak ada",
            path=path,
            position=place,
            advice="Perbarui dengan --write-baseline.",
        )
        for (code, path), count in left.items()
        if count > 0
    ]
    return marked + stale
