"""Which nodes of agencies' plans stand under which nodes of their government's plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.digest import named_by, serves
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sakip.index import Index, Simpul


class Pendukung(NamedTuple):
    """A sasaran or program of an agency, with the look-ups of its plan."""

    anggota: Index
    simpul: Simpul


def supporters(induk: Index, anggota: Iterable[Index]) -> dict[str, list[Pendukung]]:
    """What supports each sasaran of a government, by its id: agency by agency, sasaran before programmes, each node once.

    They name the sasaran itself, an indikator that measures it, or a program that supports it.
    """
    found: dict[str, list[Pendukung]] = {}
    behind = serves(induk)
    for one in anggota:
        for simpul in one.of_kind("sasaran", "program"):
            for id_ in {sasaran for name in named_by(simpul) for sasaran in behind.get(name, ())}:
                found.setdefault(id_, []).append(Pendukung(one, simpul))
    return found
