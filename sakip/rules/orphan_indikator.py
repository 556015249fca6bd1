"""AKIP401: indikator-yatim.

Memeriksa: setiap indikator mengukur sasaran atau dirujuk program, kegiatan, sub-kegiatan, rencana aksi atau dokumen, dan ada angkanya.
Mengapa: indikator yang tidak dirujuk atau tidak pernah diukur hanya menambah daftar.
Contoh salah:
    indikator: [{id: I1, nama: Angka kemiskinan, target: {2024: 5 %}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Menurunnya kemiskinan}]
    sasaran: [{id: S1, tujuan: T1, uraian: Menurunnya angka kemiskinan}]
    indikator: [{id: I1, sasaran: S1, nama: Angka kemiskinan, target: {2024: 5 %}}]
Perbaikan: sebut sasarannya atau rujuk dari kegiatan; isi targetnya; atau hapus indikatornya.
Dasar: PermenPANRB 53/2014: indikator kinerja dipilih untuk mengukur sasaran, dan diukur.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import LOST
from sakip.codes import finding
from sakip.facts import INSTANSI
from sakip.index import BUDGETED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index
    from sakip.model import Indikator


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each indikator that nothing refers to, or that has no figure anywhere."""
    referred = _referred(index)
    # An id that nothing has may have been meant for any of them; AKIP201 tells it.
    mistyped = not index.simpul.keys() >= referred - {INSTANSI, LOST}
    for simpul in index.of_kind("indikator"):
        if simpul.id in referred or _is_measured(simpul.node):
            continue
        if simpul.node.sasaran:
            message = f"indikator {index.title(simpul)} tidak diukur: tanpa target, realisasi atau formula"
        elif mistyped:
            continue
        else:
            message = f"indikator {index.title(simpul)} tidak mengukur sasaran dan tidak dirujuk apa pun"
        yield finding("AKIP401", message, path=simpul.path)


def _is_measured(node: Indikator) -> bool:
    return bool(node.sasaran and (node.target or node.realisasi or node.triwulan or node.formula))


def _referred(index: Index) -> set[str]:
    referred = {aksi.iku for aksi in index.rencana.rencana_aksi}
    for simpul in index.of_kind(*BUDGETED):
        referred.update(simpul.node.indikator, simpul.node.mendukung)
    return referred.union(*(ids for _, ids in index.mentioned)) - {""}
