from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.amounts import parse_nilai
from sakip.comparisons import compare, progress
from sakip.errors import PlanError
from sakip.exact import show
from sakip.loader import load, load_bytes
from sakip.recomputing import recompute
from sakip.scoring import Anggota, Gabungan, Skor, join, score
from sakip.spending import Belanja
from tests.checks import index
from tests.strategies import as_yaml, few, modest, mutated, plans

CAPAIAN = st.fractions(0, 200, max_denominator=1000)
WEIGHTS = st.fractions(Fraction(1, 100), 100, max_denominator=100)
MEMBERS = st.lists(st.builds(partial(Anggota, "A"), CAPAIAN, WEIGHTS), min_size=1, max_size=6)
MEANS = st.sampled_from(["rata_rata", "tertimbang", "geometrik"])


def skor(text: str) -> Skor:
    return Skor(index(text))


def indicator(id_: str, capaian: int | str, rest: str = "") -> str:
    """An indicator with a target of 100, so that its realisasi is its capaian."""
    return f"{{id: {id_}, target: {{2024: 100}}, realisasi: {{2024: {capaian}}}{rest}}}"


def brief(joined: Gabungan) -> tuple[str, str, int, int, str]:
    return "-" if joined.capaian is None else show(joined.capaian), show(joined.pembagi), joined.terukur, joined.jumlah, joined.alasan


def members(*values: str) -> list[Anggota]:
    return [Anggota(value, Fraction(value) * 100, Fraction(1)) for value in values]


@pytest.mark.parametrize(("values", "mean"), [(("1", "9/10"), "94,87"), (("2/3", "4/6", "1"), "76,31"), (("1", "0"), "0")])
def test_the_geometric_mean_is_the_published_one(values: tuple[str, ...], mean: str) -> None:
    """(1,00 x 0,90)^(1/2) and (2/3 x 4/6 x 1)^(1/3)."""
    found, divisor = join(members(*values), "geometrik")
    assert found is not None
    assert (show(found), divisor) == (mean, Fraction(len(values)))


@modest
@given(MEMBERS, MEANS, st.randoms(use_true_random=False))
def test_a_mean_lies_among_its_members_in_whatever_order(scored: list[Anggota], how: str, random: object) -> None:
    """Between the lowest and the highest; and it stays the same when they change places."""
    mean, divisor = join(scored, how)
    values = [one.capaian or 0 for one in scored]
    assert mean is not None
    assert min(values) - Fraction(1, 10**30) <= mean <= max(values)
    shuffled = sorted(scored, key=lambda _: getattr(random, "random")())  # noqa: B009 - Hypothesis gives a Random
    assert join(shuffled, how) == (mean, divisor)


@modest
@given(MEMBERS, WEIGHTS)
def test_equal_weights_are_no_weights(scored: list[Anggota], weight: Fraction) -> None:
    """The weighted mean is then the plain one."""
    assert join([one._replace(bobot=weight) for one in scored], "tertimbang")[0] == join(scored, "rata_rata")[0]


@modest
@given(MEMBERS)
def test_the_geometric_mean_is_never_above_the_plain_one(scored: list[Anggota]) -> None:
    """A low member weighs more in it."""
    geometric, plain = join(scored, "geometrik")[0], join(scored, "rata_rata")[0]
    assert geometric is not None
    assert plain is not None
    assert geometric <= plain


def test_a_plan_is_scored_from_its_indicators_up() -> None:
    """The report of the model plan, with its weights and its cap of 120 %."""
    found = score(load("models/contoh-dinas-2024.yaml"))
    assert {key: show(one.hasil.capaian) for key, one in found.indikator.items() if one.hasil.capaian is not None} == {
        "IKU1": "100",
        "IKU2": "105",
        "IKU3": "100",
        "pengunjung": "90",
        "anggota": "95",
        "arsip": "85",
        "kelembapan": "100",
        "opini": "100",
        "indeks": "106,25",
        "jawaban": "104",
        "lomba": "100",
        "akreditasi": "100",
    }
    assert found.indikator["pelatihan"].hasil.alasan == 'target "2 Kegiatan 1 Tahun" bukan angka yang dapat diukur'
    assert {key: brief(one) for key, one in found.sasaran.items()} == {
        "S1": ("100", "1", 1, 1, ""),
        "S2": ("103,33", "3", 2, 2, ""),
        "S3": ("106,25", "1", 1, 1, ""),
    }


