from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks import found_together, joined, place, written

if TYPE_CHECKING:
    from pathlib import Path

INDUK = """\
# berkas rpjmd.yaml
instansi: {nama: Pemda}
sasaran: [{id: SD1, uraian: Satu}, {id: SD2, uraian: Dua}, {id: SD3, uraian: Tiga}, {id: SD4, uraian: Empat}, {id: SD5, asal: lama}]
indikator: [{id: ID2, sasaran: SD2}, {id: ID4, sasaran: SD4}]
program:
  - {kode: 1.06.04, mendukung: [SD3]}
  - {kode: 1.06.05, kegiatan: [{kode: 1.06.05.2.01, sub_kegiatan: [{kode: 1.06.05.2.01.0001, mendukung: [ID4]}]}]}
"""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _agency(name: str, *links: str) -> str:
    return f"# berkas {name}.yaml\ninstansi: {{nama: {name}}}\ninduk: rpjmd.yaml\nsasaran: [{{id: S1, induk: [{', '.join(links)}]}}]\n"


def test_a_sasaran_that_no_agency_supports_is_told_in_the_plan_of_the_government() -> None:
    """With how many plans were looked at."""
    (finding,) = found_together(INDUK + _agency("a", "SD1", "SD2") + _agency("b", "SD2", "SD4"), "AKIP217")
    assert finding.message == 'sasaran "Tiga" (SD3) tidak didukung satu pun dari 2 rencana perangkat daerah'
    assert (finding.path, place(finding)) == ("sasaran[SD3]", (4, 60, 61))
    assert dict(finding.data) == {"id": "SD3", "plans": "2"}


def test_an_indikator_and_a_program_stand_for_the_sasaran_behind_them() -> None:
    """Of a program also what only its sub-kegiatan supports; what a document brought along is no sasaran of the government."""
    assert found_together(INDUK + _agency("a", "SD1", "ID2", "1.06.04", "1.06.05"), "AKIP217") == []


def test_nothing_is_concluded_from_a_part_of_the_plans() -> None:
    """Where the government's plan is not among them, alone or with a file that cannot be read."""
    rpjmd, one = written(INDUK + _agency("a", "SD1"))
    (broken,) = written("# berkas c.yaml\nsasaran: x\n")
    assert [each.findings for each in joined([one], "AKIP217")] == [()]
    assert [each.findings for each in joined([rpjmd], "AKIP217")] == [()]
    assert [len(each.findings) for each in joined([rpjmd, one, broken], "AKIP217")][:2] == [0, 0]
    assert [len(each.findings) for each in joined([rpjmd, one], "AKIP217")] == [3, 0]
