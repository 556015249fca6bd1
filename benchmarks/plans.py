"""Plans in the size of the published report: its 1,670 lines once, or repeated with ids of their own.

The text is made, not copied: programmes, kegiatan, indicators and documents in the numbers that the report of Barito Selatan has
(57 indicators, 65 nodes with budgets, 281 statements with 618 figures), consistent but for a few contradictions in every
copy, so that rules, positions and messages are part of what is timed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SASARAN = 5
# As in the report: 6 IKU, 35 measured indicators, and 16 outputs that have only a name.
_IKU = 6
_MEASURED = range(7, 42)
# Tables print as many, the IKU first.
_PRINTED = range(1, 36)
_INDICATORS = 57
_CHAPTERS = ("kata_pengantar", "ikhtisar", "bab_2", "bab_3", "bab_4")
_CLAIMS = 11
_PROGRAMMES = 10
_KEGIATAN = 2
_SUB_KEGIATAN = 2
_ACTIONS = 11
# Two indicators of every copy are misprinted, and one total is, so that there is something to find.
_WRONG_CAPAIAN = 10
_WRONG_TARGET = 12


def plan(copies: int = 1, first: int = 1) -> str:
    """A plan with as many copies of the report's nodes and documents as asked for; the number of the first tells plans apart."""
    sections = {
        "visi": _visi,
        "misi": _misi,
        "tujuan": _tujuan,
        "sasaran": _sasaran,
        "indikator": _indikator,
        "program": _program,
        "rencana_aksi": _rencana_aksi,
        "dokumen": _dokumen,
    }
    lines = [
        "sakip: 1",
        "tahun: 2023",
        "periode: 2023-2026",
        "tahap: pelaporan",
        "instansi:",
        "  nama: Dinas Sosial dan Pemberdayaan Masyarakat Contoh",
        "  singkatan: DSPMC",
        "  pemerintah_daerah: Kabupaten Contoh",
    ]
    for key, make in sections.items():
        lines.append(f"{key}:")
        for number in range(first, first + copies):
            lines += [f"  {line}" for line in make(number)]
    return "\n".join(lines) + "\n"


def _visi(n: int) -> Iterator[str]:
    yield f"- {{id: V{n}, milik: Bupati Contoh, uraian: Kabupaten Contoh yang maju dan mandiri serta beriman}}"


def _misi(n: int) -> Iterator[str]:
    for m in range(1, 10):
        yield f"- {{id: M{n}-{m}, uraian: Peningkatan pembinaan dan pelayanan masyarakat desa secara efektif bagian {m}}}"


def _tujuan(n: int) -> Iterator[str]:
    for t in range(1, _SASARAN + 1):
        yield f"- {{id: T{n}-{t}, misi: [M{n}-{t}], uraian: Meningkatkan kesejahteraan dan kemandirian masyarakat bagian {t}}}"


def _sasaran(n: int) -> Iterator[str]:
    for s in range(1, _SASARAN + 1):
        yield f"- {{id: S{n}-{s}, tujuan: T{n}-{s}, uraian: Menurunnya kemiskinan di pedesaan dan perkotaan bagian {s}}}"


def _figures(i: int) -> tuple[str, str, str]:
    """Target, realisasi and capaian of an indicator."""
    target = 40 + 10 * (i % 7)
    return f"{target} Dokumen", f"{target * 9 // 10} Dokumen", "90 %"


