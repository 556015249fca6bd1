"""AKIP224: pegawai-tidak-cocok.

Memeriksa: pegawai menurut status berjumlah seluruh pegawai; subjumlah, seperti ASN di samping PNS dan PPPK, tidak dihitung lagi. Menurut
    golongan dan menurut pendidikan, seluruh pegawai atau pegawai satu atau beberapa status, misalnya PNS saja.
Mengapa: gambaran organisasi di Bab I dibaca paling awal; tabel yang tidak sampai ke jumlahnya memuat pegawai yang terlewat atau
    dihitung dua kali.
Contoh salah:
    instansi:
      nama: Contoh
      pegawai: {jumlah: 24 Orang, status: {PNS: 20 Orang, PPPK: 4 Orang}, golongan: {Golongan IV: 4 Orang, Golongan III: 17 Orang}}
Contoh benar:
    instansi:
      nama: Contoh
      pegawai: {jumlah: 24 Orang, status: {PNS: 20 Orang, PPPK: 4 Orang}, golongan: {Golongan IV: 4 Orang, Golongan III: 16 Orang}}
Perbaikan: cocokkan rinciannya dengan daftar pegawai, atau perbaiki jumlahnya.
Dasar: PermenPANRB 53/2014 lampiran II: Bab I menyajikan gambaran umum organisasi.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, combinations
from typing import TYPE_CHECKING

from sakip.amounts import Angka, format_number, total
from sakip.codes import finding
from sakip.findings import Related
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sakip.amounts import Nilai
    from sakip.findings import Finding
    from sakip.index import Index
    from sakip.model import Pegawai

_MOST_KINDS = 8
"""Of more kinds of status some add up to nearly every number."""
_PATH = "instansi.pegawai"


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each table of the staff that adds up to no number of staff."""
    pegawai = index.rencana.instansi.pegawai
    if pegawai is None:
        return
    kinds = _numbers(pegawai.status.values())
    whole = _numbers([] if pegawai.jumlah is None else [pegawai.jumlah])
    if len(kinds) != len(pegawai.status) or len(kinds) > _MOST_KINDS:
        return
    some = {*map(total, _groups(kinds)), *(one.nilai for one in whole)}
    for field, right in (("status", {one.nilai for one in whole}), ("golongan", some), ("pendidikan", some)):
        table = getattr(pegawai, field)
        numbers = _numbers(table.values())
        # What is no count, or was lost, may be any number.
        if not numbers or not right or len(numbers) != len(table) or total(numbers) in right:
            continue
        # Nobody but PNS need have a golongan, and without status it is not known how many they are.
        partial = field == "golongan" and not kinds and total(numbers) < max(right)
        if not partial and not (field == "status" and any(_divides(numbers, one) for one in whole)):
            yield _finding(pegawai, field, format_number(total(numbers)))


def _groups(kinds: Sequence[Angka]) -> Iterator[tuple[Angka, ...]]:
    return chain.from_iterable(combinations(kinds, size) for size in range(1, len(kinds) + 1))


def _divides(numbers: list[Angka], whole: Angka) -> bool:
    """Whether some of the numbers are the whole, and the others sums of two or more of these, or the whole again: ASN, or women and men."""
    for group in _groups(numbers):
        rest = [*(Counter(numbers) - Counter(group)).elements()]
        if total(group) == whole.nilai:
            sums = {total(some) for some in _groups(group) if len(some) > 1}
            if total(rest) == whole.nilai or sums.issuperset(one.nilai for one in rest):
                return True
    return False


def _numbers(figures: Iterable[Nilai]) -> list[Angka]:
    return [one.ukuran for one in figures if isinstance(one.ukuran, Angka)]


def _finding(pegawai: Pegawai, field: str, number: str) -> Finding:
    status = listed([f"{name} {one}" for name, one in pegawai.status.items()]) if field != "status" and pegawai.status else ""
    whole = f"seluruhnya {pegawai.jumlah}" if pegawai.jumlah is not None else ""
    related = [Related(message=f"jumlah {pegawai.jumlah}", path=f"{_PATH}.jumlah")] if whole else []
    related += [Related(message=f"menurut status: {status}", path=f"{_PATH}.status")] if status else []
    message = f"pegawai menurut {field} berjumlah {number}, padahal {': '.join(filter(None, (whole, status)))}"
    return finding("AKIP224", message, path=f"{_PATH}.{field}", related=related, data={"computed": number})
