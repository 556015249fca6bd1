"""Money, percentages, counts and predikat: read from text, computed exactly, written the Indonesian way.

This is the only module that knows ``Decimal``. No float is ever made. The kinds do not mix: a percentage is not a
count, and comparing one with the other is not an error but simply has no answer.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache, reduce
from typing import TYPE_CHECKING, TypeVar

from sakip.patterns import pattern
from sakip.terbilang import from_words
from sakip.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction

MAX_DIGITS = 40
"""The longest run of digits that is read as a number; what is longer is a slip of the keyboard, not a figure."""

MAX_TEXT = 200
"""The longest text that is looked at as a figure; what is longer is prose."""

LOST = "tidak terbaca"
"""How a plan marks a cell that the scan lost: nothing may be concluded from it."""

DASHES = frozenset({"-", "–", "—", "−"})

# Things that are counted one by one. `34.000 KPM` can only be thirty-four thousand.
_COUNTED = """
    rp rupiah orang kpm jiwa desa kelurahan dokumen keluarga kk unit laporan lembaga lks ppks makam kegiatan tahun bulan hari
    paket rumah buah kali sertifikat kecamatan peserta pegawai asn bumdes kelompok anak lansia berkas data anggota
    siswa murid mahasiswa guru pengunjung pelanggan pasien penduduk wisatawan pemohon pedagang petani nelayan korban
    kasus kejadian perkara pengaduan permohonan surat izin arsip buku judul eksemplar alat kendaraan armada lokasi titik
    sekolah puskesmas posyandu koperasi umkm usaha kampung nagari gampong dusun rt rw ekor pohon bibit sambungan sr
    rekomendasi temuan perangkat opd skpd akseptor balita bayi ibu kader penerima layanan pulau kawasan
