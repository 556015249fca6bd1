from __future__ import annotations

from tests.checks import found, one, place, related

_TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"


def plan(*formulas: str) -> str:
    lines = [f"  - {{id: I{number}, sasaran: S1, nama: A, {formula}}}\n" for number, formula in enumerate(formulas, 1)]
    return f"{_TREE}indikator:\n{''.join(lines)}"


def test_a_formula_that_cannot_be_read_shows_where() -> None:
    """The sign that is wrong stands between brackets, with what to do."""
    finding = one(plan("formula: desa_mandiri / (desa * 100, variabel: {desa: {uraian: Desa}, desa_mandiri: {}}"), "AKIP402")
    assert finding.message == (
        'formula "A" (I1) tidak dapat dibaca pada "a_mandiri / ⟨(⟩desa * 100", huruf ke-16: kurung ini belum ditutup: tambahkan `)`'
    )
    assert (finding.path, place(finding)) == ("indikator[I1].formula", (7, 45, 71))
    assert finding.data == (("start", "15"), ("end", "16"))


def test_a_name_that_is_nothing_is_told_with_the_nearest_one() -> None:
    """Variables and indicators are known, other nodes are not."""
    finding = one(plan("formula: desa_mandri / I2, variabel: {desa_mandiri: {uraian: Desa}}", "formula: Nilai evaluasi"), "AKIP402")
    assert finding.message == 'formula "A" (I1) menyebut `desa_mandri`, yang bukan variabel dan bukan indikator'
    assert finding.help == "Maksudnya `desa_mandiri`?"
    assert one(plan("formula: a / S1, variabel: {a: {uraian: A}}"), "AKIP402").data[0] == ("name", "S1")


def test_words_with_a_sign_between_them_are_no_names() -> None:
    """Without variables and without other indicators nobody meant them as such; an indicator without a formula is none."""
    assert found(plan("formula: Rata-rata", "formula: Jumlah penduduk / jumlah desa", "formula: '100'", "target: {2024: 5}")) == []


def test_formulas_that_go_round_in_a_circle_are_told_once() -> None:
    """At the first of them, with the others beside it; whoever only leads into the circle is not part of it."""
    text = plan("formula: I2 + 1", "formula: I3 * 2", "formula: I2 / I4", "formula: I4 - 1", "formula: I6 + I6", "target: {2024: 5 %}")
    first, second, third = *found(text), one(plan("formula: I1 + I1"), "AKIP402")
    assert first.message == 'formula "A" (I2) merujuk dirinya sendiri: I2 → I3 → I2'
    assert related(first) == [('formula "A" (I3)', "indikator[I3].formula", 9)]
    assert second.message == 'formula "A" (I4) merujuk dirinya sendiri: I4 → I4'
    assert third.message == 'formula "A" (I1) merujuk dirinya sendiri: I1 → I1'


def test_a_long_chain_of_formulas_is_no_circle() -> None:
    """And is followed without a depth of its own."""
    count = 2000
    formulas = [f"formula: I{number} + 1" for number in range(2, count + 1)]
    assert found(plan(*formulas, "target: {2024: 5}"), "AKIP402") == []
