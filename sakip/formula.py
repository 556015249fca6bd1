"""Formulas of indicators: read from the text of a plan.

What an indicator calls its formula is either one (`pemanfaat / penduduk * 100`) or a sentence (`Nilai Hasil Evaluasi`), which
is kept as it is. A formula is read by one regular expression and a parser that descends; whatever is wrong with it has its place.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import NoReturn

from sakip.amounts import DASHES, AmountError, parse_number, short
from sakip.patterns import pattern
from sakip.values import NamedTuple, frozen

MAX_TEXT = 1000
MAX_DEPTH = 40
MAX_NODES = 200


class FormulaError(ValueError):
    """A text that is meant as a formula and is none: what is wrong and what to do, from ``start`` to ``end`` of the text."""

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message, start, end)
        self.message, self.start, self.end = message, start, end

    def __str__(self) -> str:
        return self.message


class Number(NamedTuple):
    """A number: ``nilai`` is what it is worth (93,75 % is 15/16), ``teks`` its digits as written, without the sign."""

    nilai: Fraction
    teks: str
    percent: bool
    start: int
    end: int


class Name(NamedTuple):
    """The name of a variable."""

    nama: str
    start: int
    end: int


class Negation(NamedTuple):
    """Minus something."""

    of: Node
    start: int
    end: int


class Operation(NamedTuple):
    """Two operands and what is between them: one of ``+ - * /``."""

    sign: str
    left: Node
    right: Node
    start: int
    end: int


class Call(NamedTuple):
    """A function of its arguments."""

    fungsi: str
    arguments: tuple[Node, ...]
    start: int
    end: int


Node = Number | Name | Negation | Operation | Call


@frozen
class Formula:
    """A formula that has been read.

    Attributes:
        teks: the text it was read from.
        root: what is computed last.
        places: each mention of a variable, in the order of the text.
        names: the variables, in the order of their first mention.
    """

    teks: str
    root: Node
    places: tuple[Name, ...]
    names: tuple[str, ...]


FUNGSI = {
    "min": "nilai terkecil",
    "maks": "nilai terbesar",
    "jumlah": "jumlah",
    "rata_rata": "rata-rata",
    "rata_tertimbang": "rata-rata tertimbang",
    "rata_geometrik": "rata-rata geometrik",
}
"""The functions, and how they are called."""


class _Token(NamedTuple):
    """A piece of the text; its kind is ``name``, ``number``, ``end``, ``?`` for what has no meaning, or a sign as in `_SIGNS`."""

    kind: str
    text: str
    start: int
    end: int


# Any word is taken for a name, so that two of them are a sentence in whatever letters.
_TOKEN = pattern(r"(?P<number>[0-9](?:[0-9.,]*[0-9])?(?:\s*%)?)|(?P<name>[^\W\d][\w.]*(?<!\.))|(?P<sign>\S)")
_SIGNS = {sign: sign for sign in "+*/();"} | dict.fromkeys("×·", "*") | dict.fromkeys("÷:", "/") | dict.fromkeys(DASHES, "-") | {"^": "^"}
BOUND = {"+": 1, "-": 1, "*": 2, "/": 2}
SAID = {"+": "ditambah", "-": "dikurangi", "*": "dikali", "/": "dibagi"}

_ADVICE = {
    ",": "koma hanya untuk desimal: pisahkan argumen fungsi dengan titik koma, seperti maks(a; b)",
    "%": "tanda % hanya sesudah angka: tulis seperti 100 %",
    "^": "pangkat tidak dikenal: pakai rata_geometrik(a; b) untuk rata-rata geometrik, atau tulis perkaliannya",
    "=": "sama dengan tidak dikenal: tulis hanya yang di kanan tanda =",
} | {bracket: f"kurung {bracket} tidak dikenal: pakai kurung bulat ( )" for bracket in "[]{}"}


@lru_cache(maxsize=2048)
def read_formula(teks: str, names: frozenset[str] = frozenset()) -> Formula | None:
    """The formula that a text writes; None for a sentence. Raises FormulaError.

    Where one of ``names``, the variables of the indicator, stands in the text, it is meant as a formula. Without them it is
    one if it computes something and no two words follow each other.
    """
    tokens = _tokens(teks[:MAX_TEXT])
    if _is_sentence(tokens, names):
        return None
    if len(teks) > MAX_TEXT:
        message = f"formula terlalu panjang: {len(teks)} huruf, paling banyak {MAX_TEXT}; pecah menjadi beberapa variabel"
        raise FormulaError(message, MAX_TEXT, len(teks))
    if len(tokens) > MAX_NODES and len(counted := [token for token in tokens if token.kind not in {"(", ")", ";"}]) > MAX_NODES:
        message = f"formula terlalu besar: paling banyak {MAX_NODES} nama, angka dan tanda hitung; pecah menjadi beberapa variabel"
        raise FormulaError(message, counted[MAX_NODES].start, counted[MAX_NODES].end)
    parser = _Parser([*tokens, _Token("end", "", len(teks), len(teks))])
    whole = parser.whole()
    return Formula(teks, whole, tuple(parser.places), tuple(dict.fromkeys(place.nama for place in parser.places)))


def _tokens(teks: str) -> list[_Token]:
    tokens = []
    after = False
    for match in _TOKEN.finditer(teks):
        kind, text = str(match.lastgroup), match[0]
        if kind == "sign":
            kind = _SIGNS.get(text, "?")
        elif after and text in {"x", "X"}:
            kind = "*"
        tokens.append(_Token(kind, text, match.start(), match.end()))
        after = kind in {"name", "number", ")"}
    return tokens


def _is_sentence(tokens: list[_Token], names: frozenset[str]) -> bool:
    kinds = [token.kind for token in tokens]
    if any(token.kind == "name" and token.text in names for token in tokens):
        return False
    if ("name", "name") in pairwise(kinds) or {"name", "number"}.isdisjoint(kinds):
        return True
    return {*BOUND, "^"}.isdisjoint(kinds) and not any(one.text in FUNGSI and two.kind == "(" for one, two in pairwise(tokens))


class _Parser:
    """Goes through the tokens once, from left to right, each rule of the grammar a method."""

    def __init__(self, tokens: list[_Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.end = 0
        self.places: list[Name] = []

    def take(self) -> _Token:
        """The next token, which then is behind us."""
        token = self.tokens[self.at]
        self.at += 1
        self.end = token.end
        return token

    def whole(self) -> Node:
        """All of the text."""
        node = self.operation(0)
        if self.tokens[self.at].kind != "end":
            self.refuse_sign()
        return node

    def operation(self, depth: int, least: int = 1) -> Node:
        """Operands with signs between them that bind at least so much, the left ones first."""
        start = self.tokens[self.at].start
        left = self.operand(depth)
        while (bound := BOUND.get(self.tokens[self.at].kind, 0)) >= least:
            sign = self.take().kind
            right = self.operation(depth, bound + 1)
            left = Operation(sign, left, right, start, self.end)
        return left

    def operand(self, depth: int) -> Node:
        """A number, a name, a function, something in brackets, or minus one of them."""
        token = self.take()
        if depth > MAX_DEPTH:
            message = f"formula bersarang terlalu dalam: paling banyak {MAX_DEPTH} tingkat kurung; pecah menjadi beberapa variabel"
            raise FormulaError(message, token.start, token.end)
        if token.kind == "name":
            return self.call(token, depth) if self.tokens[self.at].kind == "(" else self.name(token)
        if token.kind == "number":
            return _number(token)
        if token.kind == "-":
            return Negation(self.operand(depth + 1), token.start, self.end)
        if token.kind == "(":
            node = self.operation(depth + 1)
            self.close(token)
            return node
        return self.refuse_operand(token)

    def name(self, token: _Token) -> Name:
        """A variable."""
        if not token.text.isascii():
            message = f"nama `{short(token.text)}` memakai huruf lain: nama variabel terdiri dari A-Z, a-z, 0-9, titik dan garis bawah"
            raise FormulaError(message, token.start, token.end)
        place = Name(token.text, token.start, token.end)
        self.places.append(place)
        return place

    def call(self, token: _Token, depth: int) -> Call:
        """A function, of which the name has been taken."""
        if token.text not in FUNGSI:
            message = f"fungsi `{short(token.text)}` tidak dikenal: pakai {', '.join(FUNGSI)}; untuk perkalian tulis * sebelum kurung"
            raise FormulaError(message, token.start, token.end)
        opening = self.take()
        arguments = [self.operation(depth + 1)]
        while self.tokens[self.at].kind == ";":
            self.take()
            arguments.append(self.operation(depth + 1))
        self.close(opening)
        if token.text == "rata_tertimbang" and len(arguments) % 2:
            message = f"rata_tertimbang berisi {len(arguments)} argumen: setiap nilai diikuti bobotnya, seperti rata_tertimbang(a; 2; b; 3)"
            raise FormulaError(message, token.start, self.end)
        return Call(token.text, tuple(arguments), token.start, self.end)

    def close(self, opening: _Token) -> None:
        """The end of a bracket."""
        kind = self.tokens[self.at].kind
        if kind == "end":
            raise FormulaError("kurung ini belum ditutup: tambahkan `)`", opening.start, opening.end)
        if kind != ")":
            self.refuse_sign()
        self.take()

    def refuse_operand(self, token: _Token) -> NoReturn:
        """Say what is wrong where an operand should be."""
        expected = "seharusnya ada variabel, angka atau kurung buka"
        if token.kind == "end":
            last = self.tokens[self.at - 2]
            raise FormulaError(f"formula terputus: sesudah `{last.text}` {expected}; lengkapi", last.start, last.end)
        message = _no_meaning(token) or f"`{token.text}` tidak pada tempatnya: di sini {expected}; lengkapi, atau hapus `{token.text}`"
        raise FormulaError(message, token.start, token.end)

    def refuse_sign(self) -> NoReturn:
        """Say what is wrong where a sign should be, or the end."""
        last, token = self.tokens[self.at - 1 : self.at + 1]
        message = _no_meaning(token)
        if not message and (said := [sign for sign, word in SAID.items() if word == token.text.casefold()]):
            message = f"kata `{token.text}` ditulis dengan tanda: pakai {said[0]}"
        if not message:
            between = "di antaranya seharusnya ada tanda hitung + - * /, dan nama variabel ditulis tanpa spasi"
            message = f"`{short(token.text)}` langsung mengikuti `{short(last.text)}`: {between}"
        raise FormulaError(message, token.start, token.end)


def _no_meaning(token: _Token) -> str:
    """What to say about a sign that means nothing where it stands; empty for others."""
    if token.kind == ")":
        return "kurung tutup ini tidak pada tempatnya: hapus, atau lengkapi yang di depannya"
    if token.kind == ";":
        return "titik koma hanya memisahkan argumen fungsi, seperti maks(a; b): hapus, atau lengkapi yang di depannya"
    if token.kind in {"?", "^"}:
        return _ADVICE.get(token.text, f"tanda `{token.text}` tidak dikenal dalam formula: pakai nama, angka, + - * / dan kurung bulat")
    return ""


def _number(token: _Token) -> Number:
    text = token.text.removesuffix("%").rstrip()
    percent = text != token.text
    try:
        worth = Fraction(parse_number(text))
    except AmountError as error:
        raise FormulaError(str(error), token.start, token.end) from None
    return Number(worth / 100 if percent else worth, text, percent, token.start, token.end)
