from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place


@pytest.mark.parametrize("batas", ["seratus", "-10 %", "0", "120 Orang"])
def test_a_cap_is_a_percentage_above_nothing(batas: str) -> None:
    """Of the agency, and of an indicator."""
    finding = one(f"penilaian: {{batas: {batas}}}\n", "AKIP609")
    assert (finding.message, finding.path) == (f"batas {batas} bukan persen di atas nol", "penilaian.batas")
    own = one(f"indikator: [{{id: I1, nama: A, batas: {batas}}}]\n", "AKIP609")
    assert (own.path, place(own)[:2], own.data) == ("indikator[I1].batas", (4, 38), (("batas", batas),))


def test_what_is_no_cap_caps_nothing() -> None:
    """One slip has one finding: every capaian above nothing would be wrong otherwise."""
    stated = "dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, capaian: 90 %}]}]\n"
    assert [finding.code for finding in found(f"{TREE}{stated}penilaian: {{batas: 0 %}}\n")] == ["AKIP609"]


@pytest.mark.parametrize("bobot", ["besar", "-3"])
def test_a_weight_is_a_number_from_nothing_up(bobot: str) -> None:
    """Of every node that can have one."""
    assert one(f"sasaran: [{{id: S1, bobot: {bobot}}}]\n", "AKIP609").message == f"bobot {bobot} bukan angka dari nol ke atas"
    assert one(f"program: [{{id: P, kegiatan: [{{id: K, bobot: {bobot}}}]}}]\n", "AKIP609").path == "program[P].kegiatan[K].bobot"


def test_caps_and_weights_that_can_be_used_are_quiet() -> None:
    """With a percent sign or without."""
    assert (
        found("penilaian: {batas: 120}\nsasaran: [{id: S1, bobot: 40 %}, {id: S2, bobot: 0}]\nindikator: [{batas: 100 %}]\n", "AKIP609")
        == []
    )
