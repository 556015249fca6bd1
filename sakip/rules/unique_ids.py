"""AKIP202: id-ganda.

Memeriksa: setiap id dipakai satu simpul saja; semua id berada dalam satu ruang nama.
Mengapa: rujukan ke id yang dipakai dua kali dapat berarti dua hal.
Contoh salah:
    misi: [{id: M1, uraian: Satu}, {id: M1, uraian: Dua}]
Contoh benar:
    misi: [{id: M1, uraian: Satu}, {id: M2, uraian: Dua}]
Perbaikan: beri salah satunya id lain, dan periksa rujukan kepadanya.
Dasar: format rencana: satu ruang nama untuk semua id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.facts import INSTANSI
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each node whose id an earlier node already has."""
    if INSTANSI in index.simpul:
        path = index.simpul[INSTANSI].path
        yield finding("AKIP202", f'id "{INSTANSI}" selalu berarti instansi itu sendiri', path=path, data={"id": INSTANSI})
    for simpul in index.kembar:
        first = index.simpul[simpul.id]
        message = f'id "{simpul.id}" sudah dipakai {first.path}'
        related = [Related(message="pemakaian pertama", path=first.path)]
        yield finding("AKIP202", message, path=simpul.path, related=related, data={"id": simpul.id})
