from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"


def plan(name: str, rest: str) -> str:
    return f"{_TREE}indikator: [{{id: I1, sasaran: S1, nama: {name}, {rest}target: {{2024: 5 %}}, realisasi: {{2024: 5 %}}}}]\n"


def test_a_polarity_against_the_name_is_told_at_the_polarity() -> None:
    """With what the name asks for."""
    finding = one(plan("Angka kemiskinan", "polaritas: naik, "), "AKIP406")
    assert finding.message == 'polaritas "Angka kemiskinan" (I1) naik, padahal bunyinya menghendaki turun'
    assert (finding.path, place(finding)) == ("indikator[I1].polaritas", (6, 70, 74))
    assert related(finding) == []
    assert finding.data == (("stated", "naik"), ("expected", "turun"))


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Angka kemiskinan", "turun"),
        ("Tingkat pengangguran terbuka", "turun"),
        ("Prevalensi stunting", "turun"),
        ("Prevalensi anemia", "turun"),
        ("Jumlah kasus kekerasan", "turun"),
        ("Rata-rata waktu tunggu", "turun"),
        ("Waktu rata-rata penemuan arsip", "turun"),
        ("Persentase kasus yang tertangani", "naik"),
        ("Persentase kebakaran tertangani", "naik"),
        ("Cakupan layanan", "naik"),
        ("Indeks kepuasan masyarakat", "naik"),
        ("Persentase penurunan kemiskinan", "naik"),
    ],
)
def test_the_right_polarity_is_quiet_and_the_other_is_not(name: str, right: str) -> None:
    """Where the name says which it is."""
    wrong = {"naik": "turun", "turun": "naik"}[right]
    assert found(plan(name, f"polaritas: {right}, "), "AKIP406") == []
    assert len(found(plan(name, f"polaritas: {wrong}, "), "AKIP406")) == 1


@pytest.mark.parametrize(
    "name",
    [
        "Desa bebas stunting",
        "Persentase kasus yang belum tertangani",
        "Persentase kasus yang terjadi",
        "Menurunnya kemiskinan",
        "Jumlah kasus terlapor",
        "Indeks risiko bencana",
        "Waktu layanan",
        "Jumlah desa",
    ],
)
def test_names_that_may_mean_either_are_quiet(name: str) -> None:
    """Whatever is declared."""
    assert [found(plan(name, f"polaritas: {one_}, "), "AKIP406") for one_ in ("naik", "turun")] == [[], []]


@pytest.mark.parametrize("rest", ["", "polaritas: rentang, "])
def test_what_is_not_declared_or_a_range_is_passed_over(rest: str) -> None:
    """Nothing is stated then that could be wrong."""
    assert found(plan("Angka kemiskinan", rest), "AKIP406") == []


_FALLING = "polaritas: naik, target: {2023: 330 ha, 2024: {murni: 310 ha, perubahan: 300 ha}, 2025: 300 ha, 2026: 200 ha}"


def trend(rest: str) -> str:
    return f"{_TREE}indikator: [{{id: I1, sasaran: S1, nama: Luas, {rest}}}]\n"


def test_a_polarity_against_all_targets_is_told_once() -> None:
    """With the targets; quarters that fall too are no fault of their own."""
    quarters = ", akumulasi: akhir, triwulan: {target: [330 ha, 320 ha, 310 ha, 300 ha]}"
    finding = one(trend(_FALLING + quarters), "AKIP406")
    assert finding.message == 'polaritas "Luas" (I1) naik, padahal targetnya turun terus, 330 ha (2023) sampai 200 ha (2026)'
    assert (finding.path, place(finding)) == ("indikator[I1].polaritas", (6, 58, 62))
    assert related(finding)[1] == ("target 2024 300 ha", "indikator[I1].target.2024.perubahan", 6)
    assert finding.data == (("stated", "naik"), ("expected", "turun"))
    assert found(trend(_FALLING + quarters), "AKIP503") == []


@pytest.mark.parametrize(
    "rest",
    [
        _FALLING.replace("naik", "turun"),
        _FALLING.replace("200 ha", "400 ha"),
        _FALLING + ", akumulasi: jumlah",
        "polaritas: naik, target: {2024: 30 ha, 2025: 20 ha, 2026: 20 ha}",
        "polaritas: naik, target: {2024: 30 ha, 2025: 20 %, 2026: 10 %}",
        "polaritas: rentang, target: {2024: 30-50 ha, 2025: 20-40 ha, 2026: 10-20 ha}",
        "polaritas: turun",
    ],
)
def test_one_step_is_no_trend_and_yearly_output_may_shrink(rest: str) -> None:
    """Nor is anything said of what cannot be compared."""
    assert found(trend(rest), "AKIP406") == []


def test_a_rising_target_is_against_a_falling_polarity() -> None:
    """The other way round."""
    assert one(trend("polaritas: turun, target: {2024: 1 ha, 2025: 2 ha, 2026: 3 ha}"), "AKIP406").data[1] == ("expected", "naik")
