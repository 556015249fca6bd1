"""Look-ups over one plan, built once: nodes by id, parents, effective budgets, and what documents state about what."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import proxy

import attrs

from sakip.amounts import Nilai, Rupiah, parse_nilai, total
from sakip.errors import UsageError
from sakip.facts import INSTANSI, LINKS, Fakta, Kalimat, Key, Tautan, collect, sentences
from sakip.fields import given
from sakip.findings import Related
from sakip.leaves import BUDGET_COLUMNS
from sakip.model import Indikator, Rencana
from sakip.paths import label, member_paths
from sakip.peta import KOSONG, Peta
from sakip.titles import PLAN, describe, document_titles, own_name, title

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from sakip.model import Dokumen, Kaki, Pernyataan
    from sakip.nomenclature import Nomenklatur

BUDGETED = ("program", "kegiatan", "sub_kegiatan")
"""The kinds of nodes that have a budget."""

T = TypeVar("T")


@attrs.frozen(eq=False)
class Simpul:
    """A node that has an id, where it stands and what it stands under."""

    id: str
    kind: str
    node: Any
    path: str
    parent: Simpul | None = None

    def upwards(self) -> Iterator[Simpul]:
        """The node, and each that it stands under."""
        simpul: Simpul | None = self
        while simpul is not None:
            yield simpul
            simpul = simpul.parent


class Index:
    """One plan and what can be looked up in it.

    Attributes:
        rencana: the plan.
        nomenklatur: what is official about each kode; empty if no table of that was given.
        simpul: nodes by id; of two nodes with one id, the first.
        kembar: the other nodes whose id was already taken.
        semua: all nodes with their paths, in the order of the plan, also those without an id.
    """

    def __init__(self, rencana: Rencana, nomenklatur: Nomenklatur = KOSONG) -> None:
        self.rencana = rencana
        self.nomenklatur = nomenklatur
        self.simpul: dict[str, Simpul] = {}
        self.kembar: list[Simpul] = []
        self.semua: list[Simpul] = []
        self._planned: dict[Key, Nilai | None] = {}
        self._kinds: dict[tuple[str, ...], list[Simpul]] = {}
        self._children: dict[int, list[Simpul]] = {}
        self._rows: dict[int, list[tuple[str, Pernyataan]]] = {}
        self._made: dict[Callable[[Index], Any], Any] = {}
        for kind in ("visi", "misi", "tujuan", "sasaran", "indikator", "rencana_aksi", "skala", "dokumen"):
            self._add(kind, getattr(rencana, kind), kind, None)
        self._add("struktur", rencana.instansi.struktur, "instansi.struktur", None)
        for program in self._add("program", rencana.program, "program", None):
            for kegiatan in self._add("kegiatan", program.node.kegiatan, f"{program.path}.kegiatan", program):
                self._add("sub_kegiatan", kegiatan.node.sub_kegiatan, f"{kegiatan.path}.sub_kegiatan", kegiatan)

    @staticmethod
    def of(plan: Rencana | Index) -> Index:
        """The index of a plan; one that was made already is taken as it is. Raises UsageError for what is neither, such as a path."""
        if not isinstance(plan, (Rencana, Index)):
            raise UsageError(f"perlu sebuah Rencana atau Index, bukan {type(plan).__name__}; rencana dibaca dengan sakip.load")
        return plan if isinstance(plan, Index) else Index(plan)

    def _add(self, kind: str, nodes: tuple[Any, ...], path: str, parent: Simpul | None) -> list[Simpul]:
        added = []
        for node, place in zip(nodes, member_paths(path, [node.id or label(given(node)) for node in nodes]), strict=True):
            simpul = Simpul(node.id, kind, node, place, parent)
            added.append(simpul)
            if node.id and self.simpul.setdefault(node.id, simpul) is not simpul:
                self.kembar.append(simpul)
        self.semua += added
        self._kinds.setdefault((kind,), []).extend(added)
        if parent is not None:
            self._children[id(parent.node)] = added
        return added

    def once(self, make: Callable[[Index], T]) -> T:
        """What a function or class makes of this index, such as its scores: made once, whoever asks, and kept as long as the index.

        It is only lent the index: holding each other, the two would wait for garbage collection, which pauses during a check.
        """
        if make not in self._made:
            self._made[make] = make(proxy(self))
        made: T = self._made[make]
        return made

    def of_kind(self, *kinds: str) -> Iterator[Simpul]:
        """The nodes of some kinds, in the order of the plan."""
        known = self._kinds.get(kinds)
        if known is None:
            known = self._kinds[kinds] = [simpul for simpul in self.semua if simpul.kind in kinds]
        return iter(known)

    def kind(self, id_: str) -> str:
        """The kind of the node that has an id; empty if none has."""
        return self.simpul[id_].kind if id_ in self.simpul else ""

    def children(self, simpul: Simpul) -> list[Simpul]:
        """The kegiatan of a programme, or the sub-kegiatan of a kegiatan."""
        return self._children.get(id(simpul.node), [])

    def descend(self, nodes: Iterable[Simpul] | None = None) -> Iterator[Simpul]:
        """Each programme, or each of some nodes, followed by its kegiatan, each followed by its sub-kegiatan."""
        todo = [*(self.of_kind("program") if nodes is None else nodes)][::-1]
        while todo:
            yield (simpul := todo.pop())
            todo += reversed(self.children(simpul))

    def lowest(self, nodes: list[Simpul]) -> list[Simpul]:
        """Those of some nodes below which none of the others stands: a parent only adds up what happens there."""
        above = {one.path for simpul in nodes for one in simpul.upwards() if one is not simpul}
        return [simpul for simpul in nodes if simpul.path not in above]

    def name(self, id_: str) -> str:
        """What a planner calls a node: its name or wording; the id if it has neither."""
        if id_ == INSTANSI:
            return self.rencana.instansi.nama
        return (own_name(self.simpul[id_].node) if id_ in self.simpul else "") or id_

    # ---- effective values: a node's own, or what follows from its parents or children

    def budget(self, simpul: Simpul, column: str) -> Rupiah | None:
        """The budget of a node in a column: its own if stated, else the sum of children that all have one."""
        return self._budgets[id(simpul.node)].get(column)

    def budgets(self, simpul: Simpul) -> Mapping[str, Rupiah]:
        """The budgets of a node by column, each as `budget` has it."""
        return self._budgets[id(simpul.node)]

    def budget_parts(self, simpul: Simpul, column: str) -> list[Rupiah]:
        """The budgets of the children in a column; empty unless every child has one."""
        parts = [self.budget(child, column) for child in self.children(simpul)]
        return [amount for amount in parts if amount is not None] if None not in parts else []

    @cached_property
    def _budgets(self) -> dict[int, Mapping[str, Rupiah]]:
        budgets: dict[int, Mapping[str, Rupiah]] = {}
        # Children stand behind their parents.
        for simpul in reversed(list(self.of_kind(*BUDGETED))):
            own: Mapping[str, Rupiah] = simpul.node.anggaran
            parts = [budgets[id(child.node)] for child in self.children(simpul)]
            sums: dict[str, Rupiah] = {}
            for column in BUDGET_COLUMNS if parts else ():
                amounts = [part[column] for part in parts if column in part] if column not in own else []
                if amounts and len(amounts) == len(parts):
                    sums[column] = Rupiah(total(amounts))
            budgets[id(simpul.node)] = {**own, **sums} if sums else own
        return budgets

    def supports(self, simpul: Simpul) -> tuple[str, ...]:
        """What a programme, kegiatan or sub-kegiatan supports: as it says, or as its nearest parent says."""
        return next((tuple(one.node.mendukung) for one in simpul.upwards() if one.node.mendukung), ())

    # ---- what the plan says about a figure

    def planned(self, key: Key) -> Nilai | None:
        """The plan's own value for a figure, stated or computed; where the plan is silent, what the `acuan` states."""
        if key not in self._planned:
            self._planned[key] = self._plan_says(key)
        return self._planned[key]

    def _plan_says(self, key: Key) -> Nilai | None:
        id_, field, kolom = key
        simpul = self.simpul.get(id_)
        if simpul is not None:
            value = self._own(simpul, field, kolom)
            if value is not None:
                return Nilai(f"Rp {value}", value, "Rp") if isinstance(value, Rupiah) else value
        if field in {"tahun", "periode"}:
            text = getattr(simpul.node if simpul else None, field, None) or getattr(self.rencana, field)
            return Nilai(str(text)) if text else None
        if field == "banyak" and id_ == INSTANSI:
            count = self._count(kolom)
            return None if count is None else parse_nilai(str(count))
        return self._spoken[key].nilai if key in self._spoken else None

    def _own(self, simpul: Simpul, field: str, kolom: str) -> Nilai | Rupiah | None:
        values = self.figures(simpul, field)
        # A target that was changed in the year counts as changed.
        return values.get(kolom) or values.get(f"{kolom}.perubahan") or values.get(f"{kolom}.murni") if values else None

    def figure_of(self, simpul: Simpul, field: str, year: str) -> Nilai | None:
        """The target or realisasi of an indicator in a year, as `planned` has it; its own where its id is none, or that of another."""
        if self.simpul.get(simpul.id) is simpul:
            return self.planned((simpul.id, field, year))
        own = self._own(simpul, field, year)
        return own if isinstance(own, Nilai) else None

    def figure_path(self, simpul: Simpul, field: str, year: str) -> str:
        """Where the figure stands that `figure_of` gives."""
        if self.simpul.get(simpul.id) is simpul:
            return self.planned_path((simpul.id, field, year))
        return self._own_path(simpul, field, year)

    def figures(self, simpul: Simpul, field: str) -> Mapping[str, Nilai | Rupiah]:
        """The figures of a field of a node by column, as the plan has them or as they follow from its children."""
        if field == "anggaran" and simpul.kind in BUDGETED:
            return self.budgets(simpul)
        values = getattr(simpul.node, field, KOSONG)
        if type(values) is Peta:
            return values
        return {"": values} if isinstance(values, Rupiah) else KOSONG

    @cached_property
    def written(self) -> list[tuple[Simpul, str, Nilai]]:
        """Every target, realisasi and quarter that the plan itself writes for an indicator, with its field: ``target.2024``."""
        return [
            (simpul, f"{field}.{kolom}", nilai)
            for simpul in self.of_kind("indikator")
            for field in ("target", "realisasi", "triwulan")
            for kolom, nilai in getattr(simpul.node, field).items()
        ]

    def planned_path(self, key: Key) -> str:
        """Where the planned value of a figure stands, or the node whose parts it is computed from."""
        id_, field, kolom = key
        simpul = self.simpul.get(id_)
        if simpul is not None and field not in {"tahun", "periode"} and self.figures(simpul, field):
            return self._own_path(simpul, field, kolom)
        if key in self._spoken:
            return self._spoken[key].path
        if field == "tahun" and simpul is not None and getattr(simpul.node, "tahun", None):
            return f"{simpul.path}.tahun"
        return kolom or field

    @staticmethod
    def _own_path(simpul: Simpul, field: str, kolom: str) -> str:
        written = getattr(simpul.node, field, None)
        names = [name for name in (kolom, f"{kolom}.perubahan", f"{kolom}.murni") if isinstance(written, Peta) and name in written]
        return ".".join([simpul.path, field, *names[:1]])

    def _count(self, kind: str) -> int | None:
        """How many nodes of a kind the plan proper has; for indikator, its IKU."""
        rencana = self.rencana
        if kind in {"tujuan", "sasaran"}:
            return sum(not node.asal for node in getattr(rencana, kind))
        if kind in {"indikator", "iku"}:
            return sum(indikator.iku for indikator in rencana.indikator) or None
        return len(list(self.of_kind(kind))) if kind in {"visi", "misi", *BUDGETED} else None

    # ---- what documents state

    def rows(self, dokumen: Simpul) -> list[tuple[str, Pernyataan]]:
        """The statements of a document with their paths, in order."""
        known = self._rows.get(id(dokumen.node))
        if known is None:
            rows = dokumen.node.menyatakan
            labels = [row.tentang or label(given(row)) for row in rows]
            known = list(zip(member_paths(f"{dokumen.path}.menyatakan", labels), rows, strict=True))
            self._rows[id(dokumen.node)] = known
        return known

    def feet(self, dokumen: Simpul) -> list[tuple[str, Kaki]]:
        """The foot rows of a document with their paths, in order."""
        feet = dokumen.node.kaki
        return list(zip(member_paths(f"{dokumen.path}.kaki", [label(given(foot)) for foot in feet]), feet, strict=True))

    @cached_property
    def sentences(self) -> list[Kalimat]:
        """The titles of documents, the sentences that their statements quote, and the text of the report."""
        return list(sentences(self))

    @cached_property
    def printed(self) -> list[tuple[Simpul, Counter[str]]]:
        """Each document, and how many of its rows give each field: most rules have nothing to look for in most documents."""
        return [(simpul, Counter(chain.from_iterable(map(given, simpul.node.menyatakan)))) for simpul in self.of_kind("dokumen")]

    @cached_property
    def mentioned(self) -> list[tuple[Simpul, frozenset[str]]]:
        """Each document, and the ids that its rows are about or link."""
        found = []
        for simpul, fields in self.printed:
            rows = simpul.node.menyatakan
            linked = [] if LINKS.isdisjoint(fields) else [one.tentang for row in rows for one in self.linked_rows(row)]
            found.append((simpul, frozenset([row.tentang for row in rows] + linked) - {""}))
        return found

    def linked_rows(self, row: Pernyataan, id_: str = "") -> Iterator[Tautan]:
        """What a row links, with the rows about linked nodes within it, from the outside in."""
        for field, value in given(row).items():
            if field in LINKS and value:
                inner = None if isinstance(value, str) else value
                other = value if inner is None else inner.tentang or self.linked(id_ or row.tentang, field)
                yield Tautan(field, other, inner)
                if inner is not None:
                    yield from (Tautan(f"{field}.{one.field}", one.tentang, one.row) for one in self.linked_rows(inner, other))

    @cached_property
    def facts(self) -> list[Fakta]:
        """Every figure that a document states about a node, in order."""
        return collect(self, everything=True)

    def facts_about(self, keys: Collection[Key]) -> list[Fakta]:
        """Every statement of some figures, in order."""
        return collect(self, keys=keys) if keys else []

    @cached_property
    def claims(self) -> list[Fakta]:
        """The figures that are worth a look: all but those that the plan has in the same words, and they are most."""
        return collect(self)

    def claimed(self, field: str) -> list[Fakta]:
        """The claims about one field of whatever nodes, in order."""
        return self._claimed.get(field, [])

    @cached_property
    def _claimed(self) -> dict[str, list[Fakta]]:
        claimed: dict[str, list[Fakta]] = {}
        for fact in self.claims:
            claimed.setdefault(fact.key[1], []).append(fact)
        return claimed

    def beside(self, fact: Fakta, field: str) -> Nilai | None:
        """The figure of another field that the same row prints, else the plan's."""
        id_, _, kolom = fact.key
        printed = getattr(fact.pernyataan, field)
        return printed.get("") or printed.get(kolom) or self.planned((id_, field, kolom))

    def beside_path(self, fact: Fakta, field: str) -> str:
        """Where the figure stands that `beside` gives."""
        id_, _, kolom = fact.key
        printed = getattr(fact.pernyataan, field)
        names = [name for name in ("", kolom) if name in printed]
        return f"{fact.row_path}.{field}.{names[0]}".rstrip(".") if names else self.planned_path((id_, field, kolom))

    def unit(self, key: Key) -> str:
        """The unit of a figure that prints none: of its indicator; a capaian is in percent."""
        id_, field, _ = key
        if field == "capaian":
            return "%"
        node = self.simpul[id_].node if id_ in self.simpul else None
        return node.satuan if isinstance(node, Indikator) and field in {"target", "realisasi", "triwulan"} else ""

    def title(self, simpul: Simpul) -> str:
        """What a finding calls a node: its name in quotes with its id behind; a document as readers call it."""
        known = self._titles.get(id(simpul.node))
        if known is None:
            known = self._titles[id(simpul.node)] = title(simpul)
        return known

    def called(self, id_: str) -> str:
        """What `title` calls the node that has an id; an id that none has stays as it is."""
        simpul = self.simpul.get(id_)
        return id_ if simpul is None else self.title(simpul)

    def teller(self, dokumen: Dokumen) -> str:
        """What a finding calls a document, as readers call it."""
        return self._titles[id(dokumen)]

    @cached_property
    def _titles(self) -> dict[int, str]:
        return {id(one): name for one, name in zip(self.rencana.dokumen, document_titles(self.rencana.dokumen), strict=True)}

    def printed_by(self, fact: Fakta, before: str = "") -> Related:
        """A printed figure as a place that a finding speaks about: who prints it, with words before that, and what is printed."""
        return Related(message=f"{before}{self.teller(fact.dokumen)}: {fact.nilai}", path=fact.path)

    def describe(self, key: Key) -> str:
        """A figure in the words of a finding: ``target 2023 "Jumlah Dokumen Hasil…" (mha)``."""
        return describe(key, self.called(key[0]))

    def speaker(self, key: Key) -> str:
        """Who says what `planned` gives: the plan, or the document that speaks where the plan is silent."""
        fact = self._spoken.get(key)
        return self.teller(fact.dokumen) if fact is not None and self.planned(key) is fact.nilai else PLAN

    @cached_property
    def _spoken(self) -> dict[Key, Fakta]:
        acuan, spoken = self.rencana.acuan, dict[Key, Fakta]()
        for fact in self.claims if acuan else ():
            if acuan.get(fact.key[1]) == fact.dokumen.id:
                spoken.setdefault(fact.key, fact)
        return spoken

    def sasaran_of(self, row: Pernyataan) -> str:
        """The sasaran under which a row stands: as the row prints it, else as its node has it."""
        printed = row.sasaran if isinstance(row.sasaran, str) else row.sasaran.tentang
        return printed or self.linked(row.tentang, "sasaran")

    def ancestors(self, id_: str) -> Iterator[str]:
        """The ids of the nodes above a kegiatan or sub-kegiatan."""
        parent = self.simpul[id_].parent if id_ in self.simpul else None
        yield from (one.id for one in parent.upwards()) if parent else ()

    def linked(self, id_: str, name: str) -> str:
        """The id of the node that a node is linked with by the name of the link; empty if there is none."""
        simpul = self.simpul.get(id_)
        # Asked for every cell of a link: a generator of `upwards` would take 2 % of rendering.
        while simpul is not None:
            if simpul.kind == name:
                return simpul.id
            value = getattr(simpul.node, name, "")
            if value and isinstance(value, str):
                return value
            simpul = simpul.parent
        return ""
