from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sakip.config import Settings, find_settings, read_settings
from sakip.errors import UsageError
from sakip.findings import Severity
from sakip.peta import Peta

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = """\
select = ["AKIP7", "id-ganda"]
ignore = ["AKIP705"]
preview = true
fail-on = "warning"
severity = {AKIP408 = "error", AKIP411 = "note"}
rules = ["aturan/kami.py"]
nomenklatur = "data/nomenklatur.csv"
[[lampiran]]
berkas = "lampiran.py"
"""


def test_every_setting_is_read(tmp_path: Path) -> None:
    """As the command names it; paths start at the folder of the file."""
    path = tmp_path / "sakip.toml"
    path.write_text(WHOLE, encoding="utf-8")
    settings = find_settings(tmp_path)
    assert settings == Settings(
        file=path.as_posix(),
        select=("AKIP7", "id-ganda"),
        ignore=("AKIP705",),
        preview=True,
        fail_on="warning",
        severity=Peta({"AKIP408": Severity.ERROR, "AKIP411": Severity.NOTE}),
        rules=("aturan/kami.py",),
        nomenklatur="data/nomenklatur.csv",
        lampiran=({"berkas": "lampiran.py"},),
    )
    assert settings.folder / settings.nomenklatur == tmp_path / "data/nomenklatur.csv"


def test_a_project_file_may_hold_them_too(tmp_path: Path) -> None:
    """Under [tool.sakip]; a `sakip.toml` beside it goes first, and one without that table says nothing, be it broken."""
    project = tmp_path / "pyproject.toml"
    assert find_settings(tmp_path) == Settings()
    project.write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert find_settings(tmp_path) == Settings()
    project.write_text("[tool.sakip]\npreview = true\n", encoding="utf-8")
    assert find_settings(tmp_path) == read_settings(project) == Settings(file=project.as_posix(), preview=True)
    (tmp_path / "sakip.toml").write_text("", encoding="utf-8")
    assert find_settings(tmp_path) == Settings(file=(tmp_path / "sakip.toml").as_posix())
    (tmp_path / "sakip.toml").unlink()
    project.write_text("[tool.sakip", encoding="utf-8")
    assert find_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "selekt = []\n",
            "pengaturan `selekt` tidak dikenal; yang ada: select, ignore, preview, fail-on, severity, rules, nomenklatur, lampiran.",
        ),
        ("select = 'AKIP7'\n", '`select` seharusnya daftar teks, misalnya ["AKIP7"]'),
        ("select = [7]\n", "`select` seharusnya daftar teks"),
        ("preview = 'ya'\n", "`preview` seharusnya true atau false"),
        ("severity = {AKIP408 = 1}\n", "`severity` seharusnya tabel"),
        ("severity = {AKIP408 = 'berat'}\n", "tingkat AKIP408 seharusnya salah satu dari error, warning, note"),
        ("fail-on = 'selalu'\n", "`fail-on` seharusnya salah satu dari error, warning, note, never"),
        ("preview = \n", "bukan TOML, baris 1 kolom 11: teks perlu tanda kutip"),
        ('select = ["AKIP7"', "bukan TOML, di akhir berkas"),
        ("a = " + "[" * 5000, "bukan TOML: ada angka terlalu panjang atau kurung terlalu dalam"),
        ("a = " + "9" * 5000, "bukan TOML: ada angka terlalu panjang atau kurung terlalu dalam"),
    ],
)
def test_a_setting_that_cannot_be_understood_is_wrong_usage(tmp_path: Path, text: str, message: str) -> None:
    """With the file, what is and what was expected."""
    path = tmp_path / "sakip.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        find_settings(tmp_path)
    assert str(caught.value).startswith(f"{path.as_posix()}: {message}")


def test_a_file_that_was_named_must_hold_settings(tmp_path: Path) -> None:
    """It exists, can be read, and has the table."""
    with pytest.raises(UsageError, match=r"nada\.toml: berkas tidak ada"):
        read_settings(tmp_path / "nada.toml")
    with pytest.raises(UsageError, match="tidak dapat dibaca"):
        read_settings(tmp_path)
    path = tmp_path / "pyproject.toml"
    path.write_text("[project]\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"pyproject\.toml: tidak ada \[tool\.sakip\]"):
        read_settings(path)


def test_what_notepad_saves_is_read_if_it_is_utf_8(tmp_path: Path) -> None:
    """The mark before the text is none of it; another encoding is told, but not of another tool's file."""
    path = tmp_path / "sakip.toml"
    path.write_bytes(b"\xef\xbb\xbfpreview = true\n")
    assert find_settings(tmp_path).preview
    path.write_bytes(b"# \xe9\n")
    with pytest.raises(UsageError, match='bukan UTF-8; simpan sebagai "UTF-8"'):
        find_settings(tmp_path)
    path.rename(tmp_path / "pyproject.toml")
    assert find_settings(tmp_path) == Settings()


@pytest.mark.parametrize("text", ["tool = 1\n", "[[tool]]\nsakip = {}\n", "[tool]\nother = 1\n"])
def test_a_project_file_without_a_table_of_tools_says_nothing(tmp_path: Path, text: str) -> None:
    """What other tools make of it is their business."""
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert find_settings(tmp_path) == Settings()


@pytest.mark.parametrize("value", ["1", "[]", '"AKIP7"'])
def test_the_settings_of_a_project_are_a_table(tmp_path: Path, value: str) -> None:
    """Anything else under that name is wrong usage."""
    (tmp_path / "pyproject.toml").write_text(f"tool.sakip = {value}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"pyproject\.toml: \[tool\.sakip\] seharusnya tabel"):
        find_settings(tmp_path)
