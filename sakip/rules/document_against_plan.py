"""AKIP701: dokumen-berbeda-rencana.

Memeriksa: setiap angka yang dinyatakan dokumen sama dengan angka rencana, atau dengan yang dapat dihitung dari rencana. Bila target diubah
(`{murni: …, perubahan: …}`), dokumen perencanaan boleh memuat yang murni, kecuali dokumen perubahan (`anggaran: perubahan`). Angka rencana
yang dicetak beberapa dokumen sama-sama lain diberitahukan sekali, pada rencana; begitu pula tanda persen yang hilang atau bertambah di
banyak baris satu dokumen, dan dua angka yang dicetak satu dokumen. Triwulan yang dijumlahkan (`akumulasi: jumlah`) boleh dicetak sebagai
jumlah sampai triwulan itu.
Mengapa: angka yang diketik ulang ke setiap tabel menyimpang satu demi satu.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}]
    dokumen: [{id: rkt, jenis: rkt, menyatakan: [{tentang: I1, target: 80 Dokumen}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}]
    dokumen: [{id: rkt, jenis: rkt, menyatakan: [{tentang: I1, target: 80 %}]}]
Perbaikan: tentukan angka yang benar, lalu samakan semua dokumen dan rencananya.
Dasar: PermenPANRB 53/2014: laporan kinerja menyajikan data yang andal dan konsisten antar-dokumen.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from sakip.amounts import Angka, Nilai, Persen, total
from sakip.codes import finding
from sakip.comparing import is_mistyped, number_of, same, same_period, same_unit, says_nothing
from sakip.facts import INSTANSI, part_paths
from sakip.findings import Related
from sakip.titles import PLAN, describe
from sakip.values import NamedTuple
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.facts import Fakta, Key
    from sakip.findings import Finding
    from sakip.index import Index

    Wrong = dict[tuple[Key, int, str], list[Fakta]]
    """What documents print otherwise than planned: about which figure, in which document and in which words."""

_MOST_RELATED = 20
"""How many other statements a finding points to."""
_MOST_SHOWN = 4
_AFTER = frozenset({"ppk", "target_realisasi", "capaian_sasaran", "laporan"})
"""The kinds of documents that measure a year; the others are signed before it, and what is changed then has documents of its own."""


class _Told(NamedTuple):
    """A figure that one document prints otherwise than planned: where first, where again, what others print, and all that in words."""

    first: Fakta
    repeats: list[Fakta]
    elsewhere: list[Fakta]
    text: str


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each document and figure that differs from the plan, or for the plan where it differs from all that print one.

    What one document does to many nodes alike is one finding.
    """
    partial = index.once(part_paths)
    wrong: Wrong = {}
    for fact in index.claims:
        value = index.planned(fact.key)
        if value is None or value.teks == fact.nilai.teks:
            continue
        if _differs(index, fact, value) and not _was_so(index, fact) and fact.path not in partial:
            wrong.setdefault((fact.key, id(fact.dokumen), fact.nilai.teks), []).append(fact)
    stated: dict[Key, dict[int, list[Fakta]]] = {}
    for fact in index.facts_about({key for key, _, _ in wrong}):
        stated.setdefault(fact.key, {}).setdefault(id(fact.dokumen), []).append(fact)
    agreed = {key: _agreeing(index, key, by_document) for key, by_document in stated.items()}
    alone = dict(_alone(index, wrong, agreed))
    yield from alone.values()
    causes: dict[tuple[int, str, str, str], list[_Told]] = {}
    for (key, dokumen, _), (first, *repeats) in wrong.items():
        if key not in alone:
            place = index.planned_path(key)
            elsewhere = (fact for other, facts in stated[key].items() if other != dokumen for fact in facts if fact.path != place)
            told = _Told(first, repeats, [*islice(elsewhere, _MOST_RELATED)], _text(index, first, agreed[key]))
            cause = _cause(first.nilai, index.planned(key), itself=dokumen in agreed[key])
            causes.setdefault((dokumen, index.kind(key[0]) or key[0], ".".join(key[1:]), cause or first.path), []).append(told)
    places = {id(simpul.node): simpul.path for simpul in index.of_kind("dokumen")} if causes else {}
    for (dokumen, kind, _, cause), several in causes.items():
        if len(ids := {told.first.key[0] for told in several}) > 1:
            yield _together(index, places[dokumen], f"{len(ids)} {kind.replace('_', '-')}", cause, several)
        else:
            yield from (_wrong(index, told) for told in several)


