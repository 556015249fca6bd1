"""From a plan to its scores: indikator, sasaran, tujuan, instansi; sub-kegiatan, kegiatan, program. Exact, and only when asked."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from math import prod
from typing import TYPE_CHECKING

from sakip.achieving import Cara, Figur, Hasil, Terhitung, achieve, declared, number_in
from sakip.amounts import Nilai, is_dash, is_lost
from sakip.comparing import is_unwritten
from sakip.exact import mean_of, root, sum_of
from sakip.facts import INSTANSI
from sakip.index import BUDGETED, Index
from sakip.lke import NilaiLke, evaluate_sheet
from sakip.measuring import Gagal, Measured, by_formula, by_quarters, contradicts, failed, references
from sakip.penilaian import Penilaian, Skala
from sakip.scales import category, scale_of
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sakip.facts import Fakta
    from sakip.index import Simpul
    from sakip.model import Indikator, Rencana


class SkorIndikator(NamedTuple):
    """The score of one indicator in the year of the plan.

    Attributes:
        simpul: the indicator.
        target: as planned; changed in the year, as changed.
        realisasi: as stated, or as computed; None if there is none.
        sumber: where the realisasi comes from: ``tertulis``, ``formula``, ``lke``, ``triwulan``; empty if there is none.
        hasil: the capaian, or the reason for none.
        kategori: its category in the scale of the plan; empty without one.
        catatan: what a reader should know beside it.
    """

    simpul: Simpul
    target: Nilai | None
    realisasi: Nilai | Terhitung | None
    sumber: str
    hasil: Hasil
    kategori: str
    catatan: tuple[str, ...] = ()


class Anggota(NamedTuple):
    """A member of a mean: its id, its capaian if it has one, and its weight if it has one."""

    id: str
    capaian: Fraction | None
    bobot: Fraction | None


class Gabungan(NamedTuple):
    """The joined score of a node.

    Attributes:
        id: the node; ``instansi`` for the agency.
        kind: what it is: ``sasaran``, ``program``, …
        capaian: in percent; None if not calculable, then ``alasan`` says why.
        agregasi: rata_rata, tertimbang or geometrik.
        pembagi: what was divided by, or the degree of the root: the number of scored members, or the sum of their weights.
        terukur, jumlah: how many members have a score, and how many there are.
        kategori: its category in the scale of the plan; empty without one.
        anggota: the members.
    """

    id: str
    kind: str
    capaian: Fraction | None
    agregasi: str
    pembagi: Fraction
    terukur: int
    jumlah: int
    kategori: str
    alasan: str
    anggota: tuple[Anggota, ...]


def score(plan: Rencana | Index) -> Skor:
    """The scores of a plan, or of its index; each is computed when it is asked for."""
    return Skor(Index.of(plan))


class Skor:
    """The scores of one plan.

    Attributes:
        index: look-ups over the plan.
        tahun: the year that is scored, as a column.
        penilaian: how the agency scores.
        skala: the scale for categories; None if the plan names none, or one that does not exist.
    """

    def __init__(self, index: Index) -> None:
        self.index = index
        self.tahun = str(index.rencana.tahun)
        self.penilaian = index.rencana.penilaian or Penilaian()
        self.skala: Skala | None = scale_of(index.rencana)
        self._measured: dict[str, dict[str, Measured]] = {}
        self._cara: dict[int, Cara] = {}
        self._achieved: dict[tuple[Cara, int, int], tuple[Hasil, Figur | None, Figur | None]] = {}

    def category(self, capaian: Fraction | None) -> str:
        """The category of a score, looked up unrounded; empty without a scale."""
        if capaian is None or self.skala is None:
            return ""
        return category(self.skala, capaian, strict=self.penilaian.pita == "tercetak")

    # ---- one indicator

    @cached_property
    def indikator(self) -> dict[str, SkorIndikator]:
        """The score of every indicator, by id, in the order of the plan; by path where it has no id of its own."""
        return {self.key(simpul): self._indikator(simpul) for simpul in self.index.of_kind("indikator")}

    def _indikator(self, simpul: Simpul) -> SkorIndikator:
        target = self.index.figure_of(simpul, "target", self.tahun)
        measured = self.measured(simpul, self.tahun)
        hasil = self.achieved(simpul.node, target, measured.realisasi)
        return SkorIndikator(simpul, target, measured.realisasi, measured.sumber, hasil, self.category(hasil.capaian), measured.catatan)

    def cara(self, node: Indikator) -> Cara:
        """How an indicator is scored."""
        known = self._cara.get(id(node))
        if known is None:
            known = self._cara[id(node)] = declared(self.penilaian, node)
        return known

    def achieved(self, node: Indikator, target: Figur | None, realisasi: Figur | None) -> Hasil:
        """What `achieve` says of two figures of an indicator: computed once, however many rows print them."""
        cara = self.cara(node)
        key = cara, id(target), id(realisasi)
        if key not in self._achieved:
            # While the figures are kept, no others get their ids.
            self._achieved[key] = achieve(target, realisasi, cara), target, realisasi
        return self._achieved[key][0]

    def row_achieved(self, fact: Fakta, node: Indikator) -> Hasil:
        """What the target and realisasi beside a printed capaian give: those of its row, else of the plan."""
        return self.achieved(node, self.index.beside(fact, "target"), self.index.beside(fact, "realisasi"))

    def key(self, simpul: Simpul) -> str:
        """What a node is called among the scores: its id; its path if it has none, or if another node has it too."""
        return simpul.id if self.index.simpul.get(simpul.id) is simpul else simpul.path

    def realised(self, simpul: Simpul, year: str) -> Nilai | Terhitung | None:
        """The realisasi of an indicator in a year, as `measured` has it; nothing is computed where it is stated."""
        stated = self.index.figure_of(simpul, "realisasi", year)
        return stated if stated is not None and not is_dash(stated) else self.measured(simpul, year).realisasi

    def measured(self, simpul: Simpul, year: str) -> Measured:
        """The realisasi of an indicator in a year: as stated, else by its formula, the evaluation sheet, or its quarters."""
        if year not in self._measured:
            self._measured[year] = self._measure(year)
        return self._measured[year][self.key(simpul)]

    def _measure(self, year: str) -> dict[str, Measured]:
        """The realisasi of all indicators in a year; what a formula refers to comes before it."""
        simpul = {self.key(one): one for one in self.index.of_kind("indikator")}
        figures = {key: self.index.figure_of(one, "realisasi", year) for key, one in simpul.items()}
        found = {key: Measured(value, "tertulis") for key, value in figures.items() if not is_unwritten(value)}
        stated = list(found)

        def compute(key: str) -> Measured:
            node = simpul[key].node
            formula = _NOTHING
            if node.formula:
                formula = by_formula(node, year, lambda id_: found.get(id_, _NOTHING) if id_ in simpul else None)
            return self._computed(simpul[key], year, formula)

        unstated = {key: references(one.node) for key, one in simpul.items() if key not in found}
        sorter = TopologicalSorter({key: [name for name in names if name in unstated] for key, names in unstated.items()})
        with suppress(CycleError):
            sorter.prepare()
        while sorter.is_active():
            for key in sorter.get_ready():
                found[key] = _beside(figures[key], compute(key))
                sorter.done(key)
        circle = failed(Gagal("formula", "merujuk dirinya sendiri, langsung atau lewat indikator lain", "rujukan"))
        found |= {key: _beside(figures[key], self._computed(simpul[key], year, circle)) for key in unstated if key not in found}
        return found | {key: _compared(found[key], compute(key), simpul[key].node) for key in stated}

    def _computed(self, simpul: Simpul, year: str, formula: Measured) -> Measured:
        """The realisasi by the formula; for the year of the plan else by the evaluation sheet, or from the quarters."""
        if formula.realisasi is not None or year != self.tahun:
            return formula
        if self.lke is not None and self.index.rencana.lke is not None and self.index.rencana.lke.indikator == self.key(simpul):
            if self.lke.nilai is None:
                return Measured(catatan=(f"lke: {self.lke.alasan}",))
            return Measured(Terhitung(self.lke.nilai, predikat=self.lke.predikat), "lke")
        quarters = by_quarters(simpul.node)
        if not formula.catatan:
            return quarters
        return quarters._replace(catatan=formula.catatan + quarters.catatan, gagal=formula.gagal or quarters.gagal)

    @cached_property
    def lke(self) -> NilaiLke | None:
        """The Nilai AKIP by the evaluation sheet of the plan; None without one."""
        sheet = self.index.rencana.lke
        return None if sheet is None else evaluate_sheet(sheet)

    @cached_property
    def unrealised(self) -> list[tuple[Simpul, str]]:
        """The indicators with a target that could be measured and no realisasi, in documents either; and where the target stands."""
        silent = [simpul for simpul in self.index.of_kind("indikator") if is_unwritten(simpul.node.realisasi.get(self.tahun))]
        found: list[tuple[Simpul, str]] = []
        # What documents print where the plan is silent; a cell that the scan lost is printed too.
        claims = self.index.claims if silent else []
        printed = {fact.key: fact for fact in claims if fact.key[1] in _BOTH and fact.key[2] == self.tahun and not is_dash(fact.nilai)}
        for simpul in silent:
            key = (simpul.id, "target", self.tahun)
            planned = self.index.figure_of(simpul, "target", self.tahun)
            target = planned or (printed[key].nilai if key in printed else None)
            if target is None or target.ukuran is None or (simpul.id, "realisasi", self.tahun) in printed:
                continue
            realisasi = self.measured(simpul, self.tahun).realisasi
            if not isinstance(realisasi, Terhitung) and is_unwritten(realisasi):
                written = self.index.planned_path(key) if simpul.id else f"{simpul.path}.target"
                found.append((simpul, printed[key].path if planned is None else written))
        return found

    # ---- joined: indikator, sasaran, tujuan, instansi

    @cached_property
    def sasaran(self) -> dict[str, Gabungan]:
        """The score of every sasaran, by id: of its IKU if it has any, unless the plan counts all its indicators."""
        members: dict[str, list[SkorIndikator]] = {}
        for one in self.indikator.values():
            members.setdefault(one.simpul.node.sasaran, []).append(one)
        joined = {}
        for simpul in self.index.of_kind("sasaran"):
            key = self.key(simpul)
            group = members.get(key, [])
            main = [one for one in group if one.simpul.node.iku] if self.penilaian.indikator != "semua" else []
            joined[key] = self._join(key, "sasaran", [self._member(one) for one in main or group])
        return joined

    @cached_property
    def tujuan(self) -> dict[str, Gabungan]:
        """The score of every tujuan, by id."""
        below: dict[str, list[Anggota]] = {}
        for simpul in self.index.of_kind("sasaran"):
            below.setdefault(simpul.node.tujuan, []).append(self._node_member(simpul, self.sasaran[self.key(simpul)]))
        keys = [self.key(simpul) for simpul in self.index.of_kind("tujuan")]
        return {key: self._join(key, "tujuan", below.get(key, [])) for key in keys}

    @cached_property
    def instansi(self) -> Gabungan:
        """The score of the agency: of its own tujuan, and of its own sasaran that stand under none of them.

        What a document brought along (``asal``) is not the plan's own.
        """
        own = [simpul for simpul in self.index.of_kind("tujuan", "sasaran") if not simpul.node.asal]
        above = {self.key(simpul) for simpul in own if simpul.kind == "tujuan"}
        members = [self._node_member(one, self.of(one)) for one in own if one.kind == "tujuan" or one.node.tujuan not in above]
        return self._join(INSTANSI, INSTANSI, members)

    # ---- joined: sub-kegiatan, kegiatan, program

    @cached_property
    def program(self) -> dict[str, Gabungan]:
        """The score of every programme, kegiatan and sub-kegiatan by path: of its own indicators, else of what is below it."""
        joined: dict[str, Gabungan] = {}
        # Children stand behind their parents.
        for simpul in reversed(list(self.index.of_kind(*BUDGETED))):
            members = [self._member(self.indikator[id_]) for id_ in simpul.node.indikator if id_ in self.indikator]
            below = [self._node_member(child, joined[child.path]) for child in self.index.children(simpul)]
            joined[simpul.path] = self._join(self.key(simpul), simpul.kind, members or below)
        return dict(reversed(joined.items()))

    def of(self, simpul: Simpul) -> Gabungan:
        """The score of a sasaran, tujuan, programme, kegiatan or sub-kegiatan."""
        if simpul.kind in BUDGETED:
            return self.program[simpul.path]
        return (self.sasaran if simpul.kind == "sasaran" else self.tujuan)[self.key(simpul)]

    def _node_member(self, simpul: Simpul, joined: Gabungan) -> Anggota:
        return Anggota(self.key(simpul), joined.capaian, _weight(getattr(simpul.node, "bobot", None)))

    def _member(self, one: SkorIndikator) -> Anggota:
        return Anggota(self.key(one.simpul), one.hasil.capaian, _weight(one.simpul.node.bobot))

    def _join(self, id_: str, kind: str, members: list[Anggota]) -> Gabungan:
        how = self.penilaian.agregasi or "rata_rata"
        scored = [one for one in members if one.capaian is not None]
        reason = "" if scored else "tidak ada anggota" if not members else f"tidak satu pun dari {len(members)} anggota terukur"
        if how == "tertimbang" and all(one.bobot is None for one in members):
            how = "rata_rata"
        if how == "tertimbang" and (bare := [self.index.called(one.id) for one in members if one.bobot is None]):
            reason = reason or f"bobot belum dinyatakan pada {', '.join(bare)}"
        capaian, divisor = (None, _ZERO) if reason else join(scored, how)
        if not reason and capaian is None:
            reason = _NO_MEAN[how]
        return Gabungan(id_, kind, capaian, how, divisor, len(scored), len(members), self.category(capaian), reason, tuple(members))


_ZERO = Fraction(0)
_BOTH = frozenset({"target", "realisasi"})
_NO_MEAN = {
    "tertimbang": "bobot anggota yang terukur berjumlah nol",
    "geometrik": "capaian negatif tidak mempunyai rata-rata geometrik",
}


def join(scored: Iterable[Anggota], how: str) -> tuple[Fraction | None, Fraction]:
    """The mean of scored members, and its divisor: arithmetic, weighted, or geometric (PMK 22/2021); None if there is none."""
    pairs = [(one.capaian, one.bobot or _ZERO) for one in scored if one.capaian is not None]
    values = [value for value, _ in pairs]
    if how == "tertimbang":
        divisor = sum_of([weight for _, weight in pairs])
        return (sum_of([value * weight for value, weight in pairs]) / divisor if divisor else None), divisor
    if how == "geometrik":
        return (None if min(values) < 0 else root(prod(values, start=Fraction(1)), len(values))), Fraction(len(values))
    return mean_of(values), Fraction(len(values))


def _weight(nilai: Nilai | None) -> Fraction | None:
    return None if nilai is None else number_in(nilai)


_NOTHING = Measured()


def _beside(dash: Nilai | None, computed: Measured) -> Measured:
    """What is computed; where nothing is, the dash that stands there."""
    return computed if dash is None or computed.realisasi is not None else computed._replace(realisasi=dash, sumber="tertulis")


def _compared(stated: Measured, computed: Measured, indikator: Indikator) -> Measured:
    """What is stated, and whether something else is computed, to the decimals that it is stated with; or why a formula gives nothing."""
    figure, other = stated.realisasi, computed.realisasi
    if not isinstance(figure, Nilai) or is_lost(figure):
        return stated
    if computed.gagal and computed.gagal.sumber == "formula":
        stated = stated._replace(catatan=(str(computed.gagal),), gagal=computed.gagal)
    if not isinstance(other, Terhitung):
        return stated
    if not contradicts(figure, other, indikator.satuan):
        return stated
    note = f"tertulis {figure}, padahal {computed.sumber} memberi {other}"
    return stated._replace(catatan=(*stated.catatan, note), terhitung=other, cara=computed.sumber)
