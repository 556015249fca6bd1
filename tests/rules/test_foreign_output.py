from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_SHIPS = "Jumlah rekomendasi persetujuan pengadaan kapal perikanan"


def plan(output: str = _SHIPS, name: str = "Pelayanan Dukungan Psikososial", program: str = "Program Penanganan Bencana") -> str:
    return f"""\
tujuan: [{{id: T1, uraian: Sejahtera}}]
sasaran: [{{id: S1, tujuan: T1, uraian: Warga tangguh}}]
indikator:
  - {{id: I1, sasaran: S1, nama: Korban tertolong, target: {{2024: 80 %}}, realisasi: {{2024: 80 %}}}}
  - {{id: I2, nama: {output}, target: {{2024: 5 Buah}}, realisasi: {{2024: 5 Buah}}}}
program:
  - id: P
    nama: {program}
    mendukung: [I1]
    kegiatan:
      - id: K
        nama: Penyelamatan
        sub_kegiatan:
          - {{id: B, nama: {name}, indikator: [I2]}}
"""


def test_an_output_without_a_word_in_common_is_told_where_it_is_named() -> None:
    """With the indicator beside it."""
    finding = one(plan(), "AKIP411")
    assert finding.message == (
        f'indikator "{_SHIPS}" tidak menyebut apa pun dari sub-kegiatannya "Pelayanan Dukungan Psikososial" (B); mungkin milik urusan lain'
    )
    assert (finding.path, place(finding)) == ("program[P].kegiatan[K].sub_kegiatan[B].indikator", (17, 70, 71))
    assert related(finding) == [("indikator itu", "indikator[I2].nama", 8)]
    assert finding.data == (("indikator", "I2"),)


@pytest.mark.parametrize(
    "output",
    [
        "Jumlah orang yang dilayani setelah kapal tenggelam",
        "Jumlah kapal perikanan yang diselamatkan petugas pelabuhan",
        "Jumlah kapal perikanan penolong saat bencana laut",
        "Jumlah kapal perikanan penolong bagi korban cuaca",
        "Jumlah kapal perikanan milik warga pesisir utara",
        "Jumlah kapal perikanan",
        "tidak terbaca",
    ],
)
def test_a_word_of_any_of_its_relations_is_enough(output: str) -> None:
    """Sub-kegiatan, kegiatan, programme, what it supports and the sasaran of that; a name of few words may be of anything."""
    assert found(plan(output), "AKIP411") == []


@pytest.mark.parametrize("text", [plan(name="tidak terbaca"), plan(program="Program Penunjang Urusan"), plan().replace("[I2]", "[I9]")])
def test_what_is_lost_serves_the_agency_or_does_not_exist_is_passed_over(text: str) -> None:
    """What an office buys goes by its own names."""
    assert found(text, "AKIP411") == []


def test_a_node_without_outputs_is_passed_over() -> None:
    """And one that supports nothing has only its parents."""
    assert len(found(plan().replace("    mendukung: [I1]\n", ""), "AKIP411")) == 1
    assert found(plan().replace(", indikator: [I2]", ""), "AKIP411") == []