def _cause(stated: Nilai, planned: Nilai | None, *, itself: bool) -> str:
    """What is wrong, if that is wrong in many rows alike; ``itself`` says whether the document prints the planned figure too."""
    if itself:
        return "dua angka yang berbeda"
    one, other = number_of(stated), number_of(planned) if planned else None
    if one and other and one.nilai == other.nilai and isinstance(one, Persen) != isinstance(other, Persen):
        return "dengan tanda persen" if isinstance(one, Persen) else "tanpa tanda persen"
    return ""


def _text(index: Index, fact: Fakta, agreed: dict[int, str]) -> str:
    """What a document prints and what others do: ``80 Dokumen, sedangkan RKT dan PK 80 %``. The plan is named if no document agrees."""
    value, speaker = index.planned(fact.key), index.speaker(fact.key)
    others = [*([speaker] if speaker != PLAN else []), *(name for dokumen, name in agreed.items() if dokumen != id(fact.dokumen))]
    if id(fact.dokumen) in agreed:
        return f"{fact.nilai}, tetapi juga {value}{f', seperti {listed(others, _MOST_SHOWN)}' if others else ''}"
    typing = value is not None and fact.nilai.ukuran == value.ukuran and is_mistyped(fact.nilai, value)
    slip = "; salah satu satuannya tampaknya salah ketik" if typing else ""
    return f"{fact.nilai}, sedangkan {listed(others or [PLAN], _MOST_SHOWN)} {value}{slip}"


def _having(index: Index, fact: Fakta) -> str:
    """Which tables have as many nodes as a text says: it may have counted theirs."""
    _, field, kind = fact.key
    count = number_of(fact.nilai) if field == "banyak" else None
    if count is None:
        return ""
    names = [title for title, kinds in index.once(_tables) if kinds[kind] == count.nilai]
    return f"; {listed(names, _MOST_SHOWN)} memuat {count}" if names else ""


def _tables(index: Index) -> list[tuple[str, Counter[str]]]:
    """What each table is called, and how many nodes of each kind its rows are about, link or stand under."""
    tables = [(simpul, ids) for simpul, ids in index.mentioned if simpul.node.jenis != "laporan"]
    under = ((simpul, ids.union(map(index.sasaran_of, simpul.node.menyatakan))) for simpul, ids in tables)
    return [(index.title(simpul), Counter(map(index.kind, ids))) for simpul, ids in under]


def _wrong(index: Index, told: _Told) -> Finding:
    key, value = told.first.key, index.planned(told.first.key)
    return finding(
        "AKIP701",
        f"{index.describe(key)}: {index.teller(told.first.dokumen)} menulis {told.text}{_having(index, told.first)}",
        path=told.first.path,
        related=[
            Related(message=f"{index.speaker(key)}: {value}", path=index.planned_path(key)),
            *(Related(message=f"tercetak lagi: {fact.nilai}", path=fact.path) for fact in told.repeats),
            *(index.printed_by(fact) for fact in told.elsewhere),
        ],
        data={"stated": told.first.nilai, "computed": value},
    )


def _together(index: Index, place: str, what: str, cause: str, several: list[_Told]) -> Finding:
    first = several[0].first
    texts = [f"{index.called(told.first.key[0])} {told.text}" for told in several]
    return finding(
        "AKIP701",
        f"{describe(first.key, what)}: {index.teller(first.dokumen)} menulis {cause}, misalnya {texts[0]}",
        path=place,
        related=[Related(message=text, path=told.first.path) for told, text in zip(several, texts, strict=True)],
        data={"stated": " | ".join(told.first.nilai.teks for told in several), "count": len(several)},
    )


