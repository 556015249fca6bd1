"""The counts that every report ends with."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sakip.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sakip.checking import Checked


class Counts:
    """How many files, and how many findings of each severity that count; acknowledged ones apart. Files are added one by one.

    Attributes:
        files, unreadable: how many files, and how many of them are no plans.
        codes: the findings that count, by code and severity.
        suppressed: the acknowledged findings.
        spent: the nanoseconds that each rule took.
    """

    def __init__(self, checked: Iterable[Checked] = ()) -> None:
        self.files = self.unreadable = self.suppressed = 0
        self.codes: Counter[tuple[str, Severity]] = Counter()
        self.spent: Counter[str] = Counter()
        for each in checked:
            self.add(each)

    def add(self, each: Checked) -> None:
        """One more file."""
        self.files += 1
        self.unreadable += not each.readable
        counted = [one for one in each.findings if one.suppressed is None]
        self.codes.update((one.code, one.severity) for one in counted)
        self.suppressed += len(each.findings) - len(counted)
        self.spent.update(each.spent)

    def of_severity(self, severity: Severity) -> int:
        """How many findings of a severity count."""
        return sum(count for (_, other), count in self.codes.items() if other is severity)

    def of_code(self, code: str) -> int:
        """How many findings with a code count."""
        return sum(count for (other, _), count in self.codes.items() if other == code)

    def as_dict(self, skipped: int) -> dict[str, int]:
        """All of them by the names that reports have for them; ``skipped`` files were no plans, and nobody said they were."""
        return {
            "files": self.files,
            "skipped": skipped,
            "unreadable": self.unreadable,
            **{severity.value: self.of_severity(severity) for severity in Severity},
            "suppressed": self.suppressed,
        }
