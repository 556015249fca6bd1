from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place


@pytest.mark.parametrize("batas", ["seratus", "-10 %", "0", "12 %", "120 Orang"])
def test_a_cap_is_a_percentage_of_at_least_the_whole(batas: str) -> None:
    """Of the agency, and of an indicator."""
    finding = one(f"penilaian: {{batas: {batas}}}\n", "AKIP609")
    assert (finding.message, finding.path) == (f"batas {batas} bukan persen dari 100 % ke atas", "penilaian.batas")
    own = one(f"indikator: [{{id: I1, nama: A, batas: {batas}}}]\n", "AKIP609")
    assert (own.path, place(own)[:2], own.data) == ("indikator[I1].batas", (4, 38), (("batas", batas),))


def test_what_is_no_cap_caps_nothing() -> None:
    """One slip has one finding: every capaian above nothing would be wrong otherwise."""
    stated = "dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, capaian: 90 %}]}]\n"
    assert [finding.code for finding in found(f"{TREE}{stated}penilaian: {{batas: 0 %}}\n")] == ["AKIP609"]


@pytest.mark.parametrize("bobot", ["besar", "-3"])
def test_a_weight_is_a_number_from_nothing_up(bobot: str) -> None:
    """Of every node that can have one."""
    assert one(f"sasaran: [{{id: S1, bobot: {bobot}}}]\n", "AKIP609").message == f"bobot {bobot} bukan angka dari nol ke atas"
    assert one(f"program: [{{id: P, kegiatan: [{{id: K, bobot: {bobot}}}]}}]\n", "AKIP609").path == "program[P].kegiatan[K].bobot"


def test_caps_and_weights_that_can_be_used_are_quiet() -> None:
    """With a percent sign or without."""
    assert (
        found("penilaian: {batas: 120}\nsasaran: [{id: S1, bobot: 40 %}, {id: S2, bobot: 0}]\nindikator: [{batas: 100 %}]\n", "AKIP609")
        == []
    )


def formula(teks: str) -> str:
    return f'indikator: [{{id: I1, nama: A, formula: "{teks}", variabel: {{a: {{uraian: A}}, b: {{uraian: B}}, c: {{uraian: C}}}}}}]\n'


@pytest.mark.parametrize(
    ("teks", "total"),
    [
        ("rata_tertimbang(a; 40 %; b; 50 %)", "90"),
        ("2 * -rata_tertimbang(a; 40 %; b; 70 %)", "110"),
        ("maks(a; rata_tertimbang(a; 40 %; b; 30,5 %; c; 29 %))", "99,5"),
    ],
)
def test_the_weights_of_a_formula_are_the_whole(teks: str, total: str) -> None:
    """Wherever in it the mean is taken; what divides by 90 % counts more than was agreed."""
    finding = one(formula(teks), "AKIP609")
    assert finding.message == f'bobot dalam formula "A" (I1) berjumlah {total} %, seharusnya 100 %'
    assert (finding.path, place(finding)) == ("indikator[I1].formula", (4, 40, 42 + len(teks)))
    assert dict(finding.data) == {"jumlah": total.replace(",", ".")}


@pytest.mark.parametrize(
    "teks",
    [
        "rata_tertimbang(a; 40 %; b; 60 %)",
        "rata_tertimbang(a; 16,67 %; b; 16,67 %; c; 66,67 %)",
        "rata_tertimbang(a; 33 %; b; 33 %; c; 33 %)",
        "rata_tertimbang(a; 2; b; 3)",
        "rata_tertimbang(a; 40 %; b; c)",
        "rata_rata(a; 40 %; b; 50 %)",
        "(rata_tertimbang(a; 40 %; b; 50 %)",
    ],
)
def test_weights_that_are_rounded_equal_or_no_shares_are_quiet(teks: str) -> None:
    """So is what cannot be read, which AKIP402 tells."""
    assert found(formula(teks), "AKIP609") == []
