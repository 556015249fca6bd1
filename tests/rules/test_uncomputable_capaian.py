from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP613"
_START = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\nindikator:\n"


def plan(*rest: str, after: str = "") -> str:
    return _START + "".join(f"  - {{sasaran: S1, {one}}}\n" for one in rest) + after


def said(*rest: str, after: str = "") -> list[tuple[str, str]]:
    return [(finding.message, finding.path) for finding in found(plan(*rest, after=after), CODE)]


def test_a_realisasi_that_its_target_cannot_be_held_against_is_told_where_it_stands() -> None:
    """With the reason that the score gives."""
    finding = one(plan('id: I1, iku: true, nama: A, satuan: predikat, target: {2024: BB}, realisasi: {2024: "71,05"}'), CODE)
    assert finding.message == 'capaian "A" (I1) tidak dapat dihitung: realisasi "71,05" tidak ada dalam skala predikat yang sama'
    assert (finding.path, place(finding)) == ("indikator[I1].realisasi.2024", (7, 103, 110))


@pytest.mark.parametrize(
    ("figures", "reason", "at"),
    [
        ("target: {2024: sekitar 70 %}, realisasi: {2024: 72 %}", 'target "sekitar 70 %" bukan angka yang dapat diukur', "target.2024"),
        ("target: {2024: 0 %}, realisasi: {2024: 2 %}", "target nol: tidak ada bandingannya", "target.2024"),
        ("target: {2024: 5 Unit}, realisasi: {2024: lima unit}", 'realisasi "lima unit" bukan angka yang dapat diukur', "realisasi.2024"),
        ("target: {2024: 70}, realisasi: {2024: BB}", 'realisasi "BB" bukan angka yang dapat diukur', "realisasi.2024"),
        (
            "target: {2024: BB}, realisasi: {2024: Baik}",
            'realisasi "Baik" tidak ada dalam skala predikat yang sama',
            "realisasi.2024",
        ),
        (
            "polaritas: turun, metode: B, target: {2024: 5 %}, formula: a * 100 %, variabel: {a: {nilai: {2024: 0}}}",
            "realisasi 0: T/R tidak dapat dihitung",
            "formula",
        ),
        (
            "satuan: persen, target: {2024: 5 Desa, 2025: 60 %}, formula: a * 100 %, variabel: {a: {nilai: {2024: 1}}}",
            "satuan tidak sebanding: target 5 Desa, realisasi 100 %",
            "target.2024",
        ),
    ],
)
def test_each_reason_is_told_at_the_figure_that_it_is_about(figures: str, reason: str, at: str) -> None:
    """Of an output as of what is main."""
    assert said(f"id: I1, nama: A, {figures}") == [(f'capaian "A" (I1) tidak dapat dihitung: {reason}', f"indikator[I1].{at}")]


_SHARE = "satuan: persen, target: {2024: 30 %}, formula: x / y"
_FILLED = "variabel: {x: {nilai: {2024: 20}}, y: {nilai: {2024: 80}}}"
_LOST = "formula: hasilnya perbandingan, padahal satuannya persen: tambahkan × 100 %"


@pytest.mark.parametrize(
    ("formula", "reason"),
    [
        (f"{_SHARE}, {_FILLED}", _LOST),
        (f'{_SHARE}, {_FILLED}, realisasi: {{2024: "-"}}', _LOST),
        (f"{_SHARE} * 100, variabel: {{x: {{nilai: {{2024: dua}}}}, y: {{nilai: {{2024: 80}}}}}}", 'formula: x: "dua" bukan angka'),
        (f"{_SHARE} * 100, variabel: {{x: {{nilai: {{2024: 2}}}}, y: {{nilai: {{2024: 0}}}}}}", "formula: pembaginya 0"),
        (f"{_SHARE} * 100, variabel: {{x: {{nilai: {{2024: 2}}}}, y: {{uraian: Desa}}}}", "formula: nilai y tahun 2024 tidak ada"),
    ],
)
def test_a_formula_whose_figures_are_there_and_that_gives_nothing_is_told_instead_of_a_missing_realisasi(formula: str, reason: str) -> None:
    """Nothing is to be written but a formula that can be computed; the sasaran is measured, too."""
    findings = found(plan(f"id: I1, nama: A, {formula}", "id: I2, nama: B, target: {2024: 5}, realisasi: {2024: 5}"))
    told = [(one.code, one.message, one.path) for one in findings if one.code in {CODE, "AKIP605", "AKIP211"}]
    assert told == [(CODE, f'capaian "A" (I1) tidak dapat dihitung: {reason}', "indikator[I1].formula")]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ("x: {nilai: {2024: 2}}, y: {nilai: {2024: 0}}", "pembaginya 0"),
        ("x: {nilai: {2024: 2}}, y: {uraian: Desa}", "nilai y tahun 2024 tidak ada"),
    ],
)
def test_a_formula_that_gives_nothing_is_told_beside_a_stated_realisasi_too(values: str, reason: str) -> None:
    """The capaian can be computed, but the realisasi cannot be traced to its data."""
    row = f"id: I1, nama: A, {_SHARE} * 100, variabel: {{{values}}}"
    message = f'realisasi "A" (I1) 25 % tidak dapat dihitung kembali dari formulanya: {reason}'
    assert said(f"{row}, realisasi: {{2024: 25 %}}") == [(message, "indikator[I1].formula")]
    assert said(f"{row}, realisasi: {{2024: tidak terbaca}}") == []


