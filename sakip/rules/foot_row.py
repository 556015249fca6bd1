"""AKIP703: kaki-tabel-berbeda.

Memeriksa: baris kaki (jumlah, rata-rata) sama dengan yang dihitung dari baris-baris tabelnya sendiri.
Mengapa: jumlah dan rata-rata itulah yang dikutip di simpulan.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S1, nama: B, target: {2024: 80 %}}]
    dokumen:
      - id: ppk
        jenis: ppk
        menyatakan: [{tentang: I1, capaian: 90 %}, {tentang: I2, capaian: 100 %}]
        kaki: [{judul: RATA-RATA, hitung: rata_rata, capaian: "119,50 %"}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S1, nama: B, target: {2024: 80 %}}]
    dokumen:
      - id: ppk
        jenis: ppk
        menyatakan: [{tentang: I1, capaian: 90 %}, {tentang: I2, capaian: 100 %}]
        kaki: [{judul: RATA-RATA, hitung: rata_rata, capaian: 95 %}]
Perbaikan: hitung ulang baris kaki; tanda "-" tidak ikut dihitung.
Dasar: PermenPANRB 53/2014: data kinerja dapat ditelusuri sampai sumbernya.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Angka, Nilai, Persen, Rupiah, agrees, format_number, is_lost, mean, rounded, total
from sakip.codes import finding
from sakip.comparing import number_of
from sakip.findings import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index
    from sakip.model import Dokumen


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each figure of a foot row that the rows of its document do not give."""
    for simpul in index.of_kind("dokumen"):
        feet = [(path, foot) for dokumen, path, foot in index.feet if dokumen is simpul.node and foot.hitung] if simpul.node.kaki else []
        for path, foot in feet:
            for field in _FIELDS:
                figures = getattr(foot, field)
                rows = [(f"{at}.{field}", values) for at, row in index.rows(simpul) if (values := getattr(row, field))] if figures else []
                for key, stated in figures.items():
                    names = _names(simpul.node, field, key)
                    cells = [(at, values[name]) for at, values in rows for name in names if name in values]
                    yield from _compare(foot.hitung, f"{path}.{field}.{key}" if key else f"{path}.{field}", stated, cells)


_FIELDS = ("target", "realisasi", "capaian", "triwulan", "anggaran", "investasi")


def _names(dokumen: Dokumen, field: str, key: str) -> tuple[str, ...]:
    """The names under which a row may print what the foot row prints: a plain `anggaran` is the document's own column."""
    return ("", dokumen.anggaran) if field == "anggaran" and key in {"", dokumen.anggaran} else (key,)


def _compare(hitung: str, place: str, stated: Nilai, cells: list[tuple[str, Nilai]]) -> Iterator[Finding]:
    wanted = number_of(stated)
    numbers = [number for _, nilai in cells if type(number := number_of(nilai)) is type(wanted)]
    if wanted is None or not numbers:
        return
    lost = [at for at, nilai in cells if is_lost(nilai)]
    computed = total(numbers) if hitung == "jumlah" else mean(numbers)
    if agrees(wanted.nilai, computed) if hitung == "rata_rata" else wanted.nilai == computed:
        return
    # What the lost cells would have to hold. Only if that is less than nothing does the foot row contradict its rows.
    missing = wanted.nilai * (len(numbers) + len(lost) if hitung == "rata_rata" else 1) - total(numbers)
    if lost and missing >= 0:
        return
    kind = type(wanted)
    word = "jumlah" if hitung == "jumlah" else "rata-rata"
    shown = kind(computed) if hitung == "jumlah" else kind(rounded(computed))
    unknown = f"; {len(lost)} baris tidak terbaca, dan agar cocok isinya harus {kind(missing)}" if lost else ""
    yield finding(
        "AKIP703",
        f"{word} tercetak {stated}, padahal {len(numbers)} baris yang berisi angka memberi {shown}{unknown}",
        path=place,
        related=[Related(message="tidak terbaca", path=at) for at in lost],
        data={"stated": wanted.nilai, "computed": shown.nilai, "difference": kind(wanted.nilai - shown.nilai).nilai, "rows": len(numbers)},
    )
