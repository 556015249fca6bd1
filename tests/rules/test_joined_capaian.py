from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP610"
PLAN = """\
tujuan: [{id: T1}]
sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri}, {id: S2, tujuan: T1, uraian: Desa tertib}]
indikator:
  - {id: I1, iku: true, sasaran: S1, target: {2024: 80 %}, realisasi: {2024: 72 %}}
  - {id: I2, iku: true, sasaran: S1, target: {2024: 3 Desa}, realisasi: {2024: 1 Desa}}
  - {id: I3, iku: true, sasaran: S2, target: {2024: 40 Unit}, realisasi: {2024: 40 Unit}}
  - {id: I4, sasaran: S1, target: {2024: 10 Unit}, realisasi: {2024: 7 Unit}}
"""
SILENT = """\
sasaran: [{id: S1, uraian: Desa mandiri}]
indikator:
  - {id: IKU1, iku: true, sasaran: S1}
  - {id: I1, sasaran: S1, nama: Desa maju}
  - {id: I2, sasaran: S1}
  - {id: I3, sasaran: S1}
"""


def table(*rows: str, jenis: str = "capaian_sasaran", more: str = "lengkap: true", id_: str = "") -> str:
    lines = "".join(f"      - {{{row}}}\n" for row in rows)
    return f"  - id: {id_ or jenis}\n    jenis: {jenis}\n    {more}\n    menyatakan:\n{lines}"


def said(*tables: str, plan: str = PLAN) -> list[str]:
    return [finding.message for finding in found(f"{plan}dokumen:\n{''.join(tables)}", CODE)]


def test_a_capaian_that_the_plan_does_not_give_is_told() -> None:
    """(90 + 33,33) / 2 of the two IKU; whoever repeats it stands beside it, and so do the members."""
    chapter = table('tentang: S1, capaian: "99,9 %"', jenis="laporan")
    finding = one(f"{PLAN}dokumen:\n{table('tentang: S1, capaian: 99.9 %')}{chapter}", CODE)
    assert finding.message == (
        'capaian "Desa mandiri" (S1) menurut tabel capaian sasaran 99.9 %, padahal menurut berkas rencana '
        "61,67 % (rata-rata dari 2 indikator)"
    )
    assert (finding.path, place(finding)) == ("dokumen[capaian_sasaran].menyatakan[S1].capaian", (16, 32, 38))
    assert related(finding) == [
        ("begitu pula laporan: 99,9 %", "dokumen[laporan].menyatakan[S1].capaian", 21),
        ("I1: 90,00 %", "indikator[I1]", 7),
        ("I2: 33,33 %", "indikator[I2]", 8),
    ]
    assert dict(finding.data) == {"stated": "99.9", "computed": "61.67", "difference": "-38.23"}


@pytest.mark.parametrize(
    "row",
    [
        'tentang: S1, capaian: "61,67 %"',
        'tentang: S1, capaian: "61,66 %"',  # its rows were rounded before
        "tentang: S1, capaian: 62 %",
        'tentang: S1, capaian: "64,44"',  # of all three indicators: the plan does not say which count
        "tentang: T1, capaian: 81 %",
        "tentang: instansi, capaian: 81 %",
        "tentang: S1, target: 80 %, realisasi: 60 %, capaian: 75 %",  # what these give is told for the row
        "tentang: S1, target: 80 %, capaian: 75 %",
        'tentang: S1, capaian: "-"',
        "tentang: S1, capaian: tidak terbaca",
        "tentang: S1, capaian: {2023: 5 %}",
        "tentang: instansi, tahun: 2021, capaian: 5 %",
        "tentang: X, capaian: 5 %",
    ],
)
def test_what_agrees_or_says_nothing_is_not_told(row: str) -> None:
    """Rounded, joined in a way that the plan leaves open, of another year, or about nothing."""
    assert said(table(row)) == []


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (
            "tentang: S2, capaian: 95 %",
            (
                'capaian "Desa tertib" (S2) menurut tabel capaian sasaran 95 %, padahal menurut berkas rencana '
                "100,00 % (rata-rata dari 1 indikator)"
            ),
        ),
        (
            "tentang: T1, capaian: 95 %",
            "capaian T1 menurut tabel capaian sasaran 95 %, padahal menurut berkas rencana 80,83 % (rata-rata dari 2 sasaran)",
        ),
        (
            "tentang: instansi, capaian: 95 %",
            "capaian instansi menurut tabel capaian sasaran 95 %, padahal menurut berkas rencana 80,83 % (rata-rata dari 1 tujuan)",
        ),
    ],
)
def test_every_level_is_told(row: str, words: str) -> None:
    """From sasaran to the agency."""
    assert said(table(row, id_="d")) == [words]


