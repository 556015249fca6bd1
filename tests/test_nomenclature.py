from __future__ import annotations

import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from sakip import UsageError, check, check_many, load, read_nomenclature
from sakip.cli import main
from sakip.nomenclature import KODE, Resmi, kode_by_name, official, plain_name
from sakip.peta import Peta
from tests.checks import START, TREE

if TYPE_CHECKING:
    from pathlib import Path

TABLE = 'kode,jenjang,nama\n1.06.04,program,PROGRAM REHABILITASI SOSIAL\nX.XX.01.2.01,kegiatan,"Perencanaan, Penganggaran"\n'
PLAN = START + TREE + "program: [{kode: 1.06.04, nama: Program Rehabilitas Sosial, mendukung: [I1]}]\n"


def write(folder: Path, text: str | bytes, name: str = "tabel.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_table_is_read(tmp_path: Path) -> None:
    """Columns may stand in any order among others; blanks around cells, a byte order mark and a line that is repeated do not count."""
    assert read_nomenclature(write(tmp_path, TABLE)) == Peta(
        {
            "1.06.04": Resmi("program", "PROGRAM REHABILITASI SOSIAL"),
            "X.XX.01.2.01": Resmi("kegiatan", "Perencanaan, Penganggaran"),
        }
    )
    other = "\ufeffnama,x,kode,jenjang\r\n Sosial ,5, 1.06 ,Bidang Urusan\r\n\r\nSosial,6,1.06,bidang_urusan\r\n"
    assert read_nomenclature(str(write(tmp_path, other))) == Peta({"1.06": Resmi("bidang_urusan", "Sosial")})
    excel = 'Kode;Jenjang; Nama\r\n1.06;bidang_urusan;"Sosial,\r\ndan lain"\r\n'
    assert read_nomenclature(write(tmp_path, excel)) == Peta({"1.06": Resmi("bidang_urusan", "Sosial, dan lain")})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", ":1: kolom kode, jenjang, nama tidak ada; baris pertama seharusnya kode,jenjang,nama"),
        ("kode\tjenjang\tnama\n", ":1: kolom kode, jenjang, nama tidak ada; baris pertama seharusnya kode,jenjang,nama"),
        ("kode,nama\n", ":1: kolom jenjang tidak ada; baris pertama seharusnya kode,jenjang,nama"),
        ("kode,jenjang,nama\n1.06,bidang_urusan\n", ":2: nama kosong"),
        ("kode,jenjang,nama\n,program,A\n", ":2: kode kosong"),
        (
            "kode,jenjang,nama\n1.06,bidang,A\n",
            ':2: jenjang "bidang" tidak dikenal; yang dikenal: urusan, bidang_urusan, program, kegiatan, sub_kegiatan',
        ),
        (
            TABLE + "1.06.04,program,A\n",
            ':4: kode "1.06.04" sudah ada di atas sebagai program "PROGRAM REHABILITASI SOSIAL"; hapus salah satu',
        ),
        ('kode,jenjang,nama\n1.06,program,"A" B\n', ":2: bukan CSV; periksa tanda kutip dan panjang sel di baris ini"),
        ("kode,jenjang,nama\n", ": tidak ada satu kode pun di bawah baris pertama"),
        (b"kode,jenjang,nama\n1.06,program,\xff\n", ":2: bukan UTF-8; simpan nomenklatur sebagai CSV UTF-8"),
    ],
)
def test_what_is_no_table_is_told_with_file_and_line(tmp_path: Path, text: str | bytes, message: str) -> None:
    """In Indonesian, as wrong usage."""
    path = write(tmp_path, text)
    with pytest.raises(UsageError) as caught:
        read_nomenclature(path)
    assert str(caught.value) == f"{path.as_posix()}{message}"


