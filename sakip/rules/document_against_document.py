"""AKIP702: dokumen-saling-berbeda.

Memeriksa: angka tentang hal yang sama, yang tidak ada dalam rencana sendiri, sama di semua dokumen. Rata-rata baris yang berlainan (IKU di
PPK, sasaran di tabel capaian sasaran) dan capaian instansi yang dihitung dari rencana boleh berbeda.
Mengapa: dua angka untuk satu hasil tidak mungkin keduanya benar.
Contoh salah:
    dokumen:
      - {id: bab_3, menyatakan: [{tentang: instansi, capaian: "98,95 %"}]}
      - {id: bab_4, menyatakan: [{tentang: instansi, capaian: 100 %}]}
Contoh benar:
    dokumen:
      - {id: bab_3, menyatakan: [{tentang: instansi, capaian: "98,95 %"}]}
      - {id: bab_4, menyatakan: [{tentang: instansi, capaian: "98,95 %"}]}
Perbaikan: tentukan angka yang benar, lalu samakan semua dokumen.
Dasar: PermenPANRB 53/2014: laporan kinerja menyajikan data yang andal dan konsisten antar-dokumen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import agrees
from sakip.codes import finding
from sakip.comparing import percent_of, same, says_nothing
from sakip.facts import INSTANSI, part_paths
from sakip.model import Kaki
from sakip.scoring import Skor

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sakip.facts import Fakta, Key
    from sakip.findings import Finding
    from sakip.index import Index


_MOST_GROUPS = 20
"""How many different figures for one thing are told apart; more are as wrong as these."""


def check(index: Index) -> Iterator[Finding]:
    """Yield one finding for each figure that documents state in different ways while the plan is silent."""
    partial = index.once(part_paths)
    silent: dict[Key, list[Fakta]] = {}
    for fact in index.claims:
        silent.setdefault(fact.key, []).append(fact)
    for key, facts in silent.items():
        if len(facts) == 1 or index.planned(key) is not None:
            continue
        groups = _groups(facts, index.unit(key), partial)
        if len(groups) > 1 and not (key[:2] == (INSTANSI, "capaian") and _are_means(index, groups)):
            said = "; ".join(f"{group[0].nilai} ({_speakers(index, group)})" for group in groups)
            yield finding(
                "AKIP702",
                f"{index.describe(key)} disebut dengan {len(groups)} nilai berbeda: {said}",
                path=groups[1][0].path,
                related=[index.printed_by(fact) for group in groups for fact in group],
                data={"stated": " | ".join(group[0].nilai.teks for group in groups)},
            )


def _are_means(index: Index, groups: list[list[Fakta]]) -> bool:
    """Whether each capaian of the agency is the mean of other rows than the others, or what the plan gives: none denies another one."""
    capaian = index.once(Skor).instansi.capaian
    rows: set[frozenset[str]] = set()
    for group in groups:
        means = {
            frozenset(row.tentang for row in fact.dokumen.menyatakan if row.capaian) for fact in group if isinstance(fact.pernyataan, Kaki)
        }
        stated = percent_of(group[0].nilai)
        computed = stated is not None and capaian is not None and agrees(stated.nilai, capaian)
        if not means.isdisjoint(rows) or not (means or computed):
            return False
        rows |= means
    return True


def _speakers(index: Index, group: list[Fakta]) -> str:
    return ", ".join(dict.fromkeys(index.teller(fact.dokumen) for fact in group))


def _groups(facts: list[Fakta], unit: str, partial: Collection[str]) -> list[list[Fakta]]:
    """The facts that agree with each other, group by group."""
    groups: list[list[Fakta]] = []
    known: dict[str, list[Fakta]] = {}
    for fact in facts:
        if says_nothing(fact.nilai) or fact.path in partial:
            continue
        group = known.get(fact.nilai.teks) or next((group for group in groups if same(group[0].nilai, fact.nilai, unit)), None)
        if group is not None:
            group.append(fact)
        elif len(groups) < _MOST_GROUPS:
            group = [fact]
            groups.append(group)
        if group is not None:
            known[fact.nilai.teks] = group
    return groups
