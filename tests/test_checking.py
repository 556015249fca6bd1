from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sakip.checking import check, check_file, check_many, run_rules, selected
from sakip.codes import CODES, Code
from sakip.errors import PlanError, UsageError
from sakip.findings import Severity
from sakip.index import Index
from sakip.loader import load
from sakip.model import Indikator, Instansi, Rencana
from sakip.nomenclature import Resmi
from sakip.peta import Peta
from sakip.rules import ACROSS, LOOKING_UP, RULES
from tests.checks import START, TREE, found

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from sakip.findings import Finding

MODEL = "models/barsel-dspmd-2023.yaml"
ORPHAN = "indikator: [{id: I1, nama: A, target: {2024: 5 %}}]\n"
MEMORY = Rencana(tahun=2024, instansi=Instansi(nama="Contoh"), indikator=(Indikator(id="I1", nama="A"),))


def test_codes_may_be_shortened() -> None:
    """A beginning stands for its family; what is ignored is taken away."""
    rules = [code for code in CODES if code in RULES or code in ACROSS]
    assert selected() == tuple(code for code in rules if not CODES[code].preview and code not in LOOKING_UP)
    nomenklatur = Peta({"1.06": Resmi("bidang_urusan", "SOSIAL")})
    assert selected(preview=True, nomenklatur=nomenklatur) == tuple(rules)
    assert selected(["AKIP20"]) == tuple(code for code in RULES if code.startswith("AKIP20"))
    assert selected(["AKIP20"], ["AKIP202", "kode-tidak-baku"])[:2] == ("AKIP201", "AKIP204")
    assert selected(["id-ganda", "AKIP301"]) == ("AKIP202", "AKIP301")


def test_a_rule_in_preview_runs_if_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """By its whole code or its name, or with all the others; a family does not ask for it."""
    monkeypatch.setitem(CODES, "AKIP202", attrs.evolve(CODES["AKIP202"], preview=True))
    assert "AKIP202" not in selected(["AKIP20"])
    assert selected(["AKIP202"]) == selected(["id-ganda"]) == ("AKIP202",)
    assert "AKIP202" in selected(["AKIP20"], preview=True)


@pytest.mark.parametrize("code", ["AKIP105", "AKIP0"])
def test_what_is_always_reported_cannot_be_selected(code: str) -> None:
    """A code of reading or of acknowledgement has no rule: to select it would check nothing and look clean."""
    with pytest.raises(UsageError, match=f'kode "{code}" bukan kode aturan'):
        selected([code])


@pytest.mark.parametrize("codes", [["AKIP999"], ["X"], [""]])
def test_an_unknown_code_is_wrong_usage(codes: list[str]) -> None:
    """Whether it is selected or ignored; nothing is the beginning of no code, as all of them would be ignored."""
    with pytest.raises(UsageError, match=f'kode "{codes[0]}" tidak dikenal'):
        selected(codes)
    with pytest.raises(UsageError, match="tidak dikenal"):
        selected((), codes)


def test_a_plan_in_memory_has_findings_without_positions() -> None:
    """They carry a path; a baseline acknowledges them too, and only rules that ran make an entry stale."""
    (finding,) = check(MEMORY)
    assert (finding.code, finding.path, finding.position) == ("AKIP401", "indikator[I1]", None)
    (finding,) = check(MEMORY, baseline={("AKIP401", "indikator[I1]"): 1, ("AKIP203", "x"): 1}, select=["AKIP4"])
    assert finding.suppressed is not None
    assert [one.code for one in check(MEMORY, baseline={("AKIP203", "x"): 1})] == ["AKIP401", "AKIP005"]


def test_a_plan_in_a_file_has_positions(tmp_path: Path) -> None:
    """And a stale entry of its baseline stands in the baseline beside it."""
    path = tmp_path / "rencana.yaml"
    path.write_text(START + ORPHAN, encoding="utf-8")
    findings = check(path, baseline={("AKIP203", "x"): 1})
    assert [(Path(one.position.file).name if one.position else "", one.code) for one in findings] == [
        ("rencana.baseline.json", "AKIP005"),
        ("rencana.yaml", "AKIP401"),
    ]
    assert check(str(path), ignore=["AKIP401"]) == []


