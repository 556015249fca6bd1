from __future__ import annotations

from tests.checks import TREE, found, one, place


def test_a_blank_that_nothing_fills_is_told_with_the_reason() -> None:
    """Once in each text, however often it stands there."""
    finding = one(TREE + 'naskah: {ikhtisar: "{capaian.S9}, lagi {capaian.S9}, {capaian.S1}"}\n', "AKIP806")
    assert finding.message == 'isian {capaian.S9} tidak terisi: tidak ada simpul dengan id "S9"'
    assert (finding.path, place(finding)) == ("naskah.ikhtisar", (7, 21, 33))
    assert dict(finding.data) == {"isian": "capaian.S9"}


def test_blanks_of_a_text_that_one_reason_leaves_unfilled_are_told_together() -> None:
    """Another text, and another reason, is another finding."""
    text = 'naskah: {ikhtisar: "{target.I9} {kategori.S1} {nama.I9}", saran: "{nama.I9}"}\n'
    assert [(finding.message, finding.path) for finding in found(TREE + text, "AKIP806")] == [
        ('isian {target.I9}, {nama.I9} tidak terisi: tidak ada simpul dengan id "I9"', "naskah.ikhtisar"),
        ("isian {kategori.S1} tidak terisi: penilaian.skala tidak ada atau tidak dikenal, maka tidak ada kategori", "naskah.ikhtisar"),
        ('isian {nama.I9} tidak terisi: tidak ada simpul dengan id "I9"', "naskah.saran"),
    ]


def test_what_only_a_document_says_fills_a_blank_if_the_plan_believes_it() -> None:
    """By `acuan`, as for the scores; without it the figures of a document are its own."""
    text = TREE.replace(", realisasi: {2024: 72 %}", "")
    text += "dokumen: [{id: ppk, jenis: ppk, menyatakan: [{tentang: I1, realisasi: 72 %}]}]\nnaskah: {S1: '{realisasi.I1}'}\n"
    assert one(text, "AKIP806").message == "isian {realisasi.I1} tidak terisi: realisasi I1 tidak ada dalam rencana"
    assert found(text + "acuan: {realisasi: ppk}\n") == []


def test_a_brace_without_its_other_is_told_with_what_follows() -> None:
    """Once in each text: it is printed as it is."""
    finding, closing = found(TREE + 'naskah: {ikhtisar: "Buka {tahun sendiri {", saran: "Selesai } sendiri"}\n', "AKIP806")
    assert finding.message == 'kurung kurawal tidak berpasangan pada "{tahun sendiri {"; tulis dua kali bila bukan isian'
    assert (finding.path, place(finding)[0], dict(finding.data)) == ("naskah.ikhtisar", 7, {"isian": "{"})
    assert (closing.message.partition(" pada ")[2], closing.path) == ('"} sendiri"; tulis dua kali bila bukan isian', "naskah.saran")


def test_braces_that_are_doubled_are_no_blank() -> None:
    """Nor are blanks that are filled, or texts without any."""
    assert found(TREE + 'naskah: {ikhtisar: "{{apa}} {tahun}", bab_1: Teks}\n') == []
