"""AKIP511: triwulan-lain-jenis.

Memeriksa: target triwulan dapat dibandingkan dengan target setahun; bagian-bagian dari 100 % hanya untuk yang dihitung satu per satu.
Mengapa: angka kemiskinan 4,6 tidak dicapai 30 % di triwulan I: tidak terlihat berapa seharusnya angka itu di tiap triwulan.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: Angka kemiskinan, target: {2024: "4,6"}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: Angka kemiskinan, target: {2024: "4,6"}, triwulan: {target: ["4,9", "4,8", "4,7", "4,6"]}}
Perbaikan: tulis target tiap triwulan dengan satuan target setahunnya.
Dasar: PermenPANRB 53/2014: rencana aksi merinci target perjanjian kinerja ke dalam triwulan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.achieving import is_quarter_of
from sakip.entries import counted, of_year, quarters
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield one finding for the plan, and one for each document, with quarters of another kind than the target of their year."""
    groups: dict[int, tuple[str, list[Related]]] = {}
    for one in index.once(quarters):
        goal, _ = of_year(index, one) if one.field == "target" and one.simpul.kind == "indikator" else (None, "")
        if not is_quarter_of(goal, one.nilai[0], one.satuan):
            text = f"{index.title(one.simpul)}: {', '.join(map(str, one.nilai))}, padahal setahun {goal}"
            key, where = (id(one.fakta.dokumen), f"{index.teller(one.fakta.dokumen)}: ") if one.fakta else (0, "")
            groups.setdefault(key, (where, []))[1].append(Related(message=text, path=one.path))
    for where, group in groups.values():
        yield counted("AKIP511", f"{where}target triwulan {len(group)} indikator tidak dapat dibandingkan dengan target setahunnya", group)
