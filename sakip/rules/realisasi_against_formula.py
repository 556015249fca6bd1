"""AKIP612: realisasi-berbeda-hitungan.

Memeriksa: realisasi yang ditulis rencana, atau dicetak dokumen sementara rencana diam, adalah hasil formula indikatornya dengan nilai
variabelnya, atau hasil lembar kerja evaluasi (`lke`).
Mengapa: realisasi yang tidak dapat dihitung kembali dari data dasarnya tidak dapat dibuktikan kepada evaluator.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Persentase desa mandiri
        satuan: persen
        formula: mandiri / desa * 100
        variabel: {mandiri: {uraian: Desa mandiri, nilai: {2024: 60}}, desa: {uraian: Jumlah desa, nilai: {2024: 80}}}
        target: {2024: 80 %}
    dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, target: 80 %, realisasi: 78 %}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - id: I1
        sasaran: S1
        nama: Persentase desa mandiri
        satuan: persen
        formula: mandiri / desa * 100
        variabel: {mandiri: {uraian: Desa mandiri, nilai: {2024: 60}}, desa: {uraian: Jumlah desa, nilai: {2024: 80}}}
        target: {2024: 80 %}
    dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, target: 80 %, realisasi: 75 %}]}]
Perbaikan: perbaiki realisasinya, atau nilai variabel, formula atau jawaban lembar kerja yang tidak memberinya.
Dasar: PermenPANRB 53/2014: data kinerja dapat ditelusuri sampai sumbernya.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.achieving import Terhitung
from sakip.amounts import Nilai, Persen, Predikat, agrees
from sakip.codes import finding
from sakip.comparing import same, with_unit
from sakip.findings import Related
from sakip.measuring import contradicts
from sakip.scoring import Skor
from sakip.titles import PLAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.facts import Fakta
    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_SAID = {"formula": "formulanya", "lke": "lembar kerja evaluasi"}
"""What gives a realisasi; that of quarters is told by AKIP502."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each indicator whose realisasi is stated, and computed to be another one."""
    sheet, year = index.rencana.lke, str(index.rencana.tahun)
    nodes = [one for one in index.of_kind("indikator") if _may_be_computed(one, year) or (sheet is not None and sheet.indikator == one.id)]
    silent: dict[str, tuple[Simpul, Terhitung, str]] = {}
    for simpul in nodes:
        measured = index.once(Skor).measured(simpul, year)
        stated, computed = measured.realisasi, measured.terhitung
        if isinstance(stated, Terhitung) and measured.sumber in _SAID:
            # What documents print under an id is about the first that has it.
            silent.setdefault(simpul.id, (simpul, stated, measured.sumber))
        elif isinstance(stated, Nilai) and computed is not None and measured.cara in _SAID and _differs(stated, computed, simpul):
            yield _wrong(index, simpul, (stated, index.figure_path(simpul, "realisasi", year), PLAN), (computed, measured.cara), [])
    printed: dict[str, list[Fakta]] = {}
    for fact in index.claimed("realisasi") if silent else ():
        if fact.key[2] == year and fact.key[0] in silent:
            printed.setdefault(fact.key[0], []).append(fact)
    for id_, (first, *others) in printed.items():
        simpul, computed, cara = silent[id_]
        # What documents print in different ways is told by AKIP702.
        agreed = all(same(first.nilai, fact.nilai, simpul.node.satuan) for fact in others)
        if agreed and _differs(first.nilai, computed, simpul):
            yield _wrong(index, simpul, (first.nilai, first.path, index.teller(first.dokumen)), (computed, cara), others)


def _may_be_computed(simpul: Simpul, year: str) -> bool:
    """Whether an indicator has a formula without variables, or one all of whose variables have values of the year."""
    return bool(simpul.node.formula) and all(year in one.nilai for one in simpul.node.variabel.values())


def _differs(stated: Nilai, computed: Terhitung, simpul: Simpul) -> bool:
    """Whether a figure is not what is computed, of the same kind, and no share that was written as a percentage."""
    satuan = simpul.node.satuan
    ukuran = with_unit(stated, satuan).ukuran
    if isinstance(ukuran, Persen) != (computed.jenis is Persen):
        return False
    # The wrong letter beside the right number is told by AKIP606.
    if isinstance(ukuran, Predikat) and ukuran.nilai is not None and agrees(ukuran.nilai, computed.nilai):
        return False
    return all(contradicts(stated, computed._replace(nilai=computed.nilai * times), satuan) for times in (1, 100))


def _wrong(index: Index, simpul: Simpul, stated: tuple[Nilai, str, str], given: tuple[Terhitung, str], others: list[Fakta]) -> Finding:
    (nilai, path, speaker), (computed, cara) = stated, given
    return finding(
        "AKIP612",
        f"realisasi {index.title(simpul)} menurut {speaker} {nilai}, padahal {_SAID[cara]} memberi {computed}",
        path=path,
        related=[
            *(index.printed_by(fact, "begitu pula ") for fact in others),
            Related(message=f"memberi {computed}", path=f"{simpul.path}.formula" if cara == "formula" else "lke"),
        ],
        data={"stated": nilai, "computed": computed},
    )
