from __future__ import annotations

from fractions import Fraction

import pytest

from sakip.scoring import Skor
from sakip.spending import Belanja, Efisiensi, Serapan
from tests.checks import index


def skor(text: str) -> Skor:
    return Skor(index(text))


def spent(*budgets: str) -> Serapan:
    programs = ", ".join(f"{{kode: P{number}, {budget}}}" for number, budget in enumerate(budgets))
    found = skor(f"program: [{programs}]\n")
    return Belanja(found).spending(list(found.index.of_kind("program")))


def of_agency(found: Skor) -> Efisiensi:
    return Belanja(found).of(found.instansi)


@pytest.mark.parametrize(
    ("budgets", "found"),
    [
        (("anggaran: {murni: 100, realisasi: 80}",), Serapan("murni", Fraction(100), Fraction(80), Fraction(80))),
        (("anggaran: {murni: 100, perubahan: 160, realisasi: 80}",), Serapan("perubahan", Fraction(160), Fraction(80), Fraction(50))),
        (
            ("anggaran: {murni: 100, perubahan: 150, realisasi: 80}", "anggaran: {murni: 50, realisasi: 20}"),
            Serapan("perubahan dan murni", Fraction(200), Fraction(100), Fraction(50)),
        ),
        (
            ("kegiatan: [{kode: K1, anggaran: {murni: 60, realisasi: 30}}, {kode: K2, anggaran: {murni: 40, realisasi: 10}}]",),
            Serapan("murni", Fraction(100), Fraction(40), Fraction(40)),
        ),
    ],
)
def test_serapan_is_what_was_spent_of_the_budget_in_force(budgets: tuple[str, ...], found: Serapan) -> None:
    """The changed one where there is one; of a parent the sum of its children."""
    assert spent(*budgets) == found


@pytest.mark.parametrize(
    ("budgets", "reason"),
    [
        ((), "tidak ada program"),
        (("anggaran: {murni: 100}",), "realisasi anggaran P0 tidak ada"),
        (("anggaran: {realisasi: 100}",), "anggaran P0 tidak ada"),
        (("anggaran: {murni: 1, realisasi: 1}", "nama: Satu"), 'anggaran "Satu" (P1) tidak ada'),
        (("anggaran: {murni: 0, realisasi: 0}",), "anggaran nol"),
    ],
)
def test_serapan_that_cannot_be_computed_has_a_reason(budgets: tuple[str, ...], reason: str) -> None:
    """Nothing is concluded from a part of the figures."""
    assert spent(*budgets) == Serapan("", Fraction(0), Fraction(0), None, reason)


def test_a_programme_without_an_id_goes_by_its_name() -> None:
    """So that it can be found."""
    found = skor("program: [{nama: Satu}]\n")
    assert Belanja(found).spending(list(found.index.of_kind("program"))).alasan == 'anggaran "Satu" tidak ada'


@pytest.mark.parametrize(
    ("realisasi", "difference", "kategori"),
    [
        ("86", 6, "lebih efisien"),
        ("85", 5, "cukup efisien"),
        ("80", 0, "cukup efisien"),
        ("75", -5, "cukup efisien"),
        ("74", -6, "tidak efisien"),
    ],
)
def test_efficiency_is_capaian_minus_serapan(realisasi: str, difference: int, kategori: str) -> None:
    """Above 5 points, down to -5, below."""
    found = of_agency(
        skor(
            f"""\
sasaran: [{{id: S1}}]
indikator: [{{id: A, sasaran: S1, target: {{2024: 100}}, realisasi: {{2024: {realisasi}}}}}]
program: [{{kode: P1, anggaran: {{murni: 100, realisasi: 80}}}}]
"""
        )
    )
    assert (found.id, found.kind, found.selisih, found.kategori, found.alasan) == (
        "instansi",
        "instansi",
        Fraction(difference),
        kategori,
        "",
    )


def test_efficiency_without_capaian_or_serapan_has_a_reason() -> None:
    """The money first."""
    text = "program: [{kode: P1, anggaran: {murni: 100%s}}]\n"
    without_money, without_score = (of_agency(skor(text % rest)) for rest in ("", ", realisasi: 80"))
    assert (without_money.selisih, without_money.kategori, without_money.alasan) == (None, "", "realisasi anggaran P1 tidak ada")
    assert (without_score.selisih, without_score.alasan) == (None, "capaian: tidak ada anggota")


