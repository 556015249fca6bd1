from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP615"

PLAN = """\
tujuan: [{id: T1, uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}]
indikator:
  - {id: I1, iku: true, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}
  - {id: I2, iku: true, sasaran: S1, nama: B, target: {2024: 5 Desa}, realisasi: {2024: 6 Desa}}
  - {id: I3, iku: true, sasaran: S2, nama: C, target: {2024: 5 Unit}, realisasi: {2024: 5 Unit}}
  - {id: I4, sasaran: S2, nama: D, target: {2024: 5 Unit}, realisasi: {2024: 5 Unit}}
"""
UNKNOWN = "  - {id: I5, iku: true, sasaran: S2, nama: E, target: {2024: 5 Unit}}\n"


def naskah(teks: str, plan: str = PLAN) -> str:
    return f'{plan}naskah: {{bab_4: "{teks}"}}\n'


def test_a_count_that_the_scores_do_not_give_is_told() -> None:
    """In its words, with what they give."""
    finding = one(naskah("Baik. Tiga dari tiga IKU mencapai target."), CODE)
    assert finding.message == 'naskah Bab IV menyebut "Tiga dari tiga IKU mencapai target", padahal menurut capaiannya 2 dari 3'
    assert (finding.path, place(finding)) == ("naskah.bab_4", (11, 24, 58))
    assert dict(finding.data) == {"stated": "Tiga dari tiga IKU mencapai target", "computed": "2 dari 3", "count": "1"}


def test_all_that_is_counted_wrongly_is_told_once() -> None:
    """What was reached and what was not come from one count, wherever they are said."""
    text = naskah("Satu IKU tercapai dan dua IKU belum tercapai.").replace('."}', '.", ikhtisar: "Dari tiga IKU, 3 tercapai."}')
    assert related(one(text, CODE)) == [
        ('"dua IKU belum tercapai", menurut capaiannya 1 dari 3', "naskah.bab_4", 11),
        ('"3 tercapai", menurut capaiannya 2 dari 3', "naskah.ikhtisar", 11),
    ]


@pytest.mark.parametrize(
    ("teks", "given"),
    [
        ("Dari 3 (tiga) IKU, 1 (satu) indikator, yaitu A, belum mencapai target dan 1 IKU tercapai.", "2 dari 3"),
        ("Terdapat 3 IKU yang telah mencapai atau melampaui target.", "2 dari 3"),
        ("Dua IKU melampaui target.", "1 dari 3"),
        ("Satu IKU melampaui target, tiga IKU mencapai target.", "2 dari 3 atau 1 dari 3"),
        ("Terdapat 2 indikator kinerja utama yang masih belum mencapai target.", "1 dari 3"),
        ("Dari seluruh 3 IKU, 2 tercapai dan 2 belum.", "1 dari 3"),
        ("Terdapat 4 indikator yang tidak memenuhi target.", "1 dari 3 atau 1 dari 4"),
        ("Terdapat 3 sasaran strategis yang mencapai target.", "2 dari 2 atau 1 dari 2"),
    ],
)
def test_every_way_of_counting_is_tried(teks: str, given: str) -> None:
    """Of IKU or of all, what just reached its target beside what is beyond it, and what did not."""
    assert dict(one(naskah(teks), CODE).data)["computed"] == given


@pytest.mark.parametrize(
    "teks",
    [
        "Dua dari tiga IKU mencapai target dan satu IKU belum.",
        "Tiga dari empat indikator mencapai target.",
        "Satu IKU melampaui target, satu IKU mencapai target.",
        "Satu sasaran tercapai, satu sasaran belum tercapai.",
        "Dari sembilan IKU, tiga mencapai target.",
        "Tiga IKU mencapai target triwulan II.",
        "Tiga IKU tercapai pada triwulan II.",
        "Tiga IKU mencapai target akhir.",
        "Tahun 2023 tiga IKU mencapai target.",
        "Sasaran ini diukur dua indikator. Nol IKU dan tiga IKU tercapai.",
        "Pada sasaran Satu tiga IKU tercapai.",
        "Sasaran 3 IKU tercapai.",
        "Target sasaran 3 tercapai.",
        "Tiga IKU tercapai 90 %.",
        "Tiga tercapai.",
    ],
)
def test_what_is_right_or_of_a_part_is_quiet(teks: str) -> None:
    """What agrees in some way, what is said of another year or goal, of one sasaran, and of nobody knows what."""
    assert found(naskah(teks), CODE) == []


def test_what_is_not_known_may_count() -> None:
    """An indicator without a realisasi may have been counted or not; and where nothing is known, nothing is said."""
    text = naskah("Tiga IKU tercapai dan dua IKU belum tercapai.", PLAN + UNKNOWN)
    assert found(text, CODE) == []
    assert dict(one(text.replace("Tiga", "Empat"), CODE).data)["computed"] == "2 sampai 3 dari 4"
    bare = "sasaran: [{id: S1, uraian: Satu}]\nindikator: [{id: I1, iku: true, sasaran: S1, nama: A}]\n"
    assert found(naskah("Dua IKU tercapai.", bare), CODE) == []


def test_what_documents_print_counts_too() -> None:
    """A table that prints 100 may be what was counted; scores that stop at 100 may all be beyond it."""
    rows = "dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, capaian: 100 %}, {tentang: I3, capaian: -}]}]\n"
    assert found(naskah("Tiga IKU mencapai target.", PLAN + rows), CODE) == []
    assert found(naskah("Dua IKU melampaui target.", PLAN + "penilaian: {batas: 100 %}\n"), CODE) == []


def test_a_sentence_about_one_sasaran_is_its_own() -> None:
    """In its analysis, and in a quotation."""
    assert found(naskah("Tiga IKU tercapai.").replace("bab_4", "S1"), CODE) == []
    row = "dokumen: [{id: bab_3, menyatakan: [{tentang: ID, kutipan: Tiga IKU tercapai.}]}]\n"
    assert found(PLAN + row.replace("ID", "S1"), CODE) == []
    assert one(PLAN + row.replace("ID", "instansi"), CODE).path == "dokumen[bab_3].menyatakan[instansi].kutipan"


def test_what_is_said_of_one_indicator_is_held_to_its_capaian() -> None:
    """It is known by its realisasi and its target, in the analysis of a sasaran too."""
    finding = one(naskah("A sebesar 72 % telah mencapai target 80 %.").replace("bab_4", "S1"), CODE)
    assert finding.message == 'naskah menyebut "telah mencapai target 80", padahal capaian "A" (I1) 90,00 %'
    assert (finding.path, place(finding)) == ("naskah.S1", (11, 30, 54))
    assert dict(finding.data) == {"stated": "telah mencapai target 80", "computed": '"A" (I1) 90,00 %', "count": "1"}
    assert len(found(naskah("Ada 6 desa, belum memenuhi target sebesar 5 desa."), CODE)) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "A 72 % belum mencapai target 80 %.",
        "B 6 desa sudah mencapai target 5 desa.",
        "A 72 % hampir mencapai target 80 %.",
        "A 73 % telah mencapai target 80 %.",
        "Upaya 72 %. Telah mencapai target 80 %.",
    ],
)
def test_what_is_right_or_of_another_is_quiet(teks: str) -> None:
    """Or hoped, or nearly so."""
    assert found(naskah(teks), CODE) == []
