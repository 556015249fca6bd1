"""AKIP206: sasaran-tanpa-indikator.

Memeriksa: setiap sasaran diukur oleh sedikitnya satu indikator.
Mengapa: tanpa indikator tidak ada yang dapat dikatakan tentang tercapainya sasaran.
Contoh salah:
    tujuan: [{id: T1, uraian: Menurunnya kemiskinan}]
    sasaran: [{id: S1, tujuan: T1, uraian: Menurunnya angka kemiskinan}]
Contoh benar:
    tujuan: [{id: T1, uraian: Menurunnya kemiskinan}]
    sasaran: [{id: S1, tujuan: T1, uraian: Menurunnya angka kemiskinan}]
    indikator: [{id: I1, sasaran: S1, nama: Angka kemiskinan, target: {2024: 5 %}}]
Perbaikan: tambahkan indikator dengan `sasaran:` ini.
Dasar: PermenPANRB 53/2014: setiap sasaran strategis memiliki indikator kinerja.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each sasaran that no indikator measures."""
    measured = {indikator.sasaran for indikator in index.rencana.indikator if indikator.sasaran}
    known = list(index.of_kind("sasaran"))
    # A name that no sasaran has may have been meant for any of them; AKIP201 tells it.
    if not measured <= {simpul.id for simpul in known}:
        return
    for simpul in known:
        if simpul.id not in measured:
            origin = f" (dibawa dokumen {simpul.node.asal})" if simpul.node.asal else ""
            yield finding("AKIP206", f"sasaran {index.title(simpul)}{origin} tidak diukur indikator apa pun", path=simpul.path)
