from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.achieving import Cara, Hasil, Terhitung, achieve, comparable, declared, number_in, sizes
from sakip.amounts import Angka, Persen, parse_nilai, parse_uang
from sakip.exact import show
from sakip.penilaian import Penilaian
from sakip.regulations import METODE
from tests.checks import index
from tests.strategies import modest

NAIK, TURUN, RENTANG = Cara(polaritas="naik"), Cara(polaritas="turun"), Cara(polaritas="rentang")
NUMBERS = st.fractions(min_value=-(10**6), max_value=10**6)
POSITIVE = st.fractions(min_value=Fraction(1, 1000), max_value=10**6)
WAYS = st.builds(
    Cara,
    polaritas=st.sampled_from(["", "naik", "turun"]),
    metode=st.sampled_from(["", "A", "B", "C"]),
    batas=st.none() | st.sampled_from([Fraction(100), Fraction(120)]),
    lantai=st.booleans(),
    target_nol=st.booleans(),
)


def result(target: str, realisasi: str, cara: Cara = NAIK) -> Hasil:
    return achieve(parse_nilai(target), parse_nilai(realisasi), cara)


def shown(found: Hasil) -> str:
    assert found.capaian is not None, found.alasan
    return show(found.capaian)


@pytest.mark.parametrize(
    ("target", "realisasi", "cara", "capaian", "method"),
    [
        ("90 %", "70 %", NAIK, "77,78", "naik"),
        ("90 %", "70 %", Cara(), "77,78", "naik"),
        ("32", "4,88", TURUN, "184,75", "turun-a"),
        ("32", "4,88", TURUN._replace(metode="ordinal"), "184,75", "turun-a"),
        ("32", "4,88", TURUN._replace(metode="B"), "655,74", "turun-b"),
        ("32", "4,88", TURUN._replace(metode="C"), "100", "turun-c-tercapai"),
        ("10", "25", TURUN._replace(metode="B"), "40", "turun-b"),
        ("10", "25", TURUN._replace(metode="C"), "40", "turun-c"),
        ("80-90 %", "70 %", RENTANG, "87,5", "rentang-di-bawah"),
        ("80-90 %", "80 %", Cara(), "100", "rentang-di-dalam"),
        ("80-90 %", "90 %", RENTANG, "100", "rentang-di-dalam"),
        ("80-90 %", "99 %", RENTANG, "90", "rentang-di-atas"),
        ("5-7", "8", Cara(satuan="Hari"), "85,71", "rentang-di-atas"),
        ("100 dari 110", "110 dari 110", NAIK, "110", "naik"),
        ("50 %", "45 dari 60", NAIK, "150", "naik"),
        ("3,2 (skala 4)", "3,4 (skala 4)", NAIK, "106,25", "naik"),
        ("3,2 (skala 4)", "3,4 (skala 4,0)", NAIK, "106,25", "naik"),
        ("peringkat 3", "peringkat 2", TURUN, "133,33", "turun-a"),
        ("75", "BB (75)", NAIK, "100", "naik"),
        ("80", "72", Cara(satuan="persen"), "90", "naik"),
        ("80", "72 Desa", NAIK, "90", "naik"),
        ("80 persen", "72 %", NAIK, "90", "naik"),
        ("80 %", "72 Persen", Cara(satuan="Desa"), "90", "naik"),
        ("80-90 persen", "99 %", RENTANG, "90", "rentang-di-atas"),
        ("80-90", "99", Cara(satuan="persen"), "90", "rentang-di-atas"),
        ("Rp 200", "Rp 150", NAIK, "75", "naik"),
    ],
)
def test_each_method_gives_its_published_figure(target: str, realisasi: str, cara: Cara, capaian: str, method: str) -> None:
    """To two decimals, with the method that gave it."""
    found = result(target, realisasi, cara)
    assert (shown(found), found.metode, found.alasan) == (capaian, method, "")


def test_two_steps_are_not_rounded_between() -> None:
    """62 of 63 against 95 % is 103,59 exactly computed; from 98 % it would be 103,16."""
    assert achieve(parse_nilai("95 %"), parse_nilai("62 dari 63"), NAIK).capaian == Fraction(124000, 1197)
    assert shown(achieve(parse_nilai("95 %"), Terhitung(Fraction(6200, 63), Persen), NAIK)) == "103,59"
    assert shown(result("95 %", "98 %")) == "103,16"


