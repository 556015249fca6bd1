"""AKIP302: anggaran-dihitung-ganda.

Memeriksa: bagian-bagian anggaran satu simpul, yang dicetak di bawah dua induk dalam satu dokumen, tidak melebihi seluruh anggarannya;
kecuali anggaran yang dicetak utuh di bawah tiap induk dan dijumlahkan sekali.
Mengapa: bagian yang sudah termasuk dalam bagian lain terhitung dua kali dalam jumlah tabel.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 1 Desa}}, {id: I2, sasaran: S2, nama: B, target: {2024: 1 Desa}}]
    program: [{kode: 2.13.02, nama: Program Penataan Desa, mendukung: [I1, I2], anggaran: 80.000.000}]
    dokumen:
      - id: pk
        jenis: pk
        menyatakan:
          - {tentang: 2.13.02, sasaran: S1, anggaran: 20.000.000}
          - {tentang: 2.13.02, sasaran: S2, anggaran: 80.000.000}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 1 Desa}}, {id: I2, sasaran: S2, nama: B, target: {2024: 1 Desa}}]
    program: [{kode: 2.13.02, nama: Program Penataan Desa, mendukung: [I1, I2], anggaran: 80.000.000}]
    dokumen:
      - id: pk
        jenis: pk
        menyatakan:
          - {tentang: 2.13.02, sasaran: S1, anggaran: 20.000.000}
          - {tentang: 2.13.02, sasaran: S2, anggaran: 60.000.000}
Perbaikan: cetak di bawah setiap sasaran atau program hanya bagiannya, atau cetak semuanya sekali saja.
Dasar: Permendagri 77/2020: anggaran disusun berjenjang dari sub-kegiatan ke program; tiap sub-kegiatan dianggarkan satu kali.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sakip.amounts import Rupiah, difference, total
from sakip.codes import finding
from sakip.facts import parts
from sakip.findings import Related
from sakip.values import NamedTuple
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip.amounts import Nilai
    from sakip.facts import Fakta, Key
    from sakip.findings import Finding
    from sakip.index import Index
    from sakip.model import Dokumen

_MOST_SHOWN = 6
"""How many parts the message spells out; the related places have them all."""


class _Double(NamedTuple):
    """What is counted twice in one column."""

    part: Fakta
    difference: Rupiah
    text: str
    whole: str
    """All that there is of it, and who says so."""
    related: list[Related]
    data: Mapping[str, object]


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each document and node whose parts under several links add up to more than its budget, in whichever column."""
    found: dict[tuple[int, str], list[_Double]] = {}
    for group in index.once(parts):
        key = group[0].key
        planned = index.planned(key)
        amounts = [part.nilai.ukuran for part in group if isinstance(part.nilai.ukuran, Rupiah)]
        if planned is None or not isinstance(planned.ukuran, Rupiah) or len(amounts) < len(group):
            continue
        whole, computed = planned.ukuran, Rupiah(total(amounts))
        more = difference(computed, whole)
        # What each of its sasaran prints in full is counted once where the total of the document counts it once.
        if more.nilai <= 0 or ({*amounts} == {whole} and _is_totalled_once(group[0].dokumen, key[2])):
            continue
        # The part that explains the difference, if one does, is the one that is counted twice.
        twice = next((part for part, amount in zip(group, amounts, strict=True) if amount == more), group[-1])
        texts = [f"{amount} di bawah {listed([*map(index.called, part.tautan)])}" for part, amount in zip(group, amounts, strict=True)]
        shown = " + ".join(texts) if len(texts) <= _MOST_SHOWN else f"{len(texts)} bagian"
        related = [Related(message=f"{key[2]} {text}", path=part.path) for part, text in zip(group, texts, strict=True)]
        related.append(Related(message=f"{key[2]} seluruhnya {whole}", path=index.planned_path(key)))
        data = {"column": key[2], "stated": computed.nilai, "computed": whole.nilai, "difference": more.nilai}
        text, everything = f"{shown} = {computed}", f"seluruhnya {whole} {_ground(index, key, whole)}"
        found.setdefault((id(twice.dokumen), key[0]), []).append(_Double(twice, more, text, everything, related, data))
    yield from (_finding(index, columns) for columns in found.values())


def _is_totalled_once(dokumen: Dokumen, column: str) -> bool:
    """Whether a foot row of a document is the sum of a column in which what is printed again of a node is not added again."""

    def in_column(amounts: Mapping[str, Nilai]) -> list[Rupiah]:
        return [one.ukuran for name, one in amounts.items() if (name or dokumen.anggaran) == column and isinstance(one.ukuran, Rupiah)]

    once = {(row.tentang, amount) for row in dokumen.menyatakan for amount in in_column(row.anggaran)}
    whole = Rupiah(total([amount for _, amount in once]))
    return any(whole in in_column(foot.anggaran) for foot in dokumen.kaki if foot.hitung == "jumlah")


def _ground(index: Index, key: Key, whole: Rupiah) -> str:
    """Where the whole comes from: what is below a node proves more than the file alone."""
    simpul = index.simpul[key[0]]
    parts = index.budget_parts(simpul, key[2])
    if parts and total(parts) == whole.nilai:
        return f"menurut {len(parts)} {index.children(simpul)[0].kind.replace('_', '-')}nya"
    return f"menurut {index.speaker(key)}"


def _finding(index: Index, columns: list[_Double]) -> Finding:
    first, *others = columns
    (id_, _, column), where = first.part.key, index.teller(first.part.dokumen)
    also = "".join(f"; begitu pula {one.difference} dalam kolom {one.part.key[2]}, bila {one.whole}" for one in others)
    return finding(
        "AKIP302",
        f"{first.difference} dari {index.called(id_)} dihitung dua kali di {where}: {first.text}, padahal {first.whole} ({column}){also}",
        path=first.part.path,
        related=chain.from_iterable(one.related for one in columns),
        data=first.data,
    )
