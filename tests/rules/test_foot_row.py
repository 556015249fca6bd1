from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks import TREE, found, one, place, related

BUDGETS = "program: [{id: P, mendukung: [I1], kegiatan: [{id: K1, anggaran: 10}, {id: K2, anggaran: 20}]}]\n"


def table(kaki: str, *rows: str, rest: str = "") -> str:
    lines = "".join(f"      - {{{row}}}\n" for row in rows)
    return f"{TREE}{BUDGETS}{rest}dokumen:\n  - id: d\n    menyatakan:\n{lines}    kaki:\n      - {{judul: JUMLAH, {kaki}}}\n"


def test_a_sum_that_its_rows_do_not_give_is_told_with_the_difference() -> None:
    """The finding stands at the figure of the foot row."""
    finding = one(table("hitung: jumlah, anggaran: 35", "tentang: K1, anggaran: 10", "tentang: K2, anggaran: 20"), "AKIP703")
    assert finding.message == "jumlah di d tercetak 35, padahal jumlah 2 baris yang berisi angka 30"
    assert (finding.path, place(finding)) == ("dokumen[d].kaki[JUMLAH].anggaran", (14, 51, 53))
    assert dict(finding.data) == {"stated": "35", "computed": "30", "difference": "5", "rows": "2"}


def test_a_mean_that_its_rows_do_not_give_is_told() -> None:
    """Dashes do not count; the mean is shown with two decimals."""
    rows = ["tentang: S1, capaian: 90 %", "tentang: S1, capaian: '-'", "tentang: S1, capaian: '89,99 %'"]
    finding = one(table("hitung: rata_rata, capaian: 95 %", *rows), "AKIP703")
    assert finding.message == "rata-rata di d tercetak 95 %, padahal 179,99 : 2 baris yang berisi angka = 90,00 %"


def test_a_lost_row_is_taken_into_account() -> None:
    """What would make it right is told if that is less than nothing; else nothing can be said."""
    rows = ["tentang: I1, realisasi: 10 Desa", "tentang: I1, realisasi: tidak terbaca"]
    assert found(table("hitung: jumlah, realisasi: 12 Desa", *rows), "AKIP703") == []
    finding = found(table("hitung: jumlah, realisasi: 9 Desa", *rows), "AKIP703")[0]
    assert finding.message == (
        "jumlah di d tercetak 9 Desa, padahal jumlah 1 baris yang berisi angka 10; 1 baris tidak terbaca, dan agar cocok isinya harus -1"
    )
    assert related(finding) == [("tidak terbaca", "dokumen[d].menyatakan[I1]#2.realisasi", 12)]
    rows = ["tentang: S1, capaian: 90 %", "tentang: S1, capaian: hilang"]
    assert found(table("hitung: rata_rata, capaian: 50 %", *rows), "AKIP703") == []
    (finding,) = found(table("hitung: rata_rata, capaian: 40 %", *rows), "AKIP703")
    assert finding.message.endswith("berisi angka = 90,00 %; 1 baris tidak terbaca, dan agar cocok isinya harus -10 %")


def test_what_another_row_includes_is_not_added_twice() -> None:
    """A table may print a programme and its kegiatan; the foot row then adds up either level."""
    rows = ["tentang: P, anggaran: 30", "tentang: K1, anggaran: 10", "tentang: K2, anggaran: 20"]
    assert found(table("hitung: jumlah, anggaran: 30", *rows), "AKIP703") == []
    assert found(table("hitung: jumlah, anggaran: 60", *rows), "AKIP703") == []
    finding = one(table("hitung: jumlah, anggaran: 31", *rows), "AKIP703")
    assert finding.message == "jumlah di d tercetak 31, padahal jumlah 1 baris yang berisi angka 30"


