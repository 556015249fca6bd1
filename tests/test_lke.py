from __future__ import annotations

from fractions import Fraction

import pytest

from sakip.lke import NilaiLke, evaluate_sheet
from tests.checks import index

FULL = """\
lke:
  edisi: permenpanrb-88-2021
  komponen:
    - nama: Perencanaan
      sub_komponen: [{nama: keberadaan, jawaban: AA}, {nama: Kualitas, jawaban: [A, B, 75]}, {nama: pemanfaatan, jawaban: BB}]
    - nama: pengukuran
      sub_komponen: [{nama: keberadaan, jawaban: A}, {nama: kualitas, jawaban: CC}, {nama: pemanfaatan, jawaban: C}]
    - nama: pelaporan
      sub_komponen: [{nama: keberadaan, jawaban: D}, {nama: kualitas, jawaban: E}, {nama: pemanfaatan, jawaban: "92,5"}]
    - nama: evaluasi
      sub_komponen: [{nama: keberadaan, jawaban: 100}, {nama: kualitas, jawaban: 0}, {nama: pemanfaatan, jawaban: [B, CC]}]
"""


def evaluated(text: str) -> NilaiLke:
    sheet = index(text).rencana.lke
    assert sheet is not None
    return evaluate_sheet(sheet)


def test_a_full_sheet_is_worth_the_sum_of_its_parts() -> None:
    """Each its weight times the mean of its answers, of a hundred."""
    found = evaluated(FULL)
    parts = ["6", "7.05", "12", "5.4", "5.4", "7.5", "0.9", "0", "6.9375", "5", "0", "8.125"]
    assert [part.nilai for part in found.bagian] == [Fraction(part) for part in parts]
    assert (found.nilai, found.predikat, found.alasan) == (Fraction("64.3125"), "B", "")
    first, second = found.bagian[:2]
    assert (first.komponen, first.nama, first.jawaban) == ("perencanaan", "keberadaan", ("AA",))
    assert (first.bobot, first.rata_rata) == (Fraction(6), Fraction(100))
    assert second.rata_rata == Fraction(235, 3)


def test_a_predikat_changes_just_above_its_bound() -> None:
    """A sheet that is worth 90 is A."""
    letters = FULL
    for answer in ("AA", "[A, B, 75]", "BB", "A", "CC", "C", "D", "E", '"92,5"', "100", "0", "[B, CC]"):
        letters = letters.replace(f"jawaban: {answer}}}", "jawaban: 90}")
    assert (evaluated(letters).nilai, evaluated(letters).predikat) == (Fraction(90), "A")
    better = evaluated(letters.replace("jawaban: 90}", "jawaban: 90,1}".replace("90,1", '"90,1"'), 1))
    assert (better.nilai, better.predikat) == (Fraction("90.006"), "AA")


def test_an_older_sheet_states_the_weights_of_its_parts() -> None:
    """And is answered with numbers."""
    parts = {"perencanaan": 30, "pengukuran": 25, "pelaporan": 15, "evaluasi": 10, "capaian": 20}
    komponen = ", ".join(f"{{nama: {name}, sub_komponen: [{{nama: semua, bobot: {bobot}, jawaban: 80}}]}}" for name, bobot in parts.items())
    found = evaluated(f"lke: {{edisi: permenpanrb-12-2015, komponen: [{komponen}]}}\n")
    assert (found.nilai, found.predikat) == (Fraction(80), "BB")
    letter = evaluated(f"lke: {{edisi: permenpanrb-12-2015, komponen: [{komponen.replace('80', 'A', 1)}]}}\n")
    assert letter.alasan == 'perencanaan, semua: jawaban "A" bukan angka 0 sampai 100'


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (
            "permenpanrb-88-2021",
            "permenpanrb-1-2000",
            'edisi "permenpanrb-1-2000" tidak dikenal; yang ada: permenpanrb-88-2021, permenpanrb-12-2015',
        ),
        (
            "nama: pelaporan",
            "nama: laporan",
            "laporan, keberadaan: komponen tidak ada dalam PermenPANRB 88/2021; yang ada: perencanaan, pengukuran, pelaporan, evaluasi",
        ),
        ("nama: Kualitas", "nama: mutu", "perencanaan, mutu: bobot belum dinyatakan"),
        ("Kualitas, jawaban: [A, B, 75]", "Kualitas", "perencanaan, Kualitas: belum dijawab"),
        (
            "[A, B, 75]",
            "[A, F, G]",
            'perencanaan, Kualitas: jawaban "F" bukan huruf AA, A, BB, B, CC, C, D, E, atau angka 0 sampai 100',
        ),
        (
            "[A, B, 75]",
            "101",
            'perencanaan, Kualitas: jawaban "101" bukan huruf AA, A, BB, B, CC, C, D, E, atau angka 0 sampai 100',
        ),
        (
            "[A, B, 75]",
            "3 (skala 4)",
            'perencanaan, Kualitas: jawaban "3 (skala 4)" bukan huruf AA, A, BB, B, CC, C, D, E, atau angka 0 sampai 100',
        ),
        (", {nama: pemanfaatan, jawaban: C}", "", "bobot komponen pengukuran berjumlah 15, menurut PermenPANRB 88/2021 30"),
        (
            "keberadaan, jawaban: D",
            "keberadaan, bobot: 4, jawaban: D",
            "bobot komponen pelaporan berjumlah 16, menurut PermenPANRB 88/2021 15",
        ),
    ],
)
def test_a_sheet_that_is_worth_nothing_yet_has_a_reason(old: str, new: str, reason: str) -> None:
    """The first thing that is missing or wrong."""
    assert old in FULL
    found = evaluated(FULL.replace(old, new, 1))
    assert (found.nilai, found.predikat, found.alasan) == (None, "", reason)


def test_a_part_without_a_worth_keeps_what_is_known_of_it() -> None:
    """Its weight and its answers."""
    part = evaluated(FULL.replace("[A, B, 75]", "[A, F]")).bagian[1]
    assert (part.bobot, part.jawaban, part.rata_rata, part.nilai) == (Fraction(9), ("A", "F"), None, None)


def test_weights_of_ones_own_count_where_they_make_the_component() -> None:
    """As long as the component keeps its weight."""
    text = FULL.replace("keberadaan, jawaban: D", "keberadaan, bobot: 7,5, jawaban: D").replace("7,5, jawaban: D", '"7,5", jawaban: D')
    text = text.replace('pemanfaatan, jawaban: "92,5"', 'pemanfaatan, bobot: 3, jawaban: "92,5"')
    assert evaluated(text).nilai == Fraction("64.3125") - Fraction("0.9") - Fraction("6.9375") + Fraction("2.25") + Fraction("2.775")
