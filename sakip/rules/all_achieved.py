"""AKIP607: klaim-semua-tercapai.

Memeriksa: kalimat yang mengatakan semua sasaran, indikator atau target tercapai tidak dibantah capaian di rencana atau dokumennya.
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
from sakip.exact import percent
from sakip.findings import Related
from sakip.model import Sasaran
from sakip.patterns import pattern
from sakip.scoring import Skor
from sakip.titles import who_says
from sakip.wording import listed, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Kalimat

_WHAT = r"(?:target|sasaran|indikator|iku|tujuan)"
_REACHED = r"(?:tercapai|(?:mencapai|melebihi|melampaui|memenuhi)\s+(?:\w+\s+)?target|(?:mencapai|sebesar)\s+100)"
_ALL = pattern(
    rf"\b(?:semua|seluruh|keseluruhan|setiap)\s+(?:\w+\s+){{0,2}}{_WHAT}\b.{{0,200}}?{_REACHED}.*"
    rf"|\b{_WHAT}\b.{{0,60}}\b(?:semua|semuanya|seluruhnya)\s+(?:telah\s+|sudah\s+|dapat\s+)?{_REACHED}.*",
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
    r"\b(?:tidak|belum|bukan|hampir|sebagian|kecuali|agar|supaya|untuk|guna|harus|perlu|akan|diharapkan|bila|jika|apabila|triwulan)\b"
    r"|\b(?:pada|dari|bagi)\s+(?:sasaran|tujuan|program|kegiatan|bidang)\b|\b(?:sasaran|tujuan)\s+(?:ini|ke\b|[0-9ivx]+\b)",
    re.IGNORECASE,
)
_CLAIMING = ("semua", "seluruh", "setiap", "telah", "sudah")
"""Words of which both kinds of claims have one."""
_SENTENCE = pattern(r"[.;]\s")
_YEAR = pattern(r"\b20[0-9]{2}\b")
_WHOLE = 100
_MOST_SHOWN = 3
_SHOWN = 140


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each sentence that calls everything reached although something is below its target or not measured."""
    claims = [(kalimat, words) for kalimat in index.sentences if (words := _claim(index, kalimat))]
    contrary = _contrary(index) if claims else {}
    if not contrary:
        return
    shown = listed([f"{index.called(id_)} {what}" for id_, (what, _) in contrary.items()], _MOST_SHOWN)
    related = [Related(message=f"{index.called(id_)}: {what}", path=at) for id_, (what, at) in contrary.items()]
    for kalimat, words in claims:
        yield finding(
            "AKIP607",
            f'{who_says(index, kalimat)} menyatakan "{shortened(words, _SHOWN)}", padahal tidak semua tercapai: {shown}',
            path=kalimat.path,
            related=related,
            data={"below": ", ".join(contrary), "count": len(contrary)},
        )


def _claim(index: Index, kalimat: Kalimat) -> str:
    """The words that say about the agency in the year of the plan that everything is reached; empty if none do."""
    row, lower = kalimat.pernyataan, kalimat.teks.casefold()
    about = index.simpul.get(row.tentang) if row else None
    # Most sentences claim nothing, which a search takes long to see.
    if not any(word in lower for word in _CLAIMING) or (about is not None and about.kind != "dokumen"):
        return ""
    for teks in _SENTENCE.split(kalimat.teks):
        # Without "all" only a quotation is known to speak of the agency as a whole.
        match = _ALL.search(teks) or (_AGENCY.search(teks) if row else None)
        if match and not _LESS.search(_MORE.sub(" ", teks)):
            years = _YEAR.findall(teks)
            if not years or str(index.rencana.tahun) in years:
                return match[0]
    return ""


def _contrary(index: Index) -> dict[str, tuple[str, str]]:
    """What was not reached, by id: in which words, and where: stated or computed below 100 %, or not measured."""
    found: dict[str, tuple[str, str]] = {}
    skor = index.once(Skor)
    for fact in index.claimed("capaian"):
        id_, _, kolom = fact.key
        if kolom == skor.tahun and index.kind(id_) in {"indikator", "sasaran"}:
            stated = percent_of(fact.nilai)
            if stated is not None and stated.nilai < _WHOLE:
                found.setdefault(id_, (str(stated), fact.path))
    for id_, one in skor.indikator.items():
        if one.hasil.capaian is not None and one.hasil.capaian < _WHOLE:
            found.setdefault(id_, (percent(one.hasil.capaian), one.simpul.path))
    for simpul, path in skor.unrealised:
        found.setdefault(skor.key(simpul), ("tanpa realisasi", path))
    # What the sentence speaks of comes first: sasaran, then IKU.
    nodes = {id_: index.simpul[id_].node if id_ in index.simpul else None for id_ in found}
    return dict(sorted(found.items(), key=lambda one: not isinstance(nodes[one[0]], Sasaran) and 2 - getattr(nodes[one[0]], "iku", False)))
