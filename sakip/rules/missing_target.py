"""AKIP501: target-kosong.

Memeriksa: setiap IKU mempunyai target tahun rencana, dan setiap indikator yang berealisasi juga. Target yang hanya dicetak dokumen cukup
selama rencana belum menulis realisasinya, atau bila `acuan` menyebut dokumen itu.
Mengapa: tanpa target tidak ada yang diperjanjikan, dan realisasinya tidak dapat dinilai.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Persentase desa maju, target: {2023: 5 %}, realisasi: {2023: 5 %, 2024: 6 %}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Persentase desa maju, target: {2023: 5 %, 2024: 6 %}, realisasi: {2023: 5 %, 2024: 6 %}}]
Perbaikan: isi target tahun rencana.
Dasar: PermenPANRB 53/2014: perjanjian kinerja memuat target setiap indikator kinerja untuk tahun yang bersangkutan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import is_lost
from sakip.codes import finding
from sakip.comparing import is_unwritten, says_nothing
from sakip.findings import Related
from sakip.leaves import PLANNED_COLUMNS
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.amounts import Nilai
    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_MOST_SHOWN = 8


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for the IKU, and for the measured indicators, that have no target for the year of the plan."""
    year = str(index.rencana.tahun)
    bare = [simpul for simpul in index.of_kind("indikator") if is_unwritten(index.figure_of(simpul, "target", year))]
    columns = {f"{start}{change}" for start in ("", f"{year}.") for change in PLANNED_COLUMNS} | {year}
    facts = [fact for fact in index.claimed("target") if fact.key[2] in columns] if bare else []
    stated = {fact.key[0] for fact in facts if not is_unwritten(fact.nilai)}
    lost = {fact.key[0] for fact in facts if is_lost(fact.nilai)}
    measured = [one for one in bare if one.id not in lost and _is_measured(one.node.realisasi.get(year))]
    main = [one for one in bare if one.node.iku and (one in measured or (one.id not in stated and _has_something(one)))]
    other = [one for one in measured if not one.node.iku]
    for what, group in (("IKU", main), ("indikator yang berealisasi", other)):
        if group:
            names = [f"{index.title(one)}{', yang targetnya hanya dicetak dokumen' if one.id in stated else ''}" for one in group]
            message = f"{len(group)} {what} tanpa target {year}: {listed(names, _MOST_SHOWN)}"
            related = [Related(message=index.title(one), path=one.path) for one in group]
            yield finding("AKIP501", message, path=group[0].path, related=related, data={"missing": ", ".join(one.id for one in group)})


def _is_measured(realisasi: Nilai | None) -> bool:
    return realisasi is not None and not says_nothing(realisasi)


def _has_something(simpul: Simpul) -> bool:
    """Whether an IKU is planned at all; one with nothing but a name is a matter of AKIP401."""
    node = simpul.node
    return bool(node.target or node.realisasi or node.triwulan or node.formula)
