from __future__ import annotations

import pytest

from sakip.errors import UsageError
from sakip.scoring import Skor
from sakip.working import explain
from tests.checks import index

HEAD = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"
ROUNDED = "dihitung dengan bilangan utuh, dibulatkan sekali saat ditampilkan (2 desimal, setengah ke atas)"
NO_SCALE = "tanpa kategori: rencana tidak menyebut skala"
NAIK = "metode: R / T × 100 (PermenPANRB 8/2021, kondisi normal)"


def told(text: str, id_: str) -> list[str]:
    """The steps of a score."""
    return [step.teks for step in explain(Skor(index(text)), id_)[1]]


def of_one(indikator: str, more: str = "") -> list[str]:
    """The steps of one indicator."""
    return told(f"{HEAD}indikator: [{{id: I1, sasaran: S1, nama: A, {indikator}}}]\n{more}", "I1")


def test_an_indicator_tells_what_went_in_how_and_what_came_out() -> None:
    """Each figure with the path that it stands at; a polarity that is not declared is said to be none."""
    text = f"{HEAD}indikator: [{{id: I1, sasaran: S1, nama: Angka, target: {{2024: 80 Desa}}, realisasi: {{2024: 72 Desa}}}}]\n"
    title, steps = explain(Skor(index(text)), "I1")
    assert title == "Angka"
    assert [(step.teks, step.path) for step in steps] == [
        ("target 2024: 80 Desa", "indikator[I1].target.2024"),
        ("realisasi 2024: 72 Desa", "indikator[I1].realisasi.2024"),
        ("polaritas tidak dinyatakan: dianggap naik", ""),
        (NAIK, ""),
        ("72 / 80 × 100 = 90,00 %", ""),
        (f"capaian: 90,00 %; {ROUNDED}", ""),
        (NO_SCALE, ""),
    ]


def test_a_reason_stands_where_there_is_no_score() -> None:
    """And nothing after it."""
    assert of_one("target: {2024: 80 % Desa}, realisasi: {2024: 72 Desa}")[-1] == (
        "tidak dapat dihitung: satuan tidak sebanding: target 80 % Desa, realisasi 72 Desa"
    )
    assert of_one("satuan: Desa") == ["tidak dapat dihitung: target tidak ada"]


def test_a_document_that_speaks_for_the_plan_is_named() -> None:
    """Where the plan is silent."""
    document = "acuan: {realisasi: ppk}\ndokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, realisasi: 72 %}]}]\n"
    assert of_one("target: {2024: 80 %}", document)[1] == "realisasi 2024: 72 %, menurut dokumen PPK"


def test_floor_cap_and_category_are_told() -> None:
    """With the scale and its regulation."""
    fallen = of_one("polaritas: turun, target: {2024: 10 %}, realisasi: {2024: 25 %}", "penilaian: {skala: permendagri-86-2017}\n")
    assert fallen[2:] == [
        "metode: (2T - R) / T × 100 (PermenPANRB 8/2021, kondisi khusus)",
        "(2 × 10 - 25) / 10 × 100 = -50,00 %",
        "di bawah nol, dihitung nol",
        f"capaian: 0,00 %; {ROUNDED}",
        "kategori: Sangat Rendah (permendagri-86-2017, Permendagri 86/2017), dari nilai yang belum dibulatkan",
    ]
    capped = of_one("polaritas: naik, target: {2024: 10 %}, realisasi: {2024: 25 %}", "penilaian: {batas: 120 %, lantai: nol}\n")
    assert capped[3:6] == ["25 / 10 × 100 = 250,00 %", "di atas batas, diakui 120,00 %", f"capaian: 120,00 %; {ROUNDED}"]
    own = explain(Skor(index(f"{HEAD}indikator: [{{id: I1, nama: A, batas: 110, target: {{2024: 1}}, realisasi: {{2024: 2}}}}]\n")), "I1")[
        1
    ]
    assert ("di atas batas, diakui 110,00 %", "indikator[I1].batas") in [(step.teks, step.path) for step in own]


def test_a_scale_that_gives_no_category_says_why() -> None:
    """Unknown, without a regulation, or with a gap between its printed bands."""
    figures = "polaritas: naik, target: {2024: 200 Desa}, realisasi: {2024: 181 Desa}"
    assert of_one(figures, "penilaian: {skala: lain}\n")[-1] == 'tanpa kategori: skala "lain" tidak dikenal'
    assert of_one(figures, "penilaian: {skala: permendagri-86-2017, pita: tercetak}\n")[-1] == (
        "tanpa kategori: 90,50 % berada di antara dua pita tercetak (permendagri-86-2017, Permendagri 86/2017)"
    )
    own = "penilaian: {skala: punya}\nskala: [{id: punya, pita: [{kategori: Baik}]}]\n"
    assert of_one(figures, own)[-1] == "kategori: Baik (punya), dari nilai yang belum dibulatkan"


