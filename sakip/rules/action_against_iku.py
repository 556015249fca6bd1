"""AKIP510: aksi-berbeda-iku.

Memeriksa: sebuah IKU tidak mendahului semua aksinya: sampai tiap triwulan sekurang-kurangnya satu aksi sudah sejauh IKU-nya. Yang
dibandingkan hanya bagian dalam persen yang berjumlah 100 %.
Mengapa: hasil tidak mendahului pekerjaan yang menghasilkannya; salah satu dari kedua jadwal keliru, atau ada aksi yang belum ditulis.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Desa mandiri
        target: {2024: 45 Desa}
        triwulan: {target: [40 %, 30 %, 20 %, 10 %]}
    rencana_aksi: [{id: A1, iku: I1, uraian: Membina desa, triwulan: {target: [10 %, 20 %, 30 %, 40 %]}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Desa mandiri
        target: {2024: 45 Desa}
        triwulan: {target: [10 %, 20 %, 30 %, 40 %]}
    rencana_aksi: [{id: A1, iku: I1, uraian: Membina desa, triwulan: {target: [40 %, 30 %, 20 %, 10 %]}}]
Perbaikan: selaraskan triwulan IKU dengan triwulan aksi-aksinya, atau tulis aksi lain yang menghasilkan IKU itu.
Dasar: PermenPANRB 53/2014: rencana aksi menjabarkan pencapaian target; PermenPANRB 89/2021: pohon kinerja, sebab sebelum akibat.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip.achieving import is_quarter_of
from sakip.amounts import Persen, total
from sakip.entries import ROMAN, counted, of_year, quarters
from sakip.exact import show
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.entries import Triwulan
    from sakip.findings import Finding
    from sakip.index import Index

_WHOLE = 100


def check(index: Index) -> Iterator[Finding]:
    """Yield one finding for all IKU that are to be further, at the end of a quarter, than any of their actions."""
    planned: dict[str, Triwulan] = {}
    for one in index.once(quarters):
        # What the plan does not have, a document may.
        if one.field == "target":
            planned.setdefault(one.simpul.path, one)
    actions: dict[str, list[Triwulan | None]] = {}
    for aksi in index.of_kind("rencana_aksi") if planned else ():
        actions.setdefault(aksi.node.iku, []).append(planned.get(aksi.path))
    ahead = []
    for id_, works in actions.items():
        goal = planned.get(index.simpul[id_].path) if id_ in index.simpul else None
        known = [work for work in works if work is not None and _is_shared(work)]
        # An action of which nothing is known may be the one that carries the IKU.
        if goal is not None and _is_share_of_year(index, goal) and len(known) == len(works) and (text := _ahead(index, goal, known)):
            ahead.append(Related(message=f"{index.title(goal.simpul)} {text}", path=goal.path))
    if ahead:
        yield counted("AKIP510", f"target triwulan {len(ahead)} IKU mendahului semua aksi yang menghasilkannya", ahead)


def _ahead(index: Index, goal: Triwulan, works: list[Triwulan]) -> str:
    """The first quarter at whose end an IKU is to be further than any of its actions, and how far they are; empty if there is none."""
    for quarter, said in enumerate(ROMAN, 1):
        wanted, done = total(goal.angka[:quarter]), [total(work.angka[:quarter]) for work in works]
        if max(done) < wanted:
            furthest = index.title(works[done.index(max(done))].simpul)
            which = f"aksi yang tercepat, {furthest}, baru" if len(works) > 1 else f"aksinya, {furthest}, baru"
            return f"sampai triwulan {said} {show(Fraction(wanted))} %, padahal {which} {show(Fraction(max(done)))} %"
    return ""


def _is_share_of_year(index: Index, goal: Triwulan) -> bool:
    """Whether four quarters are shares of what an IKU is to reach in the year; those of a rate or an index are told by AKIP511."""
    return _is_shared(goal) and is_quarter_of(of_year(index, goal)[0], goal.nilai[0], goal.satuan)


def _is_shared(one: Triwulan) -> bool:
    """Whether four quarters are shares of 100 %."""
    added = one.akumulasi in {None, "jumlah"}
    return added and bool(one.angka) and isinstance(one.angka[0], Persen) and total(one.angka) == _WHOLE
