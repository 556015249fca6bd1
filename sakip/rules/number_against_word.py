"""AKIP801: angka-huruf-berbeda.

Memeriksa: angka yang diikuti hurufnya dalam kurung, dan huruf yang diikuti angkanya ("tujuh (7)"), menyebut bilangan yang sama.
Mengapa: bila keduanya berbeda, pembaca tidak tahu mana yang dimaksud; biasanya yang satu tertinggal dari laporan lama.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    naskah: {ikhtisar: Tahun 2024 diukur 1 (enam) sasaran.}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    naskah: {ikhtisar: Tahun 2024 diukur 1 (satu) sasaran.}
Perbaikan: hitung kembali, lalu samakan angka dan hurufnya.
Dasar: PermenPANRB 53/2014: laporan kinerja andal dan dapat dipercaya.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.patterns import pattern
from sakip.terbilang import WORDS, from_words, in_words
from sakip.titles import PLAN, who_says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

_PAIR = pattern(r"(?<![0-9.,])([1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]{1,15})(?:,-|,00)?\s*(?:%\s*)?\(([^()]{3,200})\)")
_REVERSED = pattern(rf"({WORDS})\s*\(([0-9]{{1,3}})\)", re.IGNORECASE)
_BEFORE = pattern(r"[-0-9%]\s*\(")
"""What every number with its words has, found in a fraction of the time: most brackets stand behind words."""
_BEHIND = pattern(r"[a-z]\s*\([0-9]{1,3}\)", re.IGNORECASE)
_UNIT = pattern(r"\s*\b(?:rupiah|persen)\s*$", re.IGNORECASE)


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each number that the words in brackets behind it contradict, once in each statement."""
    told = set()
    for path, row, teks, who in _texts(index):
        pairs = [(number, words, f"{number} ({words})") for number, words in (_PAIR.findall(teks) if _BEFORE.search(teks) else ())]
        if _BEHIND.search(teks):
            # A list may begin behind a word: dua (1) ..., (2) ....
            pairs += [(number, words, f"{words} ({number})") for words, number in _REVERSED.findall(teks) if number != "1"]
        for number, words, said in pairs:
            spoken, written = from_words(_UNIT.sub("", words)), int(number.replace(".", ""))
            if spoken is None or spoken == written or (row, written, spoken) in told:
                continue
            told.add((row, written, spoken))
            yield finding(
                "AKIP801",
                f'{who} menulis "{said}": angkanya {number}, hurufnya {in_words(spoken)}, yaitu {spoken}',
                path=path,
                data={"number": written, "words": in_words(spoken), "spoken": spoken},
                words=said,
            )


def _texts(index: Index) -> Iterator[tuple[str, str, str, str]]:
    """Every text that may hold a number with its words: its path, the path of its statement or node, the text, and whose it is."""
    for fact in index.claims:
        if fact.nilai.terbilang:
            yield fact.path, fact.row_path, fact.nilai.teks, index.teller(fact.dokumen)
    for simpul, field, nilai in index.written:
        if nilai.terbilang:
            yield f"{simpul.path}.{field}", simpul.path, nilai.teks, PLAN
    for kalimat in index.sentences:
        if "(" in kalimat.teks:
            yield kalimat.path, kalimat.path.rpartition(".")[0], kalimat.teks, who_says(index, kalimat.path)
    for simpul in index.of_kind("visi", "misi", "tujuan", "sasaran", "rencana_aksi"):
        if "(" in simpul.node.uraian:
            yield f"{simpul.path}.uraian", simpul.path, simpul.node.uraian, PLAN
