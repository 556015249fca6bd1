"""AKIP901: kode-di-luar-nomenklatur.

Memeriksa: kode program, kegiatan dan sub-kegiatan ada dalam nomenklatur yang diberikan dengan `--nomenklatur`; bidang urusan dan tingkat
(provinsi atau kabupaten/kota) yang sama sekali tidak dimuat tabel itu tidak diperiksa.
Mengapa: kode yang tidak ada dalam nomenklatur tidak dapat dianggarkan di SIPD.
Contoh salah:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.09, nama: Program Rehabilitasi Sosial, mendukung: [I1]}]
Contoh benar:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial, mendukung: [I1]}]
Perbaikan: salin kode dari nomenklatur yang berlaku bagi tahun rencana, atau pakai tabel edisi yang benar.
Dasar: Permendagri 90/2019 dan pemutakhirannya (Kepmendagri 050-5889/2021, 900.1.15.5-1317/2023).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.nomenclature import KODE, kode_by_name, official, plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each kode that the table should list and does not; what continues an unknown one is told with it."""
    table = index.nomenklatur
    # A table may hold a few urusan, or one level: then nothing is known about the others.
    covered = {found.groups() for kode in table if (found := KODE.match(kode))}
    groups: dict[str, list[Simpul]] = {}
    for simpul in index.descend():
        kode, parent = simpul.node.kode, simpul.parent
        found = KODE.match(kode)
        # What is not well-formed is a finding of its own.
        if found is None or found.groups() not in covered or official(table, kode) is not None:
            continue
        above = groups.get(parent.path) if parent is not None and kode.startswith(f"{parent.node.kode}.") else None
        groups[simpul.path] = above = [] if above is None else above
        above.append(simpul)
    bearing = kode_by_name(table) if groups else {}
    for path, (top, *others) in groups.items():
        if path == top.path:
            yield _unknown(index, top, others, bearing.get((top.kind, plain_name(top.node.nama)), []))


def _unknown(index: Index, simpul: Simpul, others: list[Simpul], bearing: list[str]) -> Finding:
    kode = simpul.node.kode
    called = f" {index.title(simpul)}" if simpul.id != kode else ""
    and_below = f", begitu pula {len(others)} kode di bawahnya" if others else ""
    return finding(
        "AKIP901",
        f'kode "{kode}"{called} tidak ada dalam nomenklatur{and_below}',
        path=f"{simpul.path}.kode",
        related=[Related(message=f'"{other.node.kode}" tidak ada', path=f"{other.path}.kode") for other in others],
        data={"kode": kode},
        advice=f"Nama itu berkode {' atau '.join(bearing)} dalam nomenklatur." if bearing else "",
    )
