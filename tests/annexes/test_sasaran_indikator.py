from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.annexes import annex_tables
from tests.checks import index

if TYPE_CHECKING:
    from sakip.tables import Tabel

PLAN = """\
visi: [{id: V1, uraian: Maju}]
misi: [{id: M1, uraian: Bekerja}]
tujuan: [{id: T1, uraian: Tujuan satu}, {id: T2, uraian: Tujuan dua}, {uraian: tanpa id}]
sasaran:
  - {id: S3, uraian: Lepas}
  - {id: S2, tujuan: T1, asal: rkt, uraian: Sasaran dua}
  - {id: S1, tujuan: T1, uraian: Sasaran satu}
indikator:
  - {id: I1, sasaran: S1, nama: Satu, satuan: persen, kondisi_awal: 10 %, target: {2026: 90, 2024: {murni: 70, perubahan: 80}}}
  - {id: I2, sasaran: S1, nama: Dua}
  - {id: I3, nama: Keluaran}
program: [{id: P1, nama: Program satu}]
"""


def made(text: str = PLAN) -> Tabel:
    (tabel,) = annex_tables(index(text), "sasaran-indikator")
    return tabel


def test_targets_that_are_of_no_year_are_printed_as_what_they_are() -> None:
    """Before and after a change, of the document's own year or of a named one."""
    row = "{tentang: I2, target: {murni: 70, perubahan: 80, 2025: {murni: 85}}}"
    document = f"dokumen: [{{id: d, jenis: renstra, menyatakan: [{row}]}}]\n"
    (tabel,) = annex_tables(index(PLAN + document), "sasaran-indikator", tercetak=True)
    assert tabel.kolom[4:] == ("Target\n2025 murni", "Target\nmurni", "Target\nperubahan")
    assert tabel.baris[1] == ("1", "Tujuan satu", "Sasaran satu", "Dua", "85", "70", "80")


def test_a_row_for_each_indicator_and_for_what_has_none() -> None:
    """Tujuan and sasaran stand where they change, sasaran are numbered; a sasaran without tujuan comes last."""
    tabel = made()
    assert tabel.kolom == ("No", "Tujuan", "Sasaran", "Indikator", "Satuan", "Kondisi Awal", "Target\n2024", "Target\n2026")
    assert tabel.kanan == {5, 6, 7}
    assert tabel.baris[1:] == (
        ("1", "Tujuan satu", "Sasaran dua", "", "", "", "", ""),
        ("2", "", "Sasaran satu", "Satu", "persen", "10 %", "80", "90"),
        ("", "", "", "Dua", "", "", "", ""),
        ("", "Tujuan dua", "", "", "", "", "", ""),
        ("3", "-", "Lepas", "", "", "", "", ""),
    )


def test_nodes_that_a_document_brought_are_named() -> None:
    """Below the table, with the document."""
    assert made().penutup == ("Berasal dari rkt, bukan milik rencana sendiri: Sasaran dua.",)
    known = f"{PLAN.replace('Sasaran dua}', 'Sasaran dua;}')}dokumen: [{{id: rkt, jenis: rkt}}]\n"
    assert made(known).penutup == ("Berasal dari RKT, bukan milik rencana sendiri: Sasaran dua.",)
    assert made(PLAN.replace("asal: rkt, ", "")).penutup == ()


def test_what_stands_under_nothing_does_not_stand_under_what_is_before_it() -> None:
    """A dash says so, once; without a tujuan anywhere there is nothing to tell apart."""
    tabel = printed("menyatakan: [{tentang: I1}, {tentang: I3}, {tentang: I3, nama: Lagi}, {tentang: S3}, {tentang: T1}, {tentang: P1}]")
    assert [row[:4] for row in tabel.baris[1:]] == [
        ("1", "Tujuan satu", "Sasaran satu", "Satu"),
        ("", "-", "-", "Keluaran"),
        ("", "", "", "Lagi"),
        ("2", "", "Lepas", ""),
        ("", "Tujuan satu", "", ""),
        ("", "", "", "Program satu"),
    ]
    assert "Tujuan" not in made("sasaran: [{id: S1, uraian: Satu}]\nindikator: [{id: I1, sasaran: S1, nama: A}]\n").kolom


def printed(document: str) -> Tabel:
    (tabel,) = annex_tables(index(f"{PLAN}dokumen: [{{id: d, jenis: renstra, {document}}}]\n"), "sasaran-indikator", tercetak=True)
    return tabel


def test_a_published_renstra_has_visi_and_misi_above_its_table() -> None:
    """What it says about other nodes stands among the indicators; a plain target is that of its own year."""
    rows = (
        "{tentang: V1}, {tentang: M1, uraian: Giat}, {tentang: instansi, periode: 2021}, {tentang: S1, tujuan: T2, uraian: S},"
        " {tentang: I1, sasaran: S1, tujuan: T2, target: {2021: 1, 2022: 2}}, {tentang: P1, tujuan: T2, target: 5}"
    )
    tabel = printed(f"tahun: 2021, menyatakan: [{rows}], kaki: [{{judul: RATA-RATA, target: 3}}]")
    assert tabel.kepala == ("SKPD : Contoh", "Visi : Maju", "Misi : Giat")
    assert tabel.kolom == ("No", "Tujuan", "Sasaran", "Indikator", "Satuan", "Kondisi Awal", "Target\n2021", "Target\n2022")
    assert tabel.baris[1:] == (
        ("1", "Tujuan dua", "S", "", "", "", "", ""),
        ("", "", "", "Satu", "persen", "10 %", "1", "2"),
        ("", "", "", "Program satu", "", "", "5", ""),
        ("RATA-RATA", "", "", "", "", "", "3", ""),
    )
    assert printed("kolom: {sasaran: S}, menyatakan: [{tentang: S1}, {tentang: V1}]").baris == (("1",), ("Sasaran satu",))