OUTPUTS = """\
indikator:
  - {id: A, target: {2024: 10 Desa}, realisasi: {2024: "%s Desa"}}
  - {id: B, target: {2024: 4 Paket}, realisasi: {2024: 4 Paket}}
program:
  - kode: P1
    kegiatan:
      - {kode: K1, indikator: [A], anggaran: {murni: 1.000, realisasi: %s}}
      - {kode: K2, indikator: [B], anggaran: {murni: 400, realisasi: 400}}
"""


@pytest.mark.parametrize(
    ("realisasi", "paid", "e", "ne"),
    [
        # K1: a village should cost 100 and cost 90: 10 %; K2 as planned: 0 %.
        ("10", "900", "5", "62.5"),
        # 64 instead of 100: 36 %, the mean 18.
        ("12,5", "800", "18", "95"),
        # 60: 40 %, the mean 20, where the hold begins.
        ("10", "600", "20", "100"),
        # 50: 50 %, the mean 25, held to 20.
        ("10", "500", "25", "100"),
        # 120: -20 %, the mean -10.
        ("5", "600", "-10", "25"),
        # 140 and 160: -40 %, -60 %, the means -20 and -30, held.
        ("5", "700", "-20", "0"),
        ("5", "800", "-30", "0"),
    ],
)
def test_pmk_214_compares_what_an_output_should_have_cost_and_did(realisasi: str, paid: str, e: str, ne: str) -> None:
    """E is the mean over the outputs; NE is 50 where all cost what was planned, and E counts from -20 to 20."""
    found = of_agency(skor(OUTPUTS % (realisasi, paid)))
    assert (found.e, found.ne, found.keluaran, found.alasan_e) == (Fraction(e), Fraction(ne), 2, "")


@pytest.mark.parametrize(
    ("indicators", "node", "reason"),
    [
        ("", "nama: Satu", "P1 mempunyai 0 indikator keluaran; rumusnya memerlukan satu"),
        ("{id: A}, {id: B}", "indikator: [A, B]", "P1 mempunyai 2 indikator keluaran; rumusnya memerlukan satu"),
        ("{id: A, target: {2024: 5}}", "indikator: [A, X]", "A: tanpa realisasi"),
        ("{id: A, target: {2024: 5}, realisasi: {2024: 0}}", "indikator: [A]", "A: volume keluaran 0 tidak dapat menjadi pembagi"),
        ("{id: A, target: {2024: 5}, realisasi: {2024: -2}}", "indikator: [A]", "A: volume keluaran -2 tidak dapat menjadi pembagi"),
        (
            "{id: A, polaritas: turun, target: {2024: 5}, realisasi: {2024: 4}}",
            "indikator: [A]",
            "A: bukan volume keluaran, makin besar makin baik",
        ),
        ("{id: A, target: {2024: 5}, realisasi: {2024: 4}}", "indikator: [A]", "anggaran P1 tidak ada"),
    ],
)
def test_an_output_without_an_efficiency_has_a_reason(indicators: str, node: str, reason: str) -> None:
    """Which then is that of the mean, if no output has one."""
    found = skor(f"indikator: [{indicators}]\nprogram: [{{kode: P1, {node}}}]\n")
    assert Belanja(found).by_output(next(found.index.of_kind("program"))) == reason
    assert (of_agency(found).e, of_agency(found).ne, of_agency(found).alasan_e) == (None, None, reason)


def test_an_output_that_counts_as_nothing_divides_nothing() -> None:
    """Where the plan counts a missing realisasi as nothing."""
    found = skor("indikator: [{id: A, target: {2024: 5}}]\nprogram: [{kode: P1, indikator: [A]}]\npenilaian: {tanpa_realisasi: nol}\n")
    assert Belanja(found).by_output(next(found.index.of_kind("program"))) == "A: volume keluaran 0 tidak dapat menjadi pembagi"


def test_outputs_that_cannot_be_computed_are_left_out_of_the_mean() -> None:
    """It says over how many it is."""
    found = of_agency(skor(OUTPUTS.replace("4 Paket}}", "'-'}}", 2) % ("10", "900")))
    assert (found.e, found.ne, found.keluaran) == (Fraction(10), Fraction(75), 1)


def test_without_programmes_there_are_no_outputs() -> None:
    """And no money."""
    found = of_agency(skor(""))
    assert (found.alasan, found.alasan_e, found.keluaran) == ("tidak ada program", "tidak ada keluaran", 0)


FUNDED = """\
sasaran: [{id: S1}, {id: S2}, {id: S3}]
indikator: [{id: A, sasaran: S1}, {id: B, sasaran: S2}, {id: L}]
misi: [{id: M1}]
"""


