from __future__ import annotations

import pytest

from tests.checks import found, place, related

CODE = "AKIP213"
PLAN = """\
tujuan: [{id: T1}, {id: T2, asal: bab_2, uraian: Lembaga berdaya}]
sasaran: [{id: S1, tujuan: T1}, {id: S2, tujuan: T2, asal: bab_2, uraian: Adat}]
indikator: [{id: I1, sasaran: S1, nama: A}, {id: I2, sasaran: S2, nama: B}]
dokumen:
  - {id: bab_2, menyatakan: [{tentang: T2}, {tentang: S2}]}
"""


def test_what_only_the_document_knows_that_brings_it_is_told_once() -> None:
    """At the first of the nodes, with the others beside it."""
    (finding,) = found(PLAN + "  - {id: rkt, jenis: rkt, menyatakan: [{tentang: I1}]}\n", CODE)
    assert finding.message == "bab_2 mencantumkan 1 tujuan dan 1 sasaran yang tidak disebut dokumen lain"
    assert (finding.path, place(finding)) == ("tujuan[T2].asal", (4, 35, 40))
    assert related(finding) == [('tujuan "Lembaga berdaya" (T2)', "tujuan[T2]", 4), ('sasaran "Adat" (S2)', "sasaran[S2]", 5)]
    assert finding.data == (("dokumen", "bab_2"), ("nodes", "2"))


@pytest.mark.parametrize("row", ["tentang: I2", "tentang: I1, sasaran: S2", "tentang: I1, sasaran: {tentang: S2}", "tentang: S2"])
def test_what_another_document_uses_is_quiet(row: str) -> None:
    """It, a link to it, or an indicator of it; the tujuan is known with its sasaran."""
    assert found(PLAN + f"  - {{id: rkt, jenis: rkt, menyatakan: [{{{row}}}]}}\n", CODE) == []


def test_where_no_other_document_speaks_of_sasaran_nothing_is_told() -> None:
    """None could know it; nor is what the plan has itself a matter of documents."""
    assert found(PLAN + "  - {id: rkt, menyatakan: [{tentang: instansi}]}\n", CODE) == []
    assert found(PLAN.replace(", asal: bab_2", ""), CODE) == []
