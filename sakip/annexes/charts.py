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
    scores = {f"{skor.key(one)} {one.node.uraian}": skor.sasaran[skor.key(one)].capaian for one in skor.index.of_kind("sasaran")}
    known = {label: capaian for label, capaian in scores.items() if capaian is not None}
    return bars(f"Capaian per sasaran tahun {skor.tahun}", known, garis=_WHOLE)


def serapan_chart(belanja: Belanja) -> str:
    """What each programme spent of its budget, in percent, as a block of Mermaid; empty if nothing is known of any."""
    skor = belanja.skor
    programs = {f"{skor.key(one)} {one.node.nama.removeprefix('Program ')}": one for one in skor.index.of_kind("program")}
    spent = {label: belanja.spending([one]).persen for label, one in programs.items()}
    known = {label: persen for label, persen in spent.items() if persen is not None}
    return bars(f"Serapan anggaran per program tahun {skor.tahun}", known, garis=_WHOLE)
