from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"
CODE = "AKIP506"


def plan(indikator: str, *rows: str) -> str:
    documents = "dokumen:\n  - id: ppk\n    menyatakan:\n" + "".join(f"      - {{{row}}}\n" for row in rows) if rows else ""
    return f"{TREE}indikator:\n  - {{id: I1, sasaran: S1, nama: A, {indikator}}}\n{documents}"


def test_a_predikat_of_another_ladder_is_told() -> None:
    """The first target decides which ladder it is."""
    finding = one(plan("target: {2024: BB}, realisasi: {2024: WTP}"), CODE)
    assert finding.message == 'realisasi 2024 "A" (I1) WTP tidak ada dalam tingkatnya: D, C, CC, B, BB, A, AA'
    assert (finding.path, place(finding)) == ("indikator[I1].realisasi.2024", (7, 74, 77))
    assert dict(finding.data) == {"stated": "WTP"}


def test_a_ladder_of_its_own_decides() -> None:
    """Nothing else is on it, however it is written."""
    finding = one(plan("tingkat: [Rendah, Sedang, Tinggi], target: {2024: tinggi}, realisasi: {2024: Sangat Tinggi}"), CODE)
    assert finding.message == 'realisasi 2024 "A" (I1) Sangat Tinggi tidak ada dalam tingkatnya: Rendah, Sedang, Tinggi'


def test_all_of_one_indicator_are_told_together() -> None:
    """Quarters are figures too."""
    rows = ("tentang: I1, target: B, triwulan: {target: [B, WDP, B, B]}", "tentang: I1, realisasi: WTP")
    (finding,) = found(plan("target: {2024: B}, realisasi: {2024: WTP}", *rows, "tentang: I1, realisasi: WDP"), CODE)
    assert finding.message.endswith("AA; begitu juga 2 angka lain")
    assert related(finding) == [
        (
            'triwulan target 2 "A" (I1) menurut ppk WDP tidak ada dalam tingkatnya: D, C, CC, B, BB, A, AA',
            "dokumen[ppk].menyatakan[I1].triwulan.target.2",
            11,
        ),
        (
            'realisasi "A" (I1) menurut ppk WDP tidak ada dalam tingkatnya: D, C, CC, B, BB, A, AA',
            "dokumen[ppk].menyatakan[I1]#3.realisasi",
            13,
        ),
    ]


@pytest.mark.parametrize(
    "indikator",
    [
        'target: {2024: BB}, realisasi: {2024: "B (68,4)"}',
        "target: {2024: WTP}, realisasi: {2024: WTP dengan Paragraf Penjelasan}",
        'target: {2024: BB}, realisasi: {2024: "-"}',
        "target: {2024: BB}, realisasi: {2024: tidak terbaca}",
        'target: {2024: BB}, realisasi: {2024: "75,2"}',
        'tingkat: [C, B, A], target: {2024: B}, realisasi: {2024: "A (91)"}',
        'tingkat: [C, B, A], target: {2024: B}, realisasi: {2024: "-"}',
        "satuan: predikat, target: {2024: Sangat Inovatif}, realisasi: {2024: Inovatif}",
        "target: {2024: 3 Kegiatan 1 Tahun}, realisasi: {2024: Terlaksana}",
    ],
)
def test_what_is_on_the_ladder_or_is_no_predikat_is_quiet(indikator: str) -> None:
    """A number is on no ladder, and a text of an indicator without one is a text."""
    assert found(plan(indikator), CODE) == []
