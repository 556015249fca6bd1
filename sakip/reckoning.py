"""What a sentence reckons with its own numbers: a part of a whole in percent, and that something rose or fell from one to another."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip.amounts import decimals, parse_number
from sakip.exact import percent
from sakip.facts import BREAK
from sakip.patterns import pattern
from sakip.terbilang import SCALES

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS = r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?"
_NUMBER = rf"(?<![\w.,/-])(?:rp\.?\s*)?({_DIGITS})(?![\w/-]|[.,][0-9])(?:\s+({'|'.join(SCALES)})\b)?"
_WORDS = r"(?:\s+[a-z]+(?:[-/][a-z]+)*){0,4}"
_SUCH = r"(?:(?:total|seluruh|jumlah|pagu|anggaran|sebesar|sebanyak|hanya)\s+)*"
_SHARE = pattern(
    rf"{_NUMBER}{_WORDS}\s+dari\s+{_SUCH}{_NUMBER}{_WORDS}"
    r"\s*(?:\(|,?\s(?:atau|yaitu)\s+(?:sebesar\s+)?)([0-9]{1,3}(?:,[0-9]+)?)\s*(?:%|persen\b)\)?(?!\s+dari\b)",
    re.IGNORECASE,
)
# Not counts of anything; and a target need not be what its realisasi is divided by.
_NO_COUNT = pattern(r"\b(?:tahun|peringkat|urutan|ranking|posisi|nilai|skor|level|tingkat|nomor|triwulan|semester)\s+\Z", re.IGNORECASE)
_GOAL = pattern(r"\b(?:target|batas)\b", re.IGNORECASE)
_CHANGE = pattern(
    r"\b(?:(naik|meningkat|bertambah|kenaikan|peningkatan)|turun|menurun|berkurang|penurunan)"
    r"(?:\s+(?:sebesar|sebanyak|signifikan|tajam|drastis|cukup|sedikit|kembali|poin|point|persen)|\s+[0-9][0-9.,]*(?:\s?[%‰])?)*"
    rf"\s+dari\s+{_SUCH}{_NUMBER}(\s*%|\s+[a-z]+)?((?:[^.;:]|\.(?=[0-9])){{0,60}}?)\s+menjadi\s+{_SUCH}{_NUMBER}(\s*%|\s+[a-z]+)?",
    re.IGNORECASE,
)
# A rank rises to a smaller number; and behind another clause something else may have become so much.
_RANK = pattern(r"\b(?:peringkat|rang?king|urutan|posisi)\b", re.IGNORECASE)
_CLAUSE = pattern(r"\b(?:dan|serta|sehingga|sedangkan|naik|turun|meningkat|menurun)\b", re.IGNORECASE)
_YEAR = pattern(r"(?:19|20)[0-9]{2}")


def shares(teks: str) -> Iterator[tuple[str, str]]:
    """The percentages that are not the share that the numbers before them give, each in its words and with what they give."""
    for match in _SHARE.finditer(teks):
        part, scale, whole, other, share = match.groups(default="")
        if not (_GOAL.search(match[0]) or _YEAR.fullmatch(part) or _NO_COUNT.search(teks[: match.start()])):
            low, high = _bounds(part, scale)
            least, most = _bounds(whole, other)
            stated, step = Fraction(parse_number(share)), Fraction(1, 10 ** decimals(parse_number(share)))
            if least > 0 and not low / most * 100 - step < stated < high / least * 100 + step:
                yield " ".join(match[0].split()), f"{part} dari {whole} ialah {percent((low + high) / (least + most) * 100)}"


def _bounds(teks: str, scale: str) -> tuple[Fraction, Fraction]:
    """Between what a number lies: what is written with decimals or a word for its scale may have been rounded."""
    number, unit = parse_number(teks, grouped=True), SCALES.get(scale.casefold(), 1)
    step = Fraction(unit, 10 ** decimals(number)) if scale or decimals(number) else Fraction(0)
    return Fraction(number) * unit - step, Fraction(number) * unit + step


def changes(teks: str) -> Iterator[tuple[str, str]]:
    """What is said to rise or fall although its numbers do not, each in its words and with how the later number is."""
    for match in _CHANGE.finditer(teks):
        up, first, scale, unit, between, last, other, same = match.groups(default="")
        if _YEAR.fullmatch(first) or _CLAUSE.search(between) or _RANK.search(BREAK.split(teks[: match.start()])[-1]):
            continue
        before, after = sum(_bounds(first, scale)), sum(_bounds(last, other))
        if (not unit or not same or unit.split() == same.split()) and (after <= before if up else after >= before):
            how = "sama" if after == before else "lebih kecil" if up else "lebih besar"
            yield " ".join(match[0].split()), f"{last} {other}".rstrip() + f" {how}"
