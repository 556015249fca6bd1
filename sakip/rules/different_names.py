"""AKIP705: nama-berbeda.

Memeriksa: nama yang dicetak dokumen (`nama`, `uraian`, `sebutan`) sama dengan nama simpul di rencana. Huruf besar, tanda baca, spasi,
singkatan (Kab, Prov, KPM) dan kata yang ditinggalkan di awal atau akhir tidak dihitung berbeda.
Mengapa: salah ketik menghalangi pencocokan; kata lain dapat berarti indikator lain, dengan target dan realisasi yang lain.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Jumlah orang yang mendapat permakanan, target: {2024: 80 Orang}}]
    dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, nama: Jumlah orang yang mendapat perumahan}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Jumlah orang yang mendapat permakanan, target: {2024: 80 Orang}}]
    dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, nama: JUMLAH ORANG YANG MENDAPAT PERMAKANAN}]}]
Perbaikan: samakan namanya dengan rencana, atau perbaiki rencana bila di sanalah salah ketiknya; bila dokumen memang berbicara tentang
indikator lain, sebut indikator itu.
Dasar: PermenPANRB 53/2014: indikator dalam perjanjian kinerja, pengukuran dan laporan adalah indikator yang sama.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sakip.amounts import LOST
from sakip.codes import finding
from sakip.facts import INSTANSI, labels
from sakip.findings import Related
from sakip.patterns import pattern
from sakip.titles import PLAN
from sakip.values import NamedTuple
from sakip.wording import common_ends, is_slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip.facts import Tulisan
    from sakip.findings import Finding
    from sakip.index import Index

_SHORT = {
    "kab": "kabupaten", "prov": "provinsi", "kec": "kecamatan",
    "ditjen": "direktoratjenderal", "itjen": "inspektoratjenderal", "setjen": "sekretariatjenderal",
}  # fmt: skip
_LITTLE = frozenset({"dan", "yang", "di", "ke", "pada", "dari", "untuk", "serta", "dalam", "dengan"})
"""Words that may be left out without a change of meaning."""
_MOST_WORDS = 100
"""What is longer is prose, not a name."""
_WORD = pattern(r"\w+")
_AROUND = 2
"""How many words are shown on either side of a difference."""


_KINDS = {
    "kata lain": "kata di dalam ⟨ ⟩ lain, mungkin lain pula maksudnya",
    "kata kurang": "kata di dalam ⟨ ⟩ tertinggal",
    "kata tambahan": "kata di dalam ⟨ ⟩ ditambahkan",
    "salah ketik": "kata di dalam ⟨ ⟩ tampaknya salah ketik",
}
"""What a finding says, from the most to the least serious."""
_CALLED = {"sub_kegiatan": "sub-kegiatan", "struktur": "unit organisasi", "rencana_aksi": "aksi"}
"""What a finding calls the kinds of nodes that are called otherwise than in the file."""


class _Difference(NamedTuple):
    """Words of the plan, from one to before another, for which the document prints others."""

    kind: str
    planned: tuple[int, int]
    printed: tuple[int, int]


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each name in documents that is not the plan's, however many rows print it."""
    places: dict[tuple[str, str], list[Tulisan]] = {}
    for name in _names(index):
        letters = _letters(name.teks)
        if letters not in _known(index, name.id):
            places.setdefault((name.id, letters), []).append(name)
    for printed in places.values():
        name = printed[0]
        planned, words = _words(index.name(name.id)), _words(name.teks)
        if len(planned) <= _MOST_WORDS and len(words) <= _MOST_WORDS and (differences := list(_differences(planned, words))):
            yield _different(index, printed, differences)


def _known(index: Index, id_: str) -> tuple[str, ...]:
    """The names that a node may go by, as letters."""
    return _letters(index.name(id_)), _letters(index.rencana.instansi.singkatan) if id_ == INSTANSI else ""


def _names(index: Index) -> Iterator[Tulisan]:
    """Each name that a document prints of a node that has one in the plan."""
    printed = index.once(labels)
    for name in printed["nama"] + printed["uraian"]:
        kind = index.simpul[name.id].kind if name.id in index.simpul else name.id
        if kind != "dokumen" and LOST not in {name.teks, index.name(name.id)} and index.name(name.id) != name.id:
            yield name


@lru_cache(maxsize=2048)
def _letters(text: str) -> str:
    """What is compared of a name first: documents print the same names over and over."""
    return "".join(_words(text))


