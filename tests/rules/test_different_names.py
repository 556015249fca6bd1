from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sakip.index import Index
from sakip.loader import load_bytes
from sakip.rules.different_names import changes, check
from tests.checks import found, one, place, related

CODE = "AKIP705"
NAME = "Jumlah orang terlantar yang mendapatkan pemenuhan kebutuhan permakanan Kabupaten/Kota"


def plan(rows: str = "", sebutan: str = "", name: str = NAME) -> str:
    return (
        "tujuan: [{id: T1, uraian: Desa maju}]\n"
        "sasaran: [{id: S1, tujuan: T1, uraian: Menurunnya kemiskinan}]\n"
        f"indikator: [{{id: I1, sasaran: S1, nama: {name}, target: {{2024: 5}}, realisasi: {{2024: 5}}}}, {{id: X, sasaran: S1}}]\n"
        f"dokumen:\n  - {{id: d, menyatakan: [{rows}], sebutan: {{{sebutan}}}}}\n"
    )


def told(printed: str, name: str = NAME) -> list[str]:
    return [finding.message for finding in found(plan(sebutan=f"I1: {printed}", name=name), CODE)]


def test_other_words_are_told_as_another_meaning_with_both_marked() -> None:
    """Once for every name, wherever it is printed; with the name of the plan."""
    other = NAME.replace("permakanan", "perumahan")
    text = plan(f"{{tentang: I1, nama: {other}}}", f"I1: {other.upper()}")
    finding = one(text.replace(", {id: X, sasaran: S1}", ""), CODE)
    assert finding.message == (
        'd menulis nama indikator "…PEMENUHAN KEBUTUHAN ⟨PERUMAHAN⟩ KABUPATEN/KOTA" (I1), sedangkan '
        'berkas rencana "…pemenuhan kebutuhan ⟨permakanan⟩ '
        'Kabupaten/Kota"; kata di dalam ⟨ ⟩ lain, mungkin lain pula maksudnya'
    )
    assert finding.path == "dokumen[d].sebutan[I1]"
    assert place(finding)[0] == 8
    assert related(finding) == [
        ("tercetak lagi", "dokumen[d].menyatakan[I1].nama", 8),
        ("di berkas rencana: …pemenuhan kebutuhan ⟨permakanan⟩ Kabupaten/Kota", "indikator[I1].nama", 6),
    ]
    assert finding.data == (("kind", "kata lain"), ("stated", other.upper()), ("planned", NAME))


@pytest.mark.parametrize(
    ("printed", "planned"),
    [
        ("Jumlah KPM yang dibantu", "Jumlah keluarga penerima manfaat yang dibantu"),
        ("Jumlah unit menuju wilayah bebas dari korupsi", "Jumlah unit menuju WBK"),
        ("Tata kelola Direktorat Jenderal yang baik", "Tata kelola Ditjen yang baik"),
    ],
)
def test_a_name_and_its_abbreviation_are_one(printed: str, planned: str) -> None:
    """Documents abbreviate what others write out; letters that stand for other words are told."""
    assert told(printed, planned) == []
    assert len(told("Jumlah KPM yang dibantu", "Jumlah kelompok usaha tani yang dibantu")) == 1


def test_a_slip_of_the_keyboard_is_told_as_such() -> None:
    """One or two letters of a long word."""
    assert told(NAME.replace("permakanan", "permakanaan").replace("orang", "orangg")) == [
        (
            'd menulis nama indikator "Jumlah ⟨orangg⟩ terlantar yang…pemenuhan kebutuhan ⟨permakanaan⟩ Kabupaten/Kota" (I1), '
            'sedangkan berkas rencana "Jumlah ⟨orang⟩ terlantar yang…pemenuhan kebutuhan ⟨permakanan⟩ '
            'Kabupaten/Kota"; kata di dalam ⟨ ⟩ tampaknya salah ketik'
        )
    ]


