from __future__ import annotations

from weakref import ref

import attrs
import pytest

from sakip.amounts import Rupiah, parse_nilai
from sakip.facts import Kalimat
from sakip.index import Index
from sakip.loader import load
from sakip.model import Dokumen, Indikator, Instansi, Kegiatan, Pernyataan, Program, Rencana, SubKegiatan
from sakip.peta import Peta
from sakip.scoring import Skor
from tests.checks import TREE, found, index

PROGRAM = """\
program:
  - id: P
    mendukung: [I1]
    kegiatan:
      - id: K1
        nama: Kegiatan satu
        sub_kegiatan: [{id: B1, anggaran: {murni: 1, perubahan: 2}}, {id: B2, mendukung: [S1], anggaran: 3}]
      - {id: K2, anggaran: {murni: 5, realisasi: 4}}
"""


def test_nodes_are_found_by_id_with_path_and_parent() -> None:
    """All kinds share one namespace; a node without id has a path all the same."""
    look = index(TREE + PROGRAM + "misi: [{uraian: Satu}]\n")
    assert look.simpul["B2"].path == "program[P].kegiatan[K1].sub_kegiatan[B2]"
    assert [simpul.id for simpul in look.children(look.simpul["P"])] == ["K1", "K2"]
    assert look.children(look.simpul["B1"]) == []
    assert list(look.ancestors("B1")) == ["K1", "P"]
    assert list(look.ancestors("I1")) == list(look.ancestors("X")) == []
    assert [simpul.path for simpul in look.of_kind("misi")] == ["misi[?]"]


def test_budgets_are_stated_or_added_up_where_all_children_have_one() -> None:
    """K1 has no perubahan, since B2 has none; P is the sum of both kegiatan."""
    look = index(TREE + PROGRAM)
    node = look.simpul
    assert look.budget(node["K1"], "murni") == Rupiah(4)
    assert look.budget(node["K1"], "perubahan") is None
    assert look.budget(node["P"], "murni") == Rupiah(9)
    assert look.budget(node["P"], "realisasi") is None
    assert look.budget_parts(node["P"], "murni") == [Rupiah(4), Rupiah(5)]
    assert look.budget_parts(node["P"], "realisasi") == []


def test_support_is_inherited_until_a_node_says_otherwise() -> None:
    """B1 supports what the programme does, B2 what it says itself."""
    look = index(TREE + PROGRAM + "  - {id: P2}\n")
    assert [look.supports(look.simpul[id_]) for id_ in ("B1", "B2", "P2")] == [("I1",), ("S1",), ()]


def test_links_are_followed_upwards() -> None:
    """A sub-kegiatan belongs to a programme; an indikator measures a sasaran; what is not linked is empty."""
    look = index(TREE + PROGRAM)
    assert [look.linked(*pair) for pair in (("B1", "program"), ("P", "program"), ("I1", "sasaran"), ("S1", "iku"), ("X", "iku"))] == [
        "P",
        "P",
        "S1",
        "",
        "",
    ]


def test_names_are_short_and_say_more_than_the_id() -> None:
    """A long name is cut, and the id stands behind; a node without name goes by its id; a node without either says so."""
    long = "Meningkatnya " * 10
    look = index(
        f"misi: [{{id: M1, uraian: {long}}}, {{id: M2}}, {{uraian: Satu}}]\nvisi: [{{milik: X}}]\ndokumen: [{{id: d, judul: J}}]\n"
    )
    assert look.called("M1") == '"Meningkatnya Meningkatnya Meningkatnya…" (M1)'
    assert [look.called(id_) for id_ in ("M2", "d", "X")] == ["M2", "d", "X"]
    assert [look.name(id_) for id_ in ("instansi", "d", "X")] == ["Contoh", "J", "X"]
    assert [look.title(simpul) for simpul in look.of_kind("misi", "visi")][-3:] == [look.called("M1"), "M2", '"Satu"']
    assert look.title(look.simpul["d"]) == "d"
    assert [look.title(simpul) for simpul in look.of_kind("visi")] == ["tanpa id"]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (("I1", "target", "2024.murni"), 'target 2024 murni "A" (I1)'),
        (("pk", "tahun", ""), "tahun PK"),
        (("instansi", "tahun", ""), "tahun yang disebut"),
        (("instansi", "periode", ""), "periode yang disebut"),
        (("instansi", "banyak", "sasaran"), "jumlah sasaran"),
        (("instansi", "capaian", "2024"), "capaian 2024 instansi"),
    ],
)
def test_a_figure_is_described_as_planners_speak(key: tuple[str, str, str], words: str) -> None:
    """With the names of nodes and documents."""
    assert index(f"{TREE}dokumen: [{{id: pk, jenis: pk}}]\n").describe(key) == words


