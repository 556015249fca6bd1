"""Hypothesis strategies: numbers as plans write them, small plans as trees, texts near to YAML, and slips."""

from __future__ import annotations

import copy
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from hypothesis import settings
from hypothesis import strategies as st

MODEL = Path(__file__).parent.parent / "models" / "barsel-dspmd-2023.yaml"

modest = settings(max_examples=150, deadline=None)
few = settings(max_examples=40, deadline=None)

words = st.text("abcdeéõ–XYZ %()/.'\"#:,-&!*?[]{}@", min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
ids = st.sampled_from(["S1", "S2", "IKU1", "alat_bantu", "T1", "M1", "1.06.04"])
whole = st.integers(min_value=-(10**15), max_value=10**15)
numbers = st.decimals(min_value=Decimal(-(10**12)), max_value=Decimal(10**12), places=4)
figures = st.sampled_from(
    ["80 %", "93,75 %", "34.000 KPM", "12", "BB (75)", "3 (skala 4)", "80-90 %", "100 dari 110", "3 Kegiatan 1 Tahun", "tidak terbaca", "-"]
)
money = st.sampled_from(["25.000.000", "Rp 1.250.000,50", "0", "Rp 97.161.255.072"])
years = st.sampled_from(["2022", "2023", "2024"])


def nodes(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Trees of one node: each field may be there or not."""
    return st.fixed_dictionaries({}, optional=fields)


def lists(item: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """Short lists."""
    return st.lists(item, max_size=3)


printed = figures | st.dictionaries(years, figures, max_size=2)
statements = nodes(
    tentang=ids,
    nama=words,
    target=printed,
    realisasi=printed,
    capaian=printed,
    anggaran=money,
    sasaran=ids | nodes(tentang=ids, nama=words),
)
indicators = nodes(
    id=ids,
    iku=st.sampled_from(["true", "false"]),
    nama=words,
    satuan=st.sampled_from(["persen", "Orang", "indeks"]),
    polaritas=st.sampled_from(["naik", "turun"]),
    target=st.dictionaries(years, figures | st.fixed_dictionaries({"murni": figures}), max_size=2),
    triwulan=st.fixed_dictionaries({"target": st.lists(figures, min_size=4, max_size=4)}),
    sumber_data=lists(words),
    variabel=st.dictionaries(ids, nodes(satuan=words, nilai=st.dictionaries(years, figures, max_size=1)), max_size=1),
)
budgets = money | st.fixed_dictionaries({"murni": money, "perubahan": money})
activities = nodes(kode=ids, nama=words, anggaran=budgets, sub_kegiatan=lists(nodes(id=ids, anggaran=budgets)))
plans = st.fixed_dictionaries(
    {"sakip": st.just("1"), "tahun": years, "instansi": st.fixed_dictionaries({"nama": words}, optional={"fungsi": lists(words)})},
    optional={
        "sasaran": lists(nodes(id=ids, uraian=words)),
        "indikator": lists(indicators),
        "program": lists(nodes(kode=ids, mendukung=lists(ids), kegiatan=lists(activities))),
        "penilaian": nodes(metode=st.sampled_from(["A", "B", "C"]), batas=figures),
        "naskah": st.dictionaries(st.sampled_from(["bab_1", "bab_2"]), words, max_size=2),
        "dokumen": lists(
            nodes(
                id=ids,
                jenis=st.sampled_from(["ppk", "rkt"]),
                kolom=st.dictionaries(ids, words | lists(words), max_size=1),
                nomor_kolom=lists(words | st.just("")),
                menyatakan=lists(statements),
                kaki=lists(nodes(judul=words, hitung=st.sampled_from(["jumlah", "rata_rata"]), capaian=printed)),
            )
        ),
    },
)

slips = st.sampled_from(["", " ", "x", "1.234", "1e3", "true", "2023", [], {}, ["a"], [""], {"a": "b"}, {"2023": "5 %"}, {"2023": ["5"]}])


def places(tree: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to everything in a tree."""
    children = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [found for key, child in children for found in [(*path, key), *places(child, (*path, key))]]


@st.composite
def mutated(draw: st.DrawFn, trees: st.SearchStrategy[dict[str, Any]]) -> dict[str, Any]:
    """Trees of which up to three values are dropped, renamed, given another form or emptied."""
    tree = copy.deepcopy(draw(trees))
    for _ in range(draw(st.integers(0, 3))):
        found = places(tree)
        if not found:
            break
        *way, key = draw(st.sampled_from(found))
        parent: Any = tree
        for step in way:
            parent = parent[step]
        if draw(st.booleans()):
            parent[key] = copy.deepcopy(draw(slips))
        elif isinstance(parent, dict) and draw(st.booleans()):
            parent[draw(st.sampled_from(["id", "nama", "satuan", "target", "anggaran", "salah", "2023"]))] = parent.pop(key)
        else:
            del parent[key]
    return tree


def as_yaml(tree: dict[str, Any], *, flow: bool | None = False, width: int = 80) -> str:
    """A tree of texts as YAML that reads back as the same texts."""
    return yaml.dump(tree, Dumper=_Dumper, default_flow_style=flow, allow_unicode=True, width=width, sort_keys=False)


class _Dumper(yaml.SafeDumper):
    """Without references to what is met twice, and without quotes around what only looks like a number: as plans are written."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the signature of PyYAML
        return True


_Dumper.yaml_implicit_resolvers = {}
_Dumper.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if text else "'"))

_SEEDS = (
    "sakip: 1\na: {b: c, \"d\": [e, 'f g']}\n? x\n: y\nz: >-\n  foo\n  bar\n\n  baz\nq: |2+\n    a\n   b\n# c\nr:\n- a\n",
    "a: \"x\n  y\\\n  z \\u00a0 \\x41\"\nb: 'a\n\n  b'\nc: p\n  q\n  r\n",
    "a:\n- b: c\n  d:\n  - e\n  -\n    f: g\n",
    "--- \na: b\n...\n",
    "{a: b, c: [d, {e: f}, g: h], ? i : j}",
    "a: b # c\nd: [e?, f? g]\nh: {i: j?}\n",
)
_SIGNS = [
    *":,[]{}#-&*!|>'\"%@ \n?`\\~=.+aé–\u00a0💧",
    ": ",
    " #",
    "- ",
    "\n  ",
    "\n- ",
    "? ",
    "---",
    "...",
    "<<",
    "{}",
    "[]",
    "\r\n",
    "\\0",
    "\\u0041",
    "|\n",
    "\t",
]


@st.composite
def near_yaml(draw: st.DrawFn) -> str:
    """Texts like YAML: plans, and texts with signs put in or taken out."""
    flow = st.sampled_from([True, False, None])
    text = draw(st.sampled_from(_SEEDS) | st.builds(as_yaml, plans, flow=flow, width=st.sampled_from([20, 80])))
    for _ in range(draw(st.integers(0, 4))):
        at, gone = draw(st.integers(0, len(text))), draw(st.sampled_from([0, 0, 0, 1, 2]))
        text = text[:at] + (draw(st.sampled_from(_SIGNS)) if not gone or draw(st.booleans()) else "") + text[at + gone :]
    return text
