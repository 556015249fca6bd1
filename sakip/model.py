"""The domain: a performance plan as frozen values.

Nouns are those of the regulation, spelled as in the YAML. A plan holds each fact once; what a published document prints
is a statement (`Pernyataan`) about a node, kept as printed. The model holds no positions.

The classes are frozen but have no slots: a node that was read from a file holds only what the file gives, see `fields.node`.
Their annotations are values, not texts (no ``from __future__ import annotations``): `fields.describe` reads them in every process, and
Python would compile each text again.
"""

from typing import Annotated, Literal

import attrs

from sakip.amounts import Nilai, Rupiah
from sakip.documents import Dokumen, Kaki, Keluaran, Pernyataan
from sakip.fields import Field, Role, node
from sakip.leaves import (
    BUDGET,
    COUNTS,
    ID,
    NILAI,
    QUARTERLY,
    RUPIAH,
    TEXT_OR_TEXTS,
    TRUTH,
    VERSION,
    WORDS,
    YEAR,
    YEARLY,
)
from sakip.penilaian import Komponen, Lke, Metode, Penilaian, Pita, Skala, SubKomponen
from sakip.peta import KOSONG, Peta
from sakip.values import frozen

__all__ = [
    "Dokumen",
    "Indikator",
    "Instansi",
    "Kaki",
    "Kegiatan",
    "Keluaran",
    "Komponen",
    "Lingkungan",
    "Lke",
    "Misi",
    "Pegawai",
    "Penilaian",
    "Pernyataan",
    "Pita",
    "Program",
    "Rencana",
    "RencanaAksi",
    "Sasaran",
    "Skala",
    "SubKegiatan",
    "SubKomponen",
    "Tujuan",
    "Unit",
    "Variabel",
    "Visi",
]

Tahap = Literal["perencanaan", "pelaksanaan", "pelaporan"]
Polaritas = Literal["naik", "turun", "rentang"]
Akumulasi = Literal["jumlah", "akhir", "rata_rata", "maksimum"]

_FIGURE, _LABEL, _LINK = Role.FIGURE, Role.LABEL, Role.LINK


def _kode(node: "Program | Kegiatan | SubKegiatan") -> str:
    return node.kode


_KODE: str = attrs.field(default=attrs.Factory(_kode, takes_self=True))
"""The id of who has none: its kode."""
_BOBOT = Field("bobot dalam rata-rata tertimbang; tanpa bobot, semua sama", NILAI)
_MENDUKUNG = Field("indikator atau sasaran yang didukung; bila tidak ditulis, seperti induknya", role=_LINK, to=("indikator", "sasaran"))


@node
@frozen(kw_only=True, slots=False)
class Unit:
    """A unit of the organisation."""

    id: Annotated[str, Field("id unit", ID)] = ""
    nama: Annotated[str, Field("nama unit, seperti di bagan struktur", role=_LABEL)] = ""
    membawahi: Annotated[tuple[str, ...], Field("sub bagian atau seksi di bawahnya")] = ()


@node
@frozen(kw_only=True, slots=False)
class Pegawai:
    """The staff in figures."""

    jumlah: Annotated[Nilai | None, Field("jumlah pegawai", NILAI)] = None
    status: Annotated[Peta[Nilai], Field("jumlah menurut status kepegawaian", COUNTS)] = KOSONG
    golongan: Annotated[Peta[Nilai], Field("jumlah menurut golongan", COUNTS)] = KOSONG
    pendidikan: Annotated[Peta[Nilai], Field("jumlah menurut pendidikan", COUNTS)] = KOSONG
    diklat: Annotated[Peta[Nilai], Field("jumlah yang telah mengikuti diklat penjenjangan", COUNTS)] = KOSONG


@node
@frozen(kw_only=True, slots=False)
class Lingkungan:
    """What helps and hinders the agency, from inside and outside."""

    kekuatan: Annotated[tuple[str, ...], Field("faktor internal yang membantu")] = ()
    kelemahan: Annotated[tuple[str, ...], Field("faktor internal yang menghambat")] = ()
    peluang: Annotated[tuple[str, ...], Field("faktor eksternal yang membantu")] = ()
    ancaman: Annotated[tuple[str, ...], Field("faktor eksternal yang menghambat")] = ()


