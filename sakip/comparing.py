"""Whether two figures say the same."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip.amounts import (
    PREDIKAT,
    Angka,
    Indeks,
    Nilai,
    Pecahan,
    Persen,
    Predikat,
    Rentang,
    Rupiah,
    agrees,
    bound,
    decimals,
    is_dash,
    is_lost,
    is_percent,
    parse_nilai,
    parse_number,
)
from sakip.patterns import pattern
from sakip.terbilang import SCALES, from_words
from sakip.wording import is_slip

if TYPE_CHECKING:
    from sakip.amounts import Ukuran

SCORES = frozenset({"indeks", "nilai", "poin", "skor", "angka", "predikat", "kategori", "huruf", "level", "skala"})
"""Units of what is not counted: reports take one for another, and nobody says "84 nilai"."""


def bare(teks: str) -> str:
    """What a text says without the number in brackets behind it, for which it was given: Informatif (92,1)."""
    return _BEHIND.sub("", teks.strip())


_BEHIND = pattern(r"\s*\(([0-9]+(?:[.,][0-9]+)?)\)\Z")


def says_nothing(nilai: Nilai) -> bool:
    """Whether nothing may be concluded from a figure: it is a dash, or the scan lost it."""
    return is_dash(nilai) or is_lost(nilai)


def is_unwritten(nilai: Nilai | None) -> bool:
    """Whether a figure is missing, or a dash stands for it; one that the scan lost was written."""
    return nilai is None or is_dash(nilai)


def with_unit(nilai: Nilai, satuan: str) -> Nilai:
    """The figure read with the unit of its node, where it prints none of its own; 70 persen is 70 %, whatever that unit is."""
    if nilai.satuan and type(nilai.ukuran) in _SPELT and is_percent(nilai.satuan):
        return Nilai(nilai.teks, _as_percent(nilai.ukuran), "", nilai.capaian)
    return parse_nilai(nilai.teks, satuan) if satuan and type(nilai.ukuran) in _UNITLESS and nilai.capaian is None else nilai


_UNITLESS = {Angka, Rentang, type(None)}
_SPELT = {Angka, Rentang}


def _as_percent(ukuran: Ukuran | None) -> Ukuran | None:
    """A number, or the bounds of a range, with the sign that the word behind it stands for."""
    if isinstance(ukuran, Rentang):
        return Rentang(Persen(ukuran.bawah.nilai), Persen(ukuran.atas.nilai))
    return Persen(ukuran.nilai) if isinstance(ukuran, Angka) else ukuran


def beside(number: str, satuan: str) -> str:
    """A number with its unit behind it; a currency stands before it: Rp 605,42 miliar."""
    first, _, rest = satuan.partition(" ")
    sign = _CURRENCIES.get(first.casefold(), "")
    return f"{sign} {number} {rest}".rstrip() if sign else f"{number} {satuan}".rstrip()


_CURRENCIES = {"rp": "Rp", "rp.": "Rp", "us$": "US$", "usd": "USD"}


def same(first: Nilai, second: Nilai, satuan: str = "") -> bool | None:
    """Whether two figures about the same thing agree; None if one of them says nothing.

    Percentages, and numbers with decimals, agree if the one with fewer decimals is the other one rounded; whole numbers have to be equal.
    80 % and 80 do not agree, nor do 35 Dokumen and 35 Laporan. What is not measurable is compared as text, without regard to case,
    blanks and kinds of dashes. A predikat agrees with the same one that has its number beside it, and a number on a scale, or of a
    whole, with one that leaves it out; what both print beside their numbers has to agree. A printed number that can be read in two
    ways agrees with what either of them says.
    """
    first, second = with_unit(first, satuan), with_unit(second, satuan)
    one, other = first.ukuran, second.ukuran
    if one is None or other is None:
        if says_nothing(first) or says_nothing(second):
            return None
        if _plain(bare(first.teks)) == _plain(bare(second.teks)):
            return _same_beside(first, second)
        if Rupiah in {type(one), type(other)}:
            return _same_money(first, second)
        return any(_same_size(a, b) for a in _readings(first, satuan) for b in _readings(second, satuan))
    return _same_size(first, second)


def _same_money(first: Nilai, second: Nilai) -> bool:
    """Whether money that a text prints in millions or billions is an amount, rounded: Rp28,58 miliar."""
    amount, text = (first.ukuran, second.teks) if first.ukuran is not None else (second.ukuran, first.teks)
    match = _SCALED.match(text)
    if match is None or not isinstance(amount, Rupiah):
        return False
    printed, scaled = parse_number(match[1], grouped=True), Fraction(amount.nilai) / SCALES[match[2].casefold()]
    # Rp1 miliar is not Rp1,4 miliar: one digit is too little for a number that was rounded.
    return agrees(printed, scaled) if len(match[1]) > 1 else printed == scaled


_SCALED = pattern(rf"(?:rp\.?)?\s*([0-9]+(?:,[0-9]+)?|[0-9]{{1,3}}(?:\.[0-9]{{3}})+)\s*({'|'.join(SCALES)})\Z", re.IGNORECASE)


def _same_size(first: Nilai, second: Nilai) -> bool:
    one, other = first.ukuran, second.ukuran
    if not same_unit(first.satuan, second.satuan) or not _same_beside(first, second):
        return False
    if isinstance(one, (Persen, Angka)) and type(one) is type(other):
        coarse, fine = sorted((one.nilai, other.nilai), key=decimals)
        # 84,1 may be 84,12; but 84 of what is counted are not 84,12.
        return agrees(coarse, fine) if isinstance(one, Persen) or decimals(coarse) else coarse == fine
    if any(isinstance(size, Predikat) and size.nilai is None for size in (one, other)):
        return _grade(first) == _grade(second)
    if isinstance(one, _NUMBERED) and isinstance(other, _NUMBERED) and type(one) is not type(other) and Angka in {type(one), type(other)}:
        first_number, second_number = (size.bagian if isinstance(size, Pecahan) else size.nilai for size in (one, other))
        return first_number == second_number
    return one == other


_NUMBERED = (Indeks, Predikat, Pecahan, Angka)


def _same_beside(first: Nilai, second: Nilai) -> bool:
    """Whether what both print beside their numbers agrees: not ≤ 60 and ≥ 60, 72 (BB) and 72 (B), Level 3 (3,188) and Level 3 (2,9)."""
    if any(len({read(first), read(second)} - {""}) > 1 for read in (bound, _grade)):
        return False
    numbers = [parse_nilai(match[1]) for one in (first, second) if (match := _BEHIND.search(one.teks))]
    return len(numbers) == 1 or not numbers or _same_size(*numbers)


def _grade(nilai: Nilai) -> str:
    """The predikat that a figure is, or has beside its number; empty for none."""
    return nilai.ukuran.huruf if isinstance(nilai.ukuran, Predikat) else nilai.terbilang if nilai.terbilang in PREDIKAT else ""


_OPEN = pattern(r"(?<![0-9.,])([1-9][0-9]{0,2})\.([0-9]{3})(?![0-9.,])")


def _readings(nilai: Nilai, satuan: str) -> list[Nilai]:
    """The figure, if it is one; `6.200 meter`, whose point may group thousands or start decimals, both ways; `tiga` as its number."""
    if nilai.ukuran is not None:
        return [nilai]
    if (number := from_words(nilai.teks)) is not None:
        return [parse_nilai(str(number))]
    ways = (_OPEN.sub(rf"\1{mark}\2", nilai.teks) for mark in ("", ",")) if _OPEN.search(nilai.teks) else ()
    return [read for read in (parse_nilai(way, satuan) for way in ways) if read.ukuran is not None]


def same_unit(first: str, second: str) -> bool:
    """Whether two units are the same; a figure without a unit may have any."""
    return not first or not second or first == second or _plain(first) == _plain(second)


def is_mistyped(first: Nilai, second: Nilai) -> bool:
    """Whether two figures of one kind have units that look like one unit, once mistyped: 100 % Orsng and 95 % Orang."""
    one, other = first.satuan.casefold(), second.satuan.casefold()
    return type(first.ukuran) is type(second.ukuran) and one != other and is_slip(one, other)


def _plain(text: str) -> str:
    return re.sub(r"per(?:mille|mil|seribu|1\.?000)\Z", "‰", re.sub(r"[–—−]|s/d|s\.d\.|sampai", "-", re.sub(r"\s+", "", text.casefold())))


_FIRST_AND_LAST = 2
_SHORT = pattern(r"[0-9]{1,2}\Z")
_NUMBER_WORDS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6}


def same_period(first: str, second: str) -> bool | None:
    """Whether two texts name one period: 2023-2026 and 2023 s/d 2026, or five years and 2021-2026; None if that cannot be told."""
    one, other = (re.findall(r"[12][0-9]{3}", text) for text in (first, second))
    if len(one) == len(other) == _FIRST_AND_LAST:
        return one == other
    span, text = (one, second) if len(one) == _FIRST_AND_LAST else (other, first)
    words = re.findall(r"\w+", text.casefold())
    counts = [_NUMBER_WORDS[word] if word in _NUMBER_WORDS else int(word) for word in words if word in _NUMBER_WORDS or _SHORT.match(word)]
    if len(span) != _FIRST_AND_LAST or len(counts) != 1:
        return None
    # 2021-2026 is called five years by some, six by others.
    return counts[0] in {int(span[1]) - int(span[0]), int(span[1]) - int(span[0]) + 1}


def percent_of(nilai: Nilai) -> Persen | None:
    """A capaian as a percentage, printed with or without its sign; None for a dash, and for what was lost or is none."""
    ukuran = nilai.ukuran if type(nilai.ukuran) is Persen else with_unit(nilai, "%").ukuran
    return ukuran if isinstance(ukuran, Persen) else None


def number_of(nilai: Nilai) -> Rupiah | Persen | Angka | None:
    """The number behind a figure that can be added up; None for anything else."""
    return nilai.ukuran if isinstance(nilai.ukuran, (Rupiah, Persen, Angka)) else None
