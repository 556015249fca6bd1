from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from sakip.checking import check_file, selected
from sakip.facts import labels
from sakip.index import Index
from sakip.model import Dokumen, Pernyataan
from sakip.rules.different_labels import check
from tests.checks import found, index, one, place, related

if TYPE_CHECKING:
    from sakip.findings import Finding

CODE = "AKIP708"
PLAN = """\
indikator: [{id: I1, nama: Satu, satuan: persen}, {id: I2}, {id: I3, satuan: Indeks}, {id: I4, satuan: ‰}]
rencana_aksi: [{id: A1, iku: I2}]
dokumen:
"""


def table(*rows: str, id_: str = "pk") -> str:
    return f"  - {{id: {id_}, menyatakan: [{', '.join(f'{{{row}}}' for row in rows)}]}}\n"


def test_a_unit_that_is_not_the_planned_one_is_told() -> None:
    """Once for each that is printed, with whoever repeats it."""
    finding = one(PLAN + table("tentang: I1, satuan: Dokumen") + table("tentang: I1, satuan: DOKUMEN", id_="ppk"), CODE)
    assert finding.message == 'satuan "Satu" (I1) menurut pk "Dokumen", menurut berkas rencana "persen"'
    assert (finding.path, place(finding)) == ("dokumen[pk].menyatakan[I1].satuan", (7, 49, 56))
    assert related(finding) == [
        ("berkas rencana: persen", "indikator[I1].satuan", 4),
        ("tercetak lagi di ppk", "dokumen[ppk].menyatakan[I1].satuan", 8),
    ]
    assert dict(finding.data) == {"stated": "Dokumen", "planned": "persen"}


def test_where_the_plan_is_silent_the_first_document_speaks() -> None:
    """Rows within rows count too."""
    finding = one(PLAN + table("tentang: A1, iku: {satuan: Unit}", "tentang: I2, satuan: Orang"), CODE)
    assert finding.message == 'satuan I2 menurut pk "Orang", tetapi juga "Unit"'
    assert related(finding) == [("pk: Unit", "dokumen[pk].menyatakan[A1].iku.satuan", 7)]


def test_a_plan_made_in_memory_prints_no_empty_units() -> None:
    """Its rows hold every field, and what they leave empty is not printed."""
    rows = (Pernyataan(tentang="I1", nama="Jumlah orang"), Pernyataan(tentang="I2"), Pernyataan(nama="Baris judul"))
    rencana = index("indikator: [{id: I1, nama: Jumlah orang, satuan: Orang}, {id: I2, nama: Jumlah desa, satuan: Desa}]\n").rencana
    silent = Index(attrs.evolve(rencana, dokumen=(Dokumen(id="pk", jenis="pk", menyatakan=rows),)))
    assert list(check(silent)) == []
    assert {field: [one.id for one in texts] for field, texts in labels(silent).items()} == {"nama": ["I1"], "uraian": [], "satuan": []}


@pytest.mark.parametrize(
    "row",
    [
        'tentang: I1, satuan: "%"',
        "tentang: I1, satuan: Persen",
        "tentang: I1, satuan: tidak terbaca",
        "tentang: I3, satuan: Nilai",
        "tentang: I4, satuan: permil",
        "tentang: I4, satuan: per seribu",
        "tentang: I2, satuan: Orang",
        "tentang: A1, satuan: Orang",
        "tentang: X, satuan: Orang",
        "tentang: A1, iku: I2",
        "tentang: instansi, tugas: Membina desa",
    ],
)
def test_what_says_the_same_or_nothing_is_not_told(row: str) -> None:
    """Percent in all its forms, scores by any name, lost cells, and what the plan leaves open."""
    assert found(PLAN + table(row), CODE) == []


def agency(row: str, tasks: str = "tugas: Dinas mempunyai tugas membina desa., fungsi: [Pembinaan desa, Pelaporan]") -> list[Finding]:
    text = f"sakip: 1\ntahun: 2024\ninstansi: {{nama: Contoh, {tasks}}}\ndokumen:\n{table(row)}"
    return list(check_file("rencana.yaml", text.encode(), None, selected([CODE])).findings)


def test_another_task_of_the_agency_is_told() -> None:
    """With both beginnings; the words around it do not matter."""
    assert agency("tentang: instansi, tugas: Membina Desa") == []
    (finding,) = agency("tentang: instansi, tugas: Membina kota")
    assert finding.message == 'tugas instansi menurut pk "Membina kota", menurut berkas rencana "Dinas mempunyai tugas membina desa."'
    assert (finding.path, place(finding)) == ("dokumen[pk].menyatakan[instansi].tugas", (5, 54, 66))
    assert related(finding) == [("tugas di berkas rencana", "instansi.tugas", 3)]
    assert dict(finding.data) == {"stated": "Membina kota", "planned": "Dinas mempunyai tugas membina desa."}


def test_functions_that_the_agency_does_not_have_are_counted() -> None:
    """Those that the plan has need not all be printed."""
    assert agency("tentang: instansi, fungsi: [pelaporan]") == []
    (finding,) = agency("tentang: instansi, fungsi: [Pelaporan, Pembinaan kota, tidak terbaca]")
    assert finding.message == (
        '1 dari 2 fungsi instansi menurut pk tidak ada di antara 2 fungsi di berkas rencana, misalnya "Pembinaan kota"'
    )
    assert finding.path == "dokumen[pk].menyatakan[instansi].fungsi"
    assert related(finding) == [("fungsi di berkas rencana", "instansi.fungsi", 3)]


@pytest.mark.parametrize("row", ["tentang: instansi, tugas: Membina kota, fungsi: [Kota]", "tentang: V1, tugas: Membina kota"])
def test_a_plan_without_tasks_is_not_contradicted(row: str) -> None:
    """Nor is the agency by what is said of something else."""
    assert agency(row, "singkatan: C") == []
