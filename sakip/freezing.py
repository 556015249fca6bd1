"""The plan's own table as a document: what was signed stays as it was, and a plan that changes afterwards is found against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from sakip.annexes import ANNEXES
from sakip.annexes.cells import stated, stated_capaian
from sakip.checking import in_force, run_rules, selected
from sakip.emitting import item, tree_of
from sakip.errors import UsageError
from sakip.facts import INSTANSI
from sakip.index import Index
from sakip.peta import Peta
from sakip.scoring import Skor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.annexes.lampiran import Lampiran
    from sakip.model import Dokumen, Kaki, Rencana


FREEZABLE = {key: (one, one.state) for name, one in ANNEXES.items() if one.state for key in (name, one.jenis)}
"""What can be frozen, and what states it, by the name of the annex and by the kind of its document."""


def frozen(index: Index, lampiran: str) -> Dokumen:
    """An annex from the plan as a document of its own: with an id that is free, and with all that its table prints.

    A statement leaves open what is as in the plan, which may change; so labels and links are kept in the rows, and names in ``sebutan``.
    Raises UsageError for what cannot be frozen.
    """
    if lampiran not in FREEZABLE:
        known = dict.fromkeys(one.jenis for one, _ in FREEZABLE.values())
        raise UsageError(f'"{lampiran}" tidak dapat dibekukan; yang dapat: {", ".join(known)}')
    annex, state = FREEZABLE[lampiran]
    dokumen = state(index)
    ids = (dokumen.jenis, *(f"{dokumen.jenis}-{number}" for number in range(2, len(index.simpul) + 3)))
    dokumen = attrs.evolve(
        dokumen,
        id=next(id_ for id_ in ids if id_ not in index.simpul),
        judul=dokumen.judul or f"{annex.judul} TAHUN {index.rencana.tahun}",
        menyatakan=tuple(stated(index, row, annex.kolom, row.tentang) for row in dokumen.menyatakan),
        kaki=tuple(_about_rows(index, foot) for foot in dokumen.kaki),
    )
    names = {id_: index.name(id_) for id_ in _named(index, annex, dokumen)}
    return _claiming(index, attrs.evolve(dokumen, sebutan=Peta({id_: name for id_, name in names.items() if name != id_})))


def _claiming(index: Index, dokumen: Dokumen) -> Dokumen:
    """A document that says of itself what no rule denies: that it is the whole table, and that its foot rows follow from its rows.

    A plan that itself lacks a target, or a sasaran without any, gives a table that is not complete; and the mean of figures that are not
    rounded need not be that of the printed ones. What is found beside the unchanged plan would hide what is found after a change.
    """
    claims = ({"kaki": dokumen.kaki}, {"lengkap": True})
    dokumen = attrs.evolve(dokumen, kaki=tuple(attrs.evolve(foot, hitung=None) for foot in dokumen.kaki))
    before = _found(index, dokumen)
    for claim in claims:
        claiming = attrs.evolve(dokumen, **claim)
        dokumen = claiming if _found(index, claiming) <= before else dokumen
    return dokumen


def _found(index: Index, dokumen: Dokumen) -> set[tuple[str, str, str]]:
    """What the rules find in a plan with one more document."""
    rencana = attrs.evolve(index.rencana, dokumen=(*index.rencana.dokumen, dokumen))
    return {(one.code, one.path, one.message) for one in run_rules(Index(rencana), in_force(selected(), rencana.tahun))}


class _Asked(Peta[str]):
    """The names that a document gives to nodes: none, but it keeps in mind who was looked for."""

    def __init__(self) -> None:
        super().__init__()
        self.ids = [INSTANSI]

    def __contains__(self, id_: object) -> bool:
        self.ids.append(str(id_))
        return False


def _named(index: Index, annex: Lampiran, dokumen: Dokumen) -> Iterator[str]:
    """The nodes whose names a document prints, each once: those for whose names its layout asks."""
    asked = _Asked()
    if annex.table is not None:
        annex.table(index, attrs.evolve(dokumen, sebutan=asked))
    if annex.page is not None:
        annex.page(index, attrs.evolve(dokumen, sebutan=asked))
    return (id_ for id_ in dict.fromkeys(asked.ids) if id_ == INSTANSI or id_ in index.simpul)


def _about_rows(index: Index, foot: Kaki) -> Kaki:
    """A foot row that speaks about its rows only: a plain mean is taken for what the agency has achieved, which may be another figure."""
    if foot.hitung == "rata_rata" and foot.capaian != stated_capaian(index.once(Skor).instansi.capaian):
        return attrs.evolve(foot, capaian=Peta({str(index.rencana.tahun): foot.capaian[""]}))
    return foot


def freeze(plan: Rencana | Index, lampiran: str) -> str:
    """An annex from the plan as YAML that can stand at the end of the plan: an item of ``dokumen:``, under that key if it is the first.

    ``lampiran`` is the name of an annex, or the kind of its document: ``sasaran-indikator`` or ``renstra``. With it the plan states
    nothing that is not so. Raises UsageError for what cannot be frozen.
    """
    index = Index.of(plan)
    lines = item(tree_of(frozen(index, lampiran)), 2)
    return "".join(f"{line}\n" for line in ([] if index.rencana.dokumen else ["dokumen:"]) + list(lines))
