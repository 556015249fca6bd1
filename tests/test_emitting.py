from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.amounts import Rupiah
from sakip.build import build
from sakip.emitting import block, flow, item, scalar, tree_of
from sakip.loader import load
from sakip.model import Dokumen, Kaki, Pernyataan, Program
from sakip.peta import Peta
from sakip.pure import PureParser
from sakip.source import read
from tests.strategies import few, modest, plans

TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="\x85\ufeff"), min_size=1, max_size=30),
    st.text(alphabet=" \n\t,:#-?!&*|>%@`'\"[]{}\\~.=0a", min_size=1, max_size=12),
    st.sampled_from(
        ["null", "~", "true", "No", "1.10", "1e3", "0x1F", "-5", "+5", ".5", "80 %", "% 80", "a: b", "a #b", "- a", "? a", "=", "<<"]
    ),
)
TREES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4) | st.lists(st.dictionaries(TEXTS, inner), max_size=3)
    ),
    max_leaves=12,
)


def back(text: str, parser: Any = None) -> Any:
    read_again = read("x.yaml", text.encode(), parser)
    assert read_again.findings == []
    return read_again.data


@given(st.dictionaries(TEXTS, TREES, min_size=1, max_size=4))
@modest
def test_a_tree_reads_back_as_it_was(tree: dict[str, Any]) -> None:
    """By both parsers of our strict reader, as a mapping and as an item of a list: no text is split, cut, or taken for something else."""
    for parser in (None, PureParser):
        assert back("".join(f"{line}\n" for line in block(tree)), parser) == tree
        assert back("a:\n" + "".join(f"{line}\n" for line in item(tree, 2)), parser) == {"a": [tree]}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("80 %", "80 %"),
        ("Fasilitasi Desa/Kelurahan (RT) 2023–2026", "Fasilitasi Desa/Kelurahan (RT) 2023–2026"),
        ("1.10", "1.10"),
        ("No", "No"),
        ("97,5 %", '"97,5 %"'),
        ("Hasil: baik", '"Hasil: baik"'),
        ("nomor #1", '"nomor #1"'),
        ("- a", '"- a"'),
        ("-", '"-"'),
        ("null", '"null"'),
        ('a "b" \\c\nd', '"a \\"b\\" \\\\c\\nd"'),
        ("a ", '"a "'),
        ("", '""'),
    ],
)
def test_a_text_has_quotes_where_it_needs_them(text: str, written: str) -> None:
    """Numbers and words of truth need none, since nothing is typed."""
    assert scalar(text) == written


def test_what_is_long_is_written_over_several_lines() -> None:
    """A record on one line where that can be read, else one entry a line; mappings likewise."""
    long = "x" * 70
    assert list(item({"a": "1", "b": ["2"]}, 2)) == ["  - {a: 1, b: [2]}"]
    assert list(item({"a": long, "b": long}, 2)) == [f"  - a: {long}", f"    b: {long}"]
    assert list(block({"a": {"b": long, "c": long}, "d": [{"e": "1"}], "f": []})) == [
        "a:",
        f"  b: {long}",
        f"  c: {long}",
        "d:",
        "  - {e: 1}",
        "f: []",
    ]
    assert flow({}) == "{}"


@given(plans)
@few
def test_what_was_read_is_written_as_it_was(tree: dict[str, Any]) -> None:
    """The documents of a plan, as they were built from their tree, give a tree that builds the same."""
    rencana, _ = build(tree)
    assert rencana is not None
    again, refused = build({"sakip": "1", "tahun": "2024", "instansi": {"nama": "X"}, "dokumen": [tree_of(one) for one in rencana.dokumen]})
    assert refused == []
    assert again is not None
    assert again.dokumen == rencana.dokumen


@pytest.mark.parametrize("model", ["models/barsel-dspmd-2023.yaml", "models/contoh-dinas-2024.yaml"])
def test_whole_plans_are_written_as_they_were(model: str) -> None:
    """Every field of a real plan survives, columns of columns, quarters and misprints included."""
    rencana = load(model)
    tree = tree_of(rencana)
    assert tree["tahun"] == str(rencana.tahun)
    assert build(back("".join(f"{line}\n" for line in block(tree))))[0] == rencana


def test_a_node_made_in_memory_has_what_differs_from_its_defaults() -> None:
    """A plain figure is a text, columns are a mapping, quarters a list; names with dots are names."""
    rows = (Pernyataan(tentang="A", iku=Pernyataan(tentang="B"), fungsi=("C", "D")),)
    foot = (Kaki(judul="JUMLAH", hitung="jumlah"),)
    sebutan = Peta({"1.02": "a", "1": "b"})
    assert tree_of(Dokumen(id="d", lengkap=True, tahun=2023, sebutan=sebutan, menyatakan=rows, kaki=foot)) == {
        "id": "d",
        "tahun": "2023",
        "lengkap": "true",
        "sebutan": {"1.02": "a", "1": "b"},
        "menyatakan": [{"tentang": "A", "fungsi": ["C", "D"], "iku": {"tentang": "B"}}],
        "kaki": [{"judul": "JUMLAH", "hitung": "jumlah"}],
    }
    amount = attrs.evolve(Program(kode="1"), anggaran=Peta({"murni": Rupiah(5)}))
    assert tree_of(amount)["anggaran"] == {"murni": "5"}