SOURCES = """\
indikator:
  - {id: A, target: {2024: 8}, realisasi: {2024: 6}}
  - {id: B, target: {2024: 8}, formula: x * 2, variabel: {x: {nilai: {2024: 4}}}}
  - {id: C, target: {2024: 8}, akumulasi: akhir, triwulan: {realisasi: [1, 2, 3, 4]}}
  - {id: D, target: {2024: BB}}
  - {id: E, target: {2024: 8}}
  - {id: F, target: {2024: 8}, realisasi: {2024: "-"}, formula: x * 2, variabel: {x: {nilai: {2024: 4}}}}
  - {id: G, target: {2024: 8}, realisasi: {2024: "-"}, formula: x * 2, variabel: {x: {}}}
  - {id: H, target: {2024: 8}, realisasi: {2024: tidak terbaca}, formula: 2 * 4}
lke: {edisi: permenpanrb-88-2021, indikator: D, komponen: []}
"""


def test_a_realisasi_is_stated_or_comes_from_formula_quarters_or_sheet() -> None:
    """A dash gives way to what can be computed, a lost one does not."""
    found = skor(SOURCES).indikator
    assert {key: (str(one.realisasi), one.sumber, one.hasil.capaian, one.hasil.alasan) for key, one in found.items()} == {
        "A": ("6", "tertulis", 75, ""),
        "B": ("8", "formula", 100, ""),
        "C": ("4", "triwulan", 50, ""),
        "D": ("None", "", None, "tanpa realisasi"),
        "E": ("None", "", None, "tanpa realisasi"),
        "F": ("8", "formula", 100, ""),
        "G": ("-", "tertulis", None, "tanpa realisasi"),
        "H": ("tidak terbaca", "tertulis", None, "realisasi tidak terbaca"),
    }
    assert found["G"].catatan == ("formula: nilai x tahun 2024 tidak ada",)
    assert found["D"].catatan == ("lke: komponen perencanaan belum diisi",)


def test_a_formula_that_fails_is_named_beside_the_quarters_that_stand_in() -> None:
    """Whether they do or not."""
    quarters = "formula: x * 2, variabel: {x: {}}, triwulan: {realisasi: [1, 2, 3, 4]}"
    found = skor(f"indikator: [{{id: A, akumulasi: jumlah, {quarters}}}, {{id: B, {quarters}}}]\n").indikator
    assert (str(found["A"].realisasi), found["A"].catatan) == ("10", ("formula: nilai x tahun 2024 tidak ada",))
    assert found["B"].catatan == ("formula: nilai x tahun 2024 tidak ada", "triwulan: akumulasi belum dinyatakan")


_SHEET = ", ".join(
    f"{{nama: {name}, sub_komponen: [{{nama: semua, bobot: {weight}, jawaban: 75}}]}}"
    for name, weight in {"perencanaan": 30, "pengukuran": 25, "pelaporan": 15, "evaluasi": 10, "capaian": 20}.items()
)
SHEET = f"lke: {{edisi: permenpanrb-12-2015, indikator: A, komponen: [{_SHEET}]}}\n"


@pytest.mark.parametrize(
    ("realisasi", "shown", "notes"),
    [
        ("", "BB (75)", ()),
        (", realisasi: {2024: BB}", "BB", ()),
        (", realisasi: {2024: BB (74)}", "BB (74)", ()),
        (", realisasi: {2024: B}", "B", ("tertulis B, padahal lke memberi BB (75)",)),
        (", realisasi: {2024: 75}", "75", ()),
        (", realisasi: {2024: 74}", "74", ("tertulis 74, padahal lke memberi BB (75)",)),
    ],
)
def test_the_evaluation_sheet_feeds_its_indicator(realisasi: str, shown: str, notes: tuple[str, ...]) -> None:
    """And is compared with what is stated."""
    found = skor(f"indikator: [{{id: A, target: {{2024: BB}}{realisasi}}}]\n{SHEET}").indikator["A"]
    assert (str(found.realisasi), found.catatan) == (shown, notes)


