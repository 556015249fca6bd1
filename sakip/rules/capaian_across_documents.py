"""AKIP608: capaian-aksi-berbeda.

Memeriksa: aksi dengan capaian 0 % bukan milik sub-kegiatan yang keluarannya tercapai menurut dokumen lain; satu-satunya aksi sub-kegiatan
itu tidak lebih dari 10 poin di bawah keluaran yang tercapai 100 %.
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

from collections import Counter
from typing import TYPE_CHECKING, Any

from sakip.codes import finding
from sakip.comparing import percent_of
from sakip.findings import Related
from sakip.model import Indikator, RencanaAksi
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.amounts import Persen
    from sakip.facts import Fakta
    from sakip.findings import Finding
    from sakip.index import Index


_APART = 10
"""How many points the only action of a sub-kegiatan may be behind an output that is wholly reached."""
_WHOLE = 100
_MOST_SHOWN = 4


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each document whose actions are far behind the outputs of their sub-kegiatan, which are called reached."""
    if not index.rencana.rencana_aksi:
        return
    works: dict[tuple[int, str], list[tuple[Fakta, Any]]] = {}
    reached: dict[tuple[str, str], tuple[Fakta, Any]] = {}
    for fact, node, number in _achievements(index):
        if isinstance(node, RencanaAksi):
            works.setdefault((id(fact.dokumen), node.sub_kegiatan), []).append((fact, number))
        elif number > 0:
            reached.setdefault((node.id, fact.key[2]), (fact, number))
    actions = Counter(aksi.sub_kegiatan for aksi in index.rencana.rencana_aksi)
    pairs: dict[int, list[tuple[Fakta, Fakta]]] = {}
    for (dokumen, sub_kegiatan), several in works.items():
        ids = getattr(index.simpul[sub_kegiatan].node, "indikator", ()) if sub_kegiatan in index.simpul else ()
        # Where another action of the sub-kegiatan has moved, the output may be its doing.
        best, is_alone = max(number for _, number in several), actions[sub_kegiatan] == 1
        for fact, _ in several:
            output, number = next((reached[id_, fact.key[2]] for id_ in ids if (id_, fact.key[2]) in reached), (None, 0))
            if output is not None and (not best or (is_alone and best + _APART < _WHOLE <= number)):
                pairs.setdefault(dokumen, []).append((fact, output))
    for group in pairs.values():
        yield _behind(index, group)


def _achievements(index: Index) -> Iterator[tuple[Fakta, RencanaAksi | Indikator, Any]]:
    """Every percentage that a document prints as the capaian of an action or an indicator."""
    for fact in index.claimed("capaian"):
        simpul, stated = index.simpul.get(fact.key[0]), percent_of(fact.nilai)
        if simpul is not None and isinstance(simpul.node, (RencanaAksi, Indikator)) and stated is not None:
            yield fact, simpul.node, stated.nilai


def _behind(index: Index, pairs: list[tuple[Fakta, Fakta]]) -> Finding:
    first, reached = pairs[0]
    names = ", ".join(fact.key[0] for fact, _ in pairs)
    documents = listed([*dict.fromkeys(index.teller(other.dokumen) for _, other in pairs)])
    related = []
    stated: dict[Persen | None, str] = {}
    for fact, other in pairs:
        stated.setdefault(percent_of(fact.nilai), str(fact.nilai))
        sub_kegiatan = index.called(index.simpul[fact.key[0]].node.sub_kegiatan)
        output = f"keluarannya {index.called(other.key[0])}: {other.nilai} menurut {index.teller(other.dokumen)}"
        related.append(Related(message=f"{index.called(fact.key[0])} untuk {sub_kegiatan}: {fact.nilai}", path=fact.path))
        related.append(Related(message=output, path=other.path))
    return finding(
        "AKIP608",
        f"{len(pairs)} aksi bercapaian {listed([*stated.values()], _MOST_SHOWN)} di {index.teller(first.dokumen)}, "
        f"padahal keluaran sub-kegiatannya tercapai menurut {documents}{', misalnya' if pairs[1:] else ':'} "
        f"{index.called(first.key[0])}, sedangkan {index.called(reached.key[0])} {reached.nilai}",
        path=first.path,
        related=related,
        data={"actions": names, "count": len(pairs)},
    )
