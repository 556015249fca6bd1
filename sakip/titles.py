"""What findings call things, in the words of readers of a report: Bab III, tabel capaian sasaran."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sakip.chapters import BAB
from sakip.facts import INSTANSI
from sakip.patterns import pattern
from sakip.wording import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip.facts import Key
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
PLAN = "berkas rencana"
"""What findings call the plan itself: to its readers a rencana is an RKT or a Renja."""
_NAME_WIDTH = 48
_CHAPTER = pattern(r"bab\s+([ivx]+)\b", re.IGNORECASE)


def document_titles(documents: Sequence[Dokumen]) -> list[str]:
    """What each document is called: a chapter by its number or heading, a table by its kind; those of one name by their ids or titles."""
    names = [_part(one.bagian) if one.jenis == "laporan" else _KINDS[one.jenis] for one in documents]
    counts = Counter(names)
    return [
        name if name and counts[name] == 1 else one.id or (_quoted(one.judul) if one.judul else f"{name} tanpa id".lstrip())
        for one, name in zip(documents, names, strict=True)
    ]


def _part(bagian: str) -> str:
    """A part of the report: ``BAB III AKUNTABILITAS KINERJA`` is Bab III, ``KATA PENGANTAR`` Kata Pengantar."""
    if chapter := _CHAPTER.match(bagian):
        return f"Bab {chapter[1].upper()}"
    return bagian.title() if bagian.isupper() else bagian


def own_name(node: object) -> str:
    """What a planner calls a node: its name or wording; empty if it has neither."""
    return getattr(node, "nama", "") or getattr(node, "uraian", "") or getattr(node, "judul", "")


def title(simpul: Simpul) -> str:
    """What a node that is no document is called: its name in quotes, shortened, and its id behind."""
    name = own_name(simpul.node)
    if not simpul.id or not name or name == simpul.id:
        return simpul.id or _quoted(name)
    return f"{_quoted(name)} ({simpul.id})"


def _quoted(name: str) -> str:
    return f'"{shortened(name, _NAME_WIDTH)}"' if name else "tanpa id"


def describe(key: Key, called: str) -> str:
    """A figure in words; ``called`` is what it is about. What is said of the agency needs no name."""
    id_, field, kolom = key
    if id_ == INSTANSI and field in {"tahun", "periode"}:
        return f"{field} yang disebut"
    about = "" if id_ == INSTANSI and field == "banyak" else called
    return " ".join(part for part in ("jumlah" if field == "banyak" else field, kolom.replace(".", " "), about) if part)


def who_says(index: Index, path: str) -> str:
    """Whose words stand at a path: those of a document, of the text of the report, or of the plan."""
    if path.startswith("naskah."):
        return " ".join(["naskah", *(_part(bab.judul) for bab in BAB if path == f"naskah.{bab.kunci}")])
    return next((index.title(one) for one in index.of_kind("dokumen") if path.startswith(f"{one.path}.")), PLAN)
