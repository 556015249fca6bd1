from __future__ import annotations

import pytest

from sakip.nomenclature import Resmi
from sakip.peta import Peta
from tests.checks import TREE, found, one, place, related

TABLE = Peta(
    {
        "1.06": Resmi("bidang_urusan", "URUSAN PEMERINTAHAN BIDANG SOSIAL"),
        "1.06.04": Resmi("program", "Program"),
        "1.06.04.2.01": Resmi("kegiatan", "Rehabilitasi"),
        "X.XX.01": Resmi("program", "Program"),
        "2.13": Resmi("bidang_urusan", "PMD"),
    }
)


def plan(kode: str, kegiatan: str = "") -> str:
    return f"{TREE}program: [{{kode: {kode}, nama: Program, mendukung: [I1], kegiatan: [{kegiatan}]}}]\n"


def test_a_kode_that_the_table_does_not_list_is_told() -> None:
    """With the kode that the name has in the table, if it has one."""
    finding = one(plan("1.06.04", "{kode: 1.06.04.2.09, nama: rehabilitasi}"), "AKIP901", TABLE)
    assert finding.message == 'kode "1.06.04.2.09" tidak ada dalam nomenklatur'
    assert finding.path == "program[1.06.04].kegiatan[1.06.04.2.09].kode"
    assert place(finding) == (7, 77, 89)
    assert finding.help == "Nama itu berkode 1.06.04.2.01 dalam nomenklatur."
    assert dict(finding.data) == {"kode": "1.06.04.2.09"}


def test_what_continues_an_unknown_kode_is_told_with_it() -> None:
    """One slip is one finding."""
    text = "{id: K, kode: 1.06.09.2.01, nama: K, sub_kegiatan: [{kode: 1.06.09.2.01.0001, nama: B}]}"
    finding = one(plan("1.06.09", text), "AKIP901", TABLE)
    assert finding.message == 'kode "1.06.09" tidak ada dalam nomenklatur, begitu pula 2 kode di bawahnya'
    assert finding.help == "Nama itu berkode 1.06.04 atau X.XX.01 dalam nomenklatur."
    assert related(finding) == [
        ('"1.06.09.2.01" tidak ada', "program[1.06.09].kegiatan[K].kode", 7),
        ('"1.06.09.2.01.0001" tidak ada', "program[1.06.09].kegiatan[K].sub_kegiatan[1.06.09.2.01.0001].kode", 7),
    ]


def test_two_unknown_kode_side_by_side_are_two_findings() -> None:
    """Each is a slip of its own; a node that has an id is called by it."""
    text = plan("1.06.04", "{id: K1, kode: 1.06.04.2.08, nama: A}, {kode: 1.06.04.2.09, nama: B}")
    assert [(finding.message, finding.help) for finding in found(text, "AKIP901", nomenklatur=TABLE)] == [
        ('kode "1.06.04.2.08" "A" (K1) tidak ada dalam nomenklatur', ""),
        ('kode "1.06.04.2.09" tidak ada dalam nomenklatur', ""),
    ]


@pytest.mark.parametrize("kode", ["1.06.04", "2.23.04", "2.23.01", "2.13.01", "2.13.02", "X.XX.01"])
def test_what_is_listed_or_of_a_bidang_that_is_not_is_quiet(kode: str) -> None:
    """A table may hold a few urusan only; the line of a bidang alone lists nothing of it."""
    assert found(plan(kode), "AKIP901", nomenklatur=TABLE) == []


def test_a_level_that_the_table_does_not_hold_is_quiet() -> None:
    """A table for kabupaten knows nothing of the kode of provinces; that is for AKIP903."""
    assert found(plan("1.06.04", "{kode: 1.06.04.1.09, nama: A}"), "AKIP901", nomenklatur=TABLE) == []


def test_a_kode_that_is_not_well_formed_is_told_as_that_only() -> None:
    """And one that is missing not at all; without a table nothing is looked up."""
    assert found(plan("1.06.4"), "AKIP901", nomenklatur=TABLE) == []
    assert found(plan("1.06.04", "{id: K, nama: K}"), "AKIP901", nomenklatur=TABLE) == []
    assert found(plan("1.06.09"), "AKIP901") == []
