from __future__ import annotations

import pytest

from tests.checks import found, one, place, related


def texts(*sentences: str) -> str:
    """A plan with one text of the report a sentence."""
    return "naskah:\n" + "".join(f'  {bagian}: "{teks}"\n' for bagian, teks in zip(["bab_1", "bab_2", "bab_3"], sentences, strict=False))


def test_two_expansions_are_told_at_the_rarer_one() -> None:
    """Titles, quotations and the text of the report are read, in capitals or not; each place is named once."""
    finding = one(
        "dokumen:\n"
        "  - {id: ukur, jenis: ppk, judul: PENGUKURAN PENETAPAN KINERJA (PPK) TAHUN 2024}\n"
        "  - {id: b3, bagian: BAB III, menyatakan: [{kutipan: Hasil Pengukuran Pencapaian Kinerja (PPK)}]}\n"
        "naskah:\n"
        "  bab_1: |\n"
        "    Pengukuran Pencapaian\n"
        "    kinerja (PPK) dan sekali lagi Pengukuran Pencapaian kinerja (PPK).\n"
        "  S9: Pengukuran Pencapaian Kinerja (PPK).\n",
        "AKIP811",
    )
    assert finding.message == (
        'singkatan PPK mempunyai 2 kepanjangan: "Pengukuran Pencapaian Kinerja" (Bab III, naskah Bab I dan naskah) dan '
        '"PENGUKURAN PENETAPAN KINERJA" (PPK)'
    )
    assert (finding.path, place(finding)) == ("dokumen[ukur].judul", (5, 35, 69))
    assert related(finding) == [
        ("Bab III: Pengukuran Pencapaian Kinerja", "dokumen[b3].menyatakan[?].kutipan", 6),
        ("naskah Bab I: Pengukuran Pencapaian kinerja", "naskah.bab_1", 8),
        ("naskah: Pengukuran Pencapaian Kinerja", "naskah.S9", 11),
    ]
    assert dict(finding.data) == {"singkatan": "PPK", "count": "5"}


def test_an_expansion_is_shown_in_small_letters_where_one_text_has_them() -> None:
    """Of two forms of one expansion the title's is the louder one."""
    finding = one(texts("RENCANA KERJA TAHUNAN (RKT)", "Rencana Kerja Tahunan (RKT)", "Rencana Kinerja Tahunan (RKT)"), "AKIP811")
    assert finding.message.startswith('singkatan RKT mempunyai 2 kepanjangan: "Rencana Kerja Tahunan" (')


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rencana Kerja Pemerintah Daerah (RKPD)", "menurut Rencana Kerja Pembangunan Daerah (RKPD)"),
        ("Perjanjian Kinerja (PK)", "Penetapan Kinerja (PK)"),
        ("Aparat Pengawasan Intern Pemerintah (APIP)", "Aparat Pengawasan Internal Pemerintah (APIP)"),
        ("Standar Operasional dan Prosedur (SOP)", "“Standar Operasi dan Prosedur (SOP)”"),
    ],
)
def test_half_of_the_words_are_enough(first: str, second: str) -> None:
    """The little words between them have no letter."""
    assert len(found(texts(first, second), "AKIP811")) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rencana Kerja Tahunan (RKT)", "Rencana  kerja Tahunan, (RKT)"),
        ("Pengukuran Pencapaian Kinerja (PPK)", "Pejabat Pembuat Komitmen (PPK)"),
        ("Standar Operasional Prosedur (SOP)", "Standar Operasional dan Prosedur (SOP)"),
        ("Standar Operasional Prosedur (SOP)", "prosedur kerja yang baku (SOP)"),
        ("Rencana Kinerja Tahunan (RKT)", "Kerja Tahunan (RKT)"),
        ("Rencana Kinerja Tahunan (RKT)", "Rencana 2024 Tahunan (RKT)"),
        ("Rencana Kinerja Tahunan (RKT)", "RKT (Rencana Kerja Tahunan)"),
        ("Rencana Kinerja Tahunan (RKT)", "Rencana K1nerja Tahunan (RKT)"),
    ],
)
def test_what_is_one_expansion_or_none_is_quiet(first: str, second: str) -> None:
    """So is one of another thing, and one of other letters."""
    assert found(texts(first, second), "AKIP811") == []


def test_a_third_expansion_stands_with_its_kin() -> None:
    """Those of another thing are told apart from them."""
    text = texts(
        "Pengukuran Pencapaian Kinerja (PPK), Pejabat Pembuat Komitmen (PPK), Pengukuran Pencapaian Kinerja (PPK)",
        "Pengukuran Penetapan Kinerja (PPK) dan Pejabat Pemegang Komitmen (PPK), Pengukuran Perjanjian Kinerja (PPK)",
    )
    assert [dict(finding.data)["count"] for finding in found(text, "AKIP811")] == ["4", "2"]
