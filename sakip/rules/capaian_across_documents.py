"""AKIP608: capaian-aksi-berbeda.

Memeriksa: aksi dengan capaian 0 % bukan milik sub-kegiatan yang keluarannya tercapai menurut dokumen lain.
Mengapa: bila keluaran dihasilkan, aksinya telah berjalan; salah satu dari kedua tabel tidak diisi atau tidak benar.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}
      - {id: I2, sasaran: S1, nama: Jumlah dokumen data, target: {2024: 4 Dokumen}, realisasi: {2024: 4 Dokumen}}
    program:
      - kode: 1.06.05
        nama: Program Jaminan Sosial
        mendukung: [I1]
        kegiatan:
          - kode: 1.06.05.2.02
            nama: Pengelolaan data
            sub_kegiatan: [{kode: 1.06.05.2.02.0001, nama: Pendataan dokumen data, indikator: [I2], anggaran: 5.000.000}]
    rencana_aksi: [{id: A1, sub_kegiatan: 1.06.05.2.02.0001, uraian: Mendata}]
    dokumen:
      - {id: ppk, jenis: ppk, menyatakan: [{tentang: I2, capaian: 100 %}]}
      - {id: cascading, jenis: cascading, menyatakan: [{tentang: A1, capaian: 0 %}]}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}
      - {id: I2, sasaran: S1, nama: Jumlah dokumen data, target: {2024: 4 Dokumen}, realisasi: {2024: 4 Dokumen}}
    program:
      - kode: 1.06.05
        nama: Program Jaminan Sosial
        mendukung: [I1]
        kegiatan:
          - kode: 1.06.05.2.02
            nama: Pengelolaan data
            sub_kegiatan: [{kode: 1.06.05.2.02.0001, nama: Pendataan dokumen data, indikator: [I2], anggaran: 5.000.000}]
    rencana_aksi: [{id: A1, sub_kegiatan: 1.06.05.2.02.0001, uraian: Mendata}]
    dokumen:
      - {id: ppk, jenis: ppk, menyatakan: [{tentang: I2, capaian: 100 %}]}
      - {id: cascading, jenis: cascading, menyatakan: [{tentang: A1, capaian: 100 %}]}
Perbaikan: isi realisasi dan capaian aksi sesuai keadaan, atau perbaiki capaian keluarannya.
Dasar: PermenPANRB 53/2014: rencana aksi dipantau, dan hasilnya sama dengan yang dilaporkan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sakip.codes import finding
from sakip.comparing import percent_of
from sakip.findings import Related
from sakip.model import Indikator, RencanaAksi
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Fakta, Index


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each document that leaves at 0 % the actions of sub-kegiatan whose output is called reached."""
    if not index.rencana.rencana_aksi:
        return
    idle: list[tuple[Fakta, str]] = []
    busy: set[tuple[int, str]] = set()
    reached: dict[tuple[str, str], Fakta] = {}
    for fact, node, number in _achievements(index):
        if isinstance(node, Indikator):
            if number > 0:
                reached.setdefault((node.id, fact.key[2]), fact)
        elif number:
            busy.add((id(fact.dokumen), node.sub_kegiatan))
        else:
            idle.append((fact, node.sub_kegiatan))
    pairs: dict[int, list[tuple[Fakta, Fakta]]] = {}
    for fact, sub_kegiatan in idle:
        ids = getattr(index.simpul[sub_kegiatan].node, "indikator", ()) if sub_kegiatan in index.simpul else ()
        output = next((reached[id_, fact.key[2]] for id_ in ids if (id_, fact.key[2]) in reached), None)
        # Where another action of the sub-kegiatan has moved, the output may be its doing.
        if output is not None and (id(fact.dokumen), sub_kegiatan) not in busy:
            pairs.setdefault(id(fact.dokumen), []).append((fact, output))
    for group in pairs.values():
        yield _idle(index, group)


def _achievements(index: Index) -> Iterator[tuple[Fakta, RencanaAksi | Indikator, Any]]:
    """Every percentage that a document prints as the capaian of an action or an indicator."""
    for fact in index.claimed("capaian"):
        simpul, stated = index.simpul.get(fact.key[0]), percent_of(fact.nilai)
        if simpul is not None and isinstance(simpul.node, (RencanaAksi, Indikator)) and stated is not None:
            yield fact, simpul.node, stated.nilai


def _idle(index: Index, pairs: list[tuple[Fakta, Fakta]]) -> Finding:
    first, reached = pairs[0]
    names = ", ".join(fact.key[0] for fact, _ in pairs)
    documents = listed([*dict.fromkeys(index.teller(other.dokumen) for _, other in pairs)])
    related = []
    for fact, other in pairs:
        sub_kegiatan = index.called(index.simpul[fact.key[0]].node.sub_kegiatan)
        output = f"keluarannya {index.called(other.key[0])}: {other.nilai} menurut {index.teller(other.dokumen)}"
        related.append(Related(message=f"{index.called(fact.key[0])} untuk {sub_kegiatan}: {fact.nilai}", path=fact.path))
        related.append(Related(message=output, path=other.path))
    return finding(
        "AKIP608",
        f"{len(pairs)} aksi bercapaian {first.nilai} di {index.teller(first.dokumen)}, padahal keluaran sub-kegiatannya tercapai "
        f"menurut {documents}{', misalnya' if pairs[1:] else ':'} {index.called(first.key[0])}, sedangkan "
        f"{index.called(reached.key[0])} {reached.nilai}",
        path=first.path,
        related=related,
        data={"actions": names, "count": len(pairs)},
    )