def test_a_file_that_is_no_plan_raises_with_findings(tmp_path: Path) -> None:
    """The library raises; `check_file` and `check_many` do not."""
    path = tmp_path / "x.yaml"
    path.write_text("sakip: 2\n", encoding="utf-8")
    with pytest.raises(PlanError) as caught:
        check(path)
    assert {one.code for one in caught.value.findings} == {"AKIP112", "AKIP114"}
    checked = check_file("x.yaml", b"sakip: 2\n", None, selected())
    assert (checked.readable, checked.lines["x.yaml", 1]) == (False, "sakip: 2")
    result = check_many([path, tmp_path / "nada.yaml", MODEL], select=["AKIP601"])
    assert [[one.code for one in findings] for findings in result.values()] == [["AKIP112", "AKIP112", "AKIP114"], ["AKIP101"], ["AKIP601"]]


def test_many_plans_are_checked_on_an_executor() -> None:
    """With the same result, in the order given."""
    with ThreadPoolExecutor(2) as executor:
        assert check_many([MODEL, MODEL + "x"], executor=executor) == check_many([MODEL, MODEL + "x"])


def test_a_checked_file_has_the_lines_that_its_findings_stand_on() -> None:
    """Those of related places are not needed; those of the baseline are not there."""
    checked = check_file("x.yaml", (START + ORPHAN).encode(), None, selected(), baseline={("AKIP203", "x"): 1}, baseline_name="b")
    assert checked.lines == {("x.yaml", 4): ORPHAN.strip()}


