from __future__ import annotations

import time
from fractions import Fraction

import pytest

from sakip.achieving import Terhitung
from sakip.amounts import Nilai, Persen, parse_nilai
from sakip.measuring import Gagal, Measured, accumulate, by_formula, by_quarters, formula_of, references
from sakip.scoring import Skor
from tests.checks import index


def skor(*indicators: str) -> Skor:
    return Skor(index("indikator:\n" + "".join(f"  - {{{one}}}\n" for one in indicators)))


def measured(*indicators: str, year: str = "2024") -> Measured:
    scores = skor(*indicators)
    return scores.measured(next(scores.index.of_kind("indikator")), year)


def formula(text: str, satuan: str = "", **variables: str) -> str:
    inner = ", ".join(f"{name}: {{{value}}}" for name, value in variables.items())
    return f'id: A, formula: "{text}", variabel: {{{inner}}}' + (f", satuan: {satuan}" if satuan else "")


def value(text: str, satuan: str = "") -> str:
    return f'nilai: {{2024: "{text}"}}' + (f", satuan: {satuan}" if satuan else "")


@pytest.mark.parametrize(
    ("indicator", "shown"),
    [
        (formula("x / y * 100", "persen", x=value("62"), y=value("63")), "98,41 %"),
        (formula("x / y * 100 %", "persen", x=value("62"), y=value("63")), "98,41 %"),
        (formula("x / y * 100 %", x=value("62", "jiwa"), y=value("63", "jiwa")), "98,41 %"),
        (formula("x + y", "Desa", x=value("62"), y=value("3")), "65 Desa"),
        (formula("x + y", x=value("62", "Desa"), y=value("3 desa")), "65 desa"),
        (formula("x + y", "Desa", x=value("62 desa"), y=value("3", "Desa")), "65 Desa"),
        (formula("x - 1", x=value("62")), "61"),
        (formula("x + y", x=value("Rp 1.000"), y=value("500", "Rp")), "Rp 1.500"),
        (formula("x + 10 %", x=value("2 dari 4")), "60 %"),
        (formula("x + 10 %", x=value("50 %")), "60 %"),
        (formula("x * 2", x=value("3 (skala 4)")), "6"),
    ],
)
def test_a_formula_gives_the_realisasi(indicator: str, shown: str) -> None:
    """From the values of its variables, with the unit of the indicator, else that of the variables."""
    found = measured(indicator)
    assert (str(found.realisasi), found.sumber, found.catatan) == (shown, "formula", ())


def test_a_formula_is_exact() -> None:
    """62 of 63 is no decimal."""
    found = measured(formula("x / y * 100", "persen", x=value("62"), y=value("63")))
    assert found.realisasi == Terhitung(Fraction(6200, 63), Persen)


@pytest.mark.parametrize(
    ("indicator", "note"),
    [
        (formula("x / y", x=value("62"), y="uraian: Penduduk"), "formula: nilai y tahun 2024 tidak ada"),
        (formula("x / y", x=value("62"), y=value("-")), "formula: nilai y tahun 2024 tidak ada"),
        (formula("x / y", x=value("62"), y=value("tidak terbaca")), "formula: nilai y tahun 2024 tidak ada"),
        (formula("x / y", x=value("62"), y=value("0")), "formula: pembaginya 0"),
        (formula("x / y", x=value("62")), "formula: y bukan variabel dan bukan indikator"),
        (formula("x * 2", x=value("baik")), 'formula: x: "baik" bukan angka'),
        (formula("x * 2", x=value("1 dari 0")), 'formula: x: "1 dari 0" bukan angka'),
        (formula("x * 2", x=value("5 desa", "jiwa")), "formula: x: tertulis 5 desa, padahal satuannya jiwa"),
        (formula("x + y", x=value("5", "desa"), y=value("5", "jiwa")), "formula: desa tidak dapat dijumlahkan dengan jiwa"),
        (formula("x * 2", "Laporan", x=value("5", "desa")), "formula: hasilnya desa, padahal satuannya Laporan"),
        (formula("x * 100 %", "Laporan", x=value("5")), "formula: hasilnya persen, padahal satuannya Laporan"),
        (formula("x *", x=value("5")), "formula: formula terputus"),
        (
            formula("x / y", "persen", x=value("62"), y=value("91")),
            "formula: hasilnya perbandingan, padahal satuannya persen: tambahkan × 100 %",
        ),
        (
            formula("*".join(["x"] * 60), x=value("9" * 40)),
            "formula: hasilnya terlalu panjang untuk dihitung tepat",
        ),
    ],
)
def test_a_formula_without_a_value_has_a_reason(indicator: str, note: str) -> None:
    """Never a number that was guessed."""
    found = measured(indicator)
    assert (found.realisasi, found.sumber) == (None, "")
    assert [one[: len(note)] for one in found.catatan] == [note]


def test_a_sentence_is_no_formula() -> None:
    """It gives nothing, and nothing is said about it."""
    assert measured("id: A, formula: Nilai hasil evaluasi") == Measured()
    [simpul] = skor("id: A, formula: Nilai hasil evaluasi").index.of_kind("indikator")
    assert references(simpul.node) == ()
    assert by_formula(simpul.node, "2024", lambda _: None) == Measured()


