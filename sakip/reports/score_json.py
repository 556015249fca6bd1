"""Scores as JSON, version 1: stable keys, numbers as exact text (see `exact.plain`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sakip.comparisons import compare, progress
from sakip.exact import plain
from sakip.facts import INSTANSI
from sakip.recomputing import recompute
from sakip.reports.json import START, placed, written
from sakip.spending import Belanja
from sakip.working import indicator, joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from fractions import Fraction

    from sakip.achieving import Hasil
    from sakip.comparisons import Tahunan
    from sakip.findings import Position
    from sakip.index import Simpul
    from sakip.scoring import Gabungan, Skor, SkorIndikator
    from sakip.spending import Efisiensi
    from sakip.working import Langkah

    Place = Callable[[str], Position | None]


def report(skor: Skor, place: Place, *, bars: bool = False) -> str:  # noqa: ARG001 - as text has them
    """All scores."""
    efficient = {(one.kind, one.id): one for one in Belanja(skor).efficiencies()}
    rencana = skor.index.rencana

    def node(score: Gabungan) -> dict[str, Any]:
        return _joined(skor, score, efficient.get((score.kind, score.id)), place)

    content = {
        "tahun": rencana.tahun,
        "skala": {"id": skor.skala.id, "dasar": skor.skala.dasar} if skor.skala else None,
        "instansi": node(skor.instansi) | {"nama": rencana.instansi.nama},
        "tujuan": [node(one) for one in skor.tujuan.values()],
        "sasaran": [node(one) for one in skor.sasaran.values()],
        "program": [node(skor.program[simpul.path]) for simpul in skor.index.descend()],
        "indikator": [_indicator(skor, one, place) for one in skor.indikator.values()],
        "lke": _sheet(skor),
        "dokumen": _documents(skor),
    }
    return written(content)


def working(title: str, id_: str, steps: list[Langkah], place: Place) -> str:
    """The working of one score."""
    return written({"id": id_, "nama": title, "langkah": _steps(steps, place)})


def _number(number: Fraction | None) -> str | None:
    return None if number is None else plain(number)


def _steps(steps: Iterable[Langkah], place: Place) -> list[dict[str, Any]]:
    return [{"teks": step.teks, "path": step.path or None, **placed(place(step.path) if step.path else None, START)} for step in steps]


def _joined(skor: Skor, score: Gabungan, efficient: Efisiensi | None, place: Place) -> dict[str, Any]:
    return {
        "id": score.id,
        "jenis": score.kind,
        "nama": "" if score.id == INSTANSI else skor.index.name(score.id),
        "capaian": _number(score.capaian),
        "agregasi": score.agregasi,
        "pembagi": _number(score.pembagi),
        "terukur": score.terukur,
        "jumlah": score.jumlah,
        "kategori": score.kategori or None,
        "alasan": score.alasan or None,
        "anggota": [one.id for one in score.anggota],
        "langkah": _steps(joined(skor, score), place),
        **({} if efficient is None else {"serapan": _spending(efficient), "efisiensi": _efficiency(efficient)}),
    }


def _spending(one: Efisiensi) -> dict[str, Any]:
    spent = one.serapan
    if spent.persen is None:
        return {"persen": None, "alasan": spent.alasan}
    return {
        "persen": _number(spent.persen),
        "kolom": spent.kolom,
        "anggaran": _number(spent.anggaran),
        "realisasi": _number(spent.realisasi),
        "alasan": None,
    }


def _efficiency(one: Efisiensi) -> dict[str, Any]:
    return {
        "selisih": _number(one.selisih),
        "kategori": one.kategori or None,
        "alasan": one.alasan or None,
        "pmk_214": {
            "e": _number(one.e),
            "ne": _number(one.ne),
            "keluaran": one.keluaran,
            "seluruh": one.seluruh,
            "alasan": one.alasan_e or None,
        },
    }


def _result(result: Hasil) -> dict[str, Any]:
    return {
        "capaian": _number(result.capaian),
        "metode": result.metode or None,
        "batas": _number(result.batas),
        "lantai": result.lantai,
        "sebelum_batas": _number(result.mentah) if result.capaian is not None else None,
        "alasan": result.alasan or None,
    }


def _indicator(skor: Skor, one: SkorIndikator, place: Place) -> dict[str, Any]:
    node = one.simpul.node
    return {
        "id": one.simpul.id,
        "nama": node.nama,
        "sasaran": node.sasaran or None,
        "iku": node.iku,
        "target": _text(one.target),
        "realisasi": _text(one.realisasi),
        "sumber": one.sumber or None,
        **_result(one.hasil),
        "kategori": one.kategori or None,
        "catatan": list(one.catatan),
        "langkah": _steps(indicator(skor, one), place),
        "triwulan": _quarters(skor, one.simpul),
        "perbandingan": _comparisons(skor, one.simpul),
    }


def _text(figure: object) -> str | None:
    return None if figure is None else str(figure)


def _quarters(skor: Skor, simpul: Simpul) -> list[dict[str, Any]]:
    return [
        {
            "triwulan": one.triwulan,
            "target": _text(one.target),
            "realisasi": _text(one.realisasi),
            **_result(one.hasil),
            "setahun": _number(one.setahun.capaian),
        }
        for one in progress(skor, simpul)
    ]


def _comparisons(skor: Skor, simpul: Simpul) -> dict[str, Any]:
    found = compare(skor, simpul)
    return {
        "tahunan": [_year(one) for one in found.tahunan],
        "akhir_renstra": _year(found.akhir),
        "standar_nasional": _year(found.standar),
        "tren": found.tren or None,
    }


def _year(one: Tahunan | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {"tahun": one.tahun, "target": _text(one.target), "realisasi": _text(one.realisasi), **_result(one.hasil)}


def _sheet(skor: Skor) -> dict[str, Any] | None:
    lke = skor.lke
    if lke is None:
        return None
    return {
        "edisi": lke.edisi,
        "nilai": _number(lke.nilai),
        "predikat": lke.predikat or None,
        "alasan": lke.alasan or None,
        "bagian": [
            {
                "komponen": part.komponen,
                "nama": part.nama,
                "bobot": _number(part.bobot),
                "jawaban": list(part.jawaban),
                "nilai": _number(part.nilai),
                "alasan": part.alasan or None,
            }
            for part in lke.bagian
        ],
    }


def _documents(skor: Skor) -> list[dict[str, Any]]:
    documents: dict[str, list[dict[str, Any]]] = {}
    for row in recompute(skor):
        documents.setdefault(row.dokumen, []).append(
            {
                "id": row.id,
                "path": row.path,
                "target": _text(row.target),
                "realisasi": _text(row.realisasi),
                "tercetak": str(row.tercetak),
                **_result(row.hasil),
                "sama": row.sama,
                "penjelasan": row.penjelasan,
            }
        )
    return [{"id": id_, "baris": rows} for id_, rows in documents.items()]
