from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given

from sakip import berkas as files
from sakip import source
from sakip.berkas import Berkas, decode
from sakip.findings import Position
from sakip.pure import PureParser, fastest_parser
from sakip.source import read
from tests.strategies import MODEL, as_yaml, modest, near_yaml, plans

if TYPE_CHECKING:
    from collections.abc import Callable

LIBYAML: Callable[[str], Any] = vars(yaml.cyaml)["CParser"]


def at(line: int, column: int, end: int) -> Position:
    return Position(file="x.yaml", line=line, column=column, end_line=line, end_column=end)


def accepted(text: str, parser: Callable[[str], Any]) -> tuple[Any, list[tuple[int, int, int]]] | None:
    """The tree of a text and where everything in it starts, or None if it is refused."""
    berkas = read("x.yaml", text.encode(), parser)
    if berkas.findings:
        return None
    assert berkas.complete
    return berkas.data, [(mark.index, mark.line, mark.column) for mark in berkas.marks]


@modest
@given(near_yaml())
def test_both_parsers_agree(text: str) -> None:
    """libyaml and the pure parser accept the same texts, with the same tree and the same positions."""
    assert accepted(text, LIBYAML) == accepted(text, PureParser)


@modest
@given(plans)
def test_trees_round_trip(tree: dict[str, Any]) -> None:
    """A tree of texts that is written as YAML is read as the same tree."""
    berkas = read("x.yaml", as_yaml(tree).encode())
    assert berkas.findings == []
    assert berkas.data == tree


def test_the_real_plan() -> None:
    """Both parsers read the published plan alike, without a finding."""
    text = MODEL.read_text("utf-8")
    assert accepted(text, LIBYAML) == accepted(text, PureParser) != None  # noqa: E711 - one comparison, both ways


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a: 1.10\nb: No\nc: 2023-01-01\n", {"a": "1.10", "b": "No", "c": "2023-01-01"}),
        ("a: [Berapa?, Apa? Siapa]\n", {"a": ["Berapa?", "Apa? Siapa"]}),
        ("a: A & B\nb: Sukses!\nc: a*b\n", {"a": "A & B", "b": "Sukses!", "c": "a*b"}),
        ("a: x & !y\n", {"a": "x & !y"}),
        ("a: ''\nb: ['']\n", {"a": "", "b": [""]}),
        ('a: "x\\u00a0y"\nb: C:\\data\n', {"a": "x\u00a0y", "b": "C:\\data"}),
        ("a: >-\n  x\n  y\n\n  z\nb: |\n  #1\n", {"a": "x y\nz", "b": "#1\n"}),
        ("a: x\r\nb: y\r\n", {"a": "x", "b": "y"}),
        ("\ufeffa: x\n", {"a": "x"}),
        ("a:\n  b\n  c # d\n", {"a": "b c"}),
        ("a: {b, c: d}\n".replace("b, ", ""), {"a": {"c": "d"}}),
    ],
)
@pytest.mark.parametrize("parser", [LIBYAML, PureParser])
def test_texts_stay_texts(text: str, tree: Any, parser: Callable[[str], Any]) -> None:
    """Nothing is typed: every scalar is its text, by either parser."""
    berkas = read("x.yaml", text.encode(), parser)
    assert berkas.findings == []
    assert berkas.data == tree


PLAN = 'a: satu\nb:\n  - {c: "d e", f: [g, h]}\n  - i\nj: # k\n  l: m\n'


def test_positions() -> None:
    """Each container, key and value has its line, its column and the end of its first line."""
    berkas = read("x.yaml", PLAN.encode())
    data = berkas.data
    assert berkas.position(data) == at(1, 1, 2)
    assert berkas.position(data, "a", of_key=True) == at(1, 1, 2)
    assert berkas.position(data, "a") == at(1, 4, 8)
    assert berkas.position(data["b"], 0) == at(3, 5, 6)
    assert berkas.position(data["b"][0], "c") == at(3, 9, 14)
    assert berkas.position(data["b"][0], "f", of_key=True) == at(3, 16, 17)
    assert berkas.position(data["b"][0]["f"], 1) == at(3, 23, 24)
    assert berkas.position(data["b"], 1) == at(4, 5, 6)
    assert berkas.position(data["b"], 1, of_key=True) == at(4, 5, 6)
    assert berkas.position(data["j"], "l") == at(6, 6, 7)
    with pytest.raises(KeyError):
        berkas.position(data, "z")