@node
@frozen(kw_only=True, slots=False)
class Instansi:
    """The agency that the plan belongs to."""

    nama: Annotated[str, Field("nama resmi perangkat daerah atau instansi", role=_LABEL, required=True)]
    singkatan: Annotated[str, Field("nama singkat")] = ""
    pemerintah_daerah: Annotated[str, Field("provinsi, kabupaten atau kota")] = ""
    kedudukan: Annotated[str, Field("tempat kedudukan")] = ""
    dasar_hukum: Annotated[str, Field("peraturan yang menetapkan kedudukan, tugas dan fungsi")] = ""
    tugas: Annotated[str, Field("tugas menurut dasar hukumnya")] = ""
    fungsi: Annotated[tuple[str, ...], Field("fungsi menurut dasar hukumnya")] = ()
    struktur: Annotated[tuple[Unit, ...], Field("unit-unit organisasi")] = ()
    pegawai: Annotated[Pegawai | None, Field("keadaan pegawai")] = None
    lingkungan: Annotated[Lingkungan | None, Field("lingkungan strategis yang berpengaruh")] = None


@node
@frozen(kw_only=True, slots=False)
class Visi:
    """A vision and whose it is."""

    id: Annotated[str, Field("id visi", ID)] = ""
    milik: Annotated[str, Field("pemilik visi: kepala daerah atau `instansi`")] = ""
    periode: Annotated[str, Field("masa berlaku, misalnya 2023-2026")] = ""
    uraian: Annotated[str, Field("bunyi visi", role=_LABEL)] = ""


@node
@frozen(kw_only=True, slots=False)
class Misi:
    """A mission."""

    id: Annotated[str, Field("id misi", ID)] = ""
    uraian: Annotated[str, Field("bunyi misi", role=_LABEL)] = ""


@node
@frozen(kw_only=True, slots=False)
class Tujuan:
    """A goal of the Renstra period."""

    id: Annotated[str, Field("id tujuan", ID)] = ""
    misi: Annotated[tuple[str, ...], Field("misi yang dijabarkan", role=_LINK, to=("misi",))] = ()
    bobot: Annotated[Nilai | None, _BOBOT] = None
    asal: Annotated[str, Field("dokumen yang membawanya, bila bukan milik rencana sendiri", to=("dokumen",))] = ""
    uraian: Annotated[str, Field("bunyi tujuan", role=_LABEL)] = ""


@node
@frozen(kw_only=True, slots=False)
class Sasaran:
    """A strategic objective."""

    id: Annotated[str, Field("id sasaran", ID)] = ""
    tujuan: Annotated[str, Field("tujuan yang dijabarkan", role=_LINK, to=("tujuan",))] = ""
    bobot: Annotated[Nilai | None, _BOBOT] = None
    induk: Annotated[tuple[str, ...], Field("sasaran, indikator atau program rencana pemerintah yang didukung", TEXT_OR_TEXTS)] = ()
    asal: Annotated[str, Field("dokumen yang membawanya, bila bukan milik rencana sendiri", to=("dokumen",))] = ""
    uraian: Annotated[str, Field("bunyi sasaran", role=_LABEL)] = ""


@node
@frozen(kw_only=True, slots=False)
class Variabel:
    """A named quantity in the formula of an indicator."""

    uraian: Annotated[str, Field("arti variabel", role=_LABEL)] = ""
    satuan: Annotated[str, Field("satuan variabel")] = ""
    nilai: Annotated[Peta[Nilai], Field("nilai variabel", YEARLY)] = KOSONG


@node
@frozen(kw_only=True, slots=False)
class Indikator:
    """A performance indicator of any level; ``iku`` marks the main ones of the agency."""

    id: Annotated[str, Field("id indikator; sebuah kata bila itu lebih enak dibaca", ID)] = ""
    iku: Annotated[bool, Field("`true` untuk Indikator Kinerja Utama", TRUTH)] = False
    sasaran: Annotated[str, Field("sasaran yang diukur", role=_LINK, to=("sasaran",))] = ""
    nama: Annotated[str, Field("nama indikator", role=_LABEL)] = ""
    satuan: Annotated[str, Field("satuan bila nilainya tidak menyebut satuan sendiri", role=_LABEL)] = ""
    polaritas: Annotated[
        Polaritas | None,
        Field(
            "`naik`: makin besar makin baik; `turun`: makin kecil makin baik; `rentang`: di dalam rentang, tidak di bawah atau di atasnya"
        ),
    ] = None
    akumulasi: Annotated[Akumulasi | None, Field("bagaimana triwulan menjadi angka setahun")] = None
    metode: Annotated[Metode | None, Field("polaritas turun: A (2T-R)/T, B T/R, C bertingkat; predikat: `ordinal` atau `terpenuhi`")] = None
    tingkat: Annotated[tuple[str, ...], Field("predikat yang mungkin, dari yang terendah, bila bukan predikat SAKIP atau opini BPK")] = ()
    batas: Annotated[Nilai | None, Field("capaian tertinggi yang diakui, bila berbeda dari `penilaian.batas`", NILAI)] = None
    bobot: Annotated[Nilai | None, _BOBOT] = None
    formula: Annotated[str, Field("rumus dengan nama variabel, atau kalimat bila memang bukan rumus", role=_LABEL)] = ""
    variabel: Annotated[Peta[Variabel], Field("variabel dalam rumus, menurut namanya")] = KOSONG
    sumber_data: Annotated[tuple[str, ...], Field("asal data", role=_LABEL)] = ()
    penanggung_jawab: Annotated[str, Field("unit yang bertanggung jawab", role=_LABEL)] = ""
    standar_nasional: Annotated[Peta[Nilai], Field("standar nasional, bila ada", YEARLY)] = KOSONG
    kondisi_awal: Annotated[Nilai | None, Field("keadaan pada awal periode", NILAI)] = None
    target: Annotated[Peta[Nilai], Field("target", YEARLY, role=_FIGURE)] = KOSONG
    realisasi: Annotated[Peta[Nilai], Field("realisasi", YEARLY, role=_FIGURE)] = KOSONG
    triwulan: Annotated[Peta[Nilai], Field("target dan realisasi per triwulan", QUARTERLY, role=_FIGURE)] = KOSONG


