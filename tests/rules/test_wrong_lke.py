from __future__ import annotations

from tests.checks import found, one, place


def test_a_sheet_that_gives_no_value_says_why() -> None:
    """The first reason, at the sheet."""
    finding = one("lke: {edisi: permenpanrb-2021}\n", "AKIP603")
    assert finding.message == (
        'Nilai AKIP tidak dapat dihitung: edisi "permenpanrb-2021" tidak dikenal; yang ada: permenpanrb-88-2021, permenpanrb-12-2015'
    )
    assert (finding.path, place(finding)[0], finding.severity.value) == ("lke", 4, "warning")


def test_an_edition_that_was_replaced_is_told() -> None:
    """Where it is named; the sheet is worth what it gives all the same."""
    parts = {"perencanaan": 30, "pengukuran": 25, "pelaporan": 15, "evaluasi": 10, "capaian": 20}
    rows = ", ".join(f"{{nama: {name}, sub_komponen: [{{nama: semua, bobot: {weight}, jawaban: 80}}]}}" for name, weight in parts.items())
    finding = one(f"lke: {{edisi: permenpanrb-12-2015, komponen: [{rows}]}}\n", "AKIP603")
    assert finding.message == "edisi permenpanrb-12-2015 berlaku 2015 sampai 2021, padahal rencana ini tahun 2024"
    assert (finding.path, place(finding)[0]) == ("lke.edisi", 4)


def test_the_indicator_that_a_sheet_feeds_exists() -> None:
    """As every reference does."""
    finding = found("lke: {edisi: permenpanrb-88-2021, indikator: I9}\n", "AKIP201")[0]
    assert finding.message == 'tidak ada indikator dengan id "I9"'
    assert finding.path == "lke.indikator"


def test_each_part_that_has_no_worth_is_told_where_it_stands() -> None:
    """Not only the first; a sheet without an edition is told as a whole."""
    text = (
        "lke:\n  edisi: permenpanrb-88-2021\n  komponen:\n"
        "    - {nama: perencanaan, sub_komponen: [{nama: keberadaan, jawaban: F}, {nama: kualitas}]}\n"
    )
    first, second = found(text, "AKIP603")
    assert first.message.startswith('perencanaan, keberadaan: jawaban "F" bukan huruf AA')
    assert (first.path, place(first)[:2]) == ("lke.komponen[perencanaan].sub_komponen[keberadaan]", (7, 42))
    assert second.message == "perencanaan, kualitas: belum dijawab, maka Nilai AKIP tidak dapat dihitung"
    text = text.replace("perencanaan", "Perencanaan").replace("nama: kualitas", "jawaban: A")
    (_, nameless) = found(text, "AKIP603")
    assert nameless.message == "perencanaan, ?: bobot belum dinyatakan, maka Nilai AKIP tidak dapat dihitung"
    assert (nameless.path, place(nameless)[:2]) == ("lke.komponen[Perencanaan].sub_komponen[?]", (7, 74))
    assert one("lke: {indikator: I1}\n", "AKIP603").message == (
        "Nilai AKIP tidak dapat dihitung: edisi belum ditulis; yang ada: permenpanrb-88-2021, permenpanrb-12-2015"
    )
