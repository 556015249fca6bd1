from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.annexes import annex_tables
from tests.checks import index

if TYPE_CHECKING:
    from sakip.tables import Tabel

PLAN = """\
sasaran: [{id: S1, uraian: Sasaran satu}, {id: S2, uraian: Sasaran dua}]
indikator:
  - {id: I3, sasaran: S2, nama: Tiga, target: {2024: 5, 2025: 6}}
  - {id: I1, sasaran: S1, nama: Satu, target: {2023: 1, 2024: {murni: 2, perubahan: 3}}, realisasi: {2023: 4, 2024: "-"}}
  - id: I2
    sasaran: S1
    nama: Dua
    satuan: jiwa
    formula: a / b
    variabel: {a: {nilai: {2022: 1, 2023: 6, 2024: 8}}, b: {nilai: {2022: 1, 2023: 2, 2024: 2}}}
  - {id: I4, sasaran: S1, nama: Tanpa angka, target: {2025: 5}}
  - {id: I5, nama: Keluaran, target: {2024: 5}}
"""


def made(text: str = PLAN) -> tuple[Tabel, ...]:
    return annex_tables(index(text), "target-realisasi")


def test_every_year_up_to_that_of_the_plan_stands_side_by_side() -> None:
    """Stated or computed; an indicator without figures so far is not in it, nor a year to come."""
    (tabel,) = made(PLAN.replace("2022: 1, ", ""))
    assert tabel.kolom[3:] == ("2023\nTarget", "2023\nRealisasi", "2024\nTarget", "2024\nRealisasi")
    assert tabel.kanan == {3, 4, 5, 6}
    assert tabel.baris == (
        ("1", "2", "3", "4", "5", "6", "7"),
        ("1", "Sasaran satu", "Satu", "1", "4", "3", "-"),
        ("", "", "Dua", "", "3 jiwa", "", "4 jiwa"),
        ("2", "Sasaran dua", "Tiga", "", "", "5", ""),
    )
    assert tabel.penutup == ("Realisasi dihitung, tidak tertulis di rencana: Dua 2023 (dari formulanya); Dua 2024 (dari formulanya).",)


def test_columns_that_are_no_year_are_printed_as_what_they_are() -> None:
    """A document may state a target before and after a change, of its own year or of a named one."""
    row = "{tentang: I1, target: {murni: 2, perubahan: 3}, realisasi: {2023: {murni: 8}, 2024: 9}}"
    document = f"dokumen: [{{id: d, jenis: target_realisasi, menyatakan: [{row}]}}]\n"
    first, second = annex_tables(index(PLAN + document), "target-realisasi", tercetak=True)
    names = ("2023 murni", "2024", "murni", "perubahan")
    assert (*first.kolom[3:], *second.kolom[3:]) == tuple(f"{name}\n{title}" for name in names for title in ("Target", "Realisasi"))
    assert (*first.baris[1][3:], *second.baris[1][3:]) == ("", "8", "", "9", "2", "", "3", "")


def test_many_years_stand_in_tables_of_three() -> None:
    """Each with the names of its rows; title above the first, place and date below the last."""
    targets = ", ".join(f"{year}: {year - 2019}" for year in range(2020, 2025))
    plan = f"sasaran: [{{id: S1, uraian: S}}]\nindikator: [{{id: I1, sasaran: S1, nama: I, target: {{{targets}}}}}]\n"
    document = f"dokumen: [{{id: d, jenis: target_realisasi, tempat: Kota, menyatakan: [{{tentang: I1, target: {{{targets}}}}}]}}]\n"
    first, second = annex_tables(index(plan + document), "target-realisasi", tercetak=True)
    assert [first.judul, second.judul] == ["TARGET DAN REALISASI KINERJA TAHUN 2024", ""]
    assert (first.kepala, second.kepala) == (("SKPD : Contoh",), ())
    assert (first.penutup, second.penutup) == ((), ("Kota",))
    assert first.kolom[2:] == ("Indikator Kinerja", *(f"{year}\n{name}" for year in range(2020, 2023) for name in ("Target", "Realisasi")))
    assert second.baris == (("1", "2", "3", "10", "11", "12", "13"), ("1", "S", "I", "4", "", "5", ""))
    assert second.kanan == {3, 4, 5, 6}
    assert [len(tabel.kolom) for tabel in made()] == [9]
