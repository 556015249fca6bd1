from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from sakip.cli import main
from tests.checks import START

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path.cwd()
ACTION: dict[str, Any] = yaml.safe_load(Path("action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
ORPHAN = "indikator: [{id: I1, nama: A, target: {2024: 5 %}}]\n"
CLEAN, FOUND, USAGE, UNREADABLE = range(4)

# All that is not real: instead of an installation from the network, a link to the package; everything else is Python.
PIP = """\
#!/bin/sh
if [ "$2" != pip ]; then exec {python} "$@"; fi
while [ "$1" != --target ]; do shift; done
mkdir "$2" && ln -s "$3/sakip" "$2/sakip"
"""


class Ran:
    """What a runner has after the steps of the action: exit code, log, outputs and job summary."""

    def __init__(self, folder: Path, inputs: Mapping[str, str]) -> None:
        given = {name: str(one.get("default", "")) for name, one in ACTION["inputs"].items()} | dict(inputs)
        self.files = {name: folder / f".{name.lower()}" for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        # A runner appends, also to what a step before has written.
        for file in self.files.values():
            file.write_text("sebelumnya=1\n", encoding="utf-8")
        python = folder / ".bin" / "python3"
        python.parent.mkdir()
        python.write_text(PIP.format(python=shlex.quote(sys.executable)), encoding="utf-8")
        python.chmod(0o755)
        base = {**os.environ, **{name: str(file) for name, file in self.files.items()}, "GITHUB_ACTION_PATH": str(ROOT)}
        base |= {"PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}", "RUNNER_TEMP": str(folder / ".temp")}
        (folder / ".temp").mkdir()
        for step in STEPS:
            environment = base | {name: _filled(text, given) for name, text in step.get("env", {}).items()}
            command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
            done = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=environment, check=False)  # noqa: S603
            self.code, self.log = done.returncode, done.stdout + done.stderr
            if self.code:
                break
        self.outputs = dict(line.split("=", 1) for line in self.files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines())
        self.summary = self.files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")


def _filled(text: str, inputs: Mapping[str, str]) -> str:
    return re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: inputs[match[1]], text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with a plan, a plan in which something is wrong, and a file that is none."""
    (tmp_path / "rencana").mkdir()
    (tmp_path / "rencana" / "baik.yaml").write_text(START, encoding="utf-8")
    (tmp_path / "rencana" / "dua kata.yaml").write_text(START + ORPHAN, encoding="utf-8")
    (tmp_path / "lain.yaml").write_text("a: b\n", encoding="utf-8")
    # Names that Python would import first, were they looked for here.
    (tmp_path / "yaml.py").write_text("raise SystemExit(9)\n", encoding="utf-8")
    return tmp_path


def test_the_action_fails_on_what_it_finds_and_tells_it_in_three_ways(folder: Path) -> None:
    """Annotations in the log, the job summary below what stands there, and a SARIF file; all from one check."""
    ran = Ran(folder, {})
    assert (ran.code, ran.outputs["exit-code"]) == (FOUND, "1")
    assert ran.log.startswith("::error file=rencana/dua kata.yaml,line=4,col=13,")
    assert ran.summary.startswith("sebelumnya=1\n## sakip: 2 rencana diperiksa; 1 kesalahan; 1 berkas YAML lain dilewati\n")
    sarif = yaml.safe_load(Path(ran.outputs["sarif"]).read_text(encoding="utf-8"))
    assert [one["ruleId"] for one in sarif["runs"][0]["results"]] == ["AKIP401"]


@pytest.mark.parametrize(
    ("inputs", "code", "log"),
    [
        ({"paths": "rencana/baik.yaml"}, CLEAN, "1 rencana diperiksa; tidak ada temuan\n"),
        ({"paths": "\nrencana/baik.yaml\nrencana/dua kata.yaml\n"}, FOUND, "AKIP401"),
        ({"select": "AKIP2"}, CLEAN, "tidak ada temuan"),
        ({"ignore": "indikator-yatim,AKIP5"}, CLEAN, "tidak ada temuan"),
        ({"fail-on": "never"}, CLEAN, "AKIP401"),
        ({"jobs": "2", "preview": "true", "no-baseline": "true"}, FOUND, "AKIP401"),
        ({"config": "nada.toml"}, USAGE, "nada.toml: berkas tidak ada"),
        ({"paths": "rencana/baik.yaml", "baseline": "nada.json"}, USAGE, "nada.json: baseline tidak ada"),
        ({"paths": ""}, USAGE, "belum disebut: BERKAS"),
        ({"paths": "nada.yaml"}, UNREADABLE, "AKIP101"),
        ({"paths": "--version"}, UNREADABLE, "AKIP101"),
    ],
)
def test_inputs_of_the_action_do_what_the_options_do(folder: Path, inputs: dict[str, str], code: int, log: str) -> None:
    """The exit code is that of the check; where nothing could be checked there is no SARIF file."""
    ran = Ran(folder, inputs)
    assert (ran.code, ran.outputs["exit-code"]) == (code, str(code))
    assert log in ran.log
    assert ("sarif" in ran.outputs) == (code != USAGE)


@pytest.mark.parametrize("text", ["$(touch terkena)", "`touch terkena`", '"; touch terkena; "', "'; touch terkena; '", "a\ntouch terkena"])
def test_nothing_that_an_input_says_is_run(folder: Path, text: str) -> None:
    """Whatever signs of the shell it holds."""
    assert Ran(folder, dict.fromkeys(ACTION["inputs"], text)).code == USAGE
    assert not (folder / "terkena").exists()


def test_no_script_of_the_action_holds_an_expression() -> None:
    """An expression is written into the script before the shell reads it; inputs come as variables, each of them once."""
    assert [step for step in STEPS if "${{" in step["run"]] == []
    given = [text for step in STEPS for text in step.get("env", {}).values()]
    assert given == [f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"]]


def test_every_input_of_the_action_is_an_option_of_check(capsys: pytest.CaptureFixture[str]) -> None:
    """By the same name; only the paths are none."""
    with pytest.raises(SystemExit):
        main(["check", "--help"])
    options = set(re.findall(r"--([a-z-]+)", capsys.readouterr().out))
    assert set(ACTION["inputs"]) - options == {"paths"}


def test_the_hook_is_a_check_of_a_folder(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """What pre-commit would run: it looks when a plan, its settings or its baseline changed, and not for other files."""
    (hook,) = yaml.safe_load(Path(".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    changed = ["a.yaml", "d/b.yml", "sakip.toml", "d/b.baseline.json", "package.json", "README.md", "x.yaml.txt"]
    assert [name for name in changed if re.search(hook["files"], name)] == changed[:4]
    monkeypatch.chdir(folder)
    assert (hook["language"], hook["pass_filenames"], hook["entry"].split()[0]) == ("python", False, "sakip")
    assert main([*hook["entry"].split()[1:], *hook["args"]]) == FOUND
    assert "dua kata.yaml:4:13: kesalahan AKIP401" in capsys.readouterr().out


PAGE = Path("docs/ci.md").read_text(encoding="utf-8")
HOOKS, WORKFLOW, GITLAB = (yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL))


def test_the_examples_of_the_page_name_what_there_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The id of the hook, inputs and outputs of the action, and a command that runs."""
    (hook,) = yaml.safe_load(Path(".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [one["id"] for one in HOOKS["repos"][0]["hooks"]] == [hook["id"]]
    _, ours, upload = WORKFLOW["jobs"]["sakip"]["steps"]
    assert set(ours["with"]) <= set(ACTION["inputs"])
    assert upload["with"]["sarif_file"] == f"${{{{ steps.{ours['id']}.outputs.sarif }}}}"
    for name in (*ACTION["inputs"], *ACTION["outputs"]):
        assert f"`{name}`" in PAGE
    monkeypatch.chdir(folder)
    commands = [*GITLAB["sakip"]["script"], *re.findall(r"^\$ (sakip .*)", PAGE, re.MULTILINE)]
    for command in commands[1:]:
        assert main(shlex.split(command)[1:]) == FOUND
    assert Path(GITLAB["sakip"]["artifacts"]["reports"]["junit"]).is_file()
