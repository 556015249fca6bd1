"""The forms that the text of one field can take, and how each is read.

A leaf reads itself: from its tree to its value, or to a refusal that says why. Its JSON Schema and its description for
planners stand beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from sakip.amounts import AmountError, Nilai, Rupiah, parse_nilai, parse_rupiah, parse_uang, short
from sakip.patterns import pattern
from sakip.peta import Peta
from sakip.values import frozen

Path = tuple[str | int, ...]


class RefusedError(Exception):
    """A text or tree that does not have the form of its field.

    Attributes:
        message: what is and what was expected, in Indonesian.
        advice: what to do.
        path: the way from the field to the part that is wrong.
        of_key: whether the key at the end of the path is wrong, not what stands under it.
    """

    def __init__(self, message: str, advice: str = "", path: Path = (), *, of_key: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice
        self.path = path
        self.of_key = of_key

    def under(self, key: str | int) -> RefusedError:
        """The same refusal, seen from a tree that holds the refused one under ``key``."""
        return RefusedError(self.message, self.advice, (key, *self.path), of_key=self.of_key)


Reader = Callable[[Any, str], Any]
"""Takes a tree and the unit of its record, gives the value; raises RefusedError."""


@frozen
class Leaf:
    """A form that ends here: its name, how it is read, its JSON Schema, and how it is described to a planner."""

    name: str
    read: Reader
    json: Mapping[str, Any]
    description: str


def _text(tree: Any, satuan: str) -> str:  # noqa: ARG001
    if type(tree) is str and tree and not tree.isspace():
        return tree
    if type(tree) is str:
        raise RefusedError("teks kosong", "Hapus kuncinya bila memang belum ada.")
    raise RefusedError(f"seharusnya teks, bukan {kind_of(tree)}", "Beri tanda kutip bila kurung itu bagian dari teks.")


def kind_of(tree: Any) -> str:
    """What a tree is, in Indonesian."""
    if isinstance(tree, dict):
        return "susunan `kunci: isi`"
    return "daftar" if isinstance(tree, list) else "teks"


_ID = pattern(r"[A-Za-z0-9][A-Za-z0-9_.\-]*\Z")
_YEAR = pattern(r"[12][0-9]{3}\Z")


def _id(tree: Any, satuan: str) -> str:
    text = _text(tree, satuan)
    if not _ID.match(text):
        raise RefusedError(f'"{short(text)}" tidak dapat menjadi id', "Pakai huruf, angka, titik, - atau _, tanpa spasi.")
    return text


def _year(tree: Any, satuan: str) -> int:
    text = _text(tree, satuan)
    if not _YEAR.match(text):
        raise RefusedError(f'"{short(text)}" bukan tahun', "Tulis empat angka, misalnya 2023.")
    return int(text)


def _version(tree: Any, satuan: str) -> int:
    text = _text(tree, satuan)
    if text != "1":
        raise RefusedError(f'format "{short(text)}" tidak dikenal', "Tulis `sakip: 1`.")
    return 1


def _truth(tree: Any, satuan: str) -> bool:
    text = _text(tree, satuan)
    if text not in {"true", "false"}:
        raise RefusedError(f'"{short(text)}" bukan `true` atau `false`', "Tulis `true` atau `false`.")
    return text == "true"


def _cell(tree: Any, satuan: str) -> str:
    return "" if tree == "" else _text(tree, satuan)


def _list(tree: Any, read: Reader, satuan: str = "") -> list[Any]:
    if type(tree) is not list:
        raise RefusedError(
            f"seharusnya daftar, bukan {kind_of(tree)}", "Tulis dalam kurung siku, [A, B], atau satu per baris dengan tanda -."
        )
    try:
        return [read(item, satuan) for item in tree]
    except RefusedError:
        # Once more, to see which one it was.
        return [_inner(number, item, read, satuan) for number, item in enumerate(tree)]


def _map(tree: Any, read: Reader, satuan: str = "") -> dict[str, Any]:
    if type(tree) is not dict:
        raise _no_map(tree)
    try:
        return {key: read(item, satuan) for key, item in tree.items()}
    except RefusedError:
        # Once more, to see which one it was.
        return {key: _inner(key, item, read, satuan) for key, item in tree.items()}


def _no_map(tree: Any) -> RefusedError:
    advice = "Tulis `{kunci: isi}` atau satu `kunci: isi` per baris."
    return RefusedError(f"seharusnya susunan `kunci: isi`, bukan {kind_of(tree)}", advice)


def _inner(key: str | int, item: Any, read: Reader, satuan: str) -> Any:
    try:
        return read(item, satuan)
    except RefusedError as refused:
        raise refused.under(key) from None


def _amount(parse: Callable[[str, str], Any]) -> Reader:
    """A reader that remembers what it has read: the figures of a plan repeat, and most of them come out right."""

    @lru_cache(maxsize=2048)
    def parsed(text: str, satuan: str) -> Any:
        try:
            return parse(_text(text, ""), satuan)
        except AmountError as error:
            raise RefusedError(str(error)) from None

    def read(tree: Any, satuan: str) -> Any:
        return parsed(tree, satuan) if type(tree) is str else _text(tree, satuan)

    return read


_nilai = _amount(lambda text, satuan: parse_nilai(text, satuan, strict=True))
_rupiah = _amount(lambda text, _satuan: parse_rupiah(text))

PLANNED_COLUMNS = ("murni", "perubahan")
BUDGET_COLUMNS = (*PLANNED_COLUMNS, "realisasi")
QUARTERS = {field: tuple(f"{field}.{number}" for number in range(1, 5)) for field in ("target", "realisasi")}
"""The columns of the four quarters of a target and of a realisasi."""


def _yearly(tree: Any, satuan: str) -> Peta[Nilai]:
    if type(tree) is str:
        raise RefusedError(f'"{short(tree)}" belum disertai tahunnya', "Tulis per tahun, misalnya {2023: 80 %}.")
    if type(tree) is not dict:
        raise _no_map(tree)
    values: dict[str, Nilai] = {}
    for year, item in tree.items():
        if not _YEAR.match(year):
            raise RefusedError(f'"{short(year)}" bukan tahun', "Tulis empat angka, misalnya 2023.", (year,), of_key=True)
        try:
            if type(item) is dict:
                _known(item, PLANNED_COLUMNS)
                values |= {f"{year}.{column}": value for column, value in _map(item, _nilai, satuan).items()}
            else:
                values[year] = _nilai(item, satuan)
        except RefusedError as refused:
            raise refused.under(year) from None
    return Peta(values)


def _known(tree: dict[str, Any], names: tuple[str, ...]) -> None:
    for key in tree:
        if key not in names:
            raise RefusedError(f"kunci `{short(key)}` tidak dikenal di sini", f"Yang dikenal: {', '.join(names)}.", (key,), of_key=True)


def _quarterly(tree: Any, satuan: str) -> Peta[Nilai]:
    if type(tree) is not dict:
        raise _no_map(tree)
    _known(tree, tuple(QUARTERS))
    values: dict[str, Nilai] = {}
    for name, items in tree.items():
        quarters = _inner(name, items, lambda item, unit: _list(item, _nilai, unit), satuan)
        if len(quarters) != len(QUARTERS[name]):
            advice = 'Tulis tepat empat isi; angka berkoma diberi tanda kutip: ["4,6", "0,19", …].'
            raise RefusedError(f"triwulan berisi {len(quarters)}, seharusnya 4", advice, (name,))
        values |= zip(QUARTERS[name], quarters, strict=True)
    return Peta(values)


def _budget(tree: Any, satuan: str) -> Peta[Rupiah]:
    if type(tree) is str:
        return Peta({"murni": _rupiah(tree, satuan)})
    values = _map(tree, _rupiah)
    _known(tree, BUDGET_COLUMNS)
    return Peta(values)


def _new(name: str, values: Mapping[str, Any]) -> None:
    # `{2023: {murni: 5}, 2023.murni: 6}`
    if name in values:
        raise RefusedError(f"`{short(name)}` sudah dinyatakan di atas", "Hapus salah satu.")


def _printed(parse: Callable[[str], Nilai]) -> Reader:
    """A figure as a document prints it: a text, or texts by column, year or number; flattened to dotted names."""

    @lru_cache(maxsize=2048)
    def plain(text: str) -> Peta[Nilai]:
        return Peta({"": parse(text)})

    def gather(name: str, tree: Any, values: dict[str, Nilai]) -> None:
        for key, item in tree.items() if type(tree) is dict else enumerate(tree):
            step = str(key if type(key) is str else key + 1)
            full = f"{name}.{step}" if name else step
            try:
                if type(item) is not str:
                    gather(full, item, values)
                else:
                    _new(full, values)
                    values[full] = parse(_text(item, ""))
            except RefusedError as refused:
                raise refused.under(key) from None

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
