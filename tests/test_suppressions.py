from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from sakip.checking import check_file, selected
from sakip.errors import UsageError
from sakip.suppressions import baseline_counts, baseline_path, baseline_text, parse_date, read_baseline
from tests.checks import START, found, place

TODAY = dt.date(2026, 6, 30)
ORPHAN = "indikator:\n  - {id: I1, nama: A, target: {2024: 5 %}}"


def said(text: str, *select: str) -> list[tuple[str, int, bool]]:
    """Code, line and whether it is acknowledged, of each finding on TODAY."""
    checked = check_file("x.yaml", (START + text).encode(), None, selected(select), today=TODAY)
    assert all(one.position for one in checked.findings)
    return [(one.code, one.position.line if one.position else 0, one.suppressed is not None) for one in checked.findings]


@pytest.mark.parametrize(
    "comment",
    [
        "# sakip: abaikan[AKIP401] alasan=menunggu Renstra",
        "#sakip:abaikan [AKIP401]   alasan=menunggu",
        "# sakip: abaikan[AKIP401,AKIP401 ,] alasan=x sampai=2026-06-30",
        "# sakip: abaikan[AKIP401] sampai=2026-12-31 alasan=menunggu Renstra",
        "# catatan # sakip: abaikan[AKIP401] alasan=x",
        "# sakip abaikan[AKIP401] alasan=tanpa titik dua",
        "# sakip: abaikan[indikator-yatim] alasan=dengan namanya",
    ],
)
def test_a_comment_on_the_line_acknowledges(comment: str) -> None:
    """With a reason, and a last day that has not passed; in either order."""
    assert said(f"{ORPHAN}  {comment}\n") == [("AKIP401", 5, True)]


def test_the_reason_and_the_last_day_are_kept() -> None:
    """Who reads the report sees why and until when."""
    text = START + ORPHAN + "  # sakip: abaikan[AKIP401] alasan=menunggu Renstra sampai=2026-12-31\r\n"
    (finding,) = check_file("x.yaml", text.encode(), None, selected(), today=TODAY).findings
    assert finding.suppressed is not None
    assert (finding.suppressed.reason, finding.suppressed.until) == ("menunggu Renstra", "2026-12-31")


def test_a_comment_on_the_line_that_opens_a_node_acknowledges_what_is_in_it() -> None:
    """The node and everything below; not its neighbours."""
    text = """\
program:
  - id: P                   # sakip: abaikan[AKIP203, AKIP207] alasan=kode lama
    kode: 1.6.4
    kegiatan:
      - {id: K, kode: 1.6.4.2}
  - {id: P2, kode: 1.6.5}
"""
    assert said(text) == [
        ("AKIP207", 5, True),
        ("AKIP203", 6, True),
        ("AKIP203", 8, True),
        ("AKIP207", 9, False),
        ("AKIP203", 9, False),
    ]


def test_of_two_comments_the_nearest_one_is_used() -> None:
    """The other one is then unused."""
    text = """\
program:
  - id: P                   # sakip: abaikan[AKIP203] alasan=jauh
    mendukung: [I1]
    kode: 1.6.4             # sakip: abaikan[AKIP203] alasan=dekat
indikator: [{id: I1, nama: A}]
"""
    assert said(text) == [("AKIP003", 5, False), ("AKIP203", 7, True)]