"""
COUNTED = frozenset(_COUNTED.split())

PREDIKAT = ("AA", "A", "BB", "B", "CC", "C", "D", "WTP", "WDP", "TW", "TMP")
"""Letters of the SAKIP evaluation (Permenpan RB 88/2021) and opinions of BPK on financial statements."""

_NUMBER = r"[-–−]?[0-9](?:[0-9.,]*[0-9])?"
# `0.750` groups nothing: no thousands start with 0.
_GROUPED = pattern(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?\Z")
_COMMA = pattern(r"[0-9]+(?:,[0-9]+)?\Z")
_POINT = pattern(r"[0-9]+\.[0-9]+\Z")
_MONEY = pattern(r"[-–−]?(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,[0-9]{1,2})?\Z")
_RP = pattern(r"\A[Rr][Pp]\.?\s*(?![^\W\d_])")
_AMBIGUOUS = pattern(r"[1-9][0-9]{0,2}\.[0-9]{3}\Z")
# With comma and point the English way; and sen behind a point.
_ENGLISH = pattern(r"(?<![0-9.,])(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+\.[0-9]{1,2})\Z")

_VALUE = pattern(rf"({_NUMBER})\s*(%?)\s*([^\W\d_][^()%]*?|‰|)\s*(?:\(\s*({_NUMBER})\s*%\s*\))?\Z")
_RANGE = pattern(rf"({_NUMBER})\s*(%?)\s*(-|–|s/d|s\.d\.|sampai|±|\+/-)\s*({_NUMBER})\s*(%?)\s*([^\W\d_][^()%]*|‰|)\Z")
_FRACTION = pattern(rf"({_NUMBER})\s+dari\s+({_NUMBER})\s*([^\W\d_][^()%]*|)\Z")
_INDEX = pattern(rf"({_NUMBER})\s*\(\s*skala\s+({_NUMBER})\s*\)\Z", re.IGNORECASE)
_RANK = pattern(r"(?:peringkat|ranking|ke-?)\s*([0-9]{1,6})\Z", re.IGNORECASE)
_WORDED = pattern(rf"({_NUMBER})\s*(%?)\s*\(([^\W\d_][^()0-9]*)\)\Z")
_LETTER = pattern(rf"({'|'.join(sorted(PREDIKAT, key=len, reverse=True))})\s*(?:\(\s*({_NUMBER})\s*\))?\Z")
# How a target says on which side of its number it is met; the number is the target.
_BOUND = pattern(r"\A(?:(≤|<=?|=<|maksimal)|≥|>=?|=>|minimal)\s*(?=[0-9])", re.IGNORECASE)
# Other ways of writing these forms, each with what turns it into one of them.
_TURNED: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_BOUND, ""),
    # A rate: `115/100.000 KH`.
    (pattern(r"(?<=[0-9])\s*/\s*(?=10*\.?000\b)"), " per "),
    # A level of maturity, with the score behind it that it was given for: `Level 3 (3,188)`.
    (pattern(r"\A(level|tingkat)\s+([0-9]{1,2})\s*(?:\([0-9]+(?:[.,][0-9]+)?\))?\Z", re.IGNORECASE), r"\2 \1"),
    (pattern(r"\Anihil\Z", re.IGNORECASE), "0"),
    # `tiga (3)`; but not `Baik (3)`, and `tiga (4)` says two numbers.
    (pattern(r"\A(\D+?)\s*\(([0-9]{1,9})\)\Z"), lambda m: f"{m[2]} ({m[1]})" if from_words(m[1]) == int(m[2]) else m[0]),
)
# `3 Kegiatan 1 Tahun` is no count of `Kegiatan 1 Tahun`, nor is `3x1 Hari` three of `x1 Hari`; `183 per 100.000 KH` is a rate.
_NUMBER_IN_UNIT = pattern(r"(?<!\bper)(?:^|[\s/])[-–−x]?[0-9]")
# What other languages would call a number, and this one refuses: `1e3`, `1_000`, digits that are not 0-9; with or without a unit.
_FOREIGN = pattern(r"[-–−+]?(?:[\d.,]*(?![0-9])\d|\d[\d.,]*(?:_\d|e[+-]?\d))", re.IGNORECASE)
# What is meant as a number alone and is none.
_ALMOST = pattern(r"[-–−+]?(?:[\d_.,]+|\.?inf(?:inity)?|\.?nan)\Z", re.IGNORECASE)


class AmountError(ValueError):
    """A text that is not the amount it should be; the message says in Indonesian what was expected."""


@frozen
class Rupiah:
    """An amount of money in rupiah: whole rupiah as int, sen as Decimal."""

    nilai: int | Decimal

    def __str__(self) -> str:
        return format_number(self.nilai)


@frozen
class Persen:
    """A percentage; ``nilai`` is the number before the sign: 93,75 % is ``Decimal("93.75")``."""

    nilai: Decimal

    def __str__(self) -> str:
        return f"{format_number(self.nilai)} %"


@frozen
class Angka:
    """A count or a plain number, without its unit."""

    nilai: Decimal

    def __str__(self) -> str:
        return format_number(self.nilai)


@frozen
class Rentang:
    """A target between two bounds, both included."""

    bawah: Angka | Persen
    atas: Angka | Persen

    def __str__(self) -> str:
        return f"{self.bawah} - {self.atas}"


@frozen
class Predikat:
    """A letter or an opinion, with the number behind it where one is given: BB (75)."""

    huruf: str
    nilai: Decimal | None = None

    def __str__(self) -> str:
        return self.huruf if self.nilai is None else f"{self.huruf} ({format_number(self.nilai)})"


@frozen
class Pecahan:
    """So many out of so many: 100 dari 110."""

    bagian: Decimal
    seluruh: Decimal

    def __str__(self) -> str:
        return f"{format_number(self.bagian)} dari {format_number(self.seluruh)}"


@frozen
class Indeks:
    """A number on a scale that ends somewhere: 3 (skala 4)."""

    nilai: Decimal
    maksimum: Decimal

    def __str__(self) -> str:
        return f"{format_number(self.nilai)} (skala {format_number(self.maksimum)})"


@frozen
class Peringkat:
    """A place in a ranking; the first is the best."""

    nilai: int

    def __str__(self) -> str:
        return f"peringkat {self.nilai}"


Ukuran = Rupiah | Persen | Angka | Rentang | Predikat | Pecahan | Indeks | Peringkat


@frozen
class Nilai:
    """A figure as it is written, beside what it means.

    Attributes:
        teks: the text as printed.
        ukuran: what it means; None when it is a dash, lost, or not measurable (``3 Kegiatan 1 Tahun``).
        satuan: the unit as printed, without the percent sign; empty if none.
        capaian: the achievement printed behind it in brackets: 450 KPM (98,70%).
        terbilang: the number in words printed behind it: 3 (tiga).
    """

    teks: str
    ukuran: Ukuran | None = None
    satuan: str = ""
    capaian: Persen | None = None
    terbilang: str = ""

    def __str__(self) -> str:
        return self.teks


def is_counted(satuan: str) -> bool:
    """Whether the unit counts whole things, so that ``1.234`` of them can only be a thousand and some."""
    return not COUNTED.isdisjoint(satuan.casefold().replace("/", " ").split())


def is_percent(satuan: str) -> bool:
    """Whether the unit itself says percent, in whatever spelling."""
    return satuan.casefold() in {"%", "persen", "percent", "persentase", "prosentase", "presentase"}


def parse_number(teks: str, *, grouped: bool = False, within: str = "", satuan: str = "") -> Decimal:
    """The number that a text writes: ``.`` groups thousands, ``,`` starts the decimals.

    ``12.5`` is read too, since it can mean only one thing. A bare ``1.234`` can mean two: it is refused, unless ``grouped`` says that
    points group thousands here. Raises AmountError, with what to write instead ``within`` the text that starts with the number.
    """
    if len(teks) > MAX_DIGITS:
        raise AmountError(f"angka terlalu panjang: {len(teks)} tanda, paling banyak {MAX_DIGITS}")
    sign, body = ("-", teks[1:]) if teks[:1] in DASHES else ("", teks)
    if _GROUPED.match(body):
        plain, comma = body.replace(".", ""), body.replace(".", ",")
        if not grouped and _AMBIGUOUS.match(body):
            first, other = ((within or teks).replace(body, number, 1) for number in (plain, comma))
            ways = f'tulis "{first}" untuk ribuan, "{other}" untuk desimal'
            unit = f"; satuan {satuan} tidak menentukan yang mana" if satuan else ", atau beri satuannya" if within in {"", teks} else ""
            raise AmountError(f'"{teks}" dapat berarti {sign}{plain} atau {sign}{comma}: {ways}{unit}')
        return Decimal(sign + plain.replace(",", "."))
    if _COMMA.match(body) or _POINT.match(body):
        return Decimal(sign + body.replace(",", "."))
    raise _no_number(teks, within)


def _no_number(teks: str, within: str = "") -> AmountError:
    return AmountError(f'"{short(teks)}" bukan angka: {_instead(teks, within or teks, "1234, 97.161.255.072 atau 93,75")}')


def _instead(number: str, within: str, example: str) -> str:
    """What to write instead: of a number with its comma and point the English way the text around it, else something like an example."""
    if len(number) > MAX_DIGITS or not (match := _ENGLISH.search(number)):
        return f"tulis seperti {example}"
    return f'titik memisahkan ribuan, koma memulai desimal; tulis "{within.replace(match[0], match[0].translate(_INDONESIAN), 1)}"'


def parse_rupiah(teks: str) -> Rupiah:
    """An amount of rupiah: ``97.161.255.072``, ``Rp 109.571.532.077,10``; points group thousands. Raises AmountError."""
    text = _plain(teks)
    body = _RP.sub("", text).removesuffix(",-")
    if len(body) <= MAX_DIGITS and not _MONEY.match(body):
        raise AmountError(f'"{teks}" bukan jumlah rupiah: {_instead(body, text, "34.000 atau Rp 1.250.000,50")}')
    number = parse_number(body, grouped=True)
    whole = int(number)
    return Rupiah(whole if number == whole else number)


@lru_cache(maxsize=2048)
def parse_nilai(teks: str, satuan: str = "", *, strict: bool = False) -> Nilai:
    """The figure that a text prints; ``satuan`` is the unit where the text names none.

    A text that is no figure is kept as text, not measurable. With ``strict`` (a value of the plan itself, which its
    author can put right) a number that can be read in two ways raises AmountError.
    """
    text = _plain(teks)
    if text == LOST or text in DASHES:
        return Nilai(teks)
    try:
        return _parse(teks, text, satuan)
    except AmountError:
        if strict:
            raise
        return Nilai(teks)


@lru_cache(maxsize=2048)
def parse_uang(teks: str) -> Nilai:
    """Money as a document prints it: never refused; ``Rp -`` is a dash, what is no amount stays text."""
    try:
        return Nilai(teks, parse_rupiah(teks), "Rp")
    except AmountError:
        return Nilai(teks)


def printed(jumlah: Rupiah) -> Nilai:
    """An amount of rupiah as a table prints it, as `parse_uang` would read it."""
    return Nilai(str(jumlah), jumlah, "Rp")


def _plain(teks: str) -> str:
    """The text with its typographer's spaces as plain ones."""
    return (teks if teks.isascii() else teks.translate(_SPACES)).strip()


