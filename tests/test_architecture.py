from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

SAKIP = Path("sakip")

ORDER = [
    "values",
    "patterns",
    "findings",
    "errors",
    "codes",
    "paths",
    "exact",
    "terbilang",
    "amounts",
    "formula",
    "computing",
    "writing",
    "peta",
    "leaves",
    "fields",
    "documents",
    "penilaian",
    "model",
    "traps",
    "wording",
    "berkas",
    "pure",
    "source",
    "build",
    "schema",
    "reference",
    "loader",
    "nomenclature",
    "comparing",
    "facts",
    "chapters",
    "titles",
    "entries",
    "index",
    "digest",
    "counting",
    "emitting",
    "diffing",
    "regulations",
    "achieving",
    "scales",
    "lke",
    "measuring",
    "scoring",
    "spending",
    "reckoning",
    "filling",
    "comparisons",
    "recomputing",
    "working",
    "scorecard",
    "scalebook",
    "rules",
    "rulebook",
    "own_rules",
    "config",
    "positions",
    "suppressions",
    "together",
    "many",
    "checking",
    "tables",
    "reports",
    "annexes",
    "freezing",
    "own_annexes",
    "__init__",
    "files",
    "running",
    "arguments",
    "cli",
    "__main__",
]
"""Who may import whom: each module only what stands above it. `__init__` is the public API, above which stands all of the library."""

MODULES = sorted(SAKIP.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}


def _part(path: Path) -> str:
    """The line of ORDER that a file belongs to: a package is one."""
    return path.parent.name if path.parent != SAKIP else path.stem


def _imports(path: Path, *, lazy: bool = True, typing: bool = False) -> Iterator[str]:
    """The modules that a file imports, with dots; those within functions only if asked, those for the type checker too."""
    skipped: set[int] = set()
    for node in ast.walk(TREES[path]):
        is_typing = isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        if (is_typing and not typing) or (isinstance(node, ast.FunctionDef) and not lazy):
            skipped |= {id(inner) for inner in ast.walk(node)}
    for node in ast.walk(TREES[path]):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            # `from sakip.rules import kode` imports a module, `from sakip import __version__` the package.
            yield from (f"{module}.{alias.name}" for alias in node.names)


def _parts(path: Path) -> set[str]:
    parts = set()
    for name in _imports(path):
        first, _, rest = name.partition(".")
        if first == "sakip":
            part = rest.split(".")[0]
            parts.add(part if part in ORDER else "__init__")
    return parts


def test_every_module_has_its_place() -> None:
    """The list is complete, and nothing in it is gone."""
    assert sorted(ORDER) == sorted({_part(path) for path in MODULES})


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_run_one_way(path: Path) -> None:
    """A module imports only what stands above it, also within functions; packages may look into themselves."""
    part = _part(path)
    above = set(ORDER[: ORDER.index(part)])
    if path.parent != SAKIP:
        above.add(part)
    assert _parts(path) - above == set()


@pytest.mark.parametrize("package", ["rules", "reports", "annexes"])
def test_rules_reports_and_annexes_do_not_know_each_other(package: str) -> None:
    """Nor the command."""
    others = {"rules", "reports", "annexes", "cli"} - {package}
    for path in (SAKIP / package).glob("*.py"):
        assert _parts(path).isdisjoint(others), path


def test_a_rule_knows_no_other_rule() -> None:
    """Each stands alone, so that it can be read alone."""
    for path in (SAKIP / "rules").glob("*.py"):
        if path.stem != "__init__":
            assert "rules" not in _parts(path), path


@pytest.mark.parametrize(
    ("library", "only"),
    [
        ("decimal", "amounts.py"),
        ("cerberus", "schema.py"),
        ("tabulate", "tables.py"),
        ("argparse", "arguments.py cli.py running.py"),
        ("yaml", "pure.py source.py traps.py"),
        ("concurrent", "many.py checking.py"),
    ],
)
def test_one_module_knows_a_library(library: str, only: str) -> None:
    """What a library does to us is dealt with in one place."""
    knowing = [
        path.relative_to(SAKIP).as_posix() for path in MODULES if any(name.split(".")[0] == library for name in _imports(path, typing=True))
    ]
    assert set(knowing) <= set(only.split())


