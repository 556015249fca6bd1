from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.amounts import (
    MAX_DIGITS,
    AmountError,
    Angka,
    Indeks,
    Nilai,
    Pecahan,
    Peringkat,
    Persen,
    Predikat,
    Rentang,
    Rupiah,
    Ukuran,
    agrees,
    bound,
    decimals,
    difference,
    format_number,
    is_counted,
    is_dash,
    is_lost,
    is_percent,
    mean,
    parse_nilai,
    parse_number,
    parse_rupiah,
    parse_uang,
    rounded,
    short,
    total,
)
from tests.strategies import numbers, whole

if TYPE_CHECKING:
    from collections.abc import Callable

D = Decimal


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1234", "1234"),
        ("97.161.255.072", "97161255072"),
        ("97.161.255.072,5", "97161255072.5"),
        ("93,75", "93.75"),
        ("1234,5", "1234.5"),
        ("12.5", "12.5"),
        ("0.750", "0.750"),
        ("-5", "-5"),
        ("–5,5", "-5.5"),
        ("−5", "-5"),
    ],
)
def test_numbers(text: str, number: str) -> None:
    """A number is read with its points as thousands and its comma as decimals."""
    assert parse_number(text) == D(number)


@pytest.mark.parametrize(
    "text", ["1e3", "１２", "1_000", "Infinity", "NaN", "", "1.1.1", "1,5,5", "1.2345,6", "+5", "1 000", "0x1F", "5 %", "5\n"]
)
def test_no_numbers(text: str) -> None:
    """What other languages call a number is refused, with an example of what is meant."""
    with pytest.raises(AmountError, match="bukan angka: tulis seperti"):
        parse_number(text)


def test_bare_thousand_is_ambiguous() -> None:
    """A bare 1.234 names both of its readings; told that points group, it is one number."""
    with pytest.raises(AmountError) as error:
        parse_number("1.234")
    assert (
        str(error.value) == '"1.234" dapat berarti 1234 atau 1,234: tulis "1234" untuk ribuan, "1,234" untuk desimal, atau beri satuannya'
    )
    assert parse_number("1.234", grouped=True) == D(1234)


parse_plan = partial(parse_nilai, strict=True)


def _open(number: str, thousands: str, decimal: str, end: str) -> str:
    plain, comma = number.replace(".", ""), number.replace(".", ",")
    return f'"{number}" dapat berarti {plain} atau {comma}: tulis "{thousands}" untuk ribuan, "{decimal}" untuk desimal{end}'


_SEPARATORS = "titik memisahkan ribuan, koma memulai desimal"


@pytest.mark.parametrize(
    ("read", "text", "message"),
    [
        (parse_plan, "-31.250 ton", _open("-31.250", "-31250 ton", "-31,250 ton", "; satuan ton tidak menentukan yang mana")),
        (parse_plan, "31.250 %", _open("31.250", "31250 %", "31,250 %", "; satuan % tidak menentukan yang mana")),
        (parse_plan, "3,250,000.5 ton", f'"3,250,000.5" bukan angka: {_SEPARATORS}; tulis "3.250.000,5 ton"'),
        (parse_plan, "-3,250,000", f'"-3,250,000" bukan angka: {_SEPARATORS}; tulis "-3.250.000"'),
        (parse_plan, "Rp. 1_000", '"Rp. 1_000" bukan jumlah rupiah: tulis seperti Rp 34.000 atau Rp 1.250.000,50'),
        (parse_rupiah, "3,250,000,000", f'"3,250,000,000" bukan jumlah rupiah: {_SEPARATORS}; tulis "3.250.000.000"'),
        (parse_rupiah, "Rp 3,250.00", f'"Rp 3,250.00" bukan jumlah rupiah: {_SEPARATORS}; tulis "Rp 3.250,00"'),
        (parse_rupiah, "3250000.00", f'"3250000.00" bukan jumlah rupiah: {_SEPARATORS}; tulis "3250000,00"'),
        (parse_rupiah, "1,250,50", '"1,250,50" bukan jumlah rupiah: tulis seperti 34.000 atau Rp 1.250.000,50'),
    ],
)
def test_a_refusal_says_what_to_write_for_each_meaning(read: Callable[[str], object], text: str, message: str) -> None:
    """With the unit behind the number; and that is read."""
    with pytest.raises(AmountError) as error:
        read(text)
    assert str(error.value) == message
    for instead in re.findall(r'tulis "([^"]+)"|ribuan, "([^"]+)"', message):
        read("".join(instead))


