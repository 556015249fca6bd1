"""What the tests of several reports share: findings about anything, and those about a real plan."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from sakip.checking import Checked, check_file, selected
from sakip.codes import CODES
from sakip.findings import Finding, Position, Related, Severity, Suppression
from tests.strategies import MODEL

# Half a surrogate pair, too: an escape in YAML can write one.
texts = st.text(st.characters()) | st.text("a1 \n\r\x00\x1b\x85\u200b\u2028\u202e\ud800\ufffe<>&\"'%:,]`*_|#@[(!~$\\-", max_size=20)
_places = st.none() | st.builds(
    lambda file, line, column, wide: Position(file=file, line=line, column=column, end_line=line, end_column=column + wide),
    texts.filter(bool),
    *[st.integers(min_value=1, max_value=99)] * 3,
)
_findings = st.builds(
    lambda code, **fields: Finding(code=code, name=CODES[code].name, **fields),
    st.sampled_from(["AKIP001", "AKIP202", "AKIP703"]),
    severity=st.sampled_from(Severity),
    message=texts,
    path=texts,
    help=texts,
    position=_places,
    related=st.lists(st.builds(Related, message=texts, path=texts, position=_places), max_size=3).map(tuple),
    data=st.dictionaries(texts, texts, max_size=2).map(lambda data: tuple(data.items())),
    suppressed=st.none() | st.builds(Suppression, reason=texts, until=st.none() | texts),
)
anything = st.lists(
    st.builds(
        Checked, file=texts.filter(bool), findings=st.lists(_findings, max_size=3).map(tuple), lines=st.just({}), readable=st.booleans()
    ),
    max_size=3,
)
"""Checked files whose every text is arbitrary."""


@cache
def model() -> Checked:
    """The plan of Barito Selatan without its baseline: dozens of findings."""
    return check_file("models/barsel-dspmd-2023.yaml", MODEL.read_bytes(), None, selected())


def unprintable(text: str) -> set[str]:
    """The characters but line breaks that must reach no terminal."""
    return {sign for sign in text if not sign.isprintable()} - {"\n"}
