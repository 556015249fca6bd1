"""What changed between two plans: as text, as Markdown for a pull request, as JSON for programs."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sakip.reports.json import START, placed, written
from sakip.reports.markdown import shown
from sakip.reports.text import printable, where
from sakip.wording import common_ends, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sakip.diffing import Perubahan
    from sakip.findings import Position

_LONG = 80
"""Of longer texts only what differs is shown, with some words around it."""
_AROUND = 4


def text(changes: Sequence[Perubahan], place: Callable[[Perubahan], Position]) -> str:
    """One line a change: where it stands, what it is about, and how."""
    lines = [f"{where(place(one), one.path)}: {printable(one.sebutan)} {printable(_said(one))}" for one in changes]
    return "".join(f"{line}\n" for line in [*lines, summary(changes)])


def markdown(changes: Sequence[Perubahan], place: Callable[[Perubahan], Position]) -> str:
    """A list of changes below each record."""
    parts = [f"## sakip: {summary(changes)}\n"]
    for (_, called), group in groupby(changes, key=lambda one: (one.path, one.sebutan)):
        items = [f"- {shown(_said(one))} ({shown(f'{place(one).file}:{place(one).line}')})\n" for one in group]
        parts.append(f"**{shown(called)}**\n\n{''.join(items)}")
    return "\n".join(parts)


def as_json(changes: Sequence[Perubahan], place: Callable[[Perubahan], Position]) -> str:
    """Version 1: stable keys; texts as the plans have them, whole."""
    content = [
        {
            "jenis": one.jenis,
            "path": one.path,
            "sebutan": one.sebutan,
            "medan": one.medan or None,
            "lama": one.lama or None,
            "baru": one.baru or None,
            "selisih": None if one.selisih is None else str(one.selisih.nilai),
            **placed(place(one), START),
        }
        for one in changes
    ]
    return written({"perubahan": content})


CHANGE_FORMATS: Mapping[str, Callable[[Sequence[Perubahan], Callable[[Perubahan], Position]], str]] = {
    "text": text,
    "json": as_json,
    "markdown": markdown,
}
"""What writes each format; ``place`` says where a change stands."""


def summary(changes: Sequence[Perubahan]) -> str:
    """How many changes there are of each kind."""
    kinds = [one.jenis for one in changes]
    counts = [f"{kinds.count(kind)} {kind}" for kind in ("berubah", "baru", "hilang", "pindah") if kind in kinds]
    return ", ".join(counts) or "tidak ada perubahan"


def _said(one: Perubahan) -> str:
    if one.jenis == "pindah":
        return f"pindah dari {one.lama} ke {one.baru}"
    if one.jenis != "berubah":
        return one.jenis
    field = one.medan.replace(".", " ")
    if not one.lama or not one.baru:
        return f"{field}: {'ditambah' if one.baru else 'dihapus'} {shortened(one.baru or one.lama, _LONG)}"
    more = "" if one.selisih is None else f" (selisih {one.selisih})"
    return f"{field}: {' → '.join(_around(one.lama, one.baru))}{more}"


def _around(*texts: str) -> list[str]:
    """Two texts; of long ones the words that differ and a few around them."""
    if max(map(len, texts)) <= _LONG:
        return list(texts)
    words = [one.split() for one in texts]
    start, end = common_ends(*words)
    first = max(0, start - _AROUND)
    cut = [(one[first : len(one) - end + _AROUND], len(one) - end + _AROUND < len(one)) for one in words]
    return [f"{'…' if first else ''}{' '.join(part)}{'…' if more else ''}" for part, more in cut]
