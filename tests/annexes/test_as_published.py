from __future__ import annotations

import pytest

from sakip.annexes import annex_tables, render
from sakip.index import Index
from sakip.loader import load_bytes

PLAN = """\
sakip: 1
tahun: 2024
instansi: {nama: Contoh}
tujuan: [{id: T1, uraian: Satu}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
indikator: [{id: I1, sasaran: S1, nama: Satu, target: {2024: 80 %}}]
program: [{id: P1, nama: Program, mendukung: [I1], kegiatan: [{id: K1, nama: Kegiatan, anggaran: {murni: 5.000, perubahan: 6.000}}]}]
dokumen:
"""


def table(document: str, jenis: str) -> list[tuple[str, ...]]:
    plan = load_bytes("rencana.yaml", (PLAN + document).encode()).rencana
    (tabel,) = annex_tables(Index(plan), jenis, tercetak=True)
    return list(tabel.baris)


def test_a_plain_budget_stands_in_the_column_that_it_means() -> None:
    """A plain amount is the document's own column: murni unless it says otherwise, in rows and in foot rows."""
    row = "{tentang: K1, sasaran: S1, anggaran: 5.000}"
    foot = "{judul: JUMLAH, hitung: jumlah, anggaran: 5.000}"
    printed = table(f"  - {{id: pk, jenis: pk, menyatakan: [{row}], kaki: [{foot}]}}\n", "pk")
    assert printed[-2][-2:] == ("a. Kegiatan", "5.000")
    assert printed[-1][-2:] == ("", "5.000")
    printed = table(f"  - {{id: pk, jenis: pk, anggaran: perubahan, menyatakan: [{row}], kaki: [{foot}]}}\n", "pk")
    assert printed[-2][-2:] == ("", "5.000")
    assert printed[-1][-2:] == ("", "5.000")


def test_a_figure_of_the_documents_year_stands_in_the_plain_column() -> None:
    """A target that names the year of the document is its target; one of another year is not."""
    assert table("  - {id: rkt, jenis: rkt, menyatakan: [{tentang: I1, target: {2024: 80 %}}]}\n", "rkt")[-1][-1] == "80 %"
    assert table("  - {id: rkt, jenis: rkt, menyatakan: [{tentang: I1, target: {2023: 70 %}}]}\n", "rkt")[-1][-1] == ""


@pytest.mark.parametrize(
    ("lampiran", "jenis", "title"),
    [
        ("sasaran-indikator", "renstra", "TUJUAN, SASARAN DAN INDIKATOR TAHUN 2024"),
        ("rkt", "rkt", "RENCANA KINERJA TAHUNAN (RKT) TAHUN 2024"),
        ("pk", "pk", "PERJANJIAN KINERJA (PK) TAHUN 2024"),
        ("ppk", "ppk", "PENGUKURAN KINERJA TAHUN 2024"),
        ("iku", "iku", "INDIKATOR KINERJA UTAMA (IKU) TAHUN 2024"),
        ("rencana-aksi", "rencana_aksi", "RENCANA AKSI TAHUN 2024"),
        ("cascading", "cascading", "CASCADING TAHUN 2024"),
        ("target-realisasi", "target_realisasi", "TARGET DAN REALISASI KINERJA TAHUN 2024"),
        ("capaian-sasaran", "capaian_sasaran", "CAPAIAN SASARAN STRATEGIS TAHUN 2024"),
    ],
)
def test_a_document_without_a_title_has_that_of_its_kind(lampiran: str, jenis: str, title: str) -> None:
    """What the plan does not say about a title, the kind of the document does; a document without rows says that it has none."""
    plan = load_bytes("rencana.yaml", f"{PLAN}  - {{id: d, jenis: {jenis}}}\n".encode()).rencana
    (printed,) = annex_tables(Index(plan), lampiran, tercetak=True)
    assert printed.judul == title
    assert printed.kepala[-1] == "Kosong: dokumen ini belum menyatakan apa pun tentang isi tabelnya."
    assert (printed.kolom, printed.baris) == ((), ())
    assert annex_tables(Index(plan), lampiran)[0].judul == title


def test_documents_of_one_kind_stand_one_below_the_other() -> None:
    """Each with its own title, in the order of the plan."""
    documents = "  - {id: a, jenis: rkt, judul: A, menyatakan: [{tentang: I1, target: 1 %}]}\n  - {id: b, jenis: rkt, judul: B}\n"
    plan = load_bytes("rencana.yaml", (PLAN + documents).encode()).rencana
    assert [tabel.judul for tabel in annex_tables(Index(plan), "rkt", tercetak=True)] == ["A", "B"]
    assert "\n\n# B\n" in render(plan, "rkt", tercetak=True)
