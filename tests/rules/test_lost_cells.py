from __future__ import annotations

import pytest

from tests.checks import found, place, related

CODE = "AKIP704"
PLAN = """\
sasaran: [{id: S1, uraian: Satu}, {id: S2}]
indikator:
  - {id: I1, sasaran: S1, nama: A}
  - {id: I2, sasaran: S1, nama: B, target: {2023: 5}}
  - {id: I3, sasaran: S1, nama: C}
  - {id: I4, sasaran: S2, nama: D}
program:
  - {id: P1, nama: Satu, anggaran: {murni: 1, perubahan: 1}}
  - {id: P2, nama: Dua, anggaran: {murni: 1, perubahan: 1}}
  - {id: P3, nama: Tiga, anggaran: {murni: 1}}
dokumen:
"""


def document(*rows: str, more: str = "lengkap: true") -> str:
    lines = "".join(f"      - {{tentang: {row}}}\n" for row in rows)
    return f"{PLAN}  - id: rkt\n    jenis: rkt\n    {more}\n    menyatakan:\n{lines}"


def told(*rows: str) -> list[str]:
    return [finding.message for finding in found(document(*rows), CODE)]


def test_a_row_without_the_figure_of_the_others_is_told_with_the_counts_of_its_sasaran() -> None:
    """At the row."""
    (finding,) = found(document("I1, target: 1", "I2", "I3, target: 1", "I4, target: 1"), CODE)
    assert finding.message == 'RKT: 3 indikator di bawah "Satu" (S1), tetapi hanya 2 target 2024; yang kosong: "B" (I2)'
    assert (finding.path, place(finding)) == ("dokumen[rkt].menyatakan[I2]", (20, 9, 10))
    assert related(finding) == [('RKT: "B" (I2) tanpa target 2024', "dokumen[rkt].menyatakan[I2]", 20)]
    assert finding.data == (("rows", "3"), ("target.2024", "2"))


def test_each_group_is_counted_and_several_figures_of_a_row_are_told_together() -> None:
    """A printed link places a row; quarters count as one figure."""
    full = "target: 1, realisasi: 1, triwulan: {target: [1, 1, 1, 1]}"
    assert told(
        f"I1, {full}", f"I2, {full}, sasaran: {{tentang: S2}}", "I3, realisasi: 1", f"I3, {full}", "I4, target: 1, realisasi: 1"
    ) == [
        'RKT: 3 indikator di bawah "Satu" (S1), tetapi hanya 2 target 2024 dan 2 triwulan; yang kosong: "C" (I3)',
        'RKT: 2 indikator di bawah S2, tetapi hanya 1 triwulan; yang kosong: "D" (I4)',
    ]


def test_columns_are_named_in_the_order_of_the_table() -> None:
    """In every process, whatever the order of sets is there."""
    both = "anggaran: {realisasi: 1, perubahan: 1, murni: 1}"
    (message,) = told(f"P1, {both}", f"P2, {both}", "P1, kutipan: X")
    assert message.startswith("RKT: 3 program, tetapi hanya 2 anggaran perubahan dan 2 anggaran murni; ")


def test_columns_of_other_years_are_missed_where_the_plan_has_a_figure() -> None:
    """A new indicator has no target of last year."""
    both = "target: {2023: 5, 2024: 5}"
    assert told(f"I1, {both}", "I2, target: 5", f"I3, {both}") == [
        'RKT: 3 indikator di bawah "Satu" (S1), tetapi hanya 2 target 2023; yang kosong: "B" (I2)'
    ]
    assert told(f"I1, {both}", f"I2, {both}", "I3, target: {2024: 5}") == []
    assert told(f"I1, {both}", f"I2, {both}", "I3, target: {2023: 5}") == [
        'RKT: 3 indikator di bawah "Satu" (S1), tetapi hanya 2 target 2024; yang kosong: "C" (I3)'
    ]


def test_amounts_are_missed_where_the_plan_has_them() -> None:
    """Programmes and indicators of one table are counted apart."""
    both = "anggaran: {murni: 1, perubahan: 1}"
    rows = ("I1, target: 1", f"P1, {both}", "P2, anggaran: {perubahan: 1}", "P3, anggaran: 1")
    assert told(*rows) == ['RKT: 3 program, tetapi hanya 2 anggaran murni; yang kosong: "Dua" (P2)']
    assert told(f"P1, {both}", f"P2, {both}", "P3, anggaran: 1") == []


@pytest.mark.parametrize(
    "rows",
    [
        ("I1, target: 1", "I2, target: '-'", "I3, target: tidak terbaca"),
        ("I1, target: 1", "I2"),
        ("I1, target: 1", "I2, target: 1", "tidak terbaca", "instansi"),
        ("I1, target: {2023: 1, 2024: 1}", "I2, target: {2023: 1, 2024: 1}"),
        ("I1, triwulan: {target: [1, 1, 1, 1]}", "I2, triwulan: {target: [1, 1, 1, 1], target_total: 4}"),
        ("I1", "I2"),
    ],
)
def test_full_tables_and_merged_or_lost_cells_are_quiet(rows: tuple[str, ...]) -> None:
    """A dash is printed; where half of the cells are empty they may be merged; rows about nothing known are not counted."""
    assert told(*rows) == []


def test_a_table_that_does_not_claim_to_be_complete_may_leave_out_cells() -> None:
    """What is not written there is not known."""
    assert found(document("I1, target: 1", "I2", "I3, target: 1", more="judul: RKT"), CODE) == []


def test_what_several_tables_lack_in_the_same_way_is_one_finding() -> None:
    """At the first of them; tables that lack something else are told apart."""
    rows = ("I1, target: 1", "I2", "I3, target: 1")
    copied = document(*rows) + document(*rows).removeprefix(PLAN).replace("rkt", "pk")
    other = document("I1, target: 1", "I2, target: 1", "I3").removeprefix(PLAN).replace("rkt", "ppk")
    first, second = found(copied + other, CODE)
    assert first.message == 'RKT dan PK: 3 indikator di bawah "Satu" (S1), tetapi hanya 2 target 2024; yang kosong: "B" (I2)'
    assert first.path == "dokumen[rkt].menyatakan[I2]"
    assert [(text, path) for text, path, _ in related(first)] == [
        ('RKT: "B" (I2) tanpa target 2024', "dokumen[rkt].menyatakan[I2]"),
        ('PK: "B" (I2) tanpa target 2024', "dokumen[pk].menyatakan[I2]"),
    ]
    assert second.path == "dokumen[ppk].menyatakan[I3]"
