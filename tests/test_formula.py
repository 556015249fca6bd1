from __future__ import annotations

import functools
import operator
import pickle
import time
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sakip.computing import Besaran, Satuan, UncomputableError, evaluate, satuan_of, show_satuan
from sakip.exact import root
from sakip.formula import (
    FUNGSI,
    MAX_DEPTH,
    MAX_NODES,
    MAX_TEXT,
    Call,
    Formula,
    FormulaError,
    Name,
    Negation,
    Node,
    Number,
    Operation,
    read_formula,
)
from sakip.writing import line, stacked, words
from tests.strategies import modest

if TYPE_CHECKING:
    from collections.abc import Callable

F = Fraction
VARIABLES = {"a": F(6), "b": F(-4), "c": F(1, 3), "nol": F(0), "x": F(10)}
JIWA, RP = satuan_of("jiwa"), satuan_of("Rp")


def formula(text: str, *names: str) -> Formula:
    found = read_formula(text, frozenset(names))
    assert found is not None
    return found


def outcome(text: str, *names: str) -> Formula | FormulaError | None:
    try:
        return read_formula(text, frozenset(names))
    except FormulaError as error:
        return error


def is_placed(error: FormulaError | UncomputableError, text: str) -> bool:
    return 0 <= error.start <= error.end <= len(text) and bool(str(error))


def refusal(found: Formula) -> UncomputableError | None:
    try:
        evaluate(found, lambda _: Besaran(F(1)))
    except UncomputableError as error:
        return error
    return None


def value(text: str, **variables: Besaran) -> Besaran:
    return evaluate(formula(text, *variables), lambda name: variables[name.nama])


def plain(name: Name) -> Besaran:
    return Besaran(VARIABLES[name.nama], ())


# Reading.


def test_a_formula_knows_its_parts_and_their_places() -> None:
    """Each node from its first character to its last, each name where it stands."""
    text = "-a / (b + 12,5 %) * maks(a; 2)"
    a, b, again = Name("a", 1, 2), Name("b", 6, 7), Name("a", 25, 26)
    percent, two = Number(F(1, 8), "12,5", True, 10, 16), Number(F(2), "2", False, 28, 29)  # noqa: FBT003 - fields in their order
    quotient = Operation("/", Negation(a, 0, 2), Operation("+", b, percent, 6, 16), 0, 17)
    whole = Operation("*", quotient, Call("maks", (again, two), 20, 30), 0, 30)
    assert formula(text) == Formula(text, whole, (a, b, again), ("a", "b"))
    assert text[whole.left.start : whole.left.end] == "-a / (b + 12,5 %)"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a + c * 3", 7),
        ("(a + c) * 3", 19),
        ("a - b - 1", 9),
        ("a / b / 2", F(-3, 4)),
        ("a – b − 1", 9),
        ("a × 2 · 2", 24),
        ("a ÷ 2 : 3", 1),
        ("a x 2 X 3", 36),
        ("x x x", 100),
        ("(a) x (2)", 12),
        ("50 % x a", 3),
        ("--a * -1", -6),
        ("a * 97.161.255.072,5", F("582967530435")),
        ("a + 0.750", F(27, 4)),
        ("a\u00a0+\n1", 7),
        ("min(a; b; 1)", -4),
        ("maks(a; b; 1)", 6),
        ("jumlah(a; b; 1)", 3),
        ("rata_rata(a; b; 1)", 1),
        ("rata_tertimbang(a; 1; b; 3)", F(-3, 2)),
        ("rata_geometrik(4; 9)", 6),
        ("rata_geometrik(1; 2)", root(F(2), 2)),
        ("jumlah(1,5)", F(3, 2)),
    ],
)
def test_values(text: str, number: int | Fraction) -> None:
    """What is written in any of the usual ways is computed exactly, signs that bind more first, the left ones before the right ones."""
    assert evaluate(formula(text), plain).nilai == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        "…",
        "Predikat",
        "Nilai Hasil Evaluasi",
        "Rata-rata waktu penemuan",
        "Jumlah pemanfaat / Jumlah penduduk",
        "Pemanfaat dibagi penduduk",
        "Indeks (IRB)",
        "Indeks é-Gov",
        "100",
        "80 %",
        "min",
        "rata(a; b)",
        "Nilai, huruf",
        "Nilai evaluasi " * 1000,
    ],
)
def test_sentences(text: str) -> None:
    """Two words after each other, or nothing that is computed, are a sentence, even if the indicator has variables elsewhere."""
    assert read_formula(text) is None
    assert read_formula(text, frozenset({"lain", "x"})) is None


