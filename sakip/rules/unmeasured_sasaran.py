"""AKIP211: sasaran-tidak-terukur.

Memeriksa: pada tahap pelaporan, sasaran yang mempunyai IKU mempunyai realisasi IKU tahun itu; tanpa IKU, realisasi indikatornya.
Mengapa: capaian sasaran yang dilaporkan tanpa satu pun realisasi tidak berasal dari pengukuran.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}]
    indikator:
      - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}
      - {id: I2, sasaran: S2, nama: B, target: {2024: 80 %}}
    dokumen: [{id: capaian, jenis: capaian_sasaran, menyatakan: [{tentang: S1, capaian: 90 %}, {tentang: S2, capaian: 96 %}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}]
    indikator:
      - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}
      - {id: I2, sasaran: S2, nama: B, target: {2024: 80 %}, realisasi: {2024: 77 %}}
    dokumen: [{id: capaian, jenis: capaian_sasaran, menyatakan: [{tentang: S1, capaian: 90 %}, {tentang: S2, capaian: 96 %}]}]
Perbaikan: ukur indikatornya dan tulis realisasinya, atau jelaskan dalam laporan mengapa belum terukur.
Dasar: PermenPANRB 53/2014: laporan membandingkan target dan realisasi kinerja setiap sasaran tahun itu.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.achieving import Terhitung
from sakip.amounts import is_dash
from sakip.codes import finding
from sakip.comparing import is_unwritten, says_nothing
from sakip.entries import is_due
from sakip.findings import Related
from sakip.scoring import Skor
from sakip.values import NamedTuple
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.facts import Fakta
    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_MOST_SHOWN = 4


class _Sasaran(NamedTuple):
    """A sasaran that is not measured, what should measure it, and what documents report for it."""

    simpul: Simpul
    members: list[Simpul]
    reported: list[Fakta]


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for the sasaran that no realisasi measures, of their IKU if they have some: one for each who reports them."""
    year = str(index.rencana.tahun)
    suspects = list(_suspects(index, year)) if index.rencana.tahap == "pelaporan" else []
    if not suspects:
        return
    skor, documented = index.once(Skor), _documented(index, year)
    stated: dict[str, list[Fakta]] = {}
    for fact in index.claimed("capaian"):
        if fact.key[2] == year and not says_nothing(fact.nilai):
            stated.setdefault(fact.key[0], []).append(fact)
    reporting = bool(documented) or any(not is_unwritten(node.realisasi.get(year)) for node in index.rencana.indikator)
    groups: dict[tuple[str, bool], list[_Sasaran]] = {}
    for sasaran, members in suspects:
        reported = stated.get(sasaran.id, [])
        # Where nothing at all is reported yet, the plan is early, not the sasaran unmeasured.
        if not (reporting or reported) or any(one.id in documented or _is_computed(skor, one, year) for one in members):
            continue
        speaker = index.teller(reported[0].dokumen) if reported else ""
        groups.setdefault((speaker, members[0].node.iku), []).append(_Sasaran(sasaran, members, reported))
    for (speaker, iku), group in groups.items():
        yield _unmeasured(index, speaker, "IKU" if iku else "indikator", group)


def _suspects(index: Index, year: str) -> Iterator[tuple[Simpul, list[Simpul]]]:
    """Each sasaran of whose IKU, or else of whose indicators, the plan itself writes no realisasi; with these."""
    measuring: dict[str, list[Simpul]] = {}
    for simpul in index.of_kind("indikator"):
        if simpul.node.sasaran:
            measuring.setdefault(simpul.node.sasaran, []).append(simpul)
    for sasaran in index.of_kind("sasaran"):
        members = measuring.get(sasaran.id, [])
        members = [one for one in members if one.node.iku] or members
        if members and all(is_unwritten(one.node.realisasi.get(year)) for one in members):
            due = [one for one in members if is_due(one.node, year)]
            if due:
                yield sasaran, due


def _is_computed(skor: Skor, simpul: Simpul, year: str) -> bool:
    """Whether a formula, the quarters or the evaluation sheet give the realisasi, or would if they were right, which others tell."""
    measured, quarters = skor.measured(simpul, year), simpul.node.triwulan.items()
    if isinstance(measured.realisasi, Terhitung) or measured.gagal:
        return True
    return any(kolom.startswith("realisasi") and not is_dash(nilai) for kolom, nilai in quarters)


def _documented(index: Index, year: str) -> set[str]:
    """The indicators of which a document states a realisasi of the year, or one that the scan lost."""
    stated = [fact for fact in index.claimed("realisasi") if fact.key[2] == year]
    stated += [fact for fact in index.claimed("triwulan") if fact.key[2].startswith("realisasi")]
    return {fact.key[0] for fact in stated if not is_dash(fact.nilai)}


def _unmeasured(index: Index, speaker: str, what: str, group: list[_Sasaran]) -> Finding:
    year = index.rencana.tahun
    stated = [str(one.reported[0].nilai) for one in group if one.reported]
    count = sum(len(one.members) for one in group)
    names = [" ".join([index.title(one.simpul), *(str(fact.nilai) for fact in one.reported[:1])]) for one in group]
    claim = f"{speaker} mencantumkan capaian sasaran" if speaker else "sasaran"
    they = f"dari {count} {what}-nya" if count > 1 else f"{what}-nya"
    return finding(
        "AKIP211",
        f"{claim} {listed(names, _MOST_SHOWN)}{', tetapi' if speaker else ':'} realisasi {year} {they} tidak tercantum di mana pun",
        path=group[0].simpul.path,
        related=[
            place
            for one in group
            for place in (
                *(index.printed_by(fact) for fact in one.reported),
                *(Related(message=f"{index.title(member)} tanpa realisasi {year}", path=member.path) for member in one.members),
            )
        ],
        data={"unmeasured": count} | ({"stated": " | ".join(stated)} if stated else {}),
    )
