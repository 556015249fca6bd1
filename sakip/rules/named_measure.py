"""AKIP223: ukuran-sasaran-tanpa-indikator.

Memeriksa: sasaran yang bunyinya menyebut ukurannya (indeks, persentase, rasio atau nilai sesuatu) mempunyai indikator yang mengukurnya.
Yang diberitahukan hanya sasaran yang semua indikatornya menghitung banyaknya hal lain (Jumlah …, Terlaksananya …).
Mengapa: laporan menilai sasaran itu tercapai dari angka-angka yang tidak berkata apa-apa tentang ukuran yang disebutnya sendiri.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Meningkatnya persentase desa mandiri}]
    indikator: [{id: I1, sasaran: S1, nama: Jumlah dokumen profil desa, target: {2024: 80 Dokumen}, realisasi: {2024: 72 Dokumen}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Meningkatnya persentase desa mandiri}]
    indikator: [{id: I1, sasaran: S1, nama: Persentase desa mandiri, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
Perbaikan: tambahkan indikator dengan ukuran yang disebut sasaran itu; keluaran sub-kegiatan cukup di sub-kegiatannya.
Dasar: PermenPANRB 53/2014: indikator kinerja mengukur sasaran strategisnya.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.patterns import pattern
from sakip.wording import listed, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul

# Not "angka", which a count may be called, nor "nilai" before anything but an abbreviation: "nilai budaya" is no measure.
_MEASURE = pattern(r"(?:\b(?i:indeks?|(?:per|pro|pre)se\w{1,2}tase|rasio)|\b[Nn]ilai(?=\s+[A-Z]{3}))\s+([^(,;:.]+)(?:\(([A-Z]{2,})\))?")
# Whose measure it is, or what else the sasaran wants.
_REST = pattern(r"\s*\b(?:di|pada|dalam|melalui|dan|serta|kabupaten|kota|provinsi|daerah|tahun)\b.*", re.IGNORECASE | re.DOTALL)
_COUNTING = pattern(r"\s*(?:jumlah|banyaknya|ter\w+nya)\b", re.IGNORECASE)
_MOST_SHOWN = 2


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each sasaran that names a measure while all of its indicators count something else."""
    named = [(simpul, match) for simpul in index.of_kind("sasaran") if (match := _MEASURE.search(simpul.node.uraian))]
    under: dict[str, list[Simpul]] = {}
    for indikator in index.of_kind("indikator") if named else ():
        under.setdefault(indikator.node.sasaran, []).append(indikator)
    for simpul, match in named:
        wanted = stems(_REST.sub("", match[1]))
        counting = under.get(simpul.id, []) if simpul.id and wanted else []
        if counting and all(_COUNTING.match(one.node.nama) and not _measures(one.node.nama, wanted, match[2]) for one in counting):
            yield _unmeasured(index, simpul, " ".join(match[0].split()), counting)


def _measures(name: str, wanted: frozenset[str], short: str | None) -> bool:
    """Whether the name of an indicator has all words of a measure, whatever affixes they have there, or its abbreviation."""
    text = name.casefold()
    return (short is not None and short in name) or all(stem in text for stem in wanted)


def _unmeasured(index: Index, simpul: Simpul, measure: str, under: list[Simpul]) -> Finding:
    titles = [index.title(one) for one in under]
    return finding(
        "AKIP223",
        f"sasaran {index.title(simpul)} menyebut ukurannya, {measure}, tetapi {len(under)} indikatornya semua menghitung hal lain: "
        f"{listed(titles, _MOST_SHOWN)}",
        path=f"{simpul.path}.uraian",
        related=[Related(message=title, path=one.path) for title, one in zip(titles, under, strict=True)],
        data={"measure": measure, "count": len(under)},
        words=measure,
    )
