from __future__ import annotations

import csv
import shutil
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from sakip.annexes import ANNEXES, cascading, published, rencana_aksi
from sakip.checking import check
from sakip.cli import main
from sakip.fields import ListOf, MapOf, Record, describe
from sakip.index import Index
from sakip.loader import load
from sakip.model import Rencana
from sakip.source import read
from tests.rendered import on_github, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sakip.findings import Finding
    from sakip.model import Dokumen
    from sakip.tables import Tabel

BARSEL = Path("models/barsel-dspmd-2023.yaml")
CONTOH = Path("models/contoh-dinas-2024.yaml")
PEMDA = Path("models/contoh-pemda")
EXPECTED = Path("tests/expected/barsel-dspmd-2023")


@pytest.fixture(scope="module")
def findings() -> list[Finding]:
    return check(BARSEL)


def _about(findings: list[Finding], code: str, path: str) -> Finding:
    (finding,) = [one for one in findings if one.code == code and one.path == path]
    return finding


def test_the_published_report_is_a_plan_and_has_these_contradictions(findings: list[Finding]) -> None:
    """It is read without a complaint; what the rules find in it is known code by code."""
    assert Counter(finding.code for finding in findings) == {
        "AKIP205": 2,
        "AKIP206": 1,
        "AKIP211": 1,
        "AKIP212": 1,
        "AKIP213": 1,
        "AKIP214": 4,
        "AKIP215": 1,
        "AKIP220": 1,
        "AKIP223": 2,
        "AKIP302": 1,
        "AKIP303": 1,
        "AKIP311": 1,
        "AKIP403": 1,
        "AKIP404": 1,
        "AKIP405": 1,
        "AKIP409": 1,
        "AKIP410": 1,
        "AKIP411": 1,
        "AKIP412": 1,
        "AKIP413": 3,
        "AKIP501": 1,
        "AKIP502": 1,
        "AKIP504": 2,
        "AKIP505": 1,
        "AKIP511": 1,
        "AKIP601": 1,
        "AKIP604": 1,
        "AKIP605": 1,
        "AKIP607": 5,
        "AKIP608": 1,
        "AKIP610": 2,
        "AKIP611": 1,
        "AKIP614": 1,
        "AKIP701": 10,
        "AKIP702": 2,
        "AKIP703": 1,
        "AKIP704": 1,
        "AKIP705": 23,
        "AKIP706": 2,
        "AKIP707": 1,
        "AKIP708": 3,
        "AKIP801": 1,
        "AKIP802": 4,
        "AKIP808": 1,
        "AKIP811": 3,
    }


def test_the_published_report_states_this_much_about_the_plan() -> None:
    """Statements, foot rows and facts per document, as the index counts them: figures of lost rows are about nothing, a
    capaian in brackets is a fact of its own, and the mean of a table is one about the agency."""
    index = Index(load(BARSEL))
    facts = Counter(fact.dokumen.id for fact in index.facts)
    counts = {one.id: (len(index.rows(one)), len(index.feet(one)), facts[one.id]) for one in index.of_kind("dokumen")}
    assert counts == COUNTS
    assert [sum(column) for column in zip(*counts.values(), strict=True)] == [303, 4, 629]


COUNTS = {
    "kata_pengantar": (7, 0, 9),
    "daftar_isi": (13, 0, 0),
    "ikhtisar": (11, 0, 10),
    "bab_1": (2, 0, 1),
    "bab_2": (24, 0, 7),
    "rkt": (35, 0, 34),
    "iku": (8, 0, 0),
    "pk": (49, 1, 59),
    "ppk": (35, 1, 106),
    "rencana_aksi": (50, 1, 68),
    "pohon_kinerja": (2, 0, 0),
    "cascading": (11, 0, 169),
    "bab_3": (11, 0, 13),
    "target_realisasi": (33, 0, 144),
    "capaian_sasaran": (3, 1, 4),
    "bab_4": (9, 0, 5),
}


@pytest.mark.parametrize(
    ("path", "column", "total"),
    [
        ("dokumen[pk].kaki[JUMLAH]", "murni", "91.101.382.088"),
        ("dokumen[pk].kaki[JUMLAH]", "perubahan", "92.749.182.088"),
        ("dokumen[rencana_aksi].kaki[J U M L A H]", "", "97.161.255.072"),
    ],
)
def test_the_totals_of_the_published_tables_are_right(findings: list[Finding], path: str, column: str, total: str) -> None:
    """The sums of the PK and of the Rencana Aksi agree with their rows: only the mean of the PPK does not."""
    index = Index(load(BARSEL))
    feet = {place: foot for simpul in index.of_kind("dokumen") for place, foot in index.feet(simpul)}
    assert feet[path].anggaran[column].teks == total
    assert [finding.path for finding in findings if finding.code == "AKIP703"] == ["dokumen[ppk].kaki[JUMLAH TOTAL RATA-RATA].capaian"]


