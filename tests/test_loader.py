from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

from sakip.errors import PlanError
from sakip.loader import induk_path, load, load_bytes, load_with_source, no_collection, read_bytes, whole_path
from tests.strategies import MODEL

PLAN = "sakip: 1\ntahun: 2023\ninstansi: {nama: X}\n"


def refused(text: str | bytes, folder: Path | None = None) -> list[tuple[str, str, int, int, str]]:
    """The findings about a plan: file, code, line, column, message."""
    with pytest.raises(PlanError) as error:
        load_bytes("rencana.yaml", text if isinstance(text, bytes) else text.encode(), folder)
    assert error.value.findings
    return [
        (one.position.file, one.code, one.position.line, one.position.column, one.message) for one in error.value.findings if one.position
    ]


def test_load() -> None:
    """A plan is loaded from its path, alone or with its text."""
    assert load(MODEL).tahun == 2023
    loaded = load_with_source(str(MODEL))
    assert loaded.rencana == load(str(MODEL))
    assert [file.nama for file in loaded.files] == [MODEL.as_posix()]


def test_files_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing file, a folder and a file that may not be opened are told as such."""

    def denied(_path: Path, _mode: str) -> bytes:
        raise PermissionError(13, "Permission denied")

    for path, message in ((tmp_path / "tidak-ada.yaml", "berkas tidak ada"), (tmp_path, "ini folder, bukan berkas rencana")):
        with pytest.raises(PlanError, match=message) as error:
            load(path)
        assert error.value.findings[0].code == "AKIP101"
        assert error.value.findings[0].position is not None
        assert error.value.findings[0].position.file == path.as_posix()
    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(PlanError, match="berkas tidak dapat dibuka: Permission denied"):
        read_bytes("x.yaml")


def test_collector_is_left_as_it_was() -> None:
    """Loading leaves the garbage collector as it found it, also when it fails."""
    for text in (PLAN, "sakip: 2\n"):
        for switch in (gc.enable, gc.disable):
            switch()
            try:
                load_bytes("x.yaml", text.encode())
            except PlanError:
                pass
            finally:
                left = gc.isenabled()
                gc.enable()
            assert left == (switch is gc.enable)
    with no_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_findings_have_positions_and_lines() -> None:
    """What is wrong is told in the order of the file, with the lines that it points at."""
    with pytest.raises(PlanError) as error:
        load_bytes("x.yaml", b"sakip: 1\ntahun: 23\ninstansi:\n  nama: X\n  salah: Y\nindikator:\n  - target: {2023: 5, 23: 6}\n")
    places = [(one.code, one.position.line, one.position.column, one.position.end_column) for one in error.value.findings if one.position]
    assert places == [("AKIP114", 2, 8, 10), ("AKIP111", 5, 3, 8), ("AKIP114", 7, 23, 25)]
    assert error.value.lines == {("x.yaml", 2): "tahun: 23", ("x.yaml", 5): "  salah: Y", ("x.yaml", 7): "  - target: {2023: 5, 23: 6}"}


def test_one_slip_is_told_once() -> None:
    """What reading has told is not told again as a wrong shape."""
    assert refused(PLAN + "misi:\n  - uraian:\n") == [("rencana.yaml", "AKIP107", 5, 5, "kunci `uraian` tanpa isi")]
    assert [one[1] for one in refused(PLAN + "tahun: 2024\n")] == ["AKIP105"]
    assert [one[1] for one in refused(PLAN + "misi: [{uraian: a, b}]\n")] == ["AKIP107"]


def test_shape_is_not_judged_before_the_text_can_be_read() -> None:
    """A file with a syntax error is reported up to it, and its shape is left alone."""
    assert [one[1] for one in refused("sakip: 3\nmisi: @\n")] == ["AKIP104"]
    assert refused("")[0][1:] == ("AKIP104", 1, 1, "berkas tidak berisi rencana")


def test_required_keys_are_missed_at_the_root() -> None:
    """A missing key is told where the node starts that misses it."""
    assert refused("sakip: 1\ntahun: 2023\ninstansi:\n  tugas: Y\n") == [("rencana.yaml", "AKIP112", 4, 3, "kunci `nama` wajib ada")]
    assert {one[2:4] for one in refused("sakip: 1\n")} == {(1, 1)}


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")


def test_included_lists_are_joined(tmp_path: Path) -> None:
    """Lists of included files are joined in order; other fields come from one file each."""
    (tmp_path / "bagian").mkdir()
    write(tmp_path, a="misi: [{id: M2}]\nperiode: 2023-2026\n")
    write(tmp_path / "bagian", b="misi: [{id: M3}]\n")
    (tmp_path / "rencana.yaml").write_text(PLAN + "misi: [{id: M1}]\ntermasuk: [a.yaml, bagian/b.yaml]\n", "utf-8")
    loaded = load_with_source(tmp_path / "rencana.yaml")
    assert [one.id for one in loaded.rencana.misi] == ["M1", "M2", "M3"]
    assert loaded.rencana.periode == "2023-2026"
    assert [Path(file.nama).relative_to(tmp_path).as_posix() for file in loaded.files] == ["rencana.yaml", "a.yaml", "bagian/b.yaml"]


def test_positions_in_two_files(tmp_path: Path) -> None:
    """A slip in a nested record of an included file is told there, one of the own file here."""
    write(tmp_path, a="program:\n  - kegiatan:\n      - {nama: K, salah: x}\nnaskah: {bab_1: {a: b}}\n")
    text = PLAN + "program:\n  - {nama: P}\n  - {nama: Q, salah: x}\ntermasuk: [a.yaml]\n"
    assert refused(text, tmp_path) == [
        ("a.yaml", "AKIP111", 3, 19, "kunci `salah` tidak dikenal di sini"),
        ("a.yaml", "AKIP114", 4, 17, "`bab_1`: seharusnya teks, bukan susunan `kunci: isi`"),
        ("rencana.yaml", "AKIP111", 6, 15, "kunci `salah` tidak dikenal di sini"),
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("../a.yaml", "di luar folder rencana"),
        ("/etc/passwd", "di luar folder rencana"),
        ("b/../../a.yaml", "di luar folder rencana"),
        ("..\\a.yaml", "di luar folder rencana"),
        ("C:a.yaml", "di luar folder rencana"),
        ("tidak-ada.yaml", "tidak ada atau tidak dapat dibuka"),
        (".", "tidak ada atau tidak dapat dibuka"),
        ("pipa.yaml", "tidak ada atau tidak dapat dibuka"),
        ("x" * 5000, "tidak ada atau tidak dapat dibuka"),
        ("bersarang.yaml", "memuat `termasuk` sendiri"),
        ("luar.yaml", "di luar folder rencana"),
        ("lingkar.yaml", "tidak ada atau tidak dapat dibuka"),
    ],
)
def test_includes_that_are_refused(tmp_path: Path, name: str, message: str) -> None:
    """Nothing outside the folder of the plan is read, not by a link either, and nothing is nested."""
    folder = tmp_path / "rencana"
    folder.mkdir()
    write(tmp_path, a="misi: []\n")
    write(folder, bersarang="termasuk: []\n")
    (folder / "luar.yaml").symlink_to(tmp_path / "a.yaml")
    os.mkfifo(folder / "pipa.yaml")
    (folder / "lingkar.yaml").symlink_to(folder / "lingkar.yaml")
    findings = refused(PLAN + f"termasuk: ['{name}']\n", folder)
    assert [one[:4] for one in findings] == [("rencana.yaml", "AKIP121", 4, 12)]
    assert findings[0][4].endswith(message)
    assert len(findings[0][4]) < 100


def test_other_slips_with_includes(tmp_path: Path) -> None:
    """A scalar in two files, a file named twice, a broken file, and includes without a folder are told at their places."""
    write(tmp_path, a="tahun: 2024\nmisi: {a: b}\n", b="misi: []\n", c="misi: @\n")
    assert refused(PLAN + "misi: []\ntermasuk: [a.yaml]\n", tmp_path) == [
        ("a.yaml", "AKIP121", 1, 1, "`tahun` sudah ada di berkas lain"),
        ("a.yaml", "AKIP121", 2, 1, "`misi` sudah ada di berkas lain"),
    ]
    assert refused(PLAN + "termasuk: [b.yaml, b.yaml]\n", tmp_path) == [("rencana.yaml", "AKIP121", 4, 20, '"b.yaml" sudah disebut')]
    assert [one[:4] for one in refused(PLAN + "termasuk: [c.yaml]\n", tmp_path)] == [("c.yaml", "AKIP104", 1, 7)]
    assert refused(PLAN + "termasuk: [b.yaml]\n") == [("rencana.yaml", "AKIP121", 4, 12, '"b.yaml" di luar folder rencana')]
    assert [one[1] for one in refused(PLAN + "termasuk: b.yaml\n", tmp_path)] == ["AKIP114"]
    assert [one[1] for one in refused(PLAN + "termasuk: [{a: b}]\n", tmp_path)] == ["AKIP114"]
    assert {one[1] for one in refused(PLAN + 'termasuk: ["a\\0b"]\n', tmp_path)} == {"AKIP108", "AKIP121"}


def test_the_plan_of_a_government_is_looked_for_from_the_folder_of_the_plan(tmp_path: Path) -> None:
    """Above it too, through links; a name that starts elsewhere, or that no file can have, means none."""
    plan, induk = tmp_path / "dinas" / "a.yaml", tmp_path.resolve() / "rpjmd.yaml"
    (tmp_path / "dinas").mkdir()
    (tmp_path / "tautan.yaml").symlink_to(induk)
    assert [induk_path(str(plan), name) for name in ("../rpjmd.yaml", "../dinas/../tautan.yaml")] == [induk, induk]
    assert [induk_path(str(plan), name) for name in ("", "/rpjmd.yaml", "..\\rpjmd.yaml", "C:rpjmd.yaml")] == [None] * 4
    assert whole_path(Path("a\0b")) is None
