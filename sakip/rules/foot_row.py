"""AKIP703: kaki-tabel-berbeda.

Memeriksa: baris jumlah atau rata-rata di bawah tabel (`kaki`) sama dengan yang dihitung dari baris-baris tabelnya sendiri; bila rata-rata
salah dan ada satu pembagi lain yang memberinya, pembagi itu disebut.
Mengapa: jumlah dan rata-rata itulah yang dikutip di simpulan.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S1, nama: B, target: {2024: 80 %}}]
    dokumen:
      - id: ppk
        jenis: ppk
        menyatakan: [{tentang: I1, capaian: 90 %}, {tentang: I2, capaian: 100 %}]
        kaki: [{judul: RATA-RATA, hitung: rata_rata, capaian: "119,50 %"}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S1, nama: B, target: {2024: 80 %}}]
    dokumen:
      - id: ppk
        jenis: ppk
        menyatakan: [{tentang: I1, capaian: 90 %}, {tentang: I2, capaian: 100 %}]
        kaki: [{judul: RATA-RATA, hitung: rata_rata, capaian: 95 %}]
Perbaikan: hitung ulang baris itu; rata-rata dibagi banyaknya baris yang berisi angka, tanpa yang bertanda "-".
Dasar: PermenPANRB 53/2014: data kinerja dapat ditelusuri sampai sumbernya.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sakip.amounts import Persen, agrees, decimals, difference, format_number, is_dash, mean, rounded, total
from sakip.codes import finding
from sakip.comparing import number_of, with_unit
from sakip.facts import default_columns
from sakip.findings import Related
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip.amounts import Angka, Nilai, Rupiah
    from sakip.facts import Fakta, Key
    from sakip.findings import Finding
    from sakip.index import Index, Simpul

    Number = Rupiah | Persen | Angka
    Exact = Any  # int | Decimal, which only `amounts` knows

_FINE = 2
"""So many decimals at least say what a sum was divided by, whatever there are so many of."""

_TOPS, _ONCE = "tops", "once"
_FIELDS = ("target", "realisasi", "capaian", "triwulan", "anggaran", "investasi")


class _Cell(NamedTuple):
    """What one row prints in a column: about which node, where, and what."""

    id: str
    path: str
    nilai: Nilai


class _Sum(NamedTuple):
    """What the cells of a column give."""

    computed: Exact
    """The sum or mean."""
    least: Exact
    """The least that it is if what is lost is not less than nothing."""
    together: Exact
    """The sum."""
    rows: int
    zeros: int
    dashes: int
    lost: tuple[_Cell, ...]


class _Divided(NamedTuple):
    """What a printed mean is the sum divided by."""

    divisor: int
    meaning: str
    """What there are so many of; empty if nothing is known of which there are."""
    filled: tuple[Fakta, ...]
    """What other documents state for the cells that are lost, if that was counted too."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each figure of a foot row that the rows of its document do not give."""
    for simpul in index.of_kind("dokumen"):
        if not simpul.node.kaki:
            continue
        table = _Table(index, simpul)
        for path, foot in index.feet(simpul):
            for field in _FIELDS if foot.hitung else ():
                for key, stated in getattr(foot, field).items():
                    place = f"{path}.{field}.{key}" if key else f"{path}.{field}"
                    yield from _compare(table, str(foot.hitung), place, (field, key), stated)


def _compare(table: _Table, hitung: str, place: str, column: tuple[str, str], stated: Nilai) -> Iterator[Finding]:
    wanted = number_of(_read(stated, column[0]))
    if wanted is None:
        return
    agreeing = agrees if hitung == "rata_rata" else _equals
    one = table.sum(hitung, column, type(wanted))
    if one is None or agreeing(wanted.nilai, one.computed):
        return
    # Some rows are lost: the foot row contradicts the others only if it is less than they are alone.
    if one.lost and (wanted.nilai >= one.least or agrees(wanted.nilai, one.least)):
        return
    tops = table.sum(hitung, column, type(wanted), among=_TOPS) if hitung == "jumlah" else None
    # What is printed again under another sasaran need not be added again.
    once = table.sum(hitung, column, type(wanted), among=_ONCE) if tops else None
    if not any(other is not None and agreeing(wanted.nilai, other.computed) for other in (tops, once)):
        yield _wrong(table, hitung, (place, stated, wanted), tops or one, None if tops else _divided(table, column, wanted, one))


