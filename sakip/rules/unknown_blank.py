"""AKIP806: isian-salah.

Memeriksa: setiap isian naskah, misalnya `{capaian.instansi}`, dikenal dan mempunyai nilai; setiap kurung kurawal berpasangan.
Mengapa: isian yang tidak terisi tercetak apa adanya dalam laporan.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    naskah: {ikhtisar: "Tahun {tahun} diukur {jumlah.sasarn|terbilang} sasaran."}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    naskah: {ikhtisar: "Tahun {tahun} diukur {jumlah.sasaran|terbilang} sasaran."}
Perbaikan: tulis nama isian yang dikenal, atau lengkapi rencana; angka yang hanya ada dalam dokumen berlaku bila `acuan` menyebut dokumen
itu, misalnya `acuan: {realisasi: ppk}`. Kurung kurawal yang bukan isian ditulis dua kali: `{{`.
Dasar: PermenPANRB 53/2014: laporan kinerja andal dan dapat dipercaya.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.filling import blanks, unpaired
from sakip.scoring import Skor
from sakip.wording import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

_WIDTH = 48
"""How much of a text the message shows."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each reason in each text that leaves blanks of the report unfilled, and for a brace without its other."""
    texts = [(bagian, teks) for bagian, teks in index.rencana.naskah.items() if "{" in teks or "}" in teks]
    if not texts:
        return
    skor = index.once(Skor)
    for bagian, teks in texts:
        reasons: dict[str, dict[str, None]] = {}
        for one in blanks(skor, teks):
            if one.alasan:
                reasons.setdefault(one.alasan, {})[one.nama] = None
        for alasan, names in reasons.items():
            shown = ", ".join(f"{{{nama}}}" for nama in names)
            first, data = f"{{{next(iter(names))}}}", {"isian": ", ".join(names)}
            yield finding("AKIP806", f"isian {shown} tidak terisi: {alasan}", path=f"naskah.{bagian}", data=data, words=first)
        if alone := unpaired(teks):
            message = f'kurung kurawal tidak berpasangan pada "{shortened(alone, _WIDTH)}"; tulis dua kali bila bukan isian'
            words = shortened(alone, _WIDTH).removesuffix("…")
            yield finding("AKIP806", message, path=f"naskah.{bagian}", data={"isian": alone[0]}, words=words)
