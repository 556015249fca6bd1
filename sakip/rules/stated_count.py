"""AKIP809: banyak-berbeda.

Memeriksa: kalimat yang menyebut berapa tujuan, sasaran, indikator, program atau kegiatan dimuat sebuah dokumen (RKT, PK, PPK, rencana aksi,
Renstra) menyebut banyaknya baris dokumen itu; kalimat tentang instansi (dinas, badan, kami, kinerja, nama atau singkatannya) tanpa dokumen,
banyaknya dalam rencana. Yang dibandingkan hanya dokumen `lengkap` tanpa baris yang hilang. Jumlah di bawah satu misi, tujuan, sasaran atau
program, milik pihak lain, atau dari sebagian saja dibiarkan. `banyak` yang ditulis di pernyataan dibandingkan AKIP701.
Mengapa: jumlah di kalimat tertinggal ketika tabelnya berubah, dan itulah yang dibaca di ikhtisar.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    naskah: {ikhtisar: Kinerja tahun 2024 diukur dengan 3 (tiga) indikator kinerja.}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
    naskah: {ikhtisar: Kinerja tahun 2024 diukur dengan 1 (satu) indikator kinerja.}
Perbaikan: hitung kembali; dalam naskah, tulis `{jumlah.sasaran|terbilang}` supaya ikut berubah.
Dasar: PermenPANRB 53/2014: laporan kinerja andal dan dapat dipercaya.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip.amounts import LOST
from sakip.codes import finding
from sakip.facts import BREAK, YEAR, is_of_all
from sakip.findings import Related
from sakip.patterns import pattern
from sakip.peta import KOSONG
from sakip.terbilang import WORDS, count
from sakip.titles import PLAN, who_says
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip.facts import Kalimat
    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_WHAT = (
    r"\s*(?:\(([^()]{1,40})\)\s*)?(tujuan|sasaran|indikator|iku|program|sub[ -]?kegiatan|kegiatan)"
    r"((?:\s+(?:strategis|kinerja|utama)|\s*\(iku\))*)"
)
# A first digit of its own lets the search run from digit to digit.
_COUNT = pattern(
    rf"([0-9](?<![\w.,/-][0-9])[0-9]{{0,2}}|{WORDS}){_WHAT}"
    r"(?=\s*(?:[.,;:)]|\Z)|\s+(?:dalam|di|pada|dari|dengan|dan|serta|bagi|untuk|sebagaimana|yang\s+(?:hendak|akan|ingin|(?:telah\s+)?ditetapkan))\s)",
    re.IGNORECASE,
)
# What makes a number the number of all, and not of those that something is said of.
_HAS = (
    r"memuat|berisi|menyajikan(?:\s+capaian)?|terdiri\s+(?:dari|atas)|sebanyak|sejumlah|berjumlah|menetapkan|ditetapkan|menggunakan|mempunyai|memiliki|meliputi|"
    r"mencakup|mengukur|diukur(?:\s+(?:dengan|melalui))?|dijabarkan\s+(?:kembali\s+)?(?:ke\s+)?(?:dalam|menjadi)"
)
_CLAIM = pattern(
    rf"\b(?:ada|terdapat|{_HAS})\s+(?:sebanyak\s+)?\Z"
    r"|(?:tujuan|sasaran|indikator|iku|program|kegiatan|strategis|kinerja|utama|\)),?\s+(?:dan|serta|dengan)\s+(?:menggunakan\s+)?\Z",
    re.IGNORECASE,
)
# Some of them, those of somebody else, or those under one thing.
_PART = pattern(
    r"\b(?:tercapai|terealisasi|mencapai|melebihi|melampaui|memenuhi|berhasil|gagal|belum|tidak|hanya|sebagian|masing-masing|setiap|tiap|"
    r"antara|lainnya|selain|tambahan|baru|sebelumnya|lalu|kemarin|berikutnya|selanjutnya|mendatang|depan|perubahan|bidang|seksi|sekretariat|"
    r"triwulan|semester|rpjmd|rpjmn|rkpd|rpjpd|nasional|provinsi|tematik|prioritas|pendukung|penunjang|kategori|predikat|di\s+(?:atas|bawah)|"
    r"dengan\s+(?:capaian|realisasi|nilai)|yang\s+(?:hendak|akan|ingin)\s+(?!dicapai|diukur|diwujudkan|mencapai|mewujudkan)\w+|"
    r"dari\s+[0-9]+|(?:tujuan|sasaran|program|kegiatan)\s+(?:ini|ke\b|[0-9]))\b",
    re.IGNORECASE,
)
_NAMED = {
    "rkt": pattern(r"\b(?:rkt|rencana\s+(?:kinerja|kerja)\s+tahunan)\b", re.IGNORECASE),
    "ppk": pattern(r"\b(?:ppk|pengukuran\s+(?:p\w+\s+)?kinerja)\b", re.IGNORECASE),
    "pk": pattern(r"\b(?:pk|(?<!pengukuran )(?:perjanjian|penetapan)\s+kinerja)\b", re.IGNORECASE),
    "rencana_aksi": pattern(r"\brencana\s+aksi\b", re.IGNORECASE),
    "renstra": pattern(r"\b(?:renstra|rencana\s+strategis)\b", re.IGNORECASE),
    "iku": pattern(r"\b(?:tabel|dokumen|penetapan|keputusan)\s+(?:iku|indikator\s+kinerja\s+utama)\b", re.IGNORECASE),
}
# What was counted before the number; and one thing of which it is said how much it has.
_COUNTED = pattern(rf"\b(?:[0-9]{{1,3}}|{WORDS}){_WHAT},?", re.IGNORECASE)
_UNDER = pattern(r"\b(?:misi|tujuan|sasaran|program|kegiatan)\b", re.IGNORECASE)
# The agency as the subject: at the beginning of its clause, and with nothing behind it but that it has so many.
_AGENCY = pattern(
    r"(?:\A|,|\btahun(?:\s+(?:anggaran|ini|20[0-9]{2}))*\s)\W*(?:(?:capaian|pencapaian|pengukuran|keberhasilan)\s+)?"
    r"(?:(?:kinerja|rencana|laporan|lkj?ip|lakip|dinas|badan|instansi|perangkat\s+daerah|kami)\b\W*)++"
    rf"(?:(?:ini|pada|untuk|tahun|anggaran|20[0-9]{{2}}|telah|sudah|juga|yang|dan|serta|dengan|{_HAS})\b\W*)*\Z",
    re.IGNORECASE,
)


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each number that is said of a document or the plan and that its rows do not have, with all places."""
    found: dict[tuple[str, str], list[Kalimat]] = {}
    for kalimat in index.sentences:
        for match in _COUNT.finditer(kalimat.teks):
            if what := _contrary(index, kalimat, match):
                found.setdefault((" ".join(match[0].split()), what), []).append(kalimat)
    for (said, what), (first, *others) in found.items():
        related = [Related(message=f"{said} di sini juga", path=one.path, words=said) for one in others]
        message = f"{who_says(index, first.path)} menyebut {said}, padahal {what}"
        yield finding("AKIP809", message, path=first.path, related=related, data={"stated": said, "count": len(others) + 1}, words=said)


