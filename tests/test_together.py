from __future__ import annotations

import itertools
import json
import pickle
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sakip.checking import check, check_file, check_many, selected
from sakip.cli import main
from sakip.codes import CODES as TABLE
from sakip.findings import Severity
from sakip.rules import ACROSS, unsupported_sasaran
from sakip.together import together
from tests.checks import joined, written

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from sakip.digest import Pemda
    from sakip.findings import Finding

PLANS = """\
# berkas rpjmd.yaml
instansi: {nama: Pemda}
periode: 2021-2026
sasaran: [{id: SD1}, {id: SD2}]
program:
  - {kode: 1.06.05, mendukung: [SD1], anggaran: 300}
# berkas a.yaml
instansi: {nama: A}
induk: rpjmd.yaml
periode: 2016-2021
program:
  - {kode: 1.06.05, induk: 1.06.05, kegiatan: [{id: K, sub_kegiatan: [{kode: 1.06.05.2.02.0003, anggaran: 100}]}]}
# berkas b.yaml
instansi: {nama: B}
induk: rpjmd.yaml
program:
  - {kode: 1.06.05, induk: 1.06.04, kegiatan: [{id: K, sub_kegiatan: [{kode: 1.06.05.2.02.0003, anggaran: 100}]}]}
"""
"""Three plans in which each rule across plans finds something."""
FOUND = {
    "rpjmd.yaml": ["AKIP217", "AKIP310", "AKIP310"],
    "a.yaml": ["AKIP219", "AKIP218"],
    "b.yaml": ["AKIP216"],
}
CODES = tuple(ACROSS)
BARSEL = Path("models/barsel-dspmd-2023.yaml").read_bytes()


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _codes(findings: list[Finding]) -> list[str]:
    return [one.code for one in findings]


def test_each_finding_is_told_in_the_plan_where_it_stands() -> None:
    """In the order of its text, with the line it stands on; related places may be in the other plans."""
    checked = joined(written(PLANS), *CODES)
    assert {each.file: _codes(list(each.findings)) for each in checked} == FOUND
    rpjmd, agency, _ = checked
    assert [one.message for one in rpjmd.findings if one.code == "AKIP310"] == [
        "anggaran murni semua program tertulis 300, jumlah semua program perangkat daerah 200, selisih -100",
        "anggaran murni 1.06.05 tertulis 300, jumlah 1 program perangkat daerah 100, selisih -200",
    ]
    assert agency.lines["a.yaml", 5] == "periode: 2016-2021"
    assert {other.position.file for one in agency.findings for other in one.related if other.position} == {"rpjmd.yaml", "b.yaml"}


def test_a_file_that_two_plans_include_belongs_to_both() -> None:
    """What is found in it is told in each of them once, and a comment in it holds for both."""
    names = written(PLANS)
    Path("umum.yaml").write_text("periode: 2016-2021\ninduk: rpjmd.yaml\n", encoding="utf-8")
    for name in ("a.yaml", "b.yaml"):
        text = Path(name).read_text(encoding="utf-8").replace("induk: rpjmd.yaml\n", "").replace("periode: 2016-2021\n", "")
        Path(name).write_text(f"{text}termasuk: [umum.yaml]\n", encoding="utf-8")
    found = check_many(names, select=["AKIP219"])
    places = {name: [(one.position.file, one.position.line) for one in findings if one.position] for name, findings in found.items()}
    assert places == {"rpjmd.yaml": [], "a.yaml": [("umum.yaml", 1)], "b.yaml": [("umum.yaml", 1)]}
    comment = "# sakip: abaikan[AKIP219] alasan=lama\n"
    Path("umum.yaml").write_text(f"periode: 2016-2021  {comment}induk: rpjmd.yaml\n", encoding="utf-8")
    acknowledged = check_many(names, select=["AKIP219"])
    assert [[one.suppressed is not None for one in acknowledged[name]] for name in names] == [[], [True], [True]]


def test_the_order_of_the_files_does_not_matter() -> None:
    """Nor does it matter how a file is named, or that it is named twice."""
    names = written(PLANS)
    expected = check_many(names)
    for order in itertools.permutations(names):
        assert check_many(order) == expected
    twice = check_many([*names, "./a.yaml"])
    assert [len(twice[name]) for name in names] == [len(expected[name]) for name in names]