@pytest.mark.parametrize("text", ["penduduk", "(penduduk)", "-penduduk", "jumlah(penduduk)"])
def test_a_variable_alone_is_a_formula(text: str) -> None:
    """It says that it is one by its name."""
    assert formula(text, "penduduk").names == ("penduduk",)


OPERAND = "seharusnya ada variabel, angka atau kurung buka"
SIGN = "di antaranya seharusnya ada tanda hitung + - * /, dan nama variabel ditulis tanpa spasi"
CLOSED = "kurung tutup ini tidak pada tempatnya: hapus, atau lengkapi yang di depannya"
COMMA = "koma hanya untuk desimal: pisahkan argumen fungsi dengan titik koma, seperti maks(a; b)"
SEMICOLON = "titik koma hanya memisahkan argumen fungsi, seperti maks(a; b): hapus, atau lengkapi yang di depannya"
KNOWN = "pakai min, maks, jumlah, rata_rata, rata_tertimbang, rata_geometrik; untuk perkalian tulis * sebelum kurung"
PAIRS = "setiap nilai diikuti bobotnya, seperti rata_tertimbang(a; 2; b; 3)"
MEANT = "tidak dikenal dalam formula: pakai nama, angka, + - * / dan kurung bulat"


@pytest.mark.parametrize(
    ("text", "message", "start", "end"),
    [
        ("a / (b * 100", "kurung ini belum ditutup: tambahkan `)`", 4, 5),
        ("jumlah(a; b", "kurung ini belum ditutup: tambahkan `)`", 6, 7),
        ("a / ", f"formula terputus: sesudah `/` {OPERAND}; lengkapi", 2, 3),
        ("/ a", f"`/` tidak pada tempatnya: di sini {OPERAND}; lengkapi, atau hapus `/`", 0, 1),
        ("a ** b", f"`*` tidak pada tempatnya: di sini {OPERAND}; lengkapi, atau hapus `*`", 3, 4),
        ("a) + b", CLOSED, 1, 2),
        ("jumlah()", CLOSED, 7, 8),
        ("jumlah(a;)", CLOSED, 9, 10),
        ("jumlah(a, b)", COMMA, 8, 9),
        ("jumlah(a, 5)", COMMA, 8, 9),
        ("a + , b", COMMA, 4, 5),
        ("a; b + 1", SEMICOLON, 1, 2),
        ("jumlah((a; b))", SEMICOLON, 9, 10),
        ("a + ;", SEMICOLON, 4, 5),
        ("rerata(a; b) * 2", f"fungsi `rerata` tidak dikenal: {KNOWN}", 0, 6),
        ("rata_tertimbang(a; 1; b)", f"rata_tertimbang berisi 3 argumen: {PAIRS}", 0, 24),
        ("a + 5 b", f"`b` langsung mengikuti `5`: {SIGN}", 6, 7),
        ("a * 2 (b)", f"`(` langsung mengikuti `2`: {SIGN}", 6, 7),
        ("(a 2) * 1", f"`2` langsung mengikuti `a`: {SIGN}", 3, 4),
        ("a / é", "nama `é` memakai huruf lain: nama variabel terdiri dari A-Z, a-z, 0-9, titik dan garis bawah", 4, 5),
        ("a ^ 2", "pangkat tidak dikenal: pakai rata_geometrik(a; b) untuk rata-rata geometrik, atau tulis perkaliannya", 2, 3),
        ("[a + b] * 2", "kurung [ tidak dikenal: pakai kurung bulat ( )", 0, 1),
        ("a + b} * 2", "kurung } tidak dikenal: pakai kurung bulat ( )", 5, 6),
        ("a % * b", "tanda % hanya sesudah angka: tulis seperti 100 %", 2, 3),
        ("c = a / b", "sama dengan tidak dikenal: tulis hanya yang di kanan tanda =", 2, 3),
        ("a / b.", f"tanda `.` {MEANT}", 5, 6),
        ("a + \ud800", f"tanda `\ud800` {MEANT}", 4, 5),
        (
            "a * 1.234",
            '"1.234" dapat berarti 1234 atau 1,234: tulis "1234" untuk ribuan, "1,234" untuk desimal, atau beri satuannya',
            4,
            9,
        ),
        ("a * 1..2 %", '"1..2" bukan angka: tulis seperti 1234, 97.161.255.072 atau 93,75', 4, 10),
    ],
)
def test_what_is_wrong_has_its_place(text: str, message: str, start: int, end: int) -> None:
    """And says what to do; what computes something is meant as a formula even if the indicator declares nothing."""
    for names in (frozenset[str](), frozenset({"a", "b"})):
        with pytest.raises(FormulaError) as error:
            read_formula(text, names)
        assert (str(error.value), error.value.start, error.value.end) == (message, start, end)


