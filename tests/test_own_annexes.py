from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sakip.cli import main
from sakip.config import find_settings
from sakip.errors import UsageError
from sakip.loader import load, load_bytes
from sakip.own_annexes import load_annexes, render_own
from tests.checks import START
from tests.rendered import table

if TYPE_CHECKING:
    from sakip.model import Rencana

PLAN = """\
tujuan: [{id: T1, uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1, uraian: Sasaran satu}, {id: S2, tujuan: T1, uraian: Sasaran dua}]
indikator:
  - id: I1
    iku: true
    sasaran: S1
    nama: Satu
    sumber_data: [BPS, Dinas]
    polaritas: naik
    batas: 120 %
    target: {2023: 70 %, 2024: {murni: 75 %, perubahan: 80 %}}
    realisasi: {2024: 60 %}
    triwulan: {target: [20 %, 40 %, 60 %, 80 %]}
  - {id: I2, sasaran: S2, nama: Dua, target: {2024: 5 Desa}}
program:
  - id: P1
    nama: Program
    mendukung: [I1, S2]
    pelaksana: Bidang A
    kegiatan: [{id: K1, nama: Kegiatan, anggaran: {murni: 5.000, perubahan: 6.000}, sub_kegiatan: [{id: B1, nama: Sub, indikator: [I2]}]}]
rencana_aksi: [{id: A1, iku: I1, sub_kegiatan: B1, uraian: Aksi, keluaran: {satuan: Dokumen}, investasi: 25.000}]
"""


def plan(text: str = PLAN) -> Rencana:
    return load_bytes("x.yaml", (START + text).encode()).rencana


def annexes(folder: Path, settings: str) -> dict[str, list[list[str]]]:
    (folder / "sakip.toml").write_text(settings, encoding="utf-8")
    return {name: table(text) for name, text in render_own(plan(), load_annexes(find_settings(folder))).items()}


def columns(folder: Path, untuk: str, *ways: str, saring: str = "{}") -> list[list[str]]:
    """The rows of a table without its headings."""
    kolom = ", ".join(f'"{way}" = "{way}"' for way in ways)
    return annexes(folder, f'[[lampiran]]\nnama = "kami"\njudul = "J"\nuntuk = "{untuk}"\nkolom = {{{kolom}}}\nsaring = {saring}\n')[
        "kami"
    ][1:]


def test_a_table_of_chosen_columns_needs_no_python(tmp_path: Path) -> None:
    """Headings in the order given, one row per node, numbered; the title and the agency above it."""
    text = '[[lampiran]]\nnama = "iku-kami"\njudul = "IKU KAMI"\nuntuk = "indikator"\nkolom = {No = "nomor", Nama = "nama"}\n'
    (tmp_path / "sakip.toml").write_text(text, encoding="utf-8")
    assert render_own(plan(), load_annexes(find_settings(tmp_path))) == {
        "iku-kami": "# IKU KAMI\n\nSKPD : Contoh\n\n| No | Nama |\n| --- | --- |\n| 1 | Satu |\n| 2 | Dua |\n"
    }


def test_a_realisasi_that_is_computed_is_printed_beside_its_capaian(tmp_path: Path) -> None:
    """From its formula, where the plan does not state it, and only for a year of which its variables are known."""
    formula = (
        "{id: I3, sasaran: S2, nama: Tiga, satuan: persen, formula: a / b * 100, target: {2024: 80 %}, realisasi: {2024: '-'}, variabel: "
    )
    variabel = "{a: {uraian: A, nilai: {2024: 3}}, b: {uraian: B, nilai: {2024: 4}}}}"
    (tmp_path / "sakip.toml").write_text(
        '[[lampiran]]\nnama = "kami"\njudul = "J"\nuntuk = "indikator"\nsaring = {id = "I3"}\n'
        'kolom = {A = "realisasi.2023", B = "realisasi.2024", C = "capaian", D = "target.2023", E = "target.2024.murni"}\n',
        encoding="utf-8",
    )
    text = PLAN.replace("program:", f"  - {formula}{variabel}\nprogram:", 1)
    rows = table(render_own(plan(text), load_annexes(find_settings(tmp_path)))["kami"])
    assert rows[1:] == [["", "75 %", "93,75 %", "", ""]]


