from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.terbilang import MOST, from_words, in_words

WORDS = ["nol", "satu", "dua", "sembilan", "sepuluh", "sebelas", "belas", "puluh", "ratus", "seratus", "ribu", "seribu", "juta", "miliar"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (211, "dua ratus sebelas"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (11000, "sebelas ribu"),
        (101_000, "seratus satu ribu"),
        (1_200_000, "satu juta dua ratus ribu"),
        (1_001_000, "satu juta seribu"),
        (
            92_749_182_088,
            "sembilan puluh dua miliar tujuh ratus empat puluh sembilan juta seratus delapan puluh dua ribu delapan puluh delapan",
        ),
        (2 * 10**12, "dua triliun"),
    ],
)
def test_a_number_and_its_words_are_one(number: int, words: str) -> None:
    """Both ways, with the forms that start with se-."""
    assert (in_words(number), from_words(words)) == (words, number)


@given(st.integers(0, MOST))
def test_every_number_reads_back(number: int) -> None:
    """Whatever the case and the blanks, and with none."""
    words = in_words(number)
    assert from_words(words) == from_words(words.upper().replace(" ", "\n ")) == from_words(words.replace(" ", "")) == number


@given(st.lists(st.sampled_from(WORDS)))
def test_words_that_are_read_are_those_of_the_number(words: list[str]) -> None:
    """No number comes from words that are not written like that."""
    number = from_words(" ".join(words))
    assert number is None or in_words(number) == " ".join(words)


@pytest.mark.parametrize(
    "teks", ["", "orang", "tiga orang", "emapt", "satu dua", "dua ratus puluh", "satu belas", "3", "seribu juta", "satu ribu"]
)
def test_anything_else_is_no_number(teks: str) -> None:
    """Slips of the pen too: only clear words are read."""
    assert from_words(teks) is None


def test_the_other_spelling_of_miliar_is_read() -> None:
    """Both are in use."""
    assert from_words("Dua Milyar") == 2 * 10**9
