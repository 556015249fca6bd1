"""The stated capaian of a document row by row: what it should be, and why the two differ."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip.achieving import number_in
from sakip.amounts import Persen, agrees, decimals
from sakip.comparing import percent_of, says_nothing
from sakip.exact import percentage, show
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip.achieving import Hasil
    from sakip.amounts import Nilai
    from sakip.facts import Fakta
    from sakip.scoring import Skor

_WHOLE = 100
_CAPS = (100, 110, 120, 150, 200)
"""Where reports let a capaian stop."""
_SHIFTS = (-2, -1, 1, 2)
"""How many places a decimal sign is misplaced by."""


class Baris(NamedTuple):
    """One stated capaian of an indicator.

    Attributes:
        dokumen, id: the document and the indicator.
        path: where the capaian stands.
        target, realisasi: as the row prints them, else as planned.
        tercetak: the capaian as printed.
        hasil: the capaian that the two give, or the reason for none.
        sama: whether they agree; None if nothing is printed or nothing can be computed.
        penjelasan: why they differ, or what the printed figure may come from.
    """

    dokumen: str
    id: str
    path: str
    target: Nilai | None
    realisasi: Nilai | None
    tercetak: Nilai
    hasil: Hasil
    sama: bool | None
    penjelasan: str


def recompute(skor: Skor) -> Iterator[Baris]:
    """Every capaian that a document states about an indicator for the year of the plan, in printed order."""
    for fact in skor.index.facts:
        id_, field, kolom = fact.key
        simpul = skor.index.simpul.get(id_)
        if field == "capaian" and kolom == skor.tahun and simpul is not None and simpul.kind == "indikator":
            yield _row(skor, fact)


def _row(skor: Skor, fact: Fakta) -> Baris:
    id_ = fact.key[0]
    node = skor.index.simpul[id_].node
    target, realisasi = (skor.index.beside(fact, field) for field in ("target", "realisasi"))
    result = skor.achieved(node, target, realisasi)
    stated = percent_of(fact.nilai)
    same = agrees(stated.nilai, result.capaian) if stated is not None and result.capaian is not None else None
    if says_nothing(fact.nilai) or stated is None:
        why = result.alasan or "tidak tercetak"
    elif same:
        why = "sama"
    else:
        found = explain(stated, result, target, realisasi, node.target) or f"tidak ada hitungan sederhana yang memberi {stated}"
        why = found if result.capaian is not None else f"{result.alasan}; {found}"
    return Baris(fact.dokumen.id, id_, fact.path, target, realisasi, fact.nilai, result, same, why)


def explain(stated: Persen, result: Hasil, target: Nilai | None, realisasi: Nilai | None, targets: Mapping[str, Nilai]) -> str:
    """Which simple arithmetic gives a printed capaian that is not ``result``; empty if none does.

    ``targets`` are those of the indicator by year and column: a printed capaian may be against another one than it should.
    """
    first, second = (None if one is None else number_in(one) for one in (target, realisasi))
    if result.capaian is None:
        return _uncomputable(stated, first, second)
    if slip := _slip(stated, result, result.capaian):
        return slip
    if second is None or realisasi is None:
        return ""
    return _confusion(stated, result, (first, second), realisasi) or _other_target(stated, second, targets)


def fits(stated: Persen, result: Hasil, *, capped: bool) -> bool:
    """Whether a printed capaian is the computed one, rounded; ``capped`` says whether a cap is declared."""
    computed = result.capaian or 0
    if agrees(stated.nilai, computed):
        return True
    # Without a declared cap a report may stop at 100 %, as most do, and at nothing or below it.
    return not capped and ((stated.nilai == _WHOLE < computed) or agrees(stated.nilai, result.mentah))


def _uncomputable(stated: Persen, first: Fraction | None, second: Fraction | None) -> str:
    """How a figure may have been printed where none can be computed."""
    if first and second is not None and agrees(stated.nilai, percentage(second, first)):
        return f"angkanya dibagi tanpa melihat satuan: {show(second)} / {show(first)} × 100"
    if stated.nilai == _WHOLE == first and second is not None:
        return "yang tercapai dianggap seluruhnya, pembaginya tidak tercetak"
    return ""


def _slip(stated: Persen, result: Hasil, capaian: Fraction) -> str:
    """How the capaian may have become the printed figure."""
    printed = Fraction(stated.nilai)
    if agrees(stated.nilai, result.mentah):
        return "batas atau lantai tidak diterapkan"
    if printed in _CAPS and printed < capaian:
        limit = "tanpa batas yang dinyatakan" if result.batas is None else f"padahal batasnya {show(result.batas)} %"
        return f"berhenti di {stated}, {limit}"
    if 0 < capaian - printed < Fraction(1, 10 ** decimals(stated.nilai)):
        return "dipotong, bukan dibulatkan"
    return _shifted(stated, capaian)


def _confusion(stated: Persen, result: Hasil, sides: tuple[Fraction | None, Fraction], realisasi: Nilai) -> str:
    """How target and realisasi may have become the printed figure, in another way than they should."""
    first, second = sides
    if second and (shifted := _shifted(stated, second)):
        return f"tampaknya realisasi {realisasi} yang {shifted}"
    if stated.nilai == second:
        return f"realisasi {realisasi} dipakai sebagai capaian"
    if not first:
        return ""
    ways = {
        "dihitung R / T × 100, seperti untuk polaritas naik": percentage(second, first),
        "terbalik: target dibagi realisasi": percentage(first, second) if second else None,
        "dihitung (2T - R) / T × 100, seperti untuk polaritas turun": 200 - percentage(second, first) if result.metode == "naik" else None,
        "selisihnya ditambahkan: 100 + R - T": 100 + second - first,
    }
    return next((how for how, share in ways.items() if share is not None and agrees(stated.nilai, share)), "")


def _other_target(stated: Persen, realisasi: Fraction, targets: Mapping[str, Nilai]) -> str:
    """Which other target of the indicator the realisasi may have been divided by."""
    for column, target in targets.items():
        if (number := number_in(target)) and agrees(stated.nilai, percentage(realisasi, number)):
            return f"dibagi target {column.replace('.', ' ')} {target}"
    return ""


def _shifted(stated: Persen, number: Fraction) -> str:
    """How a figure that has the digits of a number, rounded or not, has its decimal sign elsewhere; empty if it has other digits."""
    printed, places = Fraction(stated.nilai), decimals(stated.nilai)
    # A capaian is printed with two decimals at most before its sign is lost.
    if all(2 * abs(printed - number * Fraction(10) ** shift) > Fraction(10) ** max(shift - 2, -places) for shift in _SHIFTS):
        return ""
    return "kelebihan nol" if number.denominator == 1 and printed > number else "salah letak koma"