@pytest.mark.parametrize(
    ("realisasi", "formula", "notes"),
    [
        ("98,41 %", "62 / 63 * 100 %", ()),
        ("98 %", "62 / 63 * 100 %", ()),
        ("98,42 %", "62 / 63 * 100 %", ("tertulis 98,42 %, padahal formula memberi 98,41 %",)),
        ("5 Desa", "2 + 3", ()),
        ("6 Desa", "2 + 3", ("tertulis 6 Desa, padahal formula memberi 5",)),
        ("3 (skala 4)", "2 + 1", ()),
        ("3 (skala 4)", "2 + 2", ("tertulis 3 (skala 4), padahal formula memberi 4",)),
        ("BB (75)", "75 + 0", ()),
        ("BB", "75 + 0", ()),
        ("1 dari 2", "75 + 0", ()),
        ("5 Desa", "1 / 0", ("formula: pembaginya 0",)),
    ],
)
def test_what_is_stated_counts_and_what_is_computed_is_noted(realisasi: str, formula: str, notes: tuple[str, ...]) -> None:
    """If it is another number, to the decimals that are stated."""
    found = skor(f'indikator: [{{id: A, realisasi: {{2024: "{realisasi}"}}, formula: "{formula}"}}]\n').indikator["A"]
    assert (str(found.realisasi), found.sumber, found.catatan) == (realisasi, "tertulis", notes)


def test_a_target_that_was_changed_in_the_year_counts_as_changed() -> None:
    """Before it is changed it counts as it was."""
    text = "{id: %s, target: {2024: {%s}}, realisasi: {2024: 6}}"
    found = skor(f"indikator: [{text % ('A', 'murni: 12, perubahan: 8')}, {text % ('B', 'murni: 12')}]\n").indikator
    assert [one.hasil.capaian for one in found.values()] == [75, 50]


def test_a_document_speaks_where_the_plan_is_silent() -> None:
    """If the plan names it."""
    text = """\
indikator: [{id: A, target: {2024: 8}}, {id: B}]
acuan: {realisasi: ppk, target: rkt}
dokumen:
  - {id: rkt, menyatakan: [{tentang: A, target: 9}, {tentang: B, target: 4}]}
  - {id: ppk, menyatakan: [{tentang: A, target: 9, realisasi: 6}, {tentang: B, target: 5, realisasi: 3}]}
"""
    assert [one.hasil.capaian for one in skor(text).indikator.values()] == [75, 75]


def test_an_indicator_without_an_id_of_its_own_has_a_score() -> None:
    """By its path; it is a member of its sasaran all the same."""
    text = """\
sasaran: [{id: S1}, {uraian: Tanpa id}]
indikator:
  - {nama: Satu, sasaran: S1, target: {2024: 8}, realisasi: {2024: 6}}
  - {nama: Dua, sasaran: S1, target: {2024: {murni: 1, perubahan: 8}}, realisasi: {2024: {murni: 4}}}
  - {id: A, sasaran: S1, target: {2024: 8}, realisasi: {2024: 8}}
  - {id: A, target: {2024: 8}, realisasi: {2024: 2}}
"""
    found = skor(text)
    assert {key: one.hasil.capaian for key, one in found.indikator.items()} == {
        "indikator[Satu]": 75,
        "indikator[Dua]": 50,
        "A": 100,
        "indikator[A]#2": 25,
    }
    assert {key: brief(one) for key, one in found.sasaran.items()} == {
        "S1": ("75", "3", 3, 3, ""),
        "sasaran[?]": ("-", "0", 0, 0, "tidak ada anggota"),
    }
    assert brief(found.instansi) == ("75", "1", 1, 2, "")


IKU = f"""\
sasaran: [{{id: S1}}, {{id: S2}}]
indikator:
  - {indicator("A", 80, ", sasaran: S1, iku: true")}
  - {indicator("B", 60, ", sasaran: S1")}
  - {indicator("C", 50, ", sasaran: S2")}
  - {indicator("D", "'-'", ", sasaran: S2")}
  - {indicator("E", 10)}
"""


def test_a_sasaran_is_measured_by_its_iku_or_by_all() -> None:
    """By all it has where it has no IKU; by all where the plan says so. A mean says how many members it covers."""
    assert {key: brief(one) for key, one in skor(IKU).sasaran.items()} == {"S1": ("80", "1", 1, 1, ""), "S2": ("50", "1", 1, 2, "")}
    every = skor(IKU + "penilaian: {indikator: semua}\n").sasaran
    assert {key: brief(one) for key, one in every.items()} == {"S1": ("70", "2", 2, 2, ""), "S2": ("50", "1", 1, 2, "")}
    assert skor(IKU + "penilaian: {tanpa_realisasi: nol}\n").sasaran["S2"].capaian == 25


