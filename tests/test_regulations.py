from __future__ import annotations

from fractions import Fraction

import pytest

from sakip.achieving import Cara, achieve
from sakip.amounts import PREDIKAT, parse_nilai, parse_number
from sakip.regulations import LKE, METODE, SKALA, TINGKAT, Edisi


def worth(text: str) -> Fraction:
    return Fraction(parse_number(text))


@pytest.mark.parametrize("name", METODE)
def test_every_method_says_what_it_does_and_where_it_comes_from(name: str) -> None:
    """And its working takes the two numbers."""
    method = METODE[name]
    assert method.nama
    assert method.dasar
    assert "{" not in method.kerja.format(t="T", r="R")


def test_every_method_that_a_capaian_can_have_is_described() -> None:
    """And no other: small figures of all kinds, scored in all ways, come to each of them."""
    figures = [parse_nilai(text) for text in ("0", "1", "2", "3", "2-2", "BB", "A", "-")]
    ways = [
        Cara(polaritas, metode, tanpa_realisasi=True, target_nol=True)
        for polaritas in ("", "naik", "turun", "rentang")
        for metode in ("", "A", "B", "C", "ordinal", "terpenuhi")
    ]
    found = [achieve(target, realisasi, cara) for target in figures for realisasi in figures for cara in ways]
    assert {one.metode for one in found if one.capaian is not None} == set(METODE)


@pytest.mark.parametrize("edition", LKE.values(), ids=LKE)
def test_the_weights_of_an_evaluation_sheet_make_a_hundred(edition: Edisi) -> None:
    """Those of the sub-components, where they are fixed, make that of the component: 20, 30 and 50 of a hundred."""
    assert sum(worth(part.bobot) for part in edition.komponen.values()) == 100
    for part in edition.komponen.values():
        weights = [worth(weight) for weight in part.sub_komponen.values()]
        assert not weights or weights == [worth(part.bobot) * share / 100 for share in (20, 30, 50)]
    assert edition.skala in SKALA
    assert list(edition.jawaban.values()) == sorted(edition.jawaban.values(), reverse=True)


@pytest.mark.parametrize("name", SKALA)
def test_every_scale_says_where_it_comes_from(name: str) -> None:
    """By its id, and with the years in which it was in force."""
    skala = SKALA[name]
    assert (skala.id, bool(skala.nama), bool(skala.dasar)) == (name, True, True)
    assert skala.mulai_berlaku < (skala.sampai or "9999")


def test_each_predikat_has_its_place() -> None:
    """On one ladder."""
    assert sorted(step for ladder in TINGKAT.values() for step in ladder) == sorted(PREDIKAT)
    assert [ladder[0] for ladder in TINGKAT.values()] == ["D", "TMP"]
    assert [band.kategori for band in SKALA["permenpanrb-88-2021"].pita][::-1] == list(TINGKAT["Predikat AKIP (PermenPANRB 88/2021)"])
