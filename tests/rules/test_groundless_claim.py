from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place, related

_TABLE = "  - {id: ppk, menyatakan: [{tentang: I1, capaian: 90 %}], kaki: [{judul: RATA-RATA, hitung: rata_rata, capaian: 90 %}]}\n"


def claims(*stated: str) -> str:
    rows = ", ".join(f"{{tentang: instansi, {one}}}" for one in stated)
    return f"{TREE}dokumen:\n{_TABLE}  - {{id: bab_4, menyatakan: [{rows}]}}\n"


def test_a_capaian_of_the_agency_that_nothing_gives_is_told_with_what_is_nearest() -> None:
    """Once for each number, with all places that say it."""
    (finding,) = found(claims('capaian: "98,95 %"', 'capaian: "98,95 %"'), "AKIP805")
    assert finding.message == (
        "capaian 98,95 % tidak diberikan hitungan mana pun; "
        "yang terdekat: instansi terhitung 90,00 %, rata-rata ppk 90,00 %, rata-rata ppk terhitung 90,00 %"
    )
    assert (finding.path, place(finding)) == ("dokumen[bab_4].menyatakan[instansi].capaian", (9, 59, 68))
    assert related(finding) == [
        ("98,95 % di sini juga", "dokumen[bab_4].menyatakan[instansi]#2.capaian", 9),
        ("rata-rata ppk 90,00 %", "dokumen[ppk].kaki[RATA-RATA].capaian", 8),
    ]
    assert dict(finding.data) == {
        "stated": "98.95",
        "compared": "instansi terhitung 90,00 %, rata-rata ppk 90,00 %, rata-rata ppk terhitung 90,00 %",
        "count": "2",
    }


@pytest.mark.parametrize("teks", ["Capaian kinerja Tahun 2024 sebesar 98,95 %", "Baik. Anggaran terserap 98,95%"])
def test_sentences_about_the_agency_are_read(teks: str) -> None:
    """In the text of the report, and in quotations without a figure of their own."""
    assert one(f'{TREE}naskah: {{bab_4: "{teks}"}}\n', "AKIP805").path == "naskah.bab_4"
    assert [one.path for one in found(claims(f'kutipan: "{teks}"'), "AKIP805")] == ["dokumen[bab_4].menyatakan[instansi].kutipan"]


@pytest.mark.parametrize(
    "teks",
    [
        "Capaian kinerja sebesar 90 %",
        "realisasi A 72 %",
        "Capaian kinerja meningkat 5 %",
        "Capaian kinerja Tahun 2023 sebesar 88 %",
        "Sebanyak 12 % penduduk",
        "Kinerja baik. Sebanyak 12 % penduduk",
    ],
)
def test_figures_with_a_ground_changes_and_other_percentages_are_quiet(teks: str) -> None:
    """A sentence may speak of one indicator."""
    assert found(f'{TREE}naskah: {{bab_4: "{teks}"}}\n', "AKIP805") == []


def test_spending_and_programmes_are_grounds_too() -> None:
    """And what documents print of single nodes."""
    program = (
        "program: [{id: P, mendukung: [I1], indikator: [I1], anggaran: {murni: 100, realisasi: 97}}]\n"
        "dokumen: [{id: ppk, menyatakan: [{tentang: I1, capaian: 91 %}, {tentang: S9, capaian: 50 %}]}]\n"
        'naskah: {bab_4: "Serapan 97 %. Capaian 91 %. Realisasi 91 %."}\n'
    )
    assert found(TREE.replace("72 %", "72 %, 2023: 5 Desa") + program, "AKIP805") == []


def test_where_nothing_can_be_computed_nothing_is_groundless() -> None:
    """A dash is no claim, and what is rounded is not wrong."""
    text = (
        "dokumen: [{id: a, menyatakan: [{tentang: instansi, capaian: 98 %}, {tentang: instansi, capaian: '-'}], kaki: [{capaian: '-'}]}]\n"
    )
    assert found(text, "AKIP805") == []
    foot = "dokumen: [{id: a, menyatakan: [{tentang: instansi, capaian: 90 %}], kaki: [{hitung: rata_rata, capaian: '90,2'}]}]\n"
    assert found(foot, "AKIP805") == []
