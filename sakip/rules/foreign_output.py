"""AKIP411: keluaran-asing.

Memeriksa: nama indikator keluaran mempunyai sedikitnya satu kata yang sama dengan sub-kegiatan, kegiatan, program atau yang didukungnya.
Mengapa: keluaran yang tidak sekata pun berhubungan biasanya tersalin dari rencana perangkat daerah lain.
Contoh salah:
    tujuan: [{id: T1, uraian: Sejahtera}]
    sasaran: [{id: S1, tujuan: T1, uraian: Korban bencana tertangani}]
    indikator:
      - {id: I1, sasaran: S1, nama: Korban bencana yang tertangani, target: {2024: 80 %}, realisasi: {2024: 80 %}}
      - {id: kapal, nama: Jumlah rekomendasi persetujuan pengadaan kapal perikanan, target: {2024: 5 Kapal}, realisasi: {2024: 5 Kapal}}
    program:
      - kode: 1.06.06
        nama: Program Penanganan Bencana
        mendukung: [I1]
        kegiatan:
          - {kode: 1.06.06.2.01, nama: Pelayanan Dukungan Psikososial, indikator: [kapal]}
Contoh benar:
    tujuan: [{id: T1, uraian: Sejahtera}]
    sasaran: [{id: S1, tujuan: T1, uraian: Korban bencana tertangani}]
    indikator:
      - {id: I1, sasaran: S1, nama: Korban bencana yang tertangani, target: {2024: 80 %}, realisasi: {2024: 80 %}}
      - {id: layanan, nama: Jumlah orang yang mendapat dukungan psikososial, target: {2024: 5 Orang}, realisasi: {2024: 5 Orang}}
    program:
      - kode: 1.06.06
        nama: Program Penanganan Bencana
        mendukung: [I1]
        kegiatan:
          - {kode: 1.06.06.2.01, nama: Pelayanan Dukungan Psikososial, indikator: [layanan]}
Perbaikan: pakai keluaran sub-kegiatan itu sendiri, misalnya yang disebut nomenklaturnya.
Dasar: Permendagri 90/2019 dan pemutakhirannya: setiap sub-kegiatan mempunyai keluaran menurut nomenklatur.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import LOST
from sakip.codes import finding
from sakip.fields import given
from sakip.findings import Related
from sakip.wording import FILLERS, shortened, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_GENERAL = (
    "persentase prosentase presentase angka indeks nilai kegiatan program dokumen laporan kabupaten kota kab daerah kewenangan cakupan"
)
_EMPTY = FILLERS | frozenset(_GENERAL.split())
_WIDTH = 80
_FEWEST = 4
"""How many words with a meaning a name needs before it can be judged: `Jumlah anggota baru` may be of any club."""


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each output that shares no word with what it is the output of."""
    for program in index.of_kind("program"):
        # What serves the agency itself goes by the names of what it buys.
        if "penunjang" in program.node.nama.casefold():
            continue
        for kegiatan in index.children(program):
            for simpul in (kegiatan, *index.children(kegiatan)):
                for id_ in given(simpul.node).get("indikator", ()):
                    if id_ in index.simpul and _is_foreign(index, simpul, index.name(id_)):
                        yield _foreign(index, simpul, id_)


def _is_foreign(index: Index, simpul: Simpul, name: str) -> bool:
    text = name.casefold()
    if any(_are_kin(one.node.nama, text) for one in simpul.upwards()):
        return False
    for id_ in index.supports(simpul):
        if _are_kin(index.name(id_), text) or _are_kin(index.name(index.linked(id_, "sasaran")), text):
            return False
    return simpul.node.nama not in {"", LOST} and len(stems(name, _EMPTY)) >= _FEWEST


def _are_kin(other: str, text: str) -> bool:
    """Whether a stem of a name stands somewhere in a text, which also finds what affixes hide in it."""
    for stem in stems(other, _EMPTY):  # noqa: SIM110 - a generator takes three times as long
        if stem in text:
            return True
    return False


def _foreign(index: Index, simpul: Simpul, id_: str) -> Finding:
    name, kind = shortened(index.name(id_), _WIDTH), simpul.kind.replace("_", "-")
    return finding(
        "AKIP411",
        f'indikator "{name}" tidak menyebut apa pun dari {kind}nya {index.title(simpul)}; mungkin milik urusan lain',
        path=f"{simpul.path}.indikator",
        related=[Related(message="indikator itu", path=f"{index.simpul[id_].path}.nama")],
        data={"indikator": id_},
    )
