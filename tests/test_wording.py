from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.wording import common_ends, is_slip, listed, shortened, stem, stems, words


def test_words_are_letters_and_digits_in_small_letters() -> None:
    """Whatever stands between them."""
    assert words("Desa/Kelurahan (RT, 3x1 Hari)_baru") == ["desa", "kelurahan", "rt", "3x1", "hari", "baru"]


@pytest.mark.parametrize(
    "kin",
    [
        ("tingkat", "peningkatan", "meningkatnya", "ditingkatkan"),
        ("sedia", "penyediaan", "tersedianya", "ketersediaan", "disediakan"),
        ("sejahtera", "kesejahteraan"),
        ("kerja", "pekerjaan", "bekerja"),
        ("kapasitas", "kapasitasnya"),
        ("lembaga", "kelembagaan"),
        ("pemberdayaan", "diberdayakan"),
    ],
)
def test_kin_have_one_stem(kin: tuple[str, ...]) -> None:
    """Prefixes that swallow a letter included."""
    assert len({stem(word) for word in kin}) == 1


@pytest.mark.parametrize("word", ["desa", "makan", "rt", "adat", "2024"])
def test_short_words_stay_as_they_are(word: str) -> None:
    """What looks like an affix in them is none."""
    assert stem(word) == word


def test_the_stems_of_a_text_leave_out_fillers() -> None:
    """And others, if asked to."""
    assert stems("Jumlah desa yang dibina") == {"desa", "bina"}
    assert stems("Jumlah desa yang dibina", frozenset({"desa", "yang"})) == {stem("jumlah"), "bina"}


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Jumlah  desa\nyang dibina", 23, "Jumlah desa yang dibina"),
        ("Jumlah desa yang dibina", 22, "Jumlah desa yang…"),
        ("Jumlah desa yang dibina", 17, "Jumlah desa yang…"),
        ("Jumlah desa yang dibina", 16, "Jumlah desa…"),
        ("Pertanggungjawaban keuangan", 10, "Pertanggu…"),
        ("RT, RW, dan PKK", 8, "RT, RW…"),
    ],
)
def test_long_texts_are_cut_after_a_word(text: str, width: int, shown: str) -> None:
    """Or within the first one, if that alone is too long; blanks and line breaks are one blank, and no comma stands before the ellipsis."""
    assert shortened(text, width) == shown


@pytest.mark.parametrize(
    ("names", "most", "said"),
    [
        (["A"], 0, "A"),
        (["A", "B"], 0, "A dan B"),
        (["A", "B", "C"], 3, "A, B dan C"),
        (["A", "B", "C", "D"], 2, "A, B dan 2 lainnya"),
    ],
)
def test_names_are_listed_as_in_a_sentence(names: list[str], most: int, said: str) -> None:
    """With a word before the last; of too many the rest is counted."""
    assert listed(names, most) == said


@pytest.mark.parametrize(
    ("first", "second", "slip"),
    [
        ("orsng", "orang", True),
        ("permakanan", "permakanaan", True),
        ("makanan", "pakaian", False),
        ("ornag", "orang", True),
        ("pemakamam", "makamam", True),
        ("apemakanan", "pemakanana", True),
        ("permakanan", "permukiman", False),
        ("iku", "ikm", False),
        ("2024", "2023", False),
        ("a" * 41, "a" * 40 + "b", False),
    ],
)
def test_a_word_mistyped_is_told_from_another_word(first: str, second: str, slip: bool) -> None:  # noqa: FBT001
    """By a letter or two; short words, numbers and what is no word are never slips."""
    assert is_slip(first, second) is slip


@given(st.text("ab"), st.text("ab"))
def test_what_two_words_have_in_common_at_their_ends_is_not_counted_twice(first: str, second: str) -> None:
    """What is left between differs at both of its ends, or one of them has nothing left."""
    start, end = common_ends(first, second)
    one, other = first[start : len(first) - end], second[start : len(second) - end]
    assert first == first[:start] + one + first[len(first) - end :]
    assert second == first[:start] + other + first[len(first) - end :]
    assert not (one and other) or (one[0] != other[0] and one[-1] != other[-1])


@given(st.text(), st.integers(1, 60))
def test_shortened_texts_fit(text: str, width: int) -> None:
    """They never take more than the width."""
    assert len(shortened(text, width)) <= width
