from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sakip.nomenclature import Resmi
from sakip.peta import KOSONG, Peta
from sakip.rulebook import sections
from sakip.rules import LOOKING_UP, MODULES
from tests.checks import found

if TYPE_CHECKING:
    from sakip.findings import Finding

NOMENKLATUR = Peta({"1.06.04": Resmi("program", "PROGRAM REHABILITASI SOSIAL"), "1.06.04.2.01": Resmi("kegiatan", "Rehabilitasi")})
"""What the rules about kode look them up in: an example cannot bring a table along."""


@pytest.mark.parametrize("code", MODULES)
def test_the_wrong_example_of_a_rule_is_found_by_it(code: str) -> None:
    """Whoever copies the wrong example sees the finding."""
    assert code in {finding.code for finding in _found(code, "Contoh salah")}


@pytest.mark.parametrize("code", MODULES)
def test_no_rule_finds_anything_in_the_right_example(code: str) -> None:
    """Whoever copies the right example sees nothing at all."""
    assert _found(code, "Contoh benar") == []


def _found(code: str, heading: str) -> list[Finding]:
    text = "\n".join(line.removeprefix("    ") for line in sections(code)[heading].splitlines()) + "\n"
    return found(text, nomenklatur=NOMENKLATUR if code in LOOKING_UP else KOSONG)
