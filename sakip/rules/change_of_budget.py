"""AKIP304: perubahan-tidak-cocok.

Memeriksa: di baris dan baris kaki yang mencetak anggaran `murni`, `perubahan` dan berapa bertambah atau berkurangnya (kolom `selisih`,
`bertambah_berkurang`, `bertambah`, `berkurang`): murni ditambah perubahannya sama dengan perubahan.
Mengapa: baris yang tidak dapat dijumlahkan memuat sedikitnya satu angka yang salah.
Contoh salah:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial, mendukung: [I1], anggaran: {murni: 80.000.000, perubahan: 95.000.000}}]
    dokumen:
      - id: pk
        jenis: pk
        menyatakan: [{tentang: 1.06.04, anggaran: {murni: 80.000.000, bertambah: 10.000.000, perubahan: 95.000.000}}]
Contoh benar:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial, mendukung: [I1], anggaran: {murni: 80.000.000, perubahan: 95.000.000}}]
    dokumen:
      - id: pk
        jenis: pk
        menyatakan: [{tentang: 1.06.04, anggaran: {murni: 80.000.000, bertambah: 15.000.000, perubahan: 95.000.000}}]
Perbaikan: cocokkan ketiga angka dengan DPA dan DPPA.
Dasar: Permendagri 77/2020: perubahan APBD menyajikan anggaran sebelum dan sesudah perubahan serta bertambah atau berkurangnya.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Rupiah, difference, is_dash, total
from sakip.codes import finding
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.amounts import Nilai
    from sakip.findings import Finding
    from sakip.index import Index
    from sakip.model import Kaki, Pernyataan

_EITHER = (("selisih",), ("bertambah_berkurang",))
_NETS = (*_EITHER, ("bertambah", "berkurang"))
"""What columns of changes are called: each of the first two holds the whole change, which goes either way; the last two are its parts."""
_CHANGES = frozenset(name for net in _NETS for name in net)


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each row and foot row whose budget and its change do not give the changed budget."""
    # The plan has no column of changes, so a row that prints one is among the claims.
    rows = {fact.row_path: fact for fact in index.claimed("anggaran") if fact.key[2] in _CHANGES}
    for path, fact in rows.items():
        yield from _changes(index.called(fact.key[0]), path, fact.pernyataan)
    for simpul in index.of_kind("dokumen"):
        for path, foot in index.feet(simpul) if simpul.node.kaki else ():
            yield from _changes(foot.judul, path, foot)


def _changes(about: str, path: str, row: Pernyataan | Kaki) -> Iterator[Finding]:
    """What is wrong with the whole change, in whichever columns the row prints it; a row may print it more than once."""
    told = {one.data: one for net in _NETS for one in _compare(about, path, row, net)}
    yield from told.values()


def _compare(about: str, path: str, row: Pernyataan | Kaki, net: tuple[str, ...]) -> Iterator[Finding]:
    before, after = _amount(row.anggaran.get("murni")), _amount(row.anggaran.get("perubahan"))
    changes = {name: nilai for name in net if (nilai := row.anggaran.get(name)) and not is_dash(nilai)}
    parts = [part for name, nilai in changes.items() if (part := _signed(name, _amount(nilai))) is not None]
    if before is None or after is None or not parts or len(parts) < len(changes):
        return
    change = Rupiah(total(parts))
    computed = Rupiah(total([before, change]))
    # Many tables print the amount of a decrease without its sign, in a column for either.
    decreased = difference(before, change) if net in _EITHER else computed
    if after in {computed, decreased}:
        return
    more = difference(after, computed)
    yield finding(
        "AKIP304",
        f"anggaran {about}: murni {before} dengan perubahan {change} menjadi {computed}, tercetak {after}, selisih {more}",
        path=f"{path}.anggaran.perubahan",
        related=[
            Related(message=f"murni {before}", path=f"{path}.anggaran.murni"),
            *(Related(message=f"{name} {nilai}", path=f"{path}.anggaran.{name}") for name, nilai in changes.items()),
        ],
        data={"stated": after.nilai, "computed": computed.nilai, "difference": more.nilai},
    )


def _amount(nilai: Nilai | None) -> Rupiah | None:
    return nilai.ukuran if nilai is not None and isinstance(nilai.ukuran, Rupiah) else None


def _signed(column: str, amount: Rupiah | None) -> Rupiah | None:
    """A change with its sign: what stands in a column of decreases is one, printed with a minus or without."""
    return difference(Rupiah(0), amount) if amount is not None and column == "berkurang" and amount.nilai > 0 else amount
