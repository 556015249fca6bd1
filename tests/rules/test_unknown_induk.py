from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks import found_together, joined, place, related, written

INDUK = "# berkas rpjmd.yaml\ninstansi: {nama: Pemda}\nmisi: [{id: M1}]\nsasaran: [{id: SD1, uraian: Satu}]\n"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_an_id_that_the_plan_of_the_government_does_not_have_is_told_where_it_stands() -> None:
    """With the nearest id that it has; whether one or several are named."""
    text = INDUK + "# berkas a.yaml\ninstansi: {nama: A}\ninduk: rpjmd.yaml\nsasaran: [{id: S1, induk: SD11}, {id: S2, induk: [SD1, X]}]\n"
    first, second = found_together(text, "AKIP216")
    assert first.message == '`induk` S1: tidak ada simpul dengan id "SD11" di rpjmd.yaml'
    assert (first.path, place(first), first.help) == ("sasaran[S1].induk[SD11]", (5, 27, 31), "Maksudnya `SD1`?")
    assert (second.path, place(second), second.data) == ("sasaran[S2].induk[X]", (5, 56, 57), (("id", "X"),))


def test_an_id_of_another_kind_is_told_with_its_kind() -> None:
    """A sasaran or program supports a sasaran, an indikator or a program."""
    text = INDUK + "# berkas a.yaml\ninstansi: {nama: A}\ninduk: rpjmd.yaml\nprogram: [{id: P1, induk: M1}]\n"
    (finding,) = found_together(text, "AKIP216")
    assert finding.message == '`induk` P1: "M1" di rpjmd.yaml adalah misi, seharusnya sasaran, indikator atau program'
    assert (finding.path, place(finding), dict(finding.data)) == ("program[P1].induk[M1]", (5, 27, 29), {"id": "M1", "kind": "misi"})


@pytest.mark.parametrize(
    ("induk", "message"),
    [
        ("nada.yaml", 'berkas induk "nada.yaml" tidak ada'),
        ("/dev/zero", '`induk` "/dev/zero" bukan nama berkas dari folder rencana ini'),
        ("../../../../../../dev/zero", 'berkas induk "../../../../../../dev/zero" tidak ada'),
        ('"C:\\\\rpjmd.yaml"', '`induk` "C:\\rpjmd.yaml" bukan nama berkas dari folder rencana ini'),
        ("a.yaml", "`induk` menunjuk rencana ini sendiri"),
        ("b.yaml", 'berkas induk "b.yaml" bukan rencana yang dapat dibaca'),
    ],
)
def test_a_plan_of_the_government_that_cannot_be_read_is_told_with_the_reason(induk: str, message: str) -> None:
    """At the name of the file; the links are not told as well."""
    written("# berkas b.yaml\nsasaran: x\n")
    names = written(f"# berkas a.yaml\ninstansi: {{nama: A}}\ninduk: {induk}\nsasaran: [{{id: S1, induk: SD1}}]\n")
    ((finding,),) = [each.findings for each in joined(names, "AKIP216")]
    assert (finding.message, finding.path, place(finding)[:2]) == (message, "induk", (4, 8))


def test_agencies_that_name_the_same_missing_file_are_told_once() -> None:
    """At the first of them, with the others as related places; one that names another file is told on its own."""
    text = "".join(
        f"# berkas {name}.yaml\ninstansi: {{nama: {name}}}\ninduk: {induk}\n" for name, induk in (("a", "x"), ("b", "./x"), ("c", "y"))
    )
    first, second = found_together(text, "AKIP216")
    assert (first.message, related(first)) == ('berkas induk "x" tidak ada', [("berkas induk yang sama", "induk", 4)])
    assert [other.position.file for other in first.related if other.position] == ["b.yaml"]
    assert second.message == 'berkas induk "y" tidak ada'


def test_a_link_without_a_file_to_look_in_is_told_at_the_first_link() -> None:
    """Once for the plan."""
    text = "# berkas a.yaml\ninstansi: {nama: A}\nsasaran: [{id: S1, induk: SD1}, {id: S2, induk: SD1}]\n"
    (finding,) = found_together(text, "AKIP216")
    assert finding.message == "rencana ini tidak menyebut berkas `induk`"
    assert (finding.path, place(finding)) == ("sasaran[S1].induk[SD1]", (4, 27, 30))


def test_a_plan_of_the_government_that_is_checked_itself_and_is_none_is_not_told_again() -> None:
    """Its own findings say what is wrong with it."""
    broken, agency = joined(written("# berkas rpjmd.yaml\nsasaran: x\n# berkas a.yaml\ninstansi: {nama: A}\ninduk: rpjmd.yaml\n"))
    assert {one.code for one in broken.findings} == {"AKIP112", "AKIP113"}
    assert agency.findings == ()


def test_a_misspelled_link_is_only_advised_on_twenty_times() -> None:
    """Looking for the nearest id takes longer than all else."""
    links = ", ".join(f"SD{number}x" for number in range(25))
    findings = found_together(
        INDUK + f"# berkas a.yaml\ninstansi: {{nama: A}}\ninduk: rpjmd.yaml\nsasaran: [{{id: S1, induk: [{links}]}}]\n", "AKIP216"
    )
    assert (len(findings), [bool(one.help) for one in findings][20:]) == (25, [False] * 5)


def test_links_to_what_there_is_are_quiet() -> None:
    """A sasaran, an indikator or a program; from a folder below, and in a file that the plan includes."""
    text = (
        "# berkas rpjmd.yaml\ninstansi: {nama: Pemda}\nsasaran: [{id: SD1}]\nindikator: [{id: ID1, sasaran: SD1}]\n"
        "program: [{kode: 1.06.04}]\n"
        "# berkas dinas/a.yaml\ninstansi: {nama: A}\ninduk: ../rpjmd.yaml\ntermasuk: [program.yaml]\n"
        "sasaran: [{id: S1, induk: [SD1, ID1]}]\n"
    )
    names = written(text)
    Path("dinas/program.yaml").write_text("program: [{kode: 1.06.04, induk: 1.06.04}]\n", encoding="utf-8")
    assert [each.findings for each in joined(names, "AKIP216")] == [(), ()]