@pytest.mark.parametrize(
    ("kaki", "rows"),
    [
        ("hitung: jumlah, anggaran: 30", ["tentang: K1, anggaran: {murni: 10}", "tentang: K2, anggaran: 20"]),
        ("hitung: jumlah, anggaran: {murni: 30}", ["tentang: K1, anggaran: 10", "tentang: K2, anggaran: 20"]),
        ("hitung: rata_rata, capaian: 90", ["tentang: S1, capaian: 90 %"]),
        ("hitung: rata_rata, capaian: {2024: 90 %}", ["tentang: S1, capaian: 90 %"]),
        (
            "hitung: rata_rata, capaian: '66,7 %'",
            ["tentang: S1, capaian: 100 %", "tentang: S1, capaian: 100 %", "tentang: S1, capaian: 0 %"],
        ),
        ("hitung: rata_rata, capaian: '-'", ["tentang: S1, capaian: 90 %"]),
        ("hitung: jumlah, anggaran: {perubahan: 9}", ["tentang: K1, anggaran: 10"]),
        ("hitung: jumlah, realisasi: 9 Desa", ["tentang: I1, realisasi: 80 %"]),
        ("capaian: 5 %", ["tentang: S1, capaian: 90 %"]),
    ],
)
def test_what_agrees_or_cannot_be_compared_is_quiet(kaki: str, rows: list[str]) -> None:
    """Plain and named columns are one; a foot row that says not how it is made, or of other things than its rows, is not judged."""
    assert found(table(kaki, *rows), "AKIP703") == []


def test_each_foot_row_of_a_document_is_compared() -> None:
    """A document may end in a sum and in a mean."""
    text = table("hitung: jumlah, anggaran: 35", "tentang: K1, anggaran: 10") + "      - {judul: RATA, hitung: rata_rata, anggaran: 11}\n"
    assert [finding.path for finding in found(text, "AKIP703")] == ["dokumen[d].kaki[JUMLAH].anggaran", "dokumen[d].kaki[RATA].anggaran"]


def test_two_foot_rows_of_one_kind_are_compared_with_the_same_sum() -> None:
    """A total that is printed twice can be wrong twice."""
    text = table("hitung: jumlah, anggaran: 35", "tentang: K1, anggaran: 10") + "      - {judul: LAGI, hitung: jumlah, anggaran: 36}\n"
    assert [dict(finding.data)["difference"] for finding in found(text, "AKIP703")] == ["25", "26"]


@pytest.mark.parametrize(
    ("stated", "rows", "divisor", "meaning"),
    [
        ("'56,67 %'", ["tentang: S1, capaian: 90 %", "tentang: S1, capaian: '-'", "tentang: S1, capaian: '80,01 %'"], 3, " (semua baris)"),
        (
            "45 %",
            ["tentang: S1, capaian: 90 %", "tentang: I1, capaian: '-'", "tentang: S1", "judul: B"],
            2,
            ' (baris yang berisi angka atau "-")',
        ),
        ("90 %", ["tentang: S1, capaian: 90 %", "tentang: S1, capaian: 0 %"], 1, " (baris yang angkanya bukan nol)"),
        (
            "110 %",
            ["tentang: S1, capaian: 90 %, realisasi: 1 %", "tentang: I1, capaian: 70 %, realisasi: 8 %", "tentang: T1, capaian: 60 %"],
            2,
            " (baris yang realisasinya berisi angka)",
        ),
        (
            "'33,33 %'",
            ["tentang: S1, capaian: 100 %", "tentang: S1, capaian: '-'", "tentang: S1", "tentang: S1"],
            3,
            "",
        ),
    ],
)
def test_the_number_that_a_wrong_mean_was_divided_by_is_told(stated: str, rows: list[str], divisor: int, meaning: str) -> None:
    """With what there are so many of, if something is known of which there are."""
    (finding,) = found(table(f"hitung: rata_rata, capaian: {stated}", *rows), "AKIP703")
    shown = stated.strip("'")
    assert finding.message.endswith(f" : {divisor}{meaning} = {shown}")
    assert dict(finding.data)["divisor"] == str(divisor)


