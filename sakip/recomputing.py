"""The stated capaian of a document row by row: what it should be, and why the two differ."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from sakip.achieving import achieve, declared, number_in
from sakip.amounts import Persen, agrees, decimals
from sakip.comparing import says_nothing, with_unit
from sakip.exact import show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.achieving import Hasil
    from sakip.amounts import Nilai
    from sakip.facts import Fakta
    from sakip.scoring import Skor

_WHOLE = 100


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
    target, realisasi = (skor.index.beside(fact, field)[0] for field in ("target", "realisasi"))
    result = achieve(target, realisasi, declared(skor.penilaian, node))
    stated = with_unit(fact.nilai, "%").ukuran
    same = agrees(stated.nilai, result.capaian) if isinstance(stated, Persen) and result.capaian is not None else None
    if says_nothing(fact.nilai) or not isinstance(stated, Persen):
        why = result.alasan or "tidak tercetak"
    elif same:
        why = "sama"
    else:
        why = _why(stated, result, target, realisasi)
    return Baris(fact.dokumen.id, id_, fact.path, target, realisasi, fact.nilai, result, same, why)


def _why(stated: Persen, result: Hasil, target: Nilai | None, realisasi: Nilai | None) -> str:
    """Which simple arithmetic gives the printed figure, if any does."""
    first, second = (None if one is None else number_in(one) for one in (target, realisasi))
    nothing = f"tidak ada hitungan sederhana yang memberi {stated}"
    if result.capaian is None:
        return f"{result.alasan}; {_uncomputable(stated, first, second) or nothing}"
    return _slip(stated, result, result.capaian) or _confusion(stated, first, second, realisasi) or nothing


def _uncomputable(stated: Persen, first: Fraction | None, second: Fraction | None) -> str:
    """How a figure may have been printed where none can be computed."""
    if first and second is not None and agrees(stated.nilai, second / first * 100):
        return f"angkanya dibagi tanpa melihat satuan: {show(second)} / {show(first)} × 100"
    if stated.nilai == _WHOLE == first and second is not None:
        return "yang tercapai dianggap seluruhnya, pembaginya tidak tercetak"
    return ""


def _slip(stated: Persen, result: Hasil, capaian: Fraction) -> str:
    """How the capaian may have become the printed figure."""
    printed = Fraction(stated.nilai)
    if printed == _WHOLE < capaian:
        return "berhenti di 100 %, tanpa batas yang dinyatakan"
    if agrees(stated.nilai, result.mentah):
        return "batas atau lantai tidak diterapkan"
    if 0 < capaian - printed < Fraction(1, 10 ** decimals(stated.nilai)):
        return "dipotong, bukan dibulatkan"
    return "koma bergeser" if printed in {capaian * shift for shift in _SHIFTS} else ""


def _confusion(stated: Persen, first: Fraction | None, second: Fraction | None, realisasi: Nilai | None) -> str:
    """How target and realisasi may have become the printed figure, in another way than they should."""
    printed = Fraction(stated.nilai)
    if second and printed in {second * shift for shift in _SHIFTS}:
        return f"realisasi {realisasi} dengan koma bergeser"
    if printed == second:
        return f"realisasi {realisasi} dipakai sebagai capaian"
    if first and second and agrees(stated.nilai, second / first * 100):
        return "dihitung R / T × 100, seperti untuk polaritas naik"
    return "terbalik: target dibagi realisasi" if first and second and agrees(stated.nilai, first / second * 100) else ""


_SHIFTS = (Fraction(10), Fraction(100), Fraction(1, 10), Fraction(1, 100))
