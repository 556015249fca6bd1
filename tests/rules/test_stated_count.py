from __future__ import annotations

import pytest

from sakip.checking import check_file, selected
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
    assert finding.message == "naskah Ikhtisar Eksekutif menyebut 4 (empat) indikator, padahal RKT memuat 1 atau 2 atau 3"
    assert (finding.path, place(finding)) == ("naskah.ikhtisar", (9, 58, 77))
    assert dict(finding.data) == {"stated": "4 (empat) indikator", "count": "1"}


def test_a_number_of_the_plan_is_told_once() -> None:
    """At the first text that says it."""
    text = naskah("Kinerja diukur dengan 4 sasaran strategis.")
    finding = one(text.replace('."}', '.", bab_1: "Dinas menetapkan 4 sasaran strategis dan 2 indikator kinerja utama."}'), CODE)
    assert finding.message == "naskah Ikhtisar Eksekutif menyebut 4 sasaran strategis, padahal berkas rencana mempunyai 2"
    assert related(finding) == [("4 sasaran strategis di sini juga", "naskah.bab_1", 9)]


def test_a_quotation_is_of_the_document_that_it_is_about() -> None:
    """And of the plan where the agency is its subject."""
    finding = one(quoted("{tentang: rkt, kutipan: memuat 5 indikator kinerja.}"), CODE)
    assert finding.message == "bab_1 menyebut 5 indikator kinerja, padahal RKT memuat 1 atau 2 atau 3"
    assert finding.path == "dokumen[bab_1].menyatakan[rkt].kutipan"
    assert len(found(quoted("{tentang: instansi, kutipan: Dinas menetapkan 3 tujuan.}"), CODE)) == 1
    assert found(quoted("{tentang: S1, kutipan: memuat 5 indikator kinerja.}"), CODE) == []
    assert found(quoted("{tentang: instansi, banyak: {indikator: 5}, kutipan: memuat 5 indikator kinerja utama.}"), CODE) == []


def test_the_title_of_a_document_speaks_of_it() -> None:
    """A title that counts its rows."""
    text = naskah("x").replace("jenis: rkt,", "jenis: rkt, judul: MEMUAT 5 INDIKATOR KINERJA,")
    assert one(text, CODE).path == "dokumen[rkt].judul"


@pytest.mark.parametrize(
    "teks",
    [
        "Dinas menetapkan 3 sasaran strategis yang hendak dicapai.",
        "Kami menetapkan 2 (dua) sasaran dengan 3 indikator kinerja utama (IKU).",
        "Pada tahun 2024 perangkat daerah mempunyai 2 indikator kinerja utama (IKU), serta 3 kegiatan.",
        "Kinerja tahun 2024 diukur dengan 4 (empat) indikator kinerja.",
        "Untuk itu, keberhasilan kinerja Dinas diukur dengan 4 indikator.",
        "Laporan ini memuat 4 sasaran.",
        "Dinas Contoh (Contoh) pada tahun 2024 telah menetapkan 2 sasaran yang diukur dengan 4 indikator.",
        "Dalam RKT terdapat 4 indikator.",
        "RKT memuat 33 indikator",
        "RKT memuat 2 kegiatan.",
        "Rencana mempunyai 2 program dan 2 kegiatan.",
        "Baik. Contoh menetapkan sebanyak 5 IKU.",
        "Kinerja diukur dengan empat sasaran strategis.",
        "Kinerja diukur dengan dua belas (12) IKU bagi 2 sasaran.",
        "LKjIP menyajikan capaian tujuh (7) indikator dari dua sasaran.",
    ],
)
def test_claims_are_told(teks: str) -> None:
    """Whatever is counted, and behind which words."""
    assert len(found(naskah(teks), CODE)) == 1


@pytest.mark.parametrize("word", ["sub kegiatan", "sub-kegiatan", "subkegiatan", "Subkegiatan"])
def test_sub_kegiatan_are_counted_however_they_are_written(word: str) -> None:
    """In one word, in two, or with a hyphen."""
    text = naskah(f"Dinas memiliki 2 {word}.").replace("nama: K}", "nama: K, sub_kegiatan: [{kode: 2.13.01.2.01.0001, nama: M}]}")
    assert one(text, CODE).message == f"naskah Ikhtisar Eksekutif menyebut 2 {word}, padahal berkas rencana mempunyai 1"


