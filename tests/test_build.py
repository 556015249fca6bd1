from __future__ import annotations

import functools
import pickle
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.build import build
from sakip.fields import given as held
from sakip.model import Indikator, Instansi, Kegiatan, Pernyataan, Program, Rencana
from sakip.peta import Peta
from sakip.schema import explain
from sakip.source import read
from tests.strategies import MODEL, few, modest, mutated, places, plans, slips

if TYPE_CHECKING:
    from collections.abc import Iterator

BASE: dict[str, Any] = {"sakip": "1", "tahun": "2023", "instansi": {"nama": "X"}}


@functools.cache
def model() -> Any:
    """The tree of the published plan; not to be changed."""
    return read("x.yaml", MODEL.read_bytes()).data


def records(tree: dict[str, Any]) -> Iterator[tuple[str | int, ...]]:
    """Every field of the plan and every record of its lists, as `build` names them, and the keys of the plan itself."""
    yield ()
    known = {attribute.name for attribute in attrs.fields(Rencana)}
    lists = {"visi", "misi", "tujuan", "sasaran", "indikator", "program", "rencana_aksi", "dokumen"}
    for key, value in tree.items():
        if key in lists and isinstance(value, list):
            yield from ((key, number) for number in range(len(value)))
        elif key in known:
            yield (key,)


def held_together(tree: dict[str, Any]) -> None:
    rencana, refused = build(tree)
    assert (rencana is None) == bool(refused)
    for path in records(tree):
        assert bool(explain(tree, [path])) == (path in refused), path
    for problem in explain(tree, refused):
        inner: Any = tree
        for step in problem.path:
            inner = inner[step]


@modest
@given(mutated(plans))
def test_builder_and_cerberus_agree_on_small_plans(tree: dict[str, Any]) -> None:
    """The builder refuses a record exactly when Cerberus has a problem with it, and each problem points into the tree."""
    held_together(tree)


@few
@given(st.data())
def test_builder_and_cerberus_agree_on_the_real_plan(data: st.DataObject) -> None:
    """The same for single records of the published plan with slips in them."""
    key = data.draw(st.sampled_from(["indikator", "program", "rencana_aksi", "dokumen", "sasaran", "instansi"]))
    part = model()[key]
    record = [data.draw(st.sampled_from(part))] if isinstance(part, list) else part
    if key == "dokumen":
        record = [record[0] | {"menyatakan": data.draw(st.permutations(record[0].get("menyatakan", [])))[:3]}]
    held_together(data.draw(mutated(st.just(BASE | {key: record}))))


@modest
@given(st.sampled_from(["indikator", "dokumen"]), st.data())
def test_one_slip_anywhere(key: str, data: st.DataObject) -> None:
    """One value of another form, anywhere in a record, is judged alike by both."""
    record = data.draw(st.sampled_from(model()[key]))
    if "menyatakan" in record:
        record = record | {"menyatakan": record["menyatakan"][:2]}
    *way, last = data.draw(st.sampled_from(places(record)))
    copy = pickle.loads(pickle.dumps(record))  # noqa: S301 - its own pickle
    inner: Any = copy
    for step in way:
        inner = inner[step]
    inner[last] = data.draw(slips)
    held_together(BASE | {key: [copy]})


def test_the_real_plan() -> None:
    """The published plan is built whole: nodes hold what the file gives, and are equal to those made in memory."""
    rencana, refused = build(model())
    assert refused == []
    assert rencana is not None
    assert (len(rencana.dokumen), rencana.tahun, rencana.tahap) == (len(model()["dokumen"]), 2023, "pelaporan")
    statement = next(one for document in rencana.dokumen for one in document.menyatakan)
    assert len(held(statement)) < len(attrs.fields(Pernyataan))
    assert Pernyataan(**held(statement)) == statement
    assert hash(Pernyataan(**held(statement))) == hash(statement)
    assert pickle.loads(pickle.dumps(rencana)) == rencana  # noqa: S301 - its own pickle
    assert attrs.evolve(statement, nama="x").nama == "x"


def test_nodes_in_nodes() -> None:
    """Records in records, named records and links are built, and an id defaults to the kode."""
    tree = BASE | {
        "program": [{"kode": "1", "kegiatan": [{"kode": "1.1", "id": "K1"}, {}]}],
        "indikator": [{"satuan": "Orang", "variabel": {"a": {"satuan": "KPM", "nilai": {"2023": "1.234"}}}, "kondisi_awal": "1.234"}],
        "dokumen": [{"menyatakan": [{"sasaran": "S1", "iku": {"tentang": "IKU1"}}]}],
    }
    rencana, refused = build(tree)
    assert refused == []
    assert rencana is not None
    assert rencana.program == (Program(kode="1", kegiatan=(Kegiatan(kode="1.1", id="K1"), Kegiatan())),)
    assert [rencana.program[0].id, *(one.id for one in rencana.program[0].kegiatan)] == ["1", "K1", ""]
    assert str(rencana.indikator[0].variabel["a"].nilai["2023"].ukuran) == "1.234"
    assert str(getattr(rencana.indikator[0].kondisi_awal, "ukuran", None)) == "1.234"
    assert rencana.dokumen[0].menyatakan[0] == Pernyataan(sasaran="S1", iku=Pernyataan(tentang="IKU1"))
    assert rencana.instansi == Instansi(nama="X")
    assert rencana.naskah == Peta()


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"instansi": "x"}, [("instansi",)]),
        ({"instansi": {"singkatan": "x"}}, [("instansi",)]),
        ({"salah": "x"}, [()]),
        ({"misi": "x"}, [("misi",)]),
        ({"misi": [{}, "x", {"id": ""}]}, [("misi", 1), ("misi", 2)]),
        ({"tahap": "x"}, [("tahap",)]),
        ({"tahap": ["pelaporan"]}, [("tahap",)]),
        ({"indikator": [{"kondisi_awal": "5", "satuan": {"a": "b"}}]}, [("indikator", 0)]),
        ({"indikator": [{"variabel": ["a"]}]}, [("indikator", 0)]),
        ({"program": [{"kegiatan": {"a": "b"}}]}, [("program", 0)]),
        ({"dokumen": [{"menyatakan": [{"iku": []}]}]}, [("dokumen", 0)]),
    ],
)
def test_what_is_refused(change: dict[str, Any], refused: list[tuple[str | int, ...]]) -> None:
    """A record that has not the shape is named, and there is no plan."""
    assert build(BASE | change) == (None, refused)


def test_what_is_missing() -> None:
    """A plan without what it needs is refused at its root."""
    assert build({}) == (None, [()])
    assert Indikator().triwulan == Peta()
