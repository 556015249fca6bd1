"""How one field of the plan is described, and the forms that its text can take.

A field is described once, on its attrs class: ``Annotated[Type, Field("meaning", …)]``. From that description come the
builder, the Cerberus schema, the JSON Schema and the reference (see ``build`` and ``schema``).
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, ItemsView, Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from sakip.amounts import AmountError, Nilai, Rupiah, parse_nilai, parse_rupiah, parse_uang

V = TypeVar("V", covariant=True)

Path = tuple[str | int, ...]


class Peta(Mapping[str, V]):
    """A small read-only mapping that can be hashed, pickled and copied; it keeps the order it was given."""

    __slots__ = ("_isi",)

    def __init__(self, isi: Mapping[str, V] | None = None) -> None:
        self._isi: dict[str, V] = dict(isi or {})

    def __getitem__(self, key: str) -> V:
        return self._isi[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._isi)

    def __len__(self) -> int:
        return len(self._isi)

    # What Mapping would make of the three above, at a tenth of the time.
    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key, or the default."""
        return self._isi.get(key, default)

    def __contains__(self, key: object) -> bool:
        return key in self._isi

    def items(self) -> ItemsView[str, V]:
        """The pairs, in order."""
        return self._isi.items()

    def __hash__(self) -> int:
        return hash(frozenset(self._isi.items()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Peta) and self._isi == other._isi

    def __repr__(self) -> str:
        return f"Peta({self._isi!r})"


KOSONG: Peta[Any] = Peta()
"""The mapping without entries; one for all, since it cannot change."""


T = TypeVar("T", bound=type)


def node(cls: T) -> T:
    """A decorator for classes of the model: makes the defaults of its fields readable from the class.

    A node that was read from a file then holds only the fields that the file gives. A statement has some 35 fields and
    gives three; filling in the others would take a third of the building, and passing over them a third of the rules.
    """
    for attribute in attrs.fields(cls):
        if attribute.default is not attrs.NOTHING and not isinstance(attribute.default, attrs.Factory):  # type: ignore[arg-type]
            type.__setattr__(cls, attribute.name, attribute.default)
    return cls


def given(obj: object) -> dict[str, Any]:
    """The fields that a node holds itself: what its file gives, or all if it was made in memory."""
    return vars(obj)


class Role(Enum):
    """What a field is to a statement of a document about its node."""

    FIGURE = "angka"
    LABEL = "sebutan"
    LINK = "rujukan"
    PLAIN = "keterangan"


class Refused(Exception):
    """A text or tree that does not have the form of its field.

    Attributes:
        message: what is and what was expected, in Indonesian.
        advice: what to do.
        path: the way from the field to the part that is wrong.
    """

    def __init__(self, message: str, advice: str = "", path: Path = ()) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice
        self.path = path


Reader = Callable[[Any, str], Any]
"""Takes a tree and the unit of its record, gives the value; raises Refused."""


@attrs.frozen
class Leaf:
    """A form that ends here: its name, how it is read, its JSON Schema, and how it is described to a planner."""

    name: str
    read: Reader
    json: Mapping[str, Any]
    description: str


@attrs.frozen
class Choice:
    """One of a few words."""

    values: tuple[str, ...]


@attrs.frozen
class Record:
    """A node of one class."""

    cls: type


@attrs.frozen
class ListOf:
    """A list of nodes of one class."""

    item: Record


@attrs.frozen
class MapOf:
    """Named nodes of one class."""

    item: Record


@attrs.frozen
class LinkOr:
    """An id, or a node that says something about the linked node."""

    item: Record


Shape = Leaf | Choice | Record | ListOf | MapOf | LinkOr


@attrs.frozen
class Field:
    """What a field means.

    Attributes:
        uraian: its meaning in Indonesian, for the reference and for editors.
        form: how its text is read, where the type alone does not say.
        role: what it is to a statement.
        to: the kinds of nodes that its ids may name; ``("*",)`` for any.
        required: whether a node without it is refused; nearly nothing is.
    """

    uraian: str
    form: Leaf | None = None
    role: Role = Role.PLAIN
    to: tuple[str, ...] = ()
    required: bool = False


@attrs.frozen
class Described:
    """A field of a class: its name, its description and its shape."""

    name: str
    field: Field
    shape: Shape


@lru_cache(maxsize=None)
def describe(cls: type) -> tuple[Described, ...]:
    """The fields of a model class in the order of their declaration."""
    hints = get_type_hints(cls, include_extras=True)
    described = []
    for attribute in attrs.fields(cls):
        hint = hints[attribute.name]
        if get_origin(hint) is Annotated:
            base, field = get_args(hint)
            described.append(Described(attribute.name, field, field.form or _shape(base)))
    return tuple(described)


def _shape(hint: Any) -> Shape:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return Choice(arguments)
    if origin is tuple:
        return TEXTS if arguments[0] is str else ListOf(Record(arguments[0]))
    if origin is Peta:
        return MapOf(Record(arguments[0]))
    if origin in {types.UnionType, Union}:
        classes = [argument for argument in arguments if attrs.has(argument)]
        words = [argument for argument in arguments if get_origin(argument) is Literal]
        if words:
            return Choice(get_args(words[0]))
        return LinkOr(Record(classes[0])) if str in arguments else Record(classes[0])
    return Record(hint) if attrs.has(hint) else TEXT


def _text(tree: Any, satuan: str) -> str:  # noqa: ARG001
    if type(tree) is str and tree and not tree.isspace():
        return tree
    if type(tree) is str:
        raise Refused("teks kosong", "Hapus kuncinya bila memang belum ada.")
    raise Refused(f"seharusnya teks, bukan {kind_of(tree)}", "Beri tanda kutip bila kurung itu bagian dari teks.")


def kind_of(tree: Any) -> str:
    """What a tree is, in Indonesian."""
    if isinstance(tree, dict):
        return "susunan `kunci: isi`"
    return "daftar" if isinstance(tree, list) else "teks"


_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]*\Z")
_YEAR = re.compile(r"[12][0-9]{3}\Z")


