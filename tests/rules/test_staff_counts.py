from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks import found, place, related

if TYPE_CHECKING:
    from sakip.findings import Finding

CODE = "AKIP224"


def staff(pegawai: str) -> list[Finding]:
    """What is found in a plan whose agency has some staff, which stands on the fifth line."""
    return found(f"instansi:\n  nama: Contoh\n  pegawai: {{{pegawai}}}\n", CODE)


def test_a_table_that_adds_up_to_no_number_of_staff_is_told() -> None:
    """With all numbers that it could add up to."""
    (one,) = staff("jumlah: 24 Orang, status: {PNS: 20 Orang, PPPK: 4 Orang}, pendidikan: {Sarjana: 18 Orang, SLTA: 5 Orang}")
    assert one.message == "pegawai menurut pendidikan berjumlah 23, padahal seluruhnya 24 Orang: PNS 20 Orang dan PPPK 4 Orang"
    assert (one.path, place(one)) == ("instansi.pegawai.pendidikan", (5, 83, 84))
    assert related(one) == [
        ("jumlah 24 Orang", "instansi.pegawai.jumlah", 5),
        ("menurut status: PNS 20 Orang dan PPPK 4 Orang", "instansi.pegawai.status", 5),
    ]
    assert dict(one.data) == {"computed": "23"}


@pytest.mark.parametrize(
    ("pegawai", "message"),
    [
        ("jumlah: 24, status: {PNS: 20, PPPK: 3}", "pegawai menurut status berjumlah 23, padahal seluruhnya 24"),
        (
            "jumlah: 24, status: {PNS: 20, PPPK: 4, Kontrak: 3}",
            "pegawai menurut status berjumlah 27, padahal seluruhnya 24",
        ),
        ("jumlah: 24, status: {PNS: 20, PPPK: 4, Kontrak: 4}", "pegawai menurut status berjumlah 28, padahal seluruhnya 24"),
        ("jumlah: 24, golongan: {IV: 4, III: 21}", "pegawai menurut golongan berjumlah 25, padahal seluruhnya 24"),
        ("status: {PNS: 20, PPPK: 3}, golongan: {IV: 4}", "pegawai menurut golongan berjumlah 4, padahal PNS 20 dan PPPK 3"),
    ],
)
def test_each_table_is_held_against_what_is_there(pegawai: str, message: str) -> None:
    """The total, the kinds of status, or both."""
    assert [one.message for one in staff(pegawai)] == [message]


@pytest.mark.parametrize(
    "pegawai",
    [
        "jumlah: 93 Orang, status: {PNS: 39 Orang, Kontrak: 54 Orang}, golongan: {IV: 5 Orang, III: 34 Orang}, pendidikan: {S1: 93 Orang}",
        "status: {PNS: 3, PPPK: 4, Kontrak: 5}, golongan: {IV: 7}, pendidikan: {S1: 12}",
        "jumlah: 24",
        "jumlah: 24, golongan: {IV: 4, III: 16}",
        "jumlah: 29, status: {ASN: 24, PNS: 20, PPPK: 4, Kontrak: 5}, golongan: {IV: 20}",
        "jumlah: 24, status: {PNS: 20, PPPK: 4, Perempuan: 13, Laki-laki: 11}",
        "status: {PNS: 3}",
        "golongan: {IV: 7}, pendidikan: {S1: 12}",
        "jumlah: 24, golongan: {IV: 4, III: tidak terbaca}",
        "jumlah: 24, status: {PNS: tidak terbaca, PPPK: 3}, golongan: {IV: 7}",
        "jumlah: tidak terbaca, status: {PNS: 20, PPPK: 3}, diklat: {Pustakawan: 30}",
        "jumlah: 24, status: {A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 1, H: 1, I: 1}, golongan: {IV: 25}",
    ],
)
def test_what_adds_up_or_cannot_be_known_is_left_alone(pegawai: str) -> None:
    """The whole staff or that of some kinds of status; nothing is concluded from what was lost, or beside many kinds.

    Subtotals and a second division are no staff again, and those who are not PNS need no golongan.
    """
    assert staff(pegawai) == []


def test_a_plan_without_staff_has_none_to_count() -> None:
    """Most plans."""
    assert found("", CODE) == []
