from __future__ import annotations

import pytest

from sakip.amounts import Angka, Persen, Rupiah, parse_nilai, parse_uang
from sakip.comparing import is_mistyped, number_of, percent_of, same, same_period, says_nothing, with_unit


@pytest.mark.parametrize(
    ("first", "second", "satuan", "agree"),
    [
        ("80 %", "80%", "", True),
        ("80 %", "80", "", False),
        ("80 %", "80", "persen", True),
        ("80 %", "80 persen", "", True),
        ("80 %", "80 Persen", "Desa", True),
        ("80 %", "72 persen", "", False),
        ("80-90 %", "80 - 90 persen", "", True),
        ("80-90 %", "80 - 90", "persen", True),
        ("80-90 %", "80 - 90", "", False),
        ("80 %", "80 Dokumen", "", False),
        ("35 Dokumen", "35 Laporan", "", False),
        ("35 Dokumen", "35 dokumen", "", True),
        ("35 Dokumen", "35", "", True),
        ("86 Desa/Kel", "86 Desa / Kel", "", True),
        ("93,75 %", "93,8 %", "", True),
        ("93,75 %", "94 %", "", True),
        ("93,75 %", "93 %", "", False),
        ("4,6", "4,60", "", True),
        ("4,6", "5", "", False),
        ("84,1", "84,12", "", True),
        ("84,2", "84,12", "", False),
        ("270 Orang", "270,4 Orang", "", False),
        ("1.234", "1234", "Orang", True),
        ("1.234", "1,234", "", True),
        ("1.234 meter", "1234", "meter", True),
        ("1.234 meter", "1.234", "", True),
        ("1.234", "1235", "", False),
        ("1.234 meter", "1234 km", "", False),
        ("21 ‰", "21 per mille", "", True),
        ("21 permil", "21 ‰", "", True),
        ("≤ 60 Menit", "60 menit", "", True),
        ("≤ 60 Menit", "≥ 60 Menit", "", False),
        ("≤ 1.234 Menit", "≥ 1.234 menit", "", False),
        ("maksimal 60", "<= 60", "", True),
        ("tiga (3)", "3", "", True),
        ("tiga (4)", "4", "", False),
        ("lima besar (5)", "5", "", False),
        ("tiga", "3", "", True),
        ("tiga", "4", "", False),
        ("115/100.000 KH", "115 per 100.000 KH", "", True),
        ("Level 3 (3,188)", "level 3", "", True),
        ("Level 3 (3,188)", "Level 3 (3,19)", "", True),
        ("Level 3 (3,188)", "Level 3 (3,9)", "", False),
        ("Level 3", "3", "level", True),
        ("2,8 (skala 5)", "2,80", "", True),
        ("2,8 (skala 5)", "2,8 (skala 4)", "", False),
        ("3,51 dari 4", "3,51", "", True),
        ("100 dari 110 Desa", "100 Desa", "", True),
        ("100 dari 110", "110", "", False),
        ("Nihil", "0 temuan", "temuan", True),
        ("71,25 (BB)", "BB (71,25)", "", True),
        ("71,25 (BB)", "BB (71,20)", "", False),
        ("71,25 (BB)", "71,25 (B)", "", False),
        ("71,25 (BB)", "BB", "", True),
        ("71,25", "BB", "", False),
        ("Informatif (92,1)", "informatif", "", True),
        ("Informatif (92,1)", "Informatif (92,2)", "", False),
        ("Informatif (92,1)", "Kurang Informatif", "", False),
        ("2,8 (skala 5)", "2,9", "indeks", False),
        ("BB", "BB", "", True),
        ("BB", "B", "", False),
        ("80-90 %", "80 - 90 %", "", True),
        ("3 (tiga)", "3", "", True),
        ("3 Kegiatan 1 Tahun", "3 kegiatan 1 tahun", "", True),
        ("2023 s/d 2026", "2023–2026", "", True),
        ("baik", "sangat baik", "", False),
        ("-", "80 %", "", None),
        ("tidak terbaca", "baik", "", None),
        ("baik", "80 %", "", False),
    ],
)
def test_two_figures_say_the_same_if_number_and_unit_do(first: str, second: str, satuan: str, agree: bool | None) -> None:  # noqa: FBT001
    """Decimals may be rounded, whole numbers not; signs and units count where both are printed; dashes and lost cells say nothing."""
    assert same(parse_nilai(first), parse_nilai(second), satuan) is agree
    assert same(parse_nilai(second), parse_nilai(first), satuan) is agree


