from __future__ import annotations

import pytest

from tests.checks import found, place, related

_START = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\nindikator:\n"


def plan(*indicators: str, after: str = "") -> str:
    return _START + "".join(f"  - {{sasaran: S1, {one}}}\n" for one in indicators) + after


def test_iku_and_measured_indicators_without_a_target_are_told_apart() -> None:
    """Each group in one finding that lists its members."""
    text = plan(
        "id: I1, iku: true, nama: A, formula: Nilai evaluasi",
        "id: I2, iku: true, nama: B, target: {2023: 5 %}",
        "id: I3, nama: C, realisasi: {2024: 5 %}",
    )
    main, other = found(text, "AKIP501")
    assert main.message == '2 IKU tanpa target 2024: "A" (I1) dan "B" (I2)'
    assert (main.path, place(main)) == ("indikator[I1]", (7, 5, 6))
    assert related(main) == [('"A" (I1)', "indikator[I1]", 7), ('"B" (I2)', "indikator[I2]", 8)]
    assert (other.message, other.data) == ('1 indikator yang berealisasi tanpa target 2024: "C" (I3)', (("missing", "I3"),))


@pytest.mark.parametrize(
    "indicator",
    [
        "id: I1, iku: true, nama: A, target: {2024: 5 %}",
        "id: I1, iku: true, nama: A, target: {2024: {murni: 5 %, perubahan: 6 %}}",
        "id: I1, iku: true, nama: A",
        "id: I1, nama: A, realisasi: {2023: 5 %}",
        "id: I1, nama: A",
        "id: I1, iku: true, nama: A, target: {2024: tidak terbaca}",
        "id: I1, nama: A, realisasi: {2024: tidak terbaca}",
        'id: I1, nama: A, realisasi: {2024: "-"}',
    ],
)
def test_what_has_a_target_or_nothing_to_hold_against_one_is_quiet(indicator: str) -> None:
    """An indicator with nothing but a name is another rule's matter."""
    assert found(plan(indicator), "AKIP501") == []


@pytest.mark.parametrize(
    ("target", "count"),
    [("5 %", 0), ("{2024: 5 %}", 0), ("{murni: 5 %}", 0), ("tidak terbaca", 0), ("{2023: 5 %}", 1), ('"-"', 1)],
)
def test_a_target_that_a_document_states_for_the_year_is_a_target(target: str, count: int) -> None:
    """Even where the plan is silent; a dash is none, nor is the target of last year."""
    document = f"dokumen: [{{id: pk, jenis: pk, menyatakan: [{{tentang: I1, target: {target}}}]}}]\n"
    assert len(found(plan("id: I1, iku: true, nama: A, formula: Nilai evaluasi", after=document), "AKIP501")) == count


@pytest.mark.parametrize(
    ("rest", "message"),
    [
        ("iku: true", '1 IKU tanpa target 2024: "A" (I1), yang targetnya hanya dicetak dokumen'),
        ("iku: false", '1 indikator yang berealisasi tanpa target 2024: "A" (I1), yang targetnya hanya dicetak dokumen'),
    ],
)
def test_beside_a_realisasi_the_plan_needs_its_target(rest: str, message: str) -> None:
    """Else nothing is computed; where a document speaks for the plan, it has one, and one that the scan lost was printed."""
    indicator = f"id: I1, {rest}, nama: A, target: {{2025: 5 %}}, realisasi: {{2024: 5 %}}"
    document = "dokumen: [{id: pk, jenis: pk, menyatakan: [{tentang: I1, target: %s}]}]\n"
    (finding,) = found(plan(indicator, after=document % "5 %"), "AKIP501")
    assert (finding.message, finding.path) == (message, "indikator[I1]")
    assert found(plan(indicator, after=f"acuan: {{target: pk}}\n{document % '5 %'}"), "AKIP501") == []
    assert found(plan(indicator, after=document % "tidak terbaca"), "AKIP501") == []


def test_a_dash_is_no_target() -> None:
    """In the plan itself."""
    (finding,) = found(plan('id: I1, iku: true, nama: A, target: {2024: "-"}'), "AKIP501")
    assert finding.message == '1 IKU tanpa target 2024: "A" (I1)'


@pytest.mark.parametrize("twin", ["nama: A", "id: S1, nama: A"])
def test_an_indicator_is_asked_itself_even_without_an_id_of_its_own(twin: str) -> None:
    """One that has none, or that of another node, has its own target all the same."""
    assert found(plan(f"{twin}, iku: true, target: {{2024: 5 %}}, realisasi: {{2024: 5 %}}"), "AKIP501") == []
    (finding,) = found(plan("nama: A, iku: true, target: {2023: 5 %}"), "AKIP501")
    assert (finding.message, finding.path) == ('1 IKU tanpa target 2024: "A"', "indikator[A]")
