"""Indikator Kinerja Utama: formula, source and owner of each, by tujuan and sasaran (PermenPANRB 53/2014)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from sakip.annexes.cells import link, stating
from sakip.annexes.lampiran import Lampiran
from sakip.annexes.naming import closing, headings, heads, letter, name, number_row, places
from sakip.facts import INSTANSI
from sakip.measuring import formula_of
from sakip.model import Dokumen, Pernyataan
from sakip.tables import Tabel
from sakip.writing import stacked

if TYPE_CHECKING:
    from sakip.index import Index
    from sakip.model import Indikator

COLUMNS = {
    "nomor": ("No",),
    "tujuan": ("Tujuan",),
    "sasaran": ("Sasaran",),
    "indikator": ("IKU",),
    "formula": ("Formulasi Perhitungan",),
    "sumber_data": ("Sumber Data",),
    "penanggung_jawab": ("Penanggung Jawab",),
}


def state(index: Index) -> Dokumen:
    """What the IKU table states when it is made from the plan."""
    instansi = index.rencana.instansi
    rows = [stating(tentang=INSTANSI, tugas=instansi.tugas, fungsi=instansi.fungsi)]
    place = places(index)
    main = [indikator for indikator in index.rencana.indikator if indikator.iku]
    rows += [
        stating(tentang=node.id, formula=_formula(index, node), sumber_data=node.sumber_data, penanggung_jawab=node.penanggung_jawab)
        for node in sorted(main, key=lambda indikator: place(indikator.sasaran))
    ]
    return Dokumen(id="iku", jenis="iku", menyatakan=tuple(rows))


def table(index: Index, dokumen: Dokumen) -> Tabel:
    """The table of an IKU document: tujuan are lettered, sasaran numbered through, each printed where it changes."""
    columns = dokumen.kolom or COLUMNS
    rows = [number_row(dokumen, len(columns))]
    letters, number, tujuan, sasaran = 0, 0, None, None
    head = list(heads(index, dokumen))
    for row in dokumen.menyatakan:
        if row.tentang == INSTANSI:
            head += _duties(row)
            continue
        if row.judul:
            rows.append((row.nomor, row.judul, *[""] * len(columns))[: len(columns)])
            continue
        cells = {"indikator": name(index, dokumen, row.tentang, row), "sumber_data": ", ".join(row.sumber_data)}
        cells |= {"formula": row.formula, "penanggung_jawab": row.penanggung_jawab}
        here, above = (link(index, row, row.tentang, field)[0] for field in ("sasaran", "tujuan"))
        if above != tujuan:
            tujuan, letters = above, letters + bool(above)
            cells |= {"nomor": letter(letters - 1), "tujuan": name(index, dokumen, above)} if above else {"tujuan": "-"}
        if here != sasaran:
            sasaran, number = here, number + bool(here)
            cells["sasaran"] = f"{number}. {name(index, dokumen, here)}" if here else "-"
        rows.append(tuple(cells.get(column, "") for column in columns))
    table = Tabel(judul=dokumen.judul, kolom=headings(columns.values()), baris=tuple(rows), penutup=closing(dokumen))
    return attrs.evolve(table, kepala=tuple(head))


def _formula(index: Index, node: Indikator) -> str:
    """The formula of an indicator as a fraction of what its variables mean; a sentence, or what cannot be read, as it is written."""
    formula = formula_of(node) if node.variabel else None
    if formula is None:
        return node.formula
    return stacked(formula, lambda name: node.variabel[name].uraian or name if name in node.variabel else index.name(name))


def _duties(row: Pernyataan) -> list[str]:
    lines = [f"Tugas : {row.tugas}"] if row.tugas else []
    if row.fungsi:
        lines += ["Fungsi :", *(f"{number}. {text}" for number, text in enumerate(row.fungsi, 1))]
    return lines


LAMPIRAN = Lampiran(
    judul="INDIKATOR KINERJA UTAMA (IKU)",
    berkas="lampiran-5-iku.md",
    jenis="iku",
    kosong="tidak ada indikator yang ditandai sebagai IKU",
    kolom=COLUMNS,
    state=state,
    table=table,
)
