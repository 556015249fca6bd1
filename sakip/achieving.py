"""The capaian of one target and one realisasi, by a declared method, exactly; or the reason why there is none.

T is the target, R the realisasi. naik: R/T (universal; "kondisi normal" of PermenPANRB 8/2021). turun A: (2T-R)/T
("kondisi khusus" there, and the default), B: T/R, C: 100 when R <= T, else T/R. rentang: 100 inside, else the near bound
as T. predikat: by places on a ladder, or met / not met. Each times 100. PermenPANRB 8/2021 was replaced by 6/2022: it is
the source of the formulas, not the rule in force for agencies. That a range of an indicator that is naik or turun is passed
on one side without harm, by R/T or by turun with the near bound as T, is a choice made here: no source speaks of it.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from sakip.amounts import LOST, Angka, Indeks, Nilai, Pecahan, Peringkat, Persen, Predikat, Rentang, Rupiah, bound, is_dash, is_lost
from sakip.comparing import bare, beside, same_unit, with_unit
from sakip.exact import percentage, show
from sakip.penilaian import Penilaian
from sakip.regulations import TINGKAT
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from sakip.model import Indikator

_WHOLE = Fraction(100)
_NONE = Fraction(0)
_fraction = lru_cache(maxsize=2048)(Fraction)
"""The numbers of figures repeat as the figures do."""


class Terhitung(NamedTuple):
    """A figure that was computed: from a formula, from quarters, or by the evaluation sheet."""

    nilai: Fraction
    jenis: type[Persen | Angka] = Angka
    satuan: str = ""
    predikat: str = ""

    def __str__(self) -> str:
        if self.predikat:
            return f"{self.predikat} ({show(self.nilai)})"
        unit = "%" if self.jenis is Persen else self.satuan
        return beside(show(self.nilai), unit)


class Cara(NamedTuple):
    """How an indicator is scored, as the plan declares it.

    Attributes:
        polaritas: naik, turun or rentang; empty if not declared: then naik, or rentang for a range.
        metode: A, B or C for turun; ordinal or terpenuhi for predikat.
        tingkat: the predikat of a ladder of its own, from the lowest.
        satuan: the unit of figures that print none.
        batas: the highest capaian that counts, in percent; None for no cap.
        lantai: whether a negative capaian counts as 0.
        tanpa_realisasi: whether a missing realisasi counts as 0.
        target_nol: whether a target of 0 is met by a realisasi of 0.
    """

    polaritas: str = ""
    metode: str = ""
    tingkat: tuple[str, ...] = ()
    satuan: str = ""
    batas: Fraction | None = None
    lantai: bool = True
    tanpa_realisasi: bool = False
    target_nol: bool = False


class Hasil(NamedTuple):
    """A capaian in percent, or the reason for none.

    Attributes:
        capaian: after floor and cap; None if not calculable, then ``alasan`` says why.
        alasan: the reason, in Indonesian.
        metode: the name of the method, see `regulations.METODE`.
        target, realisasi: the two numbers that went in.
        mentah: the capaian before floor and cap.
        batas: the cap, if it cut something off.
        lantai: whether the floor lifted it.
        sebab: of a reason, its kind, if it is one that rules tell apart: two units, a range upside down, off the ladder.
        salah: of a reason, which of the two figures it is about.
    """

    capaian: Fraction | None
    alasan: str = ""
    metode: str = ""
    target: Fraction = _NONE
    realisasi: Fraction = _NONE
    mentah: Fraction = _NONE
    batas: Fraction | None = None
    lantai: bool = False
    sebab: Literal["", "satuan", "rentang", "tingkat"] = ""
    salah: Literal["target", "realisasi"] = "target"


Figur = Nilai | Terhitung
"""A target or realisasi: written, or computed."""


def achieve(target: Figur | None, realisasi: Figur | None, cara: Cara) -> Hasil:
    """The capaian of a realisasi against a target."""
    no_target, no_realisasi = _missing(target), _missing(realisasi)
    if target is None or no_target:
        return Hasil(None, f"target {no_target}")
    if realisasi is None or no_realisasi:
        if no_realisasi == LOST:
            return Hasil(None, f"realisasi {LOST}", salah="realisasi")
        return Hasil(_NONE, metode="tanpa-realisasi") if cara.tanpa_realisasi else Hasil(None, "tanpa realisasi", salah="realisasi")
    if isinstance(target, Nilai) and isinstance(target.ukuran, Rentang) and not cara.tingkat:
        return _by_range(target, target.ukuran, realisasi, cara)
    pair = sizes(target, realisasi, cara)
    if isinstance(pair, Hasil):
        return pair
    return (_by_ladder if on_ladder(target, cara) else _by_ratio)(*pair, cara)


def _missing(figure: Figur | None) -> str:
    """Why a figure says nothing; empty if it says something."""
    if isinstance(figure, Terhitung) or (figure is not None and figure.ukuran is not None):
        return ""
    return "tidak ada" if figure is None or is_dash(figure) else LOST if is_lost(figure) else ""


def on_ladder(figure: Figur, cara: Cara) -> bool:
    """Whether a figure is compared with others by its place on a ladder of predikat."""
    return bool(cara.tingkat) or (isinstance(figure, Nilai) and isinstance(figure.ukuran, Predikat))


def sizes(first: Figur, second: Figur, cara: Cara) -> tuple[Fraction, Fraction] | Hasil:
    """Two figures as numbers that can be compared: places on a ladder, or numbers of one kind and unit; or why they give no capaian."""
    if on_ladder(first, cara):
        return _places(first, second, cara)
    if cara.polaritas == "rentang":
        return Hasil(None, f"polaritasnya rentang, padahal target {first} bukan rentang")
    first, second = _read(first, cara), _read(second, cara)
    if isinstance(first, Nilai) and isinstance(first.ukuran, Peringkat) and cara.polaritas != "turun":
        return Hasil(None, "peringkat: makin kecil makin baik, padahal polaritasnya tidak dinyatakan turun")
    if isinstance(first, Nilai) and bound(first) not in {"", cara.polaritas or "naik"}:
        stated = "turun" if cara.polaritas == "turun" else "tidak dinyatakan turun"
        return Hasil(None, f"target {first}, padahal polaritasnya {stated}")
    return _comparable(first, second)


def _read(figure: Figur, cara: Cara) -> Figur:
    return with_unit(figure, cara.satuan) if isinstance(figure, Nilai) else figure


def _comparable(goal: Figur, reached: Figur) -> tuple[Fraction, Fraction] | Hasil:
    """Target and realisasi as two numbers of one kind and unit, or why they are not."""
    first, second = _measure(goal), _measure(reached)
    if first is None:
        return Hasil(None, f'target "{goal}" bukan angka yang dapat diukur')
    if second is None:
        return Hasil(None, f'realisasi "{reached}" bukan angka yang dapat diukur', salah="realisasi")
    (kind, unit, size), (other, other_unit, other_size) = first, second
    computed = kind != other and "terhitung" in {kind, other} and "persen" not in {kind, other}
    if (kind == other or computed or _on_one_scale(goal, reached)) and same_unit(unit, other_unit):
        return size, other_size
    return Hasil(None, f"satuan tidak sebanding: target {goal}, realisasi {reached}", sebab="satuan")


def _on_one_scale(goal: Figur, reached: Figur) -> bool:
    """Whether one of two figures names the scale that the other one, which is no higher than its end, leaves out."""
    sizes = [figure.ukuran for figure in (goal, reached) if isinstance(figure, Nilai) and not figure.satuan]
    ends = [size.maksimum for size in sizes if isinstance(size, Indeks)]
    return len(ends) == 1 and any(isinstance(size, Angka) and size.nilai <= ends[0] for size in sizes)


def comparable(first: Nilai, second: Nilai, satuan: str) -> bool:
    """Whether two figures of an indicator are of one kind and unit; a range is one by its bounds, and letters belong together."""
    if isinstance(first.ukuran, Predikat) and isinstance(second.ukuran, Predikat):
        return True
    one, other = (_bound(with_unit(figure, satuan)) for figure in (first, second))
    return not isinstance(_comparable(one, other), Hasil)


def is_quarter_of(year: Nilai | None, quarter: Nilai, satuan: str) -> bool:
    """Whether a quarter can be held against its year, as far as both are known; a share of what is counted one by one can."""
    if year is None or year.ukuran is None or quarter.ukuran is None:
        return True
    is_counted = isinstance(year.ukuran, Angka) and year.ukuran.nilai == int(year.ukuran.nilai)
    return (isinstance(quarter.ukuran, Persen) and is_counted) or comparable(year, quarter, satuan)


def _bound(figure: Nilai) -> Nilai:
    return Nilai(figure.teks, figure.ukuran.bawah, figure.satuan) if isinstance(figure.ukuran, Rentang) else figure


def _measure(figure: Figur) -> tuple[str, str, Fraction] | None:
    """The kind, the unit and the number of a figure; None if it is no number."""
    if isinstance(figure, Terhitung):
        return "persen" if figure.jenis is Persen else "terhitung", figure.satuan, figure.nilai
    ukuran, unit = figure.ukuran, figure.satuan
    if isinstance(ukuran, (Persen, Angka, Rupiah, Peringkat)):
        return _KINDS[type(ukuran)], unit, _fraction(ukuran.nilai)
    if isinstance(ukuran, Pecahan):
        # So many out of so many is a share; nothing out of nothing is none.
        return ("persen", unit, percentage(Fraction(ukuran.bagian), Fraction(ukuran.seluruh))) if ukuran.seluruh else None
    if isinstance(ukuran, Predikat):
        return None if ukuran.nilai is None else ("angka", "", Fraction(ukuran.nilai))
    return (f"skala {Fraction(ukuran.maksimum)}", unit, Fraction(ukuran.nilai)) if isinstance(ukuran, Indeks) else None


_KINDS = {Persen: "persen", Angka: "angka", Rupiah: "rupiah", Peringkat: "peringkat"}


def _by_ratio(target: Fraction, realisasi: Fraction, cara: Cara) -> Hasil:  # noqa: PLR0911 - one for each reason
    method = f"turun-{(cara.metode if cara.metode in _STEPS else 'A').lower()}" if cara.polaritas == "turun" else "naik"
    if target.numerator < 0:
        return Hasil(None, f"target negatif: {show(target)}")
    if not target:
        if not cara.target_nol:
            return Hasil(None, "target nol: tidak ada bandingannya")
        return _bounded(_NONE if realisasi else _WHOLE, "target-nol", target, realisasi, cara)
    if method == "turun-c" and realisasi <= target:
        return _bounded(_WHOLE, "turun-c-tercapai", target, realisasi, cara)
    if method in {"turun-b", "turun-c"}:
        if realisasi.numerator <= 0:
            return Hasil(None, f"realisasi {show(realisasi)}: T/R tidak dapat dihitung", salah="realisasi")
        return _bounded(percentage(target, realisasi), method, target, realisasi, cara)
    reached = realisasi if method == "naik" else 2 * target - realisasi
    return _bounded(percentage(reached, target), method, target, realisasi, cara)


_STEPS = {"A", "B", "C"}


def _by_range(goal: Nilai, kind: Rentang, reached: Figur, cara: Cara) -> Hasil:
    pair = _comparable(_bound(with_unit(goal, cara.satuan)), _read(reached, cara))
    if isinstance(pair, Hasil):
        return pair
    bottom, top, realisasi = pair[0], Fraction(kind.atas.nilai), pair[1]
    if bottom > top:
        return Hasil(None, f"rentang terbalik: {show(bottom)} di atas {show(top)}", sebab="rentang")
    if bottom <= realisasi <= top:
        return _bounded(_WHOLE, "rentang-di-dalam", bottom, realisasi, cara)
    near, method = (bottom, "rentang-di-bawah") if realisasi < bottom else (top, "rentang-di-atas")
    if cara.polaritas in {"naik", "turun"}:
        # Below a range of unemployment is no failure, nor above one of growth: our own choice.
        return _by_ratio(near, realisasi, cara)
    if near <= 0:
        return Hasil(None, f"batas rentang {show(near)} tidak dapat menjadi pembagi")
    share = realisasi if realisasi < bottom else 2 * top - realisasi
    return _bounded(percentage(share, near), method, near, realisasi, cara)


def _places(target: Figur, realisasi: Figur, cara: Cara) -> tuple[Fraction, Fraction] | Hasil:
    goal, reached = _word(target), _word(realisasi)
    steps = [step.casefold() for step in cara.tingkat or next((one for one in TINGKAT.values() if goal in one), ())]
    known = f"tingkat yang dinyatakan: {', '.join(cara.tingkat)}" if cara.tingkat else "skala predikat yang sama"
    if goal.casefold() not in steps:
        return Hasil(None, f'target "{goal}" tidak ada dalam {known}', sebab="tingkat")
    if reached.casefold() not in steps:
        return Hasil(None, f'realisasi "{reached}" tidak ada dalam {known}', sebab="tingkat", salah="realisasi")
    return Fraction(steps.index(goal.casefold()) + 1), Fraction(steps.index(reached.casefold()) + 1)


def _by_ladder(target: Fraction, realisasi: Fraction, cara: Cara) -> Hasil:
    if cara.metode == "terpenuhi":
        return _bounded(_WHOLE if realisasi >= target else _NONE, "terpenuhi", target, realisasi, cara)
    return _bounded(percentage(realisasi, target), "ordinal", target, realisasi, cara)


def _word(nilai: Figur) -> str:
    if isinstance(nilai, Terhitung):
        return nilai.predikat or str(nilai)
    return nilai.ukuran.huruf if isinstance(nilai.ukuran, Predikat) else bare(nilai.teks)


def _bounded(raw: Fraction, method: str, target: Fraction, realisasi: Fraction, cara: Cara) -> Hasil:
    if raw.numerator < 0 and cara.lantai:
        return Hasil(_NONE, "", method, target, realisasi, raw, None, lantai=True)
    if cara.batas is not None and raw > cara.batas:
        return Hasil(cara.batas, "", method, target, realisasi, raw, cara.batas)
    return Hasil(raw, "", method, target, realisasi, raw)


def number_in(nilai: Nilai) -> Fraction | None:
    """The plain number of a figure that can be added to others of its kind; None for anything else."""
    ukuran = nilai.ukuran
    return Fraction(ukuran.nilai) if isinstance(ukuran, (Rupiah, Persen, Angka, Indeks)) else None


def declared(penilaian: Penilaian | None, indikator: Indikator) -> Cara:
    """How an indicator is scored: as it says itself, else as the agency does."""
    common = penilaian or _SILENT
    cap = indikator.batas or common.batas
    limit = number_in(cap) if cap else None
    return Cara(
        polaritas=indikator.polaritas or "",
        metode=indikator.metode or common.metode or "",
        tingkat=indikator.tingkat,
        satuan=indikator.satuan,
        # What is no cap is told by AKIP609, and caps nothing.
        batas=limit if limit is not None and limit >= _WHOLE else None,
        lantai=common.lantai != "tanpa",
        tanpa_realisasi=common.tanpa_realisasi == "nol",
        target_nol=common.target_nol == "terpenuhi",
    )


_SILENT = Penilaian()
