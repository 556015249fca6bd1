from __future__ import annotations

import pytest

from sakip.rulebook import sections
from sakip.rules import MODULES
from tests.checks import found


@pytest.mark.parametrize("code", MODULES)
def test_the_wrong_example_of_a_rule_is_found_by_it(code: str) -> None:
    """Whoever copies the wrong example sees the finding."""
    assert code in {finding.code for finding in found(_example(code, "Contoh salah"))}


@pytest.mark.parametrize("code", MODULES)
def test_no_rule_finds_anything_in_the_right_example(code: str) -> None:
    """Whoever copies the right example sees nothing at all."""
    assert found(_example(code, "Contoh benar")) == []


def _example(code: str, heading: str) -> str:
    return "\n".join(line.removeprefix("    ") for line in sections(code)[heading].splitlines()) + "\n"
