"""AKIP204: tujuan-tanpa-sasaran.

Memeriksa: setiap tujuan dijabarkan ke sedikitnya satu sasaran.
Mengapa: tujuan tanpa sasaran tidak dapat diukur tahun demi tahun.
Contoh salah:
    tujuan: [{id: T1, uraian: Menurunnya kemiskinan}]
Contoh benar:
    tujuan: [{id: T1, uraian: Menurunnya kemiskinan}]
    sasaran: [{id: S1, tujuan: T1, uraian: Menurunnya angka kemiskinan}]
    indikator: [{id: I1, sasaran: S1, nama: Angka kemiskinan, target: {2024: 5 %}}]
Perbaikan: tambahkan sasaran yang menyebut tujuan ini, atau hapus tujuannya.
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
    """Yield a finding for each tujuan that no sasaran names."""
    named = {sasaran.tujuan for sasaran in index.rencana.sasaran if sasaran.tujuan}
    known = list(index.of_kind("tujuan"))
    # A name that no tujuan has may have been meant for any of them; AKIP201 tells it.
    if not named <= {simpul.id for simpul in known}:
        return
    for simpul in known:
        if simpul.id not in named:
            yield finding("AKIP204", f"tujuan {index.title(simpul)} tidak mempunyai sasaran", path=simpul.path)
