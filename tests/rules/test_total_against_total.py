from __future__ import annotations

import pytest

from sakip.checking import check
from tests.checks import found, related

PROGRAMS = """\
indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
program:
  - {id: P1, nama: Satu, mendukung: [I1], kegiatan: [{id: K1, nama: Kegiatan, anggaran: 10}, {id: K2, nama: Lain, anggaran: 4}]}
  - {id: P2, nama: Dua, mendukung: [I1], anggaran: 5}
"""


def plan(pk: str, first: str, aksi: str, second: str, complete: str = "true") -> str:
    """A plan whose two documents have some rows and totals."""
    return (
        f"{PROGRAMS}dokumen:\n"
        f"  - {{id: pk, jenis: pk, lengkap: true, menyatakan: [{pk}], kaki: [{{judul: JUMLAH, hitung: jumlah, anggaran: {first}}}]}}\n"
        f"  - {{id: aksi, jenis: rencana_aksi, lengkap: {complete}, menyatakan: [{aksi}], "
        f"kaki: [{{judul: JUMLAH, hitung: jumlah, anggaran: {second}}}]}}\n"
    )


def row(id_: str, amount: int) -> str:
    return f"{{tentang: {id_}, anggaran: {amount}}}"


def test_a_difference_is_explained_to_the_rupiah() -> None:
    """By the programme that one leaves out, by what it counts twice, and by what is less."""
    text = plan(
        f"{row('K1', 10)}, {{tentang: K1, sasaran: X, anggaran: 10}}", "20", f"{row('K1', 10)}, {row('K2', 4)}, {row('P2', 5)}", "19"
    )
    (finding,) = found(text, "AKIP303")
    assert finding.message == (
        'jumlah anggaran murni PK 20, Rencana Aksi 19: selisih 1 = 6 ("Satu" (P1), lebih sedikit di Rencana Aksi) '
        '− 5 ("Dua" (P2), tidak ada di PK)'
    )
    assert finding.path == "dokumen[pk].kaki[JUMLAH].anggaran"
    assert related(finding)[0] == ("jumlah Rencana Aksi 19", "dokumen[aksi].kaki[JUMLAH].anggaran", 10)
    assert ("Rencana Aksi: 4", "dokumen[aksi].menyatakan[K2].anggaran", 10) in related(finding)
    assert dict(finding.data) == {"column": "murni", "first": "20", "second": "19", "difference": "1", "rest": "0"}
    (finding,) = found(plan(f"{row('K1', 10)}, {{tentang: K1, sasaran: X, anggaran: 10}}", "20", row("K1", 10), "10"), "AKIP303")
    assert finding.message == 'jumlah anggaran murni PK 20, Rencana Aksi 10: selisih 10 = 10 ("Satu" (P1), dihitung dua kali di PK)'


def test_what_the_rows_do_not_explain_is_said() -> None:
    """A foot row that is not the sum of its rows leaves a rest."""
    (finding,) = found(plan(row("K1", 10), "12", row("K1", 10), "10"), "AKIP303")
    assert finding.message == "jumlah anggaran murni PK 12, Rencana Aksi 10: selisih 2 = 2 (tidak terjelaskan oleh barisnya)"


