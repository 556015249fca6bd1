"""The words of a name, and what is left of them without affixes: peningkatan, meningkatnya and ditingkatkan have one stem."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_SUFFIX = re.compile(r"(?<=\w{4})(?:(?:kan|an)(?:nya)?|nya)\Z")
_PREFIX = re.compile(r"(?:(?:di|ke|se|ter|[bmp]e(?:ng|ny|[lmnr])?){1,2}(?=\w{4}))")
# A nasal prefix swallows these, so that `sediakan` and `penyediaan` only meet without them.
_SWALLOWED = re.compile(r"[kpst](?=[aeiou]\w{3})")

_FILLERS = "jumlah banyaknya hasil yang dan atau serta di ke dari pada dalam untuk dengan oleh bagi per para"
FILLERS = frozenset(_FILLERS.split())
"""Words that say nothing about what is measured."""


def words(teks: str) -> list[str]:
    """The words and numbers of a text, in small letters."""
    return _WORD.findall(teks.casefold())


def shortened(teks: str, width: int) -> str:
    """The text on one line; what is longer than ``width`` ends after a word, with an ellipsis."""
    line = " ".join(teks.split())
    if len(line) <= width:
        return line
    # The ellipsis takes one place; the blank at ``width - 1`` may give it.
    cut = line.rfind(" ", 0, width)
    return f"{line[: cut if cut > 0 else width - 1]}…"


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word of `words` without affixes, roughly: good for telling whether two words are kin, not for showing."""
    bare = _SUFFIX.sub("", word)
    if match := _PREFIX.match(bare):
        bare = bare[match.end() :]
    return _SWALLOWED.sub("", bare, count=1) if _SWALLOWED.match(bare) else bare


@lru_cache(maxsize=4096)
def stems(teks: str, without: frozenset[str] = FILLERS) -> frozenset[str]:
    """The stems of the words of a text that are no fillers."""
    return frozenset([stem(word) for word in words(teks) if word not in without])
