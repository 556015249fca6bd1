from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP412"
PLAN = """\
indikator:
  - {id: IKU1, iku: true, nama: Desa mandiri}
  - {id: IKU2, iku: true, target: {2024: 80 %}}
  - {id: IKU3, iku: true, target: {2026: 80 %}}
  - {iku: true, nama: Tanpa id}
  - {id: I1, nama: Keluaran}
  - {id: I2}
dokumen:
"""


def table(jenis: str, rows: str, more: str = "lengkap: true") -> str:
    return f"  - {{id: {jenis}, jenis: {jenis}, {more}, menyatakan: [{rows}]}}\n"


RKT = table("rkt", "{tentang: I1}, {tentang: I2}")


def test_iku_that_no_table_lists_are_told_once() -> None:
    """All that are due this year, at the first complete table; an IKU without an id cannot be listed anywhere."""
    finding = one(PLAN + RKT + table("pk", "{tentang: I1}, {tentang: tidak terbaca}") + table("ppk", "{tentang: I1}"), CODE)
    assert finding.message == '2 IKU tidak dimuat RKT dan PPK, yang memuat 2 indikator lain: "Desa mandiri" (IKU1) dan IKU2'
    assert (finding.path, place(finding)) == ("dokumen[rkt]", (12, 5, 6))
    assert related(finding) == [
        ("tidak memuat IKU", "dokumen[ppk]", 14),
        ("IKU yang tidak dimuat", "indikator[IKU1]", 5),
        ("IKU yang tidak dimuat", "indikator[IKU2]", 6),
    ]
    assert dict(finding.data) == {"iku": "2", "others": "2"}


def test_a_long_list_is_cut() -> None:
    """The related places have them all."""
    more = "".join(f"  - {{id: U{number}, iku: true}}\n" for number in range(6))
    finding = one(PLAN.replace("dokumen:\n", f"{more}dokumen:\n") + RKT, CODE)
    assert finding.message.endswith(", U0, U1, U2, U3 dan 2 lainnya")
    assert len(finding.related) == 8


@pytest.mark.parametrize(
    "tables",
    [
        RKT + table("ppk", "{tentang: IKU2}"),  # AKIP212 tells what it leaves out
        RKT.replace("lengkap: true, ", ""),
        table("rkt", "{tentang: I1}, {tentang: tidak terbaca}"),
        table("rkt", "{tentang: instansi}"),
        table("rkt", "{tentang: I1}", "lengkap: true, tahun: 2023"),
        table("cascading", "{tentang: I1}"),
        "  - {id: d, jenis: rkt, lengkap: true}\n",
    ],
)
def test_what_concludes_nothing_is_not_told(tables: str) -> None:
    """A table with some IKU, or one that is not whole, not of this year, of another kind, or about something else."""
    assert found(PLAN + tables, CODE) == []


def test_iku_of_other_years_are_not_due() -> None:
    """Nor are there any in a plan without."""
    assert found("indikator: [{id: IKU3, iku: true, target: {2026: 80 %}}, {id: I1}, {id: I2}]\ndokumen:\n" + RKT, CODE) == []
    assert found("indikator: [{id: I1}, {id: I2}]\ndokumen:\n" + RKT, CODE) == []
