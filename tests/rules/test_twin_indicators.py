from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

_TREE = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"
_LONG = "Jumlah Lembaga Kemasyarakatan Desa, Posyandu, Karang Taruna dan Lembaga Adat yang Ditingkatkan Kapasitasnya"
_NEAR = "Peningkatan Kapasitas Kelembagaan Lembaga Kemasyarakatan Desa, Posyandu, Karang Taruna dan Lembaga Adat"


def plan(*names: str, ids: str = "ABCDEFGHIJ") -> str:
    lines = [
        f"  - {{id: {id_}, sasaran: S1, nama: '{name}', target: {{2024: 5 Desa}}, realisasi: {{2024: 5 Desa}}}}\n"
        for id_, name in zip(ids, names, strict=False)
    ]
    return f"{_TREE}indikator:\n{''.join(lines)}"


def test_two_indicators_of_one_name_are_told_at_the_second() -> None:
    """Case, blanks, punctuation and the spelling of persentase do not count."""
    finding = one(plan("Persentase desa (mandiri)", "Desa maju", "Prosentase Desa-Mandiri"), "AKIP409")
    assert finding.message == 'indikator "Persentase desa (mandiri)" (A) dan "Prosentase Desa-Mandiri" (C) bernama sama'
    assert (finding.path, place(finding)) == ("indikator[C].nama", (9, 32, 57))
    assert related(finding) == [
        ("Persentase desa (mandiri)", "indikator[A].nama", 7),
        ("Prosentase Desa-Mandiri", "indikator[C].nama", 9),
    ]
    assert finding.data == (("count", "2"),)


def test_many_of_one_name_are_one_finding() -> None:
    """The message names six of them, the related places all."""
    finding = one(plan(*["Desa maju"] * 9), "AKIP409")
    assert finding.message == (
        'indikator "Desa maju" (A), "Desa maju" (B), "Desa maju" (C), "Desa maju" (D), "Desa maju" (E), "Desa maju" (F) dan 3 '
        "lainnya bernama sama"
    )
    assert [path for _, path, _ in related(finding)] == [f"indikator[{id_}].nama" for id_ in "ABCDEFGHI"]


def test_long_names_of_the_same_words_are_nearly_the_same() -> None:
    """In whatever order and form they stand; names whose difference may stand at their ends are shown whole."""
    assert len(found(plan(_LONG, _NEAR, "Desa maju"))) == 1
    finding = one(plan(_LONG, _NEAR), "AKIP409")
    assert finding.message.endswith(
        ' (A) dan "Peningkatan Kapasitas Kelembagaan Lembaga…" (B) bernama hampir sama: kata pokoknya sama, urutan atau imbuhannya lain'
    )
    assert related(finding) == [(_LONG, "indikator[A].nama", 7), (_NEAR, "indikator[B].nama", 8)]


@pytest.mark.parametrize(
    "names",
    [
        ("Desa maju", "Desa mandiri"),
        ("Jumlah pelatihan pegawai", "Jumlah pegawai yang dilatih"),
        ("Jumlah desa", "Persentase desa"),
        ("Anak < 5 tahun", "Anak > 5 tahun"),
        ("Standar 1.12", "Standar 11.2"),
        (f"{_LONG} tahap 1", f"{_NEAR} tahap 2"),
        (_LONG, f"{_NEAR} Kecamatan"),
        (_LONG, _LONG.replace("Jumlah", "Persentase")),
        (f"Jumlah {'Desa ' * 20}", f"Jumlah {'Pedesaan ' * 20}"),
        ("A", "A"),
        ("tidak terbaca", "tidak terbaca"),
    ],
)
def test_what_differs_in_a_word_or_a_number_and_names_to_come_are_quiet(names: tuple[str, str]) -> None:
    """A short name in another order may be another thing."""
    assert found(plan(*names), "AKIP409") == []


def test_two_nodes_of_one_id_are_told_elsewhere() -> None:
    """AKIP202 tells of them; both may differ from a third."""
    assert [finding.code for finding in found(plan("Desa maju", "Desa maju", ids="AA"))] == ["AKIP202"]
    assert found(plan("Desa lain", "Desa maju", "Desa maju", ids="AAA"), "AKIP409") == []


def test_indicators_without_a_name_have_none_in_common() -> None:
    """What they are is told by nobody yet."""
    assert found(plan("Desa maju", "Desa maju").replace("nama: 'Desa maju', ", ""), "AKIP409") == []


def test_an_indicator_without_id_is_a_twin_too() -> None:
    """It goes by its name."""
    text = plan("Desa maju", "Desa maju").replace("id: B, ", "")
    assert [finding.message for finding in found(text, "AKIP409")] == ['indikator "Desa maju" (A) dan "Desa maju" bernama sama']
