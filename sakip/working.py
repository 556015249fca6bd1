"""How a score came about, step by step: what went in and where it stands, the method and its source, the arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sakip.achieving import Terhitung
from sakip.amounts import Nilai
from sakip.errors import UsageError
from sakip.exact import INSIDE_PLACES, percent, places_of_difference, show
from sakip.facts import INSTANSI
from sakip.index import BUDGETED
from sakip.leaves import QUARTERS
from sakip.measuring import formula_of
from sakip.regulations import LKE, METODE, PMK_214, PMK_214_HELD
from sakip.spending import Belanja
from sakip.titles import PLAN
from sakip.traps import suggest
from sakip.values import NamedTuple
from sakip.writing import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.formula import Formula
    from sakip.index import Simpul
    from sakip.lke import NilaiLke
    from sakip.scoring import Gabungan, Skor, SkorIndikator
    from sakip.spending import Efisiensi

_JOINED = {"rata_rata": "rata-rata", "tertimbang": "rata-rata tertimbang", "geometrik": "rata-rata geometrik (PMK 22/2021)"}
_SCORED = ("indikator", "sasaran", "tujuan", *BUDGETED)
SHEET = "lke"
"""The id that stands for the evaluation sheet."""


class Langkah(NamedTuple):
    """One step: what it says, and the path of what it speaks about; empty if it is arithmetic."""

    teks: str
    path: str = ""


def explain(skor: Skor, id_: str) -> tuple[str, list[Langkah]]:
    """What a node is called, and the working of its score.

    It may be an indikator, sasaran, tujuan, programme, kegiatan or sub-kegiatan, ``instansi``, or the evaluation sheet
    ``lke``. Raises UsageError for an id that has no score.
    """
    if id_ == INSTANSI:
        return skor.index.name(INSTANSI), [*joined(skor, skor.instansi), *efficient(Belanja(skor).of(skor.instansi))]
    if id_ == SHEET and skor.lke is not None:
        return f"Lembar kerja evaluasi, {skor.lke.edisi}", list(sheet(skor.lke))
    simpul = skor.index.simpul.get(id_)
    if simpul is not None and simpul.kind == "indikator":
        return skor.index.name(id_), list(indicator(skor, skor.indikator[id_]))
    if simpul is not None and simpul.kind in _SCORED:
        score = skor.of(simpul)
        spent = efficient(Belanja(skor).of(score, simpul if simpul.kind in BUDGETED else None)) if simpul.kind != "tujuan" else ()
        return skor.index.name(id_), [*joined(skor, score), *spent]
    others = f"`{INSTANSI}` atau `{SHEET}`" if skor.lke is not None else f"atau `{INSTANSI}`"
    advice = suggest(id_, [one.id for one in skor.index.of_kind(*_SCORED) if one.id])
    raise UsageError(f'"{id_}" tidak mempunyai capaian; sebut id indikator, sasaran, tujuan, program, {others}. {advice}'.rstrip())


def indicator(skor: Skor, one: SkorIndikator) -> Iterator[Langkah]:
    """The working of one indicator."""
    simpul, result = one.simpul, one.hasil
    for field, figure in (("target", one.target), ("realisasi", one.realisasi)):
        if isinstance(figure, Nilai):
            key = (simpul.id, field, skor.tahun)
            speaker = skor.index.speaker(key)
            source = "" if speaker == PLAN else f", menurut dokumen {speaker}"
            yield Langkah(f"{field} {skor.tahun}: {figure}{source}", skor.index.planned_path(key))
        elif isinstance(figure, Terhitung):
            yield from _computed(skor, one, figure)
    yield from (Langkah(f"catatan: {note}") for note in one.catatan)
    if result.capaian is None:
        yield Langkah(f"tidak dapat dihitung: {result.alasan}")
        return
    yield from _method(skor, one)
    shown = percent(result.capaian)
    yield Langkah(f"capaian: {shown}; dihitung dengan bilangan utuh, dibulatkan sekali saat ditampilkan (2 desimal, setengah ke atas)")
    yield from _category(skor, shown, one.kategori)


def _method(skor: Skor, one: SkorIndikator) -> Iterator[Langkah]:
    node, result = one.simpul.node, one.hasil
    method = METODE[result.metode]
    place = next((f"{one.simpul.path}.{field}" for field in ("metode", "polaritas") if getattr(node, field)), "")
    if result.metode == "naik" and not node.polaritas:
        yield Langkah("polaritas tidak dinyatakan: dianggap naik")
    yield Langkah(f"metode: {method.nama} ({method.dasar})", place)
    numbers = {"t": show(result.target, INSIDE_PLACES), "r": show(result.realisasi, INSIDE_PLACES)}
    yield Langkah(f"{method.kerja.format(**numbers)} = {percent(result.mentah)}")
    if result.lantai:
        yield Langkah("di bawah nol, dihitung nol", "penilaian.lantai" if skor.penilaian.lantai else "")
    if result.batas is not None:
        place = f"{one.simpul.path}.batas" if node.batas else "penilaian.batas"
        yield Langkah(f"di atas batas, diakui {percent(result.batas)}", place)


def _category(skor: Skor, shown: str, kategori: str) -> Iterator[Langkah]:
    if skor.skala is None:
        reason = f'skala "{skor.penilaian.skala}" tidak dikenal' if skor.penilaian.skala else "rencana tidak menyebut skala"
        yield Langkah(f"tanpa kategori: {reason}")
        return
    source = f"{skor.skala.id}, {skor.skala.dasar}" if skor.skala.dasar else skor.skala.id
    if kategori:
        yield Langkah(f"kategori: {kategori} ({source}), dari nilai yang belum dibulatkan", "penilaian.skala")
    else:
        yield Langkah(f"tanpa kategori: {shown} berada di antara dua pita tercetak ({source})", "penilaian.skala")


def _computed(skor: Skor, one: SkorIndikator, figure: Terhitung) -> Iterator[Langkah]:
    simpul = one.simpul
    if one.sumber == "formula":
        yield from _by_formula(skor, simpul, figure)
    elif one.sumber == "lke":
        yield Langkah(f"realisasi {skor.tahun} dari lembar kerja evaluasi: {figure}", SHEET)
    else:
        quarters = [str(simpul.node.triwulan[column]) for column in QUARTERS["realisasi"]]
        how = simpul.node.akumulasi
        yield Langkah(
            f"realisasi {skor.tahun} dari triwulan, akumulasi {how}: {'; '.join(quarters)} menjadi {figure}", f"{simpul.path}.triwulan"
        )


def _by_formula(skor: Skor, simpul: Simpul, figure: Terhitung) -> Iterator[Langkah]:
    node = simpul.node
    # It gave a figure, so it is no sentence.
    formula = cast("Formula", formula_of(node))
    yield Langkah(f"realisasi {skor.tahun} dari formula: {line(formula, lambda name: _called(skor, node, name))}", f"{simpul.path}.formula")
    filled = {}
    for name in formula.names:
        if name in node.variabel:
            nilai = node.variabel[name].nilai[skor.tahun]
            unit = f" {node.variabel[name].satuan}" if node.variabel[name].satuan and not nilai.satuan else ""
            filled[name] = str(nilai)
            path = f"{simpul.path}.variabel.{name}.nilai.{skor.tahun}"
        else:
            filled[name], unit = str(skor.measured(skor.index.simpul[name], skor.tahun).realisasi), ""
            path = skor.index.simpul[name].path
        yield Langkah(f"{_called(skor, node, name)}: {filled[name]}{unit}", path)
    yield Langkah(f"{line(formula, filled.__getitem__)} = {figure}")


def _called(skor: Skor, node: object, name: str) -> str:
    variabel = getattr(node, "variabel", {}).get(name)
    return (variabel.uraian if variabel is not None else skor.index.name(name)) or name


def joined(skor: Skor, score: Gabungan) -> Iterator[Langkah]:
    """The working of a joined score: its members, their mean, and how many of them it covers."""
    for one in score.anggota:
        worth = "tidak terukur" if one.capaian is None else percent(one.capaian)
        weight = "" if one.bobot is None or score.agregasi != "tertimbang" else f", bobot {show(one.bobot)}"
        path = skor.index.simpul[one.id].path if one.id in skor.index.simpul else one.id
        yield Langkah(f"{skor.index.called(one.id)}: {worth}{weight}", path)
    if score.capaian is None:
        yield Langkah(f"tidak dapat dihitung: {score.alasan}")
        return
    values = [(show(one.capaian, INSIDE_PLACES), show(one.bobot or one.capaian)) for one in score.anggota if one.capaian is not None]
    numbers = [value for value, _ in values]
    work = f"({' + '.join(numbers)}) / {show(score.pembagi)}"
    if score.agregasi == "tertimbang":
        work = f"({' + '.join(f'{value} × {weight}' for value, weight in values)}) / {show(score.pembagi)}"
    elif score.agregasi == "geometrik":
        work = f"({' × '.join(numbers)})^(1/{show(score.pembagi)})"
    shown = percent(score.capaian)
    yield Langkah(f"{_JOINED[score.agregasi]} dari {score.terukur} anggota terukur, dari {score.jumlah}: {work} = {shown}")
    yield from _category(skor, shown, score.kategori)


def efficient(one: Efisiensi) -> Iterator[Langkah]:
    """The working of serapan and efficiency."""
    spent = one.serapan
    if spent.persen is None:
        yield Langkah(f"serapan tidak dapat dihitung: {spent.alasan}")
    else:
        work = f"{show(spent.realisasi)} / {show(spent.anggaran)} × 100"
        yield Langkah(f"serapan terhadap anggaran {spent.kolom}: {work} = {percent(spent.persen)}")
    if one.selisih is not None and spent.persen is not None and one.capaian is not None:
        places = places_of_difference(one.capaian, spent.persen)
        work = f"{show(one.capaian, places)} - {show(spent.persen, places)} = {show(one.selisih)}"
        yield Langkah(f"efisiensi, capaian - serapan: {work}: {one.kategori}")
    if one.e is not None and one.ne is not None:
        held = f"; E ditahan pada -{PMK_214_HELD} sampai {PMK_214_HELD}" if abs(one.e) > PMK_214_HELD else ""
        work = f"E = {show(one.e, INSIDE_PLACES)} % (rata-rata {one.keluaran} dari {one.seluruh} keluaran)"
        yield Langkah(f"efisiensi, {PMK_214}: {work}, NE = 50 + E / 20 × 50 = {show(one.ne)}{held}")
        if one.alasan_e:
            yield Langkah(f"keluaran yang tidak ikut: {one.alasan_e}")
    else:
        yield Langkah(f"efisiensi, {PMK_214}, tidak dapat dihitung: {one.alasan_e}")


def sheet(lke: NilaiLke) -> Iterator[Langkah]:
    """The working of the evaluation sheet."""
    for part in lke.bagian:
        called = f"{part.komponen}, {part.nama}"
        if part.nilai is None or part.rata_rata is None or part.bobot is None:
            yield Langkah(f"{called}: {part.alasan}", part.path)
            continue
        work = f"bobot {show(part.bobot)} × {show(part.rata_rata, INSIDE_PLACES)} / 100 = {show(part.nilai, INSIDE_PLACES)}"
        yield Langkah(f"{called}: jawaban {', '.join(part.jawaban)}; {work}", part.path)
    if lke.nilai is None:
        yield Langkah(f"tidak dapat dihitung: {lke.alasan}", SHEET)
        return
    edition = LKE[lke.edisi]
    yield Langkah(f"Nilai AKIP, jumlah semuanya: {show(lke.nilai)}; predikat {lke.predikat} ({edition.dasar})")
    yield Langkah(f"catatan: {edition.catatan}")