def test_a_formula_that_cannot_be_read_is_told_once() -> None:
    """By its own rule, where its figures are there; where they are not, the realisasi is missing, too."""
    other = "id: I2, nama: B, target: {2024: 5}, realisasi: {2024: 5}"
    broken = f"id: I1, nama: A, {_SHARE.replace('x / y', '(x / y')}, {_FILLED}"
    assert [one.code for one in found(plan(broken, other), CODE, "AKIP402", "AKIP605", "AKIP211")] == ["AKIP402"]
    unfilled = plan(broken.replace("2024: 80", "2023: 80"), other)
    assert {one.code for one in found(unfilled, CODE, "AKIP402", "AKIP605")} == {"AKIP402", "AKIP605"}


def test_quarters_that_stand_in_for_a_formula_do_not_hide_that_it_gives_nothing() -> None:
    """The capaian can be computed, but not from what the formula says."""
    quarters = "akumulasi: akhir, triwulan: {realisasi: [5 %, 10 %, 20 %, 25 %]}"
    message = (
        'formula "A" (I1) tidak memberi realisasi, yang kini diambil dari triwulan: '
        "hasilnya perbandingan, padahal satuannya persen: tambahkan × 100 %"
    )
    assert said(f"id: I1, nama: A, {_SHARE}, {_FILLED}, {quarters}") == [(message, "indikator[I1].formula")]


def test_quarters_that_cannot_be_joined_give_no_capaian() -> None:
    """They are there, so nothing is missing but how they are joined."""
    message = 'capaian "A" (I1) tidak dapat dihitung: triwulan: akumulasi belum dinyatakan'
    assert said("id: I1, nama: A, target: {2024: 4}, triwulan: {realisasi: [1, 1, 1, 1]}") == [(message, "indikator[I1].triwulan")]


def test_main_indicators_are_told_one_by_one_and_all_others_together() -> None:
    """Outputs are many, and what is wrong with them is often the same."""
    rows = [f"id: I{number}, nama: A{number}, target: {{2024: 0 %}}, realisasi: {{2024: 2 %}}" for number in range(4)]
    third = (
        '2 indikator tanpa capaian yang dapat dihitung, misalnya capaian "A2" (I2) tidak dapat dihitung: target nol: tidak ada bandingannya'
    )
    findings = found(plan(f"iku: true, {rows[0]}", f"iku: true, {rows[1]}", *rows[2:]), CODE)
    assert [(finding.message, finding.path) for finding in findings] == [
        ('capaian "A0" (I0) tidak dapat dihitung: target nol: tidak ada bandingannya', "indikator[I0].target.2024"),
        ('capaian "A1" (I1) tidak dapat dihitung: target nol: tidak ada bandingannya', "indikator[I1].target.2024"),
        (third, "indikator[I2].target.2024"),
    ]
    assert related(findings[2]) == [
        ('capaian "A3" (I3) tidak dapat dihitung: target nol: tidak ada bandingannya', "indikator[I3].target.2024", 10)
    ]


