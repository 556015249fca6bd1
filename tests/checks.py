"""Small plans as text, and what a check says about them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.checking import check_file, selected
from sakip.index import Index
from sakip.loader import load_bytes
from sakip.peta import KOSONG
from sakip.together import together

if TYPE_CHECKING:
    from sakip.checking import Checked
    from sakip.findings import Finding
    from sakip.nomenclature import Nomenklatur

START = "sakip: 1\ntahun: 2024\ninstansi: {nama: Contoh, pemerintah_daerah: Kabupaten Contoh}\n"
"""Three lines: what a test adds starts on the fourth."""

TREE = """\
tujuan: [{id: T1, uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
"""
"""Three more lines about which no rule has anything to say."""


def found(text: str, *codes: str, nomenklatur: Nomenklatur = KOSONG) -> list[Finding]:
    """The findings of a plan that starts with START, those of rules in preview too; of some codes only, if any are named.

    A text that starts with an agency of its own takes the place of that of START.
    """
    ran = selected(codes, preview=True, nomenklatur=nomenklatur)
    start = START.partition("instansi:")[0] if text.startswith("instansi:") else START
    checked = check_file("rencana.yaml", (start + text).encode(), None, ran, nomenklatur=nomenklatur)
    assert checked.readable, [one.message for one in checked.findings]
    return list(checked.findings)


def written(text: str) -> list[str]:
    """Writes the plans of a text into the current folder, each below a line ``# berkas NAME``; of 2024 unless they say; their names."""
    _, *parts = re.split(r"^# berkas (.*)\n", text, flags=re.MULTILINE)
    for name, part in zip(parts[::2], parts[1::2], strict=True):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        year = "" if part.startswith("tahun:") else "tahun: 2024\n"
        Path(name).write_text(f"sakip: 1\n{year}{part}", encoding="utf-8")
    return parts[::2]


def joined(names: list[str], *codes: str) -> list[Checked]:
    """The plans in some files of the current folder, checked together, by rules in preview too; by some only, if any are named."""
    ran = selected(codes, preview=True)
    return together([check_file(name, Path(name).read_bytes(), Path(name).parent, ran) for name in names], ran)


def found_together(text: str, *codes: str) -> list[Finding]:
    """The findings in the plans of a text, file by file; see `written` and `joined`."""
    return [one for each in joined(written(text), *codes) for one in each.findings]


def one(text: str, code: str, nomenklatur: Nomenklatur = KOSONG) -> Finding:
    """The one finding that a rule has in a plan that starts with START; others may have more to say."""
    findings = found(text, code, nomenklatur=nomenklatur)
    assert len(findings) == 1, [finding.message for finding in findings]
    return findings[0]


def place(finding: Finding) -> tuple[int, int, int]:
    """Line, first and last column of a finding."""
    assert finding.position is not None
    return finding.position.line, finding.position.column, finding.position.end_column


def related(finding: Finding) -> list[tuple[str, str, int]]:
    """Message, path and line of each related place."""
    return [(other.message, other.path, other.position.line if other.position else 0) for other in finding.related]


def index(text: str) -> Index:
    """The index of a plan that starts with START."""
    return Index(load_bytes("rencana.yaml", (START + text).encode()).rencana)
