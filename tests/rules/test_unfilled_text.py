from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sakip.checking import check_file, selected
from tests.checks import TREE, found, one, place, related

if TYPE_CHECKING:
    from sakip.findings import Finding

CODE = "AKIP810"


def test_a_text_with_a_place_to_be_filled_in_is_told_at_the_place() -> None:
    """With the words before it, also where the text runs over lines; however many such places it has."""
    finding = one(TREE + "naskah:\n  saran: |\n    Tahun depan perlu kader\n    baru dan ..... segera, pada [diisi bulan].\n", CODE)
    assert finding.message == 'naskah B. Saran Tindak Lanjut masih memuat tempat yang belum diisi: "perlu kader baru dan ....."'
    assert (finding.path, place(finding)) == ("naskah.saran", (10, 14, 19))
    assert dict(finding.data) == {"text": "perlu kader baru dan .....", "count": "2"}


def test_one_text_is_told_once_with_all_places() -> None:
    """Of nodes, of what stands in them, of the agency, and of documents that quote it or are titled so."""
    text = (
        "sasaran: [{id: S1, uraian: Meningkatnya ___}]\n"
        "rencana_aksi: [{id: A1, uraian: A, keluaran: {indikator: Meningkatnya ___}}]\n"
        "dokumen: [{id: pk, jenis: pk, judul: Meningkatnya ___}]\n"
    )
    finding = one(text, CODE)
    assert (finding.path, finding.message) == (
        "sasaran[S1].uraian",
        'berkas rencana masih memuat tempat yang belum diisi: "Meningkatnya ___"',
    )
    assert related(finding) == [
        ("berkas rencana: di sini juga", "rencana_aksi[A1].keluaran.indikator", 5),
        ("PK: di sini juga", "dokumen[pk].judul", 6),
    ]


def test_texts_of_the_agency_are_looked_at_one_by_one() -> None:
    """Its duties, and what helps and hinders it; such a text goes by the list that it stands in."""
    text = "sakip: 1\ntahun: 2024\n"
    agency = "instansi: {nama: D, fungsi: [Satu, '......'], lingkungan: {ancaman: [Banjir, '[isi]']}}\n"
    assert [(finding.path, place(finding)) for finding in found_in(text + agency)] == [
        ("instansi.fungsi", (3, 29, 30)),
        ("instansi.lingkungan.ancaman", (3, 69, 70)),
    ]


def found_in(text: str) -> list[Finding]:
    checked = check_file("rencana.yaml", text.encode(), None, selected([CODE]))
    return list(checked.findings)


@pytest.mark.parametrize("place", [".....", ". . . . .", "……", "___", "xxx", "XXXX", "[isi]", "[ Diisi nama kepala ]"])
def test_a_place_to_be_filled_in_has_many_looks(place: str) -> None:
    """Dots, lines, and words that stand for others."""
    assert one(f'{TREE}naskah: {{saran: "Perlu {place} dan {place}"}}\n', CODE).message.endswith(f': "Perlu {place}"')


@pytest.mark.parametrize(
    "teks",
    [
        "dan lain-lain ....",
        "Ia berkata … …",
        "Pekan XXX",
        "[sic]",
        "{{xxx}}",
        "{capaian.xxx}",
        "xxx.go.id",
        "1.06.xxx",
        "a_b__c",
        "diisi kader",
    ],
)
def test_what_only_looks_like_it_is_let_be(teks: str) -> None:
    """What is left out, a number in Roman, a remark, blanks that the plan fills, names."""
    assert found(f'{TREE}naskah: {{saran: "{teks}"}}\n', CODE) == []


def test_a_name_that_a_document_prints_otherwise_is_told_by_another_rule() -> None:
    """One cause, one finding."""
    text = f"{TREE}dokumen: [{{id: rkt, jenis: rkt, menyatakan: [{{tentang: I1, nama: Jumlah .....}}]}}]\n"
    assert [finding.code for finding in found(text)] == ["AKIP705"]
