"""Pohon kinerja: visi, tujuan, sasaran, IKU, and the program, kegiatan and sub-kegiatan that serve them (PermenPANRB 89/2021).

A picture, drawn by Mermaid: the whole down to the IKU, then one diagram per sasaran with all that serves it. A row of the document
states one node and what it stands under; a node that serves two others has two rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sakip.amounts import Nilai, Persen, parse_nilai
from sakip.annexes.cells import stating
from sakip.annexes.lampiran import Lampiran
from sakip.annexes.mermaid import Kotak, flowchart
from sakip.annexes.naming import closing, figure, heads, name
from sakip.errors import UsageError
from sakip.exact import percent_beside
from sakip.index import BUDGETED
from sakip.model import Dokumen, Pernyataan
from sakip.peta import KOSONG, Peta
from sakip.scoring import Skor
from sakip.tables import heading, line
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from fractions import Fraction

    from sakip.index import Index, Simpul

KEDALAMAN = ("visi", "tujuan", "sasaran", "iku", "program", "kegiatan", "sub_kegiatan")
"""The levels of the tree from the top, as they are named to say how deep a picture goes."""
_CALLED = {
    "visi": "Visi",
    "tujuan": "Tujuan",
    "sasaran": "Sasaran",
    "indikator": "IKU",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "sub_kegiatan": "Sub-kegiatan",
}
_LEVELS = tuple(_CALLED)
"""The kinds of nodes in the tree, from the top; an indikator is an IKU."""
_OVER = {"sasaran": ("tujuan",), "indikator": ("sasaran",), "kegiatan": ("program",), "sub_kegiatan": ("kegiatan", "program")}
"""What a node of a kind can stand under; all tujuan stand under the visi."""
_GOALS = frozenset({"sasaran", "indikator"})
"""What a program, kegiatan or sub-kegiatan serves."""
_REACHED = 100
"""From here on a capaian, in percent, means that the target was reached."""


# ---- what the tree states


def state(index: Index) -> Dokumen:
    """What the tree states when it is made from the plan; without what a document brought along (`asal`) and nothing measures."""
    skor, year = index.once(Skor), str(index.rencana.tahun)
    main = [simpul for simpul in index.of_kind("indikator") if simpul.node.iku]
    served = {id_ for simpul in index.descend() for id_ in index.supports(simpul)} | {one.node.sasaran for one in main}
    sasaran = [simpul for simpul in index.of_kind("sasaran") if not simpul.node.asal or simpul.id in served]
    used = {one.node.tujuan for one in sasaran}
    tujuan = [simpul for simpul in index.of_kind("tujuan") if not simpul.node.asal or simpul.id in used]
    rows = [stating(tentang=simpul.id) for simpul in index.of_kind("visi")]
    rows += [stating(tentang=one.id, capaian=_stated(skor, one)) for one in tujuan]
    rows += [stating(tentang=one.id, tujuan=one.node.tujuan, capaian=_stated(skor, one)) for one in sasaran]
    for one in main:
        target = index.planned((one.id, "target", year))
        targets = Peta({"": target} if target else {})
        rows.append(stating(tentang=one.id, sasaran=one.node.sasaran, target=targets, capaian=_stated(skor, one)))
    for one in index.descend():
        rows += _budgeted(index, one, _stated(skor, one))
    # What has no id, or one that another node has already, cannot be stated.
    known = {simpul.id for simpul in index.semua if index.simpul.get(simpul.id) is simpul}
    return Dokumen(id="pohon_kinerja", jenis="pohon_kinerja", menyatakan=tuple(row for row in rows if row.tentang in known))


def _stated(skor: Skor, simpul: Simpul) -> Peta[Nilai]:
    capaian = _capaian(skor, simpul)
    return KOSONG if capaian is None else Peta({"": Nilai(percent_beside(capaian, _REACHED))})


def _capaian(skor: Skor, simpul: Simpul) -> Fraction | None:
    """What a node of the tree has reached by the plan, not rounded."""
    if simpul.kind == "indikator":
        return skor.indikator[skor.key(simpul)].hasil.capaian
    return skor.of(simpul).capaian


def _budgeted(index: Index, simpul: Simpul, capaian: Peta[Nilai]) -> Iterator[Pernyataan]:
    """The rows of a program, kegiatan or sub-kegiatan: one for each node that it says it serves; the first has its capaian."""
    above: dict[str, Any] = {simpul.parent.kind: simpul.parent.id} if simpul.parent else {}
    kinds = {id_: index.simpul[id_].kind for id_ in simpul.node.mendukung if id_ in index.simpul}
    served = [{"iku": id_} if kind == "indikator" else {"sasaran": id_} for id_, kind in kinds.items() if kind in _GOALS]
    for link in served or [{}]:
        yield stating(tentang=simpul.id, capaian=capaian, **above, **link)
        capaian = KOSONG


# ---- the tree that the rows of a document make


class _Gambar(NamedTuple):
    """One diagram: its title, its boxes by key, and the arrows between them."""

    judul: str
    kotak: dict[str, Kotak]
    panah: list[tuple[str, str]]

    def only(self, keys: Collection[str]) -> _Gambar:
        """The same diagram with some boxes only."""
        panah = [arrow for arrow in self.panah if arrow[0] in keys and arrow[1] in keys]
        return _Gambar(self.judul, {key: one for key, one in self.kotak.items() if key in keys}, panah)

    def above(self, keys: Iterable[str]) -> set[str]:
        """Some of its boxes, with all that is above them."""
        return _reached([(below, above) for above, below in self.panah], {key for key in keys if key in self.kotak})

    def branch(self, key: str) -> set[str]:
        """A box, with all that is above and below it; nothing if the diagram has no such box."""
        start = {key} & self.kotak.keys()
        return self.above(start) | _reached(self.panah, start)


def _reached(panah: list[tuple[str, str]], keys: Collection[str]) -> set[str]:
    reached, new = set[str](), set(keys)
    while new:
        reached |= new
        new = {end for start, end in panah if start in new} - reached
    return reached


class _Pohon:
    """The tree that the rows of a document make; what they leave open is as in the plan.

    Attributes:
        kind: the kind of each node, from the top level to the lowest, within a level in the order of the document.
        kotak: the box of each node.
        above: what each node stands under: its tujuan, its sasaran, its program, its kegiatan.
        serves: the sasaran and IKU that a program, kegiatan or sub-kegiatan serves, be it through what it stands under.
    """

    def __init__(self, index: Index, dokumen: Dokumen) -> None:
        rows: dict[str, list[Pernyataan]] = {}
        for row in dokumen.menyatakan:
            if row.tentang in index.simpul and index.simpul[row.tentang].kind in _LEVELS:
                rows.setdefault(row.tentang, []).append(row)
        nodes = sorted((index.simpul[id_] for id_ in rows), key=lambda simpul: _LEVELS.index(simpul.kind))
        self.kind = {simpul.id: simpul.kind for simpul in nodes}
        self.kotak = {simpul.id: _box(index, dokumen, simpul, rows[simpul.id][0]) for simpul in nodes}
        self.above: dict[str, list[str]] = {}
        self.serves: dict[str, list[str]] = {}
        for simpul in nodes:
            links = [link.tentang for row in rows[simpul.id] for link in index.linked_rows(row)]
            over = _OVER.get(simpul.kind, ())
            planned = list(index.ancestors(simpul.id)) or [index.linked(simpul.id, kind) for kind in over]
            self.above[simpul.id] = self._among(links, over) or self._among(planned, over)[:1]
            if simpul.kind in BUDGETED:
                own = self._among(links, _GOALS) or self._among(simpul.node.mendukung, _GOALS)
                inherited = [served for other in self.above[simpul.id] for served in self.serves[other]]
                supported = [] if simpul.node.mendukung else inherited or self._among(index.supports(simpul), _GOALS)
                self.serves[simpul.id] = own or supported

    def _among(self, ids: Iterable[str], kinds: Collection[str]) -> list[str]:
        """Those of some ids that are nodes of the tree of some kinds, each once."""
        return [id_ for id_ in dict.fromkeys(ids) if self.kind.get(id_) in kinds]

    def overview(self) -> _Gambar:
        """From the visi down to the IKU; all visi in one box."""
        visi, tujuan = self._among(self.kind, ["visi"]), self._among(self.kind, ["tujuan"])
        kotak = {visi[0]: Kotak(tuple(text for id_ in visi for text in self.kotak[id_].baris))} if visi else {}
        nodes = self._among(self.kind, ["tujuan", "sasaran", "indikator"])
        panah = [(top, id_) for id_ in tujuan for top in visi[:1]] + [(other, id_) for id_ in nodes for other in self.above[id_]]
        return _Gambar("Dari visi sampai IKU", kotak | {id_: self.kotak[id_] for id_ in nodes}, panah)

    def details(self) -> Iterator[tuple[str, _Gambar]]:
        """Each sasaran that something serves, with its diagram; in the end what serves none."""
        loose, indikator = list(self.serves), self._among(self.kind, ["indikator"])
        for sasaran in self._among(self.kind, ["sasaran"]):
            main = [id_ for id_ in indikator if sasaran in self.above[id_]]
            goals = {sasaran, *main}
            serving = [id_ for id_, served in self.serves.items() if not goals.isdisjoint(served)]
            if serving:
                served = [(goal, top) for id_ in serving for goal in self.serves[id_] if goal in goals for top in self._tops(id_)]
                # What serves an IKU serves its sasaran, whether a program says the one and its kegiatan the other.
                through = {top for goal, top in served if goal != sasaran}
                panah = [(sasaran, id_) for id_ in main] + [(goal, top) for goal, top in served if goal != sasaran or top not in through]
                title = ": ".join(self.kotak[sasaran].baris[:2])
                gambar = self._detail(title, [sasaran, *main], panah, serving)
                loose = [id_ for id_ in loose if id_ not in gambar.kotak]
                yield sasaran, gambar
        if loose:
            yield "", self._detail("Yang tidak mendukung sasaran", [], [], loose)

    def _detail(self, title: str, goals: list[str], panah: list[tuple[str, str]], serving: list[str]) -> _Gambar:
        shown = {above for id_ in serving for above in self._up(id_)}
        nodes = [id_ for id_ in self.serves if id_ in shown]
        arrows = dict.fromkeys([*panah, *((other, id_) for id_ in nodes for other in self.above[id_])])
        return _Gambar(title, {id_: self.kotak[id_] for id_ in [*goals, *nodes]}, list(arrows))

    def _up(self, id_: str) -> list[str]:
        """A program, kegiatan or sub-kegiatan, and those that it stands under."""
        found = [id_]
        for one in found:
            found += self.above[one]
        return found

    def _tops(self, id_: str) -> list[str]:
        return [one for one in self._up(id_) if not self.above[one]]


def _box(index: Index, dokumen: Dokumen, simpul: Simpul, row: Pernyataan) -> Kotak:
    called = "Indikator" if simpul.kind == "indikator" and not simpul.node.iku else _CALLED[simpul.kind]
    label = getattr(simpul.node, "kode", "") or simpul.id
    lines = [label if label.startswith(called) else f"{called} {label}", name(index, dokumen, simpul.id, row)]
    if target := figure(index, dokumen, row, "target"):
        lines.append(f"target {target}")
    capaian = figure(index, dokumen, row, "capaian")
    ukuran = parse_nilai(capaian, "%").ukuran
    if not isinstance(ukuran, Persen):
        return Kotak(tuple(lines))
    state = "tercapai" if ukuran.nilai >= _REACHED else "belum tercapai"
    return Kotak((*lines, f"capaian {capaian}", state), state.partition(" ")[0])


# ---- the page


def page(index: Index, dokumen: Dokumen, *, kedalaman: str = "", cabang: str = "") -> str:
    """The diagrams of a tree as Markdown that ends with a line break.

    ``kedalaman`` is the lowest level that is drawn, one of `KEDALAMAN`; ``cabang`` the id of a node: then only what is above and below
    it is drawn. Raises UsageError for a level or a node that the tree does not have.
    """
    pohon = _Pohon(index, dokumen)
    if kedalaman and kedalaman not in KEDALAMAN:
        raise UsageError(f'kedalaman "{kedalaman}" tidak dikenal; yang ada: {", ".join(KEDALAMAN)}')
    if cabang and cabang not in pohon.kind:
        raise UsageError(f'cabang "{cabang}" tidak ada di pohon kinerja; sebut id visi, tujuan, sasaran, IKU, program atau kegiatannya')
    levels = _LEVELS[: KEDALAMAN.index(kedalaman) + 1] if kedalaman else _LEVELS
    overview, details = pohon.overview(), list(pohon.details())
    # All that there is stands under the visi.
    if cabang and pohon.kind[cabang] != "visi":
        overview, details = _branch(overview, details, cabang)
    kept = {id_ for id_, kind in pohon.kind.items() if kind in levels}
    pictures = [overview.only(kept), *(one.only(kept) for _, one in details if not set(BUDGETED).isdisjoint(levels))]
    blocks = [heading(dokumen.judul or f"{LAMPIRAN.judul} TAHUN {dokumen.tahun or index.rencana.tahun}"), *map(line, heads(index, dokumen))]
    if any(box.gaya != "netral" for one in pictures for box in one.kotak.values()):
        blocks.append(_LEGEND)
    for one in pictures:
        blocks += [heading(one.judul, 2), flowchart(one.kotak, one.panah)] if one.kotak else []
    return "\n\n".join([*blocks, *map(line, closing(dokumen))]) + "\n"


_LEGEND = "Hijau: tercapai (capaian 100 % atau lebih, sebelum dibulatkan). Merah, bergaris tebal: belum tercapai. Abu-abu: tanpa capaian."


def _branch(overview: _Gambar, details: list[tuple[str, _Gambar]], cabang: str) -> tuple[_Gambar, list[tuple[str, _Gambar]]]:
    """What is above and below one node: in the diagrams that have it, and in those of the sasaran below it."""
    below = overview.branch(cabang)
    shown = [(id_, one.only(one.branch(cabang) or one.kotak)) for id_, one in details if cabang in one.kotak or id_ in below]
    return overview.only(below or overview.above(key for _, one in shown for key in one.kotak)), shown


LAMPIRAN = Lampiran(
    judul="POHON KINERJA",
    berkas="lampiran-7-pohon-kinerja.md",
    jenis="pohon_kinerja",
    state=state,
    page=page,
)
