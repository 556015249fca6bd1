"""AKIP810: belum-diisi.

Memeriksa: nama dan teks rencana, naskah, judul dan kutipan dokumen tidak lagi memuat tempat yang harus diisi: titik-titik (`.....`,
`……`), garis (`___`), `xxx`, `[isi …]`.
Mengapa: tempat kosong sebuah contoh tercetak apa adanya dalam laporan dan lampiran.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    naskah: {saran: Tahun depan perlu .....}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    naskah: {saran: Tahun depan perlu kader baru.}
Perbaikan: isi, atau hapus teksnya; bagian yang belum ditulis disebut laporan dengan kata-katanya sendiri.
Dasar: PermenPANRB 53/2014: laporan kinerja disajikan dengan jelas.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.facts import Kalimat
from sakip.fields import given
from sakip.findings import Related
from sakip.model import Keluaran, Lingkungan
from sakip.patterns import pattern
from sakip.titles import who_says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

# Three dots leave something out, a fourth ends the sentence; XXX is thirty; behind a point or a brace a word is part of a name.
_PLACE = pattern(r"\.{5,}|(?:\. ){4,}\.|…{2,}|_{3,}|(?<![\w.{])(?:x{3,}|X{4,})(?!\.?\w)|\[\s*(?i:(?:di)?isi)\b[^\]]*\]")
_BEFORE = 4
"""How many words before such a place are shown."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each text with a place to be filled in, however many nodes have it."""
    found: dict[str, list[Kalimat]] = {}
    for one in _texts(index):
        if _PLACE.search(one.teks):
            found.setdefault(one.teks, []).append(one)
    for teks, (first, *others) in found.items():
        places = [match[0] for match in _PLACE.finditer(teks)]
        shown = " ".join([*teks.partition(places[0])[0].split()[-_BEFORE:], places[0]])
        yield finding(
            "AKIP810",
            f'{who_says(index, first.path)} masih memuat tempat yang belum diisi: "{shown}"',
            path=first.path,
            related=[Related(message=f"{who_says(index, one.path)}: di sini juga", path=one.path) for one in others],
            data={"text": shown, "count": len(places)},
            words=places[0],
        )


def _texts(index: Index) -> Iterator[Kalimat]:
    """The names and texts of the plan, then its sentences. Other words of documents are held against the plan by AKIP705 and AKIP708."""
    nodes = ((simpul.node, simpul.path) for simpul in index.semua if simpul.kind != "dokumen")
    for node, path in chain(nodes, [(index.rencana.instansi, "instansi")]):
        yield from _within(node, path)
    yield from index.sentences


def _within(node: object, path: str) -> Iterator[Kalimat]:
    for field, value in given(node).items():
        if isinstance(value, (Keluaran, Lingkungan)):
            yield from _within(value, f"{path}.{field}")
        # A figure is a tuple too.
        texts = (value,) if isinstance(value, str) else value if type(value) is tuple else ()
        yield from (Kalimat(teks, f"{path}.{field}") for teks in texts if isinstance(teks, str))
