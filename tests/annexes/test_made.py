from __future__ import annotations

import re

import pytest

from sakip.annexes import ANNEXES, annex_tables, published, render_many
from sakip.annexes.naming import letter
from sakip.errors import UsageError
from sakip.index import Index
from sakip.loader import load, load_bytes
from tests.checks import START
from tests.checks import index as index_of
from tests.rendered import on_github, plain, table

TABLES = [name for name, one in ANNEXES.items() if one.table]

PLAN = """\
tujuan: [{id: T1, uraian: Tujuan satu}, {id: T2, uraian: Tujuan dua}]
sasaran: [{id: S1, tujuan: T1, uraian: Sasaran satu}, {id: S2, tujuan: T2, uraian: Sasaran dua}]
indikator:
  - {id: I2, iku: true, sasaran: S2, nama: Dua, target: {2024: 10 %}, realisasi: {2024: 8 %}, polaritas: turun, formula: a / b}
  - {id: I1, iku: true, sasaran: S1, nama: Satu, target: {2024: 80 Desa}, realisasi: {2024: 100 Desa}, sumber_data: [BPS, Dinas]}
  - {id: I3, sasaran: S1, nama: Tiga, target: {2024: BB}}
  - {id: I4, nama: Empat, target: {2024: 5 %}}
  - {id: I5, sasaran: S1, nama: Lima, target: {2023: 5 %}}
program:
  - id: P1
    nama: Program satu
    mendukung: [S1]
    kegiatan: [{id: K1, nama: Kegiatan satu, anggaran: 10}, {id: K2, nama: Kegiatan dua, anggaran: {murni: 20, perubahan: 25}}]
  - {id: P2, nama: Program dua, kegiatan: [{id: K3, nama: Kegiatan tiga, sub_kegiatan: [{id: B1, mendukung: [I2], anggaran: 5}]}]}
  - {id: P3, nama: Program tiga, anggaran: 7}
"""


def made(lampiran: str, text: str = PLAN) -> list[list[str]]:
    return table(render_many(load_bytes("x.yaml", (START + text).encode()).rencana, [lampiran])[lampiran])


def printed(lampiran: str, document: str) -> list[list[str]]:
    rencana = load_bytes("x.yaml", (START + PLAN + f"dokumen:\n  - {{id: d, jenis: {lampiran}, {document}}}\n").encode()).rencana
    return table(render_many(rencana, [lampiran], tercetak=True)[lampiran])


def test_the_rkt_has_the_targets_of_the_year_by_sasaran() -> None:
    """An indikator without a target for the year, or without sasaran, is not in it; number and sasaran stand where they change."""
    assert made("rkt")[2:] == [
        ["1", "Sasaran satu", "Satu", "80 Desa"],
        ["", "", "Tiga", "BB"],
        ["2", "Sasaran dua", "Dua", "10 %"],
    ]


def test_the_ppk_has_the_capaian_and_its_mean() -> None:
    """What cannot be computed is a dash and does not count."""
    assert made("ppk")[2:] == [
        ["1", "Sasaran satu", "Satu", "80 Desa", "100 Desa", "125,00 %"],
        ["", "", "Tiga", "BB", "", "-"],
        ["2", "Sasaran dua", "Dua", "10 %", "8 %", "120,00 %"],
        ["RATA-RATA", "", "", "", "", "122,50 %"],
    ]


def test_the_cap_and_the_method_of_the_plan_hold_in_the_ppk() -> None:
    """A capaian above the cap is shown as the cap."""
    rows = made("ppk", PLAN + "penilaian: {batas: 120 %, metode: B}\n")
    assert [row[5] for row in rows[2:]] == ["120,00 %", "-", "120,00 %", "120,00 %"]


