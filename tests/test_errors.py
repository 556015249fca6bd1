from __future__ import annotations

import pickle

import pytest

from sakip.codes import finding
from sakip.errors import PlanError, SakipError, UsageError
from sakip.findings import Position


def test_errors_are_of_one_family() -> None:
    """Whoever catches SakipError catches every error that the library raises on purpose."""
    for kind in (PlanError, UsageError):
        assert issubclass(kind, SakipError)
    with pytest.raises(SakipError, match="tidak ada"):
        raise UsageError("tidak ada")


def test_a_plan_error_carries_its_findings() -> None:
    """The error says what is wrong and where, carries the findings and their lines, and survives another process."""
    place = Position(file="x", line=1, column=8, end_line=1, end_column=9)
    error = PlanError((finding("AKIP101", "satu"), finding("AKIP102", "dua", position=place)), {("x", 1): "sakip: 1"})
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - its own pickle
    for one in (error, again):
        assert str(one) == "satu; x:1:8: dua"
        assert [each.code for each in one.findings] == ["AKIP101", "AKIP102"]
        assert one.lines == {("x", 1): "sakip: 1"}
    assert PlanError(()).lines == {}