@pytest.mark.parametrize(
    ("programs", "nodes", "reason"),
    [
        ("{kode: P1, mendukung: [S1]}, {kode: P2, mendukung: [A]}", ["P1", "P2"], ""),
        (
            "{kode: P1, mendukung: [S1], kegiatan: [{kode: K1}, {kode: K2, mendukung: [B]}]}, {kode: P2, mendukung: [S2]}",
            ["K1"],
            "",
        ),
        ("{kode: P1, mendukung: [S1], kegiatan: [{kode: K1}, {kode: K2, mendukung: [A]}]}", ["P1"], ""),
        ("{kode: P1, kegiatan: [{kode: K1, mendukung: [S1]}, {kode: K2}]}", ["K1"], ""),
        ("{kode: P1, mendukung: [S1, B]}", [], "anggaran P1 mendukung S1 dan S2 sekaligus"),
        ("{kode: P1, mendukung: [S1, L]}", [], "anggaran P1 mendukung yang tanpa sasaran dan S1 sekaligus"),
        ("{kode: P1, mendukung: [S1, X, M1]}", [], "anggaran P1 mendukung yang tanpa sasaran dan S1 sekaligus"),
        ("{nama: Satu, mendukung: [S1, S2]}", [], 'anggaran "Satu" mendukung S1 dan S2 sekaligus'),
        ("{kode: P1, mendukung: [S2]}, {kode: P2}", [], "tidak ada program yang mendukungnya"),
        (
            "{kode: P1, kegiatan: [{kode: K1, mendukung: [S1]}, {kode: K2, mendukung: [S1, S2]}]}",
            [],
            "anggaran K2 mendukung S1 dan S2 sekaligus",
        ),
    ],
)
def test_the_money_of_a_sasaran_is_that_of_whom_works_for_it_alone(programs: str, nodes: list[str], reason: str) -> None:
    """Of the highest such nodes; what works for two at once cannot be told apart."""
    found, why = Belanja(skor(f"{FUNDED}program: [{programs}]\n")).funding("S1")
    assert ([simpul.id for simpul in found], why) == (nodes, reason)


def test_every_node_has_its_efficiency() -> None:
    """The agency, each sasaran, and each programme, kegiatan and sub-kegiatan."""
    text = """\
sasaran: [{id: S1}, {id: S2}, {id: S3}]
indikator:
  - {id: A, sasaran: S1, target: {2024: 10}, realisasi: {2024: 9}}
  - {id: B, sasaran: S2, target: {2024: 10}, realisasi: {2024: 5}}
program:
  - kode: P1
    mendukung: [S1]
    kegiatan: [{kode: K1, sub_kegiatan: [{kode: U1, indikator: [A], anggaran: {murni: 100, realisasi: 80}}]}]
  - {kode: P2, mendukung: [S1, S2], indikator: [B], anggaran: {murni: 100, realisasi: 60}}
"""
    both = "anggaran P2 mendukung S1 dan S2 sekaligus"
    assert [
        (one.kind, one.id, one.serapan.persen, one.selisih, one.alasan, one.e, one.alasan_e) for one in Belanja(skor(text)).efficiencies()
    ] == [
        ("instansi", "instansi", 70, 0, "", Fraction(-40, 9), ""),
        ("sasaran", "S1", None, None, both, None, both),
        ("sasaran", "S2", None, None, both, None, both),
        ("sasaran", "S3", None, None, "tidak ada program yang mendukungnya", None, "tidak ada program yang mendukungnya"),
        ("program", "P1", 80, 10, "", Fraction(100, 9), ""),
        ("kegiatan", "K1", 80, 10, "", Fraction(100, 9), ""),
        ("sub_kegiatan", "U1", 80, 10, "", Fraction(100, 9), ""),
        ("program", "P2", 60, -10, "", -20, ""),
    ]


def test_a_sasaran_whose_money_is_its_own_has_an_efficiency() -> None:
    """With the serapan of the nodes that work for it."""
    text = """\
sasaran: [{id: S1}]
indikator: [{id: A, sasaran: S1, target: {2024: 10}, realisasi: {2024: 9}}]
program: [{kode: P1, mendukung: [A], indikator: [A], anggaran: {murni: 100, perubahan: 50, realisasi: 40}}]
"""
    [_, found, _] = Belanja(skor(text)).efficiencies()
    assert [found.capaian, found.serapan.persen, found.selisih] == [Fraction(90), Fraction(80), Fraction(10)]
    assert (found.serapan.kolom, found.kategori) == ("perubahan", "lebih efisien")
    assert (found.e, found.keluaran) == (Fraction(100, 9), 1)