def _indikator(n: int) -> Iterator[str]:
    for i in range(1, _INDICATORS + 1):
        target, realisasi, _ = _figures(i)
        yield f"- id: I{n}-{i}"
        if i <= _IKU:
            yield "  iku: true"
            yield "  formula: terlayani / seluruh * 100"
            yield "  variabel: {terlayani: {uraian: Jumlah yang terlayani}, seluruh: {uraian: Jumlah seluruhnya}}"
            yield "  sumber_data: [Bidang Sosial, Bidang Pemberdayaan Masyarakat]"
            yield "  penanggung_jawab: Dinas"
            yield "  triwulan: {target: [10%, 15%, 45%, 30%]}"
        yield "  nama: >-"
        yield "    Jumlah Dokumen Hasil Penataan, Pemberdayaan dan Pendayagunaan Kelembagaan Lembaga Kemasyarakatan"
        yield f"    Desa/Kelurahan (RT, RW, PKK, Posyandu, LPM, dan Karang Taruna) bagian {n}.{i}"
        if i <= _IKU or i in _MEASURED:
            yield f"  sasaran: S{n}-{_sasaran_of(i)}"
            yield f"  target: {{2022: {target}, 2023: {target}}}"
            yield f"  realisasi: {{2022: {realisasi}, 2023: {realisasi}}}"


def _sasaran_of(i: int) -> int:
    return (i - 1) * _SASARAN // _MEASURED.stop + 1


def _sub_kegiatan() -> Iterator[tuple[int, int, int, int]]:
    """Programme, kegiatan, sub-kegiatan and running number of each sub-kegiatan."""
    number = 0
    for p in range(1, _PROGRAMMES + 1):
        for k in range(1, _KEGIATAN + 1):
            for b in range(1, _SUB_KEGIATAN + 1):
                number += 1
                yield p, k, b, number


def _budget(n: int, number: int) -> int:
    return 10_250_000 + 1_375_500 * number + 25_100 * (n - 1)


def _program(n: int) -> Iterator[str]:
    for p, k, b, number in _sub_kegiatan():
        if k == b == 1:
            yield f"- id: P{n}-{p}"
            yield f"  kode: 2.13.{p + 1:02d}"
            yield f"  nama: Program Pemberdayaan Lembaga Kemasyarakatan dan Masyarakat Hukum Adat bagian {p}"
            yield f"  mendukung: [I{n}-{(p - 1) % _SASARAN + 1}]"
            yield "  kegiatan:"
        if b == 1:
            total = sum(_budget(n, number + offset) for offset in range(_SUB_KEGIATAN))
            yield f"  - id: P{n}-{p}.{k}"
            yield f"    kode: 2.13.{p + 1:02d}.2.{k:02d}"
            yield "    nama: Pemberdayaan Lembaga Kemasyarakatan yang Bergerak di Bidang Pemberdayaan Desa dan Lembaga Adat"
            yield f"    anggaran: {{murni: {_rupiah(total)}, perubahan: {_rupiah(total)}}}"
            yield "    sub_kegiatan:"
        code, indicator = f"2.13.{p + 1:02d}.2.{k:02d}.{b:04d}", number + _INDICATORS - 40
        yield f"    - id: P{n}-{p}.{k}.{b}"
        yield f"      kode: {code}"
        yield "      nama: Fasilitasi Penyelenggaraan Administrasi Pemerintahan Desa"
        yield f"      indikator: [I{n}-{indicator}]"
        yield f"      anggaran: {_rupiah(_budget(n, number))}"


