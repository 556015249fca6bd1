from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place, related

_TABLE = "  - {id: ppk, menyatakan: [{tentang: I1, capaian: 90 %}], kaki: [{judul: RATA-RATA, hitung: rata_rata, capaian: 90 %}]}\n"


def quoted(row: str) -> str:
    return f"{TREE}dokumen:\n{_TABLE}  - {{id: bab_4, menyatakan: [{{tentang: instansi, {row}}}]}}\n"


def test_a_percentage_that_nothing_gives_is_told_with_what_is_nearest() -> None:
    """Once for each number, with all places that say it."""
    teks = "Capaian kinerja sebesar 94,5 %"
    (finding,) = found(quoted(f'kutipan: "{teks}"') + f'naskah: {{bab_4: "{teks}"}}\n', "AKIP805")
    near = "instansi terhitung 90,00 %, T1 terhitung 90,00 %, S1 terhitung 90,00 %, I1 terhitung 90,00 %"
    assert finding.message == f"94,5 % tidak diberikan hitungan atau tabel mana pun; yang terdekat: {near}"
    assert (finding.path, place(finding)) == ("dokumen[bab_4].menyatakan[instansi].kutipan", (9, 84, 90))
    assert related(finding) == [("94,5 % di sini juga", "naskah.bab_4", 10)]
    assert dict(finding.data) == {"stated": "94.5", "compared": near, "count": "2"}


def test_tables_are_named_with_their_documents() -> None:
    """Where nothing can be computed, what documents print is the nearest."""
    text = "dokumen: [{id: ppk, menyatakan: [{tentang: I1, capaian: 91}]}]\nindikator: [{id: I1}]\nnaskah: {a: Capaian 80 %}\n"
    (finding,) = found(text, "AKIP805")
    assert related(finding) == [("I1 menurut ppk 91,00 %", "dokumen[ppk].menyatakan[I1].capaian", 4)]


@pytest.mark.parametrize("teks", ["Capaian kinerja Tahun 2024 sebesar 98,95 %", "Baik. Anggaran terserap 98,95%"])
def test_sentences_about_the_agency_are_read(teks: str) -> None:
    """In the text of the report, and in quotations without a figure of their own."""
    assert one(f'{TREE}naskah: {{bab_4: "{teks}"}}\n', "AKIP805").path == "naskah.bab_4"
    assert [one.path for one in found(quoted(f'kutipan: "{teks}"'), "AKIP805")] == ["dokumen[bab_4].menyatakan[instansi].kutipan"]


@pytest.mark.parametrize(
    "teks",
    [
        "Capaian kinerja sebesar 90 %",
        "realisasi A 72 %",
        "Capaian kinerja meningkat 5 %",
        "Capaian kinerja Tahun 2023 sebesar 88 %",
        "Sebanyak 12 % penduduk",
        "Kinerja baik. Sebanyak 12 % penduduk",
    ],
)
def test_figures_with_a_ground_changes_and_other_percentages_are_quiet(teks: str) -> None:
    """A sentence may speak of one indicator."""
    assert found(f'{TREE}naskah: {{bab_4: "{teks}"}}\n', "AKIP805") == []


def test_spending_and_programmes_are_grounds_too() -> None:
    """And what documents print of single nodes."""
    program = (
        "program: [{id: P, mendukung: [I1], indikator: [I1], anggaran: {murni: 100, realisasi: 97}}]\n"
        "dokumen: [{id: ppk, menyatakan: [{tentang: I1, capaian: 91 %}, {tentang: S9, capaian: 50 %}]}]\n"
        'naskah: {bab_4: "Serapan 97 %. Capaian 91 %. Realisasi 91 %."}\n'
    )
    assert found(TREE.replace("72 %", "72 %, 2023: 5 Desa") + program, "AKIP805") == []


def test_where_nothing_can_be_computed_nothing_is_groundless() -> None:
    """And what a statement notes as its capaian, or one that is about a node, is compared by other rules."""
    assert found("naskah: {bab_4: Capaian 98 %}\n", "AKIP805") == []
    assert found(quoted('capaian: "98,95 %", kutipan: "Capaian 98,95 %"'), "AKIP805") == []
    assert len(found(quoted('capaian: "98,95 %", kutipan: "Capaian 98,59 %"'), "AKIP805")) == 1
    assert found(quoted('kutipan: "-"').replace("tentang: I1, capaian", "tentang: I1, kutipan: Capaian 98 %, capaian"), "AKIP805") == []


