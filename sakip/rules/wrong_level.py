"""AKIP903: tingkat-kode-salah.

Memeriksa: angka tingkat dalam kode kegiatan dan sub-kegiatan (1 provinsi, 2 kabupaten atau kota) sesuai dengan `pemerintah_daerah`;
diperiksa bila `--nomenklatur` diberikan.
Mengapa: kegiatan provinsi bukan kewenangan kabupaten atau kota, dan sebaliknya; kodenya tersalin dari rencana lain.
Contoh salah:
    # pemerintah_daerah: Kabupaten Contoh
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial, mendukung: [I1], kegiatan: [{kode: 1.06.04.1.01, nama: Rehabilitasi}]}]
Contoh benar:
    # pemerintah_daerah: Kabupaten Contoh
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial, mendukung: [I1], kegiatan: [{kode: 1.06.04.2.01, nama: Rehabilitasi}]}]
Perbaikan: pakai kode kegiatan dari tingkat pemerintah daerah sendiri.
Dasar: Permendagri 90/2019: susunan kode membedakan kewenangan provinsi dari kewenangan kabupaten/kota.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.nomenclature import KODE
from sakip.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

_CALLED = {"1": "provinsi", "2": "kabupaten/kota"}


def check(index: Index) -> Iterator[Finding]:
    """Yield one finding for all kode whose level is not that of the agency's government."""
    government = index.rencana.instansi.pemerintah_daerah
    own = _own_level(government)
    if not index.nomenklatur or not own:
        return
    other = "1" if own == "2" else "2"
    wrong = [simpul for simpul in index.descend() if _level(simpul.node.kode) == other]
    # What continues the kode of its kegiatan has the level of that.
    wrong = [simpul for simpul in wrong if simpul.parent is None or _level(simpul.parent.node.kode) != other]
    if wrong:
        first, *rest = (simpul.node.kode for simpul in wrong)
        more = f" dan {len(rest)} kode lain" if rest else ""
        yield finding(
            "AKIP903",
            f'kode "{first}"{more} bertingkat {other} ({_CALLED[other]}), padahal {government} bertingkat {own} ({_CALLED[own]})',
            path=f"{wrong[0].path}.kode",
            related=[Related(message=f'"{simpul.node.kode}"', path=f"{simpul.path}.kode") for simpul in wrong[1:]],
            data={"level": own, "kode": " ".join([first, *rest])},
        )


def _level(kode: str) -> str:
    found = KODE.match(kode)
    return (found["tingkat"] or "") if found else ""


def _own_level(government: str) -> str:
    """The level of a government by its name: 1, 2, or nothing where the name does not say."""
    named = set(words(government))
    # A kota administrasi is a part of its provinsi; `Kabupaten Barito Selatan, Provinsi Kalimantan Tengah` is a kabupaten.
    if named & {"kabupaten", "kab", "kota"} and "administrasi" not in named:
        return "2"
    return "1" if named & {"provinsi", "propinsi"} else ""
