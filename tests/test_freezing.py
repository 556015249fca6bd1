from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.annexes import ANNEXES, render
from sakip.checking import check_file, selected
from sakip.cli import main
from sakip.errors import UsageError
from sakip.freezing import freeze
from sakip.index import Index
from sakip.loader import load_bytes
from sakip.source import read
from tests.checks import START
from tests.strategies import as_yaml, few, words

if TYPE_CHECKING:
    from sakip.findings import Finding
    from sakip.model import Rencana

BARSEL, CONTOH = (Path(f"models/{name}.yaml").read_text(encoding="utf-8") for name in ("barsel-dspmd-2023", "contoh-dinas-2024"))

FREEZABLE = sorted(name for name, one in ANNEXES.items() if one.state)

PLAN = """\
tujuan: [{id: T1, uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1, uraian: Sasaran satu}, {id: S2, tujuan: T1, uraian: Sasaran dua}]
indikator:
  - {id: I1, iku: true, sasaran: S1, nama: Persentase desa mandiri, formula: a / b, target: {2024: 80 %}, realisasi: {2024: 72 %}}
  - {id: I2, iku: true, sasaran: S2, nama: Jumlah desa wisata, formula: Jumlah desa, target: {2024: 5 Desa}, realisasi: {2024: 6 Desa}}
program:
  - {id: P1, nama: Program desa, mendukung: [I1, I2], kegiatan: [{id: K1, nama: Kegiatan desa, anggaran: {murni: 5.000.000}}]}
"""


def plan(text: str) -> Rencana:
    return load_bytes("x.yaml", text.encode()).rencana


def bare(text: str) -> str:
    """A plan without its documents, and without a word about which of its nodes they brought along."""
    return re.sub(r"asal: \w+, ", "", text[: text.index("\ndokumen:\n") + 1])


def findings(text: str) -> list[Finding]:
    checked = check_file("x.yaml", text.encode(), None, selected(preview=True))
    assert checked.readable, [one.message for one in checked.findings]
    return list(checked.findings)


def added(text: str, block: str) -> set[str]:
    """The codes that are found with a block at the end of a plan, and not without it."""
    before = {(one.code, one.path, one.message) for one in findings(text)}
    return {one.code for one in findings(text + block) if (one.code, one.path, one.message) not in before}


def starts(made: str, printed: str) -> bool:
    """Whether an annex from the plan is the printed one, but for the lines that say what is computed, or why it is empty."""
    return made.startswith(printed.partition("\n\nKosong: ")[0].rstrip("\n"))


@pytest.mark.parametrize("lampiran", FREEZABLE)
def test_a_frozen_table_is_what_the_plan_says(lampiran: str) -> None:
    """With it at its end each plan is read, nothing more is found, and it prints, as published, what the plan gives."""
    for model in (BARSEL, CONTOH):
        text = bare(model)
        block = freeze(plan(text), lampiran)
        # The report's targets and realisasi have units that cannot be compared, whoever prints them beside each other, and its text
        # expands RKT and PK otherwise than the titles of the annexes.
        assert added(text, block) <= {"AKIP504", "AKIP811"}
        assert starts(render(plan(text), lampiran), render(plan(text + block), lampiran, tercetak=True))


@pytest.mark.parametrize("lampiran", FREEZABLE)
def test_a_table_can_be_frozen_beside_published_ones(lampiran: str) -> None:
    """It takes an id that is free; the mean of all its rows is not what the agency has achieved, so it says nothing of that."""
    assert added(CONTOH, freeze(plan(CONTOH), lampiran)) == set()


@pytest.mark.parametrize("model", [BARSEL, CONTOH])
def test_all_tables_can_be_frozen_beside_each_other(model: str) -> None:
    """None of them contradicts the plan or another one."""
    text = bare(model)
    for lampiran in FREEZABLE:
        text += freeze(plan(text), lampiran)
    assert {code for code in added(bare(model), text[len(bare(model)) :]) if code.startswith("AKIP7")} == set()


