"""AKIP311: keluaran-tanpa-ukuran.

Memeriksa: pada tahap pelaporan setiap baris anggaran terendah (sub-kegiatan, atau kegiatan tanpa sub-kegiatan) mempunyai sekurang-kurangnya
satu keluaran yang bertarget atau berealisasi, di rencana atau di sebuah dokumen. Diperiksa bila sekurang-kurangnya separuh barisnya begitu;
baris tanpa indikator keluaran diberitahukan AKIP309.
Mengapa: pembaca melihat untuk apa uang itu dibelanjakan, tetapi tidak berapa yang seharusnya dan yang jadi dihasilkan.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: Jumlah desa dibina, target: {2024: 5 Desa}, realisasi: {2024: 5 Desa}}
      - {id: I2, nama: Jumlah desa diawasi}
    tahap: pelaporan
    program:
      - kode: 2.13.04
        nama: Program Administrasi Pemerintahan Desa
        mendukung: [S1]
        kegiatan:
          - {kode: 2.13.04.2.01, nama: Pembinaan Desa, indikator: [I1], anggaran: {murni: 40.000.000, realisasi: 40.000.000}}
          - {kode: 2.13.04.2.02, nama: Pengawasan Desa, indikator: [I2], anggaran: {murni: 60.000.000, realisasi: 60.000.000}}
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: Jumlah desa dibina, target: {2024: 5 Desa}, realisasi: {2024: 5 Desa}}
      - {id: I2, nama: Jumlah desa diawasi, target: {2024: 8 Desa}, realisasi: {2024: 8 Desa}}
    tahap: pelaporan
    program:
      - kode: 2.13.04
        nama: Program Administrasi Pemerintahan Desa
        mendukung: [S1]
        kegiatan:
          - {kode: 2.13.04.2.01, nama: Pembinaan Desa, indikator: [I1], anggaran: {murni: 40.000.000, realisasi: 40.000.000}}
          - {kode: 2.13.04.2.02, nama: Pengawasan Desa, indikator: [I2], anggaran: {murni: 60.000.000, realisasi: 60.000.000}}
Perbaikan: tulis target dan realisasi keluarannya, seperti di DPA dan laporan realisasinya.
Dasar: PermenPANRB 53/2014: laporan kinerja menyajikan anggaran bersama kinerja yang dihasilkannya.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip.amounts import Rupiah, total
from sakip.codes import finding
from sakip.exact import percent, percentage
from sakip.findings import Related
from sakip.spending import spent_from
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul
    from sakip.model import Indikator

    Baris = tuple[Simpul, tuple[str, ...], Rupiah]
    """A line of the budget, its outputs, and its amount."""

_MOST_SHOWN = 4


def check(index: Index) -> Iterator[Finding]:
    """Yield one finding for all lines of the budget whose outputs have no figure, the dearest first."""
    bare = {one.id for one in index.of_kind("indikator") if _is_bare(one.node)} if index.rencana.tahap == "pelaporan" else set()
    for field in ("target", "realisasi", "triwulan") if bare else ():
        bare -= {fact.key[0] for fact in index.claimed(field)}
    lines = list(_lines(index)) if bare else []
    found = [line for line in lines if line[1] and bare.issuperset(line[1])]
    if found and 2 * len(found) <= len(lines):
        yield _told(index, sorted(found, key=lambda line: (-line[2].nilai, line[0].path)), lines)


def _is_bare(node: Indikator) -> bool:
    """Whether an indicator has no figure of its own; an IKU without a target is told by AKIP501."""
    return not (node.iku or node.target or node.realisasi or node.triwulan or node.variabel or node.formula)


def _lines(index: Index) -> Iterator[Baris]:
    """The lowest lines of the budget that have money; the outputs of a kegiatan are those of a sub-kegiatan that has none."""
    for kegiatan in index.of_kind("kegiatan"):
        for simpul, amount in _funded(index, index.children(kegiatan)) or _funded(index, [kegiatan]):
            yield simpul, simpul.node.indikator or kegiatan.node.indikator, amount


def _funded(index: Index, nodes: list[Simpul]) -> list[tuple[Simpul, Rupiah]]:
    """Those of some nodes that have money, with what they may spend: as changed in the year where it was changed."""
    amounts = ((simpul, index.budget(simpul, spent_from(index, simpul))) for simpul in nodes)
    return [(simpul, amount) for simpul, amount in amounts if amount is not None and amount.nilai]


def _told(index: Index, found: list[Baris], lines: list[Baris]) -> Finding:
    part, whole = (Rupiah(total([amount for _, _, amount in some])) for some in (found, lines))
    share = percent(percentage(Fraction(part.nilai), Fraction(whole.nilai)))
    dearest = listed([f"{index.title(simpul)} {amount}" for simpul, _, amount in found], _MOST_SHOWN)
    return finding(
        "AKIP311",
        f"{len(found)} dari {len(lines)} baris anggaran, {part} dari {whole} ({share}), mempunyai keluaran tanpa target dan realisasi: "
        f"{dearest}",
        path=found[0][0].path,
        related=[
            Related(
                message=f"{amount} untuk {listed([index.called(one) for one in outputs])}, tanpa target dan realisasi", path=simpul.path
            )
            for simpul, outputs, amount in found
        ],
        data={"count": len(found), "amount": part.nilai, "total": whole.nilai},
    )