def _id(tree: Any, satuan: str) -> str:
    text = _text(tree, satuan)
    if not _ID.match(text):
        raise Refused(f'"{text}" tidak dapat menjadi id', "Pakai huruf, angka, titik, - atau _, tanpa spasi.")
    return text


def _year(tree: Any, satuan: str) -> int:
    text = _text(tree, satuan)
    if not _YEAR.match(text):
        raise Refused(f'"{text}" bukan tahun', "Tulis empat angka, misalnya 2023.")
    return int(text)


def _version(tree: Any, satuan: str) -> int:
    text = _text(tree, satuan)
    if text != "1":
        raise Refused(f'format "{text}" tidak dikenal', "Tulis `sakip: 1`.")
    return 1


def _truth(tree: Any, satuan: str) -> bool:
    text = _text(tree, satuan)
    if text not in {"true", "false"}:
        raise Refused(f'"{text}" bukan `true` atau `false`', "Tulis `true` atau `false`.")
    return text == "true"


def _cell(tree: Any, satuan: str) -> str:
    return "" if tree == "" else _text(tree, satuan)


def _list(tree: Any, read: Reader, satuan: str = "") -> list[Any]:
    if type(tree) is not list:
        raise Refused(f"seharusnya daftar, bukan {kind_of(tree)}", "Tulis dalam kurung siku, [A, B], atau satu per baris dengan tanda -.")
    try:
        return [read(item, satuan) for item in tree]
    except Refused:
        # Once more, to see which one it was.
        return [_inner(number, item, read, satuan) for number, item in enumerate(tree)]


