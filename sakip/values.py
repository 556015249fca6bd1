"""Frozen classes and named tuples that are made quickly when a process starts.

attrs writes comparing, hashing and showing as source for each class and compiles it in each process, which for our classes took a
quarter of the time of a script that only loads a plan; here they are the same three functions for all. `typing.NamedTuple` compiles
every annotation that stands as text and keeps it; here only the names of the fields are taken, for a third of the time.
"""

from __future__ import annotations

from collections import namedtuple
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs

__all__ = ["NamedTuple", "frozen"]

if TYPE_CHECKING:
    from collections.abc import Callable

    # What a type checker and a reader should take them for.
    from typing import NamedTuple  # noqa: TID251 - see the docstring

    from attrs import frozen
else:

    def frozen(cls: type | None = None, **options: Any) -> Any:
        """`attrs.frozen`, with comparing, hashing and showing as attrs has them."""
        if cls is None:
            return lambda cls: frozen(cls, **options)
        made = attrs.frozen(cls, eq=False, repr=False, **options)
        fields = attrs.fields(made)
        made.__eq__ = _equal(attrgetter(*(one.name for one in fields if one.eq)))
        made.__hash__ = _hash(made, attrgetter(*(one.name for one in fields if (one.eq if one.hash is None else one.hash))))
        made.__repr__ = _show
        return made

    class _NamedTupleMeta(type):
        def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, namespace)
            fields = list(namespace["__annotations__"])
            defaults = [namespace[one] for one in fields if one in namespace]
            if not all(one in namespace for one in fields[len(fields) - len(defaults) :]):
                raise TypeError(f"{name}: a field without a default follows one that has one")
            made = namedtuple(name, fields, defaults=defaults, module=namespace["__module__"])  # noqa: PYI024 - this stands in for it
            for one in namespace.keys() - {*fields, "__module__"}:
                setattr(made, one, namespace[one])
            return made

    class NamedTuple(metaclass=_NamedTupleMeta):
        """`typing.NamedTuple`, for a class with annotated fields and methods."""


def _equal(content: Callable[[Any], Any]) -> Callable[[Any, object], bool]:
    def equal(self: Any, other: object) -> bool:
        return content(self) == content(other) if other.__class__ is self.__class__ else NotImplemented

    return equal


def _hash(cls: type, content: Callable[[Any], Any]) -> Callable[[Any], int]:
    def hashed(self: Any) -> int:
        return hash((cls, content(self)))

    return hashed


def _show(self: Any) -> str:
    shown = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in attrs.fields(type(self)) if one.repr)
    return f"{type(self).__qualname__}({shown})"
