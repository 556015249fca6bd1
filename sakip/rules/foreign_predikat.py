"""AKIP506: predikat-di-luar-skala.

Memeriksa: setiap predikat sebuah indikator ada dalam `tingkat` yang dinyatakannya; tanpa itu, dalam skala yang sama dengan targetnya:
predikat AKIP, atau opini BPK.
Mengapa: predikat dari skala lain tidak dapat dibandingkan dengan targetnya.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Nilai SAKIP, target: {2024: BB}, realisasi: {2024: WTP}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Nilai SAKIP, target: {2024: BB}, realisasi: {2024: A}}]
Perbaikan: perbaiki predikatnya; bila skalanya lain, tulis `tingkat:` pada indikatornya, dari yang terendah.
Dasar: PermenPANRB 88/2021: predikat AKIP D sampai AA; UU 15/2004: opini BPK.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Predikat
from sakip.comparing import bare, says_nothing
from sakip.entries import entries, told
from sakip.regulations import TINGKAT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.entries import Entri
    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each indicator with a predikat that is not on its ladder: its own, else that of its target."""
    yield from told("AKIP506", index, _wrong(index))


def _wrong(index: Index) -> Iterator[tuple[Entri, str]]:
    ladders: dict[str, tuple[str, ...]] = {}
    for one in index.once(entries):
        steps, ukuran = one.simpul.node.tingkat, one.nilai.ukuran
        if isinstance(ukuran, Predikat):
            # Targets come first, so the others are held against them.
            steps = steps or ladders.setdefault(one.simpul.path, next(known for known in TINGKAT.values() if ukuran.huruf in known))
        elif ukuran is not None or says_nothing(one.nilai):
            continue
        word = ukuran.huruf if ukuran else bare(one.nilai.teks)
        if steps and word.casefold() not in map(str.casefold, steps):
            yield one, f"tidak ada dalam tingkatnya: {', '.join(steps)}"
