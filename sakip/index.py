"""Look-ups over one plan, built once: nodes by id, parents, effective budgets, and what documents state about what."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from sakip.amounts import Nilai, Rupiah, parse_nilai, total
from sakip.model import Indikator, Kaki, Kegiatan, Pernyataan, Program, Rencana, RencanaAksi, SubKegiatan
from sakip.paths import label, steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.model import Dokumen

Anggaran = Program | Kegiatan | SubKegiatan | RencanaAksi
"""The classes of nodes that have a budget."""

FIGURES = ("target", "realisasi", "capaian", "triwulan", "anggaran", "investasi", "banyak")
"""Fields of a statement that hold figures by column."""

LINKS = ("tujuan", "sasaran", "indikator", "iku", "program", "kegiatan", "sub_kegiatan", "sasaran_tematik", "indikator_tematik")
"""Fields of a statement that hold an id, or a statement about the linked node."""

INSTANSI = "instansi"
"""The id that stands for the agency itself."""


@attrs.frozen(kw_only=True, slots=False)
class Simpul:
    """A node that has an id, where it stands and what it stands under."""

    id: str
    kind: str
    node: Any
    path: str
    parent: Simpul | None = None


@attrs.frozen(kw_only=True, slots=False)
class Fakta:
    """One figure that one document states about one node.

    Attributes:
        dokumen: the document.
        id, field, kolom: what it is about; ``kolom`` is a year, a budget column, or the part of a field: ``target.1``.
        nilai: the figure as printed.
        tautan: the ids of the links that the row prints; the same node under two links states parts of a whole.
        path: where it stands.
        pernyataan: the row or foot row that states it.
    """

    dokumen: Dokumen
    id: str
    field: str
    kolom: str
    nilai: Nilai
    tautan: tuple[str, ...]
    path: str
    pernyataan: Pernyataan | Kaki

    @property
    def key(self) -> tuple[str, str, str]:
        """What the figure is about."""
        return (self.id, self.field, self.kolom)


class Index:
    """One plan and what can be looked up in it.

    Attributes:
        rencana: the plan.
        simpul: nodes by id; of two nodes with one id, the first.
        kembar: the other nodes whose id was already taken.
        semua: all nodes with their paths, in the order of the plan, also those without an id.
    """

    def __init__(self, rencana: Rencana) -> None:
        self.rencana = rencana
        self.simpul: dict[str, Simpul] = {}
        self.kembar: list[Simpul] = []
        self.semua: list[Simpul] = []
        self._children: dict[int, list[Simpul]] = {}
        for kind in ("visi", "misi", "tujuan", "sasaran", "indikator", "rencana_aksi", "dokumen"):
            self._add(kind, getattr(rencana, kind), kind, None)
        self._add("struktur", rencana.instansi.struktur, "instansi.struktur", None)
        for program in self._add("program", rencana.program, "program", None):
            for kegiatan in self._add("kegiatan", program.node.kegiatan, f"{program.path}.kegiatan", program):
                self._add("sub_kegiatan", kegiatan.node.sub_kegiatan, f"{kegiatan.path}.sub_kegiatan", kegiatan)

    def _add(self, kind: str, nodes: tuple[Any, ...], path: str, parent: Simpul | None) -> list[Simpul]:
        added = []
        for node, step in zip(nodes, steps([label(vars(node)) for node in nodes]), strict=True):
            simpul = Simpul(id=node.id, kind=kind, node=node, path=f"{path}{step}", parent=parent)
            added.append(simpul)
            if node.id and self.simpul.setdefault(node.id, simpul) is not simpul:
                self.kembar.append(simpul)
        self.semua += added
        if parent is not None:
            self._children[id(parent.node)] = added
        return added

    def of_kind(self, *kinds: str) -> Iterator[Simpul]:
        """The nodes of some kinds, in the order of the plan."""
        return (simpul for simpul in self.semua if simpul.kind in kinds)

    def children(self, simpul: Simpul) -> list[Simpul]:
        """The kegiatan of a programme, or the sub-kegiatan of a kegiatan."""
        return self._children.get(id(simpul.node), [])

    def name(self, id_: str) -> str:
        """What a planner calls a node: its name or wording; the id if it has neither."""
        if id_ == INSTANSI:
            return self.rencana.instansi.nama
        node = self.simpul[id_].node if id_ in self.simpul else None
        return getattr(node, "nama", "") or getattr(node, "uraian", "") or getattr(node, "judul", "") or id_

    # ---- effective values: a node's own, or what follows from its parents or children

    def budget(self, simpul: Simpul, column: str) -> Rupiah | None:
        """The budget of a node in a column: its own if stated, else the sum of children that all have one."""
        own = simpul.node.anggaran.get(column)
        if own is not None:
            return own  # type: ignore[no-any-return] - nodes are of several classes
        parts = self.budget_parts(simpul, column)
        return Rupiah(total(parts)) if parts else None

    def budget_parts(self, simpul: Simpul, column: str) -> list[Rupiah]:
        """The budgets of the children in a column; empty unless every child has one."""
        parts = [self.budget(child, column) for child in self.children(simpul)]
        return [part for part in parts if part is not None] if None not in parts else []

    def supports(self, simpul: Simpul) -> tuple[str, ...]:
        """What a programme, kegiatan or sub-kegiatan supports: as it says, or as its nearest parent says."""
        place: Simpul | None = simpul
        while place is not None:
            if place.node.mendukung:
                return tuple(place.node.mendukung)
            place = place.parent
        return ()

    # ---- what the plan says about a figure

    def planned(self, key: tuple[str, str, str]) -> tuple[Nilai, str] | None:
        """The plan's own value for a figure and the path of it; where the plan is silent, what the `acuan` states."""
        own = self._own(*key)
        if own is not None:
            return own
        spoken = self._spoken.get(key)
        return (spoken.nilai, spoken.path) if spoken else None

    def _own(self, id_: str, field: str, kolom: str) -> tuple[Nilai, str] | None:
        if field in {"tahun", "periode"}:
            return self._own_time(id_, field)
        if id_ == INSTANSI:
            count = self._count(kolom) if field == "banyak" else None
            return (parse_nilai(str(count)), kolom) if count is not None else None
        simpul = self.simpul.get(id_)
        if simpul is None:
            return None
        if field == "anggaran" and isinstance(simpul.node, Anggaran):
            budget = simpul.node.anggaran.get(kolom) if isinstance(simpul.node, RencanaAksi) else self.budget(simpul, kolom)
            return (_money(budget), f"{simpul.path}.anggaran.{kolom}") if budget else None
        if field == "investasi" and isinstance(simpul.node, RencanaAksi) and simpul.node.investasi:
            return _money(simpul.node.investasi), f"{simpul.path}.investasi"
        if field in {"target", "realisasi", "triwulan"} and isinstance(simpul.node, (Indikator, RencanaAksi)):
            return self._own_figure(simpul, field, kolom)
        return None

    def _own_figure(self, simpul: Simpul, field: str, kolom: str) -> tuple[Nilai, str] | None:
        values = getattr(simpul.node, field, {})
        # A target that was changed in the year counts as changed.
        for name in (kolom, f"{kolom}.perubahan", f"{kolom}.murni"):
            if name in values:
                return values[name], f"{simpul.path}.{field}.{name}"
        return None

    def _own_time(self, id_: str, field: str) -> tuple[Nilai, str] | None:
        node = self.simpul[id_].node if id_ in self.simpul else self.rencana
        if field == "periode":
            period = getattr(node, "periode", "") or self.rencana.periode
            return (Nilai(period), "periode") if period else None
        year = getattr(node, "tahun", None)
        return (Nilai(str(year)), f"{self.simpul[id_].path}.tahun") if year and id_ in self.simpul else (Nilai(str(self.rencana.tahun)), "tahun")

    def _count(self, kind: str) -> int | None:
        """How many nodes of a kind the plan proper has; for indikator, its IKU."""
        rencana = self.rencana
        if kind in {"tujuan", "sasaran"}:
            return sum(not node.asal for node in getattr(rencana, kind))
        if kind in {"indikator", "iku"}:
            return sum(indikator.iku for indikator in rencana.indikator) or None
        if kind in {"visi", "misi", "program"}:
            return len(getattr(rencana, kind))
        return sum(simpul.kind == kind for simpul in self.semua) if kind in {"kegiatan", "sub_kegiatan"} else None

    # ---- what documents state

    @cached_property
    def statements(self) -> list[tuple[Dokumen, str, Pernyataan]]:
        """Every statement with its document and its path, in order."""
        found = []
        for simpul in self.of_kind("dokumen"):
            rows = simpul.node.menyatakan
            for row, step in zip(rows, steps([label(vars(row)) for row in rows]), strict=True):
                found.append((simpul.node, f"{simpul.path}.menyatakan{step}", row))
        return found

    @cached_property
    def feet(self) -> list[tuple[Dokumen, str, Kaki]]:
        """Every foot row with its document and its path, in order."""
        found = []
        for simpul in self.of_kind("dokumen"):
            feet = simpul.node.kaki
            for foot, step in zip(feet, steps([label(vars(foot)) for foot in feet]), strict=True):
                found.append((simpul.node, f"{simpul.path}.kaki{step}", foot))
        return found

    @cached_property
    def facts(self) -> list[Fakta]:
        """Every figure that a document states about a node, in order."""
        found: list[Fakta] = []
        for dokumen, path, row in self.statements:
            found += self._facts(dokumen, path, row, row.tentang, ())
        for dokumen, path, foot in self.feet:
            # The mean of a table's achievements is what the document says the agency has achieved.
            if foot.hitung == "rata_rata" and (nilai := foot.capaian.get("")):
                year = str(dokumen.tahun or self.rencana.tahun)
                found.append(_fact(dokumen, foot, INSTANSI, "capaian", year, nilai, (), f"{path}.capaian"))
        return found

    @cached_property
    def facts_by_key(self) -> dict[tuple[str, str, str], list[Fakta]]:
        """The stated figures by what they are about."""
        by_key: dict[tuple[str, str, str], list[Fakta]] = {}
        for fact in self.facts:
            by_key.setdefault((fact.id, fact.field, fact.kolom), []).append(fact)
        return by_key

    @cached_property
    def parts(self) -> dict[tuple[str, str, str, str], list[Fakta]]:
        """Budgets of one node that one document prints under several links, by document and key."""
        by_document: dict[tuple[str, str, str, str], list[Fakta]] = {}
        for fact in self.facts:
            if fact.tautan and fact.field == "anggaran":
                by_document.setdefault((fact.dokumen.id, *fact.key), []).append(fact)
        return {key: facts for key, facts in by_document.items() if len({fact.tautan for fact in facts}) > 1}

    def unit(self, key: tuple[str, str, str]) -> str:
        """The unit of a figure that prints none: of its indicator; a capaian is in percent."""
        id_, field, _ = key
        if field == "capaian":
            return "%"
        node = self.simpul[id_].node if id_ in self.simpul else None
        return node.satuan if isinstance(node, Indikator) and field in {"target", "realisasi"} else ""

    def describe(self, key: tuple[str, str, str]) -> str:
        """A figure in words: `target 2023 mha`, `banyak sasaran instansi`."""
        id_, field, kolom = key
        return " ".join(part for part in (field, kolom.replace(".", " "), id_) if part)

    @cached_property
    def _spoken(self) -> dict[tuple[str, str, str], Fakta]:
        acuan = self.rencana.acuan
        if not acuan:
            return {}
        spoken: dict[tuple[str, str, str], Fakta] = {}
        for fact in self.facts:
            if acuan.get(fact.field) == fact.dokumen.id:
                spoken.setdefault(fact.key, fact)
        return spoken

    def _facts(self, dokumen: Dokumen, path: str, row: Pernyataan, id_: str, outer: tuple[str, ...]) -> Iterator[Fakta]:
        fields = vars(row)
        printed = [(name, fields[name]) for name in LINKS if fields[name]]
        tautan = outer + tuple([value for _, value in printed if isinstance(value, str)])
        if id_ == INSTANSI or id_ in self.simpul:
            year = str(dokumen.tahun or self.rencana.tahun)
            for field in FIGURES:
                for key, nilai in fields[field].items():
                    kolom = key or _default_column(field, dokumen, year)
                    yield _fact(dokumen, row, id_, field, kolom, nilai, tautan, f"{path}.{field}.{key}" if key else f"{path}.{field}")
                    if nilai.capaian is not None:
                        capaian = Nilai(nilai.teks, nilai.capaian)
                        yield _fact(dokumen, row, id_, "capaian", kolom, capaian, tautan, f"{path}.{field}.{key}" if key else f"{path}.{field}")
            for field in ("tahun", "periode"):
                if fields[field]:
                    yield _fact(dokumen, row, id_, field, "", Nilai(fields[field]), tautan, f"{path}.{field}")
        for name, linked in printed:
            if isinstance(linked, Pernyataan):
                yield from self._facts(dokumen, f"{path}.{name}", linked, linked.tentang or self.linked(id_, name), tautan)

    def linked(self, id_: str, name: str) -> str:
        """The id of the node that a node is linked with by the name of the link; empty if there is none."""
        simpul = self.simpul.get(id_)
        while simpul is not None:
            if simpul.kind == name:
                return simpul.id
            value = getattr(simpul.node, name, "")
            if isinstance(value, str) and value:
                return value
            simpul = simpul.parent
        return ""


def _fact(
    dokumen: Dokumen, row: Pernyataan | Kaki, id_: str, field: str, kolom: str, nilai: Nilai, tautan: tuple[str, ...], path: str
) -> Fakta:
    return Fakta(dokumen=dokumen, id=id_, field=field, kolom=kolom, nilai=nilai, tautan=tautan, path=path, pernyataan=row)


def _default_column(field: str, dokumen: Dokumen, year: str) -> str:
    if field == "anggaran":
        return dokumen.anggaran
    return year if field in {"target", "realisasi", "capaian"} else ""


def _money(amount: Rupiah) -> Nilai:
    return Nilai(f"Rp {amount}", amount, "Rp")