def test_the_highest_capaian_that_is_recognised_is_ground_enough() -> None:
    """A report may say what its scores are capped at."""
    text = f"{TREE}penilaian: {{batas: 120 %}}\nnaskah: {{pengukuran: Capaian di atas 120 % diakui 120 %.}}\n"
    assert found(text, "AKIP805") == []


def test_a_number_that_one_text_says_twice_is_told_once() -> None:
    """The same place is not listed beside itself."""
    finding = one(f"{TREE}naskah: {{pengukuran: Capaian di atas 130 % diakui 130 %.}}\n", "AKIP805")
    assert "naskah.pengukuran" not in [path for _, path, _ in related(finding)]


def test_the_means_below_the_tables_are_grounds() -> None:
    """Of the sasaran and of the IKU; the agency's own may go through its tujuan and be another one."""
    plan = """\
tujuan: [{id: T1, uraian: A}, {id: T2, uraian: B}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}, {id: S3, tujuan: T2, uraian: Tiga}]
indikator:
  - {id: I1, iku: true, sasaran: S1, nama: C, target: {2024: 100 %}, realisasi: {2024: 80 %}}
  - {id: I2, iku: true, sasaran: S1, nama: D, target: {2024: 100 %}, realisasi: {2024: 84 %}}
  - {id: I3, iku: true, sasaran: S2, nama: E, target: {2024: 100 %}, realisasi: {2024: 60 %}}
  - {id: I4, iku: true, sasaran: S3, nama: F, target: {2024: 100 %}, realisasi: {2024: 90 %}}
"""
    said = 'naskah: {bab_4: "Capaian rata-rata sebesar %s %%"}\n'
    assert [found(plan + said % number, "AKIP805") for number in ("77,33", "78,5", "80,5")] == [[], [], []]
    assert len(found(plan + said % "76,1", "AKIP805")) == 1


BUDGETS = """\
program:
  - kode: 2.13.01
    nama: P
    kegiatan:
      - kode: 2.13.01.2.01
        nama: K
        sub_kegiatan: [{kode: 2.13.01.2.01.0001, nama: L, anggaran: {murni: 1.234.567.000, realisasi: 1.204.560}}]
  - {kode: 2.13.02, nama: Q, anggaran: 1.000.000.000}
dokumen: [{id: pk, jenis: pk, menyatakan: [{tentang: 2.13.02, anggaran: 1.000.765.400}], kaki: [{judul: Jumlah, anggaran: 9.876.543.210}]}]
"""


def spoken(teks: str) -> str:
    return f'{TREE}{BUDGETS}naskah: {{bab_4: "{teks}"}}\n'


def test_an_amount_that_is_one_slip_from_a_budget_is_told() -> None:
    """With the amount that was meant, and all places that say it."""
    text = spoken("Pagu Rp 1.243.567.000 telah ditetapkan.").replace('."}', '.", S1: "Rp1.243.567.000,00"}')
    finding = one(text, "AKIP805")
    assert finding.message == "Rp 1.243.567.000 tidak ada di tabel mana pun; Rp 1.234.567.000 berbeda satu ketikan saja"
    assert (finding.path, place(finding)) == ("naskah.bab_4", (16, 26, 39))
    assert related(finding) == [
        ("1.243.567.000 di sini juga", "naskah.S1", 16),
        ("Rp 1.234.567.000", "program[2.13.01].kegiatan[2.13.01.2.01].sub_kegiatan[2.13.01.2.01.0001].anggaran.murni", 13),
    ]
    assert dict(finding.data) == {"stated": "1243567000", "compared": "1234567000", "count": "2"}


@pytest.mark.parametrize("amount", ["2.234.568.000", "2.234.576.000", "1.000.765.300", "9.876.453.210", "1.214.560"])
def test_spending_totals_and_what_documents_print_are_known(amount: str) -> None:
    """The total of all programmes, a row and a foot row."""
    assert len(found(spoken(f"Rp {amount}"), "AKIP805")) == 1


@pytest.mark.parametrize(
    "amount",
    [
        "1.234.567.000",
        "2.234.567.000",
        "1.000.765.400",
        "1.100.000.000",
        "1.234.765.000",
        "12.345",
        "1.234.567.000.000",
        "1.243.567.000 dari pagu Rp 1.234.567.000 (99 %)",
    ],
)
def test_known_round_and_other_amounts_are_quiet(amount: str) -> None:
    """Round ones are alike without being the same; one of a share that is denied is told there."""
    assert found(spoken(f"Rp {amount}"), "AKIP805") == []
