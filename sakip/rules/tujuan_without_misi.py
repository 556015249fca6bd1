"""AKIP209: tujuan-tanpa-misi.

Memeriksa: setiap tujuan milik rencana menyebut misi yang dijabarkannya, bila tujuan lain menyebutnya.
Mengapa: tujuan tanpa misi tidak dapat ditelusuri ke RPJMD.
Contoh salah:
    misi: [{id: M1, uraian: Mencerdaskan masyarakat}]
    tujuan: [{id: T1, misi: [M1], uraian: Literasi meningkat}, {id: T2, uraian: Arsip tertib}]
    sasaran: [{id: S1, tujuan: T1, uraian: Budaya baca meningkat}, {id: S2, tujuan: T2, uraian: Arsip tertata}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S2, nama: B, target: {2024: 80 %}}]
Contoh benar:
    misi: [{id: M1, uraian: Mencerdaskan masyarakat}]
    tujuan: [{id: T1, misi: [M1], uraian: Literasi meningkat}, {id: T2, misi: [M1], uraian: Arsip tertib}]
    sasaran: [{id: S1, tujuan: T1, uraian: Budaya baca meningkat}, {id: S2, tujuan: T2, uraian: Arsip tertata}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S2, nama: B, target: {2024: 80 %}}]
Perbaikan: tulis `misi:` pada tujuan itu.
Dasar: Perpres 29/2014 dan Permendagri 86/2017: tujuan perangkat daerah menjabarkan misi RPJMD.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each tujuan of the plan without misi, if the plan has misi and other tujuan name theirs."""
    own = [simpul for simpul in index.of_kind("tujuan") if not simpul.node.asal]
    if not index.rencana.misi or not any(simpul.node.misi for simpul in own):
        return
    for simpul in own:
        if not simpul.node.misi:
            called = index.title(simpul)
            yield finding("AKIP209", f"tujuan {called} tidak terkait dengan misi mana pun", path=simpul.path)
