"""AKIP601: capaian-salah-hitung.

Memeriksa: capaian tercetak sama dengan realisasi dibagi target (menurut polaritas dan metode indikatornya), dibulatkan. Bila
metodenya tidak dinyatakan, perbandingan skor di belakang dua predikat juga diterima: BB (73,05) terhadap BB (72) 101,46 %. Di akhir
pesannya disebut dari hitungan sederhana mana angka tercetak itu mungkin berasal, bila ada: koma yang bergeser, angka yang dipotong, target
lain sebagai pembagi, batas yang tidak dinyatakan.
Mengapa: capaian yang salah hitung terbawa ke rata-rata, ke simpulan bab, dan ke nilai instansi.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 Desa}, realisasi: {2024: 72 Desa}}]
    dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, target: 80 Desa, realisasi: 72 Desa, capaian: 900 %}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 Desa}, realisasi: {2024: 72 Desa}}]
    dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, target: 80 Desa, realisasi: 72 Desa, capaian: 90 %}]}]
Perbaikan: hitung ulang capaian, atau perbaiki target dan realisasinya.
Dasar: PermenPANRB 53/2014: capaian membandingkan realisasi dengan target; rumus PermenPANRB 8/2021.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING

from sakip.amounts import Nilai, Persen, Predikat, agrees
from sakip.codes import finding
from sakip.comparing import percent_of
from sakip.exact import percent, percentage, plain, rounded, show
from sakip.findings import Related
from sakip.recomputing import explain, fits
from sakip.scoring import Skor
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.achieving import Hasil
    from sakip.facts import Fakta
    from sakip.findings import Finding
    from sakip.index import Index, Simpul


class _Stated(NamedTuple):
    """A stated capaian of an indicator, and what it was to be computed from; who states it: a document, or a realisasi of the plan."""

    simpul: Simpul
    nilai: Nilai
    target: Nilai | None
    realisasi: Nilai | None
    source: Fakta | str


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each stated capaian that its target and realisasi do not give."""
    skor = index.once(Skor)
    for one in chain(_in_plan(index), _in_documents(index)):
        stated = percent_of(one.nilai)
        if stated is None or one.target is None or one.realisasi is None:
            continue
        result = skor.achieved(one.simpul.node, one.target, one.realisasi)
        cara = skor.cara(one.simpul.node)
        scored = not cara.metode and _by_scores(stated, one.target, one.realisasi)
        if result.capaian is not None and not scored and not fits(stated, result, capped=cara.batas is not None):
            why = explain(stated, result, one.target, one.realisasi, one.simpul.node.target)
            yield _wrong(index, one, stated, result, why)


def _by_scores(stated: Persen, target: Nilai, realisasi: Nilai) -> bool:
    """Whether a capaian is that of the scores beside two predikat, as it may be where no method is declared: BB (73,05) of BB (72)."""
    goal, reached = target.ukuran, realisasi.ukuran
    if not isinstance(goal, Predikat) or not isinstance(reached, Predikat) or not goal.nilai or reached.nilai is None:
        return False
    return agrees(stated.nilai, percentage(Fraction(reached.nilai), Fraction(goal.nilai)))


def _in_plan(index: Index) -> Iterator[_Stated]:
    """What realisasi of the plan itself bring along: ``450 KPM (98,70%)``."""
    for simpul, field, nilai in index.written:
        name, _, kolom = field.partition(".")
        if nilai.capaian is not None and name == "realisasi":
            yield _Stated(simpul, Nilai(nilai.teks, nilai.capaian), index.figure_of(simpul, "target", kolom), nilai, field)


def _in_documents(index: Index) -> Iterator[_Stated]:
    for fact in index.claimed("capaian"):
        simpul = index.simpul.get(fact.key[0])
        if simpul is not None and simpul.kind == "indikator":
            yield _Stated(simpul, fact.nilai, index.beside(fact, "target"), index.beside(fact, "realisasi"), fact)


def _places(index: Index, one: _Stated) -> tuple[str, str, str]:
    """Where a stated capaian, its target and its realisasi stand."""
    if isinstance(one.source, str):
        path = f"{one.simpul.path}.{one.source}"
        return path, index.figure_path(one.simpul, "target", one.source.partition(".")[2]), path
    return one.source.path, index.beside_path(one.source, "target"), index.beside_path(one.source, "realisasi")


def _wrong(index: Index, one: _Stated, stated: Persen, result: Hasil, why: str) -> Finding:
    path, target, realisasi = _places(index, one)
    computed = result.mentah if result.capaian is None else result.capaian
    limit = f", diakui paling tinggi {show(result.batas)} %" if result.batas is not None else ""
    raw = f" ({percent(result.mentah)}{limit})" if computed != result.mentah else ""
    return finding(
        "AKIP601",
        f"capaian {index.title(one.simpul)} tercetak {one.nilai}, "
        f"seharusnya {percent(computed)} menurut realisasi {one.realisasi} dan target {one.target}{raw}" + (f"; {why}" if why else ""),
        path=path,
        related=[
            Related(message=f"target {one.target}", path=target),
            Related(message=f"realisasi {one.realisasi}", path=realisasi),
        ],
        data={
            "stated": stated.nilai,
            "computed": plain(rounded(computed)),
            "target": one.target,
            "realisasi": one.realisasi,
        },
    )
