"""AKIP302: anggaran-dihitung-ganda.

Memeriksa: bagian-bagian anggaran satu simpul, yang dicetak di bawah dua induk dalam satu dokumen, tidak melebihi seluruh anggarannya.
Mengapa: bagian yang sudah termasuk dalam bagian lain terhitung dua kali dalam jumlah tabel.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 1 Desa}}, {id: I2, sasaran: S2, nama: B, target: {2024: 1 Desa}}]
    program: [{kode: 2.13.02, nama: Program Penataan Desa, mendukung: [I1, I2], anggaran: 80.000.000}]
    dokumen:
      - id: pk
        jenis: pk
        menyatakan:
          - {tentang: 2.13.02, sasaran: S1, anggaran: 20.000.000}
          - {tentang: 2.13.02, sasaran: S2, anggaran: 80.000.000}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 1 Desa}}, {id: I2, sasaran: S2, nama: B, target: {2024: 1 Desa}}]
    program: [{kode: 2.13.02, nama: Program Penataan Desa, mendukung: [I1, I2], anggaran: 80.000.000}]
    dokumen:
      - id: pk
        jenis: pk
        menyatakan:
          - {tentang: 2.13.02, sasaran: S1, anggaran: 20.000.000}
          - {tentang: 2.13.02, sasaran: S2, anggaran: 60.000.000}
Perbaikan: cetak di bawah setiap induk hanya bagiannya, atau cetak simpul itu sekali saja.
Dasar: Permendagri 77/2020: anggaran disusun berjenjang dari sub-kegiatan ke program; tiap sub-kegiatan dianggarkan satu kali.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Rupiah, total
from sakip.codes import finding
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

_MOST_SHOWN = 6
"""How many parts the message spells out; the related places have them all."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each node whose parts under several links add up to more than its budget."""
    for (_, key), parts in index.parts.items():
        planned = index.planned(key)
        amounts = [part.nilai.ukuran for part in parts if isinstance(part.nilai.ukuran, Rupiah)]
        if planned is None or not isinstance(planned.ukuran, Rupiah) or len(amounts) < len(parts):
            continue
        whole, computed = planned.ukuran, Rupiah(total(amounts))
        difference = Rupiah(total([computed, Rupiah(-whole.nilai)]))
        if difference.nilai <= 0:
            continue
        # The part that explains the difference, if one does, is the one that is counted twice.
        twice = next((part for part, amount in zip(parts, amounts, strict=True) if amount == difference), parts[-1])
        listed = [f"{amount} di bawah {' dan '.join(part.tautan)}" for part, amount in zip(parts, amounts, strict=True)]
        shown = " + ".join(listed) if len(listed) <= _MOST_SHOWN else f"{len(listed)} bagian"
        yield finding(
            "AKIP302",
            f"{difference} dari {index.called(key[0])} dihitung dua kali ({key[2]}): {shown} = {computed}, padahal seluruhnya {whole}",
            path=twice.path,
            related=[
                *(Related(message=text, path=part.path) for part, text in zip(parts, listed, strict=True)),
                Related(message=f"seluruhnya {whole}", path=index.planned_path(key)),
            ],
            data={"column": key[2], "stated": computed.nilai, "computed": whole.nilai, "difference": difference.nilai},
        )
