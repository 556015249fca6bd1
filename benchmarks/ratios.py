"""What each stage costs, as a share of a bare ``yaml.load(CSafeLoader)`` of the same bytes.

In every round all stages run once, beside a bare load of their own, and the share is taken within the round; what is printed is the
median of the rounds. So a machine that is slow or busy changes both sides of the ratio. What `sakip` remembers of texts is forgotten
before each stage: who checks one plan has not read it a moment ago.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import time
from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from benchmarks.plans import plan
from sakip.annexes import ANNEXES, render_many
from sakip.build import build
from sakip.checking import check_file, check_loaded, run_rules, selected
from sakip.index import Index
from sakip.loader import load_bytes, no_collection
from sakip.scoring import Skor
from sakip.source import read
from sakip.spending import Belanja

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TABLES = ("rkt", "pk", "ppk", "iku")
"""The tables that every agency has to sign or publish each year."""


def stages(raw: bytes) -> dict[str, Callable[[], object]]:
    """Every stage as a function without arguments; what a stage needs from the one before is made outside of it."""
    codes = selected()
    loaded = load_bytes("rencana.yaml", raw)
    tree = read("rencana.yaml", raw).data
    index = Index(loaded.rencana)

    def check_and_render(lampiran: Iterable[str]) -> object:
        with no_collection():
            plan_of_file = load_bytes("rencana.yaml", raw)
            once = Index(plan_of_file.rencana)
            return check_loaded(once, plan_of_file.files, codes), render_many(once, lampiran)

    def scores() -> object:
        skor = Skor(index)
        return skor.indikator, skor.instansi, skor.program, list(Belanja(skor).efficiencies())

    return {
        "read": lambda: read("rencana.yaml", raw),
        "build": lambda: build(tree),
        "rules": lambda: run_rules(Index(loaded.rencana), codes),
        "score": scores,
        "render": lambda: render_many(loaded.rencana, ANNEXES),
        "check": lambda: check_file("rencana.yaml", raw, None, codes),
        "check + 4 tables": lambda: check_and_render(TABLES),
        "check + render": lambda: check_and_render(ANNEXES),
    }


def caches() -> list[Any]:
    """The bounded caches of the package: they hold texts; the others hold what is made of the model once in a process."""
    made = (one for one in gc.get_objects() if type(one) is type(cache(len)))
    return [one for one in made if one.__module__.startswith("sakip.") and one.cache_info().maxsize]


def seconds(function: Callable[[], object]) -> float:
    """How long one call takes; what the call made is freed within the time."""
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def measure(raw: bytes, rounds: int) -> tuple[float, dict[str, float]]:
    """The median seconds of the bare load, and the median share of each stage."""

    def bare() -> object:
        return yaml.load(raw, Loader=yaml.CSafeLoader)

    functions = stages(raw)
    for function in (bare, *functions.values()):
        function()
    remembered = caches()
    shares: dict[str, list[float]] = {name: [] for name in functions}
    loads = []
    for _ in range(rounds):
        for name, function in functions.items():
            for one in remembered:
                one.cache_clear()
            load = seconds(bare)
            loads.append(load)
            shares[name].append(seconds(function) / load)
    return statistics.median(loads), {name: statistics.median(values) for name, values in shares.items()}


def main() -> None:
    """Print a table of shares for plans of several sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, nargs="+", default=[1, 30], help="plan sizes, in copies of the report (default: 1 30)")
    parser.add_argument("--rounds", type=int, default=25, help="rounds for one copy; larger plans take fewer")
    options = parser.parse_args()
    for copies in options.copies:
        raw = plan(copies).encode()
        load, shares = measure(raw, max(3, options.rounds // copies))
        print(f"{copies} x laporan, {len(raw):,d} byte; yaml.load(CSafeLoader) {load * 1000:.1f} ms = 1")
        for name, share in shares.items():
            print(f"  {name:18}{share:6.2f}")


if __name__ == "__main__":
    main()