def _alone(index: Index, wrong: Wrong, agreed: dict[Key, dict[int, str]]) -> Iterator[tuple[Key, Finding]]:
    """One finding for each figure of the plan that several documents print otherwise, all alike, and none as planned: the plan is wrong."""
    by_key: dict[Key, list[Fakta]] = {}
    for (key, _, _), facts in wrong.items():
        by_key.setdefault(key, []).extend(facts)
    for key, facts in by_key.items():
        value, printed, unit = index.planned(key), list(dict.fromkeys(index.teller(fact.dokumen) for fact in facts)), index.unit(key)
        if len(printed) > 1 and not agreed[key] and all(same(facts[0].nilai, fact.nilai, unit) for fact in facts):
            message = (
                f"{index.describe(key)}: {index.speaker(key)} {value}, padahal {listed(printed, _MOST_SHOWN)} menulis {facts[0].nilai}"
            )
            related = [index.printed_by(fact) for fact in islice(facts, _MOST_RELATED)]
            data = {"stated": facts[0].nilai, "computed": value}
            yield key, finding("AKIP701", message, path=index.planned_path(key), related=related, data=data)


def _agreeing(index: Index, key: Key, by_document: dict[int, list[Fakta]]) -> dict[int, str]:
    """The documents that agree with the plan about a figure; where the plan is what one of them says, the others."""
    value, place = index.planned(key), index.planned_path(key)
    return {
        dokumen: index.teller(facts[0].dokumen)
        for dokumen, facts in by_document.items()
        if any(_agrees(index, fact, value) for fact in facts if fact.path != place)
    }


def _agrees(index: Index, fact: Fakta, planned: Nilai | None) -> bool:
    if planned is None or says_nothing(fact.nilai):
        return False
    return fact.nilai.teks == planned.teks or not _differs(index, fact, planned)


def _differs(index: Index, fact: Fakta, planned: Nilai) -> bool:
    id_, field, _ = fact.key
    if field == "periode":
        return same_period(fact.nilai.teks, planned.teks) is False
    if field == "tahun" and id_ == INSTANSI and fact.nilai.teks == str(fact.dokumen.tahun):
        # A document of another year speaks of its own.
        return False
    return same(fact.nilai, planned, index.unit(fact.key)) is False and not (field == "triwulan" and _is_sum_so_far(index, fact))


def _is_sum_so_far(index: Index, fact: Fakta) -> bool:
    """Whether a document prints of quarters that add up what the plan has of this one and those before it together."""
    id_, _, kolom = fact.key
    simpul = index.simpul.get(id_)
    if simpul is None or getattr(simpul.node, "akumulasi", None) != "jumlah":
        return False
    side, _, number = kolom.partition(".")
    sofar = [simpul.node.triwulan.get(f"{side}.{one}") for one in range(1, int(number) + 1)]
    alike = [one for one in (*sofar, fact.nilai) if one is not None and same_unit(one.satuan, fact.nilai.satuan)]
    known = [one.ukuran for one in alike if isinstance(one.ukuran, Angka)]
    return len(known) == len(sofar) + 1 and total(known[:-1]) == known[-1].nilai


def _was_so(index: Index, fact: Fakta) -> bool:
    """Whether a document that was signed before a target was changed has the target of that time."""
    id_, field, kolom = fact.key
    if field != "target" or fact.dokumen.jenis in _AFTER or fact.dokumen.anggaran == "perubahan" or id_ not in index.simpul:
        return False
    before = index.figures(index.simpul[id_], field).get(f"{kolom}.murni")
    return isinstance(before, Nilai) and same(fact.nilai, before, index.unit(fact.key)) is True
