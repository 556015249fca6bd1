from __future__ import annotations

from tests.checks import found, one, place


def test_a_scale_that_does_not_exist_is_told_with_the_nearest_one() -> None:
    """Those of regulations and those of the plan exist."""
    finding = one("penilaian: {skala: permendagri-86-2018}\n", "AKIP602")
    assert finding.message.startswith(
        'tidak ada skala dengan id "permendagri-86-2018"; yang ada: permendagri-54-2010, permendagri-86-2017,'
    )
    assert (finding.path, place(finding)) == ("penilaian.skala", (4, 20, 39))
    assert finding.help == "Maksudnya `permendagri-86-2017`?"
    assert found("penilaian: {skala: lan-239-2003}\n") == []
    assert found("penilaian: {skala: punya}\nskala: [{id: punya, pita: [{kategori: Baik, mulai: 50}, {kategori: Kurang}]}]\n") == []


def test_bands_of_a_scale_of_its_own_must_tile() -> None:
    """The finding stands at the bands."""
    finding = one("skala: [{id: punya, pita: [{kategori: Baik, mulai: 50}, {kategori: Kurang, mulai: 60}, {kategori: Lain}]}]\n", "AKIP602")
    assert finding.message == "skala punya: batas pita Kurang tidak di bawah batas pita Baik"
    assert finding.path == "skala[punya].pita"


def test_a_scale_that_is_not_in_force_is_told() -> None:
    """One of a regulation that was replaced, or of the plan's own."""
    finding = one("penilaian: {skala: permendagri-54-2010}\n", "AKIP602")
    assert finding.message == "skala permendagri-54-2010 berlaku 2010 sampai 2017, padahal rencana ini tahun 2024"
    own = "penilaian: {skala: punya}\nskala: [{id: punya, mulai_berlaku: 2025, pita: [{kategori: Baik}]}]\n"
    assert one(own, "AKIP602").message == "skala punya berlaku 2025, padahal rencana ini tahun 2024"
    assert found(own.replace("2025", "2024"), "AKIP602") == []


def test_a_bound_that_is_no_number_is_told_as_such() -> None:
    """Not as one that is missing."""
    finding = one("skala: [{id: punya, pita: [{kategori: Baik, mulai: delapan puluh}, {kategori: Kurang}]}]\n", "AKIP602")
    assert finding.message == "skala punya: batas pita Baik bukan angka: delapan puluh"
