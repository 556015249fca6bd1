"""Annexes of another agency: tables of columns that settings choose from the fields of a plan, or Python that makes one.

In settings each is a ``[[lampiran]]``: with ``nama``, ``judul``, ``untuk``, ``kolom`` and perhaps ``saring``; or with ``berkas``, a
Python file or an entry point that has ``NAMA`` and ``table(index)``, which gives a `Tabel`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sakip.amounts import Nilai
from sakip.annexes import ANNEXES, SUPPORT
from sakip.annexes.naming import heads, right
from sakip.errors import UsageError
from sakip.exact import percent_or_dash
from sakip.fields import Choice, Record, describe
from sakip.index import BUDGETED, Index
from sakip.leaves import BUDGET, COUNTS, QUARTERLY, YEARLY, Leaf
from sakip.model import Dokumen, Indikator, Kegiatan, Misi, Program, RencanaAksi, Sasaran, SubKegiatan, Tujuan, Visi
from sakip.own_rules import load_module
from sakip.patterns import pattern
from sakip.peta import Peta
from sakip.scoring import Skor
from sakip.tables import Tabel, markdown
from sakip.titles import own_name
from sakip.traps import suggest
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sakip.config import Settings
    from sakip.index import Simpul
    from sakip.model import Rencana

    Maker = Callable[[Index], Tabel]

GROUP = "sakip.lampiran"
"""The group of entry points that hold annexes."""

_NODES: Mapping[str, type] = {
    "visi": Visi,
    "misi": Misi,
    "tujuan": Tujuan,
    "sasaran": Sasaran,
    "indikator": Indikator,
    "program": Program,
    "kegiatan": Kegiatan,
    "sub_kegiatan": SubKegiatan,
    "rencana_aksi": RencanaAksi,
}
_SCORED = frozenset({"tujuan", "sasaran", "indikator", *BUDGETED})
_NAME = pattern(r"[a-z][a-z0-9-]{1,40}\Z")
_KEYS = ("nama", "judul", "untuk", "kolom", "saring")


class Susunan(NamedTuple):
    """A table as settings describe it.

    Attributes:
        judul: its title.
        untuk: the kind of node that a row is about.
        kolom: the way to the value of each cell, by the heading of its column: ``target.2024``, ``sasaran.uraian``.
        saring: the text that a value must have for its node to have a row, by the way to the value.
    """

    judul: str
    untuk: str
    kolom: Mapping[str, str]
    saring: Mapping[str, str]

    def table(self, index: Index) -> Tabel:
        """The table from a plan: one row per node, in the order of the plan."""
        skor = index.once(Skor)
        nodes = [
            one for one in index.semua if one.kind == self.untuk and all(_cell(skor, one, way) == text for way, text in self.saring.items())
        ]
        rows = [
            tuple(str(number) if way == "nomor" else _cell(skor, one, way) for way in self.kolom.values())
            for number, one in enumerate(nodes, 1)
        ]
        kanan = right(self.kolom.values())
        return Tabel(judul=self.judul, kepala=heads(index, Dokumen()), kolom=tuple(self.kolom), kanan=kanan, baris=tuple(rows))


def render_own(plan: Rencana | Index, makers: Mapping[str, Maker]) -> dict[str, str]:
    """Annexes of one's own as GitHub Markdown, by name."""
    index = Index.of(plan)
    return {name: markdown(make(index)) for name, make in makers.items()}


# ---- from a way to the text of a cell


