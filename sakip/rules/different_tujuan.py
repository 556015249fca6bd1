"""AKIP221: tujuan-berbeda.

Memeriksa: tujuan yang dicetak dokumen di baris sasaran atau indikator sama dengan tujuan sasarannya di rencana.
Mengapa: sasaran yang di satu dokumen menjabarkan tujuan A dan di dokumen lain tujuan B tidak menunjukkan tujuan mana yang dicapai.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}, {id: T2, uraian: Layanan baik}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T2, uraian: Dua}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S2, nama: B, target: {2024: 80 %}}]
    dokumen: [{id: renstra, jenis: renstra, menyatakan: [{tentang: S1, tujuan: T1}, {tentang: S2, tujuan: T1}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}, {id: T2, uraian: Layanan baik}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T2, uraian: Dua}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S2, nama: B, target: {2024: 80 %}}]
    dokumen: [{id: renstra, jenis: renstra, menyatakan: [{tentang: S1, tujuan: T1}, {tentang: S2, tujuan: T2}]}]
Perbaikan: taruh sasaran itu di bawah tujuan yang sama di semua dokumen.
Dasar: PermenPANRB 53/2014: sasaran menjabarkan tujuan rencana strategis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.titles import PLAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each document and sasaran that it puts under another tujuan than the plan does."""
    for dokumen, fields in index.printed:
        told: set[str] = set()
        for path, row in index.rows(dokumen) if fields["tujuan"] else ():
            printed = row.tujuan if isinstance(row.tujuan, str) else row.tujuan.tentang
            sasaran = index.simpul.get(index.sasaran_of(row))
            expected = sasaran.node.tujuan if sasaran is not None and sasaran.kind == "sasaran" else ""
            if sasaran is None or printed == expected or sasaran.id in told or not index.simpul.keys() >= {printed, expected}:
                continue
            told.add(sasaran.id)
            yield finding(
                "AKIP221",
                f"{index.title(dokumen)} menaruh sasaran {index.called(sasaran.id)} di bawah tujuan {index.called(printed)}, "
                f"padahal menurut {PLAN} di bawah tujuan {index.called(expected)}",
                path=f"{path}.tujuan",
                related=[Related(message=f"di {PLAN}: {expected}", path=f"{sasaran.path}.tujuan")],
                data={"stated": printed, "planned": expected},
            )
