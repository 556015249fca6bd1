"""AKIP607: klaim-semua-tercapai.

Memeriksa: kalimat yang mengatakan semua sasaran, indikator atau target tercapai tidak dibantah capaian di rencana atau dokumennya:
yang menyebut IKU oleh capaian IKU, yang menyebut sasaran oleh capaian sasaran, dan analisis sebuah sasaran oleh indikatornya sendiri.
Mengapa: simpulan yang lebih baik daripada tabelnya adalah yang pertama diperiksa evaluator.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    naskah: {bab_4: Seluruh indikator kinerja telah mencapai target yang ditetapkan.}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 80 %}}]
    naskah: {bab_4: Seluruh indikator kinerja telah mencapai target yang ditetapkan.}
Perbaikan: sebut berapa dari berapa yang tercapai, dan jelaskan yang tidak.
Dasar: PermenPANRB 53/2014: laporan menjelaskan keberhasilan dan kegagalan pencapaian kinerja.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.comparing import percent_of
from sakip.exact import percent_beside
from sakip.facts import BREAK, YEAR
from sakip.findings import Related
from sakip.patterns import pattern
from sakip.scoring import Skor
from sakip.titles import who_says
from sakip.values import NamedTuple
from sakip.wording import listed, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.facts import Kalimat
    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_WHAT = r"(?:iku|indikator\s+(?:kinerja\s+)?utama|target|sasaran|indikator|tujuan)"
_KIND = pattern(rf"\b(?:{_WHAT}|keluaran|output)\b", re.IGNORECASE)
_ANY = frozenset({"target", "sasaran", "indikator", "tujuan"})
_MAIN, _OUTPUT = "iku", "keluaran"
_SCORED = ("sasaran", "tujuan", "indikator")
_REACHED = r"(?:tercapai|(?:mencapai|melebihi|melampaui|memenuhi)\s+(?:\w+\s+)?target|(?:mencapai|sebesar)\s+100)"
_ALL = pattern(
    rf"\b(?:semua|seluruh|keseluruhan|setiap)\s+(?P<subject>(?:\w+\s+){{0,2}}{_WHAT}\b.{{0,200}}?){_REACHED}.*"
    rf"|\b(?P<those>{_WHAT}\b.{{0,60}})\b(?:semua|semuanya|seluruhnya)\s+(?:telah\s+|sudah\s+|dapat\s+)?{_REACHED}.*",
    re.IGNORECASE,
)
_AGENCY = pattern(
    r"\btelah\s+(?:berhasil\s+)?(?:dengan\s+(?:sangat\s+)?baik\s+)?(?:mencapai|memenuhi)\s+target\b.*"
    r"|\btarget\s+(?:kinerja\s+)?(?:yang\s+(?:telah\s+)?ditetapkan\s+)?(?:telah|sudah)\s+tercapai\b.*",
    re.IGNORECASE,
)
# What is more than reached takes nothing back; indicators that are spoken of are no purpose.
_MORE = pattern(r"\bbahkan\s+(?:ada\s+)?sebagian\b|\buntuk\s+(?:sasaran|indikator)\s+kinerja\b", re.IGNORECASE)
# Not all, not yet, hoped for, or only of a part: nothing is claimed about all of them.
_LESS = pattern(
    r"\b(?:tidak|belum|bukan|hampir|sebagian|kecuali|pengecualian|selain|(?<!antara )lain|lainnya|sisanya|di\s+luar)\b"
    r"|\b(?:agar|supaya|untuk|guna|harus|perlu|akan|diharapkan|bila|jika|apabila|triwulan)\b"
    rf"|\b{_WHAT}\s+(?:\w+\s+)?(?:fisik|keuangan|pendapatan)\b"
    r"|\b(?:pada|dari|bagi)\s+(?:sasaran|tujuan|program|kegiatan|bidang)\b|\b(?:sasaran|tujuan)\s+(?:ini|ke\b|[0-9ivx]+\b)",
    re.IGNORECASE,
)
_CLAIMING = ("semua", "seluruh", "setiap", "telah", "sudah")
"""Words of which both kinds of claims have one."""
_WHOLE = 100
_BLANK = "tanpa realisasi"
_MOST_SHOWN = 3
_SHOWN = 140


class _Kurang(NamedTuple):
    """What was not reached: in which words, where, and whether only its members say so: a document prints nothing about it."""

    simpul: Simpul
    said: str
    path: str
    joined: bool = False


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each sentence that calls all of something reached although one is below its target or not measured."""
    claims = [(kalimat, *claim) for kalimat in index.sentences for claim in _claims(index, kalimat)]
    contrary = _contrary(index) if claims else []
    listed_before: list[list[_Kurang]] = []
    for kalimat, words, named in claims:
        # In the analysis of a sasaran all are all of its own.
        within = kalimat.path.removeprefix("naskah.")
        own = index.kind(within) == "sasaran"
        below = [one for one in contrary if _is_named(one, named) and (not own or index.linked(one.simpul.id, "sasaran") == within)]
        if below:
            # One list is enough for all sentences that it contradicts.
            places = [] if below in listed_before else below
            listed_before.append(below)
            yield finding(
                "AKIP607",
                f'{who_says(index, kalimat.path)} menyatakan "{shortened(words, _SHOWN)}", padahal {_counted(index, below)}',
                path=kalimat.path,
                words=words,
                related=[Related(message=f"{index.title(one.simpul)}: {one.said}", path=one.path) for one in places],
                data={"below": ", ".join(index.once(Skor).key(one.simpul) for one in below), "count": len(below)},
            )


