"""AKIP802: tahun-dibandingkan-sama.

Memeriksa: perbandingan antartahun menyebut dua tahun yang berbeda.
Mengapa: laporan wajib membandingkan kinerja dengan tahun lalu; tahun yang dibandingkan dengan dirinya sendiri tidak memberi apa pun.
Contoh salah:
    dokumen:
      - id: bab_3
        menyatakan:
          - {tentang: instansi, membandingkan: [2024, 2024], kutipan: Realisasi Tahun 2024 naik dibandingkan realisasi Tahun 2024}
Contoh benar:
    dokumen:
      - id: bab_3
        menyatakan:
          - {tentang: instansi, membandingkan: [2024, 2023], kutipan: Realisasi Tahun 2024 naik dibandingkan realisasi Tahun 2023}
Perbaikan: perbaiki tahunnya; biasanya tahun lalu ikut terganti ketika laporan lama disalin.
Dasar: PermenPANRB 53/2014: membandingkan realisasi kinerja tahun ini dengan tahun lalu dan beberapa tahun terakhir.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.patterns import pattern
from sakip.titles import who_says
from sakip.wording import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

# "Realisasi Kinerja Tahun 2023 naik dibandingkan dengan realisasi kinerja Tahun 2023", "Tahun 2022 s/d 2022"
_PAIR = pattern(
    r"(20[0-9]{2})\b[^.;:0-9]{0,40}?\s(?:di\w*bandingkan(?: dengan)?|dengan|terhadap|s/d|s\.d\.)"
    r"\s+([^.;:0-9]{0,80}?)\s*(?:\btahun\s+)?\1\b",
    re.IGNORECASE,
)
_TAHUN = pattern(r"\s*(?:\btahun\s+)?\Z", re.IGNORECASE)
_SHOWN = 120
_BEFORE = 20


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each comparison of a year with itself: where it is noted, else in the sentence or title."""
    noted = []
    for simpul, fields in index.printed:
        for path, row in index.rows(simpul) if fields["membandingkan"] else ():
            years = row.membandingkan
            if years and len(set(years)) < len(years):
                noted.append(row)
                twice = next(year for year in years if years.count(year) > 1)
                yield _same(index.title(simpul), twice, row.kutipan, f"{path}.membandingkan")
    for kalimat in index.sentences:
        # Most sentences name no year or one.
        match = _PAIR.search(kalimat.teks) if kalimat.teks.count("20") > 1 else None
        if match and not any(row is kalimat.pernyataan for row in noted) and _says_the_same(kalimat.teks[: match.start()], match[2]):
            yield _same(who_says(index, kalimat.path), match[1], kalimat.teks, kalimat.path, match[0])


def _says_the_same(before: str, between: str) -> bool:
    # The realisasi of a year may be compared with its target: only the same thing of the same year is no comparison.
    return _TAHUN.sub("", before).casefold().endswith(between.casefold())


def _same(who: str, year: str, kutipan: str, path: str, words: str = "") -> Finding:
    shown = f': "{_excerpt(kutipan, year)}"' if kutipan else ""
    message = f"{who} membandingkan tahun {year} dengan tahun {year} sendiri{shown}"
    return finding("AKIP802", message, path=path, data={"year": year}, words=words)


def _excerpt(kutipan: str, year: str) -> str:
    """A quotation; of a long one what stands a few words before the year, and as much after it as there is room for."""
    before, found, after = kutipan.partition(year)
    start = before.rfind(" ", 0, max(0, len(before) - _BEFORE)) + 1 if len(kutipan) > _SHOWN else 0
    return shortened(f"{'…' if start else ''}{before[start:]}{found}{after}", _SHOWN)
