from __future__ import annotations

import os
import signal
import subprocess
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.plans import plan
from sakip.checking import check_file
from sakip.cli import INTERRUPTED, UNREADABLE, USAGE, main
from sakip.loader import load_bytes
from tests.checks import START

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sakip.checking import Checked

ORPHAN = START + "indikator: [{id: I1, nama: A, target: {2024: 5 %}}]\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four plans, each with a finding; the command runs above them."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "d").mkdir()
    for number in range(4):
        (tmp_path / f"d/{number}.yaml").write_text(ORPHAN, encoding="utf-8")
    return tmp_path


def before_each(monkeypatch: pytest.MonkeyPatch, do: Callable[[str], object]) -> None:
    real = check_file

    def check(name: str, *arguments: Any, **options: Any) -> Checked:
        do(name)
        return real(name, *arguments, **options)

    monkeypatch.setattr("sakip.running.check_file", check)


def stop_at(name: str) -> Callable[[str], None]:
    def stop(other: str) -> None:
        if other == name:
            raise KeyboardInterrupt

    return stop


@pytest.mark.parametrize(("form", "streamed"), [("text", True), ("github", True), ("json", False)])
@pytest.mark.usefixtures("folder")
def test_findings_come_while_others_are_still_looked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], form: str, *, streamed: bool
) -> None:
    """In formats that need not wait for all of them."""
    seen: list[str] = []
    before_each(monkeypatch, lambda _: seen.append(capsys.readouterr().out))
    assert main(["check", "d", "--format", form, "--preview", "--select", "AKIP401"]) == main(["check", "d/0.yaml", "--select", "AKIP401"])
    assert [f"d/{n}.yaml" in text for n, text in enumerate(seen[1:4])] == [streamed] * 3


