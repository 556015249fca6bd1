"""What regulations fix: scales, ladders of predikat, methods, evaluation sheets. Data by date, with its source; no logic.

A ``catatan`` says so where the text itself was not at hand and the data comes from reports that use it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import parse_nilai
from sakip.penilaian import Pita, Skala
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_FROM_REPORTS = "Dikutip dari laporan dan aplikasi yang memakainya; naskah peraturannya tidak diperiksa."
_PERMENDAGRI = (
    ("Sangat Tinggi", "90", "91-100"),
    ("Tinggi", "75", "76-90"),
    ("Sedang", "65", "66-75"),
    ("Rendah", "50", "51-65"),
    ("Sangat Rendah", "", "0-50"),
)
_AKIP = (("AA", "90"), ("A", "80"), ("BB", "70"), ("B", "60"), ("CC", "50"), ("C", "30"), ("D", ""))


def _above(kategori: str, bound: str, printed: str = "") -> Pita:
    return Pita(kategori=kategori, lebih_dari=parse_nilai(bound) if bound else None, tercetak=parse_nilai(printed) if printed else None)


def _from(kategori: str, bound: str) -> Pita:
    return Pita(kategori=kategori, mulai=parse_nilai(bound) if bound else None)


SKALA: Mapping[str, Skala] = {
    skala.id: skala
    for skala in (
        Skala(
            id="permendagri-54-2010",
            nama="Skala nilai peringkat kinerja",
            dasar="Permendagri 54/2010",
            mulai_berlaku="2010",
            sampai="2017",
            catatan=_FROM_REPORTS,
            pita=tuple(_above(*band) for band in _PERMENDAGRI),
        ),
        Skala(
            id="permendagri-86-2017",
            nama="Skala nilai peringkat kinerja",
            dasar="Permendagri 86/2017",
            mulai_berlaku="2017",
            catatan=_FROM_REPORTS,
            pita=tuple(_above(*band) for band in _PERMENDAGRI),
        ),
        Skala(
            id="permenpanrb-12-2015",
            nama="Predikat AKIP",
            dasar="PermenPANRB 12/2015",
            mulai_berlaku="2015",
            sampai="2021",
            pita=tuple(_above(*band) for band in _AKIP),
        ),
        Skala(
            id="permenpanrb-88-2021",
            nama="Predikat AKIP",
            dasar="PermenPANRB 88/2021",
            mulai_berlaku="2021",
            pita=tuple(_above(*band) for band in _AKIP),
        ),
        Skala(
            id="lan-239-2003",
            nama="Skala pengukuran ordinal",
            dasar="Keputusan Kepala LAN 239/IX/6/8/2003",
            mulai_berlaku="2003",
            catatan=_FROM_REPORTS,
            pita=(_from("Sangat Berhasil", "85"), _from("Berhasil", "70"), _from("Cukup Berhasil", "55"), _from("Kurang Berhasil", "")),
        ),
    )
}
"""The scales that a plan may name in `penilaian.skala`; a bound that is not printed reads without gaps: above 90, above 75."""

TINGKAT: Mapping[str, tuple[str, ...]] = {
    "Predikat AKIP (PermenPANRB 88/2021)": ("D", "C", "CC", "B", "BB", "A", "AA"),
    "Opini BPK": ("TMP", "TW", "WDP", "WTP"),
}
"""Ladders of predikat, from the lowest."""


class Rumus(NamedTuple):
    """A method of scoring: its name, its working with {t} and {r} for the numbers, and where it comes from."""

    nama: str
    kerja: str
    dasar: str


_NAIK = "PermenPANRB 8/2021, kondisi normal"
_TURUN = "PermenPANRB 8/2021, kondisi khusus"
_RENTANG = "PermenPANRB 8/2021, target rentang"
_APPS = "dipakai aplikasi dan laporan; tanpa peraturan"
_PLAN = "kebijakan rencana ini: `penilaian`"

METODE: Mapping[str, Rumus] = {
    "naik": Rumus("R / T × 100", "{r} / {t} × 100", _NAIK),
    "turun-a": Rumus("(2T - R) / T × 100", "(2 × {t} - {r}) / {t} × 100", _TURUN),
    "turun-b": Rumus("T / R × 100", "{t} / {r} × 100", _APPS),
    "turun-c": Rumus("bertingkat: 100 bila R ≤ T, selebihnya T / R × 100", "{t} / {r} × 100", _APPS),
    "turun-c-tercapai": Rumus("bertingkat: 100 bila R ≤ T", "{r} ≤ {t}, maka 100", _APPS),
    "rentang-di-dalam": Rumus("100 bila R di dalam rentang", "{r} di dalam rentang, maka 100", _RENTANG),
    "rentang-di-bawah": Rumus("di bawah rentang: R / batas bawah × 100", "{r} / {t} × 100", _RENTANG),
    "rentang-di-atas": Rumus("di atas rentang: (2 × batas atas - R) / batas atas × 100", "(2 × {t} - {r}) / {t} × 100", _RENTANG),
    "ordinal": Rumus("tingkat R / tingkat T × 100", "{r} / {t} × 100", _APPS),
    "terpenuhi": Rumus("100 bila tingkat R mencapai tingkat T, selebihnya 0", "tingkat {r} terhadap tingkat {t}", _APPS),
    "target-nol": Rumus("target nol: 100 bila R nol, selebihnya 0", "R = {r}, T = {t}", _PLAN),
    "tanpa-realisasi": Rumus("tanpa realisasi dihitung nol", "0", _PLAN),
}
"""Every method by its name in `Hasil.metode`."""


class Bagian(NamedTuple):
    """A component of the evaluation sheet, its weight, and the weights of its sub-components where the edition fixes them."""

    bobot: str
    sub_komponen: Mapping[str, str]


class Edisi(NamedTuple):
    """An edition of the evaluation sheet (LKE)."""

    dasar: str
    skala: str
    jawaban: Mapping[str, int]
    komponen: Mapping[str, Bagian]
    catatan: str


def _parts(*weights: str) -> Mapping[str, str]:
    return dict(zip(("keberadaan", "kualitas", "pemanfaatan"), weights, strict=True))


LKE: Mapping[str, Edisi] = {
    "permenpanrb-88-2021": Edisi(
        dasar="PermenPANRB 88/2021",
        skala="permenpanrb-88-2021",
        jawaban={"AA": 100, "A": 90, "BB": 80, "B": 70, "CC": 60, "C": 50, "D": 30, "E": 0},
        komponen={
            "perencanaan": Bagian("30", _parts("6", "9", "15")),
            "pengukuran": Bagian("30", _parts("6", "9", "15")),
            "pelaporan": Bagian("15", _parts("3", "4,5", "7,5")),
            "evaluasi": Bagian("25", _parts("5", "7,5", "12,5")),
        },
        catatan=_FROM_REPORTS,
    ),
    "permenpanrb-12-2015": Edisi(
        dasar="PermenPANRB 12/2015",
        skala="permenpanrb-12-2015",
        # No letters: the answers of this edition are given as numbers from 0 to 100.
        jawaban={},
        komponen={
            "perencanaan": Bagian("30", {}),
            "pengukuran": Bagian("25", {}),
            "pelaporan": Bagian("15", {}),
            "evaluasi": Bagian("10", {}),
            "capaian": Bagian("20", {}),
        },
        catatan=f"{_FROM_REPORTS} Bobot sub-komponen ditulis di rencana.",
    ),
}
"""The editions of the evaluation sheet; weights in points of 100."""

EFISIENSI = (("lebih efisien", 5), ("cukup efisien", -5), ("tidak efisien", None))
"""Capaian minus serapan, in points: above 5, down to -5, below (in use; PermenPANRB 53/2014 asks for the analysis, gives no formula)."""

PMK_214 = "PMK 214/PMK.02/2017"
"""The other formula of efficiency; followed by PMK 22/2021. E is held to -20..20, which was not checked against its text."""
PMK_214_HELD = 20
