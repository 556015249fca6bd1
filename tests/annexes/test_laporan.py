from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.annexes.laporan import paragraphs, report
from sakip.chapters import BAB
from sakip.index import Index
from sakip.loader import load_bytes
from tests.checks import index
from tests.rendered import blocks

ALL = """\
periode: 2021-2026
visi: [{id: V1, milik: Bupati, periode: 2021-2026, uraian: Cerdas}, {id: V2, uraian: Tertib}]
misi: [{id: M1, uraian: Mencerdaskan}]
tujuan: [{id: T1, misi: [M1], uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}, {id: S3, asal: rkt, uraian: Tiga}]
indikator:
  - id: I1
    sasaran: S1
    nama: A
    satuan: persen
    standar_nasional: {2024: 75 %}
    target: {2023: 75 %, 2024: 80 %, 2026: 90 %}
    realisasi: {2023: 70 %, 2024: "72,5 %"}
program:
  - {kode: 1.06.04, nama: Program A, mendukung: [S1], anggaran: {murni: 100, perubahan: 120, realisasi: 90}}
  - {kode: 1.06.05, nama: Program B, mendukung: [S2], anggaran: {murni: 80}}
naskah:
  ikhtisar: Capaian {capaian.instansi}.
  S1: Sebabnya diketahui.
"""


def made(text: str) -> str:
    """The report of a plan, its annexes named only."""
    return report(index(text), lambda name: f"# {name}\n\n# dalam {name}\n")


def part(text: str, title: str) -> list[str]:
    """The blocks of one part of a report, as a reader sees them."""
    found = blocks(made(text))
    start = next(place for place, (tag, shown) in enumerate(found) if tag in {"h2", "h3", "h4"} and shown == title)
    level = found[start][0]
    inside = found[start + 1 :]
    end = next((place for place, (tag, _) in enumerate(inside) if tag in {"h1", "h2", "h3", "h4"} and tag <= level), len(inside))
    return [f"{tag}: {shown}" for tag, shown in inside[:end]]


def test_every_part_stands_in_its_order_below_one_title() -> None:
    """Chapters on the second level, their sections on the third; the contents come before the summary."""
    titles = [(tag, shown) for tag, shown in blocks(made("")) if tag in {"h1", "h2", "h3"}]
    expected = [("h3" if bab.bagian else "h2", bab.judul) for bab in BAB]
    assert titles == [("h1", "LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP) TAHUN 2024"), expected[0], ("h2", "DAFTAR ISI"), *expected[1:]]


def test_the_contents_lead_to_every_part() -> None:
    """By the names that GitHub gives to headings."""
    links = re.findall(r"\[(.+?)\]\(#(.+?)\)", made(""))
    assert [title for title, _ in links] == [bab.judul for bab in BAB]
    assert links[3] == ("A. Gambaran Umum Organisasi", "a-gambaran-umum-organisasi")


def test_what_is_not_written_is_named_where_it_is_missing() -> None:
    """A chapter with sections needs no text of its own; a part that the plan fills is not missing."""
    missing = re.findall(r"\(Belum ditulis: bagian ini, naskah\.(.+?)\.\)", made("").replace("\\", ""))
    assert missing == [
        "kata_pengantar",
        "ikhtisar",
        "tugas_fungsi",
        "pegawai",
        "lingkungan",
        "perencanaan",
        "analisis",
        "realisasi_anggaran",
        "kesimpulan",
        "saran",
    ]


def test_a_text_is_filled_and_comes_before_what_the_plan_gives() -> None:
    """The numbers in it are those of the tables."""
    assert part(ALL, "IKHTISAR EKSEKUTIF") == ["p: Capaian 90,63 %."]
    assert part(ALL + "  organisasi: Naskah.\n", "A. Gambaran Umum Organisasi") == ["p: Naskah.", "p: Contoh, Kabupaten Contoh."]


def test_the_first_chapter_tells_what_the_agency_is() -> None:
    """Basis, duties, units, staff, and what helps and hinders it."""
    text = """\
instansi:
  nama: Dinas
  singkatan: D
  pemerintah_daerah: Kabupaten
  dasar_hukum: Peraturan 1
  tugas: Melayani
  fungsi: [Satu, Dua]
  struktur: [{nama: Sekretariat, membawahi: [A, B]}, {nama: Bidang}]
  pegawai: {jumlah: 3 Orang, golongan: {IV: 1 Orang, III: 2 Orang}, diklat: {II: 1 Orang}}
  lingkungan: {kekuatan: [Gedung], ancaman: [Banjir, Api]}
"""
    said = report(Index(load_bytes("x.yaml", f"sakip: 1\ntahun: 2024\n{text}".encode()).rencana), lambda name: f"# {name}\n")
    for line in (
        "Dinas (D), Kabupaten.",
        "Dasar hukum: Peraturan 1.",
        "Tugas: Melayani",
        "1. Satu\n2. Dua",
        "1. Sekretariat, membawahi A, B\n2. Bidang",
        "Jumlah pegawai: 3 Orang.",
        "| Golongan | IV | 1 Orang |\n| Golongan | III | 2 Orang |\n| Diklat | II | 1 Orang |",
        "Kekuatan (faktor internal):\n\n1. Gedung",
        "Ancaman (faktor eksternal):\n\n1. Banjir\n2. Api",
    ):
        assert line in said
    assert "Kelemahan" not in said