@node
@frozen(kw_only=True, slots=False)
class SubKegiatan:
    """The lowest level of the budget code."""

    kode: Annotated[str, Field("kode nomenklatur, misalnya 1.06.04.2.01.0003")] = ""
    id: Annotated[str, Field("id; bila tidak ditulis, sama dengan kode", ID)] = _KODE
    nama: Annotated[str, Field("nama sub-kegiatan", role=_LABEL)] = ""
    mendukung: Annotated[tuple[str, ...], _MENDUKUNG] = ()
    pelaksana: Annotated[str, Field("unit pelaksana; bila tidak ditulis, seperti induknya", role=_LABEL)] = ""
    penanggung_jawab: Annotated[str, Field("penanggung jawab; bila tidak ditulis, seperti induknya", role=_LABEL)] = ""
    indikator: Annotated[tuple[str, ...], Field("indikator keluaran", role=_LINK, to=("indikator",))] = ()
    bobot: Annotated[Nilai | None, _BOBOT] = None
    anggaran: Annotated[Peta[Rupiah], Field("anggaran per kolom", BUDGET, role=_FIGURE)] = KOSONG


@node
@frozen(kw_only=True, slots=False)
class Kegiatan:
    """The middle level of the budget code."""

    kode: Annotated[str, Field("kode nomenklatur, misalnya 1.06.04.2.01")] = ""
    id: Annotated[str, Field("id; bila tidak ditulis, sama dengan kode", ID)] = _KODE
    nama: Annotated[str, Field("nama kegiatan", role=_LABEL)] = ""
    mendukung: Annotated[tuple[str, ...], _MENDUKUNG] = ()
    pelaksana: Annotated[str, Field("unit pelaksana; bila tidak ditulis, seperti induknya", role=_LABEL)] = ""
    penanggung_jawab: Annotated[str, Field("penanggung jawab; bila tidak ditulis, seperti induknya", role=_LABEL)] = ""
    indikator: Annotated[tuple[str, ...], Field("indikator keluaran", role=_LINK, to=("indikator",))] = ()
    bobot: Annotated[Nilai | None, _BOBOT] = None
    anggaran: Annotated[Peta[Rupiah], Field("anggaran per kolom; bila tidak ditulis, jumlah anak-anaknya", BUDGET, role=_FIGURE)] = KOSONG
    sub_kegiatan: Annotated[tuple[SubKegiatan, ...], Field("sub-kegiatan")] = ()


@node
@frozen(kw_only=True, slots=False)
class Program:
    """A programme with its kegiatan."""

    kode: Annotated[str, Field("kode nomenklatur, misalnya 1.06.04")] = ""
    id: Annotated[str, Field("id; bila tidak ditulis, sama dengan kode", ID)] = _KODE
    nama: Annotated[str, Field("nama program", role=_LABEL)] = ""
    mendukung: Annotated[
        tuple[str, ...], Field("indikator atau sasaran yang didukung; berlaku bagi anak-anaknya", role=_LINK, to=("indikator", "sasaran"))
    ] = ()
    induk: Annotated[str, Field("program rencana pemerintah yang dilaksanakan; atau sasaran atau indikatornya yang didukung")] = ""
    pelaksana: Annotated[str, Field("unit pelaksana; berlaku bagi anak-anaknya", role=_LABEL)] = ""
    penanggung_jawab: Annotated[str, Field("penanggung jawab; berlaku bagi anak-anaknya", role=_LABEL)] = ""
    indikator: Annotated[tuple[str, ...], Field("indikator hasil program", role=_LINK, to=("indikator",))] = ()
    anggaran: Annotated[Peta[Rupiah], Field("anggaran per kolom; bila tidak ditulis, jumlah anak-anaknya", BUDGET, role=_FIGURE)] = KOSONG
    kegiatan: Annotated[tuple[Kegiatan, ...], Field("kegiatan")] = ()


