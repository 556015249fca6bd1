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
Perbaikan: hitung ulang capaian, atau perbaiki target dan realisasinya. Di akhir pesannya disebut dari hitungan sederhana mana angka
tercetak itu mungkin berasal, bila ada: koma yang bergeser, angka yang dipotong, target lain sebagai pembagi, batas yang tidak dinyatakan.
Dasar: PermenPANRB 53/2014: capaian membandingkan realisasi dengan target; rumus PermenPANRB 8/2021.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.achieving import Hasil, achieve, declared
from sakip.amounts import Persen, agrees
from sakip.codes import finding
from sakip.comparing import with_unit
from sakip.exact import percent, plain, rounded, show
from sakip.findings import Related
from sakip.recomputing import explain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Fakta, Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each stated capaian that its target and realisasi do not give."""
    for fact in index.claims:
        id_, field, _ = fact.key
        if field != "capaian" or id_ not in index.simpul or index.simpul[id_].kind != "indikator":
            continue
        stated = with_unit(fact.nilai, "%").ukuran
        target, realisasi = index.beside(fact, "target"), index.beside(fact, "realisasi")
        if not isinstance(stated, Persen) or target is None or realisasi is None:
            continue
        cara = declared(index.rencana.penilaian, index.simpul[id_].node)
        result = achieve(target, realisasi, cara)
        if result.capaian is not None and not _fits(stated, result, capped=cara.batas is not None):
            yield _wrong(index, fact, stated, result)


def _wrong(index: Index, fact: Fakta, stated: Persen, result: Hasil) -> Finding:
    sides = [(field, index.beside(fact, field), index.beside_path(fact, field)) for field in ("target", "realisasi")]
    (_, target, _), (_, realisasi, _) = sides
    computed = result.mentah if result.capaian is None else result.capaian
    limit = f", diakui paling tinggi {show(result.batas)} %" if result.batas is not None else ""
    why = explain(stated, result, target, realisasi, index.simpul[fact.key[0]].node.target)
    return finding(
        "AKIP601",
        f"capaian {index.called(fact.key[0])} tercetak {fact.nilai}, "
        f"padahal realisasi {realisasi} terhadap target {target} memberi {percent(result.mentah)}{limit}" + (f"; {why}" if why else ""),
        path=fact.path,
        related=[Related(message=f"{field} {value}", path=path) for field, value, path in sides],
        data={
            "stated": stated.nilai,
            "computed": plain(rounded(computed)),
            "target": target,
            "realisasi": realisasi,
        },
    )


def _fits(stated: Persen, result: Hasil, *, capped: bool) -> bool:
    computed = result.capaian or 0
    if agrees(stated.nilai, computed):
        return True
    # Without a declared cap a report may stop at 100 %, as most do, and at nothing or below it.
    return not capped and ((stated.nilai == _WHOLE < computed) or agrees(stated.nilai, result.mentah))


_WHOLE = 100
