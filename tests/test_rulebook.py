from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sakip.codes import CODES
from sakip.rulebook import modules, page, remedy, rulebook, sections


def test_the_committed_page_of_all_rules_is_what_the_code_says() -> None:
    """docs/aturan.md is derived; `make docs` writes it again."""
    assert Path("docs/aturan.md").read_text(encoding="utf-8") == rulebook()


@pytest.mark.parametrize("code", modules())
def test_every_rule_has_the_six_sections(code: str) -> None:
    """A rule says what it checks, why, with a wrong and a right example, how to repair it, and on what ground."""
    assert list(sections(code)) == ["Memeriksa", "Mengapa", "Contoh salah", "Contoh benar", "Perbaikan", "Dasar"]
    assert page(code).startswith(f"{code}: {CODES[code].name}.")


@pytest.mark.parametrize("code", modules())
def test_every_example_is_shown_as_the_yaml_that_it_is(code: str) -> None:
    """Its lines keep their indentation, also below a single key."""
    for heading in ("Contoh salah", "Contoh benar"):
        example = sections(code)[heading]
        assert isinstance(yaml.safe_load(example), dict)
        assert f"```yaml\n{example}\n```" in rulebook()


@pytest.mark.parametrize("code", [code for code, entry in CODES.items() if entry.since or entry.until])
def test_the_page_of_a_rule_with_a_date_names_it(code: str) -> None:
    """Whoever wonders why an old plan has no such finding reads it there."""
    for year in (CODES[code].since, CODES[code].until):
        assert year is None or f"rencana tahun {year}" in sections(code)["Dasar"]


def test_what_to_do_is_one_line_of_the_page() -> None:
    """However many it takes there; what is found while reading has none."""
    assert remedy("AKIP202") == "beri salah satunya id lain, dan periksa rujukan kepadanya."
    assert all("\n" not in remedy(code) and remedy(code) for code in modules())
    assert remedy("AKIP105") == ""


def test_a_code_without_a_rule_has_a_page_too() -> None:
    """What is found while reading is explained by its line in the table."""
    assert page("AKIP105") == "AKIP105: kunci-ganda.\n\nkunci yang ditulis dua kali dalam satu simpul."
