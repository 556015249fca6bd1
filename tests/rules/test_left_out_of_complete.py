from __future__ import annotations

import pytest

from tests.checks import found, place, related

CODE = "AKIP212"
PLAN = """\
indikator:
  - {id: IKU1, iku: true, nama: A, target: {2024: 80 %}}
  - {id: IKU2, iku: true, nama: B, target: {2024: {murni: 80 %, perubahan: 85 %}}}
  - {id: IKU3, iku: true, nama: C, target: {2026: 80 %}}
  - {id: I4, nama: D, target: {2024: 80 %}}
program:
  - {id: P1, nama: Penunjang, kegiatan: [{id: K1, nama: Satu, anggaran: {murni: 10, perubahan: 20}}, {id: K2, nama: Dua, anggaran: 30}]}
  - id: P2
    nama: Penataan
    kegiatan: [{id: K3, anggaran: 40, sub_kegiatan: [{id: B1, anggaran: 40}]}, {id: K4, nama: Empat, anggaran: {perubahan: 5}}, {id: K5}]
dokumen:
"""


def document(jenis: str, *ids: str, more: str = "lengkap: true", id_: str = "") -> str:
    rows = ", ".join(row if row.startswith("{") else f"{{tentang: {row}}}" for row in ids)
    return f"  - {{id: {id_ or jenis}, jenis: {jenis}, {more}, menyatakan: [{rows}]}}\n"


def told(*documents: str) -> list[str]:
    return [finding.message for finding in found(PLAN + "".join(documents), CODE)]


def test_a_programme_with_a_budget_that_a_complete_pk_leaves_out_is_told_with_its_amount() -> None:
    """At the word that says that it is complete; the kegiatan of a programme that is left out are not told again."""
    (finding,) = found(PLAN + document("pk", "{tentang: K3, anggaran: 40}"), CODE)
    assert finding.message == 'PK tidak memuat 1 program atau kegiatan beranggaran: "Penunjang" (P1), anggaran murni 40'
    assert (finding.path, place(finding)) == ("dokumen[pk].lengkap", (15, 34, 38))
    assert related(finding) == [("tidak dimuat", "program[P1]", 10)]
    assert finding.data == (("missing", "1"), ("murni", "40"))


def test_what_counts_are_the_columns_that_the_document_prints() -> None:
    """A kegiatan that came with the change of the budget is missed only where the change is printed."""
    rows = ("P1", "{tentang: K3, anggaran: {murni: 40, perubahan: 40}}")
    assert told(document("pk", *rows)) == ['PK tidak memuat 1 program atau kegiatan beranggaran: "Empat" (K4), anggaran perubahan 5']
    assert told(document("rencana_aksi", "K2", "B1")) == [
        'Rencana Aksi tidak memuat 1 program atau kegiatan beranggaran: "Satu" (K1), anggaran murni 10'
    ]


def test_iku_that_a_table_of_iku_leaves_out_are_told() -> None:
    """Elsewhere only those with a target of the year."""
    assert told(document("iku", "IKU1", "IKU2")) == ['tabel IKU tidak memuat 1 IKU: "C" (IKU3)']
    assert told(document("rkt", "IKU1")) == ['RKT tidak memuat 1 IKU: "B" (IKU2)']
    assert told(document("ppk", "IKU1", "IKU2")) == []


@pytest.mark.parametrize(
    "documents",
    [
        [document("rkt", "I4")],
        [document("pk", "I4")],
        [document("pk", "IKU1", "IKU2", "P1", "P2")],
        [document("pk", "IKU1", "K1", more="lengkap: false")],
        [document("pk", "IKU1", "K1", more="lengkap: true, tahun: 2023")],
        [document("laporan", "IKU1", "K1")],
        [document("ppk", "IKU1", "tidak terbaca")],
        [document("pk", "P2", "{tentang: tidak terbaca, anggaran: 40}")],
        [document("pk", "IKU1", "P1"), document("pk", "IKU2", "P2", id_="pk_2")],
        [document("rencana_aksi", "{tentang: IKU1, program: P1, kegiatan: {tentang: K3}}", "{tentang: P2, iku: IKU2}")],
    ],
)
def test_what_is_listed_or_cannot_be_told_is_quiet(documents: list[str]) -> None:
    """Tables of other indicators, of programmes as a whole, of another year, in parts, with lost rows or with links."""
    assert told(*documents) == []


def test_a_document_that_has_it_is_named() -> None:
    """Also where it prints only what stands below it."""
    rows = ("{tentang: K3, anggaran: 40}", "{tentang: K1, anggaran: 10}", "{tentang: K2, anggaran: 30}", "{tentang: K4, anggaran: 5}")
    assert told(document("pk", rows[0]), document("rencana_aksi", *rows)) == [
        'PK tidak memuat 1 program atau kegiatan beranggaran: "Penunjang" (P1), anggaran murni 40, padahal ada di Rencana Aksi'
    ]
