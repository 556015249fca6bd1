from __future__ import annotations

import pytest

from tests.checks import TREE, found, one, place, related

MISI = "misi: [{id: M1, uraian: Satu}, {id: M2, uraian: Dua}, {id: M3, uraian: Tiga}]\n"
NAMED = TREE.replace("id: T1,", "id: T1, misi: [M1],")


def test_misi_that_no_tujuan_elaborates_are_told_together() -> None:
    """At the first of them."""
    finding = one(MISI + NAMED, "AKIP210")
    assert finding.message == '2 dari 3 misi tidak mempunyai tujuan: "Dua" (M2), "Tiga" (M3)'
    assert (finding.path, place(finding)) == ("misi[M2]", (4, 32, 33))
    assert related(finding) == [('misi "Tiga" (M3)', "misi[M3]", 4)]
    assert finding.data == (("unused", "2"), ("misi", "3"))
    assert one(f"visi: [{{id: V1, milik: Bupati}}, {{id: V2, milik: instansi}}]\n{MISI}{NAMED}", "AKIP210").path == "misi[M2]"


@pytest.mark.parametrize(
    "text",
    [
        MISI + TREE,
        MISI + NAMED.replace("[M1]", "[M1, M2, M3]"),
        f"visi: [{{id: V1, milik: Bupati}}]\n{MISI}{NAMED}",
    ],
)
def test_misi_of_the_whole_government_are_quiet(text: str) -> None:
    """An agency serves a few of the misi of its bupati; and where no tujuan names a misi, that is how the plan is written."""
    assert found(text) == []
