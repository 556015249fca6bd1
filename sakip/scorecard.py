"""All scores of a plan as sections of cells, for whatever prints them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sakip.comparisons import against, progress
from sakip.exact import percent, percent_or_dash, show
from sakip.recomputing import recompute
from sakip.spending import Belanja
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from sakip.achieving import Hasil
    from sakip.comparisons import Kemajuan, Tahunan
    from sakip.recomputing import Baris
    from sakip.scoring import Gabungan, Skor, SkorIndikator

_DIFFERENCE, _NE = "capaian - serapan", "NE (PMK 214/2017)"


class Bagian(NamedTuple):
    """A section: its title, its headings, its rows, and the capaian of each row for a bar; no bars if there are none."""

    judul: str
    kolom: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    capaian: tuple[Fraction | None, ...] = ()

    @property
    def kanan(self) -> frozenset[int]:
        """The columns of figures, counted from 0."""
        return frozenset(number for number, name in enumerate(self.kolom) if name in _FIGURES)


_FIGURES = {"target", "realisasi", "capaian", "terhadap setahun", "tercetak", "terhitung", "serapan", _DIFFERENCE, _NE, "bobot", "nilai"}


def sections(skor: Skor) -> Iterator[Bagian]:
    """The sections of a score, those without rows left out."""
    for section in (
        _joined("INSTANSI", [skor.instansi], skor),
        _joined("TUJUAN", list(skor.tujuan.values()), skor),
        _joined("SASARAN", list(skor.sasaran.values()), skor),
        _indicators(skor),
        _joined("PROGRAM, KEGIATAN, SUB-KEGIATAN", [skor.program[simpul.path] for simpul in skor.index.descend()], skor),
        _efficiency(skor),
        _sheet(skor),
        _quarters(skor),
        _years(skor),
    ):
        if section.baris:
            yield section
    yield from _documents(skor)


def _figures(one: SkorIndikator | Kemajuan | Tahunan) -> tuple[str, str, str]:
    """The cells of a target, its realisasi and the capaian of the two."""
    return str(one.target or "-"), str(one.realisasi or "-"), percent_or_dash(one.hasil.capaian)


def outcome(result: Hasil) -> str:
    """What a table says beside a capaian: why there is none, or what cut or lifted it."""
    if result.lantai:
        return f"terhitung {percent(result.mentah)}, dihitung nol"
    return result.alasan if result.batas is None else f"terhitung {percent(result.mentah)}, diakui {percent(result.batas)}"


def _joined(title: str, scores: list[Gabungan], skor: Skor) -> Bagian:
    rows = tuple(
        (
            one.id,
            percent_or_dash(one.capaian),
            f"{one.terukur} dari {one.jumlah}",
            one.kategori or one.alasan,
            skor.index.name(one.id),
        )
        for one in scores
    )
    return Bagian(title, ("id", "capaian", "terukur", "kategori", "nama"), rows, tuple(one.capaian for one in scores))


def _indicators(skor: Skor) -> Bagian:
    scores = list(skor.indikator.values())
    rows = tuple(
        (
            one.simpul.id,
            *_figures(one),
            one.kategori,
            one.simpul.node.nama,
            "; ".join(text for text in (outcome(one.hasil), *one.catatan) if text),
        )
        for one in scores
    )
    columns = ("id", "target", "realisasi", "capaian", "kategori", "nama", "keterangan")
    return Bagian("INDIKATOR", columns, rows, tuple(one.hasil.capaian for one in scores))


def _efficiency(skor: Skor) -> Bagian:
    rows = tuple(
        (
            one.id,
            percent_or_dash(one.serapan.persen),
            "-" if one.selisih is None else show(one.selisih),
            one.kategori or ("-" if one.alasan == one.alasan_e else one.alasan),
            "-" if one.ne is None else show(one.ne),
            one.alasan_e,
        )
        for one in (Belanja(skor).efficiencies() if skor.program else ())
    )
    return Bagian("SERAPAN DAN EFISIENSI", ("id", "serapan", _DIFFERENCE, "kategori", _NE, "keterangan NE"), rows)


def _sheet(skor: Skor) -> Bagian:
    lke = skor.lke
    rows: list[tuple[str, ...]] = []
    for part in lke.bagian if lke else ():
        worth = part.alasan if part.nilai is None else show(part.nilai)
        rows.append((part.komponen, part.nama, "-" if part.bobot is None else show(part.bobot), ", ".join(part.jawaban), worth))
    if lke is not None:
        total = lke.alasan if lke.nilai is None else f"{show(lke.nilai)} ({lke.predikat})"
        rows.append(("NILAI AKIP", "", "", "", total))
    return Bagian("LEMBAR KERJA EVALUASI", ("komponen", "sub-komponen", "bobot", "jawaban", "nilai"), tuple(rows))


def _quarters(skor: Skor) -> Bagian:
    rows = [
        (
            simpul.id,
            f"s.d. triwulan {one.triwulan}",
            *_figures(one),
            percent_or_dash(one.setahun.capaian),
            one.hasil.alasan or one.setahun.alasan,
        )
        for simpul in skor.index.of_kind("indikator")
        for one in progress(skor, simpul)
    ]
    columns = ("id", "sampai", "target", "realisasi", "capaian", "terhadap setahun", "keterangan")
    return Bagian("KEMAJUAN TRIWULAN", columns, tuple(rows))


def _years(skor: Skor) -> Bagian:
    rows: list[tuple[str, ...]] = []
    for simpul in skor.index.of_kind("indikator"):
        lines = list(against(skor, simpul))
        if len(lines) >= _TWO:
            rows += ((simpul.id, with_what, *_figures(one), note) for with_what, one, note in lines)
    return Bagian("PERBANDINGAN", ("id", "tahun", "target", "realisasi", "capaian", "keterangan"), tuple(rows))


_TWO = 2


def _documents(skor: Skor) -> Iterator[Bagian]:
    by_document: dict[str, list[Baris]] = {}
    for row in recompute(skor):
        by_document.setdefault(row.dokumen, []).append(row)
    for id_, rows in by_document.items():
        counts = Counter("tidak dapat dihitung" if row.hasil.capaian is None else "terhitung" for row in rows)
        said = ", ".join(f"{counts[word]} {word}" for word in ("terhitung", "tidak dapat dihitung") if counts[word])
        cells = tuple(
            (row.id, str(row.target or "-"), str(row.realisasi or "-"), _stated(row), percent_or_dash(row.hasil.capaian), row.penjelasan)
            for row in rows
        )
        columns = ("id", "target", "realisasi", "tercetak", "terhitung", "penjelasan")
        yield Bagian(f"DOKUMEN {id_}: {len(rows)} capaian, {said}", columns, cells)


def _stated(row: Baris) -> str:
    return str(row.tercetak.ukuran or row.tercetak)


def scale_line(skor: Skor) -> str:
    """Which scale the categories are of."""
    if skor.skala is None:
        return "skala: tidak dinyatakan" if not skor.penilaian.skala else f"skala: {skor.penilaian.skala} tidak dikenal"
    return f"skala: {skor.skala.id}" + (f" ({skor.skala.dasar})" if skor.skala.dasar else "")
