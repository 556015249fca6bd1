"""AKIP902: nama-tidak-resmi.

Memeriksa: nama program, kegiatan dan sub-kegiatan ialah nama kodenya dalam nomenklatur yang diberikan dengan `--nomenklatur`; huruf besar,
spasi dan tanda baca tidak dibandingkan.
Mengapa: nama yang lain dari kodenya membuat orang bertanya apakah kodenya yang salah, atau namanya.
Contoh salah:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitas Sosial, mendukung: [I1]}]
Contoh benar:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial, mendukung: [I1]}]
Perbaikan: salin nama dari nomenklatur; bila namanya yang benar, perbaiki kodenya.
Dasar: Permendagri 90/2019 dan pemutakhirannya (Kepmendagri 050-5889/2021, 900.1.15.5-1317/2023).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import LOST
from sakip.codes import finding
from sakip.nomenclature import kode_by_name, official, plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each node that is not called what its kode is called in the table."""
    table = index.nomenklatur
    wrong = []
    for simpul in index.descend():
        nama, resmi = simpul.node.nama, official(table, simpul.node.kode)
        if resmi is not None and nama not in {"", LOST} and plain_name(nama) != plain_name(resmi.nama):
            wrong.append((simpul, resmi.nama))
    # Another kode that has this name is the one that was meant, perhaps.
    bearing = kode_by_name(table) if wrong else {}
    for simpul, wanted in wrong:
        node = simpul.node
        others = bearing.get((simpul.kind, plain_name(node.nama)), [])
        called = index.title(simpul) if simpul.id != node.kode else simpul.kind.replace("_", "-")
        yield finding(
            "AKIP902",
            f'nama {called} bukan nama resmi kode {node.kode}, yaitu "{wanted}"',
            path=f"{simpul.path}.nama",
            data={"kode": node.kode, "stated": node.nama, "official": wanted},
            advice=f"Nama itu berkode {' atau '.join(others)} dalam nomenklatur." if others else "",
        )
