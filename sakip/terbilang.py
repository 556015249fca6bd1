"""Whole numbers in Indonesian words: 1.200.000 is satu juta dua ratus ribu; both ways."""

from __future__ import annotations

from sakip.patterns import pattern

MOST = 10**15 - 1
"""The largest number that has words here: 999 triliun and all that follows."""

_ONES = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SCALES = ("", "ribu", "juta", "miliar", "triliun")
SCALES = {word: 1000**power for power, word in enumerate(_SCALES) if word} | {"milyar": 10**9}
"""What the words behind a number stand for, in both spellings: Rp 28,58 miliar."""
_VALUES = {word: number for number, word in enumerate(_ONES) if word} | {"sepuluh": 10, "sebelas": 11, "seratus": 100}
_DIGITS = "|".join(word for word in _ONES if word)
WORDS = rf"(?<!ratus )(?<!ribu )(?<!koma )\b(?:se(?:puluh|belas)|(?:{_DIGITS})(?:\s+belas|\s+puluh(?:\s+(?:{_DIGITS}))?)?)"
"""An expression for the words of a whole count below 100."""
_WORD = pattern("|".join(sorted([*_VALUES, *_SCALES[1:], "nol", "seribu", "puluh", "belas", "ratus"], key=len, reverse=True)))


def count(teks: str) -> int:
    """The count that digits or words write; 0 for anything else."""
    return int(teks) if teks.isdecimal() else from_words(teks) or 0


def in_words(number: int) -> str:
    """A number from 0 to `MOST` in words: 211 is ``dua ratus sebelas``."""
    groups = []
    rest = number
    for scale in _SCALES:
        rest, group = divmod(rest, 1000)
        if group:
            groups.append("seribu" if (scale, group) == ("ribu", 1) else f"{_below_thousand(group)} {scale}")
    return " ".join(" ".join(reversed(groups)).split()) or "nol"


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    first = "seratus" if hundreds == 1 else f"{_ONES[hundreds]} ratus" if hundreds else ""
    if tens == 1:
        return f"{first} {'sepuluh' if not ones else 'sebelas' if ones == 1 else f'{_ONES[ones]} belas'}"
    return f"{first} {_ONES[tens]} puluh {_ONES[ones]}" if tens else f"{first} {_ONES[ones]}"


def from_words(teks: str) -> int | None:
    """The number that words name, whatever their case and blanks; None for anything else, misspelled numbers included."""
    joined = "".join(teks.casefold().split()).replace("milyar", "miliar")
    words = _WORD.findall(joined)
    whole = group = ones = 0
    for word in words:
        if word in _SCALES:
            whole += (group + ones) * 1000 ** _SCALES.index(word)
            group = ones = 0
        elif word == "seribu":
            whole += 1000
        elif word in {"puluh", "belas", "ratus"}:
            group += ones + 10 if word == "belas" else ones * (10 if word == "puluh" else 100)
            ones = 0
        else:
            ones = _VALUES.get(word, 0)
            group, ones = (group + ones, 0) if ones > len(_ONES) - 1 else (group, ones)
    number = whole + group + ones
    # What does not read back the same was no number: "dua ratus puluh", "satu dua".
    return number if joined and number <= MOST and "".join(in_words(number).split()) == joined else None
