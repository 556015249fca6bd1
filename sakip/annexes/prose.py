"""Texts of a plan as Markdown: paragraphs, lists, and links to headings."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from sakip.patterns import pattern
from sakip.tables import line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def anchor(title: str) -> str:
    """The place of a heading within a page, as GitHub names it."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def numbered(texts: Iterable[str]) -> str:
    """A numbered list."""
    return "\n".join(f"{number}. {line(text)}" for number, text in enumerate(texts, 1))


_ITEM = pattern(r"(-|[0-9]{1,3}[.)])\s+(.*)")


def paragraphs(teks: str, filled: Callable[[str], str] = str) -> Iterator[str]:
    """A text of the plan as Markdown: an empty line parts paragraphs, ``- `` or ``1. `` starts an item, all other signs are plain.

    ``filled`` fills the blanks of a paragraph or item: last, so that no value starts a paragraph or an item.
    """
    for paragraph in re.split(r"\n\s*\n", teks.strip()):
        items: list[tuple[str, str]] = []
        for row in paragraph.splitlines():
            item = _ITEM.fullmatch(row.strip())
            if item or not items:
                items.append((item[1], item[2]) if item else ("", row))
            else:
                items[-1] = (items[-1][0], f"{items[-1][1]} {row}")
        for is_list, group in groupby(items, key=lambda one: bool(one[0])):
            yield "\n".join(f"{marker} {line(filled(words))}" if is_list else line(filled(words)) for marker, words in group)