def _counted(index: Index, below: list[_Kurang]) -> str:
    """How many are below their targets and how many are not measured, which is something else, and the first of them."""
    short = [f"{index.title(one.simpul)} {one.said}" for one in below if one.said != _BLANK]
    blank = [index.title(one.simpul) for one in below if one.said == _BLANK]
    groups = (short, "di bawah target"), (blank, _BLANK)
    return listed([f"{len(names)} {what} ({listed(names, _MOST_SHOWN)})" for names, what in groups if names])


def _is_named(one: _Kurang, named: frozenset[str]) -> bool:
    """Whether something is among what a sentence names; if that is no kind of its own, it is every indicator, and what documents print."""
    if not named:
        return not one.joined
    return one.simpul.kind in named or (one.simpul.kind == "indikator" and (_MAIN if one.simpul.node.iku else _OUTPUT) in named)


def _claims(index: Index, kalimat: Kalimat) -> Iterator[tuple[str, frozenset[str]]]:
    """The words that say about the agency in the year of the plan that all is reached, each with the kinds of what they name."""
    row, lower = kalimat.pernyataan, kalimat.teks.casefold()
    about = index.simpul.get(row.tentang) if row else None
    # Most sentences claim nothing, which a search takes long to see.
    if not any(word in lower for word in _CLAIMING) or (about is not None and about.kind != "dokumen"):
        return
    for teks in BREAK.split(kalimat.teks):
        # Without "all" only a quotation is known to speak of the agency as a whole.
        match = _ALL.search(teks) or (_AGENCY.search(teks) if row else None)
        if match and not _LESS.search(_MORE.sub(" ", teks)):
            years = YEAR.findall(teks)
            if not years or str(index.rencana.tahun) in years:
                named = match.groupdict()
                yield match[0], _named(named.get("subject") or named.get("those") or "")


def _named(subject: str) -> frozenset[str]:
    """The kinds of what a sentence calls reached; none if it names all indicators, or only targets."""
    words = set(map(str.casefold, _KIND.findall(subject)))
    kinds = {word if word in _ANY else _OUTPUT if word in {_OUTPUT, "output"} else _MAIN for word in words}
    return frozenset() if "indikator" in kinds else frozenset(kinds - {"target"})


def _contrary(index: Index) -> list[_Kurang]:
    """What was not reached, once each: stated or computed below 100 %, or not measured; sasaran first, then IKU."""
    found: dict[str, _Kurang] = {}
    skor = index.once(Skor)
    for fact in index.claimed("capaian"):
        id_, _, kolom = fact.key
        if kolom == skor.tahun and index.kind(id_) in _SCORED:
            stated = percent_of(fact.nilai)
            if stated is not None and stated.nilai < _WHOLE:
                found.setdefault(id_, _Kurang(index.simpul[id_], str(stated), fact.path))
    for id_, one in skor.indikator.items():
        if one.hasil.capaian is not None and one.hasil.capaian < _WHOLE:
            found.setdefault(id_, _Kurang(one.simpul, percent_beside(one.hasil.capaian, _WHOLE), one.simpul.path))
    for simpul, path in skor.unrealised:
        found.setdefault(skor.key(simpul), _Kurang(simpul, _BLANK, path))
    bare = {simpul.node.sasaran for simpul, _ in skor.unrealised}
    for simpul in index.of_kind("sasaran", "tujuan"):
        capaian = (skor.sasaran if simpul.kind == "sasaran" else skor.tujuan)[skor.key(simpul)].capaian
        if capaian is None and simpul.id in bare:
            found.setdefault(skor.key(simpul), _Kurang(simpul, _BLANK, simpul.path, joined=True))
        elif capaian is not None and capaian < _WHOLE:
            found.setdefault(skor.key(simpul), _Kurang(simpul, percent_beside(capaian, _WHOLE), simpul.path, joined=True))
    return sorted(found.values(), key=lambda one: (_SCORED.index(one.simpul.kind), not getattr(one.simpul.node, "iku", False)))
