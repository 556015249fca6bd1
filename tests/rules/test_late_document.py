from __future__ import annotations

import pytest

from tests.checks import found, one, place


def test_a_plan_that_is_dated_after_its_year_is_told() -> None:
    """It was printed together with the report."""
    finding = one("dokumen:\n  - {id: rkt, jenis: rkt, tanggal: 3 Februari 2025}\n", "AKIP706")
    assert finding.message == "RKT tahun 2024 bertanggal 3 Februari 2025, sesudah tahun itu berakhir"
    assert (finding.path, place(finding)) == ("dokumen[rkt].tanggal", (5, 36, 51))
    assert finding.data == (("planned", "2024"), ("dated", "2025"))


def test_the_year_of_the_document_comes_before_that_of_the_plan() -> None:
    """A Renstra plans until the end of its period."""
    assert one("dokumen: [{id: pk, jenis: pk, tahun: 2023, tanggal: Januari 2024}]\n", "AKIP706").data[0] == ("planned", "2023")
    renstra = "periode: 2021-2026\ndokumen: [{id: r, jenis: renstra, tahun: 2021, tanggal: Maret %s}]\n"
    assert found(renstra % 2022) == []
    assert one(renstra % 2027, "AKIP706").data == (("planned", "2026"), ("dated", "2027"))


@pytest.mark.parametrize(
    "text", ["jenis: rkt, tanggal: Desember 2024", "jenis: ppk, tanggal: Februari 2025", "jenis: pk, tanggal: tidak terbaca"]
)
def test_plans_in_time_reports_and_dates_that_cannot_be_read_are_quiet(text: str) -> None:
    """A report is written after its year."""
    assert found(f"dokumen: [{{id: d, {text}}}]\n") == []
