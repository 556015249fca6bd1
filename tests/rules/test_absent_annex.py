from __future__ import annotations

import pytest

from tests.checks import found, one, place, related


def annexes(*numbers: object, text: str = "") -> str:
    lines = [f"  - {{id: d{number}, jenis: rkt, lampiran: {number}}}\n" for number in numbers]
    return f"dokumen:\n{''.join(lines)}{text}"


def test_a_hole_in_the_numbers_is_told_at_the_next_annex() -> None:
    """With the annex before it."""
    finding = one(annexes(2, 3, 5), "AKIP707")
    assert finding.message == "lampiran 4 tidak ada: dokumen bernomor lampiran 2 sampai 5"
    assert (finding.path, place(finding)) == ("dokumen[d5].lampiran", (7, 36, 37))
    assert related(finding) == [("sebelumnya: d3", "dokumen[d3].lampiran", 6)]
    assert finding.data == (("lampiran", "4"),)


def test_an_annex_that_a_text_announces_is_told_where_it_is_announced() -> None:
    """In the report itself, or in a sentence that a document states; once each."""
    quoted = "  - {id: bab_3, menyatakan: [{tentang: d1, kutipan: lihat lampiran 3}, {tentang: d1}]}\n"
    text = annexes(1, 2, text=quoted) + "naskah: {bab_2: Termuat dalam Lampiran 2 dan Lampiran 3., bab_4: Lihat Lampiran 4}\n"
    third, fourth = sorted(found(text, "AKIP707"), key=lambda finding: finding.data)
    assert third.message == "Lampiran 3 disebut di sini, tetapi tidak satu dokumen pun bernomor lampiran 3"
    assert (third.path, place(third)) == ("naskah.bab_2", (8, 17, 57))
    assert related(third) == [("menyebut Lampiran 3", "dokumen[bab_3].menyatakan[d1].kutipan", 7)]
    assert fourth.path == "naskah.bab_4"


@pytest.mark.parametrize(
    "text",
    [
        annexes(2, 3, 4),
        annexes(1, 4, 8),
        annexes("2a", "IV"),
        annexes(1, 2, text="naskah: {bab_1: Menurut Lampiran 3 Peraturan Menteri PANRB}\n"),
        "naskah: {bab_1: Lihat Lampiran 3}\n",
    ],
)
def test_annexes_that_are_left_out_on_purpose_and_those_of_regulations_are_quiet(text: str) -> None:
    """The first ones, most of them, or all; letters and Roman numbers are not counted."""
    assert found(text) == []
