"""AKIP412: iku-tidak-diperjanjikan.

Memeriksa: bila ada RKT, PK atau PPK `lengkap` yang memuat indikator, IKU yang terukur tahun itu ada di sekurang-kurangnya satu di
antaranya. Tabel yang memuat sebagian IKU saja diberitakan AKIP212.
Mengapa: IKU yang ditetapkan tetapi tidak direncanakan, diperjanjikan dan diukur bukan ukuran keberhasilan instansi.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}
      - id: IKU1
        iku: true
        sasaran: S1
        nama: Persentase desa mandiri
        satuan: persen
        polaritas: naik
        formula: Desa mandiri per seratus desa
        sumber_data: [Bidang Desa]
        penanggung_jawab: Bidang Desa
        target: {2024: 60 %}
    dokumen: [{id: rkt, jenis: rkt, lengkap: true, menyatakan: [{tentang: I1, target: 80 %}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}
      - id: IKU1
        iku: true
        sasaran: S1
        nama: Persentase desa mandiri
        satuan: persen
        polaritas: naik
        formula: Desa mandiri per seratus desa
        sumber_data: [Bidang Desa]
        penanggung_jawab: Bidang Desa
        target: {2024: 60 %}
    dokumen: [{id: rkt, jenis: rkt, lengkap: true, menyatakan: [{tentang: I1, target: 80 %}, {tentang: IKU1, target: 60 %}]}]
Perbaikan: muat IKU di RKT, perjanjikan di PK dan ukur di PPK; atau tetapkan indikator yang memang diukur sebagai IKU.
Dasar: PermenPANRB 53/2014: perjanjian kinerja memuat sasaran, indikator kinerja utama dan targetnya.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sakip.amounts import LOST
from sakip.codes import finding
from sakip.entries import is_due
from sakip.facts import tables
from sakip.findings import Related
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

_TABLES = frozenset({"rkt", "pk", "ppk"})
_MOST_SHOWN = 6


def check(index: Index) -> Iterator[Finding]:
    """Yield one finding for all IKU if the tables of the year list other indicators and none of these."""
    year = str(index.rencana.tahun)
    printed = list(chain.from_iterable(tables(index, _TABLES).values()))
    listing = frozenset[str]().union(*(ids for _, ids in printed))
    iku = [simpul for simpul in index.of_kind("indikator") if simpul.node.iku and simpul.id] if listing else []
    if not iku or not listing.isdisjoint(simpul.id for simpul in iku):
        return
    others = {simpul.id for simpul in index.of_kind("indikator") if not simpul.node.iku}
    # A row that the scan lost may have been one of them.
    whole = [(simpul, ids & others) for simpul, ids in printed if simpul.node.lengkap and LOST not in ids and ids & others]
    due = [one for one in iku if is_due(one.node, year)]
    if not whole or not due:
        return
    instead = len(frozenset[str]().union(*(ids for _, ids in whole)))
    documents, names = listed([index.title(simpul) for simpul, _ in whole]), listed([index.title(one) for one in due], _MOST_SHOWN)
    yield finding(
        "AKIP412",
        f"{len(due)} IKU tidak dimuat {documents}, yang memuat {instead} indikator lain: {names}",
        path=whole[0][0].path,
        related=[
            *(Related(message="tidak memuat IKU", path=simpul.path) for simpul, _ in whole[1:]),
            *(Related(message="IKU yang tidak dimuat", path=one.path) for one in due),
        ],
        data={"iku": len(due), "others": instead},
    )
