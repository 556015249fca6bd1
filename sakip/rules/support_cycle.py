"""AKIP208: dukungan-berputar.

Memeriksa: kegiatan dan sub-kegiatan tidak mendukung indikator yang juga keluarannya sendiri, atau keluaran yang di bawahnya.
Mengapa: keluaran menghasilkan sesuatu di atasnya; pohon kinerja yang berputar tidak menjelaskan apa yang dihasilkan.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri bertambah}]
    indikator:
      - {id: I1, sasaran: S1, nama: Persentase desa mandiri, target: {2024: 80 %}}
      - {id: I2, nama: Jumlah desa yang menerima pembinaan administrasi, target: {2024: 86 Desa}}
    program:
      - kode: 2.13.04
        nama: Program Administrasi Pemerintahan Desa
        mendukung: [I1]
        kegiatan: [{kode: 2.13.04.2.01, nama: Pembinaan Administrasi Pemerintahan Desa, mendukung: [I2], indikator: [I2]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri bertambah}]
    indikator:
      - {id: I1, sasaran: S1, nama: Persentase desa mandiri, target: {2024: 80 %}}
      - {id: I2, nama: Jumlah desa yang menerima pembinaan administrasi, target: {2024: 86 Desa}}
    program:
      - kode: 2.13.04
        nama: Program Administrasi Pemerintahan Desa
        mendukung: [I1]
        kegiatan: [{kode: 2.13.04.2.01, nama: Pembinaan Administrasi Pemerintahan Desa, mendukung: [I1], indikator: [I2]}]
Perbaikan: tulis di `mendukung` indikator sasaran atau program di atasnya, dan di `indikator` keluarannya sendiri.
Dasar: PermenPANRB 89/2021: pohon kinerja tersusun dari kondisi yang dihasilkan ke kondisi yang menghasilkannya, tanpa berputar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each kegiatan or sub-kegiatan that supports an output of its own, or of what is below it."""
    # A programme whose outcome is the very IKU that it supports is normal.
    for simpul in index.of_kind("kegiatan", "sub_kegiatan"):
        if not simpul.node.mendukung:
            continue
        for producer in (simpul, *index.children(simpul)):
            for id_ in dict.fromkeys(simpul.node.mendukung):
                if id_ in producer.node.indikator:
                    yield _circle(index, simpul, producer, id_)


def _circle(index: Index, simpul: Simpul, producer: Simpul, id_: str) -> Finding:
    whose = "keluarannya sendiri" if producer is simpul else f"keluaran {index.title(producer)} di bawahnya"
    what = simpul.kind.replace("_", "-")
    return finding(
        "AKIP208",
        f"{what} {index.title(simpul)} mendukung {index.called(id_)}, padahal itu {whose}",
        path=f"{simpul.path}.mendukung",
        related=[Related(message="keluaran", path=f"{producer.path}.indikator")],
        data={"indikator": id_},
    )
