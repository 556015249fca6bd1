from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place, related


def test_a_parent_that_differs_from_the_sum_of_its_children_is_told_per_column() -> None:
    """Stated, computed and difference stand in the message; each child is a related place."""
    text = """\
program:
  - kode: 1.06.04
    nama: Program
    mendukung: [I1]
    anggaran: {murni: 30.000.000, perubahan: 25.000.000}
    kegiatan:
      - {id: K1, anggaran: {murni: 10.000.000, perubahan: 10.000.000}}
      - {id: K2, anggaran: {murni: 15.000.000, perubahan: 15.000.000}}
"""
    finding = one(TREE + text, "AKIP301")
    assert finding.message == 'anggaran murni "Program" (1.06.04) tertulis 30.000.000, jumlah 2 anaknya 25.000.000, selisih 5.000.000'
    assert (finding.path, place(finding)) == ("program[1.06.04].anggaran.murni", (11, 23, 33))
    assert related(finding) == [
        ("K1: 10.000.000", "program[1.06.04].kegiatan[K1].anggaran.murni", 13),
        ("K2: 15.000.000", "program[1.06.04].kegiatan[K2].anggaran.murni", 14),
    ]
    assert dict(finding.data) == {"column": "murni", "stated": "30000000", "computed": "25000000", "difference": "5000000"}


def test_sums_reach_through_levels_that_state_nothing() -> None:
    """The budget of a kegiatan without one is the sum of its sub-kegiatan; a plain amount is the murni; sen count."""
    text = """\
program:
  - {id: P, mendukung: [I1], anggaran: 3, kegiatan: [{nama: K, sub_kegiatan: [{id: B1, anggaran: "1,50"}, {id: B2, anggaran: "1,25"}]}]}
"""
    finding = one(TREE + text, "AKIP301")
    assert finding.message == "anggaran murni P tertulis 3, jumlah 1 anaknya 2,75, selisih 0,25"
    assert related(finding) == [('"K": 2,75', "program[P].kegiatan[K].anggaran.murni", 8)]


@pytest.mark.parametrize(
    "text",
    [
        "program: [{id: P, mendukung: [I1], anggaran: 3, kegiatan: [{id: K1, anggaran: 1}, {id: K2, anggaran: 2}]}]\n",
        "program: [{id: P, mendukung: [I1], anggaran: 3, kegiatan: [{id: K1, anggaran: 1}, {id: K2}]}]\n",
        "program: [{id: P, mendukung: [I1], anggaran: 3, kegiatan: [{id: K1, anggaran: {perubahan: 1}}]}]\n",
        "program: [{id: P, mendukung: [I1], anggaran: 3}]\n",
        "program: [{id: P, mendukung: [I1], kegiatan: [{id: K1, anggaran: 1}]}]\n",
    ],
)
def test_what_adds_up_or_cannot_be_added_is_quiet(text: str) -> None:
    """Nothing can be said where a child has no budget in the column, or the parent states none."""
    assert found(TREE + text, "AKIP301") == []


PAYING = """\
program: [{id: P, mendukung: [I1], kegiatan: [{id: K1, sub_kegiatan: [{id: B1, anggaran: {murni: 30, realisasi: 20}}]}]}]
rencana_aksi:
  - {id: A1, sub_kegiatan: B1, anggaran: {murni: 20, realisasi: 5}}
  - {id: A2, sub_kegiatan: B1, anggaran: {murni: 10, perubahan: 90}}
  - {id: A3, sub_kegiatan: B1}
"""


def test_actions_that_cost_more_than_what_pays_for_them_are_told_per_column() -> None:
    """A kegiatan may pay too; what it has may be the sum of its sub-kegiatan."""
    assert found(TREE + PAYING, "AKIP301") == []
    finding = one(TREE + PAYING.replace("murni: 10,", "murni: 15,"), "AKIP301")
    assert finding.message == "anggaran murni B1 30, padahal 2 aksi yang dibiayainya berjumlah 35, lebih 5"
    assert (finding.path, place(finding)) == ("program[P].kegiatan[K1].sub_kegiatan[B1].anggaran.murni", (7, 98, 100))
    assert related(finding) == [
        ("A1: 20", "rencana_aksi[A1].anggaran.murni", 9),
        ("A2: 15", "rencana_aksi[A2].anggaran.murni", 10),
    ]
    assert dict(finding.data) == {"column": "murni", "stated": "30", "computed": "35", "difference": "5"}
    text = PAYING.replace("sub_kegiatan: B1", "sub_kegiatan: K1").replace("realisasi: 5", "realisasi: 21")
    assert one(TREE + text, "AKIP301").path == "program[P].kegiatan[K1].anggaran.realisasi"


def test_what_stands_in_full_at_each_action_counts_once() -> None:
    """But what another action costs is more."""
    text = PAYING.replace("murni: 20", "murni: 30").replace("murni: 10", "murni: 30")
    assert found(TREE + text, "AKIP301") == []
    assert len(found(TREE + text.replace("{id: A3, sub_kegiatan: B1}", "{id: A3, sub_kegiatan: B1, anggaran: 1}"), "AKIP301")) == 1
