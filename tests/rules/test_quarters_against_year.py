from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks import found, one, place, related

TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"
CODE = "AKIP502"
OF_SUM = "akumulasi: jumlah, target: {2024: 45 Desa}, triwulan: {target: [10 Desa, 10 Desa, 10 Desa, 10 Desa]}"


def plan(indikator: str, *rows: str, rest: str = "") -> str:
    documents = "dokumen:\n  - id: ra\n    menyatakan:\n" + "".join(f"      - {{{row}}}\n" for row in rows) if rows else ""
    return f"{TREE}indikator:\n  - {{id: I1, sasaran: S1, nama: A, {indikator}}}\n{rest}{documents}"


def test_quarters_that_do_not_add_up_are_told_with_what_they_give() -> None:
    """The finding stands at the quarters, with the target of the year beside it."""
    finding = one(plan(OF_SUM), CODE)
    assert finding.message == (
        'target triwulan "A" (I1) 10 Desa, 10 Desa, 10 Desa, 10 Desa: jumlahnya 40 Desa, padahal target setahun 45 Desa'
    )
    assert (finding.path, place(finding)) == ("indikator[I1].triwulan.target", (7, 99, 100))
    assert related(finding) == [("target setahun 45 Desa", "indikator[I1].target.2024", 7)]
    assert dict(finding.data) == {"stated": "45 Desa", "jumlah": "40"}


@pytest.mark.parametrize(
    ("indikator", "count"),
    [
        ("akumulasi: akhir, target: {2024: 80 %}, triwulan: {target: [20 %, 40 %, 60 %, 80 %]}", 0),
        ("akumulasi: akhir, target: {2024: 80 %}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}", 1),
        ('akumulasi: rata_rata, target: {2024: "26,6 Menit"}, triwulan: {target: [26 Menit, 27 Menit, 27 Menit, 27 Menit]}', 1),
        ('akumulasi: rata_rata, target: {2024: "26,8 Menit"}, triwulan: {target: [26 Menit, 27 Menit, 27 Menit, 27 Menit]}', 0),
        ("akumulasi: maksimum, target: {2024: 3}, triwulan: {target: [1, 3, 2, 2]}", 0),
        ("satuan: persen, akumulasi: akhir, target: {2024: 80}, triwulan: {target: [20, 40, 60, 80 %]}", 0),
        ("satuan: persen, akumulasi: akhir, target: {2024: 90}, triwulan: {target: [20, 40, 60, 80 %]}", 1),
        ("akumulasi: akhir, realisasi: {2024: 80 %}, triwulan: {realisasi: [20 %, 40 %, 60 %, 70 %]}", 1),
        ("akumulasi: akhir, realisasi: {2024: 80 %}, triwulan: {realisasi: [20 %, 40 %, 60 %, 80 %]}", 0),
        ('akumulasi: akhir, target: {2024: "4,6"}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}', 0),
        ("akumulasi: jumlah, target: {2024: 90 %}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}", 0),
        ("akumulasi: akhir, target: {2024: 8 dari 10}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}", 0),
        ("akumulasi: akhir, target: {2024: BB}, triwulan: {target: [B, B, B, B]}", 0),
        ("akumulasi: jumlah, target: {2024: tidak terbaca}, triwulan: {target: [1 Desa, 1 Desa, 1 Desa, 1 Desa]}", 0),
        ("akumulasi: jumlah, target: {2024: 9 Desa}, triwulan: {target: [1 Desa, tidak terbaca, 1 Desa, 1 Desa]}", 0),
        ("akumulasi: jumlah, triwulan: {target: [1 Desa, 1 Desa, 1 Desa, 1 Desa]}", 0),
        ("akumulasi: jumlah, target: {2024: 9 Desa}, triwulan: {realisasi: [1 Desa, 1 Desa, 1 Desa, 1 Desa]}", 0),
    ],
)
def test_the_declared_accumulation_decides(indikator: str, count: int) -> None:
    """Means agree as rounded; what is of another kind than the year, or lost, is not compared."""
    assert len(found(plan(indikator), CODE)) == count


