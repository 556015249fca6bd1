"""AKIP205: sasaran-tanpa-tujuan.

Memeriksa: setiap sasaran menjabarkan sebuah tujuan.
Mengapa: sasaran yang muncul tanpa tujuan tidak berasal dari Renstra.
Contoh salah:
    sasaran: [{id: S1, uraian: Menurunnya angka kemiskinan}]
    indikator: [{id: I1, sasaran: S1, nama: Angka kemiskinan, target: {2024: 5 %}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Menurunnya kemiskinan}]
    sasaran: [{id: S1, tujuan: T1, uraian: Menurunnya angka kemiskinan}]
    indikator: [{id: I1, sasaran: S1, nama: Angka kemiskinan, target: {2024: 5 %}}]
Perbaikan: kaitkan dengan sebuah tujuan (`tujuan:` pada sasaran itu), atau hapus sasarannya dari dokumen.
Dasar: PermenPANRB 53/2014; Permendagri 86/2017: sasaran menjabarkan tujuan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each sasaran that names no tujuan."""
    for simpul in index.of_kind("sasaran"):
        if not simpul.node.tujuan:
            origin = f" dari {index.called(simpul.node.asal)}" if simpul.node.asal else ""
            yield finding("AKIP205", f"sasaran {index.title(simpul)}{origin} tidak terkait dengan tujuan mana pun", path=simpul.path)
