"""Tables as GitHub Markdown. The one place that knows tabulate, which escapes nothing."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from sakip.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence


@attrs.frozen(kw_only=True)
class Tabel:
    """A table as printed: plain texts, in printed order. A page is a sequence of these.

    Attributes:
        judul: the title; empty for a table that goes on under the title before it.
        tingkat: the level of the title: 1 for a document, 2 for a section of it.
        kepala: lines between title and table, such as ``SKPD : …``.
        kolom: one heading per column; without any there are only title and lines.
        kanan: the columns of figures, counted from 0, which are aligned right.
        baris: the rows; each has one cell per column, an empty one where a cell is merged with the one above it.
        penutup: lines below the table, such as place and date.
    """

    judul: str = ""
    tingkat: int = 1
    kepala: tuple[str, ...] = ()
    kolom: tuple[str, ...] = ()
    kanan: frozenset[int] = frozenset()
    baris: tuple[tuple[str, ...], ...] = ()
    penutup: tuple[str, ...] = ()


# Most texts are, which is seen in a third of the time.
_HARMLESS = pattern(r"[ !-#%'()+-;=?-Z^a-z{}]*")
_SPECIAL = pattern(r"([\\`*_\[\]<>|~$])|&(?=#?\w+;)")


@lru_cache(maxsize=2048)
def escape(text: str) -> str:
    """The text so that GitHub shows it as it is, in a table cell or in a line of its own."""
    if _HARMLESS.fullmatch(text) and "  " not in text:
        return text
    if not text.isprintable() or "  " in text:
        lines = [_escape(" ".join(part.translate(_CONTROLS).split())) for part in text.splitlines()]
        # Breaks alone are nothing to see, and no paragraph.
        return "<br>".join(lines) if any(lines) else ""
    return _escape(text)


# Neither Markdown nor a terminal shows them; tabulate takes one of them for a line of its own.
_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), " ")


def _escape(line: str) -> str:
    return _SPECIAL.sub(lambda match: f"\\{match[1]}" if match[1] else "&amp;", line)


def page(tables: Iterable[Tabel]) -> str:
    """Tables one below the other."""
    return "\n".join(map(markdown, tables))


def markdown(tabel: Tabel) -> str:
    """The table with its title and the lines around it, as Markdown that ends with a line break."""
    title = [heading(tabel.judul, tabel.tingkat)] if tabel.judul else []
    cells = [grid(tabel.kolom, tabel.baris, tabel.kanan)] if tabel.kolom else []
    return "\n\n".join([*title, *map(line, tabel.kepala), *cells, *map(line, tabel.penutup)]) + "\n"


def heading(text: str, level: int = 1) -> str:
    """A heading as Markdown."""
    shown = f"{'#' * level} {escape(text).strip()}"
    words = shown.rstrip("#")
    # Signs at the end of a heading close it.
    return shown if words == shown else f"{words}\\{shown.removeprefix(words)}"


_STARTING = pattern(r"[0-9]+(?=[.)])|(?=[-+#=])")


def line(text: str) -> str:
    """A text as a line of its own: it must not turn into a list, a heading or a rule by its first characters."""
    shown = escape(text).strip()
    start = _STARTING.match(shown)
    return f"{start[0]}\\{shown[start.end() :]}" if start else shown


def grid(kolom: Sequence[str], baris: Iterable[Sequence[str]], kanan: Collection[int] = ()) -> str:
    """The cells of a table as Markdown; ``kanan`` are the columns that are aligned right, counted from 0."""
    # Imported here: it costs 40 ms, and a check never needs it.
    from tabulate import DataRow, TableFormat, tabulate  # noqa: PLC0415

    rule = "|" + "".join(" ---: |" if number in kanan else " --- |" for number in range(len(kolom)))
    headings, *rows = (f"| {' | '.join(map(escape, row))} |" for row in (kolom, *baris))
    # Rows are handed on as lines that stand below the headings: tabulate would search each for numbers, colours and widths, for nothing.
    form = TableFormat(
        lineabove=None,
        linebelowheader=lambda _widths, _alignments: "\n".join([rule, *rows]),
        linebetweenrows=None,
        linebelow=None,
        headerrow=DataRow("", "", ""),
        datarow=None,
        padding=0,
        with_header_hide=None,
    )
    # Without alignment tabulate pads nothing, so the text does not depend on the width of characters.
    return tabulate([], [headings], tablefmt=form, stralign=None)