_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")


def _parse(teks: str, text: str, satuan: str) -> Nilai:
    money = _RP.sub("", text)
    if money != text:
        nilai = parse_uang(teks)
        if nilai.ukuran is None and (_FOREIGN.match(money) or _ALMOST.match(money)):
            raise AmountError(f'"{short(teks)}" bukan jumlah rupiah: {_instead(money, text, "Rp 34.000 atau Rp 1.250.000,50")}')
        return nilai
    if len(text) <= MAX_TEXT and not _FOREIGN.match(text):
        if (match := _VALUE.match(text)) and not _NUMBER_IN_UNIT.search(match[3]):
            number, sign, unit, capaian = match.groups()
            value = parse_number(number, grouped=not sign and is_counted(unit or satuan), within=text, satuan=sign or unit or satuan)
            percent = bool(sign) or (not unit and is_percent(satuan))
            achieved = Persen(parse_number(capaian, within=text)) if capaian else None
            return Nilai(teks, Persen(value) if percent else Angka(value), unit, achieved)
        if special := _parse_special(teks, text, satuan):
            return special
    if _FOREIGN.match(text) or _ALMOST.match(text):
        raise _no_number(teks)
    return Nilai(teks)


def _parse_special(teks: str, text: str, satuan: str) -> Nilai | None:  # noqa: PLR0911 - one for each form
    if match := _INDEX.match(text):
        return Nilai(teks, Indeks(parse_number(match[1]), parse_number(match[2])))
    if match := _WORDED.match(text):
        kind = Persen if match[2] or is_percent(satuan) else Angka
        return Nilai(teks, kind(parse_number(match[1], grouped=is_counted(satuan), within=text)), terbilang=match[3])
    if match := _RANGE.match(text):
        low, first, sign, high, second, unit = match.groups()
        percent = bool(first or second) or (not unit and is_percent(satuan))
        kind, grouped = Persen if percent else Angka, not percent and is_counted(unit or satuan)
        bottom, top = (parse_number(number, grouped=grouped, within=text) for number in (low, high))
        if sign in {"±", "+/-"}:
            bottom, top = _EXACT.subtract(bottom, top), _EXACT.add(bottom, top)
        return Nilai(teks, Rentang(kind(bottom), kind(top)), unit)
    if match := _FRACTION.match(text):
        part, whole = (parse_number(match[one], grouped=is_counted(match[3] or satuan), within=text) for one in (1, 2))
        return Nilai(teks, Pecahan(part, whole), match[3])
    if match := _RANK.match(text):
        return Nilai(teks, Peringkat(int(match[1])))
    if match := _LETTER.match(text):
        return Nilai(teks, Predikat(match[1], parse_number(match[2]) if match[2] else None))
    turned = next((plain for form, turn in _TURNED if (plain := form.sub(turn, text, count=1)) != text), None)
    return _parse(teks, turned, satuan) if turned else None


