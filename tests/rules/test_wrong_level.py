from __future__ import annotations

import attrs
import pytest

from sakip.checking import check
from sakip.loader import load_bytes
from sakip.nomenclature import Resmi
from sakip.peta import Peta
from tests.checks import START, TREE, found, one, place, related

TABLE = Peta({"1.06": Resmi("bidang_urusan", "SOSIAL")})


def plan(level: str) -> str:
    kegiatan = f"{{kode: 1.06.04.{level}.01, nama: Satu, sub_kegiatan: [{{kode: 1.06.04.{level}.01.0001, nama: Dua}}]}}"
    return (
        f"{TREE}program: [{{kode: 1.06.04, nama: P, mendukung: [I1], kegiatan: [{kegiatan}, {{kode: 1.06.04.{level}.02, nama: Tiga}}]}}]\n"
    )


def messages(text: str, government: str) -> list[str]:
    rencana = load_bytes("rencana.yaml", (START + text).encode()).rencana
    changed = attrs.evolve(rencana, instansi=attrs.evolve(rencana.instansi, pemerintah_daerah=government))
    return [one.message for one in check(changed, select=["AKIP903"], nomenklatur=TABLE)]


def test_kode_of_another_level_are_one_finding() -> None:
    """They come from one plan that was copied; a sub-kegiatan has the level of its kegiatan."""
    finding = one(plan("1"), "AKIP903", TABLE)
    assert (
        finding.message
        == 'kode "1.06.04.1.01" dan 1 kode lain bertingkat 1 (provinsi), padahal Kabupaten Contoh bertingkat 2 (kabupaten/kota)'
    )
    assert finding.path == "program[1.06.04].kegiatan[1.06.04.1.01].kode"
    assert place(finding)[0] == 7
    assert related(finding) == [('"1.06.04.1.02"', "program[1.06.04].kegiatan[1.06.04.1.02].kode", 7)]
    assert dict(finding.data) == {"level": "2", "kode": "1.06.04.1.01 1.06.04.1.02"}


def test_a_province_has_level_1() -> None:
    """A sub-kegiatan below a kegiatan without kode is told itself."""
    program = "program: [{kode: 1.06.04, nama: P, kegiatan: [{id: K, sub_kegiatan: [{kode: 1.06.04.2.01.0001, nama: B}]}]}]\n"
    assert messages(TREE + program, "Provinsi Contoh") == [
        'kode "1.06.04.2.01.0001" bertingkat 2 (kabupaten/kota), padahal Provinsi Contoh bertingkat 1 (provinsi)'
    ]


@pytest.mark.parametrize(
    ("government", "level"),
    [
        ("Kabupaten Contoh", "2"),
        ("Kota Contoh, Provinsi Contoh", "2"),
        ("Pemerintah Provinsi Contoh", "1"),
        ("Kota Administrasi Contoh, Provinsi Contoh", "1"),
        ("Daerah Istimewa Contoh", "1"),
        ("Daerah Istimewa Contoh", "2"),
    ],
)
def test_the_own_level_and_governments_of_which_it_is_not_known_are_quiet(government: str, level: str) -> None:
    """The name of a government may not say what it is."""
    assert messages(plan(level), government) == []


def test_without_a_table_no_level_is_looked_at() -> None:
    """Not even if the rule is asked for."""
    assert found(plan("1"), "AKIP903") == []
