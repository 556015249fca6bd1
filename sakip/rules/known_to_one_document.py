"""AKIP213: hanya-satu-dokumen.

Memeriksa: tujuan dan sasaran yang dibawa sebuah dokumen (`asal`) juga dipakai dokumen lain, langsung atau lewat yang di bawahnya.
Mengapa: yang hanya dikenal satu dokumen tidak direncanakan, tidak dianggarkan dan tidak diukur.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri}, {id: S2, tujuan: T1, asal: bab_2, uraian: Lembaga adat berdaya}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S2, nama: B, target: {2024: 80 %}}]
    dokumen:
      - {id: bab_2, jenis: laporan, menyatakan: [{tentang: S2}]}
      - {id: rkt, jenis: rkt, menyatakan: [{tentang: I1, target: 80 %}]}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}]
    dokumen:
      - {id: bab_2, jenis: laporan, menyatakan: [{tentang: S1}]}
      - {id: rkt, jenis: rkt, menyatakan: [{tentang: I1, target: 80 %}]}
Perbaikan: pakai tujuan dan sasaran Renstra di semua dokumen, atau hapus yang tersalin dari naskah lama.
Dasar: PermenPANRB 53/2014: sasaran dalam RKT, perjanjian kinerja dan laporan adalah sasaran rencana strategis.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each document that brings tujuan or sasaran that no other document knows."""
    brought: dict[str, list[Simpul]] = {}
    for simpul in index.of_kind("tujuan", "sasaran"):
        if simpul.node.asal:
            brought.setdefault(simpul.node.asal, []).append(simpul)
    users = _users(index) if brought else {}
    speaking = set[str]().union(*users.values())
    for asal, nodes in brought.items():
        alone = [simpul for simpul in nodes if users.get(simpul.id, set()) <= {asal}]
        # If no other document speaks of tujuan or sasaran, there is none that could know them.
        if alone and not speaking <= {asal}:
            yield _alone(index, asal, alone)


def _users(index: Index) -> dict[str, set[str]]:
    """The documents that mention a tujuan or sasaran, or what is below it."""
    above = {one.id: one.sasaran for one in index.rencana.indikator} | {one.id: one.tujuan for one in index.rencana.sasaran}
    users: dict[str, set[str]] = {simpul.id: set() for simpul in index.of_kind("tujuan", "sasaran")}
    for simpul, mentioned in index.mentioned:
        for id_ in mentioned:
            for one in (id_, above.get(id_, ""), above.get(above.get(id_, ""), "")):
                if one in users:
                    users[one].add(simpul.id)
    return users


def _alone(index: Index, asal: str, alone: list[Simpul]) -> Finding:
    kinds = Counter(one.kind for one in alone)
    what = listed([f"{count} {kind}" for kind, count in kinds.items()]) if len(alone) > 1 else f"{alone[0].kind} {index.title(alone[0])}"
    return finding(
        "AKIP213",
        f"{index.called(asal)} mencantumkan {what} yang tidak disebut dokumen lain",
        path=f"{alone[0].path}.asal",
        related=[Related(message=f"{one.kind} {index.title(one)}", path=one.path) for one in alone],
        data={"dokumen": asal, "nodes": len(alone)},
    )
