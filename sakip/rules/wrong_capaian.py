"""AKIP601: capaian-salah-hitung.

Memeriksa: capaian yang tercetak sama dengan realisasi dibagi target (menurut polaritas dan cara hitung indikatornya), dibulatkan seperti tercetak.
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
        if computed is None or _fits(stated, computed, penilaian.batas if penilaian else None):
            continue
        shown = f"{format_number(computed.nilai, 2)} %"
        yield finding(
            "AKIP601",
            f"capaian {index.called(id_)} tercetak {fact.nilai.teks}, padahal realisasi {realisasi} terhadap target {target} memberi {shown}",
            path=fact.path,
            related=[Related(message=f"{name} {value}", path=_path(index, fact, name)) for name, value in (("target", target), ("realisasi", realisasi))],
            data={"stated": stated.nilai, "computed": rounded(computed.nilai), "target": target, "realisasi": realisasi},
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


def _fits(stated: Persen, computed: Persen, batas: Nilai | None) -> bool:
    if batas is not None and isinstance(batas.ukuran, Persen):
        return agrees(stated.nilai, min(computed.nilai, batas.ukuran.nilai))
    # Without a declared cap a report may stop at 100 %, as most do.
    return agrees(stated.nilai, computed.nilai) or (stated.nilai == 100 and computed.nilai > 100)  # noqa: PLR2004
