from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sakip.annexes import ANNEXES, render_many
from sakip.checking import check_file, selected
from sakip.loader import load

if TYPE_CHECKING:
    from collections.abc import Callable

PLAN = Path("models/barsel-dspmd-2023.yaml")
RENCANA = load(PLAN)


@pytest.mark.parametrize(
    "work",
    [lambda: check_file("rencana.yaml", PLAN.read_bytes(), None, selected()), lambda: render_many(RENCANA, ANNEXES)],
    ids=["check", "render"],
)
def test_what_is_built_is_freed_when_the_work_ends(work: Callable[[], object]) -> None:
    """Without waiting for garbage collection, so that many plans in one process take the room of one."""
    work()
    gc.collect()
    gc.disable()
    try:
        work()
        assert gc.collect() < 100
    finally:
        gc.enable()
