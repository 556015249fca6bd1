"""AKIP807: bagian-naskah-tak-dikenal.

Memeriksa: setiap naskah mempunyai tempat dalam laporan: nama bagian laporan, atau id sasaran yang dianalisis.
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

from sakip.chapters import KUNCI
from sakip.codes import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each text of the report that belongs to no part of it."""
    for bagian in index.rencana.naskah:
        if bagian not in KUNCI and not (bagian in index.simpul and index.simpul[bagian].kind == "sasaran"):
            known = ", ".join(sorted(KUNCI))
            message = f'naskah "{bagian}" tidak tercetak: bukan id sasaran dan bukan bagian laporan, yaitu {known}'
            yield finding("AKIP807", message, path=f"naskah.{bagian}", data={"bagian": bagian})
