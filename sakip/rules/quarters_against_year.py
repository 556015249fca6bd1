"""AKIP502: triwulan-tidak-sampai.

Memeriksa: empat triwulan memberi target atau realisasi setahun menurut akumulasinya, atau menurut salah satunya bila tidak dinyatakan.
Empat bagian dalam persen yang tidak mempunyai angka setahun memberi 100 %.
Mengapa: rencana yang triwulannya tidak sampai ke target setahun gagal sebelum dilaksanakan.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Desa mandiri
        polaritas: naik
        akumulasi: jumlah
        target: {2024: 45 Desa}
        triwulan: {target: [10 Desa, 10 Desa, 10 Desa, 10 Desa]}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Desa mandiri
        polaritas: naik
        akumulasi: jumlah
        target: {2024: 45 Desa}
        triwulan: {target: [10 Desa, 10 Desa, 10 Desa, 15 Desa]}
Perbaikan: perbaiki angka triwulannya, angka setahunnya, atau `akumulasi`: jumlah, akhir (triwulan IV), rata_rata atau maksimum.
Dasar: PermenPANRB 53/2014: rencana aksi merinci target perjanjian kinerja ke dalam triwulan.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sakip.amounts import Persen, agrees, is_lost, total
from sakip.codes import finding
from sakip.comparing import number_of, same_unit, with_unit
from sakip.entries import of_year, quarters
from sakip.exact import plain, show
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip.amounts import Nilai
    from sakip.entries import Triwulan
    from sakip.findings import Finding
    from sakip.index import Index

_WAYS = {"jumlah": "jumlahnya", "akhir": "triwulan IV", "rata_rata": "rata-ratanya", "maksimum": "yang tertinggi"}
_WHOLE = 100
_SLIP = 10
"""How far from 100 % four shares are still taken for shares; beyond, they are values of their own: 20, 40, 60 and 80 %."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for four quarters that do not give the figure of their year, or that are shares but not the whole."""
    for one in index.once(quarters):
        how, percent = one.akumulasi, bool(one.angka) and isinstance(one.angka[0], Persen)
        # What cannot be joined in the declared way is told by other rules.
        if not one.angka or (how == "jumlah" and percent):
            continue
        goal, place = of_year(index, one)
        goal = with_unit(goal, one.satuan) if goal else None
        if goal and type(goal.ukuran) is type(one.angka[0]) and same_unit(goal.satuan, one.nilai[0].satuan):
            yield from _against_year(index, one, goal, place)
        elif percent and one.field == "target" and not how and not (goal and is_lost(goal)):
            yield from _against_whole(index, one)


def _against_year(index: Index, one: Triwulan, goal: Nilai, place: str) -> Iterator[Finding]:
    how, percent = one.akumulasi, isinstance(one.angka[0], Persen)
    ways = (how,) if how else tuple(_WAYS)
    # Four shares of 100 % may be the way to any target; what they total is printed beside them, if anything is.
    if _is_given(goal, one, ways) or (percent and not how and one.total is None and total(one.angka) == _WHOLE):
        return
    # Quarters may have been planned before the target was changed.
    if _is_given(index.figure_of(one.simpul, one.field, f"{index.rencana.tahun}.murni"), one, ways):
        return
    unit = "%" if percent else one.nilai[0].satuan
    given = {how: Fraction(_joined(one, how)) for how in ways}
    names = {number: _WAYS[how] for how, number in reversed(given.items())}
    said = ", ".join(f"{name} {show(number)} {unit}".rstrip() for number, name in reversed(names.items()))
    yield finding(
        "AKIP502",
        f"{one.said(index)}: {said}, padahal {one.field} setahun {goal}",
        path=one.path,
        related=[Related(message=f"{one.field} setahun {goal}", path=place)],
        data={"stated": goal, **{how: plain(number) for how, number in given.items()}},
    )


def _is_given(goal: Nilai | None, one: Triwulan, ways: Iterable[str]) -> bool:
    """Whether four quarters give a figure by one of some accumulations."""
    stated = number_of(goal) if goal else None
    return stated is not None and any(agrees(stated.nilai, _joined(one, how)) for how in ways)


def _joined(one: Triwulan, how: str) -> Any:
    """What four quarters give by an accumulation."""
    if how == "jumlah":
        return total(one.angka)
    if how == "rata_rata":
        return Fraction(total(one.angka)) / len(one.angka)
    return one.angka[-1].nilai if how == "akhir" else max(number.nilai for number in one.angka)


def _against_whole(index: Index, one: Triwulan) -> Iterator[Finding]:
    whole, shares = total(one.angka), [number.nilai for number in one.angka]
    if whole == _WHOLE or not _WHOLE - _SLIP <= whole <= _WHOLE + _SLIP:
        return
    # What only rises or only falls may be a value of each quarter; the quarters of an action are shares of its work.
    ordered = one.simpul.kind == "indikator" and shares in (sorted(shares), sorted(shares, reverse=True))
    if not ordered and _WHOLE not in shares:
        sum_, sign = Fraction(whole), "lebih" if whole > _WHOLE else "kurang"
        text = f"{one.said(index)}: jumlahnya {show(sum_)} %, {sign} {show(abs(sum_ - _WHOLE))} % dari 100 %"
        yield finding("AKIP502", text, path=one.path, data={"stated": f"{_WHOLE} %", "jumlah": plain(sum_)})
