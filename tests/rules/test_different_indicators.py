from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP220"
PLAN = """\
indikator:
  - {id: IKU1, iku: true, sasaran: S1}
  - {id: IKU2, iku: true, sasaran: S1}
  - {id: I1, sasaran: S1, nama: Satu}
  - {id: I2, sasaran: S1, nama: Dua}
  - {id: I3, sasaran: S2}
  - {id: P1, sasaran: S1}
  - {id: P2, sasaran: S1}
  - {id: I9}
program: [{indikator: [P1], kegiatan: [{indikator: [P2]}]}]
dokumen:
"""


def table(jenis: str, ids: str, more: str = "lengkap: true") -> str:
    rows = ", ".join(f"{{tentang: {id_}}}" for id_ in ids.split(" "))
    return f"  - {{id: {jenis}, jenis: {jenis}, {more}, menyatakan: [{rows}]}}\n"


def told(*tables: str) -> list[str]:
    return [finding.message for finding in found(PLAN + "".join(tables), CODE)]


def test_what_a_table_lacks_is_told_with_who_has_it() -> None:
    """At the table; the row of the first other one stands beside each."""
    tables = table("rkt", "I1 I2"), table("ppk", "I1 I2"), table("target_realisasi", "I1")
    finding = one(PLAN + "".join(tables), CODE)
    assert finding.message == 'tabel target dan realisasi tidak memuat 1 indikator yang dimuat RKT dan PPK: "Dua" (I2)'
    assert (finding.path, place(finding)) == ("dokumen[target_realisasi]", (17, 5, 6))
    assert related(finding) == [("dimuat RKT", "dokumen[rkt].menyatakan[I2]", 15)]
    assert dict(finding.data) == {"missing": "I2", "count": "1"}


def test_each_table_has_its_own_finding() -> None:
    """Whichever of two has too little."""
    assert told(table("pk", "I1"), table("ppk", "I2")) == [
        'PK tidak memuat 1 indikator yang dimuat PPK: "Dua" (I2)',
        'PPK tidak memuat 1 indikator yang dimuat PK: "Satu" (I1)',
    ]


def test_a_row_may_stand_within_another() -> None:
    """Then there is no row of its own to point at."""
    inner = "  - {id: ppk, jenis: ppk, menyatakan: [{tentang: S1, indikator: I2}, {tentang: I1}]}\n"
    finding = one(PLAN + table("pk", "I1") + inner, CODE)
    assert (finding.message, related(finding)) == ('PK tidak memuat 1 indikator yang dimuat PPK: "Dua" (I2)', [])


def test_a_long_list_is_cut() -> None:
    """The data have all."""
    more = "".join(f"  - {{id: X{number}, sasaran: S1}}\n" for number in range(8))
    plan = PLAN.replace("program:", f"{more}program:")
    finding = one(plan + table("pk", "I1") + table("ppk", "I1 X0 X1 X2 X3 X4 X5 X6 X7"), CODE)
    assert finding.message == "PK tidak memuat 8 indikator yang dimuat PPK: X0, X1, X2, X3, X4, X5 dan 2 lainnya"


@pytest.mark.parametrize(
    "tables",
    [
        (table("rkt", "I1 I2"),),
        (table("rkt", "I1 I2"), table("ppk", "I1", "judul: PPK")),
        (table("rkt", "I1 I2"), table("ppk", "I1 tidak"), table("ppk", "I2", "judul: B").replace("id: ppk", "id: lagi")),
        (table("rkt", "I1 I2"), table("ppk", "I1 X").replace("tentang: X", "tentang: tidak terbaca")),
        (table("rkt", "I1 I2"), table("ppk", "I1", "lengkap: true, tahun: 2023")),
        (table("rkt", "I1 I2"), table("cascading", "I1")),
        (table("rkt", "I1 I3"), table("ppk", "I1")),  # another sasaran: AKIP214
        (table("rkt", "I1 I9"), table("ppk", "I1")),
        (table("rkt", "I1 P1"), table("ppk", "I1")),  # another level
        (table("rkt", "P1 P2"), table("ppk", "P1")),
        (table("rkt", "IKU1 I1"), table("ppk", "IKU1")),
        (table("rkt", "IKU1 IKU2"), table("ppk", "IKU1")),  # AKIP212
    ],
)
def test_what_may_be_left_out_is_not_told(tables: tuple[str, ...]) -> None:
    """Another level or sasaran, what may be lost or stand elsewhere, and what other rules tell."""
    assert told(*tables) == []


def test_iku_are_told_in_the_comparison_of_years() -> None:
    """Which AKIP212 does not look at."""
    assert told(table("rkt", "IKU1 IKU2"), table("target_realisasi", "IKU1")) == [
        "tabel target dan realisasi tidak memuat 1 indikator yang dimuat RKT: IKU2"
    ]
