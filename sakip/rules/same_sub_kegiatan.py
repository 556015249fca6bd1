"""AKIP218: sub-kegiatan-bersama.

Memeriksa: satu sub-kegiatan direncanakan satu perangkat daerah saja pada satu tahun. Program penunjang (u.bb.01 atau X.XX) dan
    kecamatan (7.01), yang memang sama di banyak perangkat daerah, dikecualikan.
Mengapa: pekerjaan yang sama di dua perangkat daerah berarti anggaran ganda, atau salah satunya salah menyalin kode.
Contoh salah:
    # berkas rpjmd.yaml
    instansi: {nama: Pemerintah Kabupaten Contoh}
    # berkas dinsos.yaml
    instansi: {nama: Dinas Sosial}
    induk: rpjmd.yaml
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program:
      - kode: 1.06.05
        mendukung: [I1]
        kegiatan: [{kode: 1.06.05.2.02, sub_kegiatan: [{kode: 1.06.05.2.02.0003, indikator: [I1], anggaran: 250.000.000}]}]
    # berkas dpmd.yaml
    instansi: {nama: Dinas Pemberdayaan Masyarakat dan Desa}
    induk: rpjmd.yaml
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program:
      - kode: 1.06.05
        mendukung: [I1]
        kegiatan: [{kode: 1.06.05.2.02, sub_kegiatan: [{kode: 1.06.05.2.02.0003, indikator: [I1], anggaran: 90.000.000}]}]
Contoh benar:
    # berkas rpjmd.yaml
    instansi: {nama: Pemerintah Kabupaten Contoh}
    # berkas dinsos.yaml
    instansi: {nama: Dinas Sosial}
    induk: rpjmd.yaml
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program:
      - kode: 1.06.05
        mendukung: [I1]
        kegiatan: [{kode: 1.06.05.2.02, sub_kegiatan: [{kode: 1.06.05.2.02.0003, indikator: [I1], anggaran: 250.000.000}]}]
    # berkas dpmd.yaml
    instansi: {nama: Dinas Pemberdayaan Masyarakat dan Desa}
    induk: rpjmd.yaml
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program:
      - kode: 2.13.04
        mendukung: [I1]
        kegiatan: [{kode: 2.13.04.2.01, sub_kegiatan: [{kode: 2.13.04.2.01.0003, indikator: [I1], anggaran: 90.000.000}]}]
Perbaikan: tetapkan pengampunya, dan hapus sub-kegiatan itu dari rencana yang lain; atau betulkan kodenya.
Dasar: Permendagri 90/2019 dan pemutakhirannya: sub-kegiatan menurut urusan; Permendagri 77/2020: tiap sub-kegiatan dianggarkan satu kali.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.digest import Anggota, Pemda
    from sakip.findings import Finding

NEEDS_ALL = True

_MOST_SHOWN = 4
"""How many agencies the message names; the related places have them all."""


def check(pemda: Pemda) -> Iterator[Finding]:
    """Yield a finding for each sub-kegiatan that plans of two agencies have, at the first of them."""
    by_kode: dict[tuple[int, str], list[Anggota]] = {}
    for anggota in pemda.anggota:
        for kode in anggota.sub_kegiatan:
            by_kode.setdefault((anggota.tahun, kode), []).append(anggota)
    for (_, kode), plans in by_kode.items():
        if len({one.instansi for one in plans}) == 1 or _is_common(kode):
            continue
        first, *rest = plans
        # Plans of one agency count once; two agencies may have one abbreviation.
        names = [*{one.instansi: one.nama for one in plans}.values()]
        yield first.finding(
            "AKIP218",
            f"sub-kegiatan {kode} ada di rencana {len(names)} perangkat daerah: {listed(names, _MOST_SHOWN)}",
            first.sub_kegiatan[kode],
            related=[one.related(one.nama, one.sub_kegiatan[kode]) for one in rest],
            data={"kode": kode, "plans": len(plans)},
        )


def _is_common(kode: str) -> bool:
    # Programme 01 of every bidang serves the agency itself; 7.01 is what every kecamatan does.
    parts = kode.split(".")
    return parts[2:3] == ["01"] or parts[:2] in (["X", "XX"], ["7", "01"])
