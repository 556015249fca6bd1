"""What an annex is: what it is called, where it is written, and the functions that make it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sakip.peta import KOSONG
from sakip.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from sakip.index import Index
    from sakip.model import Dokumen
    from sakip.tables import Tabel


class Page(Protocol):
    """What draws a picture: down to a level, or what is above and below one node; see `sakip.annexes.pohon_kinerja.page`."""

    def __call__(self, index: Index, dokumen: Dokumen, /, *, kedalaman: str = "", cabang: str = "") -> str:
        """The picture as Markdown."""


@frozen(kw_only=True)
class Lampiran:
    """One annex: a table, a picture, or the report, which is put together from the others.

    Attributes:
        judul: its title, without the year.
        berkas: the file that it is written to.
        jenis: the kind of document that it is; empty if it is none.
        kosong: why its table may be empty.
        kolom: the headings of its table, by column.
        state: what a document of its kind would state if it were made from the plan.
        table: any document of its kind, laid out in one piece.
        tables: the same cells in sections, if it is published wider than a page.
        legend: lines below a table that is made from the plan: what is computed there, and what is left out.
        page: any document of its kind as a picture, in Markdown.
        report: the report in Markdown, from a function that gives the Markdown of another annex by its name.
    """

    judul: str
    berkas: str
    jenis: str = ""
    kosong: str = ""
    kolom: Mapping[str, tuple[str, ...]] = KOSONG
    state: Callable[[Index], Dokumen] | None = None
    table: Callable[[Index, Dokumen], Tabel] | None = None
    tables: Callable[[Index, Dokumen], tuple[Tabel, ...]] | None = None
    legend: Callable[[Index, Dokumen], Iterable[str]] | None = None
    page: Page | None = None
    report: Callable[[Index, Callable[[str], str]], str] | None = None
