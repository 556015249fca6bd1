from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.annexes import render
from sakip.annexes.laporan import report
from sakip.annexes.prose import paragraphs
from sakip.chapters import BAB
from sakip.errors import UsageError
from sakip.freezing import freeze
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


UNWRITTEN = "p: (Sebab keberhasilan atau kegagalan, dan langkah perbaikannya, belum ditulis.)"


def made(text: str) -> str:
    """The report of a plan, its annexes named only."""
    return report(index(text), lambda name: f"# {name}\n\nSKPD : Contoh\n\n## dalam {name}\n")


def part(text: str, title: str) -> list[str]:
    """The blocks of one part of a report, as a reader sees them."""
    return within(made(text), title)


def within(markdown: str, title: str) -> list[str]:
    """The blocks of one part of a report as Markdown."""
    found = blocks(markdown)
    start = next(place for place, (tag, shown) in enumerate(found) if tag in {"h2", "h3", "h4"} and shown == title)
    level = found[start][0]
    inside = found[start + 1 :]
    end = next((place for place, (tag, _) in enumerate(inside) if tag in {"h1", "h2", "h3", "h4"} and tag <= level), len(inside))
    return [f"{tag}: {shown}" for tag, shown in inside[:end]]


def test_every_part_stands_in_its_order_below_one_title() -> None:
    """Chapters on the second level, their sections on the third; the contents come before the summary."""
    titles = [(tag, shown) for tag, shown in blocks(made("")) if tag in {"h1", "h2", "h3"} and "Lampiran" not in shown]
    expected = [("h3" if bab.bagian else "h2", bab.judul) for bab in BAB]
    assert titles == [("h1", "LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP) TAHUN 2024"), expected[0], ("h2", "DAFTAR ISI"), *expected[1:]]


def test_the_contents_lead_to_every_part() -> None:
    """By the names that GitHub gives to headings."""
    links = re.findall(r"- \[(.+?)\]\(#(.+?)\)", made(""))
    assert [title for title, _ in links] == [bab.judul for bab in BAB]
    assert links[3] == ("A. Gambaran Umum Organisasi", "a-gambaran-umum-organisasi")


def test_what_is_not_written_is_named_where_it_is_missing() -> None:
    """A chapter with sections needs no text of its own; a part that the plan fills is not missing."""
    found = blocks(made(""))
    missing = [found[place - 1][1] for place, block in enumerate(found) if block == ("p", "(Bagian ini belum ditulis.)")]
    assert missing == [
        "KATA PENGANTAR",
        "IKHTISAR EKSEKUTIF",
        "B. Tugas Pokok dan Fungsi",
        "C. Keadaan Pegawai",
        "D. Lingkungan Strategis yang Berpengaruh",
        "B. Analisis Capaian Kinerja",
        "C. Realisasi Anggaran",
        "A. Kesimpulan",
        "B. Saran Tindak Lanjut",
    ]


def test_a_text_is_filled_and_comes_before_what_the_plan_gives() -> None:
    """The numbers in it are those of the tables."""
    assert part(ALL, "IKHTISAR EKSEKUTIF")[0] == "p: Capaian 90,63 %."
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
        "| Golongan | IV | 1 Orang |\n|  | III | 2 Orang |\n| Diklat | II | 1 Orang |",
        "Kekuatan (faktor internal):\n\n1. Gedung",
        "Ancaman (faktor eksternal):\n\n1. Banjir\n2. Api",
    ):
        assert line in said
    assert "Kelemahan" not in said


