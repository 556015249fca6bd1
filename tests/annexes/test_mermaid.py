from __future__ import annotations

import re
from fractions import Fraction
from itertools import product
from unittest import mock

import pytest

from sakip.annexes.mermaid import Kotak, bars, escape, flowchart


def test_a_flowchart_numbers_its_boxes() -> None:
    """In the order given, whatever their keys are; only styles in use are written, and lines of a box are kept apart."""
    text = flowchart({"end": Kotak(("Satu", "baris dua"), "belum"), "graph": Kotak(("Dua",))}, [("end", "graph")])
    assert text == (
        "```mermaid\n---\nconfig:\n  flowchart: {nodeSpacing: 12, rankSpacing: 32, wrappingWidth: 190, padding: 8}\n---\nflowchart LR\n"
        'n1["Satu<br/>baris dua"]:::belum\nn2["Dua"]:::netral\nn1 --> n2\n'
        "classDef belum fill:#ffe3e0,stroke:#cf222e,color:#1f2328,stroke-width:2px\n"
        "classDef netral fill:#f6f8fa,stroke:#848d97,color:#1f2328\n```"
    )


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Fasilitasi Desa/Kelurahan (RT, RW) 97.161.255 75 % é", "Fasilitasi Desa/Kelurahan (RT, RW) 97.161.255 75 % é"),
        ('"a" [b] {c} <d> #e; |f|', "#34;a#34; #91;b#93; #123;c#125; #60;d#62; #35;e#59; #124;f#124;"),
        ("1. a", "1#46; a"),
        ("12) a", "12#41; a"),
        ("- a - b", "#45; a - b"),
        ("a_b", "a#65279;#95;#65279;b"),
        (" a\n\tb\x01\x85 ", "a b"),
        ("ﬂ°°1¶ß", "fl#176;#176;1#8267;ß"),
        ("end", "end"),
    ],
)
def test_what_mermaid_could_misread_is_a_number(text: str, escaped: str) -> None:
    """Signs of Mermaid, of HTML and of Markdown; plain names stay readable in the source."""
    assert escape(text) == escaped


def test_the_short_way_of_escaping_leaves_what_the_long_way_leaves() -> None:
    """For each two signs beside each other, at the start of a line and behind a number, which may begin an item of a list."""
    texts = [start + "".join(pair) for start in ("", "1") for pair in product(map(chr, range(128)), repeat=2)]
    short = [escape.__wrapped__(text) for text in texts]
    with mock.patch("sakip.annexes.mermaid._HARMLESS", re.compile(r"(?!)")):
        assert [escape.__wrapped__(text) for text in texts] == short


def test_bars_are_drawn_to_two_decimals_with_their_number_beside_them() -> None:
    """The axis reaches below zero only where a bar does; no bars are no chart."""
    assert bars("Capaian", [], garis=100) == ""
    assert bars("Capaian (%)", [("S1", Fraction(310, 3)), ("S_2", Fraction(-20))], garis=100) == (
        "```mermaid\n---\nconfig:\n  xyChart: {width: 900, height: 178}\n"
        '  themeVariables: {xyChart: {plotColorPalette: "#54aeff, #cf222e"}}\n---\nxychart-beta horizontal\ntitle "Capaian (%)"\n'
        'x-axis ["S1 – 103,33 %", "S#65279;#95;#65279;2 – #45;20,00 %"]\ny-axis "persen" -21 --> 109\n'
        "bar [103.33, -20]\nline [100, 100]\n```"
    )


def test_long_labels_are_cut_and_stay_apart() -> None:
    """Those that would be one after the cut have their place with them."""
    numbers = dict.fromkeys(["a" * 26, "b" * 27, "c" * 30, "c" * 31, "[" * 9, "*" * 9], Fraction(1))
    labels = re.findall(r'"([^"]+) – ', bars("A", list(numbers.items()), garis=100))
    cut = "c" * 20 + "#8230;"
    assert labels == ["a" * 26, "b" * 20 + "#8230;", f"{cut}(3)", f"{cut}(4)", "#91;" * 5 + "#8230;", "#65279;#42;#65279;#8230;"]
