from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"
_WHOLE = "formula: Hasil pendataan, satuan: Desa, sumber_data: [BPS], penanggung_jawab: Bidang Desa, polaritas: naik"


def plan(*ikus: str) -> str:
    names = ("Desa maju", "Desa mandiri", "Desa berkembang")
    lines = [
        f"  - {{id: IKU{number}, iku: true, sasaran: S1, nama: {name}, realisasi: {{2024: 5}}, {iku}}}\n"
        for number, (name, iku) in enumerate(zip(names, ikus, strict=False), 1)
    ]
    return f"{_TREE}indikator:\n{''.join(lines)}"


def test_all_that_an_iku_lacks_is_told_in_one_finding_with_its_polarity() -> None:
    """One line says what has to be filled in, and what follows where the polarity is open."""
    finding = one(plan(_WHOLE, "target: {2024: 5}"), "AKIP403")
    assert finding.message == (
        'IKU "Desa mandiri" (IKU2) tanpa formula, sumber data, penanggung jawab, satuan, dan belum menyatakan apakah nilai yang baik '
        "makin tinggi atau makin rendah (polaritas)"
    )
    assert (finding.path, place(finding)) == ("indikator[IKU2]", (8, 5, 6))
    assert related(finding) == []
    assert finding.data == (("missing", "formula, sumber data, penanggung jawab, satuan"), ("count", "1"))


def test_those_that_lack_the_same_are_one_finding() -> None:
    """Others have their own."""
    both, one_more = found(plan(_WHOLE.replace("satuan: Desa, ", ""), _WHOLE.replace("satuan: Desa, ", ""), "satuan: Desa"), "AKIP403")
    assert both.message == '2 IKU "Desa maju" (IKU1) dan "Desa mandiri" (IKU2) tanpa satuan'
    assert related(both) == [('"Desa mandiri" (IKU2)', "indikator[IKU2]", 8)]
    assert one_more.path == "indikator[IKU3]"


def test_what_is_there_is_not_asked_for() -> None:
    """A declared polarity is not spoken of, nor is what the IKU has."""
    finding = one(plan(_WHOLE.replace("sumber_data: [BPS], ", "")), "AKIP403")
    assert finding.message == 'IKU "Desa maju" (IKU1) tanpa sumber data'


@pytest.mark.parametrize(
    "figures",
    [
        "target: {2024: 5 Desa}",
        "target: {2024: 5 %}",
        "target: {2024: BB}",
        "target: {2024: tidak terbaca}",
        "target: {2023: 4, 2024: 5 Desa}",
        "target: {2024: 5}, satuan: Desa",
    ],
)
def test_a_unit_may_stand_anywhere_and_some_figures_need_none(figures: str) -> None:
    """Nor can it be missed where the figure is lost."""
    iku = f"formula: Hasil pendataan, sumber_data: [BPS], penanggung_jawab: Bidang Desa, {figures}"
    assert found(plan(iku), "AKIP403") == []


def test_without_target_the_other_figures_show_the_unit() -> None:
    """A dash shows none."""
    iku = "formula: Hasil pendataan, sumber_data: [BPS], penanggung_jawab: Bidang Desa, target: {2024: '-'}"
    assert [finding.data[0][1] for finding in found(plan(iku), "AKIP403")] == ["satuan"]
    text = plan(iku).replace(", target: {2024: '-'}", "").replace("realisasi: {2024: 5}", "realisasi: {2024: 5 Desa}")
    assert found(text, "AKIP403") == []


@pytest.mark.parametrize(
    "text", ["", plan("formula: Hasil pendataan", "satuan: Desa"), plan(_WHOLE, _WHOLE), plan(_WHOLE).replace("iku: true, ", "")]
)
def test_sketches_complete_iku_and_other_indicators_are_quiet(text: str) -> None:
    """A plan that nowhere says whose an IKU is describes its IKU elsewhere."""
    assert found(text, "AKIP403") == []


def test_what_a_document_prints_of_an_iku_is_not_missing() -> None:
    """The table of IKU may be where it stands, in its row or in every row."""
    iku = "formula: Hasil pendataan, sumber_data: [BPS], satuan: Desa"
    table = "dokumen: [{id: iku, jenis: iku, %smenyatakan: [{tentang: IKU1%s}]}]\n"
    assert len(found(plan(iku) + table % ("", ""), "AKIP403")) == 1
    assert found(plan(iku) + table % ("", ", penanggung_jawab: Bidang Desa"), "AKIP403") == []
    assert found(plan(iku) + table % ("setiap: {penanggung_jawab: Bidang Desa}, ", ""), "AKIP403") == []
