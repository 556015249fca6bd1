from __future__ import annotations

import pytest

from tests.checks import found, one, place, related


def plan(uraian: str, *names: str) -> str:
    """A sasaran and the names of its indicators."""
    return f'sasaran:\n  - id: S1\n    uraian: "{uraian}"\nindikator:\n' + "".join(
        f"  - {{id: I{number}, sasaran: S1, nama: {name}}}\n" for number, name in enumerate(names, 1)
    )


def test_a_sasaran_that_names_its_measure_and_counts_other_things_is_told() -> None:
    """With all that it counts; what another sasaran is measured by does not help it."""
    text = plan("Meningkatnya Prosentase Desa Mandiri", "Jumlah Dokumen Desa", "Terlaksananya Lomba Desa", "Banyaknya Musyawarah Desa")
    finding = one(text + "  - {id: I4, sasaran: S2, nama: Persentase Desa Mandiri}\n", "AKIP223")
    assert finding.message == (
        'sasaran "Meningkatnya Prosentase Desa Mandiri" (S1) menyebut ukurannya, Prosentase Desa Mandiri, tetapi 3 indikatornya semua '
        'menghitung hal lain: "Jumlah Dokumen Desa" (I1), "Terlaksananya Lomba Desa" (I2) dan 1 lainnya'
    )
    assert (finding.path, place(finding)) == ("sasaran[S1].uraian", (6, 27, 50))
    assert related(finding) == [
        ('"Jumlah Dokumen Desa" (I1)', "indikator[I1]", 8),
        ('"Terlaksananya Lomba Desa" (I2)', "indikator[I2]", 9),
        ('"Banyaknya Musyawarah Desa" (I3)', "indikator[I3]", 10),
    ]
    assert dict(finding.data) == {"measure": "Prosentase Desa Mandiri", "count": "3"}


@pytest.mark.parametrize(
    "uraian",
    [
        "Meningkatnya Indek Kepuasan Masyarakat (IKM)",
        "Meningkatnya indeks desa membangun di Kabupaten Contoh",
        "Membaiknya Rasio Elektrifikasi",
        "Meningkatnya nilai SAKIP dinas",
        "Meningkatnya Prosesntase penduduk terlayani",
    ],
)
def test_these_are_measures(uraian: str) -> None:
    """Also misspelt, and in small letters."""
    assert len(found(plan(uraian, "Jumlah laporan"), "AKIP223")) == 1


@pytest.mark.parametrize(
    ("uraian", "name"),
    [
        ("Meningkatnya persentase desa mandiri", "Jumlah desa yang menjadi mandiri"),
        ("Meningkatnya persentase desa mandiri di daerah dan kota", "Jumlah desa berkemandirian"),
        ("Meningkatnya Indeks Kepuasan Masyarakat (IKM)", "Jumlah unit dengan IKM baik"),
        ("Meningkatnya persentase desa mandiri", "Tingkat perkembangan desa"),
        ("Meningkatnya nilai SAKIP", "Predikat evaluasi akuntabilitas kinerja"),
        ("Lestarinya nilai budaya", "Jumlah cagar alam"),
        ("Menurunnya angka kriminalitas", "Jumlah tindak pidana"),
        ("Meningkatnya Indeks Daerah", "Jumlah laporan"),
        ("Meningkatnya kemandirian desa", "Jumlah laporan"),
    ],
)
def test_a_measure_by_other_words_is_quiet(uraian: str, name: str) -> None:
    """A count of just that, another kind of measure, and words that name none."""
    assert found(plan(uraian, name), "AKIP223") == []


def test_a_sasaran_without_indicators_or_id_is_quiet() -> None:
    """That is told by AKIP206."""
    assert found("sasaran: [{id: S1, uraian: Indeks desa}]\n", "AKIP223") == []
    assert found("sasaran: [{id: S1, uraian: A}, {uraian: Indeks desa}]\nindikator: [{id: I1, nama: Jumlah laporan}]\n", "AKIP223") == []