@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[str, ...]:
    """The words of a name in small letters, and no shorter than they are spoken."""
    return tuple([_SHORT.get(word, word) for word in map(str.casefold, _WORD.findall(text))])


def _differences(one: tuple[str, ...], other: tuple[str, ...]) -> Iterator[_Difference]:
    """Where two names differ, other than by what one has at its ends only, and by little words."""
    for tag, first, last, start, end in changes(one, other):
        old, new = one[first:last], other[start:end]
        if tag == "replace" and "".join(old) != "".join(new) and not (_abbreviates(old, new) or _abbreviates(new, old)):
            slip = len(old) == len(new) and all(map(is_slip, old, new))
            yield _Difference("salah ketik" if slip else "kata lain", (first, last), (start, end))
        elif tag in {"delete", "insert"} and first > 0 and last < len(one) and not _LITTLE.issuperset(old + new):
            yield _Difference("kata kurang" if old else "kata tambahan", (first, last), (start, end))


def _abbreviates(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one word has the first letters of others: KPM for Keluarga Penerima Manfaat, WBK for Wilayah Bebas dari Korupsi."""
    return len(one) == 1 < len(other) and one[0] in {
        "".join([word[0] for word in other]),
        "".join([word[0] for word in other if word not in _LITTLE]),
    }


def changes(one: tuple[str, ...], other: tuple[str, ...]) -> Sequence[tuple[str, int, int, int, int]]:
    """How one name becomes another one, as difflib has it: which words of the one are replaced by which of the other, added or left out."""
    begin, end = common_ends(one, other)
    old, new = one[begin : len(one) - end], other[begin : len(other) - end]
    # Mostly they differ at one place; where no word stands twice, that need not be searched for.
    if len({*one}) == len(one) and len({*other}) == len(other) and not {*old} & {*new}:
        tag = "replace" if old and new else "delete" if old else "insert"
        return [(tag, begin, begin + len(old), begin, begin + len(new))]
    # Imported here: most names are printed as they are.
    from difflib import SequenceMatcher  # noqa: PLC0415

    return SequenceMatcher(None, one, other, autojunk=False).get_opcodes()


def _different(index: Index, printed: list[Tulisan], differences: list[_Difference]) -> Finding:
    name = printed[0]
    planned, kind = index.name(name.id), min((one.kind for one in differences), key=list(_KINDS).index)
    stated, expected = _marked(name.teks, [one.printed for one in differences]), _marked(planned, [one.planned for one in differences])
    simpul = index.simpul.get(name.id)
    kind_of, id_ = (INSTANSI, "") if simpul is None else (_CALLED.get(simpul.kind, simpul.kind), f" ({name.id})")
    path = "instansi.nama" if simpul is None else f"{simpul.path}.{'nama' if getattr(simpul.node, 'nama', '') else 'uraian'}"
    return finding(
        "AKIP705",
        f'{index.title(name.dokumen)} menulis nama {kind_of} "{stated}"{id_}, sedangkan {PLAN} "{expected}"; {_KINDS[kind]}',
        path=name.path,
        related=[
            *(Related(message=_again(index, name, one), path=one.path) for one in printed[1:]),
            Related(message=f"di {PLAN}: {expected}", path=path),
        ],
        data={"kind": kind, "stated": name.teks, "planned": planned},
    )


def _again(index: Index, first: Tulisan, other: Tulisan) -> str:
    return "tercetak lagi" if other.dokumen is first.dokumen else f"begitu pula {index.title(other.dokumen)}"


def _marked(text: str, spans: list[tuple[int, int]]) -> str:
    """A name with the words of some spans marked, and only a few words around them; an empty span is where words are missed."""
    shown = {number for start, end in spans for number in range(start - _AROUND, end + _AROUND)}
    starts, ends = {start for start, _ in spans}, {end for _, end in spans}
    parts, before = [], 0
    for number, word in enumerate(_WORD.finditer(text)):
        if number in shown:
            opening = "⟨" if number in starts and (number, number) not in spans else ""
            gap = text[before : word.start()] if number - 1 in shown else "…" if number else ""
            parts += [gap, opening, word.group(), "⟩" if number + 1 in ends and (number + 1, number + 1) not in spans else ""]
        elif number - 1 in shown:
            parts.append("…")
        before = word.end()
    return "".join(parts).replace("……", "…")
