from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks import TREE, found, one, place, related

_RUNNING = "tahap: pelaksanaan\n"
"""Nothing needs to be spent yet."""
_PLAN = "program: [{id: P, nama: Penataan, mendukung: [I1], anggaran: {murni: 80, perubahan: 95}}]\ndokumen:\n"


def test_a_change_that_does_not_lead_to_the_changed_budget_is_told() -> None:
    """At the changed budget, with the other two beside it."""
    row = "{tentang: P, anggaran: {murni: 80, bertambah: 10, perubahan: 95}}"
    finding = one(f"{TREE}{_PLAN}  - {{id: pk, menyatakan: [{row}]}}\n", "AKIP304")
    assert finding.message == 'anggaran "Penataan" (P): murni 80 dengan perubahan 10 menjadi 90, tercetak 95, selisih 5'
    assert (finding.path, place(finding)) == ("dokumen[pk].menyatakan[P].anggaran.perubahan", (9, 88, 90))
    assert related(finding) == [
        ("murni 80", "dokumen[pk].menyatakan[P].anggaran.murni", 9),
        ("bertambah 10", "dokumen[pk].menyatakan[P].anggaran.bertambah", 9),
    ]
    assert dict(finding.data) == {"stated": "95", "computed": "90", "difference": "5"}


def test_a_foot_row_is_compared_too() -> None:
    """More and less may be two columns."""
    foot = "{judul: JUMLAH, anggaran: {murni: 80, bertambah: 25, berkurang: 5, perubahan: 95}}"
    finding = one(f"{TREE}{_PLAN}  - {{id: pk, kaki: [{foot}]}}\n", "AKIP304")
    assert finding.message == "anggaran JUMLAH: murni 80 dengan perubahan 20 menjadi 100, tercetak 95, selisih -5"
    assert related(finding)[0] == ("murni 80", "dokumen[pk].kaki[JUMLAH].anggaran.murni", 9)


@pytest.mark.parametrize(
    "anggaran",
    [
        "murni: 80, bertambah: 15, perubahan: 95",
        'murni: 80, bertambah: 15, berkurang: "-", perubahan: 95',
        'murni: 80, bertambah: "-", berkurang: "-", perubahan: 95',
        "murni: 80, bertambah: tidak terbaca, berkurang: 5, perubahan: 95",
        "murni: 80, selisih: tidak terbaca, perubahan: 95",
        "murni: 80, selisih: 15",
        'murni: 80, selisih: 10, perubahan: "-"',
        "selisih: 10, perubahan: 95",
        "murni: 80, ekstra: 10, perubahan: 95",
        "murni: 80, perubahan: 95",
        "murni: 80, perubahan: 95, bertambah: 15, selisih: 15",
        "murni: 80, perubahan: 95, bertambah: 20, berkurang: 5, selisih: 15, bertambah_berkurang: 15",
        "murni: 80, perubahan: 95, bertambah: tidak terbaca, berkurang: 5, selisih: 15",
    ],
)
def test_what_adds_up_or_cannot_be_added_is_quiet(anggaran: str) -> None:
    """Nothing can be said where one of the three is missing, lost or a dash, or where no column is one of changes."""
    text = f"{_RUNNING}{TREE}{_PLAN}  - {{id: pk, menyatakan: [{{tentang: P, anggaran: {{{anggaran}}}}}]}}\n"
    assert found(text) == []


def test_a_decrease_may_be_printed_without_its_sign() -> None:
    """In a column of what is less, and in one for either; not in a column of what is more."""
    text = (
        _RUNNING
        + TREE
        + _PLAN.replace("perubahan: 95", "perubahan: 70")
        + "  - {id: pk, menyatakan: [{tentang: P, anggaran: {@, perubahan: 70}}]}\n"
    )
    for change in ("berkurang: 10", "berkurang: -10", "bertambah_berkurang: 10", "selisih: -10", "bertambah: -10"):
        assert found(text.replace("@", f"murni: 80, {change}")) == [], change
    assert one(text.replace("@", "murni: 80, bertambah: 10"), "AKIP304").data[0] == ("stated", "70")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ("bertambah: 10, selisih: 10", [("90", ["murni", "bertambah"])]),
        ("bertambah: 15, selisih: 10", [("90", ["murni", "selisih"])]),
        ("bertambah: 20, berkurang: 10, selisih: 15", [("90", ["murni", "bertambah", "berkurang"])]),
        ("bertambah: 10, selisih: 11", [("91", ["murni", "selisih"]), ("90", ["murni", "bertambah"])]),
    ],
)
def test_the_whole_change_and_its_parts_are_not_added_up(changes: str, told: list[tuple[str, list[str]]]) -> None:
    """Each is held against the two budgets; what they say alike is told once."""
    text = f"{TREE}{_PLAN}  - {{id: pk, menyatakan: [{{tentang: P, anggaran: {{murni: 80, {changes}, perubahan: 95}}}}]}}\n"
    findings = found(text, "AKIP304")
    shown = [(dict(one.data)["computed"], [message.split()[0] for message, *_ in related(one)]) for one in findings]
    assert sorted(shown) == sorted(told)


@given(st.integers(0, 10**12), st.integers(0, 10**12), st.integers(-(10**12), 10**12))
def test_a_row_is_told_exactly_if_it_does_not_add_up(before: int, after: int, error: int) -> None:
    """In a column of what is more, or of what is less; by as much as is wrong."""
    change = after - before + error
    for name, amount in (("bertambah", change), ("berkurang", -change)):
        anggaran = f"{{murni: {before}, {name}: {amount}, perubahan: {after}}}"
        findings = found(f"{TREE}{_PLAN}  - {{id: pk, menyatakan: [{{tentang: P, anggaran: {anggaran}}}]}}\n", "AKIP304")
        # A minus in a column of decreases says once more what the column says.
        wrong = -error if name == "bertambah" or change <= 0 else after - before + change
        assert [dict(finding.data)["difference"] for finding in findings] == ([str(wrong)] if wrong else [])


def test_a_decrease_with_many_digits_is_taken_off_exactly() -> None:
    """More digits than Python keeps by default."""
    row = "murni: '33333333333333333333333333333333,75', berkurang: '11111111111111111111111111111111,50', perubahan: '{}'"
    text = f"{TREE}{_PLAN}  - {{id: pk, menyatakan: [{{tentang: P, anggaran: {{@}}}}]}}\n"
    assert found(text.replace("@", row.format("22222222222222222222222222222222,25")), "AKIP304") == []
    assert one(text.replace("@", row.format("22222222222222222222222222222222")), "AKIP304").message.endswith("selisih -0,25")