def test_a_negative_capaian_counts_as_nothing_and_says_so() -> None:
    """Unless the plan lets it stand: T 10, R 25 is -50 by method A."""
    lifted, bare = result("10", "25", TURUN), result("10", "25", TURUN._replace(lantai=False))
    assert (lifted.capaian, lifted.mentah, lifted.lantai) == (Fraction(0), Fraction(-50), True)
    assert (bare.capaian, bare.mentah, bare.lantai) == (Fraction(-50), Fraction(-50), False)


def test_a_cap_cuts_off_what_is_above_it() -> None:
    """And says so; what is below stays."""
    cut, kept = (result("80", realisasi, NAIK._replace(batas=Fraction(120))) for realisasi in ("160", "96"))
    assert (cut.capaian, cut.mentah, cut.batas) == (Fraction(120), Fraction(200), Fraction(120))
    assert (kept.capaian, kept.mentah, kept.batas) == (Fraction(120), Fraction(120), None)


@pytest.mark.parametrize(
    ("target", "realisasi", "cara", "capaian"),
    [
        ("WTP", "WTP", Cara(), 100),
        ("WTP", "TW", Cara(), 50),
        ("WDP", "TMP", Cara(), Fraction(100, 3)),
        ("TMP", "WTP", Cara(), 400),
        ("BB", "B", Cara(), 80),
        ("BB (75)", "A (85,2)", Cara(), 120),
        ("D", "AA", Cara(), 700),
        ("BB", "B", Cara(metode="terpenuhi"), 0),
        ("BB", "BB", Cara(metode="terpenuhi"), 100),
        ("BB", "AA", Cara(metode="terpenuhi"), 100),
        ("Baik", "sangat baik", Cara(tingkat=("Kurang", "Baik", "Sangat Baik")), 150),
        ("B", "A", Cara(tingkat=("C", "B", "A")), 150),
        ("2-3", "4-5", Cara(tingkat=("0-1", "2-3", "4-5")), 150),
    ],
)
def test_predikat_are_compared_by_their_places(target: str, realisasi: str, cara: Cara, capaian: int) -> None:
    """On the ladder of the regulation or on one of the plan's own, from the lowest, 1."""
    assert result(target, realisasi, cara).capaian == capaian


def test_the_evaluation_sheet_gives_a_predikat() -> None:
    """Its letter is compared with a letter, its number with a number."""
    computed = Terhitung(Fraction(7520, 100), predikat="BB")
    assert achieve(parse_nilai("A"), computed, Cara()).capaian == Fraction(500, 6)
    assert achieve(parse_nilai("80"), computed, Cara()).capaian == 94
    assert str(computed) == "BB (75,2)"


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Terhitung(Fraction(1240, 13), Persen), "95,38 %"),
        (Terhitung(Fraction(3), Angka, "Desa"), "3 Desa"),
        (Terhitung(Fraction(3)), "3"),
    ],
)
def test_a_computed_figure_is_shown_with_its_unit(figure: Terhitung, text: str) -> None:
    """Rounded to two decimals."""
    assert str(figure) == text


