"""How much a plan holds: nodes by kind, and rows and figures by document."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sakip.fields import Role, describe, given
from sakip.index import Index
from sakip.model import Kaki, Pernyataan
from sakip.peta import Peta
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from sakip.model import Rencana


class DocumentCount(NamedTuple):
    """One document: its statements, its foot rows, and the figures that both print."""

    id: str
    jenis: str
    menyatakan: int
    kaki: int
    angka: int


_FIGURES = frozenset(one.name for cls in (Pernyataan, Kaki) for one in describe(cls) if one.field.role is Role.FIGURE)


def count_nodes(rencana: Rencana) -> dict[str, int]:
    """How many nodes of each kind the plan has, in the order of the plan."""
    return Counter(simpul.kind for simpul in Index(rencana).semua)


def count_documents(rencana: Rencana) -> list[DocumentCount]:
    """The rows and figures of each document, in the order of the plan."""
    return [
        DocumentCount(
            id=dokumen.id,
            jenis=dokumen.jenis,
            menyatakan=len(dokumen.menyatakan),
            kaki=len(dokumen.kaki),
            angka=sum(map(_figures, dokumen.menyatakan)) + sum(map(_figures, dokumen.kaki)),
        )
        for dokumen in rencana.dokumen
    ]


def _figures(row: Pernyataan | Kaki) -> int:
    """The figures of a row: every value of a figure field, also those about a linked node."""
    count = 0
    for field, value in given(row).items():
        if isinstance(value, Pernyataan):
            count += _figures(value)
        elif field in _FIGURES and value:
            # A year or a period is one figure; the others are by column.
            count += len(value) if isinstance(value, Peta) else 1
    return count
