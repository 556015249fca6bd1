"""AKIP615: klaim-tercapai-berbeda.

Memeriksa: kalimat yang menyebut berapa IKU, indikator atau sasaran yang mencapai target atau belum ("enam dari tujuh IKU mencapai target")
menyebut banyak yang diberikan capaian di rencana atau dokumennya. Yang dibaca hanya kalimat tentang instansi dalam tahun rencana; yang
capaiannya tidak diketahui boleh dihitung atau tidak. Kalimat mana pun yang menyebut realisasi dan target satu indikator ("12 hari belum
mencapai target 11 hari") mengatakan yang sama dengan capaiannya.
Mengapa: banyak yang tercapai dibaca di ikhtisar dan simpulan, dan tertinggal ketika tabelnya berubah.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, iku: true, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}
      - {id: I2, iku: true, sasaran: S1, nama: B, target: {2024: 5 Desa}, realisasi: {2024: 6 Desa}}
    naskah: {bab_4: Dua dari dua IKU mencapai target.}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, iku: true, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}
      - {id: I2, iku: true, sasaran: S1, nama: B, target: {2024: 5 Desa}, realisasi: {2024: 6 Desa}}
    naskah: {bab_4: Satu dari dua IKU mencapai target.}
Perbaikan: hitung kembali dari tabel capaian.
Dasar: PermenPANRB 53/2014: laporan menjelaskan keberhasilan dan kegagalan pencapaian kinerja.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip.amounts import agrees, parse_number
from sakip.codes import finding
from sakip.comparing import percent_of
from sakip.exact import percent_beside
from sakip.facts import BREAK, YEAR, is_of_all
from sakip.findings import Related
from sakip.patterns import pattern
from sakip.scoring import Skor
from sakip.terbilang import WORDS, count
from sakip.titles import who_says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

    Way = list[Fraction | None]
    """The capaian of all that may be meant; None where it is not known."""

_NUMBER = rf"((?<![\w.,/-])[0-9]{{1,3}}|{WORDS})(?:\s*\((?:[0-9]{{1,3}}|{WORDS})\))?"
_FIGURE = r"(?<![\w.,/-])[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?(?![\w/-]|[.,][0-9])"
_KIND = r"(iku|indikator(?:\s+(?:kinerja|utama|sasaran|strategis)|\s*\(iku\))*|sasaran(?:\s+(?:strategis|program))?)"
_TARGET = r"\s+target(?!\s+(?:akhir|jangka|nasional|provinsi|tahun\s+(?!ini)|triwulan))"
_REACHED = (
    r"(?:(?P<less>(?:masih\s+)?(?:belum|tidak)\s+(?:berhasil\s+|dapat\s+)?(?:tercapai|(?:mencapai|memenuhi)"
    rf"{_TARGET})|belum(?=\s*[.,;)]|\Z))"
    rf"|(?P<more>(?:melampaui|melebihi){_TARGET})"
    rf"|(?:tercapai(?!\s+(?:sebesar|sebagian|[0-9]))"
    rf"|(?:mencapai|memenuhi)(?:\s+(?:atau|dan|dan/atau)\s+(?:melampaui|melebihi))?{_TARGET}))"
)
_CLAIM = pattern(
    rf"{_NUMBER}(?:\s+dari\s+{_NUMBER})?\s+(?:{_KIND}\s+)?(?:,[^,.;]{{1,150}},\s+)?(?:yang\s+)?(?:(?:telah|sudah|berhasil|dapat|juga)\s+)*{_REACHED}\b",
    re.IGNORECASE,
)
_OF = pattern(rf"\bdari\s+(?:total\s+|seluruh\s+)?{_NUMBER}\s+{_KIND}", re.IGNORECASE)
# Counts of another plan, or of a part of the year; and of what stands below one thing.
_PART = pattern(
    r"\b(?:triwulan|semester|renstra|rpjmd|rpjmn|rkpd|spm|sdgs?|nasional|aksi|program|kegiatan|keluaran|tahun\s+(?:lalu|sebelumnya|depan))\b",
    re.IGNORECASE,
)
_WITHIN = pattern(
    r"\b(?:(?:pada|bagi|untuk|dari)\s+(?:sasaran|tujuan|misi)\s+(?!strategis)|(?:sasaran|tujuan|misi)\s+(?:ini|ke\b|(?:strategis\s+)?[0-9ivx]+\b))",
    re.IGNORECASE,
)
_NUMBERED = pattern(r"\b(?:sasaran|tujuan|misi|tabel|gambar|lampiran|nomor|strategis)\s+\Z", re.IGNORECASE)
_MORE = pattern(r"\b(?:melampaui|melebihi)\s", re.IGNORECASE)
_PARAGRAPH = pattern(r"\n\s*\n")
_WHOLE = 100
# An indicator is known by its realisasi, some words before, and by its target.
_SINGLE = pattern(
    rf"((?:belum|tidak)\s+)?(?:(?:telah|sudah|berhasil|dapat)\s+)*(?:mencapai|memenuhi)\s+target\s+(?:sebesar\s+|sebanyak\s+)?({_FIGURE})",
    re.IGNORECASE,
)
_FIGURES = pattern(_FIGURE)
_HOPED = pattern(r"\b(?:hampir|nyaris|untuk|guna|agar|akan|harus|perlu|diharapkan|bukan|jika|bila)\s+\Z", re.IGNORECASE)
_NEAR = 80


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for the counts of what was reached, or was not, that no way of counting gives: one for all that say so."""
    told = [
        (kalimat.path, said, what)
        for kalimat in index.sentences
        if _is_claiming(kalimat.teks) and is_of_all(index, kalimat)
        for said, what in _contrary(index, kalimat.teks)
    ]
    if told:
        (path, said, what), *others = told
        yield finding(
            "AKIP615",
            f'{who_says(index, path)} menyebut "{said}", padahal menurut capaiannya {what}',
            path=path,
            words=said,
            related=[Related(message=f'"{said}", menurut capaiannya {what}', path=path, words=said) for path, said, what in others],
            data={"stated": said, "computed": what, "count": len(told)},
        )
    for kalimat in index.sentences:
        if "target" in kalimat.teks.casefold():
            for said, what in _denied(index, kalimat.teks):
                message = f'{who_says(index, kalimat.path)} menyebut "{said}", padahal capaian {what}'
                yield finding("AKIP615", message, path=kalimat.path, words=said, data={"stated": said, "computed": what, "count": 1})


