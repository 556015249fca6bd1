from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP414"


def indikator(text: str) -> str:
    return f"indikator: [{{id: I1, nama: Waktu layanan, {text}}}]\n"


def test_a_unit_that_no_figure_has_is_told() -> None:
    """At the unit, with all figures that print another one."""
    finding = one(indikator("satuan: Mneit, target: {2024: 20 Menit}, realisasi: {2024: 19 menit, 2023: 5}"), CODE)
    assert finding.message == 'satuan "Waktu layanan" (I1) Mneit, padahal angkanya bersatuan Menit: 20 Menit'
    assert (finding.path, place(finding)) == ("indikator[I1].satuan", (4, 51, 56))
    assert related(finding) == [("20 Menit", "indikator[I1].target.2024", 4), ("19 menit", "indikator[I1].realisasi.2024", 4)]
    assert dict(finding.data) == {"stated": "Mneit", "printed": "Menit"}


def test_percent_is_a_unit_like_others() -> None:
    """Whatever the name says; quarters may be shares of anything."""
    quarters = "triwulan: {target: [25 %, 25 %, 25 %, 25 %]}"
    finding = one(indikator(f"satuan: persen, target: {{2024: 25 Jam}}, realisasi: {{2024: 23 Jam}}, {quarters}"), CODE)
    assert finding.message == 'satuan "Waktu layanan" (I1) persen, padahal angkanya bersatuan Jam: 25 Jam'
    assert related(finding) == [("25 Jam", "indikator[I1].target.2024", 4), ("23 Jam", "indikator[I1].realisasi.2024", 4)]


@pytest.mark.parametrize(
    "text",
    [
        "satuan: menit, target: {2024: 20 Menit}",
        "satuan: Jam, target: {2024: 20}",
        "target: {2024: 20 Menit}",
        "satuan: persen, target: {2024: 80% Dokumen}",
        "satuan: persen, target: {2024: 62 dari 63 Desa}",
        "satuan: persen, target: {2024: 2 persen poin}, realisasi: {2024: 25 prosentase}",
        "satuan: persen, target: {2024: 25 Desa}, realisasi: {2024: 80 %}",  # the figures are told
        "satuan: Jam, target: {2024: 20 Menit}, realisasi: {2024: 2 Jam}",  # the figures are told
    ],
)
def test_what_agrees_or_is_told_elsewhere_is_not(text: str) -> None:
    """Shares of what is counted, and figures that differ among each other."""
    assert found(indikator(text), CODE) == []
