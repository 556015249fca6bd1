"""The plan's own table as a document: what was signed stays as it was, and a plan that changes afterwards is found against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from sakip.annexes import annex_named
from sakip.emitting import item, tree_of
from sakip.errors import UsageError
from sakip.index import INSTANSI, Index
from sakip.peta import Peta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.model import Dokumen, Pernyataan, Rencana


def frozen(index: Index, lampiran: str) -> Dokumen:
    """An annex from the plan as a document of its own: with an id that is free, and with every name that it prints.

    A statement leaves open what is as in the plan, which may change; so names are kept in ``sebutan``, and an indikator with its
    sasaran. Raises UsageError for an annex that does not exist.
    """
    annex = annex_named(lampiran)
    if annex.state is None:
        raise UsageError(f"{lampiran} bukan tabel, maka tidak dapat dibekukan")
    dokumen = annex.state(index)
    rows = tuple(_linked(index, row) for row in dokumen.menyatakan)
    ids = (dokumen.jenis, *(f"{dokumen.jenis}-{number}" for number in range(2, len(index.simpul) + 3)))
    names = {id_: index.name(id_) for id_ in dict.fromkeys([INSTANSI, *_mentioned(index, rows)])}
    return attrs.evolve(
        dokumen,
        id=next(id_ for id_ in ids if id_ not in index.simpul),
        judul=dokumen.judul or f"{annex.judul} TAHUN {index.rencana.tahun}",
        sebutan=Peta({id_: name for id_, name in names.items() if name != id_}),
        menyatakan=rows,
    )


def _linked(index: Index, row: Pernyataan) -> Pernyataan:
    simpul = index.simpul.get(row.tentang)
    if row.sasaran or simpul is None or simpul.kind != "indikator":
        return row
    return attrs.evolve(row, sasaran=index.sasaran_of(row))


def _mentioned(index: Index, rows: tuple[Pernyataan, ...]) -> Iterator[str]:
    """The nodes that rows are about or link, each with those under which a table prints it."""
    for row in rows:
        for id_ in (row.tentang, *(link.tentang for link in index.linked_rows(row))):
            yield from (one for one in (index.linked(id_, "tujuan"), index.linked(id_, "program"), id_) if one in index.simpul)


def freeze(rencana: Rencana, lampiran: str) -> str:
    """An annex from the plan as YAML that can stand at the end of the plan: an item of ``dokumen:``, under that key if it is the first.

    ``lampiran`` is the name of an annex, or the kind of its document: ``pohon-kinerja`` or ``pohon_kinerja``. With it the plan states
    nothing that is not so. Raises UsageError for an annex that does not exist.
    """
    lines = item(tree_of(frozen(Index(rencana), lampiran.replace("_", "-"))), 2)
    return "".join(f"{line}\n" for line in ([] if rencana.dokumen else ["dokumen:"]) + list(lines))
