from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"


def plan(rest: str) -> str:
    return f"{_TREE}indikator: [{{id: I1, sasaran: S1, nama: Desa, {rest}}}]\n"


def test_percentages_cannot_be_added() -> None:
    """The finding stands at the accumulation, with the figure beside it."""
    finding = one(plan("akumulasi: jumlah, target: {2024: 80 %}, realisasi: {2024: 72 %}"), "AKIP407")
    assert finding.message == 'akumulasi "Desa" (I1) jumlah, padahal persen tidak dapat dijumlahkan: target 80 %'
    assert (finding.path, place(finding)) == ("indikator[I1].akumulasi", (6, 58, 64))
    assert related(finding) == [("target 80 %", "indikator[I1].target.2024", 6)]
    assert finding.data == (("kind", "persen"),)


@pytest.mark.parametrize(
    ("figures", "shown"),
    [
        ("satuan: persen, target: {2024: 80}", "persen tidak dapat dijumlahkan: satuan persen"),
        ("satuan: Indeks, target: {2024: 80}", "indeks tidak dapat dijumlahkan: satuan Indeks"),
        ("target: {2024: 3 (skala 4)}", "indeks tidak dapat dijumlahkan: target 3 (skala 4)"),
        ("target: {2024: 5}, realisasi: {2024: peringkat 3}", "peringkat tidak dapat dijumlahkan: realisasi peringkat 3"),
        ("triwulan: {target: [B, B, B, B]}", "predikat tidak dapat dijumlahkan: triwulan B"),
    ],
)
def test_the_unit_or_the_figures_show_that_nothing_can_be_added(figures: str, shown: str) -> None:
    """The first of them is told."""
    findings = found(plan(f"akumulasi: jumlah, {figures}"), "AKIP407")
    assert [finding.message for finding in findings] == [f'akumulasi "Desa" (I1) jumlah, padahal {shown}']


@pytest.mark.parametrize(
    "rest",
    [
        "akumulasi: jumlah, target: {2024: 80 Desa}",
        "akumulasi: jumlah, target: {2024: tidak terbaca}",
        "akumulasi: akhir, target: {2024: 80 Desa}",
        "akumulasi: rata_rata, target: {2024: 80 %}",
        "target: {2024: 80 %}",
    ],
)
def test_counts_and_other_accumulations_are_quiet(rest: str) -> None:
    """The last quarter of a count may be the year."""
    assert found(plan(rest), "AKIP407") == []
