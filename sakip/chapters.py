"""The parts of the report: PermenPANRB 53/2014, annex II, in the order and with the sections that published reports have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.values import NamedTuple

if TYPE_CHECKING:
    from sakip.index import Index, Simpul


class Bab(NamedTuple):
    """A part of the report: the name of its text in `naskah`, its title, and whether it is a section within a chapter."""

    kunci: str
    judul: str
    bagian: bool = False


BAB = (
    Bab("kata_pengantar", "KATA PENGANTAR"),
    Bab("ikhtisar", "IKHTISAR EKSEKUTIF"),
    Bab("bab_1", "BAB I PENDAHULUAN"),
    Bab("organisasi", "A. Gambaran Umum Organisasi", bagian=True),
    Bab("tugas_fungsi", "B. Tugas Pokok dan Fungsi", bagian=True),
    Bab("pegawai", "C. Keadaan Pegawai", bagian=True),
    Bab("lingkungan", "D. Lingkungan Strategis yang Berpengaruh", bagian=True),
    Bab("bab_2", "BAB II PERENCANAAN DAN PERJANJIAN KINERJA"),
    Bab("perencanaan", "A. Visi, Misi, Tujuan dan Sasaran", bagian=True),
    Bab("rkt", "B. Rencana Kinerja Tahunan", bagian=True),
    Bab("iku", "C. Indikator Kinerja Utama", bagian=True),
    Bab("pk", "D. Perjanjian Kinerja", bagian=True),
    Bab("bab_3", "BAB III AKUNTABILITAS KINERJA"),
    Bab("pengukuran", "A. Pengukuran Capaian Kinerja", bagian=True),
    Bab("analisis", "B. Analisis Capaian Kinerja", bagian=True),
    Bab("realisasi_anggaran", "C. Realisasi Anggaran", bagian=True),
    Bab("bab_4", "BAB IV PENUTUP"),
    Bab("kesimpulan", "A. Kesimpulan", bagian=True),
    Bab("saran", "B. Saran Tindak Lanjut", bagian=True),
    Bab("lampiran", "LAMPIRAN"),
)
"""All parts, in order. The text of a sasaran in the analysis goes by the id of the sasaran."""

KUNCI = frozenset(bab.kunci for bab in BAB)


def analysed(index: Index) -> list[tuple[str, Simpul]]:
    """The sasaran that the analysis speaks about, in order, each behind the key of its text in `naskah`.

    They are the plan's own, not those that a document brought along. The key is the id; empty where that is none, or of another node.
    """
    own = (simpul for simpul in index.of_kind("sasaran") if not simpul.node.asal)
    return [(simpul.id if index.simpul.get(simpul.id) is simpul else "", simpul) for simpul in own]