def _map(tree: Any, read: Reader, satuan: str = "") -> dict[str, Any]:
    if type(tree) is not dict:
        raise Refused(f"seharusnya susunan `kunci: isi`, bukan {kind_of(tree)}", "Tulis `{kunci: isi}` atau satu `kunci: isi` per baris.")
    try:
        return {key: read(item, satuan) for key, item in tree.items()}
    except Refused:
        # Once more, to see which one it was.
        return {key: _inner(key, item, read, satuan) for key, item in tree.items()}


def _inner(key: str | int, item: Any, read: Reader, satuan: str) -> Any:
    try:
        return read(item, satuan)
    except Refused as refused:
        raise Refused(refused.message, refused.advice, (key, *refused.path)) from None


def _amount(parse: Callable[[str, str], Any]) -> Reader:
    """A reader that remembers what it has read: the figures of a plan repeat, and most of them come out right."""

    @lru_cache(maxsize=8192)
    def parsed(text: str, satuan: str) -> Any:
        try:
            return parse(_text(text, ""), satuan)
        except AmountError as error:
            raise Refused(str(error)) from None

    def read(tree: Any, satuan: str) -> Any:
        return parsed(tree, satuan) if type(tree) is str else _text(tree, satuan)

    return read


_nilai = _amount(lambda text, satuan: parse_nilai(text, satuan, strict=True))
_rupiah = _amount(lambda text, _satuan: parse_rupiah(text))

BUDGET_COLUMNS = ("murni", "perubahan", "realisasi")


def _yearly(tree: Any, satuan: str) -> Peta[Nilai]:
    if type(tree) is str:
        raise Refused(f'"{tree}" belum disertai tahunnya', "Tulis per tahun, misalnya {2023: 80 %}.")
    if type(tree) is not dict:
        return _map(tree, _nilai)  # type: ignore[return-value] - always refuses
    values: dict[str, Nilai] = {}
    for year, item in tree.items():
        try:
            if not _YEAR.match(year):
                raise Refused(f'"{year}" bukan tahun', "Tulis empat angka, misalnya 2023.")
            if type(item) is dict:
                _known(item, BUDGET_COLUMNS[:2])
                values |= {f"{year}.{column}": value for column, value in _map(item, _nilai, satuan).items()}
            else:
                values[year] = _nilai(item, satuan)
        except Refused as refused:
            raise Refused(refused.message, refused.advice, (year, *refused.path)) from None
    return Peta(values)


def _known(tree: dict[str, Any], names: tuple[str, ...], path: Path = ()) -> None:
    for key in tree:
        if key not in names:
            raise Refused(f"kunci `{key}` tidak dikenal di sini", f"Yang dikenal: {', '.join(names)}.", (*path, key))


def _quarterly(tree: Any, satuan: str) -> Peta[Nilai]:
    _map(tree, lambda item, _: item)
    _known(tree, ("target", "realisasi"))
    values = {}
    for name, items in tree.items():
        quarters = _inner(name, items, lambda item, unit: _list(item, _nilai, unit), satuan)
        if len(quarters) != 4:  # noqa: PLR2004 - a year has four quarters
            advice = 'Tulis tepat empat isi; angka berkoma diberi tanda kutip: ["4,6", "0,19", …].'
            raise Refused(f"triwulan berisi {len(quarters)}, seharusnya 4", advice, (name,))
        values |= {f"{name}.{number}": quarter for number, quarter in enumerate(quarters, 1)}
    return Peta(values)


def _budget(tree: Any, satuan: str) -> Peta[Rupiah]:
    if type(tree) is str:
        return Peta({"murni": _rupiah(tree, satuan)})
    values = _map(tree, _rupiah)
    _known(tree, BUDGET_COLUMNS)
    return Peta(values)


