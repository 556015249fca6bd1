"""AKIP507: persen-di-atas-100.

Memeriksa: persentase tidak melebihi 100 % bila formulanya membagi sebagian dengan keseluruhannya (desa mandiri dengan desa); pecahan
(`12 dari 10`) dan indeks (`5 (skala 4)`) tidak melebihi batasnya.
Mengapa: bagian tidak dapat lebih besar daripada keseluruhannya; pembilang, penyebut atau satuannya keliru.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Persentase desa mandiri
        formula: mandiri / desa * 100
        variabel: {mandiri: {uraian: Jumlah desa mandiri}, desa: {uraian: Jumlah desa}}
        target: {2024: 80 %}
        realisasi: {2024: 120 %}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Persentase desa mandiri
        formula: mandiri / desa * 100
        variabel: {mandiri: {uraian: Jumlah desa mandiri}, desa: {uraian: Jumlah desa}}
        target: {2024: 80 %}
        realisasi: {2024: 96 %}
Perbaikan: perbaiki angkanya; bila yang tertulis capaian, tulis realisasinya; bila ini bukan bagian, perbaiki formulanya.
Dasar: PermenPANRB 53/2014: indikator terukur, dengan cara menghitung yang jelas.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip.amounts import Indeks, Pecahan, Persen
from sakip.entries import entries, told
from sakip.formula import Name, Number, Operation
from sakip.measuring import formula_of
from sakip.patterns import pattern
from sakip.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.entries import Entri
    from sakip.findings import Finding
    from sakip.formula import Node
    from sakip.index import Index
    from sakip.model import Indikator

_WHOLE = 100
_COUNT = pattern(r"(?:p(?:er|re|ro)sentase|jumlah|total|banyaknya|seluruh)\s+", re.IGNORECASE)


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each indicator with a part above its whole."""
    yield from told("AKIP507", index, _wrong(index))


def _wrong(index: Index) -> Iterator[tuple[Entri, str]]:
    for one in index.once(entries):
        ukuran = one.nilai.ukuran
        if isinstance(ukuran, Pecahan) and ukuran.bagian > ukuran.seluruh:
            yield one, "melebihi keseluruhannya"
        elif isinstance(ukuran, Indeks) and ukuran.nilai > ukuran.maksimum:
            yield one, "melebihi skalanya"
        elif isinstance(ukuran, Persen) and ukuran.nilai > _WHOLE and (share := _share(one.simpul.node)):
            yield one, f"di atas 100 %, padahal formulanya bagian dari keseluruhan: {share}"


def _share(node: Indikator) -> str:
    """The part and the whole that the formula of an indicator divides; empty if it does not divide a part by its whole."""
    formula = formula_of(node)
    root = _unscaled(formula.root) if formula else None
    if not isinstance(root, Operation) or root.sign != "/":
        return ""
    sides = [node.variabel.get(side.nama) if isinstance(side, Name) else None for side in (_unscaled(root.left), root.right)]
    part, whole = (_kind(one.uraian) if one else [] for one in sides)
    # Villages that do something are some of all villages; their income of this year is no part of that of last year.
    within = bool(whole) and whole in (part[: len(whole)], _kind(node.nama)[: len(whole)])
    return f"{' '.join(part)} dari {' '.join(whole)}" if within and part != whole else ""


def _kind(uraian: str) -> list[str]:
    """The words of what is counted, without that it is counted."""
    return words(_COUNT.sub("", uraian))


def _unscaled(node: Node) -> Node:
    """What a number multiplies."""
    if isinstance(node, Operation) and node.sign == "*":
        if isinstance(node.right, Number):
            return node.left
        if isinstance(node.left, Number):
            return node.right
    return node