def _cell(skor: Skor, simpul: Simpul, way: str) -> str:
    """What stands at the end of a way that starts at a node: ``target.2024``, ``sasaran.uraian``; empty if nothing does."""
    index = skor.index
    first, _, rest = way.partition(".")
    if first == "capaian":
        score = skor.indikator[skor.key(simpul)].hasil if simpul.kind == "indikator" else skor.of(simpul)
        return percent_or_dash(score.capaian)
    if rest and first in {"target", "realisasi"}:
        # As in the PPK; a capaian beside an empty realisasi could not be followed.
        computed = first == "realisasi" and rest.isdigit()
        figure = skor.realised(simpul, rest) if computed else index.figure_of(simpul, first, rest)
        return "" if figure is None else str(figure)
    if first == "anggaran" and simpul.kind in BUDGETED:
        return _shown(dict(index.figures(simpul, first)), rest)
    # A sub-kegiatan has what its kegiatan has, where it does not say.
    values = [getattr(one.node, first, "") for one in (simpul.upwards() if first in _INHERITED else (simpul,))]
    value = next(filter(None, values), values[0])
    if not _links(simpul.kind, first):
        return _shown(value, rest)
    ids = [value] if isinstance(value, str) else value
    linked = [one for one in simpul.upwards() if one.kind == first] or [index.simpul[id_] for id_ in ids if id_ in index.simpul]
    texts = (_cell(skor, one, rest) if rest else own_name(one.node) or one.id for one in linked)
    return "; ".join(filter(None, texts))


_INHERITED = frozenset({"mendukung", "pelaksana", "penanggung_jawab"})


def _links(kind: str, name: str) -> tuple[str, ...]:
    """The kinds of nodes that a field names, of those that a way can lead on to."""
    if kind in BUDGETED and name in BUDGETED[: BUDGETED.index(kind) + 1]:
        # What a kegiatan stands under, and itself: an action may name a kegiatan for a sub-kegiatan.
        return (name,)
    return next((tuple(kind for kind in one.field.to if kind in _NODES) for one in describe(_NODES[kind]) if one.name == name), ())


def _shown(value: Any, rest: str) -> str:
    if isinstance(value, (Peta, dict)):
        return str(_text(value.get(rest, ""))) if rest else "; ".join(f"{name}: {_text(one)}" for name, one in value.items())
    return _shown(getattr(value, rest, ""), "") if rest else _text(value)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(value)
    return value.teks if isinstance(value, Nilai) else "" if value is None else str(value)


# ---- from settings to tables


def load_annexes(settings: Settings) -> dict[str, Maker]:
    """What makes each annex of one's own, by name. Raises UsageError for what cannot be understood or loaded."""
    found: dict[str, Maker] = {}
    for entry in settings.lampiran:
        name, make = _from_python(settings, entry) if "berkas" in entry else _from_settings(settings.file, entry)
        where = f"{settings.file}: lampiran {name}"
        if not _NAME.match(name):
            raise UsageError(f"{where}: nama seharusnya 2 sampai 41 huruf kecil, angka atau -, mulai dengan huruf, misalnya iku-bidang")
        if name in {*ANNEXES, SUPPORT, *found}:
            raise UsageError(f"{where}: nama sudah dipakai")
        found[name] = make
    return found


def _from_python(settings: Settings, entry: Mapping[str, Any]) -> tuple[str, Maker]:
    module = load_module("lampiran", str(entry["berkas"]), settings.folder, GROUP)
    name, make = getattr(module, "NAMA", None), getattr(module, "table", None)
    if not isinstance(name, str) or not callable(make):
        raise UsageError(f"lampiran {entry['berkas']}: perlu NAMA (teks) dan table(index), yang memberi sebuah Tabel")

    def table(index: Index) -> Tabel:
        try:
            tabel = make(index)
            if isinstance(tabel, Tabel):
                _require_cells(tabel)
        except (Exception, SystemExit) as error:
            raise UsageError(f"lampiran {name}: tidak dapat dibuat: {type(error).__name__}: {error}") from error
        if not isinstance(tabel, Tabel):
            raise UsageError(f"lampiran {name}: table(index) memberi {type(tabel).__name__}, bukan Tabel")
        return tabel

    return name, table