def test_nothing_is_concluded_from_what_was_measured_in_part() -> None:
    """What is missing below may be known to the report."""
    plan = PLAN.replace(", realisasi: {2024: 1 Desa}", "")
    assert said(table("tentang: S1, capaian: 95 %", "tentang: T1, capaian: 96 %"), plan=plan) == []
    plan = PLAN.replace(", realisasi: {2024: 40 Unit}", "")
    assert said(table("tentang: T1, capaian: 96 %"), plan=plan) == []


def test_the_declared_way_is_the_only_one() -> None:
    """Weights that are declared leave no room for a plain mean, nor IKU for all indicators."""
    weighted = PLAN.replace("iku: true, sasaran: S1, target: {2024: 80", "iku: true, bobot: 3, sasaran: S1, target: {2024: 80")
    weighted = weighted.replace("target: {2024: 3 Desa}", "bobot: 1, target: {2024: 3 Desa}")
    rows = table("tentang: I1, capaian: 90 %", 'tentang: I2, capaian: "33,33 %"', jenis="ppk"), table('tentang: S1, capaian: "61,67 %"')
    assert said(*rows, plan=f"{weighted}penilaian: {{agregasi: tertimbang}}\n") == [
        (
            'capaian "Desa mandiri" (S1) menurut tabel capaian sasaran 61,67 %, '
            "padahal menurut berkas rencana 75,83 % (rata-rata tertimbang dari 2 indikator)"
        )
    ]
    assert len(said(table('tentang: S1, capaian: "64,44 %"'), plan=f"{PLAN}penilaian: {{indikator: iku}}\n")) == 1
    # Nor is a plain mean of a table expected where the plan cannot compute the other one.
    rows = table("tentang: I1, capaian: 90 %", jenis="ppk"), table("tentang: S1, capaian: 50 %")
    assert said(*rows, plan=f"{SILENT}penilaian: {{agregasi: geometrik}}\n") == []


def test_what_follows_from_a_wrong_row_is_told_for_the_row() -> None:
    """One cause, one finding, whatever the weights are; weights that are none give nothing."""
    plan = PLAN.replace("iku: true, sasaran: S1, target: {2024: 80", "iku: true, bobot: 2, sasaran: S1, target: {2024: 80")
    plan = plan.replace("iku: true, sasaran: S1, target: {2024: 3", "iku: true, bobot: 1, sasaran: S1, target: {2024: 3")
    tables = table("tentang: I1, capaian: 96 %", jenis="ppk"), table('tentang: S1, capaian: "75,11 %"')
    weighted = "penilaian: {agregasi: tertimbang}\n"
    assert said(*tables, plan=plan + weighted) == []
    assert len(said(tables[1], plan=plan + weighted)) == 1
    assert said(*tables, plan=plan.replace("bobot: 2", "bobot: -2") + weighted) == []
    assert said(*tables, plan=plan.replace("bobot: 2", "bobot: -1") + weighted) == []


def test_what_documents_state_differently_is_left_to_others() -> None:
    """One cause, one finding: AKIP702, or AKIP701 where an acuan speaks."""
    assert said(table("tentang: S1, capaian: 50 %", "tentang: S1, capaian: 60 %")) == []


def test_a_foot_row_is_left_to_its_own_rows() -> None:
    """The mean of a table is what AKIP703 looks at, whoever quotes it."""
    chapter = table("tentang: instansi, capaian: 90 %", jenis="laporan")
    foot = "    kaki: [{hitung: rata_rata, capaian: 90 %}]\n"
    assert said(table("tentang: I1, capaian: 90 %", jenis="ppk") + foot, chapter) == []
    assert len(said(table("tentang: I1, capaian: 70 %", jenis="ppk"), chapter)) == 1


PROGRAM = """\
indikator:
  - {id: I1, target: {2024: 80 %}, realisasi: {2024: 72 %}}
  - {id: I2, target: {2024: 80 %}, realisasi: {2024: 80 %}}
  - {id: I3, target: {2024: 80 %}, realisasi: {2024: 40 %}}
program:
  - id: P1
    indikator: [I3]
    anggaran: {murni: 40, realisasi: 30}
    kegiatan: [{id: K1, indikator: [I1]}, {id: K2, sub_kegiatan: [{id: B1, indikator: [I2]}, {nama: Tanpa id, indikator: [I1]}]}]
"""


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("tentang: P1, capaian: 50 %", []),
        ('tentang: P1, capaian: "92,5 %"', []),  # what is below it
        ("tentang: P1, capaian: 75 %", []),  # what was spent of its budget
        ("tentang: P1, capaian: 60 %", ["capaian P1 menurut d 60 %, padahal menurut berkas rencana 50,00 % (rata-rata dari 1 indikator)"]),
        ("tentang: B1, capaian: 60 %", ["capaian B1 menurut d 60 %, padahal menurut berkas rencana 100,00 % (rata-rata dari 1 indikator)"]),
        ("tentang: K2, capaian: 60 %", []),  # a member without an id cannot be named
        ("tentang: K2, capaian: 50 %}\n      - {tentang: B1, capaian: 100 %", []),
    ],
)
def test_programmes_are_told_too(row: str, words: list[str]) -> None:
    """By their own indicators; a report may also mean what is below, or the money."""
    assert said(table(row, id_="d", jenis="laporan"), plan=PROGRAM) == words