@pytest.mark.parametrize(
    ("untuk", "ways", "rows"),
    [
        ("indikator", ["iku", "polaritas", "sumber_data", "batas"], [["true", "naik", "BPS, Dinas", "120 %"], ["false", "", "", ""]]),
        ("indikator", ["target.2024", "target.2023", "target.2024.murni"], [["80 %", "70 %", "75 %"], ["5 Desa", "", ""]]),
        ("indikator", ["realisasi.2024", "capaian"], [["60 %", "75,00 %"], ["", "-"]]),
        (
            "indikator",
            ["triwulan.target.2", "target"],
            [["40 %", "2023: 70 %; 2024.murni: 75 %; 2024.perubahan: 80 %"], ["", "2024: 5 Desa"]],
        ),
        (
            "indikator",
            ["sasaran", "sasaran.id", "sasaran.tujuan"],
            [["Sasaran satu", "S1", "Desa maju"], ["Sasaran dua", "S2", "Desa maju"]],
        ),
        ("tujuan", ["uraian", "capaian"], [["Desa maju", "75,00 %"]]),
        ("sasaran", ["id", "capaian"], [["S1", "75,00 %"], ["S2", "-"]]),
        ("program", ["mendukung", "mendukung.nama", "anggaran.murni"], [["Satu; Sasaran dua", "Satu", "5.000"]]),
        ("sub_kegiatan", ["nama", "pelaksana", "mendukung.id", "indikator", "capaian"], [["Sub", "Bidang A", "I1; S2", "Dua", "-"]]),
        ("sub_kegiatan", ["program", "program.pelaksana", "kegiatan.id"], [["Program", "Bidang A", "K1"]]),
        ("kegiatan", ["program.nama", "program.anggaran.murni", "program.capaian"], [["Program", "5.000", "-"]]),
        ("rencana_aksi", ["sub_kegiatan.kegiatan", "sub_kegiatan.program.nama"], [["Kegiatan", "Program"]]),
        ("kegiatan", ["anggaran", "penanggung_jawab"], [["murni: 5.000; perubahan: 6.000", ""]]),
        ("rencana_aksi", ["keluaran.satuan", "keluaran.indikator", "investasi", "iku.target.2023"], [["Dokumen", "", "25.000", "70 %"]]),
    ],
)
def test_a_cell_shows_what_is_at_the_end_of_its_way(tmp_path: Path, untuk: str, ways: list[str], rows: list[list[str]]) -> None:
    """Fields, years, quarters, budget columns, links by name or further on, capaian; a kegiatan has what its programme says."""
    assert columns(tmp_path, untuk, *ways) == rows


def test_an_action_that_names_a_kegiatan_has_that_kegiatan(tmp_path: Path) -> None:
    """Though the field is called for a sub-kegiatan."""
    (tmp_path / "sakip.toml").write_text(
        '[[lampiran]]\nnama = "kami"\njudul = "J"\nuntuk = "rencana_aksi"\n'
        'kolom = {K = "sub_kegiatan.kegiatan", P = "sub_kegiatan.program"}\n',
        encoding="utf-8",
    )
    made = render_own(plan(PLAN.replace("sub_kegiatan: B1", "sub_kegiatan: K1")), load_annexes(find_settings(tmp_path)))
    assert table(made["kami"])[1:] == [["Kegiatan", "Program"]]


def test_rows_can_be_chosen(tmp_path: Path) -> None:
    """By the text of any cell; all of them must be so."""
    assert columns(tmp_path, "indikator", "nama", saring='{iku = "true"}') == [["Satu"]]
    assert columns(tmp_path, "indikator", "nama", saring='{"sasaran.uraian" = "Sasaran dua", iku = "false"}') == [["Dua"]]
    assert columns(tmp_path, "indikator", "nama", saring='{iku = "true", sasaran = "Sasaran dua"}') == []


