from __future__ import annotations

import pytest

from tests.checks import TREE, found, place, related


def plan(anggaran: str, *rows: str) -> str:
    program = f"program: [{{id: P, mendukung: [I1], kegiatan: [{{id: K, nama: Satu, indikator: [I1], anggaran: {{{anggaran}}}}}]}}]\n"
    documents = "".join(f"  - {{id: d{number}, menyatakan: [{{tentang: K, anggaran: {row}}}]}}\n" for number, row in enumerate(rows, 1))
    return f"{TREE}{program}{'dokumen:' if rows else ''}\n{documents}"


def test_a_changed_budget_that_is_twice_the_first_one_is_told() -> None:
    """At the larger amount, of the lowest node only."""
    (finding,) = found(plan("murni: 80, perubahan: 160"), "AKIP308")
    assert finding.message == 'anggaran perubahan "Satu" (K) 160 tepat dua kali murni 80'
    assert finding.path == "program[P].kegiatan[K].anggaran.perubahan"
    assert place(finding)[0] == 7
    assert related(finding) == [("murni 80", "program[P].kegiatan[K].anggaran.murni", 7)]
    assert dict(finding.data) == {"stated": "160", "other": "80"}


def test_documents_are_compared_with_the_plan_and_with_each_other() -> None:
    """Where two say the same, the first is named."""
    (finding,) = found(plan("murni: 80", "160", "160"), "AKIP308")
    assert (finding.message, finding.path) == (
        'anggaran murni menurut d1 "Satu" (K) 160 tepat dua kali murni 80',
        "dokumen[d1].menyatakan[K].anggaran",
    )
    (finding,) = found(plan("realisasi: 1", "80", "40"), "AKIP308")
    assert finding.message == 'anggaran murni menurut d1 "Satu" (K) 80 tepat dua kali murni menurut d2 40'


@pytest.mark.parametrize(
    "text",
    [
        plan("murni: 80, perubahan: 161"),
        plan("murni: 0, perubahan: 0"),
        plan("murni: 80, realisasi: 40"),
        plan("murni: 80", "{realisasi: 40}", "Rp -"),
        plan("murni: 80").replace("\n\n", "\n")
        + "dokumen: [{id: d, menyatakan: [{tentang: K, sasaran: S1, anggaran: 40}, {tentang: K, sasaran: S2, anggaran: 41}]}]\n",
    ],
)
def test_other_amounts_and_halves_that_are_parts_are_quiet(text: str) -> None:
    """A realisasi may be half of the budget, and a part half of the whole."""
    assert found(text, "AKIP308") == []
