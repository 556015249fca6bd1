from __future__ import annotations

import time

import pytest
import yaml

from sakip.pure import PureParser
from sakip.source import read
from sakip.traps import suggest

# text, line, column, end, code, part of the message, part of the advice
TRAPS = [
    ("a: {capaian: 93,75%}\n", 1, 17, 20, "AKIP107", '"75%" berdiri sendiri tanpa isi', 'beri tanda kutip: "93,75%"'),
    ("a: {nama: Lembaga (RT, RW)}\n", 1, 24, 27, "AKIP107", '"RW)" berdiri sendiri', '"Lembaga (RT, RW)"'),
    ("a: {x, b: c}\n", 1, 5, 6, "AKIP107", '"x" berdiri sendiri', 'beri tanda kutip: "x"'),
    ("a: [4,6, 0]\n", 1, 5, 8, "AKIP110", "4,6 dibaca sebagai dua butir", '"4,6"; bila dua, beri spasi: 4, 6'),
    ("a:\n  b: -\n", 2, 6, 7, "AKIP104", '"-" setelah titik dua', 'Beri tanda kutip: "-"'),
    ("a: % capaian\n", 1, 4, 5, "AKIP104", "teks tidak boleh dimulai dengan %, @ atau `", '"% capaian"'),
    ("a: @dinas\n", 1, 4, 5, "AKIP104", "teks tidak boleh dimulai dengan %, @ atau `", '"% capaian"'),
    ("a:\n- `b`\n", 2, 3, 4, "AKIP104", "teks tidak boleh dimulai dengan %, @ atau `", '"% capaian"'),
    ("a: [b, @c]\n", 1, 8, 9, "AKIP104", "teks tidak boleh dimulai dengan %, @ atau `", '"% capaian"'),
    ("a: > 80 %\n", 1, 4, 5, "AKIP104", "teks tidak boleh dimulai dengan > atau |", '"> 80 %"'),
    ("a: >80 %\n", 1, 4, 5, "AKIP104", "teks tidak boleh dimulai dengan > atau |", '"> 80 %"'),
    ("a: >#1\n  b\n", 1, 4, 5, "AKIP104", "teks tidak boleh dimulai dengan > atau |", '"> 80 %"'),
    ("a: |2#+\n  b\n", 1, 4, 5, "AKIP104", "teks tidak boleh dimulai dengan > atau |", '"> 80 %"'),
    ("a: {x} y\n", 1, 4, 5, "AKIP104", "teks yang dimulai dengan { atau [", "Tutup kurungnya"),
    ("a: [x] y\n", 1, 4, 5, "AKIP104", "teks yang dimulai dengan { atau [", "Tutup kurungnya"),
    ("a: [b\n", 1, 4, 5, "AKIP104", "teks yang dimulai dengan { atau [", "Tutup kurungnya"),
    ("nama: Hasil: baik\n", 1, 12, 13, "AKIP104", "titik dua di dalam teks", 'nama: "Hasil: baik"'),
    ("a: {id: b, nama: Hasil: baik}\n", 1, 23, 24, "AKIP104", "titik dua di dalam teks", 'nama: "Hasil: baik"'),
    ("a: {b: c' : d}\n", 1, 11, 12, "AKIP104", "titik dua di dalam teks", 'nama: "Hasil: baik"'),
    ("a:\n  - {id: b, nama: c\nd:\n  - {id: e}\n", 2, 5, 6, "AKIP104", "kurung { yang dibuka di sini tidak ditutup", "Tutup kurungnya"),
    ("a:\n  - {id: b, nama: c\n  - {id: e}\n", 2, 5, 6, "AKIP104", "kurung { yang dibuka di sini tidak ditutup", "Tutup kurungnya"),
    ("a:\n  - [b, c\n", 2, 5, 6, "AKIP104", "kurung [ yang dibuka di sini tidak ditutup", "Tutup kurungnya"),
    ("a:\n  - [b, c", 2, 5, 6, "AKIP104", "kurung [ yang dibuka di sini tidak ditutup", "Tutup kurungnya"),
    ("a:\n  - {id: b\n     nama: c}\n", 3, 10, 11, "AKIP104", "tulisan YAML tidak dapat dibaca di sini", "Periksa indentasi"),
    ('a:\n  - {id: "b}\nc:\n  - {id: d}\n', 2, 10, 11, "AKIP104", "tanda kutip yang dibuka di sini tidak ditutup", "di akhir teks"),
    ("a:\n  - {id: b, nama: 'c}\n  - {id: 'd'}\n", 2, 19, 20, "AKIP104", "tanda kutip yang dibuka di sini tidak ditutup", "di akhir"),
    ('a: "b\nc: d\ne: "f"\n', 1, 4, 5, "AKIP104", "tanda kutip yang dibuka di sini tidak ditutup", "di akhir teks"),
    ('a: b\nc: "d\n', 2, 4, 5, "AKIP104", "tanda kutip yang dibuka di sini tidak ditutup", "di akhir teks"),
    ('a: "b \\" c\nd: "e"\n', 1, 4, 5, "AKIP104", "tanda kutip yang dibuka di sini tidak ditutup", "di akhir teks"),
    ("a:\n  b: {c: {d: 80 %, e: 75 %}\n  f: g\n", 2, 6, 7, "AKIP104", "kurung { yang dibuka di sini tidak ditutup", "Tutup kurungnya"),
    ("a: [\n  b,\n  c\nd: e\n", 1, 4, 5, "AKIP104", "kurung [ yang dibuka di sini tidak ditutup", "Tutup kurungnya"),
    ("a: {id: b nama: c}\n", 1, 15, 16, "AKIP104", "titik dua di dalam teks", "atau beri koma di depan `nama`"),
    ("a:\n  b:c\n  d: e\n", 2, 4, 5, "AKIP104", "tidak ada spasi sesudah titik dua di baris ini", "b: c."),
    ("a:\n- b: c\n  d e\n  f: g\n", 3, 4, 5, "AKIP104", "tidak ada titik dua sesudah kunci di baris ini", "d: e."),
    ("a: {b:Indeks c, d: e}\n", 1, 5, 15, "AKIP107", '"b:Indeks c" dibaca sebagai satu kata', "b: Indeks c."),
    ("a: {b: 325,000,000, c: d}\n", 1, 12, 19, "AKIP107", '"325,000,000" dibaca sebagai 3 isi', "dengan titik: 325.000.000."),
    ("a: {b: Rp 1,000, c: d}\n", 1, 13, 16, "AKIP107", '"Rp 1,000" dibaca sebagai 2 isi', "dengan titik: Rp 1.000."),
    ("a: {b: “4,6”}\n", 1, 11, 13, "AKIP107", "koma memisahkan isi", "dari Word"),
    (
        "a:\n- b: c\n  d: e\n  b: f\n  d: g\n",
        4,
        3,
        4,
        "AKIP105",
        "kunci `b` sudah ditulis di baris 2",
        "tulis tanda hubung di depannya: - b",
    ),
    ("a:\n  b: c\n  b: d\n", 3, 3, 4, "AKIP105", "kunci `b` sudah ditulis di baris 2", "Hapus salah satu"),
    ("a:\n- {b: c, b: d}\n", 2, 10, 11, "AKIP105", "kunci `b` sudah ditulis di baris 2", "Hapus salah satu"),
    ('a: "b" c\n', 1, 4, 5, "AKIP104", "teks bertanda kutip disusul tulisan lain", "seluruh teks"),
    ("a: **b**\n", 1, 4, 5, "AKIP104", "teks tidak boleh dimulai dengan &, * atau !", '"*catatan"'),
    ("a: & Co\n", 1, 4, 5, "AKIP104", "teks tidak boleh dimulai dengan &, * atau !", '"*catatan"'),
    ('a: "C:\\data"\n', 1, 7, 8, "AKIP104", "memulai urutan yang tidak dikenal", "tanda kutip tunggal"),
    ("a: b\n c: d\n", 2, 3, 4, "AKIP104", "tulisan YAML tidak dapat dibaca di sini", "Periksa indentasi"),
    ("a: Jalan #2\n", 1, 10, 11, "AKIP109", 'teks terpotong: " #2" dibaca sebagai komentar', "Beri tanda kutip"),
    ("a: b\n\n  c #d\n", 3, 5, 6, "AKIP109", 'teks terpotong: " #d"', "Beri tanda kutip"),
    ("a:\nb: c\n", 1, 1, 2, "AKIP107", "kunci `a` tanpa isi", "Hapus kunci `a`, atau isi"),
    ("? a\n: \nb: c\n", 1, 3, 4, "AKIP107", "kunci `a` tanpa isi", "Hapus kunci `a`"),
    ('a: {"b", c: d}\n', 1, 5, 8, "AKIP107", "kunci `b` tanpa isi", "Hapus kunci `b`"),
    ("a:\n- \n- b\n", 2, 2, 3, "AKIP107", "butir tanpa isi", "Hapus butir itu"),
    ("'': b\n", 1, 1, 3, "AKIP107", "kunci kosong", "Beri nama kuncinya"),
    ("? \n? \n", 1, 2, 3, "AKIP107", "kunci kosong", "Beri nama kuncinya"),
    ("a: [b:, c]\n", 1, 6, 7, "AKIP104", "tulisan YAML tidak dapat dibaca di sini", "Periksa indentasi"),
    ("a: ~\n", 1, 4, 5, "AKIP107", "`~` dibaca perkakas YAML lain sebagai kosong", "Hapus kuncinya"),
    ("a: [null]\n", 1, 5, 9, "AKIP107", "`null` dibaca perkakas YAML lain sebagai kosong", "Hapus kuncinya"),
    ("a:\tb\n", 1, 3, 4, "AKIP108", "tab tidak dipakai", "Ganti tab dengan spasi"),
    ("a: b\u0085\n", 1, 5, 6, "AKIP108", "U+0085 tidak dipakai", "Word atau PDF"),
    ("a: b\u2028\n", 1, 5, 6, "AKIP108", "U+2028 tidak dipakai", "Word atau PDF"),
    ("a: b\u2029\n", 1, 5, 6, "AKIP108", "U+2029 tidak dipakai", "Word atau PDF"),
    ("a: \ufeffb\n", 1, 4, 5, "AKIP108", "U+FEFF tidak dipakai", "Word atau PDF"),
    ("a: b\rc: d\n", 1, 5, 6, "AKIP108", "U+000D tanpa U+000A", "akhir baris biasa"),
    ("a: b\nc: d\x07\n", 2, 5, 6, "AKIP108", "karakter kendali U+0007", "Hapus karakter itu"),
    ('a: "b\\0"\n', 1, 4, 9, "AKIP108", "karakter U+0000 tidak dipakai", "Hapus urutan"),
    ("a: b\nc: d\na: e\n", 3, 1, 2, "AKIP105", "kunci `a` sudah ditulis di baris 1", "Hapus salah satu"),
    ("a: &b c\n", 1, 4, 8, "AKIP106", "jangkar `&b` tidak dipakai", 'bila "&" bagian dari teks'),
    ("a: &b {c: d}\n", 1, 4, 6, "AKIP106", "jangkar `&b` tidak dipakai", 'bila "&" bagian dari teks'),
    ("a: [&b [c]]\n", 1, 5, 7, "AKIP106", "jangkar `&b` tidak dipakai", 'bila "&" bagian dari teks'),
    ("a: *b\n", 1, 4, 6, "AKIP106", "alias `*b` tidak dipakai", 'bila "*" bagian dari teks'),
    ("*b : c\n", 1, 1, 3, "AKIP106", "alias `*b` tidak dipakai", 'bila "*" bagian dari teks'),
    ("*b\n", 1, 1, 3, "AKIP106", "alias `*b` tidak dipakai", 'bila "*" bagian dari teks'),
    ("a: !Sukses b\n", 1, 4, 13, "AKIP106", "tag `!Sukses` tidak dipakai", 'bila "!" bagian dari teks'),
    ("a: ! b\n", 1, 4, 7, "AKIP106", "tag `!` tidak dipakai", 'bila "!" bagian dari teks'),
    ("a: !!str b\n", 1, 4, 11, "AKIP106", "tag `!!str` tidak dipakai", 'bila "!" bagian dari teks'),
    ("!x a: b\n", 1, 1, 5, "AKIP106", "tag `!x` tidak dipakai", 'bila "!" bagian dari teks'),
    ("a: b\n---\nc: d\n", 2, 1, 4, "AKIP106", "lebih dari satu dokumen YAML", "Satu berkas, satu rencana"),
    ("%YAML 1.1\n---\na: b\n", 1, 1, 10, "AKIP106", "baris petunjuk YAML", "Hapus baris itu"),
    ("? [a]\n: b\n", 1, 3, 4, "AKIP106", "kunci harus teks", "satu kata"),
    ("", 1, 1, 2, "AKIP104", "berkas tidak berisi rencana", "sakip init"),
    ("# x", 1, 1, 2, "AKIP104", "berkas tidak berisi rencana", "sakip init"),
    ("---\n", 1, 1, 2, "AKIP104", "berkas tidak berisi rencana", "sakip init"),
    ("- a\n", 1, 1, 4, "AKIP113", "rencana harus berupa pasangan `kunci: isi`", "sakip: 1"),
    ("halo\n", 1, 1, 5, "AKIP113", "rencana harus berupa pasangan `kunci: isi`", "sakip: 1"),
]
PARSERS = [vars(yaml.cyaml)["CParser"], PureParser]


