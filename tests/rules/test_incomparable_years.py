from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP505"


def plan(*indikator: str, rows: tuple[str, ...] = ()) -> str:
    documents = "dokumen:\n  - id: renstra\n    menyatakan:\n" + "".join(f"      - {{{row}}}\n" for row in rows) if rows else ""
    start = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\nindikator:\n"
    return start + "".join(f"  - {{sasaran: S1, {text}}}\n" for text in indikator) + documents


def test_targets_of_two_years_in_two_units_are_told_once_for_the_plan() -> None:
    """At the target that is no figure, else at the later one; with the other indicators beside the first."""
    finding = one(
        plan(
            "id: I1, nama: A, target: {2023: 3 Kegiatan 1 Tahun, 2024: 50 Dokumen}",
            "id: I2, nama: B, target: {2022: 4 Desa, 2023: 5 Desa, 2024: 80 %}",
        ),
        CODE,
    )
    assert finding.message == (
        'target 2 indikator tidak dapat dibandingkan dengan target tahun sebelumnya, misalnya "A" (I1): 2023 '
        "3 Kegiatan 1 Tahun, 2024 50 Dokumen"
    )
    assert (finding.path, place(finding)) == ("indikator[I1].target.2023", (7, 51, 69))
    assert related(finding) == [('"B" (I2): 2023 5 Desa, 2024 80 %', "indikator[I2].target.2024", 8)]
    assert dict(finding.data) == {"count": "2"}


def test_a_later_target_that_is_a_figure_is_not_marked() -> None:
    """The one before it is what cannot be compared."""
    finding = one(plan("id: I1, nama: A, target: {2024: sekitar 25 %, 2029: 30 %}"), CODE)
    assert finding.message.endswith('"A" (I1): 2024 sekitar 25 %, 2029 30 %')
    assert finding.path == "indikator[I1].target.2024"


@pytest.mark.parametrize(
    ("target", "count"),
    [
        ("{2023: 40 Desa, 2024: 45 Desa}", 0),
        ("{2023: 40, 2024: 45 Desa}", 0),
        ("{2023: 80-90 %, 2024: 95 %}", 0),
        ("{2023: 8 dari 10, 2024: 90 %}", 0),
        ("{2023: B, 2024: BB}", 0),
        ("{2023: peringkat 3, 2024: peringkat 2}", 0),
        ("{2023: 2 Kegiatan 1 Tahun, 2024: 3 Kegiatan 1 Tahun}", 0),
        ('{2023: "-", 2024: 45 Desa}', 0),
        ("{2023: tidak terbaca, 2024: 45 Desa}", 0),
        ("{2024: 45 Desa}", 0),
        ("{2023: 80 %, 2024: 45 Desa}", 1),
        ("{2023: BB, 2024: 70 %}", 1),
        ('{2023: "3 (skala 4)", 2024: "4 (skala 5)"}', 1),
        ("{2024: {murni: 40 Desa, perubahan: 80 %}}", 1),
    ],
)
def test_years_are_compared_by_kind_and_unit(target: str, count: int) -> None:
    """What was lost, or was never a figure, is not; a target before and after it was changed is."""
    assert len(found(plan(f"id: I1, nama: A, target: {target}"), CODE)) == count


def test_a_ladder_of_its_own_is_another_rule() -> None:
    """As is a unit that only the indicator states."""
    assert found(plan("id: I1, nama: A, tingkat: [Baik, Sangat Baik], target: {2023: Baik, 2024: 3}"), CODE) == []
    assert found(plan("id: I1, nama: A, satuan: persen, target: {2023: 80, 2024: 85 %}"), CODE) == []


def test_a_document_is_told_of_what_the_plan_does_not_have() -> None:
    """Once; a column of the budget is no year."""
    rows = (
        "tentang: I1, target: {2023: 40 %, 2024: 3 Desa}",
        "tentang: I2, target: {2023: 40 %, 2024: 3 Desa}",
        "tentang: I3, target: {murni: 40 %, perubahan: 3 Desa}",
        "tentang: I3, target: {2023: 40 %, 2024: 45 %}",
        "tentang: S1, target: {2023: 40 %, 2024: 3 Desa}",
        "tentang: instansi, target: {2023: 40 %, 2024: 3 Desa}",
    )
    text = plan("id: I1, nama: A, target: {2024: 3 Desa}", "id: I2, nama: B, target: {2022: 3, 2023: 5 %}", "id: I3, nama: C", rows=rows)
    of_plan, of_document = found(text, CODE)
    assert of_plan.message == 'target 1 indikator tidak dapat dibandingkan dengan target tahun sebelumnya: "B" (I2): 2022 3, 2023 5 %'
    assert of_document.message == (
        'renstra: target 1 indikator tidak dapat dibandingkan dengan target tahun sebelumnya: "A" (I1): 2023 40 %, 2024 3 Desa'
    )
    assert of_document.path == "dokumen[renstra].menyatakan[I1].target.2024"


def test_documents_without_an_id_are_told_each_by_its_title() -> None:
    """Neither is the plan, nor the other one."""
    row = "{tentang: I1, target: {2023: 5 Desa, 2024: 80 %}}"
    documents = "".join(f"  - {{judul: Tabel {name}, menyatakan: [{row}]}}\n" for name in ("satu", "dua"))
    findings = found(f"{plan('id: I1, nama: A, target: {2024: 80 %}')}dokumen:\n{documents}", CODE)
    assert [one.message.partition(":")[0] for one in findings] == ['"Tabel satu"', '"Tabel dua"']
