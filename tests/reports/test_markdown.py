from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from sakip.checking import Checked, check_file, selected
from sakip.findings import Finding, Position, Related, Severity, Suppression
from sakip.reports import FORMATS, markdown
from tests.checks import START
from tests.reports.arbitrary import anything, model, unprintable
from tests.strategies import modest

report = FORMATS["markdown"]
_REMEDY = "perbaikan: tentukan angka yang benar, lalu samakan semua dokumen dan rencananya."
FINDING = Finding(code="AKIP701", name="n", severity=Severity.WARNING, message="m", path="p")


def checked(*findings: Finding, file: str = "x.yaml") -> Checked:
    return Checked(file=file, findings=findings, lines={})


def test_a_file_has_a_table_of_codes_and_a_list_for_each() -> None:
    """A clean file adds to the count only."""
    text = START + "misi: [{id: M_1}, {id: M_1}]\n"
    files = [check_file(name, plan.encode(), None, selected(["AKIP202"])) for name, plan in (("a.yaml", text), ("b.yaml", START))]
    assert report(files, 0) == (
        "## sakip: 2 rencana diperiksa; 1 kesalahan\n"
        "\n"
        "### a.yaml\n"
        "\n"
        "| Kode | Nama | Jumlah |\n"
        "| --- | --- | --- |\n"
        "| AKIP202 | id-ganda | 1 |\n"
        "\n"
        "#### AKIP202 id-ganda\n"
        "\n"
        "perbaikan: beri salah satunya id lain, dan periksa rujukan kepadanya.\n"
        "\n"
        '- a.yaml:4 id "M\\_1" sudah dipakai misi\\[M\\_1\\]\n'
        "  - a.yaml:4 pemakaian pertama\n"
    )


def test_what_is_acknowledged_is_left_out_and_advice_is_below_the_finding() -> None:
    """Many related places are cut, as in text."""
    related = tuple(Related(message=f"r{number}", path=f"q{number}") for number in range(10))
    findings = (attrs.evolve(FINDING, suppressed=Suppression(reason="x")), attrs.evolve(FINDING, related=related, help="h"))
    lines = report([checked(*findings)], 0).splitlines()
    assert lines[0] == "## sakip: 1 rencana diperiksa; 1 peringatan; 1 temuan diakui"
    items = ["- x.yaml m", "  - saran: h", *(f"  - q{number} r{number}" for number in range(8)), "  - … dan 2 tempat lain"]
    assert lines[lines.index("- x.yaml m") :] == items


def test_what_to_do_is_said_once_for_a_code_unless_every_finding_says_it() -> None:
    """As the page of the rule says it."""
    helped = attrs.evolve(FINDING, help="h")
    assert report([checked(FINDING, helped, FINDING)], 0).count(f"\n\n{_REMEDY}\n\n- x.yaml m\n") == 1
    assert "perbaikan" not in report([checked(helped, helped)], 0)


@pytest.mark.parametrize(("count", "folded"), [(10, False), (11, True)])
def test_many_findings_of_a_code_are_folded(count: int, folded: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Sixty findings can be read, too."""
    text = report([checked(*[FINDING] * count)], 0)
    items = "- x.yaml m\n" * count
    assert text.endswith(f"\n\n<details><summary>{count} temuan</summary>\n\n{items}\n</details>\n" if folded else f"{_REMEDY}\n\n{items}")


def test_nobody_is_called_and_no_issue_is_mentioned() -> None:
    """A comment is not written in the name of whoever a plan names."""
    assert "- x.yaml @<!-- -->bupati #<!-- -->12 a @ b\n" in report([checked(attrs.evolve(FINDING, message="@bupati #12 a @ b"))], 0)


@pytest.mark.parametrize("count", [200, 2000])
def test_what_does_not_fit_into_a_comment_is_counted(count: int) -> None:
    """Within a group that is folded, or after it; what is open is closed."""
    long, short = attrs.evolve(FINDING, message="m" * 400), attrs.evolve(FINDING, code="AKIP801")
    text = report([checked(*[long] * count, *[short] * 9), checked(short, file="y.yaml")], 0)
    shown = text.count("\n- ")
    assert 64_000 < len(text) < 65_536
    assert text.endswith(
        f"\n</details>\n\n… dan {count + 10 - shown} temuan lain yang tidak muat di sini; `sakip check` menampilkan semuanya\n"
    )
    assert text.count("<details>") == text.count("</details>") == 1


def test_a_report_that_ends_before_the_first_file_still_sums_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first line is always there."""
    monkeypatch.setattr(markdown, "_LIMIT", 60)
    assert report([checked(FINDING)], 0).startswith("## sakip: 1 rencana diperiksa; 1 peringatan\n\n… dan 1 temuan lain")


@modest
@given(anything)
def test_texts_stay_texts(files: list[Checked]) -> None:
    """Whatever a plan holds is neither code nor a link, an image, emphasis or HTML, and each finding is an item."""
    text = report(files, 0)
    tokens = MarkdownIt("gfm-like", {"linkify": False}).enable("table").parse(text)
    inner = [inner for token in tokens for inner in token.children or []]
    assert {token.content for token in inner if token.type == "html_inline"} <= {"<!-- -->"}
    assert not {token.type for token in inner} & {"code_inline", "link_open", "image", "em_open", "strong_open", "s_open"}
    assert len(text.split("\n- ")) - 1 == sum(one.suppressed is None for each in files for one in each.findings)
    assert unprintable(text) == set()


def test_every_finding_of_a_real_plan_has_its_line() -> None:
    """It fits into a comment."""
    text = report([model()], 0)
    assert len(text) < 65_536
    for one in model().findings:
        assert isinstance(one.position, Position)
        assert f"\n- {one.position.file}:{one.position.line} " in text
    assert text.count("\n- ") == len(model().findings)
    assert all(f"| {one.code} | {one.name} |" in text for one in model().findings)
