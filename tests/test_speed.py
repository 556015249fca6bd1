from __future__ import annotations

import math
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.plans import plan
from benchmarks.ratios import stages
from sakip.checking import check_file, run_rules, selected
from sakip.index import Index
from sakip.loader import load_bytes
from sakip.rules import RULES
from tests.checks import START

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from sakip.findings import Finding

    Steps = dict[str, int]

ROWS = 4000


def _document(rows: str, feet: str = "") -> str:
    return f"dokumen:\n  - id: d\n    menyatakan:\n{rows}{feet and f'    kaki:{chr(10)}{feet}'}"


def _repeat(line: str, rows: int, indent: int = 6) -> str:
    return "".join(f"{' ' * indent}- {line.replace('NUMBER', str(number))}\n" for number in range(rows))


BIG: dict[str, Callable[[int], str]] = {
    "unknown ids": lambda rows: _document(_repeat("{tentang: XNUMBER}", rows)),
    "different figures": lambda rows: _document(_repeat("{tentang: instansi, capaian: NUMBER %}", rows)),
    "wrong figures in many documents": lambda rows: (
        "dokumen:\n" + "".join(f"  - {{id: d{n}, menyatakan: [{{tentang: instansi, tahun: {1000 + n % 900}}}]}}\n" for n in range(rows))
    ),
    "foot rows": lambda rows: _document(
        _repeat("{tentang: instansi, capaian: 5 %}", rows), _repeat("{hitung: rata_rata, capaian: 6 %}", rows)
    ),
    "tables": lambda rows: "dokumen:\n" + _repeat("{id: dNUMBER, menyatakan: [], kaki: [{hitung: jumlah, capaian: 6 %}]}", rows, 2),
    "comments": lambda rows: "misi:\n" + "  - {id: M}  # sakip: abaikan[AKIP202] alasan=x\n" * rows,
    "parts of a whole": lambda rows: (
        "program: [{id: P, anggaran: 5}]\n" + _document(_repeat("{tentang: P, sasaran: SNUMBER, anggaran: 5}", rows))
    ),
    "one name": lambda rows: "indikator:\n" + _repeat("{id: INUMBER, nama: Jumlah Dokumen Hasil Penataan Desa}", rows, 2),
    "one output": lambda rows: (
        "indikator: [{id: I, nama: Jumlah Dokumen}]\nprogram:\n" + _repeat("{id: PNUMBER, indikator: [I], anggaran: 5}", rows, 2)
    ),
    "formulas in a chain": lambda rows: (
        "indikator:\n" + "".join(f"  - {{id: I{n}, nama: A{n}, satuan: Unit, formula: I{n + 1} + 1}}\n" for n in range(rows))
    ),
    "sentences": lambda rows: _document(_repeat("{tentang: instansi, kutipan: Capaian kinerja NUMBER % Tahun Anggaran 2019}", rows)),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", BIG)
def test_no_rule_takes_the_square_of_what_it_is_given(kind: str) -> None:
    """Thousands of wrong rows take seconds at most; a rule that compares each with each would take minutes."""
    started = time.process_time()
    assert check_file("x.yaml", (START + BIG[kind](ROWS)).encode(), None, selected()).readable
    assert time.process_time() - started < 30


def _steps(function: Callable[[], object]) -> int:
    """How many lines of Python run in a call, those of comprehensions once for each member: the same on every machine."""
    count = 0

    def trace(_frame: FrameType, _event: str, _argument: object) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        function()
    finally:
        sys.settrace(before)
    return count


def _rules(text: str) -> Steps:
    """The steps of every rule, one after the other over one index; counted the second time, when all figures are remembered."""
    rencana = load_bytes("x.yaml", text.encode()).rencana
    run_rules(Index(rencana), RULES)
    index = Index(rencana)
    return {code: _steps(partial(_exhaust, check, index)) for code, check in RULES.items()}


def _exhaust(check: Callable[[Index], Iterator[Finding]], index: Index) -> None:
    for _ in check(index):
        pass


def _stages(text: str) -> Steps:
    """The steps of what is not made of other stages."""
    functions = {name: one for name, one in stages(text.encode()).items() if name != "rules" and not name.startswith("check")}
    for function in functions.values():
        function()
    return {name: _steps(function) for name, function in functions.items()}


def _worse(small: Steps, large: Steps, nodes: int) -> dict[str, float]:
    """What takes more than n log n steps on four times as many nodes, and how many times as many it takes; a tenth is let go."""
    most = 4 * math.log(4 * nodes) / math.log(nodes) * 1.1
    return {name: round(large[name] / steps, 2) for name, steps in small.items() if large[name] > most * steps}


@pytest.mark.slow
@pytest.mark.parametrize("count", [_rules, _stages])
def test_nothing_is_worse_than_n_log_n_on_whole_reports(count: Callable[[str], Steps]) -> None:
    """From one report to four to sixteen: every rule; reading, building, scoring and rendering."""
    one, four, sixteen = (count(plan(copies)) for copies in (1, 4, 16))
    nodes = plan().count("\n")
    assert _worse(one, four, nodes) == {}
    assert _worse(four, sixteen, 4 * nodes) == {}


@pytest.mark.slow
@pytest.mark.parametrize("kind", BIG)
def test_no_rule_is_worse_than_n_log_n_on_what_is_wrong(kind: str) -> None:
    """From hundreds of rows to four times as many."""
    assert _worse(_rules(START + BIG[kind](300)), _rules(START + BIG[kind](1200)), 300) == {}


def test_the_count_sees_a_square() -> None:
    """Also one that hides in a comprehension; a sum of members is none."""

    def squares(rows: range) -> Steps:
        return {
            "pairs": _steps(lambda: [1 for one in rows for other in rows if one == other]),
            "sum": _steps(lambda: sum(one + 1 for one in rows)),
        }

    assert set(_worse(squares(range(50)), squares(range(200)), 50)) == {"pairs"}