def test_what_a_cap_or_the_floor_holds_is_said_below_the_capaian() -> None:
    """Of each indicator what it would be; the cap of its own or of the plan."""
    text = (
        "sasaran: [{id: S1, uraian: Satu}]\nindikator:\n"
        "  - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 195,032 %}}\n"
        "  - {id: I2, sasaran: S1, nama: B, target: {2024: 10 Unit}, realisasi: {2024: 25 Unit}, polaritas: turun}\n"
        "  - {id: I3, sasaran: S1, nama: C, target: {2024: 10 Unit}, realisasi: {2024: 11 Unit}, batas: 105 %}\n"
        "  - {id: I4, sasaran: S1, nama: D, target: {2024: 10 Unit}, realisasi: {2024: 12 Unit}}\n"
        "penilaian: {batas: 120 %}\n"
    ).replace("195,032 %", '"195,032 %"')
    held = "Capaian yang tidak dihitung utuh: A, 243,79 % dibatasi 120 %; B, -50,00 % dihitung nol; C, 110,00 % dibatasi 105 %."
    for lampiran in ("ppk", "capaian-sasaran"):
        (tabel,) = annex_tables(index_of(text), lampiran)
        assert held in tabel.penutup
        (tabel,) = annex_tables(
            index_of(text.replace("penilaian: {batas: 120 %}\n", "").replace(", batas: 105 %", "").replace("turun", "naik")), lampiran
        )
        assert not any("tidak dihitung utuh" in line for line in tabel.penutup)


def test_the_pk_has_programmes_with_lettered_kegiatan_beside_the_indicators() -> None:
    """A kegiatan stands under the first sasaran that it or a child supports; what supports none comes last, without a number."""
    assert made("pk")[2:] == [
        ["1", "Sasaran satu", "Satu", "80 Desa", "1. Program satu", "", ""],
        ["", "", "Tiga", "BB", "a. Kegiatan satu", "10", ""],
        ["", "", "", "", "b. Kegiatan dua", "20", "25"],
        ["2", "Sasaran dua", "Dua", "10 %", "1. Program dua", "", ""],
        ["", "", "", "", "a. Kegiatan tiga", "5", ""],
        ["", "-", "", "", "1. Program tiga", "7", ""],
        ["JUMLAH", "", "", "", "", "42", ""],
    ]


def test_the_iku_has_lettered_tujuan_and_numbered_sasaran() -> None:
    """Main indicators only, in the order of the sasaran."""
    assert made("iku")[2:] == [
        ["a", "Tujuan satu", "1. Sasaran satu", "Satu", "", "BPS, Dinas", ""],
        ["b", "Tujuan dua", "2. Sasaran dua", "Dua", "a / b", "", ""],
    ]


def test_an_iku_without_sasaran_or_tujuan_has_a_dash() -> None:
    """It comes last, has no number and no letter, and does not stand under what is before it."""
    text = PLAN.replace("id: I2, iku: true, sasaran: S2", "id: I2, iku: true").replace("{id: S1, tujuan: T1", "{uraian: Tanpa id}, {id: S1")
    assert [row[:4] for row in made("iku", text)[2:]] == [["", "-", "1. Sasaran satu", "Satu"], ["", "", "-", "Dua"]]


def test_a_published_pk_prints_what_is_lost_without_number_or_letter() -> None:
    """A lost programme has no line unless it has amounts; a programme with amounts of its own has them in its line."""
    rows = printed(
        "pk",
        "sebutan: {P1: tidak terbaca, K2: tidak terbaca, P2: tidak terbaca}, menyatakan: [{tentang: K1, sasaran: S1, anggaran: {murni: 1}},"
        " {tentang: K2, sasaran: S1, anggaran: {murni: 2}}, {tentang: P2, sasaran: S1, anggaran: {murni: 3}},"
        " {tentang: P3, sasaran: S1, nama: TIGA, anggaran: {murni: 4}}, {tentang: tidak terbaca, sasaran: S1, target: 5}]",
    )
    assert [row[4:6] for row in rows[2:]] == [
        ["a. Kegiatan satu", "1"],
        ["tidak terbaca", "2"],
        ["tidak terbaca", "3"],
        ["1. TIGA", "4"],
    ]
    assert rows[2][:4] == ["1", "Sasaran satu", "tidak terbaca", "5"]


def test_a_programme_may_have_more_kegiatan_than_there_are_letters() -> None:
    """After z comes aa."""
    kegiatan = ", ".join(f"{{id: K{number}, nama: N, anggaran: 1}}" for number in range(28))
    rows = made("pk", f"program: [{{id: P, nama: P, kegiatan: [{kegiatan}]}}]\n")
    assert [row[4] for row in rows[-4:-1]] == ["z. N", "aa. N", "ab. N"]
    assert [letter(number) for number in (0, 25, 26, 701, 702)] == ["a", "z", "aa", "zz", "aaa"]


