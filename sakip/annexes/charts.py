"""Charts of a report: what each sasaran achieved, and what each programme spent of its budget."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip.annexes.mermaid import bars

if TYPE_CHECKING:
    from sakip.scoring import Skor
    from sakip.spending import Belanja

_WHOLE = Fraction(100)


def capaian_chart(skor: Skor) -> str:
    """The capaian of each sasaran, in percent, as a block of Mermaid; empty if none can be calculated.

    What is not calculable has no bar: there is no number that stands for "unknown".
    """
    scores = {key: one.capaian for key, one in skor.sasaran.items() if one.capaian is not None}
    return bars(f"Capaian per sasaran tahun {skor.tahun}", scores, garis=_WHOLE)


def serapan_chart(belanja: Belanja) -> str:
    """What each programme spent of its budget, in percent, as a block of Mermaid; empty if nothing is known of any."""
    skor = belanja.skor
    spent = {skor.key(simpul): belanja.spending([simpul]).persen for simpul in skor.index.of_kind("program")}
    known = {key: persen for key, persen in spent.items() if persen is not None}
    return bars(f"Serapan anggaran per program tahun {skor.tahun}", known, garis=_WHOLE)
