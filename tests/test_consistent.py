from __future__ import annotations

import copy
import random
import re
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sakip.loader import load_bytes
from sakip.recomputing import recompute
from sakip.scoring import score
from sakip.source import read
from tests.consistent import consistent, printed
from tests.strategies import as_yaml, places
from tests.test_mutations import MUTATIONS, PLAN, Mutation, findings

if TYPE_CHECKING:
    from sakip.findings import Finding
    from tests.consistent import Tree

SLIPS = [mutation for mutation in MUTATIONS if mutation.findings]
# Which of two nodes with one id is meant by it depends on their order, and with it what documents state about it.
ORDERLY = [mutation for mutation in SLIPS if mutation.name != "two indikator have one id"]


@given(consistent())
@settings(max_examples=40, deadline=None)
def test_a_plan_in_which_nothing_is_wrong_has_no_findings(plan: Tree) -> None:
    """Whatever is measured, planned and printed; every figure was computed by other code than ours."""
    assert [(one.code, one.path, one.message) for one in findings(as_yaml(plan))] == []


@given(consistent())
@settings(max_examples=20, deadline=None)
def test_what_a_consistent_plan_prints_is_what_its_scores_are(plan: Tree) -> None:
    """Every printed capaian is the recomputed one, and the realisasi by formula is the printed one."""
    skor = score(load_bytes("rencana.yaml", as_yaml(plan).encode()).rencana)
    rows = list(recompute(skor))
    assert [(row.id, row.penjelasan) for row in rows] == [(node["id"], "sama") for node in plan["indikator"] if "iku" in node]
    for row in rows:
        assert abs(printed(row.tercetak.teks) - (skor.indikator[row.id].hasil.capaian or 0)) < 1, row.id


FIGURES = {"target", "realisasi", "capaian", "anggaran", "murni", "perubahan", "sasaran", "indikator"}


def _figures(plan: Tree) -> list[tuple[Any, ...]]:
    """The ways to the figures that documents print, foot rows and counts too."""
    found = []
    for way in places(plan["dokumen"]):
        if len(way) > 2 and way[1] in {"menyatakan", "kaki"} and FIGURES & {key for key in way[3:] if isinstance(key, str)}:
            text = _at(plan["dokumen"], way)
            if isinstance(text, str) and re.search("[1-9]", text) and not text.startswith("S"):
                found.append(way)
    return found


def _at(tree: Any, way: tuple[Any, ...]) -> Any:
    for step in way:
        tree = tree[step]
    return tree


@given(consistent(), st.data())
@settings(max_examples=60, deadline=None)
def test_any_figure_that_a_document_prints_otherwise_is_found(plan: Tree, data: st.DataObject) -> None:
    """Its first digit that is none of zero becomes another one; the finding stands at the document, or points there."""
    way = data.draw(st.sampled_from(_figures(plan)))
    changed = copy.deepcopy(plan["dokumen"])
    row, text = _at(changed, way[:-1]), _at(changed, way)
    row[way[-1]] = re.sub("[1-9]", lambda match: str(int(match[0]) % 9 + 1), text, count=1)
    told = findings(as_yaml(plan | {"dokumen": changed}))
    name = f"dokumen[{changed[way[0]]['id']}]"
    assert any(path.startswith(name) for one in told for path in (one.path, *(other.path for other in one.related))), row


def _what(told: list[Finding]) -> list[tuple[str, str]]:
    """Codes and paths; the number of a repeat is that of a position."""
    return sorted((one.code, re.sub(r"#[0-9]+", "", one.path)) for one in told)


SECOND = {"two indikator have one name", "two sub-kegiatan have one output"}
"""Of two of a kind the finding stands at the second, whichever that is."""

KEPT = {"pita", "tingkat", "triwulan", "nomor_kolom", "membandingkan"}
"""Lists whose order says something."""


def _shuffled(tree: Any, randomness: random.Random) -> Any:
    if isinstance(tree, dict):
        return {name: child if name in KEPT else _shuffled(child, randomness) for name, child in tree.items()}
    if isinstance(tree, list):
        children = [_shuffled(child, randomness) for child in tree]
        randomness.shuffle(children)
        return children
    return tree


@given(consistent(), st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_a_consistent_plan_is_consistent_in_any_order(plan: Tree, randomness: random.Random) -> None:
    """Of its nodes, of its documents and of their rows."""
    assert findings(as_yaml(_shuffled(plan, randomness))) == []


@pytest.mark.parametrize("mutation", ORDERLY, ids=lambda mutation: mutation.name)
def test_the_order_of_siblings_changes_no_finding(mutation: Mutation) -> None:
    """The same codes at the same paths, whatever slip there is; documents keep their order, since the first that speaks is believed."""
    text = mutation.text()
    tree = read("rencana.yaml", text.encode()).data
    randomness = random.Random(mutation.name)  # noqa: S311 - the same at every run
    documents = [_shuffled(one, randomness) for one in tree["dokumen"]]
    told = [_what(findings(one)) for one in (text, as_yaml(_shuffled(tree, randomness) | {"dokumen": documents}))]
    if mutation.name in SECOND:
        told = [[(code, "") for code, _ in one] for one in told]
    assert told[0] == told[1]


COMMENTS = ["# catatan", "  # a: b [c] {d} 'e' \"f\"", "", "      # - {tentang: IKU1, target: 5 %}"]


def _crowded() -> list[str]:
    """The example plan with all slips: each text has as many at once as do not touch each other."""
    texts, left = [], SLIPS
    while left:
        text, waiting = PLAN, []
        for mutation in left:
            slipped = text
            for old, new in mutation.edits:
                slipped = slipped.replace(old, new) if slipped.count(old) == 1 else ""
            waiting += [] if slipped else [mutation]
            text = slipped or text
        texts.append(text)
        left = waiting
    return texts


def _of_texts(lines: list[str]) -> set[int]:
    """The numbers of the lines that stand within texts of several lines, where a comment would be text."""
    inside: set[int] = set()
    indent = -1
    for number, line in enumerate(lines, 1):
        own = len(line) - len(line.lstrip())
        if line and own <= indent:
            indent = -1
        if indent >= 0:
            inside.add(number)
        elif line.endswith(": |"):
            indent = own
    return inside


@pytest.mark.parametrize("text", _crowded(), ids=count())
def test_comments_and_blank_lines_change_nothing_but_lines(text: str) -> None:
    """Every finding is the same but for its line, which is that of the same text."""
    randomness = random.Random(text)  # noqa: S311 - the same at every run
    lines = text.splitlines()
    texts = _of_texts(lines)
    mixed: list[str] = []
    number_of: dict[int, int] = {}
    for number, line in enumerate(lines, 1):
        # Behind a text, what is indented like it belongs to it.
        if number not in texts and number - 1 not in texts:
            mixed += randomness.choices(COMMENTS, k=randomness.choice([0, 0, 1, 2]))
        mixed.append(line if "#" in line or number in texts or number + 1 in texts or number % 2 else f"{line}  # catatan")
        number_of[number] = len(mixed)
    before, after = (findings("\n".join(written) + "\n") for written in (lines, mixed))
    assert before
    assert [_moved(one, number_of) for one in before] == [_moved(one) for one in after]


def _moved(one: Finding, number_of: dict[int, int] | None = None) -> tuple[object, ...]:
    spots = [one.position, *(other.position for other in one.related)]
    return (
        one.code,
        one.path,
        one.message,
        one.data,
        [spot and (number_of[spot.line] if number_of else spot.line, spot.column, spot.end_column) for spot in spots],
    )
