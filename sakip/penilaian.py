"""How an agency is judged: its way of scoring, scales, and the evaluation sheet (LKE)."""

from typing import Annotated, Literal

from sakip.amounts import Nilai
from sakip.fields import Field, Role, node
from sakip.leaves import ID, NILAI, TEXT_OR_TEXTS
from sakip.values import frozen

Metode = Literal["A", "B", "C", "ordinal", "terpenuhi"]


@node
@frozen(kw_only=True, slots=False)
class Pita:
    """One band of a scale: from its lower bound up to the band above it."""

    kategori: Annotated[str, Field("sebutan hasil dalam pita ini")] = ""
    mulai: Annotated[Nilai | None, Field("batas bawah, termasuk batas itu sendiri", NILAI)] = None
    lebih_dari: Annotated[Nilai | None, Field("batas bawah, tidak termasuk batas itu sendiri", NILAI)] = None
    tercetak: Annotated[Nilai | None, Field("pita seperti tercetak dalam peraturannya, misalnya 91-100", NILAI)] = None


@node
@frozen(kw_only=True, slots=False)
class Skala:
    """A scale: bands from the highest to the lowest, which has no lower bound. So they tile the line, whatever is printed."""

    id: Annotated[str, Field("id skala", ID)] = ""
    nama: Annotated[str, Field("nama skala")] = ""
    dasar: Annotated[str, Field("peraturan yang menetapkannya")] = ""
    mulai_berlaku: Annotated[str, Field("tahun mulai berlaku")] = ""
    sampai: Annotated[str, Field("tahun terakhir berlaku; tidak ditulis bila masih berlaku")] = ""
    catatan: Annotated[str, Field("keterangan, misalnya dari mana skala ini dikutip")] = ""
    pita: Annotated[tuple[Pita, ...], Field("pita dari yang tertinggi; yang terakhir tanpa batas bawah")] = ()


@node
@frozen(kw_only=True, slots=False)
class Penilaian:
    """How the agency scores, where the indicator does not say otherwise."""

    metode: Annotated[Metode | None, Field("cara menghitung capaian untuk polaritas turun (A, B, C) atau predikat")] = None
    batas: Annotated[Nilai | None, Field("capaian tertinggi yang diakui per indikator, misalnya 100 %", NILAI)] = None
    lantai: Annotated[Literal["nol", "tanpa"] | None, Field("capaian di bawah nol: menjadi nol (bawaan) atau dibiarkan")] = None
    tanpa_realisasi: Annotated[
        Literal["dilewati", "nol"] | None, Field("indikator tanpa realisasi: dilewati (bawaan) atau dihitung nol")
    ] = None
    target_nol: Annotated[
        Literal["dilewati", "terpenuhi"] | None,
        Field("target nol: dilewati (bawaan), atau 100 bila realisasi juga nol"),
    ] = None
    indikator: Annotated[
        Literal["iku", "semua"] | None, Field("indikator yang mengukur sasaran: IKU-nya bila ada (bawaan), atau semua")
    ] = None
    agregasi: Annotated[Literal["rata_rata", "tertimbang", "geometrik"] | None, Field("bagaimana capaian digabung")] = None
    skala: Annotated[str, Field("skala kategori: id skala di rencana ini, atau misalnya permendagri-86-2017")] = ""
    pita: Annotated[
        Literal["rapat", "tercetak"] | None, Field("nilai di antara dua pita tercetak: masuk pita di bawahnya (rapat, bawaan) atau tidak")
    ] = None


@node
@frozen(kw_only=True, slots=False)
class SubKomponen:
    """A sub-component of the evaluation sheet."""

    nama: Annotated[str, Field("nama sub-komponen: keberadaan, kualitas, pemanfaatan")] = ""
    bobot: Annotated[Nilai | None, Field("bobot; bila tidak ditulis, menurut edisinya", NILAI)] = None
    jawaban: Annotated[tuple[str, ...], Field("jawaban tiap kriteria: huruf AA sampai E, atau nilai 0 sampai 100", TEXT_OR_TEXTS)] = ()


@node
@frozen(kw_only=True, slots=False)
class Komponen:
    """A component of the evaluation sheet."""

    nama: Annotated[str, Field("nama komponen: perencanaan, pengukuran, pelaporan, evaluasi")] = ""
    sub_komponen: Annotated[tuple[SubKomponen, ...], Field("sub-komponen")] = ()


@node
@frozen(kw_only=True, slots=False)
class Lke:
    """The evaluation sheet, lembar kerja evaluasi AKIP."""

    edisi: Annotated[str, Field("permenpanrb-88-2021 atau permenpanrb-12-2015")] = ""
    indikator: Annotated[str, Field("indikator yang realisasinya adalah nilai ini", role=Role.LINK, to=("indikator",))] = ""
    komponen: Annotated[tuple[Komponen, ...], Field("komponen")] = ()