GOOD = {"nama": '"kami"', "judul": '"J"', "untuk": '"indikator"', "kolom": '{A = "nama"}'}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"nama": '"Kami"'}, "lampiran Kami: nama seharusnya 2 sampai 41 huruf kecil, angka atau -, mulai dengan huruf"),
        ({"nama": '"rkt"'}, "lampiran rkt: nama sudah dipakai"),
        ({"judul": "5"}, "lampiran kami: perlu `judul`, sebuah teks"),
        ({"untuk": '"dokumen"'}, "lampiran kami: `untuk` seharusnya salah satu dari visi, misi, tujuan, sasaran, indikator, program, "),
        ({"kolom": "{}"}, 'lampiran kami: perlu `kolom`, sebuah tabel teks, misalnya {Indikator = "nama"}'),
        ({"kolom": "{A = 5}"}, "lampiran kami: perlu `kolom`, sebuah tabel teks"),
        ({"saring": '"x"'}, 'lampiran kami: perlu `saring`, sebuah tabel teks, misalnya {iku = "true"}'),
        ({"kolm": "5"}, "lampiran kami: `kolm` tidak dikenal; yang ada: nama, judul, untuk, kolom, saring. Maksudnya `kolom`?"),
        ({"kolom": '{A = "targe.2024"}'}, "lampiran kami: `targe.2024`: indikator tidak mempunyai `targe`; yang ada: id, iku, "),
        ({"kolom": '{A = "nama.x"}'}, "lampiran kami: `nama.x`: `nama` tidak mempunyai bagian `x`"),
        ({"kolom": '{A = "target.24"}'}, "`target.24`: `target` tidak mempunyai bagian `24`"),
        ({"kolom": '{A = "triwulan.target.5"}'}, "`triwulan.target.5`: `triwulan` tidak mempunyai bagian `target.5`"),
        ({"untuk": '"program"', "kolom": '{A = "anggaran.muni"}'}, "`anggaran.muni`: `anggaran` tidak mempunyai bagian `muni`"),
        ({"kolom": '{A = "sasaran.x"}'}, "lampiran kami: `sasaran.x`: sasaran tidak mempunyai `x`; yang ada: id, tujuan, "),
        ({"kolom": '{A = "variabel"}'}, "lampiran kami: `variabel`: `variabel` tidak muat dalam satu sel"),
        ({"saring": '{x = "y"}'}, "lampiran kami: `x`: indikator tidak mempunyai `x`"),
        ({"untuk": '"rencana_aksi"', "kolom": '{A = "keluaran"}'}, "`keluaran`: sebut bagian dari `keluaran`: keluaran.satuan, "),
        ({"untuk": '"program"', "kolom": '{A = "mendukung.x"}'}, "`mendukung.x`: indikator tidak mempunyai `x`"),
        ({"untuk": '"kegiatan"', "kolom": '{A = "program.x"}'}, "`program.x`: program tidak mempunyai `x`"),
        ({"untuk": '"kegiatan"', "kolom": '{A = "programs.nama"}'}, "sub_kegiatan, program, kegiatan, capaian. Maksudnya `program`?"),
        ({"untuk": '"rencana_aksi"', "kolom": '{A = "x"}'}, "uraian, keluaran, triwulan, anggaran, investasi, koordinator, pelaksana."),
        ({"untuk": '"visi"', "kolom": '{A = "capaian"}'}, "`capaian`: visi tidak mempunyai `capaian`"),
    ],
)
def test_what_settings_say_wrong_is_told(tmp_path: Path, change: dict[str, str], message: str) -> None:
    """With the file, the annex, what is wrong, and what there is."""
    lines = "".join(f"{key} = {value}\n" for key, value in (GOOD | change).items())
    with pytest.raises(UsageError) as caught:
        annexes(tmp_path, f"[[lampiran]]\n{lines}")
    assert str(caught.value).startswith(f"{(tmp_path / 'sakip.toml').as_posix()}: lampiran ")
    assert message in str(caught.value)


def test_two_annexes_of_one_name_are_refused(tmp_path: Path) -> None:
    """And what is no table at all."""
    lines = "[[lampiran]]\n" + "".join(f"{key} = {value}\n" for key, value in GOOD.items())
    with pytest.raises(UsageError, match="lampiran kami: nama sudah dipakai"):
        annexes(tmp_path, lines * 2)
    for name in ("rkt", "laporan", "dukungan"):
        with pytest.raises(UsageError, match=f"lampiran {name}: nama sudah dipakai"):
            annexes(tmp_path, lines.replace("kami", name))
    with pytest.raises(UsageError, match=r"`lampiran` seharusnya daftar tabel, masing-masing \[\[lampiran\]\]"):
        annexes(tmp_path, 'lampiran = ["x"]')


