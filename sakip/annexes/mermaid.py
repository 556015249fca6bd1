"""Diagrams as Mermaid, which GitHub draws. The one place that knows how Mermaid is written.

Names of a plan are only ever texts in quotes: the boxes of a diagram are numbered, so that no id can be taken for a word of Mermaid.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from sakip.exact import percent_beside, plain, rounded
from sakip.patterns import pattern
from sakip.values import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping, Sequence


class Kotak(NamedTuple):
    """A box: its lines, and the style that shows its state, one of `STYLES`."""

    baris: tuple[str, ...]
    gaya: str = "netral"


STYLES = {
    "tercapai": "fill:#dcf2e0,stroke:#1a7f37,color:#1f2328",
    "belum": "fill:#ffe3e0,stroke:#cf222e,color:#1f2328,stroke-width:2px",
    "netral": "fill:#f6f8fa,stroke:#848d97,color:#1f2328",
}
"""The look of a box by its state; text and fill are fixed, so that they can be read on a light page and on a dark one."""

# Boxes narrow and near to each other: five levels side by side fit on a page, about 980 pixels wide, without shrinking much.
_FLOWCHART = "---\nconfig:\n  flowchart: {nodeSpacing: 12, rankSpacing: 32, wrappingWidth: 190, padding: 8}\n---\nflowchart LR\n"


@lru_cache(maxsize=2048)
def escape(text: str) -> str:
    """The text so that Mermaid draws it as it is, within quotes; with one space for each run of blanks and control characters.

    Everything but letters, digits and a few harmless signs is written as its number: ``#34;``. Some releases of Mermaid look for
    Markdown, formulas and icons after they have read these numbers, so signs of those stand between blanks that have no width.
    """
    if _HARMLESS.fullmatch(text) and "  " not in text and not text.endswith(" "):
        return text
    plain = " ".join(text.translate(_REPLACED).split())
    return _LIST.sub(lambda match: f"{match[1]}#{ord(match[2])};", _UNSAFE.sub(_number, plain))


def _number(sign: re.Match[str]) -> str:
    number = f"#{ord(sign[0])};"
    return f"{_NO_WIDTH}{number}{_NO_WIDTH}" if sign[0] in _MARKDOWN else number


# Most texts are, which is seen in a tenth of the time.
_HARMLESS = pattern(r"(?![0-9]*[.)-])[A-Za-z0-9,.()/%-][A-Za-z0-9 ,.()/%-]*")
_UNSAFE = pattern(r"[^\w ,.()/%–-]|_")
_MARKDOWN = frozenset("*_\\$:~`")
_NO_WIDTH = "#65279;"
"""A blank to JavaScript, and so to whatever looks for Markdown; nothing to a reader."""
_LIST = pattern(r"\A([0-9]*)([.)-])")
"""The beginning of what Markdown takes for a list, which some releases refuse to draw."""
# Mermaid uses two of these to keep numbers apart from text, and would take them for its own; the others are control characters.
_REPLACED = dict.fromkeys((*range(32), *range(127, 160)), " ") | str.maketrans({"ﬂ": "fl", "¶": "⁋"})


def flowchart(kotak: Mapping[str, Kotak], panah: Iterable[tuple[str, str]]) -> str:
    """Boxes by their key, in order, and arrows between keys, from left to right: a block of Markdown."""
    numbers = {key: f"n{number}" for number, key in enumerate(kotak, 1)}
    lines = [f'{numbers[key]}["{"<br/>".join(map(escape, one.baris))}"]:::{one.gaya}\n' for key, one in kotak.items()]
    lines += [f"{numbers[start]} --> {numbers[end]}\n" for start, end in panah]
    used = {one.gaya for one in kotak.values()}
    lines += [f"classDef {name} {style}\n" for name, style in STYLES.items() if name in used]
    return f"```mermaid\n{_FLOWCHART}{''.join(lines)}```"


def bars(judul: str, batang: Sequence[tuple[str, Fraction]], *, garis: int) -> str:
    """Labels and percentages as bars, one below the other, with a line where they reach a mark: a block of Markdown.

    Labels carry their number, written the Indonesian way; bars are drawn to two decimals. Empty for no bars.
    """
    if not batang:
        return ""
    names, values = _labels(label for label, _ in batang), [number for _, number in batang]
    labels = ", ".join(f'"{label} – {escape(percent_beside(number, garis))}"' for label, number in zip(names, values, strict=True))
    numbers = ", ".join(plain(rounded(number)) for number in values)
    low, high = min(Fraction(0), *values), max(Fraction(garis), *values)
    lines = [
        "xychart-beta horizontal",
        f'title "{escape(judul)}"',
        f"x-axis [{labels}]",
        f'y-axis "persen" {plain(rounded(low * _ROOM, 0))} --> {plain(rounded(high * _ROOM, 0))}',
        f"bar [{numbers}]",
        f"line [{', '.join([str(garis)] * len(batang))}]",
    ]
    return f"```mermaid\n{_BARS.replace('HEIGHT', str(_FRAME + _BAR * len(batang)))}" + "\n".join(lines) + "\n```"


def _labels(labels: Iterable[str]) -> list[str]:
    """Labels that are short, and no other bar's, since bars of one label are drawn as one.

    Mermaid takes numbered signs for as wide as they are written, and draws no label at all where one is too wide.
    """
    short = list(map(_cut, labels))
    return [label if short.count(label) == 1 else f"{label}({place})" for place, label in enumerate(short, 1)]


def _cut(label: str) -> str:
    if len(escape(label)) <= _LABEL:
        return escape(label)
    return next(short for end in range(min(len(label), _LABEL), -1, -1) if len(short := escape(f"{label[:end]}…")) <= _LABEL)


_LABEL = 26
_BARS = '---\nconfig:\n  xyChart: {width: 900, height: HEIGHT}\n  themeVariables: {xyChart: {plotColorPalette: "#54aeff, #cf222e"}}\n---\n'
_FRAME, _BAR = 110, 34
"""The height, in pixels, of title and axis, and of each bar."""
_ROOM = Fraction(21, 20)
"""How much further than the longest bar the axis goes."""
