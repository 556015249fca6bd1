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
    for fact in index.facts:
        id_, field, _ = fact.key
        if field != "capaian" or id_ not in index.simpul or index.simpul[id_].kind != "indikator":
            continue
        stated = with_unit(fact.nilai, "%").ukuran
        target, realisasi = _beside(index, fact, "target"), _beside(index, fact, "realisasi")
        if not isinstance(stated, Persen) or target is None or realisasi is None:
            continue
        node, penilaian = index.simpul[id_].node, index.rencana.penilaian
        metode = node.metode or (penilaian.metode if penilaian else None)
        computed = computed_capaian(with_unit(target[0], node.satuan), with_unit(realisasi[0], node.satuan), node.polaritas, metode)
        if computed is None or _fits(stated, computed, penilaian.batas if penilaian else None):
            continue
        shown = f"{format_number(computed.nilai, 2)} %"
        yield finding(
            "AKIP601",
            f"capaian {id_} tercetak {fact.nilai.teks}, padahal realisasi {realisasi[0]} terhadap target {target[0]} memberi {shown}",
            path=fact.path,
            related=[Related(message=f"target {target[0]}", path=target[1]), Related(message=f"realisasi {realisasi[0]}", path=realisasi[1])],
            data={"stated": stated.nilai, "computed": rounded(computed.nilai), "target": target[0], "realisasi": realisasi[0]},
        )


def _beside(index: Index, fact: Fakta, field: str) -> tuple[Nilai, str] | None:
    """The figure that the same row prints, else the plan's."""
    id_, _, kolom = fact.key
    for name in (kolom, ""):
        printed = getattr(fact.pernyataan, field).get(name)
        if printed is not None:
            return printed, f"{fact.row_path}.{field}.{name}" if name else f"{fact.row_path}.{field}"
    key = (id_, field, kolom)
    planned = index.planned(key)
    return None if planned is None else (planned, index.planned_path(key))


def _fits(stated: Persen, computed: Persen, batas: Nilai | None) -> bool:
    if batas is not None and isinstance(batas.ukuran, Persen):
        return agrees(stated.nilai, min(computed.nilai, batas.ukuran.nilai))
    # Without a declared cap a report may stop at 100 %, as most do.
    return agrees(stated.nilai, computed.nilai) or (stated.nilai == 100 and computed.nilai > 100)  # noqa: PLR2004
