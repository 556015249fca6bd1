"""Pengukuran kinerja: target, realisasi and capaian of the year, by sasaran (PermenPANRB 53/2014)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Nilai
from sakip.annexes.cells import mean_foot, stated_capaian, stating
from sakip.annexes.indicators import computed, held, indicator_table, targeted
from sakip.annexes.lampiran import Lampiran
from sakip.model import Dokumen
from sakip.peta import Peta
from sakip.scoring import Skor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.achieving import Terhitung
    from sakip.index import Index
    from sakip.tables import Tabel

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
    skor = index.once(Skor)
    rows, scored = [], []
    for row in index.once(targeted):
        one = skor.indikator[row.tentang]
        if one.hasil.capaian is not None:
            scored.append(one.hasil.capaian)
        realisasi, capaian = _printed(one.realisasi), stated_capaian(one.hasil.capaian)
        rows.append(stating(tentang=row.tentang, target=row.target, realisasi=realisasi, capaian=capaian))
    return Dokumen(id="ppk", jenis="ppk", menyatakan=tuple(rows), kaki=(mean_foot("RATA-RATA", scored),))


def _printed(nilai: Nilai | Terhitung | None) -> Peta[Nilai]:
    return Peta({} if nilai is None else {"": nilai if isinstance(nilai, Nilai) else Nilai(str(nilai))})


def table(index: Index, dokumen: Dokumen) -> Tabel:
    """The table of a PPK."""
    return indicator_table(index, dokumen, COLUMNS)


def legend(index: Index, dokumen: Dokumen) -> Iterator[str]:
    """Which figures are computed, and which of them a cap or the floor holds."""
    skor = index.once(Skor)
    yield "Persentase dihitung dari target dan realisasi; rata-ratanya dari yang dapat dihitung."
    yield from held(skor, [row.tentang for row in dokumen.menyatakan])
    yield from computed(skor, dokumen)


LAMPIRAN = Lampiran(
    judul="PENGUKURAN KINERJA",
    berkas="lampiran-4-ppk.md",
    jenis="ppk",
    kosong="tidak ada indikator bersasaran dengan target tahun ini",
    kolom=COLUMNS,
    state=state,
    table=table,
    legend=legend,
)
