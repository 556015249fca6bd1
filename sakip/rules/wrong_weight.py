"""AKIP609: bobot-atau-batas-salah.

Memeriksa: `batas` capaian adalah persen dari 100 % ke atas, `bobot` angka yang tidak negatif, dan bobot dalam persen pada `rata_tertimbang`
sebuah formula berjumlah 100 %.
Mengapa: batas atau bobot yang tidak dapat dibaca tidak dipakai, begitu juga batas yang tidak mengakui target yang tercapai penuh; capaian
yang dihasilkan lalu bukan yang dimaksud.
Contoh salah:
    penilaian: {batas: seratus}
Contoh benar:
    penilaian: {batas: 100 %}
Perbaikan: tulis batas seperti 120 %, dan bobot seperti 40 atau 40 %; lengkapi bobot dalam formula sampai 100 %.
Dasar: kebijakan penilaian instansi; PermenPANRB 53/2014: cara menghitung capaian dinyatakan dan diterapkan.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING

from sakip.achieving import number_in
from sakip.codes import finding
from sakip.exact import plain, show
from sakip.fields import given
from sakip.formula import Call, Name, Negation, Number, Operation
from sakip.measuring import formula_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.formula import Node
    from sakip.index import Index

_WEIGHTED = ("tujuan", "sasaran", "indikator", "kegiatan", "sub_kegiatan")
_MEAN = "rata_tertimbang"
_WHOLE = 100
_ROUNDING = Fraction(1, 1000)
"""By how much weights that were rounded may miss 100 %."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each cap that is no percentage of at least the whole, and for each weight that cannot be used."""
    nodes = [(simpul.path, given(simpul.node)) for simpul in index.of_kind(*_WEIGHTED)]
    if index.rencana.penilaian is not None:
        nodes.append(("penilaian", given(index.rencana.penilaian)))
    for path, values in nodes:
        cap, weight = values.get("batas"), values.get("bobot")
        if cap is not None and ((number := number_in(cap)) is None or number < _WHOLE or cap.satuan):
            yield finding("AKIP609", f"batas {cap} bukan persen dari 100 % ke atas", path=f"{path}.batas", data={"batas": cap})
        if weight is not None and ((number := number_in(weight)) is None or number < 0):
            yield finding("AKIP609", f"bobot {weight} bukan angka dari nol ke atas", path=f"{path}.bobot", data={"bobot": weight})
    yield from _in_formulas(index)


def _in_formulas(index: Index) -> Iterator[Finding]:
    """A finding for each weighted mean in a formula whose weights are percentages, and not the whole of anything."""
    for simpul in index.of_kind("indikator"):
        formula = formula_of(simpul.node) if _MEAN in simpul.node.formula else None
        for call in _calls(formula.root) if formula is not None else ():
            weights = [one.nilai for one in call.arguments[1::2] if isinstance(one, Number) and one.percent]
            total = sum(weights, Fraction())
            # The mean divides by the sum of weights, which changes nothing where all are equal: three times 33 %.
            if call.fungsi != _MEAN or 2 * len(weights) < len(call.arguments) or len(set(weights)) == 1 or abs(total - 1) <= _ROUNDING:
                continue
            message = f"bobot dalam formula {index.title(simpul)} berjumlah {show(100 * total)} %, seharusnya 100 %"
            yield finding("AKIP609", message, path=f"{simpul.path}.formula", data={"jumlah": plain(100 * total)})


def _calls(node: Node) -> Iterator[Call]:
    """Each function within a formula, from the outside in."""
    if isinstance(node, Call):
        yield node
    yield from chain.from_iterable(map(_calls, _parts(node)))


def _parts(node: Node) -> tuple[Node, ...]:
    if isinstance(node, (Number, Name)):
        return ()
    if isinstance(node, Negation):
        return (node.of,)
    return (node.left, node.right) if isinstance(node, Operation) else node.arguments
