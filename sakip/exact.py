"""Numbers that no decimal writes out: fractions, their roots, and the one rounding, when they are shown.

Scores are fractions from end to end: 62/63 against 95 % is 1240/1197 of the target, whatever is shown of it.
"""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT_PLACES = 40
"""The decimals of a root that no fraction writes out; what is shown of it has two."""

INSIDE_PLACES = 4
"""The most decimals of the numbers inside a step; the result of all steps is shown with two."""

EXACT_PLACES = 20
"""The most decimals that `plain` writes."""


def percentage(part: Fraction, whole: Fraction) -> Fraction:
    """A part of a whole in percent; one division where ``part / whole * 100`` takes two."""
    return Fraction(part.numerator * whole.denominator * 100, part.denominator * whole.numerator)


def sum_of(numbers: Sequence[Fraction]) -> Fraction:
    """The sum of fractions over one denominator, which is reduced once."""
    bottom = lcm(*(number.denominator for number in numbers))
    return Fraction(sum(number.numerator * (bottom // number.denominator) for number in numbers), bottom)


def mean_of(numbers: Sequence[Fraction]) -> Fraction:
    """The mean of fractions, one at least; what is joined is often one alone."""
    return sum_of(numbers) / len(numbers) if len(numbers) > 1 else numbers[0]


def root(number: Fraction, degree: int) -> Fraction:
    """The root of a number that is not negative: exact where there is one, else cut after `ROOT_PLACES` decimals."""
    top, bottom = _whole_root(number.numerator, degree), _whole_root(number.denominator, degree)
    if top**degree == number.numerator and bottom**degree == number.denominator:
        return Fraction(top, bottom)
    scale: int = 10**ROOT_PLACES
    return Fraction(_whole_root(number.numerator * scale**degree // number.denominator, degree), scale)


def _whole_root(number: int, degree: int) -> int:
    """The largest whole number whose power is not above ``number``, by Newton's method."""
    guess = 1 << -(-number.bit_length() // degree)
    while number and (better := ((degree - 1) * guess + number // guess ** (degree - 1)) // degree) < guess:
        guess = better
    return guess if number else 0


def rounded(number: Fraction, places: int = 2) -> Fraction:
    """The number rounded half up, away from zero, to some decimals."""
    return Fraction(_scaled(number, places), 10**places)


def _scaled(number: Fraction, places: int) -> int:
    """How many of the last decimal a number has, rounded half up, away from zero."""
    top, bottom = number.as_integer_ratio()
    size: int = (2 * abs(top) * 10**places + bottom) // (2 * bottom)
    return -size if top < 0 else size


def show(number: Fraction, places: int = 2) -> str:
    """The number the Indonesian way, rounded half up to some decimals at most: ``1.234,5``, ``95``, ``103,59``."""
    whole, decimals = _digits(number, places)
    return f"{whole},{decimals}".rstrip("0").rstrip(",")


def percent(capaian: Fraction, places: int = 2) -> str:
    """A capaian as it is shown, always with two decimals, or as many more as are asked for: ``103,59 %``, ``100,00 %``."""
    return f"{','.join(_digits(capaian, places))} %"


def percent_beside(capaian: Fraction, bound: int) -> str:
    """A capaian as it is shown beside a word about a bound: with the decimals that keep it below what it does not reach, ``99,998 %``."""
    short = (places for places in range(2, EXACT_PLACES) if _scaled(capaian, places) < bound * 10**places)
    return percent(capaian, next(short, 2) if capaian < bound else 2)


def places_of_difference(first: Fraction, second: Fraction) -> int:
    """The decimals with which a reader who subtracts two numbers as shown gets their difference as shown, with two; four at most."""
    wanted = rounded(first - second)
    right = (places for places in range(2, INSIDE_PLACES) if rounded(rounded(first, places) - rounded(second, places)) == wanted)
    return next(right, INSIDE_PLACES)


def percent_or_dash(capaian: Fraction | None) -> str:
    """A capaian as a table shows it; a dash where there is none."""
    return "-" if capaian is None else percent(capaian)


def plain(number: Fraction) -> str:
    """The number for machines: ``103.5``; to `EXACT_PLACES` decimals where it has no end."""
    whole, decimals = _digits(number, EXACT_PLACES)
    return f"{whole.replace('.', '')}.{decimals}".rstrip("0").rstrip(".")


def _digits(number: Fraction, places: int) -> tuple[str, str]:
    """The whole part of a rounded number with its sign, the Indonesian way, and all its decimals."""
    scaled = _scaled(number, places)
    whole, rest = divmod(abs(scaled), 10**places)
    return f"{'-' if scaled < 0 else ''}{whole:,}".replace(",", "."), f"{rest:0{places}d}"