def _denied(index: Index, teks: str) -> Iterator[tuple[str, str]]:
    """What a text says of an indicator that it names by its realisasi and its target, and that its capaian denies."""
    for sentence in BREAK.split(teks):
        for match in _SINGLE.finditer(sentence) if "target" in sentence.casefold() else ():
            before = sentence[max(0, match.start() - _NEAR) : match.start()]
            numbers = [parse_number(text, grouped=True) for text in _FIGURES.findall(before)]
            target = parse_number(match[2], grouped=True)
            meant = [
                (one.simpul, one.hasil.capaian)
                for one in index.once(Skor).indikator.values()
                if one.hasil.capaian is not None
                and agrees(target, one.hasil.target)
                and any(agrees(near, one.hasil.realisasi) for near in numbers)
            ]
            if meant and not _HOPED.search(before) and all((capaian >= _WHOLE) == bool(match[1]) for _, capaian in meant):
                simpul, capaian = meant[0]
                yield " ".join(match[0].split()), f"{index.title(simpul)} {percent_beside(capaian, _WHOLE)}"


def _is_claiming(teks: str) -> bool:
    lower = teks.casefold()
    # Most sentences claim nothing, which a search takes long to see.
    return "tercapai" in lower or "target" in lower


def _contrary(index: Index, teks: str) -> Iterator[tuple[str, str]]:
    """The counts of a text that no way of counting gives, each in its words and with what is given."""
    for paragraph in _PARAGRAPH.split(teks):
        for sentence in BREAK.split(paragraph):
            # What a paragraph says of one sasaran may go on to its end.
            if _WITHIN.search(sentence):
                break
            of_year = {str(index.rencana.tahun)}.issuperset(YEAR.findall(sentence))
            if of_year and _is_claiming(sentence) and not _PART.search(sentence):
                yield from _counted(index, sentence)


def _counted(index: Index, sentence: str) -> Iterator[tuple[str, str]]:
    whole = _OF.search(sentence)
    kind, total = (whole[2], whole[1]) if whole else ("", "")
    for match in _CLAIM.finditer(sentence):
        number, of, named = match.group(1, 2, 3)
        kind = named or kind
        if not kind or _NUMBERED.search(sentence[: match.start()]):
            continue
        # Where those beyond their targets are counted apart, the others may be those that just reached them.
        apart = match["more"] is None and _MORE.search(sentence.replace(match[0], "")) is not None
        kept = [way for way in _ways(index, kind) if not (of or total) or len(way) == count(of or total)]
        ranges = [(low, low + way.count(None), len(way)) for way in kept for low in _lowest(way, match, apart=apart)]
        if ranges and not any(low <= count(number) <= high for low, high, _ in ranges):
            yield " ".join(match[0].split()), " atau ".join(dict.fromkeys(_shown(*one) for one in ranges))


def _shown(low: int, high: int, total: int) -> str:
    return f"{low}{f' sampai {high}' if high > low else ''} dari {total}"


def _lowest(way: Way, match: re.Match[str], *, apart: bool) -> list[int]:
    """How many a claim is about at the least, in each way of reading it."""
    known = [capaian for capaian in way if capaian is not None]
    if match["less"]:
        return [sum(capaian < _WHOLE for capaian in known)]
    if match["more"]:
        beyond = sum(capaian > _WHOLE for capaian in known)
        # Where none is, they may be capped.
        return [beyond] if beyond else []
    return [sum(capaian >= _WHOLE for capaian in known), *([known.count(Fraction(_WHOLE))] if apart else [])]


def _ways(index: Index, kind: str) -> Iterator[Way]:
    """The capaian of all that may be meant, in every way of counting them that knows any: as computed, and as printed."""
    skor, lower = index.once(Skor), kind.casefold()
    stated = ((fact.key, percent_of(fact.nilai)) for fact in index.claimed("capaian"))
    printed = {key[0]: Fraction(value.nilai) for key, value in stated if key[2] == skor.tahun and value is not None}
    if lower.startswith("sasaran"):
        # A sasaran may count as reached if its mean is, or only if all its indicators are.
        groups = [{key: one.capaian for key, one in skor.sasaran.items()}]
        parts = {key: [member.capaian for member in one.anggota if member.capaian is not None] for key, one in skor.sasaran.items()}
        groups.append({key: min(known, default=None) for key, known in parts.items()})
    else:
        scores = skor.indikator.values()
        every = [[one for one in scores if one.simpul.node.iku]]
        if "utama" not in lower and "iku" not in lower:
            every += [[one for one in scores if one.simpul.node.sasaran], [*scores]]
            every += [[one for one in scores if one.simpul.id in ids] for _, ids in index.mentioned]
        groups = [{one.simpul.id: one.hasil.capaian for one in group} for group in every]
    for group in groups:
        for way in ([*group.values()], [printed.get(id_, capaian) for id_, capaian in group.items()]):
            if way.count(None) < len(way):
                yield way
