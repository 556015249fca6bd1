from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sakip.nomenclature import Resmi
from sakip.peta import KOSONG, Peta
from sakip.rulebook import sections
from sakip.rules import ACROSS, LOOKING_UP, MODULES
from tests.checks import found, found_together

if TYPE_CHECKING:
    from pathlib import Path

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
    return found(_example(code, heading), nomenklatur=NOMENKLATUR if code in LOOKING_UP else KOSONG)


@pytest.mark.parametrize("code", ACROSS)
def test_a_rule_across_plans_finds_its_wrong_example(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which has several files, each below a comment with its name."""
    monkeypatch.chdir(tmp_path)
    assert code in {finding.code for finding in found_together(_example(code, "Contoh salah"))}


@pytest.mark.parametrize("code", ACROSS)
def test_no_rule_finds_anything_in_the_right_example_of_a_rule_across_plans(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither on one plan nor across plans."""
    monkeypatch.chdir(tmp_path)
    assert found_together(_example(code, "Contoh benar")) == []


def _example(code: str, heading: str) -> str:
    return f"{sections(code)[heading]}\n"
