from __future__ import annotations

import re

import attrs
from hypothesis import given

from sakip.checking import Checked, check_file, selected
from sakip.findings import Finding, Related, Severity, Suppression
from sakip.reports import FORMATS, text
from sakip.rulebook import remedy
from tests.checks import START
from tests.reports.arbitrary import anything, model, unprintable
from tests.strategies import modest

report = FORMATS["text"]


def checked(text: str, *codes: str) -> Checked:
    return check_file("rencana.yaml", (START + text).encode(), None, selected(codes))


def test_a_finding_has_its_line_a_caret_and_related_places() -> None:
    """As compilers and linters print it; a clean file adds to the count only."""
    text = "misi: [{id: M1}, {id: M1}]\n"
    assert report([checked(text), checked("")], 2) == (
        'rencana.yaml:4:18: kesalahan AKIP202 id "M1" sudah dipakai misi[M1]\n'
        "    misi: [{id: M1}, {id: M1}]\n"
        "                     ^\n"
        "    perbaikan: beri salah satunya id lain, dan periksa rujukan kepadanya.\n"
        "    rencana.yaml:4:8: pemakaian pertama\n"
        "2 rencana diperiksa; 1 kesalahan; 2 berkas YAML lain dilewati\n"
    )


def test_what_to_do_is_said_with_the_first_finding_of_a_code() -> None:
    """As the page of its rule says it, if the finding does not say it; what is found while reading has no such page."""
    first, second = checked("misi: [{id: M1}, {id: M1}, {id: M1}]\n"), checked("misi: [{id: M1}, {id: M1}]\n")
    assert report([first, second], 0).count("\n    perbaikan: beri salah satunya id lain, dan periksa rujukan kepadanya.\n") == 1
    lines = report([Checked(file="x.yaml", findings=(attrs.evolve(FINDING, help="h"), FINDING), lines={})], 0).splitlines()
    assert lines[:-1] == ["x.yaml: peringatan AKIP701 m", "    saran: h", "x.yaml: peringatan AKIP701 m"]
    assert report([Checked(file="x.yaml", findings=(attrs.evolve(FINDING, code="AKIP105"),), lines={})], 0).count("\n") == 2


def test_a_clean_check_is_one_line() -> None:
    """It says how many plans were looked at."""
    assert report([checked("")], 0) == "1 rencana diperiksa; tidak ada temuan\n"


def test_advice_has_a_line_of_its_own() -> None:
    """Where the message does not say what to do."""
    assert "    saran: Hapus komentarnya.\n" in report([checked("visi: []  # sakip: abaikan[AKIP401] alasan=x\n")], 0)


def test_a_file_that_is_no_plan_says_that_no_rule_ran() -> None:
    """What is wrong with its shape comes first."""
    text = report([check_file("x.yaml", b"sakip: 2\n", None, selected())], 0)
    assert text.startswith("x.yaml:1:1: kesalahan AKIP112")
    assert text.endswith("1 berkas tidak dapat dibaca sebagai rencana, aturan tidak dijalankan padanya\n")


def test_a_long_line_is_cut_around_the_place() -> None:
    """A plan may hold whole paragraphs on one line; the caret stays under the place."""
    for before, after in ((0, 400), (200, 200), (400, 0)):
        text = f"program: [{{nama: {'a' * before or 'a'}, id: P1, kode: SALAH, pelaksana: {'b' * after or 'b'}}}]\n"
        shown, caret = report([checked(text, "AKIP203")], 0).splitlines()[1:3]
        assert shown[caret.index("^") :][: caret.count("^")] == "SALAH"
        assert len(shown) <= 4 + 120 + 2


def test_what_cannot_be_printed_is_not() -> None:
    """A file with escape sequences does not move the cursor of whoever checks it."""
    text = report([check_file("x.yaml", b"nama: \x1b[31m\xff\t\xe2\x80\xae\n", None, selected())], 0)
    assert "\x1b" not in text
    assert "\u202e" not in text


REMEDY = "perbaikan: tentukan angka yang benar, lalu samakan semua dokumen dan rencananya."
FINDING = Finding(code="AKIP701", name="n", severity=Severity.WARNING, message="m", path="p")


def test_many_related_places_are_cut_and_places_without_position_go_by_their_path() -> None:
    """JSON has them all."""
    related = tuple(Related(message=f"r{number}", path=f"q{number}") for number in range(52))
    lines = report([Checked(file="x.yaml", findings=(attrs.evolve(FINDING, related=related),), lines={})], 0).splitlines()
    assert lines[:2] == ["x.yaml: peringatan AKIP701 m", f"    {REMEDY}"]
    assert lines[2:52] == [f"    q{number}: r{number}" for number in range(50)]
    assert lines[-2:] == ["    … dan 2 tempat lain", "1 rencana diperiksa; 1 peringatan"]


def test_what_is_acknowledged_is_counted_and_not_shown() -> None:
    """By a comment or by the baseline."""
    findings = (attrs.evolve(FINDING, suppressed=Suppression(reason="x")), attrs.evolve(FINDING, severity=Severity.NOTE))
    text = report([Checked(file="x.yaml", findings=findings, lines={})], 0)
    assert text == f"x.yaml: catatan AKIP701 m\n    {REMEDY}\n1 rencana diperiksa; 1 catatan; 1 temuan diakui\n"


def test_colours_are_for_terminals() -> None:
    """The place is bold, the severity and the carets have colours; without them the text is the same."""
    files = [checked("misi: [{id: M1}, {id: M1}]\n"), Checked(file="x.yaml", findings=(FINDING,), lines={}), model()]
    coloured = "".join(text.stream(files, 0, color=True))
    assert coloured.splitlines()[0].startswith("\x1b[1mrencana.yaml:4:18:\x1b[0m \x1b[31mkesalahan\x1b[0m AKIP202 id")
    assert coloured.splitlines()[2] == f"    {' ' * 17}\x1b[32m^\x1b[0m"
    assert "\n\x1b[1mx.yaml:\x1b[0m \x1b[33mperingatan\x1b[0m AKIP701 m\n" in coloured
    assert "\x1b[36mcatatan\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9]+m", "", coloured) == report(files, 0)


@modest
@given(anything)
def test_nothing_that_cannot_be_printed_is_printed(files: list[Checked]) -> None:
    """Not in a message, an advice, a file name or a path; no text takes more than its line."""
    lines = report(files, 0)
    assert unprintable(lines) == set()
    counted = [one for each in files for one in each.findings if one.suppressed is None]
    first = {one.code: one for one in reversed(counted)}.values()
    told = sum(bool(remedy(one.code)) and not one.help for one in first)
    assert lines.count("\n") == 1 + told + sum(1 + bool(one.help) + len(one.related) for one in counted)
