"""Pengukuran kinerja: target, realisasi and capaian of the year, by sasaran (PermenPANRB 53/2014)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sakip.amounts import Nilai, Persen, mean, rounded
from sakip.annexes.indicators import by_sasaran, indicator_table
from sakip.comparing import computed_capaian, with_unit
from sakip.fields import Peta
from sakip.model import Dokumen, Kaki, Pernyataan

if TYPE_CHECKING:
    from sakip.annexes.tables import Tabel
    from sakip.index import Index

TITLE = "PENGUKURAN KINERJA"
COLUMNS = {
    "nomor": ("No.",),
    "sasaran": ("Sasaran Strategis",),
    "indikator": ("Indikator Kinerja",),
    "target": ("Target",),
    "realisasi": ("Realisasi",),
    "capaian": ("%",),
}


def state(index: Index) -> Dokumen:
    """What the PPK states when it is made from the plan; a capaian that cannot be computed is a dash."""
    year = str(index.rencana.tahun)
    rows, scored = [], []
    for simpul in by_sasaran(index):
        target, realisasi = (index.planned((simpul.id, field, year)) for field in ("target", "realisasi"))
        capaian = _capaian(index, simpul.node, target, realisasi) if target and realisasi else None
        if capaian is not None:
            scored.append(capaian)
        rows.append(
            Pernyataan(tentang=simpul.id, target=_printed(target), realisasi=_printed(realisasi), capaian=Peta({"": _shown(capaian)}))
        )
    average = _shown(Persen(mean(scored)) if scored else None)
    foot = Kaki(judul="RATA-RATA", hitung="rata_rata", capaian=Peta({"": average}))
    return Dokumen(id="ppk", jenis="ppk", menyatakan=tuple(rows), kaki=(foot,))


def _printed(nilai: Nilai | None) -> Peta[Nilai]:
    return Peta({"": nilai} if nilai else {})


def _capaian(index: Index, node: Any, target: Nilai, realisasi: Nilai) -> Persen | None:
    penilaian = index.rencana.penilaian
    metode = node.metode or (penilaian.metode if penilaian else None)
    capaian = computed_capaian(with_unit(target, node.satuan), with_unit(realisasi, node.satuan), node.polaritas, metode)
    batas = penilaian.batas.ukuran if penilaian and penilaian.batas else None
    return batas if capaian and isinstance(batas, Persen) and capaian.nilai > batas.nilai else capaian


def _shown(capaian: Persen | None) -> Nilai:
    if capaian is None:
        return Nilai("-")
    shown = Persen(rounded(capaian.nilai))
    return Nilai(str(shown), shown)


def table(index: Index, dokumen: Dokumen) -> Tabel:
    """The table of a PPK."""
    return indicator_table(index, dokumen, COLUMNS)