@pytest.mark.parametrize(
    ("pegawai", "shown"),
    [
        ("jumlah: 3 Orang", "Jumlah pegawai: 3 Orang."),
        ("status: {PNS: 3 Orang}", "| Menurut | Kelompok | Jumlah |\n| --- | --- | ---: |\n| Status | PNS | 3 Orang |"),
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
        "Capaian sasaran ini: 90,63 %, rata-rata dari 1 indikator.",
        "",
        "| Indikator | Terhadap | Target | Realisasi | Capaian | Keterangan |",
        "| --- | --- | ---: | ---: | ---: | --- |",
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
        "| --- | ---: | ---: | ---: | ---: |",
        "| 1.06.04 Program A | 120 | 90 | 75,00 % | - |",
    ]


def test_the_comparisons_have_remarks_only_where_there_are_any() -> None:
    """A column without a word in it is none."""
    text = made(ALL.replace("2023: 75 %, ", "").replace("2023: 70 %, ", ""))
    assert "| Indikator | Terhadap | Target | Realisasi | Capaian |\n| --- | --- | ---: | ---: | ---: |\n| A | 2024 |" in text


def test_the_efficiency_of_a_sasaran_can_be_worked_out_from_what_is_printed() -> None:
    """With more decimals where two of each do not give the difference."""
    text = made(ALL.replace("72,5 %", "74,67 %").replace("realisasi: 90}", "realisasi: 91}"))
    assert "Efisiensi: capaian 93,3375 % dikurangi serapan 75,8333 % sama dengan 17,5 poin" in text


def test_all_that_helped_a_sasaran_is_listed_level_by_level() -> None:
    """What stands below a programme that works for one sasaran alone works for it too."""
    kegiatan = "kegiatan: [{kode: 1.06.04.2.01, nama: Kegiatan K, sub_kegiatan: [{kode: 1.06.04.2.01.0001, nama: Sub B}]}]"
    text = made(ALL.replace("mendukung: [S1], ", f"mendukung: [S1], {kegiatan}, ", 1))
    listed = text.partition("yang menunjang:\n\n")[2].partition("\n\n")[0].splitlines()[2:]
    assert [row.split(" | ")[0] for row in listed] == [
        "| 1.06.04 Program A",
        "| 1.06.04.2.01 Kegiatan K",
        "| 1.06.04.2.01.0001 Sub B",
    ]


def test_a_signed_agreement_that_is_another_one_is_named_below_the_table() -> None:
    """The one that is the same as the plan, and those of another year, are not."""

    def agreement(text: str) -> list[str]:
        return within(render(index(text), "laporan"), "D. Perjanjian Kinerja")

    said = "p: Perjanjian Kinerja yang ditandatangani"
    signed = freeze(index(ALL).rencana, "pk")
    assert not any(block.startswith(said) for block in agreement(ALL + signed))
    capital = signed.replace("jenis: pk", "jenis: pk\n    kapital: [program]\n    nomor_kolom: [a, b]").replace("Program A", "PROGRAM A")
    assert not any(block.startswith(said) for block in agreement(ALL + capital))
    changed = signed.replace("target: 80 %", "target: 85 %")
    assert agreement(ALL + changed)[-1] == (
        f"{said} (PERJANJIAN KINERJA (PK) TAHUN 2024) berbeda dari tabel di atas, yang disusun dari rencana."
        " Yang diperjanjikan ialah isi yang ditandatangani."
    )
    untitled = changed.replace("judul: PERJANJIAN KINERJA (PK) TAHUN 2024", "tempat: Kota\n    tanggal: 5 Januari 2024")
    assert agreement(ALL + untitled)[-1].startswith(f"{said} (PK, Kota, 5 Januari 2024) berbeda")
    earlier = changed.replace("jenis: pk", "jenis: pk\n    tahun: 2023")
    assert not any(block.startswith(said) for block in agreement(ALL + earlier))


def test_what_cannot_be_computed_says_why_and_causes_that_are_not_written_are_named() -> None:
    """A sasaran that a document brought along is not analysed."""
    shown = part(ALL, "Sasaran 2. Dua")
    assert shown[0] == "p: Capaian sasaran ini: tidak dapat dihitung, tidak ada yang diukur."
    assert shown[2] == 'p: Efisiensi: tidak dapat dihitung, realisasi anggaran "Program B" (1.06.05) tidak ada.'
    text = made(ALL)
    assert shown[1] == UNWRITTEN
    assert "Sasaran 3" not in text


def test_a_sasaran_that_no_programme_supports_has_no_table_of_money() -> None:
    """Its efficiency says why it has none."""
    shown = part(ALL.replace("mendukung: [S2], ", ""), "Sasaran 2. Dua")
    assert shown[-1] == "p: Efisiensi: tidak dapat dihitung, tidak ada program yang mendukungnya."


def test_the_money_table_sums_what_every_programme_has() -> None:
    """A sum that lacks a part is a dash."""
    text = made(ALL).partition("### C. Realisasi Anggaran\n")[2]
    assert "| 1.06.05 Program B | 80 | - | - | - |\n| JUMLAH | 200 | - | - |  |" in text


def test_annexes_stand_in_their_chapters_and_their_headings_below_those_of_the_report() -> None:
    """Each once and with its number, without the agency, which is that of the report; what has no chapter stands at the end."""
    found = [(tag, shown) for tag, shown in blocks(made(ALL)) if re.match("Lampiran|dalam|capaian-sasaran", shown)]
    within = ["1. sasaran-indikator", "2. rkt", "5. iku", "3. pk", "4. ppk", "capaian-sasaran"]
    titles = [("h4", f"Lampiran {name}" if name[0].isdigit() else name) for name in within]
    titles += [("h3", f"Lampiran {name}") for name in ("6. rencana-aksi", "7. pohon-kinerja", "8. cascading")]
    below = {"h3": "h4", "h4": "h5"}
    assert found == [one for tag, title in titles for one in ((tag, title), (below[tag], f"dalam {title.split()[-1]}"))]
    assert "SKPD" not in made(ALL)


def test_the_list_of_annexes_leads_to_each() -> None:
    """By number, with the section in which it stands."""
    text = made(ALL).partition("## LAMPIRAN\n\n")[2].partition("\n\n")[0].splitlines()
    assert text[:2] == [
        "1. [sasaran-indikator](#lampiran-1-sasaran-indikator): BAB II A",
        "2. [rkt](#lampiran-2-rkt): BAB II B",
    ]
    assert text[3] == "4. [ppk](#lampiran-4-ppk): BAB III A"
    assert text[7:] == ["8. [cascading](#lampiran-8-cascading): di bawah ini"]


def test_the_summary_says_what_was_achieved_and_spent() -> None:
    """The agency, each sasaran of its own with what of it is measured, its category where there is a scale, and the money."""
    text = made(ALL).partition("Capaian 90,63 %.\n\n")[2].partition("\n\n## BAB I")[0]
    assert text.splitlines() == [
        "Capaian kinerja Contoh tahun 2024: 90,63 %, rata-rata dari 1 tujuan.",
        "",
        "| No. | Sasaran | Terukur | Capaian |",
        "| --- | --- | ---: | ---: |",
        "| 1. | Satu | 1 dari 1 indikator | 90,63 % |",
        "| 2. | Dua | 0 dari 0 indikator | - |",
        "",
        'Serapan anggaran: tidak dapat dihitung, realisasi anggaran "Program B" (1.06.05) tidak ada.',
    ]
    whole = made(ALL.replace("murni: 80}", "murni: 80, realisasi: 60}") + "penilaian: {skala: permendagri-86-2017}\n")
    assert "| 1. | Satu | 1 dari 1 indikator | 90,63 % | Sangat Tinggi |" in whole
    assert "Serapan anggaran: 75,00 %, Rp 150 dari Rp 200." in whole


def test_a_score_says_of_what_it_is_the_mean() -> None:
    """Of how many, what they are, and how many of them are measured."""
    second = "  - {id: I2, sasaran: S1, nama: B, bobot: 1, target: {2024: 1 %}}\n"
    text = ALL.replace("program:\n", second + "program:\n").replace("satuan: persen", "bobot: 3")
    assert "Capaian sasaran ini: 90,63 %, rata-rata tertimbang dari 1 indikator yang terukur (dari 2)." in made(
        text + "penilaian: {agregasi: tertimbang}\n"
    )
    assert 'tidak dapat dihitung, bobot belum dinyatakan pada "B" (I2).' in made(
        text.replace("bobot: 1, ", "") + "penilaian: {agregasi: tertimbang}\n"
    )
    main = made(text.replace("bobot: 3", "iku: true"))
    assert "Capaian sasaran ini: 90,63 %, rata-rata dari 1 IKU." in main
    assert "| 1. | Satu | 1 dari 1 IKU | 90,63 % |" in main
    loose = "sasaran: [{id: S1, uraian: Satu}]\nindikator: [{id: I1, sasaran: S1, target: {2024: 1 %}}]\n"
    assert "Capaian kinerja Contoh tahun 2024: tidak dapat dihitung, belum satu pun dari 1 sasaran terukur." in made(loose)


@pytest.mark.parametrize(
    ("instansi", "dokumen", "signed"),
    [
        ("{nama: Dinas A, kedudukan: Kota}", "", ["Kota", "Kepala Dinas A"]),
        (
            "{nama: Dinas A, kedudukan: Kota}",
            "{id: l, jenis: laporan, tempat: Desa, tanggal: Mei 2025}",
            ["Desa, Mei 2025", "Kepala Dinas A"],
        ),
        ("{nama: Kabupaten A}", "", ["Pimpinan Kabupaten A"]),
    ],
)
def test_a_preface_is_signed_by_position(instansi: str, dokumen: str, signed: list[str]) -> None:
    """At the seat of the agency, or where and when the published report was; never with a name."""
    text = f"instansi: {instansi}\ndokumen: [{dokumen}]\nnaskah: {{kata_pengantar: Kata.}}\n"
    plan = load_bytes("x.yaml", f"sakip: 1\ntahun: 2024\n{text}".encode()).rencana
    said = report(Index(plan), lambda name: f"# {name}\n")
    assert said.partition("Kata.\n\n")[2].partition("\n\n## ")[0].split("\n\n") == signed


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


def test_what_fills_a_blank_starts_no_item_and_no_paragraph() -> None:
    """The text is parted first, then each part is filled."""
    assert list(paragraphs("a\nX\n1. X", lambda words: words.replace("X", "- b"))) == ["a - b", "1. \\- b"]
    assert list(paragraphs("X", lambda words: words.replace("X", "- b\n\n- c"))) == ["\\- b<br><br>- c"]
    text = part(ALL.replace("uraian: Satu", 'uraian: "- Satu"') + '  saran: "{nama.S1}"\n', "B. Saran Tindak Lanjut")
    assert text == ["p: - Satu"]


@given(st.text(alphabet="a1.-#*`|<>\\ \n)", max_size=60))
def test_no_text_becomes_anything_else(teks: str) -> None:
    """Whatever it holds, a reader sees paragraphs and lists only, and no sign is lost."""
    found = blocks("\n\n".join(["Awal.", *paragraphs(teks)]))
    assert {tag for tag, _ in found} <= {"p", "ul", "ol"}


def test_a_report_is_neither_printed_as_published_nor_frozen() -> None:
    """It is put together from the plan, and is no table."""
    rencana = index(ALL).rencana
    with pytest.raises(UsageError, match="laporan selalu dibuat dari rencana"):
        render(rencana, "laporan", tercetak=True)
    with pytest.raises(UsageError, match='"laporan" tidak dapat dibekukan'):
        freeze(rencana, "laporan")


def test_a_sasaran_without_an_id_of_its_own_is_analysed_without_what_belongs_to_others() -> None:
    """Neither the indicators that have no sasaran nor those, and the text, of the one that has its id; it is told what it lacks."""
    text = (
        "sasaran: [{uraian: Tanpa id}, {id: S1, uraian: Satu}, {id: S1, uraian: Kembar}]\nindikator:\n"
        "  - {id: I1, iku: true, nama: Lepas, target: {2024: 5}}\n  - {id: I2, iku: true, sasaran: S1, nama: A, target: {2024: 5}}\n"
        "naskah: {S1: Berkat kader.}\n"
    )
    found = part(text, "B. Analisis Capaian Kinerja")
    assert [
        found[place + 1 :][:3] for place, block in enumerate(found) if block in {"h4: Sasaran 1. Tanpa id", "h4: Sasaran 3. Kembar"}
    ] == [
        [
            "p: Capaian sasaran ini: tidak dapat dihitung, tidak ada yang diukur.",
            UNWRITTEN,
            "p: Efisiensi: tidak dapat dihitung, tidak ada program yang mendukungnya.",
        ]
    ] * 2
    assert found.count("p: Berkat kader.") == 1
    for lampiran in ("rkt", "pk", "ppk", "target-realisasi"):
        assert "Lepas" not in render(index(text).rencana, lampiran)


def test_staff_may_be_told_in_part() -> None:
    """By groups without their sum, or as a sum alone."""
    said = []
    for pegawai in ("{status: {PNS: 2 Orang}}", "{jumlah: 3 Orang}"):
        text = f"sakip: 1\ntahun: 2024\ninstansi: {{nama: D, pegawai: {pegawai}}}\n"
        said.append(report(Index(load_bytes("x.yaml", text.encode()).rencana), "# {}\n".format))
    staff = [one.partition("### C. Keadaan Pegawai\n\n")[2].partition("\n\n### ")[0] for one in said]
    assert staff == ["| Menurut | Kelompok | Jumlah |\n| --- | --- | ---: |\n| Status | PNS | 2 Orang |", "Jumlah pegawai: 3 Orang."]
