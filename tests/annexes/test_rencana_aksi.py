from __future__ import annotations

from sakip.annexes import ANNEXES, annex_tables
from sakip.index import Index
from sakip.loader import load_bytes
from sakip.tables import Tabel, page
from tests.checks import START
from tests.rendered import on_github

PLAN = """\
sasaran: [{id: S1, uraian: Sasaran satu}, {id: S2, uraian: Sasaran dua}, {id: S3, uraian: Sasaran tiga}]
indikator:
  - {id: I2, iku: true, sasaran: S2, nama: Dua, triwulan: {target: [1, 2, 3, 4], realisasi: [5, 6, 7, 8]}}
  - {id: I1, iku: true, sasaran: S1, nama: Satu}
  - {id: I3, sasaran: S2, nama: Tiga}
  - {id: I4, sasaran: S3, nama: Empat}
  - {id: I5, sasaran: S2, nama: Lima, triwulan: {realisasi: [5, 6, 7, 8]}}
program:
  - id: P1
    nama: Program satu
    mendukung: [S2]
    penanggung_jawab: Kepala
    kegiatan:
      - id: K1
        nama: Kegiatan satu
        indikator: [I3]
        sub_kegiatan: [{id: B1, nama: Sub satu, anggaran: 10}, {id: B2, nama: Sub dua, anggaran: 20, mendukung: [I1], indikator: [I3, I4]}]
      - {id: K2, nama: Kegiatan dua, anggaran: 40, sub_kegiatan: [{id: B3, nama: Sub tiga, anggaran: 30}, {id: B4, nama: Sub empat}]}
  - {id: P2, nama: Program dua, anggaran: 50}
  - {id: P3, nama: Program tiga, mendukung: [S3, I3], kegiatan: [{id: K4, nama: Kegiatan empat}]}
"""


def index(text: str) -> Index:
    return Index(load_bytes("x.yaml", (START + text).encode()).rencana)


def made(text: str = PLAN) -> list[Tabel]:
    return list(annex_tables(index(text), "rencana-aksi"))


def printed(document: str) -> tuple[list[tuple[str, str]], list[list[list[str]]]]:
    found = index(f"{PLAN}dokumen:\n  - {{id: d, jenis: rencana_aksi, judul: RENCANA, {document}}}\n")
    return on_github(page(annex_tables(found, "rencana-aksi", tercetak=True)))


def test_each_indicator_has_its_kegiatan_below_it() -> None:
    """A kegiatan stands under the first indicator that it supports, or the first IKU of the sasaran; what supports none comes last."""
    titles, tables = on_github(page(made()))
    assert titles == [
        ("h1", "RENCANA AKSI TAHUN 2024"),
        ("h2", "1. Sasaran satu"),
        ("h3", "Satu"),
        ("h2", "2. Sasaran dua"),
        ("h3", "Dua"),
        ("h3", "Lima"),
        ("h2", "3. Sasaran tiga"),
        ("h3", "Empat"),
        ("h2", "Tidak mendukung indikator"),
    ]
    assert [part[2:] for part in tables[:-1]] == [
        [["1.", "Sasaran satu", "Satu"]],
        [["Program satu", "Sub dua", "Tiga Empat", "20", "Kepala"]],
        [["2.", "Sasaran dua", "Dua", "1", "2", "3", "4"]],
        [["Program satu (lanjutan)", "Sub satu", "", "10", "Kepala"], ["", "Kegiatan dua", "", "40", "Kepala"]],
        [["3.", "Sasaran tiga", "Empat"]],
        [["Program tiga", "Kegiatan empat", "", "", ""]],
        [["Program dua", "", "", "50", ""]],
    ]
    assert tables[-1] == [["", "Anggaran Murni (Rp)"], ["JUMLAH", "120"]]


