from __future__ import annotations

import gc
from pathlib import Path

from sakip.checking import check_file, selected

PLAN = Path("models/barsel-dspmd-2023.yaml")


def test_a_check_leaves_no_cyclic_garbage() -> None:
    """What a check builds is freed when it ends, so that many plans in one process take the room of one."""
    raw, codes = PLAN.read_bytes(), selected()
    check_file("rencana.yaml", raw, None, codes)
    gc.collect()
    gc.disable()
    try:
        check_file("rencana.yaml", raw, None, codes)
        assert gc.collect() < 100
    finally:
        gc.enable()
