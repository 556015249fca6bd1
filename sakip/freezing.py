"""The plan's own table as a document: what was signed stays as it was, and a plan that changes afterwards is found against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from sakip.annexes import ANNEXES
from sakip.annexes.cells import stated, stated_capaian
from sakip.emitting import item, tree_of
from sakip.errors import UsageError
from sakip.index import BUDGETED, INSTANSI, Index
from sakip.peta import Peta
from sakip.scoring import Skor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip.model import Dokumen, Kaki, Pernyataan, Rencana


def frozen(index: Index, lampiran: str) -> Dokumen:
    """An annex from the plan as a document of its own: with an id that is free, and with all that its table prints.

    A statement leaves open what is as in the plan, which may change; so labels and links are kept in the rows, and names in ``sebutan``.
    Raises UsageError for what cannot be frozen.
    """
    annex = FREEZABLE.get(lampiran)
    if annex is None or annex.state is None:
        known = dict.fromkeys(one.jenis for one in FREEZABLE.values())
        raise UsageError(f'"{lampiran}" tidak dapat dibekukan; yang dapat: {", ".join(known)}')
    dokumen = annex.state(index)
    rows = tuple(stated(index, row, annex.kolom, row.tentang) for row in dokumen.menyatakan)
    ids = (dokumen.jenis, *(f"{dokumen.jenis}-{number}" for number in range(2, len(index.simpul) + 3)))
    names = {id_: index.name(id_) for id_ in dict.fromkeys([INSTANSI, *_named(index, annex.kolom, rows)])}
    return attrs.evolve(
        dokumen,
        id=next(id_ for id_ in ids if id_ not in index.simpul),
        judul=dokumen.judul or f"{annex.judul} TAHUN {index.rencana.tahun}",
        sebutan=Peta({id_: name for id_, name in names.items() if name != id_}),
        menyatakan=rows,
        kaki=tuple(_about_rows(index, foot) for foot in dokumen.kaki),
    )


FREEZABLE = {key: one for name, one in ANNEXES.items() if one.state for key in (name, one.jenis)}
"""What can be frozen, by the name of the annex and by the kind of its document."""


def _named(index: Index, columns: Iterable[str], rows: Iterable[Pernyataan]) -> Iterator[str]:
    """The nodes whose names a table with some columns prints for its rows."""
    for row in rows:
        for id_ in (row.tentang, *(link.tentang for link in index.linked_rows(row))):
            simpul = index.simpul.get(id_)
            if simpul is None:
                continue
            if simpul.kind in BUDGETED:
                yield from (one for one in (*index.ancestors(id_), *(simpul.node.indikator if "indikator" in columns else ())) if one)
            yield id_
        yield from (unit for unit in (row.penanggung_jawab, row.koordinator, row.pelaksana) if unit in index.simpul)


def _about_rows(index: Index, foot: Kaki) -> Kaki:
    """A foot row that speaks about its rows only: a mean is taken for what the agency has achieved, which may be another figure."""
    if foot.hitung == "rata_rata" and foot.capaian != stated_capaian(index.once(Skor).instansi.capaian):
        return attrs.evolve(foot, hitung=None)
    return foot


def freeze(rencana: Rencana, lampiran: str) -> str:
    """An annex from the plan as YAML that can stand at the end of the plan: an item of ``dokumen:``, under that key if it is the first.

    ``lampiran`` is the name of an annex, or the kind of its document: ``sasaran-indikator`` or ``renstra``. With it the plan states
    nothing that is not so. Raises UsageError for what cannot be frozen.
    """
    lines = item(tree_of(frozen(Index(rencana), lampiran)), 2)
    return "".join(f"{line}\n" for line in ([] if rencana.dokumen else ["dokumen:"]) + list(lines))
