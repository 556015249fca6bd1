"""The words of a name, and what is left of them without affixes: peningkatan, meningkatnya and ditingkatkan have one stem."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sakip.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = pattern(r"[^\W_]+")
_SUFFIX = pattern(r"(?<=\w{4})(?:(?:kan|an)(?:nya)?|nya)\Z")
_PREFIX = pattern(r"(?:(?:di|ke|se|ter|[bmp]e(?:ng|ny|[lmnr])?){1,2}(?=\w{4}))")
# A nasal prefix swallows these, so that `sediakan` and `penyediaan` only meet without them.
_SWALLOWED = pattern(r"[kpst](?=[aeiou]\w{3})")

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
    return f"{line[: cut if cut > 0 else width - 1].rstrip(',;:')}…"


def listed(names: Sequence[str], most: int = 0) -> str:
    """Names in a sentence: ``A, B dan C``; of more than ``most``, if that is given, the last are counted: ``A, B dan 5 lainnya``."""
    if most and len(names) > most:
        names = [*names[:most], f"{len(names) - most} lainnya"]
    return " dan ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


_SHORTEST_SLIP = 4
"""In shorter words one letter makes another word: IKU and IKM."""
_LONGEST_WORD = 40


def is_slip(first: str, second: str) -> bool:
    """Whether one of two words looks like the other one mistyped: Orsng and Orang.

    That is by one letter instead of another, or at another place, or by one or two too many.
    """
    if not _SHORTEST_SLIP <= max(len(first), len(second)) <= _LONGEST_WORD or not (first + second).isalpha():
        return False
    start, end = common_ends(first, second)
    one, other = first[start : len(first) - end], second[start : len(second) - end]
    return one[1:] == other[:-1] or one[:-1] == other[1:] or one[1:-1] == other or one == other[1:-1]


def common_ends(first: Sequence[str], second: Sequence[str]) -> tuple[int, int]:
    """How many members two words, or two lists of words, have in common at their beginning, and how many of the others at their end."""
    least = min(len(first), len(second))
    start = next((at for at in range(least) if first[at] != second[at]), least)
    return start, next((at for at in range(least - start) if first[-1 - at] != second[-1 - at]), least - start)


@lru_cache(maxsize=2048)
def stem(word: str) -> str:
    """A word of `words` without affixes, roughly: good for telling whether two words are kin, not for showing."""
    bare = _SUFFIX.sub("", word)
    if match := _PREFIX.match(bare):
        bare = bare[match.end() :]
    return _SWALLOWED.sub("", bare, count=1) if _SWALLOWED.match(bare) else bare


@lru_cache(maxsize=2048)
def stems(teks: str, without: frozenset[str] = FILLERS) -> frozenset[str]:
    """The stems of the words of a text that are no fillers."""
    return frozenset([stem(word) for word in words(teks) if word not in without])