def _require_cells(tabel: Tabel) -> None:
    """Raise TypeError for what no table can print: GitHub would drop the cells that a row has beyond its columns."""
    if not isinstance(tabel.baris, (tuple, list)):
        raise TypeError("baris bukan tuple")
    lines = {"judul": (tabel.judul,), "kepala": tabel.kepala, "penutup": tabel.penutup}
    rows = {"kolom": tabel.kolom} | {f"baris {number}": row for number, row in enumerate(tabel.baris, 1)}
    for part, texts in (lines | rows).items():
        if not isinstance(texts, (tuple, list)) or not all(isinstance(one, str) for one in texts):
            raise TypeError(f"{part} bukan tuple dari teks")
        if part in rows and len(texts) != len(tabel.kolom):
            raise TypeError(f"{part} berisi {len(texts)} sel, sedangkan kolomnya {len(tabel.kolom)}")


def _from_settings(file: str, entry: Mapping[str, Any]) -> tuple[str, Maker]:
    where = f"{file}: lampiran {entry.get('nama', '?')}"
    for key in entry:
        if key not in _KEYS:
            raise UsageError(f"{where}: `{key}` tidak dikenal; yang ada: {', '.join(_KEYS)}. {suggest(key, _KEYS)}".rstrip())
    for key in ("nama", "judul", "untuk"):
        if not isinstance(entry.get(key), str):
            raise UsageError(f"{where}: perlu `{key}`, sebuah teks")
    for key, example in (("kolom", '{Indikator = "nama"}'), ("saring", '{iku = "true"}')):
        value = entry.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()) or (key == "kolom" and not value):
            raise UsageError(f"{where}: perlu `{key}`, sebuah tabel teks, misalnya {example}")
    if entry["untuk"] not in _NODES:
        raise UsageError(f"{where}: `untuk` seharusnya salah satu dari {', '.join(_NODES)}")
    kolom, saring = entry["kolom"], entry.get("saring", {})
    for way in (*kolom.values(), *saring):
        if way != "nomor" and (problem := _wrong(entry["untuk"], way)):
            raise UsageError(f"{where}: `{way}`: {problem}")
    return entry["nama"], Susunan(entry["judul"], entry["untuk"], kolom, saring).table


def _wrong(kind: str, way: str) -> str:
    """What is wrong with a way that starts at a node of a kind; empty if it leads to what can stand in a cell."""
    first, _, rest = way.partition(".")
    fields = {one.name: one for one in describe(_NODES[kind])}
    if first == "capaian" and kind in _SCORED and not rest:
        return ""
    if linked := _links(kind, first):
        # A node may serve an indikator or a sasaran, and what one of them has is enough.
        problems = [_wrong(other, rest) for other in linked] if rest else [""]
        return problems[0] if all(problems) else ""
    if first not in fields:
        known = list(dict.fromkeys((*fields, *(one for one in BUDGETED if _links(kind, one)), *(("capaian",) if kind in _SCORED else ()))))
        return f"{kind} tidak mempunyai `{first}`; yang ada: {', '.join(known)}. {suggest(first, known)}".rstrip()
    shape = fields[first].shape
    if isinstance(shape, Record):
        inner = [one.name for one in describe(shape.cls)]
        return "" if rest in inner else f"sebut bagian dari `{first}`: {', '.join(f'{first}.{name}' for name in inner)}"
    if not isinstance(shape, (Leaf, Choice)):
        return f"`{first}` tidak muat dalam satu sel"
    parts = _KEYED.get(shape.name) if isinstance(shape, Leaf) else None
    return "" if not rest or (parts and parts.match(rest)) else f"`{first}` tidak mempunyai bagian `{rest}`"


_KEYED = {
    YEARLY.name: pattern(r"[12][0-9]{3}(?:\.(?:murni|perubahan))?\Z"),
    QUARTERLY.name: pattern(r"(?:target|realisasi)\.[1-4]\Z"),
    BUDGET.name: pattern(r"(?:murni|perubahan|realisasi)\Z"),
    COUNTS.name: pattern(r"."),
}
"""The years, quarters or columns of forms that have any."""