def _contrary(index: Index, kalimat: Kalimat, match: re.Match[str]) -> str:
    """What is there instead of the number that a sentence names; empty if it is right, or if that is not known."""
    number, words, named, more = match.groups()
    kind = "iku" if "utama" in more.casefold() else "sub_kegiatan" if named[:3].casefold() == "sub" else named.casefold()
    # A number that is noted as `banyak` is told by AKIP701, one against its word by AKIP801.
    noted = kalimat.pernyataan.banyak if kalimat.pernyataan else KOSONG
    if {kind, "indikator" if kind == "iku" else kind}.isdisjoint(noted) and is_of_all(index, kalimat):
        before = BREAK.split(kalimat.teks[: match.start()])[-1]
        teks = before + BREAK.split(kalimat.teks[match.start() :])[0]
        said = {count(number), count(words or "") or count(number)}
        of_year = {str(index.rencana.tahun)}.issuperset(YEAR.findall(teks))
        if len(said) == 1 and of_year and _CLAIM.search(before) and not _PART.search(teks):
            dokumen, others = _spoken_of(index, kalimat, teks), _COUNTED.sub("", before)
            if not _UNDER.search(others) and (dokumen is not None or _AGENCY.search(_with_agency(index, others))):
                who, counts = _counts(index, dokumen, kind)
                if counts and said.isdisjoint(counts):
                    return f"{who} {' atau '.join(map(str, sorted(counts)))}"
    return ""


