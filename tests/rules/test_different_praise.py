from __future__ import annotations

import pytest

from tests.checks import found, one, place, related


def chapters(*rows: str) -> str:
    """Chapters of a report, each with one row."""
    return "dokumen:\n" + "".join(f"  - {{id: bab_{number}, menyatakan: [{{{row}}}]}}\n" for number, row in enumerate(rows, 1))


def test_two_words_for_one_score_are_told_with_who_says_them() -> None:
    """However the score is written."""
    rows = [
        "tentang: instansi, capaian: 100 %, predikat: berhasil baik",
        "tentang: instansi, capaian: {2024: '100,00%'}, predikat: berhasil dengan Sangat  Baik bahkan melebihi target",
        "tentang: instansi, capaian: 100, predikat: baik",
    ]
    finding = one(chapters(*rows), "AKIP614")
    assert finding.message == (
        'capaian 2024 instansi 100 % disebut dengan 2 kata: "berhasil baik" (bab_1 dan bab_3) dan '
        '"berhasil dengan Sangat  Baik bahkan melebihi target" (bab_2)'
    )
    assert (finding.path, place(finding)) == ("dokumen[bab_2].menyatakan[instansi].predikat", (6, 88, 139))
    assert related(finding) == [
        ("bab_1: berhasil baik", "dokumen[bab_1].menyatakan[instansi].predikat", 5),
        ("bab_3: baik", "dokumen[bab_3].menyatakan[instansi].predikat", 7),
        ("bab_2: berhasil dengan Sangat  Baik bahkan melebihi target", "dokumen[bab_2].menyatakan[instansi].predikat", 6),
    ]
    assert dict(finding.data) == {"stated": "berhasil baik | berhasil dengan Sangat  Baik bahkan melebihi target"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("capaian: 100 %, predikat: berhasil dengan baik", "capaian: 100 %, predikat: Baik"),
        ("capaian: 100 %, predikat: sangat baik pula", "capaian: 100 %, predikat: telah berhasil sangat baik"),
        ("capaian: 100 %, predikat: baik", "capaian: 98 %, predikat: sangat baik"),
        ("capaian: 100 %, predikat: baik", "capaian: {2023: 100 %}, predikat: sangat baik"),
        ("capaian: 100 %, predikat: baik", "capaian: {2023: 100 %, 2024: 100 %}, predikat: sangat baik"),
        ("capaian: 100 %, predikat: sangat baik", "capaian: 100 %, predikat: tinggi"),
        ("capaian: 100 %, predikat: sangat baik", "capaian: 100 %, predikat: baik sekali"),
        ("capaian: 100 %, predikat: sangat baik", "predikat: baik"),
        ("capaian: '-', predikat: sangat baik", "capaian: '-', predikat: baik"),
    ],
)
def test_what_is_certainly_no_contradiction_is_quiet(first: str, second: str) -> None:
    """One word in other clothes, another score or year, words of another kind, and words that nothing is known of."""
    assert found(chapters(f"tentang: instansi, {first}", f"tentang: instansi, {second}"), "AKIP614") == []


def test_scores_of_two_nodes_may_have_two_words() -> None:
    """Rows about no node are compared with none."""
    nodes = "indikator: [{id: I1, nama: A}, {id: I2, nama: B}]\n"
    rows = ["capaian: 100 %, predikat: baik", "capaian: 100 %, predikat: sangat baik"]
    assert found(nodes + chapters(f"tentang: I1, {rows[0]}", f"tentang: I2, {rows[1]}"), "AKIP614") == []
    assert found(chapters(*[f"judul: A, {row}" for row in rows]), "AKIP614") == []
    assert len(found(nodes + chapters(*[f"tentang: I1, {row}" for row in rows]), "AKIP614")) == 1


def test_categories_of_the_scale_are_left_to_the_scale() -> None:
    """One of them is wrong, and AKIP606 says which."""
    rows = [f"tentang: instansi, capaian: 80 %, predikat: {word}" for word in ("Tinggi", "Sangat Tinggi")]
    scale = "penilaian: {skala: permendagri-86-2017}\n"
    assert [one.code for one in found(scale + chapters(*rows), "AKIP606", "AKIP614")] == ["AKIP606"]
    assert [one.code for one in found(chapters(*rows), "AKIP606", "AKIP614")] == ["AKIP614"]