def test_a_formula_is_told_with_its_variables_and_with_their_numbers() -> None:
    """Other indicators are variables too; a variable without meaning goes by its name."""
    text = (
        f"{HEAD}indikator:\n"
        "  - id: I1\n    sasaran: S1\n    nama: Gabungan\n    satuan: persen\n    polaritas: naik\n"
        "    formula: (a + b) / c * I2\n    variabel:\n"
        "      a: {uraian: Jumlah A, satuan: jiwa, nilai: {2024: 20}}\n"
        "      b: {satuan: jiwa, nilai: {2024: 30 jiwa}}\n"
        "      c: {nilai: {2024: 100}}\n"
        "    target: {2024: 50}\n"
        "  - {id: I2, sasaran: S1, nama: Kedua, realisasi: {2024: 90 %}}\n"
    )
    skor = Skor(index(text))
    steps = explain(skor, "I1")[1]
    assert [(step.teks, step.path) for step in steps[1:7]] == [
        ("realisasi 2024 dari formula: (Jumlah A + b) / c × Kedua", "indikator[I1].formula"),
        ("Jumlah A: 20 jiwa", "indikator[I1].variabel.a.nilai.2024"),
        ("b: 30 jiwa", "indikator[I1].variabel.b.nilai.2024"),
        ("c: 100", "indikator[I1].variabel.c.nilai.2024"),
        ("Kedua: 90 %", "indikator[I2]"),
        ("(20 + 30 jiwa) / 100 × 90 % = 45 %", ""),
    ]


def test_quarters_and_the_evaluation_sheet_are_told_as_sources() -> None:
    """With what they give."""
    quarters = "akumulasi: jumlah, target: {2024: 10 Desa}, triwulan: {realisasi: [1 Desa, 2 Desa, 3 Desa, 3 Desa]}"
    assert of_one(quarters)[1] == "realisasi 2024 dari triwulan, akumulasi jumlah: 1 Desa; 2 Desa; 3 Desa; 3 Desa menjadi 9 Desa"
    assert of_one("target: {2024: BB}", SHEET)[1] == "realisasi 2024 dari lembar kerja evaluasi: BB (79)"


SHEET = """\
lke:
  edisi: permenpanrb-12-2015
  indikator: I1
  komponen:
    - {nama: perencanaan, sub_komponen: [{nama: semua, bobot: 30, jawaban: 80}]}
    - {nama: pengukuran, sub_komponen: [{nama: semua, bobot: 25, jawaban: [70, 80]}]}
    - {nama: pelaporan, sub_komponen: [{nama: semua, bobot: 15, jawaban: 90}]}
    - {nama: evaluasi, sub_komponen: [{nama: semua, bobot: 10, jawaban: "57,5"}]}
    - {nama: capaian, sub_komponen: [{nama: semua, bobot: 20, jawaban: 85}]}
"""


def test_the_evaluation_sheet_is_told_part_by_part() -> None:
    """Or why it gives nothing."""
    title, steps = explain(Skor(index(SHEET)), "lke")
    assert title == "Lembar kerja evaluasi, permenpanrb-12-2015"
    assert (steps[1].teks, steps[1].path) == (
        "pengukuran, semua: jawaban 70, 80; bobot 25 × 75 / 100 = 18,75",
        "lke.komponen[pengukuran].sub_komponen[semua]",
    )
    assert steps[5].teks == "Nilai AKIP, jumlah semuanya: 79; predikat BB (PermenPANRB 12/2015)"
    broken = told(SHEET.replace('"57,5"', "baik"), "lke")
    assert broken[3] == 'evaluasi, semua: jawaban "baik" bukan angka 0 sampai 100'
    assert broken[5:] == ['tidak dapat dihitung: evaluasi, semua: jawaban "baik" bukan angka 0 sampai 100']


TWO = """\
indikator:
  - {id: I1, sasaran: S1, nama: Satu, polaritas: naik, bobot: 3, target: {2024: 10 Desa}, realisasi: {2024: 9 Desa}}
  - {id: I2, sasaran: S1, nama: Dua, polaritas: naik, bobot: 1, target: {2024: 10 Desa}, realisasi: {2024: 10 Desa}}
  - {id: I3, sasaran: S1, nama: Tiga, bobot: 1, target: {2024: 10 Desa}}
"""


