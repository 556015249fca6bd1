from __future__ import annotations

from tests.checks import found, one, place

_START = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"


def test_a_range_upside_down_is_told_with_both_bounds() -> None:
    """In the plan, and in what a document prints."""
    finding = one(f"{_START}indikator: [{{id: I1, sasaran: S1, nama: A, target: {{2024: 60-50 %}}}}]\n", "AKIP508")
    assert finding.message == "rentang 60-50 % terbalik: batas bawahnya 60 %, batas atasnya 50 %"
    assert (finding.path, place(finding)) == ("indikator[I1].target.2024", (6, 59, 66))
    assert dict(finding.data) == {"bawah": "60", "atas": "50"}
    document = "dokumen: [{id: pk, jenis: pk, menyatakan: [{tentang: I1, target: 9-7 Hari}]}]\n"
    plan = f"{_START}indikator: [{{id: I1, sasaran: S1, nama: A, target: {{2024: 7-9 Hari}}}}]\n{document}"
    assert one(plan, "AKIP508").path == "dokumen[pk].menyatakan[I1].target"


def test_ranges_and_other_figures_that_are_right_are_quiet() -> None:
    """One number from and to is a range too."""
    for target in ("50-60 %", "5-5 Hari", "80 %", "BB"):
        assert found(f"{_START}indikator: [{{id: I1, sasaran: S1, nama: A, target: {{2024: {target}}}}}]\n", "AKIP508") == []
