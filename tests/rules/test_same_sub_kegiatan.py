from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks import found_together, place, related

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _agency(file: str, kode: str = "1.06.05.2.02.0003", nama: str = "") -> str:
    return (
        f"# berkas {file}.yaml\ninstansi: {{nama: {nama or file}}}\ninduk: rpjmd.yaml\n"
        f"program: [{{id: P, kegiatan: [{{id: K, sub_kegiatan: [{{kode: {kode}}}, {{kode: {kode}}}, {{id: B}}]}}]}}]\n"
    )


INDUK = "# berkas rpjmd.yaml\ninstansi: {nama: Pemda}\n"


def test_a_sub_kegiatan_of_two_agencies_is_told_at_the_first_of_them() -> None:
    """With its place in the other plan, however often a plan has it; also where the government's plan is not checked itself."""
    (finding,) = found_together(INDUK + _agency("a") + _agency("b"), "AKIP218")
    assert finding.message == "sub-kegiatan 1.06.05.2.02.0003 ada di rencana 2 perangkat daerah: a dan b"
    path = "program[P].kegiatan[K].sub_kegiatan[1.06.05.2.02.0003]"
    assert (finding.path, place(finding), finding.position and finding.position.file) == (path, (5, 53, 54), "a.yaml")
    assert related(finding) == [("b", path, 5)]
    assert [other.position.file for other in finding.related if other.position] == ["b.yaml"]
    assert found_together(_agency("a") + _agency("b"), "AKIP218") == [finding]


def test_two_agencies_with_one_abbreviation_are_two() -> None:
    """And two plans of one agency are one."""
    text = "".join(_agency(file, nama=f"Dinas {nama}, singkatan: Disdik") for file, nama in zip("abc", "XYX", strict=True))
    (finding,) = found_together(INDUK + text, "AKIP218")
    assert finding.message == "sub-kegiatan 1.06.05.2.02.0003 ada di rencana 2 perangkat daerah: Disdik dan Disdik"


def test_of_many_agencies_only_some_are_named() -> None:
    """The related places have them all."""
    (finding,) = found_together("".join(map(_agency, "abcdef")), "AKIP218")
    assert finding.message.endswith("ada di rencana 6 perangkat daerah: a, b, c, d dan 2 lainnya")
    assert len(finding.related) == 5


@pytest.mark.parametrize("kode", ["1.06.01.2.01.0001", "X.XX.01.2.01.0001", "X.XX.02.2.01.0001", "7.01.02.2.01.0001"])
def test_what_all_agencies_have_is_quiet(kode: str) -> None:
    """The programme that serves the agency itself, and what each kecamatan does."""
    assert found_together(INDUK + _agency("a", kode) + _agency("b", kode), "AKIP218") == []


def test_plans_of_one_agency_or_of_two_years_are_quiet() -> None:
    """Such as a plan before and after its change, and last year's."""
    assert found_together(INDUK + _agency("a", nama="Dinas") + _agency("b", nama="Dinas"), "AKIP218") == []
    last_year = _agency("b").replace("instansi:", "tahun: 2023\ninstansi:")
    assert found_together(INDUK + _agency("a") + last_year, "AKIP218") == []
