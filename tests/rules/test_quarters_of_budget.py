from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place, related

_PLAN = "program: [{id: P, mendukung: [I1], anggaran: {murni: 40, perubahan: 50, realisasi: 30}}]\n"


def action(quarters: str, anggaran: str = "{murni: 40, realisasi: 30}") -> str:
    return f"{TREE}rencana_aksi: [{{id: A1, iku: I1, uraian: Mendata, anggaran: {anggaran}, triwulan: {{{quarters}}}}}]\n"


def row(text: str) -> str:
    return f"{TREE}{_PLAN}dokumen: [{{id: aksi, anggaran: perubahan, menyatakan: [{{{text}}}]}}]\n"


def test_quarters_that_do_not_come_to_the_budget_are_told() -> None:
    """At the quarters, with the budget beside them."""
    finding = one(action("target: [Rp 10, Rp 10, Rp 10, Rp 5]"), "AKIP306")
    assert finding.message == 'triwulan target "Mendata" (A1) berjumlah 35, padahal anggaran murni setahun 40, selisih -5'
    assert finding.path == "rencana_aksi[A1].triwulan.target"
    assert place(finding)[0] == 7
    assert related(finding) == [("murni 40", "rencana_aksi[A1].anggaran.murni", 7)]
    assert dict(finding.data) == {"stated": "35", "computed": "40", "difference": "-5"}


def test_quarters_of_realisasi_come_to_the_realisasi() -> None:
    """A dash is nothing."""
    finding = one(action('realisasi: [Rp 10, Rp 10, "-", Rp 5]'), "AKIP306")
    assert finding.message == 'triwulan realisasi "Mendata" (A1) berjumlah 25, padahal anggaran realisasi setahun 30, selisih -5'


def test_a_row_of_a_document_is_held_to_what_it_prints_itself() -> None:
    """A plain amount is in the column of the document; what the plan says would do as well."""
    finding = one(row("tentang: P, anggaran: 50, triwulan: {target: [Rp 10, Rp 10, Rp 10, Rp 15]}"), "AKIP306")
    assert finding.message == "triwulan target P berjumlah 45, padahal anggaran perubahan setahun 50, selisih -5"
    assert finding.path == "dokumen[aksi].menyatakan[P].triwulan.target"
    assert related(finding) == [
        ("perubahan 50", "dokumen[aksi].menyatakan[P].anggaran", 8),
        ("murni 40", "program[P].anggaran.murni", 7),
        ("perubahan 50", "program[P].anggaran.perubahan", 7),
    ]


def test_a_document_that_repeats_the_quarters_of_the_plan_is_not_told_again() -> None:
    """In other words or in the same ones."""
    text = action("target: [Rp 10, Rp 10, Rp 10, Rp 5]")
    document = 'dokumen: [{id: d, menyatakan: [{tentang: A1, triwulan: {target: [Rp 10, Rp 10, Rp 10, "Rp 5,00"]}}]}]\n'
    assert [finding.path for finding in found(text + document, "AKIP306")] == ["rencana_aksi[A1].triwulan.target"]


@pytest.mark.parametrize(
    "text",
    [
        action("target: [Rp 10, Rp 10, Rp 10, Rp 10], realisasi: [Rp 10, Rp 5, Rp 10, Rp 5]"),
        action("target: [Rp 10, Rp 20, Rp 30, Rp 40]"),
        action("target: [Rp 10, Rp 10, Rp 10, Rp 5]", "{realisasi: 30}"),
        action("target: [Rp 10, Rp 10, Rp 10, 5 Desa]"),
        row("tentang: P, triwulan: {target: [Rp 10, Rp 10, Rp 10, tidak terbaca]}"),
        row("tentang: P, triwulan: {target.1: Rp 10, target.2: Rp 10}"),
        row("tentang: P, triwulan: {target: [Rp 10, Rp 10, Rp 10, Rp 10]}"),
        row('tentang: P, anggaran: "-", triwulan: {target: [Rp 10, Rp 10, Rp 10, Rp 20]}'),
        row("tentang: I1, anggaran: 50, triwulan: {target: [Rp 10, Rp 10, Rp 10, Rp 5]}"),
        row("tentang: instansi, anggaran: 50, triwulan: {target: [Rp 10, Rp 10, Rp 10, Rp 5]}"),
    ],
)
def test_what_comes_to_the_year_or_cannot_be_known_is_quiet(text: str) -> None:
    """Cumulative quarters end in the year; murni and changed budget both do; quarters that are not all known are not added up."""
    assert found(text, "AKIP306") == []


def test_quarters_of_what_is_measured_in_rupiah_are_no_budget() -> None:
    """Revenue is a target, whatever it costs to collect it."""
    earning = "indikator: [{id: I1, sasaran: S1, nama: Pendapatan, target: {2024: Rp 400}}]\n"
    plain = TREE[TREE.index("indikator:") :]
    rows = "dokumen: [{id: aksi, menyatakan: [{tentang: P, indikator: I1, anggaran: 50, triwulan: {target: [Rp 1, Rp 1, Rp 1, Rp 1]}}]}]\n"
    for text in (action("target: [Rp 100, Rp 100, Rp 100, Rp 100]"), f"{TREE}{_PLAN}{rows}"):
        assert len(found(text, "AKIP306")) == 1
        assert found(text.replace(plain, earning), "AKIP306") == []


def test_realisasi_and_target_are_two_findings_and_a_second_document_none() -> None:
    """Each part of a year is told once."""
    quarters = "triwulan: {target: [Rp 1, Rp 1, Rp 1, Rp 1], realisasi: [Rp 2, Rp 2, Rp 2, Rp 2]}"
    text = row(f"tentang: P, {quarters}") + "\n"
    second = text.replace("menyatakan: [{", f"menyatakan: [{{tentang: P, {quarters.replace('Rp 1,', 'Rp 3,')}}}, {{")
    for each in (text, second):
        assert [finding.message.split(" berjumlah")[0] for finding in found(each, "AKIP306")] == [
            "triwulan target P",
            "triwulan realisasi P",
        ]
