"""What documents state: one fact for each figure that a row or foot row prints, its names and units, and the sentences around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sakip.amounts import Nilai
from sakip.fields import Role, describe, given
from sakip.model import Dokumen, Kaki, Pernyataan
from sakip.paths import member
from sakip.patterns import pattern
from sakip.peta import KOSONG
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sakip.index import Index, Simpul

LINKS = frozenset(one.name for one in describe(Pernyataan) if one.field.role is Role.LINK)
"""Fields of a statement that hold an id, or a statement about the linked node."""

_FIGURES = frozenset(one.name for one in describe(Pernyataan) if one.field.role is Role.FIGURE)

_WRITTEN = frozenset({"nama", "uraian", "satuan"})

Key = tuple[str, str, str]
"""What a figure is about: the id of a node, a field of it, a column of that."""

INSTANSI = "instansi"
"""The id that stands for the agency itself."""

BREAK = pattern(r"[.;]\s+|\n\s*\n|\n(?=\s*(?:-|[0-9]+\.)\s)")
"""What stands between two sentences, paragraphs or items of a list."""

YEAR = pattern(r"\b20[0-9]{2}\b")
"""A year that a sentence names."""


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


class Kalimat(NamedTuple):
    """A sentence as a document or the text of the report prints it; a title counts as one.

    Attributes:
        teks: the sentence, or the few of one quotation.
        path: where it stands.
        dokumen: the document; None for the text of the report (`naskah`).
        pernyataan: the statement that quotes it; None for a title and for `naskah`.
    """

    teks: str
    path: str
    dokumen: Dokumen | None = None
    pernyataan: Pernyataan | None = None


class Tautan(NamedTuple):
    """A link of a row: the field that holds it, the id that it names, and the row about that node, if it is more than an id."""

    field: str
    tentang: str
    row: Pernyataan | None


class Tulisan(NamedTuple):
    """A name, a wording or a unit as a document prints it: the document, the id of the node, where it stands, and the text."""

    dokumen: Simpul
    id: str
    path: str
    teks: str


def sentences(index: Index) -> Iterator[Kalimat]:
    """The titles of documents, the sentences that their statements quote, and the text of the report."""
    for simpul, fields in index.printed:
        if simpul.node.judul:
            yield Kalimat(simpul.node.judul, f"{simpul.path}.judul", simpul.node)
        rows = index.rows(simpul) if fields["kutipan"] else ()
        yield from (Kalimat(row.kutipan, f"{path}.kutipan", simpul.node, row) for path, row in rows if row.kutipan)
    yield from (Kalimat(teks, f"naskah.{bagian}") for bagian, teks in index.rencana.naskah.items())


def is_of_all(index: Index, kalimat: Kalimat) -> bool:
    """Whether a sentence speaks of the agency or of a document, and not of a single sasaran or another node."""
    about = kalimat.pernyataan.tentang if kalimat.pernyataan else "" if kalimat.dokumen else kalimat.path.partition(".")[2]
    return about not in index.simpul or index.simpul[about].kind == "dokumen"


def labels(index: Index) -> dict[str, list[Tulisan]]:
    """The names, wordings and units that documents print for nodes, by field, in order; a `sebutan` counts as a name."""
    found: dict[str, list[Tulisan]] = {field: [] for field in _WRITTEN}
    for dokumen, fields in index.printed:
        for id_, teks in dokumen.node.sebutan.items():
            found["nama"].append(Tulisan(dokumen, id_, member(f"{dokumen.path}.sebutan", id_), teks))
        linking = not LINKS.isdisjoint(fields)
        for path, row in index.rows(dokumen) if linking or not _WRITTEN.isdisjoint(fields) else ():
            _written(found, dokumen, row.tentang, path, row)
            for link in index.linked_rows(row) if linking else ():
                if link.row is not None:
                    _written(found, dokumen, link.tentang, f"{path}.{link.field}", link.row)
    return found


def _written(found: dict[str, list[Tulisan]], dokumen: Simpul, id_: str, path: str, row: Pernyataan) -> None:
    values = given(row)
    # A node that was made in memory holds empty texts too.
    for field in [field for field in _WRITTEN & values.keys() if id_ and values[field]]:
        found[field].append(Tulisan(dokumen, id_, f"{path}.{field}", values[field]))


def default_columns(dokumen: Dokumen, year: int) -> dict[str, str]:
    """The column that a plain figure of a document stands for, by field; ``year`` is that of the plan."""
    own = str(dokumen.tahun or year)
    return {"target": own, "realisasi": own, "capaian": own, "anggaran": dokumen.anggaran}


def collect(index: Index, *, everything: bool = False, keys: Collection[Key] = ()) -> list[Fakta]:
    """What documents state, in order: all of it, or what one of some keys is about, or all but what the plan has in the same words."""
    gather = _Gather(index, everything=everything, keys=keys)
    for simpul, fields in index.printed:
        # Most documents name no link, which saves much looking.
        gather.document(simpul, linking=not LINKS.isdisjoint(fields))
    for simpul in index.of_kind("dokumen"):
        key = (INSTANSI, "capaian", str(simpul.node.tahun or index.rencana.tahun))
        for path, foot in index.feet(simpul) if simpul.node.kaki and (not keys or key in keys) else ():
            # The mean of a table's achievements is what the document says the agency has achieved; one of a year is of its rows only.
            if foot.hitung == "rata_rata" and (nilai := foot.capaian.get("")):
                gather.found.append(Fakta(simpul.node, key, nilai, foot, path, "capaian", ()))
    return gather.found


def parts(index: Index) -> list[list[Fakta]]:
    """The budgets of one node in one column that one document prints under several links."""
    found: dict[tuple[int, Key], list[Fakta]] = {}
    for fact in index.claimed("anggaran"):
        if fact.tautan:
            found.setdefault((id(fact.dokumen), fact.key), []).append(fact)
    return [facts for facts in found.values() if len({fact.tautan for fact in facts}) > 1]


def part_paths(index: Index) -> frozenset[str]:
    """The paths of all figures that are parts of a whole."""
    return frozenset(fact.path for facts in index.once(parts) for fact in facts)


def tables(index: Index, kinds: Collection[str]) -> dict[str, list[tuple[Simpul, frozenset[str]]]]:
    """The documents of some kinds that are about the year of the plan, by kind: each with the ids that its rows are about or link."""
    found: dict[str, list[tuple[Simpul, frozenset[str]]]] = {}
    for simpul, ids in index.mentioned:
        if simpul.node.jenis in kinds and simpul.node.tahun in {None, index.rencana.tahun}:
            found.setdefault(simpul.node.jenis, []).append((simpul, ids))
    return found


class _Gather:
    """Takes the figures out of the rows of documents; see `collect`."""

    __slots__ = ("_all", "_columns", "_dokumen", "_figures", "_ids", "_index", "_keys", "_linking", "found")

    def __init__(self, index: Index, *, everything: bool, keys: Collection[Key]) -> None:
        self.found: list[Fakta] = []
        self._index = index
        self._all = everything or bool(keys)
        self._keys = keys
        self._ids = {key[0] for key in keys}
        fields = {key[1] for key in keys}
        # A capaian may stand in brackets behind any figure.
        self._figures = fields if keys and "capaian" not in fields else _FIGURES

    def document(self, simpul: Simpul, *, linking: bool) -> None:
        """Take the figures of a document; ``linking`` says whether its rows name links."""
        self._dokumen, self._linking = simpul, linking
        self._columns = default_columns(simpul.node, self._index.rencana.tahun)
        for number, row in enumerate(simpul.node.menyatakan):
            if not self._keys or row.tentang in self._ids or (linking and not LINKS.isdisjoint(given(row))):
                self.row(number, row, row.tentang)

    def row(self, number: int, row: Pernyataan, id_: str, step: str = "", outer: tuple[str, ...] = ()) -> None:
        """Take the figures of a row, and of the rows about linked nodes within it; ``step`` leads from the numbered row to this one."""
        values = given(row)
        tautan = outer + self._links(number, values, id_, step, outer) if self._linking and not LINKS.isdisjoint(values) else outer
        index = self._index
        simpul = index.simpul.get(id_)
        if (simpul is None and id_ != INSTANSI) or (self._keys and id_ not in self._ids):
            return
        # A part of a whole is worth a look even if it equals the whole.
        everything, wanted = bool(tautan) or self._all, self._figures
        for field, value in values.items():
            if field not in wanted:
                continue
            if type(value) is str:
                key = (id_, field, "")
                if value and (everything or (planned := index.planned(key)) is None or planned.teks != value):
                    self._add(number, row, step, key, Nilai(value), field, tautan)
                continue
            figures = KOSONG if everything or simpul is None else index.figures(simpul, field)
            default = self._columns.get(field, "")
            for name, nilai in value.items():
                kolom = name or default
                own = figures.get(kolom)
                if own is None or (own.teks != nilai.teks if type(own) is Nilai else own != nilai.ukuran):
                    self._add(number, row, step, (id_, field, kolom), nilai, f"{field}.{name}" if name else field, tautan)
                if nilai.capaian is not None:
                    achieved = Nilai(nilai.teks, nilai.capaian)
                    self._add(number, row, step, (id_, "capaian", kolom), achieved, f"{field}.{name}" if name else field, tautan)

    def _add(self, number: int, row: Pernyataan, step: str, key: Key, nilai: Nilai, source: str, tautan: tuple[str, ...]) -> None:
        if not self._keys or key in self._keys:
            # Most documents state what the plan has, and none of their paths is needed.
            path = self._index.rows(self._dokumen)[number][0] + step
            self.found.append(Fakta(self._dokumen.node, key, nilai, row, path, source, tautan))

    def _links(self, number: int, values: dict[str, Any], id_: str, step: str, outer: tuple[str, ...]) -> tuple[str, ...]:
        links = [(field, value) for field, value in values.items() if field in LINKS and value]
        tautan = tuple(value for _, value in links if isinstance(value, str))
        for field, value in links:
            if not isinstance(value, str):
                self.row(number, value, value.tentang or self._index.linked(id_, field), f"{step}.{field}", outer + tautan)
        return tautan
