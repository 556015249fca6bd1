from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sakip.amounts import Rupiah
from sakip.diffing import Perubahan, diff
from sakip.errors import PlanError
from sakip.loader import load_bytes
from tests.consistent import consistent
from tests.strategies import as_yaml
from tests.test_mutations import MUTATIONS, PLAN, Mutation

if TYPE_CHECKING:
    import random

    from sakip.model import Rencana
    from tests.consistent import Tree


def plan(text: str) -> Rencana:
    return load_bytes("rencana.yaml", text.encode()).rencana


CONTOH = plan(PLAN)


def changed(*edits: tuple[str, str]) -> list[Perubahan]:
    """What has changed in the example plan when some of its texts have."""
    text = PLAN
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return diff(CONTOH, plan(text))


IKU1 = '"Persentase penduduk yang memanfaatkan…" (IKU1)'


def test_a_figure_that_reads_differently_is_told_by_its_column() -> None:
    """With its node, and both texts."""
    assert changed(("2024: 80 %", "2024: 85 %")) == [Perubahan("berubah", "indikator[IKU1]", IKU1, "target.2024", "80 %", "85 %")]


def test_a_quarter_is_told_by_its_number() -> None:
    """Four quarters are not one list of texts."""
    (one,) = changed(("[20 %, 40 %, 60 %, 80 %]", "[20 %, 40 %, 65 %, 80 %]"))
    assert (one.medan, one.lama, one.baru, one.place) == ("triwulan.target.3", "60 %", "65 %", "indikator[IKU1].triwulan.target.3")


def test_money_comes_with_its_difference() -> None:
    """Exactly, less than nothing where it is less; other figures and what is no amount have none."""
    more, less = changed(("perubahan: 170.000.000", "perubahan: 175.000.000"), ("Rp 25.000.000,50", "Rp 20.000.000"))
    assert (more.path, more.selisih) == ("program[2.23.02].kegiatan[2.23.02.2.01].sub_kegiatan[2.23.02.2.01.0001]", Rupiah(5_000_000))
    assert (less.lama, less.baru, str(less.selisih)) == ("25.000.000,50", "20.000.000", "-5.000.000,50")
    (lost,) = changed(("jumlah, anggaran: 260.000.000", "jumlah, anggaran: tidak terbaca"))
    assert (lost.medan, lost.lama, lost.baru, lost.selisih) == ("anggaran", "260.000.000", "tidak terbaca", None)


def test_of_a_list_only_what_left_and_what_came_is_told() -> None:
    """All of it where only the order is another one."""
    (one,) = changed(("sumber_data: [Bidang Perpustakaan, Dinas Kependudukan]", "sumber_data: [BPS, Bidang Perpustakaan]"))
    assert (one.lama, one.baru) == ("Dinas Kependudukan", "BPS")
    (one,) = changed(("sumber_data: [Bidang Perpustakaan, Dinas Kependudukan]", "sumber_data: [Dinas Kependudukan, Bidang Perpustakaan]"))
    assert (one.lama, one.baru) == ("Bidang Perpustakaan; Dinas Kependudukan", "Dinas Kependudukan; Bidang Perpustakaan")
    (one,) = changed(("    sumber_data: [Bidang Perpustakaan, Dinas Kependudukan]\n", ""))
    assert (one.lama, one.baru) == ("Bidang Perpustakaan; Dinas Kependudukan", "")


KEGIATAN = """\
      - id: P2.1
        kode: 2.24.02.2.01
        nama: Pengelolaan Arsip Dinamis
"""


