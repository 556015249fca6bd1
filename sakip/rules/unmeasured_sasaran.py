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

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Fakta, Index, Simpul


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each sasaran that no realisasi of the year measures: of its IKU, if it has some."""
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
    for sasaran, members in suspects:
        reported = stated.get(sasaran.id, [])
        # Where nothing at all is reported yet, the plan is early, not the sasaran unmeasured.
        if not (reporting or reported) or any(one.id in documented or _is_computed(skor, one, year) for one in members):
            continue
        yield _unmeasured(index, sasaran, members, reported)


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


def _unmeasured(index: Index, sasaran: Simpul, members: list[Simpul], reported: list[Fakta]) -> Finding:
    what, year = "IKU" if members[0].node.iku else "indikator", index.rencana.tahun
    claim = f"{index.teller(reported[0].dokumen)} mencantumkan {reported[0].nilai} untuk " if reported else ""
    they = f"dari {len(members)} {what}-nya" if len(members) > 1 else f"{what}-nya"
    return finding(
        "AKIP211",
        f"{claim}sasaran {index.title(sasaran)}{', tetapi' if reported else ':'} realisasi {year} {they} tidak tercantum di mana pun",
        path=sasaran.path,
        related=[
            *(index.printed_by(fact) for fact in reported),
            *(Related(message=f"{index.title(one)} tanpa realisasi {year}", path=one.path) for one in members),
        ],
        data={"unmeasured": len(members)} | ({"stated": reported[0].nilai} if reported else {}),
    )
