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


def test_a_text_for_a_sasaran_that_a_document_brought_is_told() -> None:
    """The analysis speaks about the agency's own only."""
    text = TREE.replace("uraian: Satu}", "uraian: Satu}, {id: S2, tujuan: T1, asal: rkt, uraian: Dua}") + "naskah: {S1: Teks, S2: Teks}\n"
    finding = one(text + "dokumen: [{id: rkt, jenis: rkt}]\n", "AKIP807")
    assert finding.message == 'naskah "S2" tidak tercetak: sasaran itu berasal dari RKT, dan yang dianalisis hanya sasaran sendiri'
    assert finding.path == "naskah.S2"


def test_a_sasaran_that_is_called_like_a_part_of_the_report_is_told_where_its_text_has_two_places() -> None:
    """Without a text of that name nothing is printed twice."""
    text = TREE.replace("S1", "saran")
    assert found(text, "AKIP807") == []
    assert one(text + "naskah: {saran: Teks}\n", "AKIP807").message == (
        'naskah "saran" tercetak dua kali: sebagai bagian laporan dan dalam analisis sasaran ber-id sama; beri sasaran itu id lain'
    )
