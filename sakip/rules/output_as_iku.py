"""AKIP408: keluaran-sebagai-iku.

Memeriksa: IKU tidak sekadar menghitung dokumen, laporan, rapat atau kegiatan.
Mengapa: dokumen yang selesai tidak berkata apa-apa tentang sasaran; itu keluaran sub-kegiatan.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri bertambah}]
    indikator:
      - {id: IKU1, iku: true, sasaran: S1, nama: Jumlah dokumen profil desa, target: {2024: 80 Dokumen}, realisasi: {2024: 72 Dokumen}}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri bertambah}]
    indikator:
      - {id: IKU1, iku: true, sasaran: S1, nama: Jumlah desa mandiri, target: {2024: 80 Desa}, realisasi: {2024: 72 Desa}}
Perbaikan: pilih ukuran dari akibatnya bagi masyarakat, atau sedikitnya keluaran yang dinikmati; dokumennya cukup di sub-kegiatan.
Dasar: PermenPANRB 53/2014: kinerja eselon II sedikitnya keluaran; yang sekadar hitungan dokumen kerap ditolak evaluator.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

# What the public hands in or receives is no paper of the agency's own.
_COUNTING = pattern(
    r"\s*(?:(?:jumlah|banyaknya)\s+(?:dokumen|laporan|berkas|naskah|kegiatan|rapat|sosialisasi)\b"
    r"(?!\s+(?:kependudukan|masyarakat|warga|pengaduan|perizinan|kejadian|ekonomi|usaha))"
    r"|(?:tersusunnya|terlaksananya|terselenggaranya)\b|tersedianya\s+(?:dokumen|laporan)\b)",
    re.IGNORECASE,
)


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each IKU that counts what the agency writes or holds."""
    for simpul in index.of_kind("indikator"):
        node = simpul.node
        # What is computed from variables compares something, whatever it is called.
        if node.iku and not node.variabel and (match := _COUNTING.match(node.nama)):
            counted = " ".join(match[0].split())
            called = index.title(simpul)
            message = f'indikator utama {called} hanya menghitung keluaran ("{counted} …"), bukan hasil bagi sasarannya'
            yield finding("AKIP408", message, path=f"{simpul.path}.nama", data={"counted": counted})
