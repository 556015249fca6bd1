from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sakip.checking import check, selected
from sakip.errors import UsageError
from sakip.own_rules import load_rules
from sakip.rulebook import page
from tests.checks import START

if TYPE_CHECKING:
    from pathlib import Path

RULE = '''"""DPK001: iku-tanpa-pemilik.

Memeriksa: setiap IKU mempunyai penanggung jawab.
"""

from sakip import Code, Severity

CODE = Code("DPK001", "iku-tanpa-pemilik", Severity.WARNING, "IKU tanpa penanggung jawab")


def check(index):
    for simpul in index.of_kind("indikator"):
        if simpul.node.iku and not simpul.node.penanggung_jawab:
            yield CODE.finding(f"IKU {index.title(simpul)} tanpa penanggung jawab", path=simpul.path)
'''


pytestmark = pytest.mark.usefixtures("_forget_rules")


def test_a_rule_of_ones_own_runs_like_any_other(tmp_path: Path) -> None:
    """It is selected by its code, is told with its place, and has a page."""
    (tmp_path / "kami.py").write_text(RULE, encoding="utf-8")
    for _again in range(2):
        load_rules(["kami.py"], tmp_path)
    plan = tmp_path / "a.yaml"
    plan.write_text(f"{START}indikator: [{{id: I1, iku: true, nama: A, target: {{2024: 5 %}}}}]\n", encoding="utf-8")
    (finding,) = check(plan, select=["DPK"])
    assert (finding.code, finding.severity.value, finding.message) == ("DPK001", "warning", 'IKU "A" (I1) tanpa penanggung jawab')
    assert finding.position is not None
    assert finding.position.line == 4
    assert "DPK001" in selected()
    assert page("DPK001").startswith("DPK001: iku-tanpa-pemilik.")


def test_a_file_may_hold_several_rules(tmp_path: Path) -> None:
    """As pairs of a code and a check."""
    text = (
        RULE.replace("CODE", "FIRST")
        + 'RULES = [(FIRST, check), (Code("DPK002", "lain", Severity.NOTE, "lain"), lambda index: iter(()))]\n'
    )
    (tmp_path / "kami.py").write_text(text, encoding="utf-8")
    load_rules(["kami.py"], tmp_path)
    assert {"DPK001", "DPK002"} < set(selected())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "aturan kami.py: berkas tidak ada"),
        ("1 / 0\n", "aturan kami.py: tidak dapat dimuat: ZeroDivisionError: division by zero"),
        ("a b\n", "aturan kami.py: tidak dapat dimuat: SyntaxError"),
        ("CODE = 1\n", r"aturan kami.py: perlu CODE \(sebuah Code\) dan check\(index\), atau RULES"),
        (RULE.replace("def check", "def periksa"), "aturan kami.py: perlu CODE"),
        (RULE.replace('"DPK001"', '"AKIP999"'), "kode AKIP999 seharusnya awalan sendiri dan tiga angka, misalnya DPK001"),
        (RULE + "RULES = [(CODE, check), (CODE, check)]\n", "kode DPK001 sudah dipakai"),
        (RULE + "RULES = 1\n", "aturan kami.py: perlu CODE"),
        (RULE + "RULES = [CODE]\n", "aturan kami.py: perlu CODE"),
        (RULE + "raise SystemExit(0)\n", "aturan kami.py: tidak dapat dimuat: SystemExit: 0"),
        (RULE.replace('"DPK001"', "1"), "aturan kami.py: code pada Code seharusnya teks"),
        (RULE.replace("Severity.WARNING", "'warning'"), "aturan kami.py: severity pada Code seharusnya sebuah Severity"),
        (RULE.replace('"iku-tanpa-pemilik"', '"id-ganda"'), "aturan kami.py: nama id-ganda sudah dipakai"),
    ],
)
def test_what_is_no_rule_is_wrong_usage(tmp_path: Path, text: str | None, message: str) -> None:
    """With the file and the reason; a rule of somebody else must not take a code of ours."""
    if text is not None:
        (tmp_path / "kami.py").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        load_rules(["kami.py"], tmp_path)


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ("'teks'", "TypeError: check(index) memberi 'teks', bukan CODE.finding(pesan, path=teks)"),
        ("CODE.finding('a', path=1)", "TypeError: check(index) memberi Finding("),
        ("CODE.finding('a', related=['b'])", "TypeError: check(index) memberi Finding("),
        ("exit()", "RuntimeError: check(index) mengakhiri proses"),
    ],
)
def test_a_rule_that_tells_no_finding_has_failed(tmp_path: Path, told: str, message: str) -> None:
    """So does one that would end the process; the others still run, and no report has to show what it cannot."""
    text = RULE.partition("def check")[0] + f"def check(index):\n    yield {told}\n"
    (tmp_path / "kami.py").write_text(text, encoding="utf-8")
    load_rules(["kami.py"], tmp_path)
    plan = tmp_path / "a.yaml"
    plan.write_text(f"{START}indikator: [{{id: I1, nama: A, target: {{2024: 5 %}}}}]\n", encoding="utf-8")
    found = {one.code: one.message for one in check(plan)}
    assert found["AKIP006"].startswith(f"aturan DPK001 gagal dijalankan: {message}")
    assert set(found) == {"AKIP006", "AKIP401"}


def test_a_rule_without_a_page_has_its_line(tmp_path: Path) -> None:
    """As codes that no rule checks."""
    (tmp_path / "kami.py").write_text(RULE.partition('"""\n')[2], encoding="utf-8")
    load_rules(["kami.py"], tmp_path)
    assert page("DPK001") == "DPK001: iku-tanpa-pemilik.\n\nIKU tanpa penanggung jawab."


def test_two_files_cannot_have_one_code(tmp_path: Path) -> None:
    """Whoever comes second is told."""
    for name in ("kami.py", "mereka.py"):
        (tmp_path / name).write_text(RULE, encoding="utf-8")
    with pytest.raises(UsageError, match=r"aturan mereka\.py: kode DPK001 sudah dipakai"):
        load_rules(["kami.py", "mereka.py"], tmp_path)


def test_an_entry_point_goes_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of an installed package; one that does not exist is told."""
    (tmp_path / "paket_aturan.py").write_text(RULE, encoding="utf-8")
    info = tmp_path / "paket_aturan-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: paket-aturan\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[sakip.rules]\ndpk = paket_aturan\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    load_rules(["dpk"], tmp_path)
    assert "DPK001" in selected()
    with pytest.raises(UsageError, match=r'aturan lain: bukan berkas \.py, dan tidak ada "lain" di entry point sakip\.rules'):
        load_rules(["lain"], tmp_path)