@given(st.lists(st.integers(0, 10**6), min_size=4, max_size=4), st.integers(1, 1000))
def test_four_quarters_give_their_sum_their_last_and_their_highest(quarters: list[int], slip: int) -> None:
    """By each accumulation exactly that, and nothing beside it."""
    shown = ", ".join(f"{number} Desa" for number in quarters)
    for how, year in (("jumlah", sum(quarters)), ("akhir", quarters[-1]), ("maksimum", max(quarters))):
        text = f"akumulasi: {how}, target: {{2024: %s Desa}}, triwulan: {{target: [{shown}]}}"
        assert found(plan(text % year), CODE) == []
        assert len(found(plan(text % (year + slip)), CODE)) == 1


def test_a_document_may_print_the_sums_so_far() -> None:
    """Of quarters that the plan has one by one; a plan that declares sums has to have them."""
    ten = "akumulasi: jumlah, target: {2024: 40 Desa}"
    assert found(plan(ten, "tentang: I1, triwulan: {target: [10 Desa, 10 Desa, 25 Desa, 40 Desa]}"), CODE) == []
    assert len(found(plan(ten, "tentang: I1, triwulan: {target: [20 Desa, 10 Desa, 25 Desa, 40 Desa]}"), CODE)) == 1
    assert len(found(plan(f"{ten}, triwulan: {{target: [10 Desa, 20 Desa, 30 Desa, 40 Desa]}}"), CODE)) == 1


def test_a_target_that_was_changed_may_be_reached_as_it_was_or_as_it_is() -> None:
    """The quarters may have been planned before."""
    text = "akumulasi: jumlah, target: {2024: {murni: 40 Desa, perubahan: %s}}, triwulan: {target: [%s, 10 Desa, 10 Desa, 10 Desa]}"
    assert [len(found(plan(text % pair), CODE)) for pair in (("45 Desa", "10 Desa"), ("45 Desa", "15 Desa"), ("45 Desa", "12 Desa"))] == [
        0,
        0,
        1,
    ]


def test_without_a_declared_accumulation_any_may_be_meant() -> None:
    """Only quarters that give the year in no way are told, with each different figure that they give."""
    assert found(plan("target: {2024: 80}, triwulan: {target: [20, 20, 20, 20]}"), CODE) == []
    finding = one(plan("target: {2024: 90}, triwulan: {target: [10, 40, 20, 30]}"), CODE)
    assert finding.message == (
        'target triwulan "A" (I1) 10, 40, 20, 30: jumlahnya 100, triwulan IV 30, rata-ratanya 25, yang tertinggi 40, padahal target '
        "setahun 90"
    )
    assert dict(finding.data) == {"stated": "90", "jumlah": "100", "akhir": "30", "rata_rata": "25", "maksimum": "40"}


def test_four_shares_of_a_hundred_percent_are_a_way_to_any_target() -> None:
    """Unless their total is printed beside them."""
    shares = "triwulan: {target: [25 %, 25 %, 30 %, 20 %]}"
    assert found(plan(f"target: {{2024: 80 %}}, {shares}"), CODE) == []
    rows = "tentang: I1, triwulan: {target: [25 %, 25 %, 30 %, 20 %], target_total: 95 %}"
    (finding,) = found(plan(f"target: {{2024: 80 %}}, {shares}", rows), CODE)
    assert finding.message.endswith(
        "jumlahnya 100 %, triwulan IV 20 %, rata-ratanya 25 %, yang tertinggi 30 %, padahal target setahun 95 %"
    )


def test_shares_without_a_year_are_the_whole() -> None:
    """Four percentages near 100 % are parts of it."""
    finding = one(plan("triwulan: {target: [25 %, 25 %, 30 %, 15 %]}"), CODE)
    assert finding.message == 'target triwulan "A" (I1) 25 %, 25 %, 30 %, 15 %: jumlahnya 95 %, kurang 5 % dari 100 %'
    assert dict(finding.data) == {"stated": "100 %", "jumlah": "95"}


