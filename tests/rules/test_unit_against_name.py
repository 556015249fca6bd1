from __future__ import annotations

import pytest

from tests.checks import found, one, place, related

CODE = "AKIP413"


def indikator(nama: str, text: str) -> str:
    return f'indikator: [{{id: I1, nama: "{nama}", {text}}}]\n'


def printed(*labels: str) -> str:
    rows = ", ".join(f"{{tentang: I1, satuan: {label}}}" for label in labels)
    return f"dokumen: [{{id: iku, jenis: iku, menyatakan: [{rows}]}}]\n"


def test_a_target_of_other_things_than_the_name_counts_is_told() -> None:
    """At the target, with what the name counts."""
    finding = one(indikator("Jumlah Orang yang Dilatih", "target: {2024: 75 % Dokumen}, realisasi: {2024: 24 Orang}"), CODE)
    assert finding.message == 'target 2024 "Jumlah Orang yang Dilatih" (I1) 75 % Dokumen, padahal namanya menghitung orang'
    assert (finding.path, place(finding)) == ("indikator[I1].target.2024", (4, 72, 84))
    assert dict(finding.data) == {"counted": "orang", "printed": "dokumen", "count": "1"}


def test_a_unit_that_the_name_contradicts_is_told() -> None:
    """At the unit; the figures that repeat it are not told again."""
    finding = one(indikator("Prosentase desa mandiri", "satuan: Dokumen, target: {2024: 75 Dokumen}"), CODE)
    assert finding.message == 'satuan "Prosentase desa mandiri" (I1) Dokumen, padahal namanya menyebut prosentase'
    assert finding.path == "indikator[I1].satuan"


def test_the_same_fault_of_several_indicators_is_told_once() -> None:
    """At the first, whatever the document of the plan that prints it."""
    text = (
        "indikator:\n"
        "  - {id: I1, nama: Jumlah dokumen profil, satuan: Orang}\n"
        "  - {id: I2, nama: Jumlah laporan musyawarah, target: {2024: 5 orang}}\n"
        "  - {id: I3, nama: Jumlah keluarga binaan, satuan: Orang}\n"
    )
    first, second = found(text, CODE)
    message = 'satuan "Jumlah dokumen profil" (I1) Orang, padahal namanya menghitung dokumen; begitu juga di 1 tempat lain'
    assert (first.message, first.path) == (message, "indikator[I1].satuan")
    other = 'target 2024 "Jumlah laporan musyawarah" (I2) 5 orang, padahal namanya menghitung laporan'
    assert related(first) == [(other, "indikator[I2].target.2024", 6)]
    assert second.path == "indikator[I3].satuan"


def test_a_unit_that_only_documents_print_is_told() -> None:
    """Where they agree; units that differ are told by AKIP708."""
    finding = one(indikator("Jumlah desa mandiri", "iku: true") + printed("Orang", "orang"), CODE)
    assert finding.message == 'satuan "Jumlah desa mandiri" (I1) menurut tabel IKU Orang, padahal namanya menghitung desa'
    assert finding.path == "dokumen[iku].menyatakan[I1].satuan"
    assert found(indikator("Jumlah desa mandiri", "iku: true") + printed("Orang", "Desa"), CODE) == []
    assert found(indikator("Jumlah desa mandiri", "satuan: Desa") + printed("Orang"), CODE) == []


def test_a_target_that_only_a_document_prints_is_told_there() -> None:
    """The document that speaks where the plan is silent."""
    text = indikator("Nilai SAKIP", "iku: true") + "acuan: {target: rkt}\n"
    finding = one(text + "dokumen: [{id: rkt, jenis: rkt, menyatakan: [{tentang: I1, target: 5 Laporan}]}]\n", CODE)
    assert finding.message == 'target 2024 "Nilai SAKIP" (I1) 5 Laporan, padahal namanya menyebut nilai'
    assert finding.path == "dokumen[rkt].menyatakan[I1].target"


def test_only_the_node_that_documents_speak_of_is_accused() -> None:
    """Not one without an id where a row has none either, nor the second of two with one id."""
    row = "{tentang: S1, indikator: {nama: Jumlah berkas, satuan: Dokumen}}"
    text = "sasaran: [{id: S1, uraian: Satu}]\nindikator: [{nama: Jumlah orang dilatih}]\n"
    assert found(f"{text}dokumen: [{{id: iku, jenis: iku, menyatakan: [{row}]}}]\n", CODE) == []
    twins = "indikator: [{id: I1, nama: Jumlah dokumen}, {id: I1, nama: Jumlah orang dilatih}]\n"
    assert found(twins + printed("Dokumen"), CODE) == []
    assert [one.path for one in found(twins + printed("Orang"), CODE)] == ["dokumen[iku].menyatakan[I1].satuan"]


