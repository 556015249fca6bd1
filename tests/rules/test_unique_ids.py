from __future__ import annotations

from tests.checks import found, one, place, related


def test_the_second_node_with_an_id_points_to_the_first() -> None:
    """All ids are in one namespace, whatever the kinds of the nodes."""
    finding = one("visi: [{id: X, uraian: Satu}]\nmisi:\n  - {id: X, uraian: Dua}\n", "AKIP202")
    assert finding.message == 'id "X" sudah dipakai visi[X]'
    assert (finding.path, place(finding)) == ("misi[X]", (6, 5, 6))
    assert related(finding) == [("pemakaian pertama", "visi[X]", 4)]
    assert finding.data == (("id", "X"),)


def test_three_nodes_with_one_id_are_two_findings() -> None:
    """Each repeat is told, with the number that its path has."""
    findings = found("misi: [{id: X}, {id: X}, {id: X}]\n")
    assert [finding.path for finding in findings] == ["misi[X]#2", "misi[X]#3"]


def test_the_id_of_the_agency_is_taken() -> None:
    """`instansi` always means the agency itself."""
    finding = one("misi: [{id: instansi, uraian: Satu}]\n", "AKIP202")
    assert finding.message == 'id "instansi" selalu berarti instansi itu sendiri'
    assert place(finding) == (4, 8, 9)


def test_nodes_without_id_are_quiet() -> None:
    """Two nodes that have no id do not share one."""
    assert found("misi: [{uraian: Satu}, {uraian: Dua}]\n") == []
