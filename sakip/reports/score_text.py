"""Scores as text: aligned columns, and bars where a terminal shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.reports.text import printable
from sakip.scorecard import scale_line, sections

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from fractions import Fraction

    from sakip.findings import Position
    from sakip.scorecard import Bagian
    from sakip.scoring import Skor
    from sakip.working import Langkah

_BAR = 10
_WIDEST = 48
"""How wide a column gets, but for the last one."""


def report(skor: Skor, _place: Callable[[str], Position | None], *, bars: bool = False) -> str:
    """All scores."""
    rencana = skor.index.rencana
    head = map(printable, (f"{rencana.instansi.nama}, tahun {rencana.tahun}", scale_line(skor)))
    blocks = ["\n".join(head)]
    blocks += ["\n".join(_section(section, bars=bars)) for section in sections(skor)]
    return "\n\n".join(blocks) + "\n"


def _section(section: Bagian, *, bars: bool) -> Iterator[str]:
    head, rows = section.kolom, section.baris
    if bars and section.capaian:
        place = head.index("capaian") + 1
        head = (*head[:place], "", *head[place:])
        rows = tuple((*row[:place], _bar(value), *row[place:]) for row, value in zip(rows, section.capaian, strict=True))
    shown = [tuple(map(printable, row)) for row in (head, *rows)]
    cut = [tuple(_cut(cell) for cell in row[:-1]) + row[-1:] for row in shown]
    widths = [max(len(row[column]) for row in cut) for column in range(len(head))]
    yield printable(section.judul)
    for row in cut:
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cut(cell: str) -> str:
    return cell if len(cell) <= _WIDEST else f"{cell[: _WIDEST - 1]}…"


def _bar(capaian: Fraction | None) -> str:
    """A bar that is full at 100 %."""
    if capaian is None:
        return ""
    full = max(0, min(_BAR, round(capaian / 100 * _BAR)))
    return "█" * full + "░" * (_BAR - full)


def working(title: str, id_: str, steps: list[Langkah], place: Callable[[str], Position | None]) -> str:
    """The working of one score, each step with the place of what it speaks about."""
    lines = [f"{id_}: {title}" if title != id_ else id_]
    for number, step in enumerate(steps, 1):
        position = place(step.path) if step.path else None
        where = f"  [{position.file}:{position.line}:{position.column}]" if position else ""
        lines.append(f"  {number}. {step.teks}{where}")
    return "".join(f"{printable(line)}\n" for line in lines)
