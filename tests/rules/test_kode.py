from __future__ import annotations

import pytest

from sakip.checking import check_file
from tests.checks import TREE, found, one, place, related


def test_a_kode_that_is_not_well_formed_shows_the_form() -> None:
    """Zeros at the start belong to the kode."""
    finding = one(TREE + "program: [{kode: 1.6.4, nama: P, mendukung: [I1]}]\n", "AKIP203")
    assert finding.message == 'kode "1.6.4" tidak baku, seharusnya u.bb.pp, misalnya 1.06.04'
    assert (finding.path, place(finding)) == ("program[1.6.4].kode", (7, 18, 23))
    assert finding.data == (("kode", "1.6.4"),)


def test_a_kode_that_leaves_its_parent_points_to_it() -> None:
    """The kode of a kegiatan starts with that of its programme."""
    finding = one(TREE + "program: [{kode: 1.06.04, nama: P, mendukung: [I1], kegiatan: [{kode: 1.06.05.2.01, nama: K}]}]\n", "AKIP203")
    assert finding.message == 'kode "1.06.05.2.01" tidak melanjutkan kode induknya "1.06.04"'
    assert (finding.path, place(finding)) == ("program[1.06.04].kegiatan[1.06.05.2.01].kode", (7, 71, 83))
    assert related(finding) == [("induk", "program[1.06.04].kode", 7)]
    assert finding.data == (("kode", "1.06.05.2.01"), ("parent", "1.06.04"))


@pytest.mark.parametrize(("tahun", "count"), [(2019, 0), (2020, 0), (2021, 1), (2030, 1)])
def test_only_plans_that_could_follow_the_regulation_are_held_against_it(tahun: int, count: int) -> None:
    """Permendagri 90/2019 came when the plans for 2020 had been made."""
    text = f"sakip: 1\ntahun: {tahun}\ninstansi: {{nama: Contoh}}\nprogram: [{{kode: 1.6.4, nama: P}}]\n"
    assert len(check_file("rencana.yaml", text.encode(), None, ("AKIP203",)).findings) == count


_TWO = "program: [{{id: P, kode: 1.06.04, nama: {}, mendukung: [I1]}}, {{id: Q, kode: 1.06.04, nama: {}, mendukung: [I1]}}]\n"


def test_one_kode_has_one_name() -> None:
    """Whatever its capital letters are; of two nodes with one id as well AKIP202 tells."""
    finding = one(TREE + _TWO.format("Rehabilitasi Sosial", "Perlindungan Sosial"), "AKIP203")
    assert finding.message == 'kode 1.06.04 milik "Rehabilitasi Sosial" (P), tetapi juga ditulis pada "Perlindungan Sosial" (Q)'
    assert (finding.path, related(finding)) == ("program[Q].kode", [('"Rehabilitasi Sosial" (P)', "program[P].kode", 7)])
    assert found(TREE + _TWO.format("Rehabilitasi Sosial", "REHABILITASI SOSIAL"), "AKIP203") == []
    assert found(TREE + _TWO.format("Rehabilitasi Sosial", "Perlindungan Sosial").replace("id: Q", "id: P"), "AKIP203") == []


def test_a_parent_without_kode_is_passed_over() -> None:
    """A sub-kegiatan continues the kode of the programme where its kegiatan has none."""
    text = "program: [{kode: 1.06.04, nama: P, mendukung: [I1], kegiatan: [{id: K, nama: K, sub_kegiatan: [{kode: %s, nama: B}]}]}]\n"
    assert found(TREE + text % "1.06.04.2.01.0001") == []
    assert one(TREE + text % "1.06.05.2.01.0001", "AKIP203").data[1] == ("parent", "1.06.04")


def test_a_wrong_parent_does_not_make_its_children_wrong() -> None:
    """Only the kode that is wrong is told."""
    finding = one(TREE + "program: [{kode: 1.6.04, nama: P, mendukung: [I1], kegiatan: [{kode: 1.06.04.2.01, nama: K}]}]\n", "AKIP203")
    assert finding.path == "program[1.6.04].kode"


@pytest.mark.parametrize("kode", ["1.06.04", "X.XX.01", "2.13.01"])
def test_well_formed_programmes_are_quiet(kode: str) -> None:
    """Kode of a bidang and the generic ones of the supporting programme are both in the nomenclature."""
    assert found(TREE + f"program: [{{kode: {kode}, nama: P, mendukung: [I1]}}]\n") == []


@pytest.mark.parametrize("kode", ["1.06.04.2.01.0003", "1.06.04.1.01.03", "1.06.04.2.01.03"])
def test_both_editions_of_a_sub_kegiatan_are_quiet(kode: str) -> None:
    """Older editions write a sub-kegiatan with two digits."""
    parent = kode[:12]
    text = (
        f"[{{kode: 1.06.04, nama: P, mendukung: [I1], kegiatan: [{{kode: {parent}, nama: K, sub_kegiatan: [{{kode: {kode}, nama: B}}]}}]}}]"
    )
    assert found(TREE + f"program: {text}\n") == []


@pytest.mark.parametrize("kode", ["1.06.04.3.01", "1.06.04.2.1", "1.06.04.2.01.0003"])
def test_a_kegiatan_of_another_level_is_told(kode: str) -> None:
    """Level 1 is a provinsi and 2 a kabupaten or kota; the kode of a sub-kegiatan is none of a kegiatan."""
    finding = one(TREE + f"program: [{{kode: 1.06.04, nama: P, mendukung: [I1], kegiatan: [{{kode: {kode}, nama: K}}]}}]\n", "AKIP203")
    assert "u.bb.pp.L.kk, misalnya 1.06.04.2.01" in finding.message


def test_kode_of_the_central_government_are_quiet() -> None:
    """A ministry budgets by programme, kegiatan and output of its own; what stands below such a programme is of that kind too."""
    sub = "sub_kegiatan: [{kode: 2362.FAC, nama: S}]"
    for kode in ("032.WA", "032.03.WA", "WA"):
        text = f"program: [{{kode: {kode}, nama: P, mendukung: [I1], kegiatan: [{{kode: 2362, nama: K, {sub}}}]}}]\n"
        assert found(TREE + text) == []
