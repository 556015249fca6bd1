"""Findings as JUnit XML: one suite a file, one case a code, for whatever shows test results."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sakip.reports.summary import Counts
from sakip.reports.text import details, last_line, printable, where

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from sakip.checking import Checked
    from sakip.findings import Finding


def report(checked: Sequence[Checked], skipped: int) -> str:
    """All findings; acknowledged ones are cases that were skipped, those of a file that is no plan are errors."""
    from xml.etree.ElementTree import Element, indent, tostring  # noqa: PLC0415 - other formats need none

    root = Element("testsuites", name=f"sakip: {last_line(Counts(checked), skipped)}")
    root.extend(_suite(each) for each in checked)
    for element in (*root, root):
        _count(element)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(each: Checked) -> Element:
    from xml.etree.ElementTree import Element, SubElement  # noqa: PLC0415 - as above

    file = printable(each.file)
    suite = Element("testsuite", name=file)
    if not each.findings:
        SubElement(suite, "testcase", classname=file, name="tidak ada temuan")
    for (code, name, outcome), findings in sorted(_groups(each).items()):
        case = SubElement(suite, "testcase", classname=file, name=printable(f"{code} {name}"))
        messages = list(dict.fromkeys(one.suppressed.reason if one.suppressed else one.message for one in findings))
        message = printable(messages[0]) if len(messages) == 1 else f"{len(findings)} temuan"
        element = SubElement(case, outcome, {"message": message} | ({} if outcome == "skipped" else {"type": code}))
        element.text = "\n".join(line for one in findings for line in _lines(one, each))
    return suite


def _groups(each: Checked) -> dict[tuple[str, str, str], list[Finding]]:
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for one in each.findings:
        outcome = "skipped" if one.suppressed else "failure" if each.readable else "error"
        groups.setdefault((one.code, one.name, outcome), []).append(one)
    return groups


def _lines(one: Finding, each: Checked) -> Iterator[str]:
    why = f" (diakui: {printable(one.suppressed.reason)})" if one.suppressed else ""
    yield f"{where(one.position, each.file)}: {one.severity.value} {printable(one.message)}{why}"
    yield from (f"    {line}" for line in details(one))


def _count(element: Element) -> None:
    counts = Counter(outcome.tag for case in element.iter("testcase") for outcome in case)
    element.set("tests", str(sum(1 for _ in element.iter("testcase"))))
    for attribute, outcome in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(attribute, str(counts[outcome]))
