from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place, related


def test_a_document_that_differs_from_the_plan_is_told_with_plan_repeats_and_other_documents() -> None:
    """One finding a document and figure; what repeats it and what others say is related."""
    text = """\
misi: [{id: M1}]
dokumen:
  - {id: rkt, menyatakan: [{tentang: I1, target: 80 %}]}
  - {id: pk, menyatakan: [{tentang: I1, target: 80 Dokumen}, {tentang: I1, target: 80 Dokumen}]}
"""
    finding = one(TREE + text, "AKIP701")
    assert finding.message == 'target 2024 "A" (I1): pk menulis 80 Dokumen, sedangkan rkt 80 %'
    assert (finding.path, place(finding)) == ("dokumen[pk].menyatakan[I1].target", (10, 49, 59))
    assert related(finding) == [
        ("berkas rencana: 80 %", "indikator[I1].target.2024", 6),
        ("tercetak lagi: 80 Dokumen", "dokumen[pk].menyatakan[I1]#2.target", 10),
        ("rkt: 80 %", "dokumen[rkt].menyatakan[I1].target", 9),
    ]
    assert dict(finding.data) == {"stated": "80 Dokumen", "computed": "80 %"}


def test_where_all_documents_have_another_figure_the_plan_is_told_once() -> None:
    """At its figure, with all who print the other one; where one of them agrees with it, or they differ, each is told by itself."""
    rows = [f"  - {{id: {id_}, menyatakan: [{{tentang: I1, target: 8 %}}]}}\n" for id_ in ("rkt", "pk")]
    text = f"{TREE}dokumen:\n{''.join(rows)}"
    finding = one(text, "AKIP701")
    assert finding.message == 'target 2024 "A" (I1): berkas rencana 80 %, padahal rkt dan pk menulis 8 %'
    assert (finding.path, place(finding)) == ("indikator[I1].target.2024", (6, 59, 63))
    assert related(finding) == [
        ("rkt: 8 %", "dokumen[rkt].menyatakan[I1].target", 8),
        ("pk: 8 %", "dokumen[pk].menyatakan[I1].target", 9),
    ]
    for other in ("80 %", "9 %"):
        paths = [each.path for each in found(f"{text}  - {{id: ppk, menyatakan: [{{tentang: I1, target: {other}}}]}}\n", "AKIP701")]
        assert paths[:2] == ["dokumen[rkt].menyatakan[I1].target", "dokumen[pk].menyatakan[I1].target"]


def test_where_the_plan_is_silent_the_document_that_speaks_for_it_is_named() -> None:
    """The message does not say that the plan says what only a document does."""
    text = """\
acuan: {realisasi: ppk}
dokumen:
  - {id: ppk, menyatakan: [{tentang: I1, realisasi: 70 %}]}
  - {id: bab_3, menyatakan: [{tentang: I1, realisasi: 75 %}]}
"""
    finding = one(TREE.replace(", realisasi: {2024: 72 %}", "") + text, "AKIP701")
    assert finding.message == 'realisasi 2024 "A" (I1): bab_3 menulis 75 %, sedangkan ppk 70 %'
    assert related(finding)[0] == ("ppk: 70 %", "dokumen[ppk].menyatakan[I1].realisasi", 9)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("tentang: instansi, banyak: {sasaran: 4 (empat)}", "jumlah sasaran: d menulis 4 (empat), sedangkan berkas rencana 1"),
        ("tentang: instansi, tahun: 2023", "tahun yang disebut: d menulis 2023, sedangkan berkas rencana 2024"),
        ("tentang: instansi, periode: lima tahun", "periode yang disebut: d menulis lima tahun, sedangkan berkas rencana 2021-2023"),
        ("tentang: P, anggaran: 5", "anggaran murni P: d menulis 5, sedangkan berkas rencana Rp 3"),
        ("tentang: K, anggaran: {realisasi: 5}", "anggaran realisasi K: d menulis 5, sedangkan berkas rencana Rp 4"),
        ("tentang: I1, target: 81 %", 'target 2024 "A" (I1): d menulis 81 %, sedangkan berkas rencana 80 %'),
        ("tentang: A1, investasi: Rp 5", "investasi A1: d menulis Rp 5, sedangkan berkas rencana Rp 6"),
        ("tentang: I1, triwulan: {target: [1, 2, 3, 5]}", 'triwulan target 4 "A" (I1): d menulis 5, sedangkan berkas rencana 4'),
    ],
)
def test_every_kind_of_figure_is_compared(row: str, message: str) -> None:
    """Counts, years, periods, budgets stated or added up, targets, investments and quarters."""
    text = TREE.replace("target: {2024", "satuan: persen, triwulan: {target: [1, 2, 3, 4]}, target: {2024") + (
        "periode: 2021-2023\n"
        "program: [{id: P, mendukung: [I1], kegiatan: [{id: K, anggaran: {murni: 3, realisasi: 4}}]}]\n"
        "rencana_aksi: [{id: A1, iku: I1, investasi: 6}]\n"
    )
    finding = one(f"{text}dokumen: [{{id: d, menyatakan: [{{{row}}}]}}]\n", "AKIP701")
    assert finding.message == message


