from __future__ import annotations

import re
from itertools import product
from unittest import mock

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sakip.tables import Tabel, escape, markdown, page
from tests.rendered import blocks, on_github, plain, table

TEXTS = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="|\\`*_[]<>~$&;#!-+=.:() \n\tab1", max_size=20),
    st.sampled_from(
        [
            "<br>",
            "&amp;",
            "&#65;",
            "[a](b)",
            "![a](b)",
            "<b>a</b>",
            "**a**",
            "~~a~~",
            "`a|b`",
            "\\|",
            "---",
            "http://a.b",
            "$a$",
            "1. a",
            "# a",
        ]
    ),
)


@settings(deadline=None)
@given(st.lists(st.lists(TEXTS, min_size=3, max_size=3), min_size=1, max_size=4))
@example([["a|b", "\x01", "\\"], ["\x01", "", ""]])
@example([["\u2028", "\x85", "a\r\nb"]])
def test_every_cell_reads_back_as_it_was(rows: list[list[str]]) -> None:
    """Whatever a cell holds, the Markdown shows it: two parsers give back the texts, but for blanks and line breaks."""
    head, *body = rows
    text = markdown(Tabel(judul="Judul", kolom=tuple(head), kanan=frozenset({1}), baris=tuple(map(tuple, body))))
    expected = [[plain(cell) for cell in row] for row in rows]
    assert table(text) == expected
    assert on_github(text) == ([("h1", "Judul")], [expected])


@example(title="# ", lines=[])
@given(TEXTS, st.lists(TEXTS, max_size=3))
@example("# a #", ["- a", "+ a", "1. a", "1) a", "=", "# a", "===", " -", "> a", "    a", "a #"])
@example("#", ["\\"])
@example("\r ", ["\r ", "\n\x01\n"])
def test_title_and_lines_read_back_as_they_were(title: str, lines: list[str]) -> None:
    """A line does not turn into a list, a heading, a quotation or a rule by its first characters."""
    text = markdown(Tabel(judul=title, kepala=tuple(lines), kolom=("A",), baris=(("a",),), penutup=tuple(lines)))
    shown = [plain(line) for line in lines if plain(line)]
    heading = [("h1", plain(title))] if title else []
    assert blocks(text) == [*heading, *[("p", line) for line in shown], ("table", ""), *[("p", line) for line in shown]]


def test_the_text_of_a_table_is_stable() -> None:
    """Cells are not padded, so that the width of characters does not matter; line breaks within a cell are marked, figures stand right."""
    tabel = Tabel(
        judul="A & B",
        kepala=("SKPD : X",),
        kolom=("No", "Target\nTW I"),
        kanan=frozenset({1}),
        baris=(("1", "1.000"), ("", "-")),
        penutup=("1. Buntok",),
    )
    assert markdown(tabel) == ("# A & B\n\nSKPD : X\n\n| No | Target<br>TW I |\n| --- | ---: |\n| 1 | 1.000 |\n|  | - |\n\n1\\. Buntok\n")


def test_a_page_is_tables_under_headings() -> None:
    """A table without a title goes on under the one before it; one without columns is title and lines only."""
    parts = [Tabel(judul="A", kepala=("a",)), Tabel(judul="B", tingkat=2, kolom=("K",)), Tabel(kolom=("L",), penutup=("z",))]
    assert page(parts) == "# A\n\na\n\n## B\n\n| K |\n| --- |\n\n| L |\n| --- |\n\nz\n"


@pytest.mark.parametrize("text", ["97.161.255.072", "1e5", "0012", "inf", "nan", "+5", "1_000", "  1  ", "50%"])
def test_what_looks_like_a_number_stays_as_it_is(text: str) -> None:
    """tabulate would format it."""
    assert table(markdown(Tabel(judul="J", kolom=("A", "B"), baris=((text, "1.0"), ("2", "33")))))[1][0] == text.strip()


def test_plain_text_is_not_escaped() -> None:
    """What Markdown shows as it is stays readable in the source too."""
    text = "Jumlah Lembaga (RT, RW) & Desa/Kel 75 % - 1.000: a+b=c!"
    assert escape(text) == text
    assert not re.search(r"\\", escape(text))


def test_the_short_way_of_escaping_leaves_what_the_long_way_leaves() -> None:
    """For each two signs beside each other: harmless are those that the long way leaves alone."""
    texts = ["".join(pair) for pair in product(map(chr, range(128)), repeat=2)]
    short = [escape.__wrapped__(text) for text in texts]
    with mock.patch("sakip.tables._HARMLESS", re.compile(r"(?!)")):
        assert [escape.__wrapped__(text) for text in texts] == short
