"""AKIP216: induk-tak-dikenal.

Memeriksa: `induk:` menyebut berkas rencana pemerintah yang ada; `induk:` sasaran dan program menyebut sasaran, indikator atau
    program di dalamnya.
Mengapa: tautan yang putus memisahkan kinerja perangkat daerah dari RPJMD, dan tidak ada pemeriksaan lain yang dapat melihatnya.
Contoh salah:
    # berkas rpjmd.yaml
    instansi: {nama: Pemerintah Kabupaten Contoh}
    tujuan: [{id: TD1, uraian: Masyarakat sejahtera}]
    sasaran: [{id: SD1, tujuan: TD1, uraian: Menurunnya kemiskinan}]
    indikator: [{id: ID1, sasaran: SD1, nama: Angka kemiskinan, target: {2024: 5 %}, realisasi: {2024: 5 %}}]
    # berkas dinsos.yaml
    instansi: {nama: Dinas Sosial}
    induk: rpjmd.yaml
    tujuan: [{id: T1, uraian: Keluarga miskin mandiri}]
    sasaran: [{id: S1, tujuan: T1, induk: SD2, uraian: Meningkatnya keluarga mandiri}]
    indikator: [{id: I1, sasaran: S1, nama: Keluarga mandiri, target: {2024: 9 %}, realisasi: {2024: 9 %}}]
Contoh benar:
    # berkas rpjmd.yaml
    instansi: {nama: Pemerintah Kabupaten Contoh}
    tujuan: [{id: TD1, uraian: Masyarakat sejahtera}]
    sasaran: [{id: SD1, tujuan: TD1, uraian: Menurunnya kemiskinan}]
    indikator: [{id: ID1, sasaran: SD1, nama: Angka kemiskinan, target: {2024: 5 %}, realisasi: {2024: 5 %}}]
    # berkas dinsos.yaml
    instansi: {nama: Dinas Sosial}
    induk: rpjmd.yaml
    tujuan: [{id: T1, uraian: Keluarga miskin mandiri}]
    sasaran: [{id: S1, tujuan: T1, induk: SD1, uraian: Meningkatnya keluarga mandiri}]
    indikator: [{id: I1, sasaran: S1, nama: Keluarga mandiri, target: {2024: 9 %}, realisasi: {2024: 9 %}}]
Perbaikan: tulis nama berkas dari folder rencana ini, dan id yang ada di rencana pemerintah.
Dasar: UU 25/2004 Pasal 7: Renstra perangkat daerah berpedoman pada RPJMD; PermenPANRB 89/2021: penjenjangan kinerja.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import short
from sakip.digest import TARGETS
from sakip.traps import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.digest import Pemda
    from sakip.findings import Finding

NEEDS_ALL = False

_MOST_ADVISED = 20
"""For how many unknown ids the nearest known one is looked for, which takes longer than everything else."""


def check(pemda: Pemda) -> Iterator[Finding]:
    """Yield a finding for a government's plan that cannot be read, or else for each id that is none of its nodes."""
    induk, advised = pemda.induk, 0
    if induk is None:
        if pemda.alasan:
            first, *rest = pemda.anggota
            related = [one.related("berkas induk yang sama", "induk") for one in rest]
            path = "induk" if first.induk else first.tautan[0].path
            yield first.finding("AKIP216", pemda.alasan, path, related=related, advice="Tulis nama berkas RPJMD, dari folder rencana ini.")
        return
    known = [id_ for id_, kind in induk.kinds.items() if kind in TARGETS]
    for anggota in pemda.anggota:
        for title, path, to in anggota.tautan:
            kind = induk.kinds.get(to)
            if kind is None:
                advised += 1
                advice = suggest(to, known) if advised <= _MOST_ADVISED else ""
                message = f'`induk` {title}: tidak ada simpul dengan id "{short(to)}" di {induk.file}'
                yield anggota.finding("AKIP216", message, path, data={"id": to}, advice=advice)
            elif kind not in TARGETS:
                message = f'`induk` {title}: "{to}" di {induk.file} adalah {kind}, seharusnya sasaran, indikator atau program'
                yield anggota.finding("AKIP216", message, path, data={"id": to, "kind": kind})
