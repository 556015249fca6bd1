from __future__ import annotations

import io
import json
import os
import re
import runpy
import shlex
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sakip import __version__
from sakip.annexes import ANNEXES
from sakip.cli import INTERRUPTED, main
from sakip.codes import CODES
from sakip.reports import FORMATS
from sakip.rules import ACROSS, RULES
from tests.checks import START

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sakip.findings import Finding
    from sakip.index import Index

Run = tuple[int, str, str]
ORPHAN = "indikator: [{id: I1, nama: A, target: {2024: 5 %}}]\n"
CLEAN, FOUND, USAGE, UNREADABLE = 0, 1, 2, 3
SAKIP = [sys.executable, "-m", "sakip"]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Runs the command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, stdin: bytes = b"") -> Run:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(arguments)
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return code, out, err

    return run


def write(name: str, text: str | bytes = START) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


# ---- what a plan can be


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        (START + "tahun: 2025\n", 4, "AKIP105"),
        (START + "misi: &m []\nvisi: *m\n", 4, "AKIP106"),
        (START + "misi: !!python/object:os.system []\n", 4, "AKIP106"),
        (START + "misi: " + "[" * 100_000 + "\n", 4, "AKIP103"),
        (START + "program: [{id: P, anggaran: " + "9" * 10_000 + "}]\n", 4, "AKIP114"),
        (START.encode() + "misi: [{id: M, uraian: Bandung é}]\n".encode("latin-1"), 4, "AKIP102"),
        ("", 1, "AKIP104"),
    ],
)
def test_what_is_no_plan_has_one_message_at_its_place(run: Callable[..., Run], content: str | bytes, line: int, code: str) -> None:
    """Within two seconds, with the exit code of unreadable input, in lines that can be read."""
    started = time.process_time()
    exit_code, out, err = run("check", write("x.yaml", content))
    assert time.process_time() - started < 2
    assert (exit_code, err) == (UNREADABLE, "")
    messages = [text for text in out.splitlines() if ": kesalahan " in text]
    assert messages[0].startswith(f"x.yaml:{line}:")
    assert f" kesalahan {code} " in messages[0]
    assert len({text.split()[2] for text in messages}) == 1
    assert max(map(len, out.splitlines())) < 300


def test_a_file_that_is_missing_is_unreadable_input(run: Callable[..., Run]) -> None:
    """The message names it."""
    code, out, _ = run("check", "nada.yaml")
    assert code == UNREADABLE
    assert out.startswith("nada.yaml:1:1: kesalahan AKIP101 berkas tidak ada\n")


def test_a_folder_without_plans_is_wrong_usage(run: Callable[..., Run]) -> None:
    """Nothing was checked, and that must not look like success."""
    write("kosong/x.yaml", "a: b\n")
    code, out, err = run("check", "kosong")
    assert (code, out) == (USAGE, "")
    assert err == "sakip: kosong: tidak ada rencana di folder ini (berkas YAML dengan `sakip: 1`)\n"


# ---- check


def test_findings_make_the_exit_code(run: Callable[..., Run]) -> None:
    """From the severity that is asked for; input that is no plan is always 3."""
    plan = write("x.yaml", START + ORPHAN)
    assert run("check", write("a.yaml"))[0] == CLEAN
    assert run("check", plan)[0] == FOUND
    assert run("check", plan, "--fail-on", "note")[0] == FOUND
    assert run("check", plan, "--fail-on", "never")[0] == CLEAN
    assert run("check", plan, "nada.yaml", "--fail-on", "never")[0] == UNREADABLE


def test_codes_can_be_selected_and_ignored(run: Callable[..., Run]) -> None:
    """Separated by commas, in any case, shortened or not; an unknown one is wrong usage."""
    plan = write("x.yaml", START + ORPHAN + "misi: [{id: M}, {id: M}]\n")
    assert "AKIP401" not in run("check", plan, "--select", "akip2, AKIP3")[1]
    assert "AKIP202" not in run("check", plan, "--ignore", "AKIP2")[1]
    assert run("check", plan, "--select", "AKIP99")[::2] == (
        USAGE,
        'sakip: kode "AKIP99" tidak dikenal; lihat `sakip rules`\n',
    )
    assert run("check", plan, "--select", ",")[0] == USAGE


def test_standard_input_is_a_plan_too(run: Callable[..., Run]) -> None:
    """It has no folder and no baseline beside it."""
    code, out, _ = run("check", "-", stdin=(START + ORPHAN).encode())
    assert code == FOUND
    assert out.startswith("<stdin>:4:13: kesalahan AKIP401 ")
    assert "AKIP121" in run("check", "-", stdin=(START + "termasuk: [a.yaml]\n").encode())[1]


