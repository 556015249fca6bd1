from __future__ import annotations

import pytest

from tests.checks import found, one, place, related


def rows(*texts: str, id_: str = "ppk") -> str:
    return f"  - {{id: {id_}, jenis: ppk, menyatakan: [{', '.join(texts)}]}}\n"


START = """\
tujuan: [{id: T1, uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
indikator:
  - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 Lembaga}}
  - {id: I2, sasaran: S1, nama: B, target: {2024: 5 Unit}, realisasi: {2024: 4 Unit}}
"""
FIRST = "{tentang: I1, target: 80 %, realisasi: 72 Lembaga}"


def test_the_rows_of_a_document_are_told_in_one_finding() -> None:
    """At the document, with both figures of each row."""
    text = f"{START}dokumen:\n{rows(FIRST, '{tentang: I2, target: 5 Unit, realisasi: 80 %}')}"
    finding = one(text, "AKIP504")
    assert finding.message == (
        'PPK: satuan realisasi 2 indikator tidak sama dengan satuan targetnya, misalnya "A" (I1): target 80 %, realisasi 72 Lembaga'
    )
    assert (finding.path, place(finding)[0]) == ("dokumen[ppk]", 10)
    assert related(finding)[1] == ('"B" (I2): target 5 Unit, realisasi 80 %', "dokumen[ppk].menyatakan[I2]", 10)
    assert finding.data == (("count", "2"),)


def test_the_plan_is_told_where_no_document_prints_it() -> None:
    """At the realisasi; what a second document prints in the same words is not told again."""
    finding = one(START, "AKIP504")
    assert finding.message == ('satuan realisasi tidak sama dengan satuan target: "A" (I1): target 80 %, realisasi 72 Lembaga')
    assert (finding.path, place(finding)) == ("indikator[I1].realisasi.2024", (7, 76, 86))
    assert len(found(f"{START}dokumen:\n{rows(FIRST)}{rows(FIRST, id_='lain')}", "AKIP504")) == 1


def test_indices_of_two_scales_do_not_compare() -> None:
    """3,4 of 4 is not 3,4 of 5."""
    plan = START.replace("80 %", '"3,2 (skala 4)"').replace("72 Lembaga", '"3,4 (skala 5)"')
    assert one(plan, "AKIP504").message.endswith('"A" (I1): target 3,2 (skala 4), realisasi 3,4 (skala 5)')
    assert found(plan.replace("skala 5", "skala 4"), "AKIP504") == []


@pytest.mark.parametrize(
    "row",
    [
        "{tentang: I2, target: 5 Unit, realisasi: tidak terbaca}",
        '{tentang: I2, target: 5 Unit, realisasi: "-"}',
        "{tentang: I2, target: 5 Unit}",
        "{tentang: I2, target: 5 Unit, realisasi: 4}",
        "{tentang: I2, target: 5 %, realisasi: 4 dari 5}",
        "{tentang: I2, target: {2023: 5 %}, realisasi: {2023: 4 Unit}}",
        "{tentang: S1, target: 5 %, realisasi: 4 Unit}",
        "{tentang: I9, target: 5 %, realisasi: 4 Unit}",
    ],
)
def test_what_compares_or_says_nothing_is_quiet(row: str) -> None:
    """Shares and percentages compare; other years and other nodes are other matters."""
    plan = START.replace("72 Lembaga", "72 %")
    assert found(f"{plan}dokumen:\n{rows(row)}", "AKIP504") == []


def test_a_unit_that_is_only_mistyped_is_told_as_such_and_is_no_example_for_others() -> None:
    """Alone it is the example."""
    slip = "{tentang: I2, target: 100 % Orsng, realisasi: 95 % Orang}"
    text = START.replace("5 Unit", "100 % Orsng").replace("4 Unit", "95 % Orang")
    finding = one(f"{text}dokumen:\n{rows(slip, FIRST)}", "AKIP504")
    assert finding.message.endswith('misalnya "A" (I1): target 80 %, realisasi 72 Lembaga')
    assert related(finding)[0][0] == '"B" (I2): target 100 % Orsng, realisasi 95 % Orang (satuannya tampaknya salah ketik)'
    (alone, _) = found(f"{text}dokumen:\n{rows(slip)}", "AKIP504")[::-1]
    assert alone.message.endswith("realisasi 95 % Orang (satuannya tampaknya salah ketik)")


@pytest.mark.parametrize("twin", ["", "id: I1, "])
def test_an_indicator_without_an_id_of_its_own_is_held_to_its_own_target(twin: str) -> None:
    """Not to that of the one whose id it has, or of none."""
    text = START.replace("72 Lembaga", "72 %") + f"  - {{{twin}sasaran: S1, nama: C, target: {{2024: 5 Unit}}, realisasi: {{2024: @}}}}\n"
    assert found(text.replace("@", "4 Unit"), "AKIP504") == []
    finding = one(text.replace("@", "80 %"), "AKIP504")
    assert finding.message.endswith(f'"C"{" (I1)" if twin else ""}: target 5 Unit, realisasi 80 %')
    assert (finding.path.rpartition("]")[2], place(finding)[0]) == (".realisasi.2024" if not twin else "#2.realisasi.2024", 9)
