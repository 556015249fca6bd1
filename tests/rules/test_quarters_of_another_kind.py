from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP511"
RATE = 'target: {2024: "4,6"}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}'


def plan(*indikator: str, rows: str = "") -> str:
    start = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\nindikator:\n"
    return start + "".join(f"  - {{id: I{number}, sasaran: S1, nama: A, {text}}}\n" for number, text in enumerate(indikator, 1)) + rows


def test_shares_on_the_way_to_a_rate_are_told_once_for_the_plan() -> None:
    """The first with the others beside it."""
    (finding,) = found(plan(RATE, RATE), CODE)
    assert finding.message == (
        'target triwulan 2 indikator tidak dapat dibandingkan dengan target setahunnya, misalnya "A" (I1): '
        "30 %, 30 %, 20 %, 20 %, padahal setahun 4,6"
    )
    assert (finding.path, place(finding)) == ("indikator[I1].triwulan.target", (7, 78, 79))
    assert related(finding) == [('"A" (I2): 30 %, 30 %, 20 %, 20 %, padahal setahun 4,6', "indikator[I2].triwulan.target", 8)]
    assert dict(finding.data) == {"count": "2"}


@pytest.mark.parametrize(
    ("indikator", "count"),
    [
        ("target: {2024: 45 Desa}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}", 0),
        ("target: {2024: 80}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}", 0),
        ("target: {2024: 80 %}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}", 0),
        ("target: {2024: BB}, triwulan: {target: [B, B, B, BB]}", 0),
        ("target: {2024: tidak terbaca}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}", 0),
        ("target: {2024: 3 Kegiatan 1 Tahun}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}", 0),
        ('target: {2024: "4,6"}, triwulan: {target: [satu kali lagi, B, B, B]}', 0),
        ("triwulan: {target: [30 %, 30 %, 20 %, 20 %]}", 0),
        ("target: {2024: BB}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}", 1),
        ('target: {2024: "3 (skala 4)"}, triwulan: {target: [30 %, 30 %, 20 %, 20 %]}', 1),
        ("target: {2024: 80 %}, triwulan: {target: [1 Desa, 1 Desa, 1 Desa, 2 Desa]}", 1),
        ("target: {2024: 45 Desa}, triwulan: {target: [10 Orang, 10 Orang, 10 Orang, 15 Orang]}", 1),
    ],
)
def test_shares_of_what_is_counted_can_be_followed(indikator: str, count: int) -> None:
    """Half of 44 villages are 22; half of a rate is nothing."""
    assert len(found(plan(indikator), CODE)) == count


def test_a_document_is_told_for_itself() -> None:
    """With the target that it prints; the realisasi and an action are other matters."""
    rows = (
        "rencana_aksi: [{id: A1, iku: I1, uraian: Membina}]\n"
        'dokumen: [{id: ra, menyatakan: [{tentang: I1, target: "4,5", triwulan: {target: [40 %, 20 %, 20 %, 20 %]}},\n'
        "  {tentang: A1, target: BB, triwulan: {target: [40 %, 20 %, 20 %, 20 %]}}]}]\n"
    )
    finding = found(plan('triwulan: {realisasi: [40 %, 20 %, 20 %, 20 %]}, realisasi: {2024: "4,5"}', rows=rows), CODE)[0]
    assert finding.message == (
        'ra: target triwulan 1 indikator tidak dapat dibandingkan dengan target setahunnya: "A" (I1): 40 %, '
        "20 %, 20 %, 20 %, padahal setahun 4,5"
    )


def test_the_wrong_plan_has_no_other_finding() -> None:
    """One fault, one finding."""
    assert one(plan(RATE), CODE).severity.value == "note"


def test_documents_without_an_id_are_told_each_by_its_title() -> None:
    """Neither is the plan, nor the other one."""
    row = '{tentang: I1, target: "4,6", triwulan: {target: [30 %, 30 %, 20 %, 20 %]}}'
    documents = "".join(f"  - {{judul: Tabel {name}, menyatakan: [{row}]}}\n" for name in ("satu", "dua"))
    findings = found(plan('target: {2024: "4,6"}', rows=f"dokumen:\n{documents}"), CODE)
    assert [one.message.partition(":")[0] for one in findings] == ['"Tabel satu"', '"Tabel dua"']
