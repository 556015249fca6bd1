"""AKIP201: rujukan-tak-dikenal.

Memeriksa: setiap rujukan, misalnya `tujuan: T1` atau `tentang: ppk`, menunjuk simpul yang ada dan jenisnya sesuai.
Mengapa: rujukan yang putus membuat sasaran, program dan dokumen tidak tersambung, dan tidak ada pemeriksaan lain yang dapat melihatnya.
Contoh salah:
    tujuan: [{id: T1, uraian: Menurunnya kemiskinan}]
    sasaran: [{id: S1, tujuan: T2, uraian: Menurunnya angka kemiskinan}]
    indikator: [{id: I1, sasaran: S1, nama: Angka kemiskinan, target: {2024: 5 %}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Menurunnya kemiskinan}]
    sasaran: [{id: S1, tujuan: T1, uraian: Menurunnya angka kemiskinan}]
    indikator: [{id: I1, sasaran: S1, nama: Angka kemiskinan, target: {2024: 5 %}}]
Perbaikan: tulis id yang ada, atau tambahkan yang dirujuk.
Dasar: PermenPANRB 53/2014: tujuan, sasaran, indikator dan program disusun berjenjang dan selaras.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sakip.amounts import LOST, short
from sakip.codes import finding
from sakip.facts import INSTANSI, LINKS
from sakip.fields import describe, given
from sakip.model import Pernyataan, Rencana
from sakip.paths import member, member_paths
from sakip.traps import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

_ANY = ("*",)
_NO_NODES = {INSTANSI, LOST}
"""What a row may be about without naming a node."""
_MOST_ADVISED = 20
"""For how many unknown ids the nearest known one is looked for, which takes longer than everything else."""
_KINDS = {"sub_kegiatan": "sub-kegiatan", "rencana_aksi": "rencana aksi", "struktur": "unit"}


@cache
def _reference_fields(cls: type) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((one.name, one.field.to) for one in describe(cls) if one.field.to)


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each id that no node has, or that a node of another kind has."""
    advised: dict[tuple[str, tuple[str, ...]], str] = {}
    for field, to in _reference_fields(Rencana):
        yield from _check(index, field, getattr(index.rencana, field), to, advised)
    for simpul in index.semua:
        for field, value, to in _suspects(index, simpul.node):
            yield from _check(index, f"{simpul.path}.{field}", value, to, advised)
    if index.rencana.lke is not None:
        for field, value, to in _suspects(index, index.rencana.lke):
            yield from _check(index, f"lke.{field}", value, to, advised)
    for (dokumen, fields), (_, ids) in zip(index.printed, index.mentioned, strict=True):
        # Most documents name no unknown node, and no link, which could be one to a node of another kind.
        if not LINKS.isdisjoint(fields) or not index.simpul.keys() >= ids - _NO_NODES:
            for path, row in index.rows(dokumen):
                for field, value, to in _suspects(index, row):
                    yield from _check(index, f"{path}.{field}", value, to, advised)


def _suspects(index: Index, node: Any) -> list[tuple[str, Any, tuple[str, ...]]]:
    """The references of a node that are worth a look: nearly every one is good, and is not."""
    known, values = index.simpul, given(node)
    suspects: list[tuple[str, Any, tuple[str, ...]]] = []
    for field, to in _reference_fields(node.__class__):
        value = values.get(field)
        if not value:
            continue
        if type(value) is Pernyataan:
            suspects += [(f"{field}.{inner}", one, kinds) for inner, one, kinds in _suspects(index, value)]
            continue
        for id_ in (value,) if type(value) is str else value if type(value) is tuple else ("",):
            simpul = known.get(id_)
            if simpul is None or (simpul.kind not in to and to != _ANY):
                suspects.append((field, value, to))
                break
    return suspects


def _check(index: Index, path: str, value: Any, to: tuple[str, ...], advised: dict[tuple[str, tuple[str, ...]], str]) -> Iterator[Finding]:
    if isinstance(value, str):
        places = [(value, path)]
    elif isinstance(value, tuple):
        places = list(zip(value, member_paths(path, value), strict=True))
    elif to == _ANY:
        # The ids are the keys here, as in `sebutan`.
        places = [(id_, member(path, id_)) for id_ in value]
    else:
        places = [(id_, f"{path}.{key}") for key, id_ in value.items()]
    for id_, place in places:
        simpul = index.simpul.get(id_)
        if simpul is None:
            if id_ == LOST or (to == _ANY and id_ == INSTANSI):
                continue
            wanted = "simpul" if to == _ANY else _either(to)
            if (id_, to) not in advised and len(advised) < _MOST_ADVISED:
                advised[id_, to] = suggest(id_, [known for known, one in index.simpul.items() if to == _ANY or one.kind in to])
            advice = advised.get((id_, to), "")
            yield finding("AKIP201", f'tidak ada {wanted} dengan id "{short(id_)}"', path=place, data={"id": id_}, advice=advice)
        elif to != _ANY and simpul.kind not in to:
            message = f'"{id_}" adalah {_either((simpul.kind,))}, seharusnya {_either(to)}'
            yield finding("AKIP201", message, path=place, data={"id": id_, "kind": simpul.kind})


def _either(kinds: tuple[str, ...]) -> str:
    return " atau ".join(_KINDS.get(kind, kind) for kind in kinds)
