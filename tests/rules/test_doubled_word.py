from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.rules import doubled_word
from tests.checks import TREE, found, one, place, related

CODE = "AKIP808"


def naskah(teks: str) -> str:
    return f'naskah: {{ikhtisar: "{teks}"}}\n'


def test_a_doubled_word_of_a_name_is_told_at_its_node() -> None:
    """With the words around it."""
    finding = one("sasaran: [{id: S1, uraian: Meningkatnya kualitas dan dan daya saing desa}]\n", CODE)
    shown = "Meningkatnya kualitas dan dan daya saing…"
    assert finding.message == f'berkas rencana menulis satu kata dua kali berturut-turut: "{shown}"'
    assert (finding.path, place(finding)) == ("sasaran[S1].uraian", (4, 50, 57))
    assert dict(finding.data) == {"text": shown, "count": "1"}


def test_a_text_that_stands_in_several_places_is_told_once() -> None:
    """At the plan's node, if the plan has it; a document that prints another text is told by itself."""
    text = (
        "program: [{kode: 2.13.01, nama: Program yang yang Baik}]\n"
        "dokumen:\n"
        "  - id: pk\n"
        "    jenis: pk\n"
        "    judul: PERJANJIAN KINERJA UNTUK UNTUK TAHUN 2024\n"
        "    menyatakan:\n"
        "      - {tentang: 2.13.01, nama: Program yang yang Baik}\n"
        "      - {tentang: instansi, tugas: Membina desa di di kabupaten, fungsi: [Satu, Pelaksanaan dari dari tugas]}\n"
    )
    first, *others = found(text, CODE)
    shown = '"Program yang yang Baik"'
    assert (first.path, first.message) == ("program[2.13.01].nama", f"berkas rencana menulis satu kata dua kali berturut-turut: {shown}")
    assert related(first) == [(f"{shown} di sini juga", "dokumen[pk].menyatakan[2.13.01].nama", 10)]
    assert [(one.path, one.message.rpartition(": ")[2]) for one in others] == [
        ("dokumen[pk].judul", '"PERJANJIAN KINERJA UNTUK UNTUK TAHUN 2024"'),
        ("dokumen[pk].menyatakan[instansi].tugas", '"Membina desa di di kabupaten"'),
        ("dokumen[pk].menyatakan[instansi].fungsi", '"Pelaksanaan dari dari tugas"'),
    ]
    assert others[0].message.startswith("PK menulis")


def test_a_sentence_of_the_report_is_told_as_such() -> None:
    """And each of its slips."""
    assert [one.message for one in found(naskah("Yang yang sudah. Desa telah telah dibina."), CODE)] == [
        'naskah Ikhtisar Eksekutif menulis satu kata dua kali berturut-turut: "Yang yang sudah. Desa…"',
        'naskah Ikhtisar Eksekutif menulis satu kata dua kali berturut-turut: "…sudah. Desa telah telah dibina."',
    ]


def test_a_name_that_is_not_the_plans_is_told_for_little_words_only() -> None:
    """AKIP705 tells a word that was added."""
    text = (
        "program: [{kode: 2.13.01, nama: Program Sosial Perlindungan Anak}]\n"
        "dokumen: [{id: pk, jenis: pk, menyatakan: [{tentang: 2.13.01, nama: Program Sosial Perlindungan NAMES Anak}]}]\n"
    )
    assert [one.code for one in found(text.replace("NAMES", "perlindungan"), CODE, "AKIP705")] == ["AKIP705"]
    assert [one.code for one in found(text.replace("NAMES", "dan dan"), CODE, "AKIP705")] == ["AKIP808"]