@pytest.mark.parametrize(
    "teks",
    [
        "RKT memuat 3 indikator, 2 indikator kinerja utama dan 1 kegiatan.",
        "RKT memuat 1 program dan 1 sasaran.",
        "Dinas menetapkan 2 sasaran dengan 2 indikator dan 3 indikator.",
        "Kami memiliki 2 sasaran, 1 program, 2 kegiatan dan 1 tujuan.",
        "Dinas mempunyai 5 sasaran tercapai.",
        "Dari 5 indikator, RKT memuat 4 indikator.",
        "Dinas memiliki 4 sasaran Renstra.",
        "Dinas menetapkan seratus dua puluh indikator.",
        "Dinas menetapkan dua sasaran dan tiga indikator.",
        "Dinas memiliki 4 sasaran dinas.",
        "Renstra memuat 4 sasaran.",
        "Tahun 2022 Dinas menetapkan 4 sasaran.",
        "Bidang Sosial mempunyai 4 indikator dalam RKT.",
        "RKT memuat 4 (lima) indikator.",
        "Dinas memiliki 4 sub kegiatan.",
        "Tabel 5 indikator dan lampiran 3.4 indikator.",
        "Ditetapkan tahun 2024 sasaran.",
        "Kinerja menurut hasil pengukuran 4 sasaran.",
        "RKT memuat 5 tujuan.",
        "Pada tahun lalu Dinas menetapkan 5 sasaran.",
        "Dinas menetapkan 3 sasaran untuk tahun berikutnya.",
        "Dalam RKT terdapat 4 indikator dengan capaian di atas 100 %.",
        "Dalam RKT ada 4 indikator di bawah target.",
        "Dalam RKT terdapat 4 indikator yang akan ditingkatkan.",
    ],
)
def test_what_is_right_or_of_a_part_is_quiet(teks: str) -> None:
    """What agrees in some way, what is said of some, of another year or plan, and what the rows do not show."""
    assert found(naskah(teks), CODE) == []


@pytest.mark.parametrize(
    "teks",
    [
        "Sasaran strategis ini diukur dengan 1 (satu) indikator kinerja utama.",
        "Sasaran strategis pertama diukur dengan 4 indikator kinerja dalam RKT.",
        "Sasaran Meningkatnya Desa Mandiri diukur dengan 4 indikator.",
        "Menurut RKT, Sasaran Meningkatnya Desa Mandiri diukur dengan 4 indikator.",
        "Dinas menetapkan, misi kedua dijabarkan ke dalam 4 tujuan.",
        "Dinas menetapkan 2 sasaran, dan tujuan pertama diukur dengan 4 indikator.",
    ],
)
def test_what_one_node_has_is_quiet(teks: str) -> None:
    """How many stand under one sasaran does not say how many there are."""
    assert found(naskah(teks), CODE) == []


@pytest.mark.parametrize(
    "teks",
    [
        "IKM diukur dengan 9 indikator.",
        "IKM Dinas diukur dengan 9 indikator.",
        "Dinas menyatakan, IKM diukur dengan 9 indikator.",
        "Dinas juga menyatakan bahwa IKM diukur dengan 9 indikator.",
        "Dinas menetapkan IKM yang diukur dengan 9 indikator.",
        "Laporan mengenai IKM memuat 9 indikator.",
        "Kinerja Puskesmas diukur dengan 9 indikator.",
        "Kinerja Dinas Kesehatan diukur dengan 9 indikator.",
        "SPM meliputi 6 indikator.",
        "SDGs memiliki 17 tujuan.",
        "Kota Layak Anak diukur dengan 24 indikator.",
        "Bupati menetapkan 6 tujuan dan 12 sasaran.",
        "Dinas Kesehatan menetapkan 5 sasaran.",
        "Rencana Tata Ruang memuat 9 tujuan.",
        "Terdapat 5 indikator dengan capaian di atas 100 %.",
        "Ada 5 indikator di bawah target.",
        "Dinas melaporkan terdapat 5 indikator.",
    ],
)
def test_what_others_have_is_quiet(teks: str) -> None:
    """Where no document is named, the agency has to be the subject, and what there is may be some of all."""
    assert found(naskah(teks), CODE) == []


def test_the_agency_is_known_by_its_name() -> None:
    """By its short name, or by the whole one with its commas."""
    short = "{nama: 'Dinas Sosial, Pemberdayaan Masyarakat dan Desa', singkatan: DSPMD}"
    for name in ("DSPMD", "Dinas Sosial, Pemberdayaan Masyarakat dan Desa"):
        text = f"sakip: 1\ntahun: 2024\ninstansi: {short}\n{PLAN}naskah: {{ikhtisar: '{name} menetapkan 5 sasaran.'}}\n"
        checked = check_file("rencana.yaml", text.encode(), None, selected([CODE], preview=True))
        assert [one.message for one in checked.findings] == [
            "naskah Ikhtisar Eksekutif menyebut 5 sasaran, padahal berkas rencana mempunyai 2"
        ]


def test_incomplete_documents_show_nothing() -> None:
    """Nor do rows that the scan lost."""
    teks = "RKT memuat 5 indikator."
    assert len(found(naskah(teks), CODE)) == 1
    assert found(naskah(teks, lengkap="false"), CODE) == []
    assert found(naskah(teks, f"{ROWS}, {{tentang: tidak terbaca, target: 5}}"), CODE) == []


def test_a_text_of_a_sasaran_counts_what_stands_under_it() -> None:
    """As a text named by its id does."""
    assert found(f"{TREE}naskah: {{S1: Ditetapkan 5 indikator kinerja.}}\n", CODE) == []
