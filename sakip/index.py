"""Look-ups over one plan, built once: nodes by id, parents, effective budgets, and what documents state about what."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from sakip.amounts import Nilai, Rupiah, parse_nilai, total
from sakip.fields import BUDGET_COLUMNS, Peta, Role, describe, given
from sakip.model import Indikator, Kaki, Pernyataan, Rencana
from sakip.paths import label, member_paths

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sakip.fields import BUDGET_COLUMNS, Peta, Role, describe, given
from sakip.model import Dokumen

_PLANNED = frozenset({"target", "realisasi", "triwulan", "anggaran", "investasi"})
_BUDGETED = frozenset({"program", "kegiatan", "sub_kegiatan"})
_OF_A_YEAR = frozenset({"target", "realisasi", "capaian"})

LINKS = frozenset(one.name for one in describe(Pernyataan) if one.field.role is Role.LINK)
"""Fields of a statement that hold an id, or a statement about the linked node."""

_FIGURES = frozenset(one.name for one in describe(Pernyataan) if one.field.role is Role.FIGURE)

Key = tuple[str, str, str]
"""What a figure is about: the id of a node, a field of it, a column of that."""

INSTANSI = "instansi"
"""The id that stands for the agency itself."""


class Simpul(NamedTuple):
    """A node that has an id, where it stands and what it stands under."""

    id: str
    kind: str
    node: Any
    path: str
    parent: Simpul | None = None


class Fakta(NamedTuple):
    """One figure that one document states about one node.

    Attributes:
        dokumen: the document.
        key: what the figure is about: the id of the node, the field, and the column, which is a year, a budget column, or
            a part of the field such as ``target.1``; empty if there is only one.
        nilai: the figure as printed.
        pernyataan: the row or foot row that prints it.
        row_path, source: where the row stands, and the field in it: ``target.2023``.
        tautan: the ids of the links that the row prints; the same node under two links states parts of a whole.
    """

    dokumen: Dokumen
    key: Key
    nilai: Nilai
    pernyataan: Pernyataan | Kaki
    row_path: str
    source: str
    tautan: tuple[str, ...]

    @property
    def path(self) -> str:
        """Where the figure stands."""
        return f"{self.row_path}.{self.source}"


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
        self._rows: dict[str, list[tuple[str, Pernyataan]]] = {}
        for kind in ("visi", "misi", "tujuan", "sasaran", "indikator", "rencana_aksi", "dokumen"):
            self._add(kind, getattr(rencana, kind), kind, None)
        self._add("struktur", rencana.instansi.struktur, "instansi.struktur", None)
        for program in self._add("program", rencana.program, "program", None):
            for kegiatan in self._add("kegiatan", program.node.kegiatan, f"{program.path}.kegiatan", program):
                self._add("sub_kegiatan", kegiatan.node.sub_kegiatan, f"{kegiatan.path}.sub_kegiatan", kegiatan)

    def _add(self, kind: str, nodes: tuple[Any, ...], path: str, parent: Simpul | None) -> list[Simpul]:
        added = []
        for node, place in zip(nodes, member_paths(path, [node.id or label(given(node)) for node in nodes]), strict=True):
            simpul = Simpul(node.id, kind, node, place, parent)
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
        return self._budgets[id(simpul.node)].get(column)

    def budget_parts(self, simpul: Simpul, column: str) -> list[Rupiah]:
        """The budgets of the children in a column; empty unless every child has one."""
        parts = [self._budgets[id(child.node)].get(column) for child in self.children(simpul)]
        return [part for part in parts if part is not None] if None not in parts else []

    @cached_property
    def _budgets(self) -> dict[int, dict[str, Rupiah]]:
        budgets: dict[int, dict[str, Rupiah]] = {}
        # Children stand behind their parents.
        for simpul in reversed(self.semua):
            if simpul.kind not in _BUDGETED:
                continue
            own = dict(simpul.node.anggaran.items())
            parts = [budgets[id(child.node)] for child in self.children(simpul)]
            for column in BUDGET_COLUMNS if parts else ():
                if column not in own and all(column in part for part in parts):
                    own[column] = Rupiah(total([part[column] for part in parts]))
            budgets[id(simpul.node)] = own
        return budgets

    def supports(self, simpul: Simpul) -> tuple[str, ...]:
        """What a programme, kegiatan or sub-kegiatan supports: as it says, or as its nearest parent says."""
        place: Simpul | None = simpul
        while place is not None:
            if place.node.mendukung:
                return tuple(place.node.mendukung)
            place = place.parent
        return ()

    # ---- what the plan says about a figure

    def planned(self, key: Key) -> Nilai | None:
        """The plan's own value for a figure, stated or computed; where the plan is silent, what the `acuan` states."""
        value = self.plan.get(key)
        if value is None:
            id_, field, kolom = key
            if field in {"tahun", "periode"}:
                text = getattr(self.simpul[id_].node if id_ in self.simpul else None, field, None) or getattr(self.rencana, field)
                return Nilai(str(text)) if text else None
            if field == "banyak" and id_ == INSTANSI:
                count = self._count(kolom)
                return None if count is None else parse_nilai(str(count))
            return self._spoken[key].nilai if key in self._spoken else None
        return _money(value) if isinstance(value, Rupiah) else value

    def planned_path(self, key: Key) -> str:
        """Where the planned value of a figure stands, or the node whose parts it is computed from."""
        id_, field, kolom = key
        if key in self._spoken and key not in self.plan:
            return self._spoken[key].path
        if id_ not in self.simpul or field == "periode":
            return kolom or field
        simpul = self.simpul[id_]
        if field == "tahun":
            return f"{simpul.path}.tahun" if getattr(simpul.node, "tahun", None) else field
        values = getattr(simpul.node, field)
        names = [name for name in (kolom, f"{kolom}.perubahan", f"{kolom}.murni") if isinstance(values, Peta) and name in values]
        return ".".join([simpul.path, field, *names[:1]])

    @cached_property
    def plan(self) -> dict[Key, Nilai | Rupiah]:
        """The figures of the plan itself, and the budgets that follow from them, by what they are about."""
        plan: dict[Key, Nilai | Rupiah] = {}
        for simpul in self.of_kind("indikator", "rencana_aksi"):
            if self.simpul.get(simpul.id) is not simpul:
                continue
            for field, values in given(simpul.node).items():
                if field not in _PLANNED:
                    continue
                if isinstance(values, Rupiah):
                    plan[simpul.id, field, ""] = values
                    continue
                for name, value in values.items():
                    plan[simpul.id, field, name] = value
                    if "." in name and field != "triwulan":
                        # A target that was changed in the year counts as changed.
                        year, _, column = name.partition(".")
                        if column == "perubahan" or (simpul.id, field, year) not in plan:
                            plan[simpul.id, field, year] = value
        for simpul in self.of_kind(*_BUDGETED):
            if self.simpul.get(simpul.id) is simpul:
                plan |= {(simpul.id, "anggaran", column): budget for column, budget in self._budgets[id(simpul.node)].items()}
        return plan

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

    def rows(self, dokumen: Simpul) -> list[tuple[str, Pernyataan]]:
        """The statements of a document with their paths, in order."""
        known = self._rows.get(dokumen.path)
        if known is None:
            rows = dokumen.node.menyatakan
            labels = [row.tentang or label(given(row)) for row in rows]
            known = self._rows[dokumen.path] = list(zip(member_paths(f"{dokumen.path}.menyatakan", labels), rows, strict=True))
        return known

    @cached_property
    def statements(self) -> list[tuple[Dokumen, str, Pernyataan]]:
        """Every statement with its document and its path, in order."""
        return [(simpul.node, path, row) for simpul in self.of_kind("dokumen") for path, row in self.rows(simpul)]

    @cached_property
    def feet(self) -> list[tuple[Dokumen, str, Kaki]]:
        """Every foot row with its document and its path, in order."""
        found = []
        for simpul in self.of_kind("dokumen"):
            feet = simpul.node.kaki
            paths = member_paths(f"{simpul.path}.kaki", [label(given(foot)) for foot in feet])
            found += [(simpul.node, path, foot) for path, foot in zip(paths, feet, strict=True)]
        return found

    @cached_property
    def facts(self) -> list[Fakta]:
        """Every figure that a document states about a node, in order."""
        return self._collect({})

    def facts_about(self, ids: Collection[str]) -> list[Fakta]:
        """Every figure that a document states about one of some nodes, in order."""
        return [fact for fact in self._collect({}, ids) if fact.key[0] in ids]

    @cached_property
    def claims(self) -> list[Fakta]:
        """The figures that are worth a look: all but those that the plan has in the same words, and they are most."""
        return self._collect(self.plan)

    def _collect(self, confirmed: dict[Key, Nilai | Rupiah], about: Collection[str] = ()) -> list[Fakta]:
        found: list[Fakta] = []
        for simpul in self.of_kind("dokumen"):
            dokumen = simpul.node
            year = str(dokumen.tahun or self.rencana.tahun)
            columns = {"target": year, "realisasi": year, "capaian": year, "anggaran": dokumen.anggaran}
            gather = _Gather(self, found, dokumen, columns, confirmed)
            for path, row in self.rows(simpul):
                if not about or row.tentang in about or not LINKS.isdisjoint(given(row)):
                    gather.row(path, row, row.tentang, ())
        for dokumen, path, foot in self.feet:
            # The mean of a table's achievements is what the document says the agency has achieved.
            if foot.hitung == "rata_rata" and (nilai := foot.capaian.get("")):
                key = (INSTANSI, "capaian", str(dokumen.tahun or self.rencana.tahun))
                found.append(Fakta(dokumen, key, nilai, foot, path, "capaian", ()))
        return found

    @cached_property
    def parts(self) -> dict[tuple[str, Key], list[Fakta]]:
        """Budgets of one node that one document prints under several links, by document and key."""
        by_document: dict[tuple[str, Key], list[Fakta]] = {}
        for fact in self.claims:
            if fact.tautan and fact.key[1] == "anggaran":
                by_document.setdefault((fact.dokumen.id, fact.key), []).append(fact)
        return {key: facts for key, facts in by_document.items() if len({fact.tautan for fact in facts}) > 1}

    @cached_property
    def part_paths(self) -> frozenset[str]:
        """The paths of all figures that are parts of a whole."""
        return frozenset(fact.path for facts in self.parts.values() for fact in facts)

    def unit(self, key: Key) -> str:
        """The unit of a figure that prints none: of its indicator; a capaian is in percent."""
        id_, field, _ = key
        if field == "capaian":
            return "%"
        node = self.simpul[id_].node if id_ in self.simpul else None
        return node.satuan if isinstance(node, Indikator) and field in {"target", "realisasi"} else ""

    def describe(self, key: Key) -> str:
        """A figure in words: `target 2023 mha`, `banyak sasaran instansi`."""
        id_, field, kolom = key
        return " ".join(part for part in (field, kolom.replace(".", " "), id_) if part)

    @cached_property
    def _spoken(self) -> dict[Key, Fakta]:
        acuan = self.rencana.acuan
        if not acuan:
            return {}
        spoken: dict[Key, Fakta] = {}
        for fact in self.claims:
            if acuan.get(fact.key[1]) == fact.dokumen.id:
                spoken.setdefault(fact.key, fact)
        return spoken

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