def test_a_formula_may_refer_to_other_indicators() -> None:
    """As they are stated, or computed from others in turn, whatever their order."""
    three = ("id: A, formula: B + C", "id: B, formula: C * 2", "id: C, realisasi: {2024: 5 Desa}")
    for indicators in (three, three[::-1]):
        scores = skor(*indicators)
        assert {key: str(one.realisasi) for key, one in scores.indikator.items()} == {"A": "15 desa", "B": "10 desa", "C": "5 Desa"}


def test_a_percentage_stays_one_when_it_is_referred_to() -> None:
    """93,75 % is 15/16 of whatever it is multiplied with."""
    assert (
        str(measured("id: A, formula: B + 10 %", "id: B, satuan: persen, formula: C / 2 * 100", "id: C, realisasi: {2024: 1}").realisasi)
        == "60 %"
    )


def test_an_indicator_that_is_referred_to_needs_a_realisasi() -> None:
    """Else its name is given, not its own reasons."""
    found = measured("id: A, formula: B * 2", "id: B, formula: x / 2, variabel: {x: {}}")
    assert found == Measured(catatan=("formula: indikator B tanpa realisasi",))


def test_a_stated_realisasi_is_referred_to_as_stated() -> None:
    """Even where its own formula gives another one."""
    scores = skor("id: A, formula: B * 2", "id: B, realisasi: {2024: 5}, formula: 3 * 2")
    assert [str(one.realisasi) for one in scores.indikator.values()] == ["10", "5"]
    assert scores.indikator["B"].catatan == ("tertulis 5, padahal formula memberi 6",)


CIRCLE = ("formula: merujuk dirinya sendiri, langsung atau lewat indikator lain",)


def test_a_circle_of_formulas_has_no_value() -> None:
    """Nor has who depends on it; others have theirs."""
    scores = skor(
        "id: A, formula: B * 2", "id: B, formula: A * 2", "id: C, formula: A + 1", "id: D, formula: D * 2", "id: E, formula: 1 + 1"
    )
    assert {key: one.catatan for key, one in scores.indikator.items()} == {"A": CIRCLE, "B": CIRCLE, "C": CIRCLE, "D": CIRCLE, "E": ()}
    assert str(scores.indikator["E"].realisasi) == "2"


@pytest.mark.parametrize("order", [slice(None), slice(None, None, -1)])
def test_a_stated_realisasi_breaks_a_circle(order: slice) -> None:
    """In whatever order the indicators stand."""
    indicators = ["id: A, realisasi: {2024: 4}, formula: B * 2", "id: B, formula: A * 2"]
    scores = skor(*indicators[order])
    assert {key: str(one.realisasi) for key, one in scores.indikator.items()} == {"A": "4", "B": "8"}
    assert scores.indikator["A"].catatan == ("tertulis 4, padahal formula memberi 16",)


def test_quarters_stand_in_for_a_formula_that_goes_in_a_circle() -> None:
    """For the indicator that has them; the circle is still named."""
    quarters = "akumulasi: jumlah, triwulan: {target: [1, 1, 1, 1], realisasi: [1, 2, 3, 4]}"
    scores = skor(f"id: A, formula: B * 2, {quarters}", "id: B, formula: A * 2")
    assert [(str(one.realisasi), one.sumber, one.catatan) for one in scores.indikator.values()] == [
        ("10", "triwulan", CIRCLE),
        ("None", "", CIRCLE),
    ]


def test_a_chain_of_two_thousand_formulas_has_a_value() -> None:
    """And takes no recursion."""
    chain = [f"id: I{number}, formula: I{number + 1} + 1" for number in range(2000)]
    scores = skor(*chain, "id: I2000, realisasi: {2024: 1}")
    assert str(scores.indikator["I0"].realisasi) == "2.001"
    broken = skor(*chain)
    assert broken.indikator["I0"].catatan == ("formula: indikator I1 tanpa realisasi",)
    assert broken.indikator["I1999"].catatan == ("formula: I2000 bukan variabel dan bukan indikator",)
    circled = skor(*chain, "id: I2000, formula: I0 + 1")
    assert {one.catatan for one in circled.indikator.values()} == {CIRCLE}