def short(teks: str) -> str:
    """A text as a message shows it, cut if it is long."""
    return teks if len(teks) <= MAX_DIGITS else f"{teks[: MAX_DIGITS - 1]}…"


def is_dash(nilai: Nilai) -> bool:
    """Whether the figure is a printed dash, with or without Rp."""
    return nilai.ukuran is None and _RP.sub("", _plain(nilai.teks)) in DASHES


def bound(nilai: Nilai) -> str:
    """The polaritas that goes with the bound before a number: turun for ``≤ 60 Menit``, naik for ``minimal 80 %``; empty for none."""
    match = _BOUND.match(_plain(nilai.teks))
    return "" if match is None else "turun" if match[1] else "naik"


def is_lost(nilai: Nilai) -> bool:
    """Whether the figure is marked as lost by the scan."""
    return nilai.teks == LOST


# More digits than any sum, difference, product or quotient of two numbers of the longest kind has before its decimals, and as many
# decimals again. A context of its own: whoever uses the library may have set another one.
_EXACT = Context(prec=4 * MAX_DIGITS, rounding=ROUND_HALF_EVEN)


Jumlah = TypeVar("Jumlah", Rupiah, Persen, Angka)
"""An amount that can be added to others of its kind."""


def total(numbers: Sequence[Rupiah | Persen | Angka]) -> int | Decimal:
    """The exact sum of amounts of one kind; 0 for none."""
    values = [number.nilai for number in numbers]
    # Python adds ints exactly; what has decimals must not be rounded to the caller's context.
    return reduce(_EXACT.add, values) if Decimal in map(type, values) else sum(values)


