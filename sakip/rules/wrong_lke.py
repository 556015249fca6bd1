"""AKIP603: lke-salah.

Memeriksa: lembar kerja evaluasi memakai edisi yang ada, komponen dan bobotnya menurut edisi itu, dan setiap jawaban dapat dinilai.
Mengapa: satu jawaban yang hilang atau bobot yang berubah membuat Nilai AKIP tidak dapat dihitung, atau menjadi nilai lain.
Contoh salah:
    lke: {edisi: permenpanrb-88-2021, komponen: [{nama: perencanaan, sub_komponen: [{nama: keberadaan, jawaban: F}]}]}
Contoh benar:
    lke:
      edisi: permenpanrb-12-2015
      komponen:
        - {nama: perencanaan, sub_komponen: [{nama: semua, bobot: 30, jawaban: 80}]}
        - {nama: pengukuran, sub_komponen: [{nama: semua, bobot: 25, jawaban: 75}]}
        - {nama: pelaporan, sub_komponen: [{nama: semua, bobot: 15, jawaban: 90}]}
        - {nama: evaluasi, sub_komponen: [{nama: semua, bobot: 10, jawaban: 70}]}
        - {nama: capaian, sub_komponen: [{nama: semua, bobot: 20, jawaban: 85}]}
Perbaikan: jawab setiap sub-komponen dengan huruf AA sampai E atau nilai 0 sampai 100, dan pakai bobot edisinya.
Dasar: PermenPANRB 88/2021 (edisi sebelumnya PermenPANRB 12/2015).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.lke import evaluate_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding if the evaluation sheet gives no Nilai AKIP."""
    sheet = index.rencana.lke
    if sheet is not None and (problem := evaluate_sheet(sheet).alasan):
        yield finding("AKIP603", f"Nilai AKIP tidak dapat dihitung: {problem}", path="lke")
