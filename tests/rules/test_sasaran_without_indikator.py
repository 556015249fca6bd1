from __future__ import annotations

from tests.checks import TREE, found, place, related


def test_a_sasaran_that_no_indikator_measures_is_told() -> None:
    """The finding stands at the sasaran and says which document brings it, if one does."""
    findings = found("sasaran:\n  - {id: S1}\n  - {id: S2, asal: d}\nindikator: [{id: I1, nama: A}]\n", "AKIP206")
    assert [(finding.message, finding.path, place(finding)) for finding in findings] == [
        ("sasaran S1 tidak mempunyai indikator", "sasaran[S1]", (5, 5, 6)),
        ("sasaran S2 dari d tidak mempunyai indikator", "sasaran[S2]", (6, 5, 6)),
    ]


def test_a_sasaran_without_id_cannot_be_measured() -> None:
    """An indikator without sasaran does not measure a sasaran without id."""
    findings = found("sasaran: [{uraian: Satu}]\nindikator: [{id: I1, nama: A}]\n", "AKIP206")
    assert [finding.message for finding in findings] == ['sasaran "Satu" tidak mempunyai indikator']


def test_a_measured_sasaran_is_quiet() -> None:
    """One indikator is enough."""
    assert found(TREE) == []


def test_while_an_indikator_names_an_unknown_sasaran_nothing_is_concluded() -> None:
    """It may have been meant for this one: one slip has one finding."""
    assert [finding.code for finding in found(TREE.replace("{id: I1, sasaran: S1", "{id: I1, sasaran: S9"))] == ["AKIP201"]


def test_what_one_document_brings_along_is_one_finding() -> None:
    """At the first of them, with the others beside it; those of the plan and of other documents are told alone."""
    sasaran = "  - {id: S1, asal: d}\n  - {id: S2}\n  - {id: S3, asal: d, uraian: Tiga}\n  - {id: S4, asal: e}\n"
    findings = found(f"sasaran:\n{sasaran}indikator: [{{id: I1, nama: A}}]\n", "AKIP206")
    assert [(finding.message, finding.path, related(finding)) for finding in findings] == [
        (
            '2 sasaran dari d tidak mempunyai indikator di dokumen mana pun: S1 dan "Tiga" (S3)',
            "sasaran[S1]",
            [('sasaran "Tiga" (S3)', "sasaran[S3]", 7)],
        ),
        ("sasaran S2 tidak mempunyai indikator", "sasaran[S2]", []),
        ("sasaran S4 dari e tidak mempunyai indikator", "sasaran[S4]", []),
    ]
