from __future__ import annotations

import re
from pathlib import Path

import pytest

from sakip.annexes import ANNEXES, published
from sakip.cli import main
from sakip.loader import load
from tests.browser import blocks

GALLERY = Path("docs/galeri")
INDEX = (GALLERY / "index.md").read_text(encoding="utf-8")
PLANS = re.findall(r"^GALLERY := (.*)$", Path("Makefile").read_text(encoding="utf-8"), re.MULTILINE)[0].split()


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize(("how", "flags"), [("rencana", []), ("tercetak", ["--tercetak"])])
def test_the_gallery_is_what_the_plans_give(plan: str, how: str, flags: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Every annex and the report, and nothing else; `make docs` writes them again."""
    model = f"models/{plan}.yaml"
    code = main(["render", model, *flags, "--out", str(GALLERY / plan / how), "--check"])
    assert code == 0, capsys.readouterr().out
    names = [name for name, one in ANNEXES.items() if published(load(model), one)] if flags else ANNEXES
    assert {one.name for one in (GALLERY / plan / how).iterdir()} == {ANNEXES[name].berkas for name in names}


def test_the_index_leads_to_every_page() -> None:
    """And to nothing that is not there; all of it is small enough to be read."""
    pages = [page for page in GALLERY.rglob("*.md") if page != GALLERY / "index.md"]
    linked = [GALLERY / target for target in re.findall(r"\]\(([^)]+)\)", INDEX) if not target.startswith("..")]
    assert sorted(linked) == sorted(pages)
    assert sum(page.stat().st_size for page in pages) < 1_000_000


def test_the_readme_shows_pages_of_the_gallery() -> None:
    """A table and a picture, to the last sign."""
    readme = Path("README.md").read_text(encoding="utf-8")
    folder = GALLERY / "contoh-dinas-2024" / "rencana"
    (table,) = re.findall(r"^\| No\..*\n(?:\|.*\n)+", readme, re.MULTILINE)
    assert table in (folder / "tabel-capaian-sasaran.md").read_text(encoding="utf-8")
    (picture,) = blocks(readme)
    assert picture == blocks((folder / "lampiran-7-pohon-kinerja.md").read_text(encoding="utf-8"))[0]
