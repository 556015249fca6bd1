"""AKIP308: tepat-dua-kali.

Memeriksa: anggaran yang tepat dua kali anggaran lain tentang simpul yang sama: murni dan perubahan, menurut rencana dan dokumen-dokumen.
Mengapa: kelipatan yang tepat jarang kebetulan: baris dijumlahkan dua kali, atau murni ditambahkan pada perubahan.
Contoh salah:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial, mendukung: [I1], anggaran: {murni: 81.250.000, perubahan: 162.500.000}}]
Contoh benar:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial, mendukung: [I1], anggaran: {murni: 81.250.000, perubahan: 92.500.000}}]
Perbaikan: cocokkan kedua angka dengan DPA dan DPPA; bila memang berlipat dua, jelaskan sebabnya di laporan.
Dasar: Permendagri 77/2020: tiap sub-kegiatan dianggarkan satu kali.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Rupiah
from sakip.codes import finding
from sakip.facts import part_paths
from sakip.findings import Related
from sakip.leaves import PLANNED_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

_Stated = tuple[str, Rupiah, str]
"""Who says what, and where."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each lowest node of which one budget is exactly twice another one."""
    partial = index.once(part_paths)
    claimed: dict[str, list[_Stated]] = {}
    for fact in index.claimed("anggaran"):
        (id_, _, column), amount = fact.key, fact.nilai.ukuran
        if column in PLANNED_COLUMNS and isinstance(amount, Rupiah) and fact.path not in partial:
            claimed.setdefault(id_, []).append((f"{column} menurut {index.teller(fact.dokumen)}", amount, fact.path))
    doubled: dict[str, tuple[_Stated, _Stated]] = {}
    nodes = []
    for simpul in index.descend():
        planned = ((column, index.budget(simpul, column), f"{simpul.path}.anggaran.{column}") for column in PLANNED_COLUMNS)
        stated = [(who, amount, path) for who, amount, path in planned if amount is not None]
        if pair := _pair(stated + claimed.get(simpul.id, [])):
            nodes.append(simpul)
            doubled[simpul.path] = pair
    for simpul in index.lowest(nodes):
        (less, half, half_path), (more, twice, path) = doubled[simpul.path]
        yield finding(
            "AKIP308",
            f"anggaran {more} {index.title(simpul)} {twice} tepat dua kali {less} {half}",
            path=path,
            related=[Related(message=f"{less} {half}", path=half_path)],
            data={"stated": twice.nilai, "other": half.nilai},
        )


def _pair(stated: list[_Stated]) -> tuple[_Stated, _Stated] | None:
    """The first amount of which another one is exactly twice as much, and that one."""
    by_amount = {one[1].nilai: one for one in reversed(stated)}
    for amount, one in by_amount.items() if len(by_amount) > 1 else ():
        if amount > 0 and (other := by_amount.get(2 * amount)):
            return one, other
    return None
