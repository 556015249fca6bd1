from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip import leaves
from sakip.amounts import Angka, Nilai, Persen, Rupiah
from sakip.fields import Choice, Field, LinkOr, ListOf, MapOf, Record, Role, describe, node
from sakip.fields import given as held
from sakip.leaves import Leaf, RefusedError, kind_of
from sakip.model import Dokumen, Indikator, Instansi, Keluaran, Pernyataan, Program, RencanaAksi, SubKegiatan, Variabel
from sakip.peta import KOSONG, Peta

D = Decimal


def test_shapes() -> None:
    """The shape of a field follows from its type, unless its description names a form."""
    shapes = {one.name: one.shape for cls in (Indikator, Dokumen, Pernyataan, RencanaAksi) for one in describe(cls)}
    assert shapes["polaritas"] == Choice(("naik", "turun", "rentang"))
    assert shapes["jenis"] == next(one.shape for one in describe(Dokumen) if one.name == "jenis")
    assert shapes["variabel"] == MapOf(Record(Variabel))
    assert shapes["menyatakan"] == ListOf(Record(Pernyataan))
    assert shapes["keluaran"] == Record(Keluaran)
    assert shapes["tujuan"] == LinkOr(Record(Pernyataan))
    assert shapes["kutipan"] is leaves.TEXT
    assert shapes["membandingkan"] is leaves.TEXTS
    assert next(one.shape for one in describe(Dokumen) if one.name == "tahun") is leaves.YEAR
    assert [one.name for one in describe(Instansi) if one.field.required] == ["nama"]
    assert Field("x").role is Role.PLAIN


def test_defaults_can_be_read_from_the_class() -> None:
    """A class of the model has the defaults of its fields; one without a default has none, one computed neither."""
    assert Indikator.satuan == ""
    assert not hasattr(Instansi, "nama")
    assert not hasattr(Program, "id")
    assert Program(kode="1.06").id == "1.06"
    assert SubKegiatan(kode="1.06", id="P1").id == "P1"
    assert node(Indikator) is Indikator
    assert held(Variabel(satuan="x"))["satuan"] == "x"


def refusal(leaf: Leaf, tree: Any, unit: str = "") -> tuple[str, tuple[str | int, ...]]:
    with pytest.raises(RefusedError) as error:
        leaf.read(tree, unit)
    assert str(error.value) == error.value.message
    return error.value.message, error.value.path


READ: list[tuple[Leaf, Any, Any]] = [
    (leaves.TEXT, " a ", " a "),
    (leaves.ID, "1.06.04-a_B", "1.06.04-a_B"),
    (leaves.YEAR, "2023", 2023),
    (leaves.VERSION, "1", 1),
    (leaves.TRUTH, "true", True),
    (leaves.TRUTH, "false", False),
    (leaves.TEXTS, ["a", "b"], ("a", "b")),
    (leaves.TEXTS, [], ()),
    (leaves.CELLS, ["1", ""], ("1", "")),
    (leaves.NILAI, "80 %", Nilai("80 %", Persen(D(80)))),
    (leaves.RUPIAH, "34.000", Rupiah(34000)),
    (leaves.YEARLY, {"2023": "5", "2024": {"murni": "6", "perubahan": "7"}}, ["2023", "2024.murni", "2024.perubahan"]),
    (leaves.QUARTERLY, {"target": ["1", "2", "3", "4"]}, ["target.1", "target.2", "target.3", "target.4"]),
    (leaves.BUDGET, "5", Peta({"murni": Rupiah(5)})),
    (leaves.BUDGET, {"perubahan": "5"}, Peta({"perubahan": Rupiah(5)})),
    (leaves.PRINTED, "1.234", Peta({"": Nilai("1.234")})),
    (leaves.PRINTED, {"2023": "5", "target": ["6", {"a": "7"}]}, ["2023", "target.1", "target.2.a"]),
    (leaves.PRINTED_MONEY, "Rp 5", Peta({"": Nilai("Rp 5", Rupiah(5), "Rp")})),
    (leaves.WORDS, {"a": "b"}, Peta({"a": "b"})),
    (leaves.HEADINGS, {"a": "b", "c": ["d", "e"]}, Peta({"a": ("b",), "c": ("d", "e")})),
    (leaves.COUNTS, {"a": "5"}, Peta({"a": Nilai("5", Angka(D(5)))})),
    (leaves.TEXT_OR_TEXTS, "a", ("a",)),
    (leaves.TEXT_OR_TEXTS, ["a"], ("a",)),
]


@pytest.mark.parametrize(("leaf", "tree", "value"), READ)
def test_leaves_read(leaf: Leaf, tree: Any, value: Any) -> None:
    """Each form is read to its value; figures in columns go by dotted names."""
    read = leaf.read(tree, "")
    assert (list(read) if isinstance(value, list) else read) == value
    assert type(leaf.read(tree, "")) is type(read)


