from __future__ import annotations

from tests.checks import TREE, found, one, place


def test_a_blank_that_nothing_fills_is_told_with_the_reason() -> None:
    """Once in each text, however often it stands there."""
    finding = one(TREE + 'naskah: {ikhtisar: "{capaian.S9}, lagi {capaian.S9}, {capaian.S1}"}\n', "AKIP806")
    assert finding.message == 'isian {capaian.S9} tidak terisi: tidak ada simpul dengan id "S9"'
    assert (finding.path, place(finding)) == ("naskah.ikhtisar", (7, 20, 67))
    assert dict(finding.data) == {"isian": "capaian.S9"}


def test_braces_that_are_doubled_are_no_blank() -> None:
    """Nor are blanks that are filled, or texts without any."""
    assert found(TREE + 'naskah: {ikhtisar: "{{apa}} {tahun}", bab_1: Teks}\n') == []