def _divided(table: _Table, column: tuple[str, str], wanted: Number, one: _Sum) -> _Divided | None:
    """The one number between the least and the greatest number of rows that could be meant by which the sum gives a printed mean."""
    meanings = table.counts(column, one, type(wanted))
    filled = table.elsewhere(column, one, type(wanted))
    for counted in ((), filled) if filled else ((),):
        numbers: list[Any] = [fact.nilai.ukuran for fact in counted]
        together = Fraction(one.together) + Fraction(total(numbers))
        # Numbers that fit stand side by side around the quotient.
        near = round(together / Fraction(wanted.nilai)) if wanted.nilai else 0
        within = range(max(1, min(meanings), near - 1), min(max(meanings), near + 1) + 1)
        fitting = [number for number in within if agrees(wanted.nilai, together / number)]
        # What is printed with few decimals is met by chance: then a number of which nothing is known explains nothing.
        if len(fitting) == 1 and (fitting[0] in meanings or decimals(wanted.nilai) >= _FINE):
            return _Divided(fitting[0], meanings.get(fitting[0], ""), counted)
    return None


def _wrong(table: _Table, hitung: str, printed: tuple[str, Nilai, Number], one: _Sum, divided: _Divided | None) -> Finding:
    place, stated, wanted = printed
    sign, word = " %" if isinstance(wanted, Persen) else "", "jumlah" if hitung == "jumlah" else "rata-rata"
    shown = one.computed if hitung == "jumlah" else rounded(one.computed)
    # All three of one kind, which mypy cannot see.
    amount: Any = wanted
    kind = type(amount)
    unknown = f"; {len(one.lost)} baris tidak terbaca" if one.lost else ""
    # Where a divisor explains the figure, nobody need ask what the lost rows would have to hold.
    if one.lost and not divided:
        whole = total([amount] * (one.rows + len(one.lost) if hitung == "rata_rata" else 1))
        missing = difference(kind(whole), kind(one.together)).nilai
        unknown += f", dan agar cocok isinya harus {format_number(missing)}{sign}"
    filled = divided.filled if divided else ()
    numbers = f"{one.rows} baris yang berisi angka"
    given = f"jumlah {numbers}" if hitung == "jumlah" else f"{format_number(one.together)} : {numbers} ="
    return finding(
        "AKIP703",
        f"{word} di {table.title} tercetak {stated}, padahal {given} {format_number(shown)}{sign}{unknown}"
        + (_explained(table, divided, one, stated) if divided else ""),
        path=place,
        related=[
            *(Related(message="tidak terbaca", path=cell.path) for cell in one.lost),
            *(Related(message=f"{table.called(fact)}: {fact.nilai.ukuran}", path=fact.path) for fact in filled),
        ],
        data={
            "stated": wanted.nilai,
            "computed": shown,
            "difference": difference(amount, kind(shown)).nilai,
            "rows": one.rows,
            **({"divisor": divided.divisor} if divided else {}),
        },
    )


def _explained(table: _Table, divided: _Divided, one: _Sum, stated: Nilai) -> str:
    meaning = f" ({divided.meaning})" if divided.meaning else ""
    if not divided.filled:
        return f"; {format_number(one.together)} : {divided.divisor}{meaning} = {stated}"
    numbers: list[Any] = [fact.nilai.ukuran for fact in divided.filled]
    values = " dan ".join(f"{fact.nilai.ukuran} menurut {table.called(fact)}" for fact in divided.filled)
    together = format_number(total([type(numbers[0])(one.together), *numbers]))
    return (
        f"; dengan {values} bagi yang tidak terbaca, {together} : {divided.divisor}{meaning} = {stated}, "
        f"padahal barisnya {one.rows + len(numbers)}"
    )


def _equals(stated: Exact, computed: Exact) -> bool:
    return bool(stated == computed)


def _read(nilai: Nilai, field: str) -> Nilai:
    # A capaian is in percent, with or without the sign.
    return with_unit(nilai, "%") if field == "capaian" else nilai


