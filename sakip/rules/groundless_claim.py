"""AKIP805: klaim-tanpa-dasar.

Memeriksa: persentase capaian atau serapan yang disebut kalimat tentang instansi adalah angka yang diberikan hitungan atau tabel.
Mengapa: angka di simpulan harus dapat ditelusuri ke tabelnya; yang tidak, biasanya tertinggal dari laporan lama.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    naskah: {bab_4: "Capaian kinerja instansi sebesar 98,95 %."}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    naskah: {bab_4: "Capaian kinerja instansi sebesar 90 %."}
Perbaikan: kutip angka dari tabel, atau tambahkan tabel yang memberikannya.
Dasar: PermenPANRB 53/2014: data kinerja dapat ditelusuri sampai sumbernya.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip.amounts import Persen, agrees, parse_number
from sakip.codes import finding
from sakip.comparing import with_unit
from sakip.exact import mean_of, percent
from sakip.facts import INSTANSI
from sakip.findings import Related
from sakip.patterns import pattern
from sakip.reckoning import shares
from sakip.scoring import Skor
from sakip.spending import Belanja

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.facts import Kalimat
    from sakip.findings import Finding
    from sakip.index import Index

    Grounds = list[tuple[str, Fraction, str]]
    """What a number may rest on: its name, the number, and where it stands, if it does."""

_PERCENT = pattern(r"(?<![0-9.,])([0-9]{1,3}(?:,[0-9]+)?) ?%")
_TIED = pattern(r"\b(?:capaian|pencapaian|kinerja|realisasi|serapan|penyerapan|terserap)\b", re.IGNORECASE)
# Changes, goals and figures of other years are no achievements of this one.
_OTHER = pattern(r"naik|turun|meningkat|kenaikan|selisih|tambah|lebih|kurang|target|banding|sisa|\b20[0-9]{2}\b", re.IGNORECASE)
_NEAR = 200
_CLAUSE = pattern(r"[.;]\s")


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each percentage that a sentence says of the agency and that nothing gives, with all places that say it."""
    said: dict[str, list[Related]] = {}
    for kalimat in index.sentences:
        if "%" in kalimat.teks and _is_of_agency(kalimat):
            for text, words in dict(_numbers(kalimat.teks, str(index.rencana.tahun))).items():
                said.setdefault(text, []).append(Related(message=f"{text} % di sini juga", path=kalimat.path, words=words))
    grounds = _grounds(index.once(Skor)) if said else []
    for text, places in said.items():
        number = parse_number(text)
        # Where nothing can be computed, nothing is known.
        if grounds and not any(agrees(number, value) for _, value, _ in grounds):
            yield _groundless(text, places, sorted(grounds, key=lambda ground: abs(ground[1] - Fraction(number)))[:_MOST_SHOWN])


def _is_of_agency(kalimat: Kalimat) -> bool:
    # A statement that notes its capaian is compared with the others by AKIP702.
    row = kalimat.pernyataan
    return kalimat.dokumen is None or (row is not None and row.tentang == INSTANSI and not row.capaian)


def _numbers(teks: str, year: str) -> Iterator[tuple[str, str]]:
    """The percentages that a text calls achievements, each with its words; one that its own sentence denies is told by AKIP812."""
    denied = [said for said, _ in shares(teks)]
    for match in _PERCENT.finditer(teks):
        clause = _CLAUSE.split(teks[max(0, match.start() - _NEAR) : match.start()])[-1].replace(year, "")
        if _TIED.search(clause) and not _OTHER.search(clause) and not any(match[0] in said for said in denied):
            yield match[1], match[0]


def _groundless(text: str, places: list[Related], near: Grounds) -> Finding:
    compared = ", ".join(f"{name} {percent(value)}" for name, value, _ in near)
    return finding(
        "AKIP805",
        f"{text} % tidak diberikan hitungan atau tabel mana pun; yang terdekat: {compared}",
        path=places[0].path,
        words=places[0].words,
        related=[
            *places[1:],
            *(Related(message=f"{name} {percent(value)}", path=path) for name, value, path in near if path),
        ],
        data={"stated": parse_number(text), "compared": compared, "count": len(places)},
    )


_MOST_SHOWN = 4


def _grounds(skor: Skor) -> Grounds:
    """All percentages of the plan: what the scores and the budgets give, and what the plan and its documents print."""
    index, belanja = skor.index, Belanja(skor)
    joined = [skor.instansi, *skor.tujuan.values(), *skor.sasaran.values(), *skor.program.values()]
    computed = [(one.id, one.capaian) for one in joined] + [(name, one.hasil.capaian) for name, one in skor.indikator.items()]
    # The tables of the report print these means below their rows.
    ikus = [one.hasil.capaian for one in skor.indikator.values() if one.simpul.node.iku]
    for name, scores in (("rata-rata sasaran", [one.capaian for one in skor.sasaran.values()]), ("rata-rata IKU", ikus)):
        known = [capaian for capaian in scores if capaian is not None]
        computed.append((name, mean_of(known) if known else None))
    groups = [(INSTANSI, list(index.of_kind("program"))), *((simpul.id, [simpul]) for simpul in index.descend())]
    computed += [(f"serapan {name}", belanja.spending(group).persen) for name, group in groups]
    grounds = [(f"{name} terhitung", value, "") for name, value in computed if value is not None]
    printed = [(simpul.id, nilai, f"{simpul.path}.{field}") for simpul, field, nilai in index.written]
    # A report may say what its scores are capped at.
    if skor.penilaian.batas is not None:
        printed.append(("batas", skor.penilaian.batas, "penilaian.batas"))
    for fact in index.claims:
        nilai = with_unit(fact.nilai, "%") if fact.key[1] == "capaian" else fact.nilai
        printed.append((f"{fact.key[0]} menurut {index.teller(fact.dokumen)}", nilai, fact.path))
    return grounds + [(name, Fraction(nilai.ukuran.nilai), path) for name, nilai, path in printed if isinstance(nilai.ukuran, Persen)]
