from __future__ import annotations

from fractions import Fraction

import pytest

from sakip.comparisons import Perbandingan, compare, progress
from sakip.scoring import Skor
from tests.checks import index


def compared(indicator: str, rest: str = "") -> Perbandingan:
    skor = Skor(index(f"indikator: [{{id: A, {indicator}}}]\n{rest}"))
    return compare(skor, next(skor.index.of_kind("indikator")))


def stepped(indicator: str) -> list[tuple[object, ...]]:
    skor = Skor(index(f"indikator: [{{id: A, {indicator}}}]\n"))
    steps = progress(skor, next(skor.index.of_kind("indikator")))
    return [
        (one.triwulan, str(one.target or "-"), str(one.realisasi or "-"), one.hasil.capaian or one.hasil.alasan, one.setahun.capaian)
        for one in steps
    ]


def test_each_year_up_to_that_of_the_plan_is_compared() -> None:
    """Against its own target, whether that or the realisasi is missing; later years are none yet."""
    found = compared("target: {2022: 10, 2023: 20, 2024: 30, 2025: 40}, realisasi: {2021: 5, 2022: 8, 2024: 15}")
    assert [(one.tahun, str(one.target), str(one.realisasi), one.hasil.capaian) for one in found.tahunan] == [
        ("2021", "None", "5", None),
        ("2022", "10", "8", Fraction(80)),
        ("2023", "20", "None", None),
        ("2024", "30", "15", Fraction(50)),
    ]
    assert (found.akhir, found.standar) == (None, None)


def test_earlier_years_are_computed_too() -> None:
    """By the formula, from the values that its variables had."""
    found = compared("formula: x * 2, variabel: {x: {nilai: {2022: 3, 2023: 4, 2024: 5}}}, target: {2023: {murni: 1, perubahan: 4}}")
    assert [(one.tahun, str(one.realisasi), one.hasil.capaian) for one in found.tahunan] == [
        ("2022", "6", None),
        ("2023", "8", 200),
        ("2024", "10", None),
    ]


def test_an_indicator_about_which_nothing_is_known_has_no_years() -> None:
    """Nor anything else."""
    assert compared("nama: Satu") == Perbandingan((), None, None, "")


def test_this_year_is_a_share_of_what_the_renstra_wants_at_its_end() -> None:
    """If that is still to come and has a target."""
    indicator = "target: {2024: 30, 2026: 50}, realisasi: {2024: 40}"
    found = compared(indicator, "periode: 2021-2026\n").akhir
    assert found is not None
    assert (found.tahun, str(found.target), str(found.realisasi), found.hasil.capaian) == ("2026", "50", "40", Fraction(80))
    assert compared(indicator).akhir is None
    assert compared(indicator, "periode: 2020-2024\n").akhir is None
    assert compared(indicator, "periode: 2021-2027\n").akhir is None
    assert compared(indicator, "periode: jangka menengah\n").akhir is None


def test_the_national_standard_is_that_of_the_latest_year() -> None:
    """No later one than the plan."""
    found = compared("standar_nasional: {2020: 10, 2023: 40, 2025: 80}, realisasi: {2024: 30}").standar
    assert found is not None
    assert (found.tahun, str(found.target), found.hasil.capaian) == ("2023", "40", Fraction(75))
    assert compared("standar_nasional: {2025: 80}, realisasi: {2024: 30}").standar is None


@pytest.mark.parametrize(
    ("indicator", "trend"),
    [
        ("polaritas: naik, realisasi: {2023: 5, 2024: 6}", "membaik"),
        ("realisasi: {2023: 6, 2024: 5}", "memburuk"),
        ("realisasi: {2023: 5, 2024: 5}", "tetap"),
        ("realisasi: {2023: 0, 2024: 5}", "membaik"),
        ("polaritas: turun, realisasi: {2023: 6, 2024: 5}", "membaik"),
        ("polaritas: turun, metode: C, target: {2024: 9}, realisasi: {2023: 6, 2024: 5}", "membaik"),
        ("polaritas: turun, realisasi: {2023: 0, 2024: 5}", "memburuk"),
        ("polaritas: turun, realisasi: {2023: peringkat 3, 2024: peringkat 2}", "membaik"),
        ("realisasi: {2023: peringkat 3, 2024: peringkat 2}", ""),
        ("realisasi: {2023: B, 2024: BB}", "membaik"),
        ("polaritas: turun, metode: terpenuhi, realisasi: {2023: BB, 2024: B}", "memburuk"),
        ("tingkat: [x, y], realisasi: {2023: y, 2024: y}", "tetap"),
        ("realisasi: {2023: B, 2024: WTP}", ""),
        ("realisasi: {2023: 5 Desa, 2024: 5 %}", ""),
        ("polaritas: rentang, target: {2024: 50-60}, realisasi: {2023: 70, 2024: 65}", "membaik"),
        ("target: {2024: 50-60}, realisasi: {2023: 65, 2024: 70}", "memburuk"),
        ("target: {2024: 50-60}, realisasi: {2023: 51, 2024: 59}", "tetap"),
        ("target: {2024: 50-60}, realisasi: {2023: 500, 2024: 400}", "membaik"),
        ("target: {2024: 50-60}, realisasi: {2023: baik, 2024: 59}", ""),
        ("polaritas: rentang, realisasi: {2023: 51, 2024: 59}", ""),
        ("realisasi: {2021: 6, 2023: '-', 2024: 5}", "memburuk"),
        ("realisasi: {2021: 4, 2022: 6, 2023: tidak terbaca, 2024: 5}", "memburuk"),
        ("realisasi: {2023: 6, 2024: '-'}", ""),
        ("realisasi: {2022: 6, 2023: 6}", ""),
        ("realisasi: {2024: 6}", ""),
    ],
)
def test_a_trend_follows_the_polarity(indicator: str, trend: str) -> None:
    """Since the last year that was realised before; not the targets, which move. Within a range only its distance counts."""
    assert compared(indicator, "penilaian: {batas: 100, target_nol: terpenuhi, tanpa_realisasi: nol}\n").tren == trend


