"""AKIP405: indeks-sebagai-rasio.

Memeriksa: formula indikator yang bernama Indeks bukan sekadar perbandingan dua jumlah.
Mengapa: indeks digabung dari beberapa unsur yang diberi skor; perbandingan dua jumlah adalah persentase atau rasio, dan angkanya lain.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri bertambah}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Indeks Desa Membangun
        satuan: indeks
        formula: desa_berkembang / desa
        variabel: {desa_berkembang: {uraian: Jumlah desa berkembang}, desa: {uraian: Jumlah desa}}
        target: {2024: "0,70"}
        realisasi: {2024: "0,72"}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri bertambah}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Indeks Desa Membangun
        satuan: indeks
        formula: (sosial + ekonomi + lingkungan) / 3
        variabel:
          sosial: {uraian: Indeks ketahanan sosial}
          ekonomi: {uraian: Indeks ketahanan ekonomi}
          lingkungan: {uraian: Indeks ketahanan lingkungan}
        target: {2024: "0,70"}
        realisasi: {2024: "0,72"}
Perbaikan: tulis unsur-unsur indeksnya, atau namai indikatornya menurut yang dihitung, misalnya persentase desa berkembang.
Dasar: PermenPANRB 53/2014: indikator dan cara menghitungnya sesuai; bagi IDM: Permendesa 2/2016.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.formula import Name, Number, Operation
from sakip.measuring import formula_of
from sakip.wording import shortened, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.formula import Node
    from sakip.index import Index
    from sakip.model import Indikator

_INDEX = ("indeks", "indek", "index")
_WIDTH = 80
_HUNDREDS = frozenset({1, 100})
"""What 100 % and 100 are worth."""
# A ratio of these is how many an index is made: scores by the highest score, one index by another.
_SCORES = frozenset({*_INDEX, "skor", "nilai", "bobot", "poin", "dimensi", "unsur", "responden", "survei", "persepsi", "ipm", "harga"})


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each indicator called an index of which the formula is one count by another."""
    for simpul in index.of_kind("indikator"):
        node = simpul.node
        if not node.formula or not node.nama.casefold().startswith(_INDEX) or (ratio := _ratio(node)) is None:
            continue
        what = " dibagi ".join(shortened(node.variabel[name].uraian or name, _WIDTH) for name in ratio)
        message = f"{index.title(simpul)} adalah indeks, tetapi formulanya {what}, yaitu persentase atau rasio"
        related = [Related(message=f"variabel {name}", path=f"{simpul.path}.variabel[{name}]") for name in ratio]
        yield finding("AKIP405", message, path=f"{simpul.path}.formula", related=related, data={"formula": node.formula})


def _ratio(node: Indikator) -> tuple[str, str] | None:
    """The two variables that a formula divides, where it does nothing else and neither is a score."""
    formula = formula_of(node)
    whole = _without_hundred(formula.root) if formula else None
    if not isinstance(whole, Operation) or whole.sign != "/":
        return None
    left, right = _without_hundred(whole.left), whole.right
    if not isinstance(left, Name) or not isinstance(right, Name):
        return None
    names = (left.nama, right.nama)
    if not node.variabel.keys() >= set(names):
        return None
    told = [word for name in names for word in words(f"{name.replace('_', ' ')} {node.variabel[name].uraian}")]
    return names if _SCORES.isdisjoint(told) else None


def _without_hundred(node: Node) -> Node:
    if isinstance(node, Operation) and node.sign == "*":
        for one, other in ((node.left, node.right), (node.right, node.left)):
            if isinstance(other, Number) and other.nilai in _HUNDREDS:
                return one
    return node
