from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place


def naskah(teks: str) -> str:
    return f'{TREE}naskah: {{ikhtisar: "{teks}"}}\n'


def quoted(banyak: str, teks: str) -> str:
    return f"dokumen: [{{id: bab_1, menyatakan: [{{tentang: instansi, banyak: {{sasaran: {banyak}}}, kutipan: {teks}}}]}}]\n"


def test_a_sentence_whose_figure_and_word_disagree_is_told() -> None:
    """Both are named."""
    finding = one(naskah("Diukur 3 (enam) sasaran."), "AKIP801")
    assert finding.message == 'naskah Ikhtisar Eksekutif menulis "3 (enam)": angkanya 3, hurufnya enam, yaitu 6'
    assert (finding.path, place(finding)) == ("naskah.ikhtisar", (7, 28, 36))
    assert dict(finding.data) == {"number": "3", "words": "enam", "spoken": "6"}


def test_a_word_whose_figure_disagrees_is_told() -> None:
    """In the other order; the first of a list is no figure, nor is a part of a longer number."""
    finding = one(naskah("Diukur tujuh (8) sasaran."), "AKIP801")
    assert finding.message == 'naskah Ikhtisar Eksekutif menulis "tujuh (8)": angkanya 8, hurufnya tujuh, yaitu 7'
    assert place(finding) == (7, 28, 37)
    assert found(naskah("Terdiri atas dua (1) satu dan (2) dua, seratus dua puluh (120), dua puluh tiga (23)."), "AKIP801") == []


def test_a_count_and_the_sentence_that_it_is_taken_from_are_told_once() -> None:
    """At the count; another pair in the same sentence is told there."""
    text = TREE + quoted("1 (enam)", "pada 1 (enam) sasaran dan 6 (lima) indikator")
    assert [(one.code, one.path) for one in found(text)] == [
        ("AKIP801", "dokumen[bab_1].menyatakan[instansi].banyak.sasaran"),
        ("AKIP801", "dokumen[bab_1].menyatakan[instansi].kutipan"),
    ]


def test_figures_and_wordings_of_the_plan_are_read_too() -> None:
    """A target in words, and what a tujuan says."""
    text = 'tujuan: [{id: T1, uraian: 2 (tiga) desa}]\nindikator: [{id: I1, target: {2024: "4 (lima)"}}]\n'
    assert [one.path for one in found(text, "AKIP801")] == ["tujuan[T1].uraian", "indikator[I1].target.2024"]


@pytest.mark.parametrize(
    "teks",
    [
        "Rp 1.200.000 (satu juta tiga ratus ribu rupiah)",
        "Rp. 1.200.000,- (satu juta rupiah)",
        "Rp 5.000,00 (lima ratus)",
        "100 % (sembilan puluh persen)",
        "12 ( Dua  Puluh )",
    ],
)
def test_money_and_percentages_are_read(teks: str) -> None:
    """With their units in words, and whatever the case and the blanks."""
    assert [one.code for one in found(naskah(teks))] == ["AKIP801"]


@pytest.mark.parametrize(
    "teks",
    [
        "3 (tiga) sasaran",
        "Rp 1.200.000,- (satu juta dua ratus ribu rupiah)",
        "100% (seratus persen)",
        "3 (tiga orang) dan 4 (lihat lampiran)",
        "98,95 (enam) dan 1.5 (enam)",
        "450 KPM (enam)",
        "Tabel 3 (emapt)",
        "0.000 (enam)",
    ],
)
def test_what_agrees_or_is_no_pair_is_quiet(teks: str) -> None:
    """Brackets with other words, decimals and slips of the pen are left alone."""
    assert found(naskah(teks)) == []
