from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.annexes import ANNEXES, annex_tables, cascading, published, rencana_aksi
from sakip.index import Index
from sakip.loader import load_bytes
from sakip.tables import page
from tests.rendered import on_github, plain
from tests.strategies import as_yaml, budgets, few, figures, lists, money, nodes, words, years

if TYPE_CHECKING:
    from collections.abc import Iterable

IDS = ["T1", "S1", "S2", "I1", "I2", "P1", "K1", "B1", "A1", "U1", "instansi", "tidak terbaca", "entah"]
some_id = st.sampled_from(IDS)
yearly = st.dictionaries(years, figures, max_size=2)
quarters = st.fixed_dictionaries({"target": st.lists(figures, min_size=4, max_size=4)})
LINKS = ("tujuan", "sasaran", "indikator", "iku", "program", "kegiatan", "sub_kegiatan", "sasaran_tematik", "indikator_tematik")
inner = nodes(tentang=some_id, nama=words, satuan=words, target=figures | yearly)
statements = nodes(
    tentang=some_id,
    judul=st.just("BAGIAN"),
    uraian=words,
    target=figures | yearly,
    realisasi=yearly,
    capaian=figures,
    triwulan=quarters,
    anggaran=money | st.fixed_dictionaries({"murni": money}),
    predikat=words,
    **dict.fromkeys(LINKS, some_id | inner),
)
TABLES = [name for name, one in ANNEXES.items() if one.table]
COLUMNS = sorted({column for name in TABLES for column in ANNEXES[name].kolom} | {"iku.triwulan.target.1", "target.2023", "realisasi"})
documents = nodes(
    jenis=st.sampled_from([ANNEXES[name].jenis for name in TABLES]),
    kolom=st.dictionaries(st.sampled_from(COLUMNS), words, min_size=1, max_size=12),
    nomor_kolom=lists(words),
    setiap=st.just({"penanggung_jawab": "Dinas"}),
    menyatakan=lists(statements),
    kaki=lists(nodes(judul=words, hitung=st.just("jumlah"), capaian=figures, anggaran=money)),
)
indicators = {"iku": st.sampled_from(["true", "false"]), "sasaran": st.sampled_from(["S1", "S2", "X"]), "nama": words, "triwulan": quarters}
level = {"nama": words, "anggaran": budgets, "mendukung": lists(some_id), "indikator": lists(st.sampled_from(["I1", "I2", "X"]))}
plans = st.fixed_dictionaries(
    {"sakip": st.just("1"), "tahun": years, "instansi": st.just({"nama": "Dinas", "struktur": [{"id": "U1", "nama": "Bidang"}]})},
    optional={
        "tujuan": lists(nodes(id=st.just("T1"), uraian=words)),
        "sasaran": lists(nodes(id=st.sampled_from(["S1", "S2"]), tujuan=st.sampled_from(["T1", "X"]), asal=st.just("d"), uraian=words)),
        "indikator": lists(
            nodes(id=st.sampled_from(["I1", "I2", "T1"]), target=yearly, realisasi=yearly, kondisi_awal=figures, **indicators)
        ),
        "program": lists(
            nodes(
                id=st.just("P1"),
                **level,
                kegiatan=lists(nodes(id=st.sampled_from(["K1", "A1"]), **level, sub_kegiatan=lists(nodes(id=st.just("B1"), **level)))),
            )
        ),
        "rencana_aksi": lists(
            nodes(id=st.sampled_from(["A1", "T1"]), iku=some_id, sub_kegiatan=some_id, uraian=words, triwulan=quarters, investasi=money)
        ),
        "dokumen": lists(documents),
    },
)


def index_of(tree: dict[str, Any]) -> Index:
    return Index(load_bytes("x.yaml", as_yaml(tree).encode()).rencana)


@pytest.mark.parametrize("tercetak", [False, True])
@few
@given(tree=plans)
def test_whatever_a_plan_says_its_annexes_are_whole_tables(tree: dict[str, Any], *, tercetak: bool) -> None:
    """References to nothing, ids given twice, rows about anything: each annex renders, and GitHub shows what its tables hold."""
    index = index_of(tree)
    for name in TABLES:
        if not tercetak or published(index.rencana, ANNEXES[name]):
            parts = annex_tables(index, name, tercetak=tercetak)
            assert all(len(row) == len(tabel.kolom) for tabel in parts for row in tabel.baris)
            shown = [[[plain(cell) for cell in row] for row in (tabel.kolom, *tabel.baris)] for tabel in parts if tabel.kolom]
            assert on_github(page(parts))[1] == shown


def cells(rows: Iterable[tuple[str, ...]]) -> Counter[str]:
    """The cells that hold something, by their text."""
    return Counter(cell for row in rows for cell in row if cell and not cell.endswith(" (lanjutan)"))


@few
@given(tree=plans)
def test_no_cell_is_lost_between_sections(tree: dict[str, Any]) -> None:
    """The sections hold as many cells of each text as the table in one piece; titles, and IKU without figures, are headings there."""
    index = index_of(tree)
    for module in (rencana_aksi, cascading):
        jenis = module.__name__.rpartition(".")[2]
        for dokumen in (module.state(index), *(one for one in index.rencana.dokumen if one.jenis == jenis)):
            if dokumen.menyatakan:
                whole = module.table(index, dokumen).baris[module is rencana_aksi or bool(dokumen.nomor_kolom) :]
                parts = module.tables(index, dokumen)
                assert cells(whole) <= cells(row for tabel in parts for row in tabel.baris) + Counter(tabel.judul for tabel in parts)