@pytest.mark.parametrize(("text", "line", "column", "end", "code", "message", "advice"), TRAPS)
def test_each_trap_has_its_advice(text: str, line: int, column: int, end: int, code: str, message: str, advice: str) -> None:
    """Each way in which YAML bites is told at its place, with what to do."""
    first = next(one for one in read("x.yaml", text.encode()).findings if message in one.message)
    assert first.position is not None
    assert (first.position.line, first.position.column, first.position.end_column) == (line, column, end)
    assert first.code == code
    assert advice in first.help


@pytest.mark.parametrize("text", [trap[0] for trap in TRAPS])
def test_each_trap_is_refused_by_the_pure_parser(text: str) -> None:
    """What libyaml's side refuses, the pure parser's side refuses too."""
    assert read("x.yaml", text.encode(), PureParser).findings


@pytest.mark.parametrize("text", ["a: {b: 325,000,000, c: d}\n", "a: {b: 1,000,000,000}\n", "a:\n- b: c\n  d: e\n  b: f\n  d: g\n"])
def test_one_slip_is_told_once(text: str) -> None:
    """However many items or keys come of it."""
    assert len(read("x.yaml", text.encode()).findings) == 1


def test_a_run_of_commas_is_told_whole() -> None:
    """Of a text that is split more than once the last advice quotes the whole."""
    findings = read("x.yaml", b"a: {nama: x, y, z}\n").findings
    assert [one.help.rsplit(": ", 1)[1] for one in findings] == ['"x, y".', '"x, y, z".']