def _with_agency(index: Index, teks: str) -> str:
    """A text with the name of the agency, and its short name, by a word that stands for any agency."""
    instansi = index.rencana.instansi
    # A report leaves out whose agency it is: Inspektorat Daerah Provinsi Nusa Raya is Inspektorat Daerah.
    short = instansi.nama.removesuffix(instansi.pemerintah_daerah).strip()
    for name in filter(None, (instansi.nama, short, instansi.singkatan)):
        teks = re.sub(rf"\b{re.escape(name)}(?!\w)", "instansi", teks, flags=re.IGNORECASE)
    return teks


def _spoken_of(index: Index, kalimat: Kalimat, teks: str) -> list[Simpul] | None:
    """The documents that a sentence is about, or that it names; None if it names none."""
    about = kalimat.pernyataan.tentang if kalimat.pernyataan else kalimat.dokumen.id if kalimat.dokumen else ""
    if about in index.simpul:
        return [index.simpul[about]]
    named = {jenis for jenis, words in _NAMED.items() if words.search(teks)}
    return [simpul for simpul in index.of_kind("dokumen") if simpul.node.jenis in named] if named else None


def _counts(index: Index, dokumen: list[Simpul] | None, kind: str) -> tuple[str, set[int]]:
    """Who has how many nodes of a kind, in every way of counting them; none if that is not known."""
    rows = [(simpul, [index.simpul[id_] for id_ in ids if id_ in index.simpul], LOST in ids) for simpul, ids in index.mentioned]
    if dokumen is None:
        # Where no document is named, the indicators of any may be meant.
        tables = [_ways(nodes, kind) for _, nodes, _ in rows] if kind == "indikator" else []
        return f"{PLAN} mempunyai", _ways(index.semua, kind).union(*tables)
    paths = {simpul.path for simpul in dokumen}
    spoken = [(simpul, nodes, lost) for simpul, nodes, lost in rows if simpul.path in paths]
    if not spoken or any(lost or not simpul.node.lengkap for simpul, _, lost in spoken):
        return "", set()
    every = [simpul for _, nodes, _ in spoken for simpul in nodes]
    counts = _ways(every, kind).union(*(_ways(nodes, kind) for _, nodes, _ in spoken))
    return f"{listed([index.title(simpul) for simpul, _, _ in spoken])} memuat", counts


def _ways(nodes: Iterable[Simpul], kind: str) -> set[int]:
    """How many nodes of a kind there are: all, or only those that count for some; nodes above others count too."""
    found = {simpul.path: simpul for simpul in nodes}
    named = [simpul for simpul in found.values() if simpul.kind == ("indikator" if kind == "iku" else kind)]
    if kind in {"indikator", "iku"}:
        iku = sum(simpul.node.iku for simpul in named)
        counts = {iku} if kind == "iku" else {iku, len(named), len(named) - iku}
    elif kind in {"tujuan", "sasaran"}:
        counts = {len(named), sum(not simpul.node.asal for simpul in named)}
    else:
        above = {simpul.path for one in found.values() for simpul in one.upwards() if simpul.kind == kind}
        counts = {len(named), len(above)}
    return counts - {0}
