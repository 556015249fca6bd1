from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sakip import own_rules
from sakip.codes import CODES
from sakip.rules import MODULES, RULES

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def _forget_rules(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Rules of one's own that a test makes known are not known to the next."""
    tables: tuple[dict[str, Any], ...] = (CODES, RULES, MODULES)
    before = [dict(table) for table in tables]
    monkeypatch.setattr(own_rules, "_loaded", {})
    yield
    for table, content in zip(tables, before, strict=True):
        table.clear()
        table.update(content)