@pytest.mark.parametrize(
    "teks",
    [
        "untuk untuk desa",
        "Di di desa",
        "desa  dan  dan  kota",
        "program melaksanakan melaksanakan pembinaan",
        "telah dilaksanakan dilaksanakan",
        "Meningkatnya Meningkatnya desa",
        "di bidang Perlindungan perlindungan sosial",
        "DAN DAN",
        "desa dan\\n  dan kota",
        "desa (yang yang maju)",
        "desa 'yang yang maju'",
        "desa/yang yang maju",
        "desa… yang yang, maju",
        "MENINGKATNYA MENINGKATNYA DESA",
    ],
)
def test_slips_are_told(teks: str) -> None:
    """Little words, verbs, and long words that are written in small letters the second time."""
    assert len(found(naskah(teks), CODE)) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "anak anak, rata rata, sama sama, masing masing",
        "Permasalahan permasalahan yang dihadapi",
        "permasalahan permasalahan, 1. Perusahaan perusahaan",
        "Data Data Terpadu",
        "di DI Yogyakarta, DI DI YOGYAKARTA",
        "Kota Bau Bau, Kota Pekalongan Pekalongan",
        "Kecamatan Mempawah Mempawah Hilir, KECAMATAN MEMPAWAH MEMPAWAH HILIR",
        "Kepulauan Mentawai Mentawai, Bupati Merangin Merangin",
        "mentimun mentimun",
        "oleh oleh khas, dalam dalam",
        "yang, yang dan (dan) di-di",
        "yang-yang yang",
        "20 20 persen",
        "yang | yang",
        "dan\\n\\ndan, dan\\n- dan",
        "bidang Sosial sosial",
        "dandan dan",
    ],
)
def test_what_may_be_meant_is_quiet(teks: str) -> None:
    """Words doubled for the plural, names, numbers, and words with a sign or an empty line between them."""
    assert found(TREE + naskah(teks), CODE) == []


@pytest.mark.parametrize(
    ("teks", "shown"),
    [
        ("desa yang yang, maju dan mandiri", "desa yang yang, maju dan…"),
        ("satu dua tiga (yang\\n  yang) maju", "…dua tiga (yang yang) maju"),
        ("a/yang yang", "a/yang yang"),
    ],
)
def test_a_slip_is_quoted_as_it_stands(teks: str, shown: str) -> None:
    """With the signs that are attached to it, on one line."""
    assert one(naskah(teks), CODE).message == f'naskah Ikhtisar Eksekutif menulis satu kata dua kali berturut-turut: "{shown}"'


def test_a_document_without_an_id_or_with_that_of_another_is_called_as_readers_call_it() -> None:
    """By its kind, as other rules do."""
    text = "dokumen: [{id: x, jenis: pk}, {id: x, jenis: rkt, judul: RENCANA UNTUK UNTUK 2024}, {jenis: ppk, judul: YANG YANG ADA}]\n"
    assert [one.message.partition(" menulis")[0] for one in found(text, CODE)] == ["RKT", "PPK"]


@pytest.mark.parametrize("field", ["permasalahan", "sasaran_aksi", "indikator_aksi"])
def test_what_a_document_prints_of_an_action_is_looked_at(field: str) -> None:
    """As is what the plan says of it."""
    action = "rencana_aksi: [{id: A1, uraian: Satu}]\n"
    text = f"{action}dokumen: [{{id: ra, jenis: rencana_aksi, menyatakan: [{{tentang: A1, {field}: Desa yang yang maju}}]}}]\n"
    finding = one(text, CODE)
    assert finding.message == 'Rencana Aksi menulis satu kata dua kali berturut-turut: "Desa yang yang maju"'
    assert finding.path == f"dokumen[ra].menyatakan[A1].{field}"


AROUND = st.lists(st.sampled_from(["desa", " ", "\n", "-", "_", "(", "/", ",", '"', "2", "é"]), max_size=3).map("".join)


@given(
    AROUND,
    st.sampled_from(["yang", "DI"]),
    st.sampled_from([" ", "  ", "\n", " \n ", "\n\n", "-"]),
    st.sampled_from(["yang", "di"]),
    AROUND,
)
def test_the_quick_look_misses_nothing(before: str, first: str, gap: str, second: str, after: str) -> None:
    """Whatever stands around two equal words."""
    teks = f"{before}{first}{gap}{second}{after}"
    assert doubled_word._ANY.search(f" {teks}".lower()) or not doubled_word._PAIR.search(teks)
