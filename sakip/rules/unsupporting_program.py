"""AKIP207: program-tanpa-dukungan.

Memeriksa: setiap program dan sub-kegiatan mendukung indikator atau sasaran; Program Penunjang Urusan dikecualikan.
Mengapa: anggaran yang tidak mendukung sasaran adalah yang pertama ditanyakan evaluator.
Contoh salah:
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial}]
Contoh benar:
    tujuan: [{id: T1, uraian: Menurunnya kemiskinan}]
    sasaran: [{id: S1, tujuan: T1, uraian: Menurunnya angka kemiskinan}]
    indikator: [{id: I1, sasaran: S1, nama: Angka kemiskinan, target: {2024: 5 %}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial, mendukung: [I1]}]
Perbaikan: tulis `mendukung:` pada program, kegiatan atau sub-kegiatannya.
Dasar: PermenPANRB 53/2014: program dan kegiatan dilaksanakan untuk mencapai sasaran; PermenPANRB 89/2021: pohon kinerja.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each programme that supports nothing as a whole, else for each sub-kegiatan that does not."""
    helping = _helping(index)
    for program in index.of_kind("program"):
        if _is_penunjang(program):
            continue
        if not _supports(index, program, helping):
            yield _unsupporting(index, "program", program)
            continue
        for kegiatan in index.children(program):
            for lowest in index.children(kegiatan) or [kegiatan]:
                if not _supports(index, lowest, helping):
                    yield _unsupporting(index, "sub-kegiatan" if lowest.kind == "sub_kegiatan" else "kegiatan", lowest)


def _unsupporting(index: Index, what: str, simpul: Simpul) -> Finding:
    return finding("AKIP207", f"{what} {index.title(simpul)} tidak mendukung indikator atau sasaran apa pun", path=simpul.path)


def _helping(index: Index) -> frozenset[str]:
    """The sub-kegiatan that an action for an IKU uses, and the indicators that measure a sasaran."""
    used = {aksi.sub_kegiatan for aksi in index.rencana.rencana_aksi if aksi.iku}
    measuring = {indikator.id for indikator in index.rencana.indikator if indikator.sasaran}
    return frozenset((used | measuring) - {""})


def _supports(index: Index, simpul: Simpul, helping: frozenset[str]) -> bool:
    if simpul.id in helping or index.supports(simpul) or not helping.isdisjoint(simpul.node.indikator):
        return True
    return any(_supports(index, child, helping) for child in index.children(simpul))


def _is_penunjang(program: Simpul) -> bool:
    # Programme 01 of every bidang serves the agency itself, not a sasaran.
    kode, nama = program.node.kode.split("."), program.node.nama.casefold()
    return bool(kode[2:] == ["01"] or nama.startswith("program penunjang"))
