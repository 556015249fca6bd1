from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

FIGURES = "target: {2024: 5 Desa}, realisasi: {2024: 5 Desa}"


def plan(bare: str, kegiatan: str, rest: str = "") -> str:
    """An indicator with figures (I1), one with what a test says (I2), and kegiatan, a line each."""
    return (
        f"indikator:\n  - {{id: I1, nama: A, {FIGURES}}}\n  - {{id: I2, nama: Jumlah Desa{bare}}}\nprogram:\n  - id: P\n    kegiatan:\n"
        + ("".join(f"      - {line}\n" for line in kegiatan.splitlines()) + rest)
    )


LINES = (
    "{id: K1, nama: Pembinaan, indikator: [I1], anggaran: 30}\n{id: K2, nama: Lomba, indikator: [I2], anggaran: {murni: 60, perubahan: 70}}"
)


def test_lines_whose_outputs_have_no_figure_are_told_together() -> None:
    """The dearest first; a sub-kegiatan without outputs has those of its kegiatan, and one without money is no line."""
    sub = "{id: K3, indikator: [I2], sub_kegiatan: [{id: B1, anggaran: 400}, {id: B2, indikator: [I1], anggaran: 500}, {id: B3}]}\n"
    bare = "{id: K4, anggaran: 1}\n{id: K5, anggaran: 0, indikator: [I2]}\n{id: K6, indikator: [I1, I2], anggaran: 2}"
    finding = one(plan("", f"{LINES}\n{sub}{bare}"), "AKIP311")
    assert finding.message == (
        '2 dari 6 baris anggaran, 470 dari 1.003 (46,86 %), mempunyai keluaran tanpa target dan realisasi: B1 400 dan "Lomba" (K2) 70'
    )
    assert (finding.path, place(finding)) == ("program[P].kegiatan[K3].sub_kegiatan[B1]", (12, 50, 51))
    assert related(finding) == [
        ('400 untuk "Jumlah Desa" (I2), tanpa target dan realisasi', "program[P].kegiatan[K3].sub_kegiatan[B1]", 12),
        ('70 untuk "Jumlah Desa" (I2), tanpa target dan realisasi', "program[P].kegiatan[K2]", 11),
    ]
    assert dict(finding.data) == {"count": "2", "amount": "470", "total": "1003"}


def test_a_kegiatan_whose_sub_kegiatan_have_no_money_is_a_line_itself() -> None:
    """One document knows the sub-kegiatan, another the money."""
    text = plan(
        "", "{id: K1, indikator: [I1], anggaran: 30}\n{id: K2, indikator: [I2], anggaran: 70, sub_kegiatan: [{id: B1, nama: Lomba}]}"
    )
    assert one(text, "AKIP311").path == "program[P].kegiatan[K2]"


@pytest.mark.parametrize(
    "field",
    [
        "target: {2024: 5 Desa}",
        "realisasi: {2024: 5 Desa}",
        "iku: true",
        "triwulan: {target: [1, 2, 3, 4]}",
        "formula: Hasil pendataan",
        "variabel: {a: {uraian: A}}",
    ],
)
def test_an_output_with_a_figure_is_quiet(field: str) -> None:
    """What it lacks beside that is told by AKIP501, AKIP605 and AKIP613."""
    assert len(found(plan("", LINES), "AKIP311")) == 1
    assert found(plan(f", {field}", LINES), "AKIP311") == []


@pytest.mark.parametrize("field", ["target: 5 Desa", "realisasi: tidak terbaca", "triwulan: {target: [1, 2, 3, 4]}"])
def test_a_figure_of_a_document_is_one_too(field: str) -> None:
    """Also one that the scan lost."""
    assert found(plan("", LINES, f"dokumen: [{{id: d, menyatakan: [{{tentang: I2, {field}}}]}}]\n"), "AKIP311") == []


def test_before_the_report_and_where_most_outputs_have_no_figure_it_is_quiet() -> None:
    """There the plan holds only a part of what is known."""
    assert found("tahap: pelaksanaan\n" + plan("", LINES), "AKIP311") == []
    assert found(plan("", LINES + "\n{id: K3, indikator: [I2], anggaran: 1}"), "AKIP311") == []
