"""AKIP805: klaim-tanpa-dasar.

Memeriksa: persentase capaian atau serapan yang disebut kalimat tentang instansi adalah angka yang diberikan hitungan atau tabel; jumlah
rupiah di kalimat mana pun tidak berbeda satu ketikan saja (satu angka lain, atau dua yang bertukar tempat) dari anggaran di tabel.
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

from sakip.amounts import Persen, Rupiah, agrees, format_number, parse_number, total
from sakip.codes import finding
from sakip.comparing import with_unit
from sakip.exact import mean_of, percent
from sakip.facts import INSTANSI
from sakip.findings import Related
from sakip.index import BUDGETED
from sakip.leaves import BUDGET_COLUMNS
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
_AMOUNT = pattern(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}(?![0-9]|\.[0-9])")
_TELLING = 6
"""How many digits tell an amount from all others, without the zeros at its end."""
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
    yield from _slips(index)


def _slips(index: Index) -> Iterator[Finding]:
    """A finding for each amount of money in a sentence that one slip of the keyboard makes of one that is budgeted or spent."""
    said: dict[str, list[Related]] = {}
    for kalimat in index.sentences:
        denied = [said for said, _ in shares(kalimat.teks)]
        for text in dict.fromkeys(_AMOUNT.findall(kalimat.teks)):
            # Round amounts are alike without being the same.
            if len(text.replace(".", "").rstrip("0")) >= _TELLING and not any(text in one for one in denied):
                said.setdefault(text, []).append(Related(message=f"{text} di sini juga", path=kalimat.path, words=text))
    known = _amounts(index) if said else {}
    for text, places in said.items():
        digits = text.replace(".", "")
        meant = next((one for one in _slipped(digits) if one in known), "") if digits not in known else ""
        if meant:
            amount = f"Rp {format_number(int(meant))}"
            related = [Related(message=amount, path=known[meant])] if known[meant] else []
            yield finding(
                "AKIP805",
                f"Rp {text} tidak ada di tabel mana pun; {amount} berbeda satu ketikan saja",
                path=places[0].path,
                words=text,
                related=[*places[1:], *related],
                data={"stated": int(digits), "compared": int(meant), "count": len(places)},
            )


def _slipped(digits: str) -> Iterator[str]:
    """What one slip may have made these digits of: one digit is another, or two neighbours have changed places."""
    for place, digit in enumerate(digits):
        before, after = digits[:place], digits[place + 1 :]
        yield from (before + other + after for other in "0123456789" if other != digit)
        if after and after[0] != digit:
            yield before + after[0] + digit + after[1:]


def _amounts(index: Index) -> dict[str, str]:
    """The whole rupiah of every budget, spending and total, of the plan and as documents print them, with where each stands, if it does."""
    programs = [index.budgets(one) for one in index.of_kind("program")]
    sums = [[one[kolom] for one in programs if kolom in one] for kolom in BUDGET_COLUMNS]
    found: list[tuple[object, str]] = [(Rupiah(total(parts)), "") for parts in sums if parts]
    for dokumen in index.of_kind("dokumen"):
        feet = index.feet(dokumen)
        found += [(nilai.ukuran, f"{path}.anggaran.{kolom}".rstrip(".")) for path, foot in feet for kolom, nilai in foot.anggaran.items()]
    found += [(fact.nilai.ukuran, fact.path) for fact in index.claims]
    found += [(nilai.ukuran, f"{simpul.path}.{field}") for simpul, field, nilai in index.written]
    # What stands lowest is where an amount is written.
    nodes = index.of_kind("rencana_aksi", *BUDGETED)
    found += [(amount, f"{one.path}.anggaran.{kolom}") for one in nodes for kolom, amount in index.figures(one, "anggaran").items()]
    return {str(int(amount.nilai)): path for amount, path in found if isinstance(amount, Rupiah)}


def _is_of_agency(kalimat: Kalimat) -> bool:
    # A capaian that its statement notes is given by that, and compared with the others by AKIP702.
    row = kalimat.pernyataan
    return kalimat.dokumen is None or (row is not None and row.tentang == INSTANSI)


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
