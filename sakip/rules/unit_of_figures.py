"""AKIP414: satuan-berbeda-angka.

Memeriksa: satuan yang ditulis pada target, realisasi dan triwulan indikator adalah `satuan` indikator itu.
Mengapa: angka tanpa satuan dibaca dengan `satuan` indikatornya; bila keduanya berbeda, target dan realisasi tidak sebanding.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Waktu layanan, satuan: Jam, polaritas: turun, target: {2024: 20 Menit}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Waktu layanan, satuan: Menit, polaritas: turun, target: {2024: 20 Menit}}]
Perbaikan: samakan `satuan` dengan satuan angkanya.
Dasar: PermenPANRB 53/2014: target dan realisasi diukur dengan satuan yang sama.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import is_percent
from sakip.codes import finding
from sakip.comparing import same_unit
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.amounts import Nilai
    from sakip.findings import Finding
    from sakip.index import Index, Simpul


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each indicator all of whose figures print one unit, and another one than its own."""
    printed: dict[str, list[tuple[Simpul, str, Nilai]]] = {}
    for simpul, field, nilai in index.written:
        # Where the unit is percent, "80 % Dokumen" may be a share of documents.
        if nilai.satuan and simpul.node.satuan and not is_percent(simpul.node.satuan):
            printed.setdefault(simpul.path, []).append((simpul, field, nilai))
    for figures in printed.values():
        simpul, field, nilai = figures[0]
        satuan = simpul.node.satuan
        # Where units change from figure to figure, the figures are told, not the unit.
        if same_unit(nilai.satuan, satuan) or not all(same_unit(nilai.satuan, other.satuan) for _, _, other in figures):
            continue
        yield finding(
            "AKIP414",
            f"satuan {index.title(simpul)} {satuan}, padahal angkanya bersatuan {nilai.satuan}: {nilai}",
            path=f"{simpul.path}.satuan",
            related=[Related(message=str(other), path=f"{simpul.path}.{name}") for _, name, other in figures],
            data={"stated": satuan, "printed": nilai.satuan},
        )
