"""AKIP404: formula-menyebut-lain.

Memeriksa: formula yang ditulis dengan kata tidak sekadar nama: bukan nama indikator itu sendiri, bukan nama indikator atau indeks lain.
Mengapa: nama bukan cara menghitung; nama ukuran lain berarti yang diukur bukan yang dijanjikan.
Contoh salah:
    tujuan: [{id: T1, uraian: Tata kelola baik}]
    sasaran: [{id: S1, tujuan: T1, uraian: Korupsi dicegah}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Indeks Pencegahan Korupsi
        formula: Indeks Reformasi Birokrasi
        target: {2024: 80 %}
        realisasi: {2024: 72 %}
Contoh benar:
    tujuan: [{id: T1, uraian: Tata kelola baik}]
    sasaran: [{id: S1, tujuan: T1, uraian: Korupsi dicegah}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Indeks Pencegahan Korupsi
        formula: Hasil penilaian KPK atas delapan area intervensi
        target: {2024: 80 %}
        realisasi: {2024: 72 %}
Perbaikan: tulis cara menghitungnya, atau siapa yang menilai; bila memang indikator lain yang dipakai, tulis id-nya dalam rumus.
Dasar: PermenPANRB 53/2014: indikator terukur, dengan cara menghitung yang jelas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import LOST
from sakip.codes import finding
from sakip.findings import Related
from sakip.formula import FormulaError, read_formula
from sakip.patterns import pattern
from sakip.wording import shortened, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul
    from sakip.model import Indikator

# A count or a mean says by its name how it is computed.
_COMPUTED = frozenset({"jumlah", "banyaknya", "banyak", "rata"})
_INDEX = frozenset({"indeks", "indek", "index"})
_ACRONYM = pattern(r"\b[A-Z]{2,}\b")
_WIDTH = 80
_LONGEST = 6
"""How many words the name of an index has at most; what is longer describes something."""
# Whoever writes one of these says how the index comes about.
_EXPLAINING = frozenset(
    {"hasil", "survei", "evaluasi", "penilaian", "pengukuran", "dibagi", "dikali", "ditambah", "dari", "menurut", "oleh", "sesuai"}
)


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each formula in words that is the name of its own indicator, of another one, or of another index."""
    names: dict[str, Simpul] = {}
    for simpul in index.of_kind("indikator"):
        node = simpul.node
        if not node.formula or node.formula == LOST or not (formula := words(node.formula)) or not _is_sentence(node):
            continue
        for one in index.of_kind("indikator") if not names else ():
            names.setdefault(_plain(one.node.nama), one)
        related = []
        if _plain(node.formula) == _plain(node.nama):
            if formula[0] in _COMPUTED:
                continue
            what = "hanya mengulang namanya"
        elif other := names.get(_plain(node.formula)):
            what = f"hanya menyebut indikator lain, {index.title(other)}"
            related = [Related(message="indikator itu", path=f"{other.path}.nama")]
        elif _is_other_index(node, formula):
            what = "hanya menyebut indeks lain"
        else:
            continue
        message = f'formula {index.title(simpul)} {what}: "{shortened(node.formula, _WIDTH)}"'
        yield finding("AKIP404", message, path=f"{simpul.path}.formula", related=related, data={"formula": node.formula})


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _is_sentence(node: Indikator) -> bool:
    try:
        return read_formula(node.formula, frozenset(node.variabel)) is None
    except FormulaError:
        return False


def _is_other_index(node: Indikator, formula: list[str]) -> bool:
    """Whether a formula is only the name of an index that has no word in common with the indicator, in full or as an acronym."""
    if formula[0] not in _INDEX or not 1 < len(formula) <= _LONGEST or not _EXPLAINING.isdisjoint(formula):
        return False
    if _ACRONYM.search(node.formula):
        return False
    initials = "".join(word[0] for word in formula[1:]).upper()
    if any(initials in acronym for acronym in _ACRONYM.findall(node.nama)):
        return False
    return {stem(word) for word in formula[1:]}.isdisjoint(map(stem, words(node.nama)))
