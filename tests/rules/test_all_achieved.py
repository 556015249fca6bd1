from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_START = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\nindikator:\n"
_BELOW = "  - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 72 %}}\n"
_REACHED = "  - {id: I1, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 80 %}}\n"
_ALL = "Seluruh indikator kinerja telah mencapai target."


def naskah(teks: str) -> str:
    return f'naskah: {{bab_4: "{teks}"}}\n'


def quoted(teks: str, tentang: str = "instansi") -> str:
    return f"dokumen: [{{id: bab_4, menyatakan: [{{tentang: {tentang}, kutipan: {teks}}}]}}]\n"


def test_a_sentence_that_calls_all_reached_is_told_with_what_was_not() -> None:
    """The words that claim it are quoted, and what is below stands beside them."""
    finding = one(_START + _BELOW + naskah(f"Tahun 2024 baik. {_ALL}"), "AKIP607")
    assert finding.message == (
        'naskah Bab IV menyatakan "Seluruh indikator kinerja telah mencapai target.", padahal 1 di bawah target ("A" (I1) 90,00 %)'
    )
    assert (finding.path, place(finding)) == ("naskah.bab_4", (8, 35, 83))
    assert related(finding) == [('"A" (I1): 90,00 %', "indikator[I1]", 7)]
    assert dict(finding.data) == {"below": "I1", "count": "1"}


def test_sasaran_and_iku_are_named_first_and_many_are_counted() -> None:
    """Printed, computed and missing figures all count."""
    others = "".join(
        f"  - {{id: X{n}, sasaran: S1, nama: X{n}, target: {{2024: 10 %}}, realisasi: {{2024: {n} %}}}}\n" for n in range(1, 6)
    )
    main = "  - {id: I2, iku: true, sasaran: S1, nama: B, target: {2024: 5 %}}\n"
    rows = (
        "dokumen: [{id: ppk, menyatakan: [{tentang: S1, capaian: 99 %}, {tentang: I1, capaian: 90 %}, "
        "{tentang: X1, capaian: '-', target: 11 %}]}]\n"
    )
    (finding,) = found(_START + _BELOW + others + main + rows + naskah(_ALL), "AKIP607")
    assert finding.message.endswith(
        ', padahal 7 di bawah target ("Satu" (S1) 99 %, "A" (I1) 90 %, X1 10,00 % dan 4 lainnya) dan 1 tanpa realisasi ("B" (I2))'
    )
    assert [path for _, path, _ in related(finding)][:3] == [
        "dokumen[ppk].menyatakan[S1].capaian",
        "indikator[I2].target.2024",
        "dokumen[ppk].menyatakan[I1].capaian",
    ]


@pytest.mark.parametrize(
    "teks",
    [
        "Semua sasaran strategis telah berhasil bahkan melebihi target",
        "semua target tercapai",
        "seluruh indikator mencapai 100 %",
        "Capaian kinerja telah berhasil dengan baik mencapai target kinerja yang ditetapkan",
        "Tahun 2024 telah mencapai Target Kinerja",
        "target kinerja yang telah ditetapkan telah tercapai bahkan ada sebagian dari indikator melebihi target",
        "Untuk indikator kinerja yang diukur umumnya semua mencapai target bahkan melebihi target yang ditetapkan",
        "Sasaran strategis dinas seluruhnya telah tercapai",
        "Seluruh target kinerja telah tercapai dengan laporan keuangan yang baik",
        "Seluruh target tercapai antara lain berkat kader",
    ],
)
def test_the_words_of_reports_are_known(teks: str) -> None:
    """A quotation about the agency or a document as a whole needs no "all"."""
    for tentang in ("instansi", "bab_4"):
        assert [one.path for one in found(_START + _BELOW + quoted(teks, tentang), "AKIP607")] == [
            f"dokumen[bab_4].menyatakan[{tentang}].kutipan"
        ]


@pytest.mark.parametrize(
    "teks",
    [
        "Tidak semua target tercapai",
        "Hampir semua target tercapai",
        "pada umumnya target kinerja tercapai",
        "agar seluruh target tercapai",
        "Seluruh indikator pada sasaran pertama tercapai",
        "Tahun 2023 seluruh target tercapai",
        "Seluruh target ditetapkan",
        "semua pihak bekerja",
        "target kinerja telah tercapai sebagian",
        "Sasaran 1 semuanya tercapai",
        "Untuk mencapai target semua tercapai",
        "indikator yang semua datanya ada mencapai target",
        "Semua target fisik tercapai",
        "Semua target kinerja keuangan tercapai",
        "Selain A seluruh IKU telah mencapai target",
        "Enam IKU lainnya seluruhnya telah mencapai target",
        "Dengan pengecualian A semua indikator mencapai target",
    ],
)
def test_less_than_all_is_no_claim(teks: str) -> None:
    """Hedges, hopes, single sasaran and other years are left alone."""
    assert found(_START + _BELOW + quoted(teks) + naskah(teks), "AKIP607") == []


def test_all_outputs_may_be_reached_where_no_iku_is() -> None:
    """Whoever speaks of outputs says nothing of IKU."""
    outputs = "  - {id: k, sasaran: S1, nama: B, target: {2024: 6 Unit}, realisasi: {2024: 6 Unit}}\n"
    below = _START + _MAIN.replace("84 %", "72 %") + outputs
    assert found(below + naskah("Semua target output sub kegiatan tercapai."), "AKIP607") == []
    assert len(found(below + naskah("Semua IKU tercapai."), "AKIP607")) == 1


