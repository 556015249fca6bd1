from __future__ import annotations

from sakip.entries import counted, entries, is_due, quarters
from sakip.findings import Related
from tests.checks import TREE, index

TEXT = """\
rencana_aksi: [{id: A1, iku: I1, triwulan: {target: [1 %, 2 %, 3 %, 4 %]}}]
dokumen:
  - id: pk
    menyatakan:
      - {tentang: I1, target: 80 %, realisasi: 70 %}
      - {tentang: S1, target: 5 %}
      - {tentang: instansi, target: 5 %, triwulan: {target: [1, 2, 3, 4]}}
      - {tentang: A1, triwulan: {target: [1 %, 2 %, 3 %, 4 %]}}
      - {tentang: A1, triwulan: {target: [1 %, 2 %, 3 %, 5 %], realisasi: [1 %, tidak terbaca, 3 %, 5 %]}}
      - {tentang: A1, triwulan: {target: [1 %, 2 %, 3 %, 4 %], target_total: 10 %}}
      - {tentang: A1, iku: {tentang: I1, realisasi: 71, triwulan: {target: {1: 5 %}}}}
"""


def test_the_figures_of_indicators_are_those_of_the_plan_then_those_of_documents() -> None:
    """What a document repeats is left out; what it prints is read with the unit of the indicator."""
    found = index(TREE.replace("nama: A", "nama: A, satuan: persen") + TEXT).once(entries)
    assert [(one.path, one.nilai.teks, one.dokumen.id if one.dokumen else "") for one in found] == [
        ("indikator[I1].target.2024", "80 %", ""),
        ("indikator[I1].realisasi.2024", "72 %", ""),
        ("dokumen[pk].menyatakan[I1].realisasi", "70 %", "pk"),
        ("dokumen[pk].menyatakan[A1]#4.iku.realisasi", "71", "pk"),
        ("dokumen[pk].menyatakan[A1]#4.iku.triwulan.target.1", "5 %", "pk"),
    ]
    assert str(found[3].nilai.ukuran) == "71 %"


def test_four_quarters_are_one() -> None:
    """Of the plan, and of rows that differ from it or print a total; not where one of the four is lost."""
    assert [(one.path, str(one.nilai[3]), str(one.total or "")) for one in index(TREE + TEXT).once(quarters)] == [
        ("rencana_aksi[A1].triwulan.target", "4 %", ""),
        ("dokumen[pk].menyatakan[A1]#2.triwulan.target", "5 %", ""),
        ("dokumen[pk].menyatakan[A1]#3.triwulan.target", "4 %", "10 %"),
    ]


def test_quarters_are_numbers_if_they_are_of_one_kind_and_unit() -> None:
    """Otherwise nothing can be added."""
    for four, count in [("1 %, 2 %, 3 %, 4 %", 4), ("1 %, 2 %, 3 %, 4", 0), ("1 Desa, 2 Desa, 3 Orang, 4", 0), ("B, B, B, BB", 0)]:
        text = TREE.replace("nama: A", f"nama: A, triwulan: {{target: [{four}]}}")
        assert [len(one.angka) for one in index(text).once(quarters)] == [count]


def test_one_finding_counts_what_is_wrong_in_the_same_way() -> None:
    """The first place is the example, the others stand beside it."""
    places = [Related(message=f"angka {number}", path=f"indikator[I{number}]") for number in (1, 2)]
    alone, both = counted("AKIP505", "target 1 indikator", places[:1]), counted("AKIP505", "target 2 indikator", places)
    assert (alone.message, alone.path, alone.related) == ("target 1 indikator: angka 1", "indikator[I1]", ())
    assert (both.message, both.related, both.data) == ("target 2 indikator, misalnya angka 1", (places[1],), (("count", "2"),))


def test_what_has_targets_for_other_years_only_is_not_due() -> None:
    """What has none may be."""
    look = index("indikator: [{target: {2024: {murni: 5}}}, {target: {2023: 5}}, {nama: A}]\n")
    assert [is_due(one, "2024") for one in look.rencana.indikator] == [True, False, True]
