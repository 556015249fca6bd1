"""The realisasi of an indicator where the plan does not state it: by its formula, or from its quarters."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from sakip.achieving import Terhitung, number_in
from sakip.amounts import Angka, Indeks, Nilai, Pecahan, Peringkat, Persen, Predikat, Rupiah, agrees, is_percent
from sakip.comparing import same_unit, says_nothing, with_unit
from sakip.computing import Besaran, UncomputableError, evaluate, satuan_of, show_satuan
from sakip.exact import sum_of
from sakip.formula import FormulaError, Name, Operation, read_formula
from sakip.leaves import QUARTERS
from sakip.patterns import pattern
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sakip.formula import Formula
    from sakip.model import Indikator, Variabel

_HUNDRED = pattern(r"(?<![0-9.,])100(?![0-9.,])")
MAX_BITS = 4096
"""The longest number that a formula may give: a chain of indicators, each the square of the next, would fill the memory."""


class Gagal(NamedTuple):
    """Why there is no realisasi although the figures are there.

    Attributes:
        sumber: what gives none: ``formula`` or ``triwulan``.
        alasan: why, in Indonesian.
        sebab: the kind of reason, if it is one that is told elsewhere: a formula that cannot be read, by AKIP402; one that refers to an
            indicator without realisasi by a fault of its own, there; what cannot be added up, by AKIP407.
    """

    sumber: str
    alasan: str
    sebab: Literal["", "bacaan", "rujukan", "jumlah"] = ""

    def __str__(self) -> str:
        return f"{self.sumber}: {self.alasan}"


class Measured(NamedTuple):
    """A realisasi, where it comes from, and what is to be said about it.

    Attributes:
        realisasi: as stated, or as computed.
        sumber: ``tertulis``, ``formula``, ``lke`` or ``triwulan``.
        catatan: what a reader should know beside it.
        terhitung, cara: of a stated one, what is computed if that is something else, and from which of the others.
        gagal: why a formula whose figures are there, or four quarters, give none; None if they do, or if figures are missing. Of a
            stated one, why its formula gives none.
    """

    realisasi: Nilai | Terhitung | None = None
    sumber: str = ""
    catatan: tuple[str, ...] = ()
    terhitung: Terhitung | None = None
    cara: str = ""
    gagal: Gagal | None = None


class _MissingError(UncomputableError):
    """A formula that has no value because a figure is missing."""


class _UnknownError(UncomputableError):
    """A formula that has no value because a name stands for nothing."""


class _ReferenceError(UncomputableError):
    """A formula that has no value because one that it refers to has none, although its figures are there."""


def formula_of(node: Indikator) -> Formula | None:
    """The formula of an indicator; None if it has none, if it is a sentence, or if it cannot be read, which AKIP402 tells."""
    try:
        return read_formula(node.formula, frozenset(node.variabel))
    except FormulaError:
        return None


def references(node: Indikator) -> tuple[str, ...]:
    """The names in the formula of an indicator that are none of its variables: they are other indicators, or nothing."""
    formula = formula_of(node)
    return tuple(name for name in formula.names if name not in node.variabel) if formula else ()


def by_formula(node: Indikator, year: str, other: Callable[[str], Measured | None]) -> Measured:
    """The realisasi of a year by the formula, with the values of its variables, or of ``other`` indicators."""
    try:
        formula = read_formula(node.formula, frozenset(node.variabel))
        if formula is None:
            return Measured()
        found = evaluate(formula, lambda name: variable(node, name, year, other))
    except (FormulaError, UncomputableError) as error:
        return _without_value(error, node, year)
    if found.nilai.numerator.bit_length() + found.nilai.denominator.bit_length() > MAX_BITS:
        return failed(Gagal("formula", "hasilnya terlalu panjang untuk dihitung tepat"))
    ratio = isinstance(formula.root, Operation) and formula.root.sign == "/" and not _HUNDRED.search(formula.teks)
    if ratio and is_percent(node.satuan) and not found.persen:
        return failed(Gagal("formula", "hasilnya perbandingan, padahal satuannya persen: tambahkan × 100 %"))
    fitted = _fitted(found, node.satuan)
    return failed(Gagal("formula", fitted)) if isinstance(fitted, str) else Measured(fitted, "formula")


def _without_value(error: Exception, node: Indikator, year: str) -> Measured:
    """No realisasi, and whether that is the fault of the formula: not where figures are missing."""
    sebab: Literal["bacaan", "rujukan", ""]
    sebab = "bacaan" if isinstance(error, (FormulaError, _UnknownError)) else "rujukan" if isinstance(error, _ReferenceError) else ""
    missing = isinstance(error, _MissingError) or (sebab == "bacaan" and not _is_filled(node, year))
    found = failed(Gagal("formula", str(error), sebab))
    return found._replace(gagal=None) if missing else found


def _is_filled(node: Indikator, year: str) -> bool:
    return bool(node.variabel) and all(year in variabel.nilai for variabel in node.variabel.values())


def failed(gagal: Gagal) -> Measured:
    """No realisasi, with why there is none."""
    return Measured(catatan=(str(gagal),), gagal=gagal)


def variable(node: Indikator, name: Name, year: str, other: Callable[[str], Measured | None]) -> Besaran:
    """What a name in a formula stands for in a year. Raises UncomputableError if that is nothing."""
    variabel = node.variabel.get(name.nama)
    if variabel is not None:
        nilai = variabel.nilai.get(year)
        if nilai is None or says_nothing(nilai):
            # Where others have theirs, one was forgotten.
            lacking = UncomputableError if nilai is None and any(year in one.nilai for one in node.variabel.values()) else _MissingError
            raise lacking(f"nilai {name.nama} tahun {year} tidak ada", name.start, name.end)
        found = _quantity(nilai, variabel)
    else:
        measured = other(name.nama)
        if measured is None:
            raise _UnknownError(f"{name.nama} bukan variabel dan bukan indikator", name.start, name.end)
        if measured.realisasi is None:
            lacking = _ReferenceError if measured.gagal else _MissingError
            raise lacking(f"indikator {name.nama} tanpa realisasi", name.start, name.end)
        found = _quantity(measured.realisasi, None)
    if isinstance(found, str):
        raise UncomputableError(f"{name.nama}: {found}", name.start, name.end)
    return found


def _quantity(nilai: Nilai | Terhitung, variabel: Variabel | None) -> Besaran | str:
    declared = variabel.satuan if variabel else ""
    if isinstance(nilai, Terhitung):
        percent = nilai.jenis is Persen
        return Besaran(nilai.nilai / 100 if percent else nilai.nilai, satuan_of(nilai.satuan), percent)
    ukuran = nilai.ukuran
    if isinstance(ukuran, Persen):
        return Besaran(Fraction(ukuran.nilai) / 100, (), persen=True)
    if isinstance(ukuran, Pecahan) and ukuran.seluruh:
        return Besaran(Fraction(ukuran.bagian) / Fraction(ukuran.seluruh), (), persen=True)
    if not isinstance(ukuran, (Angka, Rupiah, Indeks)):
        return f'"{nilai}" bukan angka'
    if not same_unit(nilai.satuan, declared):
        return f"tertulis {nilai}, padahal satuannya {declared}"
    return Besaran(Fraction(ukuran.nilai), satuan_of(nilai.satuan or declared), persen=False)


def _fitted(found: Besaran, satuan: str) -> Terhitung | str:
    """What a formula gives, as a figure of its indicator; or why it is none."""
    unit = show_satuan(found.satuan)
    percent = is_percent(satuan)
    if found.persen and satuan and not percent:
        return f"hasilnya persen, padahal satuannya {satuan}"
    if found.persen or (percent and not unit):
        return Terhitung(found.nilai * 100 if found.persen else found.nilai, Persen)
    if unit and satuan and not same_unit(unit, satuan):
        return f"hasilnya {unit}, padahal satuannya {satuan}"
    return Terhitung(found.nilai, Angka, satuan or unit)


def contradicts(stated: Nilai, computed: Terhitung, satuan: str) -> bool:
    """Whether a stated realisasi is not the computed one, to the decimals that it is stated with."""
    ukuran = with_unit(stated, satuan).ukuran
    if isinstance(ukuran, Predikat) and computed.predikat:
        return ukuran.huruf != computed.predikat
    number = ukuran.nilai if isinstance(ukuran, (Persen, Angka, Rupiah, Indeks, Predikat)) else None
    return number is not None and not agrees(number, computed.nilai)


def by_quarters(node: Indikator) -> Measured:
    """The realisasi of the year from that of its four quarters, by the declared accumulation."""
    if not node.triwulan:
        return Measured()
    quarters = [node.triwulan.get(column) for column in QUARTERS["realisasi"]]
    figures = [quarter for quarter in quarters if quarter is not None and not says_nothing(quarter)]
    # Where the last one speaks for the year, the others may be missing: a survey is made once or twice.
    if len(figures) < len(quarters) and (node.akumulasi != "akhir" or figures[-1:] != quarters[-1:]):
        return Measured()
    found = accumulate(figures, node.akumulasi or "", node.satuan)
    return failed(found) if isinstance(found, Gagal) else Measured(found, "triwulan")


def accumulate(figures: Sequence[Nilai], how: str, satuan: str) -> Terhitung | Gagal:
    """Quarters so far as one figure: their sum, the last, their mean or the highest; or why they are none."""
    figures = [with_unit(figure, satuan) for figure in figures]
    first = figures[0]
    values = [number for figure in figures if _alike(first, figure) and (number := number_in(figure)) is not None]
    if how == "jumlah" and isinstance(first.ukuran, (Persen, Indeks, Peringkat, Predikat)):
        return Gagal("triwulan", f"akumulasi jumlah tidak berlaku untuk {first}", "jumlah")
    if len(values) < len(figures):
        return Gagal("triwulan", f"{', '.join(str(figure) for figure in figures)} tidak dapat digabung")
    if not how:
        return Gagal("triwulan", "akumulasi belum dinyatakan")
    total = sum_of(values)
    joined = {"jumlah": total, "akhir": values[-1], "rata_rata": total / len(values), "maksimum": max(values)}[how]
    return Terhitung(joined, Persen, first.satuan) if isinstance(first.ukuran, Persen) else Terhitung(joined, Angka, first.satuan or satuan)


def _alike(first: Nilai, second: Nilai) -> bool:
    """Whether two figures are of one kind, unit and scale."""
    one, other = first.ukuran, second.ukuran
    scale = isinstance(one, Indeks) and isinstance(other, Indeks) and one.maksimum != other.maksimum
    return type(one) is type(other) and same_unit(first.satuan, second.satuan) and not scale
