from __future__ import annotations

import pickle

from sakip.codes import CODES, finding
from sakip.findings import Finding, Position, Related, Severity, Suppression, sort_key


def at(file: str, line: int, column: int) -> Position:
    return Position(file=file, line=line, column=column, end_line=line, end_column=column + 1)


def test_severities_are_ranked() -> None:
    """An error comes before a warning, a warning before a note."""
    assert [severity.rank for severity in Severity] == [0, 1, 2]
    assert [severity.word for severity in Severity] == ["kesalahan", "peringatan", "catatan"]


def test_a_finding_gets_its_name_and_severity_from_its_code() -> None:
    """The table of codes says what a code is called and how serious it is; data become exact text."""
    related = Related(message="ini", path="a", position=at("x", 1, 1))
    made = finding("AKIP105", "kunci ganda", path="a", position=at("x", 2, 1), related=[related], data={"stated": 5}, advice="Hapus.")
    assert made == Finding(
        code="AKIP105",
        name="kunci-ganda",
        severity=Severity.ERROR,
        message="kunci ganda",
        path="a",
        position=at("x", 2, 1),
        related=(related,),
        data=(("stated", "5"),),
        help="Hapus.",
    )
    assert made.fingerprint == ("AKIP105", "a")
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - its own pickle
    assert Suppression(reason="x").until is None


def test_findings_are_sorted_by_place() -> None:
    """The order is file, line, column, code; what has no place comes first."""
    places = [None, at("a", 1, 2), at("a", 2, 1), at("a", 10, 1), at("b", 1, 1)]
    findings = [finding("AKIP105", "x", position=place) for place in places]
    assert sorted({*findings}, key=sort_key) == findings
    assert sort_key(finding("AKIP104", "x", position=places[1])) < sort_key(findings[1])


def test_codes_of_reading() -> None:
    """Codes about reading and shape are errors, and go by their own number."""
    reading = [entry for entry in CODES.values() if entry.code.startswith("AKIP1")]
    assert len(reading) == 15
    assert {entry.severity for entry in reading} == {Severity.ERROR}
    assert all(CODES[entry.code] is entry for entry in reading)
