"""AKIP609: bobot-atau-batas-salah.

Memeriksa: `batas` capaian adalah persen di atas nol, dan `bobot` angka yang tidak negatif.
Mengapa: batas atau bobot yang tidak dapat dibaca tidak dipakai, dan capaian yang dihasilkan bukan yang dimaksud.
Contoh salah:
    penilaian: {batas: seratus}
Contoh benar:
    penilaian: {batas: 100 %}
Perbaikan: tulis batas seperti 120 %, dan bobot seperti 40 atau 40 %.
Dasar: kebijakan penilaian instansi; PermenPANRB 53/2014: cara menghitung capaian dinyatakan dan diterapkan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.achieving import number_in
from sakip.codes import finding
from sakip.fields import given

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

_WEIGHTED = ("tujuan", "sasaran", "indikator", "kegiatan", "sub_kegiatan")


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each cap that is no percentage above nothing, and for each weight that is no number, or a negative one."""
    nodes = [(simpul.path, given(simpul.node)) for simpul in index.of_kind(*_WEIGHTED)]
    if index.rencana.penilaian is not None:
        nodes.append(("penilaian", given(index.rencana.penilaian)))
    for path, values in nodes:
        cap, weight = values.get("batas"), values.get("bobot")
        if cap is not None and ((number := number_in(cap)) is None or number <= 0 or cap.satuan):
            yield finding("AKIP609", f"batas {cap} bukan persen di atas nol", path=f"{path}.batas", data={"batas": cap})
        if weight is not None and ((number := number_in(weight)) is None or number < 0):
            yield finding("AKIP609", f"bobot {weight} bukan angka dari nol ke atas", path=f"{path}.bobot", data={"bobot": weight})
