from __future__ import annotations

import copy
import pickle

import attrs
import pytest

from sakip.patterns import pattern
from sakip.values import NamedTuple, frozen


@frozen(kw_only=True)
class Point:
    x: int
    y: int = 0
    note: str = attrs.field(default="", eq=False)


@frozen
class Other:
    x: int


def test_values_are_equal_as_attrs_has_it() -> None:
    """By class and fields, without those that do not count; so are their hashes, and copies."""
    point = Point(x=1, y=2, note="a")
    assert point == Point(x=1, y=2, note="b") == copy.copy(point) == pickle.loads(pickle.dumps(point))  # noqa: S301 - made here
    assert hash(point) == hash(Point(x=1, y=2, note="b"))
    assert point != Point(x=1, y=3)
    others: list[object] = [Point(x=1), 1]
    assert Other(1) not in others


def test_values_are_shown_frozen_and_known_to_attrs() -> None:
    """As any class of attrs."""
    assert repr(Point(x=1)) == "Point(x=1, y=0, note='')"
    assert attrs.evolve(Point(x=1), y=5).y == 5
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Other(1).x = 2  # type: ignore[misc]  # what is tried


def test_an_expression_is_compiled_when_it_is_used() -> None:
    """It is then as one that was compiled before."""
    number = pattern(r"([0-9]+)")
    assert "match" not in vars(number)
    assert number.sub("x", "a1b22") == "axbx"
    assert number.pattern == r"([0-9]+)"
    assert "match" in vars(number)
    assert number.findall("1 2") == ["1", "2"]


class Pair(NamedTuple):
    """Two of them."""

    first: str
    second: int = 2

    @property
    def both(self) -> str:
        return f"{self.first}{self.second}"


def test_named_tuples_are_those_of_typing_without_the_types() -> None:
    """With names, defaults, methods, a docstring and a place to be pickled from."""
    pair = Pair("a")
    assert pair == ("a", 2) == pickle.loads(pickle.dumps(pair))  # noqa: S301 - made here
    assert repr(pair._replace(second=3)) == "Pair(first='a', second=3)"
    assert (pair.both, Pair.__doc__, Pair.__module__, Pair._fields) == ("a2", "Two of them.", __name__, ("first", "second"))
    with pytest.raises(TypeError):
        Pair()  # type: ignore[call-arg]  # what is tried


def test_a_default_goes_to_the_field_that_has_it() -> None:
    """So one without cannot follow."""
    with pytest.raises(TypeError, match="without a default"):

        class Wrong(NamedTuple):
            first: str = ""
            second: int  # type: ignore[misc]  # what is tried
