"""Every picture is drawn by the Mermaid that readers have, in a browser."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from sakip.annexes import ANNEXES, published, render_many
from sakip.annexes.charts import capaian_chart, serapan_chart
from sakip.annexes.mermaid import Kotak, bars, flowchart
from sakip.loader import load
from sakip.scoring import score
from sakip.spending import Belanja
from tests.browser import RELEASES, Drawn, blocks, draw
from tests.rendered import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(not RELEASES, reason="no Chromium, or no Mermaid, which `make browser` fetches")

MODELS = sorted(Path("models").glob("*.yaml"))
LABELS = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="|\\`*_[](){}<>~$&;:#!%@^'\"-+=./?, \n\tab1é°¶ßﬂ", max_size=20),
    st.sampled_from(
        [
            "end",
            "graph LR",
            "subgraph a",
            "click n1 call a()",
            "style n1 fill:#fff;",
            "classDef a:b#c;",
            "%%{init: {}}%%",
            "%% a",
            "a --> b",
            "1. a",
            "12) a",
            "- a",
            "# a",
            "> a",
            "**a**",
            "`a`",
            "[a](b)",
            "![a](b)",
            "$$a$$",
            "fa:fa-car",
            "http://a.b",
            "www.a.b",
            "a@b.co",
            "#35;",
            "#quot;",
            "&#35;",
            "&lt;",
            "<br/>",
            "</script><script>",
            "ﬂ°°35¶ß",
            "---",
            "```",
            "\\n",
            "a:::b",
        ]
    ),
)


def rendered(model: Path) -> Iterator[str]:
    """Every annex of a plan, from the plan and as published, and the charts of its report."""
    rencana = load(model)
    yield from render_many(rencana, ANNEXES).values()
    yield from render_many(rencana, [name for name, one in ANNEXES.items() if published(rencana, one)], tercetak=True).values()
    skor = score(rencana)
    yield from (capaian_chart(skor), serapan_chart(Belanja(skor)))


@pytest.fixture(scope="module", params=RELEASES, ids=lambda release: release.stem)
def release(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


def drawn(texts: list[str], release: Path) -> list[Drawn]:
    found = draw(texts, release)
    assert [(text, one.error) for text, one in zip(texts, found, strict=True) if one.error] == []
    return found


def test_every_picture_of_both_plans_is_drawn(release: Path) -> None:
    """Without an error, and with all of its boxes and bars."""
    texts = [block for model in MODELS for markdown in rendered(model) for block in blocks(markdown)]
    assert len(texts) > 2 * len(MODELS)
    for text, one in zip(texts, drawn(texts, release), strict=True):
        assert len(one.boxes) == len(re.findall(r'^n\d+\["', text, re.MULTILINE))
        axis = re.search(r"^x-axis .*$", text, re.MULTILINE)
        labels = re.findall(r'"([^"]+)"', axis[0]) if axis else []
        assert {label.replace("#46;", ".").replace("#8230;", "…") for label in labels} <= set(one.texts)


def test_charts_show_labels_of_any_kind(release: Path) -> None:
    """Long ones, those that Mermaid could misread, and numbers below zero."""
    numbers = {'a[b]"': Fraction(-20), "b: <c>": Fraction(310, 3), "x" * 60: Fraction(0), "*" * 60: Fraction(1), "end": Fraction(400)}
    [one] = drawn(blocks(bars('Capaian "x" <b> [c]', list(numbers.items()), garis=100)), release)
    expected = {'Capaian "x" <b> [c]', 'a[b]" – -20,00 %', "x" * 20 + "… – 0,00 %", "*… – 1,00 %", "end – 400,00 %"}
    assert expected <= {plain(text.replace("\ufeff", "")) for text in one.texts}


# A browser is too slow to look for the smallest example.
@settings(max_examples=3, deadline=None, phases=[Phase.explicit, Phase.generate])
@example(["", " ", "\x01"])
@given(st.lists(LABELS, min_size=60, max_size=100))
def test_every_box_shows_its_text(release: Path, labels: list[str]) -> None:
    """Whatever a name holds, the picture shows it, but for runs of blanks, and for two signs that Mermaid keeps for itself."""
    block, *_ = blocks(flowchart({str(number): Kotak(("kotak", label)) for number, label in enumerate(labels)}, []))
    [one] = drawn([block], release)
    assert [plain(box).replace("\ufeff", "") for box in one.boxes] == [plain(f"kotak {shown(label)}") for label in labels]


def shown(label: str) -> str:
    return label.replace("ﬂ", "fl").replace("¶", "⁋").replace("\ufeff", "")