def test_plans_of_many_processes_say_the_same_as_those_of_one(capsys: pytest.CaptureFixture[str]) -> None:
    """Byte for byte, in every report."""
    names = written(PLANS)
    with ProcessPoolExecutor(2) as executor:
        assert check_many(names, executor=executor) == check_many(names)
    for form in ("text", "json", "sarif", "junit", "github", "markdown"):
        main(["check", ".", "--format", form])
        alone = capsys.readouterr().out
        main(["check", ".", "--format", form, "--jobs", "2"])
        assert capsys.readouterr().out == alone
        assert "AKIP217" in alone


def test_a_plan_that_is_checked_alone_has_its_links_and_its_period_looked_at() -> None:
    """The government's plan is read for it; what needs the plans of all agencies is not judged, nor is that plan itself."""
    written(PLANS)
    assert _codes(check("a.yaml", select=CODES)) == ["AKIP219"]
    assert _codes(check(Path("b.yaml"), select=CODES)) == ["AKIP216"]
    assert check("rpjmd.yaml", select=CODES) == []
    assert check_many(["a.yaml", "b.yaml"], select=["AKIP217", "AKIP218", "AKIP310"])["b.yaml"] == []


def test_a_broken_plan_does_not_hide_what_is_wrong_in_the_others() -> None:
    """Only what could be wrong because of it is not told."""
    names = written(PLANS)
    Path("c.yaml").write_text("sakip: 1\nsasaran: x\n", encoding="utf-8")
    found = check_many([*names, "c.yaml"], select=CODES)
    assert {name: _codes(findings) for name, findings in found.items() if name != "c.yaml"} == FOUND | {"rpjmd.yaml": []}
    assert _codes(found["c.yaml"]) == ["AKIP112", "AKIP112", "AKIP113"]


def test_plans_without_a_government_are_left_as_they_are() -> None:
    """Nothing is kept of them; so are those for which no rule across plans was asked."""
    names = written(PLANS)
    checked = [check_file(name, Path(name).read_bytes(), Path(), selected()) for name in names]
    assert [each.member is None for each in checked] == [True, False, False]
    assert together(checked[:1], selected()) == checked[:1]
    assert together(checked, ["AKIP201"]) == checked
    assert check_file("a.yaml", Path("a.yaml").read_bytes(), None, selected()).member is None


def test_what_is_kept_of_a_plan_is_small() -> None:
    """Of the published report, if it named a government's plan, less than a tenth of its text."""
    raw = BARSEL + b"induk: rpjmd.yaml\n"
    checked = check_file("a.yaml", raw, Path(), ())
    assert checked.member is not None
    assert len(checked.member.program) == 10
    assert len(pickle.dumps(checked.member)) < len(raw) / 10
    assert together([checked], CODES)[0].member is None


# ---- acknowledged


def _acknowledge(name: str, line: str, comment: str) -> None:
    path = Path(name)
    text = path.read_text(encoding="utf-8")
    assert line in text
    path.write_text(text.replace(line, f"{line}  # sakip: abaikan[{comment}] alasan=diketahui"), encoding="utf-8")


def test_a_comment_acknowledges_what_is_found_across_plans() -> None:
    """In either plan, on the line or on the line that opens the node, beside codes of other rules."""
    names = written(PLANS)
    _acknowledge("rpjmd.yaml", "  - {kode: 1.06.05, mendukung: [SD1], anggaran: 300}", "AKIP310")
    _acknowledge("a.yaml", "sub_kegiatan: [{kode: 1.06.05.2.02.0003, anggaran: 100}]}]}", "AKIP207, AKIP218")
    rpjmd, agency, _ = joined(names)
    assert [one.suppressed is not None for one in rpjmd.findings if one.code in ACROSS] == [False, True, True]
    assert [one.suppressed is not None for one in agency.findings if one.code == "AKIP218"] == [True]
    assert "AKIP003" not in _codes([*rpjmd.findings, *agency.findings])


