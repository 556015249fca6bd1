"""Charts of a report: what each sasaran achieved, and what each programme spent of its budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.annexes import capaian_sasaran
from sakip.annexes.mermaid import bars

if TYPE_CHECKING:
    from sakip.scoring import Skor
    from sakip.spending import Belanja

_WHOLE = 100


def capaian_chart(skor: Skor) -> str:
    """The capaian of each sasaran, in percent, as a block of Mermaid, by the numbers of their table; empty if none can be calculated.

    What is not calculable has no bar: there is no number that stands for "unknown".
    """
    rows = skor.index.once(capaian_sasaran.state).menyatakan
    scores = [(f"{number} {skor.index.name(row.tentang)}", skor.sasaran[row.tentang].capaian) for number, row in enumerate(rows, 1)]
    known = [(label, capaian) for label, capaian in scores if capaian is not None]
    return bars(f"Capaian per sasaran tahun {skor.tahun}", known, garis=_WHOLE)


def serapan_chart(belanja: Belanja) -> str:
    """What each programme spent of its budget, in percent, as a block of Mermaid; empty if nothing is known of any."""
    skor = belanja.skor
    spent = [(one.node, belanja.spending([one]).persen) for one in skor.index.of_kind("program")]
    known = [(f"{node.kode} {node.nama.removeprefix('Program ')}".strip(), persen) for node, persen in spent if persen is not None]
    return bars(f"Serapan anggaran per program tahun {skor.tahun}", known, garis=_WHOLE)
