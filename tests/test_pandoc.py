"""The way to Word and PDF that docs/laporan.md gives, walked with the tools that it names."""

from __future__ import annotations

import html
import re
import shlex
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from sakip.annexes import render
from sakip.loader import load
from tests.browser import CHROMIUM, RELEASES
from tests.rendered import plain, tables

SECTION = Path("docs/laporan.md").read_text(encoding="utf-8").partition("## Ke Word dan PDF\n")[2]
COMMANDS = [shlex.split(command) for command in re.findall(r"^\$ (.*)$", SECTION, re.MULTILINE)]
PANDOC = shutil.which("pandoc")
needs_pandoc = pytest.mark.skipif(PANDOC is None, reason="pandoc tidak terpasang (apt-get install pandoc)")


def walk(folder: Path, tool: str) -> None:
    """Run the commands of the page that begin with a tool, in a folder."""
    commands = [command for command in COMMANDS if command[0] == tool]
    assert commands
    for command in commands:
        # Chromium refuses to run as root, as CI does, with its sandbox.
        flags = ["--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/data"] if tool == "chromium" else []
        name = CHROMIUM if tool == "chromium" else PANDOC
        subprocess.run([str(name), *flags, *command[1:]], cwd=folder, check=True, capture_output=True, timeout=300)  # noqa: S603 - fixed commands


def in_word(document: Path) -> list[list[list[str]]]:
    """The cells of the tables in a docx."""
    text = zipfile.ZipFile(document).read("word/document.xml").decode().replace("<w:br />", "<w:t> </w:t>")

    def within(tag: str, part: str) -> list[str]:
        return re.findall(rf"<w:{tag}(?: [^>]*)?>(.*?)</w:{tag}>", part, re.DOTALL)

    def shown(cell: str) -> str:
        return plain(html.unescape("".join(within("t", cell))))

    return [[[shown(cell) for cell in within("tc", row)] for row in within("tr", table)] for table in within("tbl", text)]


@needs_pandoc
@pytest.mark.parametrize("model", ["barsel-dspmd-2023", "contoh-dinas-2024"])
def test_every_table_of_the_report_is_a_table_in_word(model: str, tmp_path: Path) -> None:
    """Cell by cell as GitHub shows them; figures stand right, and the list of contents leads to the chapters."""
    text = render(load(f"models/{model}.yaml"), "laporan")
    (tmp_path / "laporan.md").write_text(text, encoding="utf-8")
    (tmp_path / "cetak.html").write_text("", encoding="utf-8")
    walk(tmp_path, "pandoc")
    found = in_word(tmp_path / "laporan.docx")
    assert len(found) > 20
    assert found == tables(text)
    document = zipfile.ZipFile(tmp_path / "laporan.docx").read("word/document.xml").decode()
    assert '<w:jc w:val="right" />' in document
    anchors = set(re.findall(r'<w:hyperlink w:anchor="([^"]+)"', document))
    assert len(anchors) > 20
    assert anchors <= set(re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', document))


@needs_pandoc
@pytest.mark.skipif(not RELEASES, reason="Chromium atau Mermaid tidak ada (make browser)")
def test_the_report_is_printed_with_its_pictures(tmp_path: Path) -> None:
    """On pages of A4, with the head that the page gives."""
    (head,) = re.findall(r"```html\n(.*?)```", SECTION, re.DOTALL)
    (tmp_path / "cetak.html").write_text(head, encoding="utf-8")
    (tmp_path / "laporan.md").write_text(render(load("models/contoh-dinas-2024.yaml"), "laporan"), encoding="utf-8")
    shutil.copy(RELEASES[-1], tmp_path / "mermaid.min.js")
    walk(tmp_path, "pandoc")
    walk(tmp_path, "chromium")
    printed = (tmp_path / "laporan.pdf").read_bytes()
    assert printed.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type */Page\b", printed)) > 10
    assert b"/MediaBox [0 0 594.95996 841.91998]" in printed
