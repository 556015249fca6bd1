from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_START = "indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]\n"


def program(anggaran: str) -> str:
    return f"{_START}program: [{{id: P, nama: Satu, mendukung: [I1], anggaran: {anggaran}}}]\n"


def test_spending_above_the_budget_is_told_with_the_difference() -> None:
    """Of the changed budget where there is one."""
    finding = one(program("{murni: 750, realisasi: 900}"), "AKIP305")
    assert finding.message == 'realisasi anggaran "Satu" (P) 900 melebihi anggaran murni 750, selisih 150'
    assert (finding.path, place(finding)) == ("program[P].anggaran.realisasi", (5, 82, 85))
    assert related(finding) == [("anggaran murni 750", "program[P].anggaran.murni", 5)]
    assert dict(finding.data) == {"column": "murni", "stated": "900", "budget": "750", "difference": "150"}
    assert "anggaran perubahan 800" in one(program("{murni: 950, perubahan: 800, realisasi: 900}"), "AKIP305").message
    assert one("rencana_aksi: [{id: A, anggaran: {murni: 5, realisasi: 6}}]\n", "AKIP305").path == "rencana_aksi[A].anggaran.realisasi"


@pytest.mark.parametrize(
    "anggaran", ["{murni: 750, realisasi: 750}", "{murni: 750, perubahan: 900, realisasi: 900}", "{realisasi: 9}", "750"]
)
def test_spending_within_the_budget_is_quiet(anggaran: str) -> None:
    """So is spending without a budget to hold against it."""
    assert found(program(anggaran), "AKIP305") == []


def test_the_difference_of_the_longest_amounts_is_exact() -> None:
    """More digits than Python keeps by default."""
    finding = one(program("{murni: '11111222223333344444555556666677,25', realisasi: '11111222223333344444555556666677,50'}"), "AKIP305")
    assert finding.message.endswith("selisih 0,25")
