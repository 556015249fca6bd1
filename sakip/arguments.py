"""What the command is given: argparse in Indonesian, and the kinds of arguments."""

from __future__ import annotations

import argparse
import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from sakip.errors import UsageError
from sakip.reports import FORMATS
from sakip.suppressions import parse_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

_SAYINGS = (
    (r"the following arguments are required: (.+)", r"belum disebut: \1"),
    (r"unrecognized arguments: (.+)", r"tidak dikenal: \1"),
    (r"invalid choice: (.+?) \(choose from (.+)\)", r"\1 tidak ada; pilih dari \2"),
    (r"expected one argument", "perlu satu isi"),
    (r"expected at least one argument", "perlu sedikitnya satu isi"),
    (r"ignored explicit argument (.+)", r"tidak menerima isi \1"),
    (r"(?m)^argument ", ""),
)
_HELP = (
    ("usage: ", "pemakaian: "),
    ("positional arguments:", "masukan:"),
    ("options:", "pilihan:"),
    ("show this help message and exit", "tampilkan bantuan ini"),
    ("show program's version number and exit", "tampilkan versi"),
)
"""The sentences of argparse, which has no translation into Indonesian."""
_WIDTH = 100


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Indonesian and raises UsageError.

    Its help is as wide on every terminal, so that it need not ask how wide one is: that takes as long as the rest of making the parser.
    """

    def __init__(self, **options: Any) -> None:
        # An option cut short today would be another one when one more begins like it.
        super().__init__(formatter_class=partial(argparse.HelpFormatter, width=_WIDTH), allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with a message of argparse, translated."""
        for english, indonesian in _SAYINGS:
            message = re.sub(english, indonesian, message)
        raise UsageError(f"{message}\nLihat `{self.prog} --help`.")

    def format_help(self) -> str:
        """The help text, translated."""
        text = super().format_help()
        for english, indonesian in _HELP:
            text = text.replace(english, indonesian, 1)
        return text


def codes(text: str) -> tuple[str, ...]:
    """Codes, beginnings of codes or names of rules, separated by commas."""
    found = tuple(code.strip() for code in text.split(",") if code.strip())
    found = tuple(code.upper() if code.upper().startswith("AKIP") else code for code in found)
    if not found:
        raise argparse.ArgumentTypeError("perlu sedikitnya satu kode, misalnya AKIP703")
    return found


Report = tuple[str, Path | None]
"""A format and the file that it is written to, if one is named."""


def wanted(text: str) -> Report:
    """A report: its format, and after a colon its file, ``sarif:build/sakip.sarif``."""
    form, colon, place = text.partition(":")
    if form not in FORMATS:
        raise argparse.ArgumentTypeError(f"'{form}' tidak ada; pilih dari {', '.join(sorted(FORMATS))}")
    if colon and not place:
        raise argparse.ArgumentTypeError(f'"{text}" tanpa nama berkas')
    return form, Path(place) if place else None


def destinations(reports: Sequence[Report], output: Path | None) -> list[Report]:
    """The reports with the file of each; None for the screen, where reports without a file go if there is no ``output``.

    Raises UsageError if two have the same place, or if ``output`` is the place of none.
    """
    placed = [(form, place or output) for form, place in reports]
    places = [place for _, place in placed]
    if output and output not in places:
        raise UsageError("--output untuk laporan yang tanpa :BERKAS, dan tidak ada yang begitu")
    for place in places:
        if places.count(place) > 1:
            where = f"ke {place.as_posix()}" if place else "tanpa :BERKAS"
            raise UsageError(f"lebih dari satu laporan {where}; tulis misalnya --format sarif:sakip.sarif")
    return placed


def positive(text: str) -> int:
    """A whole number from 1."""
    if not re.fullmatch(r"[0-9]{1,4}", text) or int(text) < 1:
        raise argparse.ArgumentTypeError(f'"{text}" bukan bilangan dari 1 sampai 9999')
    return int(text)


def day(text: str) -> dt.date:
    """A day, written ``2026-12-31``."""
    found = parse_date(text)
    if found is None:
        raise argparse.ArgumentTypeError(f'"{text}" bukan tanggal YYYY-MM-DD')
    return found
