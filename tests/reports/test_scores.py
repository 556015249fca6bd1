from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sakip.index import Index
from sakip.loader import load_bytes, load_with_source
from sakip.positions import Places
from sakip.reports.scores import SCORE_FORMATS
from sakip.scorecard import sections
from sakip.scoring import Skor
from sakip.working import explain
from tests.checks import START
from tests.rendered import table

if TYPE_CHECKING:
    from collections.abc import Callable

    from sakip.findings import Position

CONTOH = "models/contoh-dinas-2024.yaml"
BARSEL = "models/barsel-dspmd-2023.yaml"

PLAN = """\
tujuan: [{id: T1, uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
indikator:
  - {id: I1, sasaran: S1, nama: Desa mandiri, polaritas: naik, target: {2023: 70 %, 2024: 80 %}, realisasi: {2023: 72 %, 2024: 96 %}}
  - {id: I2, sasaran: S1, nama: Angka kemiskinan, polaritas: turun, target: {2024: 10 %}, realisasi: {2024: 25 %}}
  - {id: I3, sasaran: S1, nama: Sebuah nama, target: {2024: 5 Dokumen bersama pihak lain di}}
penilaian: {skala: permendagri-86-2017, batas: 100 %}
"""


def scored(text: str = PLAN, name: str = "rencana.yaml") -> tuple[Skor, Callable[[str], Position | None]]:
    loaded = load_bytes(name, (START + text).encode())
    return Skor(Index(loaded.rencana)), Places(loaded.files).position


def model(path: str) -> tuple[Skor, Callable[[str], Position | None]]:
    loaded = load_with_source(path)
    return Skor(Index(loaded.rencana)), Places(loaded.files).position


def parsed(skor: Skor, place: Callable[[str], Position | None]) -> Any:
    return json.loads(SCORE_FORMATS["json"].report(skor, place))


def test_text_has_aligned_columns() -> None:
    """Nothing ends with blanks."""
    text = SCORE_FORMATS["text"].report(*scored())
    assert text == (
        "Contoh, tahun 2024\n"
        "skala: permendagri-86-2017 (Permendagri 86/2017)\n"
        "\n"
        "INSTANSI\n"
        "  id        capaian  terukur   kategori       nama\n"
        "  instansi  50,00 %  1 dari 1  Sangat Rendah  Contoh\n"
        "\n"
        "TUJUAN\n"
        "  id  capaian  terukur   kategori       nama\n"
        "  T1  50,00 %  1 dari 1  Sangat Rendah  Desa maju\n"
        "\n"
        "SASARAN\n"
        "  id  capaian  terukur   kategori       nama\n"
        "  S1  50,00 %  2 dari 3  Sangat Rendah  Satu\n"
        "\n"
        "INDIKATOR\n"
        "  id  target                           realisasi  capaian   kategori       nama              keterangan\n"
        "  I1  80 %                             96 %       100,00 %  Sangat Tinggi  Desa mandiri      terhitung 120,00 %, diakui 100,00 %\n"
        "  I2  10 %                             25 %       0,00 %    Sangat Rendah  Angka kemiskinan  terhitung -50,00 %, dihitung nol\n"
        "  I3  5 Dokumen bersama pihak lain di  -          -                        Sebuah nama       tanpa realisasi\n"
        "\n"
        "PERBANDINGAN\n"
        "  id  tahun  target  realisasi  capaian   keterangan\n"
        "  I1  2023   70 %    72 %       100,00 %\n"
        "  I1  2024   80 %    96 %       100,00 %  membaik\n"
    )


def test_a_long_cell_is_cut_but_for_the_last_of_a_row() -> None:
    """So that a table still fits."""
    name = "Nama " * 20
    text = SCORE_FORMATS["text"].report(*scored(PLAN.replace("Sebuah nama", name)))
    assert f"  {name[:47]}…  tanpa realisasi\n" in text


def test_a_name_stays_on_its_line() -> None:
    """Breaks and signs that turn a line around are blanks, in tables and in workings."""
    text = PLAN.replace("nama: Desa mandiri", 'nama: "Desa\\n\\u202emandiri"')
    skor, place = scored(text)
    assert "Sangat Tinggi  Desa  mandiri     terhitung" in SCORE_FORMATS["text"].report(skor, place)
    title, steps = explain(skor, "I1")
    assert SCORE_FORMATS["text"].working(title, "I1", steps, place).startswith("I1: Desa  mandiri\n")