def test_a_mean_that_is_what_the_agency_has_achieved_is_kept_as_one() -> None:
    """Then whatever else is said about that is found against it; any other mean is that of a year, which speaks of its rows only."""
    text, more = START + PLAN, "  - {id: I3, sasaran: S1, nama: Jumlah desa, target: {2024: 5 Desa}, realisasi: {2024: 2 Desa}}\n"
    assert '{judul: RATA-RATA, hitung: rata_rata, capaian: "105,00 %"}' in freeze(plan(text), "ppk")
    other = text.replace("program:", f"{more}program:")
    assert '{judul: RATA-RATA, hitung: rata_rata, capaian: {2024: "83,33 %"}}' in freeze(plan(other), "ppk")
    assert {fact.key[0] for fact in Index(plan(other + freeze(plan(other), "ppk"))).claimed("capaian")} == {"I1", "I2", "I3"}


@pytest.mark.parametrize(("lampiran", "mean"), [("ppk", "98,77 %"), ("capaian-sasaran", "103,19 %")])
def test_a_mean_that_is_changed_after_it_was_frozen_is_found(lampiran: str, mean: str) -> None:
    """Whether or not the agency has achieved as much."""
    block = freeze(plan(CONTOH), lampiran)
    assert block.count(mean) == 1
    assert added(CONTOH, block.replace(mean, "117,40 %")) == {"AKIP703"}


def test_a_mean_that_its_printed_rows_do_not_give_is_no_claim() -> None:
    """The capaian are 10.0045 twice and 10.0145: their mean is 10.0078, that of what is printed 10.0033."""
    rows = "".join(
        f'  - {{id: I{number}, sasaran: S1, nama: N{number}, target: {{2024: 100 %}}, realisasi: {{2024: "{figure} %"}}}}\n'
        for number, figure in enumerate(("10,0045", "10,0045", "10,0145"))
    )
    text = f"{START}sasaran: [{{id: S1, uraian: Satu}}]\nindikator:\n{rows}"
    assert '{judul: RATA-RATA, capaian: "10,01 %"}' in freeze(plan(text), "ppk")
    assert not {code for code in added(text, freeze(plan(text), "ppk")) if code.startswith("AKIP7")}


@pytest.mark.parametrize("lampiran", sorted({*FREEZABLE} - {"pohon-kinerja", "rencana-aksi"}))
def test_a_frozen_table_is_complete(lampiran: str) -> None:
    """A plan without gaps gives a whole table; only its tree and its quarters have cells that stay empty."""
    assert "    lengkap: true\n" in freeze(plan(CONTOH), lampiran)


def test_a_table_that_lacks_what_its_kind_prints_is_not_complete() -> None:
    """A plan without a target gives such a table: the finding would be there before anything has changed."""
    text = (START + PLAN).replace("target: {2024: 5 Desa}, ", "")
    assert "lengkap" not in freeze(plan(text), "rkt")
    assert "lengkap" in freeze(plan(START + PLAN), "rkt")


NEW = "  - {id: I3, iku: true, sasaran: S1, nama: Jumlah desa, formula: Desa, target: {2024: 5 Desa}, realisasi: {2024: 5 Desa}}\n"


@pytest.mark.parametrize("lampiran", ["rkt", "pk", "ppk", "iku"])
def test_what_is_new_in_the_plan_or_lost_from_the_table_is_found(lampiran: str) -> None:
    """An IKU that came after the table was frozen, and one whose row was taken out."""
    text = START + PLAN
    block = freeze(plan(text), lampiran)
    later = text.replace("program:", f"{NEW}program:")
    assert "AKIP212" in added(later, block)
    row = next(line for line in block.splitlines(keepends=True) if "{tentang: I2" in line)
    assert "AKIP212" in added(text, block.replace(row, ""))


def test_names_are_asked_for_in_one_way() -> None:
    """What a document calls a node is looked for with ``in``, which `freezing` listens to; nothing else in the annexes reads it."""
    asking = {path.name: path.read_text("utf-8").count(".sebutan") for path in Path("sakip/annexes").glob("*.py")}
    assert {name: count for name, count in asking.items() if count} == {"naming.py": 2}
    assert "if id_ in dokumen.sebutan:\n        return dokumen.sebutan[id_]\n" in Path("sakip/annexes/naming.py").read_text("utf-8")


