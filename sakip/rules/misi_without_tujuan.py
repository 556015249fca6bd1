"""AKIP210: misi-tanpa-tujuan.

Memeriksa: setiap misi instansi dijabarkan oleh sedikitnya satu tujuan, bila tujuan-tujuan menyebut misinya.
Mengapa: misi tanpa tujuan adalah janji yang tidak direncanakan.
Contoh salah:
    misi: [{id: M1, uraian: Mencerdaskan masyarakat}, {id: M2, uraian: Menata arsip}]
    tujuan: [{id: T1, misi: [M1], uraian: Literasi meningkat}]
    sasaran: [{id: S1, tujuan: T1, uraian: Budaya baca meningkat}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}]
Contoh benar:
    misi: [{id: M1, uraian: Mencerdaskan masyarakat}, {id: M2, uraian: Menata arsip}]
    tujuan: [{id: T1, misi: [M1, M2], uraian: Literasi meningkat dan arsip tertib}]
    sasaran: [{id: S1, tujuan: T1, uraian: Budaya baca meningkat}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}]
Perbaikan: tambahkan tujuan bagi misi itu; misi kepala daerah yang bukan urusan instansi tidak perlu ditulis.
Dasar: Perpres 29/2014 dan Permendagri 86/2017: tujuan perangkat daerah menjabarkan misi.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.facts import INSTANSI
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield one finding for the misi that no tujuan elaborates, if tujuan name their misi at all."""
    rencana = index.rencana
    named = {id_ for tujuan in rencana.tujuan for id_ in tujuan.misi}
    # Misi under the vision of the bupati alone are those of the whole government, of which an agency serves a few.
    if not named or (rencana.visi and all(visi.milik not in {"", INSTANSI} for visi in rencana.visi)):
        return
    unused = [simpul for simpul in index.of_kind("misi") if simpul.id not in named]
    if unused:
        yield finding(
            "AKIP210",
            f"{len(unused)} dari {len(rencana.misi)} misi tidak mempunyai tujuan: {', '.join(map(index.title, unused))}",
            path=unused[0].path,
            related=[Related(message=f"misi {index.title(simpul)}", path=simpul.path) for simpul in unused[1:]],
            data={"unused": len(unused), "misi": len(rencana.misi)},
        )
