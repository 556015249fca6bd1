from __future__ import annotations

import re
import tomllib
from pathlib import Path

import attrs
import pytest

from sakip.checking import check_file, selected
from sakip.cli import main
from sakip.config import Settings
from sakip.reports import FORMATS
from sakip.scalebook import scalebook

PAGES = [*sorted(Path("docs").glob("*.md")), Path("docs/galeri/index.md")]
BLOCK = re.compile(r"(?:<!-- temuan: ([A-Z0-9, ]+) -->\n)?```yaml\n(sakip: 1\n.*?)```", re.DOTALL)
PLANS = [
    pytest.param(match[1], match[2], id=f"{page.stem}-{number}")
    for page in PAGES
    for number, match in enumerate(BLOCK.finditer(page.read_text("utf-8")), 1)
]
PYTHON = [
    pytest.param(block, id=str(number))
    for number, block in enumerate(re.findall(r"```python\n(.*?)```", Path("docs/pustaka.md").read_text("utf-8"), re.DOTALL), 1)
]


@pytest.mark.parametrize(("codes", "text"), PLANS)
def test_a_plan_in_the_docs_gives_the_findings_that_the_page_says(codes: str | None, text: str) -> None:
    """A whole plan gives exactly the codes in the comment above it, and none without a comment."""
    checked = check_file("rencana.yaml", text.encode(), None, selected())
    assert sorted({one.code for one in checked.findings}) == sorted(codes.replace(" ", "").split(",") if codes else [])


@pytest.mark.parametrize("block", PYTHON)
def test_the_python_of_the_docs_runs(block: str) -> None:
    """Each example for developers runs as it stands, from the root of the repository."""
    exec(compile(block, "docs/pustaka.md", "exec"), {"__name__": "docs"})  # noqa: S102 - the example is part of this repository


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    """Every relative link of a page names a file that exists."""
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_there_are_plans_and_examples_to_try() -> None:
    """The pages are not empty of examples by a slip of the pattern."""
    assert len(PLANS) > 20
    assert len(PYTHON) > 5


ONE_COMMAND = re.compile(r"```console\n\$ sakip (\w+ models/[^\n]+)\n((?:(?!```|\$ )[^\n]*\n)+)```")
CONSOLE = [
    pytest.param(match[1], match[2], id=f"{page.stem}-{number}")
    for page in PAGES
    for number, match in enumerate(ONE_COMMAND.finditer(page.read_text("utf-8")), 1)
    # An excerpt has a line with nothing but dots.
    if "\n…\n" not in match[2]
]


@pytest.mark.parametrize(("command", "shown"), CONSOLE)
def test_what_a_command_of_the_docs_prints_is_what_it_prints(command: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    """To the last sign, run from the root of the repository."""
    main(command.split())
    assert capsys.readouterr().out == shown


SAID = re.compile(r"```yaml\n(sakip: 1\n(?:(?!```).)*)```\n(?:(?!```).)*```text\n(rencana\.yaml(?:(?!```).)*)```", re.DOTALL)
FOUND = [
    pytest.param(match[1], match[2], id=f"{page.stem}-{number}")
    for page in PAGES
    for number, match in enumerate(SAID.finditer(page.read_text("utf-8")), 1)
]


@pytest.mark.parametrize(("plan", "shown"), FOUND)
def test_what_a_page_shows_below_a_plan_is_what_is_found_in_it(plan: str, shown: str) -> None:
    """All but the line that sums up."""
    text = FORMATS["text"]([check_file("rencana.yaml", plan.encode(), None, selected())], 0)
    assert text.removesuffix("\n").rpartition("\n")[0] + "\n" == shown


COMPARED = [
    ("2024: 80 %", "2024: 85 %"),
    ("perubahan: 260.000.000", "perubahan: 265.000.000"),
    ("  - {id: M2, uraian: Menata pemerintahan yang tertib dan akuntabel}\n", ""),
    ("\n# Aksi dalam cascading", "  - {kode: 2.23.03, nama: Program Pelestarian Naskah Kuno}\n\n# Aksi dalam cascading"),
]
"""What differs between the two plans of the page: the example plan, and the same with these texts replaced."""


def test_the_comparison_of_the_docs_prints_what_it_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two plans that differ as the page says."""
    (shown,) = re.findall(
        r"\$ sakip diff rencana-murni.yaml rencana.yaml\n(.*?)```", Path("docs/perintah.md").read_text("utf-8"), re.DOTALL
    )
    text = Path("models/contoh-dinas-2024.yaml").read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    Path("rencana-murni.yaml").write_text(text, encoding="utf-8")
    for old, new in COMPARED:
        assert old in text
        text = text.replace(old, new, 1)
    Path("rencana.yaml").write_text(text, encoding="utf-8")
    main(["diff", "rencana-murni.yaml", "rencana.yaml"])
    assert capsys.readouterr().out == shown


def test_the_page_of_scales_is_fresh() -> None:
    """docs/skala.md is derived; `make docs` writes it again."""
    assert Path("docs/skala.md").read_text(encoding="utf-8") == scalebook()


def test_the_own_rule_of_the_docs_finds_what_its_test_says() -> None:
    """Both blocks of the page run, one after the other; the settings are settings."""
    text = Path("docs/aturan-sendiri.md").read_text("utf-8")
    rule, test = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    names: dict[str, object] = {"__name__": "docs"}
    for block in (rule, test):
        exec(compile(block, "docs/aturan-sendiri.md", "exec"), names)  # noqa: S102 - the example is part of this repository
    (settings,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    assert set(tomllib.loads(settings)) <= {field.name.replace("_", "-") for field in attrs.fields(Settings)}


FIRST_PLAN = Path("docs/rencana-pertama.md").read_text("utf-8")
SNIPPETS = re.findall(r"```yaml\n# potongan\n(.*?)```", FIRST_PLAN, re.DOTALL)
ROW = '      - {tentang: IKU1, target: "4,6"}\n'
EDITS = {
    2: [("tujuan: T1", "tujuan: T2")],
    4: [("tujuan: T2", "tujuan: T1"), ("", "\n" + SNIPPETS[1])],
    5: [("murni: 260.000.000", "murni: 250.000.000")],
    7: [(ROW, SNIPPETS[2])],
    8: [(SNIPPETS[2], ROW)],
    10: [('"4,6"', '"4,8"')],
}
"""What the page asks for before each of its commands: texts replaced, the empty one by what is added at the end."""


def test_the_first_plan_goes_as_its_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """From the skeleton to the baseline: every command prints what stands below it."""
    commands = re.findall(r"^\$ sakip ([^\n]+)\n((?:(?!```|\$ )[^\n]*\n)+)", FIRST_PLAN, re.MULTILINE)
    plan = tmp_path / "rencana.yaml"
    monkeypatch.chdir(tmp_path)
    for number, (command, shown) in enumerate(commands):
        for old, new in EDITS.get(number, []):
            before = plan.read_text("utf-8")
            assert old in before
            plan.write_text(before.replace(old, new) if old else before + new, encoding="utf-8")
        main(command.split())
        assert capsys.readouterr().out == shown, command
    assert len(commands) > max(EDITS)
