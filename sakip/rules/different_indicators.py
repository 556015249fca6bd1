"""AKIP220: indikator-berbeda.

Memeriksa: RKT, PK, PPK dan tabel target dan realisasi yang `lengkap` memuat indikator yang sama. Hanya indikator setingkat (IKU,
keluaran program, kegiatan atau sub-kegiatan) di bawah sasaran yang sama dibandingkan; IKU di RKT, PK dan PPK diperiksa AKIP212.
Mengapa: indikator yang diperjanjikan tetapi tidak diukur, atau diukur tetapi tidak dilaporkan, hilang dari pertanggungjawaban.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S1, nama: B, target: {2024: 70 %}}]
    dokumen:
      - {id: pk, jenis: pk, lengkap: true, menyatakan: [{tentang: I1, target: 80 %}, {tentang: I2, target: 70 %}]}
      - {id: ppk, jenis: ppk, lengkap: true, menyatakan: [{tentang: I1, target: 80 %}]}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S1, nama: B, target: {2024: 70 %}}]
    dokumen:
      - {id: pk, jenis: pk, lengkap: true, menyatakan: [{tentang: I1, target: 80 %}, {tentang: I2, target: 70 %}]}
      - {id: ppk, jenis: ppk, lengkap: true, menyatakan: [{tentang: I1, target: 80 %}, {tentang: I2, target: 70 %}]}
Perbaikan: tambahkan barisnya; bila indikatornya memang dihentikan, hapus juga dari tabel yang lain.
Dasar: PermenPANRB 53/2014: pengukuran dan laporan kinerja membandingkan realisasi setiap indikator dengan yang diperjanjikan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import LOST
from sakip.codes import finding
from sakip.facts import tables
from sakip.findings import Related
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul

    Tables = list[tuple[Simpul, frozenset[str]]]

_OF_IKU = frozenset({"rkt", "pk", "ppk"})
_KINDS = _OF_IKU | {"target_realisasi"}
_MOST_SHOWN = 6


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each table that lacks indicators of the others, of the sasaran and the level that it has rows of."""
    groups = tables(index, _KINDS)
    listing = {jenis: frozenset[str]().union(*(ids for _, ids in group)) for jenis, group in groups.items()}
    everything = frozenset[str]().union(*listing.values())
    if all(ids == everything for ids in listing.values()):
        return
    # Where an indicator belongs: two tables need not have the same levels, and which sasaran they have AKIP214 looks at.
    levels = {id_: simpul.kind for simpul in index.descend() for id_ in simpul.node.indikator}
    indikator = {simpul.id: simpul for simpul in index.of_kind("indikator") if simpul.id in everything and simpul.node.sasaran}
    places = {id_: (one.node.sasaran, "iku" if one.node.iku else levels.get(id_, "")) for id_, one in indikator.items()}
    for jenis, group in groups.items():
        # What one PPK leaves out may stand in another one, or in a row that the scan lost.
        complete = next((simpul for simpul, _ in group if simpul.node.lengkap), None)
        if complete is None or LOST in listing[jenis]:
            continue
        present = {places[id_] for id_ in listing[jenis] if id_ in places}
        missing = [id_ for id_, place in places.items() if id_ not in listing[jenis] and place in present]
        missing = [id_ for id_ in missing if jenis not in _OF_IKU or not indikator[id_].node.iku]
        if missing:
            others = [table for other, group in groups.items() if other != jenis for table in group]
            yield _lacking(index, complete, missing, others)


def _lacking(index: Index, simpul: Simpul, missing: list[str], others: Tables) -> Finding:
    having = [table for table, ids in others if not ids.isdisjoint(missing)]
    rows = {row.tentang: (path, table) for table in reversed(having) for path, row in index.rows(table)}
    shown = listed([index.called(id_) for id_ in missing], _MOST_SHOWN)
    return finding(
        "AKIP220",
        f"{index.title(simpul)} tidak memuat {len(missing)} indikator yang dimuat {listed([index.title(one) for one in having])}: {shown}",
        path=simpul.path,
        related=[Related(message=f"dimuat {index.title(rows[id_][1])}", path=rows[id_][0]) for id_ in missing if id_ in rows],
        data={"missing": ", ".join(missing), "count": len(missing)},
    )
