from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.paths import label, member, member_paths


@pytest.mark.parametrize(
    ("record", "name"),
    [
        ({"id": "S1", "kode": "1", "nama": "N"}, "S1"),
        ({"kode": "1.06.04", "nama": "N"}, "1.06.04"),
        ({"tentang": "mha", "nama": "N"}, "mha"),
        ({"judul": "JUMLAH", "nama": "N"}, "JUMLAH"),
        ({"nama": "N"}, "N"),
        ({"id": "", "nama": "N"}, "N"),
        ({"uraian": "U"}, "?"),
        ({"id": ["X"]}, "?"),
        ({}, "?"),
    ],
)
def test_a_record_goes_by_the_first_name_that_it_has(record: dict[str, object], name: str) -> None:
    """An id before a kode, a kode before what a row is about, a title or a name."""
    assert label(record) == name


def test_a_repeat_has_a_number() -> None:
    """The first has none, so that its path stays when a second one comes."""
    assert member_paths("x", ["a", "b", "a", "a"]) == ["x[a]", "x[b]", "x[a]#2", "x[a]#3"]
    assert member_paths("x", []) == []


def test_brackets_in_a_name_are_round_in_a_path() -> None:
    """A bracket ends a step; names that then are equal are numbered."""
    assert member_paths("x", ["a[b]", "a(b)"]) == ["x[a(b)]", "x[a(b)]#2"]
    assert member("x", "a[b]") == "x[a(b)]"


@given(st.lists(st.text(alphabet="ab[]()#.", max_size=3), max_size=12))
def test_no_two_members_have_one_path(labels: list[str]) -> None:
    """Whatever the names are, each member has a path of its own, and inserting at the end changes none."""
    paths = member_paths("x", labels)
    assert len(set(paths)) == len(labels)
    assert member_paths("x", [*labels, "a"])[:-1] == paths