@pytest.mark.parametrize(
    ("key", "says"),
    [
        (("instansi", "banyak", "sasaran"), "1"),
        (("instansi", "banyak", "tujuan"), "1"),
        (("instansi", "banyak", "indikator"), "1"),
        (("instansi", "banyak", "program"), "1"),
        (("instansi", "banyak", "kegiatan"), "2"),
        (("instansi", "banyak", "sub_kegiatan"), "2"),
        (("instansi", "banyak", "misi"), "0"),
        (("instansi", "banyak", "desa"), None),
        (("instansi", "tahun", ""), "2024"),
        (("instansi", "periode", ""), None),
        (("d", "tahun", ""), "2023"),
        (("I1", "target", "2024"), "80 %"),
        (("I1", "target", "2023"), None),
        (("I1", "nama", ""), None),
        (("P", "anggaran", "murni"), "Rp 9"),
        (("A1", "investasi", ""), "Rp 7"),
        (("X", "target", "2024"), None),
    ],
)
def test_the_plan_says(key: tuple[str, str, str], says: str | None) -> None:
    """Counts of the plan proper, its years, stated figures and budgets that are added up."""
    text = TREE.replace("{id: I1,", "{id: I1, iku: true,").replace("uraian: Satu}]", "uraian: Satu}, {id: S2, asal: d}]")
    look = index(text + PROGRAM + "rencana_aksi: [{id: A1, investasi: 7}]\ndokumen: [{id: d, tahun: 2023}]\n")
    planned = look.planned(key)
    assert (None if planned is None else planned.teks) == says


@pytest.mark.parametrize(
    ("key", "path"),
    [
        (("I1", "target", "2024"), "indikator[I1].target.2024"),
        (("P", "anggaran", "murni"), "program[P].anggaran"),
        (("I1", "capaian", "2024"), "dokumen[d].menyatakan[I1].capaian"),
        (("d", "tahun", ""), "dokumen[d].tahun"),
        (("instansi", "tahun", ""), "tahun"),
        (("instansi", "banyak", "sasaran"), "sasaran"),
    ],
)
def test_what_the_plan_says_has_a_place(key: tuple[str, str, str], path: str) -> None:
    """Where it is written, else the node whose parts give it, else the document that speaks for the plan."""
    look = index(TREE + PROGRAM + "acuan: {capaian: d}\ndokumen: [{id: d, tahun: 2024, menyatakan: [{tentang: I1, capaian: 5 %}]}]\n")
    assert look.planned_path(key) == path


def test_an_indikator_without_any_iku_is_not_counted() -> None:
    """A plan that marks no IKU says nothing about how many there are."""
    assert index(TREE).planned(("instansi", "banyak", "iku")) is None


def test_claims_are_the_facts_that_the_plan_does_not_have_in_the_same_words() -> None:
    """Parts of a whole are always claims."""
    text = (
        TREE
        + PROGRAM
        + (
            "dokumen: [{id: d, menyatakan: [{tentang: I1, target: 80 %, realisasi: '72,0 %'}, {tentang: K2, anggaran: 5},"
            " {tentang: K2, sasaran: S1, anggaran: 5}, {tentang: I1, iku: {tentang: I1, target: 80 %}},"
            " {tentang: I1, sasaran: {capaian: 5 %}}]}]\n"
        )
    )
    look = index(text)
    assert [fact.path for fact in look.claims] == [
        "dokumen[d].menyatakan[I1].realisasi",
        "dokumen[d].menyatakan[K2]#2.anggaran",
        "dokumen[d].menyatakan[I1]#3.sasaran.capaian",
    ]
    assert [fact.key for fact in look.facts] == [
        ("I1", "target", "2024"),
        ("I1", "realisasi", "2024"),
        ("K2", "anggaran", "murni"),
        ("K2", "anggaran", "murni"),
        ("I1", "target", "2024"),
        ("S1", "capaian", "2024"),
    ]
    wanted = {("I1", "target", "2024")}
    assert look.facts_about(wanted) == [fact for fact in look.facts if fact.key in wanted]
    assert look.facts_about(set()) == []


