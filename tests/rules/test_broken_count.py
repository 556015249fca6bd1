from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"
CODE = "AKIP509"


def plan(indikator: str, rows: str = "") -> str:
    return f"{TREE}indikator:\n  - {{id: I1, sasaran: S1, {indikator}}}\n{rows}"


def test_half_a_village_is_told() -> None:
    """All of one indicator together, its quarters too."""
    text = plan('nama: A, target: {2024: "12,5 Desa"}, triwulan: {target: ["3,5 Desa", 3 Desa, 3 Desa, 3 Desa]}')
    finding = one(text, CODE)
    assert finding.message == 'target 2024 "A" (I1) 12,5 Desa tidak bulat, padahal Desa dihitung utuh; begitu juga 1 angka lain'
    assert (finding.path, place(finding)) == ("indikator[I1].target.2024", (7, 51, 62))
    assert related(finding) == [
        ('triwulan target 1 "A" (I1) 3,5 Desa tidak bulat, padahal Desa dihitung utuh', "indikator[I1].triwulan.target.1", 7)
    ]
    assert dict(finding.data) == {"stated": "12,5 Desa"}


def test_a_document_is_read_with_the_unit_of_the_indicator() -> None:
    """And told with the plan."""
    rows = 'dokumen: [{id: ppk, menyatakan: [{tentang: I1, realisasi: "7,5"}, {tentang: I1, realisasi: 7.25 Orang}]}]\n'
    (finding,) = found(plan("nama: A, satuan: Orang, target: {2024: 8}, realisasi: {2024: 7}", rows), CODE)
    assert finding.message == 'realisasi "A" (I1) menurut ppk 7,5 tidak bulat, padahal Orang dihitung utuh; begitu juga 1 angka lain'


@pytest.mark.parametrize(
    "indikator",
    [
        "nama: A, target: {2024: 1.234 Orang}",
        'nama: A, target: {2024: "12,0 Orang"}',
        'nama: A, target: {2024: "12,5 %"}',
        'nama: A, target: {2024: "12,5"}',
        'nama: A, target: {2024: "2,5 Tahun"}',
        'nama: A, target: {2024: "2,5 Kali"}',
        'nama: A, target: {2024: "12,5 Orang/Hari"}',
        'nama: A, target: {2024: "12,5 Hektare"}',
        'nama: A, target: {2024: "Rp 12,50"}',
        'nama: Rata-rata kunjungan, target: {2024: "12,5 Orang"}',
        'nama: Angka kelahiran total, target: {2024: "2,1 Anak"}',
        'nama: Kader per desa, target: {2024: "2,5 Orang"}',
        'nama: A, akumulasi: rata_rata, target: {2024: "12,5 Orang"}',
        'nama: A, target: {2024: "tidak ada, belum"}',
    ],
)
def test_what_is_whole_or_no_count_is_quiet(indikator: str) -> None:
    """Times, sums, means and rates may have decimals, and a unit beside another is a rate."""
    assert found(plan(indikator), CODE) == []
