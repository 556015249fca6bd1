from __future__ import annotations

from typing import get_args

import pytest

from sakip.documents import Dokumen, Jenis
from sakip.titles import document_titles, who_says
from tests.checks import index


@pytest.mark.parametrize(
    ("bagian", "title"),
    [
        ("BAB III AKUNTABILITAS KINERJA", "Bab III"),
        ("Bab iv Penutup", "Bab IV"),
        ("KATA PENGANTAR", "Kata Pengantar"),
        ("Ikhtisar", "Ikhtisar"),
        ("BABAK BARU", "Babak Baru"),
        ("", "d"),
    ],
)
def test_a_part_of_the_report_goes_by_its_number_or_heading(bagian: str, title: str) -> None:
    """A chapter by its number alone; without a heading by its id."""
    assert document_titles([Dokumen(id="d", bagian=bagian)]) == [title]


def test_a_table_goes_by_its_kind() -> None:
    """Wherever the report prints it; every kind has a name."""
    kinds = [kind for kind in get_args(Jenis) if kind != "laporan"]
    titles = document_titles([Dokumen(id=f"d_{kind}", jenis=kind, bagian="BAB II") for kind in kinds])
    named = dict(zip(kinds, titles, strict=True))
    assert (named["pk"], named["capaian_sasaran"]) == ("PK", "tabel capaian sasaran")
    assert len({title for title in titles if not title.startswith("d_")}) == len(kinds)


def test_documents_of_one_name_go_by_their_ids() -> None:
    """The others keep theirs."""
    documents = [Dokumen(id="murni", jenis="pk"), Dokumen(id="perubahan", jenis="pk"), Dokumen(id="r", jenis="rkt")]
    assert document_titles(documents) == ["murni", "perubahan", "RKT"]


def test_documents_without_an_id_go_by_their_kind_or_title() -> None:
    """Each by its own."""
    documents = [Dokumen(jenis="pk", judul="PK Murni"), Dokumen(jenis="pk"), Dokumen(jenis="rkt")]
    assert document_titles(documents) == ['"PK Murni"', "PK tanpa id", "RKT"]


def test_a_sentence_is_of_a_document_or_of_the_text() -> None:
    """Titles are of their documents."""
    look = index("naskah: {bab_1: Satu, ikhtisar: Dua, saran: Tiga, S1: Empat}\ndokumen: [{id: d, jenis: pk, judul: PK}]\n")
    assert [(kalimat.teks, who_says(look, kalimat.path)) for kalimat in look.sentences] == [
        ("PK", "PK"),
        ("Satu", "naskah Bab I"),
        ("Dua", "naskah Ikhtisar Eksekutif"),
        ("Tiga", "naskah B. Saran Tindak Lanjut"),
        ("Empat", "naskah"),
    ]
    assert who_says(look, "tujuan[T1].uraian") == "berkas rencana"
