from __future__ import annotations

import inspect
import pickle
import re
from pathlib import Path

import pytest

import sakip
from sakip.nomenclature import Resmi
from sakip.peta import Peta

MODEL = "models/contoh-dinas-2024.yaml"


def test_the_public_names_are_sorted_and_documented() -> None:
    """What a developer imports has a docstring; `__all__` is the whole of it."""
    assert sakip.__all__ == sorted(sakip.__all__)
    names = [name for name in sakip.__all__ if name != "__version__"]
    assert all(inspect.getdoc(getattr(sakip, name)) for name in names)
    table = Path("docs/pustaka.md").read_text("utf-8").partition("\n## ")[0]
    assert sorted(re.findall(r"`(\w+)[`(]", "".join(re.findall(r"(?m)^\| (`.*?) \|", table)))) == names


def test_load_check_and_render_are_all_it_takes() -> None:
    """A path gives a plan; a plan gives findings and annexes."""
    rencana = sakip.load(Path(MODEL))
    assert isinstance(rencana, sakip.Rencana)
    assert sakip.check(rencana) == sakip.check(MODEL) == []
    assert sakip.check_many([MODEL]) == {MODEL: []}
    assert sakip.loads(Path(MODEL).read_text("utf-8")) == sakip.loads(Path(MODEL).read_bytes()) == rencana
    assert sakip.render(rencana, "rkt").startswith("# RENCANA KINERJA TAHUNAN (RKT) TAHUN 2024\n")


def test_an_index_that_was_made_once_stands_for_its_plan() -> None:
    """In every function that takes a plan; with the kode that it was made with."""
    rencana = sakip.load("models/barsel-dspmd-2023.yaml")
    index = sakip.Index(rencana)
    assert sakip.check(index) == sakip.check(rencana)
    assert sakip.score(index).index is index
    assert sakip.render(index, "ppk") == sakip.render(rencana, "ppk")
    assert sakip.freeze(index, "pk") == sakip.freeze(rencana, "pk")
    assert index.once(sakip.Skor) is index.once(sakip.Skor)
    known = Peta({"1.06.04": Resmi("program", "Program lain")})
    assert sakip.check(sakip.Index(rencana, known)) == sakip.check(rencana, nomenklatur=known) != sakip.check(rencana)


def test_every_error_is_one_of_a_few_kinds(tmp_path: Path) -> None:
    """A file that is no plan carries findings with positions; what does not exist is wrong usage."""
    with pytest.raises(sakip.PlanError) as caught:
        sakip.load(tmp_path / "nada.yaml")
    assert isinstance(caught.value, sakip.SakipError)
    assert all(isinstance(finding, sakip.Finding) and finding.position for finding in caught.value.findings)
    with pytest.raises(sakip.PlanError, match=r"<teks>:1:1: .*UTF-8"):
        sakip.loads("\ud800")
    with pytest.raises(sakip.UsageError, match=r"perlu sebuah Rencana atau Index, bukan str; rencana dibaca dengan sakip\.load"):
        sakip.score(MODEL)  # type: ignore[arg-type]
    with pytest.raises(sakip.UsageError, match=r'paths seharusnya daftar berkas, misalnya \["a\.yaml"\], bukan satu teks'):
        sakip.check_many("a.yaml")
    with pytest.raises(sakip.UsageError, match='lampiran "x" tidak dikenal; yang ada: sasaran-indikator, rkt, pk, ppk, iku, '):
        sakip.render(sakip.load(MODEL), "x")
    with pytest.raises(sakip.UsageError, match='rencana ini tidak memuat dokumen jenis "iku"'):
        sakip.render(sakip.Rencana(tahun=2024, instansi=sakip.load(MODEL).instansi), "iku", tercetak=True)


def test_findings_can_be_sent_to_another_process() -> None:
    """A check on a process pool gives the findings back."""
    findings = sakip.check("models/barsel-dspmd-2023.yaml")
    assert pickle.loads(pickle.dumps(findings)) == findings  # noqa: S301 - made one line above
