from __future__ import annotations

import re

import attrs
import pytest
from hypothesis import given

from sakip.checking import Checked, check_file, selected
from sakip.findings import Finding, Position, Related, Severity, Suppression
from sakip.reports import FORMATS
from tests.checks import START
from tests.reports.arbitrary import anything, model, unprintable
from tests.strategies import modest

report = FORMATS["github"]
FINDING = Finding(code="AKIP701", name="n", severity=Severity.ERROR, message="m", path="p")
COMMAND = re.compile(r"::(error|warning|notice) (?:file=[^,:\n]*,(?:[a-zA-Z]+=[^,:\n]*,)*)?title=[^,:\n]*::[^\n]*")


def checked(*findings: Finding, file: str = "x.yaml") -> Checked:
    return Checked(file=file, findings=findings, lines={})


def commands(text: str) -> list[str]:
    return [line.split(" ")[0] for line in text.splitlines()[:-1]]


def test_a_finding_is_a_command_with_its_place_and_the_related_ones_in_the_message() -> None:
    """Lines within the message are escaped, so that the command stays on one line."""
    text = START + "misi: [{id: M1}, {id: M1}]\n"
    assert report([check_file("rencana.yaml", text.encode(), None, selected(["AKIP202"]))], 2) == (
        "::error file=rencana.yaml,line=4,col=18,endLine=4,endColumn=19,title=AKIP202 id-ganda::"
        'id "M1" sudah dipakai misi[M1]%0Arencana.yaml:4:8: pemakaian pertama\n'
        "1 rencana diperiksa; 1 kesalahan; 2 berkas YAML lain dilewati\n"
    )


def test_what_means_something_in_a_command_is_escaped() -> None:
    """Percent signs everywhere, colons and commas in properties."""
    place = Position(file="a,b:c%.yaml", line=1, column=2, end_line=1, end_column=3)
    one = attrs.evolve(FINDING, message="80 %: a, b\r\n::error::x", help="h", position=place)
    assert report([checked(one)], 0).splitlines()[0] == (
        "::error file=a%2Cb%3Ac%25.yaml,line=1,col=2,endLine=1,endColumn=3,title=AKIP701 n::80 %25: a, b  ::error::x%0Asaran: h"
    )


def test_the_most_serious_come_first_and_what_is_acknowledged_is_left_out() -> None:
    """Notes are notices; a finding without a position has a file only."""
    note, warning = attrs.evolve(FINDING, severity=Severity.NOTE), attrs.evolve(FINDING, severity=Severity.WARNING)
    hidden = attrs.evolve(FINDING, suppressed=Suppression(reason="x"))
    text = report([checked(note, hidden, FINDING), checked(warning, FINDING, file="y.yaml")], 0)
    assert text == (
        "::error file=x.yaml,title=AKIP701 n::m\n"
        "::error file=y.yaml,title=AKIP701 n::m\n"
        "::warning file=y.yaml,title=AKIP701 n::m\n"
        "::notice file=x.yaml,title=AKIP701 n::m\n"
        "2 rencana diperiksa; 2 kesalahan, 1 peringatan, 1 catatan; 1 temuan diakui\n"
    )


@pytest.mark.parametrize(
    ("errors", "warnings", "notes", "hidden"),
    [(10, 10, 10, 0), (11, 0, 0, 1), (0, 13, 2, 3), (12, 11, 9, 3), (12, 11, 10, 4), (0, 0, 11, 2)],
)
def test_what_github_hides_is_counted_where_it_can_be_seen(errors: int, warnings: int, notes: int, hidden: int) -> None:
    """It shows ten of each kind; the notice that says so is one of ten."""
    findings = [
        attrs.evolve(FINDING, severity=severity)
        for severity, count in zip(Severity, (errors, warnings, notes), strict=True)
        for _ in range(count)
    ]
    lines = report([checked(*findings)], 0).splitlines()
    notices = [line for line in lines if line.startswith("::notice")]
    assert len(lines) == errors + warnings + notes + bool(hidden) + 1
    assert [line.split("::")[2].split(" ")[0] for line in notices if "title=sakip" in line] == ([str(hidden)] if hidden else [])
    assert not hidden or "title=sakip" in notices[0]


def test_many_related_places_are_cut() -> None:
    """As in text."""
    related = tuple(Related(message=f"r{number}", path=f"q{number}") for number in range(10))
    line = report([checked(attrs.evolve(FINDING, related=related))], 0).splitlines()[0]
    assert line.endswith("%0Aq7: r7%0A… dan 2 tempat lain")


@modest
@given(anything)
def test_every_finding_is_one_command_on_one_line(files: list[Checked]) -> None:
    """Whatever its texts hold; nothing that cannot be printed is."""
    text = report(files, 0)
    *lines, _ = text.split("\n")[:-1]
    assert len(lines) == sum(one.suppressed is None for each in files for one in each.findings)
    assert all(COMMAND.fullmatch(line) for line in lines)
    assert unprintable(text) == set()


def test_a_real_plan() -> None:
    """Errors, warnings, what is hidden, notes, and the summary in words."""
    text = report([model()], 0)
    kinds = commands(text)
    assert kinds == sorted(kinds, key=["::error", "::warning", "::notice"].index)
    assert len(kinds) == len(model().findings) + 1
    assert text == report([model()], 0)
