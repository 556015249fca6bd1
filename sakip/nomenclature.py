"""The nomenclature: official kode with their levels and names, from a table that the user brings along."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.amounts import short
from sakip.errors import UsageError
from sakip.patterns import pattern
from sakip.peta import Peta
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

JENJANG = ("urusan", "bidang_urusan", "program", "kegiatan", "sub_kegiatan")
"""The levels of a nomenclature."""

KODE = pattern(r"(?P<bidang>[0-9]\.[0-9]{2}|X\.XX)\.[0-9]{2}(?:\.(?P<tingkat>[12])\.[0-9]{2}(?:\.(?:[0-9]{4}|[0-9]{2}))?)?\Z")
"""A kode of a program, kegiatan or sub-kegiatan; the tingkat is 1 for a provinsi, 2 for a kabupaten or kota."""

_COLUMNS = ("kode", "jenjang", "nama")
_BIDANG = pattern(r"[0-9]\.[0-9]{2}(?=\.)")


class Resmi(NamedTuple):
    """What a nomenclature says about a kode: its level and its name."""

    jenjang: str
    nama: str


Nomenklatur = Peta[Resmi]
"""What is official about each kode; ``X.XX`` at the beginning of a kode stands for any bidang."""


def read_nomenclature(path: str | Path) -> Nomenklatur:
    """The table in a CSV file with the columns kode, jenjang and nama; others are passed over.

    The first line names the columns; cells are separated by commas, or by semicolons, as Excel does it in Indonesia. Raises UsageError
    for a file that cannot be read or understood.
    """
    place = Path(path).as_posix()
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise UsageError(f"{place}: nomenklatur tidak ada") from None
    except OSError as error:
        raise UsageError(f"{place}: nomenklatur tidak dapat dibaca: {error.strerror}") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise UsageError(f"{place}:{line}: bukan UTF-8; simpan nomenklatur sebagai CSV UTF-8") from None
    table = _table(_rows(place, text))
    if not table:
        # Nothing would be looked up, and the plan would look clean.
        raise UsageError(f"{place}: tidak ada satu kode pun di bawah baris pertama")
    return Peta(table)


def _table(rows: Iterable[tuple[str, str, Resmi]]) -> dict[str, Resmi]:
    table: dict[str, Resmi] = {}
    for where, kode, resmi in rows:
        known = table.setdefault(kode, resmi)
        if known != resmi:
            raise UsageError(f'{where}: kode "{kode}" sudah ada di atas sebagai {known.jenjang} "{known.nama}"; hapus salah satu')
    return table


def _rows(place: str, text: str) -> Iterator[tuple[str, str, Resmi]]:
    import csv  # noqa: PLC0415 - most checks have no nomenclature

    lines = io.StringIO(text, newline="")
    table = csv.DictReader(lines, delimiter=";" if ";" in text.partition("\n")[0] else ",", strict=True)
    try:
        table.fieldnames = [name.strip().casefold() for name in table.fieldnames or ()]
        missing = [name for name in _COLUMNS if name not in table.fieldnames]
        if missing:
            wanted = ",".join(_COLUMNS)
            raise UsageError(f"{place}:1: kolom {', '.join(missing)} tidak ada; baris pertama seharusnya {wanted}")
        for row in table:
            kode, jenjang, nama = (" ".join((row[name] or "").split()) for name in _COLUMNS)
            where, jenjang = f"{place}:{table.line_num}", re.sub(r"[\s-]+", "_", jenjang.casefold())
            if not kode or not nama:
                raise UsageError(f"{where}: {'kode' if not kode else 'nama'} kosong")
            if jenjang not in JENJANG:
                raise UsageError(f'{where}: jenjang "{short(jenjang)}" tidak dikenal; yang dikenal: {", ".join(JENJANG)}')
            yield where, kode, Resmi(jenjang, nama)
    except csv.Error:
        raise UsageError(f"{place}:{table.line_num + 1}: bukan CSV; periksa tanda kutip dan panjang sel di baris ini") from None


def official(nomenklatur: Nomenklatur, kode: str) -> Resmi | None:
    """What is official about a kode: its own line, else that of any bidang; None if there is none."""
    found: Resmi | None = nomenklatur.get(kode) or nomenklatur.get(_BIDANG.sub("X.XX", kode, count=1))
    return found


def plain_name(nama: str) -> str:
    """A name as names are compared: without case, blanks and punctuation."""
    return re.sub(r"[\W_]+", "", nama.casefold())


def kode_by_name(nomenklatur: Nomenklatur) -> Mapping[tuple[str, str], list[str]]:
    """The kode by level and plain name; a name may have several."""
    kode: dict[tuple[str, str], list[str]] = {}
    for one, resmi in nomenklatur.items():
        kode.setdefault((resmi.jenjang, plain_name(resmi.nama)), []).append(one)
    return kode