def test_numbers_do_not_grow_without_end() -> None:
    """A chain in which each is the square of the next would fill the memory."""
    started = time.process_time()
    scores = skor(*(f"id: I{number}, formula: I{number + 1} * I{number + 1}" for number in range(60)), "id: I60, realisasi: {2024: 3}")
    assert scores.indikator["I0"].catatan == ("formula: indikator I1 tanpa realisasi",)
    assert ("formula: hasilnya terlalu panjang untuk dihitung tepat",) in {one.catatan for one in scores.indikator.values()}
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("how", "quarters", "shown"),
    [
        ("jumlah", "[1, 2, 3, 4]", "10 Desa"),
        ("akhir", "[1, 2, 3, 4]", "4 Desa"),
        ("rata_rata", "[1, 2, 3, 4]", "2,5 Desa"),
        ("maksimum", "[1, 5, 3, 4]", "5 Desa"),
        ("akhir", "[20 %, 40 %, 60 %, 80 %]", "80 %"),
        ("rata_rata", "[20 %, 40 %, 60 %, 81 %]", "50,25 %"),
        ("maksimum", "[3 (skala 4), 2 (skala 4), 3 (skala 4), 1 (skala 4)]", "3 Desa"),
        ("jumlah", "[Rp 1.000, Rp 2.000, Rp 3.000, Rp 500]", "Rp 6.500"),
    ],
)
def test_four_quarters_give_the_realisasi_by_the_declared_accumulation(how: str, quarters: str, shown: str) -> None:
    """A sum only of what can be summed."""
    found = measured(f"id: A, satuan: Desa, akumulasi: {how}, triwulan: {{realisasi: {quarters}}}")
    assert (str(found.realisasi), found.sumber, found.catatan) == (shown, "triwulan", ())


def test_the_last_quarter_of_a_state_is_enough() -> None:
    """A survey that is made twice a year gives the year; without the last one it is not over."""
    assert str(measured("id: A, akumulasi: akhir, triwulan: {realisasi: ['-', 83, '-', 84]}").realisasi) == "84"
    assert measured("id: A, akumulasi: akhir, triwulan: {realisasi: ['-', 83, 84, '-']}").realisasi is None
    assert measured("id: A, akumulasi: rata_rata, triwulan: {realisasi: ['-', 83, 84, 85]}").realisasi is None


@pytest.mark.parametrize(
    ("how", "quarters", "note"),
    [
        ("", "[1, 2, 3, 4]", "triwulan: akumulasi belum dinyatakan"),
        ("akumulasi: jumlah", "[20 %, 40 %, 60 %, 80 %]", "triwulan: akumulasi jumlah tidak berlaku untuk 20 %"),
        (
            "akumulasi: jumlah",
            "[1 (skala 4), 1 (skala 4), 1 (skala 4), 1 (skala 4)]",
            "triwulan: akumulasi jumlah tidak berlaku untuk 1 (skala 4)",
        ),
        ("akumulasi: akhir", "[1, 2, 3, 4 %]", "triwulan: 1, 2, 3, 4 % tidak dapat digabung"),
        ("akumulasi: jumlah", "[1 Desa, 2 Desa, 3 Desa, 4 Laporan]", "triwulan: 1 Desa, 2 Desa, 3 Desa, 4 Laporan tidak dapat digabung"),
        ("akumulasi: akhir", "[B, B, BB, A]", "triwulan: B, B, BB, A tidak dapat digabung"),
        (
            "akumulasi: akhir",
            "[1 (skala 4), 2 (skala 4), 3 (skala 4), 4 (skala 5)]",
            "triwulan: 1 (skala 4), 2 (skala 4), 3 (skala 4), 4 (skala 5) tidak dapat digabung",
        ),
    ],
)
def test_quarters_that_cannot_be_joined_have_a_reason(how: str, quarters: str, note: str) -> None:
    """The accumulation is never guessed."""
    found = measured(f"id: A, {how}{', ' if how else ''}triwulan: {{realisasi: {quarters}}}")
    assert (found.realisasi, found.catatan, str(found.gagal)) == (None, (note,), note)


def test_fewer_than_four_quarters_give_nothing() -> None:
    """Neither does a dash among them, nor a year without quarters."""
    for quarters in ("realisasi: [1, 2, 3, '-']", "realisasi: [1, 2, tidak terbaca, 4]", "target: [1, 2, 3, 4]"):
        assert measured(f"id: A, akumulasi: jumlah, triwulan: {{{quarters}}}") == Measured()
    [simpul] = skor("id: A").index.of_kind("indikator")
    assert by_quarters(simpul.node) == Measured()


def test_quarters_are_of_the_year_of_the_plan() -> None:
    """Another year has only what is stated, or given by the formula."""
    indicator = "id: A, akumulasi: jumlah, triwulan: {realisasi: [1, 2, 3, 4]}"
    assert measured(indicator, year="2023") == Measured()
    found = measured("id: A, formula: x * 2, variabel: {x: {nilai: {2023: 4}}}", year="2023")
    assert found == Measured(Terhitung(Fraction(8)), "formula")


def test_quarters_are_joined_with_the_unit_of_the_indicator() -> None:
    """Where they print none: 20 and 40 of an indicator in percent."""
    assert accumulate([parse_nilai("20"), parse_nilai("40 %")], "akhir", "persen") == Terhitung(Fraction(40), Persen)
    assert accumulate([Nilai("x")], "akhir", "") == Gagal("triwulan", "x tidak dapat digabung")


def test_the_formula_of_an_indicator_is_read_or_there_is_none() -> None:
    """A sentence is none, and neither is what cannot be read."""
    texts = [formula("x / y", x=value("1"), y=value("2")), "id: B, formula: Desa yang maju", formula("x / / y", x=value("1")), "id: C"]
    found = [formula_of(one.node) for one in skor(*texts).index.of_kind("indikator")]
    assert [one.teks if one else "" for one in found] == ["x / y", "", "", ""]
