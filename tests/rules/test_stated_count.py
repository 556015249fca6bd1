from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place, related

CODE = "AKIP809"

PLAN = """\
tujuan: [{id: T1, uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}]
indikator: [{id: I1, iku: true, sasaran: S1, nama: A}, {id: I2, iku: true, sasaran: S2, nama: B}, {id: I3, sasaran: S2, nama: C}]
program: [{kode: 2.13.01, nama: P, kegiatan: [{kode: 2.13.01.2.01, nama: K}, {kode: 2.13.01.2.02, nama: L}]}]
"""
ROWS = "{tentang: I1, sasaran: S1}, {tentang: I2}, {tentang: I3}, {tentang: 2.13.01.2.01}"


def naskah(teks: str, rows: str = ROWS, lengkap: str = "true") -> str:
    dokumen = f"dokumen: [{{id: rkt, jenis: rkt, lengkap: {lengkap}, menyatakan: [{rows}]}}]\n"
    return f'{PLAN}{dokumen}naskah: {{ikhtisar: "{teks}"}}\n'


def quoted(row: str) -> str:
    return f"{PLAN}dokumen:\n  - {{id: rkt, jenis: rkt, lengkap: true, menyatakan: [{ROWS}]}}\n  - {{id: bab_1, menyatakan: [{row}]}}\n"


def test_a_number_that_the_rows_of_a_document_do_not_have_is_told() -> None:
    """In every way of counting them: all indicators, IKU, and the others."""
    finding = one(naskah("Rencana Kinerja Tahunan (RKT) memuat 4 (empat) indikator."), CODE)
    assert finding.message == "naskah menyebut 4 (empat) indikator, padahal RKT memuat 1 atau 2 atau 3"
    assert (finding.path, place(finding)) == ("naskah.ikhtisar", (9, 20, 79))
    assert dict(finding.data) == {"stated": "4 (empat) indikator", "count": "1"}


def test_a_number_of_the_plan_is_told_once() -> None:
    """At the first text that says it."""
    text = naskah("Kinerja diukur dengan 4 sasaran strategis.")
    finding = one(text.replace('."}', '.", bab_1: "Ditetapkan 4 sasaran strategis dan 2 indikator kinerja utama."}'), CODE)
    assert finding.message == "naskah menyebut 4 sasaran strategis, padahal rencana mempunyai 2"
    assert related(finding) == [("4 sasaran strategis di sini juga", "naskah.bab_1", 9)]


def test_a_quotation_is_of_the_document_that_it_is_about() -> None:
    """And of the plan where it is about the agency."""
    finding = one(quoted("{tentang: rkt, kutipan: memuat 5 indikator kinerja.}"), CODE)
    assert finding.message == "bab_1 menyebut 5 indikator kinerja, padahal RKT memuat 1 atau 2 atau 3"
    assert finding.path == "dokumen[bab_1].menyatakan[rkt].kutipan"
    assert len(found(quoted("{tentang: instansi, kutipan: menetapkan 3 tujuan.}"), CODE)) == 1
    assert found(quoted("{tentang: S1, kutipan: memuat 5 indikator kinerja.}"), CODE) == []
    assert found(quoted("{tentang: instansi, banyak: {indikator: 5}, kutipan: memuat 5 indikator kinerja utama.}"), CODE) == []


def test_the_title_of_a_document_speaks_of_it() -> None:
    """A title that counts its rows."""
    text = naskah("x").replace("jenis: rkt,", "jenis: rkt, judul: MEMUAT 5 INDIKATOR KINERJA,")
    assert one(text, CODE).path == "dokumen[rkt].judul"


@pytest.mark.parametrize(
    "teks",
    [
        "Ada 3 sasaran strategis yang hendak dicapai.",
        "Terdapat 2 (dua) sasaran dengan 3 indikator kinerja utama (IKU).",
        "Terdapat 2 indikator kinerja utama (IKU), serta 3 kegiatan.",
        "RKT memuat 2 kegiatan.",
        "Rencana mempunyai 2 program dan 2 kegiatan.",
        "Baik. Sebanyak 5 IKU.",
    ],
)
def test_claims_are_told(teks: str) -> None:
    """Whatever is counted, and behind which words."""
    assert len(found(naskah(teks), CODE)) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "RKT memuat 3 indikator, 2 indikator kinerja utama dan 1 kegiatan.",
        "RKT memuat 1 program dan 1 sasaran.",
        "Ada 2 sasaran dengan 2 indikator dan 3 indikator.",
        "Ada 2 sasaran, 1 program, 2 kegiatan dan 1 tujuan.",
        "Sebanyak 5 sasaran tercapai.",
        "Dari 5 indikator, memuat 4 indikator.",
        "Ada 4 sasaran Renstra.",
        "Ada 4 sasaran dinas.",
        "Renstra memuat 4 sasaran.",
        "Tahun 2022 ditetapkan 4 sasaran.",
        "Bidang Sosial mempunyai 4 indikator.",
        "memuat 4 (lima) indikator.",
        "Ada 4 sub kegiatan.",
        "Tabel 5 indikator dan lampiran 3.4 indikator.",
        "Ditetapkan tahun 2024 sasaran.",
        "hasil pengukuran 4 sasaran.",
        "RKT memuat 5 tujuan.",
    ],
)
def test_what_is_right_or_of_a_part_is_quiet(teks: str) -> None:
    """What agrees in some way, what is said of some, of another year or plan, and what the rows do not show."""
    assert found(naskah(teks), CODE) == []


def test_incomplete_documents_show_nothing() -> None:
    """Nor do rows that the scan lost."""
    teks = "RKT memuat 5 indikator."
    assert len(found(naskah(teks), CODE)) == 1
    assert found(naskah(teks, lengkap="false"), CODE) == []
    assert found(naskah(teks, f"{ROWS}, {{tentang: tidak terbaca, target: 5}}"), CODE) == []


def test_a_text_of_a_sasaran_counts_what_stands_under_it() -> None:
    """As a text named by its id does."""
    assert found(f"{TREE}naskah: {{S1: Ditetapkan 5 indikator kinerja.}}\n", CODE) == []