@pytest.mark.parametrize(
    ("pegawai", "shown"),
    [
        ("jumlah: 3 Orang", "Jumlah pegawai: 3 Orang."),
        ("status: {PNS: 3 Orang}", "| Menurut | Kelompok | Jumlah |\n| --- | --- | --- |\n| Status | PNS | 3 Orang |"),
    ],
)
def test_of_the_staff_that_is_told_what_is_known(pegawai: str, shown: str) -> None:
    """The number of all, a table of groups, or both."""
    text = f"sakip: 1\ntahun: 2024\ninstansi: {{nama: Dinas, pegawai: {{{pegawai}}}}}\n"
    said = report(Index(load_bytes("x.yaml", text.encode()).rencana), lambda name: f"# {name}\n")
    assert said.partition("### C. Keadaan Pegawai\n\n")[2].partition("\n\n###")[0] == shown


def test_the_analysis_of_a_sasaran_holds_what_the_regulation_asks_for() -> None:
    """This year, earlier years, the end of the Renstra, the nation; the causes; the efficiency; the programmes."""
    text = made(ALL).partition("#### Sasaran 1. Satu\n")[2].partition("#### Sasaran 2.")[0]
    assert text.strip().splitlines() == [
        "Capaian sasaran ini: 90,63 %, dari 1 anggota yang terukur di antara 1.",
        "",
        "| Indikator | Terhadap | Target | Realisasi | Capaian | Keterangan |",
        "| --- | --- | --- | --- | --- | --- |",
        "| A | 2023 | 75 % | 70 % | 93,33 % |  |",
        "|  | 2024 | 80 % | 72,5 % | 90,63 % | membaik |",
        "|  | akhir Renstra 2026 | 90 % | 72,5 % | 80,56 % |  |",
        "|  | standar nasional 2024 | 75 % | 72,5 % | 96,67 % |  |",
        "",
        "Sebabnya diketahui.",
        "",
        "Efisiensi: capaian 90,63 % dikurangi serapan 75,00 % sama dengan 15,63 poin: lebih efisien.",
        "",
        "Program, kegiatan dan sub-kegiatan yang menunjang:",
        "",
        "| Program / kegiatan | Anggaran (Rp) | Realisasi (Rp) | Serapan | Capaian |",
        "| --- | --- | --- | --- | --- |",
        "| 1.06.04 Program A | 120 | 90 | 75,00 % | - |",
    ]


def test_what_cannot_be_computed_says_why_and_causes_that_are_not_written_are_named() -> None:
    """A sasaran that a document brought along is not analysed."""
    shown = part(ALL, "Sasaran 2. Dua")
    assert shown[0] == "p: Capaian sasaran ini: tidak dapat dihitung, tidak ada anggota."
    assert shown[2] == "p: Efisiensi: tidak dapat dihitung, realisasi anggaran 1.06.05 tidak ada."
    text = made(ALL)
    assert shown[1] == "p: (Belum ditulis: sebab keberhasilan atau kegagalan dan langkah perbaikannya, naskah.S2.)"
    assert "Sasaran 3" not in text


def test_a_sasaran_that_no_programme_supports_has_no_table_of_money() -> None:
    """Its efficiency says why it has none."""
    shown = part(ALL.replace("mendukung: [S2], ", ""), "Sasaran 2. Dua")
    assert shown[-1] == "p: Efisiensi: tidak dapat dihitung, tidak ada program yang mendukungnya."


def test_the_money_table_sums_what_every_programme_has() -> None:
    """A sum that lacks a part is a dash."""
    text = made(ALL).partition("### C. Realisasi Anggaran\n")[2]
    assert "| 1.06.05 Program B | 80 | - | - | - |\n| JUMLAH | 200 | - | - | 90,63 % |" in text


def test_annexes_stand_in_their_chapters_and_their_headings_below_those_of_the_report() -> None:
    """Each once; what has no chapter stands at the end."""
    found = [shown for tag, shown in blocks(made(ALL)) if tag == "h4" and shown.startswith("dalam")]
    names = ["sasaran-indikator", "rkt", "iku", "pk", "ppk", "capaian-sasaran", "rencana-aksi", "pohon-kinerja", "cascading"]
    assert found == [f"dalam {name}" for name in names]


@pytest.mark.parametrize(
    ("teks", "written"),
    [
        ("Satu\nbaris.", ["Satu baris."]),
        ("Satu.\n\n\nDua.", ["Satu.", "Dua."]),
        ("Daftar:\n- a\n  lanjut\n- b", ["Daftar:", "- a lanjut\n- b"]),
        ("1. a\n2) b\nlanjut", ["1. a\n2) b lanjut"]),
        ("# bukan *judul* <b>", ["\\# bukan \\*judul\\* \\<b\\>"]),
        ("2024. Tahun", ["2024\\. Tahun"]),
        ("-", ["\\-"]),
        ("", []),
    ],
)
def test_a_text_of_the_plan_is_plain_but_for_paragraphs_and_lists(teks: str, written: list[str]) -> None:
    """Signs of Markdown are printed as they are."""
    assert list(paragraphs(teks)) == written


@given(st.text(alphabet="a1.-#*`|<>\\ \n)", max_size=60))
def test_no_text_becomes_anything_else(teks: str) -> None:
    """Whatever it holds, a reader sees paragraphs and lists only, and no sign is lost."""
    found = blocks("\n\n".join(["Awal.", *paragraphs(teks)]))
    assert {tag for tag, _ in found} <= {"p", "ul", "ol"}
