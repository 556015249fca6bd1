"""AKIP503: triwulan-turun.

Memeriksa: target triwulan dengan akumulasi akhir (kumulatif) dan polaritas naik tidak turun dari triwulan ke triwulan.
Mengapa: angka kumulatif yang mundur berarti yang sudah tercapai direncanakan hilang lagi, atau akumulasinya bukan akhir.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Desa mandiri
        polaritas: naik
        akumulasi: akhir
        target: {2024: 45 Desa}
        triwulan: {target: [10 Desa, 30 Desa, 20 Desa, 45 Desa]}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Desa mandiri
        polaritas: naik
        akumulasi: akhir
        target: {2024: 45 Desa}
        triwulan: {target: [10 Desa, 20 Desa, 30 Desa, 45 Desa]}
Perbaikan: tulis target kumulatif sampai tiap triwulan, atau ganti `akumulasi` bila tiap triwulan berdiri sendiri.
Dasar: PermenPANRB 53/2014: target triwulan dalam rencana aksi menuju target setahun.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.comparing import same
from sakip.entries import ROMAN, against_polarity, of_year, quarters
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for cumulative quarters that fall on the way to their year."""
    for one in index.once(quarters):
        if one.field != "target" or one.akumulasi != "akhir" or one.simpul.node.polaritas != "naik":
            continue
        numbers = [number.nilai for number in one.angka]
        place = next((place for place, (earlier, later) in enumerate(pairwise(numbers), 1) if later < earlier), 0)
        goal, _ = of_year(index, one) if place else (None, "")
        # Quarters that do not reach their year at all are told for that; where the years fall too, the polarity is (AKIP406).
        if place and not against_polarity(index, one.simpul) and (goal is None or same(goal, one.nilai[-1], one.satuan) is not False):
            earlier, later = one.nilai[place - 1], one.nilai[place]
            message = f"{one.said(index)}: triwulan {ROMAN[place]} {later} di bawah triwulan {ROMAN[place - 1]} {earlier}"
            related = [Related(message=f"triwulan {ROMAN[place - 1]} {earlier}", path=f"{one.path}.{place}")]
            data = {"quarter": place + 1, "target": later, "before": earlier}
            yield finding("AKIP503", f"{message}, padahal kumulatif", path=f"{one.path}.{place + 1}", related=related, data=data)
