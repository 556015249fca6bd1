"""What whole processes cost: a check beside a script that only loads the same files, and beside other linters on as much text.

In every round each command runs once, beside the bare script; what is printed is the median of the ratios within the rounds, by processor
time and by the clock. With ``--others FOLDER``, an environment with yamllint, check-jsonschema and beancount, these run as well.
"""

from __future__ import annotations

import argparse
import compileall
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.plans import plan

_BARE = (
    "import sys, yaml\nfor name in sys.argv[1:]:\n    with open(name, 'rb') as file:\n        yaml.load(file, Loader=yaml.CSafeLoader)\n"
)
_SCHEMA = Path("docs/sakip-1.schema.json")
Cost = tuple[float, float]
"""Seconds of the processor and by the clock."""


def ledger(size: int) -> str:
    """A ledger of beancount of so many bytes at least."""
    lines = ["2020-01-01 open Assets:Kas IDR", "2020-01-01 open Expenses:Kegiatan IDR"]
    length = sum(map(len, lines))
    while length < size:
        number = len(lines)
        day = f"2023-{number % 12 + 1:02}-{number % 28 + 1:02}"
        lines.append(f'{day} * "Belanja kegiatan {number}"\n  Expenses:Kegiatan  {number * 1000} IDR\n  Assets:Kas  -{number * 1000} IDR')
        length += len(lines[-1]) + 1
    return "\n".join(lines) + "\n"


def run(command: list[str]) -> Cost:
    """What one process costs, with those that it starts."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)  # noqa: S603 - made below
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.perf_counter() - start


def peak(command: list[str]) -> int:
    """The most memory that one process takes, in kB."""
    script = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL); "
    script += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    done = subprocess.run([sys.executable, "-c", script, *command], capture_output=True, text=True, check=True)  # noqa: S603
    return int(done.stdout)


def commands(folder: Path, plans: int, others: Path | None) -> dict[str, list[str]]:
    """The command lines on so many plans, by what they are called; the first is the bare script."""
    names = []
    for number in range(plans):
        path = folder / f"{plans}-{number:03}.yaml"
        path.write_text(plan(first=number + 1), encoding="utf-8")
        names.append(str(path))
    check = [sys.executable, "-m", "sakip", "check", *names]
    found = {"yaml.load(CSafeLoader)": [sys.executable, "-c", _BARE, *names], "sakip check": check}
    if plans > 1:
        found["sakip check --jobs 2"] = [*check, "--jobs", "2"]
    if others is not None:
        book = folder / f"{plans}.beancount"
        book.write_text(ledger(plans * len(plan())), encoding="utf-8")
        found["yamllint"] = [str(others / "bin/yamllint"), *names]
        found["check-jsonschema"] = [str(others / "bin/check-jsonschema"), "--schemafile", str(_SCHEMA), *names]
        found["bean-check"] = [str(others / "bin/bean-check"), "--no-cache", str(book)]
    return found


def measure(lines: dict[str, list[str]], rounds: int) -> dict[str, tuple[Cost, Cost]]:
    """For each command the median cost, and the median ratio to the bare script that ran before it."""
    bare = next(iter(lines.values()))
    costs: dict[str, list[Cost]] = {name: [] for name in lines}
    ratios: dict[str, list[Cost]] = {name: [] for name in lines}
    for _ in range(rounds):
        for name, line in lines.items():
            (load, clock), cost = run(bare), run(line)
            costs[name].append(cost)
            ratios[name].append((cost[0] / load, cost[1] / clock))
    return {name: (_medians(costs[name]), _medians(ratios[name])) for name in lines}


def _medians(values: list[Cost]) -> Cost:
    return statistics.median(one for one, _ in values), statistics.median(other for _, other in values)


def main() -> None:
    """Print a table for one plan, thirty and four hundred and fifty."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, nargs="+", default=[1, 30, 450])
    parser.add_argument("--rounds", type=int, default=15, help="rounds for one plan; more plans take fewer")
    parser.add_argument("--others", type=Path, help="an environment with yamllint, check-jsonschema and beancount")
    options = parser.parse_args()
    # As pip does with what it installs; a checkout is compiled when it is first used, if Python may write there.
    compileall.compile_dir("sakip", quiet=1)
    folder = Path(tempfile.mkdtemp())
    try:
        for plans in options.plans:
            # The others take half an hour for hundreds of plans.
            lines = commands(folder, plans, options.others if plans <= max(30, min(options.plans)) else None)
            print(f"{plans} rencana: ms per rencana (prosesor), rasio prosesor, rasio jam, memori puncak")
            for name, ((cost, _), (ratio, clock)) in measure(lines, max(1, options.rounds // max(1, plans // 10))).items():
                print(f"  {name:24}{cost / plans * 1000:8.1f}{ratio:8.2f}{clock:8.2f}{peak(lines[name]) / 1024:8.0f} MB")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