NOT_FOR_A_CHECK = {
    *("cerberus", "tabulate", "concurrent", "multiprocessing", "tqdm", "jsonschema"),
    *("json", "csv", "tomllib", "xml", "tempfile", "shutil", "traceback", "dataclasses"),
    *("importlib.metadata", "importlib.resources"),
    *("sakip.together", "sakip.digest", "sakip.rules.unknown_induk"),
    *("sakip.annexes", "sakip.tables", "sakip.schema", "sakip.reference", "sakip.rulebook", "sakip.working", "sakip.scorecard"),
    *("sakip.reports.json", "sakip.reports.sarif", "sakip.reports.junit", "sakip.reports.markdown", "sakip.reports.github"),
}
"""What a check of one clean plan does without: cerberus and tabulate cost 40 ms each, the others 1 to 17 ms."""


def _loaded(command: str, folder: Path) -> set[str]:
    """What a process has loaded after a command that it runs in an empty folder, as most are."""
    code = f"import sys; sys.path.insert(0, {str(Path.cwd())!r}); before = set(sys.modules); {command}; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=folder)  # noqa: S603
    return set(done.stdout.splitlines()[-1].split())


def test_a_check_imports_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    """Starting up takes longer than checking a plan, so each module that is imported for nothing shows."""
    plan = Path("models/contoh-dinas-2024.yaml").resolve()
    loaded = _loaded(f"from sakip.cli import main; main(['check', {str(plan)!r}])", tmp_path)
    assert "sakip.rules" in loaded
    # From Python 3.14 on, argparse itself needs dataclasses.
    loaded -= _loaded("import argparse; print(argparse.ArgumentParser().add_argument('one'))", tmp_path)
    assert loaded & NOT_FOR_A_CHECK == set()


def test_the_package_alone_imports_next_to_nothing(tmp_path: Path) -> None:
    """`import sakip` is cheap; each public name brings in what it needs when somebody asks for it."""
    assert {name for name in _loaded("import sakip; print()", tmp_path) if name.startswith(("sakip.", "yaml", "attr"))} == set()
    loaded = _loaded("from sakip import PlanError; print()", tmp_path)
    assert {name for name in loaded if name.startswith("sakip.")} >= {"sakip.errors"}
    assert "sakip.checking" not in loaded


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_no_number_is_a_float_and_no_text_is_run(path: Path) -> None:
    """Money is exact, and a plan is data."""
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Constant) and isinstance(node.value, (float, complex)):
            assert node.value in FLOATS.get(path.name, ()), node.lineno
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"float", "eval", "exec", "compile", "__import__"}, node.lineno


FLOATS = {"traps.py": (0.7,)}
"""How near a name has to be to be proposed, which difflib asks for; no amount of a plan is one."""


@pytest.mark.parametrize("path", [path for path in MODULES if path.stem not in {"cli", "__main__"}], ids=str)
def test_only_the_command_prints_exits_and_reads_the_environment(path: Path) -> None:
    """The library answers who calls it, and nobody else."""
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"print", "input", "exit", "quit"}, node.lineno
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            forbidden = {"os": {"environ", "getenv", "getcwd"}, "sys": {"argv", "stdout", "stderr", "stdin"}}
            assert node.attr not in forbidden.get(node.value.id, set()), node.lineno


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_modules_stay_small_enough_to_read(path: Path) -> None:
    """Who needs more says why, here: amounts are one grammar, the command one subcommand after the other, the index one look-up."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LONG.get(path.name, 350)


LONG = {"amounts.py": 415, "cli.py": 442, "index.py": 422}


def test_the_map_of_the_house_names_every_module_in_its_order() -> None:
    """docs/arsitektur.md lists what there is, from the top down."""
    rows = [line for line in Path("docs/arsitektur.md").read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    named = [name for row in rows for name in re.findall(r"`(\w+)(?:\.py|/)`", row.split("|")[1])]
    assert named == [part for part in ORDER if part not in {"__init__", "__main__"}]
