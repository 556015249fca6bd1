"""Tree to model, optimistically: accepts exactly what Cerberus accepts, and only says no; `schema` says why."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from sakip.fields import Choice, LinkOr, ListOf, MapOf, Record, Shape, describe
from sakip.leaves import Leaf, RefusedError
from sakip.model import Rencana
from sakip.peta import Peta

if TYPE_CHECKING:
    from sakip.leaves import Reader

T = TypeVar("T")


@cache
def reader(cls: type) -> Reader:
    """The function that makes an object of a model class from its tree; it raises RefusedError."""
    described = describe(cls)
    readers: dict[str, Reader] = {}
    required = frozenset(one.name for one in described if one.field.required)
    has_unit = any(one.name == "satuan" for one in described)
    has_kode = any(one.name == "kode" for one in described)

    def read(tree: Any, _satuan: str) -> Any:
        if type(tree) is not dict:
            raise RefusedError("")
        if not readers:
            # Filled at the first call, so that a class may hold itself.
            readers.update({one.name: _reader(one.shape) for one in described})
        satuan = tree.get("satuan", "") if has_unit else ""
        if type(satuan) is not str:
            raise RefusedError("")
        try:
            values = {key: readers[key](item, satuan) for key, item in tree.items()}
        except KeyError:
            raise RefusedError("") from None
        if required and not required <= values.keys():
            raise RefusedError("")
        if has_kode and "id" not in values:
            values["id"] = values.get("kode", "")
        return holding(cls, values)

    return read


def holding(cls: type[T], values: dict[str, Any]) -> T:
    """An object of a model class that holds some fields alone: what the class itself would make, but for the others; see `fields.node`."""
    made = object.__new__(cls)
    object.__setattr__(made, "__dict__", values)
    return made


def _reader(shape: Shape) -> Reader:
    if isinstance(shape, Leaf):
        return shape.read
    if isinstance(shape, Choice):
        return _choice(frozenset(shape.values))
    if isinstance(shape, Record):
        return reader(shape.cls)
    if isinstance(shape, ListOf):
        return _list(reader(shape.item.cls))
    if isinstance(shape, MapOf):
        return _map(reader(shape.item.cls))
    return _link(shape)


def _choice(values: frozenset[str]) -> Reader:
    def read(tree: Any, _satuan: str) -> Any:
        if type(tree) is not str or tree not in values:
            raise RefusedError("")
        return tree

    return read


def _list(item: Reader) -> Reader:
    def read(tree: Any, _satuan: str) -> Any:
        if type(tree) is not list:
            raise RefusedError("")
        return tuple([item(one, "") for one in tree])

    return read


def _map(item: Reader) -> Reader:
    def read(tree: Any, _satuan: str) -> Any:
        if type(tree) is not dict:
            raise RefusedError("")
        return Peta({key: item(one, "") for key, one in tree.items()})

    return read


def _link(shape: LinkOr) -> Reader:
    node = reader(shape.item.cls)

    def read(tree: Any, satuan: str) -> Any:
        if type(tree) is str and tree and not tree.isspace():
            return tree
        return node(tree, satuan)

    return read


def build(tree: Any) -> tuple[Rencana | None, list[tuple[str | int, ...]]]:
    """The plan of a tree, or the paths of the records that were refused.

    A path is ``(key,)`` for a whole field of the plan, or ``(key, number)`` for one record of a list; ``()`` stands for
    the keys of the plan itself.
    """
    refused: list[tuple[str | int, ...]] = []
    values: dict[str, Any] = {}
    shapes = {one.name: one for one in describe(Rencana)}
    if any(key not in shapes for key in tree) or any(one.field.required and one.name not in tree for one in shapes.values()):
        refused.append(())
    for key, item in tree.items():
        if key not in shapes:
            continue
        shape = shapes[key].shape
        if isinstance(shape, ListOf) and type(item) is list:
            read = reader(shape.item.cls)
            records = []
            for number, one in enumerate(item):
                try:
                    records.append(read(one, ""))
                except RefusedError:
                    refused.append((key, number))
            values[key] = tuple(records)
        else:
            try:
                values[key] = _reader(shape)(item, "")
            except RefusedError:
                refused.append((key,))
    return (None if refused else Rencana(**values)), refused
