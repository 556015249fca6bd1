"""AKIP702: dokumen-saling-berbeda.

Memeriksa: angka tentang hal yang sama, yang tidak ada dalam rencana sendiri, sama di semua dokumen.
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

from sakip.codes import finding
from sakip.comparing import same, says_nothing
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Fakta, Index, Key


def check(index: Index) -> Iterator[Finding]:
    """Yield one finding for each figure that documents state in different ways while the plan is silent."""
    silent: dict[Key, list[Fakta]] = {}
    for fact in index.claims:
        silent.setdefault(fact.key, []).append(fact)
    for key, facts in silent.items():
        if len(facts) == 1 or index.planned(key) is not None:
            continue
        unit = index.unit(key)
        groups: list[list[Fakta]] = []
        for fact in facts:
            if says_nothing(fact.nilai) or fact.path in index.part_paths:
                continue
            group = next((group for group in groups if same(group[0].nilai, fact.nilai, unit)), None)
            if group is None:
                groups.append([fact])
            else:
                group.append(fact)
        if len(groups) > 1:
            said = "; ".join(f"{group[0].nilai} ({', '.join(dict.fromkeys(fact.dokumen.id for fact in group))})" for group in groups)
            yield finding(
                "AKIP702",
                f"{index.describe(key)} dinyatakan dengan {len(groups)} angka: {said}",
                path=groups[1][0].path,
                related=[Related(message=f"{fact.dokumen.id}: {fact.nilai}", path=fact.path) for group in groups for fact in group],
                data={"stated": " | ".join(group[0].nilai.teks for group in groups)},
            )
