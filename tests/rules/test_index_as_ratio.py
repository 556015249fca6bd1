from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"
_COUNTS = "maju: {uraian: Jumlah desa maju}, desa: {uraian: Jumlah desa}"


def plan(formula: str, variables: str = _COUNTS, name: str = "Indeks Desa Membangun") -> str:
    fields = f"nama: {name}, formula: {formula}, variabel: {{{variables}}}"
    return f"{_TREE}indikator:\n  - {{id: I1, sasaran: S1, {fields}, target: {{2024: '0,7'}}, realisasi: {{2024: '0,7'}}}}\n"


@pytest.mark.parametrize(
    "formula", ["maju / desa", "maju / desa * 100", "100 * (maju / desa)", "maju * 100 / desa", "(maju / desa) * 100%"]
)
def test_a_count_by_another_is_no_index(formula: str) -> None:
    """With or without a hundred, before or after."""
    finding = one(plan(formula), "AKIP405")
    assert finding.message == (
        '"Indeks Desa Membangun" (I1) adalah indeks, tetapi formulanya Jumlah desa maju dibagi Jumlah desa, yaitu persentase atau rasio'
    )
    assert (finding.path, place(finding)) == ("indikator[I1].formula", (7, 65, 65 + len(formula)))
    assert related(finding) == [
        ("variabel maju", "indikator[I1].variabel[maju]", 7),
        ("variabel desa", "indikator[I1].variabel[desa]", 7),
    ]
    assert finding.data == (("formula", formula),)


@pytest.mark.parametrize(
    ("formula", "variables"),
    [
        ("(maju + desa) / 2", _COUNTS),
        ("maju / 5", _COUNTS),
        ("(maju + 1) / desa", _COUNTS),
        ("maju * desa", _COUNTS),
        ("rata_rata(maju; desa)", _COUNTS),
        ("maju / I1", "maju: {uraian: Jumlah desa maju}"),
        ("skor / desa", "skor: {uraian: Jumlah}, desa: {uraian: Jumlah desa}"),
        ("a / b", "a: {uraian: Total nilai persepsi}, b: {uraian: Jumlah unsur}"),
        ("Nilai hasil survei", _COUNTS),
        ("(maju / desa", _COUNTS),
    ],
)
def test_scores_sentences_and_other_formulas_are_quiet(formula: str, variables: str) -> None:
    """A score by the highest score is how many an index is made."""
    assert found(plan(formula, variables), "AKIP405") == []


def test_other_indicators_may_be_ratios() -> None:
    """Most are."""
    assert found(plan("maju / desa", name="Persentase desa maju"), "AKIP405") == []
    assert found(f"{_TREE}indikator: [{{id: I1, sasaran: S1, nama: Indeks, target: {{2024: 5 %}}}}]\n", "AKIP405") == []
