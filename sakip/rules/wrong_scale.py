"""AKIP602: skala-salah.

Memeriksa: skala yang disebut `penilaian.skala` ada dan berlaku; pita skala milik sendiri menutup semua nilai.
Mengapa: nilai yang tidak termasuk pita mana pun tidak berkategori, dan dua pita yang bertumpang memberi dua kategori.
Contoh salah:
    penilaian: {skala: permendagri-2017}
Contoh benar:
    penilaian: {skala: permendagri-86-2017}
Perbaikan: sebut id skala yang ada; urutkan pita dari yang tertinggi, dan yang terakhir tanpa batas bawah.
Dasar: Permendagri 86/2017 dan PermenPANRB 88/2021: setiap nilai mempunyai satu kategori.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.regulations import SKALA
from sakip.scales import out_of_force, scale_of, untiled
from sakip.traps import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for a scale that does not exist, and for each of the plan's own whose bands do not tile."""
    rencana = index.rencana
    named = rencana.penilaian.skala if rencana.penilaian else ""
    known = [skala.id for skala in rencana.skala] + list(SKALA)
    if named and named not in known:
        message = f'tidak ada skala dengan id "{named}"; yang ada: {", ".join(known)}'
        yield finding("AKIP602", message, path="penilaian.skala", data={"id": named}, advice=suggest(named, known))
    scale = scale_of(rencana)
    if scale is not None and (force := out_of_force(scale, rencana.tahun)):
        message = f"skala {named} {force}, padahal rencana ini tahun {rencana.tahun}"
        yield finding("AKIP602", message, path="penilaian.skala", data={"id": named})
    for simpul in index.of_kind("skala"):
        if problem := untiled(simpul.node):
            yield finding("AKIP602", f"skala {index.title(simpul)}: {problem}", path=f"{simpul.path}.pita")