TEXTS = {"nama", "uraian", "satuan", "formula", "sumber_data", "penanggung_jawab", "pelaksana", "koordinator", "tugas", "fungsi"}
TEXTS |= {"permasalahan", "sasaran_aksi", "indikator_aksi"}
TEXTS |= {"keluaran.satuan", "keluaran.indikator", "keluaran.aspek_tata_kelola"}


def otherwise(tree: Any, key: str = "") -> Any:
    """The tree of a plan in which every text is another one, but for those of its documents; links stay."""
    if isinstance(tree, dict):
        names = {name: f"keluaran.{name}" if key == "keluaran" else name for name in tree}
        return {name: one if name == "dokumen" else otherwise(one, names[name]) for name, one in tree.items()}
    if isinstance(tree, list):
        return [otherwise(one, key) for one in tree]
    return "1" if key == "kondisi_awal" else f"{tree} lain" if key in TEXTS else tree


@pytest.mark.parametrize("lampiran", FREEZABLE)
@pytest.mark.parametrize("model", [BARSEL, CONTOH])
def test_what_was_frozen_is_printed_whatever_becomes_of_the_texts_of_the_plan(model: str, lampiran: str) -> None:
    """Names, units, owners, formulas, problems, outputs: each is another one in the plan, and none in the document."""
    text = bare(model)
    changed = as_yaml(otherwise(read("x.yaml", (text + freeze(plan(text), lampiran)).encode()).data))
    assert render(plan(changed), lampiran) != render(plan(text), lampiran)
    assert starts(render(plan(text), lampiran), render(plan(changed), lampiran, tercetak=True))


@pytest.mark.parametrize(
    ("lampiran", "before", "after", "code"),
    [
        ("rkt", "target: {2024: 80 %}", "target: {2024: 85 %}", "AKIP701"),
        ("rkt", "nama: Jumlah desa wisata", "nama: Jumlah desa sehat", "AKIP705"),
        ("rkt", "id: I1, iku: true, sasaran: S1", "id: I1, iku: true, sasaran: S2", "AKIP215"),
        ("pk", "murni: 5.000.000", "murni: 6.000.000", "AKIP701"),
        ("pk", "nama: Kegiatan desa", "nama: Kegiatan kota", "AKIP705"),
        ("ppk", "realisasi: {2024: 72 %}", "realisasi: {2024: 76 %}", "AKIP701"),
        ("iku", "uraian: Sasaran dua", "uraian: Sasaran tiga", "AKIP705"),
        ("pohon-kinerja", "realisasi: {2024: 72 %}", "realisasi: {2024: 76 %}", "AKIP601"),
    ],
)
def test_a_plan_that_changes_later_is_found_against_it(lampiran: str, before: str, after: str, code: str) -> None:
    """Targets, realisasi, budgets, names and places in the tree; and what was frozen is printed as it was."""
    block = freeze(plan(START + PLAN), lampiran)
    frozen = START + PLAN + block
    assert added(START + PLAN, block) == set()
    assert frozen.count(before) >= 1
    changed = frozen.replace(before, after, 1)
    assert code in {one.code for one in findings(changed)} - {one.code for one in findings(frozen)}
    assert starts(render(plan(START + PLAN), lampiran), render(plan(changed), lampiran, tercetak=True))


FIGURES = ["80 %", "93,75 %", "34.000 KPM", "12 Unit", "BB (75)", "3 (skala 4)", "80-90 %", "100 dari 110", "3 Kegiatan 1 Tahun"]