@pytest.mark.parametrize(
    ("indikator", "count"),
    [
        ("triwulan: {target: [30 %, 30 %, 20 %, 20 %]}", 0),
        ("triwulan: {target: [30 %, 20 %, 30 %, 30 %]}", 1),
        ("triwulan: {target: [20 %, 40 %, 60 %, 80 %]}", 0),
        ("triwulan: {target: [20 %, 25 %, 25 %, 25 %]}", 0),
        ("triwulan: {target: [30 %, 25 %, 22 %, 20 %]}", 0),
        ("triwulan: {target: [0 %, 2 %, 0 %, 100 %]}", 0),
        ("triwulan: {realisasi: [30 %, 20 %, 30 %, 15 %]}", 0),
        ("triwulan: {target: [30 %, 25 %, 30 %, tidak terbaca]}", 0),
        ("akumulasi: maksimum, triwulan: {target: [30 %, 20 %, 30 %, 15 %]}", 0),
        ("target: {2024: 80}, triwulan: {target: [30 %, 25 %, 30 %, 10 %]}", 1),
        ("target: {2024: tidak terbaca}, triwulan: {target: [30 %, 25 %, 30 %, 10 %]}", 0),
        ("satuan: persen, triwulan: {target: [25, 25, 30, 15]}", 1),
    ],
)
def test_what_may_be_a_value_of_each_quarter_is_no_share(indikator: str, count: int) -> None:
    """Far from 100 %, rising or falling, 100 % itself, or towards a year that is lost."""
    assert len(found(plan(indikator), CODE)) == count


def test_the_quarters_of_an_action_are_shares_of_its_work() -> None:
    """Also where they only rise."""
    rest = "rencana_aksi: [{id: A1, iku: I1, uraian: Membina, triwulan: {target: [20 %, 25 %, 25 %, 25 %]}}]\n"
    finding = one(plan("target: {2024: 5 Desa}", rest=rest), CODE)
    assert finding.message == 'target triwulan "Membina" (A1) 20 %, 25 %, 25 %, 25 %: jumlahnya 95 %, kurang 5 % dari 100 %'


def test_rows_of_a_document_are_held_against_their_own_total_or_target() -> None:
    """A row that repeats the quarters of the plan is not told again, unless it prints a total."""
    rows = (
        "tentang: I1, triwulan: {target: [10 Desa, 10 Desa, 10 Desa, 10 Desa]}",
        "tentang: I1, triwulan: {target: [10 Desa, 10 Desa, 10 Desa, 10 Desa], target_total: 46 Desa}",
        "tentang: I1, target: 44 Desa, triwulan: {target: [10 Desa, 10 Desa, 10 Desa, 12 Desa]}",
        "tentang: I1, target: {2024: 43 Desa}, triwulan: {target: [10 Desa, 10 Desa, 10 Desa, 13 Desa]}",
        "tentang: I1, triwulan: {target: [10 Desa, 10 Desa, 10 Desa, 14 Desa]}",
        "tentang: I1, triwulan: {target: {1: 7 Desa}}",
        "tentang: instansi, triwulan: {target: [25 %, 25 %, 30 %, 15 %]}",
    )
    places = [(finding.path, [path for _, path, _ in related(finding)]) for finding in found(plan(OF_SUM, *rows), CODE)]
    assert places == [
        ("indikator[I1].triwulan.target", ["indikator[I1].target.2024"]),
        ("dokumen[ra].menyatakan[I1]#2.triwulan.target", ["dokumen[ra].menyatakan[I1]#2.triwulan.target_total"]),
        ("dokumen[ra].menyatakan[I1]#3.triwulan.target", ["dokumen[ra].menyatakan[I1]#3.target"]),
        ("dokumen[ra].menyatakan[I1]#5.triwulan.target", ["indikator[I1].target.2024"]),
    ]


def test_a_total_is_read_with_the_unit_of_the_indicator() -> None:
    """1.234 alone can mean two things, 1.234 villages only one."""
    row = "tentang: I1, triwulan: {target: [1.000 Desa, 100 Desa, 100 Desa, 34 Desa], target_total: 1.234}"
    assert found(plan("satuan: Desa, akumulasi: jumlah", row), CODE) == []
    (finding,) = found(plan("satuan: Desa, akumulasi: jumlah", row.replace("1.234", "1.235")), CODE)
    assert finding.message.endswith("jumlahnya 1.234 Desa, padahal target setahun 1.235")


def test_a_realisasi_is_held_against_the_total_of_its_row() -> None:
    """An action that did nothing in four quarters has not done 61 % in the year."""
    rest = "rencana_aksi: [{id: A1, iku: I1, uraian: Membina}]\n"
    row = "tentang: A1, triwulan: {realisasi: [0 %, 0 %, 0 %, 0 %], realisasi_total: 61 %}"
    (finding,) = found(plan("target: {2024: 5 Desa}", row, rest=rest), CODE)
    assert finding.message == ('realisasi triwulan "Membina" (A1) di ra 0 %, 0 %, 0 %, 0 %: jumlahnya 0 %, padahal realisasi setahun 61 %')


