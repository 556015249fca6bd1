"""AKIP605: tanpa-realisasi.

Memeriksa: pada tahap pelaporan setiap indikator bertarget mempunyai realisasi, bila sekurang-kurangnya satu sudah diukur.
Formula atau triwulan yang terisi tetapi tidak memberi realisasi diberitahukan AKIP613, formula yang salah AKIP402.
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
Perbaikan: tulis realisasinya; bila memang belum ada, jelaskan sebabnya di laporan.
Dasar: PermenPANRB 53/2014: laporan kinerja memuat target, realisasi dan capaian setiap indikator yang diperjanjikan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.scoring import Skor
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul


_MOST_SHOWN = 8


def check(index: Index) -> Iterator[Finding]:
    """Yield one finding that lists the indicators with a target and without a realisasi, the main ones first."""
    found = sorted(_unmeasured(index), key=lambda pair: not pair[0].node.iku) if index.rencana.tahap == "pelaporan" else []
    if not found or not _is_measured(index):
        return
    groups = [("IKU", [one for one in found if one[0].node.iku]), ("indikator", [one for one in found if not one[0].node.iku])]
    titles = {what: [index.title(simpul) for simpul, _ in group] for what, group in groups}
    said = [f"{len(names)} {what} ({listed(names, _MOST_SHOWN)})" for what, names in titles.items() if names]
    yield finding(
        "AKIP605",
        f"{listed(said)} bertarget {index.rencana.tahun}, tetapi tanpa realisasi",
        path=found[0][1],
        related=[Related(message=f"{index.title(simpul)} tanpa realisasi", path=path) for simpul, path in found],
        data={what.casefold(): len(group) for what, group in groups},
    )


def _unmeasured(index: Index) -> Iterator[tuple[Simpul, str]]:
    """The indicators without a realisasi, and where their targets stand; what is measured and cannot be computed is told by others."""
    skor = index.once(Skor)
    return (one for one in skor.unrealised if not skor.measured(one[0], skor.tahun).gagal)


def _is_measured(index: Index) -> bool:
    """Whether anything was measured yet; where nothing was, the year is not over, whatever stage the plan says or leaves out."""
    year = str(index.rencana.tahun)
    if any(field == f"realisasi.{year}" for _, field, _ in index.written):
        return True
    return any(fact.key[2] == year for fact in index.claimed("realisasi"))
