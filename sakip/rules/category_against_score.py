"""AKIP606: kategori-berbeda.

Memeriksa: kategori di samping capaian sesuai skala rencana, dan huruf predikat AKIP sesuai nilai di sampingnya, juga dalam kalimat.
Mengapa: kategori itulah yang dibaca pimpinan; kategori yang salah mengatakan hal lain daripada angkanya.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 64 %}}]
    penilaian: {skala: permendagri-86-2017}
    dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, capaian: 80 %, predikat: Sangat Tinggi}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 64 %}}]
    penilaian: {skala: permendagri-86-2017}
    dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, capaian: 80 %, predikat: Tinggi}]}]
Perbaikan: tulis kategori yang diberikan skala, atau perbaiki angkanya.
Dasar: Permendagri 86/2017: skala nilai peringkat kinerja; PermenPANRB 88/2021: predikat AKIP; atau skala instansi sendiri.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip.amounts import Persen, Predikat, decimals, parse_number
from sakip.codes import finding
from sakip.comparing import percent_of
from sakip.facts import BREAK
from sakip.patterns import pattern
from sakip.penilaian import Penilaian
from sakip.regulations import SKALA
from sakip.scales import category, scale_of
from sakip.titles import who_says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index
    from sakip.model import Skala

_AKIP = SKALA["permenpanrb-88-2021"]
_WRITTEN = pattern(
    r"(?<![\w.,])(?:(AA|BB|CC|[ABCD])\s+\(([0-9]{2}(?:,[0-9]+)?)\)|([0-9]{2}(?:,[0-9]+)?)\s+\((?:predikat\s+)?(AA|BB|CC|[ABCD])\))"
)
_PART = 30
_ONLY_AKIP = frozenset({"AA", "BB", "CC"})
"""Letters that no other scale has; satisfaction surveys and accreditations give A to D by bounds of their own."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each category or letter that the number beside it does not give."""
    penilaian = index.rencana.penilaian or Penilaian()
    skala = scale_of(index.rencana)
    if skala is not None:
        yield from _categories(index, skala, strict=penilaian.pita == "tercetak")
    letters = [(simpul.id, nilai, f"{simpul.path}.{field}") for simpul, field, nilai in index.written]
    letters += [(fact.key[0], fact.nilai, fact.path) for fact in index.claims]
    told = set()
    for id_, nilai, path in letters:
        if type(nilai.ukuran) is Predikat and (one := _letter(index, id_, nilai.ukuran, path)):
            told.add((nilai.ukuran.huruf, nilai.ukuran.nilai))
            yield one
    for kalimat in index.sentences:
        for said, stated in _spoken(kalimat.teks) if "AKIP" in kalimat.teks else ():
            given = _given(_AKIP, stated)
            # What is said of a figure that is told is the same fault.
            if (stated.huruf, stated.nilai) not in told and stated.huruf not in given:
                message = f'{who_says(index, kalimat.path)} menulis "{said}", padahal nilai itu {_said(given)}'
                data = {"stated": stated.huruf, "computed": _said(given), "nilai": stated.nilai}
                yield finding("AKIP606", f"{message} menurut {_AKIP.dasar}", path=kalimat.path, data=data, words=said)


def _spoken(teks: str) -> Iterator[tuple[str, Predikat]]:
    """The letters with numbers of sentences on AKIP; below 30 a number is one of a part of the evaluation."""
    for sentence in BREAK.split(teks):
        for match in _WRITTEN.finditer(sentence) if "AKIP" in sentence else ():
            letter, number = match[1] or match[4], parse_number(match[2] or match[3])
            if number >= _PART:
                yield match[0], Predikat(letter, number)


def _categories(index: Index, skala: Skala, *, strict: bool) -> Iterator[Finding]:
    known = {band.kategori.casefold() for band in skala.pita}
    for simpul, fields in index.printed:
        for path, row in index.rows(simpul) if fields["predikat"] else ():
            # Words that are no category of this scale are praise, or of another scale.
            if row.predikat.casefold() in known and len(row.capaian) == 1:
                (nilai,) = row.capaian.values()
                stated = percent_of(nilai)
                given = _given(skala, stated, strict=strict) if stated is not None else set()
                if given and row.predikat.casefold() not in {one.casefold() for one in given}:
                    yield finding(
                        "AKIP606",
                        f"capaian {nilai} tercetak {row.predikat}, padahal menurut {skala.dasar or skala.nama or skala.id} {_said(given)}",
                        path=f"{path}.predikat",
                        data={"stated": row.predikat, "computed": _said(given), "capaian": nilai},
                    )


def _letter(index: Index, id_: str, stated: Predikat, path: str) -> Finding | None:
    if stated.huruf not in {band.kategori for band in _AKIP.pita} or stated.nilai is None or not _is_akip(index, id_, stated.huruf):
        return None
    given = _given(_AKIP, stated)
    if stated.huruf in given:
        return None
    return finding(
        "AKIP606",
        f"predikat {index.called(id_)} tercetak {stated}, padahal nilai itu {_said(given)} menurut {_AKIP.dasar}",
        path=path,
        data={"stated": stated.huruf, "computed": _said(given), "nilai": stated.nilai},
    )


def _is_akip(index: Index, id_: str, letter: str) -> bool:
    simpul = index.simpul.get(id_)
    if simpul is None or simpul.kind != "indikator" or simpul.node.tingkat:
        return False
    sheet = index.rencana.lke
    return letter in _ONLY_AKIP or "akip" in simpul.node.nama.casefold() or (sheet is not None and sheet.indikator == id_)


def _given(skala: Skala, stated: Persen | Predikat, *, strict: bool = False) -> set[str]:
    """The categories that a printed number may have, since it may have been rounded."""
    number, half = Fraction(stated.nilai or 0), Fraction(1, 2 * 10 ** decimals(stated.nilai or 0))
    return {category(skala, one, strict=strict) for one in (number - half, number, number + half)} - {""}


def _said(categories: set[str]) -> str:
    return " atau ".join(sorted(categories))
