"""AKIP307: perubahan-besar.

Memeriksa: anggaran program, kegiatan dan sub-kegiatan yang bertambah atau berkurang lebih dari separuh anggaran murninya; yang dilaporkan
hanya simpul terbawah. Anggaran yang menjadi tepat dua kali dilaporkan AKIP308.
Mengapa: perubahan sebesar itu mengubah apa yang dapat dicapai, maka target dan penjelasannya ikut ditanyakan.
Contoh salah:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial, mendukung: [I1], anggaran: {murni: 80.000.000, perubahan: 30.000.000}}]
Contoh benar:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial, mendukung: [I1], anggaran: {murni: 80.000.000, perubahan: 70.000.000}}]
Perbaikan: periksa kedua angka; bila benar, jelaskan di laporan dan sesuaikan target perjanjian kinerja perubahan.
Dasar: PermenPANRB 53/2014: perjanjian kinerja direvisi bila anggaran berubah dan perubahan itu memengaruhi pencapaian.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip.amounts import Rupiah, difference
from sakip.codes import finding
from sakip.exact import percentage, show
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul

LARGE = 50
"""From more than which change on, in percent of the budget before it: no rule fixes one."""
_TWICE = 100
"""Exactly twice as much is told by a rule of its own."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each lowest node whose budget has changed by more than half."""
    changes: dict[str, tuple[Rupiah, Rupiah, Fraction]] = {}
    nodes = []
    for simpul in index.descend():
        before, after = index.budget(simpul, "murni"), index.budget(simpul, "perubahan")
        if before is not None and before.nilai > 0 and after is not None and before != after:
            change = percentage(Fraction(after.nilai), Fraction(before.nilai)) - 100
            if abs(change) > LARGE:
                nodes.append(simpul)
                changes[simpul.path] = before, after, change
    for simpul in index.lowest(nodes):
        before, after, change = changes[simpul.path]
        if change != _TWICE:
            yield _changed(index, simpul, before, after, change)


def _changed(index: Index, simpul: Simpul, before: Rupiah, after: Rupiah, change: Fraction) -> Finding:
    more = difference(after, before)
    return finding(
        "AKIP307",
        f"anggaran {index.title(simpul)} {'bertambah' if change > 0 else 'berkurang'} {show(abs(change))} %: "
        f"murni {before}, perubahan {after}, selisih {more}",
        path=f"{simpul.path}.anggaran.perubahan",
        related=[Related(message=f"murni {before}", path=f"{simpul.path}.anggaran.murni")],
        data={"murni": before.nilai, "perubahan": after.nilai, "difference": more.nilai},
    )