def test_nothing_is_joined_from_nothing() -> None:
    """A tujuan without sasaran, a sasaran without scored members, a plan without either."""
    found = skor("tujuan: [{id: T1}, {id: T2}]\nsasaran: [{id: S1, tujuan: T1}]\nindikator: [{id: A, sasaran: S1}]\n")
    assert brief(found.sasaran["S1"]) == ("-", "0", 0, 1, "tidak satu pun dari 1 anggota terukur")
    assert brief(found.tujuan["T1"]) == ("-", "0", 0, 1, "tidak satu pun dari 1 anggota terukur")
    assert brief(found.tujuan["T2"]) == ("-", "0", 0, 0, "tidak ada anggota")
    assert brief(found.instansi) == ("-", "0", 0, 2, "tidak satu pun dari 2 anggota terukur")
    assert brief(skor("").instansi) == ("-", "0", 0, 0, "tidak ada anggota")


def test_what_a_document_brought_along_is_not_the_agencys_own() -> None:
    """Its own sasaran counts by itself where it stands under a tujuan that is not."""
    text = f"""\
tujuan: [{{id: T1}}, {{id: T2, asal: renstra}}]
sasaran: [{{id: S1, tujuan: T1}}, {{id: S2, tujuan: T2}}, {{id: S3, asal: renstra}}, {{id: S4}}]
indikator: [{", ".join(indicator(f"I{number}", number * 10, f", sasaran: S{number}") for number in range(1, 5))}]
"""
    found = skor(text)
    assert [(one.id, one.capaian) for one in found.instansi.anggota] == [("T1", Fraction(10)), ("S2", Fraction(20)), ("S4", Fraction(40))]
    assert found.instansi.capaian == Fraction(70, 3)
    assert found.tujuan["T2"].capaian == 20


WEIGHED = """\
sasaran: [{id: S1}]
penilaian: {agregasi: %s}
indikator: [%s, %s]
"""


@pytest.mark.parametrize(
    ("how", "one", "other", "found"),
    [
        ("tertimbang", ", bobot: 3", ", bobot: 1", ("87,5", "4", 2, 2, "")),
        ("tertimbang", ", bobot: 75 %", ", bobot: 25 %", ("87,5", "100", 2, 2, "")),
        ("tertimbang", "", "", ("75", "2", 2, 2, "")),
        ("tertimbang", ", bobot: 3", "", ("-", "0", 2, 2, "bobot belum dinyatakan pada B")),
        ("tertimbang", ", bobot: 3", ", bobot: banyak", ("-", "0", 2, 2, "bobot belum dinyatakan pada B")),
        ("tertimbang", ", bobot: 0", ", bobot: 0", ("-", "0", 2, 2, "bobot anggota yang terukur berjumlah nol")),
        ("geometrik", "", "", ("70,71", "2", 2, 2, "")),
        ("rata_rata", ", bobot: 3", ", bobot: 1", ("75", "2", 2, 2, "")),
    ],
)
def test_members_are_joined_as_the_plan_says(how: str, one: str, other: str, found: tuple[object, ...]) -> None:
    """Weights are never guessed: all have one, or none."""
    plan = WEIGHED % (how, indicator("A", 100, f", sasaran: S1{one}"), indicator("B", 50, f", sasaran: S1{other}"))
    assert brief(skor(plan).sasaran["S1"]) == found


def test_a_mean_that_fell_back_to_the_plain_one_says_so() -> None:
    """Without any weight."""
    plan = WEIGHED % ("tertimbang", indicator("A", 100, ", sasaran: S1"), indicator("B", 50, ", sasaran: S1"))
    assert skor(plan).sasaran["S1"].agregasi == "rata_rata"


def test_a_negative_member_has_no_geometric_mean() -> None:
    """If the plan lets it stand."""
    text = WEIGHED % (
        "geometrik, lantai: tanpa",
        indicator("A", 100, ", sasaran: S1"),
        indicator("B", 300, ", sasaran: S1, polaritas: turun"),
    )
    assert brief(skor(text).sasaran["S1"]) == ("-", "2", 2, 2, "capaian negatif tidak mempunyai rata-rata geometrik")


