"""AKIP305: realisasi-melebihi-pagu.

Memeriksa: realisasi anggaran program, kegiatan, sub-kegiatan dan aksi tidak melebihi anggaran perubahannya, atau murni bila tidak ada.
Mengapa: belanja tidak boleh melebihi pagu; angka yang melebihinya salah catat, atau pagunya belum diperbarui.
Contoh salah:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{id: P1, nama: Program satu, mendukung: [I1], anggaran: {murni: 750.000.000, realisasi: 900.000.000}}]
Contoh benar:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{id: P1, nama: Program satu, mendukung: [I1], anggaran: {murni: 750.000.000, realisasi: 700.000.000}}]
Perbaikan: periksa realisasinya, atau isi anggaran perubahan.
Dasar: PP 12/2019: pengeluaran tidak boleh melebihi anggaran yang tersedia.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import difference
from sakip.codes import finding
from sakip.findings import Related
from sakip.index import BUDGETED
from sakip.spending import SPENT_FROM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each node that states more spending than it has a budget for; its parents follow from it."""
    for simpul in index.of_kind(*BUDGETED, "rencana_aksi"):
        spent = simpul.node.anggaran.get("realisasi")
        if spent is None:
            continue
        budgets = simpul.node.anggaran if simpul.kind == "rencana_aksi" else index.budgets(simpul)
        column = next((name for name in SPENT_FROM if budgets.get(name) is not None), "")
        budget = budgets.get(column)
        if budget is not None and spent.nilai > budget.nilai:
            more = difference(spent, budget)
            message = f"realisasi anggaran {index.title(simpul)} {spent} melebihi anggaran {column} {budget}, selisih {more}"
            related = [Related(message=f"anggaran {column} {budget}", path=f"{simpul.path}.anggaran.{column}")]
            data = {"column": column, "stated": spent.nilai, "budget": budget.nilai, "difference": more.nilai}
            yield finding("AKIP305", message, path=f"{simpul.path}.anggaran.realisasi", related=related, data=data)
