"""Texts of the report, filled from the plan, so that text and tables cannot disagree: ``{jumlah.sasaran|terbilang}`` is 3 (tiga).

A blank is a name in braces: what is asked for, and of which node. Two braces, ``{{``, stand for one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sakip.amounts import Angka, Nilai, Persen, is_percent
from sakip.comparing import SCORES, beside, says_nothing
from sakip.exact import percent
from sakip.facts import INSTANSI
from sakip.fields import describe
from sakip.index import BUDGETED
from sakip.leaves import TEXT
from sakip.model import Instansi
from sakip.patterns import pattern
from sakip.scoring import SkorIndikator
from sakip.spending import Belanja, spent_from, whole_sum
from sakip.terbilang import MOST, in_words
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sakip.achieving import Terhitung
    from sakip.index import Index, Simpul
    from sakip.scoring import Gabungan, Skor

# A blank may go on in the next line, as a paragraph does, but not beyond an empty one.
_BLANK = pattern(r"\{\{|\}\}|\{((?:(?!\n\s*\n)[^{}])*)\}|[{}]")
_BRACES = {"{{": "{", "}}": "}", "{": "{", "}": "}"}
_WHOLE = pattern(r"(Rp ?)?([0-9]{1,3}(?:\.?[0-9]{3})*)", re.ASCII)


class Isian(NamedTuple):
    """A blank in a text: what stands between its braces, and what fills it; empty if nothing does, then ``alasan`` says why."""

    nama: str
    isi: str
    alasan: str = ""


class _NoValueError(Exception):
    """Nothing fills the blank; the message says why."""


def fill(skor: Skor, teks: str) -> str:
    """The text with its blanks filled; one that nothing fills stays visible, with the reason."""

    def filled(match: re.Match[str]) -> str:
        if match[0] in _BRACES:
            return _BRACES[match[0]]
        one = _look_up(skor, match[1])
        if one.alasan:
            return f"[{{{one.nama}}}: {one.alasan}]"
        # Who writes Rp in front of an amount means it once.
        return one.isi.removeprefix("Rp ") if teks[: match.start()].endswith(("Rp ", "Rp. ", "Rp")) else one.isi

    return _BLANK.sub(filled, teks)


def blanks(skor: Skor, teks: str) -> Iterator[Isian]:
    """The blanks of a text, in order."""
    return (_look_up(skor, match[1]) for match in _BLANK.finditer(teks) if match[0] not in _BRACES)


def unpaired(teks: str) -> str:
    """A text from its first brace on that neither opens nor closes a blank, nor is doubled; empty if it has none."""
    return next((teks[match.start() :] for match in _BLANK.finditer(teks) if match[0] in {"{", "}"}), "")


def _look_up(skor: Skor, nama: str) -> Isian:
    name, _, form = (part.strip() for part in nama.partition("|"))
    what, _, of = name.partition(".")
    try:
        _expect(what, _WHAT, "isian")
        _expect(form, _FORMS, "bentuk")
        # A name may be written over several lines; within a sentence it is one.
        return Isian(nama, _FORMS[form](" ".join(_WHAT[what](skor, of).split())))
    except _NoValueError as reason:
        return Isian(nama, "", str(reason))


def _expect(name: str, known: Iterable[str], what: str) -> None:
    if name not in known:
        raise _NoValueError(f'{what} "{name}" tidak dikenal; yang ada: {", ".join(filter(None, known))}')


# ---- what can be asked for; each takes what stands behind the first point


def _moment(skor: Skor, field: str) -> str:
    rencana = skor.index.rencana
    years = {"": rencana.tahun, "lalu": rencana.tahun - 1, "depan": rencana.tahun + 1}
    _expect(field, years, "tahun")
    return str(years[field])


def _period(skor: Skor, field: str) -> str:
    return _written(skor.index.rencana.periode if not field else "", f"periode.{field}".rstrip("."))


@cache
def _agency_fields() -> dict[str, bool]:
    """The fields of an agency, and whether each is a text."""
    return {one.name: one.shape == TEXT for one in describe(Instansi)}


def _agency(skor: Skor, field: str) -> str:
    name, is_text = field or "nama", _agency_fields()
    if not is_text.get(name, True):
        raise _NoValueError(f"instansi.{name} ialah daftar, bukan satu teks")
    _expect(name, [one for one, text in is_text.items() if text], "instansi")
    return _written(getattr(skor.index.rencana.instansi, name), f"instansi.{name}")


def _count(skor: Skor, kind: str) -> str:
    counted = skor.index.planned((INSTANSI, "banyak", kind))
    return _written("" if counted is None else counted.teks, f"banyaknya {kind}")


def _name(skor: Skor, of: str) -> str:
    return skor.index.name(_whole(skor.index, of))


def _achieved(skor: Skor, of: str) -> str:
    one = _score(skor, of)
    result = one.hasil if isinstance(one, SkorIndikator) else one
    if result.capaian is None:
        raise _NoValueError(f"capaian {of} tidak dapat dihitung: {result.alasan}")
    return percent(result.capaian)


def _category(skor: Skor, of: str) -> str:
    # What has no capaian has no category for the same reason.
    _achieved(skor, of)
    if skor.skala is None:
        raise _NoValueError("penilaian.skala tidak ada atau tidak dikenal, maka tidak ada kategori")
    return _written(_score(skor, of).kategori, f"kategori {of}")


def _score(skor: Skor, of: str) -> SkorIndikator | Gabungan:
    id_ = _whole(skor.index, of)
    if id_ == INSTANSI:
        return skor.instansi
    simpul = skor.index.simpul[id_]
    if simpul.kind == "indikator":
        return skor.indikator[id_]
    if simpul.kind not in {"sasaran", "tujuan", *BUDGETED}:
        raise _NoValueError(f"{id_} tidak mempunyai capaian")
    return skor.of(simpul)


def _target(skor: Skor, of: str) -> str:
    simpul, year = _indicator(skor, of)
    return _figure(skor.index.figure_of(simpul, "target", year), simpul.node.satuan, f"target {of}")


def _realised(skor: Skor, of: str) -> str:
    simpul, year = _indicator(skor, of)
    return _figure(skor.measured(simpul, year).realisasi, simpul.node.satuan, f"realisasi {of}")


def _figure(figure: Nilai | Terhitung | None, satuan: str, what: str) -> str:
    """A figure as written; a bare number with the unit of its indicator, which a table has in another column."""
    if isinstance(figure, Nilai) and says_nothing(figure):
        raise _NoValueError(f'{what} tidak ada angkanya: tertulis "{figure}"')
    if isinstance(figure, Nilai) and isinstance(figure.ukuran, (Angka, Persen)) and not figure.satuan and "%" not in figure.teks:
        return beside(str(figure), "%" if is_percent(satuan) else "" if satuan.casefold() in SCORES else satuan)
    return _written("" if figure is None else str(figure), what)


def _indicator(skor: Skor, of: str) -> tuple[Simpul, str]:
    id_, year = _node(skor.index, of)
    simpul = skor.index.simpul.get(id_)
    if simpul is None or simpul.kind != "indikator":
        raise _NoValueError(f"{id_} bukan indikator")
    return simpul, year or skor.tahun


def _budget(skor: Skor, of: str) -> str:
    id_, column = _node(skor.index, of)
    nodes = _budgeted(skor.index, id_)
    amounts = [skor.index.budget(simpul, column or spent_from(skor.index, simpul)) for simpul in nodes]
    together = whole_sum(amounts)
    if together is None:
        raise _NoValueError(f"anggaran {of} tidak ada, atau tidak pada semua program")
    return f"Rp {together}"


def _spent(skor: Skor, of: str) -> str:
    spent = Belanja(skor).spending(_budgeted(skor.index, _whole(skor.index, of)))
    if spent.persen is None:
        raise _NoValueError(f"serapan {of} tidak dapat dihitung: {spent.alasan}")
    return percent(spent.persen)


def _budgeted(index: Index, id_: str) -> list[Simpul]:
    """The programmes of the agency; or a programme, kegiatan or sub-kegiatan."""
    nodes = list(index.of_kind("program")) if id_ == INSTANSI else [index.simpul[id_]]
    if any(simpul.kind not in BUDGETED for simpul in nodes) or not nodes:
        raise _NoValueError(f"{id_} tidak mempunyai anggaran")
    return nodes


def _node(index: Index, of: str) -> tuple[str, str]:
    """The id that is named, and the column or year behind it; ids may have points of their own."""
    for id_, column in ((of, ""), (of.rpartition(".")[0], of.rpartition(".")[2])):
        if id_ == INSTANSI or id_ in index.simpul:
            return id_, column
    raise _NoValueError(f'tidak ada simpul dengan id "{of}"')


def _whole(index: Index, of: str) -> str:
    """The id that is named, where nothing may stand behind it."""
    id_, rest = _node(index, of)
    if rest:
        raise _NoValueError(f'"{rest}" di belakang {id_} tidak dikenal; isian ini hanya menyebut id')
    return id_


def _written(teks: str, what: str) -> str:
    if not teks:
        raise _NoValueError(f"{what} tidak ada dalam rencana")
    return teks


_WHAT: dict[str, Callable[[Skor, str], str]] = {
    "tahun": _moment,
    "periode": _period,
    "instansi": _agency,
    "jumlah": _count,
    "nama": _name,
    "capaian": _achieved,
    "kategori": _category,
    "target": _target,
    "realisasi": _realised,
    "anggaran": _budget,
    "serapan": _spent,
}


def _spelled(isi: str) -> str:
    """A whole number or amount with its words behind it, as official texts write counts and money."""
    whole = _WHOLE.fullmatch(isi)
    if whole is None or (number := int(whole[2].replace(".", ""))) > MOST:
        raise _NoValueError(f"{isi} bukan bilangan bulat; hanya bilangan bulat yang dapat ditulis dengan huruf")
    return f"{isi} ({in_words(number)}{' rupiah' if whole[1] else ''})"


_FORMS: dict[str, Callable[[str], str]] = {"": str, "terbilang": _spelled}
