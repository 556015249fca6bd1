from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place

GOOD = """\
misi: [{id: M1, uraian: Satu}]
program: [{kode: 1.06.04, nama: Program, mendukung: [I1], kegiatan: [{id: K1, nama: Kegiatan, sub_kegiatan: [{id: B1, nama: Sub}]}]}]
rencana_aksi: [{id: A1, iku: I1, sub_kegiatan: B1}]
"""


def test_an_unknown_id_is_told_where_it_stands_with_the_nearest_one() -> None:
    """The finding stands at the id and proposes the id that was meant."""
    text = TREE.replace("I1", "kemiskinan") + "program: [{kode: 1.06.04, nama: P, mendukung: [kemiskinan, kemiskinn]}]\n"
    finding = one(text, "AKIP201")
    assert finding.message == 'tidak ada indikator atau sasaran dengan id "kemiskinn"'
    assert finding.path == "program[1.06.04].mendukung[kemiskinn]"
    assert place(finding) == (7, 60, 69)
    assert finding.data == (("id", "kemiskinn"),)
    assert "kemiskinan" in finding.help


def test_an_id_of_another_kind_is_told_with_both_kinds() -> None:
    """A sasaran cannot stand under an indikator."""
    (finding,) = found(TREE.replace("tujuan: T1", "tujuan: I1"), "AKIP201")
    assert finding.message == '"I1" adalah indikator, seharusnya tujuan'
    assert finding.data == (("id", "I1"), ("kind", "indikator"))
    assert place(finding) == (5, 28, 30)


def test_the_same_unknown_id_twice_is_two_findings_at_two_places() -> None:
    """A repeat in one list has a path and a position of its own."""
    findings = found(TREE + "program: [{kode: 1.06.04, nama: P, mendukung: [X, X]}]\n", "AKIP201")
    assert [(finding.path, place(finding)) for finding in findings] == [
        ("program[1.06.04].mendukung[X]", (7, 48, 49)),
        ("program[1.06.04].mendukung[X]#2", (7, 51, 52)),
    ]


@pytest.mark.parametrize(
    ("text", "path", "at"),
    [
        ("acuan: {target: rkt}\n", "acuan.target", (7, 17, 20)),
        ("dokumen: [{id: rkt, menyatakan: [{tentang: X}]}]\n", "dokumen[rkt].menyatakan[X].tentang", (7, 44, 45)),
        ("dokumen: [{id: rkt, sebutan: {P1.1: Nama}}]\n", "dokumen[rkt].sebutan[P1.1]", (7, 31, 35)),
        ("dokumen: [{id: d, menyatakan: [{tentang: I1, sasaran: S2}]}]\n", "dokumen[d].menyatakan[I1].sasaran", (7, 55, 57)),
        (
            "dokumen: [{id: d, menyatakan: [{tentang: I1, sasaran: {tentang: S1, tujuan: T9}}]}]\n",
            "dokumen[d].menyatakan[I1].sasaran.tujuan",
            (7, 77, 79),
        ),
    ],
)
def test_references_of_documents_are_looked_up_too(text: str, path: str, at: tuple[int, int, int]) -> None:
    """An acuan, a row, a name of a node, a link and a row about a linked node each point to what exists."""
    (finding,) = found(TREE + text, "AKIP201")
    assert (finding.path, place(finding)) == (path, at)


def test_kinds_with_two_words_are_written_as_planners_write_them() -> None:
    """The message says sub-kegiatan, not sub_kegiatan."""
    (finding,) = found(TREE + GOOD.replace("sub_kegiatan: B1}", "sub_kegiatan: B2}"), "AKIP201")
    assert finding.message == 'tidak ada sub-kegiatan atau kegiatan dengan id "B2"'


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "dokumen: [{id: d, sebutan: {instansi: Dinas, I1: B}, menyatakan: [{tentang: instansi}, {tentang: d}, {judul: Bagian}]}]\n",
        "dokumen: [{id: d, menyatakan: [{tentang: tidak terbaca, sasaran: tidak terbaca}]}]\n",
    ],
)
def test_what_exists_is_quiet(text: str) -> None:
    """Ids of every kind, the agency, documents, rows without a node and cells that the scan lost are no findings."""
    assert found(TREE + text, "AKIP201") == []


def test_an_id_with_brackets_has_a_place() -> None:
    """Brackets end a step of a path; in an id they are written round."""
    (finding,) = found(TREE + "dokumen: [{id: d, menyatakan: [{tentang: 'a[b]'}]}]\n", "AKIP201")
    assert (finding.path, place(finding)) == ("dokumen[d].menyatakan[a(b)].tentang", (7, 42, 48))


def test_only_for_some_unknown_ids_the_nearest_one_is_looked_for() -> None:
    """Looking takes longer than all the rest; whoever has hundreds of wrong ids made one mistake."""
    rows = ", ".join(f"{{tentang: kemiskinan{number}}}" for number in range(100))
    findings = found(TREE.replace("I1", "kemiskinan") + f"dokumen: [{{id: d, menyatakan: [{rows}]}}]\n", "AKIP201")
    assert len(findings) == 100
    assert sum(bool(finding.help) for finding in findings) == 20