@pytest.mark.parametrize(
    "text",
    [
        "a: b # c\n",
        "a: b ## c\n",
        "a: b\n  #c\nd: e\n",
        "a: #b\n  c: d\n",
        "a: 'x #1' #y\n",
        "a: |\n  x #1\n",
        "a: [b] #c\n",
        "a: b # c #d\n",
        " #x\na: b\n",
        "a: C# dan F#\n",
        "a: x |#1\nb: 'y >#2'\nc: 3#4\n",
        "#1\na: >- # b\n  c\n",
        "a: [x,y]\n",
        "a: [[1],2]\n",
        "a: x~y\nb: '~'\nc: nullifikasi\n",
        'a: "\\ta"\n',
    ],
)
def test_what_looks_like_a_trap_and_is_none(text: str) -> None:
    """Comments, quoted texts, blocks and words that only look odd are accepted."""
    assert read("x.yaml", text.encode()).findings == []


def test_surrogates_and_impossible_characters() -> None:
    """An escape for no character is refused by both parsers."""
    for parser in PARSERS:
        for escape in (b"\\ud800", b"\\UFFFFFFFF"):
            findings = read("x.yaml", b'a: "' + escape + b'"\n', parser).findings
            assert findings[0].code in {"AKIP104", "AKIP108"}


