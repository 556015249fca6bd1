from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP612"
VALUES = "variabel: {a: {nilai: {2024: 60}}, b: {nilai: {2024: 80}}}"
PLAN = f"indikator:\n  - {{id: I1, satuan: persen, nama: Desa mandiri, formula: a / b * 100, {VALUES}}}\ndokumen:\n"
SHEET = """\
lke:
  edisi: permenpanrb-88-2021
  indikator: SAKIP
  komponen:
    - {nama: perencanaan, sub_komponen: [{nama: keberadaan, jawaban: 75}, {nama: kualitas, jawaban: 75}, {nama: pemanfaatan, jawaban: 75}]}
    - {nama: pengukuran, sub_komponen: [{nama: keberadaan, jawaban: 75}, {nama: kualitas, jawaban: 75}, {nama: pemanfaatan, jawaban: 75}]}
    - {nama: pelaporan, sub_komponen: [{nama: keberadaan, jawaban: 75}, {nama: kualitas, jawaban: 75}, {nama: pemanfaatan, jawaban: 75}]}
    - {nama: evaluasi, sub_komponen: [{nama: keberadaan, jawaban: 75}, {nama: kualitas, jawaban: 75}, {nama: pemanfaatan, jawaban: 75}]}
"""


def table(realisasi: str, id_: str = "ppk", tentang: str = "I1") -> str:
    return f'  - {{id: {id_}, menyatakan: [{{tentang: {tentang}, realisasi: "{realisasi}"}}]}}\n'


def test_a_printed_realisasi_that_the_formula_does_not_give_is_told() -> None:
    """60 of 80 are 75 %; whoever repeats the other figure stands beside it."""
    finding = one(PLAN + table("78 %") + table("78,0 %", "lagi"), CODE)
    assert finding.message == 'realisasi "Desa mandiri" (I1) menurut ppk 78 %, padahal formulanya memberi 75 %'
    assert (finding.path, place(finding)) == ("dokumen[ppk].menyatakan[I1].realisasi", (7, 53, 59))
    assert related(finding) == [
        ("begitu pula lagi: 78,0 %", "dokumen[lagi].menyatakan[I1].realisasi", 8),
        ("memberi 75 %", "indikator[I1].formula", 5),
    ]
    assert dict(finding.data) == {"stated": "78 %", "computed": "75 %"}


@pytest.mark.parametrize(
    ("node", "words"),
    [
        ("{id: I1, realisasi: {2024: 5}, formula: 2 + 2}", "realisasi I1 menurut berkas rencana 5, padahal formulanya memberi 4"),
        (
            "{nama: Tanpa id, realisasi: {2024: 5}, formula: 2 + 2}",
            'realisasi "Tanpa id" menurut berkas rencana 5, padahal formulanya memberi 4',
        ),
    ],
)
def test_what_the_plan_itself_states_is_held_to_it_too(node: str, words: str) -> None:
    """At the figure."""
    finding = one(f"indikator: [{node}]\n", CODE)
    assert finding.message == words
    assert finding.path.endswith("].realisasi.2024")


def test_where_the_plan_is_silent_its_acuan_speaks() -> None:
    """The finding stands where it does."""
    assert one(f"acuan: {{realisasi: ppk}}\n{PLAN}{table('78 %')}", CODE).path == "dokumen[ppk].menyatakan[I1].realisasi"


@pytest.mark.parametrize(
    ("printed", "letter"), [("B", "B"), ("A (77)", "A (77)"), ("BB", ""), ("BB (74)", ""), ("A (75)", ""), ("tidak terbaca", "")]
)
def test_the_evaluation_sheet_gives_a_letter(printed: str, letter: str) -> None:
    """BB (75): the same letter agrees, and another one beside the right number is told by AKIP606."""
    plan = f"{SHEET}indikator: [{{id: SAKIP}}]\ndokumen:\n"
    said = [finding.message for finding in found(plan + table(printed, tentang="SAKIP"), CODE)]
    assert said == ([f"realisasi SAKIP menurut ppk {letter}, padahal lembar kerja evaluasi memberi BB (75)"] if letter else [])


@pytest.mark.parametrize(
    "rows",
    [
        table("75 %"),
        table("-"),
        table("60 dari 80"),
        table("78 %") + table("79 %", "lain"),  # AKIP702
        table("78 %", tentang="X"),
        "  - {id: ppk, menyatakan: [{tentang: I1, realisasi: {2023: 78 %}}]}\n",
    ],
)
def test_what_agrees_or_says_nothing_is_not_told(rows: str) -> None:
    """Or what documents print in two ways, or about another year or node."""
    assert found(PLAN + rows, CODE) == []


@pytest.mark.parametrize(
    "node",
    [
        "formula: 2 + 2, realisasi: {2024: 4}",
        "formula: 2 + 2, realisasi: {2024: 4 %}",  # of another kind
        "formula: 3 / 4, realisasi: {2024: 75}",  # a share without its hundred
        "formula: 2 + x, realisasi: {2024: 75}",
        "akumulasi: akhir, formula: Kata, realisasi: {2024: 5}, triwulan: {realisasi: [1, 2, 3, 4]}",  # AKIP502
        "realisasi: {2024: 75}",
    ],
)
def test_what_cannot_be_held_to_a_formula_is_left_alone(node: str) -> None:
    """Other kinds, shares, formulas that cannot be computed, and quarters."""
    assert found(f"indikator: [{{id: I1, {node}}}]\n", CODE) == []


def test_what_documents_print_under_an_id_is_about_the_first_that_has_it() -> None:
    """Not about its twin, whose formula gives something else."""
    twin = "  - {id: I1, nama: Kembar, formula: 2 + 2}\ndokumen:\n"
    plan = PLAN.replace("dokumen:\n", twin)
    assert found(plan + table("75 %"), CODE) == []
    assert one(plan + table("78 %"), CODE).message.startswith('realisasi "Desa mandiri" (I1)')
