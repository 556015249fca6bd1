from __future__ import annotations

from tests.checks import TREE, found, one, place


def test_a_text_that_belongs_nowhere_is_told_with_the_parts_that_there_are() -> None:
    """It would not be printed."""
    finding = one(TREE + "naskah: {kata_pengatar: Teks}\n", "AKIP807")
    assert finding.message.startswith(
        'naskah "kata_pengatar" tidak tercetak: bukan id sasaran dan bukan bagian laporan, yaitu analisis, bab_1,'
    )
    assert (finding.path, place(finding)) == ("naskah.kata_pengatar", (7, 25, 29))


def test_parts_of_the_report_and_ids_of_sasaran_are_places() -> None:
    """The analysis of a sasaran goes by its id; the id of another node is no place."""
    assert found(TREE + "naskah: {kata_pengantar: Teks, saran: Teks, S1: Teks}\n") == []
    assert [finding.path for finding in found(TREE + "naskah: {I1: Teks, T1: Teks}\n")] == ["naskah.I1", "naskah.T1"]
