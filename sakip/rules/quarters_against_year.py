"""AKIP502: triwulan-tidak-sampai.

Memeriksa: empat triwulan memberi target atau realisasi setahun menurut akumulasinya, atau menurut salah satunya bila tidak dinyatakan.
Realisasi setahun yang tidak tertulis adalah hasil formulanya. Empat bagian dalam persen yang tidak mempunyai angka setahun memberi 100 %.
Dokumen boleh mencetak jumlah sampai setiap triwulan.
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

from sakip.achieving import Terhitung
from sakip.amounts import Persen, agrees, decimals, is_lost, total
from sakip.codes import finding
from sakip.comparing import is_unwritten, number_of, same_unit, with_unit
from sakip.entries import of_year, quarters
from sakip.exact import plain, show
from sakip.findings import Related
from sakip.scoring import Skor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip.amounts import Nilai
    from sakip.entries import Triwulan
    from sakip.findings import Finding
    from sakip.index import Index

_WAYS = {"jumlah": "jumlahnya", "akhir": "triwulan IV", "rata_rata": "rata-ratanya", "maksimum": "yang tertinggi"}
_COMPUTED = {"formula": ("formula", ""), "lke": ("lembar kerja evaluasi", "lke")}
"""What may give the realisasi of a year, how it is called, and where it stands; a formula with its indicator."""
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
        elif one.field == "realisasi" and is_unwritten(goal) and one.simpul.kind == "indikator":
            yield from _against_computed(index, one)
        elif percent and one.field == "target" and not how and not (goal and is_lost(goal)):
            yield from _against_whole(index, one)


def _against_year(index: Index, one: Triwulan, goal: Nilai, place: str) -> Iterator[Finding]:
    how, percent = one.akumulasi, isinstance(one.angka[0], Persen)
    ways = (how,) if how else tuple(_WAYS)
    # A document may print the sums so far of quarters that the plan has one by one.
    rising = how == "jumlah" and one.fakta is not None and [*one.angka] == sorted(one.angka, key=lambda number: number.nilai)
    if rising and _is_given(goal, one, ("akhir",)):
        return
    # Four shares of 100 % may be the way to any target; what they total is printed beside them, if anything is.
    if _is_given(goal, one, ways) or (percent and not how and one.total is None and total(one.angka) == _WHOLE):
        return
    # Quarters may have been planned before the target was changed.
    if _is_given(index.figure_of(one.simpul, one.field, f"{index.rencana.tahun}.murni"), one, ways):
        return
    yield _told(index, one, ways, str(goal), Related(message=f"{one.field} setahun {goal}", path=place))


def _told(index: Index, one: Triwulan, ways: tuple[str, ...], year: str, place: Related) -> Finding:
    """What four quarters give, beside the figure of the year that they should."""
    unit = "%" if isinstance(one.angka[0], Persen) else one.nilai[0].satuan
    given = {how: Fraction(_joined(one, how)) for how in ways}
    names = {number: _WAYS[how] for how, number in reversed(given.items())}
    said = ", ".join(f"{name} {show(number)} {unit}".rstrip() for number, name in reversed(names.items()))
    return finding(
        "AKIP502",
        f"{one.said(index)}: {said}, padahal {place.message}",
        path=one.path,
        related=[place],
        data={"stated": year, **{how: plain(number) for how, number in given.items()}},
    )


def _against_computed(index: Index, one: Triwulan) -> Iterator[Finding]:
    """Where no realisasi of the year is written: a finding if a formula or the evaluation sheet gives another one than the quarters."""
    skor, percent = index.once(Skor), isinstance(one.angka[0], Persen)
    year = (one.fakta.dokumen.tahun if one.fakta else None) or index.rencana.tahun
    measured = skor.measured(one.simpul, str(year))
    computed = measured.realisasi if measured.sumber in _COMPUTED else None
    if not isinstance(computed, Terhitung) or (computed.jenis is Persen) != percent or not same_unit(computed.satuan, one.nilai[0].satuan):
        return
    ways = (one.akumulasi,) if one.akumulasi else tuple(_WAYS)
    # Each quarter is rounded to as many decimals as are printed.
    half = Fraction(1, 2 * 10 ** max(decimals(number.nilai) for number in one.angka))
    missed = (abs(Fraction(_joined(one, how)) - computed.nilai) > (half * len(one.angka) if how == "jumlah" else half) for how in ways)
    if all(missed) and not (percent and not one.akumulasi and total(one.angka) == _WHOLE):
        said, path = _COMPUTED[measured.sumber]
        place = Related(message=f"realisasi setahun menurut {said} {computed}", path=path or f"{one.simpul.path}.formula")
        yield _told(index, one, ways, str(computed), place)


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