def test_a_comment_that_acknowledges_nothing_is_told_once_all_plans_are_there() -> None:
    """From one plan alone nobody can tell, unless the code is one that needs no other agency."""
    names = written(PLANS.replace("periode: 2016-2021", "periode: 2021-2026"))
    _acknowledge("a.yaml", "periode: 2021-2026", "AKIP217, AKIP218, AKIP219")
    assert [one.message for one in check("a.yaml") if one.code == "AKIP003"] == ["`abaikan[AKIP219]` tidak menutup temuan apa pun"]
    found = check_many(names)["a.yaml"]
    assert [one.message for one in found if one.code == "AKIP003"] == ["`abaikan[AKIP217, AKIP218, AKIP219]` tidak menutup temuan apa pun"]
    _acknowledge("a.yaml", "sub_kegiatan: [{kode: 1.06.05.2.02.0003, anggaran: 100}]}]}", "AKIP217, AKIP218")
    found = check_many(names)["a.yaml"]
    assert [(one.message, one.help) for one in found if one.code == "AKIP003"][1:] == [
        ("`abaikan[AKIP217]` tidak menutup temuan apa pun", "Hapus kodenya dari komentar.")
    ]


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    return main(["check", *arguments, "--fail-on", "note", "--select", ",".join(CODES)]), capsys.readouterr().out


def test_a_baseline_acknowledges_what_is_found_across_plans(capsys: pytest.CaptureFixture[str]) -> None:
    """Each plan in its own; nothing of it is stale when a plan is checked alone, or when it was written for one plan."""
    written(PLANS)
    assert _run(capsys, ".")[0] == 1
    assert _run(capsys, ".", "--write-baseline") == (
        0,
        "a.baseline.json: 2 temuan diakui\nb.baseline.json: 1 temuan diakui\nrpjmd.baseline.json: 3 temuan diakui\n",
    )
    assert _run(capsys, ".") == (0, "3 rencana diperiksa; tidak ada temuan; 6 temuan diakui\n")
    assert _run(capsys, "a.yaml") == (0, "1 rencana diperiksa; tidak ada temuan; 1 temuan diakui\n")
    assert _run(capsys, "rpjmd.yaml") == (0, "1 rencana diperiksa; tidak ada temuan\n")
    assert _run(capsys, "a.yaml", "b.yaml") == (0, "2 rencana diperiksa; tidak ada temuan; 3 temuan diakui\n")
    _run(capsys, "a.yaml", "--write-baseline")
    assert _run(capsys, ".")[0] == 0


def test_what_the_baseline_has_and_no_rule_across_plans_finds_is_stale_once_all_plans_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    """It stands in the baseline of its plan."""
    written(PLANS)
    _run(capsys, ".", "--write-baseline")
    text = Path("a.yaml").read_text(encoding="utf-8")
    Path("a.yaml").write_text(text.replace("1.06.05.2.02.0003", "1.06.05.2.02.0004"), encoding="utf-8")
    assert _run(capsys, "a.yaml")[0] == 0
    code, out = _run(capsys, ".")
    assert code == 1
    assert out.startswith("a.baseline.json:1:1: kesalahan AKIP005 baseline mencatat 1 temuan AKIP218 di ")


