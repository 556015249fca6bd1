"""AKIP701: dokumen-berbeda-rencana.

Memeriksa: setiap angka yang dinyatakan dokumen sama dengan angka rencana, atau dengan yang dapat dihitung dari rencana.
Mengapa: angka yang diketik ulang ke setiap tabel menyimpang satu demi satu.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}]
    dokumen: [{id: rkt, jenis: rkt, menyatakan: [{tentang: I1, target: 80 Dokumen}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}]
    dokumen: [{id: rkt, jenis: rkt, menyatakan: [{tentang: I1, target: 80 %}]}]
Perbaikan: perbaiki dokumen; bila dokumen yang benar, perbaiki rencananya.
Dasar: PermenPANRB 53/2014: laporan kinerja menyajikan data yang andal dan konsisten antar-dokumen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.comparing import same, same_period
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.amounts import Nilai
    from sakip.findings import Finding
    from sakip.index import Fakta, Index, Key


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each document and figure that differs from the plan; repeats in one document are related."""
    wrong: dict[tuple[Key, str, str], list[Fakta]] = {}
    for fact in index.claims:
        value = index.planned(fact.key)
        if value is not None and _differs(index, fact.key, fact.nilai, value) and fact.path not in index.part_paths:
            wrong.setdefault((fact.key, fact.dokumen.id, fact.nilai.teks), []).append(fact)
    stated: dict[Key, list[Fakta]] = {}
    for fact in index.facts_about({key[0] for key, _, _ in wrong}) if wrong else ():
        stated.setdefault(fact.key, []).append(fact)
    for (key, _, _), (first, *repeats) in wrong.items():
        value = index.planned(key)
        others = [fact for fact in stated[key] if fact.dokumen.id != first.dokumen.id]
        yield finding(
            "AKIP701",
            f"{index.describe(key)} menurut {first.dokumen.id} {first.nilai}, menurut rencana {value}",
            path=first.path,
            related=[
                Related(message=f"rencana: {value}", path=index.planned_path(key)),
                *(Related(message=f"tercetak lagi: {fact.nilai}", path=fact.path) for fact in repeats),
                *(Related(message=f"{fact.dokumen.id}: {fact.nilai}", path=fact.path) for fact in others),
            ],
            data={"stated": first.nilai, "computed": value},
        )


def _differs(index: Index, key: Key, stated: Nilai, planned: Nilai) -> bool:
    if key[1] == "periode":
        return same_period(stated.teks, planned.teks) is False
    return same(stated, planned, index.unit(key)) is False
