from __future__ import annotations

import pytest

from sakip.nomenclature import Resmi
from sakip.peta import Peta
from tests.checks import TREE, found, one, place

TABLE = Peta(
    {
        "1.06.04": Resmi("program", "PROGRAM REHABILITASI SOSIAL"),
        "1.06.05": Resmi("program", "PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL"),
        "X.XX.01": Resmi("program", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"),
    }
)


def plan(kode: str, nama: str) -> str:
    return f"{TREE}program: [{{id: P1, kode: {kode}, nama: {nama}, mendukung: [I1]}}]\n"


def test_a_name_that_is_not_the_one_of_its_kode_is_told() -> None:
    """The official one stands in the message, to be copied."""
    finding = one(plan("1.06.04", "Program Rehabilitas Sosial"), "AKIP902", TABLE)
    assert finding.message == ('nama "Program Rehabilitas Sosial" (P1) bukan nama resmi kode 1.06.04, yaitu "PROGRAM REHABILITASI SOSIAL"')
    assert finding.path == "program[P1].nama"
    assert place(finding) == (7, 41, 67)
    assert finding.help == ""
    assert dict(finding.data) == {"kode": "1.06.04", "stated": "Program Rehabilitas Sosial", "official": "PROGRAM REHABILITASI SOSIAL"}


def test_a_node_that_has_no_other_id_than_its_kode_goes_by_its_kind() -> None:
    """The kode is named once."""
    text = plan("1.06.04", "Program Rehabilitas Sosial").replace("id: P1, ", "")
    assert one(text, "AKIP902", TABLE).message == 'nama program bukan nama resmi kode 1.06.04, yaitu "PROGRAM REHABILITASI SOSIAL"'


def test_the_kode_that_a_name_has_is_advised() -> None:
    """Then the kode may be what is wrong."""
    finding = one(plan("1.06.04", "Program Perlindungan dan Jaminan Sosial"), "AKIP902", TABLE)
    assert finding.help == "Nama itu berkode 1.06.05 dalam nomenklatur."


@pytest.mark.parametrize(
    ("kode", "nama"),
    [
        ("1.06.04", "program  rehabilitasi-sosial"),
        ("1.06.04", "tidak terbaca"),
        ("1.06.06", "Apa saja"),
        ("2.23.01", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten / Kota"),
    ],
)
def test_official_names_and_what_is_not_known_are_quiet(kode: str, nama: str) -> None:
    """Case, blanks and punctuation do not count; what the scan lost has no name, an unknown kode no official one."""
    assert found(plan(kode, nama), "AKIP902", nomenklatur=TABLE) == []
    assert found(plan("1.06.04", "Lain"), "AKIP902") == []