@node
@frozen(kw_only=True, slots=False)
class RencanaAksi:
    """An action of the cascading: the problem it answers, its output, its quarters and its owner."""

    id: Annotated[str, Field("id aksi", ID)] = ""
    iku: Annotated[str, Field("indikator yang dituju", role=_LINK, to=("indikator",))] = ""
    sub_kegiatan: Annotated[str, Field("sub-kegiatan yang membiayainya", role=_LINK, to=("sub_kegiatan", "kegiatan"))] = ""
    permasalahan: Annotated[str, Field("masalah yang dijawab", role=_LABEL)] = ""
    sasaran_aksi: Annotated[str, Field("sasaran aksi", role=_LABEL)] = ""
    indikator_aksi: Annotated[str, Field("indikator aksi", role=_LABEL)] = ""
    uraian: Annotated[str, Field("apa yang dilakukan", role=_LABEL)] = ""
    keluaran: Annotated[Keluaran | None, Field("keluaran aksi")] = None
    triwulan: Annotated[Peta[Nilai], Field("target dan realisasi per triwulan", QUARTERLY, role=_FIGURE)] = KOSONG
    anggaran: Annotated[Peta[Rupiah], Field("anggaran per kolom", BUDGET, role=_FIGURE)] = KOSONG
    investasi: Annotated[Rupiah | None, Field("nilai investasi", RUPIAH, role=_FIGURE)] = None
    koordinator: Annotated[str, Field("koordinator", role=_LABEL)] = ""
    pelaksana: Annotated[str, Field("unit pelaksana: id unit atau nama", role=_LABEL)] = ""


@node
@frozen(kw_only=True, slots=False)
class Rencana:
    """A performance plan of one agency for one year, with what its documents state."""

    sakip: Annotated[int, Field("versi format", VERSION, required=True)] = 1
    tahun: Annotated[int, Field("tahun rencana", YEAR, role=_FIGURE, required=True)]
    periode: Annotated[str, Field("periode Renstra, misalnya 2023-2026", role=_FIGURE)] = ""
    tahap: Annotated[Tahap, Field("apa yang sudah dapat diharapkan terisi")] = "pelaporan"
    instansi: Annotated[Instansi, Field("instansi", required=True)]
    induk: Annotated[str, Field("berkas rencana pemerintah (RPJMD), dari folder berkas ini: `rpjmd.yaml`")] = ""
    visi: Annotated[tuple[Visi, ...], Field("visi")] = ()
    misi: Annotated[tuple[Misi, ...], Field("misi")] = ()
    tujuan: Annotated[tuple[Tujuan, ...], Field("tujuan")] = ()
    sasaran: Annotated[tuple[Sasaran, ...], Field("sasaran strategis")] = ()
    indikator: Annotated[tuple[Indikator, ...], Field("indikator semua tingkat, satu daftar")] = ()
    program: Annotated[tuple[Program, ...], Field("program, kegiatan dan sub-kegiatan")] = ()
    rencana_aksi: Annotated[tuple[RencanaAksi, ...], Field("aksi-aksi dalam cascading")] = ()
    penilaian: Annotated[Penilaian | None, Field("cara menilai")] = None
    skala: Annotated[tuple[Skala, ...], Field("skala kategori milik instansi sendiri")] = ()
    lke: Annotated[Lke | None, Field("lembar kerja evaluasi AKIP")] = None
    naskah: Annotated[Peta[str], Field("naskah laporan menurut bagian: kata_pengantar, ikhtisar, bab_1, …", WORDS)] = KOSONG
    acuan: Annotated[Peta[str], Field("dokumen yang berbicara bila rencana diam: `target: rkt`", WORDS, to=("dokumen",))] = KOSONG
    dokumen: Annotated[tuple[Dokumen, ...], Field("dokumen yang telah terbit dan apa yang dinyatakannya")] = ()
    termasuk: Annotated[tuple[str, ...], Field("berkas lain dari rencana yang sama, di folder yang sama atau di bawahnya")] = ()
