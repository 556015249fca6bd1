from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sakip.annexes import render, render_many
from sakip.annexes.pohon_kinerja import page, state
from sakip.errors import UsageError
from sakip.index import Index
from sakip.loader import load, load_bytes
from tests.checks import START, index

if TYPE_CHECKING:
    from sakip.model import Rencana

PLAN = """\
visi: [{id: V1, uraian: Visi bupati}, {id: V2, uraian: Visi dinas}]
tujuan: [{id: T1, uraian: Tujuan}, {id: T9, asal: d, uraian: Lain}]
sasaran:
  - {id: S1, tujuan: T1, uraian: Satu}
  - {id: S2, tujuan: T1, uraian: Dua}
  - {id: S9, tujuan: T9, asal: d, uraian: Lain}
indikator:
  - {id: I1, iku: true, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 40 %}}
  - {id: I2, iku: true, sasaran: S2, nama: B, target: {2024: 5 Unit}, realisasi: {2024: 6 Unit}}
  - {id: o1, nama: Keluaran, target: {2024: 10 Unit}, realisasi: {2024: 10 Unit}}
program:
  - id: P1
    nama: Program satu
    mendukung: [I1, I2]
    kegiatan:
      - {id: K1, kode: 1.1, nama: Kegiatan satu, sub_kegiatan: [{id: B1, indikator: [o1]}, {id: B2, mendukung: [S2], nama: Sub dua}]}
  - {id: P2, nama: Program dua, kegiatan: [{id: K2, nama: Kegiatan dua}, {nama: Tanpa id}]}
"""


def pictures(markdown: str) -> dict[str, list[str]]:
    """The diagrams of a page by title: their arrows, or boxes alone, by the first line of each box."""
    found = {}
    for title, block in re.findall(r"^## ([^\n]+)\n\n```mermaid\n(.*?)```", markdown, re.DOTALL | re.MULTILINE):
        boxes = dict(re.findall(r'^(n\d+)\["(.*?)(?:<br/>.*)?"\]', block, re.MULTILINE))
        arrows = re.findall(r"^(n\d+) --> (n\d+)$", block, re.MULTILINE)
        alone = boxes.keys() - {end for arrow in arrows for end in arrow}
        found[title] = [f"{boxes[start]} > {boxes[end]}" for start, end in arrows] + sorted(boxes[one] for one in alone)
    return found


def plan(text: str = PLAN) -> Rencana:
    return load_bytes("x.yaml", (START + text).encode()).rencana


OVERVIEW = ["Visi V1 > Tujuan T1", "Tujuan T1 > Sasaran S1", "Tujuan T1 > Sasaran S2", "Sasaran S1 > IKU I1", "Sasaran S2 > IKU I2"]
S1 = ["Sasaran S1 > IKU I1", "IKU I1 > Program P1", "Program P1 > Kegiatan 1.1", "Kegiatan 1.1 > Sub-kegiatan B1"]
S2 = [
    "Sasaran S2 > IKU I2",
    "IKU I2 > Program P1",
    "Program P1 > Kegiatan 1.1",
    "Kegiatan 1.1 > Sub-kegiatan B1",
    "Kegiatan 1.1 > Sub-kegiatan B2",
]


def test_the_tree_is_one_overview_and_one_diagram_per_sasaran() -> None:
    """A sub-kegiatan that serves another sasaran than its programme stands there only; what serves none stands in the end.

    A sub-tree has one arrow where a part of it serves the sasaran of what the whole serves.

    What a document brought along and nothing measures is left out, and so is what has no id.
    """
    assert pictures(render(plan(), "pohon-kinerja")) == {
        "Dari visi sampai IKU": OVERVIEW,
        "Sasaran S1: Satu": S1,
        "Sasaran S2: Dua": S2,
        "Yang tidak mendukung sasaran": ["Program P2 > Kegiatan K2"],
    }


def test_a_box_shows_what_was_reached_in_words_and_in_colour() -> None:
    """Its kind and code, its name, target and capaian; all visi are one box."""
    text = render(plan(), "pohon-kinerja")
    assert 'n1["Visi V1<br/>Visi bupati<br/>Visi V2<br/>Visi dinas"]:::netral\n' in text
    assert '["IKU I1<br/>A<br/>target 80 %<br/>capaian 50,00 %<br/>belum tercapai"]:::belum\n' in text
    assert '["IKU I2<br/>B<br/>target 5 Unit<br/>capaian 120,00 %<br/>tercapai"]:::tercapai\n' in text
    assert '["Kegiatan 1.1<br/>Kegiatan satu<br/>capaian 100,00 %<br/>tercapai"]:::tercapai\n' in text
    assert text.startswith(
        "# POHON KINERJA TAHUN 2024\n\nSKPD : Contoh\n\nHijau: tercapai (capaian 100 % atau lebih, sebelum dibulatkan). "
    )
    assert "Hijau" not in render(plan("visi: [{id: V1, uraian: Visi}]\n"), "pohon-kinerja")