def _printed(parse: Callable[[str], Nilai]) -> Reader:
    """A figure as a document prints it: a text, or texts by column, year or number; flattened to dotted names."""

    @lru_cache(maxsize=8192)
    def plain(text: str) -> Peta[Nilai]:
        return Peta({"": parse(text)})

    def gather(name: str, tree: Any, values: dict[str, Nilai]) -> None:
        for key, item in tree.items() if type(tree) is dict else enumerate(tree, 1):
            step = f"{name}.{key}" if name else str(key)
            if type(item) is str:
                values[step] = _inner(key if type(key) is str else key - 1, item, lambda text, _: parse(_text(text, "")), "")
            else:
                try:
                    gather(step, item, values)
                except Refused as refused:
                    raise Refused(refused.message, refused.advice, (key if type(key) is str else key - 1, *refused.path)) from None

    def read(tree: Any, satuan: str) -> Peta[Nilai]:
        if type(tree) is str:
            return plain(_text(tree, satuan))
        values: dict[str, Nilai] = {}
        gather("", tree, values)
        return Peta(values)

    return read


def _heading(tree: Any, satuan: str) -> tuple[str, ...]:
    return tuple(_list(tree, _text)) if type(tree) is list else (_text(tree, satuan),)


_SCALAR = {"type": ["string", "number", "boolean"]}
_TREE = {"type": ["string", "number", "boolean", "object", "array"]}


def _objects(item: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": item}


def _arrays(item: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


TEXT = Leaf("teks", _text, _SCALAR, "teks")
ID = Leaf("id", _id, _SCALAR, "id: huruf, angka, titik, - atau _")
YEAR = Leaf("tahun", _year, _SCALAR, "tahun, empat angka")
VERSION = Leaf("versi", _version, {"enum": [1, "1"]}, "`1`")
TRUTH = Leaf("ya atau tidak", _truth, {"enum": [True, False, "true", "false"]}, "`true` / `false`")
TEXTS = Leaf("daftar teks", lambda tree, _: tuple(_list(tree, _text)), _arrays(_SCALAR), "daftar teks")
CELLS = Leaf("daftar sel", lambda tree, _: tuple(_list(tree, _cell)), _arrays(_SCALAR), 'daftar teks; `""` untuk sel kosong')
NILAI = Leaf("nilai", _nilai, _SCALAR, "nilai: angka, `%`, satuan")
RUPIAH = Leaf("rupiah", _rupiah, _SCALAR, "jumlah rupiah")
YEARLY = Leaf(
    "nilai per tahun",
    _yearly,
    _objects({"type": ["string", "number", "boolean", "object"]}),
    "nilai per tahun: `{2023: 80 %}`, atau `{2023: {murni: …, perubahan: …}}`",
)
QUARTERLY = Leaf("triwulan", _quarterly, _objects(_arrays(_SCALAR)), "`{target: […], realisasi: […]}`, masing-masing empat isi")
BUDGET = Leaf(
    "anggaran", _budget, {"anyOf": [_SCALAR, _objects(_SCALAR)]}, "jumlah rupiah (murni), atau `{murni: …, perubahan: …, realisasi: …}`"
)
PRINTED = Leaf("angka tercetak", _printed(parse_nilai), _TREE, "nilai seperti tercetak, atau nilai per tahun, kolom atau nomor")
PRINTED_MONEY = Leaf("uang tercetak", _printed(parse_uang), _TREE, "jumlah rupiah seperti tercetak, atau per kolom")
WORDS = Leaf("teks bernama", lambda tree, _: Peta(_map(tree, _text)), _objects(_SCALAR), "`nama: teks`")
HEADINGS = Leaf(
    "judul kolom",
    lambda tree, _: Peta(_map(tree, _heading)),
    _objects({"anyOf": [_SCALAR, _arrays(_SCALAR)]}),
    "`kolom: judul`, atau `kolom: [judul atas, judul bawah]`",
)
COUNTS = Leaf("nilai bernama", lambda tree, _: Peta(_map(tree, _nilai)), _objects(_SCALAR), "`nama: nilai`")
TEXT_OR_TEXTS = Leaf("teks atau daftar", _heading, {"anyOf": [_SCALAR, _arrays(_SCALAR)]}, "teks, atau daftar teks")
