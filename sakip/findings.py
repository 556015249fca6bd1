"""What a check says: findings, their severity, their order and their fingerprint."""

from __future__ import annotations

from enum import Enum

from sakip.values import NamedTuple, frozen


class Severity(Enum):
    """How serious a finding is, from the most to the least serious."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a note."""
        return _RANK[self]

    @property
    def word(self) -> str:
        """What planners read: kesalahan, peringatan or catatan."""
        return _WORDS[self]


_WORDS = {Severity.ERROR: "kesalahan", Severity.WARNING: "peringatan", Severity.NOTE: "catatan"}
_RANK = {severity: rank for rank, severity in enumerate(Severity)}


class Position(NamedTuple):
    """A stretch of one line of a file; lines and columns count from 1, columns count code points.

    Attributes:
        file: the path as it was given, with ``/``.
        line, column: the first character.
        end_line, end_column: just after the last character that is on the first line.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@frozen(kw_only=True)
class Related:
    """Another place that a finding speaks about, such as one addend of a sum; ``words`` says where in the text there, as in `Finding`."""

    message: str
    path: str
    words: str = ""
    position: Position | None = None


@frozen(kw_only=True)
class Suppression:
    """Why a finding does not count: the reason given in the plan, or the baseline."""

    reason: str
    until: str | None = None


@frozen(kw_only=True)
class Finding:
    """One thing that is wrong, or worth a look.

    Attributes:
        code: ``AKIPnnn``, never reused.
        name: the rule's short name.
        message: one line, in Indonesian: what is, what was expected, the difference.
        path: the node and field, made of ids: ``dokumen[ppk].menyatakan[mha].capaian``; empty for a whole file.
        data: the numbers behind the message as exact text.
        help: what to do about it, if the message does not say.
        words: the part of the text at the path that it is about, if only a part; its position is then that of the words.
        position: where it stands; None for a plan that was built in memory.
        suppressed: set when the finding is acknowledged and does not count.
    """

    code: str
    name: str
    severity: Severity
    message: str
    path: str = ""
    related: tuple[Related, ...] = ()
    data: tuple[tuple[str, str], ...] = ()
    help: str = ""
    words: str = ""
    position: Position | None = None
    suppressed: Suppression | None = None

    @property
    def fingerprint(self) -> tuple[str, str]:
        """What identifies the finding when lines move: its code and its path."""
        return (self.code, self.path)


def sort_key(finding: Finding) -> tuple[str, int, int, str, str, str]:
    """The order of findings: file, line, column, code, then path and message."""
    place = finding.position
    if place is None:
        return ("", 0, 0, finding.code, finding.path, finding.message)
    return (place.file, place.line, place.column, finding.code, finding.path, finding.message)