def test_a_programme_is_scored_by_its_indicators_else_by_what_is_below() -> None:
    """Sub-kegiatan, kegiatan, program; weights count there too."""
    text = f"""\
indikator: [{indicator("A", 80)}, {indicator("B", 60)}, {indicator("C", 20)}]
penilaian: {{agregasi: tertimbang}}
program:
  - kode: P1
    kegiatan:
      - kode: K1
        bobot: 1
        sub_kegiatan: [{{kode: U1, indikator: [A], bobot: 3}}, {{kode: U2, indikator: [B, X], bobot: 1}}]
      - {{kode: K2, bobot: 4, indikator: [C], sub_kegiatan: [{{kode: U3, indikator: [A]}}]}}
  - {{kode: P2, indikator: [A, B]}}
  - {{nama: Tanpa kode}}
"""
    found = skor(text).program
    assert {(path, one.kind): brief(one) for path, one in found.items()} == {
        ("program[P1]", "program"): ("31", "5", 2, 2, ""),
        ("program[P2]", "program"): ("70", "2", 2, 2, ""),
        ("program[Tanpa kode]", "program"): ("-", "0", 0, 0, "tidak ada anggota"),
        ("program[P1].kegiatan[K1]", "kegiatan"): ("75", "4", 2, 2, ""),
        ("program[P1].kegiatan[K2]", "kegiatan"): ("20", "1", 1, 1, ""),
        ("program[P1].kegiatan[K1].sub_kegiatan[U1]", "sub_kegiatan"): ("80", "1", 1, 1, ""),
        ("program[P1].kegiatan[K1].sub_kegiatan[U2]", "sub_kegiatan"): ("60", "1", 1, 1, ""),
        ("program[P1].kegiatan[K2].sub_kegiatan[U3]", "sub_kegiatan"): ("80", "1", 1, 1, ""),
    }
    assert [one.id for one in found.values()][:3] == ["P1", "P2", "program[Tanpa kode]"]


@pytest.mark.parametrize(
    ("penilaian", "kategori"),
    [
        ("", ""),
        ("penilaian: {skala: tidak-ada}\n", ""),
        ("penilaian: {skala: permendagri-86-2017}\n", "Sangat Tinggi"),
        ("penilaian: {skala: permendagri-86-2017, pita: rapat}\n", "Sangat Tinggi"),
        ("penilaian: {skala: permendagri-86-2017, pita: tercetak}\n", ""),
        ("penilaian: {skala: K}\nskala: [{id: K, pita: [{kategori: Baik}]}]\n", "Baik"),
        ("penilaian: {skala: lan-239-2003}\nskala: [{id: lan-239-2003, pita: [{kategori: Baik}]}]\n", "Baik"),
    ],
)
def test_a_score_has_the_category_of_the_scale_that_the_plan_names(penilaian: str, kategori: str) -> None:
    """Its own before those of the regulations; none where it names none."""
    high = indicator("A", "'90,5'", ", sasaran: S1")
    found = skor(f"sasaran: [{{id: S1}}]\nindikator: [{high}]\n{penilaian}")
    assert {found.indikator["A"].kategori, found.sasaran["S1"].kategori, found.instansi.kategori} == {kategori}


def test_what_has_no_score_has_no_category() -> None:
    """Not even the lowest."""
    found = skor("sasaran: [{id: S1}]\nindikator: [{id: A}]\npenilaian: {skala: lan-239-2003}\n")
    assert (found.indikator["A"].kategori, found.sasaran["S1"].kategori) == ("", "")
    assert found.lke is None


@few
@given(mutated(plans))
def test_any_plan_that_can_be_read_can_be_scored(tree: dict[str, Any]) -> None:
    """In all its parts, without an error; what has no score has a reason."""
    with suppress(PlanError):
        found = score(load_bytes("rencana.yaml", as_yaml(tree).encode()).rencana)
        joined = [found.instansi, *found.tujuan.values(), *found.sasaran.values(), *found.program.values()]
        results = [one.hasil for one in found.indikator.values()] + [row.hasil for row in recompute(found)]
        for simpul in found.index.of_kind("indikator"):
            results += [year.hasil for year in compare(found, simpul).tahunan] + [step.hasil for step in progress(found, simpul)]
        spent = [(one.selisih, one.alasan) for one in Belanja(found).efficiencies()]
        pairs = [(one.capaian, one.alasan) for one in joined] + [(one.capaian, one.alasan) for one in results] + spent
        assert all((number is None) == bool(reason) for number, reason in pairs)


def test_a_capaian_is_computed_once_however_many_rows_print_it() -> None:
    """Two indicators that are scored alike share it; one that is scored otherwise has its own."""
    kinds = ("", "", ", polaritas: turun")
    scores = skor("indikator:\n" + "".join(f"  - {{id: I{at}, target: {{2024: 80 %}}{kind}}}\n" for at, kind in enumerate(kinds)))
    target, realisasi = parse_nilai("80 %"), parse_nilai("72 %")
    first, second, other = (scores.achieved(one.node, target, realisasi) for one in scores.index.of_kind("indikator"))
    assert first is second
    assert [one.capaian for one in (first, other)] == [90, 110]