def test_a_terminal_gets_bars_that_are_full_at_100_percent() -> None:
    """Beside the capaian; what has none has no bar."""
    skor, place = scored()
    text = SCORE_FORMATS["text"].report(skor, place, bars=True)
    assert "  S1  50,00 %  █████░░░░░  2 dari 3  Sangat Rendah  Satu\n" in text
    assert re.search(r"I1 .* 100,00 %  ██████████  Sangat Tinggi", text)
    assert "░░░░░░░░░░" in text
    assert "█" not in SCORE_FORMATS["text"].report(skor, place)


def test_the_scale_is_named_or_its_absence_is() -> None:
    """With its regulation, if it has one."""
    heads = {
        "penilaian: {metode: A}\n": "skala: tidak dinyatakan",
        "penilaian: {skala: lain}\n": "skala: lain tidak dikenal",
        "penilaian: {skala: punya}\nskala: [{id: punya, pita: [{kategori: Baik}]}]\n": "skala: punya",
    }
    for text, head in heads.items():
        assert SCORE_FORMATS["text"].report(*scored(text)).splitlines()[1] == head


def test_json_has_the_keys_that_were_promised_and_exact_numbers() -> None:
    """A number without an end has twenty decimals; what is missing is null."""
    content = parsed(*scored())
    assert list(content) == ["version", "tahun", "skala", "instansi", "tujuan", "sasaran", "program", "indikator", "lke", "dokumen"]
    assert (content["version"], content["tahun"], content["lke"], content["dokumen"]) == (1, 2024, None, [])
    agency = content["instansi"]
    assert {key: agency[key] for key in ("capaian", "pembagi", "terukur", "jumlah", "kategori", "nama")} == {
        "capaian": "50",
        "pembagi": "1",
        "terukur": 1,
        "jumlah": 1,
        "kategori": "Sangat Rendah",
        "nama": "Contoh",
    }
    first, second, third = content["indikator"]
    assert {key: first[key] for key in ("id", "target", "realisasi", "capaian", "metode", "batas", "kategori", "alasan")} == {
        "id": "I1",
        "target": "80 %",
        "realisasi": "96 %",
        "capaian": "100",
        "metode": "naik",
        "batas": "100",
        "kategori": "Sangat Tinggi",
        "alasan": None,
    }
    assert (first["sebelum_batas"], second["lantai"], third["alasan"], third["realisasi"]) == ("120", True, "tanpa realisasi", None)
    assert first["langkah"][0] == {
        "teks": "target 2024: 80 %",
        "path": "indikator[I1].target.2024",
        "file": "rencana.yaml",
        "line": 7,
        "column": 91,
    }
    assert first["perbandingan"]["tren"] == "membaik"
    assert first["perbandingan"]["tahunan"][0] == {
        "tahun": "2023",
        "target": "70 %",
        "realisasi": "72 %",
        "capaian": "100",
        "metode": "naik",
        "batas": "100",
        "lantai": False,
        "sebelum_batas": "102.85714285714285714286",
        "alasan": None,
    }


def test_json_of_the_example_plan_goes_from_variables_to_the_nilai_akip_and_efficiency() -> None:
    """Complete: nothing of it is missing."""
    content = parsed(*model(CONTOH))
    indicators = {one["id"]: one for one in content["indikator"]}
    assert (indicators["IKU1"]["sumber"], indicators["IKU3"]["sumber"]) == ("formula", "lke")
    assert (content["lke"]["nilai"], content["lke"]["predikat"], len(content["lke"]["bagian"])) == ("77", "BB", 12)
    assert indicators["IKU2"]["triwulan"][1] == {
        "triwulan": 2,
        "target": "20 Menit",
        "realisasi": "19,5 Menit",
        "capaian": "102.5",
        "metode": "turun-a",
        "batas": None,
        "lantai": False,
        "sebelum_batas": "102.5",
        "alasan": None,
        "setahun": "102.5",
    }
    assert indicators["IKU1"]["perbandingan"]["akhir_renstra"]["target"] == "85 %"
    assert indicators["IKU1"]["perbandingan"]["standar_nasional"]["target"] == "75 %"
    assert content["instansi"]["capaian"] == "101.66666666666666666667"
    assert content["instansi"]["serapan"]["persen"] == "92.30263157894736842105"
    assert content["instansi"]["efisiensi"]["kategori"] == "lebih efisien"
    programs = {one["id"]: one for one in content["program"]}
    assert programs["P2.1.1"]["efisiensi"]["pmk_214"] == {
        "e": "5.88235294117647058824",
        "ne": "64.70588235294117647059",
        "keluaran": 1,
        "seluruh": 1,
        "alasan": None,
    }
    assert all(row["sama"] is not False for document in content["dokumen"] for row in document["baris"])


