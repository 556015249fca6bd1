from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from sakip.build import build
from sakip.schema import Problem, explain, model_classes

BASE: dict[str, Any] = {"sakip": "1", "tahun": "2023", "instansi": {"nama": "X"}}
CHOICES = "renstra, rkt, iku, pk, rencana_aksi, ppk, target_realisasi, capaian_sasaran, cascading, pohon_kinerja, laporan"

# change to the plan, code, path, message, advice
PROBLEMS: list[tuple[dict[str, Any], str, tuple[str | int, ...], str, str]] = [
    ({"salah": "x"}, "AKIP111", ("salah",), "kunci `salah` tidak dikenal di sini", ""),
    ({"indikatr": []}, "AKIP111", ("indikatr",), "kunci `indikatr` tidak dikenal di sini", "Maksudnya `indikator`?"),
    ({"instansi": {}}, "AKIP112", ("instansi",), "kunci `nama` wajib ada", "Tambahkan `nama: …`."),
    ({"instansi": "x"}, "AKIP113", ("instansi",), "`instansi`: seharusnya susunan `kunci: isi`, bukan teks", "Tulis `{kunci: isi}`"),
    (
        {"misi": {}},
        "AKIP113",
        ("misi",),
        "`misi`: seharusnya daftar, bukan susunan `kunci: isi`",
        "Tulis satu butir per baris dengan tanda -.",
    ),
    ({"tahap": []}, "AKIP113", ("tahap",), "`tahap`: seharusnya teks, bukan daftar", "Beri tanda kutip"),
    ({"tahap": "x"}, "AKIP114", ("tahap",), '`tahap`: "x" tidak dikenal, pilihannya: perencanaan, pelaksanaan, pelaporan', ""),
    (
        {"dokumen": [{"jenis": "pkk"}]},
        "AKIP114",
        ("dokumen", 0, "jenis"),
        f'`jenis`: "pkk" tidak dikenal, pilihannya: {CHOICES}',
        "Maksudnya `pk`?",
    ),
    ({"tahun": "23"}, "AKIP114", ("tahun",), '`tahun`: "23" bukan tahun', "Tulis empat angka, misalnya 2023."),
    ({"misi": ["x"]}, "AKIP113", ("misi", 0), "`misi`: seharusnya susunan `kunci: isi`, bukan teks", "Tulis `{kunci: isi}`"),
    ({"<<": {"a": "b"}}, "AKIP106", ("<<",), "gabungan `<<` tidak dipakai dalam rencana", "Tulis isinya di sini."),
    ({"misi": [{"<<": "x"}]}, "AKIP106", ("misi", 0, "<<"), "gabungan `<<` tidak dipakai dalam rencana", "Tulis isinya di sini."),
    (
        {"indikator": [{"triwulan": {"target": ["1", "", "3", "4"]}}]},
        "AKIP114",
        ("indikator", 0, "triwulan", "target", 1),
        "`target`: teks kosong",
        "Hapus kuncinya",
    ),
    (
        {"indikator": [{"variabel": {"a": {"uraina": "x"}}}]},
        "AKIP111",
        ("indikator", 0, "variabel", "a", "uraina"),
        "kunci `uraina` tidak dikenal di sini",
        "Maksudnya `uraian`?",
    ),
    (
        {"dokumen": [{"menyatakan": [{"iku": {"tentan": "x"}}]}]},
        "AKIP111",
        ("dokumen", 0, "menyatakan", 0, "iku", "tentan"),
        "kunci `tentan` tidak dikenal di sini",
        "Maksudnya `tentang`?",
    ),
    ({"dokumen": [{"menyatakan": [{"iku": ""}]}]}, "AKIP114", ("dokumen", 0, "menyatakan", 0, "iku"), "`iku`: teks kosong", "Hapus"),
    ({"penilaian": {"metod": "A"}}, "AKIP111", ("penilaian", "metod"), "kunci `metod` tidak dikenal di sini", "Maksudnya `metode`?"),
]


@pytest.mark.parametrize(("change", "code", "path", "message", "advice"), PROBLEMS)
def test_each_problem_is_told(change: dict[str, Any], code: str, path: tuple[str | int, ...], message: str, advice: str) -> None:
    """Each departure from the shape has its code, its place, what is and what was expected, and a remedy."""
    tree = BASE | change
    problems = explain(tree, build(tree)[1])
    assert [(one.code, one.path, one.message) for one in problems] == [(code, path, message)]
    assert problems[0].advice.startswith(advice)


def test_what_is_missing_at_the_root() -> None:
    """All missing keys of a plan are told at its root."""
    assert sorted(one.message for one in explain({}, [()])) == [f"kunci `{key}` wajib ada" for key in ("instansi", "sakip", "tahun")]


def test_a_record_is_told_whole() -> None:
    """Everything that is wrong with a record is told at once."""
    tree = BASE | {"indikator": [{"iku": "ya", "salah": "x", "target": "5"}]}
    assert sorted(one.code for one in explain(tree, [("indikator", 0)])) == ["AKIP111", "AKIP114", "AKIP114"]
    assert explain(tree, []) == []


def test_the_key_is_pointed_at_where_it_is_wrong() -> None:
    """An unknown key is wrong itself; with a wrong value the value is."""
    unknown = Problem(code="AKIP111", message="kunci `xyz` tidak dikenal di sini", advice="", path=("xyz",), of_key=True)
    assert explain(BASE | {"xyz": "x"}, [()]) == [unknown]
    assert not explain(BASE | {"tahun": "x"}, [("tahun",)])[0].of_key


def test_classes_of_the_model() -> None:
    """The classes are met in the order of the plan, each once."""
    names = [cls.__name__ for cls in model_classes()]
    assert names[:4] == ["Rencana", "Instansi", "Unit", "Pegawai"]
    assert names.count("Pernyataan") == 1


def test_a_plan_without_a_slip_needs_no_cerberus() -> None:
    """Loading a sound plan imports neither Cerberus nor the schema."""
    program = "import sys; from sakip.loader import load_bytes; load_bytes('x', b'{sakip: 1, tahun: 2023, instansi: {nama: X}}')"
    program += "; print('cerberus' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 - its own program
    assert run.stdout.strip() == "False"