@pytest.mark.parametrize(
    ("target", "realisasi", "cara", "reason"),
    [
        ("-", "5", NAIK, "target tidak ada"),
        ("tidak terbaca", "5", NAIK, "target tidak terbaca"),
        ("5", "-", NAIK, "tanpa realisasi"),
        ("5", "tidak terbaca", NAIK, "realisasi tidak terbaca"),
        ("5", "tidak terbaca", NAIK._replace(tanpa_realisasi=True), "realisasi tidak terbaca"),
        ("0", "5", NAIK, "target nol: tidak ada bandingannya"),
        ("0", "5", TURUN._replace(metode="B"), "target nol: tidak ada bandingannya"),
        ("-5", "5", NAIK, "target negatif: -5"),
        ("5", "0", TURUN._replace(metode="B"), "realisasi 0: T/R tidak dapat dihitung"),
        ("5", "-2", TURUN._replace(metode="B"), "realisasi -2: T/R tidak dapat dihitung"),
        ("80 %", "72 Desa", NAIK, "satuan tidak sebanding: target 80 %, realisasi 72 Desa"),
        ("80 Desa", "72 Laporan", NAIK, "satuan tidak sebanding: target 80 Desa, realisasi 72 Laporan"),
        ("80", "Rp 72", NAIK, "satuan tidak sebanding: target 80, realisasi Rp 72"),
        ("3 (skala 4)", "75", NAIK, "satuan tidak sebanding: target 3 (skala 4), realisasi 75"),
        ("3 (skala 4)", "3 Unit", NAIK, "satuan tidak sebanding: target 3 (skala 4), realisasi 3 Unit"),
        ("3 (skala 4)", "4 (skala 5)", NAIK, "satuan tidak sebanding: target 3 (skala 4), realisasi 4 (skala 5)"),
        ("2 Kegiatan 1 Tahun", "2", NAIK, 'target "2 Kegiatan 1 Tahun" bukan angka yang dapat diukur'),
        ("2", "baik", NAIK, 'realisasi "baik" bukan angka yang dapat diukur'),
        ("2", "0 dari 0", NAIK, 'realisasi "0 dari 0" bukan angka yang dapat diukur'),
        ("2", "BB", NAIK, 'realisasi "BB" bukan angka yang dapat diukur'),
        ("2", "1-3", NAIK, 'realisasi "1-3" bukan angka yang dapat diukur'),
        ("peringkat 3", "peringkat 2", NAIK, "peringkat: makin kecil makin baik, padahal polaritasnya tidak dinyatakan turun"),
        ("≤ 60 Menit", "30 Menit", NAIK, "target ≤ 60 Menit, padahal polaritasnya tidak dinyatakan turun"),
        ("maksimal 60", "30", Cara(), "target maksimal 60, padahal polaritasnya tidak dinyatakan turun"),
        ("≥ 60", "90", TURUN, "target ≥ 60, padahal polaritasnya turun"),
        ("peringkat 3", "2", TURUN, "satuan tidak sebanding: target peringkat 3, realisasi 2"),
        ("5", "5", RENTANG, "polaritasnya rentang, padahal target 5 bukan rentang"),
        ("80-90 %", "85 Desa", RENTANG, "satuan tidak sebanding: target 80-90 %, realisasi 85 Desa"),
        ("90-80 %", "85 %", RENTANG, "rentang terbalik: 90 di atas 80"),
        ("0-5", "-1", RENTANG, "batas rentang 0 tidak dapat menjadi pembagi"),
        ("WTP", "BB", Cara(), 'realisasi "BB" tidak ada dalam skala predikat yang sama'),
        ("BB", "75", Cara(), 'realisasi "75" tidak ada dalam skala predikat yang sama'),
        ("Buruk", "A", Cara(tingkat=("B", "A")), 'target "Buruk" tidak ada dalam tingkat yang dinyatakan: B, A'),
        ("A", "AA", Cara(tingkat=("B", "A")), 'realisasi "AA" tidak ada dalam tingkat yang dinyatakan: B, A'),
    ],
)
def test_what_cannot_be_computed_has_a_reason(target: str, realisasi: str, cara: Cara, reason: str) -> None:
    """Never a number, never an error."""
    found = result(target, realisasi, cara)
    assert (found.capaian, found.alasan) == (None, reason)


@pytest.mark.parametrize(
    ("target", "realisasi", "cara", "capaian"),
    [
        ("4-5 %", "4,5 %", TURUN, 100),
        ("4-5 %", "3 %", TURUN, 125),
        ("4-5 %", "6 %", TURUN, 80),
        ("4-5 %", "6 %", TURUN._replace(metode="C"), Fraction(500, 6)),
        ("4-5 %", "6 %", NAIK, 120),
        ("4-5 %", "3 %", NAIK, 75),
    ],
)
def test_a_range_that_is_better_on_one_side_goes_by_the_polarity(target: str, realisasi: str, cara: Cara, capaian: Fraction) -> None:
    """Inside it is reached; outside, the near bound is the target: less unemployment than planned is no failure."""
    assert result(target, realisasi, cara).capaian == capaian


def test_a_bound_is_the_target_of_its_polarity() -> None:
    """On either side of it."""
    assert [result("≤ 60 Menit", f"{number} Menit", TURUN).capaian for number in (45, 60, 75)] == [125, 100, 75]
    assert [result("minimal 60", number, cara).capaian for number in ("45", "75") for cara in (NAIK, Cara())] == [75, 75, 125, 125]


