"""AKIP403: iku-tidak-lengkap.

Memeriksa: setiap IKU mempunyai formula, satuan, sumber data dan penanggung jawab, bila rencana menulis sumber data atau penanggung jawab
salah satu IKU. Sumber data dan penanggung jawab boleh tercetak di sebuah dokumen saja.
Mengapa: tanpa keempatnya orang lain tidak dapat menghitung ulang angkanya, dan tidak tahu siapa yang harus ditanya.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri bertambah}]
    indikator:
      - id: IKU1
        iku: true
        sasaran: S1
        nama: Desa mandiri
        polaritas: naik
        formula: Hasil penetapan status desa
        penanggung_jawab: Bidang Pemerintahan Desa
        target: {2024: 80}
        realisasi: {2024: 72}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Desa mandiri bertambah}]
    indikator:
      - id: IKU1
        iku: true
        sasaran: S1
        nama: Desa mandiri
        polaritas: naik
        formula: Hasil penetapan status desa
        satuan: Desa
        sumber_data: [Kementerian Desa]
        penanggung_jawab: Bidang Pemerintahan Desa
        target: {2024: 80}
        realisasi: {2024: 72}
Perbaikan: lengkapi yang disebut. Satuan cukup sekali: pada `satuan`, atau di belakang setiap angka.
Dasar: PermenPANRB 53/2014: indikator terukur, dengan cara menghitung dan sumber data yang jelas, dan data yang dapat ditelusuri.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import Angka, is_dash
from sakip.codes import finding
from sakip.fields import given
from sakip.findings import Related
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul
    from sakip.model import Indikator

_DESCRIBING = {"formula": "formula", "sumber_data": "sumber data", "penanggung_jawab": "penanggung jawab"}
_MOST_SHOWN = 4
_ORIGIN = frozenset({"sumber_data", "penanggung_jawab"})


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for all IKU without the same things that their plan says about IKU, listing all that is missing."""
    ikus = [simpul for simpul in index.of_kind("indikator") if simpul.node.iku]
    # A plan that says of none of its IKU where the data come from or whose it is describes them elsewhere, or is a sketch.
    if all(_ORIGIN.isdisjoint(given(simpul.node)) for simpul in ikus):
        return
    groups: dict[tuple[str, str], list[Simpul]] = {}
    for simpul in ikus:
        node = simpul.node
        missing = [
            name for field, name in _DESCRIBING.items() if not getattr(node, field) and (simpul.id, field) not in index.once(_printed)
        ]
        if not _has_unit(node):
            missing.append("satuan")
        if missing:
            polarity = "" if node.polaritas else ", dan belum menyatakan apakah nilai yang baik makin tinggi atau makin rendah (polaritas)"
            groups.setdefault((", ".join(missing), polarity), []).append(simpul)
    for (missing_all, polarity), group in groups.items():
        names = [index.title(simpul) for simpul in group]
        yield finding(
            "AKIP403",
            f"{f'{len(names)} ' if names[1:] else ''}IKU {listed(names, _MOST_SHOWN)} tanpa {missing_all}{polarity}",
            path=group[0].path,
            related=[Related(message=name, path=simpul.path) for name, simpul in zip(names[1:], group[1:], strict=True)],
            data={"missing": missing_all, "count": len(names)},
        )


def _printed(index: Index) -> set[tuple[str, str]]:
    """What documents say of each node about where its figures come from."""
    rows = [(dokumen.node, row) for dokumen, _ in index.printed for row in dokumen.node.menyatakan]
    return {(row.tentang, field) for dokumen, row in rows for field in _ORIGIN if getattr(row, field) or field in dokumen.setiap}


def _has_unit(node: Indikator) -> bool:
    """Whether the unit is declared, or shows in the figures; a predikat, a rank or a percentage needs none."""
    figures = node.target or node.realisasi or node.triwulan
    return bool(node.satuan) or any(one.satuan or not isinstance(one.ukuran, Angka) for one in figures.values() if not is_dash(one))
