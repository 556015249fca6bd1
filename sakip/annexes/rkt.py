"""Rencana Kinerja Tahunan: the targets of the year, by sasaran (PermenPANRB 53/2014)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.annexes.indicators import indicator_table, targeted
from sakip.annexes.lampiran import Lampiran
from sakip.model import Dokumen

if TYPE_CHECKING:
    from sakip.index import Index
    from sakip.tables import Tabel

COLUMNS = {"nomor": ("No",), "sasaran": ("Sasaran Strategis",), "indikator": ("Indikator Kinerja",), "target": ("Target",)}


def state(index: Index) -> Dokumen:
    """What the RKT states when it is made from the plan."""
    return Dokumen(id="rkt", jenis="rkt", menyatakan=tuple(index.once(targeted)))


def table(index: Index, dokumen: Dokumen) -> Tabel:
    """The table of an RKT."""
    return indicator_table(index, dokumen, COLUMNS)


LAMPIRAN = Lampiran(
    judul="RENCANA KINERJA TAHUNAN (RKT)",
    berkas="lampiran-2-rkt.md",
    jenis="rkt",
    kosong="tidak ada indikator bersasaran dengan target tahun ini",
    kolom=COLUMNS,
    state=state,
    table=table,
)
