"""AKIP706: dokumen-terlambat.

Memeriksa: dokumen perencanaan (Renstra, RKT, IKU, PK, rencana aksi) tidak bertanggal sesudah tahun yang direncanakannya.
Mengapa: rencana yang ditetapkan sesudah tahunnya berakhir tidak merencanakan apa pun; targetnya dapat disalin dari realisasi.
Contoh salah:
    dokumen: [{id: rkt, jenis: rkt, judul: RENCANA KINERJA TAHUNAN TAHUN 2024, tanggal: Februari 2025}]
Contoh benar:
    dokumen: [{id: rkt, jenis: rkt, judul: RENCANA KINERJA TAHUNAN TAHUN 2024, tanggal: Januari 2024}]
Perbaikan: lampirkan dokumen yang ditetapkan pada waktunya, dengan tanggal penetapannya, bukan cetakan baru bersama laporan.
Dasar: PermenPANRB 53/2014: perjanjian kinerja paling lambat satu bulan setelah dokumen anggaran disahkan; rencana mendahuluinya.
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
    from sakip.model import Dokumen

_PLANNING = frozenset({"renstra", "rkt", "iku", "pk", "rencana_aksi"})
_YEAR = pattern(r"\b[12][0-9]{3}\b", re.ASCII)


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each planning document with a date after the year that it plans."""
    for simpul in index.of_kind("dokumen"):
        dokumen = simpul.node
        if not dokumen.tanggal or dokumen.jenis not in _PLANNING:
            continue
        dated, planned = _YEAR.findall(dokumen.tanggal), _planned(index, dokumen)
        if dated and int(dated[-1]) > planned:
            yield finding(
                "AKIP706",
                f"{index.title(simpul)} tahun {planned} bertanggal {dokumen.tanggal}, sesudah tahun itu berakhir",
                path=f"{simpul.path}.tanggal",
                data={"planned": planned, "dated": dated[-1]},
            )


def _planned(index: Index, dokumen: Dokumen) -> int:
    """The last year that a document plans: a Renstra plans until the end of its period."""
    year = dokumen.tahun or index.rencana.tahun
    return max([year, *map(int, _YEAR.findall(index.rencana.periode))]) if dokumen.jenis == "renstra" else year
