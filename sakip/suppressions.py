"""What does not count: comments in the plan, and the baseline beside it.

A comment ``# sakip: abaikan[AKIP703] alasan=… sampai=2026-12-31`` on a line acknowledges the findings of that line, or of the
node that the line opens. The baseline counts findings by code and path, not by line.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import attrs

from sakip.codes import CODES, finding
from sakip.errors import UsageError
from sakip.findings import Finding, Position, Suppression

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from sakip.positions import Places
    from sakip.source import Berkas

_COMMENT = re.compile(r"#\s*sakip:\s*abaikan\b(.*)")
_CONTENT = re.compile(r"\s*\[([^\]]*)\]\s*(?:alasan=(.*?))?\s*(?:sampai=(\S+))?\s*\Z")
UNSUPPRESSABLE = ("AKIP00", "AKIP1")
"""Findings about suppressions and about reading cannot be acknowledged away."""


@attrs.define
class _Comment:
    position: Position
    codes: tuple[str, ...]
    reason: str
    until: str
    used: bool = False


def apply_comments(findings: list[Finding], files: Sequence[Berkas], places: Places, ran: Collection[str], today: dt.date) -> list[Finding]:
    """The findings with those marked that a comment acknowledges, and with what is wrong with the comments themselves."""
    comments = [comment for file in files for comment in _comments(file)]
    if not comments:
        return findings
    problems: list[Finding] = []
    valid: dict[tuple[str, int], _Comment] = {}
    for comment in comments:
        faults = list(_faults(comment, today))
        problems += faults
        if not faults:
            valid[comment.position.file, comment.position.line] = comment
    nodes = [(path, valid[where]) for where, path in places.nodes() if where in valid]
    marked = [_mark(one, valid, nodes) for one in findings]
    for comment in valid.values():
        if not comment.used and set(comment.codes) <= set(ran):
            problems.append(
                finding(
                    "AKIP003",
                    f"`abaikan[{', '.join(comment.codes)}]` tidak menutup temuan apa pun",
                    position=comment.position,
                    advice="Hapus komentarnya.",
                )
            )
    return marked + problems


def _comments(file: Berkas) -> Iterator[_Comment]:
    if "abaikan" not in file.teks:
        return
    for number, line in enumerate(file.teks.split("\n"), 1):
        if match := _COMMENT.search(line):
            start, end = match.start() + 1, len(line.rstrip()) + 1
            place = Position(file=file.nama, line=number, column=start, end_line=number, end_column=end)
            content = _CONTENT.match(match[1].rstrip())
            codes = tuple(code.strip() for code in content[1].split(",")) if content else ()
            reason, until = (content[2] or "", content[3] or "") if content else ("", "")
            yield _Comment(place, codes, reason.strip(), until)


def _faults(comment: _Comment, today: dt.date) -> Iterator[Finding]:
    form = "Tulis: # sakip: abaikan[AKIP703] alasan=… sampai=2026-12-31"
    for code in comment.codes or ("",):
        if code not in CODES or code.startswith(UNSUPPRESSABLE):
            yield finding("AKIP002", f'kode "{code}" tidak dikenal atau tidak dapat diabaikan', position=comment.position, advice=form)
    if not comment.reason:
        yield finding("AKIP001", "`abaikan` tanpa alasan", position=comment.position, advice=form)
    if comment.until:
        try:
            expired = dt.date.fromisoformat(comment.until) < today
        except ValueError:
            yield finding("AKIP004", f'"{comment.until}" bukan tanggal', position=comment.position, advice=form)
        else:
            if expired:
                yield finding(
                    "AKIP004",
                    f"`abaikan` berlaku sampai {comment.until}",
                    position=comment.position,
                    advice="Perbaiki temuannya, atau perpanjang dengan alasan.",
                )


def _mark(one: Finding, valid: Mapping[tuple[str, int], _Comment], nodes: list[tuple[str, _Comment]]) -> Finding:
    if one.position is None or one.code.startswith(UNSUPPRESSABLE):
        return one
    on_line = valid.get((one.position.file, one.position.line))
    inside = [comment for path, comment in nodes if one.path == path or one.path.startswith((f"{path}.", f"{path}["))]
    for comment in [on_line, *inside] if on_line else inside:
        if one.code in comment.codes:
            comment.used = True
            return attrs.evolve(one, suppressed=Suppression(reason=comment.reason, until=comment.until or None))
    return one


def baseline_text(findings: Iterable[Finding]) -> str:
    """The baseline that acknowledges findings, as JSON: how many of each code at each path."""
    counts = Counter(one.fingerprint for one in findings if not one.code.startswith(UNSUPPRESSABLE))
    entries = [{"code": code, "path": path, "count": count} for (code, path), count in sorted(counts.items())]
    return json.dumps({"version": 1, "findings": entries}, ensure_ascii=False, indent=1) + "\n"


def read_baseline(name: str, text: str) -> dict[tuple[str, str], int]:
    """How many findings a baseline acknowledges, by code and path. Raises UsageError if the text is no baseline."""
    try:
        return {(entry["code"], entry["path"]): _count(entry["count"]) for entry in _entries(json.loads(text))}
    except (ValueError, TypeError, KeyError):
        raise UsageError(f"{name}: bukan baseline sakip; buat lagi dengan --write-baseline") from None


def _entries(data: Any) -> list[Any]:
    if data["version"] != 1:
        raise ValueError
    entries: list[Any] = data["findings"]
    return entries


def _count(value: Any) -> int:
    if type(value) is not int or value < 1:
        raise ValueError
    return value


def apply_baseline(findings: list[Finding], baseline: Mapping[tuple[str, str], int], name: str) -> list[Finding]:
    """The findings with those marked that the baseline acknowledges, and one more for each entry that is stale."""
    left = dict(baseline)
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
            f"baseline mencatat {code} di {path}, yang sudah tidak ada",
            path=path,
            position=place,
            advice="Perbarui dengan --write-baseline.",
        )
        for (code, path), count in left.items()
        if count > 0
    ]
    return marked + stale