def test_the_colour_goes_by_what_was_reached_not_by_what_is_shown_of_it() -> None:
    """A capaian just below 100 % is not reached, and shown with the decimals that say so; a published one is what is printed."""
    text = PLAN.replace("target: {2024: 5 Unit}, realisasi: {2024: 6 Unit}", "target: {2024: 99.999 Unit}, realisasi: {2024: 99.998 Unit}")
    assert '<br/>capaian 99,999 %<br/>belum tercapai"]:::belum\n' in render(plan(text), "pohon-kinerja")
    rows = "{tentang: S2, capaian: 100 %}, {tentang: I2, capaian: '100,00 %'}, {tentang: V1, capaian: 100 %}, {tentang: I1, capaian: 99 %}"
    document = f"dokumen: [{{id: p, jenis: pohon_kinerja, menyatakan: [{rows}]}}]\n"
    boxes = re.findall(r"(Visi V1|Sasaran S2|IKU I1|IKU I2)<.*:::(\w+)", render(plan(text + document), "pohon-kinerja", tercetak=True))
    assert boxes == [("Visi V1", "netral"), ("Sasaran S2", "tercapai"), ("IKU I2", "tercapai"), ("IKU I1", "belum")]


@pytest.mark.parametrize("mendukung", ["[I2]", "[S2]", "[S2, I2]", "[I2, S2]"])
def test_a_kegiatan_that_repeats_what_its_program_supports_draws_no_other_arrow(mendukung: str) -> None:
    """Nor one that names the sasaran of its IKU, or an IKU of its sasaran."""
    for whole in ("[I2]", "[S2]"):
        text = f"  - {{id: P1, mendukung: {whole}, kegiatan: [{{id: K1, mendukung: {mendukung}}}]}}\n"
        arrows = pictures(render(plan(PLAN.partition("  - id: P1")[0] + text), "pohon-kinerja"))["Sasaran S2: Dua"]
        goal = "Sasaran S2" if {whole, mendukung} == {"[S2]"} else "IKU I2"
        assert arrows == ["Sasaran S2 > IKU I2", f"{goal} > Program P1", "Program P1 > Kegiatan K1"]


@pytest.mark.parametrize(
    ("kedalaman", "titles", "last"),
    [
        ("visi", ["Dari visi sampai IKU"], ["Visi V1"]),
        ("iku", ["Dari visi sampai IKU"], OVERVIEW),
        ("program", ["Dari visi sampai IKU", "Sasaran S1: Satu", "Sasaran S2: Dua", "Yang tidak mendukung sasaran"], ["Program P2"]),
    ],
)
def test_the_depth_can_be_chosen(kedalaman: str, titles: list[str], last: list[str]) -> None:
    """Levels below it are left out, with diagrams that would show nothing more."""
    found = pictures(render(plan(), "pohon-kinerja", kedalaman=kedalaman))
    assert list(found) == titles
    assert found[titles[-1]] == last


@pytest.mark.parametrize(
    ("cabang", "shown"),
    [
        ("V2", ["Dari visi sampai IKU", "Sasaran S1: Satu", "Sasaran S2: Dua", "Yang tidak mendukung sasaran"]),
        ("T1", ["Dari visi sampai IKU", "Sasaran S1: Satu", "Sasaran S2: Dua"]),
        ("S1", ["Dari visi sampai IKU", "Sasaran S1: Satu"]),
        ("I2", ["Dari visi sampai IKU", "Sasaran S2: Dua"]),
        ("P1", ["Dari visi sampai IKU", "Sasaran S1: Satu", "Sasaran S2: Dua"]),
        ("B2", ["Dari visi sampai IKU", "Sasaran S2: Dua"]),
        ("K2", ["Yang tidak mendukung sasaran"]),
    ],
)
def test_a_branch_is_what_is_above_and_below_one_node(cabang: str, shown: list[str]) -> None:
    """Of each kind of node, in the diagrams where it stands."""
    found = pictures(render(plan(), "pohon-kinerja", cabang=cabang))
    assert list(found) == shown
    if cabang == "S1":
        assert found == {"Dari visi sampai IKU": [OVERVIEW[0], OVERVIEW[1], OVERVIEW[3]], "Sasaran S1: Satu": S1}
    if cabang == "P1":
        assert found["Dari visi sampai IKU"] == OVERVIEW
    if cabang == "B2":
        assert found["Dari visi sampai IKU"] == [OVERVIEW[0], OVERVIEW[2], OVERVIEW[4]]
        assert found["Sasaran S2: Dua"] == [*S2[:3], S2[4]]