@pytest.mark.parametrize(
    "row",
    [
        "tentang: I1, target: 80%",
        "tentang: I1, target: '80,0 %'",
        "tentang: I1, target: '-'",
        "tentang: I1, target: tidak terbaca",
        "tentang: I1, target: 80",
        "tentang: I1, target: {2023: 7 %}",
        "tentang: I1, triwulan: {target: [1, 2, 3, 4]}",
        "tentang: instansi, periode: 2021 s/d 2023",
        "tentang: instansi, periode: 3 tahun",
        "tentang: instansi, periode: tiga tahun",
        "tentang: instansi, periode: satu atau dua tahun",
        "tentang: instansi, periode: ² tahun",
        "tentang: instansi, banyak: {sasaran: 1 (satu), iku: 7}",
        "tentang: X, target: 7",
        "tentang: P, anggaran: Rp 3",
        "tentang: P, anggaran: {perubahan: 7}",
        "tentang: d, tahun: 2024",
    ],
)
def test_what_says_the_same_or_nothing_is_quiet(row: str) -> None:
    """Spelling, dashes, lost cells, other years and what the plan does not know are no differences."""
    text = TREE.replace("target: {2024", "satuan: persen, triwulan: {target: [1, 2, 3, 4]}, target: {2024") + (
        "periode: 2021-2023\nprogram: [{id: P, mendukung: [I1], kegiatan: [{id: K, anggaran: {murni: 3}}]}]\n"
    )
    assert found(f"{text}dokumen: [{{id: d, menyatakan: [{{{row}}}]}}]\n", "AKIP701") == []


def test_a_document_of_another_year_speaks_of_its_own() -> None:
    """Its plain figures are those of its year, and the year that it names is its own."""
    text = "dokumen: [{id: d, tahun: 2023, menyatakan: [{tentang: I1, target: 7 %}, {tentang: instansi, tahun: 2023}]}]\n"
    assert found(TREE + text) == []


def test_a_target_that_was_changed_in_the_year_counts_as_changed() -> None:
    """The perubahan is what a plain target is compared with, else the murni."""
    both = TREE.replace("{2024: 80 %}", "{2024: {murni: 70 %, perubahan: 80 %}}")
    assert found(both + "dokumen: [{id: d, menyatakan: [{tentang: I1, target: 80 %}]}]\n") == []
    finding = one(both + "dokumen: [{id: d, menyatakan: [{tentang: I1, target: 70 %}]}]\n", "AKIP701")
    assert finding.related[0].path == "indikator[I1].target.2024.perubahan"
    murni = TREE.replace("{2024: 80 %}", "{2024: {murni: 70 %}}")
    assert found(murni + "dokumen: [{id: d, menyatakan: [{tentang: I1, target: 70 %}]}]\n") == []


def test_many_statements_of_others_are_cut() -> None:
    """A finding points to twenty other statements at most."""
    rows = ", ".join(["{tentang: instansi, tahun: 2024}"] * 200)
    text = f"dokumen: [{{id: a, menyatakan: [{rows}]}}, {{id: b, menyatakan: [{{tentang: instansi, tahun: 2023}}]}}]\n"
    assert len(one(TREE + text, "AKIP701").related) == 21


