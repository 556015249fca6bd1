from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

TWO = """\
tujuan: [{id: T1, uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1}, {id: S2, tujuan: T1}]
indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 1 Desa}}, {id: I2, sasaran: S2, nama: B, target: {2024: 1 Desa}}]
program: [{id: P, nama: Penataan, mendukung: [I1, I2], anggaran: 80.000.000}]
dokumen:
  - id: pk
    menyatakan:
"""


def test_what_stands_under_two_sasaran_and_is_more_than_the_whole_is_told_at_the_part_that_is_too_much() -> None:
    """The part that equals the difference is the one that is counted twice."""
    rows = "      - {tentang: P, sasaran: S1, anggaran: 20.000.000}\n      - {tentang: P, sasaran: S2, anggaran: 80.000.000}\n"
    finding = one(TWO + rows, "AKIP302")
    assert finding.message == (
        '20.000.000 dari "Penataan" (P) dihitung dua kali di pk: 20.000.000 di bawah S1 + 80.000.000 di bawah S2 = 100.000.000, '
        "padahal seluruhnya 80.000.000 menurut berkas rencana (murni)"
    )
    assert (finding.path, place(finding)) == ("dokumen[pk].menyatakan[P].anggaran", (11, 45, 55))
    assert related(finding) == [
        ("murni 20.000.000 di bawah S1", "dokumen[pk].menyatakan[P].anggaran", 11),
        ("murni 80.000.000 di bawah S2", "dokumen[pk].menyatakan[P]#2.anggaran", 12),
        ("murni seluruhnya 80.000.000", "program[P].anggaran.murni", 7),
    ]
    assert dict(finding.data) == {"column": "murni", "stated": "100000000", "computed": "80000000", "difference": "20000000"}


def test_if_no_part_explains_the_difference_the_last_one_is_told() -> None:
    """The finding then stands where the whole is exceeded."""
    rows = "      - {tentang: P, sasaran: S1, anggaran: 50.000.000}\n      - {tentang: P, sasaran: S2, anggaran: 60.000.000}\n"
    finding = one(TWO + rows, "AKIP302")
    assert finding.path == "dokumen[pk].menyatakan[P]#2.anggaran"
    assert finding.message.startswith('30.000.000 dari "Penataan" (P) dihitung dua kali di pk: ')


def test_many_parts_are_counted_in_the_message_and_listed_beside_it() -> None:
    """A message is one line that can be read."""
    rows = "".join(f"      - {{tentang: P, sasaran: S{1 + number % 2}, anggaran: 20.000.000}}\n" for number in range(8))
    finding = one(TWO + rows, "AKIP302")
    assert "8 bagian = 160.000.000" in finding.message
    assert len(finding.related) == 9


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("sasaran: S1, anggaran: 20.000.000", "sasaran: S2, anggaran: 60.000.000"),
        ("sasaran: S1, anggaran: 20.000.000", "sasaran: S2, anggaran: 30.000.000"),
        ("sasaran: S1, anggaran: Rp -", "sasaran: S2, anggaran: 90.000.000"),
        ("sasaran: S1, anggaran: {realisasi: 20.000.000}", "sasaran: S2, anggaran: {realisasi: 90.000.000}"),
        ("sasaran: S1, anggaran: 80.000.000", "sasaran: S1, anggaran: 80.000.000"),
    ],
)
def test_parts_of_the_whole_and_repeats_are_quiet(first: str, second: str) -> None:
    """Parts up to the whole, amounts that are no numbers, columns of which the plan is silent, and repeats under one link are fine."""
    rows = f"      - {{tentang: P, {first}}}\n      - {{tentang: P, {second}}}\n"
    # Before the report nothing needs to be spent.
    assert found(f"tahap: pelaksanaan\n{TWO}{rows}") == []


def test_two_columns_of_one_fault_are_one_finding() -> None:
    """It stands in the first column; the places of both are beside it."""
    text = TWO.replace("anggaran: 80.000.000", "anggaran: {murni: 80.000.000, perubahan: 85.000.000}")
    rows = (
        "      - {tentang: P, sasaran: S1, anggaran: {murni: 20.000.000, perubahan: 20.000.000}}\n"
        "      - {tentang: P, sasaran: S2, anggaran: {murni: 80.000.000, perubahan: 85.000.000}}\n"
    )
    finding = one(text + rows, "AKIP302")
    assert finding.path == "dokumen[pk].menyatakan[P].anggaran.murni"
    assert finding.message.endswith(
        "padahal seluruhnya 80.000.000 menurut berkas rencana (murni); begitu pula 20.000.000 dalam kolom perubahan, "
        "bila seluruhnya 85.000.000 menurut berkas rencana"
    )
    assert [message for message, _, _ in related(finding)] == [
        "murni 20.000.000 di bawah S1",
        "murni 80.000.000 di bawah S2",
        "murni seluruhnya 80.000.000",
        "perubahan 20.000.000 di bawah S1",
        "perubahan 85.000.000 di bawah S2",
        "perubahan seluruhnya 85.000.000",
    ]


def test_the_whole_is_proved_by_what_is_below_it() -> None:
    """If that gives it."""
    rows = "      - {tentang: P, sasaran: S1, anggaran: 20.000.000}\n      - {tentang: P, sasaran: S2, anggaran: 80.000.000}\n"
    below = "anggaran: 80.000.000, kegiatan: [{id: K1, anggaran: 50.000.000}, {id: K2, anggaran: 30.000.000}]"
    text = TWO.replace("anggaran: 80.000.000", below) + rows
    assert one(text, "AKIP302").message.endswith(" = 100.000.000, padahal seluruhnya 80.000.000 menurut 2 kegiatannya (murni)")
    assert one(text.replace("50.000", "40.000"), "AKIP302").message.endswith("menurut berkas rencana (murni)")


def test_documents_without_an_id_do_not_share_their_parts() -> None:
    """What one of them prints twice is its own, and it goes by its title."""
    rows = "menyatakan: [{tentang: P, sasaran: S1, anggaran: 80.000.000}"
    other = "{tentang: P, sasaran: S2, anggaran: 20.000.000}"
    text = TWO.replace(
        "  - id: pk\n    menyatakan:\n", f"  - {{judul: Tabel satu, {rows}]}}\n  - {{judul: Tabel dua, menyatakan: [{other}@]}}\n"
    )
    assert found(text.replace("@", ""), "AKIP302") == []
    finding = one(text.replace("@", ", {tentang: P, sasaran: S1, anggaran: 80.000.000}"), "AKIP302")
    assert finding.message.startswith('20.000.000 dari "Penataan" (P) dihitung dua kali di "Tabel dua": ')
    assert finding.path == "dokumen[Tabel dua].menyatakan[P].anggaran"


def test_what_two_sasaran_print_in_full_and_the_total_counts_once_is_no_fault() -> None:
    """Neither of the rows nor of the total; a total that counts it twice is told, and so are amounts without a total."""
    rows = "      - {tentang: P, sasaran: S1, anggaran: 80.000.000}\n      - {tentang: P, sasaran: S2, anggaran: 80.000.000}\n"
    foot = "    kaki: [{judul: JUMLAH, hitung: jumlah, anggaran: %s.000.000}]\n"
    assert found(TWO + rows + foot % "80") == []
    assert [one.code for one in found(TWO + rows + foot % "160")] == ["AKIP302"]
    assert [one.code for one in found(TWO + rows + foot % "90")] == ["AKIP302", "AKIP703"]
    assert [one.code for one in found(TWO + rows)] == ["AKIP302"]
