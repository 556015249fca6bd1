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
    assert finding.message == (
        'indikator "Desa dibina" (I1) dipakai sebagai keluaran 2 kegiatan: "Pembinaan 1" (K1) dan "Pembinaan 2" (K2); salah satunya '
        "mungkin salah salin"
    )
    assert (finding.path, place(finding)) == ("program[P].kegiatan[K2].indikator", (15, 48, 49))
    assert related(finding) == [('keluaran "Pembinaan 1" (K1)', "program[P].kegiatan[K1].indikator", 14)]
    assert finding.data == (("indikator", "I1"), ("count", "2"))


def test_more_than_two_are_counted() -> None:
    """All but the second are related places."""
    finding = one(kegiatan("I1", "I1", "'I1', I2", "I1"), "AKIP410")
    assert finding.message.startswith('indikator "Desa dibina" (I1) dipakai sebagai keluaran 4 kegiatan: ')
    assert finding.message.endswith('"Pembinaan 2" (K2) dan 2 lainnya; salah satunya mungkin salah salin')
    assert len(finding.related) == 3


def test_sub_kegiatan_of_different_kegiatan_share_too() -> None:
    """Each level is looked at as a whole."""
    text = _PLAN + "    kegiatan:\n"
    for number in (1, 2):
        text += f"      - {{id: K{number}, nama: K, sub_kegiatan: [{{id: B{number}, nama: Pembinaan, indikator: [I1]}}]}}\n"
    assert one(text, "AKIP410").message == (
        'indikator "Desa dibina" (I1) dipakai sebagai keluaran 2 sub-kegiatan: "Pembinaan" (B1) dan "Pembinaan" (B2); salah satunya '
        "mungkin salah salin"
    )


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