def test_the_mean_of_a_table_is_what_its_document_says_of_the_agency() -> None:
    """A sum is none."""
    kaki = "{hitung: rata_rata, capaian: 95 %}, {hitung: jumlah, capaian: 5 %}, {hitung: rata_rata}"
    look = index(f"dokumen: [{{id: d, menyatakan: [], kaki: [{kaki}]}}]\n")
    key = ("instansi", "capaian", "2024")
    assert [(fact.key, fact.path) for fact in look.facts] == [(key, "dokumen[d].kaki[?].capaian")]
    assert look.facts_about({key}) == look.facts
    assert look.facts_about({("I1", "target", "2024")}) == []


def test_every_claim_of_the_published_report_is_a_fact() -> None:
    """What is worth a look is part of all that is stated, and asking for some figures gives those."""
    look = Index(load("models/barsel-dspmd-2023.yaml"))
    facts = set(map(_short, look.facts))
    assert {_short(fact) for fact in look.claims} < facts
    keys = {fact.key for fact in look.claims}
    assert look.facts_about(keys) == [fact for fact in look.facts if fact.key in keys]


def _short(fact: object) -> str:
    path: str = getattr(fact, "path")  # noqa: B009 - the kind of the tuple does not matter here
    return path


def test_a_plan_made_in_memory_is_looked_up_like_one_from_a_file() -> None:
    """Nodes made in Python hold all their fields, those from a file only what the file gives."""
    rencana = Rencana(
        tahun=2024,
        instansi=Instansi(nama="Contoh"),
        indikator=(Indikator(id="I1", nama="A"),),
        program=(Program(id="P", kegiatan=(Kegiatan(id="K", sub_kegiatan=(SubKegiatan(id="B", indikator=("I1",)),)),)),),
    )
    look = Index(rencana)
    assert look.simpul["B"].path == "program[P].kegiatan[K].sub_kegiatan[B]"
    assert look.facts == []
    nilai = parse_nilai("80 %")
    row = Pernyataan(tentang="I1", target=Peta({"": nilai}))
    stating = attrs.evolve(rencana, dokumen=(Dokumen(id="d", menyatakan=(row,)),))
    assert [(fact.key, fact.nilai, fact.path) for fact in Index(stating).claims] == [
        (("I1", "target", "2024"), nilai, "dokumen[d].menyatakan[I1].target")
    ]


def test_a_quarter_is_read_with_the_unit_of_its_indikator() -> None:
    """As target and realisasi are."""
    findings = found(
        TREE.replace("nama: A,", "nama: A, satuan: persen, triwulan: {target: ['1,5', 2, 3, 80]},")
        + "dokumen: [{id: d, menyatakan: [{tentang: I1, triwulan: {target: ['1,5', '2', 3 %, 80]}}]}]\n"
    )
    assert findings == []


def test_programmes_are_descended_one_by_one() -> None:
    """Each with all that is below it before the next."""
    text = "program: [{id: P, kegiatan: [{id: K, sub_kegiatan: [{id: B}]}, {id: L}]}, {id: Q}]\n"
    assert [simpul.id for simpul in index(text).descend()] == ["P", "K", "B", "L", "Q"]


def test_sentences_are_titles_quotations_and_the_text_of_the_report() -> None:
    """Each with its place, and with the statement that quotes it."""
    text = "dokumen: [{id: a, judul: JUDUL, menyatakan: [{tentang: instansi, kutipan: Kutipan}, {tentang: T1}]}]\nnaskah: {bab_1: Naskah}\n"
    title, quotation, report = index(text).sentences
    assert (title.teks, title.path, title.pernyataan) == ("JUDUL", "dokumen[a].judul", None)
    assert (quotation.teks, quotation.path) == ("Kutipan", "dokumen[a].menyatakan[instansi].kutipan")
    assert quotation.pernyataan is not None
    assert (quotation.pernyataan.tentang, report) == ("instansi", Kalimat("Naskah", "naskah.bab_1"))


