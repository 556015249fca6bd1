from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP222"


def test_a_year_outside_its_period_is_told() -> None:
    """At the year, with the period beside it."""
    finding = one("periode: 2025 - 2029\n", CODE)
    assert finding.message == "rencana ini untuk tahun 2024, padahal periodenya 2025 - 2029"
    assert (finding.path, place(finding)) == ("tahun", (2, 8, 12))
    assert related(finding) == [("periode 2025 - 2029", "periode", 4)]
    assert dict(finding.data) == {"stated": "2024", "periode": "2025 - 2029"}


@pytest.mark.parametrize("periode", ["2024-2026", "2021-2024", "2021 s/d 2026", "lima tahun", "2026"])
def test_a_year_within_it_is_not(periode: str) -> None:
    """Nor is one of a period that is not told by two years."""
    assert found(f"periode: {periode}\n", CODE) == []


def test_no_period_says_nothing() -> None:
    """It need not be written."""
    assert found("visi: []\n", CODE) == []
