"""AKIP707: lampiran-tidak-ada.

Memeriksa: nomor lampiran dokumen berurutan, dan lampiran yang disebut naskah atau kalimat laporan memang ada.
Mengapa: pembaca yang dirujuk ke lampiran tidak menemukannya.
Contoh salah:
    naskah: {bab_2: Indikator kinerja utama dimuat dalam Lampiran 3.}
    dokumen:
      - {id: rkt, jenis: rkt, judul: RENCANA KINERJA TAHUNAN, lampiran: 1}
      - {id: pk, jenis: pk, judul: PERJANJIAN KINERJA, lampiran: 2}
Contoh benar:
    naskah: {bab_2: Perjanjian kinerja dimuat dalam Lampiran 2.}
    dokumen:
      - {id: rkt, jenis: rkt, judul: RENCANA KINERJA TAHUNAN, lampiran: 1}
      - {id: pk, jenis: pk, judul: PERJANJIAN KINERJA, lampiran: 2}
Perbaikan: lampirkan dokumennya, atau perbaiki nomor dan rujukannya.
Dasar: PermenPANRB 53/2014: laporan kinerja dilampiri perjanjian kinerja dan dokumen lain yang dirujuknya.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul

# Not the annex of a regulation: "Lampiran 1 Peraturan Menteri …".
_ANNEX = pattern(
    r"\blampiran\s+([1-9][0-9]?)\b(?![.,]?\s+(?:peraturan|keputusan|undang|instruksi|surat|per|kep|perda|perbup|permen))",
    re.IGNORECASE | re.ASCII,
)
_NUMBER = pattern(r"[1-9][0-9]?\Z", re.ASCII)


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for the gap in the numbers of annexes, and for each annex that a text announces and no document is."""
    numbered = {int(one.node.lampiran): one for one in index.of_kind("dokumen") if _NUMBER.match(one.node.lampiran)}
    if not numbered:
        return
    announced: dict[int, list[str]] = {}
    for path, text in _texts(index):
        for number in _ANNEX.findall(text):
            announced.setdefault(int(number), []).append(path)
    for number in sorted(announced.keys() - numbered.keys()):
        path, *others = announced[number]
        message = f"Lampiran {number} disebut di sini, tetapi tidak satu dokumen pun bernomor lampiran {number}"
        related = [Related(message=f"menyebut Lampiran {number}", path=other) for other in others]
        yield finding("AKIP707", message, path=path, related=related, data={"lampiran": number})
    gap = [number for number in range(min(numbered), max(numbered)) if number not in numbered and number not in announced]
    # Whoever gives only some of the annexes leaves out many, and the first ones; a hole in a row that is else whole is told.
    if gap and len(gap) * _FEW <= len(numbered):
        yield _gap(index, gap, numbered)


_FEW = 3
"""A gap is a hole if there are at least so many annexes for each number that is missing."""


def _gap(index: Index, gap: list[int], numbered: dict[int, Simpul]) -> Finding:
    after = numbered[min(number for number in numbered if number > gap[0])]
    before = numbered[max(number for number in numbered if number < gap[0])]
    missing = " dan ".join(map(str, gap))
    return finding(
        "AKIP707",
        f"lampiran {missing} tidak ada: dokumen bernomor lampiran {min(numbered)} sampai {max(numbered)}",
        path=f"{after.path}.lampiran",
        related=[Related(message=f"sebelumnya: {index.title(before)}", path=f"{before.path}.lampiran")],
        data={"lampiran": missing},
    )


def _texts(index: Index) -> Iterable[tuple[str, str]]:
    """The chapters of the report and the sentences that documents quote, with their paths."""
    yield from ((f"naskah.{chapter}", text) for chapter, text in index.rencana.naskah.items())
    for simpul, fields in index.printed:
        if fields["kutipan"]:
            yield from ((f"{path}.kutipan", row.kutipan) for path, row in index.rows(simpul) if row.kutipan)
