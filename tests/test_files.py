from __future__ import annotations

import os
from pathlib import Path

import pytest

from sakip.errors import UsageError
from sakip.files import difference, find_plans, inside, stands_alone, write_changed, write_whole


def _tree(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_the_plans_of_a_folder_are_its_yaml_files_with_sakip(tmp_path: Path) -> None:
    """Sorted, at any depth; other YAML is skipped and counted once, hidden files and folders are passed over."""
    _tree(
        tmp_path,
        b_dot_yaml="tahun: 2024\nsakip: 1\n",
        a__c_dot_YML="'sakip' : 1\n",
        a__part_dot_yaml="misi: []\n",
        a__text_dot_txt="sakip: 1\n",
        _dot_git__x_dot_yaml="sakip: 1\n",
        _dot_hidden_dot_yaml="sakip: 1\n",
        quoted_dot_yaml="naskah: |\n  sakip: 1\n",
    )
    (tmp_path / "bom.yaml").write_bytes(b"\xef\xbb\xbfsakip: 1\n")
    plans, skipped = find_plans([str(tmp_path), str(tmp_path / "a")])
    assert [Path(plan).relative_to(tmp_path).as_posix() for plan in plans] == ["a/c.YML", "b.yaml", "bom.yaml"]
    assert skipped == 2


def test_a_file_is_taken_as_it_is_and_once() -> None:
    """Whether it exists is for the reader to say."""
    assert find_plans(["nada.yaml", "-", "nada.yaml", "-"]) == (["nada.yaml", "-"], 0)


def test_a_folder_without_plans_is_wrong_usage(tmp_path: Path) -> None:
    """Whoever gives a folder means that something is in it."""
    _tree(tmp_path, a_dot_yaml="misi: []\n")
    with pytest.raises(UsageError, match="tidak ada rencana di folder ini"):
        find_plans([str(tmp_path)])


def test_a_file_that_cannot_be_read_is_left_to_the_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It will say what is wrong with it."""
    _tree(tmp_path, a_dot_yaml="x")

    def refuse(path: Path, _mode: str) -> bytes:
        raise PermissionError(str(path))

    monkeypatch.setattr(Path, "open", refuse)
    assert len(find_plans([str(tmp_path)])[0]) == 1
    assert stands_alone(str(tmp_path / "a.yaml"))


def test_a_folder_that_cannot_be_read_is_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What may stand in it is not passed over in silence; nor is it called empty."""

    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(UsageError, match=f"{tmp_path}: folder tidak dapat dibaca: Permission denied"):
        find_plans([str(tmp_path)])


def test_a_plan_is_not_written_over(tmp_path: Path) -> None:
    """However its place is named."""
    _tree(tmp_path, a_dot_yaml="sakip: 1\n", b_dot_yaml="sakip: 1\n")
    (tmp_path / "c").symlink_to(tmp_path / "b.yaml")
    assert find_plans([str(tmp_path)], [None, tmp_path / "d"])[1] == 0
    with pytest.raises(UsageError, match=r"b\.yaml: rencana ini akan tertimpa laporannya"):
        find_plans([str(tmp_path), "-"], [None, tmp_path / "c"])


def test_a_pipe_stands_alone(tmp_path: Path) -> None:
    """To look into it would leave nothing for the check."""
    os.mkfifo(tmp_path / "pipa")
    assert stands_alone(str(tmp_path / "pipa"))


def test_a_name_that_no_file_can_have_is_left_to_the_reader() -> None:
    """It is neither a folder nor a pattern, nor is nothing the current folder."""
    assert find_plans(["", "a" * 5000]) == (["", "a" * 5000], 0)


def test_a_text_is_written_whole_with_plain_line_ends(tmp_path: Path) -> None:
    """Folders are made; nothing else is left behind; what cannot be encoded is escaped."""
    path = tmp_path / "a" / "b.txt"
    write_whole(path, "satu\ndua ä \udc80\n")
    assert path.read_bytes() == b"satu\ndua \xc3\xa4 \\udc80\n"
    assert path.stat().st_mode & 0o777 == 0o644
    assert list(path.parent.iterdir()) == [path]


def test_mode_and_links_are_kept(tmp_path: Path) -> None:
    """A private file stays private, a link stays a link."""
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.touch(mode=0o600)
    link.symlink_to(path)
    write_whole(link, "isi")
    assert link.is_symlink()
    assert (path.read_text(encoding="utf-8"), path.stat().st_mode & 0o777) == ("isi", 0o600)


def test_a_device_is_written_and_not_replaced() -> None:
    """`--output /dev/null` leaves the device as it is."""
    write_whole(Path(os.devnull), "isi")
    assert not Path(os.devnull).is_file()


def test_a_place_that_cannot_be_written_is_wrong_usage(tmp_path: Path) -> None:
    """A folder, and a file as a folder."""
    (tmp_path / "a").touch()
    for path in (tmp_path, tmp_path / "a" / "b"):
        with pytest.raises(UsageError, match="tidak dapat ditulis"):
            write_whole(path, "isi")


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is either the old one or all of the new one."""
    path = tmp_path / "a.txt"
    path.write_text("lama", encoding="utf-8")

    def fail(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(UsageError, match=r"a\.txt: tidak dapat ditulis: No space left on device"):
        write_whole(path, "baru")
    assert path.read_text(encoding="utf-8") == "lama"
    assert list(tmp_path.iterdir()) == [path]


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    """Also where the text has what cannot be encoded."""
    path = tmp_path / "a.txt"
    assert [write_changed(path, text) for text in ("satu \udc80\n", "satu \udc80\n", "dua\n")] == [True, False, True]
    assert path.read_text(encoding="utf-8") == "dua\n"


def test_a_difference_is_a_unified_diff(tmp_path: Path) -> None:
    """Line ends, and bytes that are no text, are made visible; the same content differs in nothing."""
    path = tmp_path / "a.md"
    name = path.as_posix()
    path.write_bytes(b"satu\r\n\xff\x0c\ntiga")
    assert difference(path, "satu\ndua\ntiga\n") == (
        f"--- {name}\n+++ {name} (menurut rencana)\n@@ -1,3 +1,3 @@\n-satu\\r\n-\\xff\x0c\n-tiga\n\\ tanpa baris baru di akhir berkas\n"
        "+satu\n+dua\n+tiga\n"
    )
    path.write_bytes(b"satu\n")
    assert difference(path, "satu\n") == ""
    path.unlink()
    assert difference(path, "satu\n") == f"--- {name} (tidak ada)\n+++ {name} (menurut rencana)\n@@ -0,0 +1 @@\n+satu\n"


def test_what_stands_in_the_place_of_a_file_is_wrong_usage(tmp_path: Path) -> None:
    """A folder has no content to compare."""
    with pytest.raises(UsageError, match="tidak dapat dibaca: Is a directory"):
        difference(tmp_path, "satu\n")


def test_a_place_is_inside_its_folder_or_refused(tmp_path: Path) -> None:
    """The folder itself may be a link; a name must not climb out, and a link must not lead out."""
    (tmp_path / "a").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "b.md").symlink_to(tmp_path / "a" / "c.md")
    assert inside(tmp_path / "link", "b.md") == tmp_path / "link" / "b.md"
    (tmp_path / "a" / "out.md").symlink_to(tmp_path / "c.md")
    for name in ("../c.md", "out.md"):
        with pytest.raises(UsageError, match="menunjuk ke luar folder"):
            inside(tmp_path / "a", name)


@pytest.mark.parametrize(
    ("text", "alone"),
    [("sakip: 1\n", True), ("induk: rpjmd.yaml\n", False), ("termasuk: [a.yaml]\n", False), ('"in\\x64uk": rpjmd.yaml\n', False)],
)
def test_a_plan_surely_stands_alone_if_no_word_in_it_can_name_another(tmp_path: Path, text: str, *, alone: bool) -> None:
    """In plain letters or in escaped ones; of a file that is not there nothing can belong to another."""
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    assert stands_alone(str(tmp_path / "a.yaml")) is alone
    assert stands_alone(str(tmp_path / "b.yaml"))


def test_links_in_a_circle_are_told(tmp_path: Path) -> None:
    """They lead to no file, inside or outside."""
    (tmp_path / "a.md").symlink_to(tmp_path / "a.md")
    with pytest.raises(UsageError, match="menunjuk ke luar folder"):
        inside(tmp_path, "a.md")
    with pytest.raises(UsageError, match="tidak dapat ditulis: "):
        write_whole(tmp_path / "a.md", "")
