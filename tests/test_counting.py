from __future__ import annotations

from sakip.counting import count_documents, count_nodes
from sakip.loader import load


def test_the_published_report_has_these_rows_statements_and_figures_per_document() -> None:
    """Every row and figure of the published report is in the plan, document by document."""
    counts = {one.id: (one.menyatakan, one.kaki, one.angka) for one in count_documents(load("models/barsel-dspmd-2023.yaml"))}
    assert counts == {
        "kata_pengantar": (7, 0, 9),
        "daftar_isi": (13, 0, 0),
        "ikhtisar": (11, 0, 10),
        "bab_1": (2, 0, 1),
        "bab_2": (24, 0, 7),
        "rkt": (35, 0, 34),
        "iku": (8, 0, 0),
        "pk": (49, 1, 64),
        "ppk": (35, 1, 106),
        "rencana_aksi": (50, 1, 69),
        "pohon_kinerja": (2, 0, 0),
        "cascading": (11, 0, 169),
        "bab_3": (11, 0, 13),
        "target_realisasi": (33, 0, 131),
        "capaian_sasaran": (3, 1, 4),
        "bab_4": (9, 0, 5),
    }


def test_the_published_report_has_these_nodes() -> None:
    """Visi, misi, three sets of sasaran, 57 indicators and the budget tree are each there once."""
    assert count_nodes(load("models/barsel-dspmd-2023.yaml")) == {
        "visi": 2,
        "misi": 9,
        "tujuan": 6,
        "sasaran": 9,
        "indikator": 57,
        "rencana_aksi": 11,
        "dokumen": 16,
        "struktur": 7,
        "program": 10,
        "kegiatan": 22,
        "sub_kegiatan": 33,
    }


def test_a_row_without_figures_counts_none() -> None:
    """A label, a link or a quotation is no figure; a year is one, and so is each column."""
    [count] = [one for one in count_documents(load("models/barsel-dspmd-2023.yaml")) if one.id == "bab_4"]
    assert count.angka == 5
    assert count.jenis == "laporan"
