"""The page of every code, from the table of codes and the docstrings of the rules."""

from __future__ import annotations

import re
from inspect import cleandoc
from textwrap import dedent
from typing import TYPE_CHECKING

from sakip.codes import CODES, Code
from sakip.patterns import pattern
from sakip.rules import ACROSS, MODULES, across_module

if TYPE_CHECKING:
    from types import ModuleType

_SECTION = pattern(r"^(Memeriksa|Mengapa|Contoh salah|Contoh benar|Perbaikan|Dasar):", re.MULTILINE)


def modules() -> dict[str, ModuleType]:
    """The module of every rule, on one plan or across plans, in the order of codes."""
    return {code: module for code in CODES if (module := _module(code)) is not None}


def _module(code: str) -> ModuleType | None:
    return across_module(code) if code in ACROSS else MODULES.get(code)


def page(code: str) -> str:
    """What a code means, as plain text: the page of its rule, or its line in the table."""
    entry = CODES[code]
    module = _module(code)
    return cleandoc(module.__doc__) if module and module.__doc__ else f"{code}: {entry.name}.\n\n{entry.summary}."


def sections(code: str) -> dict[str, str]:
    """The sections of a rule's page by their headings; an example is YAML as it stands."""
    parts = _SECTION.split(page(code))
    return {heading: dedent(text.strip("\n")) for heading, text in zip(parts[1::2], parts[2::2], strict=True)}


def remedy(code: str) -> str:
    """What to do about a finding, as the page of its rule says, on one line; empty if it says nothing."""
    return " ".join(sections(code).get("Perbaikan", "").split())


def rulebook() -> str:
    """All codes as a Markdown page: a table, then the sections of each rule."""
    rows = [f"| {entry.code} | {entry.name} | {entry.severity.word} | {entry.summary} |" for entry in CODES.values()]
    head = (
        "# Aturan dan kode temuan\n\n"
        "Halaman ini diturunkan dari tabel kode dan uraian tiap aturan; jangan disunting. `sakip explain KODE` menampilkan\n"
        "hal yang sama.\n\n"
        "Kode tidak pernah dipakai ulang. Ratusannya: 0 pengecualian dan baseline, 1 pembacaan dan bentuk, 2 struktur dan\n"
        "rujukan, 3 anggaran, 4 indikator dan formula, 5 target dan rencana aksi, 6 realisasi dan capaian, 7 dokumen,\n"
        "8 naskah, 9 nomenklatur.\n\n"
        "| Kode | Nama | Tingkat | Ringkas |\n|---|---|---|---|\n"
    )
    return head + "\n".join(rows) + "\n" + "".join(_rule(CODES[code]) for code in modules())


def _rule(entry: Code) -> str:
    parts = [f"\n## {entry.code} {entry.name}\n"]
    for heading, text in sections(entry.code).items():
        if heading.startswith("Contoh"):
            parts.append(f"\n{heading}:\n\n```yaml\n{text}\n```\n")
        else:
            sentence = " ".join(text.split())
            parts.append(f"\n**{heading}.** {sentence[:1].upper()}{sentence[1:]}\n")
    return "".join(parts)
