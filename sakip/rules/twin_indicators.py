"""AKIP409: indikator-kembar.

Memeriksa: tidak ada dua indikator dengan nama yang sama (huruf besar, tanda baca dan spasi tidak dihitung), atau, bagi nama yang panjang,
dengan kata-kata yang sama dalam bentuk atau urutan lain.
Mengapa: satu ukuran yang tercatat dua kali mendapat dua target dan dua realisasi, yang lambat laun berbeda.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: Persentase desa mandiri, target: {2024: 80 %}, realisasi: {2024: 72 %}}
      - {id: I2, sasaran: S1, nama: Prosentase Desa Mandiri, target: {2024: 85 %}, realisasi: {2024: 72 %}}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: Persentase desa mandiri, target: {2024: 80 %}, realisasi: {2024: 72 %}}
      - {id: I2, sasaran: S1, nama: Persentase desa maju, target: {2024: 85 %}, realisasi: {2024: 72 %}}
Perbaikan: pakai satu indikator dan rujuk id-nya dari semua tempat; bila memang dua ukuran, beri nama yang membedakannya.
Dasar: PermenPANRB 53/2014: indikator spesifik; satu ukuran, satu angka.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import LOST
from sakip.codes import finding
from sakip.findings import Related
from sakip.patterns import pattern
from sakip.wording import listed, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_BLANKS = dict.fromkeys(map(ord, " \t\r\n.,;:()[]{}/\\-_\"'–—“”‘’\u00a0"))
"""What does not count in a name. Signs that mean something do: < 5 tahun and > 5 tahun are two things."""
_END = "\0"
"""What no name holds, so that all names can be changed at once, which takes a fraction of the time."""
_NUMBER = pattern(r"[0-9]+")
_LETTERS = dict.fromkeys(code for code in range(1, 128) if not chr(code).isdigit())
_LONG = 60
"""How many letters a name has, and how many stems, before other forms and another order of its words can hardly be a coincidence."""
_MANY = 8
_TWO = 2
_MOST_SHOWN = 6


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each group of indicators of one name, and for each of nearly one name."""
    nodes = list(index.of_kind("indikator"))
    alike: dict[str, list[Simpul]] = {}
    for text, simpul in zip(_plain(_END.join([one.node.nama for one in nodes])).split(_END), nodes, strict=False):
        alike.setdefault(text, []).append(simpul)
    for text, group in alike.items():
        # One letter stands for a name that is yet to come.
        if len(group) > 1 and len(text) > 1 and group[0].node.nama != LOST:
            for same in _by_numbers(group):
                yield from _twins(index, same, "sama")
    for group in _nearly_alike({text: group[0] for text, group in alike.items() if len(text) >= _LONG}):
        yield from _twins(index, group, "hampir sama: kata pokoknya sama, urutan atau imbuhannya lain")


def _plain(names: str) -> str:
    return names.casefold().translate(_BLANKS).replace("prosentase", "persentase").replace("presentase", "persentase")


def _by_numbers(group: list[Simpul]) -> Iterator[list[Simpul]]:
    """Those with the same numbers: without its points, 1.12 looks like 11.2."""
    numbered: dict[tuple[str, ...], list[Simpul]] = {}
    for simpul in group:
        numbered.setdefault(tuple(_NUMBER.findall(simpul.node.nama)), []).append(simpul)
    return (same for same in numbered.values() if len(same) > 1)


def _nearly_alike(long: dict[str, Simpul]) -> Iterator[list[Simpul]]:
    """Groups of names that differ in the forms or the order of their words only."""
    # Names with different numbers are different, which saves looking at the words of many.
    numbered: dict[str, list[Simpul]] = {}
    for numbers, simpul in zip(_END.join(long).translate(_LETTERS).split(_END), long.values(), strict=False):
        numbered.setdefault(numbers, []).append(simpul)
    for suspects in (group for group in numbered.values() if len(group) > 1):
        kin: dict[frozenset[str], list[Simpul]] = {}
        for simpul in suspects:
            kin.setdefault(stems(simpul.node.nama), []).append(simpul)
        yield from (group for same, group in kin.items() if len(group) > 1 and len(same) >= _MANY)


def _twins(index: Index, group: list[Simpul], how: str) -> Iterator[Finding]:
    # Of two nodes with one id, AKIP202 tells.
    group = [one for one in group if not one.id or index.simpul[one.id] is one]
    if len(group) < _TWO:
        return
    yield finding(
        "AKIP409",
        f"indikator {listed([index.title(one) for one in group], _MOST_SHOWN)} bernama {how}",
        path=f"{group[1].path}.nama",
        related=[Related(message=" ".join(one.node.nama.split()), path=f"{one.path}.nama") for one in group],
        data={"count": len(group)},
    )
