"""The counts that every report ends with."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sakip.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip.checking import Checked


def summary(checked: Sequence[Checked], skipped: int) -> dict[str, int]:
    """How many files, and how many findings of each severity that count; acknowledged ones apart."""
    findings = [one for each in checked for one in each.findings]
    counted = Counter(one.severity for one in findings if one.suppressed is None)
    return {
        "files": len(checked),
        "skipped": skipped,
        "unreadable": sum(not each.readable for each in checked),
        **{severity.value: counted[severity] for severity in Severity},
        "suppressed": sum(one.suppressed is not None for one in findings),
    }