def test_a_scale_and_the_score_behind_a_predikat_may_be_left_out() -> None:
    """Of two figures about one indicator one names the scale; a ladder goes by its words."""
    assert result("3 (skala 4)", "3", NAIK).capaian == 100
    assert result("2", "3 (skala 4)", NAIK).capaian == 150
    assert result("Cukup", "Baik (92,1)", Cara(tingkat=("Cukup", "Baik"))).capaian == 200


@pytest.mark.parametrize(
    ("target", "realisasi", "cara", "kind"),
    [
        ("80 %", "72 Desa", NAIK, ("satuan", "target")),
        ("90-80 %", "85 %", RENTANG, ("rentang", "target")),
        ("Buruk", "A", Cara(tingkat=("B", "A")), ("tingkat", "target")),
        ("WTP", "BB", Cara(), ("tingkat", "realisasi")),
        ("sekitar 2", "2", NAIK, ("", "target")),
        ("2", "baik", NAIK, ("", "realisasi")),
        ("5", "0", TURUN._replace(metode="B"), ("", "realisasi")),
        ("5", "-", NAIK, ("", "realisasi")),
        ("5", "tidak terbaca", NAIK, ("", "realisasi")),
    ],
)
def test_a_reason_is_of_a_kind_and_about_one_of_the_two(target: str, realisasi: str, cara: Cara, kind: tuple[str, str]) -> None:
    """For rules, which read no words."""
    found = result(target, realisasi, cara)
    assert (found.sebab, found.salah) == kind


def test_nothing_at_all_has_the_reason_of_a_dash() -> None:
    """A target comes first."""
    assert achieve(None, None, NAIK) == Hasil(None, "target tidak ada")
    for nothing in (None, parse_uang("Rp -")):
        assert achieve(parse_nilai("5"), nothing, NAIK) == Hasil(None, "tanpa realisasi", salah="realisasi")


def test_a_plan_may_count_a_missing_realisasi_as_nothing() -> None:
    """Not a missing target."""
    cara = NAIK._replace(tanpa_realisasi=True)
    assert (result("5", "-", cara).capaian, result("5", "-", cara).metode) == (Fraction(0), "tanpa-realisasi")
    assert achieve(None, None, cara) == Hasil(None, "target tidak ada")


def test_a_plan_may_take_a_target_of_nothing_as_met_by_nothing() -> None:
    """And as missed by anything else, whatever the polarity."""
    for cara in (NAIK, TURUN, TURUN._replace(metode="B"), TURUN._replace(metode="C")):
        met, missed = (result("0", realisasi, cara._replace(target_nol=True)) for realisasi in ("0", "2"))
        assert [(one.capaian, one.metode) for one in (met, missed)] == [(Fraction(100), "target-nol"), (Fraction(0), "target-nol")]


def test_computed_figures_have_to_be_of_the_kind_of_the_target() -> None:
    """A computed percentage fits to a percentage, a computed number to any number of its unit."""
    number, percent = Terhitung(Fraction(3), Angka, "Desa"), Terhitung(Fraction(60), Persen)
    assert achieve(parse_nilai("4 Desa"), number, NAIK).capaian == 75
    assert achieve(parse_nilai("80 %"), percent, NAIK).capaian == 75
    assert achieve(number, parse_nilai("6"), NAIK).capaian == 200
    assert achieve(parse_nilai("4 (skala 5)"), Terhitung(Fraction(3)), NAIK).capaian == 75
    assert achieve(parse_nilai("80 %"), number, NAIK).alasan == "satuan tidak sebanding: target 80 %, realisasi 3 Desa"
    assert achieve(parse_nilai("80"), percent, NAIK).alasan == "satuan tidak sebanding: target 80, realisasi 60 %"
    assert achieve(number, percent, NAIK._replace(tingkat=("A",))).alasan.startswith('target "3 Desa" tidak ada')


def test_two_figures_are_sized_as_they_would_be_scored() -> None:
    """By place or by number."""
    assert sizes(parse_nilai("BB"), parse_nilai("A"), Cara()) == (Fraction(5), Fraction(6))
    assert sizes(parse_nilai("3"), parse_nilai("0"), TURUN) == (Fraction(3), Fraction(0))


