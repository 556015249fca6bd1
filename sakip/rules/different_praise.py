"""AKIP614: predikat-berbeda.

Memeriksa: satu capaian disebut dengan satu kata di semua dokumen. Dibandingkan kata sejenis saja: "baik" dengan "sangat baik", "tinggi"
dengan "sangat tinggi"; "berhasil dengan baik" sama dengan "baik". Satu kata untuk capaian yang berlainan bukan pertentangan, dan kategori
yang bukan kategori skala rencana diberitahukan AKIP606.
Mengapa: tanpa skala yang tetap, kata itu hanya pujian, dan pembaca tidak tahu mana penilaian yang berlaku.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 80 %}}]
    dokumen:
      - {id: bab_3, menyatakan: [{tentang: instansi, capaian: 100 %, predikat: berhasil baik}]}
      - {id: bab_4, menyatakan: [{tentang: instansi, capaian: 100 %, predikat: sangat baik}]}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 80 %}}]
    dokumen:
      - {id: bab_3, menyatakan: [{tentang: instansi, capaian: 100 %, predikat: berhasil baik}]}
      - {id: bab_4, menyatakan: [{tentang: instansi, capaian: 100 %, predikat: baik}]}
Perbaikan: pakai kategori dari skala yang berlaku, dan cetak skala itu dalam laporan.
Dasar: PermenPANRB 53/2014: laporan kinerja menyajikan informasi yang andal dan konsisten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.comparing import percent_of
from sakip.facts import default_columns
from sakip.findings import Related
from sakip.patterns import pattern
from sakip.scales import scale_of
from sakip.values import NamedTuple
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.amounts import Nilai
    from sakip.facts import Key
    from sakip.findings import Finding
    from sakip.index import Index
    from sakip.model import Dokumen

# What follows a grade as "bahkan melebihi target" leaves it as it is; anything else may not: "baik sekali".
_GRADE = pattern(
    r"(?:(?:telah )?berhasil (?:dengan )?)?(?:(sangat|cukup|kurang|tidak) )?(baik|tinggi|memuaskan)(?: pula\b.*| bahkan\b.*)?[.,;]?"
)


class Sebutan(NamedTuple):
    """A row that gives a score a grade: the words as printed, the score, and the field."""

    teks: str
    nilai: Nilai
    dokumen: Dokumen
    path: str


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each score of a node that documents call by words of one kind that differ."""
    scale = scale_of(index.rencana)
    known = [band.kategori.casefold() for band in scale.pita] if scale else []
    said: dict[tuple[Key, object, str], dict[str, list[Sebutan]]] = {}
    for dokumen, fields in index.printed:
        for path, row in index.rows(dokumen) if fields["predikat"] else ():
            text = " ".join(row.predikat.casefold().split())
            match = _GRADE.fullmatch(text) if row.tentang and text not in known and len(row.capaian) == 1 else None
            if match:
                ((column, nilai),) = row.capaian.items()
                key = (row.tentang, "capaian", column or default_columns(dokumen.node, index.rencana.tahun)["capaian"])
                words = said.setdefault((key, percent_of(nilai), match[2]), {})
                words.setdefault(match[1] or "", []).append(Sebutan(row.predikat, nilai, dokumen.node, f"{path}.predikat"))
    for (key, score, _), words in said.items():
        if len(words) > 1 and score is not None:
            yield _told(index, key, list(words.values()))


def _told(index: Index, key: Key, words: list[list[Sebutan]]) -> Finding:
    said = []
    for rows in words:
        speakers = listed(list(dict.fromkeys(index.teller(one.dokumen) for one in rows)))
        said.append(f'"{rows[0].teks}" ({speakers})')
    return finding(
        "AKIP614",
        f"{index.describe(key)} {words[0][0].nilai} disebut dengan {len(words)} kata: {listed(said)}",
        path=words[1][0].path,
        related=[Related(message=f"{index.teller(one.dokumen)}: {one.teks}", path=one.path) for rows in words for one in rows],
        data={"stated": " | ".join(rows[0].teks for rows in words)},
    )
