"""Mermaid blocks drawn by the real library in a real browser, where both are installed."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
RELEASES = sorted(Path(".venv/mermaid").glob("*.js")) if CHROMIUM else []
"""Each release of Mermaid that `make browser` has fetched; none without a browser."""

_FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run"
_PAGE = """<!doctype html><meta charset="utf-8"><body><pre id="drawn"></pre><div id="stage" style="width: 980px"></div>
<script src="MERMAID"></script><script>
(async () => {
  mermaid.initialize({startOnLoad: false});
  const drawn = [], stage = document.getElementById("stage");
  for (const [number, text] of BLOCKS.entries()) {
    try {
      stage.innerHTML = (await mermaid.render("d" + number, text)).svg;
      const shown = (selector) => [...stage.querySelectorAll(selector)].map((one) => one.innerText ?? one.textContent);
      drawn.push({error: "", boxes: shown(".node .nodeLabel"), texts: shown("text")});
    } catch (error) { drawn.push({error: String(error), boxes: [], texts: []}); }
  }
  stage.remove();
  document.getElementById("drawn").textContent = JSON.stringify(drawn);
})();
</script>"""


class Drawn(NamedTuple):
    """What came of one block: the error, if it was not drawn, the text in each box of a flowchart, and the texts of a chart."""

    error: str
    boxes: list[str]
    texts: list[str]


def blocks(markdown: str) -> list[str]:
    """The Mermaid blocks of a text."""
    return re.findall(r"^```mermaid\n(.*?)^```$", markdown, re.DOTALL | re.MULTILINE)


def draw(texts: list[str], release: Path) -> list[Drawn]:
    """Draw each text by a release of Mermaid."""
    assert CHROMIUM is not None
    # `</script>` within a script would end it.
    page = _PAGE.replace("MERMAID", release.resolve().as_uri()).replace("BLOCKS", json.dumps(texts).replace("</", "<\\/"))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "page.html")
        place.write_text(page, encoding="utf-8")
        # Virtual time ends when nothing is left to do.
        command = [
            CHROMIUM,
            *_FLAGS.split(),
            f"--user-data-dir={folder}/data",
            "--virtual-time-budget=600000",
            "--dump-dom",
            place.as_uri(),
        ]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True, timeout=300)  # noqa: S603 - a fixed command
    found = re.search(r'<pre id="drawn">(.+?)</pre>', done.stdout, re.DOTALL)
    assert found, f"the page did not come to its end:\n{done.stdout[-1000:]}\n{done.stderr[-1000:]}"
    return [Drawn(**one) for one in json.loads(html.unescape(found[1]))]
