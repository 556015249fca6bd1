from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"
CODE = "AKIP503"
WRONG = "akumulasi: akhir, polaritas: naik, target: {2024: 45 Desa}, triwulan: {target: [10 Desa, 30 Desa, 20 Desa, 45 Desa]}"


def plan(indikator: str, row: str = "") -> str:
    document = f"dokumen:\n  - id: ra\n    menyatakan:\n      - {{tentang: I1, {row}}}\n" if row else ""
    return f"{TREE}indikator:\n  - {{id: I1, sasaran: S1, nama: A, {indikator}}}\n{document}"


def test_a_cumulative_target_that_falls_is_told_with_the_one_before() -> None:
    """At the first quarter that falls."""
    finding = one(plan(WRONG), CODE)
    assert finding.message == (
        'target triwulan "A" (I1) 10 Desa, 30 Desa, 20 Desa, 45 Desa: triwulan III 20 Desa di bawah triwulan II 30 Desa, padahal kumulatif'
    )
    assert (finding.path, place(finding)) == ("indikator[I1].triwulan.target.3", (7, 134, 141))
    assert related(finding) == [("triwulan II 30 Desa", "indikator[I1].triwulan.target.2", 7)]
    assert dict(finding.data) == {"quarter": "3", "target": "20 Desa", "before": "30 Desa"}


@pytest.mark.parametrize(
    "indikator",
    [
        WRONG.replace("30 Desa, 20 Desa", "20 Desa, 20 Desa"),
        WRONG.replace("akhir", "maksimum"),
        WRONG.replace("naik", "turun"),
        WRONG.replace("polaritas: naik, ", ""),
        WRONG.replace("{target: [", "{realisasi: ["),
        WRONG.replace("30 Desa", "30 %"),
        WRONG.replace("30 Desa", "tidak terbaca"),
        "akumulasi: akhir, polaritas: naik, target: {2024: 100 %}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}",
    ],
)
def test_what_may_fall_or_does_not_reach_its_year_is_quiet(indikator: str) -> None:
    """Only a cumulative target that is to rise cannot fall; parts of a whole are told by another rule, as one fault."""
    assert found(plan(indikator), CODE) == []


def test_a_document_that_prints_others_is_told_too() -> None:
    """With its own target or without any."""
    row = "triwulan: {target: [20 Desa, 10 Desa, 30 Desa, 45 Desa]}"
    (finding,) = found(plan("akumulasi: akhir, polaritas: naik", row), CODE)
    assert finding.message.startswith('target triwulan "A" (I1) di ra 20 Desa, 10 Desa')
    assert finding.path == "dokumen[ra].menyatakan[I1].triwulan.target.2"