def test_the_analysis_of_a_sasaran_speaks_of_its_own_indicators() -> None:
    """What another sasaran did not reach contradicts nothing there."""
    other = "  - {id: I2, sasaran: S2, nama: B, target: {2024: 80 %}, realisasi: {2024: 88 %}}\n"
    plan = _START.replace("uraian: Satu}", "uraian: Satu}, {id: S2, tujuan: T1, uraian: Dua}", 1) + _BELOW + other
    assert found(plan + "naskah: {S2: Seluruh indikator mencapai target.}\n", "AKIP607") == []
    assert len(found(plan + "naskah: {S1: Seluruh indikator mencapai target.}\n", "AKIP607")) == 1
    assert len(found(plan + naskah("Seluruh indikator mencapai target."), "AKIP607")) == 1


def test_one_list_serves_all_sentences_of_a_text_that_it_contradicts() -> None:
    """Each sentence is told where it stands; another list is another."""
    first, second = found(_START + _BELOW + naskah(f"{_ALL} Semua target tercapai."), "AKIP607")
    assert (place(first)[1], place(second)[1]) == (18, 67)
    assert (len(related(first)), related(second)) == (1, [])
    assert first.message.endswith(', padahal 1 di bawah target ("A" (I1) 90,00 %)')
    assert [len(related(one)) for one in found(_START + _BELOW + naskah(f"{_ALL} Semua sasaran tercapai."), "AKIP607")] == [1, 1]


@pytest.mark.parametrize("teks", ["Semua sasaran tercapai\\n\\nYang belum diukur menyusul", "- Semua target tercapai\\n- Tidak ada temuan"])
def test_what_stands_in_another_paragraph_takes_nothing_back(teks: str) -> None:
    """Nor what stands in another item of a list; headings and items often have no point."""
    assert len(found(_START + _BELOW + naskah(teks), "AKIP607")) == 1


def test_what_is_said_of_one_node_and_what_is_true_are_quiet() -> None:
    """In the text of the report only "all" tells that the agency is meant."""
    assert found(_START + _BELOW + quoted("telah mencapai target", "I1") + naskah("I1 telah mencapai target"), "AKIP607") == []
    assert found(_START + _REACHED + naskah(_ALL)) == []


_MAIN = "  - {id: I1, iku: true, sasaran: S1, nama: A, target: {2024: 80 %}, realisasi: {2024: 84 %}}\n"
_OUTPUT = "  - {id: k, sasaran: S1, nama: B, target: {2024: 6 Unit}, realisasi: {2024: 5 Unit}}\n"


@pytest.mark.parametrize(
    ("teks", "below"),
    [
        ("Semua IKU tercapai.", []),
        ("Seluruh indikator kinerja utama telah mencapai target.", []),
        ("Seluruh target IKU tercapai.", []),
        ("Semua sasaran tercapai.", []),
        ("Semua tujuan tercapai.", []),
        ("Semua indikator tercapai.", ["k"]),
        ("Semua target tercapai.", ["k"]),
        ("Semua target keluaran tercapai.", ["k"]),
        ("Seluruh IKU dan indikator keluaran tercapai.", ["k"]),
    ],
)
def test_a_claim_is_held_against_what_it_names(teks: str, below: list[str]) -> None:
    """All main indicators and the sasaran are reached, an output is not."""
    assert [dict(one.data)["below"] for one in found(_START + _MAIN + _OUTPUT + naskah(teks), "AKIP607")] == below


@pytest.mark.parametrize(
    ("teks", "below"),
    [
        ("Seluruh IKU Dinas tercapai 100 %.", ['"A" (I1) 90,00 %']),
        ("Semua indikator kinerja utama Dinas Sosial Kabupaten tercapai.", ['"A" (I1) 90,00 %']),
        ("Semua sasaran tercapai.", ['"Satu" (S1) 90,00 %']),
        ("Semua tujuan tercapai.", ['"Desa maju" (T1) 90,00 %']),
        ("Seluruh sasaran dan IKU tercapai.", ['"Satu" (S1) 90,00 % dan "A" (I1) 90,00 %']),
    ],
)
def test_what_a_claim_names_is_what_is_shown(teks: str, below: list[str]) -> None:
    """An IKU below its target takes its sasaran and tujuan with it."""
    text = _START + _BELOW.replace("sasaran", "iku: true, sasaran") + naskah(teks)
    assert [one.message.partition(" di bawah target (")[2][:-1] for one in found(text, "AKIP607")] == below


def test_a_sasaran_of_which_nothing_is_measured_is_not_reached() -> None:
    """Its IKU has a target and no realisasi."""
    rows = _MAIN + "  - {id: I2, iku: true, sasaran: S2, nama: B, target: {2024: 5 %}}\n"
    text = (_START + rows + naskah("Semua sasaran tercapai.")).replace("Satu}]", "Satu}, {id: S2, tujuan: T1, uraian: Dua}]")
    assert one(text, "AKIP607").message.endswith(', padahal 1 tanpa realisasi ("Dua" (S2))')


def test_a_capaian_just_below_has_as_many_decimals_as_show_it_and_an_indicator_without_id_its_name() -> None:
    """It is not called 100,00 %, nor by its path."""
    row = "  - {iku: true, sasaran: S1, nama: A, target: {2024: 1.000.000 Orang}, realisasi: {2024: 999.999 Orang}}\n"
    finding = one(_START + row + naskah("Semua IKU tercapai."), "AKIP607")
    assert finding.message.endswith(', padahal 1 di bawah target ("A" 99,9999 %)')
    assert dict(finding.data)["below"] == "indikator[A]"
