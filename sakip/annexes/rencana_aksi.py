"""Rencana Aksi: per main indicator its targets by quarter, and the kegiatan that serve it, with their budgets (PermenPANRB 53/2014)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import printed
from sakip.annexes.cells import cell, foot_cells, link, stating, sum_foot, summed
from sakip.annexes.lampiran import Lampiran
from sakip.annexes.naming import name, named, names_of, number_row, places
from sakip.annexes.sections import NO_SASARAN, WIDTH, filled, framed, section, titled, totals, whole
from sakip.index import BUDGETED
from sakip.leaves import PLANNED_COLUMNS
from sakip.model import Dokumen, Pernyataan
from sakip.peta import Peta
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip.amounts import Nilai
    from sakip.index import Index, Simpul
    from sakip.tables import Tabel

COLUMNS = {
    "nomor": ("No.",),
    "sasaran": ("Sasaran Strategis",),
    "iku": ("Indikator Kinerja",),
    "iku.triwulan.target.1": ("Target", "TW. I"),
    "iku.triwulan.target.2": ("Target", "TW. II"),
    "iku.triwulan.target.3": ("Target", "TW. III"),
    "iku.triwulan.target.4": ("Target", "TW. IV"),
    "iku.target": ("Target", "Setahun"),
    "program": ("Program",),
    "nama": ("Kegiatan / Sub Kegiatan", "Uraian"),
    "indikator": ("Kegiatan / Sub Kegiatan", "Indikator Kegiatan"),
    "anggaran.murni": ("Anggaran Murni (Rp)",),
    "anggaran.perubahan": ("Anggaran Perubahan (Rp)",),
    "penanggung_jawab": ("Penanggung Jawab",),
}
_UNSUPPORTING = "Tidak mendukung indikator"
_PROGRAM = "program, juga bila tidak dicetak"


# ---- from the plan


def state(index: Index) -> Dokumen:
    """What the Rencana Aksi states when it is made from the plan: a kegiatan stands under the first indicator that it supports.

    It has the main indicators, and those that have quarters or are supported; where there are no targets by quarter, that of the year
    stands for them. What supports no indicator comes last.
    """
    spenders = list(_spenders(index))
    columns = [column for column in PLANNED_COLUMNS if not _above(index, spenders, column)]
    first: dict[str, str] = {}
    for one in sorted(named(index, "indikator"), key=lambda one: not one.node.iku):
        first.setdefault(one.node.sasaran, one.id)
    served: dict[str, list[Simpul]] = {}
    for simpul in spenders:
        served.setdefault(_indikator(index, simpul, first), []).append(simpul)

    def row(simpul: Simpul) -> Pernyataan:
        amounts = {column: printed(budget) for column in columns if (budget := index.budget(simpul, column))}
        return stating(tentang=simpul.id, nama="" if simpul.id else simpul.node.nama, anggaran=Peta(amounts))

    place = places(index)
    shown = [one for one in named(index, "indikator") if one.node.iku or one.node.triwulan or one.id in served]
    rows = []
    for one in sorted(shown, key=lambda one: place(one.node.sasaran)):
        targets = _quarters(one)
        yearly = None if targets else index.planned((one.id, "target", str(index.rencana.tahun)))
        itself = stating(tentang=one.id, target=Peta({"": yearly} if yearly else {}), triwulan=targets)
        rows += [itself, *map(row, served.pop(one.id, ()))]
    rest = [row(simpul) for group in served.values() for simpul in group]
    rows += [stating(judul=_UNSUPPORTING), *rest] if rest else ()
    return Dokumen(id="rencana_aksi", jenis="rencana_aksi", menyatakan=tuple(rows), kaki=sum_foot(index, spenders, columns))


def _quarters(simpul: Simpul) -> Peta[Nilai]:
    """The targets of an indicator by quarter."""
    return Peta({column: nilai for column, nilai in simpul.node.triwulan.items() if column.startswith("target")})


def legend(index: Index, dokumen: Dokumen) -> Iterator[str]:
    """What is computed, what is missing, and what is left out."""
    nodes = [index.simpul[row.tentang] for row in dokumen.menyatakan if row.tentang in index.simpul]
    without = [simpul for simpul in nodes if simpul.kind == "indikator" and not _quarters(simpul)]
    if without:
        yield f"Target triwulan belum ada di rencana: {names_of(without)}."
    spenders = [simpul for simpul in nodes if simpul.kind in BUDGETED]
    yield from summed(dokumen)
    for column in PLANNED_COLUMNS:
        above = _above(index, spenders, column)
        if above:
            yield f"Anggaran {column} tidak dicetak, sebab hanya ada di atas sub-kegiatannya: {names_of(above)}."


def _spenders(index: Index) -> Iterator[Simpul]:
    """The lowest nodes that have the money: sub-kegiatan; the kegiatan or programme above them where not all of them have a budget."""

    def lowest(simpul: Simpul) -> Iterator[Simpul]:
        children = index.children(simpul)
        column = next((column for column in PLANNED_COLUMNS if index.budget(simpul, column)), "")
        if children and (not column or all(index.budget(child, column) for child in children)):
            for child in children:
                yield from lowest(child)
        else:
            yield simpul

    for program in index.of_kind("program"):
        yield from lowest(program)


def _above(index: Index, spenders: list[Simpul], column: str) -> list[Simpul]:
    """The kegiatan and programmes that state a budget in a column which does not stand in the rows below them."""
    found: dict[str, Simpul] = {}
    for simpul in spenders:
        above = simpul.parent if not index.budget(simpul, column) else None
        while above is not None:
            if column in above.node.anggaran:
                found[above.path] = above
            above = above.parent
    return list(found.values())


def _indikator(index: Index, simpul: Simpul, first: dict[str, str]) -> str:
    """The indicator under which a row stands: the first that it supports, be it as the ``first`` of a sasaran; empty if none."""
    ids = (id_ if index.kind(id_) == "indikator" else first.get(id_, "") for id_ in index.supports(simpul))
    return next(filter(None, ids), "")


# ---- as a table


class _Group(NamedTuple):
    """What is printed of one indicator.

    Attributes:
        judul: the sasaran with its number, where it is another one; without an indicator, a title row.
        indikator: the cells of the indicator.
        baris: the cells of its kegiatan.
    """

    judul: str
    indikator: dict[str, str]
    baris: list[dict[str, str]]


def table(index: Index, dokumen: Dokumen) -> Tabel:
    """The table as it is printed, in one piece: the cells of an indicator stand in the first row of its kegiatan."""
    columns, groups = _laid_out(index, dokumen)
    rows = []
    for group in groups:
        if group.judul and not group.indikator:
            rows.append({_title(columns): group.judul})
        if group.indikator or group.baris:
            first, *rest = group.baris or [{}]
            rows += [group.indikator | first, *rest]
    return whole(index, dokumen, columns, [*rows, *_feet(index, dokumen, columns)])


def tables(index: Index, dokumen: Dokumen) -> tuple[Tabel, ...]:
    """A section for each sasaran; in it, for each indicator, its targets, and below them its kegiatan."""
    columns, groups = _laid_out(index, dokumen)
    left = {column: heading for column, heading in columns.items() if _of_indicator(column)}
    others = {column: heading for column, heading in columns.items() if column not in left}
    if len(columns) <= WIDTH or not left or not others:
        return (table(index, dokumen),)
    numbers = dict(zip(columns, number_row(dokumen, len(columns)), strict=True))
    parts: list[Tabel] = []
    for group in groups:
        if group.judul:
            parts += titled(group.judul, [])
        # Under its sasaran an indicator needs no columns for number and sasaran.
        sides = [(filled(left, [group.indikator]), [group.indikator]), (others, _continued(group.baris))]
        # The heading names the indicator already.
        shown = [section(side, [numbers, *rows]) for side, rows in sides if side.keys() - {"iku"} and rows]
        if shown or group.indikator.get("iku"):
            parts += titled(group.indikator.get("iku", ""), shown, tingkat=3)
    parts += totals(columns, _feet(index, dokumen, columns), _title(columns))
    return framed(index, dokumen, parts)


def _continued(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """The rows of a section; a programme that began in the section before is named again."""
    if not rows or rows[0].get("program"):
        return rows
    return [rows[0] | {"program": f"{rows[0][_PROGRAM]} (lanjutan)" if rows[0][_PROGRAM] else ""}, *rows[1:]]


def _laid_out(index: Index, dokumen: Dokumen) -> tuple[dict[str, tuple[str, ...]], list[_Group]]:
    """The columns, and the groups of rows under them."""
    columns = dict(dokumen.kolom or COLUMNS)
    headed = [column for column in columns if column.partition(".")[0] == "iku"]
    others = [column for column in columns if not _of_indicator(column)]
    groups: list[_Group] = []
    number, sasaran, iku, program = 0, "", "", ""
    for row in dokumen.menyatakan:
        if row.judul:
            groups.append(_Group(row.judul, {}, []))
            iku = program = ""
            continue
        itself = bool(headed) and index.kind(row.tentang) == "indikator"
        other, inner = (row.tentang, row) if itself else link(index, row, row.tentang, "iku") if row.iku else (iku, row)
        # A kegiatan stands where its indicator does; an indicator that has no sasaran stands under none.
        here = link(index, row, row.tentang, "sasaran")[0] or ("" if itself or row.iku else sasaran)
        if not groups or other != iku or here != sasaran:
            cells, judul = {}, ""
            if here != sasaran and not here:
                cells, judul = {"sasaran": "-"}, NO_SASARAN
            elif here != sasaran:
                title, number = name(index, dokumen, here), number + 1
                cells, judul = {"nomor": f"{number}.", "sasaran": title}, f"{number}. {title}"
            if other != iku:
                cells |= {column: _of_linked(index, dokumen, inner, column, other) for column in headed}
            groups.append(_Group(judul, cells, []))
            sasaran, iku = here, other
        if not itself:
            cells, program = _line(index, dokumen, row, others, program)
            groups[-1].baris.append(cells)
    if not dokumen.kolom:
        columns = filled(columns, [cells for group in groups for cells in (group.indikator, *group.baris)]) or columns
    return columns, groups


def _of_linked(index: Index, dokumen: Dokumen, inner: Pernyataan, column: str, id_: str) -> str:
    rest = column.partition(".")[2]
    return cell(index, dokumen, inner, rest, id_) if rest else name(index, dokumen, id_, inner)


def _line(index: Index, dokumen: Dokumen, row: Pernyataan, columns: list[str], before: str) -> tuple[dict[str, str], str]:
    """The cells of a kegiatan, and its programme, which is printed where it changes."""
    cells = {column: cell(index, dokumen, row, column, row.tentang) for column in columns}
    program = link(index, row, row.tentang, "program")[0]
    cells[_PROGRAM] = cells.get("program", "")
    if program == before:
        cells["program"] = ""
    if program and program == row.tentang:
        cells["nama"] = ""
    return cells, program


def _of_indicator(column: str) -> bool:
    return column in {"nomor", "sasaran"} or column.partition(".")[0] == "iku"


def _title(columns: Mapping[str, tuple[str, ...]]) -> str:
    """The column in which title rows and foot rows are named."""
    return "nama" if "nama" in columns else next(iter(columns))


def _feet(index: Index, dokumen: Dokumen, columns: Mapping[str, tuple[str, ...]]) -> list[dict[str, str]]:
    return [foot_cells(index, dokumen, foot, columns, _title(columns)) for foot in dokumen.kaki]


LAMPIRAN = Lampiran(
    judul="RENCANA AKSI",
    berkas="lampiran-6-rencana-aksi.md",
    jenis="rencana_aksi",
    kosong="tidak ada IKU, dan tidak ada program yang mendukung indikator",
    kolom=COLUMNS,
    state=state,
    table=table,
    tables=tables,
    legend=legend,
)
