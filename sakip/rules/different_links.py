"""AKIP215: tautan-berbeda.

Memeriksa: sasaran yang dicetak dokumen di baris program, kegiatan, sub-kegiatan atau indikator sama dengan yang dituju rencana
(`mendukung`, `sasaran`), atau, bila rencana diam, dengan dokumen pertama yang mencetaknya.
Mengapa: anggaran yang di satu dokumen untuk sasaran A dan di dokumen lain untuk sasaran B tidak dapat dikaitkan dengan capaian.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S2, nama: B, target: {2024: 80 %}}]
    program: [{kode: 2.13.02, nama: Program Penataan Desa, mendukung: [I1]}]
    dokumen: [{id: pk, jenis: pk, menyatakan: [{tentang: 2.13.02, sasaran: S2}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S2, nama: B, target: {2024: 80 %}}]
    program: [{kode: 2.13.02, nama: Program Penataan Desa, mendukung: [I1, I2]}]
    dokumen: [{id: pk, jenis: pk, menyatakan: [{tentang: 2.13.02, sasaran: S2}]}]
Perbaikan: tempatkan yang disebut di bawah sasaran yang sama di semua dokumen, atau tulis kedua sasaran di `mendukung`.
Dasar: PermenPANRB 53/2014: perjanjian kinerja mengaitkan sasaran dengan program dan anggarannya.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sakip.amounts import LOST
from sakip.codes import finding
from sakip.findings import Related
from sakip.index import BUDGETED
from sakip.titles import PLAN
from sakip.values import NamedTuple
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_LINKED = (*BUDGETED, "indikator")


class _Place(NamedTuple):
    """Where a document puts a node, and where others do."""

    id: str
    sasaran: str
    path: str
    expected: tuple[str, ...]
    speaker: str


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each document that puts nodes under other sasaran than the plan, or an earlier document, does."""
    expected: dict[str, tuple[tuple[str, ...], str]] = {}
    for simpul, fields in index.printed:
        if not fields["sasaran"]:
            continue
        places: list[_Place] = []
        first: dict[str, list[str]] = {}
        for path, row in index.rows(simpul):
            sasaran = row.sasaran if isinstance(row.sasaran, str) else row.sasaran.tentang
            node = index.simpul.get(row.tentang)
            # Of a row whose name the scan lost, nobody knows for certain what it is about.
            if node is None or node.kind not in _LINKED or sasaran not in index.simpul or simpul.node.sebutan.get(node.id) == LOST:
                continue
            if node.id not in expected:
                expected[node.id] = tuple(dict.fromkeys(_planned(index, node))), PLAN
            if not expected[node.id][0]:
                first.setdefault(node.id, []).append(sasaran)
            elif sasaran not in expected[node.id][0] and index.simpul.keys() >= set(expected[node.id][0]):
                places.append(_Place(node.id, sasaran, f"{path}.sasaran", *expected[node.id]))
        # One document may print a node under several sasaran: then those are parts of it.
        expected.update((id_, (tuple(several), simpul.id)) for id_, several in first.items())
        if places:
            yield _different(index, simpul, places)


def _planned(index: Index, node: Simpul) -> Iterator[str]:
    """The sasaran that the plan puts a node under: what it and those below it support, or what an indicator measures.

    An id that no node has stays as it is: of a node that supports it nobody knows where it belongs.
    """
    if node.kind == "indikator":
        yield from [node.node.sasaran] if node.node.sasaran else []
        return
    for id_ in index.supports(node):
        yield id_ if id_ not in index.simpul or index.simpul[id_].kind == "sasaran" else index.linked(id_, "sasaran")
    for child in index.children(node):
        yield from _planned(index, child)


def _different(index: Index, simpul: Simpul, places: list[_Place]) -> Finding:
    told = [
        f"{index.called(one.id)} di bawah {index.called(one.sasaran)}, "
        f"menurut {index.called(one.speaker)} di bawah {listed([index.called(id_) for id_ in one.expected])}"
        for one in places
    ]
    counts = Counter(index.simpul[id_].kind for id_ in {one.id for one in places})
    what = listed([f"{counts[kind]} {kind.replace('_', '-')}" for kind in _LINKED if counts[kind]])
    return finding(
        "AKIP215",
        f"{index.title(simpul)} menempatkan {what} di bawah sasaran lain{', misalnya' if told[1:] else ':'} {told[0]}",
        path=simpul.path,
        related=[Related(message=text, path=one.path) for one, text in zip(places, told, strict=True)],
        data={"rows": len(places)},
    )
