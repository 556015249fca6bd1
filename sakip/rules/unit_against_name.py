"""AKIP413: satuan-berbeda-nama.

Memeriksa: satuan indikator, dan satuan target dan realisasi tahun rencana, sesuai dengan yang dihitung menurut nama indikatornya: "Jumlah
Orang …" dengan orang, bukan dokumen; "Persentase …" dengan persen; "Nilai …" atau "Indeks …" dengan angka. Bagian dari yang dihitung
(80 % Orang), kata yang searti (Orang dan Jiwa, Laporan dan Dokumen) dan hal lain yang juga disebut namanya diterima; begitu juga desa yang
dihitung per unit atau lembaga, "Indeks …" atau "Nilai …" dalam persen (85 %), dan satuan yang tidak dikenal (Ton). Satuan yang berbeda
antar-dokumen, dari angka-angkanya, atau antara target dan realisasi diberitahukan AKIP708, AKIP414, dan AKIP504 atau AKIP613.
Mengapa: nama mengatakan satu hal dan angkanya hal lain, sehingga tidak ada yang tahu apa yang diukur.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Jumlah orang yang dilatih, target: {2024: 80 Dokumen}, realisasi: {2024: 72 Dokumen}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Jumlah orang yang dilatih, target: {2024: 80 Orang}, realisasi: {2024: 72 Orang}}]
Perbaikan: ganti satuannya dengan yang disebut namanya; bila memang yang lain yang dihitung, ganti namanya.
Dasar: PermenPANRB 53/2014: indikator terukur, dengan satuan yang sesuai.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sakip.achieving import Terhitung
from sakip.amounts import Persen
from sakip.codes import finding
from sakip.comparing import same_unit
from sakip.facts import labels
from sakip.findings import Related
from sakip.patterns import pattern
from sakip.scoring import Skor
from sakip.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip.facts import Tulisan
    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_HEAD = pattern(
    r"\s*(?:(p(?:er|ro|re)sentase)|(nilai|indeks|skor)|(?:jumlah|banyaknya)\s+(\w+))\b(?!\s*(?:[/(]|dan\b|atau\b|tua\b))", re.IGNORECASE
)
_PERCENT, _NUMBER = "persen", "angka"
_FIELDS = ("target", "realisasi")
_THINGS = {
    "orang": "orang jiwa peserta pegawai asn aparatur anggota penduduk warga",
    "keluarga": "keluarga kk kpm",
    "dokumen": "dokumen laporan berkas naskah sertifikat",
    "desa": "desa kelurahan kel kecamatan",
    "lembaga": "lembaga lks kelompok organisasi koperasi bumdes",
    "kegiatan": "kegiatan kali",
    "benda": "unit paket buah",
    "waktu": "tahun bulan minggu hari",
}
_KINDS = {word: kind for kind, names in _THINGS.items() for word in names.split()}
"""What is counted by a word, in names as in units: words of one kind are taken one for another."""
# An institution may be called a unit, and so may a village, which often has one institution of a kind; paper is counted by the piece, and
# an activity by its report or its contract.
_PAIRS = "benda lembaga, benda desa, lembaga desa, benda dokumen, benda kegiatan, kegiatan dokumen"
_ALIKE = frozenset([frozenset(pair.split()) for pair in _PAIRS.split(", ")])


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each kind of thing and unit that do not go together, with all indicators that are named and measured so."""
    found: dict[tuple[str, str], list[Related]] = {}
    printed: dict[str, list[Tulisan]] = {}
    for one in index.once(labels)["satuan"]:
        printed.setdefault(one.id, []).append(one)
    for simpul in index.of_kind("indikator"):
        counted, said = _counted(simpul.node.nama)
        # No document speaks of a node without an id, or with that of another.
        spoken = printed.get(simpul.id, ()) if index.simpul.get(simpul.id) is simpul else ()
        for satuan, before, after, path in _units(index, simpul, spoken, counted) if counted else ():
            text = f"{before} {index.title(simpul)}{after}, padahal namanya {said}"
            found.setdefault((counted, satuan.casefold()), []).append(Related(message=text, path=path))
    for (counted, satuan), (first, *others) in found.items():
        more = f"; begitu juga di {len(others)} tempat lain" if others else ""
        data = {"counted": counted, "printed": satuan, "count": len(others) + 1}
        yield finding("AKIP413", f"{first.message}{more}", path=first.path, related=others, data=data)


@lru_cache(maxsize=2048)
def _counted(nama: str) -> tuple[str, str]:
    """What a name counts, and in which words it says so; empty if that is not certain."""
    match = _HEAD.match(nama)
    if match is None:
        return "", ""
    percent, score, thing = match.groups()
    if thing is None:
        return (_PERCENT if percent else _NUMBER), f"menyebut {(percent or score).casefold()}"
    return _KINDS.get(thing.casefold(), ""), f"menghitung {thing.casefold()}"


def _units(index: Index, simpul: Simpul, printed: Sequence[Tulisan], counted: str) -> Iterator[tuple[str, str, str, str]]:
    """The units that contradict what is counted, with the words before and behind the name that say where, and the path.

    None of those that another rule tells: AKIP414 where the unit is not that of the figures, AKIP708 where documents print two, and AKIP504
    or AKIP613 where target and realisasi do not compare for their units alone.
    """
    year, nama, own = str(index.rencana.tahun), simpul.node.nama, simpul.node.satuan
    figures = [(field, one) for field in _FIELDS if (one := index.figure_of(simpul, field, year)) is not None and one.satuan]
    if own:
        if _contradicts(counted, nama, own) and all(same_unit(own, one.satuan) for _, one in figures):
            yield own, "satuan", f" {own}", f"{simpul.path}.satuan"
    elif printed and _contradicts(counted, nama, printed[0].teks) and len({one.teks.casefold() for one in printed}) == 1:
        dokumen, _, path, satuan = printed[0]
        yield satuan, "satuan", f" menurut {index.title(dokumen)} {satuan}", path
    for field, one in figures if not own else ():
        # Behind a percentage stands what it is a share of.
        share = counted == _PERCENT and isinstance(one.ukuran, Persen)
        if not share and _contradicts(counted, nama, one.satuan) and not _are_apart(index, simpul, counted):
            yield one.satuan, f"{field} {year}", f" {one}", index.figure_path(simpul, field, year)


def _are_apart(index: Index, simpul: Simpul, counted: str) -> bool:
    """Whether target and realisasi do not compare for their units alone: a number of things is just another unit than a percentage."""
    skor = index.once(Skor)
    one = skor.indikator[skor.key(simpul)]
    if one.hasil.sebab != "satuan":
        return False
    kinds = {figure.jenis if isinstance(figure, Terhitung) else type(figure.ukuran) for figure in (one.target, one.realisasi) if figure}
    return len(kinds) == 1 or counted in {_PERCENT, _NUMBER}


def _contradicts(counted: str, nama: str, satuan: str) -> bool:
    """Whether all words of a unit name other things than what is counted."""
    kinds = _kinds(satuan)
    if not kinds or "" in kinds or counted in kinds:
        return False
    if counted in {_PERCENT, _NUMBER}:
        return True
    # "Jumlah orang yang mendapat dokumen" may count either.
    return _ALIKE.isdisjoint(frozenset((counted, kind)) for kind in kinds) and kinds.isdisjoint(_kinds(nama))


@lru_cache(maxsize=1024)
def _kinds(teks: str) -> frozenset[str]:
    return frozenset([_KINDS.get(word, "") for word in words(teks)])
