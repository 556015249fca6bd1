from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks import found_together, place, related

if TYPE_CHECKING:
    from pathlib import Path

INDUK = """\
# berkas rpjmd.yaml
instansi: {nama: Pemerintah Kabupaten Contoh, singkatan: Pemkab}
periode: 2021-2026
visi: [{id: V1, milik: Bupati Contoh, uraian: Kabupaten yang cerdas dan mandiri}]
"""
AGENCY = "# berkas a.yaml\ninstansi: {nama: A}\ninduk: rpjmd.yaml\n"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_another_period_is_told_with_that_of_the_government() -> None:
    """At the agency's own."""
    (finding,) = found_together(INDUK + AGENCY + "periode: 2016 - 2021\n", "AKIP219")
    assert finding.message == 'periode "2016 - 2021", padahal Pemkab "2021-2026"'
    assert (finding.path, place(finding)) == ("periode", (5, 10, 21))
    assert related(finding) == [("periode 2021-2026", "periode", 4)]
    assert finding.related[0].position is not None
    assert finding.related[0].position.file == "rpjmd.yaml"
    assert dict(finding.data) == {"stated": "2016 - 2021", "expected": "2021-2026"}


@pytest.mark.parametrize(
    ("uraian", "shown", "expected"),
    [
        ("Kabupaten yang cerdas dan maju", "… maju", "… mandiri"),
        ("Kota yang cerdas", "Kota yang cerdas", "Kabupaten yang cerdas dan mandiri"),
        ("Kabupaten yang cerdas", "…", "… dan mandiri"),
    ],
)
def test_another_vision_of_the_head_is_told_from_where_it_differs(uraian: str, shown: str, expected: str) -> None:
    """With the place of the government's own wording."""
    (finding,) = found_together(f"{INDUK}{AGENCY}visi: [{{id: V7, milik: BUPATI CONTOH, uraian: {uraian}}}]\n", "AKIP219")
    assert finding.message == f'visi BUPATI CONTOH berbunyi "{shown}", di rencana pemerintah "{expected}"'
    assert (finding.path, place(finding)[:2]) == ("visi[V7].uraian", (5, 47))
    assert related(finding) == [("visi Bupati Contoh", "visi[V1].uraian", 5)]


@pytest.mark.parametrize(
    "text",
    [
        "periode: 2021 s.d. 2026\n",
        "periode: lima tahun\n",
        "visi: [{id: V1, milik: instansi, uraian: Dinas yang maju}]\n",
        "visi: [{id: V1, milik: Gubernur, uraian: Provinsi yang maju}]\n",
        "visi: [{id: V1, uraian: Dinas yang maju}]\n",
        "visi: [{id: V1, milik: Bupati Contoh}]\n",
        "visi: [{milik: Bupati Contoh, uraian: Lain}]\n",
        'visi: [{id: V1, milik: Bupati Contoh, uraian: "Kabupaten Yang Cerdas, dan Mandiri."}]\n',
    ],
)
def test_the_same_in_other_signs_and_what_is_not_the_governments_are_quiet(text: str) -> None:
    """Years count, not how they are joined; capitals and commas do not matter; an agency may have a vision of its own."""
    assert found_together(INDUK + AGENCY + text, "AKIP219") == []


def test_a_government_without_period_and_vision_says_nothing() -> None:
    """There is nothing to compare with."""
    text = "# berkas rpjmd.yaml\ninstansi: {nama: Pemda}\n" + AGENCY + "periode: 2016-2021\nvisi: [{id: V1, milik: Bupati, uraian: Maju}]\n"
    assert found_together(text, "AKIP219") == []
    assert found_together(AGENCY.replace("rpjmd", "nada") + "periode: 2016-2021\n", "AKIP219") == []


def test_a_vision_of_the_agency_itself_is_not_that_of_the_government_itself() -> None:
    """Each says `instansi` of its own."""
    text = (
        INDUK.replace("milik: Bupati Contoh", "milik: instansi") + AGENCY + "visi: [{id: V1, milik: Instansi, uraian: Dinas yang maju}]\n"
    )
    assert found_together(text, "AKIP219") == []
