"""AKIP214: himpunan-berbeda.

Memeriksa: tabel dokumen tahun ini memuat sasaran dan tujuan rencana, bukan yang lain; yang dibawa Renstra ikut dianggap milik rencana.
Tabel yang `lengkap` memuat semuanya: tabel IKU semua sasaran yang ber-IKU, tabel lain semua yang terukur tahun ini.
Mengapa: capaian yang dilaporkan bukan capaian sasaran yang direncanakan.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri}, {id: S2, tujuan: T1, asal: rkt, uraian: Kepuasan masyarakat}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S2, nama: B, target: {2024: 80 %}}]
    dokumen:
      - {id: rkt, jenis: rkt, menyatakan: [{tentang: I2, target: 80 %}]}
      - {id: ppk, jenis: ppk, menyatakan: [{tentang: I1, target: 80 %}, {tentang: I2, target: 80 %}]}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri}, {id: S2, tujuan: T1, uraian: Kepuasan masyarakat}]
    indikator: [{id: I1, sasaran: S1, nama: A, target: {2024: 80 %}}, {id: I2, sasaran: S2, nama: B, target: {2024: 80 %}}]
    dokumen:
      - {id: rkt, jenis: rkt, menyatakan: [{tentang: I2, target: 80 %}]}
      - {id: ppk, jenis: ppk, menyatakan: [{tentang: I1, target: 80 %}, {tentang: I2, target: 80 %}]}
Perbaikan: pakai sasaran Renstra di semua dokumen, atau ubah Renstra lebih dahulu.
Dasar: PermenPANRB 53/2014: perjanjian kinerja dan pengukurannya memuat sasaran strategis dari rencana strategis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import LOST
from sakip.codes import finding
from sakip.entries import is_due
from sakip.facts import LINKS
from sakip.fields import given
from sakip.findings import Related
from sakip.titles import PLAN
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sakip.findings import Finding
    from sakip.index import Index, Simpul
    from sakip.model import Pernyataan, Sasaran, Tujuan

# A pohon kinerja is a drawing, a cascading lists actions: what they leave out may stand elsewhere. Chapters are no tables.
_WHOLE = frozenset({"rkt", "iku", "pk", "ppk", "rencana_aksi", "target_realisasi", "capaian_sasaran"})
_TABLES = _WHOLE | {"cascading", "pohon_kinerja", "renstra"}
_MOST_SHOWN = 4
_PRINTED = ("sasaran", "sasaran_tematik", "tujuan")


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each table whose sasaran and tujuan are not those of the plan."""
    rencana = index.rencana
    nodes: dict[str, Tujuan | Sasaran] = {one.id: one for one in rencana.tujuan} | {one.id: one for one in rencana.sasaran}
    nodes.pop("", None)
    own = {id_ for id_, node in nodes.items() if not node.asal}
    if not own:
        return
    renstra = {dokumen.id for dokumen in rencana.dokumen if dokumen.jenis == "renstra"}
    known = own.union(id_ for id_, node in nodes.items() if node.asal in renstra)
    under = {one.id: one.sasaran for one in rencana.indikator} | {id_: id_ for id_ in nodes}
    groups: dict[str, list[tuple[Simpul, set[str]]]] = {}
    for simpul, fields in index.printed:
        if simpul.node.jenis in _TABLES and simpul.node.tahun in {None, rencana.tahun}:
            rows = simpul.node.menyatakan
            if fields.keys().isdisjoint(_PRINTED):
                ids = {under.get(row.tentang, "") for row in rows}
            else:
                ids = {id_ for row in rows for id_ in _placed(row, under)}
            groups.setdefault(simpul.node.jenis, []).append((simpul, ids & nodes.keys()))
    for group in groups.values():
        # What one RKT leaves out may stand in another one; told once, at the first that claims to be complete.
        present = set[str]().union(*(ids for _, ids in group))
        # A table that names no tujuan at all has no column for them.
        kinds = {type(nodes[id_]) for id_ in present}
        absent = {id_ for id_ in own - present if type(nodes[id_]) in kinds}
        complete = next((simpul for simpul, _ in group if simpul.node.lengkap and simpul.node.jenis in _WHOLE), None)
        missing = _missing(index, group, absent) if absent and complete else []
        for simpul, ids in group:
            extra, left_out = ids - known, missing if simpul is complete else []
            if extra or left_out:
                tables = (one for tables in groups.values() for one in tables)
                agreeing = [other for other, named in tables if named and known >= named >= set(left_out)]
                yield _different(index, simpul, _where(index, simpul, extra, under), left_out, agreeing)


def _placed(row: Pernyataan, under: Mapping[str, str]) -> Iterator[str]:
    """The sasaran that a row stands under, as it prints it or else as its node has it; and its tujuan, if it prints one."""
    values = given(row)
    for name in _PRINTED:
        if name in values:
            link = values[name]
            yield link if isinstance(link, str) else link.tentang
    if not values.get("sasaran"):
        yield under.get(row.tentang, "")


def _missing(index: Index, group: list[tuple[Simpul, set[str]]], absent: set[str]) -> list[str]:
    """What the tables of one kind leave out: tujuan, and sasaran with IKU, or with an indicator that is due this year."""
    # A row that the scan lost may have been the one that is missed.
    if any(row.tentang == LOST and LINKS.isdisjoint(given(row)) for simpul, _ in group for row in simpul.node.menyatakan):
        return []
    year, only_iku = str(index.rencana.tahun), group[0][0].node.jenis == "iku"
    measured = {one.sasaran for one in index.rencana.indikator if one.sasaran in absent and (one.iku if only_iku else is_due(one, year))}
    return [one.id for one in index.of_kind("tujuan", "sasaran") if one.id in absent and (one.kind == "tujuan" or one.id in measured)]


def _where(index: Index, simpul: Simpul, extra: set[str], under: Mapping[str, str]) -> dict[str, str]:
    """Where a document first prints each of some nodes."""
    where: dict[str, str] = {}
    for path, row in index.rows(simpul) if extra else ():
        for id_ in _placed(row, under):
            if id_ in extra:
                where.setdefault(id_, path)
        if len(where) == len(extra):
            break
    return where


def _different(index: Index, simpul: Simpul, where: Mapping[str, str], missing: list[str], agreeing: list[Simpul]) -> Finding:
    kinds = {index.simpul[id_].kind for id_ in (*where, *missing)}
    said = [f"ada tambahan {_listed(index, where)}"] if where else []
    said += [f"tidak ada {_listed(index, missing)}"] if missing else []
    others = listed([index.title(one) for one in agreeing] or [PLAN], _MOST_SHOWN)
    related = [Related(message=f"di bawah {index.called(id_)}, yang tidak ada di {others}", path=path) for id_, path in where.items()]
    related += [Related(message=f"{index.called(id_)} tidak dimuat", path=index.simpul[id_].path) for id_ in missing]
    return finding(
        "AKIP214",
        f"{listed(sorted(kinds, reverse=True))} {index.title(simpul)} tidak sama dengan {others}: {', '.join(said)}",
        path=simpul.path,
        related=related,
        data={"extra": ", ".join(where), "missing": ", ".join(missing)},
    )


def _listed(index: Index, ids: Iterable[str]) -> str:
    return listed([index.called(id_) for id_ in ids])
