"""AKIP605: tanpa-realisasi.

Memeriksa: pada tahap pelaporan, setiap indikator dengan target tahun rencana mempunyai realisasi, tertulis atau terhitung.
Mengapa: tanpa realisasi tidak ada capaian; IKU yang tidak diukur berarti kinerja utama tidak dipertanggungjawabkan.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}
      - {id: I2, sasaran: S1, nama: B, target: {2024: 40 Unit}, realisasi: {2024: "-"}}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}
      - {id: I2, sasaran: S1, nama: B, target: {2024: 40 Unit}, realisasi: {2024: 36 Unit}}
Perbaikan: tulis realisasinya; bila memang belum ada, jelaskan sebabnya di laporan dan akui temuan ini dengan alasan itu.
Dasar: PermenPANRB 53/2014: laporan kinerja memuat target, realisasi dan capaian setiap indikator yang diperjanjikan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.scoring import unrealised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield one finding that lists the indicators with a target and without a realisasi, the main ones first."""
    found = sorted(unrealised(index), key=lambda pair: not pair[0].node.iku)
    if not found:
        return
    groups = [("IKU", [one for one in found if one[0].node.iku]), ("indikator", [one for one in found if not one[0].node.iku])]
    listed = [f"{len(group)} {what} ({', '.join(index.title(simpul) for simpul, _ in group)})" for what, group in groups if group]
    yield finding(
        "AKIP605",
        f"{' dan '.join(listed)} bertarget {index.rencana.tahun}, tetapi tanpa realisasi",
        path=found[0][1],
        related=[Related(message=f"{index.title(simpul)} tanpa realisasi", path=path) for simpul, path in found],
        data={what.casefold(): len(group) for what, group in groups},
    )