def test_where_the_plan_is_silent_the_rows_of_the_ppk_speak() -> None:
    """From how many rows is said; dashes do not count, or count as nothing."""
    rows = "tentang: I1, capaian: 70 %", "tentang: I2, capaian: 100 %", 'tentang: I3, capaian: "-"'
    ppk = table(*rows, jenis="ppk")
    assert said(ppk, table("tentang: S1, capaian: 85 %"), plan=SILENT) == []
    assert said(ppk, table('tentang: S1, capaian: "56,67 %"'), plan=SILENT) == []
    finding = one(f"{SILENT}dokumen:\n{ppk}{table('tentang: S1, capaian: 99.9 %')}", CODE)
    assert finding.message == (
        'capaian "Desa mandiri" (S1) menurut tabel capaian sasaran 99.9 %, padahal rata-rata 2 barisnya yang berisi angka di PPK 85,00 %'
    )
    assert related(finding) == [
        ('"Desa maju" (I1): 70 %', "dokumen[ppk].menyatakan[I1].capaian", 15),
        ("I2: 100 %", "dokumen[ppk].menyatakan[I2].capaian", 16),
        ("I3: -", "dokumen[ppk].menyatakan[I3].capaian", 17),
    ]


def test_a_row_that_is_wrong_itself_is_named() -> None:
    """With what it should be, and what the mean is then; a capaian that agrees with that is not told."""
    ppk = table("tentang: I1, target: 80 %, realisasi: 72 %, capaian: 900 %", "tentang: I2, capaian: 100 %", jenis="ppk")
    assert said(ppk, table("tentang: S1, capaian: 95 %"), plan=SILENT) == []
    (message,) = said(ppk, table("tentang: S1, capaian: 99 %"), plan=SILENT)
    assert message == (
        'capaian "Desa mandiri" (S1) menurut tabel capaian sasaran 99 %, padahal rata-rata 2 barisnya yang berisi angka di PPK 500,00 %, '
        'atau 95,00 % bila "Desa maju" (I1) 900 % dibaca 90,00 %'
    )


@pytest.mark.parametrize(
    "rows",
    [
        ("tentang: I1, capaian: 70 %", "tentang: I2, capaian: tidak terbaca"),
        ("tentang: I1, capaian: 70 %", "tentang: I2, capaian: baik"),
        ("tentang: I1, capaian: 70 %", "tentang: tidak terbaca, capaian: 70 %"),
        ('tentang: I1, capaian: "-"',),
        ("tentang: instansi",),
    ],
)
def test_a_table_with_lost_rows_concludes_nothing(rows: tuple[str, ...]) -> None:
    """What was there may have given the printed mean."""
    assert said(table(*rows, jenis="ppk"), table("tentang: S1, capaian: 99 %"), plan=SILENT) == []


def test_neither_do_parts_of_a_table_nor_two_tables() -> None:
    """What is not the whole table may leave rows out; of two tables nobody knows which one is meant."""
    row, stated = "tentang: I1, capaian: 70 %", table("tentang: S1, capaian: 99 %")
    assert said(table(row, jenis="ppk", more="judul: PPK"), stated, plan=SILENT) == []
    assert said(table(row, jenis="ppk"), table("tentang: I2, capaian: 80 %", jenis="ppk", id_="lagi"), stated, plan=SILENT) == []


def test_rows_stand_where_the_document_prints_them() -> None:
    """A row under another sasaran does not count, nor does one about another node."""
    plan = SILENT.replace("[{id: S1, uraian: Desa mandiri}]", "[{id: S1, uraian: Desa mandiri}, {id: S2}]")
    plan += "rencana_aksi: [{id: A1, iku: I2}]\n"
    rows = "tentang: I1, sasaran: S2, capaian: 70 %", "tentang: A1, iku: {capaian: 60 %}"
    assert said(table(*rows, jenis="ppk"), table("tentang: S1, capaian: 60 %"), plan=plan) == []
    assert len(said(table(*rows, jenis="ppk"), table("tentang: S2, capaian: 60 %"), plan=plan)) == 1


def test_a_table_of_sasaran_speaks_for_the_agency() -> None:
    """Where it has no foot row; its rows need no recomputing."""
    chapter = table("tentang: instansi, capaian: 100 %", jenis="laporan")
    assert said(table("tentang: S1, capaian: 90 %"), chapter, plan=SILENT) == [
        "capaian instansi menurut laporan 100 %, padahal rata-rata 1 barisnya yang berisi angka di tabel capaian sasaran 90,00 %"
    ]
