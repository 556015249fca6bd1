from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_PLAN = """\
tujuan: [{id: T1, uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
indikator:
  - {id: I1, sasaran: S1, nama: Desa dibina, target: {2024: 5 Desa}, realisasi: {2024: 5 Desa}}
  - {id: I2, sasaran: S1, nama: Desa diawasi, target: {2024: 5 Desa}, realisasi: {2024: 5 Desa}}
program:
  - id: P
    nama: Desa
    mendukung: [S1]
"""


def kegiatan(*outputs: str, more: str = "") -> str:
    rows = "".join(
        f"      - {{id: K{number}, nama: Pembinaan {number}, indikator: [{output}]{more}}}\n" for number, output in enumerate(outputs, 1)
    )
    return f"{_PLAN}    kegiatan:\n{rows}"


def test_one_output_of_two_kegiatan_is_told_at_the_second() -> None:
    """With the first beside it."""
    finding = one(kegiatan("I1", "I1"), "AKIP410")
    assert finding.message == "I1 (Desa dibina) menjadi keluaran 2 kegiatan: K1 (Pembinaan 1) dan K2 (Pembinaan 2)"
    assert (finding.path, place(finding)) == ("program[P].kegiatan[K2].indikator", (15, 48, 49))
    assert related(finding) == [("keluaran yang sama", "program[P].kegiatan[K1].indikator", 14)]
    assert finding.data == (("indikator", "I1"), ("count", "2"))


def test_more_than_two_are_counted() -> None:
    """All but the second are related places."""
    finding = one(kegiatan("I1", "I1", "'I1', I2", "I1"), "AKIP410")
    assert finding.message.startswith("I1 (Desa dibina) menjadi keluaran 4 kegiatan")
    assert finding.message.endswith("K2 (Pembinaan 2) dan 2 lainnya")
    assert len(finding.related) == 3


def test_sub_kegiatan_of_different_kegiatan_share_too() -> None:
    """Each level is looked at as a whole."""
    text = _PLAN + "    kegiatan:\n"
    for number in (1, 2):
        text += f"      - {{id: K{number}, nama: K, sub_kegiatan: [{{id: B{number}, nama: Pembinaan, indikator: [I1]}}]}}\n"
    assert one(text, "AKIP410").message == "I1 (Desa dibina) menjadi keluaran 2 sub-kegiatan: B1 (Pembinaan) dan B2 (Pembinaan)"


@pytest.mark.parametrize(
    "text",
    [
        kegiatan("I1", "I2"),
        kegiatan("I1, I1"),
        kegiatan("I1", more=", sub_kegiatan: [{id: B, nama: Pembinaan, indikator: [I1]}]"),
        kegiatan("I9", "I9"),
        _PLAN,
    ],
)
def test_own_outputs_and_those_of_parent_and_child_are_quiet(text: str) -> None:
    """An indicator that does not exist is told by AKIP201."""
    assert found(text, "AKIP410") == []
