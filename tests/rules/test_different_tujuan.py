from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP221"
PLAN = """\
tujuan: [{id: T1, uraian: Desa maju}, {id: T2}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2}, {id: S3, tujuan: T9}]
indikator: [{id: I1, sasaran: S1}]
dokumen:
"""


def table(*rows: str) -> str:
    return f"  - {{id: renstra, menyatakan: [{', '.join(f'{{{row}}}' for row in rows)}]}}\n"


def test_a_sasaran_under_another_tujuan_is_told_once() -> None:
    """However many rows print it."""
    finding = one(PLAN + table("tentang: S1, tujuan: T2", "tentang: I1, tujuan: {tentang: T2}"), CODE)
    assert finding.message == (
        'renstra menaruh sasaran "Satu" (S1) di bawah tujuan T2, padahal menurut berkas rencana di bawah tujuan "Desa maju" (T1)'
    )
    assert (finding.path, place(finding)) == ("dokumen[renstra].menyatakan[S1].tujuan", (8, 54, 56))
    assert related(finding) == [("di berkas rencana: T1", "sasaran[S1].tujuan", 5)]
    assert dict(finding.data) == {"stated": "T2", "planned": "T1"}


def test_the_row_of_an_indicator_tells_it_too() -> None:
    """By the sasaran that it stands under."""
    assert len(found(PLAN + table("tentang: I1, tujuan: T2"), CODE)) == 1


@pytest.mark.parametrize(
    "row",
    [
        "tentang: S1, tujuan: T1",
        "tentang: S1",
        "tentang: S2, tujuan: T1",  # the plan does not say
        "tentang: S3, tujuan: T1",  # AKIP201
        "tentang: S1, tujuan: T8",
        "tentang: instansi, tujuan: T1",
        "tentang: I1, sasaran: I1, tujuan: T2",
        "tentang: S1, tujuan: T1}, {tentang: S2",
    ],
)
def test_what_agrees_or_is_unknown_is_not_told(row: str) -> None:
    """Ids that no node has are told by another rule."""
    assert found(PLAN + table(row), CODE) == []
