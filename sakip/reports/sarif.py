"""Findings as SARIF 2.1.0: code scanning of GitHub, viewers of editors, dashboards."""

from __future__ import annotations

import json
from collections import Counter
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from sakip.codes import CODES
from sakip.findings import Suppression
from sakip.reports.summary import Counts
from sakip.reports.text import printable
from sakip.rulebook import page, sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sakip.checking import Checked
    from sakip.findings import Finding, Position

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def report(checked: Sequence[Checked], skipped: int) -> str:
    """All findings, acknowledged ones too, with the rules that found them."""
    codes = sorted({one.code for each in checked for one in each.findings})
    rules = {code: number for number, code in enumerate(codes)}
    driver = {"name": "sakip", **_version(), "language": "id", "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "language": "id",
        "columnKind": "unicodeCodePoints",
        "results": [result for each in checked for result in _results(each, rules)],
        "properties": {"summary": Counts(checked).as_dict(skipped)},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _version() -> dict[str, str]:
    """The version, which only an installed package has."""
    try:
        return {"version": version("sakip")}
    except PackageNotFoundError:
        return {}


def _rule(code: str) -> dict[str, Any]:
    entry, parts = CODES[code], sections(code)
    text = "\n\n".join(_section(heading, part) for heading, part in parts.items())
    return {
        "id": code,
        "name": entry.name,
        "shortDescription": {"text": entry.summary},
        "fullDescription": {"text": parts.get("Memeriksa", entry.summary).strip()},
        "help": {"text": page(code)} | ({"markdown": text} if text else {}),
        "defaultConfiguration": {"level": entry.severity.value},
    }


def _section(heading: str, text: str) -> str:
    return f"**{heading}**\n\n```yaml\n{text}\n```" if heading.startswith("Contoh") else f"**{heading}.** {text.strip()}"


def _results(each: Checked, rules: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    seen: Counter[tuple[str, str]] = Counter()
    for one in each.findings:
        seen[one.fingerprint] += 1
        yield {
            "ruleId": one.code,
            "ruleIndex": rules[one.code],
            "level": one.severity.value,
            "message": {"text": "\n".join(map(printable, (one.message, *([f"saran: {one.help}"] if one.help else []))))},
            "locations": [_location(one.position, one.path, each.file)],
            "relatedLocations": [
                {"id": number, "message": {"text": printable(other.message)}, **_location(other.position, other.path)}
                for number, other in enumerate(one.related, 1)
            ],
            "partialFingerprints": {"primaryLocationLineHash": _fingerprint(each.file, one, seen[one.fingerprint])},
            # None for a finding that counts: without the list nobody would know whether it does.
            "suppressions": [_suppression(one.suppressed)] if one.suppressed else [],
            "properties": {"data": dict(one.data)},
        }


def _fingerprint(file: str, one: Finding, number: int) -> str:
    """What follows a finding when lines move; its name in SARIF is the only one that GitHub looks at."""
    from hashlib import sha256  # noqa: PLC0415 - other formats need none

    return f"{sha256(json.dumps([file, *one.fingerprint]).encode()).hexdigest()[:16]}:{number}"


def _location(place: Position | None, path: str, file: str = "") -> dict[str, Any]:
    from urllib.parse import quote  # noqa: PLC0415 - other formats need none

    name = place.file if place else file
    # A name that is not written in UTF-8 has no URI of its own.
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(name, errors="replace")}}
    if place:
        region = {"startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column}
        physical["region"] = region
    return ({"physicalLocation": physical} if name else {}) | ({"logicalLocations": [{"fullyQualifiedName": path}]} if path else {})


def _suppression(why: Suppression) -> dict[str, Any]:
    # The baseline gives this reason, and no date.
    kind = "external" if why == Suppression(reason="baseline") else "inSource"
    return {"kind": kind, "justification": printable(why.reason)} | ({"properties": {"until": why.until}} if why.until else {})