def test_a_folder_is_all_plans_in_it(run: Callable[..., Run]) -> None:
    """Other YAML is skipped and counted."""
    write("d/a.yaml")
    write("d/e/b.yml", START + ORPHAN)
    write("d/c.yaml", "a: b\n")
    code, out, _ = run("check", "d")
    assert code == FOUND
    assert out.startswith("d/e/b.yml:4:13: ")
    assert out.endswith("2 rencana diperiksa; 1 kesalahan; 1 berkas YAML lain dilewati\n")


def test_many_jobs_say_the_same_as_one(run: Callable[..., Run]) -> None:
    """In the same order, standard input among them."""
    for number in range(3):
        write(f"d/{number}.yaml", START + (ORPHAN if number else ""))
    stdin = (START + "misi: [{id: M}, {id: M}]\n").encode()
    one = run("check", "d", "-", "nada.yaml", stdin=stdin)
    assert run("check", "d", "-", "nada.yaml", "--jobs", "4", stdin=stdin) == one
    assert one[0] == UNREADABLE
    assert "<stdin>:4:17: kesalahan AKIP202" in one[1]


BROKEN: dict[str, str | bytes] = {
    "yaml": "sakip: 1\n  tahun: [2024\n",
    "bentuk": "sakip: 1\ntahun: 2024\n",
    "bukan-utf-8": b"sakip: 1\ntahun: 2024\ninstansi: {nama: \xe9}\n",
    "kosong": "",
}


@pytest.mark.parametrize("jobs", ["1", "3"])
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_never_hides_the_others(run: Callable[..., Run], content: str | bytes, form: str, jobs: str) -> None:
    """Files and folders in one call: what stands before and behind it is reported as if it were alone, in every format."""
    write("a.yaml", START + ORPHAN.replace("I1", "SATU"))
    write("b.yaml", content)
    write("d/c.yaml", START + ORPHAN.replace("I1", "DUA"))
    write("d/lain.yaml", "a: b\n")
    code, out, err = run("check", "a.yaml", "b.yaml", "d", "nada.yaml", "--format", form, "--jobs", jobs)
    assert (code, err) == (UNREADABLE, "")
    found = [out.find(word) for word in ("SATU", "DUA")]
    assert -1 not in found
    assert found == sorted(found)
    assert out.count("AKIP101") >= 1
    assert "b.yaml" in out


def test_the_report_can_be_written_to_a_file(run: Callable[..., Run]) -> None:
    """Whole, and with nothing on the screen."""
    plan = write("x.yaml", START + ORPHAN)
    assert run("check", plan, "--format", "json", "--output", "a/b.json") == (FOUND, "", "")
    assert json.loads(Path("a/b.json").read_text(encoding="utf-8"))["summary"]["error"] == 1
    code, _, err = run("check", plan, "--output", "a")
    assert (code, err) == (USAGE, "sakip: a: tidak dapat ditulis: Is a directory\n")


