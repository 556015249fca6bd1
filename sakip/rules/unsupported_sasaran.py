"""AKIP217: sasaran-tanpa-pendukung.

Memeriksa: setiap sasaran rencana pemerintah didukung sasaran atau program sedikitnya satu perangkat daerah.
Mengapa: sasaran yang bukan urusan siapa pun tidak akan tercapai, dan itu baru terlihat bila semua rencana dibaca bersama.
Contoh salah:
    # berkas rpjmd.yaml
    instansi: {nama: Pemerintah Kabupaten Contoh}
    tujuan: [{id: TD1, uraian: Masyarakat sejahtera}]
    sasaran:
      - {id: SD1, tujuan: TD1, uraian: Menurunnya kemiskinan}
      - {id: SD2, tujuan: TD1, uraian: Menurunnya pengangguran}
    indikator:
      - {id: ID1, sasaran: SD1, nama: Angka kemiskinan, target: {2024: 5 %}, realisasi: {2024: 5 %}}
      - {id: ID2, sasaran: SD2, nama: Angka pengangguran, target: {2024: 4 %}, realisasi: {2024: 4 %}}
    # berkas dinsos.yaml
    instansi: {nama: Dinas Sosial}
    induk: rpjmd.yaml
    tujuan: [{id: T1, uraian: Keluarga miskin mandiri}]
    sasaran: [{id: S1, tujuan: T1, induk: SD1, uraian: Meningkatnya keluarga mandiri}]
    indikator: [{id: I1, sasaran: S1, nama: Keluarga mandiri, target: {2024: 9 %}, realisasi: {2024: 9 %}}]
Contoh benar:
    # berkas rpjmd.yaml
    instansi: {nama: Pemerintah Kabupaten Contoh}
    tujuan: [{id: TD1, uraian: Masyarakat sejahtera}]
    sasaran:
      - {id: SD1, tujuan: TD1, uraian: Menurunnya kemiskinan}
      - {id: SD2, tujuan: TD1, uraian: Menurunnya pengangguran}
    indikator:
      - {id: ID1, sasaran: SD1, nama: Angka kemiskinan, target: {2024: 5 %}, realisasi: {2024: 5 %}}
      - {id: ID2, sasaran: SD2, nama: Angka pengangguran, target: {2024: 4 %}, realisasi: {2024: 4 %}}
    # berkas dinsos.yaml
    instansi: {nama: Dinas Sosial}
    induk: rpjmd.yaml
    tujuan: [{id: T1, uraian: Keluarga miskin mandiri}]
    sasaran: [{id: S1, tujuan: T1, induk: [SD1, SD2], uraian: Meningkatnya keluarga mandiri}]
    indikator: [{id: I1, sasaran: S1, nama: Keluarga mandiri, target: {2024: 9 %}, realisasi: {2024: 9 %}}]
Perbaikan: tulis `induk:` pada sasaran atau program perangkat daerah yang mengampunya.
Dasar: PermenPANRB 89/2021: kinerja pemerintah dijabarkan ke unit organisasi; UU 25/2004 Pasal 7: Renstra berpedoman pada RPJMD.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.digest import Pemda
    from sakip.findings import Finding

NEEDS_ALL = True


def check(pemda: Pemda) -> Iterator[Finding]:
    """Yield a finding for each sasaran of the government that no agency supports, if all agencies are there."""
    induk = pemda.induk
    if induk is None or not pemda.lengkap:
        return
    named = {link.to for anggota in pemda.anggota for link in anggota.tautan}
    supported = {id_ for name in named for id_ in induk.serves.get(name, ())}
    for id_, path in induk.sasaran.items():
        if id_ not in supported:
            message = f"sasaran {induk.called[id_]} tidak didukung satu pun dari {len(pemda.anggota)} rencana perangkat daerah"
            yield induk.finding("AKIP217", message, path, data={"id": id_, "plans": len(pemda.anggota)})