def test_an_indicator_without_sasaran_stands_under_none() -> None:
    """It has a heading of its own and, in one piece, a dash; so has a row that names it; its kegiatan stands below it."""
    plan = PLAN.replace("id: I4, sasaran: S3,", "id: I4,").replace("mendukung: [S3, I3]", "mendukung: [I4]")
    titles, tables = on_github(page(made(plan)))
    assert titles[6:9] == [("h2", "Tanpa sasaran"), ("h3", "Empat"), ("h2", "Tidak mendukung indikator")]
    assert [part[2:] for part in tables[-4:-2]] == [[["-", "Empat"]], [["Program tiga", "Kegiatan empat", "", "", ""]]]
    rows = "{tentang: I1}, {tentang: K1, iku: I4}, {tentang: K2}, {tentang: I2}"
    document = f"kolom: {{nomor: No, sasaran: S, iku: I, nama: K}}, menyatakan: [{rows}]"
    found = index(f"{plan}dokumen: [{{id: d, jenis: rencana_aksi, {document}}}]\n")
    assert annex_tables(found, "rencana-aksi", tercetak=True)[0].baris[1:] == (
        ("1.", "Sasaran satu", "Satu", ""),
        ("", "-", "Empat", "Kegiatan satu"),
        ("", "", "", "Kegiatan dua"),
        ("2.", "Sasaran dua", "Dua", ""),
    )


def test_column_numbers_say_where_a_column_stands_in_print() -> None:
    """Each part has those of its own columns; the columns that nothing fills are left out and not counted."""
    _, tables = on_github(page(made()))
    assert [part[1] for part in tables[:3]] == [["1", "2", "3"], ["8", "9", "10", "11", "12"], ["1", "2", "3", "4", "5", "6", "7"]]


def test_a_budget_column_that_does_not_reach_the_rows_is_left_out_and_named() -> None:
    """Where a kegiatan states a perubahan and its sub-kegiatan do not, a sum over the rows would say less than the plan."""
    children = "sub_kegiatan: [{id: B1, nama: A, anggaran: 1}]"
    plan = f"program: [{{id: P, nama: P, kegiatan: [{{id: K, nama: K, anggaran: {{murni: 1, perubahan: 9}}, {children}}}]}}]\n"
    assert made(plan)[-1].penutup == (
        "JUMLAH dihitung dari baris-baris di atasnya.",
        "Anggaran perubahan tidak dicetak, sebab hanya ada di atas sub-kegiatannya: K.",
    )
    assert "9" not in {cell for part in made(plan) for row in part.baris for cell in row}
    plan = (
        f"program: [{{id: P, nama: P, anggaran: {{perubahan: 9}}, kegiatan: [{{id: K, nama: K, {children}}}, {{id: L, anggaran: 2}}]}}]\n"
    )
    assert made(plan)[-1].penutup[1:] == ("Anggaran perubahan tidak dicetak, sebab hanya ada di atas sub-kegiatannya: P.",)
    both = "sub_kegiatan: [{id: B1, nama: A, anggaran: {murni: 1, perubahan: 9}}]"
    plan = f"program: [{{id: P, nama: P, mendukung: [I1], kegiatan: [{{id: K, nama: K, {both}}}]}}]\n" + PLAN.partition("program:")[0]
    assert made(plan)[-1].penutup == (
        "Target triwulan belum ada di rencana: Satu; Lima.",
        "JUMLAH dihitung dari baris-baris di atasnya.",
    )
    assert made(plan)[-2].baris == (("JUMLAH", "1", "9"),) or made(plan)[-1].baris == (("JUMLAH", "1", "9"),)


def test_a_programme_without_an_id_is_named_as_it_is() -> None:
    """In its own row, since nothing else can name it."""
    assert made("program: [{nama: P, anggaran: 5}]\n")[0].baris[1:] == (("Tidak mendukung indikator", ""), ("P", "5"), ("JUMLAH", "5"))


def test_a_plan_without_budgets_has_no_total() -> None:
    """Nor a line that says so."""
    parts = made(
        "sasaran: [{id: S1, uraian: S}]\nindikator: [{id: I1, iku: true, sasaran: S1, nama: I, triwulan: {target: [1, 2, 3, 4]}}]\n"
    )
    assert [part.penutup for part in parts] == [()]
    assert parts[0].baris == (("1", "2", "3", "4", "5", "6", "7"), ("1.", "S", "I", "1", "2", "3", "4"))


def test_an_indicator_without_quarters_has_the_target_of_the_year() -> None:
    """The line below names it; one without any target has its heading only."""
    plan = PLAN.replace("nama: Satu}", "nama: Satu, target: {2024: {murni: 7 Desa, perubahan: 8 Desa}}}")
    titles, tables = on_github(page(made(plan)))
    assert tables[0] == [
        ["No.", "Sasaran Strategis", "Indikator Kinerja", "Target Setahun"],
        ["1", "2", "3", "8"],
        ["1.", "Sasaran satu", "Satu", "8 Desa"],
    ]
    assert ("h3", "Lima") in titles
    assert [["Lima"]] not in [part[2:] for part in tables]
    assert made(plan)[-1].penutup[0] == "Target triwulan belum ada di rencana: Satu; Lima; Empat."


