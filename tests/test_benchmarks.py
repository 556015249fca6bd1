from __future__ import annotations

import pytest

from benchmarks.plans import plan
from benchmarks.ratios import measure
from sakip.checking import check_file, selected
from sakip.counting import count_documents
from sakip.loader import load_bytes


def test_a_plan_has_the_contradictions_it_is_said_to_have_and_no_others() -> None:
    """Every copy holds one wrong capaian, target and total, and actions at 0 % whose outputs were reached; none says what was spent."""
    checked = check_file("rencana.yaml", plan(2).encode(), None, selected())
    assert sorted(one.code for one in checked.findings) == sorted(["AKIP611"] + ["AKIP601", "AKIP608", "AKIP701", "AKIP703"] * 2)


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
    assert set(shares) == {"read", "build", "rules", "score", "render", "check", "check + render"}
    assert all(share > 0 for share in shares.values())
