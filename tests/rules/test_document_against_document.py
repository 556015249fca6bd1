from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place, related


def test_documents_that_differ_while_the_plan_is_silent_are_told_once() -> None:
    """The finding stands at the first statement that differs from the first of all; every statement is related."""
    text = """\
dokumen:
  - {id: a, menyatakan: [{tentang: instansi, capaian: 100 %}, {tentang: instansi, capaian: "100,0 %"}]}
  - {id: b, menyatakan: [{tentang: instansi, capaian: 99}]}
  - {id: c, menyatakan: [{tentang: I1, capaian: 90 %}], kaki: [{judul: RATA-RATA, hitung: rata_rata, capaian: 90 %}]}
"""
    finding = one(TREE + text, "AKIP702")
    assert finding.message == "capaian 2024 instansi disebut dengan 3 nilai berbeda: 100 % (a); 99 (b); 90 % (c)"
    assert (finding.path, place(finding)) == ("dokumen[b].menyatakan[instansi].capaian", (9, 55, 57))
    assert related(finding) == [
        ("a: 100 %", "dokumen[a].menyatakan[instansi].capaian", 8),
        ("a: 100,0 %", "dokumen[a].menyatakan[instansi]#2.capaian", 8),
        ("b: 99", "dokumen[b].menyatakan[instansi].capaian", 9),
        ("c: 90 %", "dokumen[c].kaki[RATA-RATA].capaian", 10),
    ]
    assert dict(finding.data) == {"stated": "100 % | 99 | 90 %"}


def test_means_of_other_rows_and_the_score_of_the_plan_are_no_contradiction() -> None:
    """The mean of the IKU is not that of the sasaran; what is neither, or two means of the same rows, is told."""
    plan = """\
tujuan: [{id: T1, uraian: A}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}]
indikator:
  - {id: I1, iku: true, sasaran: S1, nama: B, target: {2024: 100 %}, realisasi: {2024: 80 %}}
  - {id: I2, iku: true, sasaran: S1, nama: C, target: {2024: 100 %}, realisasi: {2024: 85 %}}
  - {id: I3, iku: true, sasaran: S2, nama: D, target: {2024: 100 %}, realisasi: {2024: 60 %}}
dokumen:
  - id: ppk
    menyatakan: [{tentang: I1, capaian: 80 %}, {tentang: I2, capaian: 85 %}, {tentang: I3, capaian: 60 %}]
    kaki: [{judul: RATA-RATA, hitung: rata_rata, capaian: 75 %}]
  - id: per_sasaran
    menyatakan: [{tentang: S1, capaian: "82,5 %"}, {tentang: S2, capaian: 60 %}]
    kaki: [{judul: RATA-RATA, hitung: rata_rata, capaian: "71,25 %"}]
"""
    said = "  - {id: bab_3, menyatakan: [{tentang: instansi, capaian: %s}]}\n"
    assert [found(plan + said % number, "AKIP702") for number in ('"71,25 %"', "75 %")] == [[], []]
    assert one(plan + said % "80 %", "AKIP702").message == (
        "capaian 2024 instansi disebut dengan 3 nilai berbeda: 80 % (bab_3); 75 % (ppk); 71,25 % (per_sasaran)"
    )
    again = plan.replace("  - id: per_sasaran", "  - id: lagi").replace('S1, capaian: "82,5 %"', "I1, capaian: 80 %")
    again = again.replace("{tentang: S2, capaian: 60 %}", "{tentang: I2, capaian: 85 %}, {tentang: I3, capaian: 60 %}")
    assert len(found(again, "AKIP702")) == 1
    computed = plan[: plan.index("  - id: per_sasaran")] + said % '"71,25 %"'
    assert found(computed, "AKIP702") == []


@pytest.mark.parametrize("other", ["100 %", "'-'", "tidak terbaca", "{2023: 50 %}", "100", "'99,9 %'"])
def test_what_agrees_or_says_nothing_is_quiet(other: str) -> None:
    """Rounding, dashes, lost cells and other years are no differences."""
    text = f"dokumen: [{{id: a, menyatakan: [{{tentang: instansi, capaian: 100 %}}, {{tentang: instansi, capaian: {other}}}]}}]\n"
    assert found(TREE + text, "AKIP702") == []


def test_parts_of_a_whole_are_no_contradiction() -> None:
    """What a document prints under two sasaran is two parts."""
    rows = "{tentang: P, sasaran: S1, anggaran: 5}, {tentang: P, sasaran: tidak terbaca, anggaran: 7}"
    assert found(TREE + f"program: [{{id: P, mendukung: [I1]}}]\ndokumen: [{{id: a, menyatakan: [{rows}]}}]\n") == []


def test_many_different_figures_are_cut() -> None:
    """A thousand different figures for one thing are told as twenty, and do not take a thousand times as long."""
    rows = ", ".join(f"{{tentang: instansi, capaian: {number} %}}" for number in range(1000))
    assert "disebut dengan 20 nilai berbeda" in one(TREE + f"dokumen: [{{id: a, menyatakan: [{rows}]}}]\n", "AKIP702").message
