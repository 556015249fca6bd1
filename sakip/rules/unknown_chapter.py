"""AKIP807: bagian-naskah-tak-dikenal.

Memeriksa: setiap naskah mempunyai satu tempat dalam laporan: nama bagian laporan, atau id sasaran rencana sendiri (tanpa `asal`).
Mengapa: naskah dengan nama lain tidak tercetak di bagian mana pun.
Contoh salah:
    naskah: {kata_pengatar: Laporan ini disusun sebagai pertanggungjawaban.}
Contoh benar:
    naskah: {kata_pengantar: Laporan ini disusun sebagai pertanggungjawaban.}
Perbaikan: pakai nama bagian yang ada.
Dasar: PermenPANRB 53/2014, lampiran II: susunan laporan kinerja.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.chapters import KUNCI, analysed
from sakip.codes import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each text of the report that belongs to no part of it, or to two."""
    naskah = index.rencana.naskah
    sasaran = {kunci for kunci, _ in analysed(index)} if naskah else ()
    for bagian in naskah:
        if (bagian in KUNCI) == (bagian in sasaran):
            message = f'naskah "{bagian}" {_problem(index, bagian)}'
            yield finding("AKIP807", message, path=f"naskah.{bagian}", data={"bagian": bagian})


def _problem(index: Index, bagian: str) -> str:
    if bagian in KUNCI:
        return "tercetak dua kali: sebagai bagian laporan dan dalam analisis sasaran ber-id sama; beri sasaran itu id lain"
    simpul = index.simpul.get(bagian)
    if simpul is not None and simpul.kind == "sasaran":
        return f"tidak tercetak: sasaran itu berasal dari {index.called(simpul.node.asal)}, dan yang dianalisis hanya sasaran sendiri"
    return f"tidak tercetak: bukan id sasaran dan bukan bagian laporan, yaitu {', '.join(sorted(KUNCI))}"
