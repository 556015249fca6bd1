from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"
_INDEX = "Indeks Pencegahan Korupsi"


def plan(*indicators: tuple[str, str]) -> str:
    lines = [
        f"  - {{id: I{number}, sasaran: S1, nama: {name}, formula: {formula}, target: {{2024: 80 %}}, realisasi: {{2024: 80 %}}}}\n"
        for number, (name, formula) in enumerate(indicators, 1)
    ]
    return f"{_TREE}indikator:\n{''.join(lines)}"


def test_the_name_of_another_index_is_no_formula() -> None:
    """What is measured is not what the name promises."""
    finding = one(plan((_INDEX, "Indeks Reformasi Birokrasi")), "AKIP404")
    assert finding.message == 'formula "Indeks Pencegahan Korupsi" (I1) hanya menyebut indeks lain: "Indeks Reformasi Birokrasi"'
    assert (finding.path, place(finding)) == ("indikator[I1].formula", (7, 69, 95))
    assert related(finding) == []
    assert finding.data == (("formula", "Indeks Reformasi Birokrasi"),)


def test_the_name_of_another_indicator_points_to_it() -> None:
    """Whatever it is the name of."""
    finding = one(plan(("Keluarga sejahtera", "desa  Mandiri"), ("Desa mandiri", "Hasil pendataan")), "AKIP404")
    assert finding.message == 'formula "Keluarga sejahtera" (I1) hanya menyebut indikator lain, "Desa mandiri" (I2): "desa Mandiri"'
    assert related(finding) == [("indikator itu", "indikator[I2].nama", 8)]


def test_the_name_of_the_indicator_itself_says_nothing() -> None:
    """Unless it counts or averages, which says how."""
    assert one(plan(("Angka kemiskinan", "Angka Kemiskinan")), "AKIP404").message == (
        'formula "Angka kemiskinan" (I1) hanya mengulang namanya: "Angka Kemiskinan"'
    )
    assert found(plan(("Jumlah desa", "Jumlah desa"), ("Rata-rata lama tunggu", "Rata-rata lama tunggu")), "AKIP404") == []


@pytest.mark.parametrize(
    ("name", "formula"),
    [
        ("Nilai SAKIP", "Nilai Hasil Evaluasi"),
        ("Indeks kepuasan", "Nilai hasil survei kepuasan"),
        (_INDEX, "Indeks hasil penilaian KPK"),
        (_INDEX, "Indeks MCP"),
        (_INDEX, "Indeks MCP Nasional"),
        (_INDEX, "Indeks Korupsi Nasional"),
        (_INDEX, "Indeks yang diterbitkan lembaga pemerintah pusat setiap tahun"),
        (_INDEX, "Indeks"),
        ("Nilai IKM", "Indeks Kepuasan Masyarakat"),
        ("Nilai RB", "Indeks Reformasi Birokrasi"),
        (_INDEX, "tidak terbaca"),
        (_INDEX, "'-'"),
        (_INDEX, "Indeks / Reformasi"),
        (_INDEX, "(Indeks * 2"),
    ],
)
def test_results_of_others_acronyms_descriptions_and_real_formulas_are_quiet(name: str, formula: str) -> None:
    """Only what is certainly the name of something else is told."""
    assert found(plan((name, formula)), "AKIP404") == []


def test_an_indicator_without_formula_is_passed_over() -> None:
    """What is missing is told by others."""
    assert found(f"{_TREE}indikator: [{{id: I1, sasaran: S1, nama: A, target: {{2024: 5 %}}}}]\n", "AKIP404") == []
