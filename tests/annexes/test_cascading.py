from __future__ import annotations

from sakip.annexes import annex_tables
from sakip.index import Index
from sakip.loader import load_bytes
from sakip.tables import Tabel, page
from tests.checks import START
from tests.rendered import on_github

PLAN = """\
instansi: {nama: Contoh, struktur: [{id: U1, nama: Bidang Satu}]}
sasaran: [{id: S1, uraian: Sasaran satu}, {id: S2, uraian: Sasaran dua}]
indikator:
  - {id: I2, iku: true, sasaran: S2, nama: Dua, satuan: Menit, target: {2024: 5}}
  - {id: I1, iku: true, sasaran: S1, nama: Satu}
program:
  - id: P1
    nama: Program satu
    kegiatan: [{id: K1, nama: Kegiatan satu, sub_kegiatan: [{id: B1, nama: Sub satu}]}, {id: K2, nama: Kegiatan dua}]
rencana_aksi:
  - {uraian: Tanpa id}
  - {id: A3, uraian: Aksi tiga}
  - {id: A2, iku: I2, sub_kegiatan: K2, uraian: Aksi dua, investasi: "5.000,50", pelaksana: U1}
  - id: A1
    iku: I1
    sub_kegiatan: B1
    permasalahan: Masalah
    uraian: Aksi satu
    keluaran: {satuan: Jam, aspek_tata_kelola: Proses}
    triwulan: {target: [1, 2, 3, 4]}
    anggaran: {murni: 10, perubahan: 20}
    pelaksana: Bidang Lain
"""


def index(text: str = PLAN) -> Index:
    return Index(load_bytes("x.yaml", (START.partition("instansi")[0] + text).encode()).rencana)


def seen(parts: tuple[Tabel, ...]) -> tuple[list[str], list[list[list[str]]]]:
    titles, tables = on_github(page(parts))
    return [f"{tag} {title}" for tag, title in titles], tables


def test_actions_stand_by_sasaran_and_their_columns_in_parts() -> None:
    """Each part under its heading with the number of the action; an action without sasaran comes last, under a heading that says so."""
    titles, tables = seen(annex_tables(index(), "cascading"))
    parts = ["h3 Masalah dan rencana aksi", "h3 Output dan target", "h3 Anggaran dan pelaksana", "h3 Program dan sasaran"]
    assert titles == ["h1 CASCADING TAHUN 2024", "h2 Sasaran satu", *parts, "h2 Sasaran dua", *parts, "h2 Tanpa sasaran", *parts]
    assert tables[:4] == [
        [["No", "Permasalahan (bottleneck)", "Rencana Aksi"], ["1", "Masalah", "Aksi satu"]],
        [
            ["No", "Output Satuan", "Aspek Tata Kelola", "Target TW I", "Target TW II", "Target TW III", "Target TW IV"],
            ["1", "Jam", "Proses", "1", "2", "3", "4"],
        ],
        [
            ["No", "Jumlah Anggaran", "Anggaran Perubahan", "Nilai Investasi", "Unit/Satuan Kerja Pelaksanaan Pelaksana"],
            ["1", "10", "20", "", "Bidang Lain"],
        ],
        [
            ["No", "Program", "Kegiatan", "Sub Kegiatan", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target"],
            ["1", "Program satu", "Kegiatan satu", "Sub satu", "Sasaran satu", "Satu", "", ""],
        ],
    ]
    assert tables[6][1:] == [["2", "", "", "5.000,50", "Bidang Satu"]]
    assert tables[7][1:] == [["2", "Program satu", "Kegiatan dua", "", "Sasaran dua", "Dua", "Menit", "5"]]
    assert tables[8][1:] == [["3", "", "Aksi tiga"]]
    alone = PLAN.replace("id: A2, iku: I2", "id: A2").replace("    iku: I1\n", "")
    assert [title for title in seen(annex_tables(index(alone), "cascading"))[0] if title.startswith("h2")] == []


def test_what_is_not_computed_and_not_printed_is_said() -> None:
    """Quarters of an action have no declared accumulation; an action without an id cannot be spoken of."""
    assert annex_tables(index(), "cascading")[-1].penutup == (
        "Jumlah triwulan dan capaian aksi tidak dihitung: rencana tidak menyatakan bagaimana triwulan aksi digabung.",
        "Aksi tanpa id sendiri tidak dicetak: 1.",
    )
    assert len(annex_tables(index(PLAN.replace("  - {uraian: Tanpa id}\n", "")), "cascading")[-1].penutup) == 1


def printed(document: str) -> tuple[list[str], list[list[list[str]]]]:
    found = index(f"{PLAN}dokumen:\n  - {{id: d, jenis: cascading, judul: C, {document}}}\n")
    return seen(annex_tables(found, "cascading", tercetak=True))


def test_columns_of_an_order_of_their_own_are_parted_by_width() -> None:
    """No part is wider than a page, whatever columns a document has; foot rows stand below all of them."""
    columns = ", ".join(f"triwulan.target.{number}: T{number}" for number in range(2, 12))
    document = f"kolom: {{{columns}, anggaran.murni: A}}, kaki: [{{judul: JUMLAH, anggaran: 7}}], tempat: Kota"
    titles, tables = printed(f"{document}, menyatakan: [{{tentang: A1, triwulan: {{target: [9, 8]}}}}]")
    assert titles == ["h1 C", "h2 Sasaran satu", "h3 Anggaran dan pelaksana"]
    assert [len(part[0]) for part in tables] == [9, 3, 2, 2]
    assert tables[0][1] == ["1", "8", "", "", "", "", "", "", ""]
    assert tables[-1] == [["", "A"], ["JUMLAH", "7"]]


def test_a_row_about_a_programme_names_all_that_stands_below_it() -> None:
    """By the names of the document, also what has no id."""
    program = "program: [{id: P1, kegiatan: [{id: K1, nama: Satu}, {nama: Tanpa id}, {id: K2, nama: Dua}]}]\n"
    document = "dokumen: [{id: d, jenis: cascading, judul: C, kolom: {kegiatan: K}, sebutan: {K2: Kedua}, menyatakan: [{tentang: P1}]}]\n"
    tables = annex_tables(index(f"instansi: {{nama: Contoh}}\n{program}{document}"), "cascading", tercetak=True)
    assert tables[0].baris == (("Satu\nTanpa id\nKedua",),)


def test_a_table_that_fits_on_a_page_stays_whole() -> None:
    """Without column numbers, unless the document prints them."""
    titles, tables = printed("kolom: {uraian: U, iku: I}, menyatakan: [{tentang: A1}], kaki: [{judul: J}]")
    assert (titles, tables) == (["h1 C"], [[["U", "I"], ["Aksi satu", "Satu"], ["J", ""]]])
    assert printed("kolom: {uraian: U}, nomor_kolom: [9], menyatakan: [{tentang: A1}]")[1] == [[["U"], ["9"], ["Aksi satu"]]]