def test_numbers_are_what_can_be_summed() -> None:
    """Money, percentages, counts and indices; no places, shares, letters or texts."""
    assert [number_in(parse_nilai(text)) for text in ("Rp 5", "5 %", "5 Desa", "3 (skala 4)")] == [5, 5, 5, 3]
    assert [number_in(parse_nilai(text)) for text in ("peringkat 2", "1 dari 2", "BB (75)", "1-2", "baik")] == [None] * 5


def test_an_indicator_is_scored_as_it_says_itself_else_as_the_agency_does() -> None:
    """What neither says has its default."""
    text = "indikator: [{id: A, satuan: Menit, polaritas: turun, metode: B, batas: 110 %, tingkat: [x, y]}, {id: B}]\n"
    own, silent = index(text).rencana.indikator
    agency = Penilaian(metode="C", batas=parse_nilai("120"), lantai="tanpa", tanpa_realisasi="nol", target_nol="terpenuhi")
    assert declared(agency, own) == Cara("turun", "B", ("x", "y"), "Menit", Fraction(110), False, True, True)  # noqa: FBT003
    assert declared(agency, silent) == Cara("", "C", (), "", Fraction(120), False, True, True)  # noqa: FBT003
    assert declared(None, silent) == Cara()


def number(value: Fraction) -> Terhitung:
    return Terhitung(value)


@modest
@given(POSITIVE, NUMBERS, NUMBERS, st.booleans())
def test_more_is_never_worse_where_more_is_better(target: Fraction, one: Fraction, other: Fraction, floor: bool) -> None:  # noqa: FBT001
    """naik rises with the realisasi."""
    low, high = (achieve(number(target), number(value), NAIK._replace(lantai=floor)).capaian for value in sorted((one, other)))
    assert low is not None
    assert high is not None
    assert low <= high


@modest
@given(POSITIVE, POSITIVE, POSITIVE, st.sampled_from("ABC"))
def test_more_is_never_better_where_less_is_better(target: Fraction, one: Fraction, other: Fraction, method: str) -> None:
    """turun falls with the realisasi, by each of its methods."""
    cara = TURUN._replace(metode=method, lantai=False)
    low, high = (achieve(number(target), number(value), cara).capaian for value in sorted((one, other)))
    assert low is not None
    assert high is not None
    assert low >= high


@modest
@given(NUMBERS, NUMBERS, WAYS)
def test_a_capaian_keeps_within_floor_and_cap(target: Fraction, realisasi: Fraction, cara: Cara) -> None:
    """Its method is one that is described, and without a number there is a reason."""
    found = achieve(number(target), number(realisasi), cara)
    assert (found.capaian is None) == bool(found.alasan)
    if found.capaian is not None:
        assert found.metode in METODE
        assert found.capaian >= 0 or not cara.lantai
        assert cara.batas is None or found.capaian <= cara.batas
        assert found.capaian in {found.mentah, cara.batas, 0}


@modest
@given(POSITIVE, st.sampled_from([NAIK, TURUN, *(TURUN._replace(metode=method) for method in "ABC")]))
def test_a_target_that_is_reached_is_a_hundred_percent(target: Fraction, cara: Cara) -> None:
    """By each method."""
    assert achieve(number(target), number(target), cara).capaian == 100


def test_figures_of_one_kind_and_unit_are_comparable() -> None:
    """A range by its bounds; a letter with letters, or by its number; what is no number with nothing."""
    same = [("80 %", "72 %"), ("80-90 %", "72 %"), ("BB", "WTP"), ("B (65)", "70"), ("8 dari 10", "5 %"), ("80", "72 Desa")]
    other = [("80 %", "72 Desa"), ("BB", "70 %"), ("B (65)", "70 %"), ("3 (skala 4)", "3 (skala 5)"), ("80 %", "-")]
    assert [comparable(parse_nilai(one), parse_nilai(two), "") for one, two in same] == [True] * len(same)
    assert [comparable(parse_nilai(one), parse_nilai(two), "") for one, two in other] == [False] * len(other)
    assert comparable(parse_nilai("80"), parse_nilai("72 %"), "persen")