def test_length_limit() -> None:
    """Forty signs are a number, one more is refused."""
    assert parse_number("9" * MAX_DIGITS) == D("9" * MAX_DIGITS)
    with pytest.raises(AmountError, match="angka terlalu panjang: 41 tanda, paling banyak 40"):
        parse_number("9" * (MAX_DIGITS + 1))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("34.000", 34000),
        ("Rp 109.571.532.077,10", D("109571532077.10")),
        ("Rp.25.000.000,-", 25000000),
        ("rp\u00a01.000,00", 1000),
        ("-5", -5),
        ("1234", 1234),
    ],
)
def test_rupiah(text: str, number: int | Decimal) -> None:
    """Money is whole rupiah as int, sen as Decimal; points always group."""
    read = parse_rupiah(text).nilai
    assert read == number
    assert type(read) is type(number)


@pytest.mark.parametrize("text", ["0.750", "12.5", "1,234", "Rp", "seribu", "1_000", "Rp 1e3", "9" * 41])
def test_no_rupiah(text: str) -> None:
    """What is no amount of money is refused."""
    with pytest.raises(AmountError):
        parse_rupiah(text)


FORMS: list[tuple[str, Ukuran | None, str]] = [
    ("80", Angka(D(80)), ""),
    ("93,75 %", Persen(D("93.75")), ""),
    ("93,75\u00a0%", Persen(D("93.75")), ""),
    ("75 %Dokumen", Persen(D(75)), "Dokumen"),
    ("100% Orsng", Persen(D(100)), "Orsng"),
    ("86 Desa/Kel", Angka(D(86)), "Desa/Kel"),
    ("1.234 Orang", Angka(D(1234)), "Orang"),
    ("5 m2", Angka(D(5)), "m2"),
    ("Rp 1.000", Rupiah(1000), "Rp"),
    ("80-90 %", Rentang(Persen(D(80)), Persen(D(90))), ""),
    ("80 % – 90 %", Rentang(Persen(D(80)), Persen(D(90))), ""),
    ("1.000 s/d 2.000 Orang", Rentang(Angka(D(1000)), Angka(D(2000))), "Orang"),
    ("BB", Predikat("BB"), ""),
    ("BB (75)", Predikat("BB", D(75)), ""),
    ("WTP", Predikat("WTP"), ""),
    ("100 dari 110", Pecahan(D(100), D(110)), ""),
    ("100 dari 110 Desa", Pecahan(D(100), D(110)), "Desa"),
    ("3 (skala 4)", Indeks(D(3), D(4)), ""),
    ("peringkat 3", Peringkat(3), ""),
    ("ke-3", Peringkat(3), ""),
    ("21 ‰", Angka(D(21)), "‰"),
    ("183 per 100.000 KH", Angka(D(183)), "per 100.000 KH"),
    ("11,5/1.000 KH", Angka(D("11.5")), "per 1.000 KH"),
    ("3 / 10", None, ""),
    ("Level 3", Angka(D(3)), "Level"),
    ("level 3 (3,188)", Angka(D(3)), "level"),
    ("≤ 60 menit", Angka(D(60)), "menit"),
    (">= 80 %", Persen(D(80)), ""),
    ("Nihil", Angka(D(0)), ""),
    ("Minimal 83", Angka(D(83)), ""),
    ("Baik (3)", None, ""),
    ("2,5±1 %", Rentang(Persen(D("1.5")), Persen(D("3.5"))), ""),
    ("50 +/- 5 Menit", Rentang(Angka(D(45)), Angka(D(55))), "Menit"),
    ("2,5 % ± 1", Rentang(Persen(D("1.5")), Persen(D("3.5"))), ""),
    ("lima besar (5)", None, ""),
    ("tiga (4)", None, ""),
    ("3 super 3", None, ""),
    ("3 Kegiatan 1 Tahun", None, ""),
    ("3x1 Hari", None, ""),
    ("e-SAKIP", None, ""),
    ("RPJMD", None, ""),
    ("Rp -", None, ""),
    ("Rp", None, ""),
    ("-", None, ""),
    ("tidak terbaca", None, ""),
    ("x" * 300, None, ""),
]


