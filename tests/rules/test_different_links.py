from __future__ import annotations

import pytest

from tests.checks import found, place, related

CODE = "AKIP215"
PLAN = """\
tujuan: [{id: T1}]
sasaran: [{id: S1, tujuan: T1}, {id: S2, tujuan: T1}, {id: S3, tujuan: T1}]
indikator: [{id: I1, sasaran: S1, nama: A}, {id: I2, sasaran: S2, nama: B}, {id: I3, nama: C}]
program:
  - {id: P, nama: Penataan, mendukung: [I1], kegiatan: [{id: K, nama: Desa, mendukung: [S2]}, {id: L, nama: Adat}]}
  - {id: Q, nama: Lain}
dokumen:
"""


def document(*rows: str, id_: str = "pk", more: str = "jenis: pk") -> str:
    return f"  - {{id: {id_}, {more}, menyatakan: [{', '.join(f'{{{row}}}' for row in rows)}]}}\n"


def told(*documents: str) -> list[str]:
    return [finding.message for finding in found(PLAN + "".join(documents), CODE)]


def test_what_a_document_puts_elsewhere_than_the_plan_is_told_once_for_the_document() -> None:
    """A kegiatan without links of its own stands with its programme."""
    (finding,) = found(PLAN + document("tentang: L, sasaran: S2", "tentang: I1, sasaran: {tentang: S2}"), CODE)
    first, second = '"Adat" (L) di bawah S2, menurut berkas rencana di bawah S1', '"A" (I1) di bawah S2, menurut berkas rencana di bawah S1'
    assert finding.message == f"PK menempatkan 1 kegiatan dan 1 indikator di bawah sasaran lain, misalnya {first}"
    assert (finding.path, place(finding)) == ("dokumen[pk]", (11, 5, 6))
    assert related(finding) == [(first, "dokumen[pk].menyatakan[L].sasaran", 11), (second, "dokumen[pk].menyatakan[I1].sasaran", 11)]
    assert finding.data == (("rows", "2"),)


def test_many_are_counted_in_the_message() -> None:
    """By kind, with the first as an example; all are listed beside it."""
    (message,) = told(
        document("tentang: L, sasaran: S2", "tentang: I1, sasaran: S2", "tentang: I2, sasaran: S1", "tentang: P, sasaran: S3")
    )
    assert message.startswith("PK menempatkan 1 program, 1 kegiatan dan 2 indikator di bawah sasaran lain, misalnya ")


def test_sub_kegiatan_are_counted_too() -> None:
    """They have a line in their kind's name, not in its key."""
    plan = PLAN.replace("nama: Adat}", "nama: Adat, sub_kegiatan: [{id: B, nama: Sub}]}")
    (alone,) = found(plan + document("tentang: B, sasaran: S2"), CODE)
    assert alone.message == 'PK menempatkan 1 sub-kegiatan di bawah sasaran lain: "Sub" (B) di bawah S2, menurut berkas rencana di bawah S1'
    (among,) = found(plan + document("tentang: B, sasaran: S2", "tentang: L, sasaran: S2"), CODE)
    assert among.message.startswith("PK menempatkan 1 kegiatan dan 1 sub-kegiatan di bawah sasaran lain, misalnya ")


def test_where_the_plan_is_silent_the_first_document_speaks() -> None:
    """Under several sasaran of one document stand parts of a whole."""
    first = document("tentang: Q, sasaran: S1", "tentang: Q, sasaran: S2", "tentang: I3, sasaran: S1", id_="rkt")
    assert told(first, document("tentang: Q, sasaran: S2")) == []
    assert told(first, document("tentang: Q, sasaran: S3")) == [
        'pk menempatkan 1 program di bawah sasaran lain: "Lain" (Q) di bawah S3, menurut rkt di bawah S1 dan S2'
    ]


def test_a_node_that_supports_what_is_not_there_may_stand_anywhere() -> None:
    """The unknown id is told by AKIP201; what it was meant to be decides where the node belongs."""
    assert found(PLAN.replace("[I1]", "[X]") + document("tentang: L, sasaran: S2"), CODE) == []


@pytest.mark.parametrize(
    "rows",
    [
        document("tentang: P, sasaran: S1", "tentang: P, sasaran: S2", "tentang: K, sasaran: S2", "tentang: I2, sasaran: S2"),
        document("tentang: K", "tentang: S1, sasaran: S2", "tentang: X, sasaran: S2", "tentang: K, sasaran: tidak terbaca"),
        document("tentang: K, sasaran: {uraian: Tiga}", "tentang: K, sasaran: S1", more="jenis: pk, sebutan: {K: tidak terbaca}"),
    ],
)
def test_what_agrees_or_cannot_be_told_is_quiet(rows: str) -> None:
    """A programme stands wherever its kegiatan do; links to nothing, and rows of which the name is lost, say nothing."""
    assert told(rows) == []
