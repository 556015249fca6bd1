from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.annexes import annex_tables
from tests.checks import index

if TYPE_CHECKING:
    from sakip.tables import Tabel

PLAN = """\
sasaran: [{id: S1, uraian: Satu}, {id: S2, uraian: Dua}, {id: S3, uraian: Tiga}, {id: S4, uraian: Kosong}]
indikator:
  - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}
  - {id: I2, sasaran: S1, nama: B, target: {2024: BB}}
  - {id: I3, sasaran: S2, nama: C, target: {2024: 10 %}, realisasi: {2024: 10 %}}
  - {id: I4, sasaran: S3, nama: D, target: {2024: 10 %}}
"""


def made(text: str) -> Tabel:
    (tabel,) = annex_tables(index(text), "capaian-sasaran")
    return tabel


def test_each_sasaran_has_its_score_and_below_them_is_their_mean() -> None:
    """What cannot be measured is a dash; a sasaran without indicators is not in it; the line below says how far it covers."""
    tabel = made(PLAN)
    assert tabel.kolom == ("No.", "Sasaran Strategis", "Pencapaian Kinerja (%)")
    assert tabel.baris == (("1.", "Satu", "90,00 %"), ("2.", "Dua", "100,00 %"), ("3.", "Tiga", "-"), ("", "Rata-rata", "95,00 %"))
    assert tabel.penutup == (
        "Pencapaian dan rata-rata dihitung: tiap sasaran dari IKU-nya, atau dari semua indikatornya bila tidak ada IKU.",
        "Belum semua terukur: Satu, 1 dari 2 indikator; Tiga, 0 dari 1 indikator.",
    )
    main = PLAN.replace("{id: I1", "{id: I1, iku: true").replace("{id: I4", "{id: I4, iku: true")
    assert made(main).penutup[1] == "Belum semua terukur: Tiga, 0 dari 1 IKU."
    assert made(main + "penilaian: {indikator: semua}\n").penutup == (
        "Pencapaian dan rata-rata dihitung: tiap sasaran dari semua indikatornya.",
        "Belum semua terukur: Satu, 1 dari 2 indikator; Tiga, 0 dari 1 IKU.",
    )


def test_a_plan_with_a_scale_has_categories() -> None:
    """In a column of their own; without anything measured the mean is a dash."""
    assert made(PLAN + "penilaian: {skala: permendagri-86-2017}\n").baris[0] == ("1.", "Satu", "90,00 %", "Tinggi")
    assert made("sasaran: [{id: S, uraian: S}]\nindikator: [{id: I, sasaran: S}]\n").baris[-1] == ("", "Rata-rata", "-")
    whole = "sasaran: [{id: S, uraian: S}]\nindikator: [{id: I, sasaran: S, target: {2024: 1 %}, realisasi: {2024: 1 %}}]\n"
    assert len(made(whole).penutup) == 1


def test_a_mean_that_is_not_the_score_of_the_agency_says_so() -> None:
    """The agency is scored through its tujuan, without what documents brought along; two numbers beside each other are explained."""
    without = PLAN.replace("{id: S2,", "{id: S2, asal: renstra,")
    assert made(without).penutup[1] == (
        "Capaian instansi (90,00 %) bukan rata-rata ini: ia dihitung dari sasaran, tanpa yang dibawa dokumen (Dua)."
    )
    none = without.replace("{id: S1,", "{id: S1, asal: rkt,")
    assert made(none).penutup[1] == (
        "Capaian instansi (tidak dapat dihitung) bukan rata-rata ini: ia dihitung dari sasaran, tanpa yang dibawa dokumen (Satu; Dua)."
    )
    tujuan = (
        "tujuan: [{id: T1, uraian: T}]\n" + PLAN + "  - {id: I5, sasaran: S4, nama: E, target: {2024: 10 %}, realisasi: {2024: 20 %}}\n"
    )
    under = tujuan.replace("{id: S1,", "{id: S1, tujuan: T1,").replace("{id: S2,", "{id: S2, tujuan: T1,")
    assert made(under).penutup[1] == "Capaian instansi (147,50 %) bukan rata-rata ini: ia dihitung lewat tujuan."


def test_a_published_table_names_sasaran_as_it_prints_them() -> None:
    """Also where a row is about an indicator, and only names the sasaran."""
    rows = "{tentang: S2, nama: Kedua, capaian: 1}, {tentang: I1, sasaran: {tentang: S1, uraian: Kesatu}, capaian: 2}, {tentang: I4}"
    document = f"dokumen: [{{id: d, jenis: capaian_sasaran, kolom: {{nomor: N, sasaran: S, capaian: C}}, menyatakan: [{rows}]}}]\n"
    (tabel,) = annex_tables(index(PLAN + document), "capaian-sasaran", tercetak=True)
    assert tabel.baris == (("1.", "Kedua", "1"), ("2.", "Kesatu", "2"), ("3.", "Tiga", ""))
