from __future__ import annotations

import json

from sakip.amounts import Rupiah
from sakip.diffing import Perubahan
from sakip.findings import Position
from sakip.reports.changes import as_json, markdown, summary, text

TARGET = Perubahan("berubah", "indikator[I1]", '"Angka | @satu" (I1)', "target.2024", "80 %", "85 %")
MONEY = Perubahan("berubah", "program[P]", "P", "anggaran.murni", "200", "150", Rupiah(-50))
NEW = Perubahan("baru", "misi[M2]", "M2")
MOVED = Perubahan("pindah", "program[P].kegiatan[K]", "K", "", "Q", "P")
GONE = Perubahan("hilang", "misi[M1]", "M1")
CHANGES = [TARGET, MONEY, NEW, MOVED, GONE]


def place(one: Perubahan) -> Position:
    """The length of the path as the line, to tell places apart."""
    return Position("lama.yaml" if one.jenis == "hilang" else "baru.yaml", len(one.place), 3, len(one.place), 4)


def test_text_has_one_line_a_change_and_the_counts() -> None:
    """Where it stands, what it is about, how it read and reads."""
    assert text(CHANGES, place).splitlines() == [
        'baru.yaml:25:3: "Angka | @satu" (I1) target 2024: 80 % → 85 %',
        "baru.yaml:25:3: P anggaran murni: 200 → 150 (selisih -50)",
        "baru.yaml:8:3: M2 baru",
        "baru.yaml:22:3: K pindah dari Q ke P",
        "lama.yaml:8:3: M1 hilang",
        "2 berubah, 1 baru, 1 hilang, 1 pindah",
    ]


def test_what_was_empty_is_added_or_taken_away() -> None:
    """Long texts are cut; nothing moves the cursor."""
    added = Perubahan("berubah", "", "rencana", "naskah.saran", "", "Satu\x1b[2J " + "kata " * 30)
    gone = Perubahan("berubah", "", "rencana", "induk", "rpjmd.yaml", "")
    first, second, _ = text([added, gone], place).splitlines()
    assert first == f"baru.yaml:12:3: rencana naskah saran: ditambah Satu [2J {'kata ' * 13}kata…"
    assert second == "baru.yaml:5:3: rencana induk: dihapus rpjmd.yaml"


def test_of_long_texts_only_what_differs_is_shown() -> None:
    """With four words around it."""
    start, end = "awal " * 20, " akhir" * 20
    one = Perubahan("berubah", "", "rencana", "visi", f"{start}lama{end}", f"{start}baru sekali{end}")
    assert text([one], place).splitlines()[0].partition("visi: ")[2] == (
        "…awal awal awal awal lama akhir akhir akhir akhir… → …awal awal awal awal baru sekali akhir akhir akhir akhir…"
    )
    one = one._replace(lama=f"lama{end}", baru=f"baru{end}")
    assert text([one], place).splitlines()[0].endswith(": lama akhir akhir akhir akhir… → baru akhir akhir akhir akhir…")


def test_markdown_lists_the_changes_of_a_record_below_it() -> None:
    """Nobody is called, and nothing turns into Markdown."""
    assert markdown([TARGET, TARGET._replace(medan="satuan"), GONE], place) == (
        "## sakip: 2 berubah, 1 hilang\n"
        "\n"
        '**"Angka \\| @<!-- -->satu" (I1)**\n'
        "\n"
        "- target 2024: 80 % → 85 % (baru.yaml:25)\n"
        "- satuan: 80 % → 85 % (baru.yaml:20)\n"
        "\n"
        "**M1**\n"
        "\n"
        "- hilang (lama.yaml:8)\n"
    )


def test_json_has_everything_whole() -> None:
    """Version 1; what is not there is null."""
    content = json.loads(as_json([MONEY, NEW], place))
    assert content["version"] == 1
    money, new = content["perubahan"]
    assert money == {
        "jenis": "berubah",
        "path": "program[P]",
        "sebutan": "P",
        "medan": "anggaran.murni",
        "lama": "200",
        "baru": "150",
        "selisih": "-50",
        "file": "baru.yaml",
        "line": 25,
        "column": 3,
    }
    assert [key for key, value in new.items() if value is None] == ["medan", "lama", "baru", "selisih"]


def test_no_change_is_said_too() -> None:
    """In every format."""
    assert summary([]) == "tidak ada perubahan"
    assert text([], place) == "tidak ada perubahan\n"
    assert markdown([], place) == "## sakip: tidak ada perubahan\n"
    assert json.loads(as_json([], place)) == {"version": 1, "perubahan": []}
