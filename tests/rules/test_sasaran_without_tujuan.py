from __future__ import annotations

from tests.checks import TREE, found, place


def test_a_sasaran_without_tujuan_is_told() -> None:
    """The finding stands at the sasaran."""
    (finding,) = found("sasaran:\n  - {id: S1, uraian: Satu}\n", "AKIP205")
    assert finding.message == 'sasaran "Satu" (S1) tidak terkait dengan tujuan mana pun'
    assert (finding.path, place(finding)) == ("sasaran[S1]", (5, 5, 6))


def test_a_sasaran_that_a_document_brings_says_which() -> None:
    """Who looks for the origin of the sasaran finds it in the message."""
    (finding,) = found("sasaran: [{id: S1, asal: rkt, uraian: Satu}]\ndokumen: [{id: rkt}]\n", "AKIP205")
    assert finding.message == 'sasaran "Satu" (S1) dari rkt tidak terkait dengan tujuan mana pun'


def test_a_sasaran_with_a_tujuan_is_quiet() -> None:
    """A tujuan that does not exist is another rule's."""
    assert found(TREE + "", "AKIP205") == []
    assert found("sasaran: [{id: S1, tujuan: T9}]\n", "AKIP205") == []