@pytest.mark.parametrize(
    ("comment", "code", "message"),
    [
        ("abaikan[AKIP401]", "AKIP001", "`abaikan` tanpa alasan"),
        ("abaikan[AKIP401] alasan=", "AKIP001", "`abaikan` tanpa alasan"),
        ("abaikn[AKIP401] alasan=x", "AKIP002", 'perintah "abaikn" tidak dikenal'),
        ("abaikan alasan=x", "AKIP002", "`abaikan` tanpa kode"),
        ("abaikan[] alasan=x", "AKIP002", "`abaikan` tanpa kode"),
        ("abaikan[AKIP999] alasan=x", "AKIP002", 'kode "AKIP999" tidak dikenal'),
        ("abaikan[AKIP105] alasan=x", "AKIP002", "AKIP105 tidak dapat diabaikan"),
        ("abaikan[AKIP003] alasan=x", "AKIP002", "AKIP003 tidak dapat diabaikan"),
        ("abaikan[AKIP401] alasan=x sampai=besok", "AKIP004", '"besok" bukan tanggal'),
        ("abaikan[AKIP401] alasan=x sampai=", "AKIP004", '"" bukan tanggal'),
        ("abaikan[AKIP401] alasan=x sampai=2026-06-29", "AKIP004", "`abaikan` berlaku sampai 2026-06-29, sekarang 2026-06-30"),
    ],
)
def test_a_comment_that_is_not_right_is_told_and_acknowledges_nothing(comment: str, code: str, message: str) -> None:
    """The finding stands at the comment."""
    checked = check_file("x.yaml", f"{START}{ORPHAN}  # sakip: {comment}\n".encode(), None, selected(), today=TODAY)
    assert [(one.code, one.suppressed) for one in checked.findings] == [("AKIP401", None), (code, None)]
    finding = checked.findings[1]
    assert finding.message == message
    assert place(finding)[:2] == (5, 45)


def test_an_unused_comment_is_told() -> None:
    """Also where only one of its codes is."""
    assert said("visi: []  # sakip: abaikan[AKIP401] alasan=x\n") == [("AKIP003", 4, False)]
    text = ORPHAN + "  # sakip: abaikan[AKIP401, AKIP203] alasan=x\n"
    assert said(text) == [("AKIP401", 5, True), ("AKIP003", 5, False)]
    assert [one.message for one in found(text)][1] == "`abaikan[AKIP203]` tidak menutup temuan apa pun"


def test_a_comment_about_a_rule_that_did_not_run_is_not_unused() -> None:
    """With --select nobody can say whether it is still needed."""
    assert said("visi: []  # sakip: abaikan[AKIP401] alasan=x\n", "AKIP2") == []


def test_a_finding_about_a_comment_cannot_be_acknowledged() -> None:
    """One comment cannot cover another, nor can the baseline."""
    text = START + "visi: []  # sakip: abaikan[AKIP401] alasan=x\n"
    checked = check_file("x.yaml", text.encode(), None, selected(), baseline={("AKIP003", ""): 1}, baseline_name="b", today=TODAY)
    assert [(one.code, one.suppressed) for one in checked.findings] == [("AKIP005", None), ("AKIP003", None)]
    assert baseline_counts(checked.findings) == {}


@pytest.mark.parametrize("line", ["- 'a#sakip: abaikan[X]'", "# abaikan[AKIP401]", "# sakip: abaikannya [X]", "# dari sakip: abaikan[X]"])
def test_what_is_no_comment_of_ours_is_left_alone(line: str) -> None:
    """A sign within a word starts no comment, and other words mean nothing."""
    text = f"instansi:\n  nama: Contoh\n  fungsi:\n  - abaikan\n  {line}\n"
    assert check_file("x.yaml", f"sakip: 1\ntahun: 2024\n{text}".encode(), None, selected()).findings == ()


def test_what_stands_in_a_text_is_no_comment() -> None:
    """In quotes, or below its key; what follows the text is one again."""
    text = """\
# sakip: abaikan[AKIP401] alasan=di atas
naskah:
  bab_1: "a  # sakip: abaikan[AKIP401] alasan=x"
  bab_2: >-  # sakip: abaikan[AKIP401] alasan=x
    a
    # sakip: abaikan[AKIP401] alasan=x
  # sakip: abaikan[AKIP401] alasan=x
  bab_3: 'a''

    # sakip: abaikan[AKIP401] alasan=x'
visi: []     # sakip: abaikan[AKIP401] alasan=x
"""
    checked = check_file("x.yaml", (text + START).encode(), None, selected())
    assert [(one.code, one.position.line if one.position else 0) for one in checked.findings] == [
        ("AKIP003", 1),
        ("AKIP003", 4),
        ("AKIP003", 7),
        ("AKIP003", 11),
    ]