def test_the_published_report_is_recomputed_row_by_row() -> None:
    """19 of its 35 rows have no realisasi or no unit to compare it with, and one is lost; each says why."""
    content = parsed(*model(BARSEL))
    rows = next(document["baris"] for document in content["dokumen"] if document["id"] == "ppk")
    reasons = [re.sub(r":.*", "", row["alasan"]) for row in rows if row["capaian"] is None]
    assert len(rows) == 35
    assert {reason: reasons.count(reason) for reason in reasons} == {
        "satuan tidak sebanding": 16,
        "tanpa realisasi": 3,
        "realisasi tidak terbaca": 1,
    }
    wrong = {row["id"]: (row["tercetak"], row["capaian"], row["penjelasan"]) for row in rows if row["sama"] is False}
    assert wrong["usaha_ekonomi"] == ("900%", "112.5", "tampaknya realisasi 90% Dokumen yang kelebihan nol")
    assert len(wrong) == 5


def test_the_page_names_every_key_of_the_json() -> None:
    """And no other."""
    content = parsed(*model(CONTOH))
    nodes = [content["instansi"], *content["tujuan"], *content["sasaran"], *content["program"]]
    figures = content["indikator"]
    result = {"capaian", "metode", "batas", "lantai", "sebelum_batas", "alasan"}
    found = {
        "instansi": nodes,
        "indikator[]": figures,
        "langkah[]": [one for node in nodes for one in node["langkah"]],
        "triwulan[]": [one for node in figures for one in node["triwulan"]],
        "perbandingan": [node["perbandingan"] for node in figures],
        "serapan": [node["serapan"] for node in nodes if "serapan" in node],
        "efisiensi": [node["efisiensi"] for node in nodes if "efisiensi" in node],
        "lke": [content["lke"]],
        "dokumen[].baris[]": [one for document in content["dokumen"] for one in document["baris"]],
    }
    page = Path("docs/menilai.md").read_text("utf-8").partition("## JSON")[2]
    for what, keys in re.findall(r"(?m)^\| `([^`]+)`.* \| (.+) \|$", page):
        named = set(re.findall(r"`(\w+)(?:\[\])?`", keys.partition(", dan hasil")[0]))
        assert set().union(*found.pop(what)) == named | (result if "dan hasil" in keys else set()), what
    assert not found


def test_markdown_holds_every_cell() -> None:
    """Each section is a whole table that GitHub shows, with its figures aligned right."""
    skor, place = model(CONTOH)
    text = SCORE_FORMATS["markdown"].report(skor, place)
    assert text.startswith("# Capaian Dinas Perpustakaan dan Kearsipan tahun 2024\n\nskala: skala-dpk (Peraturan Bupati Contoh")
    blocks = re.split(r"(?m)^## .*\n", text)[1:]
    assert "\n| --- | ---: | ---: | ---: | --- | --- | --- |\n| IKU1 | 80 % | 80 % | 100,00 % |" in blocks[3]
    assert [table(block) for block in blocks] == [[list(one.kolom), *map(list, one.baris)] for one in sections(skor)]


def test_the_working_comes_in_every_format() -> None:
    """With the place of each figure."""
    skor, place = scored()
    title, steps = explain(skor, "I1")
    lines = SCORE_FORMATS["text"].working(title, "I1", steps, place).splitlines()
    assert lines[:2] == ["I1: Desa mandiri", "  1. target 2024: 80 %  [rencana.yaml:7:91]"]
    content = json.loads(SCORE_FORMATS["json"].working(title, "I1", steps, place))
    assert (content["id"], content["nama"], len(content["langkah"])) == ("I1", "Desa mandiri", len(steps))
    assert content["langkah"][3]["line"] is None
    marked = SCORE_FORMATS["markdown"].working(title, "I1", steps, place).splitlines()
    assert marked[:3] == ["# I1: Desa mandiri", "", "1. target 2024: 80 % — rencana.yaml:7:91"]
    for form, head in (("text", "I1"), ("markdown", "# I1")):
        assert SCORE_FORMATS[form].working("I1", "I1", [], place).splitlines()[0] == head
