"""AKIP604: batas-tidak-seragam.

Memeriksa: dalam satu dokumen, capaian di atas 100 % berhenti di 100 % pada semua baris atau tidak pada satu baris pun.
Mengapa: batas yang hanya dipakai di sebagian baris membuat baris-baris itu, dan rata-ratanya, tidak dapat dibandingkan.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: A, target: {2024: 80 Desa}, realisasi: {2024: 100 Desa}}
      - {id: I2, sasaran: S1, nama: B, target: {2024: 80 Unit}, realisasi: {2024: 90 Unit}}
    dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, capaian: 100 %}, {tentang: I2, capaian: "112,5 %"}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: A, target: {2024: 80 Desa}, realisasi: {2024: 100 Desa}}
      - {id: I2, sasaran: S1, nama: B, target: {2024: 80 Unit}, realisasi: {2024: 90 Unit}}
    dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, capaian: 125 %}, {tentang: I2, capaian: "112,5 %"}]}]
Perbaikan: tetapkan batas yang berlaku, tulis di `penilaian.batas` atau `batas` indikatornya, lalu terapkan di semua baris.
Dasar: PermenPANRB 53/2014: data kinerja dapat dibandingkan dan ditelusuri sampai sumbernya.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.comparing import percent_of
from sakip.exact import percent
from sakip.findings import Related
from sakip.scoring import Skor
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from sakip.facts import Fakta
    from sakip.findings import Finding
    from sakip.index import Index

_WHOLE = 100
_MOST_SHOWN = 4


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each document that stops some rows at 100 % and not others."""
    tables: dict[int, tuple[list[Fakta], list[Fakta]]] = {}
    for fact in index.claimed("capaian"):
        stated = percent_of(fact.nilai)
        if stated is not None and stated.nilai >= _WHOLE and fact.key[0] in index.simpul:
            tables.setdefault(id(fact.dokumen), ([], []))[stated.nilai > _WHOLE].append(fact)
    for at, above in tables.values():
        # Most documents print nothing above 100; then nothing has to be computed.
        stopped = [(fact, raw) for fact in at if above and (raw := _raw(index, fact)) is not None and raw > _WHOLE]
        # What should not be above 100 is a mistake of another kind, which AKIP601 tells.
        free = [(fact, raw) for fact in above if stopped and (raw := _raw(index, fact)) is not None and raw > _WHOLE]
        if stopped and free:
            yield _uneven(index, stopped, free)


def _raw(index: Index, fact: Fakta) -> Fraction | None:
    """The capaian that a row gives before floor and cap; None if its indicator has a cap, which AKIP601 holds it to."""
    simpul = index.simpul[fact.key[0]]
    if simpul.kind != "indikator":
        return None
    skor = index.once(Skor)
    result = skor.row_achieved(fact, simpul.node)
    return None if result.capaian is None or skor.cara(simpul.node).batas is not None else result.mentah


def _uneven(index: Index, stopped: list[tuple[Fakta, Fraction]], free: list[tuple[Fakta, Fraction]]) -> Finding:
    texts = [f"{index.called(fact.key[0])} tercetak {fact.nilai}, terhitung {percent(raw)}" for fact, raw in stopped + free]
    # What is free may be misprinted, so that what it gives stands beside it.
    names = listed([f"({text})" for text in texts[len(stopped) :]], _MOST_SHOWN)
    return finding(
        "AKIP604",
        f"{index.teller(free[0][0].dokumen)}: {len(stopped)} capaian di atas 100 % ditulis 100 % tanpa batas yang ditetapkan, "
        f"sedangkan {len(free)} tidak {names}",
        path=free[0][0].path,
        related=[Related(message=text, path=fact.path) for text, (fact, _) in zip(texts, stopped + free, strict=True)],
        data={"stopped": len(stopped), "free": len(free)},
    )
