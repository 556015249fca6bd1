"""AKIP206: sasaran-tanpa-indikator.

Memeriksa: setiap sasaran diukur oleh sedikitnya satu indikator. Sasaran yang dibawa satu dokumen disebut dalam satu temuan.
Mengapa: tanpa indikator tidak ada yang dapat dikatakan tentang tercapainya sasaran.
Contoh salah:
    tujuan: [{id: T1, uraian: Menurunnya kemiskinan}]
    sasaran: [{id: S1, tujuan: T1, uraian: Menurunnya angka kemiskinan}]
Contoh benar:
    tujuan: [{id: T1, uraian: Menurunnya kemiskinan}]
    sasaran: [{id: S1, tujuan: T1, uraian: Menurunnya angka kemiskinan}]
    indikator: [{id: I1, sasaran: S1, nama: Angka kemiskinan, target: {2024: 5 %}}]
Perbaikan: tambahkan indikator yang mengukurnya (dengan `sasaran:` ini), atau hapus sasaran yang tersalin dari naskah lama.
Dasar: PermenPANRB 53/2014: setiap sasaran strategis memiliki indikator kinerja.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each sasaran that no indikator measures; one for all that a document brings along."""
    measured = {indikator.sasaran for indikator in index.rencana.indikator if indikator.sasaran}
    known = list(index.of_kind("sasaran"))
    # A name that no sasaran has may have been meant for any of them; AKIP201 tells it.
    if not measured <= {simpul.id for simpul in known}:
        return
    groups: dict[str, list[Simpul]] = {}
    for simpul in known:
        if simpul.id not in measured:
            groups.setdefault(simpul.node.asal or simpul.path, []).append(simpul)
    for first, *others in groups.values():
        origin = f" dari {index.called(first.node.asal)}" if first.node.asal else ""
        said = f"{1 + len(others)} sasaran{origin} tidak mempunyai indikator di dokumen mana pun: " if others else "sasaran "
        titles = listed([index.title(one) for one in (first, *others)])
        yield finding(
            "AKIP206",
            f"{said}{titles}" if others else f"sasaran {titles}{origin} tidak mempunyai indikator",
            path=first.path,
            related=[Related(message=f"sasaran {index.title(one)}", path=one.path) for one in others],
        )
