"""AKIP303: jumlah-dokumen-berbeda.

Memeriksa: RKT, PK, PPK dan rencana aksi yang `lengkap` menyebut jumlah anggaran yang sama untuk tahun dan kolom yang sama; bila tidak,
selisihnya dijelaskan per program.
Mengapa: perjanjian kinerja dan rencana aksi membagi anggaran yang sama; selisih berarti ada yang tertinggal atau dihitung dua kali.
Contoh salah:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program:
      - {id: P1, nama: Program satu, mendukung: [I1], anggaran: 10}
      - {id: P2, nama: Program dua, mendukung: [I1], anggaran: 5}
    dokumen:
      - id: pk
        jenis: pk
        lengkap: true
        menyatakan: [{tentang: P1, anggaran: 10}]
        kaki: [{judul: JUMLAH, hitung: jumlah, anggaran: 10}]
      - id: aksi
        jenis: rencana_aksi
        lengkap: true
        menyatakan: [{tentang: P1, anggaran: 10}, {tentang: P2, anggaran: 5}]
        kaki: [{judul: JUMLAH, hitung: jumlah, anggaran: 15}]
Contoh benar:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program:
      - {id: P1, nama: Program satu, mendukung: [I1], anggaran: 10}
      - {id: P2, nama: Program dua, mendukung: [I1], anggaran: 5}
    dokumen:
      - id: pk
        jenis: pk
        lengkap: true
        menyatakan: [{tentang: P1, anggaran: 10}, {tentang: P2, anggaran: 5}]
        kaki: [{judul: JUMLAH, hitung: jumlah, anggaran: 15}]
      - id: aksi
        jenis: rencana_aksi
        lengkap: true
        menyatakan: [{tentang: P1, anggaran: 10}, {tentang: P2, anggaran: 5}]
        kaki: [{judul: JUMLAH, hitung: jumlah, anggaran: 15}]
Perbaikan: masukkan program yang tertinggal, dan hapus yang dihitung dua kali.
Dasar: PermenPANRB 53/2014: perjanjian kinerja memuat program dan anggarannya; rencana aksi menjabarkan perjanjian kinerja.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Rupiah, difference, total
from sakip.codes import finding
from sakip.facts import default_columns
from sakip.findings import Related
from sakip.peta import KOSONG
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip.findings import Finding
    from sakip.index import Index, Simpul


_WHOLE = frozenset({"rkt", "pk", "ppk", "rencana_aksi"})
"""Documents about the whole agency; a complete table of a chapter may be about one sasaran."""


class _Row(NamedTuple):
    """What a row prints about a node, and where."""

    id: str
    amount: Rupiah
    path: str


class _Total(NamedTuple):
    """A total that a document prints in a column, and the rows that it is over, by programme."""

    simpul: Simpul
    title: str
    name: str
    amount: Rupiah
    path: str
    rows: Mapping[str, list[_Row]] = KOSONG


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each complete document whose total is not that of the first one with this year and column."""
    totals: dict[tuple[str, str], dict[str, list[_Total]]] = {}
    for dokumen in index.of_kind("dokumen"):
        node = dokumen.node
        if node.lengkap and node.kaki and node.jenis in _WHOLE:
            for key, one in _totals(index, dokumen):
                totals.setdefault(key, {}).setdefault(node.jenis, []).append(one)
    for (_, column), kinds in totals.items():
        # Two tables of one kind may be about a part of the agency each.
        alone = [one for one, *others in kinds.values() if not others]
        # What equal totals are over need not be known.
        if any(one.amount != alone[0].amount for one in alone):
            known = [one._replace(rows=rows) for one in alone if (rows := _by_program(index, one))]
            yield from (_differing(index, column, known[0], other) for other in known[1:] if other.amount != known[0].amount)


def _totals(index: Index, dokumen: Simpul) -> Iterator[tuple[tuple[str, str], _Total]]:
    columns = default_columns(dokumen.node, index.rencana.tahun)
    for path, foot in index.feet(dokumen):
        for name, nilai in foot.anggaran.items() if foot.hitung == "jumlah" else ():
            if isinstance(nilai.ukuran, Rupiah):
                place = f"anggaran.{name}".rstrip(".")
                yield (
                    (columns["target"], name or columns["anggaran"]),
                    _Total(dokumen, index.title(dokumen), name, nilai.ukuran, f"{path}.{place}"),
                )


def _by_program(index: Index, one: _Total) -> dict[str, list[_Row]]:
    """What the rows under a total print, by programme; those about what another row includes are left out."""
    place = f"anggaran.{one.name}".rstrip(".")
    printed = [(path, row.tentang, row.anggaran.get(one.name)) for path, row in index.rows(one.simpul)]
    rows = [_Row(id_, nilai.ukuran, f"{path}.{place}") for path, id_, nilai in printed if nilai and isinstance(nilai.ukuran, Rupiah)]
    ids = {row.id for row in rows}
    found: dict[str, list[_Row]] = {}
    for row in rows:
        above = list(index.ancestors(row.id))
        program = [row.id, *above][-1]
        if ids.isdisjoint(above) and index.kind(program) == "program":
            found.setdefault(program, []).append(row)
    return found


def _differing(index: Index, column: str, first: _Total, second: _Total) -> Finding:
    whole = difference(first.amount, second.amount)
    related, explained = [Related(message=f"jumlah {second.title} {second.amount}", path=second.path)], []
    reasons: list[tuple[Rupiah, str]] = []
    for id_ in dict.fromkeys([*first.rows, *second.rows]):
        part = difference(_sum(first, id_), _sum(second, id_))
        if part.nilai:
            explained.append(part)
            more, less = (first, second) if part.nilai > 0 else (second, first)
            reasons.append((part, f"{index.called(id_)}, {_why(id_, _size(part), more, less)}"))
            for each in (more, less):
                related += [Related(message=f"{each.title}: {row.amount}", path=row.path) for row in each.rows.get(id_, [])]
    rest = difference(whole, Rupiah(total(explained)))
    if rest.nilai:
        reasons.append((rest, "tidak terjelaskan oleh barisnya"))
    sides = ", ".join(f"{one.title} {one.amount}" for one in (first, second))
    message = f"jumlah anggaran {column} {sides}: selisih {_size(whole)} = {_added(reasons, whole)}"
    data = {
        "column": column,
        "first": first.amount.nilai,
        "second": second.amount.nilai,
        "difference": whole.nilai,
        "rest": rest.nilai,
    }
    return finding("AKIP303", message, path=first.path, related=related, data=data)


def _added(reasons: list[tuple[Rupiah, str]], whole: Rupiah) -> str:
    """What a difference is made of, as a sum: what enlarges it first, then what is taken off."""
    terms = sorted(((part.nilai > 0) is not (whole.nilai > 0), f"{_size(part)} ({why})") for part, why in reasons)
    return "".join(f" {'−' if less else '+'} {text}" for less, text in terms).removeprefix(" + ")


def _why(id_: str, size: Rupiah, more: _Total, less: _Total) -> str:
    rows = more.rows[id_]
    twice = [row for row in rows if row.amount == size and sum(other.id == row.id for other in rows) > 1]
    if twice:
        return f"dihitung dua kali di {more.title}"
    return f"{'tidak ada' if id_ not in less.rows else 'lebih sedikit'} di {less.title}"


def _sum(one: _Total, id_: str) -> Rupiah:
    return Rupiah(total([row.amount for row in one.rows.get(id_, [])]))


def _size(amount: Rupiah) -> Rupiah:
    return amount if amount.nilai >= 0 else difference(Rupiah(0), amount)
