from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_START = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\nindikator:\n"


def plan(*rest: str, after: str = "") -> str:
    rows = [f"  - {{sasaran: S1, {one}}}\n" for one in ("id: I1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}", *rest)]
    return _START + "".join(rows) + after


def codes(text: str) -> list[str]:
    return [finding.code for finding in found(text, "AKIP605")]


def test_all_that_were_not_measured_are_told_in_one_finding_and_iku_first() -> None:
    """A dash is no realisasi either."""
    output = 'id: I2, nama: B, target: {2024: 40 Unit}, realisasi: {2024: "-"}'
    main = "id: I3, iku: true, nama: C, target: {2024: 5 %}"
    (finding,) = found(plan(output, main), "AKIP605")
    assert finding.message == '1 IKU ("C" (I3)) dan 1 indikator ("B" (I2)) bertarget 2024, tetapi tanpa realisasi'
    assert (finding.path, place(finding)) == ("indikator[I3].target.2024", (9, 62, 65))
    assert related(finding) == [
        ('"C" (I3) tanpa realisasi', "indikator[I3].target.2024", 9),
        ('"B" (I2) tanpa realisasi', "indikator[I2].target.2024", 8),
    ]
    assert dict(finding.data) == {"iku": "1", "indikator": "1"}


def test_a_target_that_only_a_document_has_counts() -> None:
    """The finding then stands in the document."""
    finding = one(
        plan(
            "id: I2, nama: B, realisasi: {2023: 5 %}",
            after="dokumen: [{id: pk, jenis: pk, menyatakan: [{tentang: I2, target: 40 Unit}]}]\n",
        ),
        "AKIP605",
    )
    assert (finding.path, place(finding)) == ("dokumen[pk].menyatakan[I2].target", (9, 66, 73))


def test_an_indicator_without_id_is_told_by_its_name() -> None:
    """Its path has the name too."""
    (finding,) = found(plan("nama: B, target: {2024: 40 Unit}"), "AKIP605")
    assert (finding.message, finding.path) == ('1 indikator ("B") bertarget 2024, tetapi tanpa realisasi', "indikator[B].target")


@pytest.mark.parametrize(
    "other",
    [
        "id: I2, nama: B",
        "id: I2, nama: B, target: {2025: 40 Unit}",
        "id: I2, nama: B, target: {2024: 2 Kegiatan 1 Tahun}",
        "id: I2, nama: B, target: {2024: tidak terbaca}",
        "id: I2, nama: B, target: {2024: 4 Unit}, realisasi: {2024: tidak terbaca}",
        "id: I2, nama: B, target: {2024: 4 Unit}, akumulasi: jumlah, triwulan: {realisasi: [1 Unit, 1 Unit, 1 Unit, 1 Unit]}",
        "id: I2, nama: B, target: {2024: 4}, formula: a + 1, variabel: {a: {nilai: {2024: 3}}}",
    ],
)
def test_what_is_not_promised_or_can_be_computed_is_quiet(other: str) -> None:
    """Without a measurable target nothing is missing, nor with quarters or a formula that give the realisasi."""
    assert codes(plan(other)) == []


@pytest.mark.parametrize(
    ("formulas", "told"),
    [
        (("I2 * 2",), ["AKIP402"]),
        (("I3 * 2", "I2 * 2", "I2 + 1"), ["AKIP402"]),
        (("a / b, variabel: {a: {nilai: {2024: 3}}}",), ["AKIP402"]),
        (("a / 0, variabel: {a: {nilai: {2024: 3}}}", "I2 * 2", "I3 + 1"), ["AKIP613"]),
        (("a / b, variabel: {a: {uraian: Desa}}",), ["AKIP605", "AKIP402"]),
    ],
)
def test_a_formula_that_can_give_none_is_told_once(formulas: tuple[str, ...], told: list[str]) -> None:
    """A circle, a name for nothing, a division by nothing, and whatever refers to those; where figures are missing too, both are told."""
    rows = [f"id: I{number}, nama: B{number}, target: {{2024: 4}}, formula: {text}" for number, text in enumerate(formulas, start=2)]
    assert [one.code for one in found(plan(*rows), "AKIP211", "AKIP402", "AKIP605", "AKIP613")] == told


@pytest.mark.parametrize("realisasi", ["30 Unit", "tidak terbaca"])
def test_what_a_document_prints_is_a_realisasi(realisasi: str) -> None:
    """Also where the scan lost it."""
    after = f"dokumen: [{{id: ppk, jenis: ppk, menyatakan: [{{tentang: I2, realisasi: {realisasi}}}]}}]\n"
    assert codes(plan("id: I2, nama: B, target: {2024: 40 Unit}", after=after)) == []


@pytest.mark.parametrize("tahap", ["perencanaan", "pelaksanaan"])
def test_before_the_report_nothing_is_missing(tahap: str) -> None:
    """The year is not over."""
    assert codes(plan("id: I2, nama: B, target: {2024: 40 Unit}", after=f"tahap: {tahap}\n")) == []


def test_where_nothing_was_measured_yet_nothing_is_missing() -> None:
    """One realisasi, also one that only a document prints, shows that measuring has begun."""
    text = _START + "  - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}\n  - {id: I2, sasaran: S1, nama: B, target: {2024: 5 %}}\n"
    assert codes(text) == []
    assert codes(text + "dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, realisasi: 72 %}]}]\n") == ["AKIP605"]