def test_a_unit_that_is_only_mistyped_is_told_as_such() -> None:
    """If the number is the same."""
    slip = one(
        TREE.replace("80 %", "100 % Orsng") + "dokumen: [{id: pk, jenis: pk, menyatakan: [{tentang: I1, target: 100 % Orang}]}]\n",
        "AKIP701",
    )
    assert slip.message == (
        'target 2024 "A" (I1): PK menulis 100 % Orang, sedangkan berkas rencana 100 % Orsng; salah satu satuannya tampaknya salah ketik'
    )
    text = TREE.replace("80 %", "100 % Orsng") + "dokumen: [{id: pk, menyatakan: [{tentang: I1, target: 90 % Orang}]}]\n"
    assert "salah ketik" not in one(text, "AKIP701").message


def test_of_many_documents_that_agree_with_the_plan_the_first_are_named() -> None:
    """Those that say nothing, or something else, do not agree."""
    documents = "".join(
        f"  - {{id: d{number}, menyatakan: [{{tentang: I1, target: {target}}}]}}\n"
        for number, target in enumerate(["80 %", "'-'", "81 %", "80 %", "80 %", "80 %", "80 %"])
    )
    assert one(f"{TREE}dokumen:\n{documents}", "AKIP701").message == (
        'target 2024 "A" (I1): d2 menulis 81 %, sedangkan d0, d3, d4, d5 dan 1 lainnya 80 %'
    )


@pytest.mark.parametrize(
    ("jenis", "anggaran", "target", "count"),
    [
        ("pk", "murni", "80 %", 0),
        ("pk", "perubahan", "80 %", 1),
        ("ppk", "murni", "80 %", 1),
        ("pk", "murni", "81 %", 1),
        ("pk", "perubahan", "85 %", 0),
        ("renstra", "murni", "80 %", 0),
    ],
)
def test_what_was_signed_before_a_change_may_have_the_target_of_then(jenis: str, anggaran: str, target: str, count: int) -> None:
    """A PK keeps the target that was changed later; a PK of the change and a measurement have the new one."""
    plan = TREE.replace("80 %", "{murni: 80 %, perubahan: 85 %}")
    text = f"dokumen: [{{id: d, jenis: {jenis}, anggaran: {anggaran}, menyatakan: [{{tentang: I1, target: {target}}}]}}]\n"
    assert [one.code for one in found(plan + text) if one.code == "AKIP701"] == ["AKIP701"] * count


def test_a_document_with_the_target_of_then_does_not_agree_with_the_one_of_now() -> None:
    """It is no contradiction, and no agreement either."""
    plan = TREE.replace("80 %", "{murni: 80 %, perubahan: 85 %}")
    documents = "".join(f"  - {{id: {jenis}, jenis: {jenis}, menyatakan: [{{tentang: I1, target: 80 %}}]}}\n" for jenis in ("pk", "ppk"))
    assert one(f"{plan}dokumen:\n{documents}", "AKIP701").message == 'target 2024 "A" (I1): PPK menulis 80 %, sedangkan berkas rencana 85 %'


TWO = TREE.replace("realisasi: {2024: 72 %}}]", "realisasi: {2024: 72 %}}, {id: I2, sasaran: S1, nama: B, target: {2024: 70 %}}]")