def difference(one: Jumlah, other: Jumlah) -> Jumlah:
    """By how much an amount is more than another one of its kind, exactly; less than nothing where it is less."""
    plain = isinstance(one.nilai, int) and isinstance(other.nilai, int)
    return type(one)(one.nilai - other.nilai if plain else _EXACT.subtract(one.nilai, other.nilai))


def mean(numbers: Sequence[Persen | Angka]) -> Decimal:
    """The mean of at least one number, to many more places than are ever shown."""
    return _EXACT.divide(Decimal(total(numbers)), len(numbers))


def decimals(number: int | Decimal) -> int:
    """How many decimals a number is written with."""
    exponent = number.as_tuple().exponent if isinstance(number, Decimal) else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def agrees(stated: int | Decimal, computed: int | Decimal | Fraction) -> bool:
    """Whether a printed number is the computed one, rounded to as many decimals as are printed.

    At an exact half either neighbour agrees: no rule says which way a report rounds.
    """
    # In whole numbers: a Decimal takes six times as long to see that it is no Fraction.
    (top, bottom), (other, divisor) = stated.as_integer_ratio(), computed.as_integer_ratio()
    scale: int = 2 * 10 ** decimals(stated)
    return scale * abs(top * divisor - other * bottom) <= bottom * divisor


def rounded(number: int | Decimal, places: int = 2) -> Decimal:
    """The number rounded half up, for display."""
    return Decimal(number).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP, context=_EXACT)


def format_number(number: int | Decimal, places: int | None = None) -> str:
    """The number the Indonesian way: ``97.161.255.072``, ``93,75``; with ``places``, rounded half up to that many."""
    shown = number if places is None else rounded(number, places)
    return f"{shown:,f}".translate(_INDONESIAN) if isinstance(shown, Decimal) else f"{shown:,d}".translate(_INDONESIAN)


_INDONESIAN = str.maketrans(",.", ".,")
