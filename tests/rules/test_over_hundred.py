from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"
CODE = "AKIP507"
DESA = "variabel: {a: {uraian: Jumlah desa mandiri}, b: {uraian: Jumlah desa}, c: {uraian: Jumlah desa tahun lalu}}"


def plan(indikator: str, *rows: str) -> str:
    documents = "dokumen:\n  - id: ppk\n    menyatakan:\n" + "".join(f"      - {{{row}}}\n" for row in rows) if rows else ""
    return f"{TREE}indikator:\n  - {{id: I1, sasaran: S1, {indikator}}}\n{documents}"


def test_a_part_above_its_whole_is_told() -> None:
    """Where it is written, with the part and the whole; all of one indicator together, documents read with its unit."""
    text = plan(
        f"nama: A, satuan: persen, formula: a / b * 100, {DESA}, realisasi: {{2024: 101}}, target: {{2024: 90}}", "tentang: I1, target: 120"
    )
    (finding,) = found(text, CODE)
    assert finding.message == (
        'realisasi 2024 "A" (I1) 101 di atas 100 %, padahal formulanya bagian dari keseluruhan: desa mandiri dari desa; begitu juga '
        "1 angka lain"
    )
    assert (finding.path, place(finding)) == ("indikator[I1].realisasi.2024", (7, 201, 204))
    assert related(finding) == [
        (
            'target "A" (I1) menurut ppk 120 di atas 100 %, padahal formulanya bagian dari keseluruhan: desa mandiri dari desa',
            "dokumen[ppk].menyatakan[I1].target",
            11,
        )
    ]
    assert dict(finding.data) == {"stated": "101"}


@pytest.mark.parametrize(
    ("indikator", "count"),
    [
        ("nama: A, formula: a / b * 100", 1),
        ("nama: A, formula: 100 % * a / b", 1),
        ("nama: A, formula: a / b", 1),
        ("nama: Persentase desa yang maju, formula: d / b * 100", 1),
        ("nama: Pertumbuhan desa, formula: d / b * 100", 0),
        ("nama: A, formula: b / c * 100", 0),
        ("nama: A, formula: b / b * 100", 0),
        ("nama: A, formula: a * b", 0),
        ("nama: A, formula: (a - c) / b", 0),
        ("nama: A, formula: a / x", 0),
        ("nama: A, formula: (a / b", 0),
        ("nama: A, formula: Nilai survei", 0),
        ("nama: Persentase desa mandiri", 0),
    ],
)
def test_only_a_part_of_a_whole_ends_at_the_whole(indikator: str, count: int) -> None:
    """By a formula that divides some by all of them, as the words of the variables or the name say."""
    variables = DESA.removesuffix("}") + ", d: {uraian: Yang maju}}"
    assert len(found(plan(f"{indikator}, {variables}, target: {{2024: 120 %}}"), CODE)) == count
    assert found(plan(f"{indikator}, {variables}, target: {{2024: 100 %}}"), CODE) == []


def test_a_variable_without_words_is_no_whole() -> None:
    """Nothing is known about it."""
    assert found(plan("nama: A, formula: a / b, variabel: {a: {}, b: {}}, target: {2024: 120 %}"), CODE) == []


def valued(part: str, whole: str, rest: str = "") -> str:
    """A plan of villages that do something out of all, by the values of its variables."""
    variables = f"a: {{uraian: Jumlah desa mandiri, nilai: {{{part}}}}}, b: {{uraian: Jumlah desa, nilai: {{{whole}}}}}"
    return plan(f"nama: A, satuan: persen, formula: a / b * 100, variabel: {{{variables}}}, target: {{2024: 80 %}}{rest}")


def test_a_computed_realisasi_is_told_at_the_part() -> None:
    """There is no figure of its own to point at."""
    finding = one(valued("2024: 96", "2024: 80"), CODE)
    assert finding.message == 'variabel a nilai 2024 "A" (I1) 96 melebihi keseluruhannya: desa 80'
    assert (finding.path, place(finding)) == ("indikator[I1].variabel.a.nilai.2024", (7, 132, 134))
    assert dict(finding.data) == {"stated": "96"}


def test_a_realisasi_above_the_whole_that_is_written_too_is_told_once() -> None:
    """Where it is written; one that is not what the formula gives is told by AKIP612."""
    assert one(valued("2024: 96", "2024: 80", ", realisasi: {2024: 120 %}"), CODE).path == "indikator[I1].realisasi.2024"
    stated = valued("2024: 96", "2024: 80", ", realisasi: {2024: 90 %}")
    assert [one.code for one in found(stated, CODE, "AKIP612")] == ["AKIP612"]


@pytest.mark.parametrize(
    ("part", "whole"), [("2024: 80", "2024: 80"), ("2024: 96", "2023: 80"), ("2024: '-'", "2024: 80"), ("2024: 9", "2024: baik")]
)
def test_a_part_within_its_whole_or_beside_none_is_not_told(part: str, whole: str) -> None:
    """Nor what is no number."""
    assert found(valued(part, whole), CODE) == []


def test_a_fraction_and_an_index_end_where_they_say() -> None:
    """Whatever the formula is."""
    finding = one(plan("nama: A, target: {2024: 12 dari 10}"), CODE)
    assert finding.message == 'target 2024 "A" (I1) 12 dari 10 melebihi keseluruhannya'
    finding = one(plan('nama: A, target: {2024: "5 (skala 4)"}'), CODE)
    assert finding.message == 'target 2024 "A" (I1) 5 (skala 4) melebihi skalanya'
    assert found(plan('nama: A, target: {2023: "4 (skala 4)", 2024: "3 (skala 4)"}, realisasi: {2024: 10 dari 10}'), CODE) == []
