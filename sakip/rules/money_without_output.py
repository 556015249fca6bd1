"""AKIP309: uang-tanpa-keluaran.

Memeriksa: setiap sub-kegiatan (atau kegiatan tanpa sub-kegiatan) beranggaran mempunyai indikator keluaran: `indikator` miliknya atau milik
kegiatannya, indikator yang ditautkan sebuah dokumen, atau aksi yang dibiayainya; juga dalam Program Penunjang.
Mengapa: uang yang tidak menghasilkan keluaran terukur tidak dapat dipertanggungjawabkan, dan efisiensinya tidak dapat dihitung.
Contoh salah:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program:
      - kode: 1.06.04
        nama: Program Rehabilitasi Sosial
        mendukung: [I1]
        kegiatan: [{kode: 1.06.04.2.01, nama: Rehabilitasi, anggaran: 10.000.000}]
Contoh benar:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program:
      - kode: 1.06.04
        nama: Program Rehabilitasi Sosial
        mendukung: [I1]
        kegiatan: [{kode: 1.06.04.2.01, nama: Rehabilitasi, indikator: [I1], anggaran: 10.000.000}]
Perbaikan: tulis `indikator:` pada sub-kegiatan itu, seperti di DPA.
Dasar: PermenPANRB 53/2014 dan Permendagri 90/2019: setiap sub-kegiatan, juga penunjang, mempunyai indikator keluaran.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_LINKS = frozenset({"indikator", "kegiatan", "sub_kegiatan"})
_MOST_SHOWN = 6
"""How many nodes the message names; the related places have them all."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each programme that pays for something without an output, with all that it pays for so."""
    bare: dict[str, list[Simpul]] = {}
    for kegiatan in index.of_kind("kegiatan"):
        for simpul in () if kegiatan.node.indikator else index.children(kegiatan) or [kegiatan]:
            if not simpul.node.indikator and _has_money(index, simpul):
                bare.setdefault(kegiatan.path, []).append(simpul)
    linked = _linked(index) if bare else frozenset()
    for program in index.of_kind("program") if bare else ():
        found = [simpul for kegiatan in index.children(program) for simpul in bare.get(kegiatan.path, []) if simpul.id not in linked]
        if found:
            yield _without_output(index, program, found)


def _has_money(index: Index, simpul: Simpul) -> bool:
    return any(amount.nilai for amount in index.budgets(simpul).values())


def _linked(index: Index) -> frozenset[str]:
    """What an action uses, and what a row of a document that names an indicator names beside it."""
    ids = {aksi.sub_kegiatan for aksi in index.rencana.rencana_aksi}
    for simpul, fields in index.printed:
        for row in () if _LINKS.isdisjoint(fields) else simpul.node.menyatakan:
            named = {row.tentang, *(link.tentang for link in index.linked_rows(row) if link.field in _LINKS)}
            if any(index.kind(id_) == "indikator" for id_ in named):
                ids |= named
    return frozenset(ids - {""})


def _without_output(index: Index, program: Simpul, bare: list[Simpul]) -> Finding:
    titles = [index.title(simpul) for simpul in bare]
    return finding(
        "AKIP309",
        f"{index.title(program)} membiayai {len(bare)} kegiatan atau sub-kegiatan tanpa indikator keluaran: {listed(titles, _MOST_SHOWN)}",
        path=program.path,
        related=[
            Related(message=f"{title} tanpa indikator keluaran", path=simpul.path) for title, simpul in zip(titles, bare, strict=True)
        ],
        data={"count": len(bare)},
    )
