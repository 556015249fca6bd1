from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.filling import blanks, fill, unpaired
from sakip.loader import load
from sakip.scoring import Skor, score
from tests.checks import index

PLAN = """\
periode: 2021-2026
visi: [{id: V1, uraian: Cerdas}]
tujuan: [{id: T1, uraian: Desa maju}]
sasaran: [{id: S1, tujuan: T1, uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}]
indikator:
  - {id: I1, sasaran: S1, nama: A, iku: true, satuan: persen, target: {2023: 75, 2024: 80 %}, realisasi: {2024: "72,5"}}
  - id: I2
    sasaran: S1
    nama: B
    satuan: Orang
    target: {2022: tidak terbaca, 2024: 12.500}
    realisasi: {2023: "-", 2024: 12.500 Orang (100 %)}
  - {id: I3, sasaran: S2, nama: C, target: {2024: 5 Unit}, triwulan: {realisasi: [1 Unit, 1 Unit, 1 Unit, 1 Unit]}, akumulasi: jumlah}
  - {id: I5, nama: E, satuan: Rp miliar, target: {2024: "605,42"}}
  - {id: I4, nama: D, satuan: Nilai, target: {2024: 83}, realisasi: {2024: "84,12"}}
program:
  - {kode: 1.06.04, nama: Program A, mendukung: [S1], anggaran: {murni: 100, perubahan: 120, realisasi: 90}}
  - {kode: 1.06.05, nama: Program B, mendukung: [S1], anggaran: {murni: 80, realisasi: 60}}
penilaian: {skala: permendagri-86-2017}
"""

NAMES = "tahun, periode, instansi, jumlah, nama, capaian, kategori, target, realisasi, anggaran, serapan"


@pytest.fixture(scope="module")
def skor() -> Skor:
    return Skor(index(PLAN))


@pytest.mark.parametrize(
    ("blank", "filled"),
    [
        ("{tahun}", "2024"),
        ("{tahun.lalu} dan {tahun.depan}", "2023 dan 2025"),
        ("{periode}", "2021-2026"),
        ("{instansi}", "Contoh"),
        ("{instansi.nama}", "Contoh"),
        ("{jumlah.sasaran}", "2"),
        ("{ jumlah.sasaran | terbilang }", "2 (dua)"),
        ("{jumlah.iku|terbilang} dari {jumlah.program}", "1 (satu) dari 2"),
        ("{nama.S1}", "Satu"),
        ("{nama.1.06.04}", "Program A"),
        ("{capaian.I1}", "90,63 %"),
        ("{capaian.S1}", "90,63 %"),
        ("{capaian.T1} {capaian.instansi}", "85,31 % 85,31 %"),
        ("{kategori.S1}", "Sangat Tinggi"),
        ("{target.I1}, {target.I1.2023}", "80 %, 75 %"),
        ("{target.I2}", "12.500 Orang"),
        ("{realisasi.I1}", "72,5 %"),
        ("{realisasi.I2}", "12.500 Orang (100 %)"),
        ("{realisasi.I3}", "4 Unit"),
        ("{target.I5}", "Rp 605,42 miliar"),
        ("{target.I4} dan {realisasi.I4}", "83 dan 84,12"),
        ("{anggaran.1.06.04}", "Rp 120"),
        ("sebesar Rp {anggaran.1.06.04}, Rp. {anggaran.1.06.05}", "sebesar Rp 120, Rp. 80"),
        ("{anggaran.1.06.04.murni}", "Rp 100"),
        ("{anggaran.instansi}", "Rp 200"),
        ("{anggaran.instansi|terbilang}", "Rp 200 (dua ratus rupiah)"),
        ("{anggaran.instansi.realisasi}", "Rp 150"),
        ("{serapan.1.06.04}", "75,00 %"),
        ("{serapan.instansi}", "75,00 %"),
    ],
)
def test_a_blank_is_filled_from_the_plan(skor: Skor, blank: str, filled: str) -> None:
    """By what is asked for and the id of the node, which may have points of its own; a bare number gets its unit."""
    assert fill(skor, f"a {blank} b") == f"a {filled} b"
    assert [one.alasan for one in blanks(skor, blank)] == [""] * blank.count("{")


