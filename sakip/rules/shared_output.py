"""AKIP410: keluaran-bersama.

Memeriksa: satu indikator tidak menjadi keluaran dua sub-kegiatan, atau dua kegiatan.
Mengapa: satu angka tidak dapat menunjukkan apa yang dihasilkan masing-masing anggaran.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Jumlah desa dibina, target: {2024: 5 Desa}, realisasi: {2024: 5 Desa}}]
    program:
      - kode: 2.13.04
        nama: Program Administrasi Pemerintahan Desa
        mendukung: [S1]
        kegiatan:
          - {kode: 2.13.04.2.01, nama: Pembinaan Desa, indikator: [I1]}
          - {kode: 2.13.04.2.02, nama: Pengawasan Desa, indikator: [I1]}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: Jumlah desa dibina, target: {2024: 5 Desa}, realisasi: {2024: 5 Desa}}
      - {id: I2, sasaran: S1, nama: Jumlah desa diawasi, target: {2024: 5 Desa}, realisasi: {2024: 5 Desa}}
    program:
      - kode: 2.13.04
        nama: Program Administrasi Pemerintahan Desa
        mendukung: [S1]
        kegiatan:
          - {kode: 2.13.04.2.01, nama: Pembinaan Desa, indikator: [I1]}
          - {kode: 2.13.04.2.02, nama: Pengawasan Desa, indikator: [I2]}
Perbaikan: beri masing-masing keluarannya sendiri; bila keduanya hanya mendukung indikator itu, tulis di `mendukung`.
Dasar: Permendagri 90/2019: setiap sub-kegiatan mempunyai keluarannya sendiri; PermenPANRB 53/2014.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.fields import given
from sakip.findings import Related
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul


_MOST_SHOWN = 2


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each indicator that is the output of several nodes of one level."""
    for kind in ("kegiatan", "sub_kegiatan"):
        owners: dict[str, list[Simpul]] = {}
        for simpul in index.of_kind(kind):
            for id_ in given(simpul.node).get("indikator", ()):
                owners.setdefault(id_, []).append(simpul)
        for id_, nodes in owners.items():
            # A node that names an output twice is one node.
            distinct = list({simpul.path: simpul for simpul in nodes}.values()) if len(nodes) > 1 else []
            if len(distinct) > 1 and id_ in index.simpul:
                yield _shared(index, kind.replace("_", "-"), id_, distinct)


def _shared(index: Index, kind: str, id_: str, nodes: list[Simpul]) -> Finding:
    return finding(
        "AKIP410",
        f"indikator {index.called(id_)} dipakai sebagai keluaran {len(nodes)} {kind}: "
        f"{listed([index.title(one) for one in nodes], _MOST_SHOWN)}; salah satunya mungkin salah salin",
        path=f"{nodes[1].path}.indikator",
        related=[Related(message=f"keluaran {index.title(one)}", path=f"{one.path}.indikator") for one in nodes if one is not nodes[1]],
        data={"indikator": id_, "count": len(nodes)},
    )
