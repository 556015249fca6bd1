from __future__ import annotations

from sakip.support import Dukungan
from tests.checks import index

INDUK = index("""\
sasaran: [{id: SD1}, {id: SD2}, {id: SD3}]
indikator: [{id: ID2, sasaran: SD2}]
program: [{kode: 1.06.04, mendukung: [ID2, SD1]}]
misi: [{id: M1}]
""")
ONE = index("induk: x\nsasaran: [{id: S1, induk: [SD1, M1]}]\nprogram: [{id: P1, induk: 1.06.04}, {id: P2, induk: SD9}]\n")
TWO = index("induk: x\nsasaran: [{id: S1, induk: ID2}, {id: S2}]\n")


def test_nodes_of_agencies_stand_under_the_nodes_that_they_name() -> None:
    """Agency by agency, sasaran before programmes; under what nobody names stands nothing."""
    dukungan = Dukungan(INDUK, [ONE, TWO])
    assert [(place.anggota is ONE, place.simpul.id) for place in dukungan.below("1.06.04")] == [(True, "P1")]
    assert [place.simpul.id for place in dukungan.below("M1")] == ["S1"]
    assert dukungan.below("SD3") == ()


def test_a_sasaran_is_supported_by_its_id_by_its_indikator_and_by_its_program() -> None:
    """Each node once, whatever it names; what is no sasaran, indikator or program leads nowhere."""
    dukungan = Dukungan(INDUK, [ONE, TWO])
    assert [place.simpul.id for place in dukungan.of_sasaran("SD1")] == ["S1", "P1"]
    assert [(place.anggota is TWO, place.simpul.id) for place in dukungan.of_sasaran("SD2")] == [(False, "P1"), (True, "S1")]
    assert dukungan.of_sasaran("SD3") == ()
