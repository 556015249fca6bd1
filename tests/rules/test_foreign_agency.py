from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sakip.checking import check_file, selected
from tests.checks import place, related

if TYPE_CHECKING:
    from sakip.findings import Finding


def found(nama: str, text: str) -> list[Finding]:
    raw = f"sakip: 1\ntahun: 2024\ninstansi: {{nama: '{nama}', singkatan: DSPMD}}\n{text}".encode()
    return list(check_file("rencana.yaml", raw, None, selected(["AKIP804"], preview=True)).findings)


OWN = "Dinas Sosial, Pemberdayaan Masyarakat dan Desa"


def test_another_agency_is_told_once_with_all_places() -> None:
    """In sentences and in labels of nodes and statements."""
    text = (
        "naskah: {bab_3: Capaian kinerja Badan Ketahanan Pangan Kabupaten Contoh baik}\n"
        "indikator: [{id: I1, penanggung_jawab: Badan Ketahanan Pangan}]\n"
        "dokumen:\n  - id: a\n    setiap: {pelaksana: Badan Ketahanan Pangan}\n"
        "    menyatakan: [{tentang: I1, koordinator: Badan Ketahanan Pangan}]\n"
    )
    (finding,) = found(OWN, text)
    assert (
        finding.message
        == f"naskah Bab III menyebut Badan Ketahanan Pangan, begitu juga di 3 tempat lain, padahal berkas rencana ini milik {OWN}"
    )
    assert (finding.path, place(finding)) == ("naskah.bab_3", (4, 33, 55))
    assert {path for _, path, _ in related(finding)} == {
        "indikator[I1].penanggung_jawab",
        "dokumen[a].setiap.pelaksana",
        "dokumen[a].menyatakan[I1].koordinator",
    }
    assert dict(finding.data) == {"named": "Badan Ketahanan Pangan", "count": "4"}


def test_a_name_that_a_row_notes_of_the_agency_is_told_as_that() -> None:
    """By AKIP705, and once; another one in the same sentence is told."""
    row = "dokumen: [{id: a, menyatakan: [{tentang: instansi, nama: Badan Pangan Kabupaten Contoh, kutipan: Kinerja %s}]}]\n"
    assert found(OWN, row % "Badan Pangan Kabupaten Contoh") == []
    (finding,) = found(OWN, row % "Badan Pangan Kabupaten Contoh dan kinerja Badan Ketahanan Pangan")
    assert dict(finding.data)["named"] == "Badan Ketahanan Pangan"


@pytest.mark.parametrize(
    "teks",
    [
        "LAPORAN DINAS KESEHATAN TAHUN 2024",
        "Kinerja Badan Pemberdayaan Masyarakat dan Pemerintahan Desa",
        "Laporan yang disusun oleh Dinas Kesehatan",
    ],
)
def test_names_in_capitals_and_former_names_are_read(teks: str) -> None:
    """A name with a word that the plan's agency has not is another one."""
    assert len(found(OWN, f"dokumen: [{{id: a, judul: {teks}}}]\n")) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "Kinerja Dinas Sosial, Pemberdayaan Masyarakat dan Desa Kabupaten Contoh",
        "Kinerja Dinas Sosial, Pemberdayaan dan Desa",
        "Kinerja Dinas Sosial, Pemberdayaan Masyarakat dan Desa Melaksanakan Program",
        "Kinerja Dinas PMD",
        "RENCANA AKSI DINAS SOSIAL PEMBERDAYAAN MASYARAKAT DAN DESA",
        "bersama Dinas Kesehatan",
        "Badan Usaha Milik Desa dan Badan Pusat Statistik",
        "Badan Pengawasan Keuangan dan Pembangunan menilai; Badan Kepegawaian Negara dan BPJS juga",
        "Izin yang dikeluarkan oleh Dinas Kesehatan",
        "RSUD adalah unit di bawah Dinas Kesehatan",
        "Sebelum tahun 2022 urusan ini dilaksanakan Dinas Bina Marga",
        "Dinas Kabupaten Contoh",
        "perjalanan dinas",
    ],
)
def test_the_own_agency_partners_and_other_bodies_are_quiet(teks: str) -> None:
    """A slip may leave words of the name out; one that did the work before is named where a report tells its history."""
    assert found(OWN, f"naskah: {{bab_3: '{teks}'}}\nindikator: [{{id: I1, penanggung_jawab: DSPMD}}]\n") == []


def test_a_government_may_name_its_agencies() -> None:
    """In its plan they are not foreign."""
    text = "indikator: [{id: I1, penanggung_jawab: Badan Perencanaan Pembangunan Daerah}]\n"
    assert found("Pemerintah Kabupaten Contoh", text) == []
    assert len(found("Dinas Kesehatan Kabupaten Contoh", text)) == 1
