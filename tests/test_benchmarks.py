from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.plans import plan
from benchmarks.processes import commands, ledger, peak
from benchmarks.processes import measure as measure_processes
from benchmarks.ratios import measure
from sakip.checking import check_file, selected
from sakip.counting import count_documents
from sakip.loader import load_bytes

if TYPE_CHECKING:
    from pathlib import Path


def test_a_plan_has_the_contradictions_it_is_said_to_have_and_no_others() -> None:
    """Every copy holds one wrong capaian, target and total, and actions at 0 % whose outputs were reached; none says what was spent,
    nor what its last outputs are to be."""
    checked = check_file("rencana.yaml", plan(2).encode(), None, selected())
    assert sorted(one.code for one in checked.findings) == sorted(["AKIP311", "AKIP611"] + ["AKIP601", "AKIP608", "AKIP701", "AKIP703"] * 2)


def test_a_plan_is_in_the_size_of_the_published_report() -> None:
    """One copy has about as many statements and figures as the report of Barito Selatan: 281 and 618."""
    counts = count_documents(load_bytes("rencana.yaml", plan().encode()).rencana)
    assert 250 <= sum(one.menyatakan for one in counts) <= 350
    assert 550 <= sum(one.angka for one in counts) <= 750


@pytest.mark.slow
def test_every_stage_can_be_timed() -> None:
    """The script of `make bench` gives a share for every stage."""
    load, shares = measure(plan().encode(), rounds=1)
    assert load > 0
    assert set(shares) == {"read", "build", "rules", "score", "render", "check", "check + 4 tables", "check + render"}
    assert all(share > 0 for share in shares.values())


@pytest.mark.slow
def test_whole_processes_can_be_timed(tmp_path: Path) -> None:
    """A check beside the bare script, on as many plans; a ledger is as large as asked for."""
    lines = commands(tmp_path, 2, tmp_path)
    assert list(lines)[:3] == ["yaml.load(CSafeLoader)", "sakip check", "sakip check --jobs 2"]
    found = measure_processes({name: lines[name] for name in list(lines)[:2]}, rounds=1)
    assert all(ratio > 0 for _, ratios in found.values() for ratio in ratios)
    assert peak(lines["sakip check"]) > 1000
    assert len(ledger(5000)) >= 5000