@pytest.mark.parametrize(
    ("stated", "rows"),
    [
        ("60 %", ["tentang: S1, capaian: 90 %", "tentang: S1, capaian: '-'", "tentang: S1, capaian: '80,01 %'"]),
        ("33 %", ["tentang: S1, capaian: 100 %", "tentang: S1, capaian: '-'", "tentang: S1", "tentang: S1"]),
        ("9 %", ["tentang: S1, capaian: 100 %"] + ["tentang: S1"] * 11),
        ("1 %", ["tentang: S1, capaian: 0 %"]),
    ],
)
def test_no_number_is_told_that_fits_by_chance(stated: str, rows: list[str]) -> None:
    """None may fit; few decimals fit several, or one of which nothing is known."""
    (finding,) = found(table(f"hitung: rata_rata, capaian: {stated}", *rows), "AKIP703")
    assert finding.message.count(" : ") == 1
    assert "divisor" not in dict(finding.data)


def test_what_another_document_has_for_a_lost_cell_may_have_been_counted() -> None:
    """It is then named, with its document; unless another cell is lost that nobody has, or two say different things."""
    other = "  - id: e\n    menyatakan: [{tentang: I1, capaian: 30 %}, {tentang: T1, capaian: '-'}]\n"
    rows = ["tentang: S1, capaian: 90 %", "tentang: I1, capaian: tidak terbaca", "tentang: T1, capaian: '-'"]
    (finding,) = found(table("hitung: rata_rata, capaian: 40 %", *rows) + other, "AKIP703")
    assert finding.message == (
        "rata-rata di d tercetak 40 %, padahal 90 : 1 baris yang berisi angka = 90,00 %; 1 baris tidak terbaca; "
        "dengan 30 % menurut e bagi yang tidak terbaca, 120 : 3 (semua baris) = 40 %, padahal barisnya 2"
    )
    assert [message for message, _, _ in related(finding)] == ["tidak terbaca", "e: 30 %"]
    assert related(finding)[1][1] == "dokumen[e].menyatakan[I1].capaian"
    (same,) = found(table("hitung: rata_rata, capaian: 40 %", *rows, rest="acuan: {capaian: d}\n") + other, "AKIP703")
    assert same.message == finding.message
    (finding,) = found(
        table("hitung: rata_rata, capaian: 40 %", *rows) + other + other.replace("e\n", "f\n").replace("30", "31"), "AKIP703"
    )
    assert "menurut" not in finding.message
    (finding,) = found(table("hitung: rata_rata, capaian: 20 %", *rows, "tentang: T1, capaian: tidak terbaca") + other, "AKIP703")
    assert "menurut" not in finding.message
    (finding,) = found(
        table("hitung: rata_rata, realisasi: 40 %", *(row.replace("capaian", "realisasi") for row in rows))
        + other.replace("capaian", "realisasi"),
        "AKIP703",
    )
    assert "menurut" not in finding.message


@given(st.lists(st.integers(0, 150), min_size=1, max_size=12), st.integers(0, 6), st.integers(1, 18))
def test_the_sum_divided_by_the_number_that_is_told_is_what_is_printed(figures: list[int], dashes: int, divisor: int) -> None:
    """To the last decimal that is printed; and what a table was really divided by is never called another number of rows."""
    stated = (Fraction(sum(figures)) / divisor * 100 + Fraction(1, 2)) // 1
    cells = [f"tentang: S1, capaian: {figure} %" for figure in figures] + ["tentang: S1, capaian: '-'"] * dashes
    printed = f"{stated // 100},{stated % 100:02}"
    for finding in found(table(f"hitung: rata_rata, capaian: '{printed} %'", *cells), "AKIP703"):
        told = dict(finding.data).get("divisor")
        if told is not None:
            assert abs(Fraction(sum(figures), int(told)) - Fraction(Decimal(printed.replace(",", ".")))) <= Fraction(1, 200)
            assert told == str(divisor) or sum(figures) * 100 <= divisor * int(told)


def test_what_is_missing_of_a_long_sum_is_exact() -> None:
    """More digits than Python keeps by default."""
    rows = ["tentang: K1, anggaran: '33333333333333333333333333333333,75'", "tentang: K2, anggaran: tidak terbaca"]
    finding = found(table("hitung: jumlah, anggaran: '33333333333333333333333333333333,25'", *rows), "AKIP703")[0]
    assert finding.message.endswith("agar cocok isinya harus -0,50")
    assert dict(finding.data)["difference"] == "-0.50"
