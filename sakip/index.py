"""Look-ups over one plan, built once: nodes by id, parents, effective budgets, and what documents state about what."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from sakip.amounts import Nilai, Rupiah, parse_nilai, total
from sakip.fields import Peta, Role, describe, given
from sakip.model import Indikator, Kaki, Pernyataan, Rencana
from sakip.paths import label, steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.fields import Peta, Role, describe, given
from sakip.model import Dokumen

_BUDGETED = frozenset({"program", "kegiatan", "sub_kegiatan"})
_OF_A_YEAR = frozenset({"target", "realisasi", "capaian"})

LINKS = frozenset(one.name for one in describe(Pernyataan) if one.field.role is Role.LINK)
"""Fields of a statement that hold an id, or a statement about the linked node."""

_STATING = LINKS | {one.name for one in describe(Pernyataan) if one.field.role is Role.FIGURE}

Key = tuple[str, str, str]
"""What a figure is about: the id of a node, a field of it, a column of that."""

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
        for kind in ("visi", "misi", "tujuan", "sasaran", "indikator", "rencana_aksi", "dokumen"):
            self._add(kind, getattr(rencana, kind), kind, None)
        self._add("struktur", rencana.instansi.struktur, "instansi.struktur", None)
        for program in self._add("program", rencana.program, "program", None):
            for kegiatan in self._add("kegiatan", program.node.kegiatan, f"{program.path}.kegiatan", program):
                self._add("sub_kegiatan", kegiatan.node.sub_kegiatan, f"{kegiatan.path}.sub_kegiatan", kegiatan)

    def _add(self, kind: str, nodes: tuple[Any, ...], path: str, parent: Simpul | None) -> list[Simpul]:
        added = []
        for node, step in zip(nodes, steps([label(given(node)) for node in nodes]), strict=True):
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

    def planned(self, key: Key) -> Nilai | None:
        """The plan's own value for a figure, stated or computed; where the plan is silent, what the `acuan` states."""
        own = self._own(key)
        if own is None and (spoken := self._spoken.get(key)):
            return spoken.nilai
        return own

    def planned_path(self, key: Key) -> str:
        """Where the planned value of a figure stands, or where the parts are that it is computed from."""
        id_, field, kolom = key
        if self._own(key) is None:
            return self._spoken[key].path
        if id_ == INSTANSI or field == "periode":
            return kolom or field
        simpul = self.simpul[id_]
        if field == "tahun":
            return f"{simpul.path}.tahun" if getattr(simpul.node, "tahun", None) else field
        values = getattr(simpul.node, field)
        names = [name for name in self._variants(kolom) if name in values] if isinstance(values, Peta) else []
        return ".".join([simpul.path, field, *names[:1]])

    def _own(self, key: Key) -> Nilai | None:
        id_, field, kolom = key
        simpul = self.simpul.get(id_)
        if field in {"tahun", "periode"}:
            text = (getattr(simpul.node, field, None) if simpul else None) or getattr(self.rencana, field)
            return Nilai(str(text)) if text else None
        if simpul is None:
            count = self._count(kolom) if field == "banyak" and id_ == INSTANSI else None
            return None if count is None else parse_nilai(str(count))
        values = getattr(simpul.node, field, None)
        if isinstance(values, Rupiah):
            return _money(values)
        if not isinstance(values, Peta):
            return None
        value = next((values[name] for name in self._variants(kolom) if name in values), None)
        if value is None and field == "anggaran" and simpul.kind in _BUDGETED:
            value = self.budget(simpul, kolom)
        return _money(value) if isinstance(value, Rupiah) else value

    @staticmethod
    def _variants(kolom: str) -> Iterator[str]:
        yield kolom
        # A target that was changed in the year counts as changed.
        yield f"{kolom}.perubahan"
        yield f"{kolom}.murni"

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
            for row, step in zip(rows, steps([row.tentang or label(given(row)) for row in rows]), strict=True):
                found.append((simpul.node, f"{simpul.path}.menyatakan{step}", row))
        return found

    @cached_property
    def feet(self) -> list[tuple[Dokumen, str, Kaki]]:
        """Every foot row with its document and its path, in order."""
        found = []
        for simpul in self.of_kind("dokumen"):
            feet = simpul.node.kaki
            for foot, step in zip(feet, steps([label(given(foot)) for foot in feet]), strict=True):
                found.append((simpul.node, f"{simpul.path}.kaki{step}", foot))
        return found

    @cached_property
    def facts(self) -> list[Fakta]:
        """Every figure that a document states about a node, in order."""
        found: list[Fakta] = []
        for dokumen, path, row in self.statements:
            self._gather(found, dokumen, path, row, row.tentang, ())
        for dokumen, path, foot in self.feet:
            # The mean of a table's achievements is what the document says the agency has achieved.
            if foot.hitung == "rata_rata" and (nilai := foot.capaian.get("")):
                key = (INSTANSI, "capaian", str(dokumen.tahun or self.rencana.tahun))
                found.append(Fakta(dokumen, key, nilai, foot, path, "capaian", ()))
        return found

    @cached_property
    def facts_by_key(self) -> dict[Key, list[Fakta]]:
        """The stated figures by what they are about."""
        by_key: dict[Key, list[Fakta]] = {}
        for fact in self.facts:
            by_key.setdefault(fact.key, []).append(fact)
        return by_key

    @cached_property
    def parts(self) -> dict[tuple[str, Key], list[Fakta]]:
        """Budgets of one node that one document prints under several links, by document and key."""
        by_document: dict[tuple[str, Key], list[Fakta]] = {}
        for fact in self.facts:
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
        for fact in self.facts:
            if acuan.get(fact.key[1]) == fact.dokumen.id:
                spoken.setdefault(fact.key, fact)
        return spoken

    def _gather(
        self, found: list[Fakta], dokumen: Dokumen, path: str, row: Pernyataan, id_: str, outer: tuple[str, ...]
    ) -> None:
        printed = [(field, value) for field, value in given(row).items() if value and field in _STATING]
        tautan = outer + tuple([value for field, value in printed if field in LINKS and type(value) is str])
        about = id_ == INSTANSI or id_ in self.simpul
        for field, value in printed:
            if field in LINKS:
                if type(value) is not str:
                    self._gather(found, dokumen, f"{path}.{field}", value, value.tentang or self.linked(id_, field), tautan)
            elif about and type(value) is str:
                found.append(Fakta(dokumen, (id_, field, ""), Nilai(value), row, path, field, tautan))
            elif about:
                for name, nilai in value.items():
                    kolom = name or self._default_column(field, dokumen)
                    source = f"{field}.{name}" if name else field
                    found.append(Fakta(dokumen, (id_, field, kolom), nilai, row, path, source, tautan))
                    if nilai.capaian is not None:
                        capaian = Nilai(nilai.teks, nilai.capaian)
                        found.append(Fakta(dokumen, (id_, "capaian", kolom), capaian, row, path, source, tautan))

    def _default_column(self, field: str, dokumen: Dokumen) -> str:
        if field == "anggaran":
            return dokumen.anggaran
        return str(dokumen.tahun or self.rencana.tahun) if field in _OF_A_YEAR else ""

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


def _money(amount: Rupiah) -> Nilai:
    return Nilai(f"Rp {amount}", amount, "Rp")