def test_a_branch_shows_no_neighbours() -> None:
    """An IKU of the same sasaran that the programme does not serve is not above it."""
    text = render(load("models/contoh-dinas-2024.yaml"), "pohon-kinerja", cabang="P2")
    assert ('["IKU2' in text, '["IKU3' in text) == (True, False)


def test_a_level_or_a_branch_that_is_not_there_is_wrong_usage() -> None:
    """The message says what there is."""
    with pytest.raises(
        UsageError, match='kedalaman "x" tidak dikenal; yang ada: visi, tujuan, sasaran, iku, program, kegiatan, sub_kegiatan'
    ):
        render(plan(), "pohon-kinerja", kedalaman="x")
    with pytest.raises(UsageError, match='cabang "o1" tidak ada di pohon kinerja'):
        render(plan(), "pohon-kinerja", cabang="o1")


def test_a_part_is_asked_of_a_picture_only() -> None:
    """Of nothing else; beside others it is the picture that is cut, and a branch is never cut out of the tree within the report."""
    for names in (["rkt"], ["laporan", "rkt"], []):
        with pytest.raises(UsageError, match="cabang hanya untuk pohon-kinerja, yang tidak ada di antara lampiran yang diminta"):
            render_many(plan(), names, cabang="S1")
    with pytest.raises(UsageError, match="kedalaman hanya untuk pohon-kinerja dan laporan, yang tidak ada di antara"):
        render(plan(), "rkt", kedalaman="program")
    made = render_many(plan(), ["rkt", "laporan", "pohon-kinerja"], cabang="S1")
    assert list(pictures(made["pohon-kinerja"])) == ["Dari visi sampai IKU", "Sasaran S1: Satu"]
    assert made["laporan"] == render(plan(), "laporan")
    assert "Sub-kegiatan B1" in made["laporan"]
    assert "Sub-kegiatan B1" not in render(plan(), "laporan", kedalaman="kegiatan")


def test_a_published_tree_is_drawn_from_its_rows() -> None:
    """With its title and its own names; what a row leaves open is as in the plan; what the scan lost is not drawn."""
    rows = (
        "{tentang: V2}, {tentang: tidak terbaca}, {tentang: S1, uraian: SATU}, {tentang: I1, sasaran: S1, capaian: 99%}, "
        "{tentang: B1, kegiatan: K1}, {tentang: P1, iku: I1}, {tentang: B2}"
    )
    document = f"{{id: d, jenis: pohon_kinerja, judul: POHON, tempat: Kota, tanggal: Mei, menyatakan: [{rows}]}}"
    text = render_many(plan(PLAN + f"dokumen: [{document}]\n"), ["pohon-kinerja"], tercetak=True)["pohon-kinerja"]
    assert text.startswith("# POHON\n\nSKPD : Contoh\n\nHijau")
    assert text.endswith("```\n\nKota, Mei\n")
    assert pictures(text) == {
        "Dari visi sampai IKU": ["Sasaran S1 > IKU I1", "Visi V2"],
        "Sasaran S1: SATU": ["Sasaran S1 > IKU I1", "IKU I1 > Program P1", "Program P1 > Sub-kegiatan B1"],
        "Yang tidak mendukung sasaran": ["Program P1 > Sub-kegiatan B2"],
    }
    assert '"IKU I1<br/>A<br/>capaian 99%<br/>belum tercapai"' in text


def test_a_plan_without_a_tree_has_a_page_without_pictures() -> None:
    """Title and agency."""
    assert render(plan("misi: []\n"), "pohon-kinerja") == "# POHON KINERJA TAHUN 2024\n\nSKPD : Contoh\n"


def test_a_node_without_id_or_with_an_id_of_another_is_not_stated() -> None:
    """Of two nodes with one id, the first."""
    twins = index("sasaran: [{id: S1, uraian: A}, {id: S1, uraian: B}, {uraian: C}]\nindikator: [{id: S1, iku: true}]\n")
    assert {row.tentang for row in state(twins).menyatakan} == {"S1"}
    assert pictures(page(twins, state(twins))) == {"Dari visi sampai IKU": ["Sasaran S1"]}


def test_the_published_tree_of_the_report_is_its_two_visi() -> None:
    """The drawing itself is lost."""
    rencana = load("models/barsel-dspmd-2023.yaml")
    text = render_many(rencana, ["pohon-kinerja"], tercetak=True)["pohon-kinerja"]
    assert pictures(text) == {"Dari visi sampai IKU": ["Visi V1"]}
    assert {row.tentang for row in state(Index(rencana)).menyatakan} >= {"V1", "T2", "S3", "IKU6", "P10", "P9.1.8"}
