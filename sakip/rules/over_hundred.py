"""AKIP507: persen-di-atas-100.

Memeriksa: persentase tidak melebihi 100 % bila formulanya membagi sebagian dengan keseluruhannya (desa mandiri dengan desa); pecahan
(`12 dari 10`) dan indeks (`5 (skala 4)`) tidak melebihi batasnya. Dari realisasi yang dihitung diperiksa nilai variabelnya.
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
from itertools import chain
from typing import TYPE_CHECKING

from sakip.amounts import Angka, Indeks, Pecahan, Persen
from sakip.entries import Entri, entries, told
from sakip.formula import Name, Number, Operation
from sakip.measuring import formula_of
from sakip.patterns import pattern
from sakip.scoring import Skor
from sakip.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.formula import Node
    from sakip.index import Index
    from sakip.model import Indikator

_WHOLE = 100
_COUNT = pattern(r"(?:p(?:er|re|ro)sentase|jumlah|total|banyaknya|seluruh)\s+", re.IGNORECASE)


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each indicator with a part above its whole."""
    yield from told("AKIP507", index, chain(_written(index), _computed(index)))


def _written(index: Index) -> Iterator[tuple[Entri, str]]:
    for one in index.once(entries):
        ukuran = one.nilai.ukuran
        if isinstance(ukuran, Pecahan) and ukuran.bagian > ukuran.seluruh:
            yield one, "melebihi keseluruhannya"
        elif isinstance(ukuran, Indeks) and ukuran.nilai > ukuran.maksimum:
            yield one, "melebihi skalanya"
        elif (
            isinstance(ukuran, Persen)
            and ukuran.nilai > _WHOLE
            and (share := _ratio(one.simpul.node))
            and _is_part(one.simpul.node, *share)
        ):
            part, whole = (" ".join(_kind(one.simpul.node.variabel[name].uraian)) for name in share)
            yield one, f"di atas 100 %, padahal formulanya bagian dari keseluruhan: {part} dari {whole}"


def _computed(index: Index) -> Iterator[tuple[Entri, str]]:
    """The values of variables that are above those of their whole, where the formula gives the realisasi."""
    for simpul in index.of_kind("indikator"):
        share = _ratio(simpul.node) if simpul.node.variabel else None
        if share is None:
            continue
        part, whole = (simpul.node.variabel[name] for name in share)
        for year, nilai in part.nilai.items():
            first, second = (one.nilai[year].ukuran if year in one.nilai else None for one in (part, whole))
            if not isinstance(first, Angka) or not isinstance(second, Angka) or first.nilai <= second.nilai:
                continue
            # That something else is written is told by AKIP612.
            if _is_part(simpul.node, *share) and index.once(Skor).measured(simpul, year).sumber == "formula":
                one = Entri(simpul, f"variabel.{share[0]}.nilai.{year}", nilai, simpul.path)
                yield one, f"melebihi keseluruhannya: {' '.join(_kind(whole.uraian))} {whole.nilai[year]}"


def _ratio(node: Indikator) -> tuple[str, str] | None:
    """The two variables of which the formula of an indicator divides the first by the second; None if it does something else."""
    formula = formula_of(node)
    root = _unscaled(formula.root) if formula else None
    if not isinstance(root, Operation) or root.sign != "/":
        return None
    part, whole = _unscaled(root.left), root.right
    if not isinstance(part, Name) or not isinstance(whole, Name) or not node.variabel.keys() >= {part.nama, whole.nama}:
        return None
    return part.nama, whole.nama


def _is_part(node: Indikator, part: str, whole: str) -> bool:
    """Whether what one variable counts are some of what another one counts.

    Villages that do something are some of all villages; their income of this year is no part of that of last year.
    """
    some, every = (_kind(node.variabel[name].uraian) for name in (part, whole))
    return bool(every) and some != every and every in (some[: len(every)], _kind(node.nama)[: len(every)])


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
