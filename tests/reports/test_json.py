from __future__ import annotations

import json
from typing import Any

from sakip.checking import Checked, check_file, selected
from sakip.findings import Finding, Severity
from sakip.reports import FORMATS
from tests.checks import START


def parsed(*checked: Checked, skipped: int = 0) -> Any:
    text = FORMATS["json"](checked, skipped)
    assert text.endswith("}\n")
    return json.loads(text)


def test_the_keys_and_the_numbers_of_a_finding() -> None:
    """Positions count from 1, numbers are exact text, and nothing that is missing has a key of its own."""
    text = (
        START
        + "program: [{id: P, mendukung: [I1], anggaran: 3, kegiatan: [{id: K, anggaran: '2,5', indikator: [I1]}]}]\n"
        + "indikator: [{id: I1, nama: A}]\n"
    )
    content = parsed(check_file("rencana.yaml", text.encode(), None, selected()), skipped=3)
    assert list(content) == ["version", "files", "findings", "summary"]
    assert content["version"] == 1
    assert content["files"] == [{"file": "rencana.yaml", "readable": True}]
    assert content["findings"] == [
        {
            "code": "AKIP301",
            "name": "anggaran-induk-berbeda",
            "severity": "error",
            "message": "anggaran murni P tertulis 3, jumlah 1 anaknya 2,5, selisih 0,5",
            "help": None,
            "file": "rencana.yaml",
            "line": 4,
            "column": 46,
            "end_line": 4,
            "end_column": 47,
            "path": "program[P].anggaran.murni",
            "related": [
                {
                    "message": "K: 2,5",
                    "path": "program[P].kegiatan[K].anggaran.murni",
                    "file": "rencana.yaml",
                    "line": 4,
                    "column": 78,
                    "end_line": 4,
                    "end_column": 83,
                }
            ],
            "data": {"column": "murni", "stated": "3", "computed": "2.5", "difference": "0.5"},
            "suppressed": None,
        }
    ]
    assert content["summary"] == {
        "files": 1,
        "skipped": 3,
        "unreadable": 0,
        "error": 1,
        "warning": 0,
        "note": 0,
        "suppressed": 0,
    }


def test_acknowledged_findings_are_there_with_the_reason() -> None:
    """They do not count."""
    text = START + "misi: [{id: M}, {id: M}]  # sakip: abaikan[AKIP202] alasan=lama sampai=9999-12-31\n"
    content = parsed(check_file("rencana.yaml", text.encode(), None, selected()))
    assert [one["suppressed"] for one in content["findings"]] == [{"reason": "lama", "until": "9999-12-31"}]
    assert (content["summary"]["error"], content["summary"]["suppressed"]) == (0, 1)


def test_a_finding_without_position_has_empty_places() -> None:
    """A plan in memory has none."""
    finding = Finding(code="AKIP202", name="id-ganda", severity=Severity.ERROR, message="m")
    content = parsed(Checked(file="x", findings=(finding,), lines={}, readable=False))
    assert {content["findings"][0][key] for key in ("file", "line", "column", "end_line", "end_column")} == {None}
    assert content["summary"]["unreadable"] == 1
