"""AKIP708: keterangan-berbeda.

Memeriksa: satuan indikator, dan tugas dan fungsi instansi, yang dicetak dokumen sama dengan rencana; bila rencana tidak menulis satuan,
dengan dokumen pertama yang mencetaknya. Huruf besar, tanda baca dan kata pembuka tidak dihitung berbeda.
Mengapa: indikator dengan dua satuan diukur dengan dua cara; tugas yang berbeda mengubah kinerja yang dapat diminta dari instansi.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, satuan: persen, target: {2024: 80 %}}]
    dokumen: [{id: pk, jenis: pk, menyatakan: [{tentang: I1, satuan: Dokumen}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: A, satuan: persen, target: {2024: 80 %}}]
    dokumen: [{id: pk, jenis: pk, menyatakan: [{tentang: I1, satuan: Persen}]}]
Perbaikan: pakai satuan, tugas dan fungsi yang sama di semua dokumen.
Dasar: PermenPANRB 53/2014: laporan kinerja menyajikan data yang andal dan konsisten antar-dokumen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import LOST, is_percent
from sakip.codes import finding
from sakip.comparing import SCORES, same_unit
from sakip.facts import INSTANSI, labels
from sakip.findings import Related
from sakip.titles import PLAN
from sakip.wording import shortened, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.facts import Tulisan
    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_SHOWN = 60


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each unit, and for each task and list of functions, that is printed otherwise than planned."""
    for dokumen, fields in index.printed:
        if fields["tugas"] or fields["fungsi"]:
            yield from _of_agency(index, dokumen)
    units: dict[str, tuple[str, str, str]] = {}
    other: dict[tuple[str, str], list[Tulisan]] = {}
    for one in index.once(labels)["satuan"]:
        simpul = index.simpul.get(one.id)
        if simpul is None or simpul.kind != "indikator" or one.teks == LOST:
            continue
        first = (one.teks, index.title(one.dokumen), one.path)
        own = (simpul.node.satuan, PLAN, f"{simpul.path}.satuan") if simpul.node.satuan else first
        if not _same(one.teks, units.setdefault(one.id, own)[0]):
            other.setdefault((one.id, one.teks.casefold()), []).append(one)
    for (id_, _), printed in other.items():
        expected, speaker, where = units[id_]
        dokumen, _, path, satuan = printed[0]
        contrary = "tetapi juga" if speaker == index.title(dokumen) else f"menurut {speaker}"
        yield finding(
            "AKIP708",
            f'satuan {index.called(id_)} menurut {index.title(dokumen)} "{satuan}", {contrary} "{expected}"',
            path=path,
            related=[
                Related(message=f"{speaker}: {expected}", path=where),
                *(Related(message=f"tercetak lagi di {index.title(again.dokumen)}", path=again.path) for again in printed[1:]),
            ],
            data={"stated": satuan, "planned": expected},
        )


def _same(first: str, second: str) -> bool:
    one, two = words(first), words(second)
    return (
        one == two
        or same_unit(first, second)
        or (is_percent(first) and is_percent(second))
        or (SCORES.issuperset(one) and SCORES.issuperset(two))
    )


def _of_agency(index: Index, dokumen: Simpul) -> Iterator[Finding]:
    instansi = index.rencana.instansi
    for path, row in index.rows(dokumen):
        if row.tentang != INSTANSI:
            continue
        if row.tugas not in {"", LOST} and instansi.tugas and not _stands_in([_spaced(instansi.tugas)], _spaced(row.tugas)):
            yield finding(
                "AKIP708",
                f'tugas instansi menurut {index.title(dokumen)} "{shortened(row.tugas, _SHOWN)}", '
                f'menurut {PLAN} "{shortened(instansi.tugas, _SHOWN)}"',
                path=f"{path}.tugas",
                related=[Related(message=f"tugas di {PLAN}", path="instansi.tugas")],
                data={"stated": row.tugas, "planned": instansi.tugas},
            )
        planned, printed = list(map(_spaced, instansi.fungsi)), [one for one in row.fungsi if one != LOST]
        strange = [one for one in printed if not _stands_in(planned, _spaced(one))] if planned else []
        if strange:
            yield finding(
                "AKIP708",
                f"{len(strange)} dari {len(printed)} fungsi instansi menurut {index.title(dokumen)} tidak ada di antara "
                f'{len(instansi.fungsi)} fungsi di {PLAN}, misalnya "{shortened(strange[0], _SHOWN)}"',
                path=f"{path}.fungsi",
                related=[Related(message=f"fungsi di {PLAN}", path="instansi.fungsi")],
                data={"strange": len(strange), "printed": len(printed), "planned": len(instansi.fungsi)},
            )


def _spaced(text: str) -> str:
    return f" {' '.join(words(text))} "


def _stands_in(planned: list[str], printed: str) -> bool:
    """Whether the words of a text stand within a planned one, or the other way: one may open with the name of the agency."""
    return any(printed in one or one in printed for one in planned)