@pytest.mark.parametrize(
    ("text", "message", "start", "end"),
    [
        ("pemanfaat dibagi penduduk", "kata `dibagi` ditulis dengan tanda: pakai /", 10, 16),
        ("Jumlah pemanfaat / penduduk", f"`pemanfaat` langsung mengikuti `Jumlah`: {SIGN}", 7, 16),
        ("penduduk " + "a" * 50, f"`{'a' * 39}…` langsung mengikuti `penduduk`: {SIGN}", 9, 59),
    ],
)
def test_words_around_a_variable_are_no_sentence(text: str, message: str, start: int, end: int) -> None:
    """What names a variable of the indicator is meant to be computed."""
    with pytest.raises(FormulaError) as error:
        read_formula(text, frozenset({"pemanfaat", "penduduk"}))
    assert (error.value.message, error.value.start, error.value.end) == (message, start, end)


def nested(depth: int) -> str:
    return "(" * depth + "a" + ")" * depth + "*2"


CHAIN = "a" + "+a" * (MAX_NODES // 2 - 1)


@pytest.mark.parametrize("text", [nested(MAX_DEPTH), "-" * MAX_DEPTH + "a", CHAIN, "-" + CHAIN, f"({CHAIN})", "a + b".ljust(MAX_TEXT)])
def test_what_is_just_within_the_limits_is_read_and_computed(text: str) -> None:
    """As deep, as large and as long as may be."""
    evaluate(formula(text), plain)
    assert line(formula(text), str)


@pytest.mark.parametrize(
    ("text", "message", "start", "end"),
    [
        (nested(41), "formula bersarang terlalu dalam: paling banyak 40 tingkat kurung; pecah menjadi beberapa variabel", 41, 42),
        (
            "a*" + "-" * 41 + "a",
            "formula bersarang terlalu dalam: paling banyak 40 tingkat kurung; pecah menjadi beberapa variabel",
            43,
            44,
        ),
        (CHAIN + "+a", "formula terlalu besar: paling banyak 200 nama, angka dan tanda hitung; pecah menjadi beberapa variabel", 200, 201),
        ("a+1".ljust(1001), "formula terlalu panjang: 1001 huruf, paling banyak 1000; pecah menjadi beberapa variabel", 1000, 1001),
    ],
)
def test_what_is_too_much_is_refused(text: str, message: str, start: int, end: int) -> None:
    """At the first thing that is too much."""
    with pytest.raises(FormulaError) as error:
        read_formula(text)
    assert (error.value.message, error.value.start, error.value.end) == (message, start, end)


@pytest.mark.parametrize("piece", ["(", "-", "a", "a ", "a+", "1.", "a.", "1,", " ", "jumlah(", "_.", "% ", "x "])
def test_long_texts_are_answered_at_once(piece: str) -> None:
    """However long they are, and whatever they repeat."""
    start = time.process_time()
    for size in (200, MAX_TEXT, 10**6):
        for text in (piece * size, (piece * size)[:MAX_TEXT], f"a{piece * size}"):
            found = outcome(text, "a")
            assert not isinstance(found, FormulaError) or is_placed(found, text)
    assert time.process_time() - start < 1


PIECES = ["a", "b", "x", "jumlah", "rata_tertimbang", "dibagi", "é", "1", "1,5", "1.234", "100 %", " ", *"+-*/():;,%^[]}=.×–²"]
TEXTS = st.text(max_size=30) | st.lists(st.sampled_from(PIECES), max_size=15).map("".join)


@modest
@given(TEXTS, st.sets(st.sampled_from(PIECES[:5])))
def test_any_text_is_a_formula_a_sentence_or_has_a_place(text: str, names: set[str]) -> None:
    """Nothing else ever happens, and a formula is written and computed without any other error than its own."""
    found = outcome(text, *names)
    if isinstance(found, FormulaError):
        assert is_placed(found, text)
    elif found is not None:
        assert [text[place.start : place.end] for place in found.places] == [place.nama for place in found.places]
        assert all(write(found, str) for write in (line, words))
        error = refusal(found)
        assert error is None or is_placed(error, text)


def test_errors_can_be_sent_between_processes() -> None:
    """As a check of many plans does."""
    for error in (FormulaError("salah", 1, 2), UncomputableError("salah", 1, 2)):
        again = pickle.loads(pickle.dumps(error))  # noqa: S301 - of our own
        assert (type(again), str(again), vars(again)) == (type(error), "salah", vars(error))


# Computing: random trees, written with all their brackets, against what Fraction makes of them.

NUMBERS = {"0": F(0), "2": F(2), "12,5": F(25, 2), "0.750": F(3, 4), "1.000.000": F(10**6), "1234": F(1234), "12345": F(12345)}
LEAVES = st.sampled_from([*NUMBERS, *VARIABLES])
SIGNS = {"+": "+", "-": "-–−", "*": "*×·xX", "/": "/÷:"}


def with_signs(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.tuples(st.just("minus"), inner) | st.tuples(st.sampled_from([*SIGNS]), inner, inner)


def with_functions(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    plain = st.builds(
        lambda name, args: (name, *args), st.sampled_from(["min", "maks", "jumlah", "rata_rata"]), st.lists(inner, min_size=1)
    )
    pairs = st.lists(st.tuples(inner, inner), min_size=1).map(lambda pairs: ("rata_tertimbang", *(one for pair in pairs for one in pair)))
    return with_signs(inner) | plain | pairs


def text_of(tree: Any, draw: st.DrawFn) -> str:
    if isinstance(tree, str):
        return tree
    kind, *parts = tree
    texts = [text_of(part, draw) for part in parts]
    if kind == "minus":
        return f"-({texts[0]})"
    if kind in SIGNS:
        return f"({texts[0]}) {draw(st.sampled_from(SIGNS[kind]))} ({texts[1]})"
    between = draw(st.sampled_from([";", " ; ", "; "]))
    return f"{kind}({between.join(texts)})"


MEANINGS: dict[str, Callable[..., Fraction]] = {
    "minus": lambda one: -one,
    "+": lambda one, two: one + two,
    "-": lambda one, two: one - two,
    "*": lambda one, two: one * two,
    "/": lambda one, two: one / two,
    "min": lambda *all_: next(one for one in all_ if all(one <= two for two in all_)),
    "maks": lambda *all_: next(one for one in all_ if all(one >= two for two in all_)),
    "jumlah": lambda *all_: functools.reduce(operator.add, all_),
    "rata_rata": lambda *all_: functools.reduce(operator.add, all_) / len(all_),
    "rata_tertimbang": lambda *all_: sum((all_[at] * all_[at + 1] for at in range(0, len(all_), 2)), F(0)) / sum(all_[1::2]),
}


def oracle(tree: Any) -> Fraction:
    if isinstance(tree, str):
        return NUMBERS[tree] if tree in NUMBERS else VARIABLES[tree]
    kind, *parts = tree
    return MEANINGS[kind](*map(oracle, parts))


@st.composite
def written(draw: st.DrawFn, trees: st.SearchStrategy[Any]) -> tuple[Any, str]:
    """A tree and its text, which limits do not stop."""
    tree = draw(trees)
    text = f"a + ({text_of(tree, draw)})"
    found = outcome(text)
    assume(not isinstance(found, FormulaError) or "terlalu" not in found.message)
    return ("+", "a", tree), text


@modest
@given(written(st.recursive(LEAVES, with_functions, max_leaves=12)))
def test_a_formula_is_worth_what_its_tree_is(case: tuple[Any, str]) -> None:
    """Exactly, and what divides by nothing has no value."""
    tree, text = case
    try:
        expected = oracle(tree)
    except ZeroDivisionError:
        with pytest.raises(UncomputableError, match=r"pembaginya 0|jumlah bobotnya 0"):
            evaluate(formula(text), plain)
        return
    assert evaluate(formula(text), plain) == Besaran(expected, ())


def shape(node: Node) -> Any:
    """A node without its places."""
    if isinstance(node, Number):
        return node.nilai, node.percent
    if isinstance(node, Name):
        return node.nama
    if isinstance(node, Negation):
        return "-", shape(node.of)
    if isinstance(node, Operation):
        return node.sign, shape(node.left), shape(node.right)
    return node.fungsi, *map(shape, node.arguments)


@modest
@given(written(st.recursive(LEAVES | st.just("12,5 %"), with_signs, max_leaves=12)))
def test_a_line_reads_back_as_the_same_formula(case: tuple[Any, str]) -> None:
    """With all the brackets that it needs, and numbers that mean one thing."""
    read = formula(case[1])
    again = formula(line(read, str))
    assert shape(again.root) == shape(read.root)
    assert len(again.teks.replace(" ", "")) <= len(read.teks.replace(" ", "")) + 2 * case[1].count("12345")
    assert line(again, str) == again.teks


@pytest.mark.parametrize(
    ("text", "alasan", "start", "end"),
    [
        ("a + 1 / (2 - 2)", "pembaginya 0", 9, 14),
        ("a / nol", "pembaginya 0", 4, 7),
        ("rata_tertimbang(a; 1; a; 0 - 1)", "jumlah bobotnya 0", 0, 31),
        ("1 + rata_geometrik(4; -1; b)", "rata-rata geometrik tidak ada untuk bilangan negatif", 22, 24),
        ("1 + rata_geometrik(b; b)", "rata-rata geometrik tidak ada untuk bilangan negatif", 19, 20),
    ],
)
def test_what_has_no_value_says_why_and_where(text: str, alasan: str, start: int, end: int) -> None:
    """A division by nothing, weights of nothing, a root of less than nothing."""
    with pytest.raises(UncomputableError) as error:
        evaluate(formula(text), plain)
    assert (str(error.value), error.value.start, error.value.end) == (alasan, start, end)


def test_a_missing_variable_is_for_the_caller_to_refuse() -> None:
    """Who looks it up is told where it stands."""

    def look_up(name: Name) -> Besaran:
        raise UncomputableError(f"{name.nama} belum diisi", name.start, name.end)

    with pytest.raises(UncomputableError, match="penduduk belum diisi") as error:
        evaluate(formula("100 * penduduk"), look_up)
    assert (error.value.start, error.value.end) == (6, 14)


KINDS = {
    "jiwa": Besaran(F(8), JIWA),
    "rp": Besaran(F(2), RP),
    "entah": Besaran(F(4)),
    "satu": Besaran(F(1), ()),
    "persen": Besaran(F(1, 2), (), persen=True),
}


@pytest.mark.parametrize(
    ("text", "number", "satuan", "persen"),
    [
        ("jiwa + jiwa", 16, JIWA, False),
        ("-jiwa", -8, JIWA, False),
        ("jiwa - entah", 4, None, False),
        ("maks(entah; jiwa)", 8, None, False),
        ("jiwa / jiwa * 100", 100, (), False),
        ("jiwa / jiwa * 100 %", 1, (), True),
        ("entah / jiwa * 100 %", F(1, 2), None, True),
        ("rp / jiwa", F(1, 4), (("jiwa", -1), ("rp", 1)), False),
        ("jiwa * rp * jiwa", 128, (("jiwa", 2), ("rp", 1)), False),
        ("jiwa * satu", 8, JIWA, False),
        ("jiwa * entah", 32, None, False),
        ("persen * persen", F(1, 4), (), True),
        ("persen / persen", 1, (), False),
        ("persen * jiwa", 4, JIWA, False),
        ("jiwa * persen", 4, JIWA, False),
        ("satu * persen", F(1, 2), (), True),
        ("entah * persen", 2, None, True),
        ("persen / 2", F(1, 4), (), True),
        ("persen / entah", F(1, 8), None, True),
        ("persen / jiwa", F(1, 16), (("jiwa", -1),), False),
        ("2 / persen", 4, (), False),
        ("persen + 12,5 %", F(5, 8), (), True),
        ("-persen", F(-1, 2), (), True),
        ("rata_rata(persen; 1 %)", F(51, 200), (), True),
        ("rata_geometrik(jiwa; jiwa)", 8, JIWA, False),
        ("rata_tertimbang(persen; jiwa; 100 %; jiwa)", F(3, 4), (), True),
        ("rata_tertimbang(jiwa; entah; jiwa; satu)", 8, JIWA, False),
    ],
)
def test_units_and_percentages_are_computed_along(text: str, number: int | Fraction, satuan: Satuan, persen: bool) -> None:  # noqa: FBT001
    """A percentage of a quantity is a quantity, of a number a percentage; what is not known stays so."""
    assert value(text, **KINDS) == Besaran(F(number), satuan, persen)


@pytest.mark.parametrize(
    ("text", "alasan", "start", "end"),
    [
        ("2 * (jiwa + rp)", "jiwa tidak dapat dijumlahkan dengan rp", 5, 14),
        ("jiwa - satu", "jiwa tidak dapat dikurangi dengan bilangan tanpa satuan", 0, 11),
        ("persen + 3", "persen tidak dapat dijumlahkan dengan bilangan tanpa satuan", 0, 10),
        ("entah + persen", "persen tidak dapat dijumlahkan dengan bilangan tanpa satuan", 0, 14),
        ("maks(entah; rp / jiwa; 1)", "rp/jiwa tidak dapat dibandingkan dengan bilangan tanpa satuan", 0, 25),
        ("rata_tertimbang(jiwa; 1; rp; 1)", "jiwa tidak dapat dirata-ratakan dengan rp", 0, 31),
        ("rata_tertimbang(1; jiwa; 1; rp)", "jiwa tidak dapat dirata-ratakan dengan rp", 0, 31),
    ],
)
def test_what_is_of_two_kinds_is_not_added(text: str, alasan: str, start: int, end: int) -> None:
    """Nor compared, nor averaged, nor taken as weights."""
    with pytest.raises(UncomputableError) as error:
        value(text, **KINDS)
    assert (error.value.alasan, error.value.start, error.value.end) == (alasan, start, end)


@pytest.mark.parametrize(
    ("satuan", "shown"),
    [
        (satuan_of(""), ""),
        (satuan_of(" \n"), ""),
        ((), ""),
        (satuan_of("Desa/Kel"), "desa/kel"),
        (satuan_of("  Ribu  Jiwa "), "ribu jiwa"),
        ((("jiwa", -1), ("km", -2), ("rp", 1)), "rp/jiwa/km/km"),
        ((("jiwa", 1), ("rp", 2)), "jiwa·rp·rp"),
        ((("jiwa", -1),), "1/jiwa"),
    ],
)
def test_units_are_shown(satuan: Satuan, shown: str) -> None:
    """As products and quotients; no unit and an unknown one as nothing."""
    assert show_satuan(satuan) == shown


# Writing.

CALLED = {"a": "Jumlah pemanfaat", "b": "Jumlah penduduk"}


@pytest.mark.parametrize(
    ("text", "as_line", "as_words"),
    [
        (
            "a / b * 100 %",
            "Jumlah pemanfaat / Jumlah penduduk × 100 %",
            "Jumlah pemanfaat dibagi Jumlah penduduk, dikali 100 %",
        ),
        (
            "(c + d) / (c - d * e)",
            "(c + d) / (c - d × e)",
            "(c ditambah d) dibagi (c dikurangi d dikali e)",
        ),
        (
            "c * (d / e) - (c - d)",
            "c × (d / e) - (c - d)",
            "c dikali (d dibagi e), dikurangi (c dikurangi d)",
        ),
        ("-c + -d", "-c + (-d)", "minus c, ditambah (minus d)"),
        ("-c * d", "(-c) × d", "(minus c) dikali d"),
        ("-(c / d)", "-(c / d)", "minus (c dibagi d)"),
        (
            "rata_rata(c + d; 2)",
            "rata-rata dari (c + d; 2)",
            "rata-rata dari (c ditambah d; 2)",
        ),
        (
            "97161255072,50 * 1234 + 0.750",
            "97.161.255.072,50 × 1234 + 0,750",
            "97.161.255.072,50 dikali 1234, ditambah 0,750",
        ),
    ],
)
def test_formulas_are_written(text: str, as_line: str, as_words: str) -> None:
    """On a line and in words, with brackets only where they are needed."""
    read = formula(text)

    def called(name: str) -> str:
        return CALLED.get(name, name)

    assert [write(read, called) for write in (line, words)] == [as_line, as_words]


def test_each_function_has_words() -> None:
    """And all are written with them."""
    for name, spoken in FUNGSI.items():
        assert line(formula(f"{name}(a; 1)"), str) == f"{spoken} dari (a; 1)"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a / b * 100 %", "A\n────────────\nB\n× 100 %"),
        ("(a + b) / (b - a)", "A + B\n────────────\nB - A"),
        ("a / b * (1 + b)", "A\n────────────\nB\n× (1 + B)"),
        ("a * b", "A × B"),
        ("a + b / a", "A + B / A"),
    ],
)
def test_a_fraction_is_stacked_as_tables_print_it(text: str, shown: str) -> None:
    """What divides nothing at its top stays on one line."""
    formula = read_formula(text)
    assert formula is not None
    assert stacked(formula, str.upper) == shown
