"""AKIP504: satuan-tidak-sebanding.

Memeriksa: target dan realisasi setiap indikator dapat dibandingkan: sama-sama persen, atau banyaknya dengan satuan yang sama.
Mengapa: 80 % terhadap 72 Lembaga tidak memberi capaian; yang tercetak di sebelahnya tidak dapat diperiksa siapa pun.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Lembaga dibina, target: {2024: 80 %}, realisasi: {2024: 72 Lembaga}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Lembaga dibina, target: {2024: 80 Lembaga}, realisasi: {2024: 72 Lembaga}}]
Perbaikan: ukur realisasi dengan satuan targetnya, atau sebut pembagi di balik persennya (72 dari 90).
Dasar: PermenPANRB 53/2014: pengukuran kinerja membandingkan realisasi dengan target indikator yang sama.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Indeks
from sakip.codes import finding
from sakip.comparing import is_mistyped, same_unit
from sakip.findings import Related
from sakip.scoring import Skor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.amounts import Nilai
    from sakip.findings import Finding
    from sakip.index import Index, Simpul
    from sakip.model import Indikator

_SLIP = "satuannya tampaknya salah ketik"


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each document, and for the plan, with rows whose target and realisasi do not compare."""
    year = str(index.rencana.tahun)
    told: set[object] = set()
    for dokumen, fields in index.printed:
        wrong = []
        for number, row in enumerate(dokumen.node.menyatakan if fields["target"] and fields["realisasi"] else ()):
            target, realisasi = row.target.get("") or row.target.get(year), row.realisasi.get("") or row.realisasi.get(year)
            simpul = index.simpul.get(row.tentang) if target is not None and realisasi is not None else None
            if simpul is not None and simpul.kind == "indikator" and _differ(index, simpul.node, target, realisasi):
                # What another document has told already is not told again.
                if (said := _said(row.tentang, target, realisasi)) not in told:
                    wrong.append((number, _text(index, simpul, target, realisasi)))
                told |= {said, simpul.path}
        if wrong:
            rows = index.rows(dokumen)
            yield _told(f"{index.title(dokumen)}: ", dokumen.path, [(rows[number][0], text) for number, text in wrong])
    for simpul in index.of_kind("indikator"):
        if simpul.path in told:
            continue
        target, realisasi = index.figure_of(simpul, "target", year), index.figure_of(simpul, "realisasi", year)
        if _differ(index, simpul.node, target, realisasi):
            place = index.figure_path(simpul, "realisasi", year)
            yield _told("", place, [(place, _text(index, simpul, target, realisasi))])


def _said(id_: str, target: Nilai | None, realisasi: Nilai | None) -> object:
    return id_, *((one.ukuran, one.satuan) for one in (target, realisasi) if one is not None)


def _text(index: Index, simpul: Simpul, target: Nilai | None, realisasi: Nilai | None) -> str:
    slip = f" ({_SLIP})" if target and realisasi and is_mistyped(target, realisasi) else ""
    return f"{index.title(simpul)}: target {target}, realisasi {realisasi}{slip}"


def _differ(index: Index, node: Indikator, target: Nilai | None, realisasi: Nilai | None) -> bool:
    if (
        target is None
        or realisasi is None
        # Two indices may have different scales.
        or (type(target.ukuran) is type(realisasi.ukuran) is not Indeks and same_unit(target.satuan, realisasi.satuan))
    ):
        return False
    return index.once(Skor).achieved(node, target, realisasi).sebab == "satuan"


def _told(where: str, path: str, places: list[tuple[str, str]]) -> Finding:
    # A slip of the keyboard is the least of them.
    first = min(text.endswith(f"({_SLIP})") for _, text in places)
    shown = next(text for _, text in places if text.endswith(f"({_SLIP})") is first)
    what = (
        "satuan realisasi tidak sama dengan satuan target:"
        if len(places) == 1
        else (f"satuan realisasi {len(places)} indikator tidak sama dengan satuan targetnya, misalnya")
    )
    message = f"{where}{what} {shown}"
    related = [Related(message=text, path=place) for place, text in places if place != path]
    return finding("AKIP504", message, path=path, related=related, data={"count": len(places)})
