"""Look-ups over one plan, built once: nodes by id, parents, effective budgets, and what documents state about what."""

from __future__ import annotations

from functools import cached_property
from textwrap import shorten
from typing import TYPE_CHECKING, Any, NamedTuple

from sakip.amounts import Nilai, Rupiah, parse_nilai, total
from sakip.fields import BUDGET_COLUMNS, KOSONG, Peta, Role, describe, given
from sakip.model import Indikator, Kaki, Pernyataan, Rencana
from sakip.paths import label, member_paths

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from sakip.fields import BUDGET_COLUMNS, KOSONG, Peta, Role, describe, given
from sakip.model import Dokumen

_BUDGETED = frozenset({"program", "kegiatan", "sub_kegiatan"})

LINKS = frozenset(one.name for one in describe(Pernyataan) if one.field.role is Role.LINK)
"""Fields of a statement that hold an id, or a statement about the linked node."""

_FIGURES = frozenset(one.name for one in describe(Pernyataan) if one.field.role is Role.FIGURE)

Key = tuple[str, str, str]
"""What a figure is about: the id of a node, a field of it, a column of that."""

_NAME_WIDTH = 48
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
        id_, field, kolom = key
        simpul = self.simpul.get(id_)
        if simpul is not None:
            values = self.figures(simpul, field)
            # A target that was changed in the year counts as changed.
            value = values.get(kolom) or values.get(f"{kolom}.perubahan") or values.get(f"{kolom}.murni") if values else None
            if value is not None:
                return _money(value) if isinstance(value, Rupiah) else value
        if field in {"tahun", "periode"}:
            text = getattr(simpul.node if simpul else None, field, None) or getattr(self.rencana, field)
            return Nilai(str(text)) if text else None
        if field == "banyak" and id_ == INSTANSI:
            count = self._count(kolom)
            return None if count is None else parse_nilai(str(count))
        return self._spoken[key].nilai if key in self._spoken else None

    def figures(self, simpul: Simpul, field: str) -> Mapping[str, Nilai | Rupiah]:
        """The figures of a field of a node by column, as the plan has them or as they follow from its children."""
        if field == "anggaran" and simpul.kind in _BUDGETED:
            return self._budgets[id(simpul.node)]
        values = getattr(simpul.node, field, None)
        if isinstance(values, Peta):
            return values
        return {"": values} if isinstance(values, Rupiah) else KOSONG

    def planned_path(self, key: Key) -> str:
        """Where the planned value of a figure stands, or the node whose parts it is computed from."""
        id_, field, kolom = key
        if id_ in self.simpul and field not in {"tahun", "periode"}:
            simpul = self.simpul[id_]
            written = getattr(simpul.node, field, None)
            names = [name for name in (kolom, f"{kolom}.perubahan", f"{kolom}.murni") if isinstance(written, Peta) and name in written]
            if names or self.figures(simpul, field):
                return ".".join([simpul.path, field, *names[:1]])
        if key in self._spoken:
            return self._spoken[key].path
        if field == "tahun" and id_ in self.simpul and getattr(self.simpul[id_].node, "tahun", None):
            return f"{self.simpul[id_].path}.tahun"
        return kolom or field

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
        return self._collect(all_of_them=True)

    def facts_about(self, ids: Collection[str]) -> list[Fakta]:
        """Every figure that a document states about one of some nodes, in order."""
        return [fact for fact in self._collect(all_of_them=True, about=ids) if fact.key[0] in ids]

    @cached_property
    def claims(self) -> list[Fakta]:
        """The figures that are worth a look: all but those that the plan has in the same words, and they are most."""
        return self._collect(all_of_them=False)

    def _collect(self, *, all_of_them: bool, about: Collection[str] = ()) -> list[Fakta]:
        found: list[Fakta] = []
        for simpul in self.of_kind("dokumen"):
            dokumen = simpul.node
            year = str(dokumen.tahun or self.rencana.tahun)
            columns = {"target": year, "realisasi": year, "capaian": year, "anggaran": dokumen.anggaran}
            gather = _Gather(self, found, dokumen, columns, all_of_them)
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

    def called(self, id_: str) -> str:
        """A node in the words of a finding: its id, and its name if that says more, shortened."""
        if id_ not in self.simpul or self.simpul[id_].kind == "dokumen":
            return id_
        name = shorten(self.name(id_), _NAME_WIDTH, placeholder="…")
        return id_ if name == id_ else f"{id_} ({name})"

    def describe(self, key: Key) -> str:
        """A figure in the words of a finding: ``target 2023 mha (Jumlah Dokumen Hasil…)``."""
        id_, field, kolom = key
        return " ".join(part for part in (field, kolom.replace(".", " "), self.called(id_)) if part)

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

    __slots__ = ("all_of_them", "columns", "dokumen", "found", "index")

    def __init__(self, index: Index, found: list[Fakta], dokumen: Dokumen, columns: dict[str, str], all_of_them: bool) -> None:  # noqa: FBT001
        self.index = index
        self.found = found
        self.dokumen = dokumen
        self.columns = columns
        self.all_of_them = all_of_them

    def row(self, path: str, row: Pernyataan, id_: str, outer: tuple[str, ...]) -> None:
        values = given(row)
        tautan = outer if LINKS.isdisjoint(values) else outer + self._links(path, values, id_, outer)
        simpul = self.index.simpul.get(id_)
        if simpul is None and id_ != INSTANSI:
            return
        for field, value in values.items():
            if field not in _FIGURES:
                continue
            if type(value) is str:
                self.found.append(Fakta(self.dokumen, (id_, field, ""), Nilai(value), row, path, field, tautan))
                continue
            default = self.columns.get(field, "")
            # A part of a whole is worth a look even if it equals the whole.
            planned = KOSONG if simpul is None or tautan or self.all_of_them else getattr(simpul.node, field, KOSONG)
            if field == "anggaran" and planned is not KOSONG or type(planned) is not Peta:
                planned = self.index.figures(simpul, field)
            for name, nilai in value.items():
                kolom = name or default
                own = planned.get(kolom)
                if own is None or (own.teks != nilai.teks if type(own) is Nilai else own != nilai.ukuran):
                    source = f"{field}.{name}" if name else field
                    self.found.append(Fakta(self.dokumen, (id_, field, kolom), nilai, row, path, source, tautan))
                if nilai.capaian is not None:
                    source, capaian = f"{field}.{name}" if name else field, Nilai(nilai.teks, nilai.capaian)
                    self.found.append(Fakta(self.dokumen, (id_, "capaian", kolom), capaian, row, path, source, tautan))

    def _links(self, path: str, values: dict[str, Any], id_: str, outer: tuple[str, ...]) -> tuple[str, ...]:
        links = [(field, value) for field, value in values.items() if field in LINKS and value]
        tautan = tuple(value for _, value in links if isinstance(value, str))
        for field, value in links:
            if not isinstance(value, str):
                self.row(f"{path}.{field}", value, value.tentang or self.index.linked(id_, field), outer + tautan)
        return tautan


def _money(amount: Rupiah) -> Nilai:
    return Nilai(f"Rp {amount}", amount, "Rp")