@pytest.mark.parametrize("text", ["target: {2024: 85 %}", "target: {2024: '3,2 persen'}", "satuan: persen, target: {2024: 85}"])
@pytest.mark.parametrize("nama", ["Indeks kepuasan", "Nilai pertumbuhan"])
def test_a_score_in_percent_is_accepted(nama: str, text: str) -> None:
    """Many are computed as one."""
    assert found(indikator(nama, text), CODE) == []


@pytest.mark.parametrize(
    ("nama", "satuan"),
    [
        ("Jumlah orang dilatih", "Jiwa"),
        ("Jumlah penduduk", "Orang/Tahun"),
        ("Jumlah keluarga", "KPM"),
        ("Jumlah laporan", "Dokumen"),
        ("Jumlah desa", "Desa/Kel"),
        ("Jumlah lembaga", "Unit"),
        ("Jumlah dokumen", "Buah"),
        ("Jumlah kegiatan", "Paket"),
        ("Jumlah laporan pelatihan", "Kegiatan"),
        ("Jumlah orang yang mendapat dokumen", "Dokumen"),
        ("Jumlah dokumen/laporan", "Orang"),
        ("Jumlah desa dan orang", "Keluarga"),
        ("Jumlah anak sungai", "Unit"),
        ("Jumlah orang", "Dokumen Kependudukan"),
        ("Jumlah orang", "persen"),
        ("Persentase desa mandiri", "%"),
        ("Persentase desa mandiri", "Poin"),
        ("Indeks Desa Membangun", "persen"),
        ("Nilai ekspor", "Rp"),
        ("Angka kemiskinan", "Orang"),
        ("Persentase (jumlah) orang", "Orang"),
        ("Jumlah Desa Mandiri", "Unit"),
        ("Jumlah kecamatan tangguh", "Unit"),
        ("Jumlah BUMDes aktif", "Desa"),
        ("Jumlah lembaga adat", "desa"),
        ("Jumlah unit pelayanan terpadu", "Desa"),
        ("Jumlah orang tua asuh", "KK"),
        ("Jumlah anggota keluarga terlayani", "KK"),
    ],
)
def test_what_goes_together_is_quiet(nama: str, satuan: str) -> None:
    """Words of one kind, units that the name mentions, and names or units that leave open what is counted."""
    assert found(indikator(nama, f'satuan: "{satuan}"'), CODE) == []


@pytest.mark.parametrize(
    "text",
    [
        "target: {2024: 75 % Orang}",
        "target: {2023: 1 Tahun}, realisasi: {2023: 1 Tahun}",  # of another year
        "target: {2024: 75 Dokumen}, realisasi: {2024: 72 Orang}",  # AKIP504
        "target: {2024: 75 Dokumen}, formula: a * 2, variabel: {a: {nilai: {2024: 36 Orang}}}",  # AKIP613
        "satuan: Dokumen, target: {2024: 75 Orang}",  # AKIP414
        "satuan: Orang, target: {2024: 75 Dokumen}",  # AKIP414
        "satuan: persen, target: {2024: 75 Dokumen}",  # AKIP414
    ],
)
def test_what_other_rules_tell_is_quiet(text: str) -> None:
    """Years, units of figures, and realisasi that do not compare."""
    assert found(indikator("Jumlah orang dilatih", text), CODE) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("target: {2024: 80 %}, realisasi: {2024: 5 Desa}", "AKIP504"),
        ("target: {2024: 5 Desa}, realisasi: {2024: 80 %}", "AKIP504"),
        ("target: {2024: 5 Desa}, formula: a * 2 %, variabel: {a: {nilai: {2024: 36}}}", "AKIP613"),
    ],
)
def test_a_number_beside_a_percentage_is_told_once(text: str, code: str) -> None:
    """By the rule that compares the two."""
    tree = "tujuan: [{id: T1, uraian: Desa maju}]\nsasaran: [{id: S1, tujuan: T1, uraian: Satu}]\n"
    assert [one.code for one in found(f"{tree}indikator: [{{id: I1, sasaran: S1, nama: Persentase desa mandiri, {text}}}]\n")] == [code]


def test_a_share_of_what_is_counted_is_a_percentage() -> None:
    """80 % Dokumen is a percentage of documents."""
    assert found(indikator("Persentase dokumen selesai", "target: {2024: 80 % Dokumen}"), CODE) == []
    assert [one.path for one in found(indikator("Persentase dokumen selesai", "target: {2024: 80 Dokumen}"), CODE)] == [
        "indikator[I1].target.2024"
    ]