def test_words_that_are_missed_or_new_inside_a_name_are_marked_where_they_belong() -> None:
    """Where there is nothing, nothing is marked."""
    assert told(NAME.replace("terlantar ", "")) == [
        (
            'd menulis nama indikator "Jumlah orang yang mendapatkan…" (I1), '
            'sedangkan berkas rencana "Jumlah orang ⟨terlantar⟩ yang mendapatkan…"; kata di dalam ⟨ ⟩ tertinggal'
        )
    ]
    assert told(NAME.replace("kebutuhan", "kebutuhan dasar")) == [
        (
            'd menulis nama indikator "…pemenuhan kebutuhan ⟨dasar⟩ permakanan Kabupaten…" (I1), '
            'sedangkan berkas rencana "…pemenuhan kebutuhan permakanan Kabupaten…"; kata di dalam ⟨ ⟩ ditambahkan'
        )
    ]


@pytest.mark.parametrize(
    "printed",
    [
        NAME.upper(),
        NAME.replace("Kabupaten/Kota", "Kab. / Kota"),
        NAME.replace("Jumlah ", ""),
        NAME.replace(" Kabupaten/Kota", ""),
        NAME.replace("yang ", ""),
        NAME.replace("pemenuhan kebutuhan", "pemenuhankebutuhan").replace("Jumlah ", ""),
        "tidak terbaca",
        " ".join(["kata"] * 101),
    ],
)
def test_names_that_differ_in_no_word_are_quiet(printed: str) -> None:
    """Case, punctuation, blanks, abbreviations, what is left out at the ends, little words; and prose is no name."""
    assert told(printed) == []


def test_short_words_and_numbers_are_no_slips() -> None:
    """One letter makes another word."""
    assert told("Nilai IKM 2024", "Nilai IKU 2023")[0].endswith("; kata di dalam ⟨ ⟩ lain, mungkin lain pula maksudnya")
    assert told("Nilai tahun 2024", "Nilai tahun 2023")[0].endswith("; kata di dalam ⟨ ⟩ lain, mungkin lain pula maksudnya")


def test_names_in_rows_about_linked_nodes_and_of_the_agency_are_compared() -> None:
    """Not those of documents, of what the plan names not at all, and of what it does not know."""
    rows = "{tentang: I1, sasaran: {tentang: S1, uraian: Meningkatnya kemiskinan}}, {tentang: instansi, nama: Badan}"
    first, second = found(plan(rows), CODE)
    assert (first.path, first.related[-1].path) == ("dokumen[d].menyatakan[I1].sasaran.uraian", "sasaran[S1].uraian")
    assert (second.path, second.related[-1].path) == ("dokumen[d].menyatakan[instansi].nama", "instansi.nama")
    assert (
        found(plan("{tentang: d, nama: Dokumen}, {tentang: X, nama: Lain}, {tentang: Y, nama: Lain}, {tentang: I1, sasaran: S1}"), CODE)
        == []
    )
    assert found(plan(name="tidak terbaca", sebutan="I1: Lain"), CODE) == []


def test_the_agency_may_go_by_its_short_name() -> None:
    """As most documents do."""
    text = """\
sakip: 1
tahun: 2024
instansi: {nama: Dinas Perpustakaan dan Kearsipan, singkatan: DPK}
dokumen: [{id: d, sebutan: {instansi: %s}}]
"""
    short, other = (Index(load_bytes("rencana.yaml", (text % name).encode()).rencana) for name in ("D.P.K.", "DKP"))
    assert list(check(short)) == []
    assert [finding.path for finding in check(other)] == ["dokumen[d].sebutan[instansi]"]


@given(st.lists(st.sampled_from("abcd")), st.lists(st.sampled_from("abcd")))
def test_what_differs_is_what_difflib_finds(one: list[str], other: list[str]) -> None:
    """Also where it is not asked, since no word stands twice and the names differ at one place."""
    assume(one != other)
    asked = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    assert [part for part in changes(tuple(one), tuple(other)) if part[0] != "equal"] == [part for part in asked if part[0] != "equal"]
