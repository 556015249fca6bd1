from __future__ import annotations

import pytest

from tests.checks import found, one, place

MISI = "misi: [{id: M1, uraian: Satu}]\n"


def plan(*tujuan: str) -> str:
    count = range(1, len(tujuan) + 1)
    return (
        f"tujuan: [{', '.join(f'{{id: T{n}, uraian: Tujuan {n}, {text}}}' for n, text in zip(count, tujuan, strict=True))}]\n"
        f"sasaran: [{', '.join(f'{{id: S{n}, tujuan: T{n}}}' for n in count)}]\n"
        f"indikator: [{', '.join(f'{{id: I{n}, sasaran: S{n}, nama: A, target: {{2024: 1}}}}' for n in count)}]\n"
    )


def test_a_tujuan_without_misi_is_told_if_others_have_one() -> None:
    """It is the one that was forgotten."""
    finding = one(MISI + plan("misi: [M1]", "bobot: 1"), "AKIP209")
    assert finding.message == 'tujuan "Tujuan 2" (T2) tidak terkait dengan misi mana pun'
    assert (finding.path, place(finding)) == ("tujuan[T2]", (5, 50, 51))


@pytest.mark.parametrize("tujuan", [("bobot: 1", "bobot: 1"), ("misi: [M1]", "asal: renstra"), ("misi: [M1]", "misi: [M1]")])
def test_plans_that_pair_no_misi_and_tujuan_of_documents_are_quiet(tujuan: tuple[str, ...]) -> None:
    """Where no tujuan names its misi that is how the plan is written; what a document brings is not the plan's own."""
    assert found(MISI + plan(*tujuan), "AKIP209") == []
    assert found(plan("misi: [M1]", "bobot: 1"), "AKIP209") == []
