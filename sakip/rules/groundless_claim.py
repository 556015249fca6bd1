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
from sakip.exact import percent
from sakip.facts import INSTANSI
from sakip.findings import Related
from sakip.model import Kaki
from sakip.scoring import Skor
from sakip.spending import Belanja

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Kalimat

    Grounds = list[tuple[str, Fraction, str]]
    """What a number may rest on: its name, the number, and where it stands, if it does."""

_PERCENT = re.compile(r"(?<![0-9.,])([0-9]{1,3}(?:,[0-9]+)?) ?%")
_TIED = re.compile(r"\b(?:capaian|pencapaian|kinerja|realisasi|serapan|penyerapan|terserap)\b", re.IGNORECASE)
# Changes, goals and figures of other years are no achievements of this one.
_OTHER = re.compile(r"naik|turun|meningkat|kenaikan|selisih|tambah|lebih|kurang|target|banding|sisa|\b20[0-9]{2}\b", re.IGNORECASE)
_NEAR = 200
_CLAUSE = re.compile(r"[.;]\s")


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each percentage that is said of the agency and that nothing gives, with all places that say it."""
    stated: dict[str, list[str]] = {}
    for fact in index.claims:
        if fact.key[0] == INSTANSI and fact.key[1] == "capaian" and not isinstance(fact.pernyataan, Kaki):
            ukuran = with_unit(fact.nilai, "%").ukuran
            if isinstance(ukuran, Persen):
                stated.setdefault(str(ukuran), []).append(fact.path)
    said: dict[str, list[str]] = {}
    for kalimat in index.sentences:
        if "%" in kalimat.teks and _is_of_agency(kalimat):
            for number in _numbers(kalimat.teks, str(index.rencana.tahun)):
                said.setdefault(f"{number} %", []).append(kalimat.path)
    if not stated and not said:
        return
    skor = Skor(index)
    grounds = _joined(skor)
    yield from _groundless(stated, grounds)
    # A sentence that is noted about nothing may speak of one indicator too.
    yield from _groundless(said, grounds + _single(skor))


def _is_of_agency(kalimat: Kalimat) -> bool:
    row = kalimat.pernyataan
    return kalimat.dokumen is None or (row is not None and row.tentang == INSTANSI and not row.capaian)


def _numbers(teks: str, year: str) -> Iterator[str]:
    for match in _PERCENT.finditer(teks):
        clause = _CLAUSE.split(teks[max(0, match.start() - _NEAR) : match.start()])[-1].replace(year, "")
        if _TIED.search(clause) and not _OTHER.search(clause):
            yield match[1]


def _groundless(claims: dict[str, list[str]], grounds: Grounds) -> Iterator[Finding]:
    for text, paths in claims.items():
        number = parse_number(text.removesuffix(" %"))
        # Where nothing can be computed, nothing is known.
        if not grounds or any(agrees(number, value) for _, value, _ in grounds):
            continue
        near = sorted(grounds, key=lambda ground: abs(ground[1] - Fraction(number)))[:_MOST_SHOWN]
        compared = ", ".join(f"{name} {percent(value)}" for name, value, _ in near)
        yield finding(
            "AKIP805",
            f"capaian {text} tidak diberikan hitungan mana pun; yang terdekat: {compared}",
            path=paths[0],
            related=[
                *(Related(message=f"{text} di sini juga", path=path) for path in paths[1:]),
                *(Related(message=f"{name} {percent(value)}", path=path) for name, value, path in near if path),
            ],
            data={"stated": number, "compared": compared, "count": len(paths)},
        )


_MOST_SHOWN = 4


def _joined(skor: Skor) -> Grounds:
    """What the scores and the foot rows of documents give for the agency as a whole."""
    index = skor.index
    grounds = [] if skor.instansi.capaian is None else [("instansi terhitung", skor.instansi.capaian, "")]
    rows: dict[str, list[Fraction]] = {}
    for fact in index.claims:
        id_, field, _ = fact.key
        ukuran = with_unit(fact.nilai, "%").ukuran if field == "capaian" else None
        if not isinstance(ukuran, Persen):
            continue
        if isinstance(fact.pernyataan, Kaki):
            grounds.append((f"rata-rata {fact.dokumen.id}", Fraction(ukuran.nilai), fact.path))
            numbers = rows.get(fact.dokumen.id, [])
            grounds += [(f"rata-rata {fact.dokumen.id} terhitung", sum(numbers, Fraction(0)) / len(numbers), "")] if numbers else []
        elif id_ in index.simpul:
            rows.setdefault(fact.dokumen.id, []).append(Fraction(ukuran.nilai))
    return grounds


def _single(skor: Skor) -> Grounds:
    """What single nodes give, computed or printed, and what was spent of their budgets and of all together."""
    index = skor.index
    grounds = [(f"{name} terhitung", one.hasil.capaian, "") for name, one in skor.indikator.items() if one.hasil.capaian is not None]
    joined = [*skor.tujuan.values(), *skor.sasaran.values(), *skor.program.values()]
    grounds += [(f"{one.id} terhitung", one.capaian, "") for one in joined if one.capaian is not None]
    belanja, nodes = Belanja(skor), list(index.descend())
    for name, group in [("instansi", list(index.of_kind("program"))), *((simpul.id, [simpul]) for simpul in nodes)]:
        spent = belanja.spending(group).persen
        grounds += [] if spent is None else [(f"serapan {name}", spent, "")]
    for simpul, field, nilai in index.written:
        if isinstance(nilai.ukuran, Persen):
            grounds.append((simpul.id, Fraction(nilai.ukuran.nilai), f"{simpul.path}.{field}"))
    for fact in index.claims:
        if isinstance(fact.nilai.ukuran, Persen):
            grounds.append((fact.key[0], Fraction(fact.nilai.ukuran.nilai), fact.path))
    return grounds