def test_one_check_can_write_several_reports(run: Callable[..., Run]) -> None:
    """Each to its own file, at most one to the screen or to what `--output` names; without one there the screen stays empty."""
    plan = write("x.yaml", START + ORPHAN)
    code, out, _ = run("check", plan, "--format", "sarif:a/x.sarif", "--format", "text", "--format", "junit:x.xml")
    assert (code, out) == (FOUND, run("check", plan)[1])
    assert json.loads(Path("a/x.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert Path("x.xml").read_text(encoding="utf-8").startswith("<?xml ")
    assert run("check", plan, "--format", "json:x.json") == (FOUND, "", "")
    assert run("check", plan, "--format", "json", "--output", "y.json", "--format", "text:y.txt") == (FOUND, "", "")
    assert Path("y.json").read_bytes() == Path("x.json").read_bytes()
    assert Path("y.txt").read_text(encoding="utf-8") == out


def test_statistics_count_by_code(run: Callable[..., Run]) -> None:
    """Below the text; JSON has the findings themselves."""
    plan = write("x.yaml", START + ORPHAN + "misi: [{id: M}, {id: M}, {id: M}]\n")
    out = run("check", plan, "--statistics")[1]
    assert re.search(r"\n     2 +\d+ µs AKIP202 id-ganda\n     1 +\d+ µs AKIP401 indikator-yatim\n     0 +\d+ µs \d+ aturan lain\n\Z", out)
    json.loads(run("check", plan, "--statistics", "--format", "json")[1])


def test_a_day_decides_what_has_expired(run: Callable[..., Run]) -> None:
    """The same input and day give the same output."""
    plan = write("x.yaml", START + ORPHAN.replace("\n", "  # sakip: abaikan[AKIP401] alasan=x sampai=2026-06-30\n"))
    assert run("check", plan, "--tanggal", "2026-06-30")[0] == CLEAN
    assert "AKIP004" in run("check", plan, "--tanggal", "2026-07-01")[1]


# ---- the baseline


def test_a_baseline_acknowledges_what_there_is(run: Callable[..., Run]) -> None:
    """What is new fails; what is gone fails too, until the baseline is written again."""
    plan = write("x.yaml", START + ORPHAN)
    assert run("check", plan, "--write-baseline") == (CLEAN, "x.baseline.json: 1 temuan diakui\n", "")
    assert run("check", plan) == (CLEAN, "1 rencana diperiksa; tidak ada temuan; 1 temuan diakui\n", "")
    assert run("check", plan, "--no-baseline")[0] == FOUND
    assert run("check", plan, "--select", "AKIP2")[0] == CLEAN
    write("x.yaml", START)
    code, out, _ = run("check", plan)
    assert code == FOUND
    assert out.startswith("x.baseline.json:1:1: kesalahan AKIP005 ")
    assert run("check", plan, "--write-baseline")[0] == CLEAN
    assert run("check", plan)[0] == CLEAN


def test_writing_a_baseline_for_some_rules_keeps_the_others(run: Callable[..., Run]) -> None:
    """What did not run is still acknowledged."""
    plan = write("x.yaml", START + ORPHAN + "misi: [{id: M}, {id: M}]\n")
    run("check", plan, "--write-baseline")
    assert run("check", plan, "--write-baseline", "--select", "AKIP2")[1] == "x.baseline.json: 1 temuan diakui\n"
    assert run("check", plan)[1] == "1 rencana diperiksa; tidak ada temuan; 2 temuan diakui\n"


def test_each_plan_of_a_folder_has_its_own_baseline(run: Callable[..., Run]) -> None:
    """Beside it; a baseline of one's own is for one plan."""
    write("d/a.yaml", START + ORPHAN)
    write("d/b.yaml", START + ORPHAN)
    assert run("check", "d", "--write-baseline")[0] == CLEAN
    assert sorted(path.name for path in Path("d").iterdir()) == ["a.baseline.json", "a.yaml", "b.baseline.json", "b.yaml"]
    assert run("check", "d")[0] == CLEAN
    assert run("check", "d", "--baseline", "d/a.baseline.json")[0] == USAGE
    assert run("check", "d/a.yaml", "--baseline", "d/b.baseline.json")[0] == CLEAN


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[]", "b.json: bukan baseline sakip; hapus, lalu buat lagi dengan --write-baseline"),
        (b"\xff", "b.json: baseline tidak dapat dibaca"),
        (None, "b.json: baseline tidak ada"),
    ],
)
def test_a_baseline_that_is_none_is_wrong_usage(run: Callable[..., Run], content: str | bytes | None, message: str) -> None:
    """The message names it."""
    if content is not None:
        write("b.json", content)
    assert run("check", write("x.yaml"), "--baseline", "b.json") == (USAGE, "", f"sakip: {message}\n")


def test_a_baseline_cannot_be_written_for_what_was_not_read(run: Callable[..., Run]) -> None:
    """A plan that is none has its findings shown; standard input has no place for a baseline."""
    code, out, _ = run("check", write("x.yaml", "sakip: 2\n"), "--write-baseline")
    assert code == UNREADABLE
    assert "AKIP114" in out
    assert not Path("x.baseline.json").exists()
    assert run("check", "-", "--write-baseline", stdin=START.encode())[0] == USAGE
    assert run("check", "-", "--write-baseline", "--baseline", "b.json", stdin=(START + ORPHAN).encode())[0] == CLEAN
    assert run("check", "-", "--baseline", "b.json", stdin=(START + ORPHAN).encode())[0] == CLEAN


