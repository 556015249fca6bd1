"""AKIP306: triwulan-anggaran-berbeda.

Memeriksa: target triwulan dalam rupiah dari aksi, program, kegiatan dan sub-kegiatan berjumlah anggarannya setahun (murni atau perubahan),
dan realisasi triwulannya berjumlah realisasi anggarannya; triwulan kumulatif berakhir di sana. Target dalam rupiah dari indikator yang
diukur dalam rupiah, seperti pendapatan, bukan anggaran.
Mengapa: anggaran kas per triwulan adalah pembagian anggaran setahun, tidak lebih dan tidak kurang.
Contoh salah:
    indikator: [{id: I1, iku: true, nama: Data, formula: Jumlah data, satuan: Dokumen, sumber_data: [Bidang], penanggung_jawab: Bidang,
      target: {2024: 1 Dokumen}}]
    rencana_aksi:
      - id: A1
        iku: I1
        uraian: Mendata desa
        anggaran: 40.000.000
        triwulan: {target: [Rp 10.000.000, Rp 10.000.000, Rp 10.000.000, Rp 5.000.000]}
Contoh benar:
    indikator: [{id: I1, iku: true, nama: Data, formula: Jumlah data, satuan: Dokumen, sumber_data: [Bidang], penanggung_jawab: Bidang,
      target: {2024: 1 Dokumen}}]
    rencana_aksi:
      - id: A1
        iku: I1
        uraian: Mendata desa
        anggaran: 40.000.000
        triwulan: {target: [Rp 10.000.000, Rp 10.000.000, Rp 10.000.000, Rp 10.000.000]}
Perbaikan: cocokkan keempat triwulan dengan anggaran setahun.
Dasar: Permendagri 77/2020: anggaran kas membagi anggaran setahun menurut waktu pelaksanaannya.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Rupiah, difference, is_dash, total
from sakip.codes import finding
from sakip.findings import Related
from sakip.index import BUDGETED
from sakip.leaves import BUDGET_COLUMNS, PLANNED_COLUMNS, QUARTERS
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip.amounts import Nilai
    from sakip.facts import Fakta
    from sakip.findings import Finding
    from sakip.index import Index, Simpul
    from sakip.model import Kaki, Pernyataan, RencanaAksi

_KINDS = frozenset({*BUDGETED, "rencana_aksi"})
"""Quarters of other nodes, such as an indicator in rupiah, are no budget."""

_COLUMNS = {"target": PLANNED_COLUMNS, "realisasi": ("realisasi",)}
"""What the quarters of target and of realisasi have to come to: any of these columns."""


class _Year(NamedTuple):
    """What is said about a year as a whole: the budget in a column, and where it stands."""

    column: str
    amount: Rupiah
    path: str


class _Stated(NamedTuple):
    """Quarters of money, where they stand, and what the same row prints for the year."""

    simpul: Simpul
    row: RencanaAksi | Pernyataan | Kaki
    path: str
    years: list[_Year]


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each four quarters of money that do not come to the year; whoever repeats them is not told again."""
    told: set[tuple[str, str]] = set()
    for one in _stated(index):
        for part, columns in _COLUMNS.items():
            quarters = [_amount(one.row.triwulan.get(column)) for column in QUARTERS[part]]
            known = [amount for amount in quarters if amount is not None]
            years = [year for year in [*one.years, *_planned(index, one.simpul)] if year.column in columns]
            if len(known) < len(quarters) or not any(amount.nilai for amount in known) or not years:
                continue
            together = Rupiah(total(known))
            # Quarters may be cumulative: then the last one is the year.
            if not any(year.amount in {together, known[-1]} for year in years) and (one.simpul.path, part) not in told:
                told.add((one.simpul.path, part))
                yield _differing(index, one, part, together, years)


def _stated(index: Index) -> Iterator[_Stated]:
    for simpul in index.of_kind("rencana_aksi"):
        if _in_money(simpul.node.triwulan.values()) and not _earns(index, simpul.node.iku):
            yield _Stated(simpul, simpul.node, simpul.path, [])
    rows = {fact.row_path: fact for fact in index.claimed("triwulan") if _in_money([fact.nilai])}
    for path, fact in rows.items():
        about = index.simpul.get(fact.key[0])
        if about is not None and about.kind in _KINDS and not _earns(index, index.linked(about.id, "iku"), *fact.tautan):
            yield _Stated(about, fact.pernyataan, path, list(_printed(fact)))


def _in_money(figures: Iterable[Nilai]) -> bool:
    return any(isinstance(nilai.ukuran, Rupiah) for nilai in figures)


def _earns(index: Index, *ids: str) -> bool:
    """Whether one of some ids is an indicator that is measured in rupiah."""
    nodes = [index.simpul[id_].node for id_ in ids if index.kind(id_) == "indikator"]
    return any(_in_money([*node.target.values(), *node.realisasi.values()]) for node in nodes)


def _amount(nilai: Nilai | None) -> Rupiah | None:
    """A quarter in money; a dash is nothing."""
    ukuran = None if nilai is None else nilai.ukuran
    if isinstance(ukuran, Rupiah):
        return ukuran
    return Rupiah(0) if nilai is not None and is_dash(nilai) else None


def _printed(fact: Fakta) -> Iterator[_Year]:
    for name, nilai in fact.pernyataan.anggaran.items():
        if isinstance(nilai.ukuran, Rupiah):
            yield _Year(name or fact.dokumen.anggaran, nilai.ukuran, f"{fact.row_path}.anggaran.{name}".rstrip("."))


def _planned(index: Index, simpul: Simpul) -> Iterator[_Year]:
    for column in BUDGET_COLUMNS:
        amount = simpul.node.anggaran.get(column) if simpul.kind == "rencana_aksi" else index.budget(simpul, column)
        if amount is not None:
            yield _Year(column, amount, f"{simpul.path}.anggaran.{column}")


def _differing(index: Index, one: _Stated, part: str, together: Rupiah, years: list[_Year]) -> Finding:
    year = years[0]
    more = difference(together, year.amount)
    return finding(
        "AKIP306",
        f"triwulan {part} {index.title(one.simpul)} berjumlah {together}, "
        f"padahal anggaran {year.column} setahun {year.amount}, selisih {more}",
        path=f"{one.path}.triwulan.{part}",
        related=[Related(message=f"{each.column} {each.amount}", path=each.path) for each in years],
        data={"stated": together.nilai, "computed": year.amount.nilai, "difference": more.nilai},
    )
