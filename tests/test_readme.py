from __future__ import annotations

import re
from pathlib import Path

import pytest

from sakip.cli import main

README = Path("README.md").read_text(encoding="utf-8")


def test_the_excerpt_of_the_demo_is_what_the_demo_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """Every line of the excerpt that README opens with is in the current output, in this order."""
    [excerpt] = re.findall(r"--- 2\. [^\n]*\n(.*?)\n--- 3\.", README, re.DOTALL)
    assert main(["check", "models/barsel-dspmd-2023.yaml", "--no-baseline", "--fail-on", "never", "--statistics"]) == 0
    printed = iter(capsys.readouterr().out.splitlines())
    for line in excerpt.splitlines():
        if line != "…":
            assert line in printed, line


def test_the_commands_of_the_readme_are_those_of_the_makefile() -> None:
    """README promises two commands, and the Makefile has both with the words that README uses."""
    makefile = Path("Makefile").read_text(encoding="utf-8")
    for name in ("demo", "test"):
        assert f"make {name} " in README
        assert f"\n{name}: " in makefile
    for heading in re.findall(r"^--- .*$", README, re.MULTILINE):
        assert f"@echo '{heading}'" in makefile


@pytest.mark.parametrize("block", re.findall(r"```python\n(.*?)```", README, re.DOTALL))
def test_the_python_of_the_readme_runs(block: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The example for developers runs as it stands."""
    exec(compile(block, "README.md", "exec"), {})  # noqa: S102 - the example is part of this repository
    assert capsys.readouterr().out