def test_a_changed_total_is_found(tmp_path: Path) -> None:
    """One rupiah is enough."""
    for total in ("91.101.382.088", "92.749.182.088", "97.161.255.072"):
        copy = tmp_path / "copy.yaml"
        copy.write_text(BARSEL.read_text(encoding="utf-8").replace(total, total[:-1] + "9"), encoding="utf-8")
        (finding,) = [one for one in check(copy, select=["AKIP703"]) if "kaki[J" in one.path and "RATA" not in one.path]
        assert dict(finding.data)["difference"] in {"1", "7"}


def test_900_percent_is_found(findings: list[Finding]) -> None:
    """Realisasi 90 % of target 80 % is 112,50 %."""
    finding = _about(findings, "AKIP601", "dokumen[ppk].menyatakan[usaha_ekonomi].capaian")
    assert dict(finding.data) == {"stated": "900", "computed": "112.5", "target": "80% Dokumen", "realisasi": "90% Dokumen"}


def test_20_million_counted_twice_are_found(findings: list[Finding]) -> None:
    """P7.1 stands under two sasaran; the smaller part is contained in the larger, as the Rencana Aksi proves for the murni."""
    finding = _about(findings, "AKIP302", "dokumen[pk].menyatakan[P7.1].anggaran.murni")
    assert dict(finding.data)["difference"] == "20000000"
    assert finding.message.startswith('20.000.000 dari "Penyelenggaraan Penataan Desa" (P7.1) dihitung dua kali di PK: ')
    assert finding.message.endswith(", padahal seluruhnya 898.102.488 menurut 2 sub-kegiatannya (murni)")


def test_the_mean_of_the_ppk_is_found(findings: list[Finding]) -> None:
    """119,50 % cannot be: the lost row would have to be negative. With the 100 % that another table has for it, 33 is the divisor."""
    finding = _about(findings, "AKIP703", "dokumen[ppk].kaki[JUMLAH TOTAL RATA-RATA].capaian")
    assert dict(finding.data) == {"stated": "119.50", "computed": "123.98", "difference": "-4.48", "rows": "31", "divisor": "33"}
    assert [other.path for other in finding.related] == [
        "dokumen[ppk].menyatakan[psikososial].capaian",
        "dokumen[target_realisasi].menyatakan[psikososial].realisasi.2023",
    ]


def test_three_capaian_of_the_agency_are_found(findings: list[Finding]) -> None:
    """100 %, 98,95 % and 119,50 % stand in one report."""
    finding = _about(findings, "AKIP702", "dokumen[bab_3].menyatakan[instansi]#6.capaian")
    assert dict(finding.data) == {"stated": "100% | 98,95 % | 119,50%"}


def test_the_baseline_acknowledges_what_is_published_and_nothing_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A CI job passes on the report as it was published, and fails on any figure that is changed."""
    assert main(["check", str(BARSEL)]) == 0
    assert "98 temuan diakui" in capsys.readouterr().out
    copy = tmp_path / BARSEL.name
    copy.write_text(BARSEL.read_text(encoding="utf-8").replace("realisasi: 72 Lembaga,", "realisasi: 71 Lembaga,"), encoding="utf-8")
    shutil.copy(BARSEL.with_suffix(".baseline.json"), tmp_path)
    assert main(["check", str(copy)]) == 1
    out = capsys.readouterr().out
    assert 'AKIP701 realisasi 2023 "Beningkatan Kapasitas Kelembagaan Lembaga…" (lembaga_kapasitas): ' in out
    assert "71 Lembaga" in out
    assert "1 kesalahan; 98 temuan diakui" in out


def typed_off(name: str) -> list[list[str]]:
    """The cells of a published table as they were typed off the report, with the heading row first; as in print, not in sections."""
    with (EXPECTED / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def rendered(name: str, capsys: pytest.CaptureFixture[str]) -> list[list[list[str]]]:
    """The tables of an annex as the command prints it and GitHub shows it."""
    assert main(["render", str(BARSEL), "--tercetak", "--lampiran", name]) == 0
    return on_github(capsys.readouterr().out)[1]


@pytest.mark.parametrize("name", ["rkt", "pk", "ppk", "iku", "target-realisasi", "capaian-sasaran"])
def test_the_published_tables_are_rendered_cell_by_cell(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The Markdown, read back by another parser, has the cells that were typed off the report."""
    (shown,) = rendered(name, capsys)
    for number, (row, wanted) in enumerate(zip(shown, typed_off(name), strict=True)):
        assert row == wanted, number


