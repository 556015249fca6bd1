"""AKIP407: akumulasi-bertentangan.

Memeriksa: akumulasi `jumlah` hanya dipakai untuk yang dapat dijumlahkan, bukan persen, indeks, peringkat atau predikat.
Mengapa: 20 % + 20 % + 20 % + 20 % dari empat triwulan bukan 80 % setahun, dan B + B bukan apa-apa.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Persentase desa mandiri
        akumulasi: jumlah
        target: {2024: 80 %}
        realisasi: {2024: 72 %}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Persentase desa mandiri
        akumulasi: akhir
        target: {2024: 80 %}
        realisasi: {2024: 72 %}
Perbaikan: pakai `akhir` bila triwulan IV sudah angka setahun, `rata_rata` atau `maksimum` bila itu yang dimaksud.
Dasar: PermenPANRB 53/2014: data kinerja dikumpulkan dan diukur sesuai sifat indikatornya.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Indeks, Peringkat, Persen, Predikat, is_percent
from sakip.codes import finding
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_KINDS = {Persen: "persen", Indeks: "indeks", Peringkat: "peringkat", Predikat: "predikat"}
_UNITS = frozenset({"indeks", "index", "peringkat", "ranking", "predikat", "opini", "rasio"})


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each indicator that adds up what cannot be added."""
    for simpul in index.of_kind("indikator"):
        if simpul.node.akumulasi == "jumlah" and (told := _not_addable(simpul)):
            kind, shown, path = told
            message = f"akumulasi {index.title(simpul)} jumlah, padahal {kind} tidak dapat dijumlahkan: {shown}"
            related = [Related(message=shown, path=path)]
            yield finding("AKIP407", message, path=f"{simpul.path}.akumulasi", related=related, data={"kind": kind})


def _not_addable(simpul: Simpul) -> tuple[str, str, str] | None:
    """What an indicator is measured in that cannot be added, how that shows, and where."""
    node = simpul.node
    if is_percent(node.satuan) or node.satuan.casefold() in _UNITS:
        kind = "persen" if is_percent(node.satuan) else node.satuan.casefold()
        return kind, f"satuan {node.satuan}", f"{simpul.path}.satuan"
    for field in ("target", "triwulan", "realisasi"):
        for column, value in getattr(node, field).items():
            if type(value.ukuran) in _KINDS:
                return _KINDS[type(value.ukuran)], f"{field} {value}", f"{simpul.path}.{field}.{column}"
    return None
