from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from sakip.loader import load_bytes, load_with_source
from sakip.positions import Places
from tests.checks import START

if TYPE_CHECKING:
    from collections.abc import Iterator

MODELS = ["models/barsel-dspmd-2023.yaml", "models/contoh-dinas-2024.yaml"]


def _walk(node: Any, path: str) -> Iterator[tuple[str, int, int]]:
    """Every path below a node of PyYAML's own tree, with line and column: written without looking at sakip."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            bracketed = f"{path}[{key.value}]"
            if path and not set("[]") & set(key.value):
                yield bracketed, key.start_mark.line + 1, key.start_mark.column + 1
            if not set(".[]") & set(key.value):
                step = f"{path}.{key.value}" if path else key.value
                yield step, value.start_mark.line + 1, value.start_mark.column + 1
                yield from _walk(value, step)
    elif isinstance(node, yaml.SequenceNode):
        seen: Counter[str] = Counter()
        for number, item in enumerate(node.value, 1):
            place = (item.start_mark.line + 1, item.start_mark.column + 1)
            name = _name(item)
            seen[name] += 1
            step = f"{path}[{name}]" + (f"#{seen[name]}" if seen[name] > 1 else "")
            yield step, *place
            yield f"{path}.{number}", *place
            yield from _walk(item, step)


def _name(node: Any) -> str:
    if isinstance(node, yaml.ScalarNode):
        text: str = node.value
    else:
        fields = {key.value: value.value for key, value in node.value}
        text = next((fields[key] for key in ("id", "kode", "tentang", "judul", "nama") if key in fields), "?")
    return text.replace("[", "(").replace("]", ")")


@pytest.mark.parametrize("model", MODELS)
def test_every_path_leads_to_where_yaml_has_its_node(model: str) -> None:
    """Each node, field, list item and entry of both plans is where an independent walk finds it."""
    root = yaml.compose(Path(model).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    places = Places(load_with_source(model).files)
    expected = list(_walk(root, ""))
    assert len(expected) > 1000
    wrong = []
    for path, line, column in expected:
        position = places.position(path)
        if (position.line, position.column) != (line, column):
            wrong.append((path, (line, column), (position.line, position.column)))
    assert wrong == []


def _places(text: str) -> Places:
    return Places(load_bytes("x.yaml", (START + text).encode()).files)


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ("program[P].anggaran.murni", 6, 15),
        ("program[P].nama", 5, 5),
        ("program[X].nama", 5, 3),
        ("program[P].kegiatan[K].anggaran", 5, 5),
        ("nada[X]", 1, 1),
        ("dokumen[d].menyatakan[I].triwulan.target.3", 9, 57),
        ("dokumen[d].menyatakan[I].triwulan.target.5", 9, 50),
        ("dokumen[d].menyatakan[I].triwulan.target.x", 9, 50),
        ("dokumen[d].menyatakan[I].triwulan.target.0", 9, 50),
        ("", 1, 1),
    ],
)
def test_what_is_not_written_stands_at_the_nearest_node_above_it(path: str, line: int, column: int) -> None:
    """A column of a plain budget, a field that is silent, a node that does not exist."""
    text = "program:\n  - id: P\n    anggaran: 5\ndokumen:\n  - id: d\n    menyatakan: [{tentang: I, triwulan: {target: [1, 2, 3, 4]}}]\n"
    position = _places(text).position(path)
    assert (position.line, position.column) == (line, column)


def test_a_key_may_have_dots_of_its_own() -> None:
    """A chapter by its number, a year with its column; what begins alike is another key."""
    places = _places("naskah: {bab_3: A, bab_3.1: B, bab_3.1.2: C}\nacuan:\n  target: x\n")
    paths = ("naskah.bab_3", "naskah.bab_3.1", "naskah.bab_3.1.2", "naskah.bab_3.10", "naskah.bab_3.1.x")
    assert [places.position(path).column for path in paths] == [17, 29, 43, 17, 29]


def test_a_list_in_two_files_is_one_list(tmp_path: Path) -> None:
    """Repeats are counted through, and each item stands in its own file."""
    (tmp_path / "a.yaml").write_text(START + "termasuk: [b.yaml]\nmisi:\n  - {id: M, uraian: Satu}\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("misi:\n  - {id: M, uraian: Dua}\nvisi:\n  - {id: V}\n", encoding="utf-8")
    places = Places(load_with_source(tmp_path / "a.yaml").files)
    found = [places.position(path) for path in ("misi[M].uraian", "misi[M]#2.uraian", "visi[V]", "termasuk[b.yaml]")]
    assert [(Path(position.file).name, position.line) for position in found] == [("a.yaml", 6), ("b.yaml", 2), ("b.yaml", 4), ("a.yaml", 4)]
    assert [(Path(file).name, line, path) for (file, line), path in places.nodes()] == [
        ("a.yaml", 6, "misi[M]"),
        ("b.yaml", 2, "misi[M]#2"),
        ("b.yaml", 4, "visi[V]"),
    ]


def test_the_nodes_of_a_plan_are_those_of_its_lists() -> None:
    """Also lists within the agency and within rows; texts and numbers are no nodes."""
    text = "instansi:\n  nama: C\n  fungsi: [a, b]\n  struktur:\n    - {id: U1}\nprogram:\n  - id: P\n    kegiatan:\n      - id: K\n"
    places = Places(load_bytes("x.yaml", ("sakip: 1\ntahun: 2024\n" + text).encode()).files)
    assert [(line, path) for (_, line), path in places.nodes()] == [
        (7, "instansi.struktur[U1]"),
        (9, "program[P]"),
        (11, "program[P].kegiatan[K]"),
    ]
