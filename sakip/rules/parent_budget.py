"""AKIP301: anggaran-induk-berbeda.

Memeriksa: anggaran induk sama dengan jumlah anggaran anak-anaknya, per kolom (murni, perubahan, realisasi), dan aksi-aksi cascading tidak
lebih mahal daripada sub-kegiatan yang membiayainya; anggaran yang ditulis utuh di beberapa aksi dihitung sekali.
Mengapa: selisih antara program dan kegiatannya berarti salah satunya salah ketik.
Contoh salah:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program:
      - kode: 1.06.04
        nama: Program Rehabilitasi Sosial
        mendukung: [I1]
        anggaran: 30.000.000
        kegiatan: [{kode: 1.06.04.2.01, nama: Satu, anggaran: 10.000.000}, {kode: 1.06.04.2.02, nama: Dua, anggaran: 15.000.000}]
Contoh benar:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}, {id: I2, nama: Layanan, target: {2024: 9 Orang}}]
    program:
      - kode: 1.06.04
        nama: Program Rehabilitasi Sosial
        mendukung: [I1]
        anggaran: 25.000.000
        kegiatan:
          - {kode: 1.06.04.2.01, nama: Satu, indikator: [I1], anggaran: 10.000.000}
          - {kode: 1.06.04.2.02, nama: Dua, indikator: [I2], anggaran: 15.000.000}
Perbaikan: cocokkan dengan DPA; atau hapus anggaran induk, yang lalu dihitung dari anak-anaknya.
Dasar: Permendagri 77/2020: anggaran disusun berjenjang dari sub-kegiatan ke program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Rupiah, difference, total
from sakip.codes import finding
from sakip.findings import Related
from sakip.leaves import BUDGET_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_PAYING = frozenset({"kegiatan", "sub_kegiatan"})
"""What an action may be paid from."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each parent and column whose stated budget is not the sum of its children, or less than its actions cost."""
    for simpul in index.of_kind("program", "kegiatan"):
        for column in BUDGET_COLUMNS:
            stated = simpul.node.anggaran.get(column)
            parts = index.budget_parts(simpul, column) if stated is not None else []
            if not parts or total(parts) == stated.nilai:
                continue
            computed = Rupiah(total(parts))
            more = difference(stated, computed)
            children = index.children(simpul)
            yield finding(
                "AKIP301",
                f"anggaran {column} {index.title(simpul)} tertulis {stated}, jumlah {len(parts)} anaknya {computed}, selisih {more}",
                path=f"{simpul.path}.anggaran.{column}",
                related=[
                    Related(message=f"{index.title(child)}: {part}", path=f"{child.path}.anggaran.{column}")
                    for child, part in zip(children, parts, strict=True)
                ],
                data={"column": column, "stated": stated.nilai, "computed": computed.nilai, "difference": more.nilai},
            )
    paid: dict[str, list[Simpul]] = {}
    for aksi in index.of_kind("rencana_aksi"):
        if aksi.node.anggaran and index.kind(aksi.node.sub_kegiatan) in _PAYING:
            paid.setdefault(aksi.node.sub_kegiatan, []).append(aksi)
    for id_, actions in paid.items():
        yield from _dearer(index, index.simpul[id_], actions)


def _dearer(index: Index, simpul: Simpul, actions: list[Simpul]) -> Iterator[Finding]:
    """A finding for each column in which the actions cost more than what pays for them."""
    for column, budget in index.budgets(simpul).items():
        costs = {aksi.path: cost for aksi in actions if (cost := aksi.node.anggaran.get(column)) is not None}
        # What pays for several actions may stand in full at each of them.
        parts = [cost for cost in costs.values() if cost.nilai != budget.nilai]
        whole = [budget] if len(parts) < len(costs) else []
        cost = Rupiah(total(whole + parts))
        if cost.nilai <= budget.nilai:
            continue
        more, title = difference(cost, budget), index.title(simpul)
        yield finding(
            "AKIP301",
            f"anggaran {column} {title} {budget}, padahal {len(costs)} aksi yang dibiayainya berjumlah {cost}, lebih {more}",
            path=f"{simpul.path}.anggaran.{column}",
            related=[
                Related(message=f"{index.title(aksi)}: {costs[aksi.path]}", path=f"{aksi.path}.anggaran.{column}")
                for aksi in actions
                if aksi.path in costs
            ],
            data={"column": column, "stated": budget.nilai, "computed": cost.nilai, "difference": more.nilai},
        )
