"""Regular expressions that are compiled when they are first used.

Python compiles an expression anew in each process. A check of one plan uses a third of what ours cost; compiling
the others took 20 ms of 290.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    """Stands for a compiled expression until somebody asks it for something."""

    def __init__(self, text: str, flags: int) -> None:
        self._asked = text, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._asked)
        # From now on they are found here, and cost what those of the expression itself do.
        vars(self).update({method: getattr(compiled, method) for method in ("match", "search", "fullmatch", "finditer", "findall", "sub")})
        return getattr(compiled, name)


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled later; an expression that is wrong raises `re.error` only then."""
    return cast("re.Pattern[str]", _Pattern(text, flags))
