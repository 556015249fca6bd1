"""AKIP301: anggaran-induk-berbeda.

Memeriksa: anggaran induk sama dengan jumlah anggaran anak-anaknya, per kolom (murni, perubahan, realisasi).
Mengapa: selisih antara program dan kegiatannya berarti salah satunya salah ketik.
Contoh salah:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program:
      - kode: 1.06.04
        nama: Program Rehabilitasi Sosial
        mendukung: [I1]
        anggaran: 30.000.000
        kegiatan: [{kode: 1.06.04.2.01, nama: Satu, anggaran: 10.000.000}, {kode: 1.06.04.2.02, nama: Dua, anggaran: 15.000.000}]
Contoh benar:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}, {id: I2, nama: Layanan, target: {2024: 9 Orang}}]
    program:
      - kode: 1.06.04
        nama: Program Rehabilitasi Sosial
        mendukung: [I1]
        anggaran: 25.000.000
        kegiatan:
          - {kode: 1.06.04.2.01, nama: Satu, indikator: [I1], anggaran: 10.000.000}
          - {kode: 1.06.04.2.02, nama: Dua, indikator: [I2], anggaran: 15.000.000}
Perbaikan: cocokkan dengan DPA; atau hapus anggaran induk, yang lalu dihitung dari anak-anaknya.
Dasar: Permendagri 77/2020: anggaran disusun berjenjang dari sub-kegiatan ke program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Rupiah, difference, total
from sakip.codes import finding
from sakip.findings import Related
from sakip.leaves import BUDGET_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each parent and column whose stated budget is not the sum of its children."""
    for simpul in index.of_kind("program", "kegiatan"):
        for column in BUDGET_COLUMNS:
            stated = simpul.node.anggaran.get(column)
            parts = index.budget_parts(simpul, column) if stated is not None else []
            if not parts or total(parts) == stated.nilai:
                continue
            computed = Rupiah(total(parts))
            more = difference(stated, computed)
            children = index.children(simpul)
            yield finding(
                "AKIP301",
                f"anggaran {column} {index.title(simpul)} tertulis {stated}, jumlah {len(parts)} anaknya {computed}, selisih {more}",
                path=f"{simpul.path}.anggaran.{column}",
                related=[
                    Related(message=f"{index.title(child)}: {part}", path=f"{child.path}.anggaran.{column}")
                    for child, part in zip(children, parts, strict=True)
                ],
                data={"column": column, "stated": stated.nilai, "computed": computed.nilai, "difference": more.nilai},
            )
