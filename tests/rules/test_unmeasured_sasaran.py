from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP211"
SASARAN = """\
tujuan: [{id: T1, uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}]
"""


def plan(*indikator: str, dokumen: str = "", first: str = "realisasi: {2024: 72 %}") -> str:
    lines = [f"  - {{id: I{n}, sasaran: S2, nama: B, {text}}}\n" for n, text in enumerate(indikator, 2)]
    rows = f"dokumen: [{{id: d, jenis: ppk, menyatakan: [{dokumen}]}}]\n" if dokumen else ""
    return f"{SASARAN}indikator:\n  - {{id: I1, sasaran: S1, nama: A, target: {{2024: 80 %}}, {first}}}\n{''.join(lines)}{rows}"


def told(*indikator: str, dokumen: str = "") -> str:
    return found(plan(*indikator, dokumen=dokumen), CODE)[0].message


def test_a_sasaran_that_is_reported_without_any_realisasi_is_told_with_what_is_reported() -> None:
    """It stands at the sasaran; the statement and the indicators are beside it."""
    text = plan("target: {2024: 80 %}", "target: {2024: 1 Desa}, realisasi: {2024: '-'}", dokumen="{tentang: S2, capaian: '96,98 %'}")
    finding = found(text, CODE)[0]
    assert (
        finding.message
        == 'PPK mencantumkan capaian sasaran "Dua" (S2) 96,98 %, tetapi realisasi 2024 dari 2 indikator-nya tidak tercantum di mana pun'
    )
    assert (finding.path, place(finding)) == ("sasaran[S2]", (5, 47, 48))
    assert related(finding) == [
        ("PPK: 96,98 %", "dokumen[d].menyatakan[S2].capaian", 10),
        ('"B" (I2) tanpa realisasi 2024', "indikator[I2]", 8),
        ('"B" (I3) tanpa realisasi 2024', "indikator[I3]", 9),
    ]
    assert finding.data == (("unmeasured", "2"), ("stated", "96,98 %"))


def test_sasaran_that_one_document_reports_are_one_finding() -> None:
    """Each with what is reported; those of which nobody speaks are another one."""
    rows = "{tentang: S1, capaian: 90 %}, {tentang: S2, capaian: 80 %}"
    text = plan("target: {2024: 80 %}", dokumen=rows, first="bobot: 1")
    (finding,) = found(text, CODE)
    assert finding.message == (
        'PPK mencantumkan capaian sasaran "Satu" (S1) 90 % dan "Dua" (S2) 80 %, tetapi realisasi 2024 dari 2 indikator-nya '
        "tidak tercantum di mana pun"
    )
    assert finding.path == "sasaran[S1]"
    assert [path for _, path, _ in related(finding)] == [
        "dokumen[d].menyatakan[S1].capaian",
        "indikator[I1]",
        "dokumen[d].menyatakan[S2].capaian",
        "indikator[I2]",
    ]
    assert finding.data == (("unmeasured", "2"), ("stated", "90 % | 80 %"))
    measured = text.replace("bobot: 1}", "bobot: 1}\n  - {id: I9, sasaran: S9, nama: C, realisasi: {2024: 5 %}}")
    assert len(found(measured.replace(", {tentang: S2, capaian: 80 %}", ""), CODE)) == 2


def test_iku_come_first() -> None:
    """An output that is measured does not measure the sasaran of an IKU that is not."""
    text = plan("iku: true, target: {2024: 80 %}", "target: {2024: 1 Desa}, realisasi: {2024: 1 Desa}")
    (finding,) = found(text, CODE)
    assert finding.message == 'sasaran "Dua" (S2): realisasi 2024 IKU-nya tidak tercantum di mana pun'
    assert finding.data == (("unmeasured", "1"),)


@pytest.mark.parametrize(
    ("indikator", "dokumen"),
    [
        ("target: {2024: 80 %}, realisasi: {2024: tidak terbaca}", ""),
        ("target: {2024: 80 %}", "{tentang: I2, realisasi: 70 %}"),
        ("target: {2024: 80 %}", "{tentang: I2, realisasi: tidak terbaca}"),
        ("target: {2024: 80 %}", "{tentang: I2, triwulan: {realisasi: [20 %, '-', '-', '-']}}"),
        ("target: {2024: 80 %}, triwulan: {realisasi: [20 %, '-', '-', '-']}", ""),
        ("target: {2024: 80 %}, formula: a / 5 * 100, variabel: {a: {uraian: A, nilai: {2024: 4}}}", ""),
        ("target: {2026: 80 %}", ""),
    ],
)
def test_what_is_measured_somehow_or_not_due_is_quiet(indikator: str, dokumen: str) -> None:
    """By a document, a formula or quarters; what the scan lost was measured; a target of another year is not due."""
    assert found(plan(indikator, dokumen=dokumen), CODE) == []


def test_what_documents_leave_blank_is_no_realisasi() -> None:
    """A dash is none; nor is the realisasi of another year."""
    silent = 'sasaran "Dua" (S2): realisasi 2024 indikator-nya tidak tercantum di mana pun'
    assert told("target: {2024: 80 %}", dokumen="{tentang: I2, realisasi: {2023: 70 %, 2024: '-'}}") == silent
    assert told("target: {2024: 80 %}, triwulan: {realisasi: ['-', '-', '-', '-']}") == silent
    assert told("target: {2024: 80 %}", dokumen="{tentang: S2, capaian: '-'}") == silent


def test_before_anything_is_reported_nothing_is_missed() -> None:
    """Neither in another tahap, nor in a plan without any realisasi; unless the sasaran itself is reported."""
    text = plan("target: {2024: 80 %}", first="bobot: 1")
    assert found(text, CODE) == []
    assert found("tahap: pelaksanaan\n" + plan("target: {2024: 80 %}"), CODE) == []
    assert len(found(text + "dokumen: [{id: d, menyatakan: [{tentang: S2, capaian: 90 %}]}]\n", CODE)) == 1


def test_a_sasaran_without_indicators_is_told_by_another_rule() -> None:
    """Here nothing is said about it."""
    assert one(plan("realisasi: {2024: 5 %}").replace("sasaran: S2", "sasaran: S1"), "AKIP206").path == "sasaran[S2]"
