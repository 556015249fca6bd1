"""Rendered Markdown read back with a parser that is not ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def table(text: str) -> list[list[str]]:
    """The cells of the one table in a text, with its heading row first."""
    rows: list[list[str]] = []
    inside = False
    for token in _PARSER.parse(text):
        if token.type in {"th_open", "td_open"}:
            inside = True
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and inside:
            rows[-1].append(_text(token))
            inside = False
    return rows


def blocks(text: str) -> list[tuple[str, str]]:
    """Each block of a text by its HTML tag, with what a reader sees; tables without their cells."""
    found: list[tuple[str, str]] = []
    tokens = _PARSER.parse(text)
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.level == 0 and token.nesting >= 0:
            shown = _text(following) if following is not None and following.type == "inline" else ""
            found.append((token.tag, shown))
    return found
