"""What is kept of a plan for the rules across plans: a little, since a government may have hundreds of agencies.

The plan of a government (its RPJMD) is the *induk* of the plans of its agencies. A digest holds ids, links, budgets and where they
stand, and nothing of the plan itself, so that it is cheap to keep and to send between processes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sakip.codes import finding
from sakip.findings import Related
from sakip.leaves import BUDGET_COLUMNS
from sakip.paths import member
from sakip.values import NamedTuple, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sakip.amounts import Rupiah
    from sakip.berkas import Berkas
    from sakip.findings import Finding, Position
    from sakip.index import Index, Simpul
    from sakip.model import Visi
    from sakip.positions import Places

TARGETS = ("sasaran", "indikator", "program")
"""The kinds of nodes of a government's plan that a sasaran or program of an agency may name."""


class Pagu(NamedTuple):
    """A program with its budgets: its id, what a finding calls it, its path, the node of the induk that it names, amounts by column."""

    id: str
    title: str
    path: str
    induk: str
    anggaran: Mapping[str, Rupiah]


class TautanInduk(NamedTuple):
    """A link of a sasaran or program to the government's plan: what a finding calls the node, where the link stands, the id it names."""

    title: str
    path: str
    to: str


@frozen(kw_only=True)
class Digest:
    """What is kept of any plan.

    Attributes:
        file: the plan, as it was given.
        files: the plan and what it includes.
        nama: what a finding calls the agency or government.
        tahun, periode, visi: of the plan.
        program: its programmes.
        places: where the paths stand that a rule may speak about.
    """

    file: str
    files: tuple[str, ...]
    nama: str
    tahun: int
    periode: str
    visi: tuple[Visi, ...]
    program: tuple[Pagu, ...]
    places: Mapping[str, Position]

    def finding(self, code: str, message: str, path: str, *, related: Iterable[Related] = (), **details: Any) -> Finding:
        """A finding at a path of this plan."""
        return finding(code, message, path=path, position=self.places[path], related=related, **details)

    def related(self, message: str, path: str) -> Related:
        """A path of this plan as a place that a finding in another plan speaks about."""
        return Related(message=message, path=path, position=self.places[path])


@frozen(kw_only=True)
class Anggota(Digest):
    """What is kept of the plan of an agency.

    Attributes:
        instansi: its full name.
        induk: the file of the government's plan, as written; empty if only nodes name something of it.
        tautan: the links of its sasaran and programmes, in the order of the plan.
        sub_kegiatan: the path of each sub-kegiatan by its kode.
    """

    instansi: str
    induk: str
    tautan: tuple[TautanInduk, ...]
    sub_kegiatan: Mapping[str, str]


@frozen(kw_only=True)
class Induk(Digest):
    """What is kept of the plan of a government.

    Attributes:
        kinds: the kind of each node by its id.
        sasaran: the paths of its own sasaran by their ids.
        called: what a finding calls a sasaran, by its id.
        serves: for each node that an agency may name, the sasaran behind it: itself, what it measures, or what it supports.
    """

    kinds: Mapping[str, str]
    sasaran: Mapping[str, str]
    called: Mapping[str, str]
    serves: Mapping[str, frozenset[str]]


@frozen(kw_only=True)
class Pemda:
    """The plans of a government that are checked together.

    Attributes:
        induk: the government's plan; None if it could not be read, or none is named.
        alasan: why there is none, if that is the fault of the agencies' plans.
        anggota: the agencies' plans that name it, in the order of their files.
        lengkap: whether all of the plans are there, so that something may be concluded from what is missing.
    """

    induk: Induk | None
    alasan: str
    anggota: tuple[Anggota, ...]
    lengkap: bool


def digest_member(index: Index, files: Sequence[Berkas], places: Places) -> Anggota:
    """What is kept of the plan of an agency that names a government's plan, and was read from some files."""
    rencana = index.rencana
    tautan = tuple(_links(index))
    sub_kegiatan: dict[str, str] = {}
    for simpul in index.of_kind("sub_kegiatan"):
        if simpul.node.kode:
            sub_kegiatan.setdefault(simpul.node.kode, simpul.path)
    paths = [*(link.path for link in tautan), *sub_kegiatan.values(), *(["induk"] if rencana.induk else [])]
    common = _common(index, files, places, paths)
    return Anggota(**common, instansi=rencana.instansi.nama, induk=rencana.induk, tautan=tautan, sub_kegiatan=sub_kegiatan)


def digest_induk(index: Index, files: Sequence[Berkas], places: Places) -> Induk:
    """What is kept of the plan of a government."""
    # What a document brought along is not the government's own.
    sasaran = {one.id: one.path for one in index.of_kind("sasaran") if one.id and not one.node.asal}
    return Induk(
        **_common(index, files, places, sasaran.values()),
        kinds={id_: simpul.kind for id_, simpul in index.simpul.items()},
        sasaran=sasaran,
        called={id_: index.called(id_) for id_ in sasaran},
        serves=serves(index),
    )


def _common(index: Index, files: Sequence[Berkas], places: Places, paths: Iterable[str]) -> dict[str, Any]:
    rencana = index.rencana
    program = tuple(_spending(index))
    visi = [member("visi", one.id) + ".uraian" for one in rencana.visi if one.id]
    paths = [*paths, *visi, *(["periode"] if rencana.periode else []), *(["program"] if program else [])]
    paths += [f"{one.path}.anggaran.{column}" for one in program for column in one.anggaran]
    return {
        "file": files[0].nama,
        "files": tuple(file.nama for file in files),
        "nama": rencana.instansi.singkatan or rencana.instansi.nama,
        "tahun": rencana.tahun,
        "periode": rencana.periode,
        "visi": rencana.visi,
        "program": program,
        "places": {path: places.position(path) for path in paths},
    }


def _spending(index: Index) -> Iterator[Pagu]:
    for simpul in index.of_kind("program"):
        amounts = {column: amount for column in BUDGET_COLUMNS if (amount := index.budget(simpul, column)) is not None}
        yield Pagu(simpul.id, index.title(simpul), simpul.path, simpul.node.induk, amounts)


def _links(index: Index) -> Iterator[TautanInduk]:
    for simpul in index.of_kind("sasaran", "program"):
        for id_ in named_by(simpul):
            yield TautanInduk(index.title(simpul), member(f"{simpul.path}.induk", id_), id_)


def named_by(simpul: Simpul) -> list[str]:
    """The ids of nodes of the government's plan that a sasaran or program of an agency names, each once."""
    named = simpul.node.induk
    return [id_ for id_ in ((named,) if isinstance(named, str) else dict.fromkeys(named)) if id_]


def serves(index: Index) -> dict[str, frozenset[str]]:
    """For each node that an agency may name, the ids of the sasaran behind it."""
    return {id_: _served(index, simpul) for id_, simpul in index.simpul.items() if simpul.kind in TARGETS}


def _served(index: Index, simpul: Simpul) -> frozenset[str]:
    """The ids of the sasaran behind a sasaran, indikator or program: itself, what it measures, or what it supports."""
    if simpul.kind == "sasaran":
        return frozenset({simpul.id})
    if simpul.kind == "indikator":
        return frozenset({simpul.node.sasaran})
    below = [simpul, *index.children(simpul), *(lowest for child in index.children(simpul) for lowest in index.children(child))]
    ids = {id_ for one in below for id_ in index.supports(one)}
    return frozenset(id_ if id_ in index.simpul and index.simpul[id_].kind == "sasaran" else index.linked(id_, "sasaran") for id_ in ids)