# ---- usage


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "belum disebut: PERINTAH"),
        (["check"], "belum disebut: BERKAS"),
        (["check", "x", "--nada"], "tidak dikenal: --nada"),
        (["check", "x", "--fail", "note"], "tidak dikenal: --fail note"),
        (["check", "x", "--format", "xml"], "--format: 'xml' tidak ada; pilih dari "),
        (["check", "x", "--format", "xml:y"], "--format: 'xml' tidak ada; pilih dari "),
        (["check", "x", "--format", "json:"], '--format: "json:" tanpa nama berkas'),
        (["check", "x", "--format", "json", "--format", "text"], "lebih dari satu laporan tanpa :BERKAS; tulis misalnya "),
        (["check", "x", "--format", "json:a/b", "--format", "text:a/b"], "lebih dari satu laporan ke a/b; tulis misalnya "),
        (["check", "x", "--format", "json:a", "--output", "b"], "--output untuk laporan yang tanpa :BERKAS, dan tidak ada "),
        (["periksa"], "'periksa' tidak ada; pilih dari "),
        (["check", "x", "--output"], "--output: perlu satu isi"),
        (["check", "x", "--jobs", "0"], '--jobs: "0" bukan bilangan dari 1 sampai 9999'),
        (["check", "x", "--jobs", "dua"], '--jobs: "dua" bukan bilangan dari 1 sampai 9999'),
        (["check", "x", "--tanggal", "besok"], '--tanggal: "besok" bukan tanggal YYYY-MM-DD'),
        (["check", "x", "--statistics=5"], "--statistics: tidak menerima isi '5'"),
        (["render", "x", "--lampiran"], "--lampiran: perlu sedikitnya satu isi"),
        (["explain", "A\x1b[2J"], 'kode "A [2J" tidak dikenal; lihat `sakip rules`'),
        (["explain", "AKIP999"], 'kode "AKIP999" tidak dikenal; lihat `sakip rules`'),
        (["render", "x.yaml", "--check"], "--check membutuhkan --out"),
    ],
)
def test_wrong_usage_is_told_in_indonesian(run: Callable[..., Run], arguments: list[str], message: str) -> None:
    """With exit code 2 and nothing on standard output."""
    code, out, err = run(*arguments)
    assert (code, out) == (USAGE, "")
    assert message in err
    assert err.startswith("sakip: ")


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["render", "--help"]])
def test_help_is_in_indonesian(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Also what argparse adds."""
    with pytest.raises(SystemExit) as left:
        main(arguments)
    out = capsys.readouterr().out
    assert left.value.code == 0
    assert "pemakaian: sakip" in out
    assert not {"usage:", "options:", "positional", "show this help"} & set(out.replace("\n", " ").split(" "))


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    """One place has it."""
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"sakip {__version__}\n"


# ---- what goes wrong


def _crash(index: Index) -> Iterator[Finding]:
    yield from ()
    raise KeyError(index.rencana.tahun)


def test_a_rule_that_crashes_is_a_finding_and_the_others_still_run(run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    """With the rule and its error, and what to do; the exit code is not that of a finding."""
    monkeypatch.setattr("sakip.checking.RULES", {**RULES, "AKIP201": _crash})
    code, out, err = run("check", write("x.yaml", START + ORPHAN), "--fail-on", "never")
    assert (code, err) == (UNREADABLE, "")
    first, _, _, advice, second, *_ = out.splitlines()
    assert first == "x.yaml:1:1: kesalahan AKIP006 aturan AKIP201 gagal dijalankan: KeyError: 2024"
    assert advice == "    saran: Jalankan dengan --debug dan laporkan."
    assert "AKIP401" in second


def test_with_debug_there_is_a_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """For whoever reports the bug."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sakip.checking.RULES", {"AKIP201": _crash})
    assert main(["check", write("x.yaml"), "--debug"]) == UNREADABLE
    assert "Traceback" in capsys.readouterr().err


