from __future__ import annotations

from xml.etree import ElementTree as ET

import attrs
from hypothesis import given

from sakip.checking import Checked, check_file, selected
from sakip.findings import Finding, Severity, Suppression
from sakip.reports import FORMATS
from tests.checks import START
from tests.reports.arbitrary import anything, model
from tests.strategies import modest

report = FORMATS["junit"]
FINDING = Finding(code="AKIP701", name="n", severity=Severity.WARNING, message="m", path="p", help="h")
COUNTS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def test_a_file_is_a_suite_and_a_code_is_a_case() -> None:
    """A clean file has one case, which passes."""
    text = START + "misi: [{id: M1}, {id: M1}]\n"
    files = [check_file(name, plan.encode(), None, selected(["AKIP202"])) for name, plan in (("a.yaml", text), ("b.yaml", START))]
    assert report(files, 2) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="sakip: 2 rencana diperiksa; 1 kesalahan; 2 berkas YAML lain dilewati"'
        ' tests="2" failures="1" errors="0" skipped="0">\n'
        '  <testsuite name="a.yaml" tests="1" failures="1" errors="0" skipped="0">\n'
        '    <testcase classname="a.yaml" name="AKIP202 id-ganda">\n'
        '      <failure message="id &quot;M1&quot; sudah dipakai misi[M1]" type="AKIP202">'
        'a.yaml:4:18: error id "M1" sudah dipakai misi[M1]\n'
        "    a.yaml:4:8: pemakaian pertama</failure>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        '  <testsuite name="b.yaml" tests="1" failures="0" errors="0" skipped="0">\n'
        '    <testcase classname="b.yaml" name="tidak ada temuan" />\n'
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_several_findings_of_a_code_are_one_failure_and_acknowledged_ones_are_skipped() -> None:
    """The text has all of them, with the reasons."""
    suppressed = attrs.evolve(FINDING, suppressed=Suppression(reason="lama"))
    others = (attrs.evolve(FINDING, message="l"), suppressed, attrs.evolve(suppressed, message="l"))
    suite = ET.fromstring(report([Checked(file="x", findings=(FINDING, *others), lines={})], 0))[0]  # noqa: S314 - our own
    assert [(case.get("name"), case[0].tag, case[0].attrib) for case in suite] == [
        ("AKIP701 n", "failure", {"message": "2 temuan", "type": "AKIP701"}),
        ("AKIP701 n", "skipped", {"message": "lama"}),
    ]
    assert suite[0][0].text == "x: warning m\n    saran: h\nx: warning l\n    saran: h"
    assert suite[1][0].text == "x: warning m (diakui: lama)\n    saran: h\nx: warning l (diakui: lama)\n    saran: h"


def test_a_file_that_is_no_plan_has_errors() -> None:
    """No rule ran, so none failed."""
    root = ET.fromstring(report([check_file("x.yaml", b"sakip: 2\n", None, selected())], 0))  # noqa: S314 - our own
    assert root.get("failures") == "0"
    assert root.get("errors") == str(len(root[0]))
    assert {case[0].tag for case in root[0]} == {"error"}


@modest
@given(anything)
def test_the_report_is_xml_and_its_counts_are_right(files: list[Checked]) -> None:
    """Whatever the texts hold."""
    root = ET.fromstring(report(files, 0).encode())  # noqa: S314 - our own
    assert len(root) == len(files)
    for element in (root, *root):
        assert element.get("tests") == str(len(list(element.iter("testcase"))))
        assert {name: element.get(name) for name in COUNTS} == {name: str(len(list(element.iter(tag)))) for name, tag in COUNTS.items()}


def test_a_real_plan() -> None:
    """A case for each code, and a line for each finding."""
    root = ET.fromstring(report([model()], 0))  # noqa: S314 - our own
    assert [case[0].get("type") for case in root[0]] == sorted({one.code for one in model().findings})
    lines = [line for case in root[0] for line in (case[0].text or "").splitlines() if not line.startswith(" ")]
    assert len(lines) == len(model().findings)
