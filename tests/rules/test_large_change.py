from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place, related


def plan(anggaran: str) -> str:
    return f"{TREE}program: [{{id: P, mendukung: [I1], kegiatan: [{{id: K, nama: Satu, indikator: [I1], anggaran: {{{anggaran}}}}}]}}]\n"


@pytest.mark.parametrize(
    ("after", "how", "difference"),
    [("151", "bertambah 51 %", "51"), ("49", "berkurang 51 %", "-51"), ("0", "berkurang 100 %", "-100")],
)
def test_a_budget_that_changed_by_more_than_half_is_told(after: str, how: str, difference: str) -> None:
    """Up or down; at the lowest node only."""
    finding = one(plan(f"murni: 100, perubahan: {after}"), "AKIP307")
    assert finding.message == f'anggaran "Satu" (K) {how}: murni 100, perubahan {after}, selisih {difference}'
    assert finding.path == "program[P].kegiatan[K].anggaran.perubahan"
    assert place(finding)[0] == 7
    assert related(finding) == [("murni 100", "program[P].kegiatan[K].anggaran.murni", 7)]
    assert dict(finding.data) == {"murni": "100", "perubahan": after, "difference": difference}


def test_what_is_exactly_doubled_is_told_as_that() -> None:
    """By the rule for it alone, and of what is above it nothing is said."""
    assert [finding.code for finding in found(plan("murni: 100, perubahan: 200"))] == ["AKIP308"]


@pytest.mark.parametrize(
    "anggaran", ["murni: 100, perubahan: 150", "murni: 100, perubahan: 50", "perubahan: 5", "murni: 0, perubahan: 5", "murni: 9"]
)
def test_smaller_changes_and_new_budgets_are_quiet(anggaran: str) -> None:
    """Exactly half is not more than half, and what was nothing has no half."""
    assert found(plan(anggaran), "AKIP307") == []