@pytest.mark.parametrize("text", ["20261231", "2026-W01-1", "2026-02-30", "2026-1-1", "besok", ""])
def test_only_days_with_ten_characters_are_days(text: str) -> None:
    """Python reads more than a planner would write."""
    assert parse_date(text) is None
    assert parse_date("2026-12-31") == dt.date(2026, 12, 31)


def check(baseline: dict[tuple[str, str], int], *select: str) -> list[tuple[str, str, bool]]:
    checked = check_file("x.yaml", (START + ORPHAN + "\n").encode(), None, selected(select), baseline=baseline, baseline_name="b.json")
    return [(one.code, one.message, one.suppressed is not None) for one in checked.findings]


MESSAGE = 'indikator "A" (I1) tidak mengukur sasaran dan tidak dirujuk apa pun'


def test_the_baseline_acknowledges_by_code_and_path() -> None:
    """As many as it counts; lines do not matter."""
    assert check({("AKIP401", "indikator[I1]"): 1}) == [("AKIP401", MESSAGE, True)]
    assert check({}) == [("AKIP401", MESSAGE, False)]


def test_a_stale_entry_of_the_baseline_is_told_at_the_baseline() -> None:
    """Also one that counts more than there are, and one whose code no rule has."""
    stale = "baseline mencatat 1 temuan AKIP203 di program[P].kode, 1 di antaranya sudah tidak ada"
    assert check({("AKIP203", "program[P].kode"): 1}) == [("AKIP005", stale, False), ("AKIP401", MESSAGE, False)]
    more = "baseline mencatat 3 temuan AKIP401 di indikator[I1], 2 di antaranya sudah tidak ada"
    assert check({("AKIP401", "indikator[I1]"): 3}) == [("AKIP005", more, False), ("AKIP401", MESSAGE, True)]
    assert check({("AKIP999", "x"): 1})[0][0] == "AKIP005"


def test_rules_that_did_not_run_make_no_entry_stale() -> None:
    """A check with --select says nothing about the others."""
    assert check({("AKIP203", "program[P].kode"): 1}, "AKIP4") == [("AKIP401", MESSAGE, False)]


def test_a_baseline_is_read_as_it_is_written(tmp_path: Path) -> None:
    """In order, one entry a code and path."""
    counts = {("AKIP703", "b"): 2, ("AKIP201", "ä"): 1}
    text = baseline_text(counts)
    (tmp_path / "b.json").write_text(text, encoding="utf-8")
    assert read_baseline(tmp_path / "b.json") == read_baseline(str(tmp_path / "b.json")) == counts
    assert [entry["code"] for entry in json.loads(text)["findings"]] == ["AKIP201", "AKIP703"]
    assert text.endswith("}\n")
    assert "ä" in text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version": 2, "findings": []}',
        '{"version": 1}',
        '{"version": 1, "findings": [1]}',
        '{"version": 1, "findings": [{"code": "AKIP401", "path": "x"}]}',
        '{"version": 1, "findings": [{"code": "AKIP401", "path": "x", "count": 0}]}',
        '{"version": 1, "findings": [{"code": "AKIP401", "path": "x", "count": true}]}',
        '{"version": 1, "findings": [{"code": "AKIP401", "path": 5, "count": 1}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_baseline_is_wrong_usage(tmp_path: Path, text: str) -> None:
    """The message names the file and how to write a new one."""
    (tmp_path / "b.json").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"b\.json: bukan baseline sakip; hapus, lalu buat lagi dengan --write-baseline"):
        read_baseline(tmp_path / "b.json")


def test_the_baseline_stands_beside_the_plan() -> None:
    """Only the last part of the name changes."""
    assert baseline_path(Path("a/rencana.2024.yaml")) == Path("a/rencana.2024.baseline.json")