def test_what_is_new_or_gone_is_told_once_with_all_that_stands_in_it() -> None:
    """A kegiatan with its sub-kegiatan, a document with its rows; an id of another kind of node is another node."""
    assert changed((KEGIATAN, KEGIATAN.replace("P2.1", "P2.9"))) == [
        Perubahan("baru", "program[P2].kegiatan[P2.9]", '"Pengelolaan Arsip Dinamis" (P2.9)'),
        Perubahan("pindah", "program[P2].kegiatan[P2.9].sub_kegiatan[P2.1.1]", '"Penataan Arsip" (P2.1.1)', "", *PARENTS),
        Perubahan("pindah", "program[P2].kegiatan[P2.9].sub_kegiatan[P2.1.2]", '"Perawatan Ruang Arsip" (P2.1.2)', "", *PARENTS),
        Perubahan("hilang", "program[P2].kegiatan[P2.1]", '"Pengelolaan Arsip Dinamis" (P2.1)'),
    ]
    less = attrs.evolve(CONTOH, dokumen=CONTOH.dokumen[1:], program=CONTOH.program[1:])
    assert [(one.jenis, one.path) for one in diff(CONTOH, less)] == [("hilang", "program[2.23.02]"), ("hilang", "dokumen[renstra]")]
    assert [(one.jenis, one.path) for one in diff(less, CONTOH)] == [("baru", "program[2.23.02]"), ("baru", "dokumen[renstra]")]
    assert [
        (one.jenis, one.path) for one in changed(("{id: M1, uraian: Mencerd", "{id: M9, uraian: Mencerd"), ("{id: S3, tu", "{id: M1, tu"))
    ] == [
        ("baru", "misi[M9]"),
        ("baru", "sasaran[M1]"),
        ("hilang", "misi[M1]"),
        ("hilang", "sasaran[S3]"),
    ]


PARENTS = ('"Pengelolaan Arsip Dinamis" (P2.1)', '"Pengelolaan Arsip Dinamis" (P2.9)')


def test_a_row_goes_by_what_it_is_about_and_by_its_document() -> None:
    """So does a foot row; what has no name goes by its place."""
    changes = changed(
        ("kategori: Tinggi", "kategori: Baik"),
        ("- {tentang: pengunjung, target: 12.500 Orang", "- {tentang: pengunjung, target: 12.600 Orang"),
        ("{judul: JUMLAH, hitung: jumlah, anggaran: {murni: 370.000.000", "{judul: JUMLAH, hitung: jumlah, anggaran: {murni: 380.000.000"),
    )
    assert [(one.sebutan, one.medan, one.path) for one in changes] == [
        ('pita[?]#2 di "Skala capaian kinerja dinas" (skala-dpk)', "kategori", "skala[skala-dpk].pita[?]#2"),
        ('"Jumlah pengunjung perpustakaan" (pengunjung) di RKT', "target", "dokumen[rkt].menyatakan[pengunjung]"),
        ("JUMLAH di PK", "anggaran.murni", "dokumen[pk].kaki[JUMLAH]"),
    ]


def test_the_plan_itself_has_changed_too() -> None:
    """Its own fields go without a path."""
    (one,) = changed(("tahap: pelaporan ", "tahap: pelaksanaan "))
    assert (one.path, one.sebutan, one.place, one.lama, one.baru) == ("", "rencana", "tahap", "pelaporan", "pelaksanaan")


def test_what_is_not_written_reads_as_its_default() -> None:
    """So writing the default down changes nothing; a word of truth is a text."""
    assert changed(("tahap: pelaporan ", "")) == []
    (one,) = changed(("    iku: true\n    sasaran: S3", "    sasaran: S3"))
    assert (one.medan, one.lama, one.baru) == ("iku", "true", "false")


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: one.name)
def test_every_slip_of_the_mutations_is_a_change_and_back(mutation: Mutation) -> None:
    """What differs one way differs the other way too: what was new is gone, and as many fields have changed."""
    try:
        other = plan(mutation.text())
    except PlanError:
        pytest.skip("is no plan any more")
    there, back = diff(CONTOH, other), diff(other, CONTOH)
    opposite = {"baru": "hilang", "hilang": "baru", "berubah": "berubah", "pindah": "pindah"}
    assert sorted(opposite[one.jenis] for one in there) == sorted(one.jenis for one in back)


@given(consistent(), st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_the_order_of_siblings_changes_nothing(tree: Tree, chance: random.Random) -> None:
    """Nor does reading the same plan again."""
    text = as_yaml(tree)
    shuffled = {key: chance.sample(value, len(value)) if isinstance(value, list) else value for key, value in tree.items()}
    assert diff(plan(text), plan(as_yaml(shuffled))) == []