def test_the_sections_of_the_rencana_aksi_hold_every_cell_in_printed_order(capsys: pytest.CaptureFixture[str]) -> None:
    """Row by row, as the page is read from top to bottom; a programme that is cut by a section is named twice."""
    heading, numbers, *rows = typed_off("rencana-aksi")
    parts = rendered("rencana-aksi", capsys)
    assert set(heading) == {text for part in parts for text in part[0]} - {""}
    for part in parts[:-1]:
        assert [heading.index(text) for text in part[0]] == [int(number) - 1 for number in part[1]]
    shown = [cell for part in parts[:-1] for row in part[2:] for cell in row] + [cell for row in parts[-1][1:] for cell in row]
    assert [cell for cell in shown if cell and not cell.endswith(" (lanjutan)")] == [cell for row in rows for cell in row if cell]
    assert numbers == [str(number) for number in range(1, 13)]
    assert [len(part[0]) for part in parts] == [7, 5, 5, 5, 5, 5, 7, 5, 7, 5, 5, 5, 2]


def test_the_parts_of_the_cascading_hold_every_cell_in_printed_order(capsys: pytest.CaptureFixture[str]) -> None:
    """The parts of a section side by side, without the number of the row, are the rows as printed."""
    heading, *rows = typed_off("cascading")
    parts = rendered("cascading", capsys)
    assert [len(part[0]) - 1 for part in parts] == [5, 4, 8, 3, 7, 7] * 2
    for section in (parts[:6], parts[6:]):
        assert [text for part in section for text in part[0][1:]] == heading
        for one in zip(*(part[1:] for part in section), strict=True):
            (number,) = {row[0] for row in one}
            assert [cell for row in one for cell in row[1:]] == rows[int(number) - 1]
    assert [row[0] for part in parts[::6] for row in part[1:]] == [str(number) for number in range(1, 12)]


@pytest.mark.parametrize(("name", "table"), [("rencana-aksi", rencana_aksi.table), ("cascading", cascading.table)])
def test_a_wide_table_in_one_piece_is_the_printed_one(name: str, table: Callable[[Index, Dokumen], Tabel]) -> None:
    """Before it is parted."""
    index = Index(load(BARSEL))
    (dokumen,) = published(index.rencana, ANNEXES[name])
    tabel = table(index, dokumen)
    assert [[plain(cell) for cell in row] for row in (tabel.kolom, *tabel.baris)] == typed_off(name)


def test_the_example_plan_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    """Who learns from it learns nothing wrong."""
    assert main(["check", str(CONTOH), "--no-baseline"]) == 0
    assert capsys.readouterr().out == "1 rencana diperiksa; tidak ada temuan\n"


def test_the_example_of_a_government_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    """Its plan and those of three agencies, alone and together, by every rule."""
    for paths in ([PEMDA], *([path] for path in PEMDA.glob("*.yaml"))):
        assert main(["check", *map(str, paths), "--no-baseline", "--preview", "--fail-on", "note"]) == 0
        assert capsys.readouterr().out.endswith("rencana diperiksa; tidak ada temuan\n")


def test_the_example_plans_use_every_field_there_is() -> None:
    """Each key of the format is shown once at least; only a plan in several files needs `termasuk`."""
    used: dict[type, set[str]] = {}
    for path in (CONTOH, *PEMDA.glob("*.yaml")):
        for cls, tree in _records(Rencana, read(path.name, path.read_bytes()).data):
            used.setdefault(cls, set()).update(tree)
    missing = [
        f"{cls.__name__}.{one.name}" for cls in _classes(Rencana, set()) for one in describe(cls) if one.name not in used.get(cls, set())
    ]
    assert missing == ["Rencana.termasuk"]


def _records(cls: type, tree: dict[str, Any]) -> Iterator[tuple[type, dict[str, Any]]]:
    yield cls, tree
    for one in describe(cls):
        value = tree.get(one.name)
        inner = _inner(one.shape)
        if inner is not None and value is not None and not isinstance(value, str):
            items = value if isinstance(value, list) else value.values() if isinstance(one.shape, MapOf) else [value]
            for item in items:
                yield from _records(inner, item)


def _inner(shape: object) -> type | None:
    if isinstance(shape, Record):
        return shape.cls
    item = getattr(shape, "item", None)
    return item.cls if isinstance(item, Record) else None


def _classes(cls: type, seen: set[type]) -> Iterator[type]:
    if cls in seen:
        return
    seen.add(cls)
    yield cls
    for one in describe(cls):
        if (inner := _inner(one.shape)) is not None:
            yield from _classes(inner, seen)


def test_the_walk_over_classes_sees_all_of_the_model() -> None:
    """Lists, mappings and single nodes are all entered."""
    assert {attrs.has(cls) for cls in _classes(Rencana, set())} == {True}
    assert len(list(_classes(Rencana, set()))) > 15
    assert any(isinstance(one.shape, ListOf) for one in describe(Rencana))
