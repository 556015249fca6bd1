"""The comparisons that PermenPANRB 53/2014 asks for, per indicator: over the years, with the end of the Renstra, with the nation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.achieving import Figur, Hasil, achieve, on_ladder, sizes
from sakip.amounts import Nilai, Rentang
from sakip.comparing import says_nothing
from sakip.leaves import QUARTERS
from sakip.measuring import Gagal, accumulate
from sakip.patterns import pattern
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.index import Simpul
    from sakip.model import Indikator
    from sakip.scoring import Skor

_YEAR = pattern(r"[12][0-9]{3}")


class Tahunan(NamedTuple):
    """An indicator in one year, or against one other target."""

    tahun: str
    target: Figur | None
    realisasi: Figur | None
    hasil: Hasil


class Kemajuan(NamedTuple):
    """An indicator up to the end of one quarter.

    Attributes:
        triwulan: 1 to 4.
        target, realisasi: of the quarters so far, by the declared accumulation; None if that is not possible. Of `akhir`, where each
            quarter stands for itself, the quarter's own where it is no single number: a range, a predikat.
        hasil: against the target of the quarters so far.
        setahun: against the target of the year.
    """

    triwulan: int
    target: Figur | None
    realisasi: Figur | None
    hasil: Hasil
    setahun: Hasil


class Perbandingan(NamedTuple):
    """The comparisons of one indicator.

    Attributes:
        tahunan: each year up to that of the plan for which there is a target or a realisasi.
        akhir: this year's realisasi against the target of the last year of the Renstra: the share that is reached.
        standar: this year's realisasi against the national standard; None if there is none.
        tren: membaik, memburuk or tetap, since the year before that was realised; empty if that cannot be told.
    """

    tahunan: tuple[Tahunan, ...]
    akhir: Tahunan | None
    standar: Tahunan | None
    tren: str


def compare(skor: Skor, simpul: Simpul) -> Perbandingan:
    """The comparisons of an indicator."""
    node = simpul.node
    years = [_year(skor, simpul, year) for year in years_of(skor, simpul)]
    shown = tuple(one for one in years if one.target is not None or one.realisasi is not None)
    now = skor.indikator[skor.key(simpul)].realisasi
    ends = _YEAR.findall(skor.index.rencana.periode)
    last = skor.index.figure_of(simpul, "target", ends[-1]) if ends and ends[-1] > skor.tahun else None
    standards = [year for year in node.standar_nasional if year <= skor.tahun]
    standard = node.standar_nasional[max(standards)] if standards else None
    return Perbandingan(
        tahunan=shown,
        akhir=_against(skor, simpul, ends[-1], last, now) if last is not None else None,
        standar=_against(skor, simpul, max(standards), standard, now) if standard is not None else None,
        tren=_trend(skor, simpul, shown),
    )


def against(skor: Skor, simpul: Simpul) -> Iterator[tuple[str, Tahunan, str]]:
    """The comparisons of an indicator one after the other: with what, the figures, and the trend or why there is no capaian."""
    found = compare(skor, simpul)
    for one in found.tahunan:
        yield one.tahun, one, (found.tren if one.tahun == skor.tahun else "") or one.hasil.alasan
    for name, other in (("akhir Renstra", found.akhir), ("standar nasional", found.standar)):
        if other is not None:
            yield f"{name} {other.tahun}", other, other.hasil.alasan


def years_of(skor: Skor, simpul: Simpul) -> list[str]:
    """The years up to that of the plan for which an indicator has a target, a realisasi or the values of a variable."""
    node = simpul.node
    named = {year.partition(".")[0] for year in (*node.target, *node.realisasi)} | {skor.tahun}
    named |= {year for variabel in node.variabel.values() for year in variabel.nilai}
    return [year for year in sorted(named) if year <= skor.tahun]


def _year(skor: Skor, simpul: Simpul, year: str) -> Tahunan:
    if year == skor.tahun:
        one = skor.indikator[skor.key(simpul)]
        return Tahunan(year, one.target, one.realisasi, one.hasil)
    return _against(skor, simpul, year, skor.index.figure_of(simpul, "target", year), skor.measured(simpul, year).realisasi)


def _against(skor: Skor, simpul: Simpul, year: str, target: Figur | None, realisasi: Figur | None) -> Tahunan:
    return Tahunan(year, target, realisasi, skor.achieved(simpul.node, target, realisasi))


def _trend(skor: Skor, simpul: Simpul, years: tuple[Tahunan, ...]) -> str:
    """Whether this year is better than the last one that was realised before it: by the polarity, not by targets, which move."""
    realised = [(one, one.realisasi) for one in years if one.realisasi is not None and not _silent(one.realisasi)]
    if len(realised) < _TWO or realised[-1][0].tahun != skor.tahun:
        return ""
    (_, before), (this, now) = realised[-2:]
    cara = skor.cara(simpul.node)
    target = this.target
    if isinstance(target, Nilai) and isinstance(target.ukuran, Rentang):
        # The nearer to this year's range the better.
        near = cara._replace(batas=None, lantai=False)
        first, second = (achieve(target, one, near).capaian for one in (before, now))
    else:
        pair = sizes(before, now, cara)
        first, second = (None, None) if isinstance(pair, Hasil) else pair
        if cara.polaritas == "turun" and not on_ladder(before, cara):
            first, second = second, first
    if first is None or second is None:
        return ""
    return "membaik" if second > first else "memburuk" if second < first else "tetap"


_TWO = 2


def _silent(figure: Figur) -> bool:
    return isinstance(figure, Nilai) and says_nothing(figure)


def progress(skor: Skor, simpul: Simpul) -> tuple[Kemajuan, ...]:
    """How far an indicator had come after each quarter that has a realisasi, as have all before it where they are joined."""
    node = simpul.node
    cara = skor.cara(node)
    year = skor.index.figure_of(simpul, "target", skor.tahun)
    steps: list[Kemajuan] = []
    alone = node.akumulasi == "akhir"
    figures: dict[str, list[Nilai]] = {field: [] for field in QUARTERS}
    for number, columns in enumerate(zip(*QUARTERS.values(), strict=True), 1):
        if alone:
            figures = {field: [] for field in QUARTERS}
        for column, sofar in zip(columns, figures.values(), strict=True):
            quarter = node.triwulan.get(column)
            if quarter is not None and not says_nothing(quarter):
                sofar.append(quarter)
        needed = 1 if alone else number
        if len(figures["realisasi"]) < needed:
            continue
        reached = _joined(figures["realisasi"], node)
        if isinstance(reached, Gagal):
            steps.append(Kemajuan(number, None, None, Hasil(None, reached.alasan), Hasil(None, reached.alasan)))
            continue
        goal = _joined(figures["target"], node) if len(figures["target"]) == needed else Gagal("triwulan", "target triwulan belum lengkap")
        shown, result = (None, Hasil(None, goal.alasan)) if isinstance(goal, Gagal) else (goal, achieve(goal, reached, cara))
        steps.append(Kemajuan(number, shown, reached, result, achieve(year, reached, cara)))
    return tuple(steps)


def _joined(figures: list[Nilai], node: Indikator) -> Figur | Gagal:
    found = accumulate(figures, node.akumulasi or "", node.satuan)
    return figures[-1] if isinstance(found, Gagal) and node.akumulasi == "akhir" else found