def test_quarters_are_compared_with_their_targets_and_the_year() -> None:
    """Each with all before it, by the accumulation."""
    quarters = "target: {2024: 20}, triwulan: {target: [2, 4, 6, 8], realisasi: [1, 5, 6, 4]}"
    assert stepped(f"akumulasi: jumlah, {quarters}") == [
        (1, "2", "1", 50, 5),
        (2, "6", "6", 100, 30),
        (3, "12", "12", 100, 60),
        (4, "20", "16", 80, 80),
    ]
    assert stepped(f"akumulasi: akhir, {quarters}") == [
        (1, "2", "1", 50, 5),
        (2, "4", "5", 125, 25),
        (3, "6", "6", 100, 30),
        (4, "8", "4", 50, 20),
    ]
    assert stepped(f"akumulasi: rata_rata, {quarters}")[3] == (4, "5", "4", 80, 20)
    assert stepped(f"akumulasi: maksimum, {quarters}")[3] == (4, "8", "6", 75, 30)


def test_progress_ends_with_the_last_quarter_that_is_realised() -> None:
    """What comes after a gap cannot be joined with what was before it."""
    quarters = "akumulasi: jumlah, target: {2024: 20}, triwulan: {target: [2, 4, 6, 8], realisasi: [1, 5, '-', 4]}"
    assert stepped(quarters) == [(1, "2", "1", 50, 5), (2, "6", "6", 100, 30)]
    assert stepped("nama: Satu") == []


def test_quarters_of_a_state_stand_for_themselves() -> None:
    """A survey is made twice a year; a range and a predikat are no numbers to join."""
    quarters = "akumulasi: akhir, target: {2024: 83}, triwulan: {target: [82, 82, '-', 83], realisasi: ['-', 41, 83, 83]}"
    assert stepped(quarters) == [
        (2, "82", "41", 50, Fraction(4100, 83)),
        (3, "-", "83", "target triwulan belum lengkap", 100),
        (4, "83", "83", 100, 100),
    ]
    quarters = (
        "akumulasi: akhir, target: {2024: 60-85 %}, triwulan: {target: [60-85 %, 60-85 %, 60-85 %, 60-85 %], realisasi: [30 %, 70 %]}"
    )
    assert stepped(quarters.replace("70 %]", "70 %, '-', '-']")) == [(1, "60-85 %", "30 %", 50, 50), (2, "60-85 %", "70 %", 100, 100)]
    assert stepped("akumulasi: akhir, target: {2024: BB}, triwulan: {target: [B, B, B, BB], realisasi: [B, B, B, BB]}")[3][:4] == (
        4, "BB", "BB", 100,
    )  # fmt: skip


def test_quarters_without_a_target_are_compared_with_the_year_alone() -> None:
    """And say what is missing."""
    assert stepped("akumulasi: jumlah, target: {2024: 20}, triwulan: {target: [2, '-', 6, 8], realisasi: [1, 5, 6, 4]}") == [
        (1, "2", "1", 50, 5),
        (2, "-", "6", "target triwulan belum lengkap", 30),
        (3, "-", "12", "target triwulan belum lengkap", 60),
        (4, "-", "16", "target triwulan belum lengkap", 80),
    ]
    found = stepped("akumulasi: jumlah, target: {2024: 20}, triwulan: {target: [2, 4 %, 6, 8], realisasi: [1, 5, 6, 4]}")
    assert found[1] == (2, "-", "6", "2, 4 % tidak dapat digabung", 30)


def test_quarters_without_an_accumulation_say_so() -> None:
    """It is never guessed."""
    found = stepped("target: {2024: 20}, triwulan: {target: [2, 4, 6, 8], realisasi: [1, 5, 6, 4]}")
    assert found[0] == (1, "-", "-", "akumulasi belum dinyatakan", None)
    assert len(found) == 4


def test_comparisons_are_exact() -> None:
    """A third is a third."""
    found = compared("target: {2023: 3, 2024: 3}, realisasi: {2023: 1, 2024: 2}")
    assert [one.hasil.capaian for one in found.tahunan] == [Fraction(100, 3), Fraction(200, 3)]
