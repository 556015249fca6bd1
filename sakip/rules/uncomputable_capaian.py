"""AKIP613: capaian-tidak-terhitung.

Memeriksa: pada tahap pelaporan target dan realisasi tahun rencana memberi capaian, dan formula yang variabelnya terisi memberi realisasi,
juga di samping realisasi yang tertulis; variabel yang sebagian saja terisi diberitahukan. IKU diberitahukan satu per satu, indikator lain
bersama-sama. Yang diberitahukan aturan lain tidak diulang: satuan yang berbeda (AKIP414, AKIP504), predikat di luar tingkatnya (AKIP506),
rentang terbalik (AKIP508), formula yang tidak dapat dibaca (AKIP402).
Mengapa: indikator tanpa capaian hilang dari rata-rata sasarannya tanpa terlihat.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Desa mandiri, target: {2024: sebagian besar desa}, realisasi: {2024: 72 %}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator: [{id: I1, sasaran: S1, nama: Desa mandiri, target: {2024: 70 %}, realisasi: {2024: 72 %}}]
Perbaikan: tulis target dan realisasi sebagai angka, persen, rentang atau predikat yang sama jenisnya, dan perbaiki formula atau nilai
variabelnya; target nol yang terpenuhi oleh realisasi nol dinyatakan dengan `penilaian: {target_nol: terpenuhi}`.
Dasar: PermenPANRB 53/2014: laporan kinerja memuat capaian setiap indikator, hasil perbandingan realisasi dengan targetnya.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.achieving import Terhitung
from sakip.amounts import Nilai, Predikat
from sakip.codes import finding
from sakip.comparing import says_nothing
from sakip.entries import counted, of_another_unit
from sakip.findings import Related
from sakip.scoring import Skor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.achieving import Figur
    from sakip.findings import Finding
    from sakip.index import Index
    from sakip.scoring import SkorIndikator


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each IKU, and one for all other indicators, whose target and realisasi give no capaian."""
    if index.rencana.tahap != "pelaporan":
        return
    others: list[Related] = []
    for one in index.once(Skor).indikator.values():
        place = _uncomputable(index, one)
        if place is not None and one.simpul.node.iku:
            yield finding("AKIP613", place.message, path=place.path)
        elif place is not None:
            others.append(place)
    if len(others) == 1:
        yield finding("AKIP613", others[0].message, path=others[0].path)
    elif others:
        yield counted("AKIP613", f"{len(others)} indikator tanpa capaian yang dapat dihitung", others)


def _uncomputable(index: Index, one: SkorIndikator) -> Related | None:
    """Where and why an indicator has no capaian, or no realisasi by its formula; None if it has both, or if another rule tells why."""
    if one.target is None or says_nothing(one.target):
        return None
    skor, simpul = index.once(Skor), one.simpul
    failed = skor.measured(simpul, skor.tahun).gagal
    if failed and not failed.sebab:
        title = index.title(simpul)
        if isinstance(one.realisasi, Terhitung):
            said = f"formula {title} tidak memberi realisasi, yang kini diambil dari triwulan: {failed.alasan}"
        elif one.realisasi is not None and not says_nothing(one.realisasi):
            said = f"realisasi {title} {one.realisasi} tidak dapat dihitung kembali dari formulanya: {failed.alasan}"
        else:
            said = f"capaian {title} tidak dapat dihitung: {failed}"
        return Related(message=said, path=f"{simpul.path}.{failed.sumber}")
    if one.hasil.capaian is not None or one.realisasi is None or _is_quiet(index, one, one.target, one.realisasi):
        return None
    return Related(message=f"capaian {index.title(simpul)} tidak dapat dihitung: {one.hasil.alasan}", path=_place(index, one))


def _is_quiet(index: Index, one: SkorIndikator, target: Nilai, realisasi: Figur) -> bool:
    """Whether nothing is to be said of a target and a realisasi without capaian, or another rule says it."""
    why, node = one.hasil.sebab, one.simpul.node
    if why == "rentang":
        return True
    if isinstance(realisasi, Terhitung):
        # A unit of all its figures that is not the indicator's own is told by AKIP414.
        return why == "satuan" and one.simpul.path in index.once(of_another_unit)
    # An output that is no number by its nature: 2 Kegiatan 1 Tahun. What is main has to be measurable.
    if says_nothing(realisasi) or (not node.iku and target.ukuran is None and realisasi.ukuran is None):
        return True
    if why == "tingkat":
        ukuran = (realisasi if one.hasil.salah == "realisasi" else target).ukuran
        return isinstance(ukuran, Predikat) or (ukuran is None and bool(node.tingkat))
    return why == "satuan"


def _place(index: Index, one: SkorIndikator) -> str:
    """Where the figure stands that gives no capaian."""
    if one.hasil.salah == "target":
        return index.figure_path(one.simpul, "target", str(index.rencana.tahun))
    if isinstance(one.realisasi, Nilai):
        return index.figure_path(one.simpul, "realisasi", str(index.rencana.tahun))
    return "lke" if one.sumber == "lke" else f"{one.simpul.path}.{one.sumber}"
