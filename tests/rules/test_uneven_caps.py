from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_PLAN = """\
tujuan: [{id: T1, uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
indikator:
  - {id: I1, sasaran: S1, nama: A, target: {2024: 80 Desa}, realisasi: {2024: 100 Desa}%s}
  - {id: I2, sasaran: S1, nama: B, target: {2024: 80 Unit}, realisasi: {2024: 90 Unit}}
  - {id: I3, sasaran: S1, nama: C, target: {2024: 80 Buah}, realisasi: {2024: 80 Buah}}
dokumen:
  - id: ppk
    jenis: ppk
    menyatakan:
"""


def plan(first: str, second: str, third: str = "100 %", cap: str = "") -> str:
    rows = zip(("I1", "I2", "I3", "S1"), (first, second, third, '"100,9 %"'), strict=True)
    return _PLAN % cap + "".join(f"      - {{tentang: {id_}, capaian: {stated}}}\n" for id_, stated in rows)


def test_rows_that_stop_at_100_are_told_beside_those_that_do_not() -> None:
    """The finding stands at the first row that does not stop, and both groups are named."""
    finding = one(plan("100 %", '"112,5 %"'), "AKIP604")
    assert finding.message == (
        "PPK: 1 capaian di atas 100 % ditulis 100 % tanpa batas yang ditetapkan, "
        'sedangkan 1 tidak ("B" (I2) tercetak 112,5 %, terhitung 112,50 %)'
    )
    assert (finding.path, place(finding)) == ("dokumen[ppk].menyatakan[I2].capaian", (15, 32, 41))
    assert related(finding) == [
        ('"A" (I1) tercetak 100 %, terhitung 125,00 %', "dokumen[ppk].menyatakan[I1].capaian", 14),
        ('"B" (I2) tercetak 112,5 %, terhitung 112,50 %', "dokumen[ppk].menyatakan[I2].capaian", 15),
    ]
    assert dict(finding.data) == {"stopped": "1", "free": "1"}


def test_a_row_that_should_not_stop_counts_whatever_it_prints() -> None:
    """900 % is an error of its own, and still no row that stops."""
    assert [finding.code for finding in found(plan("100 %", "900 %"), "AKIP601", "AKIP604")] == ["AKIP601", "AKIP604"]


@pytest.mark.parametrize(
    ("first", "second", "third", "cap"),
    [
        ("125 %", '"112,5 %"', "100 %", ""),
        ("100 %", "100 %", "100 %", ""),
        ("125 %", '"-"', "100 %", ""),
        ("100 %", "100 %", "900 %", ""),
        ("100 %", '"112,5 %"', "100 %", ", batas: 100 %"),
    ],
)
def test_one_way_for_all_rows_is_quiet(first: str, second: str, third: str, cap: str) -> None:
    """So is a cap that is declared, and a row that is above 100 only by mistake."""
    assert found(plan(first, second, third, cap), "AKIP604") == []
