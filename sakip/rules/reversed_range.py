"""AKIP508: rentang-terbalik.

Memeriksa: rentang ditulis dari yang kecil ke yang besar, misalnya 80-90 %.
Mengapa: rentang terbalik tidak memuat nilai apa pun, maka tidak ada realisasi yang mencapainya.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Kelembapan ruang arsip, target: {2024: 60-50 %}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Kelembapan ruang arsip, target: {2024: 50-60 %}}]
Perbaikan: tukar kedua batasnya.
Dasar: PermenPANRB 53/2014: target kinerja terukur dan dapat dicapai.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Rentang
from sakip.codes import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.amounts import Nilai
    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each range of the plan, or of a document, whose lower bound is above its upper one."""
    for path, nilai, rentang in _ranges(index):
        if rentang.bawah.nilai > rentang.atas.nilai:
            lower, upper = rentang.bawah, rentang.atas
            message = f"rentang {nilai} terbalik: batas bawahnya {lower}, batas atasnya {upper}"
            yield finding("AKIP508", message, path=path, data={"bawah": lower.nilai, "atas": upper.nilai})


def _ranges(index: Index) -> Iterator[tuple[str, Nilai, Rentang]]:
    """Every range that the plan or a document writes, and where it stands."""
    for simpul, field, nilai in index.written:
        if isinstance(nilai.ukuran, Rentang):
            yield f"{simpul.path}.{field}", nilai, nilai.ukuran
    for fact in index.claims:
        if isinstance(fact.nilai.ukuran, Rentang):
            yield fact.path, fact.nilai, fact.nilai.ukuran