def test_what_the_plan_writes_for_its_indicators_is_listed_with_its_field() -> None:
    """Quarters too."""
    written = index("indikator: [{id: I1, target: {2024: 5 %}, triwulan: {realisasi: [1 %, 2 %, 3 %, 5 %]}}]\n").written
    assert [(simpul.id, field, str(nilai)) for simpul, field, nilai in written] == [
        ("I1", "target.2024", "5 %"),
        *(("I1", f"triwulan.realisasi.{number}", f"{part} %") for number, part in enumerate((1, 2, 3, 5), 1)),
    ]


def test_the_ids_and_fields_of_rows_are_known_for_each_document() -> None:
    """Also those of linked nodes, and of rows about linked nodes within rows."""
    rows = (
        "{tentang: I1, target: 80 %, sasaran: S1}, {judul: Dua, target: 5}, {tentang: B1, kegiatan: {anggaran: 5, program: {tentang: P}}}"
    )
    look = index(TREE + PROGRAM + f"dokumen: [{{id: d, menyatakan: [{rows}]}}, {{id: e, menyatakan: [{{tentang: I1}}]}}]\n")
    assert [(simpul.id, sorted(ids)) for simpul, ids in look.mentioned] == [("d", ["B1", "I1", "K1", "P", "S1"]), ("e", ["I1"])]
    assert [(fields["target"], fields["sasaran"]) for _, fields in look.printed] == [(2, 1), (0, 0)]
    links = list(look.linked_rows(look.rencana.dokumen[0].menyatakan[2]))
    assert [(link.field, link.tentang) for link in links] == [("kegiatan", "K1"), ("kegiatan.program", "P")]


def test_what_is_made_of_an_index_is_made_once_and_goes_with_it() -> None:
    """Without waiting for garbage collection: the index holds it, and is only lent to it."""
    look = index(TREE + PROGRAM)
    skor = look.once(Skor)
    assert look.once(Skor) is skor
    assert skor.index.rencana is look.rencana
    gone = ref(skor)
    del skor, look
    assert gone() is None


def test_a_row_stands_under_the_sasaran_that_it_prints_else_under_that_of_its_node() -> None:
    """Whether it prints its id or a row about it; under none if neither names one."""
    look = index(TREE)
    assert look.sasaran_of(Pernyataan(tentang="I1")) == "S1"
    assert look.sasaran_of(Pernyataan(tentang="I1", sasaran="S2")) == "S2"
    assert look.sasaran_of(Pernyataan(tentang="I1", sasaran=Pernyataan(tentang="S3", uraian="Tiga"))) == "S3"
    assert look.sasaran_of(Pernyataan(tentang="X")) == ""


def test_claims_are_asked_for_by_field() -> None:
    """In the order of all claims; of a field that nobody speaks of there are none."""
    look = Index(load("models/barsel-dspmd-2023.yaml"))
    fields = {fact.key[1] for fact in look.claims}
    assert {"capaian", "target", "anggaran"} < fields
    for field in (*fields, "investasi"):
        assert look.claimed(field) == [fact for fact in look.claims if fact.key[1] == field]


def test_what_a_document_prints_is_pointed_at_with_who_prints_it() -> None:
    """Also where the document has no id; an id that no node has is of no kind."""
    rows = "menyatakan: [{tentang: I1, target: 85 %}]"
    look = index(f"{TREE}dokumen: [{{jenis: rkt, {rows}}}, {{judul: Tabel satu, {rows}}}]\n")
    places = [look.printed_by(fact, "begitu pula ") for fact in look.claims]
    assert [(one.message, one.path) for one in places] == [
        ("begitu pula RKT: 85 %", "dokumen[?].menyatakan[I1].target"),
        ('begitu pula "Tabel satu": 85 %', "dokumen[Tabel satu].menyatakan[I1].target"),
    ]
    assert [look.kind("I1"), look.kind("X")] == ["indikator", ""]