@modest
@given(near_yaml())
def test_every_position_is_inside_the_text(text: str) -> None:
    """What a position points at is on its line, and a key stands where its position says."""
    berkas = read("x.yaml", text.encode())
    lines = text.split("\n")
    for finding in berkas.findings:
        assert finding.position is not None
        assert 1 <= finding.position.line <= len(lines)
        assert finding.position.column <= len(lines[finding.position.line - 1]) + 1
    if berkas.complete and not berkas.findings:
        for key in berkas.data:
            place = berkas.position(berkas.data, key, of_key=True)
            shown = lines[place.line - 1][place.column - 1 : place.end_column - 1]
            assert shown[:1] in {key[:1], '"', "'", "|", ">"}


def test_lines() -> None:
    """A line is given without its break, also the last one."""
    berkas = read("x.yaml", b"a: x\r\nb:\n  c: y")
    assert [berkas.line(number) for number in range(5)] == ["", "a: x", "b:", "  c: y", ""]


def test_place_of_a_single_sign() -> None:
    """What starts with a bracket or an end is one character wide."""
    berkas = Berkas("x.yaml", "ab\ncd")
    assert berkas.at(0) == at(1, 1, 2)
    assert berkas.at(4) == at(2, 2, 3)


def test_parser_of_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    """libyaml reads where it is there, else PyYAML itself."""
    assert fastest_parser() is LIBYAML
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert fastest_parser() is PureParser
    assert read("x.yaml", b"a: b\n").data == {"a": "b"}


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that are too large, hold too much or are too deep are refused, each at its place."""
    monkeypatch.setattr(source, "MAX_NODES", 4)
    assert [(one.code, one.message) for one in read("x.yaml", b"a: [b, c, d, [e]]\n").findings] == [
        ("AKIP103", "lebih dari 4 simpul dalam satu berkas")
    ]
    monkeypatch.setattr(files, "MAX_BYTES", 4)
    finding = decode("x.yaml", b"a: bc").findings[0]
    assert (finding.code, finding.message, finding.position) == ("AKIP103", "berkas lebih besar dari 4 byte", at(1, 1, 2))


def test_a_parser_with_a_depth_of_its_own_does_not_hide_ours() -> None:
    """As libyaml 0.2.6 has; the finding is the same, at the same place."""

    def parser(_text: str) -> Any:
        raise yaml.MarkedYAMLError(None, None, "exceeded maximum nesting depth", None)

    text = b"misi: " + b"[" * 2000 + b"\n"
    assert read("x.yaml", text, parser).findings == read("x.yaml", text, PureParser).findings
    assert read("x.yaml", text, parser).findings[0].code == "AKIP103"


def test_findings_are_bounded() -> None:
    """After a thousand slips reading stops."""
    berkas = read("x.yaml", b"a:\n" * 5000)
    assert len(berkas.findings) == source.MAX_FINDINGS
    assert not berkas.complete


def test_words_are_found_in_the_text_that_starts_at_a_place_and_in_no_other() -> None:
    """However its lines are broken."""
    berkas = read("x.yaml", b"a: >-\n  satu\n  dua tiga\nb: empat\n")
    start = berkas.position(berkas.data, "a")
    assert berkas.find("dua tiga", start) == at(3, 3, 11)
    assert berkas.find("satu dua", start) == at(2, 3, 7)
    assert berkas.find("empat", start) is None
    assert berkas.find("empat", berkas.position(berkas.data, "b")) == at(4, 4, 9)


@pytest.mark.parametrize("teks", ["a: 95 %, lalu 5 %", "a: 98,5 %, 5 %", "a: kira5 %, 5 %"])
def test_words_are_not_found_within_a_longer_word_or_number(teks: str) -> None:
    """The rule saw them stand alone."""
    berkas = read("x.yaml", f"{teks}\n".encode())
    assert berkas.find("5 %", berkas.position(berkas.data, "a")) == at(1, len(teks) - 2, len(teks) + 1)
