from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP611"
PLAN = """\
tahap: pelaporan
program:
  - {id: P1, anggaran: 40.000, kegiatan: [{id: K1, anggaran: 40.000}]}
  - {id: P2, anggaran: 0}
rencana_aksi: [{id: A1, anggaran: 5.000}]
dokumen:
  - {id: bab_3, jenis: laporan, menyatakan: [{tentang: instansi, kutipan: Realisasi anggaran dilaporkan tersendiri.}]}
"""
CASCADING = "  - {id: cascading, jenis: cascading, menyatakan: [{tentang: A1, anggaran: {murni: 5.000, realisasi: Rp -}}]}\n"


def test_a_report_without_any_money_spent_is_told() -> None:
    """Once, at the programmes, with the empty cells where it should stand."""
    finding = one(PLAN + CASCADING, CODE)
    assert finding.message == (
        "tidak ada realisasi anggaran 2024 di berkas rencana maupun dokumen, padahal ada 3 anggaran; 1 sel realisasi anggaran berisi Rp -"
    )
    assert (finding.path, place(finding)) == ("program", (6, 3, 4))
    assert related(finding) == [("Cascading: Rp -", "dokumen[cascading].menyatakan[A1].anggaran.realisasi", 11)]
    assert one(PLAN, CODE).message == "tidak ada realisasi anggaran 2024 di berkas rencana maupun dokumen, padahal ada 3 anggaran"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tahap: pelaporan", "tahap: pelaksanaan"),
        ("jenis: laporan", "jenis: ppk"),
        ("jenis: laporan, ", ""),
        ("jenis: laporan", "jenis: laporan, tahun: 2023"),
        ("P1, anggaran: 40.000", "P1, anggaran: {murni: 40.000, realisasi: 0}"),
        ("A1, anggaran: 5.000", "A1, anggaran: {murni: 5.000, realisasi: 4.000}"),
        ("Rp -", "Rp 5.000"),
        ("Rp -", "tidak terbaca"),
        ("anggaran dilaporkan tersendiri.", "belanja daerah sebesar 98 %."),
        ("dilaporkan tersendiri", "terserap seluruhnya"),
    ],
)
def test_any_realisasi_is_enough(old: str, new: str) -> None:
    """In the plan, in a table, or in a sentence; and before the report there need not be one."""
    assert (PLAN + CASCADING).count(old) == 1
    assert found((PLAN + CASCADING).replace(old, new), CODE) == []


def test_without_budgets_nothing_can_be_spent() -> None:
    """A budget of nothing is none."""
    assert found(PLAN.replace("40.000", "0").replace("5.000", "0"), CODE) == []