@st.composite
def plausible(draw: st.DrawFn) -> dict[str, Any]:
    """Plans whose parts hang together, with names and figures of any kind."""
    names = words.map(lambda text: f"N {text.strip()}")
    sasaran: list[dict[str, Any]] = [
        {"id": f"S{number}", "tujuan": "T1", "uraian": draw(names)} for number in range(draw(st.integers(1, 3)))
    ]
    indikator = [
        {
            "id": f"I{number}",
            "iku": draw(st.sampled_from(["true", "false"])),
            "sasaran": draw(st.sampled_from(sasaran))["id"],
            "nama": draw(names),
            "formula": draw(names),
            "sumber_data": draw(st.lists(names, max_size=2)),
            "target": {"2024": (figure := draw(st.sampled_from(FIGURES)))},
            "realisasi": {"2024": figure},
        }
        for number in range(draw(st.integers(1, 4)))
    ]
    money = st.integers(1, 10**12).map(lambda amount: f"{amount * 1000:,}".replace(",", "."))
    kegiatan = [
        {"id": f"1.{number}", "nama": draw(names), "anggaran": {"murni": draw(money), "perubahan": draw(money)}}
        for number in range(draw(st.integers(1, 3)))
    ]
    goals = [str(node["id"]) for node in (*sasaran, *indikator)]
    supported = draw(st.lists(st.sampled_from(goals), min_size=1, max_size=3, unique=True))
    return {
        "sakip": "1",
        "tahun": "2024",
        "instansi": {"nama": draw(names), "tugas": draw(names)},
        "tujuan": [{"id": "T1", "uraian": draw(names)}],
        "sasaran": sasaran,
        "indikator": indikator,
        "program": [{"id": "1", "nama": draw(names), "mendukung": supported, "kegiatan": kegiatan}],
    }


@given(plausible(), st.sampled_from(FREEZABLE))
@few
def test_whatever_a_plan_holds_its_frozen_table_agrees_with_it(tree: dict[str, Any], lampiran: str) -> None:
    """No rule that compares documents, with the plan or with each other, has anything to say about it."""
    text = as_yaml(tree)
    block = freeze(plan(text), lampiran)
    assert not {code for code in added(text, block) if code.startswith("AKIP7")}
    assert starts(render(plan(text), lampiran), render(plan(text + block), lampiran, tercetak=True))


def test_a_plan_is_frozen_by_the_command(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """By the name of the annex or of the kind of document; the second document of a plan stands under the key of the first."""
    path = tmp_path / "x.yaml"
    path.write_text(
        START + "sasaran: [{id: S1, uraian: Satu}]\nindikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 5 %}}]\n", "utf-8"
    )
    assert main(["freeze", str(path), "rkt"]) == 0
    block = capsys.readouterr().out
    assert block == (
        "dokumen:\n  - id: rkt\n    jenis: rkt\n    judul: RENCANA KINERJA TAHUNAN (RKT) TAHUN 2024\n    lengkap: true\n"
        "    sebutan: {instansi: Contoh, I1: A, S1: Satu}\n    menyatakan:\n      - {tentang: I1, target: 5 %, sasaran: S1}\n"
    )
    with path.open("a", encoding="utf-8") as stream:
        stream.write(block)
    assert main(["freeze", str(path), "pohon_kinerja"]) == 0
    assert capsys.readouterr().out.startswith("  - id: pohon_kinerja\n    jenis: pohon_kinerja\n")
    assert main(["freeze", str(path), "rkt"]) == 0
    assert capsys.readouterr().out.startswith("  - id: rkt-2\n")


def test_what_is_no_annex_cannot_be_frozen() -> None:
    """The message says what can be."""
    kinds = "renstra, rkt, pk, ppk, iku, rencana_aksi, pohon_kinerja, cascading, target_realisasi, capaian_sasaran"
    for name in ("x", "laporan", "dukungan", ""):
        with pytest.raises(UsageError, match=f'^"{name}" tidak dapat dibekukan; yang dapat: {kinds}$'):
            freeze(plan(START), name)


def test_the_help_names_what_can_be_frozen(capsys: pytest.CaptureFixture[str]) -> None:
    """By the kind of document, each of which works, as does the name of its annex."""
    with pytest.raises(SystemExit):
        main(["freeze", "--help"])
    named = capsys.readouterr().out.partition("JENIS  ")[2].partition("pilihan:")[0].replace(" ", "").replace("\n", "").split(",")
    assert sorted(named) == sorted(ANNEXES[name].jenis for name in FREEZABLE)
    for one in (*named, *FREEZABLE):
        assert re.match(r"dokumen:\n  - {?id: ", freeze(plan(START), one))