@pytest.mark.parametrize(("text", "size", "unit"), FORMS)
def test_forms(text: str, size: Ukuran | None, unit: str) -> None:
    """A figure is read in each of its forms; what is none is kept as text, not measurable."""
    assert parse_nilai(text, strict=True) == Nilai(text, size, unit)
    assert str(parse_nilai(text)) == text


def test_achievement_and_words_behind_a_figure() -> None:
    """What stands in brackets behind a figure is its capaian, or the number in words; the words may also stand first."""
    assert parse_nilai("71,25 (BB)") == Nilai("71,25 (BB)", Angka(D("71.25")), terbilang="BB")
    assert parse_nilai("87,5 % (Baik)") == Nilai("87,5 % (Baik)", Persen(D("87.5")), terbilang="Baik")
    assert parse_nilai("tiga puluh (30)") == Nilai("tiga puluh (30)", Angka(D(30)), terbilang="tiga puluh")
    assert parse_nilai("450 KPM (98,70%)") == Nilai("450 KPM (98,70%)", Angka(D(450)), "KPM", Persen(D("98.70")))
    assert parse_nilai("3 (enam)") == Nilai("3 (enam)", Angka(D(3)), terbilang="enam")


def test_default_unit() -> None:
    """The unit of the indicator makes a bare number a percentage, or settles thousands."""
    assert parse_nilai("93,75", "persen").ukuran == Persen(D("93.75"))
    assert parse_nilai("80-90", "%").ukuran == Rentang(Persen(D(80)), Persen(D(90)))
    assert parse_nilai("1.234", "Orang/KPM").ukuran == Angka(D(1234))
    assert [parse_nilai(text, "%").ukuran for text in ("Nihil", "tiga (3)")] == [Persen(D(0)), Persen(D(3))]
    assert is_counted("KPM") is True
    assert is_counted("persen") is False
    assert all(map(is_percent, ["%", "Persen", "percent", "Prosentase", "presentase"]))
    assert is_percent("Desa") is False


@pytest.mark.parametrize(
    "text",
    [
        "1e3",
        "1E3 Orang",
        "１２",
        "１２ Orang",
        "1_000",
        "1_000 Orang",
        "Infinity",
        "-inf",
        "nan",
        "1.234",
        "1.234 %",
        "...",
        "Rp 1e3",
        "1.1.1",
        "9" * 9999,
    ],
)
def test_values_of_the_plan_are_refused_and_printed_ones_are_not(text: str) -> None:
    """A number that is none or has two readings is refused in the plan, and kept as text in a document."""
    with pytest.raises(AmountError) as error:
        parse_nilai(text, strict=True)
    assert len(str(error.value)) < 200
    assert parse_nilai(text) == Nilai(text)


@given(st.text(max_size=60))
def test_printed_text_is_never_refused(text: str) -> None:
    """Whatever a document prints is kept as it is printed."""
    assert parse_nilai(text).teks == text
    assert parse_uang(text).teks == text


def test_printed_money() -> None:
    """Money of a document is money where it can be, and text where not."""
    assert parse_uang("34.000") == Nilai("34.000", Rupiah(34000), "Rp")
    assert parse_uang("tidak ada") == Nilai("tidak ada")


def test_a_bound_says_which_way_a_target_is_met() -> None:
    """By its sign or its word; what has none says nothing."""
    assert [bound(parse_nilai(text)) for text in ("≤ 60", "<60 Menit", "=< 60", "Maksimal 60 %")] == ["turun"] * 4
    assert [bound(parse_nilai(text)) for text in ("≥ 60", "> 60 %", "minimal 60")] == ["naik"] * 3
    assert [bound(parse_nilai(text)) for text in ("60", "minimal enam", "-", "Baik")] == [""] * 4


