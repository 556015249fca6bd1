from __future__ import annotations

import re

import pytest

from sakip.annexes.charts import capaian_chart, serapan_chart
from sakip.index import Index
from sakip.loader import load
from sakip.scoring import Skor
from sakip.spending import Belanja
from tests.checks import TREE, index


@pytest.mark.parametrize(
    ("model", "capaian", "serapan"),
    [
        (
            "contoh-dinas-2024",
            [
                '"1 Meningkatnya budaya baca – 100,00 %"',
                '"2 Meningkatnya terti#8230; – 103,33 %"',
                '"3 Tersedianya layana#8230; – 106,25 %"',
            ],
            [
                '"2#46;23.02 Pembinaan#8230; – 93,75 %"',
                '"2#46;24.02 Pengelola#8230; – 85,00 %"',
                '"2#46;23.01 Penunjang#8230; – 97,50 %"',
            ],
        ),
        ("barsel-dspmd-2023", ['"4 Meningkatnya Prose#8230; – 110,22 %"'], []),
    ],
)
def test_charts_have_a_bar_for_each_known_number(model: str, capaian: list[str], serapan: list[str]) -> None:
    """By number or kode and name, cut short, and the percentage as `sakip score` computes it; what is not calculable has no bar."""
    skor = Skor(Index(load(f"models/{model}.yaml")))
    assert labels(capaian_chart(skor)) == capaian
    assert labels(serapan_chart(Belanja(skor))) == serapan


def labels(chart: str) -> list[str]:
    found = re.search(r"^x-axis \[(.*)\]$", chart, re.MULTILINE)
    return found[1].split(", ") if found else []


def test_a_chart_says_what_it_shows() -> None:
    """Of which year."""
    skor = Skor(index(TREE))
    assert 'title "Capaian per sasaran tahun 2024"' in capaian_chart(skor)
    assert serapan_chart(Belanja(skor)) == ""
