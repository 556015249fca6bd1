from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place


def test_an_indikator_that_nothing_refers_to_is_told() -> None:
    """The finding stands at the indikator."""
    finding = one("indikator:\n  - {id: I1, nama: A, target: {2024: 5 %}}\n", "AKIP401")
    assert finding.message == 'indikator "A" (I1) tidak mengukur sasaran dan tidak dirujuk apa pun'
    assert (finding.path, place(finding)) == ("indikator[I1]", (5, 5, 6))


def test_an_indikator_of_a_sasaran_without_any_figure_is_told() -> None:
    """What measures a sasaran has a target, a realisasi, quarters or a formula."""
    (finding,) = found(TREE.replace("target: {2024: 80 %}, realisasi: {2024: 72 %}", "satuan: persen"), "AKIP401")
    assert finding.message == 'indikator "A" (I1) tidak diukur: tanpa target, realisasi atau formula'


@pytest.mark.parametrize(
    "text",
    [
        "program: [{id: P, mendukung: [I2]}]\n",
        "program: [{id: P, mendukung: [I1], kegiatan: [{id: K, indikator: [I2]}]}]\n",
        "rencana_aksi: [{id: A, iku: I2}]\n",
        "dokumen: [{id: d, menyatakan: [{tentang: I2}]}]\n",
        "dokumen: [{id: d, menyatakan: [{tentang: I1, indikator: I2}]}]\n",
        "dokumen: [{id: d, menyatakan: [{tentang: I1, iku: {tentang: S1, indikator: I2}}]}]\n",
        "dokumen: [{id: d, menyatakan: [{tentang: I1, iku: {tentang: I2}}]}]\n",
    ],
)
def test_any_reference_is_enough(text: str) -> None:
    """A programme, a kegiatan, an action, a row and a link within a row each refer to an indikator."""
    assert found(TREE.replace("}}]\n", "}}, {id: I2, nama: B}]\n") + text, "AKIP401") == []


def test_indikator_without_id_are_called_by_their_name() -> None:
    """A row about nothing does not refer to an indikator without id."""
    (finding,) = found("indikator: [{nama: Angka}]\ndokumen: [{id: d, menyatakan: [{judul: Bagian}]}]\n", "AKIP401")
    assert finding.message == 'indikator "Angka" tidak mengukur sasaran dan tidak dirujuk apa pun'


@pytest.mark.parametrize(
    "text",
    [
        "program: [{id: P, indikator: [I22]}]\n",
        "rencana_aksi: [{id: A, iku: I22}]\n",
        "dokumen: [{id: d, menyatakan: [{tentang: I22}]}]\n",
    ],
)
def test_where_a_reference_is_mistyped_no_indikator_is_called_an_orphan(text: str) -> None:
    """It may have been meant; one of a sasaran without a figure is told all the same."""
    rows = "indikator: [{id: I2, nama: B, target: {2024: 5 Unit}}, {id: I3, sasaran: S1, nama: C}]\n"
    assert [one.path for one in found(rows + text, "AKIP401")] == ["indikator[I3]"]


def test_the_agency_and_a_lost_row_are_no_mistyped_references() -> None:
    """Rows are about them without naming a node."""
    rows = "indikator: [{id: I2, nama: B}]\ndokumen: [{id: d, menyatakan: [{tentang: instansi}, {tentang: tidak terbaca}]}]\n"
    assert [one.path for one in found(rows, "AKIP401")] == ["indikator[I2]"]