def test_an_indicator_without_an_id_is_called_by_its_name() -> None:
    """In quotes."""
    text = plan("triwulan: {target: [25 %, 25 %, 30 %, 15 %]}").replace("id: I1, ", "")
    assert next(iter(found(text, CODE))).message.startswith('target triwulan "A" 25 %, 25 %')


def test_an_indicator_without_an_id_is_held_against_its_own_year() -> None:
    """And one whose id another node has, too."""
    for other in ("id: I1, ", "id: S1, ", ""):
        text = plan(OF_SUM).replace("id: I1, ", other)
        assert one(text, CODE).related[0].path.endswith(".target.2024")
        assert found(text.replace("45 Desa", "40 Desa"), CODE) == []


def test_an_indicator_without_an_id_is_held_against_its_own_target_before_the_change() -> None:
    """Quarters may have been planned for that."""
    target = "target: {2024: {murni: 40 Desa, perubahan: 50 Desa}}"
    assert found(plan(OF_SUM.replace("target: {2024: 45 Desa}", target)).replace("id: I1, ", ""), CODE) == []


_FORMULA = "satuan: persen, formula: x / y * 100, variabel: {x: {nilai: {2024: 128}}, y: {nilai: {2024: 75}}}"


def test_quarters_are_held_against_what_a_formula_gives_where_no_realisasi_is_written() -> None:
    """The finding stands at the quarters, with the formula beside it; a row of a document is told as well."""
    four = "triwulan: {realisasi: [20 %, 40 %, 60 %, 70 %]}"
    finding, printed = found(plan(f"akumulasi: akhir, {_FORMULA}, {four}", f"tentang: I1, {four.replace('70', '71')}"), CODE)
    assert finding.message == (
        'realisasi triwulan "A" (I1) 20 %, 40 %, 60 %, 70 %: triwulan IV 70 %, padahal realisasi setahun menurut formula 170,67 %'
    )
    assert finding.path == "indikator[I1].triwulan.realisasi"
    assert [one[:2] for one in related(finding)] == [("realisasi setahun menurut formula 170,67 %", "indikator[I1].formula")]
    assert dict(finding.data) == {"stated": "170,67 %", "akhir": "70"}
    assert printed.path == "dokumen[ra].menyatakan[I1].triwulan.realisasi"


@pytest.mark.parametrize(
    ("row", "count"),
    [
        (f"akumulasi: akhir, {_FORMULA}, triwulan: {{realisasi: [20 %, 40 %, 60 %, 171 %]}}", 0),
        (f'akumulasi: akhir, {_FORMULA}, triwulan: {{realisasi: [20 %, 40 %, 60 %, "170,6 %"]}}', 1),
        (f"akumulasi: rata_rata, {_FORMULA}, triwulan: {{realisasi: [170 %, 171 %, 171 %, 171 %]}}", 0),
        (f"{_FORMULA}, triwulan: {{realisasi: [20 %, 171 %, 60 %, 70 %]}}", 0),
        (f"{_FORMULA}, triwulan: {{realisasi: [20 %, 40 %, 60 %, 70 %]}}", 1),
        (f"{_FORMULA}, triwulan: {{realisasi: [25 %, 25 %, 25 %, 25 %]}}", 0),
        (f"akumulasi: akhir, {_FORMULA}, triwulan: {{realisasi: [2 Desa, 4 Desa, 6 Desa, 7 Desa]}}", 0),
        ("akumulasi: jumlah, satuan: Desa, formula: x + 1, variabel: {x: {nilai: {2024: 3}}}, triwulan: {realisasi: [1, 1, 1, 1]}", 0),
        ("akumulasi: jumlah, satuan: Desa, formula: x + 1, variabel: {x: {nilai: {2024: 6}}}, triwulan: {realisasi: [1, 1, 1, 1]}", 1),
        (
            "akumulasi: akhir, satuan: Desa, formula: x+1, variabel: {x: {nilai: {2024: 6}}}, triwulan: {realisasi: [1 m, 1 m, 1 m, 1 m]}",
            0,
        ),
        ("akumulasi: jumlah, triwulan: {realisasi: [1, 1, 1, 1]}", 0),
    ],
)
def test_what_a_formula_gives_agrees_to_the_decimals_that_quarters_print(row: str, count: int) -> None:
    """Of another kind or unit it says nothing of them, nor does what the quarters themselves give."""
    assert len(found(plan(row), CODE)) == count
