from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"


def plan(name: str, rest: str = "iku: true") -> str:
    return f"{_TREE}indikator: [{{id: I1, sasaran: S1, {rest}, nama: {name}, target: {{2024: 5}}, realisasi: {{2024: 5}}}}]\n"


def test_an_iku_that_counts_documents_is_told_with_the_words_that_do_it() -> None:
    """At its name."""
    finding = one(plan("Jumlah  Dokumen Profil Desa"), "AKIP408")
    assert finding.message == (
        'indikator utama "Jumlah Dokumen Profil Desa" (I1) hanya menghitung keluaran ("Jumlah Dokumen …"), bukan hasil bagi sasarannya'
    )
    assert (finding.path, place(finding)) == ("indikator[I1].nama", (6, 52, 79))
    assert related(finding) == []
    assert finding.data == (("counted", "Jumlah Dokumen"),)


@pytest.mark.parametrize("name", ["Jumlah laporan keuangan", "Terlaksananya pembinaan", "tersusunnya RKT", "Tersedianya dokumen profil"])
def test_activities_and_their_papers_are_outputs(name: str) -> None:
    """However they are put."""
    assert [finding.code for finding in found(plan(name))] == ["AKIP408"]


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Jumlah dokumen profil desa", "polaritas: naik"),
        ("Jumlah dokumen", "iku: true, formula: a / b, variabel: {a: {uraian: A}, b: {uraian: B}}"),
        ("Jumlah desa mandiri", "iku: true"),
        ("Persentase dokumen yang tepat waktu", "iku: true"),
        ("Jumlah dokumen kependudukan yang terbit", "iku: true"),
        ("Jumlah laporan masyarakat yang ditindaklanjuti", "iku: true"),
        ("Tersedianya air bersih", "iku: true"),
        ("Jumlah dokumentasi", "iku: true"),
    ],
)
def test_outputs_elsewhere_and_what_people_receive_are_quiet(name: str, rest: str) -> None:
    """Nor is a ratio a count, whatever it is called."""
    assert found(plan(name, rest), "AKIP408") == []