class _Table:
    """The columns of one document. Each is gathered and added up once, however many foot rows ask for it."""

    def __init__(self, index: Index, dokumen: Simpul) -> None:
        self.title = index.title(dokumen)
        self._index = index
        self._rows = index.rows(dokumen)
        self._defaults = default_columns(dokumen.node, index.rencana.tahun)
        self._columns: dict[str, Mapping[str, list[_Cell]]] = {}
        self._sums: dict[tuple[str, str, str, type, str], _Sum | None] = {}
        self._counts: dict[tuple[tuple[str, str], type], dict[int, str]] = {}
        self._elsewhere: dict[tuple[tuple[str, str], type], tuple[Fakta, ...]] = {}

    def called(self, fact: Fakta) -> str:
        """What readers call the document of a fact."""
        return self._index.teller(fact.dokumen)

    def sum(self, hitung: str, column: tuple[str, str], kind: type[Number], *, among: str = "") -> _Sum | None:
        """What the numbers of one kind in a column give: all of them, those that no other row includes, or these once for each node."""
        field, key = column[0], column[1] or self._defaults.get(column[0], "")
        asked = (hitung, field, key, kind, among)
        if asked not in self._sums:
            cells = self._cells(field).get(key, [])
            cells = self._tops(cells) if among else cells
            if among == _ONCE:
                cells = [*{(cell.id or cell.path, cell.nilai.ukuran): cell for cell in cells}.values()]
            self._sums[asked] = _sum(hitung, field, cells, kind)
        return self._sums[asked]

    def counts(self, column: tuple[str, str], one: _Sum, kind: type[Number]) -> dict[int, str]:
        """What a sum may have been divided by, and what there are so many of."""
        if (column, kind) not in self._counts:
            key = column[1] or self._defaults.get(column[0], "")
            realised = sum(cell.nilai.ukuran is not None for cell in self._cells("realisasi").get(key, []))
            self._counts[column, kind] = {
                one.rows: "baris yang berisi angka",
                **({realised: "baris yang realisasinya berisi angka"} if realised else {}),
                one.rows - one.zeros: "baris yang angkanya bukan nol",
                one.rows + one.dashes: 'baris yang berisi angka atau "-"',
                sum(bool(row.tentang) for _, row in self._rows): "semua baris",
            }
        return self._counts[column, kind]

    def elsewhere(self, column: tuple[str, str], one: _Sum, kind: type[Number]) -> tuple[Fakta, ...]:
        """What other documents state for each cell that is lost; nothing unless they do for all of them, and agree."""
        if (column, kind) not in self._elsewhere:
            name = column[1] or self._defaults.get(column[0], "")
            found: dict[Key, list[Fakta]] = {(cell.id, column[0], name): [] for cell in one.lost}
            for fact in self._index.claimed(column[0]) if found else ():
                if fact.key in found and isinstance(fact.nilai.ukuran, kind):
                    found[fact.key].append(fact)
            sure = all(self._is_sure(key, facts) for key, facts in found.items())
            self._elsewhere[column, kind] = tuple(found[cell.id, column[0], name][0] for cell in one.lost) if sure else ()
        return self._elsewhere[column, kind]

    def _is_sure(self, key: Key, facts: list[Fakta]) -> bool:
        """Whether some claims agree, with each other and with the plan, if that can be read."""
        planned = self._index.planned(key)
        values = {fact.nilai.ukuran for fact in facts} | {planned.ukuran if planned is not None else None}
        return bool(facts) and len(values - {None}) == 1

    def _cells(self, field: str) -> Mapping[str, list[_Cell]]:
        if field not in self._columns:
            cells: dict[str, list[_Cell]] = {}
            for path, row in self._rows:
                for name, nilai in getattr(row, field).items():
                    place = f"{path}.{field}.{name}" if name else f"{path}.{field}"
                    cells.setdefault(name or self._defaults.get(field, ""), []).append(_Cell(row.tentang, place, nilai))
            self._columns[field] = cells
        return self._columns[field]

    def _tops(self, cells: list[_Cell]) -> list[_Cell]:
        """The cells without those about a kegiatan or sub-kegiatan of which another one holds the whole."""
        printed = {cell.id for cell in cells if number_of(cell.nilai)}
        return [cell for cell in cells if printed.isdisjoint(self._index.ancestors(cell.id))]


def _sum(hitung: str, field: str, cells: list[_Cell], kind: type[Number]) -> _Sum | None:
    numbers: list[Any] = []
    dashes, lost = 0, []
    for cell in cells:
        nilai = _read(cell.nilai, field)
        if isinstance(nilai.ukuran, kind):
            numbers.append(nilai.ukuran)
        elif is_dash(nilai):
            dashes += 1
        elif nilai.ukuran is None:
            lost.append(cell)
    if not numbers:
        return None
    together = total(numbers)
    counts = len(numbers), sum(not number.nilai for number in numbers), dashes, tuple(lost)
    if hitung == "jumlah":
        return _Sum(together, together, together, *counts)
    least = mean([*numbers, *[type(numbers[0])(together - together)] * len(lost)])
    return _Sum(mean(numbers), least, together, *counts)
