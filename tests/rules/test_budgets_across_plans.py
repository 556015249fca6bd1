from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks import found_together, joined, place, related, written

if TYPE_CHECKING:
    from pathlib import Path

INDUK = "# berkas rpjmd.yaml\ninstansi: {nama: Pemda}\nprogram:\n"
ONE = INDUK + "  - {id: PD1, nama: Satu, anggaran: {murni: 400, perubahan: 500}}\n"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _agency(name: str, program: str, tahun: int = 2024) -> str:
    extra = "" if tahun == 2024 else f"tahun: {tahun}\n"
    return f"# berkas {name}.yaml\n{extra}instansi: {{nama: {name}}}\ninduk: rpjmd.yaml\nprogram: [{program}]\n"


def test_a_program_that_differs_from_those_of_the_agencies_is_told_per_column() -> None:
    """Stated, computed and difference stand in the message; each program of an agency is a related place in its own file."""
    text = (
        ONE
        + _agency("a", "{id: P1, induk: PD1, anggaran: {murni: 150, perubahan: 250}}")
        + _agency("b", "{id: P1, nama: Dua, induk: PD1, kegiatan: [{id: K, anggaran: {murni: 200, perubahan: 250}}]}")
    )
    (finding,) = found_together(text, "AKIP310")
    assert finding.message == 'anggaran murni "Satu" (PD1) tertulis 400, jumlah 2 program perangkat daerah 350, selisih -50'
    assert (finding.path, place(finding)) == ("program[PD1].anggaran.murni", (5, 45, 48))
    assert related(finding) == [("a P1: 150", "program[P1].anggaran.murni", 5), ('b "Dua" (P1): 200', "program[P1].anggaran.murni", 5)]
    assert [other.position.file for other in finding.related if other.position] == ["a.yaml", "b.yaml"]
    assert dict(finding.data) == {"column": "murni", "stated": "400", "computed": "350", "difference": "-50"}


def test_a_total_that_differs_by_programmes_without_a_counterpart_is_told_once() -> None:
    """With those programmes on both sides; what a program has told already is not told again."""
    text = (
        INDUK
        + "  - {id: PD1, anggaran: 400}\n  - {id: PD2, anggaran: 70}\n"
        + _agency("a", "{id: P1, induk: PD1, anggaran: 390}, {id: P2, anggaran: 90}, {id: P3, induk: SD1, anggaran: 5}")
    )
    first, second = found_together(text, "AKIP310")
    assert (first.path, first.message) == (
        "program",
        "anggaran murni semua program tertulis 470, jumlah semua program perangkat daerah 485, selisih 15",
    )
    assert place(first) == (5, 3, 4)
    assert related(first) == [
        ("tanpa program perangkat daerah: PD2", "program[PD2].anggaran.murni", 6),
        ("tanpa program pemerintah: a P2", "program[P2].anggaran.murni", 5),
        ("tanpa program pemerintah: a P3", "program[P3].anggaran.murni", 5),
    ]
    assert second.message == "anggaran murni PD1 tertulis 400, jumlah 1 program perangkat daerah 390, selisih -10"


def test_more_than_the_whole_is_told_even_if_plans_may_be_missing() -> None:
    """Less is not: what is missing may make it up."""
    names = written(ONE + _agency("a", "{id: P1, induk: PD1, anggaran: {murni: 401, perubahan: 1}}"))
    (broken,) = written("# berkas c.yaml\nsasaran: x\n")
    found = [one.message for each in joined([*names, broken], "AKIP310") for one in each.findings if one.code == "AKIP310"]
    assert found == ['anggaran murni "Satu" (PD1) tertulis 400, jumlah 1 program perangkat daerah 401, selisih 1']
    assert len([one for each in joined(names, "AKIP310") for one in each.findings]) == 2
    assert [each.findings for each in joined(names[1:], "AKIP310")] == [()]


@pytest.mark.parametrize(
    "text",
    [
        ONE + _agency("a", "{id: P1, induk: PD1, anggaran: {murni: 400, perubahan: 500}}"),
        ONE + _agency("a", "{id: P1, induk: PD1, anggaran: {murni: 400}}"),
        ONE + _agency("a", "{id: P1, induk: PD1, anggaran: {realisasi: 1}}"),
        ONE + _agency("a", "{id: P1, induk: PD1}"),
        ONE + "# berkas a.yaml\ninstansi: {nama: a}\ninduk: rpjmd.yaml\n",
        INDUK + "  - {nama: Tanpa id, anggaran: 5}\n" + _agency("a", "{id: P1, anggaran: 5}"),
        ONE + _agency("a", "{id: P1, induk: PD1, anggaran: 100}") + "# berkas b.yaml\ninstansi: {nama: b}\ninduk: rpjmd.yaml\n",
        ONE + _agency("a", "{id: P1, induk: PD1, anggaran: 100}") + _agency("b", "{id: P1, induk: PD1, anggaran: 100}", 2023),
        _agency("a", "{id: P1, induk: PD1, anggaran: 100}"),
    ],
)
def test_what_adds_up_or_cannot_be_added_is_quiet(text: str) -> None:
    """Nothing can be said where a part has no amount in the column, or an agency has no programmes for this year."""
    assert found_together(text, "AKIP310") == []
