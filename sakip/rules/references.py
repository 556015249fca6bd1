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
Perbaikan: tulis id yang ada, atau tambahkan simpul yang dirujuk.
Dasar: PermenPANRB 53/2014: tujuan, sasaran, indikator dan program disusun berjenjang dan selaras.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import attrs

from sakip.amounts import LOST
from sakip.codes import finding
from sakip.fields import describe, given
from sakip.index import INSTANSI
from sakip.source import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

_KINDS = {"sub_kegiatan": "sub-kegiatan", "rencana_aksi": "rencana aksi", "struktur": "unit"}


@lru_cache(maxsize=None)
def _reference_fields(cls: type) -> dict[str, tuple[str, ...]]:
    return {one.name: one.field.to for one in describe(cls) if one.field.to}


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each id that no node has, or that a node of another kind has."""
    for field, to in _reference_fields(type(index.rencana)).items():
        yield from _check(index, field, getattr(index.rencana, field), to)
    for simpul in index.semua:
        yield from _of_node(index, simpul.node, simpul.path)
    for _, path, row in index.statements:
        yield from _of_node(index, row, path)


def _of_node(index: Index, node: Any, path: str) -> Iterator[Finding]:
    known, fields = index.simpul, _reference_fields(type(node))
    for field, value in given(node).items():
        to = fields.get(field)
        if to is None or not value:
            continue
        if type(value) is str:
            # Nearly every reference is a good one; only the others are looked at closely.
            if value not in known or (to != ("*",) and known[value].kind not in to):
                yield from _check(index, f"{path}.{field}", value, to)
        elif attrs.has(type(value)):
            yield from _of_node(index, value, f"{path}.{field}")
        else:
            yield from _check(index, f"{path}.{field}", value, to)


def _check(index: Index, path: str, value: Any, to: tuple[str, ...]) -> Iterator[Finding]:
    if isinstance(value, str):
        places = [(value, path)]
    elif isinstance(value, tuple):
        places = [(id_, f"{path}[{id_}]") for id_ in value]
    elif to == ("*",):
        # The ids are the keys here, as in `sebutan`.
        places = [(id_, f"{path}.{id_}") for id_ in value]
    else:
        places = [(id_, f"{path}.{key}") for key, id_ in value.items()]
    for id_, place in places:
        simpul = index.simpul.get(id_)
        if simpul is None:
            if id_ == LOST or (to == ("*",) and id_ == INSTANSI):
                continue
            wanted = "" if to == ("*",) else f" {_either(to)}"
            advice = suggest(id_, [known for known, one in index.simpul.items() if to == ("*",) or one.kind in to])
            yield finding("AKIP201", f'tidak ada{wanted} dengan id "{id_}"', path=place, data={"id": id_}, advice=advice)
        elif to != ("*",) and simpul.kind not in to:
            message = f'"{id_}" adalah {_either((simpul.kind,))}, seharusnya {_either(to)}'
            yield finding("AKIP201", message, path=place, data={"id": id_, "kind": simpul.kind})


def _either(kinds: tuple[str, ...]) -> str:
    return " atau ".join(_KINDS.get(kind, kind) for kind in kinds)
