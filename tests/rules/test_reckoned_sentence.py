from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place

CODE = "AKIP812"


def naskah(teks: str) -> str:
    return f'{TREE}naskah: {{ikhtisar: "{teks}"}}\n'


def test_a_share_that_its_numbers_do_not_give_is_told() -> None:
    """With the share that they give; AKIP805 says nothing more of it."""
    finding = one(naskah("Realisasi 31 dari 42 desa (77,5 %) baik."), CODE)
    assert finding.message == 'naskah Ikhtisar Eksekutif menulis "31 dari 42 desa (77,5 %)", padahal 31 dari 42 ialah 73,81 %'
    assert (finding.path, place(finding)) == ("naskah.ikhtisar", (7, 31, 55))
    assert dict(finding.data) == {"stated": "31 dari 42 desa (77,5 %)"}


def test_what_is_said_in_two_texts_is_told_once() -> None:
    """At the first."""
    text = naskah("31 dari 42 desa (77,5 %)").replace('"}', '", bab_4: "Ada 31 dari 42 desa (77,5 %)."}')
    assert one(text, CODE).path == "naskah.ikhtisar"


@pytest.mark.parametrize(
    ("teks", "what"),
    [
        ("54 dari 88 kawasan atau 50 %", "54 dari 88 ialah 61,36 %"),
        ("931 dari 1.064 rekomendasi, yaitu 78,5 persen", "931 dari 1.064 ialah 87,50 %"),
        ("Rp22.717.791.664 dari total pagu sebesar Rp. 23.549.331.000 (97,46%)", "22.717.791.664 dari 23.549.331.000 ialah 96,47 %"),
        ("Rp 282,86 miliar dari pagu Rp 284,97 miliar (98,26%)", "282,86 dari 284,97 ialah 99,26 %"),
        ("naik dari 22,3 per mille pada tahun 2023 menjadi 20 per mille", "20 lebih kecil"),
        ("meningkat dari 125 per 100.000 KH (9 orang) menjadi 100 per 100.000 KH", "100 lebih kecil"),
        ("turun 1,6 % dari 21,5 % menjadi 23,1 %", "23,1 lebih besar"),
        ("Penurunan cukup tajam dari 12 kasus menjadi hanya 12 kasus", "12 sama"),
        ("Anggaran bertambah dari Rp 1,2 miliar menjadi Rp 900 juta", "900 juta lebih kecil"),
    ],
)
def test_shares_and_changes_are_reckoned(teks: str, what: str) -> None:
    """However they are written."""
    assert one(naskah(teks), CODE).message.endswith(f", padahal {what}")


@pytest.mark.parametrize(
    "teks",
    [
        "31 dari 40 desa (77,5 %), 12 dari 14 (85,7 %), 12 dari 14 (86 %), 12 dari 14 (85 %)",
        "Rp 282,86 miliar dari pagu Rp 284,97 miliar (99,26 %)",
        "57 menit dari target 60 menit (105 %)",
        "Peringkat 3 dari 14 kecamatan (98 %)",
        "Pada 2023 dari 40 desa (50 %)",
        "0 dari 0 desa (100 %)",
        "29 dari 30 ha (9,19 % dari luas laut)",
        "Naik dari 20 kasus menjadi 25 kasus",
        "turun dari 2 jam menjadi 90 menit",
        "Peringkat naik dari 10 menjadi 5",
        "meningkat dari 2022 sebesar 20 menjadi 30",
        "meningkat dari 20 kasus sehingga desa menjadi 10",
        "Kinerja meningkat dengan waktu layanan dari 60 menit menjadi 45 menit",
    ],
)
def test_what_is_right_or_no_share_is_quiet(teks: str) -> None:
    """Rounded or cut, a rank, a part of a target, another unit, another clause."""
    assert found(naskah(teks), CODE) == []
