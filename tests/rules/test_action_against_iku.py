from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"
CODE = "AKIP510"
SHARES = "triwulan: {target: [30 %, 30 %, 20 %, 20 %]}"
LATE = "iku: I1, triwulan: {target: [30 %, 10 %, 20 %, 40 %]}"


def plan(*actions: str, indikator: str = SHARES, rest: str = "") -> str:
    lines = "".join(f"  - {{id: A{number}, uraian: Membina, {action}}}\n" for number, action in enumerate(actions, 1))
    return f"{TREE}indikator: [{{id: I1, sasaran: S1, nama: A, target: {{2024: 45 Desa}}, {indikator}}}]\nrencana_aksi:\n{lines}{rest}"


def test_an_iku_that_is_ahead_of_its_action_is_told() -> None:
    """At the first quarter where it is."""
    finding = one(plan(LATE), CODE)
    assert finding.message == (
        'target triwulan 1 IKU mendahului semua aksi yang menghasilkannya: "A" (I1) sampai triwulan II 60 %, padahal aksinya, '
        '"Membina" (A1), baru 40 %'
    )
    assert (finding.path, place(finding)) == ("indikator[I1].triwulan.target", (6, 88, 89))
    assert dict(finding.data) == {"count": "1"}


def test_all_iku_that_are_ahead_are_told_together() -> None:
    """Each with the furthest of its actions."""
    indikator = f"{SHARES}}}, {{id: I2, sasaran: S1, nama: B, target: {{2024: 5 Desa}}, triwulan: {{target: [100 %, 0 %, 0 %, 0 %]}}"
    actions = (LATE, "iku: I1, triwulan: {target: [10 %, 40 %, 10 %, 40 %]}", LATE.replace("I1", "I2"))
    finding = one(plan(*actions, indikator=indikator), CODE)
    assert finding.message == (
        'target triwulan 2 IKU mendahului semua aksi yang menghasilkannya, misalnya "A" (I1) sampai triwulan II 60 %, padahal aksi '
        'yang tercepat, "Membina" (A2), baru 50 %'
    )
    assert related(finding) == [
        ('"B" (I2) sampai triwulan I 100 %, padahal aksinya, "Membina" (A3), baru 30 %', "indikator[I2].triwulan.target", 6)
    ]


@pytest.mark.parametrize(
    "actions",
    [
        ("iku: I1, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}",),
        ("iku: I1, triwulan: {target: [70 %, 10 %, 10 %, 10 %]}",),
        (LATE, "iku: I1, triwulan: {target: [10 %, 60 %, 10 %, 20 %]}"),
        (LATE, "iku: I1"),
        (LATE, "iku: I1, triwulan: {target: [1, 2, 3, 4]}"),
        ("triwulan: {target: [10 %, 20 %, 30 %, 40 %]}",),
        ("iku: I9, triwulan: {target: [10 %, 20 %, 30 %, 40 %]}",),
        ("iku: I1, triwulan: {target: [10 %, 20 %, 30 %, tidak terbaca]}",),
        ("iku: I1, triwulan: {target: [20 %, 40 %, 60 %, 80 %]}",),
        ("iku: I1",),
    ],
)
def test_an_iku_that_follows_one_of_its_actions_is_quiet(actions: tuple[str, ...]) -> None:
    """One that goes ahead may carry it, so may one of which nothing is known; only shares of 100 % are compared."""
    assert found(plan(*actions), CODE) == []


@pytest.mark.parametrize(
    "indikator",
    [
        "polaritas: naik",
        "akumulasi: rata_rata, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}",
        "triwulan: {target: [20 Desa, 10 Desa, 10 Desa, 5 Desa]}",
        "triwulan: {realisasi: [30 %, 30 %, 20 %, 20 %]}",
    ],
)
def test_an_iku_whose_quarters_are_no_shares_is_quiet(indikator: str) -> None:
    """Or that has none."""
    assert found(plan(LATE, indikator=indikator), CODE) == []


def test_where_the_plan_has_no_quarters_a_document_speaks() -> None:
    """The plan's own come first."""
    rest = "dokumen: [{id: casc, menyatakan: [{tentang: A1, triwulan: {target: [10 %, 20 %, 30 %, 40 %]}}]}]\n"
    (finding,) = found(plan("iku: I1", rest=rest), CODE)
    assert finding.message.endswith('"A" (I1) sampai triwulan I 30 %, padahal aksinya, "Membina" (A1), baru 10 %')
    assert found(plan("iku: I1, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}", rest=rest), CODE) == []


@pytest.mark.parametrize(("target", "count"), [("45 Desa", 1), ("45 %", 1), ("4,6", 0), ("B", 0)])
def test_shares_of_what_is_no_sum_of_shares_are_left_to_another_rule(target: str, count: int) -> None:
    """A poverty rate of 4,6 is not reached to 30 % in the first quarter, nor ahead of an action then."""
    text = plan(LATE).replace("45 Desa", f"'{target}'")
    assert [one.code for one in found(text, CODE, "AKIP511")] == [CODE if count else "AKIP511"]
