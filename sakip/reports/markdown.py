"""Findings as Markdown, for a comment on a pull request or the summary of a workflow: by file and by code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip.reports.summary import Counts
from sakip.reports.text import MOST_RELATED, last_line, printable
from sakip.rulebook import remedy
from sakip.tables import escape
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip.checking import Checked
    from sakip.findings import Finding, Position

_LIMIT = 65_000
"""How many characters are written; GitHub refuses a comment of more than 65,536."""

_MANY = 10
"""How many findings of one code are shown unfolded."""

_FOLD, _UNFOLD = "<details><summary>{} temuan</summary>\n\n", "\n</details>\n"


class _Part(NamedTuple):
    """A piece of the report, what must follow if the report ends after it, and how many findings it shows."""

    text: str
    shut: str = ""
    findings: int = 0


def report(checked: Sequence[Checked], skipped: int) -> str:
    """The findings that count, as many as GitHub takes, below one line that sums up."""
    parts = [_Part(f"## sakip: {last_line(Counts(checked), skipped)}\n"), *(part for each in checked for part in _file(each))]
    size = taken = 0
    for part in parts:
        if size + len(part.text) + len(part.shut) > _LIMIT:
            break
        size += len(part.text)
        taken += 1
    text = "".join(part.text for part in parts[:taken])
    if taken == len(parts):
        return text
    hidden = sum(part.findings for part in parts[taken:])
    return f"{text}{parts[taken - 1].shut}\n… dan {hidden} temuan lain yang tidak muat di sini; `sakip check` menampilkan semuanya\n"


def _file(each: Checked) -> Iterator[_Part]:
    groups: dict[tuple[str, str], list[Finding]] = {}
    for one in each.findings:
        if one.suppressed is None:
            groups.setdefault((one.code, one.name), []).append(one)
    if not groups:
        return
    rows = [f"| {shown(code)} | {shown(name)} | {len(findings)} |\n" for (code, name), findings in sorted(groups.items())]
    yield _Part(f"\n### {shown(each.file)}\n\n| Kode | Nama | Jumlah |\n| --- | --- | --- |\n{''.join(rows)}")
    for (code, name), findings in sorted(groups.items()):
        shut = _UNFOLD if len(findings) > _MANY else ""
        advice = remedy(code)
        what = f"perbaikan: {shown(advice)}\n\n" if advice and not all(one.help for one in findings) else ""
        yield _Part(f"\n#### {shown(f'{code} {name}')}\n\n{what}{_FOLD.format(len(findings)) if shut else ''}", shut)
        yield from (_Part(_item(one, each.file), shut, 1) for one in findings)
        yield _Part(shut)


def _item(one: Finding, file: str) -> str:
    lines = [f"- {_place(one.position, file)} {shown(one.message)}"]
    if one.help:
        lines.append(f"saran: {shown(one.help)}")
    lines += [f"{_place(other.position, other.path)} {shown(other.message)}" for other in one.related[:MOST_RELATED]]
    if len(one.related) > MOST_RELATED:
        lines.append(f"… dan {len(one.related) - MOST_RELATED} tempat lain")
    return "\n  - ".join(lines) + "\n"


def _place(place: Position | None, otherwise: str) -> str:
    return shown(f"{place.file}:{place.line}" if place else otherwise)


def shown(text: str) -> str:
    """The text as it is: no Markdown, and nobody is called by ``@name``, nor another issue by ``#1``."""
    return re.sub(r"([@#])(?=\w)", r"\1<!-- -->", escape(printable(text)))
