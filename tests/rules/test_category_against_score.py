from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place

_SCALE = "penilaian: {skala: permendagri-86-2017}\n"
_OWN = "penilaian: {skala: x}\nskala: [{id: x, pita: [{kategori: Baik, lebih_dari: 75}, {kategori: Kurang}]}]\n"


def ppk(row: str) -> str:
    return f"dokumen: [{{id: lap, menyatakan: [{{tentang: S1, {row}}}]}}]\n"


def test_a_category_that_the_scale_does_not_give_is_told_with_the_one_that_it_gives() -> None:
    """The finding stands at the category."""
    finding = one(TREE + _SCALE + ppk("capaian: 80 %, predikat: Sangat Tinggi"), "AKIP606")
    assert finding.message == "capaian 80 % tercetak Sangat Tinggi, padahal menurut Permendagri 86/2017 Tinggi"
    assert (finding.path, place(finding)) == ("dokumen[lap].menyatakan[S1].predikat", (8, 73, 86))
    assert dict(finding.data) == {"stated": "Sangat Tinggi", "computed": "Tinggi", "capaian": "80 %"}


def test_a_scale_of_the_agency_is_called_by_its_id_where_it_has_no_more() -> None:
    """Case does not count."""
    finding = one(TREE + _OWN + ppk("capaian: 80, predikat: kurang"), "AKIP606")
    assert finding.message == "capaian 80 tercetak kurang, padahal menurut x Baik"


@pytest.mark.parametrize(
    ("scale", "row"),
    [
        (_SCALE, "capaian: 80 %, predikat: TINGGI"),
        (_SCALE, "capaian: 80 %, predikat: berhasil baik"),
        (_SCALE, 'capaian: 90 %, predikat: "Sangat Tinggi"'),
        (_SCALE, 'capaian: "-", predikat: "Sangat Tinggi"'),
        (_SCALE, "capaian: {2023: 80 %, 2024: 95 %}, predikat: Sangat Tinggi"),
        (_SCALE, "predikat: Sangat Tinggi"),
        ("", "capaian: 80 %, predikat: Sangat Tinggi"),
        ("penilaian: {skala: permendagri-86-2017, pita: tercetak}\n", 'capaian: "90,4 %", predikat: Rendah'),
    ],
)
def test_what_fits_or_cannot_be_known_is_quiet(scale: str, row: str) -> None:
    """Other words, several figures, a bound that rounding may cross, a gap of the printed scale, and no scale at all."""
    assert found(TREE + scale + ppk(row), "AKIP606") == []


def letter(nama: str, realisasi: str, after: str = "") -> str:
    tree = TREE.replace(
        "nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}", f"nama: {nama}, target: {{2024: B}}, realisasi: {realisasi}"
    )
    return tree + after


def test_a_letter_that_its_number_does_not_give_is_told() -> None:
    """65 is B in the evaluation of AKIP."""
    finding = one(letter("Nilai SAKIP", "{2024: BB (65)}"), "AKIP606")
    assert finding.message == 'predikat "Nilai SAKIP" (I1) tercetak BB (65), padahal nilai itu B menurut PermenPANRB 88/2021'
    assert (finding.path, place(finding)) == ("indikator[I1].realisasi.2024", (6, 91, 98))
    assert dict(finding.data) == {"stated": "BB", "computed": "B", "nilai": "65"}


def test_a_letter_that_a_document_prints_is_told_there() -> None:
    """What the plan has in the same words is told once, in the plan."""
    text = "dokumen: [{id: ppk, menyatakan: [{tentang: I1, realisasi: CC (65)}]}]\n"
    assert [one.path for one in found(letter("Nilai", "{2024: B}", text), "AKIP606")] == ["dokumen[ppk].menyatakan[I1].realisasi"]
    text = text.replace("CC", "BB")
    assert [one.path for one in found(letter("Nilai", "{2024: BB (65)}", text), "AKIP606")] == ["indikator[I1].realisasi.2024"]


@pytest.mark.parametrize(
    ("nama", "realisasi"),
    [
        ("Nilai SAKIP", "{2024: B (65)}"),
        ("Nilai SAKIP", "{2024: BB (70)}"),
        ("Nilai SAKIP", '{2024: "BB (69,96)"}'.replace("69,96", "70,0")),
        ("Nilai SAKIP", "{2024: BB}"),
        ("Opini", "{2024: WTP (65)}"),
        ("Survei kepuasan masyarakat", "{2024: B (82)}"),
        ("Akreditasi, tingkat: [C, B, A]", "{2024: A (70)}"),
    ],
)
def test_letters_that_fit_and_those_of_other_scales_are_quiet(nama: str, realisasi: str) -> None:
    """At a bound the number may have been rounded; surveys and accreditations have bounds of their own."""
    assert found(letter(nama, realisasi), "AKIP606") == []


def test_the_indicator_of_the_evaluation_sheet_is_one_of_akip_by_any_name() -> None:
    """And a letter about another node is not looked at."""
    sheet = "lke: {edisi: permenpanrb-88-2021, indikator: I1}\n"
    other = "dokumen: [{id: ppk, menyatakan: [{tentang: S1, capaian: {2024: BB (65)}}]}]\n"
    assert [one.path for one in found(letter("Hasil", "{2024: A (65)}", sheet + other), "AKIP606")] == ["indikator[I1].realisasi.2024"]


def naskah(teks: str, realisasi: str = "{2024: B}") -> str:
    return letter("Nilai SAKIP", realisasi, f'naskah: {{bab_4: "{teks}"}}\n')


def test_a_sentence_on_akip_whose_letter_its_number_does_not_give_is_told() -> None:
    """In either order; unless the figure of which it speaks is told."""
    finding = one(naskah("Nilai SAKIP 74,80 (A) naik."), "AKIP606")
    assert finding.message == 'naskah Bab IV menulis "74,80 (A)", padahal nilai itu BB menurut PermenPANRB 88/2021'
    assert (finding.path, place(finding)) == ("naskah.bab_4", (7, 30, 39))
    assert dict(finding.data) == {"stated": "A", "computed": "BB", "nilai": "74.80"}
    assert len(found(naskah("Predikat AKIP BB (65)."), "AKIP606")) == 1
    assert one(naskah("Predikat AKIP BB (65).", "{2024: BB (65)}"), "AKIP606").path == "indikator[I1].realisasi.2024"


@pytest.mark.parametrize("teks", ["Nilai SAKIP 74,80 (BB).", "IKM 82 (B). Nilai AKIP naik.", "Pelaporan AKIP 12,5 (A).", "Nilai 65 (BB)."])
def test_sentences_that_fit_or_speak_of_other_scores_are_quiet(teks: str) -> None:
    """Of a survey, or of a part of the evaluation."""
    assert found(naskah(teks), "AKIP606") == []