def test_totals_that_agree_or_cannot_be_compared_are_passed_over() -> None:
    """Other columns, documents that are not complete, rows about no programme, and totals that are no amounts."""
    assert found(plan(row("K1", 10), "10", row("K1", 10), "10"), "AKIP303") == []
    assert found(plan(row("K1", 10), "10", row("K1", 9), "9", "false"), "AKIP303") == []
    assert found(plan(row("K1", 10), "{perubahan: 10}", row("K1", 9), "9"), "AKIP303") == []
    assert found(plan(row("I1", 10), "10", row("K1", 9), "9"), "AKIP303") == []
    assert found(plan(row("K1", 10), "10", row("K1", 9), "tidak terbaca"), "AKIP303") == []
    assert found(plan(row("K1", 10), "10", row("K1", 9), "9").replace("hitung: jumlah, anggaran: 9", "anggaran: 9"), "AKIP303") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("jenis: pk,", "jenis: pk, tahun: 2023,"),
        ("jenis: pk,", "jenis: laporan,"),
        ("jenis: rencana_aksi,", "jenis: pk,"),
        ("{judul: JUMLAH, hitung: jumlah, anggaran: 10}", "{hitung: jumlah, anggaran: 10}, {judul: S, hitung: jumlah, anggaran: 4}"),
    ],
)
def test_totals_of_other_years_and_of_parts_are_passed_over(old: str, new: str) -> None:
    """So are tables of a chapter, two of one kind, which may be about a part each, and a document with two totals."""
    text = plan(row("K1", 10), "10", row("K1", 9), "9")
    assert len(found(text, "AKIP303")) == 1
    assert found(text.replace(old, new), "AKIP303") == []


def test_each_total_is_compared_with_the_first() -> None:
    """One that differs is one finding, however many agree."""
    text = plan(row("K1", 10), "10", row("K1", 10), "10")
    third = text[text.index("  - {id: pk") : text.index("  - {id: aksi")].replace("pk", "ppk").replace("10", "9")
    assert [finding.message for finding in found(text + third, "AKIP303")] == [
        'jumlah anggaran murni PK 10, PPK 9: selisih 1 = 1 ("Satu" (P1), lebih sedikit di PPK)'
    ]


def test_a_programme_above_its_kegiatan_counts_once() -> None:
    """Its kegiatan are within it."""
    text = plan(f"{row('P1', 14)}, {row('K1', 10)}, {row('K2', 4)}", "14", f"{row('K1', 10)}, {row('K2', 4)}, {row('P2', 5)}", "19")
    assert [finding.message for finding in found(text, "AKIP303")] == [
        'jumlah anggaran murni PK 14, Rencana Aksi 19: selisih 5 = 5 ("Dua" (P2), tidak ada di PK)'
    ]


def test_the_published_totals_are_explained_to_the_rupiah() -> None:
    """20 million counted twice and the Program Penunjang left out."""
    (finding,) = check("models/barsel-dspmd-2023.yaml", select=["AKIP303"])
    assert finding.message == (
        'jumlah anggaran murni PK 91.101.382.088, Rencana Aksi 97.161.255.072: selisih 6.059.872.984 = 6.079.872.984 ("Program '
        'Penunjang Urusan Pemerintahan Daerah…" (P10), tidak ada di PK) − 20.000.000 ("Program Penataan Desa" (P7), dihitung dua '
        "kali di PK)"
    )
    assert dict(finding.data)["rest"] == "0"


def test_of_three_totals_the_one_that_differs_from_the_first_is_told() -> None:
    """Two of them agree."""
    third = f"menyatakan: [{row('K1', 9)}], kaki: [{{judul: JUMLAH, hitung: jumlah, anggaran: 9}}]"
    text = plan(row("K1", 10), "10", row("K1", 10), "10") + f"  - {{id: rkt, jenis: rkt, lengkap: true, {third}}}\n"
    (finding,) = found(text, "AKIP303")
    assert finding.message.startswith("jumlah anggaran murni PK 10, RKT 9: selisih 1 = ")


def test_the_difference_of_long_totals_is_exact() -> None:
    """More digits than Python keeps by default, whichever total is the greater one."""
    less, more = "'33333333333333333333333333333333,25'", "'33333333333333333333333333333333,75'"
    rows = [f"{{tentang: P2, anggaran: {amount}}}" for amount in (less, more)]
    (finding,) = found(plan(rows[0], less, rows[1], more), "AKIP303")
    assert finding.message.endswith('selisih 0,50 = 0,50 ("Dua" (P2), lebih sedikit di PK)')
