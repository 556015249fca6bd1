"""A small read-only mapping."""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar

V = TypeVar("V")


class Peta(dict[str, V]):
    """A small read-only mapping that can be hashed, pickled and copied; it keeps the order it was given.

    It is a ``dict`` that refuses to be changed, since every row of a document holds one or two, and they are read all the time.
    """

    __slots__ = ()

    def _refuse(self, *_args: Any, **_named: Any) -> NoReturn:
        raise TypeError("Peta tidak dapat diubah")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[type[Peta[V]], tuple[dict[str, V]]]:
        return (Peta, (dict(self),))

    def __repr__(self) -> str:
        return f"Peta({super().__repr__()})"


KOSONG: Peta[Any] = Peta()
"""The mapping without entries; one for all, since it cannot change."""
