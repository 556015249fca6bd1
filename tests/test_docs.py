from __future__ import annotations

import re
from pathlib import Path

import pytest

from sakip.checking import check_file, selected

PAGES = sorted(Path("docs").glob("*.md"))
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
