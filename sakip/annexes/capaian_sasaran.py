"""The capaian of every sasaran, and their mean (PermenPANRB 53/2014, Bab III)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.annexes.cells import cell, foot_cells, link, mean_foot, stated_capaian, stating
from sakip.annexes.indicators import held, measuring
from sakip.annexes.lampiran import Lampiran
from sakip.annexes.naming import name, named, names_of
from sakip.annexes.sections import filled, whole
from sakip.exact import percent
from sakip.model import Dokumen
from sakip.scoring import Skor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.index import Index
    from sakip.tables import Tabel

COLUMNS = {"nomor": ("No.",), "sasaran": ("Sasaran Strategis",), "capaian": ("Pencapaian Kinerja (%)",), "predikat": ("Kategori",)}


def state(index: Index) -> Dokumen:
    """What the table states when it is made from the plan: each sasaran that has indicators; a dash where none is measured."""
    skor = index.once(Skor)
    rows, scored = [], []
    for simpul in named(index, "sasaran"):
        joined = skor.sasaran[simpul.id]
        if not joined.jumlah:
            continue
        if joined.capaian is not None:
            scored.append(joined.capaian)
        rows.append(stating(tentang=simpul.id, capaian=stated_capaian(joined.capaian), predikat=joined.kategori))
    return Dokumen(id="capaian_sasaran", jenis="capaian_sasaran", menyatakan=tuple(rows), kaki=(mean_foot("Rata-rata", scored),))


def table(index: Index, dokumen: Dokumen) -> Tabel:
    """One row per sasaran, numbered through."""
    columns = dict(dokumen.kolom or COLUMNS)
    rows = []
    for number, row in enumerate(dokumen.menyatakan, 1):
        cells = {column: cell(index, dokumen, row, column, row.tentang) for column in columns}
        sasaran, inner = link(index, row, row.tentang, "sasaran")
        rows.append(cells | {"nomor": f"{number}.", "sasaran": name(index, dokumen, sasaran, row if sasaran == row.tentang else inner)})
    feet = [foot_cells(index, dokumen, foot, columns, "sasaran") for foot in dokumen.kaki]
    return whole(index, dokumen, columns if dokumen.kolom else filled(columns, [*rows, *feet]), [*rows, *feet], numbered=False)


def legend(index: Index, dokumen: Dokumen) -> Iterator[str]:
    """How the figures come about, and how far they cover the indicators."""
    skor = index.once(Skor)
    shown = [skor.sasaran[row.tentang] for row in dokumen.menyatakan]
    main = "IKU-nya, atau dari semua indikatornya bila tidak ada IKU" if skor.penilaian.indikator != "semua" else "semua indikatornya"
    yield f"Pencapaian dan rata-rata dihitung: tiap sasaran dari {main}."
    whole, brought = skor.instansi, [index.simpul[one.id] for one in shown if index.simpul[one.id].node.asal]
    if dokumen.kaki[0].capaian != stated_capaian(whole.capaian):
        through = "lewat tujuan" if any(one.id in skor.tujuan for one in whole.anggota) else "dari sasaran"
        without = f", tanpa yang dibawa dokumen ({names_of(brought)})" if brought else ""
        known = "tidak dapat dihitung" if whole.capaian is None else percent(whole.capaian)
        yield f"Capaian instansi ({known}) bukan rata-rata ini: ia dihitung {through}{without}."
    partial = [one for one in shown if one.terukur < one.jumlah]
    if partial:
        told = (f"{index.name(one.id)}, {one.terukur} dari {one.jumlah} {measuring(skor, one)}" for one in partial)
        yield f"Belum semua terukur: {'; '.join(told)}."
    yield from held(skor, [member.id for one in shown for member in one.anggota])


LAMPIRAN = Lampiran(
    judul="CAPAIAN SASARAN STRATEGIS",
    berkas="tabel-capaian-sasaran.md",
    jenis="capaian_sasaran",
    kosong="tidak ada sasaran dengan indikator",
    kolom=COLUMNS,
    state=state,
    table=table,
    legend=legend,
)
