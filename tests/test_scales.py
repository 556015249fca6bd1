from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.penilaian import Pita, Skala
from sakip.regulations import SKALA
from sakip.scales import category, lower_bound, untiled
from tests.checks import index
from tests.strategies import modest

TINY = Fraction(1, 10**9)


@pytest.mark.parametrize(
    ("skala", "score", "kategori"),
    [
        ("permenpanrb-88-2021", "90", "A"),
        ("permenpanrb-88-2021", "90,01", "AA"),
        ("permenpanrb-12-2015", "0", "D"),
        ("permendagri-86-2017", "90,5", "Sangat Tinggi"),
        ("permendagri-86-2017", "90", "Tinggi"),
        ("permendagri-54-2010", "100", "Sangat Tinggi"),
        ("permendagri-54-2010", "180", "Sangat Tinggi"),
        ("permendagri-54-2010", "-3", "Sangat Rendah"),
        ("lan-239-2003", "85", "Sangat Berhasil"),
        ("lan-239-2003", "54,99", "Kurang Berhasil"),
    ],
)
def test_a_score_has_the_category_of_its_band(skala: str, score: str, kategori: str) -> None:
    """Looked up unrounded, without gaps."""
    assert category(SKALA[skala], Fraction(score.replace(",", "."))) == kategori


@pytest.mark.parametrize(
    ("score", "kategori"), [("90,5", ""), ("91", "Sangat Tinggi"), ("90", "Tinggi"), ("75,01", ""), ("50,9", ""), ("50", "Sangat Rendah")]
)
def test_between_two_printed_bands_a_score_has_none_if_the_plan_is_strict(score: str, kategori: str) -> None:
    """As printed: 76-90, then 91-100."""
    assert category(SKALA["permendagri-86-2017"], Fraction(score.replace(",", ".")), strict=True) == kategori


def test_a_scale_that_prints_no_bands_has_no_gaps() -> None:
    """Strict or not."""
    assert category(SKALA["permenpanrb-88-2021"], Fraction("90.5"), strict=True) == "AA"


@pytest.mark.parametrize("skala", SKALA.values(), ids=SKALA)
def test_every_bound_belongs_to_one_side(skala: Skala) -> None:
    """`mulai` to the band above it, `lebih_dari` to the one below."""
    assert untiled(skala) == ""
    for upper, lower in zip(skala.pita, skala.pita[1:], strict=False):
        bound = lower_bound(upper)
        assert bound is not None
        assert category(skala, bound + TINY) == upper.kategori
        assert category(skala, bound) == (upper if upper.mulai else lower).kategori
        assert category(skala, bound - TINY) == lower.kategori


@modest
@given(st.sampled_from(list(SKALA.values())), st.fractions(-200, 200), st.fractions(-200, 200))
def test_a_higher_score_never_has_a_lower_category(skala: Skala, one: Fraction, other: Fraction) -> None:
    """And each has one."""
    order = [band.kategori for band in skala.pita]
    low, high = (order.index(category(skala, score)) for score in sorted((one, other)))
    assert high <= low


@pytest.mark.parametrize(
    ("pita", "problem"),
    [
        ("[]", "tidak ada pita"),
        ("[{mulai: 50}]", "pita terakhir, ?, berbatas bawah: nilai di bawahnya tidak berkategori"),
        ("[{kategori: Baik, mulai: 50}]", "pita terakhir, Baik, berbatas bawah: nilai di bawahnya tidak berkategori"),
        ("[{kategori: Baik}, {kategori: Buruk}]", "pita Baik tidak berbatas bawah, padahal bukan yang terakhir"),
        (
            "[{kategori: A, mulai: 50}, {kategori: B, lebih_dari: 60}, {kategori: C}]",
            "batas pita B tidak di bawah batas pita A",
        ),
        ("[{kategori: A, mulai: 50}, {kategori: B, lebih_dari: 50}, {kategori: C}]", "batas pita B tidak di bawah batas pita A"),
        ("[{kategori: A, mulai: 50}, {kategori: B, mulai: 0}, {kategori: C}]", ""),
        ("[{kategori: A}]", ""),
    ],
)
def test_what_keeps_bands_from_tiling_the_line_is_named(pita: str, problem: str) -> None:
    """A scale of one's own is looked at as those of the regulations are."""
    [skala] = index(f"skala: [{{id: K, pita: {pita}}}]\n").rencana.skala
    assert untiled(skala) == problem


def test_a_score_below_all_bands_has_no_category() -> None:
    """Where the lowest band has a bound, against the rule."""
    [skala] = index("skala: [{id: K, pita: [{kategori: Baik, mulai: 50}]}]\n").rencana.skala
    assert (category(skala, Fraction(49)), category(skala, Fraction(50))) == ("", "Baik")


def test_a_band_that_prints_one_number_has_no_gap() -> None:
    """Only a printed range says where a band begins."""
    [skala] = index(
        "skala: [{id: K, pita: [{kategori: A, lebih_dari: 90, tercetak: 100}, {kategori: B, tercetak: 50-90}]}]\n"
    ).rencana.skala
    assert [category(skala, Fraction(score), strict=True) for score in (95, 10)] == ["A", "B"]
    assert lower_bound(Pita()) is None
