"""PyYAML's own parser, for machines without libyaml, made to stop where libyaml stops; and which of the two there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

if TYPE_CHECKING:
    from collections.abc import Callable

_BLANK = "\0 \r\n"


class PureParser(Reader, Scanner, Parser):
    """The parser of PyYAML, pulled event by event."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_plain(self) -> ScalarToken:
        """A text without quotes.

        PyYAML ends one at each ``?`` within brackets, so that ``[Berapa?]`` is no text to it; libyaml does not, and
        refuses ``:`` before a bracket or comma, where PyYAML makes an empty value. This is the way of libyaml.
        """
        chunks: list[str] = []
        spaces: list[str] = []
        start = end = self.get_mark()
        indent = self.indent + 1
        while self.peek() != "#" and (length := self._plain_length()):
            self.allow_simple_key = False
            chunks += [*spaces, self.prefix(length)]
            self.forward(length)
            end = self.get_mark()
            spaces = self.scan_plain_spaces(indent, start) or []
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(chunks), True, start, end)  # noqa: FBT003 - the signature of PyYAML

    def _plain_length(self) -> int:
        length = 0
        while (character := self.peek(length)) not in _BLANK:
            following = self.peek(length + 1)
            if character == ":" and following in _BLANK:
                break
            if self.flow_level and character in ",[]{}":
                break
            if self.flow_level and character == ":" and following in ",?[]{}":
                raise ScannerError("while scanning a plain scalar", self.get_mark(), "found unexpected ':'", self.get_mark())
            length += 1
        return length


def fastest_parser() -> Callable[[str], Any]:
    """The parser of libyaml where PyYAML was built with it, else the pure-Python one."""
    if not yaml.__with_libyaml__:
        return PureParser
    from yaml import cyaml  # noqa: PLC0415 - is not there without libyaml

    parser: Callable[[str], Any] = vars(cyaml)["CParser"]
    return parser
