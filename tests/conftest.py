from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from sakip import own_rules
from sakip.codes import CODES
from sakip.rules import MODULES, RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

# No test is about how fast the machine is just now.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# A shell that starts something in the background lets it ignore Ctrl-C, and all that it starts; tests of Ctrl-C send one.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def _forget_rules(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Rules of one's own that a test makes known are not known to the next."""
    tables: tuple[dict[str, Any], ...] = (CODES, RULES, MODULES)
    before = [dict(table) for table in tables]
    monkeypatch.setattr(own_rules, "_loaded", set())
    yield
    for table, content in zip(tables, before, strict=True):
        table.clear()
        table.update(content)
