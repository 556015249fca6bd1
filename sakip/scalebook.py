"""The page of scales, ladders, methods and evaluation sheets, from the data of `regulations`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.exact import show
from sakip.regulations import LKE, METODE, SKALA, TINGKAT
from sakip.scales import lower_bound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip.penilaian import Pita, Skala

_HEAD = """\
# Skala, metode dan bobot

Halaman ini diturunkan dari data di `sakip/regulations.py`; jangan disunting. `sakip rules --skala` menampilkan hal yang sama.
Bagaimana semuanya dipakai: [menilai.md](menilai.md).
"""


def scalebook() -> str:
    """The page as Markdown."""
    return _HEAD + "".join(_parts())


def _parts() -> Iterator[str]:
    yield "\n## Skala kategori\n\nDisebut dalam `penilaian.skala`. Nilai dicari tanpa dibulatkan; pita dibaca rapat, tanpa celah.\n"
    for skala in SKALA.values():
        yield _scale(skala)
    yield "\n## Tingkat predikat\n\nDari yang terendah. Tingkat lain ditulis dalam `indikator.tingkat`.\n\n"
    yield _table(("Predikat", "Tingkat"), ((name, " < ".join(steps)) for name, steps in TINGKAT.items()))
    yield "\n## Metode\n\nT: target, R: realisasi.\n\n"
    yield _table(("Metode", "Cara", "Dasar"), ((f"`{id_}`", one.nama, one.dasar) for id_, one in METODE.items()))
    yield "\n## Lembar kerja evaluasi\n"
    for id_, edition in LKE.items():
        yield f"\n### `{id_}`: {edition.dasar}\n\n"
        rows = [
            (name, part.bobot, ", ".join(f"{sub} {weight}" for sub, weight in part.sub_komponen.items()) or "ditulis di rencana")
            for name, part in edition.komponen.items()
        ]
        yield _table(("Komponen", "Bobot", "Sub-komponen"), rows)
        letters = ", ".join(f"{letter} {worth}" for letter, worth in edition.jawaban.items())
        yield f"\nJawaban: {letters + ', atau ' if letters else ''}nilai 0 sampai 100. {edition.catatan}\n"


def _scale(skala: Skala) -> str:
    until = f" sampai {skala.sampai}" if skala.sampai else ""
    rows = ((band.kategori, _reading(band), str(band.tercetak or "")) for band in skala.pita)
    note = f"\n{skala.catatan}\n" if skala.catatan else ""
    head = f"\n### `{skala.id}`: {skala.nama}\n\n{skala.dasar}, berlaku mulai {skala.mulai_berlaku}{until}.\n\n"
    return head + _table(("Kategori", "Dibaca", "Tercetak"), rows) + note


def _reading(band: Pita) -> str:
    bound = lower_bound(band)
    if bound is None:
        return "selebihnya"
    return f"mulai {show(bound)}" if band.mulai else f"di atas {show(bound)}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
