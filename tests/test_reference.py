from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import yaml
from hypothesis import given

from sakip.errors import PlanError
from sakip.loader import load_bytes
from sakip.reference import field_reference, json_schema
from tests.strategies import MODEL, as_yaml, modest, mutated, plans

DOCS = Path(__file__).parent.parent / "docs"
VALIDATOR = jsonschema.Draft202012Validator(json_schema())


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: with numbers, truths and nothing, but JSON has no dates."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in {"tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:value"}]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_json(tree: Any) -> Any:
    """A tree with its keys as texts, as JSON has them."""
    if isinstance(tree, dict):
        return {str(key): as_json(item) for key, item in tree.items()}
    return [as_json(item) for item in tree] if isinstance(tree, list) else tree


def problems(text: str) -> list[str]:
    tree = as_json(yaml.load(text, Loader=EditorLoader))  # noqa: S506 - a safe loader
    return [error.message for error in VALIDATOR.iter_errors(tree)]


def test_schema_is_a_schema() -> None:
    """The JSON Schema is valid as such."""
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_the_real_plan_is_valid() -> None:
    """The published plan is valid for editors."""
    assert problems(MODEL.read_text("utf-8")) == []


@modest
@given(mutated(plans))
def test_every_plan_that_loads_is_valid(tree: dict[str, Any]) -> None:
    """What the library loads, an editor accepts, although it reads numbers where the library reads texts."""
    text = as_yaml(tree)
    try:
        load_bytes("x.yaml", text.encode())
    except PlanError:
        return
    assert problems(text) == []


def test_typed_scalars_are_valid() -> None:
    """Codes, dates, truths and words that look like something else are valid where they load."""
    text = "sakip: 1\ntahun: 2023\ninstansi: {nama: 1.10, tugas: No, fungsi: [2023-01-01, 1:30, =]}\n"
    text += "program: [{kode: 1.06, anggaran: 5}]\nnaskah: {no: 1e3}\n"
    assert load_bytes("x.yaml", text.encode()).rencana.instansi.fungsi == ("2023-01-01", "1:30", "=")
    assert problems(text) == []


def test_what_an_editor_sees() -> None:
    """Unknown keys, missing ones, empty ones and wrong choices are seen in the editor."""
    base = "sakip: 1\ntahun: 2023\ninstansi: {nama: X}\n"
    assert problems(base) == []
    assert len(problems("sakip: 1\n")) == 2
    for slip in ("salah: x", "tahap: x", "periode:", "misi: x", "misi: [x]", "indikator: [{iku: ya}]", "indikator: [{variabel: {a: x}}]"):
        assert len(problems(base + slip)) == 1, slip


def test_derived_files_are_fresh() -> None:
    """The committed schema and reference are what the code derives."""
    schema = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    assert (DOCS / "sakip-1.schema.json").read_text("utf-8") == schema
    assert (DOCS / "acuan-kunci.md").read_text("utf-8") == field_reference()


def test_reference_names_every_field() -> None:
    """The reference shows forms, choices, links, roles and what is required, in tables that hold together."""
    rows = field_reference().split("\n")
    assert "| `nama` | teks | nama resmi perangkat daerah atau instansi **(wajib)** | sebutan |" in rows
    assert "| `tahap` | `perencanaan` / `pelaksanaan` / `pelaporan` | apa yang sudah dapat diharapkan terisi |  |" in rows
    assert "| `variabel` | `nama:` [Variabel](#variabel) | variabel dalam rumus, menurut namanya |  |" in rows
    assert "| `tujuan` | id, atau [Pernyataan](#pernyataan) | tujuan di baris ini | rujukan ke tujuan |" in rows
    assert "| `program` | daftar [Program](#program) | program, kegiatan dan sub-kegiatan |  |" in rows
    assert all(row.replace("\\|", "").count("|") == 5 for row in rows if row.startswith("|"))
