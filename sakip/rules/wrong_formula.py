"""AKIP402: formula-salah.

Memeriksa: formula dapat dibaca, setiap namanya variabel atau indikator lain, dan tidak merujuk dirinya sendiri.
Mengapa: formula yang salah tidak memberi angka, dan yang memakai indikator lain ikut tanpa angka.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri bertambah}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Persentase desa mandiri
        formula: (desa_mandiri / desa * 100
        variabel: {desa_mandiri: {uraian: Jumlah desa mandiri}, desa: {uraian: Jumlah desa}}
        target: {2024: 80 %}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri bertambah}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Persentase desa mandiri
        formula: desa_mandiri / desa * 100
        variabel: {desa_mandiri: {uraian: Jumlah desa mandiri}, desa: {uraian: Jumlah desa}}
        target: {2024: 80 %}
Perbaikan: perbaiki formulanya, atau tulis variabelnya; kalimat tanpa tanda hitung boleh, bila memang bukan rumus.
Dasar: PermenPANRB 53/2014: indikator terukur, dengan cara menghitung yang jelas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.formula import FormulaError, read_formula
from sakip.traps import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.formula import Formula
    from sakip.index import Index, Simpul

_SHOWN = 12
"""How much of a formula is shown on either side of what is wrong with it."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each formula that cannot be read, names what does not exist, or leads back to itself."""
    referring: dict[str, list[str]] = {}
    for simpul in index.of_kind("indikator"):
        node = simpul.node
        if not node.formula:
            continue
        try:
            formula = read_formula(node.formula, frozenset(node.variabel))
        except FormulaError as error:
            yield _unreadable(index, simpul, error)
            continue
        if formula is None:
            continue
        others = [name for name in formula.names if name not in node.variabel]
        referring[simpul.id] = [name for name in others if index.kind(name) == "indikator"]
        # What has no variables may be words with a sign between them.
        if node.variabel or referring[simpul.id]:
            yield from _unknown(index, simpul, formula, others)
    for circle in _circles(referring):
        places = [Related(message=f"formula {index.called(id_)}", path=f"{index.simpul[id_].path}.formula") for id_ in circle[1:]]
        message = f"formula {index.called(circle[0])} merujuk dirinya sendiri: {' → '.join([*circle, circle[0]])}"
        yield finding("AKIP402", message, path=f"{index.simpul[circle[0]].path}.formula", related=places)


def _unreadable(index: Index, simpul: Simpul, error: FormulaError) -> Finding:
    text = simpul.node.formula
    before, after = text[max(0, error.start - _SHOWN) : error.start], text[error.end : error.end + _SHOWN]
    shown = f'"{before}⟨{text[error.start : error.end]}⟩{after}"'
    message = f"formula {index.title(simpul)} tidak dapat dibaca pada {shown}, huruf ke-{error.start + 1}: {error}"
    return finding("AKIP402", message, path=f"{simpul.path}.formula", data={"start": error.start, "end": error.end})


def _unknown(index: Index, simpul: Simpul, formula: Formula, others: list[str]) -> Iterator[Finding]:
    for name in others:
        known = index.simpul.get(name)
        if known is not None and known.kind == "indikator":
            continue
        advice = suggest(name, simpul.node.variabel)
        message = f"formula {index.title(simpul)} menyebut `{name}`, yang bukan variabel dan bukan indikator"
        yield finding("AKIP402", message, path=f"{simpul.path}.formula", data={"name": name, "formula": formula.teks}, advice=advice)


def _circles(referring: dict[str, list[str]]) -> Iterator[list[str]]:
    """Each circle of formulas once, from the one that is met first."""
    done: set[str] = set()
    for start, first in referring.items():
        way: list[str] = []
        todo = [(start, iter(first))] if start not in done else []
        while todo:
            id_, others = todo[-1]
            if len(way) < len(todo):
                way.append(id_)
            other = next(others, None)
            if other is None:
                done.add(id_)
                todo.pop()
                way.pop()
            elif other in way:
                yield way[way.index(other) :]
                done.update(way)
            elif other not in done and other in referring:
                todo.append((other, iter(referring[other])))
