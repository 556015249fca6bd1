"""AKIP603: lke-salah.

Memeriksa: lembar kerja evaluasi memakai edisi yang berlaku pada tahun rencana, dengan komponen dan bobotnya, dan setiap
jawaban dapat dinilai.
Mengapa: satu jawaban yang hilang atau bobot yang berubah membuat Nilai AKIP tidak dapat dihitung, atau menjadi nilai lain.
Contoh salah:
    lke: {edisi: permenpanrb-88-2021, komponen: [{nama: perencanaan, sub_komponen: [{nama: keberadaan, jawaban: F}]}]}
Contoh benar:
    lke:
      edisi: permenpanrb-88-2021
      komponen:
        - {nama: perencanaan, sub_komponen: [{nama: semua, bobot: 30, jawaban: 80}]}
        - {nama: pengukuran, sub_komponen: [{nama: semua, bobot: 30, jawaban: 75}]}
        - {nama: pelaporan, sub_komponen: [{nama: semua, bobot: 15, jawaban: 90}]}
        - {nama: evaluasi, sub_komponen: [{nama: semua, bobot: 25, jawaban: 70}]}
Perbaikan: jawab setiap sub-komponen dengan huruf AA sampai E atau nilai 0 sampai 100, dan pakai bobot edisinya.
Dasar: PermenPANRB 88/2021 (edisi sebelumnya PermenPANRB 12/2015).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.regulations import LKE, SKALA
from sakip.scales import out_of_force
from sakip.scoring import Skor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each part of the evaluation sheet that has no worth, else for the sheet if it gives no Nilai AKIP."""
    sheet, worth = index.rencana.lke, index.once(Skor).lke
    if sheet is None or worth is None:
        return
    edition = LKE.get(sheet.edisi)
    if edition is not None and (force := out_of_force(SKALA[edition.skala], index.rencana.tahun)):
        message = f"edisi {sheet.edisi} {force}, padahal rencana ini tahun {index.rencana.tahun}"
        yield finding("AKIP603", message, path="lke.edisi", data={"edisi": sheet.edisi})
    wrong = [part for part in worth.bagian if part.alasan]
    for part in wrong:
        yield finding("AKIP603", f"{part.komponen}, {part.nama}: {part.alasan}, maka Nilai AKIP tidak dapat dihitung", path=part.path)
    if worth.alasan and not wrong:
        yield finding("AKIP603", f"Nilai AKIP tidak dapat dihitung: {worth.alasan}", path="lke")
