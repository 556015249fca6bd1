"""AKIP611: tanpa-realisasi-anggaran.

Memeriksa: bila pada tahap pelaporan ada laporan (`jenis: laporan`) dan rencananya beranggaran, sekurang-kurangnya satu realisasi anggaran
tercantum: di rencana, di tabel, atau dalam kalimat.
Mengapa: tanpa realisasi anggaran tidak ada serapan dan efisiensi; pembaca tidak tahu berapa biaya kinerja yang dilaporkan.
Contoh salah:
    tahap: pelaporan
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    program: [{kode: 2.13.02, nama: Program Penataan Desa, mendukung: [I1], anggaran: 80.000.000}]
    dokumen: [{id: bab_3, jenis: laporan, menyatakan: [{tentang: I1, target: 80 %, realisasi: 72 %}]}]
Contoh benar:
    tahap: pelaporan
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    program:
      - kode: 2.13.02
        nama: Program Penataan Desa
        mendukung: [I1]
        anggaran: {murni: 80.000.000, realisasi: 76.500.000}
    dokumen: [{id: bab_3, jenis: laporan, menyatakan: [{tentang: I1, target: 80 %, realisasi: 72 %}]}]
Perbaikan: tulis realisasi anggaran setiap program, kegiatan dan sub-kegiatan dari laporan keuangan.
Dasar: PermenPANRB 53/2014: Bab III laporan kinerja memuat capaian kinerja dan realisasi anggaran.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.comparing import is_unwritten
from sakip.fields import given
from sakip.index import BUDGETED
from sakip.patterns import pattern
from sakip.titles import PLAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.facts import Kalimat
    from sakip.findings import Finding
    from sakip.index import Index

_SPENT = pattern(
    r"\b(?:realisasi|serapan|penyerapan)\s+(?:\w+\s+)?(?:anggaran|keuangan|dana|belanja)\b.*[0-9{]|\bterserap\b", re.IGNORECASE
)


def check(index: Index) -> Iterator[Finding]:
    """Yield one finding if a report has budgets and nowhere says what was spent of them."""
    rencana = index.rencana
    # What does not say of what kind it is need not be a chapter.
    reports = [one for one in rencana.dokumen if given(one).get("jenis") == "laporan" and one.tahun in {None, rencana.tahun}]
    if rencana.tahap != "pelaporan" or not reports:
        return
    nodes = [*index.of_kind(*BUDGETED), *index.of_kind("rencana_aksi")]
    budgeted = [simpul for simpul in nodes if any(amount.nilai for amount in simpul.node.anggaran.values())]
    if not budgeted or any("realisasi" in simpul.node.anggaran for simpul in budgeted):
        return
    cells = [fact for fact in index.claimed("anggaran") if fact.key[2] == "realisasi"]
    # What the scan lost was printed.
    if any(not is_unwritten(fact.nilai) for fact in cells) or any(map(_speaks_of_spending, index.sentences)):
        return
    empty = f"; {len(cells)} sel realisasi anggaran berisi {cells[0].nilai}" if cells else ""
    yield finding(
        "AKIP611",
        f"tidak ada realisasi anggaran {rencana.tahun} di {PLAN} maupun dokumen, padahal ada {len(budgeted)} anggaran{empty}",
        path="program",
        related=[index.printed_by(fact) for fact in cells],
        data={"budgeted": len(budgeted), "empty": len(cells)},
    )


def _speaks_of_spending(kalimat: Kalimat) -> bool:
    lower = kalimat.teks.casefold()
    return ("realisasi" in lower or "serap" in lower) and _SPENT.search(kalimat.teks) is not None