@pytest.mark.parametrize(
    ("blank", "reason"),
    [
        ("", f'isian "" tidak dikenal; yang ada: {NAMES}'),
        ("tahun.kemarin", 'tahun "kemarin" tidak dikenal; yang ada: lalu, depan'),
        ("tahun|romawi", 'bentuk "romawi" tidak dikenal; yang ada: terbilang'),
        ("periode.lalu", "periode.lalu tidak ada dalam rencana"),
        ("instansi.fungsi", "instansi.fungsi ialah daftar, bukan satu teks"),
        (
            "instansi.__doc__",
            'instansi "__doc__" tidak dikenal; yang ada: nama, singkatan, pemerintah_daerah, kedudukan, dasar_hukum, tugas',
        ),
        ("instansi.tugas", "instansi.tugas tidak ada dalam rencana"),
        ("jumlah.sasarn", "banyaknya sasarn tidak ada dalam rencana"),
        ("nama.S9", 'tidak ada simpul dengan id "S9"'),
        ("capaian.V1", "V1 tidak mempunyai capaian"),
        ("capaian.1.06.04", "capaian 1.06.04 tidak dapat dihitung: tidak ada anggota"),
        ("kategori.1.06.04", "capaian 1.06.04 tidak dapat dihitung: tidak ada anggota"),
        ("capaian.I1.2023", '"2023" di belakang I1 tidak dikenal; isian ini hanya menyebut id'),
        ("kategori.I1.2023", '"2023" di belakang I1 tidak dikenal; isian ini hanya menyebut id'),
        ("nama.I1.bla", '"bla" di belakang I1 tidak dikenal; isian ini hanya menyebut id'),
        ("serapan.1.06.04.x", '"x" di belakang 1.06.04 tidak dikenal; isian ini hanya menyebut id'),
        ("target.I2.2022", 'target I2.2022 tidak ada angkanya: tertulis "tidak terbaca"'),
        ("realisasi.I2.2023", 'realisasi I2.2023 tidak ada angkanya: tertulis "-"'),
        ("target.S1", "S1 bukan indikator"),
        ("target.instansi", "instansi bukan indikator"),
        ("realisasi.I1.2022", "realisasi I1.2022 tidak ada dalam rencana"),
        ("anggaran.S1", "S1 tidak mempunyai anggaran"),
        ("anggaran.instansi.perubahan", "anggaran instansi.perubahan tidak ada, atau tidak pada semua program"),
        ("serapan.I1", "I1 tidak mempunyai anggaran"),
        ("nama.S1|terbilang", "Satu bukan bilangan bulat; hanya bilangan bulat yang dapat ditulis dengan huruf"),
        ("capaian.S1|terbilang", "90,63 % bukan bilangan bulat; hanya bilangan bulat yang dapat ditulis dengan huruf"),
    ],
)
def test_a_blank_that_nothing_fills_says_why(skor: Skor, blank: str, reason: str) -> None:
    """And stays visible in the text."""
    assert fill(skor, f"a {{{blank}}} b") == f"a [{{{blank}}}: {reason}] b"
    assert [(one.nama, one.isi, one.alasan) for one in blanks(skor, f"{{{blank}}}")] == [(blank, "", reason)]


def test_an_agency_without_programmes_has_no_budget_to_speak_of() -> None:
    """Nothing is not zero."""
    assert fill(Skor(index("")), "{serapan.instansi}") == "[{serapan.instansi}: instansi tidak mempunyai anggaran]"


def test_what_was_not_spent_is_said_with_its_reason() -> None:
    """As the scores say it."""
    skor = Skor(index("program: [{id: P1, nama: Program, anggaran: 100}]\n"))
    assert fill(skor, "{serapan.P1}") == '[{serapan.P1}: serapan P1 tidak dapat dihitung: realisasi anggaran "Program" (P1) tidak ada]'


def test_what_lies_between_two_printed_bands_has_no_category() -> None:
    """Though it has a capaian: 90,63 % is above 90 and below 91."""
    skor = Skor(index(PLAN.replace("{skala: permendagri-86-2017}", "{skala: permendagri-86-2017, pita: tercetak}")))
    assert fill(skor, "{capaian.I1} {kategori.I1}") == "90,63 % [{kategori.I1}: kategori I1 tidak ada dalam rencana]"


def test_a_value_stays_within_its_line() -> None:
    """A name that is written over several lines is one within a sentence."""
    assert fill(Skor(index('sasaran: [{id: S1, uraian: "Satu\\n\\n- dan\\ndua"}]\n')), "{nama.S1}") == "Satu - dan dua"


def test_a_blank_may_go_on_in_the_next_line(skor: Skor) -> None:
    """But not in the next paragraph: there its braces are those of two texts."""
    assert fill(skor, "{jumlah.sasaran\n|terbilang}") == "2 (dua)"
    assert (fill(skor, "{tahun\n \n}"), list(blanks(skor, "{tahun\n \n}"))) == ("{tahun\n \n}", [])


@pytest.mark.parametrize(
    ("teks", "alone"),
    [
        ("Buka {tahun sendiri", "{tahun sendiri"),
        ("Selesai } sendiri", "} sendiri"),
        ("{{tahun} {tahun}", "} {tahun}"),
        ("a { {tahun} } b", "{ {tahun} } b"),
        ("{{a}} {tahun}", ""),
    ],
)
def test_a_brace_without_its_other_is_found(teks: str, alone: str) -> None:
    """With what follows it."""
    assert unpaired(teks) == alone


def test_two_braces_stand_for_one(skor: Skor) -> None:
    """So that a text may speak of braces; one that is alone is left alone."""
    assert fill(skor, "{{tahun}} { } }} {{ a{ b") == "{tahun} [{ }: " + next(blanks(skor, "{ }")).alasan + "] } { a{ b"


@given(st.text(alphabet="ab{}|. ", max_size=30))
def test_any_text_can_be_filled(teks: str) -> None:
    """Whatever its braces; without any it stays as it is."""
    skor = _EMPTY
    filled = fill(skor, teks)
    assert ("{" in teks or "}" in teks) or filled == teks
    assert all(one.alasan for one in blanks(skor, teks))


_EMPTY = Skor(index(""))


@pytest.mark.parametrize("model", ["models/barsel-dspmd-2023.yaml", "models/contoh-dinas-2024.yaml"])
def test_every_blank_of_the_models_is_filled(model: str) -> None:
    """Their reports have no hole."""
    skor = score(load(model))
    found = [one for teks in skor.index.rencana.naskah.values() for one in blanks(skor, teks)]
    assert found
    assert [one for one in found if one.alasan] == []
