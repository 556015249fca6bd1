from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place, related

_SUBS = "{id: B1, anggaran: 5}, {id: B2, nama: Dua, indikator: [I1], anggaran: 5}, {nama: Tiga, anggaran: 5}"


def plan(kegiatan: str) -> str:
    return f"{TREE}program:\n  - {{id: P, nama: Penataan, mendukung: [I1], kegiatan: [{kegiatan}]}}\n"


def test_what_is_paid_for_without_an_output_is_listed_by_programme() -> None:
    """One finding at the programme; each sub-kegiatan is a related place."""
    finding = one(plan(f"{{id: K1, sub_kegiatan: [{_SUBS}]}}, {{id: K2, anggaran: 5}}"), "AKIP309")
    assert finding.message == '"Penataan" (P) membiayai 3 kegiatan atau sub-kegiatan tanpa indikator keluaran: B1, "Tiga" dan K2'
    assert finding.path == "program[P]"
    assert place(finding)[0] == 8
    assert related(finding) == [
        ("B1 tanpa indikator keluaran", "program[P].kegiatan[K1].sub_kegiatan[B1]", 8),
        ('"Tiga" tanpa indikator keluaran', "program[P].kegiatan[K1].sub_kegiatan[Tiga]", 8),
        ("K2 tanpa indikator keluaran", "program[P].kegiatan[K2]", 8),
    ]
    assert dict(finding.data) == {"count": "3"}


def test_a_long_list_is_cut_in_the_message() -> None:
    """A message is one line that can be read."""
    finding = one(plan(", ".join(f"{{id: K{number}, anggaran: 5}}" for number in range(1, 9))), "AKIP309")
    assert finding.message.endswith(": K1, K2, K3, K4, K5, K6 dan 2 lainnya")
    assert len(finding.related) == 8


def test_the_supporting_programme_has_outputs_too() -> None:
    """The nomenclature names one for each of its sub-kegiatan."""
    text = "program: [{kode: 1.06.01, nama: Program Penunjang Urusan, kegiatan: [{kode: 1.06.01.2.01, nama: Perencanaan, anggaran: 5}]}]\n"
    assert one(TREE + text, "AKIP309").path == "program[1.06.01]"


@pytest.mark.parametrize(
    "kegiatan",
    [
        "{id: K, indikator: [I1], sub_kegiatan: [{id: B, anggaran: 5}]}",
        "{id: K, sub_kegiatan: [{id: B, indikator: [I1], anggaran: 5}]}",
        "{id: K, sub_kegiatan: [{id: B}, {id: C, anggaran: 0}]}",
        "{id: K}",
    ],
)
def test_an_output_of_its_own_or_of_its_kegiatan_and_no_money_are_quiet(kegiatan: str) -> None:
    """Whoever has no money needs no output."""
    assert found(plan(kegiatan)) == []


@pytest.mark.parametrize(
    "rest",
    [
        "rencana_aksi: [{id: A, iku: I1, sub_kegiatan: K, uraian: Mendata}]\n",
        "dokumen: [{id: d, menyatakan: [{tentang: K, indikator: I1}]}]\n",
        "dokumen: [{id: d, menyatakan: [{tentang: I1, kegiatan: K}]}]\n",
        "dokumen: [{id: d, menyatakan: [{tentang: I1, kegiatan: {tentang: K}}]}]\n",
    ],
)
def test_an_action_or_a_row_may_link_the_output(rest: str) -> None:
    """What is paid for is then linked with an indicator in a document, if not in the plan."""
    assert found(plan("{id: K, anggaran: 5}") + rest, "AKIP309") == []
    other = "dokumen: [{id: d, menyatakan: [{tentang: S1, kegiatan: K}, {tentang: instansi}]}]\n"
    assert len(found(plan("{id: K, anggaran: 5}") + other, "AKIP309")) == 1


@pytest.mark.parametrize(
    "rest",
    ["rencana_aksi: [{id: A, iku: I1, uraian: Mendata}]\n", "dokumen: [{id: d, menyatakan: [{indikator: I1, satuan: Dokumen}]}]\n"],
)
def test_what_names_no_sub_kegiatan_links_none(rest: str) -> None:
    """Not even one without an id."""
    assert one(plan("{nama: Pendataan, anggaran: 5}") + rest, "AKIP309").related[0].message == '"Pendataan" tanpa indikator keluaran'