@pytest.mark.parametrize(
    ("text", "agree"),
    [
        ("Rp28,58 miliar", True),
        ("28.575 juta", True),
        ("Rp 0,0286 triliun", True),
        ("Rp28,6 milyar", True),
        ("Rp28,5 miliar", False),
        ("29 miliar", True),
        ("lunas", False),
    ],
)
def test_money_may_be_printed_in_millions(text: str, agree: bool) -> None:  # noqa: FBT001
    """As sentences do; rounded to what is printed."""
    assert same(parse_uang(text), parse_uang("28.575.000.000")) is agree
    assert same(parse_uang("Rp 28.575.000.000"), parse_uang(text)) is agree


def test_one_digit_is_not_rounded() -> None:
    """Rp1 miliar would else be anything up to one and a half."""
    assert [same(parse_uang("Rp1 miliar"), parse_uang(amount)) for amount in ("1.000.000.000", "1.400.000.000")] == [True, False]


def test_a_unit_is_read_only_where_none_is_printed() -> None:
    """A figure with a sign, or with a capaian behind it, keeps its meaning."""
    assert with_unit(parse_nilai("80"), "persen").ukuran == parse_nilai("80 %").ukuran
    assert with_unit(parse_nilai("80 Desa"), "").ukuran == parse_nilai("80 Desa").ukuran
    assert with_unit(parse_nilai("450 persen (98,70%)"), "").capaian == parse_nilai("98,70 %").ukuran
    kept = parse_nilai("450 KPM (98,70%)")
    assert with_unit(kept, "persen") is kept


def test_dashes_and_lost_cells_say_nothing() -> None:
    """All kinds of dashes, with Rp too."""
    assert all(says_nothing(nilai) for nilai in (parse_nilai("-"), parse_nilai("–"), parse_uang("Rp -"), parse_nilai("tidak terbaca")))
    assert not says_nothing(parse_nilai("0"))


@pytest.mark.parametrize(
    ("first", "second", "agree"),
    [
        ("2023-2026", "2023 s/d 2026", True),
        ("2023-2026", "2022-2026", False),
        ("2021-2026", "lima tahun", True),
        ("enam tahunan", "2021-2026", True),
        ("5 Tahunan", "2023-2026", False),
        ("2023", "2023-2026", None),
        ("jangka menengah", "2023-2026", None),
        ("satu sampai dua tahun", "2023-2026", None),
        ("² tahun", "2023-2026", None),
        ("lima tahun", "enam tahun", None),
    ],
)
def test_periods_are_compared_by_years_or_by_their_number(first: str, second: str, agree: bool | None) -> None:  # noqa: FBT001
    """2021-2026 is five years to some and six to others; what names no period says nothing."""
    assert same_period(first, second) is agree


@pytest.mark.parametrize(
    ("first", "second", "mistyped"),
    [
        ("100% Orsng", "95% Orang", True),
        ("80 Dokumen", "80% Dokumen", False),
        ("80 Dokumen", "80 dokumen", False),
        ("80 Dokumen", "80 Lembaga", False),
    ],
)
def test_units_that_differ_by_a_letter_are_one_unit_mistyped(first: str, second: str, mistyped: bool) -> None:  # noqa: FBT001
    """Of figures of one kind."""
    assert is_mistyped(parse_nilai(first), parse_nilai(second)) is mistyped


def test_numbers_are_what_can_be_added() -> None:
    """Money, percentages and counts; no ranges, letters or texts."""
    assert isinstance(number_of(parse_uang("Rp 5")), Rupiah)
    assert isinstance(number_of(parse_nilai("5 %")), Persen)
    assert isinstance(number_of(parse_nilai("5")), Angka)
    assert [number_of(parse_nilai(text)) for text in ("BB", "1-2", "baik", "-")] == [None] * 4


@pytest.mark.parametrize(("text", "number"), [("80 %", "80 %"), ("80", "80 %"), ("-", ""), ("tidak terbaca", ""), ("80 Desa", "")])
def test_a_capaian_is_a_percentage_with_or_without_its_sign(text: str, number: str) -> None:
    """What is none says nothing."""
    assert str(percent_of(parse_nilai(text)) or "") == number