@pytest.mark.parametrize(
    ("how", "first", "work"),
    [
        ("rata_rata", '"Satu" (I1): 90,00 %', "rata-rata dari 2 anggota terukur, dari 3: (90 + 100) / 2 = 95,00 %"),
        (
            "tertimbang",
            '"Satu" (I1): 90,00 %, bobot 3',
            "rata-rata tertimbang dari 2 anggota terukur, dari 3: (90 × 3 + 100 × 1) / 4 = 92,50 %",
        ),
        (
            "geometrik",
            '"Satu" (I1): 90,00 %',
            "rata-rata geometrik (PMK 22/2021) dari 2 anggota terukur, dari 3: (90 × 100)^(1/2) = 94,87 %",
        ),
    ],
)
def test_a_mean_tells_its_members_its_divisor_and_its_coverage(how: str, first: str, work: str) -> None:
    """Arithmetic, weighted, geometric."""
    steps = told(f"{HEAD}{TWO}penilaian: {{agregasi: {how}}}\n", "S1")
    assert (steps[0], steps[2][:20], steps[3]) == (first, '"Tiga" (I3): tidak t', work)
    assert steps[4:] == [
        NO_SCALE,
        "serapan tidak dapat dihitung: tidak ada program yang mendukungnya",
        "efisiensi, PMK 214/PMK.02/2017, tidak dapat dihitung: tidak ada program yang mendukungnya",
    ]


MONEY = """\
program:
  - id: P1
    nama: Program
    mendukung: [S1]
    indikator: [I1]
    anggaran: {murni: 1.000, realisasi: %s}
"""


def test_money_is_told_with_both_formulas_of_efficiency() -> None:
    """E is held to 20, and the text says so only where it was."""
    assert told(HEAD + TWO + MONEY % "810", "P1")[2:] == [
        NO_SCALE,
        "serapan terhadap anggaran murni: 810 / 1.000 × 100 = 81,00 %",
        "efisiensi, capaian - serapan: 90 - 81 = 9: lebih efisien",
        "efisiensi, PMK 214/PMK.02/2017: E = 10 % (rata-rata 1 dari 1 keluaran), NE = 50 + E / 20 × 50 = 75",
    ]
    assert told(HEAD + TWO + MONEY % "450", "instansi")[-1] == (
        "efisiensi, PMK 214/PMK.02/2017: E = 50 % (rata-rata 1 dari 1 keluaran), NE = 50 + E / 20 × 50 = 100; E ditahan pada -20 sampai 20"
    )


def test_a_reader_can_work_the_differences_out() -> None:
    """The numbers of a step have the decimals that its result needs."""
    steps = told(HEAD + TWO + (MONEY % "793").replace("1.000", "900"), "P1")[-2:]
    assert steps == [
        "efisiensi, capaian - serapan: 90 - 88,11 = 1,89: cukup efisien",
        "efisiensi, PMK 214/PMK.02/2017: E = 2,0988 % (rata-rata 1 dari 1 keluaran), NE = 50 + E / 20 × 50 = 55,25",
    ]


def test_an_output_that_is_left_out_of_the_mean_is_told() -> None:
    """With its reason."""
    program = "program: [{id: P1, nama: P, mendukung: [S1], kegiatan: [%s, %s]}]\n"
    first = "{id: K1, nama: K, indikator: [I1], anggaran: {murni: 10, realisasi: 9}}"
    second = "{id: K2, nama: L, indikator: [I1, I2], anggaran: {murni: 10, realisasi: 9}}"
    assert told(HEAD + TWO + program % (first, second), "P1")[-2:] == [
        "efisiensi, PMK 214/PMK.02/2017: E = 0 % (rata-rata 1 dari 2 keluaran), NE = 50 + E / 20 × 50 = 50",
        "keluaran yang tidak ikut: K2 mempunyai 2 indikator keluaran; rumusnya memerlukan satu",
    ]


def test_every_kind_of_node_with_a_score_can_be_explained_and_no_other() -> None:
    """Indikator, sasaran, tujuan, programme and the agency; a tujuan has no money of its own."""
    skor = Skor(index(HEAD + TWO + MONEY % "810"))
    assert explain(skor, "T1")[1][1].teks == "rata-rata dari 1 anggota terukur, dari 1: (95) / 1 = 95,00 %"
    assert explain(skor, "instansi")[0] == "Contoh"
    for unknown in ("lke", "X", "V1"):
        with pytest.raises(UsageError, match="tidak mempunyai capaian; sebut id indikator"):
            explain(skor, unknown)
    with pytest.raises(UsageError, match=r"atau `instansi`\."):
        explain(skor, "i1")


def test_a_node_without_measured_members_says_so() -> None:
    """As a sasaran with nothing but targets."""
    steps = told(f"{HEAD}indikator: [{{id: I1, sasaran: S1, nama: A, target: {{2024: 5}}}}]\n", "S1")
    assert steps[:2] == ['"A" (I1): tidak terukur', "tidak dapat dihitung: tidak satu pun dari 1 anggota terukur"]
