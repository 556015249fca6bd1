from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place, related

PROGRAM = """\
program:
  - id: P
    mendukung: [I1]
    kegiatan:
      - {id: K, nama: Pembinaan, KEGIATAN, sub_kegiatan: [{id: B, nama: Bimbingan, SUB}]}
"""


def plan(kegiatan: str, sub: str) -> str:
    return TREE.replace("realisasi: {2024: 72 %}}]", "realisasi: {2024: 72 %}}, {id: I2, nama: Desa yang dibina}]") + PROGRAM.replace(
        "KEGIATAN", kegiatan
    ).replace("SUB", sub)


def test_what_supports_its_own_output_is_told_with_the_output() -> None:
    """The finding stands at the link, the output beside it."""
    finding = one(plan("indikator: [I1]", "mendukung: [I1, I2], indikator: [I2]"), "AKIP208")
    assert finding.message == 'sub-kegiatan "Bimbingan" (B) mendukung "Desa yang dibina" (I2), padahal itu keluarannya sendiri'
    assert finding.path == "program[P].kegiatan[K].sub_kegiatan[B].mendukung"
    assert place(finding) == (11, 102, 103)
    assert related(finding) == [("keluaran", "program[P].kegiatan[K].sub_kegiatan[B].indikator", 11)]
    assert finding.data == (("indikator", "I2"),)


def test_what_supports_the_output_of_what_is_below_it_is_told_as_well() -> None:
    """The circle is only longer."""
    finding = one(plan("mendukung: [I2]", "mendukung: [I1], indikator: [I2]"), "AKIP208")
    assert finding.message == (
        'kegiatan "Pembinaan" (K) mendukung "Desa yang dibina" (I2), padahal itu keluaran "Bimbingan" (B) di bawahnya'
    )
    assert related(finding) == [("keluaran", "program[P].kegiatan[K].sub_kegiatan[B].indikator", 11)]


@pytest.mark.parametrize(
    ("kegiatan", "sub"), [("indikator: [I1]", "indikator: [I2]"), ("mendukung: [I1]", "mendukung: [S1], indikator: [I2]")]
)
def test_what_supports_something_above_it_is_quiet(kegiatan: str, sub: str) -> None:
    """What is inherited, as from a programme with the IKU as its outcome, is no circle; nor is another indicator or a sasaran."""
    assert found(plan(kegiatan, sub), "AKIP208") == []
