"""AKIP704: sel-hilang.

Memeriksa: dalam dokumen `lengkap`, setiap baris mempunyai angka yang dimiliki kebanyakan baris sejenis (target, realisasi, anggaran, …).
Yang bertanda "-" atau `tidak terbaca` tidak dihitung hilang; kolom tahun lain dan kolom anggaran hanya bila rencana mempunyai angkanya.
Mengapa: 12 indikator dengan 11 target membuat setiap target sesudahnya terbaca di baris yang salah.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}
      - {id: I2, sasaran: S1, nama: B, target: {2024: 70 %}}
      - {id: I3, sasaran: S1, nama: C, target: {2024: 60 %}}
    dokumen:
      - id: rkt
        jenis: rkt
        lengkap: true
        menyatakan: [{tentang: I1, target: 80 %}, {tentang: I2}, {tentang: I3, target: 60 %}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}
      - {id: I2, sasaran: S1, nama: B, target: {2024: 70 %}}
      - {id: I3, sasaran: S1, nama: C, target: {2024: 60 %}}
    dokumen:
      - id: rkt
        jenis: rkt
        lengkap: true
        menyatakan: [{tentang: I1, target: 80 %}, {tentang: I2, target: 70 %}, {tentang: I3, target: 60 %}]
Perbaikan: isi yang kosong, atau tulis "-" bila memang tidak ada.
Dasar: PermenPANRB 53/2014: setiap indikator kinerja dalam perjanjian kinerja mempunyai target.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.facts import default_columns
from sakip.fields import given
from sakip.findings import Related
from sakip.values import NamedTuple
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sakip.findings import Finding
    from sakip.index import Index, Simpul
    from sakip.model import Pernyataan

    Row = tuple[str, Pernyataan]
    Column = tuple[str, str]

_FIGURES = ("target", "realisasi", "capaian", "anggaran", "investasi", "triwulan")


class _Lost(NamedTuple):
    """What rows of a document under one sasaran lack, and which of them."""

    simpul: Simpul
    text: str
    related: list[Related]
    data: dict[str, int]


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each group of rows of a complete table in which some lack a figure that most rows have.

    What several tables lack in the same words is one finding, since they are copied from each other.
    """
    found: dict[str, list[_Lost]] = {}
    for simpul, fields in index.printed:
        rows = simpul.node.menyatakan
        used = [field for field in _FIGURES if fields[field]]
        if not used or not simpul.node.lengkap or _is_full(rows, fields, used):
            continue
        by_kind: dict[str, list[int]] = {}
        for number, row in enumerate(rows):
            if row.tentang in index.simpul:
                by_kind.setdefault(index.simpul[row.tentang].kind, []).append(number)
        for numbers in by_kind.values():
            columns = _columns(index, simpul, used, [rows[number] for number in numbers])
            # Where most cells are empty they are merged, or the rows that have one are of another make.
            wanted = [column for column, count in columns.items() if len(numbers) // 2 < count < len(numbers)]
            if wanted:
                paths = index.rows(simpul)
                for one in _lacking(index, simpul, wanted, [paths[number] for number in numbers]):
                    found.setdefault(one.text, []).append(one)
    for text, group in found.items():
        where = listed([index.title(one.simpul) for one in group])
        related = chain.from_iterable(one.related for one in group)
        yield finding("AKIP704", f"{where}: {text}", path=group[0].related[0].path, related=related, data=group[0].data)


def _is_full(rows: Sequence[Pernyataan], fields: Counter[str], used: list[str]) -> bool:
    """Whether at a glance every row has every figure: all fields, each in the same columns."""
    return all(fields[field] == len(rows) and (field == "triwulan" or _is_even(rows, field)) for field in used)


def _is_even(rows: Sequence[Pernyataan], field: str) -> bool:
    if "" in getattr(rows[0], field) and "" in getattr(rows[-1], field):
        return True
    return len({tuple(getattr(row, field)) for row in rows}) == 1


def _names(values: Iterable[str], field: str, own: str) -> dict[str, None]:
    """The columns that a row prints of a field, in its order; a quarter may stay empty, so the quarters count as one."""
    return {"" if field == "triwulan" else name or own: None for name in values}


def _columns(index: Index, simpul: Simpul, used: list[str], rows: list[Pernyataan]) -> Counter[Column]:
    """How many rows print each column of each field."""
    default = default_columns(simpul.node, index.rencana.tahun)
    counts: Counter[Column] = Counter()
    for field in used:
        for names, count in Counter([tuple(given(row)[field]) for row in rows if field in given(row)]).items():
            counts.update(dict.fromkeys([(field, name) for name in _names(names, field, default.get(field, ""))], count))
    return counts


def _lacking(index: Index, simpul: Simpul, wanted: list[Column], rows: list[Row]) -> Iterator[_Lost]:
    """What rows lack, sasaran by sasaran."""
    default = default_columns(simpul.node, index.rencana.tahun)
    groups: dict[str, list[Row]] = {}
    for path, row in rows:
        groups.setdefault(index.sasaran_of(row), []).append((path, row))
    for sasaran, members in groups.items():
        lacking: dict[str, list[Column]] = {}
        for path, row in members:
            for field, name in wanted:
                own = default.get(field, "")
                # A new indicator has no target of last year, a new kegiatan no murni: there the plan has to know of a figure.
                due = (field != "anggaran" and name == own) or field == "triwulan" or index.planned((row.tentang, field, name)) is not None
                if due and name not in _names(getattr(row, field), field, own):
                    lacking.setdefault(path, []).append((field, name))
        if lacking:
            yield _lost(index, simpul, sasaran, members, lacking)


def _lost(index: Index, simpul: Simpul, sasaran: str, members: list[Row], lacking: dict[str, list[Column]]) -> _Lost:
    counts = Counter(column for columns in lacking.values() for column in columns)
    kind = index.simpul[members[0][1].tentang].kind.replace("_", "-")
    under = f" di bawah {index.called(sasaran)}" if sasaran else ""
    where, called = index.title(simpul), {path: index.called(row.tentang) for path, row in members if path in lacking}
    counted = listed([f"{len(members) - count} {_words(column)}" for column, count in counts.items()])
    return _Lost(
        simpul,
        f"{len(members)} {kind}{under}, tetapi hanya {counted}; yang kosong: {listed(list(called.values()))}",
        [
            Related(message=f"{where}: {called[path]} tanpa {listed(list(map(_words, columns)))}", path=path)
            for path, columns in lacking.items()
        ],
        {"rows": len(members)} | {".".join(filter(None, column)): len(members) - count for column, count in counts.items()},
    )


def _words(column: Column) -> str:
    return " ".join(filter(None, column))
