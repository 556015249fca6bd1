from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sakip import load, render_support
from sakip.annexes.dukungan import table
from sakip.cli import main
from tests.checks import index, written
from tests.rendered import table as cells

if TYPE_CHECKING:
    import pytest

INDUK = index("""\
sasaran: [{id: SD1, uraian: Satu}, {id: SD2, uraian: Dua}, {uraian: Tanpa id}, {id: SD9, asal: lama, uraian: Lama}]
indikator: [{id: ID1, sasaran: SD1, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
""")
ONE = index("""\
sasaran: [{id: S1, induk: SD1, uraian: Sasaran A}]
indikator: [{id: I1, sasaran: S1, target: {2024: 10 Desa}, realisasi: {2024: 12 Desa}}]
program: [{id: P1, induk: SD1, nama: Program A, kegiatan: [{id: K1, anggaran: {murni: 10, perubahan: 15}}, {id: K2, anggaran: 5}]}]
""")
TWO = index("program: [{id: P1, induk: SD1, nama: Program B}]\n")


def test_a_sasaran_is_supported_by_its_id_by_its_indikator_and_by_its_program() -> None:
    """Each node once, whatever it names; what is no sasaran, indikator or program leads nowhere."""
    induk = index(
        "sasaran: [{id: SD1}, {id: SD2}, {id: SD3}]\nindikator: [{id: ID2, sasaran: SD2}]\n"
        "program: [{kode: 1.06.04, mendukung: [ID2, SD1]}]\nmisi: [{id: M1}]\n"
    )
    one = index("induk: x\nsasaran: [{id: S1, induk: [SD1, M1]}]\nprogram: [{id: P1, induk: 1.06.04, nama: P}, {id: P2, induk: SD9}]\n")
    two = index("induk: x\nsasaran: [{id: S1, induk: ID2, uraian: S}, {id: S2}]\n")
    rows = [(row[0], row[4]) for row in table(induk, [one, two]).baris[1:]]
    assert rows == [("1", ""), ("", "P"), ("2", "P"), ("", "S"), ("3", "")]


def test_the_table_has_what_supports_each_sasaran_of_the_government() -> None:
    """Sasaran before programmes; names stand where they change; what cannot be computed, and what nobody supports, is a dash."""
    assert list(table(INDUK, [ONE, TWO]).baris[1:]) == [
        ("1", "Satu", "90,00 %", "Contoh", "Sasaran A", "", "", "120,00 %"),
        ("", "", "", "", "Program A", "15", "", "-"),
        ("", "", "", "Contoh", "Program B", "", "", "-"),
        ("2", "Dua", "-", "-", "", "", "", ""),
        ("3", "Tanpa id", "-", "-", "", "", "", ""),
    ]


def test_the_example_of_a_government_is_rendered(capsys: pytest.CaptureFixture[str]) -> None:
    """By the library and by the command the same, with all other annexes if none is named."""
    rpjmd, *agencies = (f"models/contoh-pemda/{name}.yaml" for name in ("rpjmd", "dinas-kesehatan", "dinas-pmd", "dinas-sosial"))
    text = render_support(load(rpjmd), [load(name) for name in agencies])
    assert main(["render", rpjmd, "--lampiran", "dukungan", "--anggota", "models/contoh-pemda"]) == 0
    assert capsys.readouterr().out == text
    assert len(cells(text)) == 2 + 4 + 3 + 2 + 3
    assert main(["render", rpjmd, "--anggota", *agencies]) == 0
    out = capsys.readouterr().out
    assert out.endswith(text)
    assert len(out) > len(text)


def test_only_plans_that_name_the_government_are_its_agencies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Others in the folder are passed over; if there is none, or none was given, that is wrong usage."""
    monkeypatch.chdir(tmp_path)
    written(
        "# berkas rpjmd.yaml\ninstansi: {nama: Pemda}\nsasaran: [{id: SD1, uraian: Satu}]\n"
        "# berkas dinas/a.yaml\ninstansi: {nama: A}\ninduk: ../rpjmd.yaml\nsasaran: [{id: S1, induk: SD1, uraian: Dua}]\n"
        "# berkas dinas/b.yaml\ninstansi: {nama: B}\ninduk: ../lain.yaml\nsasaran: [{id: S1, induk: SD1, uraian: Tiga}]\n"
        "# berkas dinas/c.yaml\ninstansi: {nama: C}\n"
    )
    assert main(["render", "rpjmd.yaml", "--lampiran", "dukungan", "--anggota", ".", "--out", "out"]) == 0
    assert capsys.readouterr().out == "out/tabel-dukungan.md\n"
    assert cells(Path("out/tabel-dukungan.md").read_text(encoding="utf-8"))[2:] == [["1", "Satu", "-", "A", "Dua", "", "", "-"]]
    assert main(["render", "rpjmd.yaml", "--lampiran", "rkt", "--anggota", "."]) == 0
    assert "DUKUNGAN" not in capsys.readouterr().out
    assert main(["render", "rpjmd.yaml", "--anggota", "dinas/c.yaml"]) == 2
    assert capsys.readouterr().err == "sakip: tidak satu pun rencana di --anggota menyebut rpjmd.yaml sebagai `induk`\n"
    assert main(["render", "rpjmd.yaml", "--lampiran", "dukungan"]) == 2
    assert capsys.readouterr().err == "sakip: lampiran dukungan membutuhkan --anggota\n"
