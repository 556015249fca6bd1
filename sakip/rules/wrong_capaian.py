"""AKIP601: capaian-salah-hitung.

Memeriksa: capaian tercetak sama dengan realisasi dibagi target (menurut polaritas dan metode indikatornya), dibulatkan.
Mengapa: capaian yang salah hitung terbawa ke rata-rata, ke simpulan bab, dan ke nilai instansi.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 Desa}, realisasi: {2024: 72 Desa}}]
    dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, target: 80 Desa, realisasi: 72 Desa, capaian: 900 %}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 Desa}, realisasi: {2024: 72 Desa}}]
    dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, target: 80 Desa, realisasi: 72 Desa, capaian: 90 %}]}]
Perbaikan: hitung ulang capaian, atau perbaiki target dan realisasinya.
Dasar: PermenPANRB 53/2014: capaian membandingkan realisasi dengan target; rumus PermenPANRB 8/2021.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Persen, agrees, format_number, rounded
from sakip.codes import finding
from sakip.comparing import computed_capaian, with_unit
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.amounts import Nilai
    from sakip.findings import Finding
    from sakip.index import Fakta, Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each stated capaian that its target and realisasi do not give."""
    penilaian = index.rencana.penilaian
    batas = penilaian.batas.ukuran if penilaian and penilaian.batas else None
    cap = batas if isinstance(batas, Persen) else None
    for fact in index.claims:
        id_, field, _ = fact.key
        if field != "capaian" or id_ not in index.simpul or index.simpul[id_].kind != "indikator":
            continue
        stated = with_unit(fact.nilai, "%").ukuran
        target, realisasi = _beside(index, fact, "target"), _beside(index, fact, "realisasi")
        if not isinstance(stated, Persen) or target is None or realisasi is None:
            continue
        node = index.simpul[id_].node
        metode = node.metode or (penilaian.metode if penilaian else None)
        computed = computed_capaian(with_unit(target, node.satuan), with_unit(realisasi, node.satuan), node.polaritas, metode)
        if computed is not None and not _fits(stated, computed, cap):
            yield _wrong(index, fact, stated, computed, cap)


def _wrong(index: Index, fact: Fakta, stated: Persen, computed: Persen, cap: Persen | None) -> Finding:
    sides = [(field, _beside(index, fact, field), _path(index, fact, field)) for field in ("target", "realisasi")]
    (_, target, _), (_, realisasi, _) = sides
    capped = cap if cap is not None and computed.nilai > cap.nilai else None
    limit = f", diakui paling tinggi {capped}" if capped else ""
    return finding(
        "AKIP601",
        f"capaian {index.called(fact.key[0])} tercetak {fact.nilai}, "
        f"padahal realisasi {realisasi} terhadap target {target} memberi {format_number(computed.nilai, 2)} %{limit}",
        path=fact.path,
        related=[Related(message=f"{field} {value}", path=path) for field, value, path in sides],
        data={"stated": stated.nilai, "computed": rounded((capped or computed).nilai), "target": target, "realisasi": realisasi},
    )


def _beside(index: Index, fact: Fakta, field: str) -> Nilai | None:
    """The figure that the same row prints, else the plan's."""
    id_, _, kolom = fact.key
    printed = getattr(fact.pernyataan, field)
    return printed.get("") or printed.get(kolom) or index.planned((id_, field, kolom))


def _path(index: Index, fact: Fakta, field: str) -> str:
    id_, _, kolom = fact.key
    printed = getattr(fact.pernyataan, field)
    if "" in printed:
        return f"{fact.row_path}.{field}"
    return f"{fact.row_path}.{field}.{kolom}" if kolom in printed else index.planned_path((id_, field, kolom))


def _fits(stated: Persen, computed: Persen, cap: Persen | None) -> bool:
    if cap is not None:
        return agrees(stated.nilai, min(computed.nilai, cap.nilai))
    # Without a declared cap a report may stop at 100 %, as most do, and at nothing.
    return agrees(stated.nilai, computed.nilai) or (stated.nilai == _WHOLE < computed.nilai) or computed.nilai < stated.nilai == 0


_WHOLE = 100
