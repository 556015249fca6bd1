"""AKIP803: tahun-asing.

Memeriksa: kalimat dan judul hanya menyebut tahun rencana, tahun yang dibandingkan dengannya, dan tahun-tahun periode Renstra; tahun
sesudahnya dan periode rencana lain (RPJMN, RTRW) dibiarkan;
judul dokumen tahunan (RKT, PK, rencana aksi, PPK) menyebut tahun dokumen itu sendiri.
Mengapa: tahun lain biasanya tertinggal dari laporan lama yang disalin, dan angka di kalimat itu mungkin ikut tertinggal.
Contoh salah:
    periode: 2023-2026
    naskah: {bab_3: Capaian kinerja Tahun Anggaran 2021 diuraikan di bawah ini.}
Contoh benar:
    periode: 2023-2026
    naskah: {bab_3: Capaian kinerja Tahun Anggaran 2024 diuraikan di bawah ini.}
Perbaikan: ganti tahunnya, dan periksa apakah angka di kalimat itu milik tahun rencana.
Dasar: PermenPANRB 53/2014: laporan kinerja menyajikan kinerja tahun yang bersangkutan.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip.entries import naming
from sakip.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.facts import Kalimat
    from sakip.findings import Finding
    from sakip.index import Index

_YEAR = pattern(r"20[0-9]{2}")
_NAMED = pattern(
    r"(?<!\S)(\S*)\s+(?:(tahun anggaran|t\.?a\.?|periode)|tahun)\s+(20[0-9]{2})"
    r"(?:\s*(?:-|–|s/d|s\.d\.|sampai(?: dengan)?)\s*(20[0-9]{2}))?",
    re.IGNORECASE,
)
# A plain year is one of a fiscal year only beside words about performance.
_PERFORMANCE = pattern(r"\b(?:kinerja|capaian|realisasi|target|anggaran|lakip|lkjip|lkip|rkt|renja)\b", re.IGNORECASE)
# What is told of other years on purpose: history, comparisons, regulations, and plans of others, which have their own periods.
_OTHER = pattern(
    r"banding|sejak|semenjak|sebelum|berakhir|dibentuk|\bdari tahun|\bnomor\b|\bno\.|\bperaturan\b|\bundang|baseline|data dasar|"
    r"tahun dasar|pandemi|covid|\b(?:renstra|strategis) kementerian|\brpj(?:mn|pn|pd)\b|jangka panjang|"
    r"menengah nasional|\b(?:rtrw|rdtr)\b|\bsdgs?\b",
    re.IGNORECASE,
)
_YEARLY = frozenset(["rkt", "pk", "rencana_aksi", "ppk"])
_MONTHS = frozenset(
    ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"]
)


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each foreign year or period, with all sentences that name it."""
    rencana = index.rencana
    span = _YEAR.findall(rencana.periode)
    # Without its period it is not known which years the plan may speak of.
    if not span:
        return
    known = {str(year) for year in range(int(span[0]), int(span[-1]) + 1)} | {str(rencana.tahun)}
    suspicious = [
        kalimat
        for kalimat in index.sentences
        if ("20" in kalimat.teks and not known.issuperset(_YEAR.findall(kalimat.teks))) or _is_of_another(kalimat, rencana.tahun)
    ]
    if not suspicious:
        return
    known |= {year for dokumen in rencana.dokumen for row in dokumen.menyatakan for year in row.membandingkan}
    known |= {field.split(".")[1] for _, field, _ in index.written} | {str(dokumen.tahun) for dokumen in rencana.dokumen}
    named: dict[str, list[tuple[str, str]]] = {}
    for kalimat in suspicious:
        for text, words in _titled(kalimat) if _is_of_another(kalimat, rencana.tahun) else _foreign(kalimat, known):
            named.setdefault(text, []).append((kalimat.path, words))
    yield from naming("AKIP803", index, named, f"untuk tahun {rencana.tahun}, periode {rencana.periode}")


def _is_of_another(kalimat: Kalimat, year: int) -> bool:
    """Whether this is the title of a document of one year, and names other years only; ``year`` is that of the plan."""
    dokumen = kalimat.dokumen
    if dokumen is None or kalimat.pernyataan is not None or dokumen.jenis not in _YEARLY:
        return False
    years = [int(named) for named in _YEAR.findall(kalimat.teks)]
    return bool(years) and not min(years) <= (dokumen.tahun or year) <= max(years) and not _OTHER.search(kalimat.teks)


def _titled(kalimat: Kalimat) -> Iterator[tuple[str, str]]:
    years = _YEAR.findall(kalimat.teks)
    yield f"tahun {'-'.join(years)}", years[0]


def _foreign(kalimat: Kalimat, known: set[str]) -> Iterator[tuple[str, str]]:
    """The years and periods that a sentence names, and that are not the plan's, each with its words; fields are told by AKIP701."""
    row = kalimat.pernyataan
    noted = set(_YEAR.findall(f"{row.tahun} {row.periode}")) if row else set()
    if _OTHER.search(kalimat.teks):
        return
    for match in _NAMED.finditer(f". {kalimat.teks}"):
        before, kind, first, last = match.groups(default="")
        years = {first, last} - {""}
        # A report is copied from an older one; what a later year is wanted for was written for this one.
        if (
            min(years) > max(filter(str.isdigit, known))
            or years <= known | noted
            or before.casefold() in _MONTHS
            or any(sign.isdigit() for sign in before)
        ):
            continue
        if kind or last or _PERFORMANCE.search(kalimat.teks):
            yield f"{(kind or 'tahun').casefold()} {first}{f'-{last}' if last else ''}", match[0].removeprefix(before).strip()