def test_settings_change_the_severity_and_choose_the_rules(capsys: pytest.CaptureFixture[str]) -> None:
    """As for any other rule."""
    written(PLANS)
    Path("sakip.toml").write_text('select = ["AKIP217"]\n[severity]\nAKIP217 = "note"\n', encoding="utf-8")
    assert main(["check", ".", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [(one["code"], one["severity"]) for one in report["findings"]] == [("AKIP217", Severity.NOTE.value)]


def test_statistics_have_the_time_of_rules_across_plans() -> None:
    """At the first plan of the government, and of no other."""
    spent = [each.spent.get("AKIP217", 0) > 0 for each in joined(written(PLANS), "AKIP217")]
    assert spent == [False, True, False]


def test_a_rule_across_plans_that_crashes_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once, beside the findings of the others; for debugging the error itself goes through."""

    def crash(pemda: Pemda) -> Iterator[Finding]:
        yield from ()
        raise KeyError(pemda.alasan)

    names = written(PLANS)
    monkeypatch.setattr(unsupported_sasaran, "check", crash)
    checked = joined(names, *CODES)
    failed = [one for each in checked for one in each.findings if one.code == "AKIP006"]
    assert [one.message for one in failed] == ["aturan AKIP217 gagal dijalankan: KeyError: ''"]
    assert _codes(list(checked[2].findings)) == ["AKIP216"]
    assert main(["check", ".", "--fail-on", "never"]) == 3
    with pytest.raises(KeyError) as caught:
        together([check_file("a.yaml", Path("a.yaml").read_bytes(), Path(), CODES)], CODES, debug=True)
    assert caught.value.__notes__ == ["aturan AKIP217"]


# ---- properties

AMOUNT = st.one_of(st.none(), st.integers(1, 3))
PROGRAM = st.tuples(st.sampled_from(["PD1", "PD2", "SD1", "X", ""]), AMOUNT)
AGENCIES = st.lists(st.lists(PROGRAM, max_size=3), min_size=1, max_size=3)
BUSY_AGENCIES = st.lists(st.lists(PROGRAM, min_size=1, max_size=3), min_size=1, max_size=3)


def _amount(number: int | None) -> str:
    return "" if number is None else f", anggaran: {number}"


def _files(whole: list[int | None], agencies: list[list[tuple[str, int | None]]]) -> list[str]:
    text = "# berkas rpjmd.yaml\ninstansi: {nama: Pemda}\nsasaran: [{id: SD1}]\nprogram:\n"
    text += "".join(f"  - {{id: PD{number}, mendukung: [SD1]{_amount(amount)}}}\n" for number, amount in enumerate(whole, 1))
    for number, programs in enumerate(agencies):
        rows = []
        for at, (to, amount) in enumerate(programs):
            link = f", induk: {to}" if to else ""
            rows.append(f"{{id: P{at}{link}{_amount(amount)}, kegiatan: [{{id: K{at}, sub_kegiatan: [{{kode: 1.06.0{to[-1:]}}}]}}]}}")
        text += f"# berkas {number}.yaml\ninstansi: {{nama: A{number}}}\ninduk: rpjmd.yaml\nprogram: [{', '.join(rows)}]\n"
    return written(text)


@given(st.lists(AMOUNT, min_size=2, max_size=2), AGENCIES, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_plans_say_the_same_in_any_order(
    whole: list[int | None], agencies: list[list[tuple[str, int | None]]], randomness: random.Random
) -> None:
    """And no rule fails, whatever is missing or wrong."""
    names = _files(whole, agencies)
    expected = {each.file: each.findings for each in joined(names, *CODES)}
    randomness.shuffle(names)
    assert {each.file: each.findings for each in joined(names, *CODES)} == expected
    assert "AKIP006" not in {one.code for findings in expected.values() for one in findings}


@given(st.lists(AMOUNT, min_size=2, max_size=2), BUSY_AGENCIES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_budgets_are_told_where_they_do_not_add_up_and_nowhere_else(
    whole: list[int | None], agencies: list[list[tuple[str, int | None]]]
) -> None:
    """Each program against its own parts, and the total if the programmes do not explain it; each only if all its amounts are there."""
    expected = set()
    told = 0
    for number, amount in enumerate(whole, 1):
        parts = [part for programs in agencies for to, part in programs if to == f"PD{number}"]
        if amount is not None and parts and None not in parts and sum(filter(None, parts)) != amount:
            expected.add(f"program[PD{number}].anggaran.murni")
            told += sum(filter(None, parts)) - amount
    everything = [part for programs in agencies for _, part in programs]
    if None not in (*whole, *everything) and sum(filter(None, everything)) - sum(filter(None, whole)) != told:
        expected.add("program")
    found = [one.path for each in joined(_files(whole, agencies), "AKIP310") for one in each.findings]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("since", "old", "expected"),
    [
        (2024, "", FOUND),
        (2024, "b.yaml", {"rpjmd.yaml": [], "a.yaml": ["AKIP219"], "b.yaml": []}),
        (2024, "rpjmd.yaml", FOUND | {"rpjmd.yaml": []}),
        (2025, "", {"rpjmd.yaml": [], "a.yaml": [], "b.yaml": []}),
    ],
)
def test_a_rule_across_plans_knows_its_years(monkeypatch: pytest.MonkeyPatch, since: int, old: str, expected: dict[str, list[str]]) -> None:
    """It says nothing of plans of other years, and concludes nothing from what the others lack."""
    names = written(PLANS.replace(f"# berkas {old}\n", f"# berkas {old}\ntahun: 2023\n"))
    for code in CODES:
        monkeypatch.setitem(TABLE, code, attrs.evolve(TABLE[code], since=since))
    assert {each.file: _codes(list(each.findings)) for each in joined(names, *CODES)} == expected
