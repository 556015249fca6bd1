"""AKIP222: tahun-di-luar-periode.

Memeriksa: tahun rencana berada dalam periode Renstra yang disebutnya.
Mengapa: target tahunan diturunkan dari Renstra; di luar periodenya tidak ada target yang dapat diturunkan.
Contoh salah:
    periode: 2025-2029
Contoh benar:
    periode: 2021-2026
Perbaikan: perbaiki `tahun` atau `periode`.
Dasar: PermenPANRB 53/2014: rencana kinerja tahunan menjabarkan rencana strategis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

_YEAR = pattern(r"\b[12][0-9]{3}\b")
_BOTH = 2


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding if the plan is for a year outside the period that it names by its first and last year."""
    tahun, periode = index.rencana.tahun, index.rencana.periode
    years = [int(year) for year in _YEAR.findall(periode)]
    if len(years) == _BOTH and not years[0] <= tahun <= years[1]:
        yield finding(
            "AKIP222",
            f"rencana ini untuk tahun {tahun}, padahal periodenya {periode}",
            path="tahun",
            related=[Related(message=f"periode {periode}", path="periode")],
            data={"stated": tahun, "periode": periode},
        )