def test_a_published_iku_has_duties_above_and_titles_between() -> None:
    """Rows about the agency stand above the table; a title row has its number and nothing else."""
    rows = "{tentang: instansi, tugas: T, fungsi: [F, G]}, {judul: BAGIAN, nomor: 1}, {tentang: I1, formula: F}"
    document = f"menyatakan: [{rows}], nomor_kolom: [1, 2]"
    assert printed("iku", document)[1:] == [
        ["1", "2", "", "", "", "", ""],
        ["1", "BAGIAN", "", "", "", "", ""],
        ["a", "Tujuan satu", "1. Sasaran satu", "Satu", "F", "", ""],
    ]
    assert printed("iku", "kolom: {indikator: I}, menyatakan: [{judul: B, nomor: 1}, {tentang: I1}, {tentang: instansi}]") == [
        ["I"],
        ["1"],
        ["1"],
        ["Satu"],
    ]


def test_a_document_names_nodes_in_its_own_way() -> None:
    """As the row prints it, as the document calls it, in capitals, or as the plan has it; columns and foot rows are its own."""
    document = (
        "kolom: {indikator: [Indikator, Nama], target: T, realisasi.2024: R}, kapital: [indikator], sebutan: {I3: ketiga}, "
        "menyatakan: [{tentang: I1, nama: Baris, target: 1}, {tentang: I3, realisasi: {2024: 5}}, {tentang: I2, sasaran: {tentang: S1}}], "
        "kaki: [{judul: JUMLAH, target: 9}], tempat: Kota, tanggal: Mei"
    )
    assert printed("rkt", document) == [
        ["Indikator Nama", "T", "R"],
        ["1", "2", "3"],
        ["Baris", "1", ""],
        ["ketiga", "", "5"],
        ["DUA", "", ""],
        ["JUMLAH", "9", ""],
    ]


def test_place_and_date_stand_below_a_published_table() -> None:
    """And the agency above it."""
    rencana = load("models/barsel-dspmd-2023.yaml")
    (tabel,) = annex_tables(Index(rencana), "ppk", tercetak=True)
    assert tabel.penutup == ("Buntok, Februari 2024",)
    assert tabel.kepala == ("SKPD : Dinas Sosial, Pemberdayaan Masyarakat Dan Desa",)


@pytest.mark.parametrize("model", ["models/barsel-dspmd-2023.yaml", "models/contoh-dinas-2024.yaml"])
@pytest.mark.parametrize("tercetak", [True, False])
def test_every_annex_of_both_plans_is_made_of_whole_tables(model: str, *, tercetak: bool) -> None:
    """Each row has as many cells as there are headings, and on GitHub each of them is seen, under each heading."""
    index = Index(load(model))
    for name in TABLES:
        if tercetak and not published(index.rencana, ANNEXES[name]):
            continue
        parts = annex_tables(index, name, tercetak=tercetak)
        for tabel in parts:
            assert {len(row) for row in tabel.baris} <= {len(tabel.kolom)}
            assert tabel.kanan <= set(range(len(tabel.kolom)))
        titles, shown = on_github(render_many(index.rencana, [name], tercetak=tercetak)[name])
        assert shown == [[[plain(cell) for cell in row] for row in (tabel.kolom, *tabel.baris)] for tabel in parts if tabel.kolom]
        assert titles == [(f"h{tabel.tingkat}", plain(tabel.judul)) for tabel in parts if tabel.judul]


def test_every_annex_has_a_file_of_its_own() -> None:
    """Annexes are numbered as in reports; the other tables are not."""
    assert [one.berkas for one in ANNEXES.values()] == [
        "lampiran-1-sasaran-indikator.md",
        "lampiran-2-rkt.md",
        "lampiran-3-pk.md",
        "lampiran-4-ppk.md",
        "lampiran-5-iku.md",
        "lampiran-6-rencana-aksi.md",
        "lampiran-7-pohon-kinerja.md",
        "lampiran-8-cascading.md",
        "tabel-target-realisasi.md",
        "tabel-capaian-sasaran.md",
        "laporan.md",
    ]