def test_what_is_main_has_to_be_measurable() -> None:
    """An output may be no number by its nature."""
    both = "target: {2024: 2 Kegiatan 1 Tahun}, realisasi: {2024: 2 Kegiatan 1 Tahun}"
    assert said(f"id: I1, nama: A, {both}") == []
    message = 'capaian "A" (I1) tidak dapat dihitung: target "2 Kegiatan 1 Tahun" bukan angka yang dapat diukur'
    assert said(f"id: I1, iku: true, nama: A, {both}") == [(message, "indikator[I1].target.2024")]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("target: {2024: 80 %}, realisasi: {2024: 72 Desa}", "AKIP504"),
        ("target: {2024: BB}, realisasi: {2024: WTP}", "AKIP506"),
        ("tingkat: [Dasar, Madya], target: {2024: Madya}, realisasi: {2024: Utama}", "AKIP506"),
        ("target: {2024: 9 - 5 %}, realisasi: {2024: 6 %}", "AKIP508"),
        ("target: {2024: 9 - 5 %}, formula: a * 100 %, variabel: {a: {nilai: {2024: 0}}}", "AKIP508"),
        ("satuan: Jam, target: {2024: 9 Menit}, formula: a * 2, variabel: {a: {nilai: {2024: 3}}}", "AKIP414"),
        ("satuan: persen, target: {2024: 9 Desa}, formula: a * 2 %, variabel: {a: {nilai: {2024: 3}}}", "AKIP414"),
        ("akumulasi: jumlah, target: {2024: 9 %}, triwulan: {realisasi: [1 %, 1 %, 1 %, 1 %]}", "AKIP407"),
        ("akumulasi: jumlah, target: {2024: A}, triwulan: {realisasi: [B, B, BB, A]}", "AKIP407"),
        ("realisasi: {2024: 6 %}", "AKIP501"),
        ("satuan: persen, target: {2024: 30 %}, formula: (x / y, variabel: {x: {nilai: {2024: 20}}, y: {nilai: {2024: 80}}}", "AKIP402"),
        ("satuan: persen, target: {2024: 30 %}, formula: x / z, variabel: {x: {nilai: {2024: 20}}}", "AKIP402"),
        ("target: {2024: 5}, formula: I1 * 2", "AKIP402"),
        ("target: {2024: 5}, realisasi: {2024: 5}, formula: x / z, variabel: {x: {nilai: {2024: 20}}}", "AKIP402"),
    ],
)
def test_what_another_rule_tells_is_not_told_again(row: str, code: str) -> None:
    """One cause has one finding."""
    codes = {finding.code for finding in found(plan(f"id: I1, nama: A, {row}"))}
    assert code in codes
    assert CODE not in codes


@pytest.mark.parametrize(
    "row",
    [
        "target: {2024: 80 %}, realisasi: {2024: 72 %}",
        'target: {2024: 0 %}, realisasi: {2024: "-"}',
        "target: {2024: 0 %}, realisasi: {2024: tidak terbaca}",
        "target: {2024: 0 %}",
        "target: {2024: tidak terbaca}, realisasi: {2024: 5 %}",
        f"{_SHARE}, variabel: {{x: {{nilai: {{2023: 20}}}}, y: {{uraian: Desa}}}}",
        f"{_SHARE}, variabel: {{x: {{nilai: {{2024: 20}}}}, y: {{nilai: {{2024: tidak terbaca}}}}}}",
        f"{_SHARE.replace('2024', '2025')}, {_FILLED}",
    ],
)
def test_where_a_figure_is_missing_or_lost_nothing_is_said(row: str) -> None:
    """Nor where nothing is wrong."""
    assert said(f"id: I1, nama: A, {row}") == []


def test_before_the_report_nothing_is_measured_yet() -> None:
    """The year is not over."""
    assert said("id: I1, nama: A, target: {2024: 0 %}, realisasi: {2024: 2 %}", after="tahap: pelaksanaan\n") == []


def test_an_evaluation_sheet_is_named_where_its_value_fits_no_target() -> None:
    """The realisasi stands nowhere else."""
    weights = {"perencanaan": 30, "pengukuran": 25, "pelaporan": 15, "evaluasi": 10, "capaian": 20}
    part = "{{nama: {}, sub_komponen: [{{nama: semua, bobot: {}, jawaban: 75}}]}}"
    parts = ", ".join(part.format(name, weight) for name, weight in weights.items())
    sheet = f"lke: {{edisi: permenpanrb-12-2015, indikator: I1, komponen: [{parts}]}}\n"
    message = 'capaian "A" (I1) tidak dapat dihitung: realisasi "BB" tidak ada dalam tingkat yang dinyatakan: Dasar, Madya'
    assert said("id: I1, nama: A, tingkat: [Dasar, Madya], target: {2024: Madya}", after=sheet) == [(message, "lke")]