REFUSED: list[tuple[Leaf, Any, str, tuple[str | int, ...]]] = [
    (leaves.TEXT, "", "teks kosong", ()),
    (leaves.TEXT, [], "seharusnya teks, bukan daftar", ()),
    (leaves.TEXT, {}, "seharusnya teks, bukan susunan `kunci: isi`", ()),
    (leaves.ID, "a b", '"a b" tidak dapat menjadi id', ()),
    (leaves.ID, "a\n", '"a\n" tidak dapat menjadi id', ()),
    (leaves.YEAR, "23", '"23" bukan tahun', ()),
    (leaves.YEAR, "２０２３", '"２０２３" bukan tahun', ()),
    (leaves.YEAR, "9" * 10000, '"' + "9" * 39 + '…" bukan tahun', ()),
    (leaves.VERSION, "2", 'format "2" tidak dikenal', ()),
    (leaves.TRUTH, "Yes", '"Yes" bukan `true` atau `false`', ()),
    (leaves.TEXTS, "a", "seharusnya daftar, bukan teks", ()),
    (leaves.TEXTS, ["a", ""], "teks kosong", (1,)),
    (leaves.CELLS, ["a", " "], "teks kosong", (1,)),
    (leaves.NILAI, "1e3", '"1e3" bukan angka: tulis seperti 1234, 97.161.255.072 atau 93,75', ()),
    (leaves.NILAI, [], "seharusnya teks, bukan daftar", ()),
    (leaves.RUPIAH, "x", '"x" bukan jumlah rupiah: tulis seperti 34.000 atau Rp 1.250.000,50', ()),
    (leaves.YEARLY, "80 %", '"80 %" belum disertai tahunnya', ()),
    (leaves.YEARLY, [], "seharusnya susunan `kunci: isi`, bukan daftar", ()),
    (leaves.YEARLY, {"23": "5"}, '"23" bukan tahun', ("23",)),
    (leaves.YEARLY, {"2023": {"salah": "5"}}, "kunci `salah` tidak dikenal di sini", ("2023", "salah")),
    (leaves.YEARLY, {"2023": {"murni": ""}}, "teks kosong", ("2023", "murni")),
    (leaves.QUARTERLY, "5", "seharusnya susunan `kunci: isi`, bukan teks", ()),
    (leaves.QUARTERLY, {"capaian": []}, "kunci `capaian` tidak dikenal di sini", ("capaian",)),
    (leaves.QUARTERLY, {"target": ["1", "2", "3"]}, "triwulan berisi 3, seharusnya 4", ("target",)),
    (leaves.QUARTERLY, {"target": ["1", "2", "3", "4", "5"]}, "triwulan berisi 5, seharusnya 4", ("target",)),
    (leaves.QUARTERLY, {"target": ["1", "2", "", "4"]}, "teks kosong", ("target", 2)),
    (leaves.BUDGET, [], "seharusnya susunan `kunci: isi`, bukan daftar", ()),
    (leaves.BUDGET, {"x": "5"}, "kunci `x` tidak dikenal di sini", ("x",)),
    (leaves.PRINTED, {"a": {"b": ""}}, "teks kosong", ("a", "b")),
    (leaves.PRINTED, ["a", ["", "b"]], "teks kosong", (1, 0)),
    (leaves.PRINTED, {"a": {"b": "1"}, "a.b": "2"}, "`a.b` sudah dinyatakan di atas", ("a.b",)),
    (leaves.HEADINGS, {"a": ["b", ""]}, "teks kosong", ("a", 1)),
]


@pytest.mark.parametrize(("leaf", "tree", "message", "path"), REFUSED)
def test_leaves_refuse(leaf: Leaf, tree: Any, message: str, path: tuple[str | int, ...]) -> None:
    """What has not the form is refused with what it is, and the way to the part that is wrong."""
    assert refusal(leaf, tree) == (message, path)
    assert refusal(leaf, tree) == (message, path)


def test_unit_of_the_record() -> None:
    """The unit of its record settles what a bare number means."""
    assert leaves.NILAI.read("1.234", "Orang") == Nilai("1.234", Angka(D(1234)))
    assert "dapat berarti 1234 atau 1,234" in refusal(leaves.NILAI, "1.234")[0]
    assert leaves.YEARLY.read({"2023": "4,6"}, "persen")["2023"].ukuran == Persen(D("4.6"))


TREES: tuple[Any, ...] = ("a", [], {})


def test_kinds() -> None:
    """A tree is a text, a list or a mapping."""
    assert [kind_of(tree) for tree in TREES] == ["teks", "daftar", "susunan `kunci: isi`"]


@given(st.dictionaries(st.text(max_size=3), st.integers(), max_size=5))
def test_peta(entries: dict[str, int]) -> None:
    """A mapping keeps its order, and can be compared, hashed, pickled and copied."""
    peta = Peta(entries)
    assert list(peta) == list(entries)
    assert list(peta.items()) == list(entries.items())
    assert dict(peta) == entries
    assert len(peta) == len(entries)
    for again in (pickle.loads(pickle.dumps(peta)), copy.copy(peta), copy.deepcopy(peta)):  # noqa: S301 - its own pickle
        assert again == peta
        assert hash(again) == hash(peta)
    assert peta == Peta(dict(reversed(entries.items())))
    assert peta == entries
    assert repr(peta) == f"Peta({entries!r})"


def test_peta_is_read_only() -> None:
    """An entry can be asked for, with a default, but not set or taken out; what it was made of may change."""
    source = {"a": 1}
    peta = Peta(source)
    source["a"] = 2
    assert (peta["a"], peta.get("b"), peta.get("b", 3), "a" in peta, "b" in peta) == (1, None, 3, True, False)
    assert len(KOSONG) == 0
    with pytest.raises(TypeError):
        peta["a"] = 2
    with pytest.raises(TypeError):
        del peta["a"]
    with pytest.raises(TypeError):
        peta |= {"b": 1}
    for change, arguments in (
        (peta.clear, ()),
        (peta.popitem, ()),
        (peta.pop, ("a",)),
        (peta.setdefault, ("b", 1)),
        (peta.update, ({"b": 1},)),
    ):
        with pytest.raises(TypeError):
            change(*arguments)
    assert peta == {"a": 1}