def test_a_bug_of_the_command_is_told_without_a_traceback(run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to do."""

    def fail(paths: list[str], _written: list[Path]) -> None:
        raise KeyError(paths[0])

    monkeypatch.setattr("sakip.cli.find_plans", fail)
    message = "sakip: kesalahan di dalam sakip: KeyError: 'x.yaml'; jalankan dengan --debug dan laporkan\n"
    assert run("check", "x.yaml") == (UNREADABLE, "", message)


def test_an_interrupt_is_no_traceback(run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever presses Ctrl+C knows why it stopped."""

    def interrupt(paths: list[str], _written: list[Path]) -> None:
        raise KeyboardInterrupt(paths)

    monkeypatch.setattr("sakip.cli.find_plans", interrupt)
    assert run("check", "x.yaml") == (INTERRUPTED, "", "sakip: dihentikan\n")


def test_an_interrupt_while_the_command_starts_is_no_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Importing what it needs takes most of the time of a small check."""

    def interrupt() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("sakip.cli.main", interrupt)
    with pytest.raises(SystemExit) as left:
        runpy.run_module("sakip", run_name="__main__")
    assert left.value.code == INTERRUPTED
    assert capsys.readouterr().err == "sakip: dihentikan\n"


def test_a_reader_that_leaves_early_does_not_change_the_exit_code(tmp_path: Path) -> None:
    """`sakip check … | head` shows no error, and still says what was found."""
    (tmp_path / "x.yaml").write_text(START + ORPHAN, encoding="utf-8")
    read, written = os.pipe()
    os.close(read)
    done = subprocess.run([*SAKIP, "check", "x.yaml"], stdout=written, stderr=subprocess.PIPE, cwd=tmp_path, check=False)  # noqa: S603
    os.close(written)
    assert (done.returncode, done.stderr) == (FOUND, b"")


@pytest.mark.parametrize(
    ("closed", "arguments", "expected"),
    [("<&-", "check -", (UNREADABLE, b"")), (">&-", "check x.yaml", (FOUND, b"")), ("2>&-", "check --nada", (USAGE, b""))],
)
def test_a_stream_that_is_closed_is_no_error(tmp_path: Path, closed: str, arguments: str, expected: tuple[int, bytes]) -> None:
    """Nothing can be read from it, and what is written goes nowhere: not into another stream."""
    (tmp_path / "x.yaml").write_text(START + ORPHAN, encoding="utf-8")
    command = f"{shlex.join(SAKIP)} {arguments} {closed}"
    done = subprocess.run(command, shell=True, stdin=subprocess.DEVNULL, capture_output=True, cwd=tmp_path, check=False)  # noqa: S602
    assert (done.returncode, done.stderr) == expected
    assert done.stdout.startswith(b"<stdin>:1:1: kesalahan AKIP104 berkas tidak berisi rencana" if closed == "<&-" else b"")
    assert bool(done.stdout) == (closed == "<&-")


class _Closed(io.StringIO):
    """A stream to which nothing can be written any more."""

    def __init__(self, place: Path, error: OSError) -> None:
        super().__init__()
        self.file = place.open("wb")
        self.error = error

    def fileno(self) -> int:
        return self.file.fileno()

    def write(self, _text: str) -> int:
        raise self.error


@pytest.mark.parametrize(("error", "code"), [(BrokenPipeError(), CLEAN), (OSError(28, "No space left on device"), USAGE)])
def test_a_stream_that_takes_nothing_more_is_let_go(
    error: OSError, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is left in it goes nowhere, so that the interpreter does not stumble over it at its end."""
    closed = _Closed(tmp_path / "keluaran", error)
    monkeypatch.setattr(sys, "stdout", closed)
    assert main(["rules"]) == code
    os.write(closed.fileno(), b"sisa")
    closed.file.close()
    assert (tmp_path / "keluaran").read_bytes() == b""
    assert ("tidak dapat ditulis" in capsys.readouterr().err) == (code == USAGE)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_told() -> None:
    """What could not be written is no success."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*SAKIP, "rules"], stdout=full, stderr=subprocess.PIPE, check=False)  # noqa: S603
    assert done.returncode == USAGE
    assert done.stderr.startswith(b"sakip: keluaran tidak dapat ditulis: ")


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the hash seed, the language of the machine and the width of the terminal; line ends are plain."""
    (tmp_path / "x.yaml").write_text(START + ORPHAN + "misi: [{id: M, uraian: é}, {id: M}]\n", encoding="utf-8")
    seen = set()
    for seed, language in (("1", "C"), ("2", "id_ID.UTF-8")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": language, "PYTHONIOENCODING": "latin-1", "COLUMNS": "20"}
        done = subprocess.run([*SAKIP, "check", "x.yaml"], capture_output=True, cwd=tmp_path, env=environment, check=False)  # noqa: S603
        seen.add(done.stdout)
    assert len(seen) == 1
    assert b"\r" not in seen.pop()


# ---- the other commands


def test_what_init_writes_checks_clean(run: Callable[..., Run]) -> None:
    """The first thing that a planner sees is right; an existing file is never overwritten."""
    code, out, _ = run("init", "rencana.yaml")
    assert (code, out) == (CLEAN, "rencana.yaml: kerangka rencana ditulis; isi, lalu jalankan `sakip check rencana.yaml`\n")
    assert run("check", "rencana.yaml") == (CLEAN, "1 rencana diperiksa; tidak ada temuan\n", "")
    assert run("init", "rencana.yaml") == (USAGE, "", "sakip: rencana.yaml: sudah ada; sebut nama berkas lain\n")
    Path("putus.yaml").symlink_to("nada")
    assert run("init", "putus.yaml")[0] == USAGE


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained(run: Callable[..., Run], code: str) -> None:
    """In any case; a rule with its whole page."""
    exit_code, out, _ = run("explain", code.lower())
    assert exit_code == CLEAN
    assert out.startswith(f"{code}: {CODES[code].name}.\n\n")
    assert ("Contoh salah:" in out) == (code in RULES or code in ACROSS)
    assert out.endswith("\n")


def test_all_codes_are_listed(run: Callable[..., Run]) -> None:
    """One line a code; or one page for all."""
    lines = {line.split()[0]: line for line in run("rules")[1].splitlines()}
    assert list(lines) == list(CODES)
    assert {code for code, line in lines.items() if line.endswith("(pratinjau)")} == {code for code in CODES if CODES[code].preview}
    assert run("rules", "--markdown")[1].startswith("# Aturan")


def test_the_list_of_codes_has_the_severities_of_the_settings(run: Callable[..., Run]) -> None:
    """So that a team sees what it has agreed on."""
    assert "AKIP703 error" in run("rules")[1]
    for name in ("AKIP703", "kaki-tabel-berbeda"):
        write("sakip.toml", f'severity = {{{name} = "note"}}\n')
        assert "AKIP703 note" in run("rules")[1]


def test_a_code_can_be_asked_for_by_its_name(run: Callable[..., Run]) -> None:
    """As it stands in reports."""
    assert run("explain", "kaki-tabel-berbeda") == run("explain", "akip703") == run("explain", "AKIP703")


def test_the_schema_and_the_reference_are_printed(run: Callable[..., Run]) -> None:
    """For editors, and for people."""
    assert json.loads(run("schema")[1])["type"] == "object"
    assert "| `sakip`" in run("schema", "--acuan")[1]


def test_the_contents_of_a_plan_are_counted(run: Callable[..., Run]) -> None:
    """Nodes by kind, rows and figures by document, and their sum."""
    plan = write("x.yaml", START + "misi: [{id: M}]\ndokumen: [{id: d, menyatakan: [{tentang: M, target: 5}], kaki: [{capaian: 6}]}]\n")
    out = run("count", plan)[1]
    assert out.startswith("simpul: 1 misi, 1 dokumen\n")
    assert [line.split() for line in out.splitlines()[-2:]] == [["d", "1", "1", "2"], ["jumlah", "1", "1", "2"]]
    assert run("count", write("y.yaml"))[1].splitlines()[-1].split() == ["jumlah", "0", "0", "0"]


def test_annexes_are_printed_or_written(run: Callable[..., Run]) -> None:
    """One or all; into a folder that is made; a file that holds its annex already is left alone."""
    plan = write("x.yaml")
    assert run("render", plan, "--lampiran", "rkt")[1].startswith("# RENCANA KINERJA TAHUNAN (RKT) TAHUN 2024\n")
    assert run("render", plan)[1].count("\n# ") == len(ANNEXES) - 1
    assert run("render", plan, "--out", "l") == (CLEAN, "".join(f"l/{one.berkas}\n" for one in ANNEXES.values()), "")
    rkt = Path("l/lampiran-2-rkt.md")
    written = rkt.stat()
    write("l/lampiran-3-pk.md", "lama")
    code, out, _ = run("render", plan, "--lampiran", "rkt", "pk", "--out", "l")
    assert (code, out) == (CLEAN, "l/lampiran-2-rkt.md: tetap\nl/lampiran-3-pk.md\n")
    assert (rkt.stat().st_ino, rkt.stat().st_mtime_ns) == (written.st_ino, written.st_mtime_ns)
    assert run("render", plan, "--out", "l", "--check") == (CLEAN, "", "")


def test_annexes_are_compared_with_what_the_plan_gives(run: Callable[..., Run]) -> None:
    """What is missing or other is shown as a diff, nothing is written, and the exit code says so."""
    plan = write("x.yaml")
    code, out, _ = run("render", plan, "--out", "l", "--check")
    assert (code, out.count(" (tidak ada)\n+++ l/")) == (FOUND, len(ANNEXES))
    assert not Path("l").exists()
    run("render", plan, "--out", "l")
    text = Path("l/lampiran-2-rkt.md").read_text(encoding="utf-8")
    write("l/lampiran-2-rkt.md", text.replace("SKPD : Contoh", "SKPD : Lain"))
    code, out, _ = run("render", plan, "--out", "l", "--check")
    assert code == FOUND
    assert out == (
        "--- l/lampiran-2-rkt.md\n+++ l/lampiran-2-rkt.md (menurut rencana)\n@@ -1,5 +1,5 @@\n"
        " # RENCANA KINERJA TAHUNAN (RKT) TAHUN 2024\n \n-SKPD : Lain\n+SKPD : Contoh\n \n"
        " Kosong: tidak ada indikator bersasaran dengan target tahun ini.\n"
    )


def test_annexes_stay_in_their_folder(run: Callable[..., Run]) -> None:
    """A link that leads out of it is not followed, be it to read or to write."""
    plan, other = write("x.yaml"), write("lain.md", "lain")
    Path("l").mkdir()
    Path("l/lampiran-2-rkt.md").symlink_to(Path(other).absolute())
    for more in ([], ["--check"]):
        code, out, err = run("render", plan, "--out", "l", *more)
        assert (code, out, err) == (USAGE, "", "sakip: l/lampiran-2-rkt.md: menunjuk ke luar folder l; hapus tautannya\n")
    assert Path(other).read_text(encoding="utf-8") == "lain"
    assert len(list(Path("l").iterdir())) == 1


def test_published_annexes_are_those_that_there_are(run: Callable[..., Run]) -> None:
    """A plan without published tables has nothing to print; an unknown annex is wrong usage."""
    plan = write("x.yaml", START + "dokumen: [{id: d, jenis: rkt, judul: RKT}]\n")
    assert run("render", plan, "--tercetak")[1].startswith("# RKT\n")
    nothing = "sakip: rencana ini tidak memuat dokumen untuk lampiran mana pun\n"
    assert run("render", write("y.yaml"), "--tercetak") == (USAGE, "", nothing)
    assert run("render", plan, "--lampiran", "xyz")[0] == USAGE


def test_commands_about_one_plan_tell_what_is_wrong_with_it(run: Callable[..., Run]) -> None:
    """On standard error, as a check would."""
    for command in ("render", "count"):
        code, out, err = run(command, write("x.yaml", "sakip: 2\n"))
        assert (code, out) == (UNREADABLE, "")
        assert "x.yaml:1:8: kesalahan AKIP114" in err
    assert "AKIP101" in run("render", "nada.yaml")[2]


def test_the_module_runs_like_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m sakip` takes its arguments from the command line and exits with the code; it needs no standard input."""
    monkeypatch.setattr(sys, "argv", ["sakip", "explain", "AKIP703"])
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(SystemExit) as left:
        runpy.run_module("sakip", run_name="__main__")
    assert left.value.code == CLEAN
    sys.stdin.close()
    assert capsys.readouterr().out.startswith("AKIP703: kaki-tabel-berbeda.")


def test_a_terminal_shows_colours_unless_it_is_asked_not_to(run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR, a file and every other format have none."""
    plan = write("a.yaml", START + ORPHAN)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in run("check", plan)[1]
    assert "\x1b[" not in run("check", plan, "--format", "github")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("check", plan)[1]


# ---- settings


def test_settings_of_the_folder_count_unless_the_command_says_otherwise(run: Callable[..., Run]) -> None:
    """Selection, severity and what fails."""
    plan = write("a.yaml", START + ORPHAN)
    write("sakip.toml", 'severity = {AKIP401 = "note"}\n')
    code, out, _ = run("check", plan)
    assert (code, out.split(": ")[1][:16]) == (CLEAN, "catatan AKIP401 ")
    write("sakip.toml", 'severity = {AKIP401 = "note"}\nfail-on = "note"\n')
    assert run("check", plan)[0] == FOUND
    assert run("check", plan, "--fail-on", "error")[0] == CLEAN
    write("sakip.toml", 'ignore = ["AKIP401"]\n')
    assert run("check", plan)[0] == CLEAN
    assert run("check", plan, "--ignore", "AKIP202")[0] == FOUND
    write("lain/pengaturan.toml", 'select = ["AKIP202"]\n')
    assert run("check", plan, "--ignore", "AKIP203", "--config", "lain/pengaturan.toml")[0] == CLEAN


@pytest.mark.parametrize(
    ("text", "message"),
    [("x = 1\n", "pengaturan `x` tidak dikenal"), ('severity = {AKIP999 = "note"}\n', "sakip.toml: kode AKIP999 tidak dikenal")],
)
def test_settings_that_cannot_be_understood_are_wrong_usage(run: Callable[..., Run], text: str, message: str) -> None:
    """Nothing is checked with half of them."""
    write("sakip.toml", text)
    code, out, err = run("check", write("a.yaml"))
    assert (code, out) == (USAGE, "")
    assert message in err


@pytest.mark.usefixtures("_forget_rules")
def test_rules_of_ones_own_are_named_in_the_settings(run: Callable[..., Run]) -> None:
    """They run beside ours, can be explained, and are listed."""
    write("aturan/kami.py", OWN_RULE)
    write("sakip.toml", 'rules = ["aturan/kami.py"]\n')
    code, out, _ = run("check", write("a.yaml"), write("b.yaml"), "--jobs", "2")
    assert (code, out.count("UJI001 selalu")) == (FOUND, 2)
    assert run("explain", "UJI001")[1].startswith("UJI001: selalu.")
    assert "UJI001" in run("rules")[1]


OWN_RULE = '''"""UJI001: selalu."""
from sakip import Code, Severity

CODE = Code("UJI001", "selalu", Severity.ERROR, "selalu")


def check(index):
    yield CODE.finding("selalu", path="tahun")
'''


# ---- score

SCORED = """\
tujuan: [{id: T1, uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
indikator: [{id: I1, sasaran: S1, nama: A, polaritas: naik, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
"""


@pytest.mark.parametrize(
    ("form", "start"), [("text", "Contoh, tahun 2024\n"), ("json", '{\n  "version": 1,'), ("markdown", "# Capaian Contoh tahun 2024\n")]
)
def test_scores_come_in_three_formats(run: Callable[..., Run], form: str, start: str) -> None:
    """All of them, with exit code 0; without a terminal there are no bars."""
    code, out, err = run("score", write("a.yaml", START + SCORED), "--format", form)
    assert (code, err) == (CLEAN, "")
    assert out.startswith(start)
    assert "█" not in out


def test_one_score_is_explained_with_its_places(run: Callable[..., Run]) -> None:
    """As the file was named; an id without a score is wrong usage."""
    write("a.yaml", START + SCORED)
    code, out, _ = run("score", "a.yaml", "--jelaskan", "I1")
    assert (code, out.splitlines()[1]) == (CLEAN, "  1. target 2024: 80 %  [a.yaml:6:76]")
    code, out, err = run("score", "a.yaml", "--jelaskan", "X1")
    assert (code, out) == (USAGE, "")
    assert err == 'sakip: "X1" tidak mempunyai capaian; sebut id indikator, sasaran, tujuan, program, atau `instansi`.\n'


def test_a_terminal_shows_bars(run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside each capaian."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    _, out, _ = run("score", write("a.yaml", START + SCORED))
    assert "  S1  90,00 %  █████████░  1 dari 1 " in out


def test_what_is_no_plan_has_no_scores(run: Callable[..., Run]) -> None:
    """It says why, as a check does."""
    code, out, err = run("score", write("a.yaml", "sakip: 1\n"))
    assert (code, out) == (UNREADABLE, "")
    assert "AKIP112" in err


def test_the_page_of_scales_can_be_printed(run: Callable[..., Run]) -> None:
    """Derived from the data."""
    code, out, _ = run("rules", "--skala")
    assert code == CLEAN
    assert out.startswith("# Skala, metode dan bobot\n")


# ---- diff

CHANGED = SCORED.replace("72 %", "74 %").replace("S1, tujuan", "S2, tujuan").replace("sasaran: S1", "sasaran: S2")


def test_two_plans_are_compared(run: Callable[..., Run]) -> None:
    """Exit code 1 for a change, with the place in the new plan; in the old one for what is gone."""
    old, new = write("lama.yaml", START + SCORED), write("baru.yaml", START + CHANGED)
    code, out, err = run("diff", old, new)
    assert (code, err) == (FOUND, "")
    assert out.splitlines() == [
        'baru.yaml:5:11: "Satu" (S2) baru',
        'baru.yaml:6:31: "A" (I1) sasaran: S1 → S2',
        'baru.yaml:6:101: "A" (I1) realisasi 2024: 72 % → 74 %',
        'lama.yaml:5:11: "Satu" (S1) hilang',
        "2 berubah, 1 baru, 1 hilang",
    ]
    code, out, _ = run("diff", old, new, "--format", "markdown")
    assert (code, out.splitlines()[0]) == (FOUND, "## sakip: 2 berubah, 1 baru, 1 hilang")


def test_the_same_plan_has_no_changes(run: Callable[..., Run]) -> None:
    """Exit code 0; the old plan may come from standard input, as `git show` gives it."""
    new = write("baru.yaml", START + SCORED)
    assert run("diff", "-", new, stdin=(START + SCORED).encode()) == (CLEAN, "tidak ada perubahan\n", "")


def test_what_is_no_plan_cannot_be_compared(run: Callable[..., Run]) -> None:
    """It says why, as a check does."""
    code, out, err = run("diff", write("a.yaml", "sakip: 1\n"), write("b.yaml", START))
    assert (code, out) == (UNREADABLE, "")
    assert "a.yaml" in err