def test_a_sasaran_that_is_supported_may_have_no_indicator() -> None:
    """What supports it, and what supports something unknown, comes last."""
    parts = made("sasaran: [{id: S1, uraian: S}]\nprogram: [{id: P, nama: P, mendukung: [S1, X], anggaran: 5}]\n")
    assert parts[0].baris[1:] == (("Tidak mendukung indikator", ""), ("P", "5"), ("JUMLAH", "5"))


def test_rows_may_print_their_own_indicator_and_sasaran() -> None:
    """Then the cells of the indicator stand where it changes."""
    columns = "nomor: NO, sasaran: S, iku: I, iku.target: T, program: P, nama: U, pelaksana: L, anggaran: A, satuan: X"
    rows = (
        "{tentang: K2, iku: {tentang: I1, target: 5}, sasaran: S1, pelaksana: Umum, anggaran: 1},"
        " {tentang: K4, iku: {tentang: I1, target: 5}, anggaran: 2}, {tentang: K1, sasaran: S2, anggaran: 3}, {judul: LAIN}, {tentang: P2}"
    )
    titles, tables = printed(f"kolom: {{{columns}}}, menyatakan: [{rows}], tempat: Kota")
    assert titles[1:] == [("h2", "1. Sasaran satu"), ("h3", "Satu"), ("h2", "2. Sasaran dua"), ("h2", "LAIN")]
    assert [part[2:] for part in tables] == [
        [["1.", "Sasaran satu", "Satu", "5"]],
        [["Program satu", "Kegiatan dua", "Umum", "1", ""], ["Program tiga", "Kegiatan empat", "", "2", ""]],
        [["2.", "Sasaran dua"]],
        [["Program satu", "Kegiatan satu", "", "3", ""]],
        [["Program dua", "", "", "", ""]],
    ]


def test_a_table_that_fits_on_a_page_stays_whole() -> None:
    """With title rows and foot rows in the column of names."""
    rows = "{judul: BAGIAN}, {tentang: B1, indikator: I1, anggaran: 3}, {tentang: B2, nama: Lain}"
    titles, tables = printed(f"kolom: {{nama: U, indikator: I, anggaran: A}}, menyatakan: [{rows}], kaki: [{{judul: J, anggaran: 3}}]")
    assert titles == [("h1", "RENCANA")]
    assert tables == [
        [["U", "I", "A"], ["1", "2", "3"], ["BAGIAN", "", ""], ["Sub satu", "Satu", "3"], ["Lain", "Tiga Empat", ""], ["J", "", "3"]]
    ]
    titles, tables = printed("kolom: {indikator: I, target: T}, menyatakan: [{tentang: I1, target: 3}], kaki: [{judul: J, target: 3}]")
    assert tables == [[["I", "T"], ["1", "2"], ["Satu", "3"], ["J", "3"]]]


def test_a_title_row_may_stand_alone() -> None:
    """As a row, or in a table that is parted as a heading."""
    rows = "menyatakan: [{judul: SATU}, {judul: DUA}, {tentang: I1, sumber_data: [BPS, Dinas]}]"
    assert printed(f"kolom: {{indikator: I, sumber_data: D}}, {rows}")[1] == [
        [["I", "D"], ["1", "2"], ["SATU", ""], ["DUA", ""], ["Satu", "BPS, Dinas"]]
    ]
    columns = ", ".join(f"iku.triwulan.target.{number}: T" for number in range(1, 9))
    titles, tables = printed(f"kolom: {{{columns}, nama: U}}, {rows}")
    assert (titles, tables) == ([("h1", "RENCANA"), ("h2", "SATU"), ("h2", "DUA"), ("h2", "1. Sasaran satu")], [])


def test_a_wide_table_of_one_kind_of_columns_stays_whole() -> None:
    """There is nothing to part it by."""
    columns = ", ".join(f"triwulan.{field}.{number}: K" for field in ("target", "realisasi") for number in range(1, 6))
    assert len(printed(f"kolom: {{{columns}}}, menyatakan: [{{tentang: B1}}]")[1]) == 1


def test_the_file_says_which_annex_it_is() -> None:
    """The sixth."""
    assert ANNEXES["rencana-aksi"].berkas == "lampiran-6-rencana-aksi.md"
