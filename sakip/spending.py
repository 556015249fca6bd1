"""Serapan and efficiency: what was spent of a budget, and what was achieved with it.

PermenPANRB 53/2014 asks for an analysis of efficiency and gives no formula. Two are in use: capaian minus serapan, in points;
and PMK 214/PMK.02/2017, E = mean of (1 - (RAK/RVK) / (PAK/TVK)) x 100 over the outputs, NE = 50 + E/20 x 50, where a unit of
output should have cost PAK/TVK (budget over target) and did cost RAK/RVK (spending over realisasi).
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from sakip.amounts import Rupiah, total
from sakip.exact import percentage, show, sum_of
from sakip.facts import INSTANSI
from sakip.leaves import PLANNED_COLUMNS
from sakip.model import Sasaran
from sakip.regulations import EFISIENSI, PMK_214_HELD
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip.index import Index, Simpul
    from sakip.scoring import Gabungan, Skor

SPENT_FROM = PLANNED_COLUMNS[::-1]
"""The columns of a budget that may be spent from: as changed in the year where it was changed."""


class Serapan(NamedTuple):
    """What was spent of a budget.

    Attributes:
        kolom: the budget that was spent from: perubahan where there is one, else murni.
        anggaran, realisasi: in rupiah.
        persen: spent of budget, in percent; None if not calculable, then ``alasan`` says why.
    """

    kolom: str
    anggaran: Fraction
    realisasi: Fraction
    persen: Fraction | None
    alasan: str = ""


class Efisiensi(NamedTuple):
    """How efficiently something was achieved.

    Attributes:
        id, kind: the programme, kegiatan, sub-kegiatan, sasaran, or the agency.
        capaian: its capaian in percent.
        serapan: what was spent for it.
        selisih: capaian minus serapan, in points; None if not calculable, then ``alasan`` says why.
        kategori: lebih efisien above 5, cukup efisien from -5, tidak efisien below.
        e, ne: by PMK 214/2017, in percent and points of 100; None if not calculable, then ``alasan_e`` says why.
        keluaran, seluruh: over how many outputs E is the mean, and how many there are; ``alasan_e`` says what one is left out for.
    """

    id: str
    kind: str
    capaian: Fraction | None
    serapan: Serapan
    selisih: Fraction | None
    kategori: str
    alasan: str
    e: Fraction | None
    ne: Fraction | None
    alasan_e: str
    keluaran: int
    seluruh: int


def spent_from(index: Index, simpul: Simpul) -> str:
    """The column of the budget that a node spends from: perubahan where it has one, else murni; empty without a budget."""
    return next(filter(index.budgets(simpul).__contains__, SPENT_FROM), "")


def whole_sum(amounts: Sequence[Rupiah | None]) -> Rupiah | None:
    """The sum of amounts; None if one of them is not known."""
    known = [amount for amount in amounts if amount is not None]
    return Rupiah(total(known)) if len(known) == len(amounts) else None


def share_spent(planned: Rupiah | None, spent: Rupiah | None) -> Fraction | None:
    """What was spent of a budget, in percent; None if one of the two is not known, or nothing was to be spent."""
    if planned is None or spent is None or not planned.nilai:
        return None
    return percentage(Fraction(spent.nilai), Fraction(planned.nilai))


class Belanja:
    """The money of one plan, beside its scores; what is asked for more than once is looked up once."""

    def __init__(self, skor: Skor) -> None:
        self.skor = skor
        self.index = skor.index
        self._leaves: dict[str, list[Simpul]] = {}
        self._outputs: dict[str, Fraction | str] = {}

    def spending(self, nodes: Sequence[Simpul]) -> Serapan:
        """What was spent of the budgets of some nodes together; nothing is concluded if one of them lacks a figure."""
        columns: dict[str, None] = {}
        planned, spent = _ZERO, _ZERO
        for simpul in nodes:
            column, budgets = spent_from(self.index, simpul), self.index.budgets(simpul)
            budget, paid = budgets.get(column), budgets.get("realisasi")
            if budget is None or paid is None:
                what = "anggaran" if budget is None else "realisasi anggaran"
                return _no_spending(f"{what} {self.index.title(simpul)} tidak ada")
            columns[column] = None
            planned, spent = planned + Fraction(budget.nilai), spent + Fraction(paid.nilai)
        if not planned:
            return _no_spending("anggaran nol" if columns else "tidak ada program")
        return Serapan(" dan ".join(columns), planned, spent, percentage(spent, planned))

    def efficiencies(self) -> Iterator[Efisiensi]:
        """The efficiency of the agency, of each sasaran, and of each programme, kegiatan and sub-kegiatan."""
        yield self.of(self.skor.instansi)
        for joined in self.skor.sasaran.values():
            yield self.of(joined)
        for simpul in self.index.descend():
            yield self.of(self.skor.program[simpul.path], simpul)

    def of(self, joined: Gabungan, simpul: Simpul | None = None) -> Efisiensi:
        """The efficiency of a joined score: of the agency, of a sasaran, or of a programme, kegiatan or sub-kegiatan."""
        if simpul is not None:
            return self._efficiency(joined, [simpul], "")
        if joined.kind == INSTANSI:
            return self._efficiency(joined, list(self.index.of_kind("program")), "")
        return self._efficiency(joined, *self.funding(joined.id))

    def _efficiency(self, joined: Gabungan, nodes: Sequence[Simpul], reason: str) -> Efisiensi:
        spent = _no_spending(reason) if reason else self.spending(nodes)
        outputs = [self.by_output(leaf) for node in nodes for leaf in self._below(node)]
        values = [value for value in outputs if isinstance(value, Fraction)]
        e = sum_of(values) / len(values) if values else None
        ne = None if e is None else 50 + max(-_HELD, min(_HELD, e)) / _HELD * 50
        problem = reason or next((value for value in outputs if isinstance(value, str)), "" if outputs else "tidak ada keluaran")
        difference = None if joined.capaian is None or spent.persen is None else joined.capaian - spent.persen
        why = "" if difference is not None else spent.alasan or f"capaian: {joined.alasan}"
        by_capaian = (joined.id, joined.kind, joined.capaian, spent, difference, _category(difference), why)
        return Efisiensi(*by_capaian, e, ne, problem, len(values), len(outputs))

    def funding(self, sasaran: str) -> tuple[list[Simpul], str]:
        """The highest programmes, kegiatan and sub-kegiatan that work for one sasaran alone; or why its money cannot be told apart."""
        alone, shared = self._funded
        if sasaran in shared:
            return [], shared[sasaran]
        return alone.get(sasaran, []), "" if sasaran in alone else "tidak ada program yang mendukungnya"

    @cached_property
    def _funded(self) -> tuple[dict[str, list[Simpul]], dict[str, str]]:
        """For each sasaran, what works for it alone; and whose money cannot be told apart, with the first reason."""
        alone: dict[str, list[Simpul]] = {}
        shared: dict[str, str] = {}
        todo = list(reversed(list(self.index.of_kind("program"))))
        while todo:
            simpul = todo.pop()
            for_whom = sorted(self._served[simpul.path])
            if len(for_whom) == 1:
                alone.setdefault(for_whom[0], []).append(simpul)
            elif children := self.index.children(simpul):
                todo += reversed(children)
            else:
                several = " dan ".join(self.index.called(id_) if id_ else "yang tanpa sasaran" for id_ in for_whom)
                for id_ in for_whom:
                    shared.setdefault(id_, f"anggaran {self.index.title(simpul)} mendukung {several} sekaligus")
        return alone, shared

    @cached_property
    def _served(self) -> dict[str, set[str]]:
        """The sasaran that a node and everything below it work for; the empty id stands for those that work for none."""
        served: dict[str, set[str]] = {}
        # Children stand behind their parents.
        for simpul in reversed(list(self.index.descend())):
            children = self.index.children(simpul)
            supported = () if children else self.index.supports(simpul) or ("",)
            served[simpul.path] = set(map(self._sasaran, supported)).union(*(served[child.path] for child in children))
        return served

    def _sasaran(self, id_: str) -> str:
        node = self.index.simpul[id_].node if id_ in self.index.simpul else None
        return id_ if isinstance(node, Sasaran) else getattr(node, "sasaran", "")

    def _below(self, simpul: Simpul) -> list[Simpul]:
        """The lowest nodes below a node; itself if there are none."""
        if simpul.path not in self._leaves:
            children = self.index.children(simpul)
            self._leaves[simpul.path] = [leaf for child in children for leaf in self._below(child)] if children else [simpul]
        return self._leaves[simpul.path]

    def by_output(self, simpul: Simpul) -> Fraction | str:
        """The efficiency of a node with one output by PMK 214/2017, in percent; or why there is none."""
        if simpul.path not in self._outputs:
            self._outputs[simpul.path] = self._by_output(simpul)
        return self._outputs[simpul.path]

    def _by_output(self, simpul: Simpul) -> Fraction | str:
        ids = [id_ for id_ in simpul.node.indikator if id_ in self.skor.indikator]
        if len(ids) != 1:
            return f"{simpul.id or simpul.path} mempunyai {len(ids)} indikator keluaran; rumusnya memerlukan satu"
        result = self.skor.indikator[ids[0]].hasil
        if result.capaian is None:
            return f"{ids[0]}: {result.alasan}"
        if result.metode not in {"naik", "tanpa-realisasi"}:
            return f"{ids[0]}: bukan volume keluaran, makin besar makin baik"
        if result.realisasi.numerator <= 0:
            return f"{ids[0]}: volume keluaran {show(result.realisasi)} tidak dapat menjadi pembagi"
        spent = self.spending([simpul])
        if spent.persen is None:
            return spent.alasan
        return 100 - percentage(spent.persen, percentage(result.realisasi, result.target))


_ZERO = Fraction(0)
_HELD = Fraction(PMK_214_HELD)


def _no_spending(reason: str) -> Serapan:
    return Serapan("", _ZERO, _ZERO, None, reason)


def _category(difference: Fraction | None) -> str:
    if difference is None:
        return ""
    (best, above), (middle, down_to), (rest, _) = EFISIENSI
    return best if difference > above else middle if difference >= down_to else rest