def test_a_rule_that_crashes_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a finding beside those of the others; for debugging the error itself goes through, with the code of the rule as a note."""

    def crash(index: Index) -> Iterator[Finding]:
        yield from ()
        raise KeyError(index.rencana.tahun)

    monkeypatch.setattr("sakip.checking.RULES", {**RULES, "AKIP201": crash})
    failed, other = run_rules(Index(MEMORY), ["AKIP201", "AKIP401"])
    assert (failed.code, failed.message, failed.data) == (
        "AKIP006",
        "aturan AKIP201 gagal dijalankan: KeyError: 2024",
        (("rule", "AKIP201"),),
    )
    assert other.code == "AKIP401"
    with pytest.raises(KeyError) as caught:
        run_rules(Index(MEMORY), ["AKIP201"], debug=True)
    assert caught.value.__notes__ == ["aturan AKIP201"]


def test_findings_come_in_the_order_of_the_text() -> None:
    """By file, line, column and code, whatever the order of the rules."""
    findings = check(MODEL)
    places = [(one.position.line, one.position.column, one.code) for one in findings if one.position]
    assert places == sorted(places)
    assert len(places) == len(findings)


def _set(findings: list[Finding]) -> set[tuple[str, str]]:
    return {(one.code, re.sub(r"#[0-9]+", "", one.path)) for one in findings}


@given(
    st.randoms(use_true_random=False), st.sampled_from(["rkt", "pk", "ppk", "rencana_aksi", "target_realisasi", "capaian_sasaran", "iku"])
)
@settings(max_examples=40, deadline=None)
def test_the_order_of_rows_in_a_table_does_not_change_what_is_found(randomness: random.Random, name: str) -> None:
    """Shuffled tables of the published report have the same findings, apart from the number of a repeat."""
    rencana = load(MODEL)
    documents = []
    for dokumen in rencana.dokumen:
        rows = list(dokumen.menyatakan)
        if dokumen.id == name:
            randomness.shuffle(rows)
        documents.append(attrs.evolve(dokumen, menyatakan=tuple(rows)))
    assert _set(check(attrs.evolve(rencana, dokumen=tuple(documents)))) == _set(check(rencana))


ROWS = st.lists(
    st.sampled_from(
        [
            "{tentang: I1, target: 80 %}",
            "{tentang: I1, target: 81 %}",
            "{tentang: I1, target: 81 %, realisasi: 72 %, capaian: 90 %}",
            "{tentang: I1, capaian: 900 %}",
            "{tentang: S1, capaian: 90 %}",
            "{tentang: S1, capaian: 91 %}",
            "{tentang: S1, capaian: '-'}",
            "{tentang: P, anggaran: 10}",
            "{tentang: P, sasaran: S1, anggaran: 10}",
            "{tentang: P, sasaran: tidak terbaca, anggaran: 5}",
            "{tentang: X, target: 5}",
            "{tentang: I1, sasaran: S9}",
        ]
    ),
    min_size=2,
    max_size=8,
)


@given(ROWS, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_the_order_of_rows_in_any_small_document_does_not_change_what_is_found(rows: list[str], randomness: random.Random) -> None:
    """Right rows, wrong rows, repeats, parts of a whole and unknown ids."""
    plan = TREE + "program: [{id: P, mendukung: [I1], anggaran: 10}]\ndokumen:\n  - id: d\n    kaki: [{hitung: rata_rata, capaian: 95 %}]\n"
    shuffled = list(rows)
    randomness.shuffle(shuffled)
    first, second = (found(f"{plan}    menyatakan: [{', '.join(order)}]\n") for order in (rows, shuffled))
    assert _set(first) == _set(second)


def test_a_plan_is_held_against_the_rules_of_its_own_year(tmp_path: Path) -> None:
    """From text and from memory alike; an acknowledged finding of a rule that is out of force does not become stale."""
    path = tmp_path / "rencana.yaml"
    for tahun, wanted in ((2019, []), (2021, ["AKIP203"])):
        path.write_text(f"sakip: 1\ntahun: {tahun}\ninstansi: {{nama: A}}\nprogram: [{{kode: 1.6.4, nama: P}}]\n", encoding="utf-8")
        assert [one.code for one in check(path, select=["AKIP203"])] == wanted
        assert [one.code for one in check(load(path), select=["AKIP203"])] == wanted
    path.write_text("sakip: 1\ntahun: 2019\ninstansi: {nama: A}\n", encoding="utf-8")
    assert check(path, select=["AKIP203"], baseline={("AKIP203", "program[1.6.4].kode"): 1}) == []


def test_a_code_may_begin_and_end() -> None:
    """Both years included."""
    code = Code("DPK001", "contoh", Severity.NOTE, "contoh", since=2020, until=2022)
    assert [year for year in range(2018, 2025) if code.in_force(year)] == [2020, 2021, 2022]


def test_a_text_in_place_of_a_list_of_codes_is_wrong_usage() -> None:
    """Python would take it for a list of letters."""
    with pytest.raises(UsageError, match=r'^select seharusnya daftar kode, misalnya \["AKIP7"\], bukan satu teks$'):
        check("models/contoh-dinas-2024.yaml", select="AKIP7")
    with pytest.raises(UsageError, match=r"^ignore seharusnya daftar kode"):
        check_many([], ignore="AKIP7")


def test_related_places_in_long_texts_stand_at_the_words_too() -> None:
    """What a sentence repeats is as hard to find as what it says first."""
    text = "periode: 2023-2026\nnaskah:\n  bab_1: Capaian kinerja Tahun 2021\n  bab_2: >-\n    Inilah capaian\n    kinerja tahun 2021.\n"
    (finding,) = found(text, "AKIP803")
    places = [one for one in (finding.position, *(other.position for other in finding.related)) if one]
    assert [(one.line, one.column, one.end_column) for one in places] == [(6, 26, 36), (9, 13, 23)]


def test_a_finding_about_words_of_a_long_text_stands_at_the_words() -> None:
    """Broken over lines or not; a comment that acknowledges it stands where the text begins."""
    naskah = "naskah:\n  ikhtisar: >-{comment}\n    Kami menulis 3\n    (enam) sasaran, yang\n    yang maju {{capaian.S9}} dan {{x.\n"
    rules = ["AKIP801", "AKIP806", "AKIP808"]
    findings = found(naskah.format(comment=""), *rules)
    assert [(one.code, one.position.line, one.position.column, one.position.end_column) for one in findings if one.position] == [
        ("AKIP801", 6, 18, 19),
        ("AKIP808", 7, 21, 25),
        ("AKIP806", 8, 15, 27),
        ("AKIP806", 8, 32, 35),
    ]
    said = found(naskah.format(comment="  # sakip: abaikan[AKIP806] alasan=x"), *rules)
    assert [one.suppressed is not None for one in said] == [False, False, True, True]
