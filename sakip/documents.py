"""What published documents state, and how they are printed: the other half of the domain."""

from typing import Annotated, Literal

from sakip.amounts import Nilai
from sakip.fields import Field, Role, node
from sakip.leaves import (
    CELLS,
    HEADINGS,
    ID,
    NILAI,
    PRINTED,
    PRINTED_MONEY,
    TEXT_OR_TEXTS,
    TRUTH,
    WORDS,
    YEAR,
)
from sakip.peta import KOSONG, Peta
from sakip.values import frozen

_FIGURE, _LABEL, _LINK = Role.FIGURE, Role.LABEL, Role.LINK


@node
@frozen(kw_only=True, slots=False)
class Keluaran:
    """The output of an action, in the plan or as a row prints it."""

    satuan: Annotated[str, Field("satuan keluaran", role=_LABEL)] = ""
    indikator: Annotated[str, Field("indikator keluaran, dalam kata", role=_LABEL)] = ""
    aspek_tata_kelola: Annotated[str, Field("aspek tata kelola", role=_LABEL)] = ""


@node
@frozen(kw_only=True, slots=False)
class Pernyataan:
    """What one row or one sentence of a document says about a node: a partial node, as printed.

    A figure is a mapping of dotted names to values: ``""`` for a plain figure, ``2023``, ``murni``, ``target.1``.
    """

    tentang: Annotated[str, Field("id simpul yang dibicarakan, `instansi`, atau `tidak terbaca`", to=("*",))] = ""
    judul: Annotated[str, Field("baris judul tanpa simpul")] = ""
    nomor: Annotated[str, Field("nomor tercetak baris judul")] = ""
    nama: Annotated[str, Field("nama seperti tercetak", role=_LABEL)] = ""
    uraian: Annotated[str, Field("bunyi seperti tercetak", role=_LABEL)] = ""
    satuan: Annotated[str, Field("satuan seperti tercetak", role=_LABEL)] = ""
    tema: Annotated[str, Field("tema", role=_LABEL)] = ""
    formula: Annotated[str, Field("formulasi perhitungan seperti tercetak", role=_LABEL)] = ""
    sumber_data: Annotated[tuple[str, ...], Field("sumber data seperti tercetak", TEXT_OR_TEXTS, role=_LABEL)] = ()
    penanggung_jawab: Annotated[str, Field("penanggung jawab seperti tercetak", role=_LABEL)] = ""
    pelaksana: Annotated[str, Field("pelaksana seperti tercetak", role=_LABEL)] = ""
    koordinator: Annotated[str, Field("koordinator seperti tercetak", role=_LABEL)] = ""
    tugas: Annotated[str, Field("tugas seperti tercetak", role=_LABEL)] = ""
    fungsi: Annotated[tuple[str, ...], Field("fungsi seperti tercetak", TEXT_OR_TEXTS, role=_LABEL)] = ()
    predikat: Annotated[str, Field("predikat atau sebutan hasil seperti tercetak", role=_LABEL)] = ""
    kondisi_awal: Annotated[Nilai | None, Field("kondisi awal seperti tercetak", NILAI)] = None
    permasalahan: Annotated[str, Field("masalah yang dijawab aksi, seperti tercetak", role=_LABEL)] = ""
    sasaran_aksi: Annotated[str, Field("sasaran aksi seperti tercetak", role=_LABEL)] = ""
    indikator_aksi: Annotated[str, Field("indikator aksi seperti tercetak", role=_LABEL)] = ""
    keluaran: Annotated[Keluaran | None, Field("keluaran aksi seperti tercetak")] = None
    target: Annotated[Peta[Nilai], Field("target", PRINTED, role=_FIGURE)] = KOSONG
    realisasi: Annotated[Peta[Nilai], Field("realisasi", PRINTED, role=_FIGURE)] = KOSONG
    capaian: Annotated[Peta[Nilai], Field("capaian", PRINTED, role=_FIGURE)] = KOSONG
    triwulan: Annotated[Peta[Nilai], Field("target dan realisasi per triwulan", PRINTED, role=_FIGURE)] = KOSONG
    anggaran: Annotated[Peta[Nilai], Field("anggaran", PRINTED_MONEY, role=_FIGURE)] = KOSONG
    investasi: Annotated[Peta[Nilai], Field("nilai investasi", PRINTED_MONEY, role=_FIGURE)] = KOSONG
    banyak: Annotated[Peta[Nilai], Field("banyaknya sasaran, indikator, …", PRINTED, role=_FIGURE)] = KOSONG
    tahun: Annotated[str, Field("tahun yang disebut", role=_FIGURE)] = ""
    periode: Annotated[str, Field("periode yang disebut", role=_FIGURE)] = ""
    membandingkan: Annotated[tuple[str, ...], Field("tahun-tahun yang dibandingkan")] = ()
    kutipan: Annotated[str, Field("kalimat yang memuat pernyataan ini")] = ""
    tujuan: Annotated["str | Pernyataan", Field("tujuan di baris ini", role=_LINK, to=("tujuan",))] = ""
    sasaran: Annotated["str | Pernyataan", Field("sasaran di baris ini", role=_LINK, to=("sasaran",))] = ""
    indikator: Annotated["str | Pernyataan", Field("indikator di baris ini", role=_LINK, to=("indikator",))] = ""
    iku: Annotated["str | Pernyataan", Field("IKU di baris ini", role=_LINK, to=("indikator",))] = ""
    program: Annotated["str | Pernyataan", Field("program di baris ini", role=_LINK, to=("program",))] = ""
    kegiatan: Annotated["str | Pernyataan", Field("kegiatan di baris ini", role=_LINK, to=("kegiatan",))] = ""
    sub_kegiatan: Annotated["str | Pernyataan", Field("sub-kegiatan di baris ini", role=_LINK, to=("sub_kegiatan",))] = ""
    sasaran_tematik: Annotated["str | Pernyataan", Field("sasaran tematik di baris ini", role=_LINK, to=("sasaran",))] = ""
    indikator_tematik: Annotated["str | Pernyataan", Field("indikator tematik di baris ini", role=_LINK, to=("indikator",))] = ""