def test_plans_that_may_belong_together_are_told_together(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The rules across plans may find something in the first of them."""
    (folder / "d/3.yaml").write_text(ORPHAN + "induk: 0.yaml\n", encoding="utf-8")
    seen: list[str] = []
    before_each(monkeypatch, lambda _: seen.append(capsys.readouterr().out))
    main(["check", "d"])
    assert seen == [""] * 4
    assert "d/0.yaml" in capsys.readouterr().out


@pytest.mark.parametrize("more", [[], ["--write-baseline"], ["--format", "text", "--format", "json:x.json"]])
def test_an_interrupt_ends_with_what_was_found(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    """No baseline is written from half of the plans."""
    before_each(monkeypatch, stop_at("d/2.yaml"))
    assert main(["check", "d", *more]) == INTERRUPTED
    out, err = capsys.readouterr()
    assert out.count("AKIP401") == 2
    assert out.splitlines()[-1].startswith("2 rencana diperiksa; ")
    assert err == "sakip: dihentikan: 2 dari 4 rencana diperiksa\n"
    assert list(folder.glob("d/*.json")) == []


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="sends a signal to a group of processes")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_all_processes_cleanly(tmp_path: Path, jobs: str) -> None:
    """As a terminal sends it: to the whole group. There is no traceback, and the exit code is the one of shells."""
    for number in range(60):
        (tmp_path / f"{number:02}.yaml").write_text(plan(), encoding="utf-8")
    command = [sys.executable, "-m", "sakip", "check", str(tmp_path), "--jobs", jobs]
    with subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, bufsize=1
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.stdout.read(), process.stderr.read()
    assert process.returncode == INTERRUPTED
    assert "00.yaml:" in first
    assert " rencana diperiksa; " in out.splitlines()[-1]
    assert err.startswith("sakip: dihentikan: ")
    assert err.count("\n") == 1


def test_another_handler_of_interrupts_is_left_alone(folder: Path) -> None:
    """As of a process that was told to ignore them."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert main(["check", str(folder / "d"), "--fail-on", "never"]) == 0
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_the_first_ctrl_c_waits_for_the_plan_that_is_being_checked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    """So nothing that was found is lost."""

    def interrupt(name: str) -> None:
        if name.endswith("1.yaml"):
            signal.raise_signal(signal.SIGINT)

    before_each(monkeypatch, interrupt)
    assert main(["check", str(folder / "d")]) == INTERRUPTED
    assert capsys.readouterr().err == "sakip: dihentikan: 2 dari 4 rencana diperiksa\n"
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("folder")
def test_a_bug_that_one_plan_brings_out_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is a finding at that plan; for debugging it goes through."""
    real = load_bytes

    def load(name: str, *arguments: Any) -> Any:
        if name == "d/1.yaml":
            raise RecursionError("x")
        return real(name, *arguments)

    monkeypatch.setattr("sakip.checking.load_bytes", load)
    assert main(["check", "d", "--fail-on", "never"]) == UNREADABLE
    out = capsys.readouterr().out
    assert "d/1.yaml:1:1: kesalahan AKIP007 kesalahan di dalam sakip: RecursionError: x" in out
    assert out.count("AKIP401") == 3
    assert main(["check", "d", "--debug"]) == UNREADABLE
    assert "kesalahan di dalam sakip (d/1.yaml): RecursionError: x" in capsys.readouterr().err


def _die(_job: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.usefixtures("folder")
def test_plans_that_kill_their_processes_are_findings(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One each, and the command lives on."""
    monkeypatch.setattr("sakip.running.check_path", _die)
    assert main(["check", "d/0.yaml", "d/1.yaml", "--jobs", "2"]) == UNREADABLE
    assert capsys.readouterr().out.count("AKIP007 proses yang memeriksa rencana ini mati, dua kali") == 2


def test_a_pattern_names_plans(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For shells that do not know ``**``, or where it stands in quotes; what is no plan is passed over, as in a folder."""
    (folder / "d/e").mkdir()
    (folder / "d/e/[x].yaml").write_text(START, encoding="utf-8")
    (folder / "d/e/lain.yaml").write_text("a: b\n", encoding="utf-8")
    main(["check", "**/*.yaml"])
    assert capsys.readouterr().out.splitlines()[-1].endswith("; 1 berkas YAML lain dilewati")
    main(["check", "d/e/[x].yaml"])
    assert capsys.readouterr().out == "1 rencana diperiksa; tidak ada temuan\n"
    assert main(["check", "d/?.yml"]) == USAGE
    assert "d/?.yml: tidak ada rencana yang cocok" in capsys.readouterr().err


class _Bar:
    """What is asked of a bar of tqdm."""

    said: tuple[str, ...] = ()

    def __init__(self, **options: Any) -> None:
        _Bar.said = (f"total {options['total']}",)

    def __getattr__(self, name: str) -> Callable[[], None]:
        def note() -> None:
            _Bar.said += (name,)

        return note


@pytest.mark.usefixtures("folder")
def test_on_a_terminal_a_bar_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """It makes room for what is printed, and is gone at the end."""
    tqdm = ModuleType("tqdm")
    tqdm.tqdm = _Bar  # type: ignore[attr-defined]  # it is made here
    monkeypatch.setitem(sys.modules, "tqdm", tqdm)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.delenv("CI", raising=False)
    main(["check", "d"])
    assert _Bar.said == ("total 4", *("update", "clear", "refresh") * 4, "close", "clear", "refresh")


@pytest.mark.parametrize("why", ["CI", "tqdm", "isatty", "one"])
def test_elsewhere_there_is_no_bar(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], why: str) -> None:
    """In CI, without tqdm, where nobody looks, for one plan."""
    monkeypatch.setitem(sys.modules, "tqdm", None)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: why != "isatty")
    monkeypatch.delenv("CI", raising=False)
    if why == "CI":
        monkeypatch.setenv("CI", "true")
    main(["check", str(folder / "d/0.yaml") if why == "one" else "d"])
    assert capsys.readouterr().err == ""
