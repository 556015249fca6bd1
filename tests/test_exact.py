from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.exact import (
    EXACT_PLACES,
    INSIDE_PLACES,
    ROOT_PLACES,
    mean_of,
    percent,
    percent_beside,
    places_of_difference,
    plain,
    root,
    rounded,
    show,
)

FRACTIONS = st.fractions(min_value=-(10**12), max_value=10**12)


@pytest.mark.parametrize(
    ("number", "shown", "written"),
    [
        (Fraction(1240, 1197) * 100, "103,59", "103.59231411862990810359"),
        (Fraction(-1, 2), "-0,5", "-0.5"),
        (Fraction(1, 1000), "0", "0.001"),
        (Fraction(-1, 1000), "0", "-0.001"),
        (Fraction(5, 1000), "0,01", "0.005"),
        (Fraction(1234567, 2), "617.283,5", "617283.5"),
        (Fraction(95), "95", "95"),
        (Fraction(0), "0", "0"),
    ],
)
def test_a_fraction_is_shown_to_two_decimals_and_written_to_twenty(number: Fraction, shown: str, written: str) -> None:
    """Half up, without zeros at the end and without a minus before nothing."""
    assert (show(number), plain(number)) == (shown, written)


@given(FRACTIONS, st.integers(0, 6))
def test_rounding_moves_a_number_by_half_a_place_at_most(number: Fraction, places: int) -> None:
    """And gives a number with that many places, the same for both signs."""
    near = rounded(number, places)
    assert abs(near - number) <= Fraction(1, 2 * 10**places)
    assert (near * 10**places).denominator == 1
    assert rounded(-number, places) == -near


@given(FRACTIONS)
def test_what_is_written_is_the_number(number: Fraction) -> None:
    """To the last of its decimals."""
    assert Fraction(plain(number)) == rounded(number, EXACT_PLACES)


@given(st.fractions(min_value=0, max_value=10**6), st.integers(1, 7))
def test_a_root_of_a_power_is_the_number_again(number: Fraction, degree: int) -> None:
    """Exactly."""
    assert root(number**degree, degree) == number


@given(st.fractions(min_value=0, max_value=10**6), st.integers(1, 7))
def test_any_other_root_is_off_by_less_than_its_last_place(number: Fraction, degree: int) -> None:
    """And never above the true one."""
    found = root(number, degree)
    assert found**degree <= number < (found + Fraction(1, 10**ROOT_PLACES)) ** degree


@pytest.mark.parametrize(
    ("capaian", "shown"),
    [
        (Fraction(99998, 1000), "99,998 %"),
        (Fraction(99994, 1000), "99,99 %"),
        (Fraction(100), "100,00 %"),
        (Fraction(100004, 1000), "100,00 %"),
        (Fraction(99999999, 10**6), "99,999999 %"),
        (100 - Fraction(1, 10**30), "100,00 %"),
    ],
)
def test_a_capaian_beside_a_bound_is_not_shown_as_reaching_what_it_does_not_reach(capaian: Fraction, shown: str) -> None:
    """Two decimals where they say it, more where they do not."""
    assert percent_beside(capaian, 100) == shown


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("90.625", "75", ("90,63 %", "75,00 %", "15,63")),
        ("96.40283", "95.75748", ("96,403 %", "95,757 %", "0,65")),
        ("310/3", "790/9", ("103,333 %", "87,778 %", "15,56")),
        ("96.4", "95.76", ("96,40 %", "95,76 %", "0,64")),
    ],
)
def test_a_reader_who_subtracts_what_is_shown_gets_what_is_shown(first: str, second: str, shown: tuple[str, str, str]) -> None:
    """With as few decimals as that takes."""
    one, other = Fraction(first), Fraction(second)
    places = places_of_difference(one, other)
    assert (percent(one, places), percent(other, places), show(one - other)) == shown


@given(FRACTIONS, FRACTIONS)
def test_a_difference_needs_two_to_four_decimals(first: Fraction, second: Fraction) -> None:
    """And with fewer than four what is shown is right to the last place."""
    places = places_of_difference(first, second)
    assert 2 <= places <= INSIDE_PLACES
    if places < INSIDE_PLACES:
        assert rounded(rounded(first, places) - rounded(second, places)) == rounded(first - second)


@given(st.lists(st.fractions(), min_size=1))
def test_a_mean_is_the_sum_by_the_number(numbers: list[Fraction]) -> None:
    """Exactly; of one number it is that number."""
    assert mean_of(numbers) == sum(numbers, start=Fraction(0)) / len(numbers)
