"""The official tables: each is made from statements, be they those of the plan or those of a published document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from sakip.annexes import dukungan, iku, pk, ppk, rkt
from sakip.errors import UsageError
from sakip.index import Index
from sakip.tables import markdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import ModuleType

    from sakip.model import Rencana
    from sakip.tables import Tabel

MODULES: Mapping[str, ModuleType] = {"rkt": rkt, "pk": pk, "ppk": ppk, "iku": iku}
"""The module of each annex, by its name, in the order of the annexes."""

FILES: Mapping[str, str] = {"rkt": "lampiran-2-rkt.md", "pk": "lampiran-3-pk.md", "ppk": "lampiran-4-ppk.md", "iku": "lampiran-5-iku.md"}
"""The file of each annex."""


def annex_table(index: Index, lampiran: str, *, tercetak: bool = False) -> Tabel:
    """The cells of an annex: from the plan, or with ``tercetak`` as the published document prints them.

    Raises UsageError for an annex that does not exist, or that no document of the plan is.
    """
    module = MODULES.get(lampiran)
    if module is None:
        raise UsageError(f'lampiran "{lampiran}" tidak dikenal; yang ada: {", ".join(MODULES)}')
    if tercetak:
        dokumen = next((dokumen for dokumen in index.rencana.dokumen if dokumen.jenis == lampiran), None)
        if dokumen is None:
            raise UsageError(f'rencana ini tidak memuat dokumen jenis "{lampiran}"')
    else:
        dokumen = module.state(index)
    table: Tabel = module.table(index, dokumen)
    year = dokumen.tahun or index.rencana.tahun
    return table if table.judul else attrs.evolve(table, judul=f"{module.TITLE} TAHUN {year}")


def render(rencana: Rencana, lampiran: str, *, tercetak: bool = False) -> str:
    """An annex as GitHub Markdown: ``rkt``, ``pk``, ``ppk`` or ``iku``.

    It is made from the plan, or with ``tercetak`` from the statements of the published document, cell by cell as printed.
    Raises UsageError for an annex that does not exist, or that no document of the plan is.
    """
    return render_many(rencana, [lampiran], tercetak=tercetak)[lampiran]


def render_many(rencana: Rencana, lampiran: Iterable[str], *, tercetak: bool = False) -> dict[str, str]:
    """Several annexes by name, as `render` makes each."""
    index = Index(rencana)
    return {name: markdown(annex_table(index, name, tercetak=tercetak)) for name in lampiran}


def render_support(rencana: Rencana, anggota: Iterable[Rencana]) -> str:
    """Which plans of agencies support the sasaran of their government's plan, and with what, as GitHub Markdown.

    ``anggota`` are the plans of the agencies, in the order in which they are to be printed. What they name of another plan than
    ``rencana`` is not in the table.
    """
    return markdown(dukungan.table(Index(rencana), [Index(one) for one in anggota]))
