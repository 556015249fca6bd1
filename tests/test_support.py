from __future__ import annotations

from sakip.support import supporters
from tests.checks import index

INDUK = index("""\
sasaran: [{id: SD1}, {id: SD2}, {id: SD3}]
indikator: [{id: ID2, sasaran: SD2}]
program: [{kode: 1.06.04, mendukung: [ID2, SD1]}]
misi: [{id: M1}]
""")
ONE = index("induk: x\nsasaran: [{id: S1, induk: [SD1, M1]}]\nprogram: [{id: P1, induk: 1.06.04}, {id: P2, induk: SD9}]\n")
TWO = index("induk: x\nsasaran: [{id: S1, induk: ID2}, {id: S2}]\n")


def test_a_sasaran_is_supported_by_its_id_by_its_indikator_and_by_its_program() -> None:
    """Each node once, whatever it names; what is no sasaran, indikator or program leads nowhere."""
    found = supporters(INDUK, [ONE, TWO])
    assert [place.simpul.id for place in found["SD1"]] == ["S1", "P1"]
    assert [(place.anggota is TWO, place.simpul.id) for place in found["SD2"]] == [(False, "P1"), (True, "S1")]
    assert found.keys() == {"SD1", "SD2"}
