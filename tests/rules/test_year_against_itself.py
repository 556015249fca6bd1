from __future__ import annotations

import pytest

from tests.checks import found, one, place


def test_years_that_are_noted_twice_are_told_with_their_sentence() -> None:
    """Once, although the sentence says it too."""
    kutipan = "Realisasi Tahun 2024 dibandingkan dengan realisasi Tahun 2024"
    finding = one(
        f"dokumen: [{{id: bab_3, menyatakan: [{{tentang: instansi, membandingkan: [2024, 2024], kutipan: {kutipan}}}]}}]\n", "AKIP802"
    )
    assert finding.message == f'bab_3 membandingkan tahun 2024 dengan tahun 2024 sendiri: "{kutipan}"'
    assert (finding.path, place(finding)) == ("dokumen[bab_3].menyatakan[instansi].membandingkan", (4, 71, 72))
    assert dict(finding.data) == {"year": "2024"}


def test_a_note_without_a_sentence_is_told() -> None:
    """The year that stands twice is named."""
    finding = one("dokumen: [{id: bab_3, menyatakan: [{tentang: instansi, membandingkan: [2022, 2024, 2024]}]}]\n", "AKIP802")
    assert finding.message == "bab_3 membandingkan tahun 2024 dengan tahun 2024 sendiri"


@pytest.mark.parametrize(
    "teks",
    [
        "Realisasi Kinerja Tahun 2024 dengan 2024",
        "realisasi 2024 dengan Realisasi Tahun 2024",
        "Target dan Realisasi Tahun 2024 dibandingkan dengan Target dan Realisasi Tahun 2024",
        "Capaian tahun 2024 meningkat dibandingkan capaian tahun 2024",
        "TARGET DAN REALISASI TAHUN 2024 S/D 2024",
    ],
)
def test_sentences_and_titles_are_read(teks: str) -> None:
    """The same thing of the same year stands on both sides, or only the year on the second."""
    findings = found(f"naskah: {{bab_3: {teks}}}\ndokumen: [{{id: a, judul: {teks}}}]\n", "AKIP802")
    assert [(one.code, one.path) for one in findings] == [("AKIP802", "naskah.bab_3"), ("AKIP802", "dokumen[a].judul")]
    year = teks.index("20")
    assert [place(one)[1] for one in findings] == [17 + year, 26 + year]


@pytest.mark.parametrize(
    "teks",
    [
        "realisasi Tahun 2024 dengan realisasi Tahun 2023",
        "realisasi Tahun 2024 dibandingkan dengan target Tahun 2024",
        "Tahun 2024 diukur dengan indikator. Tahun 2024 baik",
        "PK Tahun 2024 dan RKT Tahun 2024",
        "Tahun 2024",
    ],
)
def test_other_years_and_other_things_of_one_year_are_quiet(teks: str) -> None:
    """The realisasi of a year is compared with the target of that year."""
    row = f"{{tentang: instansi, membandingkan: [2024, 2023], kutipan: {teks}}}"
    assert found(f"naskah: {{bab_3: {teks}}}\ndokumen: [{{id: a, menyatakan: [{row}]}}]\n", "AKIP802") == []


def test_of_a_long_sentence_the_part_with_the_years_is_shown() -> None:
    """It starts a few words before the first, and ends where there is no more room."""
    kutipan = f"Dalam {'bab ini ' * 20}dibandingkan realisasi Tahun 2024 dengan realisasi Tahun 2024 {'dan seterusnya ' * 20}"
    finding = one(
        f"dokumen: [{{id: d, menyatakan: [{{tentang: instansi, membandingkan: [2024, 2024], kutipan: {kutipan}}}]}}]\n", "AKIP802"
    )
    shown = "…dibandingkan realisasi Tahun 2024 dengan realisasi Tahun 2024 dan seterusnya dan seterusnya dan seterusnya dan…"
    assert finding.message == f'd membandingkan tahun 2024 dengan tahun 2024 sendiri: "{shown}"'