def test_a_percent_sign_that_one_document_leaves_out_or_adds_in_many_rows_is_one_finding() -> None:
    """Each row is beside it, with what the others print."""
    rows = "{tentang: I1, target: 80}, {tentang: I2, target: 70}"
    finding = one(f"{TWO}dokumen: [{{id: d, menyatakan: [{rows}]}}]\n", "AKIP701")
    text = '"A" (I1) 80, sedangkan berkas rencana 80 %'
    assert finding.message == f"target 2024 2 indikator: d menulis tanpa tanda persen, misalnya {text}"
    assert (finding.path, place(finding)) == ("dokumen[d]", (7, 11, 12))
    assert related(finding) == [
        (text, "dokumen[d].menyatakan[I1].target", 7),
        ('"B" (I2) 70, sedangkan berkas rencana 70 %', "dokumen[d].menyatakan[I2].target", 7),
    ]
    assert dict(finding.data) == {"stated": "80 | 70", "count": "2"}
    bare = f"{TWO.replace('80 %', '80').replace('70 %', '70')}dokumen: [{{id: d, menyatakan: [{rows}]}}]\n"
    signed = bare.replace("target: 80}", "target: 80 %}").replace("target: 70}", "target: 70 %}")
    assert "2 indikator: d menulis dengan tanda persen" in one(signed, "AKIP701").message
    assert len(found(f"{TWO}dokumen: [{{id: d, menyatakan: [{rows.replace('70', '7')}]}}]\n", "AKIP701")) == 2


def test_a_document_that_prints_the_planned_figure_too_contradicts_itself() -> None:
    """For many nodes that is one finding; other documents that print the planned one are named."""
    first, second = (
        "{tentang: I1, target: 100 Desa}, {tentang: I1, target: 80 %}",
        "{tentang: I2, target: 7 Desa}, {tentang: I2, target: 70 %}",
    )
    assert one(f"{TWO}dokumen: [{{id: d, menyatakan: [{first}, {second}]}}]\n", "AKIP701").message == (
        'target 2024 2 indikator: d menulis dua angka yang berbeda, misalnya "A" (I1) 100 Desa, tetapi juga 80 %'
    )
    others = "{id: e, menyatakan: [{tentang: I1, target: 80 %}]}"
    assert one(f"{TWO}dokumen: [{{id: d, menyatakan: [{first}]}}, {others}]\n", "AKIP701").message == (
        'target 2024 "A" (I1): d menulis 100 Desa, tetapi juga 80 %, seperti e'
    )
    assert len(found(f"{TWO}dokumen: [{{id: d, menyatakan: [{first}, {{tentang: I1, target: 3 Desa}}]}}]\n", "AKIP701")) == 2


def test_tables_that_have_as_many_as_a_text_says_are_named() -> None:
    """The text may have counted their rows."""
    more = TREE.replace("uraian: Satu}", "uraian: Satu}, {id: S2, asal: rkt, tujuan: T1, uraian: Dua}")
    rkt = "{id: rkt, jenis: rkt, menyatakan: [{tentang: I1}, {tentang: S2}]}"
    text = f"{more}dokumen: [{rkt}, {{id: d, menyatakan: [{{tentang: instansi, banyak: {{sasaran: 2}}}}]}}]\n"
    assert one(text, "AKIP701").message == "jumlah sasaran: d menulis 2, sedangkan berkas rencana 1; RKT memuat 2"


def test_the_sums_so_far_of_quarters_that_add_up_are_the_same_quarters() -> None:
    """A Rencana Aksi often prints them so; where quarters stand for themselves, another figure is another one."""
    plan = """\
tujuan: [{id: T1, uraian: A}]
sasaran: [{id: S1, tujuan: T1, uraian: B}]
indikator:
  - {id: I1, sasaran: S1, nama: C, %s, target: {2024: 57 Unit}, triwulan: {target: [0 Unit, 12 Unit, 30 Unit, 15 Unit]}}
rencana_aksi: [{id: A1, iku: I1, triwulan: {target: [10 %%, 20 %%, 30 %%, 40 %%]}}]
dokumen:
  - {id: ra, jenis: rencana_aksi, menyatakan: [{tentang: I1, triwulan: {target: [0, 12, 42, 57]}}]}
"""
    assert found(plan % "akumulasi: jumlah") == []
    assert {one.code for one in found(plan % "akumulasi: maksimum")} == {"AKIP502", "AKIP701"}
    assert len(found((plan % "akumulasi: jumlah").replace("42, 57]", "42 Orang, 57]"), "AKIP701")) == 1
    action = "[{tentang: A1, triwulan: {target: [10 %, 30 %, 60 %, 100 %]}}]"
    text = (plan % "akumulasi: jumlah").replace("[{tentang: I1, triwulan: {target: [0, 12, 42, 57]}}]", action)
    assert len(found(text, "AKIP701")) == 3
