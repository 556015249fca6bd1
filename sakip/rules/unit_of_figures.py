"""AKIP414: satuan-berbeda-angka.

Memeriksa: satuan yang ditulis pada target, realisasi dan triwulan indikator adalah `satuan` indikator itu. Bila satuannya persen, bagian
dari sesuatu (80 % Dokumen, 62 dari 63 Desa) dan poin diterima.
Mengapa: angka tanpa satuan dibaca dengan `satuan` indikatornya; bila keduanya berbeda, target dan realisasi tidak sebanding.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Waktu layanan, satuan: Jam, polaritas: turun, target: {2024: 20 Menit}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Waktu layanan, satuan: Menit, polaritas: turun, target: {2024: 20 Menit}}]
Perbaikan: samakan `satuan` dengan satuan angkanya, atau tulis angkanya dalam `satuan` itu.
Dasar: PermenPANRB 53/2014: target dan realisasi diukur dengan satuan yang sama.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.entries import of_another_unit
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each indicator all of whose figures print one unit, and another one than its own."""
    for path, figures in index.once(of_another_unit).items():
        simpul, nilai = figures[0].simpul, figures[0].nilai
        yield finding(
            "AKIP414",
            f"satuan {index.title(simpul)} {simpul.node.satuan}, padahal angkanya bersatuan {nilai.satuan}: {nilai}",
            path=f"{path}.satuan",
            related=[Related(message=str(one.nilai), path=one.path) for one in figures],
            data={"stated": simpul.node.satuan, "printed": nilai.satuan},
        )