def test_encodings() -> None:
    """Other encodings are told at the first byte that is no UTF-8, and UTF-16 by its name."""
    latin = read("x.yaml", "a: b\nc: Café\n".encode("latin-1")).findings[0]
    assert latin.position is not None
    assert (latin.code, latin.message, latin.position.line, latin.position.column) == ("AKIP102", "byte 0xE9 bukan UTF-8", 2, 7)
    assert read("x.yaml", "a: b\nc: Café\n".encode("latin-1")).line(2) == "c: Caf\ufffd"
    marked = read("x.yaml", b"\xef\xbb\xbf" + "a: b\nc: Café\n".encode("latin-1")).findings
    assert marked == [latin]
    assert read("x.yaml", "a: b".encode("utf-16")).findings[0].message == "berkas disimpan sebagai UTF-16, bukan UTF-8"
    assert read("x.yaml", "a: b".encode("utf-16-le")).findings[0].message == "karakter kendali U+0000 tidak dipakai dalam rencana"
    for start, kind in [(b"PK\x03\x04", "Excel, Word atau ZIP"), (b"%PDF-1.7\n", "PDF")]:
        other = read("x.yaml", start + b"\xff\xfe").findings[0]
        assert (other.code, other.message) == ("AKIP102", f"ini berkas {kind}, bukan teks")


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 100_000,
        "a: " + "{b: " * 100_000,
        "[" * 100_000,
        "{" * 100_000,
        "a: " + "9" * 10_000,
        "x: " * 50_000,
        "a: b\n" * 20_000,
        "a:\n" * 20_000,
    ],
    ids=["lists", "maps", "root-lists", "root-maps", "digits", "colons", "same-keys", "empty-keys"],
)
def test_hostile_texts_are_quick(text: str, parser: type[PureParser]) -> None:
    """Neither depth nor length takes more than two seconds or ends in a traceback, once in three times at least."""
    assert any(_seconds(text, parser) < 2 for _ in range(3))


def _seconds(text: str, parser: type[PureParser]) -> float:
    start = time.process_time()
    read("x.yaml", text.encode(), parser)
    return time.process_time() - start


def test_suggest() -> None:
    """A near word is suggested, a far one is not."""
    assert suggest("tagret", ["target", "nama"]) == "Maksudnya `target`?"
    assert suggest("xyz", ["target", "nama"]) == ""
