"""Rendered Markdown read back with parsers that are not ours: markdown-it, and the one that GitHub uses."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import cmarkgfm
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def plain(text: str) -> str:
    """A text without its control characters, with one space for each run of blanks and line breaks."""
    return " ".join("".join(" " if sign < " " or "\x7f" <= sign < "\xa0" else sign for sign in text).split())


def _text(inline: Token) -> str:
    """What a reader sees; only text and line breaks are expected."""
    shown = []
    for token in inline.children or []:
        if token.type == "html_inline":
            assert token.content == "<br>", token.content
            shown.append(" ")
        elif token.type == "softbreak":
            shown.append(" ")
        else:
            assert token.type in {"text", "text_special"}, token.type
            shown.append(token.content)
    return plain("".join(shown))


def tables(text: str) -> list[list[list[str]]]:
    """The cells of the tables in a text, each with its heading row first."""
    found: list[list[list[str]]] = []
    inside = False
    for token in _PARSER.parse(text):
        if token.type == "table_open":
            found.append([])
        elif token.type in {"th_open", "td_open"}:
            inside = True
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.type == "inline" and inside:
            found[-1][-1].append(_text(token))
            inside = False
    return found


def table(text: str) -> list[list[str]]:
    """The cells of the one table in a text, with its heading row first."""
    (rows,) = tables(text)
    return rows


class _GitHub(HTMLParser):
    """What a reader sees of a page as GitHub makes it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.titles: list[tuple[str, str]] = []
        self._into: list[str] = []
        self.feed(cmarkgfm.github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"table", "thead", "tbody", "tr", "th", "td", "br", "h1", "h2", "h3", "p", "a"}, (tag, attrs)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag == "br":
            self._into.append(" ")
        elif tag in {"th", "td", "h1", "h2", "h3", "p"}:
            self._into = []

    def handle_data(self, data: str) -> None:
        self._into.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in {"th", "td"}:
            self.tables[-1][-1].append(plain("".join(self._into)))
        elif tag in {"h1", "h2", "h3"}:
            self.titles.append((tag, plain("".join(self._into))))


def on_github(text: str) -> tuple[list[tuple[str, str]], list[list[list[str]]]]:
    """The headings of a page, each with its tag, and the cells of its tables."""
    page = _GitHub(text)
    return page.titles, page.tables


def blocks(text: str) -> list[tuple[str, str]]:
    """Each block of a text by its HTML tag, with what a reader sees; tables without their cells."""
    found: list[tuple[str, str]] = []
    tokens = _PARSER.parse(text)
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.level == 0 and token.nesting >= 0:
            shown = _text(following) if following is not None and following.type == "inline" else ""
            found.append((token.tag, shown))
    return found
