from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place, related


def plan(row: str, indikator: str = "", rest: str = "") -> str:
    text = TREE.replace("target: {2024: 80 %}, realisasi: {2024: 72 %}", indikator or "target: {2024: 80 %}, realisasi: {2024: 72 %}")
    return f"{text}{rest}dokumen:\n  - id: ppk\n    menyatakan:\n      - {{tentang: I1, {row}}}\n"


def test_a_capaian_that_its_row_does_not_give_is_told_with_what_it_gives() -> None:
    """Target and realisasi of the row are related places."""
    finding = one(plan("target: 80 %, realisasi: 72 %, capaian: 900 %"), "AKIP601")
    assert finding.message == ('capaian "A" (I1) tercetak 900 %, seharusnya 90,00 % menurut realisasi 72 % dan target 80 %; kelebihan nol')
    assert (finding.path, place(finding)) == ("dokumen[ppk].menyatakan[I1].capaian", (10, 63, 68))
    assert related(finding) == [
        ("target 80 %", "dokumen[ppk].menyatakan[I1].target", 10),
        ("realisasi 72 %", "dokumen[ppk].menyatakan[I1].realisasi", 10),
    ]
    assert dict(finding.data) == {"stated": "900", "computed": "90", "target": "80 %", "realisasi": "72 %"}


def test_where_the_row_is_silent_the_plan_speaks() -> None:
    """A row with only a capaian is compared with the figures of the plan."""
    finding = one(plan("capaian: 80 %"), "AKIP601")
    assert related(finding) == [("target 80 %", "indikator[I1].target.2024", 6), ("realisasi 72 %", "indikator[I1].realisasi.2024", 6)]


def test_figures_by_year_are_compared_year_by_year() -> None:
    """A capaian in brackets belongs to the year of its realisasi."""
    finding = one(plan("target: {2024: 80 %}, realisasi: {2024: 72 % (95%)}"), "AKIP601")
    assert finding.message == 'capaian "A" (I1) tercetak 72 % (95%), seharusnya 90,00 % menurut realisasi 72 % (95%) dan target 80 %'
    assert [other.path for other in finding.related] == [
        "dokumen[ppk].menyatakan[I1].target.2024",
        "dokumen[ppk].menyatakan[I1].realisasi.2024",
    ]


@pytest.mark.parametrize(
    ("indikator", "capaian"),
    [
        ("polaritas: turun, target: {2024: 10 %}, realisasi: {2024: 8 %}", "120 %"),
        ("polaritas: turun, metode: A, target: {2024: 10 %}, realisasi: {2024: 30 %}", "0 %"),
        ("polaritas: turun, metode: B, target: {2024: 10 %}, realisasi: {2024: 8 %}", "125 %"),
        ("polaritas: turun, metode: C, target: {2024: 10 %}, realisasi: {2024: 8 %}", "100 %"),
        ("polaritas: turun, metode: C, target: {2024: 10 %}, realisasi: {2024: 20 %}", "50 %"),
        ("polaritas: rentang, target: {2024: 10 %}, realisasi: {2024: 20 %}", "77 %"),
        ("satuan: persen, target: {2024: 80}, realisasi: {2024: 72}", "90"),
        ("target: {2024: 30 Desa}, realisasi: {2024: 20 Desa}", '"66,7 %"'),
        ("target: {2024: 30 Desa}, realisasi: {2024: 20 Desa}", "67 %"),
        ("target: {2024: 80 %}, realisasi: {2024: 90 %}", "100 %"),
        ("target: {2024: 80 %}, realisasi: {2024: 90 %}", '"112,5 %"'),
        ("target: {2024: 80 %}, realisasi: {2024: 72 Lembaga}", "90 %"),
        ("target: {2024: 80 Desa}, realisasi: {2024: 72 Lembaga}", "91 %"),
        ("target: {2024: 0 Desa}, realisasi: {2024: 72 Desa}", "91 %"),
        ("target: {2024: 80 %}", "91 %"),
        ("target: {2024: 80 %}, realisasi: {2024: 72 %}", '"-"'),
        ("target: {2024: 80 %}, realisasi: {2024: 72 %}", "tidak terbaca"),
    ],
)
def test_what_follows_or_cannot_be_computed_is_quiet(indikator: str, capaian: str) -> None:
    """Each way to compute, rounding as printed, a report that stops at 100 %, and figures that do not compare are fine."""
    assert found(plan(f"capaian: {capaian}", indikator), "AKIP601") == []


