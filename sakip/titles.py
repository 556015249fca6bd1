"""What findings call things, in the words of readers of a report: Bab III, tabel capaian sasaran."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sakip.facts import INSTANSI
from sakip.patterns import pattern
from sakip.wording import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sakip.facts import Kalimat, Key
    from sakip.index import Index, Simpul
    from sakip.model import Dokumen

_KINDS = {
    "renstra": "Renstra",
    "rkt": "RKT",
    "iku": "tabel IKU",
    "pk": "PK",
    "rencana_aksi": "Rencana Aksi",
    "ppk": "PPK",
    "target_realisasi": "tabel target dan realisasi",
    "capaian_sasaran": "tabel capaian sasaran",
    "cascading": "Cascading",
    "pohon_kinerja": "pohon kinerja",
}
_NAME_WIDTH = 48
_CHAPTER = pattern(r"bab\s+([ivx]+)\b", re.IGNORECASE)


def document_titles(documents: Iterable[Dokumen]) -> dict[str, str]:
    """What each document is called, by id: a chapter by its number or heading, a table by its kind; those of one name by their ids."""
    names = {one.id: _part(one.bagian) if one.jenis == "laporan" else _KINDS[one.jenis] for one in documents}
    counts = Counter(names.values())
    return {id_: name if name and counts[name] == 1 else id_ for id_, name in names.items()}


def _part(bagian: str) -> str:
    """A part of the report: ``BAB III AKUNTABILITAS KINERJA`` is Bab III, ``KATA PENGANTAR`` Kata Pengantar."""
    if chapter := _CHAPTER.match(bagian):
        return f"Bab {chapter[1].upper()}"
    return bagian.title() if bagian.isupper() else bagian


def title(simpul: Simpul, documents: Mapping[str, str]) -> str:
    """What a node is called: its name in quotes, shortened, and its id behind; a document as ``documents`` has it."""
    node = simpul.node
    if simpul.kind == "dokumen" and simpul.id:
        return documents[simpul.id]
    name = getattr(node, "nama", "") or getattr(node, "uraian", "") or getattr(node, "judul", "")
    if not name or name == simpul.id:
        return simpul.id or "tanpa id"
    quoted = f'"{shortened(name, _NAME_WIDTH)}"'
    return f"{quoted} ({simpul.id})" if simpul.id else quoted


def describe(key: Key, called: str) -> str:
    """A figure in words; ``called`` is what it is about. What is said of the agency needs no name."""
    id_, field, kolom = key
    if id_ == INSTANSI and field in {"tahun", "periode"}:
        return f"{field} yang disebut"
    about = "" if id_ == INSTANSI and field == "banyak" else called
    return " ".join(part for part in ("jumlah" if field == "banyak" else field, kolom.replace(".", " "), about) if part)


def who_says(index: Index, kalimat: Kalimat) -> str:
    """Whose words a sentence is: those of a document, or of the text of the report."""
    return index.called(kalimat.dokumen.id) if kalimat.dokumen is not None else "naskah"