PYTHON = """
from sakip.tables import Tabel

NAMA = "anggaran"


def table(index):
    rows = tuple((index.title(one), str(index.budget(one, "murni") or "")) for one in index.descend())
    return Tabel(judul="ANGGARAN", kolom=("Simpul", "Murni"), baris=rows)
"""
NAMED = '[[lampiran]]\nberkas = "kami.py"\n'


def test_python_makes_any_table(tmp_path: Path) -> None:
    """A file, as a path from the settings, that names the annex and makes its table from the index of a plan."""
    (tmp_path / "kami.py").write_text(PYTHON, encoding="utf-8")
    rows = [["Simpul", "Murni"], ['"Program" (P1)', "5.000"], ['"Kegiatan" (K1)', "5.000"], ['"Sub" (B1)', ""]]
    assert annexes(tmp_path, NAMED) == {"anggaran": rows}


@pytest.mark.parametrize(
    ("python", "message"),
    [
        (None, "lampiran kami.py: berkas tidak ada"),
        ("1 / 0", "lampiran kami.py: tidak dapat dimuat: ZeroDivisionError"),
        ("NAMA = 5", r"lampiran kami.py: perlu NAMA \(teks\) dan table\(index\), yang memberi sebuah Tabel"),
        ('NAMA = "a-b"\ndef table(index): return 5', r"lampiran a-b: table\(index\) memberi int, bukan Tabel"),
        ('NAMA = "a-b"\ndef table(index): return 1 / 0', "lampiran a-b: tidak dapat dibuat: ZeroDivisionError: division by zero"),
        ('NAMA = "a-b"\ndef table(index): exit(0)', "lampiran a-b: tidak dapat dibuat: SystemExit: 0"),
        (PYTHON.replace('("Simpul", "Murni")', '("Simpul",)'), "TypeError: baris 1 berisi 2 sel, sedangkan kolomnya 1"),
        (PYTHON.replace("str(index.budget", "(index.budget"), "TypeError: baris 1 bukan tuple dari teks"),
        (PYTHON.replace("baris=rows", "baris=iter(rows)"), "TypeError: baris bukan tuple"),
        (PYTHON.replace("baris=rows", "kepala=(1,)"), "TypeError: kepala bukan tuple dari teks"),
    ],
)
def test_python_that_makes_no_table_is_told(tmp_path: Path, python: str | None, message: str) -> None:
    """Whatever it does, the message names the file or the annex."""
    if python is not None:
        (tmp_path / "kami.py").write_text(python, encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        annexes(tmp_path, NAMED)


def test_the_annexes_of_the_docs_are_made_as_the_page_shows(tmp_path: Path) -> None:
    """The settings, and the module in Python, on the example plan."""
    page = Path("docs/lampiran.md").read_text(encoding="utf-8")
    (settings,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    (python,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    (tmp_path / "kami.py").write_text(python, encoding="utf-8")
    (tmp_path / "sakip.toml").write_text(settings + NAMED, encoding="utf-8")
    made = render_own(load("models/contoh-dinas-2024.yaml"), load_annexes(find_settings(tmp_path)))
    assert page.partition("--lampiran iku-perpustakaan\n")[2].partition("```")[0] == made["iku-perpustakaan"]
    assert table(made["serapan-program"])[1] == ["Program Pembinaan Perpustakaan", "250.000.000", "243.750.000"]


def test_the_command_writes_them_beside_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By name or with all; into a file that is called like the annex; a published document none of them is."""
    monkeypatch.chdir(tmp_path)
    Path("kami.py").write_text(PYTHON, encoding="utf-8")
    Path("sakip.toml").write_text(NAMED, encoding="utf-8")
    Path("x.yaml").write_text(START + PLAN, encoding="utf-8")
    assert main(["render", "x.yaml", "--out", "l"]) == 0
    assert capsys.readouterr().out.endswith("l/lampiran-anggaran.md\n")
    assert main(["render", "x.yaml", "--lampiran", "anggaran", "--out", "l", "--check"]) == 0
    assert main(["render", "x.yaml", "--lampiran", "anggaran", "--tercetak"]) == 2
    assert 'lampiran "anggaran" tidak dikenal' in capsys.readouterr().err
