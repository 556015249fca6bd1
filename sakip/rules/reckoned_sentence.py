"""AKIP812: hitungan-kalimat-salah.

Memeriksa: kalimat yang memuat hitungannya sendiri benar hitungannya: persen di belakang "31 dari 40 desa (77,5 %)" ialah 31 dibagi 40, dan
yang "naik dari 20 menjadi 25" memang naik. Angka yang dibulatkan ("Rp 1,2 miliar") dihitung menurut semua yang mungkin; peringkat, satuan
yang berlainan dan bagian dari target dibiarkan.
Mengapa: pembaca menghitungnya di tempat; kalimat yang membantah dirinya sendiri membuat semua angka di dekatnya diragukan.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    naskah: {S1: "Sebanyak 31 dari 42 desa (77,5 %) naik peringkat."}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    naskah: {S1: "Sebanyak 31 dari 40 desa (77,5 %) naik peringkat."}
Perbaikan: hitung kembali, dan periksa mana dari angkanya yang tertinggal dari laporan lama.
Dasar: PermenPANRB 53/2014: laporan kinerja andal dan dapat dipercaya.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.reckoning import changes, shares
from sakip.titles import who_says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each thing that sentences say of their own numbers and that these deny, once in all texts."""
    told = set()
    for kalimat in index.sentences:
        # Most sentences reckon nothing, which a search takes long to see.
        if "dari" in kalimat.teks:
            for said, what in (*shares(kalimat.teks), *changes(kalimat.teks)):
                if said not in told:
                    told.add(said)
                    message = f'{who_says(index, kalimat.path)} menulis "{said}", padahal {what}'
                    yield finding("AKIP812", message, path=kalimat.path, data={"stated": said}, words=said)
