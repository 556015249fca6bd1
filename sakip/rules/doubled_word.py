"""AKIP808: kata-ganda.

Memeriksa: dalam nama dan kalimat, rencana maupun dokumen, tidak ada kata yang tertulis dua kali berturut-turut: kata seperti "yang" dan
"di", kata kerja yang berakhir dengan -kan atau -nya, dan kata panjang yang kedua kalinya ditulis dengan huruf kecil ("di bidang
Perlindungan perlindungan"). Kata ulang tanpa tanda hubung ("anak anak", "rata rata"), nama tempat dan angka dibiarkan; nama di dokumen
yang berbeda dari rencana diberitahukan AKIP705.
Mengapa: salah ketik di nama resmi ikut disalin ke setiap tabel, dan pembaca pertama yang menemukannya meragukan angkanya juga.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa yang yang maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa yang maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}]
Perbaikan: hapus salah satunya.
Dasar: PermenPANRB 53/2014: laporan kinerja disajikan dengan jelas.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.facts import labels
from sakip.findings import Related
from sakip.patterns import pattern
from sakip.titles import who_says

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip.findings import Finding
    from sakip.index import Index

_FIELDS = {
    **dict.fromkeys(("visi", "misi", "tujuan", "sasaran"), ("uraian",)),
    **dict.fromkeys(("indikator", "program", "kegiatan", "sub_kegiatan", "struktur"), ("nama",)),
    "rencana_aksi": ("uraian", "permasalahan", "sasaran_aksi", "indikator_aksi"),
}
_OF_AGENCY = ("tugas", "fungsi")
_PRINTED = (*_OF_AGENCY, "permasalahan", "sasaran_aksi", "indikator_aksi")
"""The texts of a row that are neither its quotation nor the name of its node."""
# A paragraph goes on in the next line; behind an empty one another begins.
_GAP = r"(?: +| *\n *)"
# A quick look at a text in small letters, which finds all that the other one does; that takes six times as long.
_ANY = pattern(r"[^\w-](\w{2,}+)[ \n]+\1(?![\w-])")
_PAIR = pattern(rf"([^\W\d_],?{_GAP})?(?<![\w-])([^\W\d_]{{2,}}){_GAP}(\2)(?![\w-])", re.IGNORECASE)
# None of these is doubled for the plural or for stress, as `dalam dalam` and `oleh oleh` are.
_LITTLE_WORDS = """
    yang dan di ke dari pada untuk dengan atau serta adalah merupakan sebagai terhadap tentang kepada melalui secara akan telah dapat bahwa
    karena sehingga maka juga tersebut yaitu yakni apabila antara
"""
_LITTLE = frozenset(_LITTLE_WORDS.split())
# Without such an end it may be a name, as Mempawah, or a thing: `mentimun mentimun`.
_VERB = pattern(r"(?:me(?:ng|ny|[lmnr])|di|ter)\w{4,}(?:kan|nya)")
_SHORT, _LONG = 2, 8
_SHOWN = 3
"""How many words are shown up to and with the first one of two, and from the second one on."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each word that is written twice, however many places have the same text."""
    found: dict[tuple[str, str], list[str]] = {}
    for teks, path in _texts(index):
        for shown in _doubled(teks):
            found.setdefault((teks, shown), []).append(path)
    for (_, shown), (path, *others) in found.items():
        pairs = [shown[one.start(2) : one.end(3)] for one in _PAIR.finditer(shown)]
        yield finding(
            "AKIP808",
            f'{who_says(index, path)} menulis satu kata dua kali berturut-turut: "{shown}"',
            path=path,
            related=[Related(message=f'"{shown}" di sini juga', path=place, words=pairs[0]) for place in others],
            data={"text": shown, "count": len(others) + 1},
            words=pairs[0],
        )


def _texts(index: Index) -> Iterator[tuple[str, str]]:
    """Every name and sentence with a doubled word, and where it stands: first of the plan, then of documents and the report."""
    for simpul in index.semua:
        yield from _within(simpul.node, _FIELDS.get(simpul.kind, ()), simpul.path)
    yield from _within(index.rencana.instansi, _OF_AGENCY, "instansi")
    yield from ((one.teks, one.path) for one in index.sentences if _doubled(one.teks))
    for one in chain.from_iterable(index.once(labels).values()):
        # A word that the plan's name does not have is told by AKIP705, but for little ones.
        if (words := _doubled(one.teks)) and (one.teks == index.name(one.id) or _LITTLE.issuperset(words.values())):
            yield one.teks, one.path
    for dokumen, fields in index.printed:
        given = tuple([field for field in _PRINTED if fields[field]])
        for path, row in index.rows(dokumen) if given else ():
            yield from _within(row, given, path)


def _within(node: object, fields: tuple[str, ...], path: str) -> Iterator[tuple[str, str]]:
    """The texts of some fields of a node; a field may hold several."""
    for field in fields:
        texts = getattr(node, field)
        for teks in (texts,) if isinstance(texts, str) else texts:
            if _doubled(teks):
                yield teks, f"{path}.{field}"


@lru_cache(maxsize=2048)
def _doubled(teks: str) -> Mapping[str, str]:
    """Each doubled word that is a slip, by the few words around it."""
    found = {}
    for match in _PAIR.finditer(teks) if _ANY.search(f" {teks}".lower()) else ():
        before, first, second = match.groups()
        if _is_slip(first, second, inside=before is not None):
            left, right = teks[: match.end(2)].split(), teks[match.start(3) :].split()
            shown = " ".join([*left[-_SHOWN:], *right[:_SHOWN]])
            found[f"{'…' if len(left) > _SHOWN else ''}{shown}{'…' if len(right) > _SHOWN else ''}"] = first.casefold()
    return found


def _is_slip(first: str, second: str, *, inside: bool) -> bool:
    """Whether two equal words are one too many; ``inside`` says that something of the same line stands before them."""
    word = first.casefold()
    if word in _LITTLE:
        # "di DI Yogyakarta" names a place.
        return second.islower() or (first == second and len(word) > _SHORT)
    if _VERB.fullmatch(word):
        return True
    return inside and len(word) >= _LONG and not first.islower() and second.islower()
