from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place


def test_a_programme_that_supports_nothing_is_told_once() -> None:
    """Its kegiatan and sub-kegiatan are not told again."""
    text = "program:\n  - {kode: 1.06.04, nama: P, kegiatan: [{id: K, nama: K, sub_kegiatan: [{id: B, nama: B}]}]}\n"
    finding = one(TREE + text, "AKIP207")
    assert finding.message == 'program "P" (1.06.04) tidak mendukung indikator atau sasaran apa pun'
    assert (finding.path, place(finding)) == ("program[1.06.04]", (8, 5, 6))


def test_where_some_support_the_others_are_told() -> None:
    """The lowest level that supports nothing is told: a sub-kegiatan, or a kegiatan without any."""
    text = """\
program:
  - kode: 1.06.04
    kegiatan:
      - {id: K1, mendukung: [I1]}
      - {id: K2}
      - {id: K3, sub_kegiatan: [{id: B1}, {id: B2, mendukung: [S1]}]}
"""
    findings = found(TREE + text)
    assert [(finding.code, finding.message, finding.path) for finding in findings] == [
        ("AKIP207", "kegiatan K2 tidak mendukung indikator atau sasaran apa pun", "program[1.06.04].kegiatan[K2]"),
        (
            "AKIP207",
            "sub-kegiatan B1 tidak mendukung indikator atau sasaran apa pun",
            "program[1.06.04].kegiatan[K3].sub_kegiatan[B1]",
        ),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "program: [{kode: 1.06.04, mendukung: [S1], kegiatan: [{id: K, sub_kegiatan: [{id: B}]}]}]\n",
        "program: [{kode: 1.06.04, indikator: [I1]}]\n",
        "program: [{kode: 1.06.04, kegiatan: [{id: K, sub_kegiatan: [{id: B, indikator: [I1]}]}]}]\n",
        "program: [{kode: 1.06.04, kegiatan: [{id: K, sub_kegiatan: [{id: B}]}]}]\nrencana_aksi: [{id: A, iku: I1, sub_kegiatan: B}]\n",
        "program: [{kode: 1.06.01, nama: P}]\n",
        "program: [{id: P, nama: PROGRAM PENUNJANG URUSAN}]\n",
    ],
)
def test_support_of_any_kind_is_enough(text: str) -> None:
    """Support is inherited, comes from an indikator or from an action; programmes that serve the agency itself need none."""
    assert found(TREE + text, "AKIP207") == []


@pytest.mark.parametrize("kode", ["1.06.04.01", "1.01"])
def test_only_programme_01_of_a_bidang_serves_the_agency(kode: str) -> None:
    """A kode that merely ends in 01 is no supporting programme."""
    assert len(found(TREE + f"program: [{{kode: {kode}, nama: P}}]\n", "AKIP207")) == 1


def test_an_action_without_sub_kegiatan_helps_no_node_without_id() -> None:
    """What has no id is not what an action leaves out."""
    text = "program: [{nama: P, kegiatan: [{nama: K}]}]\nrencana_aksi: [{id: A, iku: I1}]\n"
    (finding,) = found(TREE + text, "AKIP207")
    assert finding.message == 'program "P" tidak mendukung indikator atau sasaran apa pun'
