from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_PERIODE = "periode: 2023-2026\n"


def test_a_foreign_year_is_told_once_with_all_places() -> None:
    """Whatever its case."""
    text = _PERIODE + "naskah: {bab_1: Tahun Anggaran 2021, bab_2: capaian pada TAHUN ANGGARAN 2021 dan Tahun Anggaran 2024}\n"
    finding = one(text, "AKIP803")
    assert (
        finding.message == "naskah Bab I menyebut tahun anggaran 2021, begitu juga di 1 tempat lain, "
        "padahal berkas rencana ini untuk tahun 2024, periode 2023-2026"
    )
    assert (finding.path, place(finding)) == ("naskah.bab_1", (5, 17, 36))
    assert related(finding) == [("tahun anggaran 2021", "naskah.bab_2", 5)]
    assert dict(finding.data) == {"named": "tahun anggaran 2021", "count": "2"}


@pytest.mark.parametrize(
    ("teks", "named"),
    [
        ("LAPORAN KINERJA TAHUN 2021", "tahun 2021"),
        ("Renstra periode 2018-2023 dilaksanakan", "periode 2018-2023"),
        ("Rencana Strategis Tahun 2018 s/d 2023", "tahun 2018-2023"),
        ("Capaian T.A. 2021", "t.a. 2021"),
        ("Capaian kinerja Kementerian Kesehatan Tahun 2021", "tahun 2021"),
    ],
)
def test_years_and_periods_in_titles_and_sentences_are_read(teks: str, named: str) -> None:
    """A period is foreign if one of its ends is."""
    finding = one(f'{_PERIODE}dokumen: [{{id: a, judul: "{teks}"}}]\n', "AKIP803")
    assert (finding.data[0], finding.path) == (("named", named), "dokumen[a].judul")


@pytest.mark.parametrize(
    "teks",
    [
        "Capaian kinerja Tahun 2025, periode 2023-2026",
        "Sensus Penduduk Tahun 2020",
        "Peraturan Bupati Nomor 26 Tahun 2016 tentang kinerja",
        "UU 23 Tahun 2014 tentang anggaran",
        "Capaian kinerja naik dibandingkan Tahun 2021",
        "Kinerja sejak Tahun 2019",
        "Kinerja sampai Februari 2022, Maret Tahun 2022",
        "Kinerja periode 2016-2021 telah berakhir",
        "RPJMN Tahun 2020-2024 menetapkan target kinerja",
        "Target kinerja mendukung Renstra Kementerian Kesehatan Tahun 2020-2024",
        "RTRW Tahun 2011-2031 menjadi acuan anggaran",
        "Target eliminasi tuberkulosis tahun 2030",
        "Capaian terganggu pandemi pada tahun 2020",
        "Target ditetapkan dari data dasar tahun 2019",
    ],
)
def test_known_years_regulations_dates_and_history_are_quiet(teks: str) -> None:
    """Only what speaks of performance is looked at; plans of others have their periods, and goals lie ahead."""
    assert found(f"{_PERIODE}naskah: {{bab_1: '{teks}'}}\n") == []


@pytest.mark.parametrize(
    "after",
    [
        "dokumen: [{id: a, menyatakan: [{tentang: instansi, membandingkan: [2024, 2021]}]}]\n",
        "dokumen: [{id: a, tahun: 2021}]\n",
        "indikator: [{id: I1, target: {2021: 5 %}}]\n",
    ],
)
def test_years_that_the_plan_compares_with_are_known(after: str) -> None:
    """By a statement, a document of that year, or figures."""
    assert found(f"{_PERIODE}naskah: {{bab_1: Capaian kinerja Tahun 2021}}\n{after}", "AKIP803") == []


def test_a_year_that_is_noted_is_told_by_another_rule() -> None:
    """And where the period is not known, no year is foreign."""
    row = "dokumen: [{id: a, menyatakan: [{tentang: instansi, tahun: 2021, kutipan: Capaian kinerja Tahun 2021}]}]\n"
    assert [one.code for one in found(_PERIODE + row)] == ["AKIP701"]
    assert found("naskah: {bab_1: Capaian kinerja Tahun Anggaran 2021}\n") == []


@pytest.mark.parametrize("jenis", ["rkt", "pk", "rencana_aksi", "ppk"])
def test_the_title_of_a_yearly_document_names_its_own_year(jenis: str) -> None:
    """A year of the Renstra is not enough there: the title was left from the document of that year."""
    finding = one(f"{_PERIODE}dokumen: [{{id: a, jenis: {jenis}, judul: RENCANA KERJA TAHUN 2023}}]\n", "AKIP803")
    assert finding.message.endswith(" menyebut tahun 2023, padahal berkas rencana ini untuk tahun 2024, periode 2023-2026")
    assert finding.path == "dokumen[a].judul"


@pytest.mark.parametrize(
    "dokumen",
    [
        "jenis: pk, judul: PERJANJIAN KINERJA TAHUN 2024",
        "jenis: pk, judul: PERJANJIAN KINERJA",
        "jenis: pk, tahun: 2023, judul: PERJANJIAN KINERJA TAHUN 2023",
        "jenis: ppk, judul: PENGUKURAN KINERJA TAHUN 2023 DAN 2024",
        "jenis: ppk, judul: PENGUKURAN KINERJA TAHUN 2023 S/D 2025",
        "jenis: ppk, judul: PENGUKURAN KINERJA DIBANDINGKAN TAHUN 2023",
        "jenis: iku, judul: INDIKATOR KINERJA UTAMA TAHUN 2023",
        "jenis: pk, judul: PK, menyatakan: [{tentang: instansi, kutipan: Kinerja Tahun 2023}]",
    ],
)
def test_titles_of_comparisons_of_other_years_and_of_lasting_documents_are_quiet(dokumen: str) -> None:
    """IKU are laid down once for a period."""
    assert found(f"{_PERIODE}dokumen: [{{id: a, {dokumen}}}]\n", "AKIP803") == []