def _rupiah(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def _rencana_aksi(n: int) -> Iterator[str]:
    for a in range(1, _ACTIONS + 1):
        yield f"- id: A{n}-{a}"
        yield f"  iku: I{n}-{(a - 1) % _SASARAN + 1}"
        yield f"  sub_kegiatan: P{n}-{(a - 1) % _PROGRAMMES + 1}.1.1"
        yield "  permasalahan: Masih rendahnya kemampuan potensi lembaga kesejahteraan sosial"
        yield "  uraian: Melakukan peningkatan kemampuan potensi lembaga sosial masyarakat"
        yield "  keluaran: {satuan: Dokumen, indikator: Jumlah data lembaga sosial, aspek_tata_kelola: Dokumen}"
        yield "  triwulan: {target: [10%, 15%, 45%, 30%]}"
        yield f"  anggaran: {_rupiah(_budget(n, (a - 1) % _PROGRAMMES + 1))}"
        yield "  koordinator: Dinas"


def _dokumen(n: int) -> Iterator[str]:
    figures = {i: _figures(i) for i in _PRINTED}
    for chapter in _CHAPTERS:
        yield from _opening(n, "laporan", f"LAPORAN {chapter.upper()}", f"{chapter}-{n}")
        for claim in range(1, _CLAIMS + 1):
            yield "  - tentang: instansi"
            yield "    tahun: 2023"
            yield "    kutipan: >-"
            yield "      Laporan ini disusun sebagai pertanggungjawaban pelaksanaan tugas dan fungsi Dinas Sosial dan Pemberdayaan"
            yield f"      Masyarakat Tahun Anggaran 2023, bagian {claim}."
    for kind, title in (("rkt", "RENCANA KERJA TAHUNAN"), ("ppk", "PENGUKURAN KINERJA"), ("target_realisasi", "TARGET DAN REALISASI")):
        yield from _opening(n, kind, title)
        for i, (target, realisasi, capaian) in figures.items():
            stated = "900 %" if i == _WRONG_CAPAIAN else capaian
            shown = {"rkt": f"target: {target}", "ppk": f"target: {target}, realisasi: {realisasi}, capaian: {stated}"}
            pairs = f"target: {{2022: {target}, 2023: {target}}}, realisasi: {{2022: {realisasi}, 2023: {realisasi}}}"
            yield f"  - {{tentang: I{n}-{i}, {shown.get(kind, pairs)}}}"
    yield from _opening(n, "pk", "PERJANJIAN KINERJA")
    for i, (target, _, _) in figures.items():
        yield f"  - {{tentang: I{n}-{i}, target: {'5 %' if i == _WRONG_TARGET else target}}}"
    yield from _budget_rows(n)
    yield from _opening(n, "rencana_aksi", "RENCANA AKSI")
    for p, k, b, number in _sub_kegiatan():
        yield f"  - {{tentang: P{n}-{p}.{k}.{b}, anggaran: {_rupiah(_budget(n, number))}, penanggung_jawab: Dinas}}"
    yield from _opening(n, "cascading", "CASCADING")
    for a in range(1, _ACTIONS + 1):
        yield f"  - tentang: A{n}-{a}"
        yield "    triwulan: {target: [10%, 15%, 45%, 30%], target_total: 100%, realisasi: [0%, 0%, 0%, 0%], realisasi_total: 0%}"
        yield f"    anggaran: {{murni: Rp {_rupiah(_budget(n, (a - 1) % _PROGRAMMES + 1))}, realisasi: Rp -}}"
        yield "    capaian: 0%"
        yield "    iku: {satuan: Dokumen}"
    yield from _opening(n, "iku", "INDIKATOR KINERJA UTAMA")
    for i in range(1, _IKU + 1):
        yield f"  - {{tentang: I{n}-{i}, formula: Jumlah terlayani dibagi jumlah seluruhnya, penanggung_jawab: Dinas}}"


def _opening(n: int, kind: str, title: str, id_: str = "") -> Iterator[str]:
    yield f"- id: {id_ or f'{kind}-{n}'}"
    yield f"  jenis: {kind}"
    yield f"  judul: {title} TAHUN 2023"
    yield "  lengkap: true"
    yield "  menyatakan:"


def _budget_rows(n: int) -> Iterator[str]:
    whole = 0
    for p, k, b, number in _sub_kegiatan():
        if b == 1:
            total = sum(_budget(n, number + offset) for offset in range(_SUB_KEGIATAN))
            whole += total
            yield f"  - {{tentang: P{n}-{p}.{k}, anggaran: {{murni: {_rupiah(total)}, perubahan: {_rupiah(total)}}}}}"
    yield "  kaki:"
    yield f"  - {{judul: JUMLAH, hitung: jumlah, anggaran: {{murni: {_rupiah(whole)}, perubahan: {_rupiah(whole + 1)}}}}}"
