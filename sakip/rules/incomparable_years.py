"""AKIP505: tahun-tidak-sebanding.

Memeriksa: target sebuah indikator dari tahun ke tahun dengan satuan yang sama.
Mengapa: bila satuannya berganti, tidak terlihat apakah targetnya naik atau turun, dan perbandingan antartahun kosong.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Desa mandiri, target: {2023: 3 Kegiatan 1 Tahun, 2024: 45 Desa}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Desa mandiri, target: {2023: 40 Desa, 2024: 45 Desa}}]
Perbaikan: tulis target semua tahun sebagai angka dengan satuan yang sama; bila ukurannya memang berganti, buat indikator baru.
Dasar: PermenPANRB 53/2014: laporan kinerja membandingkan kinerja tahun ini dengan tahun-tahun lalu.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sakip.achieving import comparable
from sakip.amounts import Indeks
from sakip.comparing import says_nothing
from sakip.entries import counted
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip.amounts import Nilai
    from sakip.findings import Finding
    from sakip.index import Index, Simpul

    Broken = tuple[Simpul, Related]
    """An indicator, and its first target that does not compare with the one before it."""

_PAIR = 2


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for the plan, and for each document, with targets that do not compare with the one before them."""
    plan = [one for simpul in index.of_kind("indikator") if (one := _broken(index, simpul, simpul.node.target, simpul.path))]
    told = {simpul.path for simpul, _ in plan}
    rows = {fact.row_path: fact for fact in index.claimed("target") if len(fact.pernyataan.target) > 1}
    printed: dict[int, tuple[str, list[Broken]]] = {}
    for path, fact in rows.items():
        known = index.simpul.get(fact.key[0])
        # What the plan has is not told again of a document.
        if known is None or known.kind != "indikator" or known.path in told:
            continue
        if one := _broken(index, known, fact.pernyataan.target, path):
            printed.setdefault(id(fact.dokumen), (f"{index.teller(fact.dokumen)}: ", []))[1].append(one)
    for where, group in [("", plan), *printed.values()]:
        if group:
            about = f"{where}target {len(group)} indikator tidak dapat dibandingkan dengan target tahun sebelumnya"
            yield counted("AKIP505", about, [place for _, place in group])


def _broken(index: Index, simpul: Simpul, target: Mapping[str, Nilai], path: str) -> Broken | None:
    """The first target of an indicator that cannot be compared with the one before it; or the one before, if that is no figure."""
    if len(target) < _PAIR:
        return None
    kinds = {(type(figure.ukuran), figure.satuan) for figure in target.values()}
    # Two indices may be on two scales.
    if len(kinds) == 1 and Indeks not in next(iter(kinds)):
        return None
    columns = sorted(column for column in target if column[:4].isdecimal() and not says_nothing(target[column]))
    for before, after in pairwise(columns):
        first, second = target[before], target[after]
        if not _compare(first, second, simpul):
            text = f"{index.title(simpul)}: {before.replace('.', ' ')} {first}, {after.replace('.', ' ')} {second}"
            # A text beside a figure is what does not compare, also where the figure came later.
            wrong = before if first.ukuran is None else after
            return simpul, Related(message=text, path=f"{path}.target.{wrong}")
    return None


def _compare(first: Nilai, second: Nilai, simpul: Simpul) -> bool:
    # Two texts, and two steps of a ladder of its own, are for other rules.
    if simpul.node.tingkat or (first.ukuran is None and second.ukuran is None):
        return True
    return comparable(first, second, simpul.node.satuan)
