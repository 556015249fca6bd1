"""The evaluation sheet (LKE): from answers to the Nilai AKIP and its predikat.

A sub-component is worth its weight times the mean of its answers, of 100; the Nilai AKIP is the sum over all of them.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from sakip.achieving import number_in
from sakip.amounts import AmountError, parse_number
from sakip.exact import show, sum_of
from sakip.fields import given
from sakip.paths import label, member_paths
from sakip.regulations import LKE, SKALA, Bagian
from sakip.scales import category
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip.penilaian import Lke, SubKomponen
    from sakip.regulations import Edisi

N = TypeVar("N")

_FULL = 100
_NO_PART = Bagian("", {})


class NilaiSub(NamedTuple):
    """A sub-component: its weight, its answers, their mean, and what they are worth; or why they are worth nothing yet.

    Its path in the plan is made of the names as they are written there; ``?`` stands for one that is missing.
    """

    path: str
    komponen: str
    nama: str
    bobot: Fraction | None
    jawaban: tuple[str, ...]
    rata_rata: Fraction | None
    nilai: Fraction | None
    alasan: str = ""


class NilaiLke(NamedTuple):
    """The Nilai AKIP with its predikat and parts; ``nilai`` is None if not calculable, then ``alasan`` says why."""

    edisi: str
    nilai: Fraction | None
    predikat: str
    bagian: tuple[NilaiSub, ...]
    alasan: str = ""


def evaluate_sheet(sheet: Lke) -> NilaiLke:
    """What a filled evaluation sheet is worth."""
    edition = LKE.get(sheet.edisi)
    if edition is None:
        if not sheet.edisi:
            return NilaiLke("", None, "", (), f"edisi belum ditulis; yang ada: {', '.join(LKE)}")
        return NilaiLke(sheet.edisi, None, "", (), f'edisi "{sheet.edisi}" tidak dikenal; yang ada: {", ".join(LKE)}')
    parts = tuple(
        _part(path, edition, komponen.nama.casefold() or "?", sub)
        for above, komponen in _named("lke.komponen", sheet.komponen)
        for path, sub in _named(f"{above}.sub_komponen", komponen.sub_komponen)
    )
    problem = next((f"{part.komponen}, {part.nama}: {part.alasan}" for part in parts if part.alasan), "") or _incomplete(edition, parts)
    if problem:
        return NilaiLke(sheet.edisi, None, "", parts, problem)
    worth = sum_of([part.nilai for part in parts if part.nilai is not None])
    return NilaiLke(sheet.edisi, worth, category(SKALA[edition.skala], worth), parts)


def _named(path: str, nodes: Sequence[N]) -> Iterator[tuple[str, N]]:
    return zip(member_paths(path, [label(given(one)) for one in nodes]), nodes, strict=True)


def _part(path: str, edition: Edisi, komponen: str, sub: SubKomponen) -> NilaiSub:
    fixed = edition.komponen.get(komponen, _NO_PART).sub_komponen.get(sub.nama.casefold())
    weight = number_in(sub.bobot) if sub.bobot else Fraction(parse_number(fixed)) if fixed else None
    answers = [_answer(edition, one) for one in sub.jawaban]
    wrong = [one for one, worth in zip(sub.jawaban, answers, strict=True) if worth is None]
    reason = ""
    if komponen not in edition.komponen:
        reason = f"komponen tidak ada dalam {edition.dasar}; yang ada: {', '.join(edition.komponen)}"
    elif weight is None:
        reason = "bobot belum dinyatakan"
    elif not answers:
        reason = "belum dijawab"
    elif wrong:
        letters = f"huruf {', '.join(edition.jawaban)}, atau " if edition.jawaban else ""
        reason = f'jawaban "{wrong[0]}" bukan {letters}angka 0 sampai 100'
    if reason:
        return NilaiSub(path, komponen, sub.nama or "?", weight, sub.jawaban, None, None, reason)
    average = sum_of([worth for worth in answers if worth is not None]) / len(answers)
    return NilaiSub(path, komponen, sub.nama or "?", weight, sub.jawaban, average, (weight or 0) * average / _FULL)


def _answer(edition: Edisi, letter: str) -> Fraction | None:
    """What an answer is worth, from 0 to 100."""
    if letter in edition.jawaban:
        return Fraction(edition.jawaban[letter])
    try:
        worth = Fraction(parse_number(letter))
    except AmountError:
        return None
    return worth if 0 <= worth <= _FULL else None


def _incomplete(edition: Edisi, parts: tuple[NilaiSub, ...]) -> str:
    """What keeps the weights from being those of the edition: a component that is missing, or weighs something else."""
    for name, fixed in edition.komponen.items():
        weight = sum_of([part.bobot for part in parts if part.komponen == name and part.bobot is not None])
        if weight != Fraction(parse_number(fixed.bobot)):
            if not any(part.komponen == name for part in parts):
                return f"komponen {name} belum diisi"
            return f"bobot komponen {name} berjumlah {show(weight)}, menurut {edition.dasar} {fixed.bobot}"
    return ""
