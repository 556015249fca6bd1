"""How one field of the plan is described.

A field is described once, on its attrs class: ``Annotated[Type, Field("meaning", …)]``. From that description come the
builder, the Cerberus schema, the JSON Schema and the reference (see ``build``, ``schema`` and ``reference``).
"""

from __future__ import annotations

import types
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from sakip import leaves
from sakip.leaves import Leaf
from sakip.peta import Peta
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T", bound=type)


def node(cls: T) -> T:
    """A decorator for classes of the model: makes the defaults of its fields readable from the class.

    A node that was read from a file then holds only the fields that the file gives. A statement has some 35 fields and
    gives three; filling in the others would take a third of the building, and passing over them a third of the rules.
    """
    for attribute in attrs.fields(cls):
        if attribute.default is not attrs.NOTHING and not hasattr(attribute.default, "factory"):
            type.__setattr__(cls, attribute.name, attribute.default)
    return cls


given: Callable[[object], dict[str, Any]] = vars
"""The fields that a node holds itself: what its file gives, or all if it was made in memory."""


class Role(Enum):
    """What a field is to a statement of a document about its node."""

    FIGURE = "angka"
    LABEL = "sebutan"
    LINK = "rujukan"
    PLAIN = "keterangan"


class Choice(NamedTuple):
    """One of a few words."""

    values: tuple[str, ...]


class Record(NamedTuple):
    """A node of one class."""

    cls: type


class ListOf(NamedTuple):
    """A list of nodes of one class."""

    item: Record


class MapOf(NamedTuple):
    """Named nodes of one class."""

    item: Record


class LinkOr(NamedTuple):
    """An id, or a node that says something about the linked node."""

    item: Record


Shape = Leaf | Choice | Record | ListOf | MapOf | LinkOr


class Field(NamedTuple):
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


class Described(NamedTuple):
    """A field of a class: its name, its description and its shape."""

    name: str
    field: Field
    shape: Shape


@cache
def describe(cls: type) -> tuple[Described, ...]:
    """The fields of a model class in the order of their declaration."""
    hints = get_type_hints(cls, include_extras=True)
    described = []
    for attribute in attrs.fields(cls):
        base, field = get_args(hints[attribute.name])
        described.append(Described(attribute.name, field, field.form or _shape(base)))
    return tuple(described)


def _shape(hint: Any) -> Shape:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return Choice(arguments)
    if origin is tuple:
        return leaves.TEXTS if arguments[0] is str else ListOf(Record(arguments[0]))
    if origin is Peta:
        return MapOf(Record(arguments[0]))
    if origin in {types.UnionType, Union}:
        classes = [argument for argument in arguments if attrs.has(argument)]
        words = [argument for argument in arguments if get_origin(argument) is Literal]
        if words:
            return Choice(get_args(words[0]))
        return LinkOr(Record(classes[0])) if str in arguments else Record(classes[0])
    return Record(hint) if attrs.has(hint) else leaves.TEXT
