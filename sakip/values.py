"""Frozen classes that are made quickly: attrs, but for comparing, hashing and showing.

attrs writes these as source for each class and compiles it in each process, which for our classes took a quarter of the time of a
script that only loads a plan. Here they are the same three functions for all.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs

__all__ = ["frozen"]

if TYPE_CHECKING:
    from collections.abc import Callable

    # What a type checker and a reader should take it for.
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
