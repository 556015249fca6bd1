"""Looking a score up in a scale, and a predikat on a ladder."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from sakip.achieving import number_in
from sakip.amounts import Rentang
from sakip.penilaian import Penilaian
from sakip.regulations import SKALA

if TYPE_CHECKING:
    from sakip.model import Rencana
    from sakip.penilaian import Pita, Skala


def scale_of(rencana: Rencana) -> Skala | None:
    """The scale that a plan names: its own with that id, else that of a regulation; None if there is none."""
    named = (rencana.penilaian or Penilaian()).skala
    return next((one for one in rencana.skala if one.id == named), SKALA.get(named))


def category(skala: Skala, score: Fraction, *, strict: bool = False) -> str:
    """The category of a score, which is looked up unrounded.

    With ``strict`` a score that lies between two bands as they are printed, 90,5 between 76-90 and 91-100, has none.
    """
    for band in skala.pita:
        bound = lower_bound(band)
        if bound is None or score > bound or (band.mulai is not None and score == bound):
            return "" if strict and _in_gap(band, score) else band.kategori
    return ""


def lower_bound(band: Pita) -> Fraction | None:
    """Where a band begins; None for the lowest."""
    nilai = band.mulai or band.lebih_dari
    return None if nilai is None else number_in(nilai)


def _in_gap(band: Pita, score: Fraction) -> bool:
    """Whether a score that falls into a band lies below what is printed of it."""
    printed = band.tercetak.ukuran if band.tercetak else None
    return isinstance(printed, Rentang) and lower_bound(band) is not None and score < Fraction(printed.bawah.nilai)


def out_of_force(skala: Skala, tahun: int) -> str:
    """When a scale is in force, if it is not in a year; empty if it is."""
    since, until = skala.mulai_berlaku, skala.sampai
    if (since.isdecimal() and tahun < int(since)) or (until.isdecimal() and tahun > int(until)):
        return f"berlaku {since}{f' sampai {until}' if until else ''}".strip()
    return ""


def untiled(skala: Skala) -> str:
    """What keeps the bands of a scale from tiling the line; empty if they do."""
    bounds, names = [lower_bound(band) for band in skala.pita], [band.kategori or "?" for band in skala.pita]
    for band, bound, name in zip(skala.pita, bounds, names, strict=True):
        if bound is None and (band.mulai or band.lebih_dari):
            return f"batas pita {name} bukan angka: {band.mulai or band.lebih_dari}"
    if not bounds:
        return "tidak ada pita"
    if bounds[-1] is not None:
        return f"pita terakhir, {names[-1]}, berbatas bawah: nilai di bawahnya tidak berkategori"
    for number, (upper, lower) in enumerate(pairwise(bounds)):
        if upper is None:
            return f"pita {names[number]} tidak berbatas bawah, padahal bukan yang terakhir"
        if lower is not None and lower >= upper:
            return f"batas pita {names[number + 1]} tidak di bawah batas pita {names[number]}"
    return ""
