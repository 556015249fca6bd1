"""What the command is given: argparse in Indonesian, and the kinds of arguments."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, NoReturn

from sakip.errors import UsageError
from sakip.suppressions import parse_date

if TYPE_CHECKING:
    import datetime as dt

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


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Indonesian and raises UsageError."""

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
