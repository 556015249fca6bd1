from __future__ import annotations

import pytest

from tests.checks import found, place, related

CODE = "AKIP214"
PLAN = """\
tujuan: [{id: T1}, {id: T2}]
sasaran:
  - {id: S1, tujuan: T1, uraian: Satu}
  - {id: S2, tujuan: T2, uraian: Dua}
  - {id: S3, asal: rkt, uraian: Tiga}
  - {id: S4, asal: renstra, uraian: Empat}
indikator:
  - {id: IKU1, iku: true, sasaran: S1, nama: A}
  - {id: I2, sasaran: S2, nama: B, target: {2024: 80 %}}
  - {id: I3, sasaran: S3, nama: C}
  - {id: I4, sasaran: S4, nama: D}
dokumen:
  - {id: renstra, jenis: renstra, tahun: 2021, menyatakan: [{tentang: S3}]}
"""


def document(jenis: str, *rows: str, more: str = "lengkap: true", id_: str = "") -> str:
    lines = "".join(f"      - {{{row}}}\n" for row in rows)
    return f"  - id: {id_ or jenis}\n    jenis: {jenis}\n    {more}\n    menyatakan:\n{lines}"


def told(*documents: str, plan: str = PLAN) -> list[str]:
    return [finding.message for finding in found(plan + "".join(documents), CODE)]


def test_a_table_with_another_sasaran_and_without_one_is_told_once() -> None:
    """The row that brings the other one, and the sasaran that is missed, stand beside it."""
    (finding,) = found(PLAN + document("rkt", "tentang: IKU1", "tentang: I3", "tentang: I3"), CODE)
    assert finding.message == 'sasaran RKT tidak sama dengan berkas rencana: ada tambahan "Tiga" (S3), tidak ada "Dua" (S2)'
    assert (finding.path, place(finding)) == ("dokumen[rkt]", (17, 5, 7))
    assert related(finding) == [
        ('di bawah "Tiga" (S3), yang tidak ada di berkas rencana', "dokumen[rkt].menyatakan[I3]", 22),
        ('"Dua" (S2) tidak dimuat', "sasaran[S2]", 7),
    ]
    assert finding.data == (("extra", "S3"), ("missing", "S2"))


def test_links_count_before_the_plan() -> None:
    """A row stands where the document prints it."""
    assert told(document("pk", "tentang: IKU1, sasaran: S2", "tentang: IKU1")) == []
    assert told(document("pk", "tentang: I2, sasaran: {tentang: S1}")) == [
        'sasaran PK tidak sama dengan berkas rencana: tidak ada "Dua" (S2)'
    ]
    assert told(document("cascading", "tentang: IKU1, sasaran_tematik: S3")) == [
        'sasaran Cascading tidak sama dengan berkas rencana: ada tambahan "Tiga" (S3)'
    ]
    assert told(document("pk", "tentang: S1, tujuan: T1", "tentang: I2")) == ["tujuan PK tidak sama dengan berkas rencana: tidak ada T2"]


def test_what_one_row_brings_is_told_in_the_order_of_its_links() -> None:
    """In each run the same: sasaran, thematic sasaran, tujuan."""
    plan = PLAN.replace("{id: T2}]", "{id: T2}, {id: T3, asal: rkt}]")
    row = "tentang: IKU1, tujuan: T3, sasaran_tematik: S3, sasaran: S1"
    (finding,) = found(plan + document("pk", row, "tentang: I2"), CODE)
    assert dict(finding.data)["extra"] == "S3, T3"


def test_what_may_be_left_out_depends_on_the_kind() -> None:
    """A table of IKU has no sasaran without them; a cascading lists actions; who does not claim to be complete may leave out anything."""
    assert told(document("iku", "tentang: IKU1")) == []
    assert told(document("cascading", "tentang: IKU1")) == []
    assert told(document("rkt", "tentang: IKU1", more="judul: RKT")) == []
    later = PLAN.replace("{2024: 80 %}", "{2026: 80 %}")
    assert told(document("rkt", "tentang: IKU1"), plan=later) == []


@pytest.mark.parametrize(
    "documents",
    [
        [document("rkt", "tentang: IKU1", "tentang: I2", "tentang: I4")],
        [document("rkt", "tentang: IKU1", "tentang: tidak terbaca, target: 80 %")],
        [document("rkt", "tentang: IKU1"), document("rkt", "tentang: I2", id_="rkt_2")],
        [document("rkt", "tentang: instansi")],
        [document("rkt", "tentang: I3", more="tahun: 2023")],
        [document("laporan", "tentang: I3")],
    ],
)
def test_what_is_shared_or_cannot_be_told_is_quiet(documents: list[str]) -> None:
    """What the Renstra brings is the plan's; rows may be lost; a table may come in parts; other years and chapters are no tables."""
    assert told(*documents) == []


def test_a_lost_row_under_a_known_sasaran_hides_none() -> None:
    """The document says where it stands."""
    rows = ("tentang: IKU1", "tentang: tidak terbaca, sasaran: S1")
    assert told(document("pk", *rows)) == ['sasaran PK tidak sama dengan berkas rencana: tidak ada "Dua" (S2)']


def test_a_plan_without_sasaran_of_its_own_has_none_to_share() -> None:
    """Then nothing is told."""
    text = "sasaran: [{id: S3, asal: rkt}, {uraian: Tanpa id}]\nindikator: [{id: I3, sasaran: S3}]\ndokumen:\n"
    assert told(document("rkt", "tentang: I3"), plan=text) == []
