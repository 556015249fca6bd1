from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.exact import EXACT_PLACES, ROOT_PLACES, plain, root, rounded, show

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
