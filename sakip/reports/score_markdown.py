"""Scores as Markdown: one table a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.scorecard import scale_line, sections
from sakip.tables import Tabel, escape, markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from sakip.findings import Position
    from sakip.scoring import Skor
    from sakip.working import Langkah


def report(skor: Skor, _place: Callable[[str], Position | None], *, bars: bool = False) -> str:  # noqa: ARG001 - as text has them
    """All scores."""
    rencana = skor.index.rencana
    head = f"# Capaian {escape(rencana.instansi.nama)} tahun {rencana.tahun}\n\n{escape(scale_line(skor))}\n"
    tables = [markdown(Tabel(judul=one.judul, kolom=one.kolom, kanan=one.kanan, baris=one.baris)) for one in sections(skor)]
    return "\n".join([head, *(f"#{table}" for table in tables)])


def working(title: str, id_: str, steps: list[Langkah], place: Callable[[str], Position | None]) -> str:
    """The working of one score as a numbered list."""
    lines = [f"# {escape(id_)}: {escape(title)}\n" if title != id_ else f"# {escape(id_)}\n"]
    for number, step in enumerate(steps, 1):
        position = place(step.path) if step.path else None
        where = f" — {escape(position.file)}:{position.line}:{position.column}" if position else ""
        lines.append(f"{number}. {escape(step.teks)}{where}")
    return "\n".join(lines) + "\n"
