"""AKIP212: dokumen-tidak-lengkap.

Memeriksa: dokumen `lengkap` memuat yang harus dimuat jenisnya: IKU semua IKU; RKT, PK, rencana aksi dan PPK yang memuat IKU semua
IKU bertarget tahun itu; PK dan rencana aksi semua program dan kegiatan beranggaran. Yang dimuat dokumen lain sejenis tidak dihitung.
Mengapa: program atau IKU yang tidak diperjanjikan tidak dipertanggungjawabkan, dan jumlah anggaran dokumen tidak cocok.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri bertambah}]
    indikator: [{id: I1, sasaran: S1, nama: Persentase desa mandiri, target: {2024: 80 %}}]
    program:
      - {kode: 2.13.01, nama: Program Penunjang Urusan Pemerintahan Daerah, anggaran: 60.000.000}
      - {kode: 2.13.04, nama: Program Administrasi Pemerintahan Desa, mendukung: [I1], anggaran: 80.000.000}
    dokumen: [{id: pk, jenis: pk, lengkap: true, menyatakan: [{tentang: 2.13.04, anggaran: 80.000.000}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri bertambah}]
    indikator: [{id: I1, sasaran: S1, nama: Persentase desa mandiri, target: {2024: 80 %}}]
    program:
      - {kode: 2.13.01, nama: Program Penunjang Urusan Pemerintahan Daerah, anggaran: 60.000.000}
      - {kode: 2.13.04, nama: Program Administrasi Pemerintahan Desa, mendukung: [I1], anggaran: 80.000.000}
    dokumen:
      - id: pk
        jenis: pk
        lengkap: true
        menyatakan: [{tentang: 2.13.04, anggaran: 80.000.000}, {tentang: 2.13.01, anggaran: 60.000.000}]
Perbaikan: tambahkan barisnya; bila daftarnya memang hanya sebagian dari tabel, hapus `lengkap: true`.
Dasar: PermenPANRB 53/2014: perjanjian kinerja memuat sasaran, indikator kinerja utama, target, program dan anggarannya.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import LOST, Rupiah, total
from sakip.codes import finding
from sakip.facts import tables
from sakip.findings import Related
from sakip.index import BUDGETED
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul
    from sakip.model import Dokumen

_OF_IKU = frozenset({"iku", "rkt", "pk", "ppk", "rencana_aksi"})
_OF_BUDGETS = frozenset({"pk", "rencana_aksi"})


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each kind of document that leaves out IKU, and for each that leaves out programmes or kegiatan."""
    groups = tables(index, _OF_IKU)
    iku = frozenset(one.id for one in index.rencana.indikator if one.iku) if groups else frozenset[str]()
    nodes = list(index.of_kind(*BUDGETED)) if not _OF_BUDGETS.isdisjoint(groups) else []
    for jenis, group in groups.items():
        # What one PK leaves out may stand in another one; told once, at the first that claims to be complete.
        complete = next((simpul for simpul, _ in group if simpul.node.lengkap), None)
        if complete is None:
            continue
        dokumen = [simpul.node for simpul, _ in group]
        listed = frozenset[str]().union(*(ids for _, ids in group))
        unlisted = iku - listed
        # A table without any IKU is one of other indicators.
        if unlisted and unlisted != iku and (missing := _iku(index, dokumen, unlisted)):
            yield _incomplete(index, complete, "IKU", missing, {})
        if jenis in _OF_BUDGETS and (missing := _budgets(index, dokumen, nodes, listed)):
            yield _incomplete(index, complete, "program atau kegiatan beranggaran", missing, _amounts(index, dokumen, missing))


def _iku(index: Index, dokumen: list[Dokumen], unlisted: frozenset[str]) -> list[Simpul]:
    """The IKU that have to be listed, among those that are not: in a table of IKU all, else those with a target of the year."""
    if _has_lost(dokumen, money=False):
        return []
    year, every = str(index.rencana.tahun), dokumen[0].jenis == "iku"
    missing = (simpul for simpul in index.of_kind("indikator") if simpul.id in unlisted)
    return [one for one in missing if every or any(kolom.startswith(year) for kolom in one.node.target)]


def _budgets(index: Index, dokumen: list[Dokumen], nodes: list[Simpul], listed: frozenset[str]) -> list[Simpul]:
    """The highest nodes with a budget of which nothing is listed, though something beside them is."""
    named = {simpul.id for simpul in nodes if simpul.id in listed}
    # A document that names a node and nothing below it speaks of that node as a whole.
    spoken = set()
    for simpul in reversed(nodes):
        if simpul.id in named:
            spoken.add(_above(simpul))
            if simpul.parent is not None:
                named.add(simpul.parent.id)
    unnamed = [simpul for simpul in nodes if simpul.id and simpul.id not in named and _above(simpul) in spoken]
    if not unnamed or _has_lost(dokumen, money=True):
        return []
    columns = _columns(dokumen)
    budgets = ((simpul, index.budget(simpul, column)) for simpul in unnamed for column in columns)
    return list({simpul.path: simpul for simpul, amount in budgets if amount is not None and amount.nilai}.values())


def _above(simpul: Simpul) -> str:
    return simpul.parent.path if simpul.parent is not None else ""


def _has_lost(dokumen: list[Dokumen], *, money: bool) -> bool:
    """Whether the scan lost what a row of indicators, or of money, is about: it may be what seems to be left out."""
    return any(row.tentang == LOST and bool(row.anggaran) is money for one in dokumen for row in one.menyatakan)


def _columns(dokumen: list[Dokumen]) -> list[str]:
    """The columns of the budget that documents print."""
    printed = [name or one.anggaran for one in dokumen for row in one.menyatakan for name in row.anggaran]
    return list(dict.fromkeys(printed)) or [dokumen[0].anggaran]


def _amounts(index: Index, dokumen: list[Dokumen], missing: list[Simpul]) -> dict[str, Rupiah]:
    """What is left out in all, by column."""
    amounts = {column: [index.budget(simpul, column) for simpul in missing] for column in _columns(dokumen)}
    return {column: Rupiah(total(found)) for column, parts in amounts.items() if (found := [part for part in parts if part is not None])}


def _below(index: Index, simpul: Simpul) -> Iterator[Simpul]:
    """A node and all that stand under it."""
    yield simpul
    for child in index.children(simpul):
        yield from _below(index, child)


def _incomplete(index: Index, simpul: Simpul, what: str, missing: list[Simpul], amounts: dict[str, Rupiah]) -> Finding:
    budgets = "".join(f", anggaran {column} {amount}" for column, amount in amounts.items())
    families = [{below.id for below in _below(index, one)} for one in missing]
    others = [index.title(other) for other, mentioned in index.mentioned if not any(map(mentioned.isdisjoint, families))]
    elsewhere = f", padahal ada di {listed(others)}" if others else ""
    return finding(
        "AKIP212",
        f"{index.title(simpul)} tidak memuat {len(missing)} {what}: {listed([index.title(one) for one in missing])}{budgets}{elsewhere}",
        path=f"{simpul.path}.lengkap",
        related=[Related(message="tidak dimuat", path=one.path) for one in missing],
        data={"missing": len(missing)} | {column: amount.nilai for column, amount in amounts.items()},
    )