@pytest.mark.parametrize(
    ("lampiran", "why"),
    [
        ("pohon-kinerja", "POHON KINERJA sebuah gambar, bukan tabel"),
        ("laporan", "LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP) disusun dari lampiran lain, maka bukan tabel dari satu dokumen"),
        ("entah", 'lampiran "entah" tidak dikenal; yang ada: sasaran-indikator, rkt, pk'),
    ],
)
@pytest.mark.parametrize("tercetak", [False, True])
def test_what_is_no_table_has_no_tables(lampiran: str, why: str, *, tercetak: bool) -> None:
    """Whoever asks for them is told what it is."""
    index = index_of("dokumen: [{id: d, jenis: pohon_kinerja}, {id: e, jenis: laporan}]\n")
    with pytest.raises(UsageError, match=re.escape(why)):
        annex_tables(index, lampiran, tercetak=tercetak)


@pytest.mark.parametrize("lampiran", TABLES)
def test_an_annex_of_a_plan_without_any_of_it_says_why_it_is_empty(lampiran: str) -> None:
    """In a line below the agency, instead of a table without rows."""
    (tabel,) = annex_tables(index_of(""), lampiran)
    assert tabel.kepala[-1] == f"Kosong: {ANNEXES[lampiran].kosong}."
    assert (tabel.kolom, tabel.baris, tabel.penutup) == ((), (), ())


def test_what_is_computed_is_said_below_an_annex_from_the_plan() -> None:
    """A realisasi that the plan does not state is named with where it comes from; so are amounts that are sums."""
    index = Index(load("models/contoh-dinas-2024.yaml"))
    assert annex_tables(index, "ppk")[-1].penutup == (
        "Persentase dihitung dari target dan realisasi; rata-ratanya dari yang dapat dihitung.",
        (
            "Realisasi dihitung, tidak tertulis di rencana: Persentase penduduk yang memanfaatkan perpustakaan (dari formulanya);"
            " Nilai SAKIP dinas (dari lembar kerja evaluasi)."
        ),
    )
    assert annex_tables(index, "pk")[-1].penutup == (
        "Anggaran dihitung dari sub-kegiatannya: Pengelolaan Arsip Dinamis.",
        "JUMLAH dihitung dari baris-baris di atasnya.",
        "Anggaran perubahan tidak dijumlahkan, sebab tidak ada pada semua baris.",
    )
    assert annex_tables(index_of(PLAN), "pk")[-1].penutup[0] == "Anggaran dihitung dari sub-kegiatannya: Kegiatan tiga."
    stated = "sasaran: [{id: S1, uraian: S}]\nindikator: [{id: I1, sasaran: S1, nama: I, target: {2024: 5 %}}]\n"
    (tabel,) = annex_tables(index_of(stated), "pk")
    assert (tabel.penutup, [row[0] for row in tabel.baris]) == ((), ["1", "1"])
    assert len(annex_tables(index_of(PLAN), "ppk")[-1].penutup) == 1


def test_a_formula_is_a_fraction_of_what_its_variables_mean() -> None:
    """A sentence, a formula that cannot be read and one without variables stay as they are."""
    formulas = {
        "A": "formula: a / b * 100 %, variabel: {a: {uraian: Jumlah A}, b: {satuan: jiwa}}",
        "B": "formula: A / a, variabel: {a: {uraian: Jumlah A}}",
        "C": "formula: Nilai evaluasi, variabel: {a: {uraian: Jumlah A}}",
        "D": "formula: (a, variabel: {a: {uraian: Jumlah A}}",
        "E": "formula: a / b",
    }
    lines = [f"  - {{id: {id_}, iku: true, sasaran: S1, nama: Indikator {id_}, {formula}}}\n" for id_, formula in formulas.items()]
    plan = f"tujuan: [{{id: T1, uraian: Desa maju}}]\nsasaran: [{{id: S1, tujuan: T1, uraian: Satu}}]\nindikator:\n{''.join(lines)}"
    shown = [row[4] for row in annex_tables(index_of(plan), "iku")[0].baris[1:]]
    assert shown == [
        "Jumlah A\n────────────\nb\n× 100 %",
        "Indikator A\n────────────\nJumlah A",
        "Nilai evaluasi",
        "(a",
        "a / b",
    ]
