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


class Dukungan:
    """The plan of a government and those of its agencies, as one tree.

    Attributes:
        induk: look-ups over the government's plan.
        anggota: look-ups over the plans of its agencies.
    """

    def __init__(self, induk: Index, anggota: Iterable[Index]) -> None:
        self.induk = induk
        self.anggota = tuple(anggota)
        self._below: dict[str, list[Pendukung]] = {}
        self._of_sasaran: dict[str, list[Pendukung]] = {}
        behind = serves(induk)
        for one in self.anggota:
            for simpul in one.of_kind("sasaran", "program"):
                ids = named_by(simpul)
                for id_ in ids:
                    self._below.setdefault(id_, []).append(Pendukung(one, simpul))
                for id_ in {sasaran for name in ids for sasaran in behind.get(name, ())}:
                    self._of_sasaran.setdefault(id_, []).append(Pendukung(one, simpul))

    def below(self, id_: str) -> tuple[Pendukung, ...]:
        """What names a node of the government's plan as its ``induk``: agency by agency, sasaran before programmes."""
        return tuple(self._below.get(id_, ()))

    def of_sasaran(self, id_: str) -> tuple[Pendukung, ...]:
        """What supports a sasaran of the government: by its id, by an indikator that measures it, or by a program that supports it."""
        return tuple(self._of_sasaran.get(id_, ()))
