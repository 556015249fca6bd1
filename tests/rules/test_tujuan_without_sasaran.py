from __future__ import annotations

import pytest

from tests.checks import found, one, place


def test_a_tujuan_that_no_sasaran_names_is_told() -> None:
    """The finding stands at the tujuan."""
    finding = one("tujuan:\n  - {id: T1, uraian: Desa maju}\n", "AKIP204")
    assert finding.message == 'tujuan "Desa maju" (T1) tidak mempunyai sasaran'
    assert (finding.path, place(finding)) == ("tujuan[T1]", (5, 5, 6))


def test_a_tujuan_without_id_is_called_by_its_wording() -> None:
    """Nothing can name a tujuan that has no id, not even a sasaran without tujuan."""
    findings = found("tujuan: [{uraian: Desa maju}]\nsasaran: [{id: S1, uraian: Satu}]\n", "AKIP204")
    assert [finding.message for finding in findings] == ['tujuan "Desa maju" tidak mempunyai sasaran']


def test_a_tujuan_that_a_sasaran_names_is_quiet() -> None:
    """One sasaran is enough."""
    assert found("tujuan: [{id: T1}]\nsasaran: [{id: S1, tujuan: T1}]\n", "AKIP204") == []


@pytest.mark.parametrize("tujuan", ["T9", "S1"])
def test_while_a_sasaran_names_what_is_no_tujuan_nothing_is_concluded(tujuan: str) -> None:
    """It may have been meant for this one: one slip has one finding."""
    findings = found(
        f"tujuan: [{{id: T1}}]\nsasaran: [{{id: S1, tujuan: {tujuan}}}]\nindikator: [{{id: I1, sasaran: S1, target: {{2024: 80 %}}}}]\n"
    )
    assert [finding.code for finding in findings] == ["AKIP201"]
