"""AKIP310: anggaran-pemda-berbeda.

Memeriksa: anggaran program rencana pemerintah sama dengan jumlah anggaran program perangkat daerah yang menyebutnya sebagai `induk`, per
    kolom; dan jumlah semua program pemerintah sama dengan jumlah semua program perangkat daerahnya. Hanya rencana tahun yang
    sama yang dibandingkan, dan hanya bila semua bagiannya beranggaran.
Mengapa: jumlah di tabel pemerintah hanya benar bila sama dengan yang dianggarkan perangkat daerah.
Contoh salah:
    # berkas rpjmd.yaml
    instansi: {nama: Pemerintah Kabupaten Contoh}
    indikator: [{id: ID1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.05, nama: Program Perlindungan Sosial, mendukung: [ID1], anggaran: 400.000.000}]
    # berkas dinsos.yaml
    instansi: {nama: Dinas Sosial}
    induk: rpjmd.yaml
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.05, induk: 1.06.05, mendukung: [I1], anggaran: 250.000.000}]
Contoh benar:
    # berkas rpjmd.yaml
    instansi: {nama: Pemerintah Kabupaten Contoh}
    indikator: [{id: ID1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.05, nama: Program Perlindungan Sosial, mendukung: [ID1], anggaran: 250.000.000}]
    # berkas dinsos.yaml
    instansi: {nama: Dinas Sosial}
    induk: rpjmd.yaml
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.05, induk: 1.06.05, mendukung: [I1], anggaran: 250.000.000}]
Perbaikan: cocokkan dengan APBD; tulis `induk:` pada setiap program perangkat daerah yang melaksanakan program pemerintah.
Dasar: Permendagri 77/2020: APBD adalah jumlah anggaran perangkat daerahnya, menurut program, kegiatan dan sub-kegiatan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Rupiah, difference, total
from sakip.leaves import BUDGET_COLUMNS
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip.digest import Anggota, Induk, Pagu, Pemda
    from sakip.findings import Finding

NEEDS_ALL = True


class _Part(NamedTuple):
    """A program of an agency."""

    anggota: Anggota
    program: Pagu


def check(pemda: Pemda) -> Iterator[Finding]:
    """Yield a finding for each program and column that differs from its parts, and for a total that differs for another reason.

    Parts that add up to more than the whole are told even if there may be more parts; those that add up to less, only if all are there.
    """
    induk = pemda.induk
    if induk is None:
        return
    parts = [_Part(anggota, one) for anggota in pemda.anggota if anggota.tahun == induk.tahun for one in anggota.program]
    # An agency without a plan for this year leaves the sum open.
    whole = pemda.lengkap and {one.instansi for one in pemda.anggota} == {part.anggota.instansi for part in parts}
    by_induk: dict[str, list[_Part]] = {}
    for part in parts:
        by_induk.setdefault(part.program.induk, []).append(part)
    for column in BUDGET_COLUMNS:
        told = []
        for program in induk.program:
            members = by_induk.get(program.id, []) if program.id else []
            more = _difference([program], members, column)
            if more is not None and (more.nilai > 0 or (more.nilai and whole)):
                told.append(more)
                yield _of_program(induk, program, members, column, more)
        more = _difference(induk.program, parts, column) if whole else None
        if more is not None and more != Rupiah(total(told)):
            yield _of_all(induk, parts, column, more)


def _difference(whole: Sequence[Pagu], parts: Sequence[_Part], column: str) -> Rupiah | None:
    """By how much the parts add up to more than the whole; None unless all of them have an amount."""
    amounts = [one.anggaran.get(column) for one in whole]
    others = [part.program.anggaran.get(column) for part in parts]
    if not amounts or not others or None in amounts or None in others:
        return None
    return difference(Rupiah(total([one for one in others if one])), Rupiah(total([one for one in amounts if one])))


def _of_program(induk: Induk, program: Pagu, parts: list[_Part], column: str, more: Rupiah) -> Finding:
    stated = program.anggaran[column]
    computed = Rupiah(total([stated, more]))
    return induk.finding(
        "AKIP310",
        f"anggaran {column} {program.title} tertulis {stated}, jumlah {len(parts)} program perangkat daerah {computed}, selisih {more}",
        f"{program.path}.anggaran.{column}",
        related=[
            anggota.related(f"{anggota.nama} {one.title}: {one.anggaran[column]}", f"{one.path}.anggaran.{column}")
            for anggota, one in parts
        ],
        data={"column": column, "stated": stated.nilai, "computed": computed.nilai, "difference": more.nilai},
    )


def _of_all(induk: Induk, parts: list[_Part], column: str, more: Rupiah) -> Finding:
    """The finding that the totals differ, with the programmes that have no counterpart, which explain it."""
    known = {one.id for one in induk.program if one.id}
    named = {part.program.induk for part in parts}
    stated = Rupiah(total([one.anggaran[column] for one in induk.program]))
    computed = Rupiah(total([stated, more]))
    alone = [one for one in induk.program if one.id not in named]
    strange = [part for part in parts if part.program.induk not in known]
    return induk.finding(
        "AKIP310",
        f"anggaran {column} semua program tertulis {stated}, jumlah semua program perangkat daerah {computed}, selisih {more}",
        "program",
        related=[
            *(induk.related(f"tanpa program perangkat daerah: {one.title}", f"{one.path}.anggaran.{column}") for one in alone),
            *(
                anggota.related(f"tanpa program pemerintah: {anggota.nama} {one.title}", f"{one.path}.anggaran.{column}")
                for anggota, one in strange
            ),
        ],
        data={"column": column, "stated": stated.nilai, "computed": computed.nilai, "difference": more.nilai},
    )
