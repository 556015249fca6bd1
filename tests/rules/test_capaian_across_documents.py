from __future__ import annotations

import pytest

from tests.checks import found, place, related

_PLAN = """\
indikator: [{id: I1, nama: A}, {id: I2, nama: B}]
program:
  - id: P
    kegiatan: [{id: K, sub_kegiatan: [{id: B1, nama: Satu, indikator: [I2, I1]}, {id: B2, nama: Dua}]}]
rencana_aksi: [{id: A1, sub_kegiatan: B1}, {id: A2, sub_kegiatan: B1}, {id: A3, sub_kegiatan: B2}, {id: A4, sub_kegiatan: B9}]
dokumen:
  - {id: ppk, menyatakan: [%s]}
  - {id: cascading, menyatakan: [%s]}
"""


def plan(ppk: str, *cascading: str) -> str:
    return _PLAN % (ppk, ", ".join(f"{{tentang: A{number}, capaian: {stated}}}" for number, stated in enumerate(cascading, 1)))


def test_actions_that_stand_still_although_their_output_is_reached_are_told_once() -> None:
    """Each with its output; actions of a sub-kegiatan without one are passed over."""
    (finding,) = found(plan("{tentang: I1, capaian: 100 %}", "0 %", "0%", "0 %", "0 %"), "AKIP608")
    assert finding.message == (
        '2 aksi bercapaian 0 % di cascading, padahal keluaran sub-kegiatannya tercapai menurut ppk, misalnya A1, sedangkan "A" (I1) 100 %'
    )
    assert (finding.path, place(finding)) == ("dokumen[cascading].menyatakan[A1].capaian", (11, 57, 60))
    assert related(finding) == [
        ('A1 untuk "Satu" (B1): 0 %', "dokumen[cascading].menyatakan[A1].capaian", 11),
        ('keluarannya "A" (I1): 100 % menurut ppk', "dokumen[ppk].menyatakan[I1].capaian", 10),
        ('A2 untuk "Satu" (B1): 0%', "dokumen[cascading].menyatakan[A2].capaian", 11),
        ('keluarannya "A" (I1): 100 % menurut ppk', "dokumen[ppk].menyatakan[I1].capaian", 10),
    ]
    assert dict(finding.data) == {"actions": "A1, A2", "count": "2"}


def test_one_action_is_told_with_its_output() -> None:
    """The message then says everything."""
    (finding,) = found(plan("{tentang: I1, capaian: 90 %}", "0 %"), "AKIP608")
    assert finding.message == (
        '1 aksi bercapaian 0 % di cascading, padahal keluaran sub-kegiatannya tercapai menurut ppk: A1, sedangkan "A" (I1) 90 %'
    )


@pytest.mark.parametrize(
    ("ppk", "cascading"),
    [
        ("{tentang: I1, capaian: 100 %}", ("0 %", "50 %")),
        ("{tentang: I1, capaian: 100 %}", ("'-'", "tidak terbaca")),
        ("{tentang: I1, capaian: 0 %}", ("0 %", "0 %")),
        ("{tentang: I1, capaian: {2023: 100 %}}", ("0 %", "0 %")),
        ("{tentang: P, capaian: 100 %}", ("0 %", "0 %")),
        ("{tentang: I1, target: 100 %}", ("0 %", "0 %")),
        ("{tentang: instansi, capaian: 100 %}", ("0 %", "0 %")),
    ],
)
def test_what_agrees_or_cannot_be_known_is_quiet(ppk: str, cascading: tuple[str, ...]) -> None:
    """Where one action has moved, the output may be its doing; another year and other nodes say nothing."""
    assert found(plan(ppk, *cascading), "AKIP608") == []


def test_a_plan_without_actions_is_quiet() -> None:
    """There is nothing to compare."""
    assert found("indikator: [{id: I1}]\ndokumen: [{id: ppk, menyatakan: [{tentang: I1, capaian: 0 %}]}]\n", "AKIP608") == []


@pytest.mark.parametrize(
    ("output", "action", "count"), [("100 %", "61 %", 1), ("100 %", "90 %", 0), ("99 %", "61 %", 0), ("120 %", "'-'", 0)]
)
def test_the_only_action_of_a_sub_kegiatan_is_not_far_behind_its_output(output: str, action: str, count: int) -> None:
    """Of several actions each may have done its part."""
    text = plan(f"{{tentang: I1, capaian: {output}}}", action)
    assert found(text, "AKIP608") == []
    assert len(found(text.replace("A2, sub_kegiatan: B1", "A2, sub_kegiatan: B2"), "AKIP608")) == count


def test_what_actions_have_reached_is_told_for_all_of_them() -> None:
    """Each figure once."""
    text = plan("{tentang: I1, capaian: 100 %}", "50 %", "0 %", "0%").replace("[I2, I1]", "[I1]").replace("nama: Dua", "indikator: [I1]")
    (finding,) = found(text.replace("A2, sub_kegiatan: B1", "A2, sub_kegiatan: B2"), "AKIP608")
    assert finding.message.startswith("3 aksi bercapaian 50 % dan 0 % di cascading, padahal ")