@node
@frozen(kw_only=True, slots=False)
class Kaki:
    """A foot row: what it is called, how it comes about, and what it prints."""

    judul: Annotated[str, Field("tulisan di kepala baris")] = ""
    hitung: Annotated[Literal["jumlah", "rata_rata"] | None, Field("bagaimana baris ini dihitung dari baris-baris di atasnya")] = None
    target: Annotated[Peta[Nilai], Field("target", PRINTED, role=_FIGURE)] = KOSONG
    realisasi: Annotated[Peta[Nilai], Field("realisasi", PRINTED, role=_FIGURE)] = KOSONG
    capaian: Annotated[Peta[Nilai], Field("capaian", PRINTED, role=_FIGURE)] = KOSONG
    triwulan: Annotated[Peta[Nilai], Field("triwulan", PRINTED, role=_FIGURE)] = KOSONG
    anggaran: Annotated[Peta[Nilai], Field("anggaran", PRINTED_MONEY, role=_FIGURE)] = KOSONG
    investasi: Annotated[Peta[Nilai], Field("nilai investasi", PRINTED_MONEY, role=_FIGURE)] = KOSONG


Jenis = Literal[
    "renstra", "rkt", "iku", "pk", "rencana_aksi", "ppk", "target_realisasi", "capaian_sasaran", "cascading", "pohon_kinerja", "laporan"
]


@node
@frozen(kw_only=True, slots=False)
class Dokumen:
    """A published document: a set of statements about nodes, in printed order."""

    id: Annotated[str, Field("id dokumen", ID)] = ""
    jenis: Annotated[Jenis, Field("jenis dokumen")] = "laporan"
    judul: Annotated[str, Field("judul seperti tercetak", role=_LABEL)] = ""
    bagian: Annotated[str, Field("bagian laporan yang memuatnya")] = ""
    tahun: Annotated[int | None, Field("tahun dokumen, bila bukan tahun rencana", YEAR, role=_FIGURE)] = None
    lampiran: Annotated[str, Field("nomor lampiran")] = ""
    tempat: Annotated[str, Field("tempat penetapan")] = ""
    tanggal: Annotated[str, Field("tanggal penetapan seperti tercetak")] = ""
    lengkap: Annotated[bool, Field("`true`: daftarnya seluruh tabel; yang tidak disebut memang tidak tercetak", TRUTH)] = False
    anggaran: Annotated[Literal["murni", "perubahan", "realisasi"], Field("kolom yang dimaksud oleh `anggaran` polos di bawah ini")] = (
        "murni"
    )
    kapital: Annotated[tuple[str, ...], Field("kolom yang dicetak dengan huruf besar")] = ()
    setiap: Annotated[Peta[str], Field("sel yang sama di setiap baris", WORDS)] = KOSONG
    sebutan: Annotated[Peta[str], Field("bagaimana dokumen ini menyebut sebuah simpul, menurut id", WORDS, to=("*",))] = KOSONG
    kolom: Annotated[Peta[tuple[str, ...]], Field("judul kolom, menurut urutannya", HEADINGS)] = KOSONG
    nomor_kolom: Annotated[tuple[str, ...], Field("baris nomor kolom seperti tercetak", CELLS)] = ()
    menyatakan: Annotated[tuple[Pernyataan, ...], Field("pernyataan dokumen, menurut urutan cetak")] = ()
    kaki: Annotated[tuple[Kaki, ...], Field("baris kaki tabel")] = ()
