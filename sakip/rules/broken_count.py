"""AKIP509: banyak-tidak-bulat.

Memeriksa: banyaknya orang, dokumen, desa dan benda utuh lain adalah bilangan bulat.
Mengapa: setengah dokumen tidak ada: angkanya persen, rata-rata, atau koma yang salah letak.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Desa mandiri, target: {2024: "12,5 Desa"}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Desa mandiri, target: {2024: 12 Desa}}]
Perbaikan: bulatkan, atau perbaiki satuannya; titik memisahkan ribuan, koma memulai desimal.
Dasar: PermenPANRB 53/2014: indikator terukur, dengan satuan yang sesuai.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip.amounts import COUNTED, Angka
from sakip.entries import entries, told
from sakip.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.entries import Entri
    from sakip.findings import Finding
    from sakip.index import Index

# Half a year is a time, and half a rupiah a sum.
_WHOLE = COUNTED - {"rp", "rupiah", "tahun", "bulan", "hari", "kali", "data"}
_RATE = pattern(r"\b(?:rata|rerata|rasio|angka|indeks|tingkat|kepadatan|per)\b", re.IGNORECASE)


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each indicator that counts whole things in fractions."""
    yield from told("AKIP509", index, _wrong(index))


def _wrong(index: Index) -> Iterator[tuple[Entri, str]]:
    for one in index.once(entries):
        # Without a sign between its digits a number is whole.
        if "," in one.nilai.teks or "." in one.nilai.teks:
            ukuran, unit = one.nilai.ukuran, one.nilai.satuan or one.simpul.node.satuan
            if isinstance(ukuran, Angka) and ukuran.nilai != int(ukuran.nilai) and _counts(one, unit):
                yield one, f"tidak bulat, padahal {unit} dihitung utuh"


def _counts(one: Entri, unit: str) -> bool:
    """Whether a figure counts whole things, and no mean or rate of them."""
    node = one.simpul.node
    return not _WHOLE.isdisjoint(unit.casefold().split()) and node.akumulasi != "rata_rata" and not _RATE.search(node.nama)