class _Gather:
    """Takes the figures out of the rows of one document."""

    __slots__ = ("columns", "confirmed", "dokumen", "found", "index")

    def __init__(
        self, index: Index, found: list[Fakta], dokumen: Dokumen, columns: dict[str, str], confirmed: dict[Key, Nilai | Rupiah]
    ) -> None:
        self.index = index
        self.found = found
        self.dokumen = dokumen
        self.columns = columns
        self.confirmed = confirmed

    def row(self, path: str, row: Pernyataan, id_: str, outer: tuple[str, ...]) -> None:
        values = given(row)
        tautan = outer if LINKS.isdisjoint(values) else outer + self._links(path, values, id_, outer)
        if id_ not in self.index.simpul and id_ != INSTANSI:
            return
        for field, value in values.items():
            if field not in _FIGURES:
                continue
            if type(value) is str:
                self.found.append(Fakta(self.dokumen, (id_, field, ""), Nilai(value), row, path, field, tautan))
                continue
            for name, nilai in value.items():
                key = (id_, field, name or self.columns.get(field, ""))
                planned = self.confirmed.get(key)
                if planned is None or tautan or (planned.teks != nilai.teks if type(planned) is Nilai else planned != nilai.ukuran):
                    self.found.append(Fakta(self.dokumen, key, nilai, row, path, f"{field}.{name}" if name else field, tautan))
                if nilai.capaian is not None:
                    capaian, key = Nilai(nilai.teks, nilai.capaian), (id_, "capaian", key[2])
                    self.found.append(Fakta(self.dokumen, key, capaian, row, path, f"{field}.{name}" if name else field, tautan))

    def _links(self, path: str, values: dict[str, Any], id_: str, outer: tuple[str, ...]) -> tuple[str, ...]:
        links = [(field, value) for field, value in values.items() if field in LINKS and value]
        tautan = tuple(value for _, value in links if isinstance(value, str))
        for field, value in links:
            if not isinstance(value, str):
                self.row(f"{path}.{field}", value, value.tentang or self.index.linked(id_, field), outer + tautan)
        return tautan


def _money(amount: Rupiah) -> Nilai:
    return Nilai(f"Rp {amount}", amount, "Rp")