def test_marks_of_absence() -> None:
    """A dash and a lost cell are told apart from figures."""
    assert is_dash(Nilai("-"))
    assert is_dash(Nilai("Rp –"))
    assert not is_dash(Nilai("5"))
    assert is_lost(Nilai("tidak terbaca"))
    assert not is_lost(Nilai("-"))


@given(whole)
def test_money_round_trip(number: int) -> None:
    """Money reads back as it is written."""
    assert parse_rupiah(str(Rupiah(number))) == Rupiah(number)


@given(numbers)
def test_number_round_trip(number: Decimal) -> None:
    """A number reads back as it is written, with as many decimals."""
    read = parse_number(format_number(number), grouped=True)
    assert read == number
    assert decimals(read) == decimals(number)


@given(numbers, numbers)
def test_kinds_round_trip(first: Decimal, second: Decimal) -> None:
    """Every kind reads back as it is written."""
    kinds: list[Ukuran] = [
        Persen(first),
        Angka(first),
        Predikat("BB", first),
        Pecahan(first, second),
        Indeks(first, second),
        Rentang(Persen(first), Persen(second)),
        Peringkat(abs(int(first)) % 1000),
    ]
    for kind in kinds:
        assert parse_nilai(str(kind)).ukuran == kind
    assert str(Predikat("A")) == "A"


@given(st.lists(whole), st.lists(numbers))
def test_sums_are_exact(amounts: list[int], values: list[Decimal]) -> None:
    """A sum of whole rupiah is an int; a sum of decimals is exact."""
    assert total([Rupiah(amount) for amount in amounts]) == sum(amounts)
    assert total([Persen(value) for value in values]) * 10**4 == sum(int(value * 10**4) for value in values)


_long = st.decimals(min_value=-(10**37), max_value=10**37, places=2)


@given(st.one_of(whole, _long), st.one_of(whole, _long))
def test_differences_are_exact(one: int | Decimal, other: int | Decimal) -> None:
    """Also of numbers with more digits than Python keeps by default; those of whole rupiah are ints."""
    assert Fraction(difference(Rupiah(one), Rupiah(other)).nilai) == Fraction(one) - Fraction(other)
    assert isinstance(difference(Rupiah(one), Rupiah(other)).nilai, int) is (isinstance(one, int) and isinstance(other, int))
    assert difference(Persen(D(3)), Persen(D("2.5"))) == Persen(D("0.5"))


@given(st.lists(numbers, min_size=1))
def test_mean(values: list[Decimal]) -> None:
    """The mean times the count is the sum, to many places."""
    assert abs(mean([Angka(value) for value in values]) * len(values) - sum(values)) < D("1e-20")


@given(numbers, st.integers(0, 4))
def test_what_is_rounded_agrees(number: Decimal, places: int) -> None:
    """A number agrees with itself, rounded to as many places as are printed; a whole last place more does not."""
    shown = rounded(number, places)
    assert agrees(shown, number)
    assert not agrees(shown + 2 * D(1).scaleb(-places), number)


def test_agreement_at_a_half() -> None:
    """At an exact half both neighbours agree; whole rupiah must be equal but for sen."""
    assert agrees(D("0.3"), D("0.25"))
    assert agrees(D("0.2"), D("0.25"))
    assert not agrees(D("0.4"), D("0.25"))
    assert agrees(5, 5)
    assert not agrees(5, 6)
    assert decimals(D("1E+2")) == 0
    assert decimals(D("NaN")) == 0


def test_format() -> None:
    """Points group thousands, a comma starts the decimals, and places are rounded half up."""
    assert format_number(97161255072) == "97.161.255.072"
    assert format_number(D("93.75")) == "93,75"
    assert format_number(D("2.345"), 2) == "2,35"
    assert format_number(5, 2) == "5,00"


def test_short() -> None:
    """A message shows no more than forty signs of a text."""
    assert short("x" * 40) == "x" * 40
    assert short("x" * 41) == "x" * 39 + "…"