def test_the_scores_beside_two_predikat_may_be_divided_where_no_method_is_declared() -> None:
    """BB (73,05) of BB (72) is 101,46 %, and 100 % by the ladder; one that has no score goes by the ladder."""
    figures = 'target: {2024: BB (72)}, realisasi: {2024: "BB (73,05)"}'
    row = "capaian: %s"
    for number, declared, count in (("'101,46 %'", "", 0), ("100 %", "", 0), ("'101,46 %'", "metode: ordinal, ", 1), ("102 %", "", 1)):
        assert len(found(plan(row % number, declared + figures), "AKIP601")) == count
    for other in ("target: {2024: BB (72)}, realisasi: {2024: BB}", "target: {2024: BB}, realisasi: {2024: BB (73)}"):
        assert len(found(plan(row % "'101,46 %'", other), "AKIP601")) == 1


def test_the_cap_of_the_plan_is_the_most_that_counts() -> None:
    """With a declared cap both the capped capaian is right and the uncapped one wrong, and the message says so."""
    cap, indikator = "penilaian: {batas: 110 %}\n", "target: {2024: 80 %}, realisasi: {2024: 90 %}"
    assert found(plan("capaian: 110 %", indikator, cap), "AKIP601") == []
    finding = one(plan('capaian: "112,5 %"', indikator, cap), "AKIP601")
    assert finding.message.endswith("dan target 80 % (112,50 %, diakui paling tinggi 110 %); batas atau lantai tidak diterapkan")
    assert dict(finding.data)["computed"] == "110"
    finding = one(plan("capaian: 80 %", "", cap), "AKIP601")
    assert finding.message.startswith('capaian "A" (I1) tercetak 80 %, seharusnya 90,00 % ')


def test_the_method_of_the_plan_holds_where_the_indikator_names_none() -> None:
    """Method B for all."""
    indikator = "polaritas: turun, target: {2024: 10 %}, realisasi: {2024: 8 %}"
    assert found(plan("capaian: 125 %", indikator, "penilaian: {metode: B}\n")) == []


def test_a_capaian_that_the_plan_brings_along_is_computed_too() -> None:
    """Beside a realisasi, in brackets."""
    finding = one(TREE.replace("72 %}", '"72 % (91 %)"}'), "AKIP601")
    assert finding.message == ('capaian "A" (I1) tercetak 72 % (91 %), seharusnya 90,00 % menurut realisasi 72 % (91 %) dan target 80 %')
    assert (finding.path, place(finding)) == ("indikator[I1].realisasi.2024", (6, 84, 97))
    assert related(finding)[0] == ("target 80 %", "indikator[I1].target.2024", 6)
    assert found(TREE.replace("72 %}", '"72 % (90 %)"}')) == []


@pytest.mark.parametrize("twin", ["", "id: I1, "])
def test_an_indicator_without_an_id_of_its_own_is_held_to_its_own_target(twin: str) -> None:
    """Not to that of the one whose id it has, or of none."""
    text = f"{TREE}  - {{{twin}sasaran: S1, nama: B, target: {{2024: 60 %}}, realisasi: {{2024: '57 % (@%)'}}}}\n".replace(
        "[{id: I1", "\n  - {id: I1"
    )
    text = text.replace("72 %}}]", "72 %}}")
    assert found(text.replace("@", "95"), "AKIP601") == []
    finding = one(text.replace("@", "71,25"), "AKIP601")
    called = '"B" (I1)' if twin else '"B"'
    assert finding.message == (
        f"capaian {called} tercetak 57 % (71,25%), seharusnya 95,00 % menurut realisasi 57 % (71,25%) dan target 60 %"
    )
    assert related(finding)[0][0::2] == ("target 60 %", 8)