def test_a_table_that_is_not_there_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One message and exit code 2; a folder is no table either."""
    plan, missing = write(tmp_path, PLAN, "rencana.yaml"), tmp_path / "tidak.csv"
    assert main(["check", str(plan), "--nomenklatur", str(missing)]) == 2
    assert capsys.readouterr() == ("", f"sakip: {missing.as_posix()}: nomenklatur tidak ada\n")
    with pytest.raises(UsageError, match="nomenklatur tidak dapat dibaca"):
        read_nomenclature(tmp_path)


def test_any_bidang_has_what_all_bidang_have() -> None:
    """Its own line comes first."""
    table = Peta({"X.XX.01": Resmi("program", "A"), "2.13.01": Resmi("program", "B")})
    found = [official(table, kode) for kode in ("1.06.01", "2.13.01", "X.XX.01", "1.06.02", "")]
    assert [resmi and resmi.nama for resmi in found] == ["A", "B", "A", None, None]
    assert kode_by_name(table) == {("program", "a"): ["X.XX.01"], ("program", "b"): ["2.13.01"]}


def test_names_are_compared_without_case_blanks_and_punctuation() -> None:
    """Letters and digits are what counts."""
    assert plain_name("Kabupaten/ Kota  (RT, RW)") == plain_name("KABUPATEN/KOTA (RT,RW)") == "kabupatenkotartrw"


def test_a_kode_says_its_bidang_and_its_level() -> None:
    """A programme has no level; older editions write the sub-kegiatan with two digits."""
    kode = ["1.06.04", "X.XX.01.1.02", "2.13.01.2.02.0001", "2.13.01.2.02.01", "1.06", "1.6.04", "1.06.04.3.01"]
    found = [KODE.match(one) for one in kode]
    assert [one and one.groups() for one in found] == [("1.06", None), ("X.XX", "1"), ("2.13", "2"), ("2.13", "2"), None, None, None]


def test_the_library_takes_a_table(tmp_path: Path) -> None:
    """For one plan, for one in memory and for many; without it nothing is looked up."""
    plan, table = write(tmp_path, PLAN, "rencana.yaml"), read_nomenclature(write(tmp_path, TABLE))
    assert check(plan) == []
    assert [one.code for one in check(plan, nomenklatur=table)] == ["AKIP902"]
    assert [one.code for one in check(load(plan), nomenklatur=table)] == ["AKIP902"]
    with ThreadPoolExecutor(1) as executor:
        assert [one.code for one in check_many([plan], executor=executor, nomenklatur=table)[str(plan)]] == ["AKIP902"]
    assert pickle.loads(pickle.dumps(table)) == table  # noqa: S301 - what another process gets


def test_the_command_takes_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """By its option or else by the settings, whose paths start where they stand; several plans side by side use one."""
    plans = [str(write(tmp_path, PLAN, name)) for name in ("a.yaml", "b.yaml")]
    table = write(tmp_path, TABLE)
    assert main(["check", *plans, "--format", "json", "--jobs", "2", "--nomenklatur", str(table), "--fail-on", "warning"]) == 1
    assert [one["code"] for one in json.loads(capsys.readouterr().out)["findings"]] == ["AKIP902", "AKIP902"]
    settings = write(tmp_path, 'nomenklatur = "tabel.csv"\n', "sakip.toml")
    assert main(["check", plans[0], "--config", str(settings)]) == 0
    assert "AKIP902" in capsys.readouterr().out
    monkeypatch.chdir(tmp_path)
    other = write(tmp_path, "kode,jenjang,nama\n1.06.04,program,Program Rehabilitas Sosial\n", "lain.csv")
    assert main(["check", plans[0], "--nomenklatur", str(other)]) == 0
    assert capsys.readouterr().out == "1 rencana diperiksa; tidak ada temuan\n"


def test_what_is_acknowledged_stays_so_where_no_table_is_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A rule that did not run has nothing to say about comments and baselines: no AKIP003, no AKIP005."""
    plan, table = write(tmp_path, PLAN, "rencana.yaml"), str(write(tmp_path, TABLE))
    assert main(["check", str(plan), "--nomenklatur", table, "--write-baseline"]) == 0
    for given in ([], ["--nomenklatur", table]):
        assert main(["check", str(plan), *given, "--fail-on", "note"]) == 0
    assert main(["check", str(plan), "--write-baseline"]) == 0
    assert "AKIP902" in plan.with_suffix(".baseline.json").read_text(encoding="utf-8")
    comment = "# sakip: abaikan[AKIP902] alasan=seperti tercetak"
    other = str(write(tmp_path, PLAN.replace("]}]", f"]}}]  {comment}"), "lain.yaml"))
    capsys.readouterr()
    assert main(["check", other, "--fail-on", "note"]) == 0
    assert capsys.readouterr().out == "1 rencana diperiksa; tidak ada temuan\n"
    assert main(["check", other, "--nomenklatur", table, "--fail-on", "note"]) == 0
    assert capsys.readouterr().out == "1 rencana diperiksa; tidak ada temuan; 1 temuan diakui\n"
