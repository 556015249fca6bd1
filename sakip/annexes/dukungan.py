"""Which agencies support the sasaran of their government, with what, and how far they have come (PermenPANRB 89/2021)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.annexes.lampiran import Lampiran
from sakip.digest import named_by, serves
from sakip.exact import percent_or_dash
from sakip.leaves import PLANNED_COLUMNS
from sakip.scoring import Skor
from sakip.tables import Tabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip.index import Index, Simpul

LAMPIRAN = Lampiran(judul="DUKUNGAN PERANGKAT DAERAH", berkas="tabel-dukungan.md")
"""It is made from several plans, so `render_support` makes it, not the table of annexes."""
COLUMNS = (
    "No",
    "Sasaran Pemerintah Daerah",
    "Capaian",
    "Perangkat Daerah",
    "Sasaran atau Program",
    "Anggaran Murni",
    "Anggaran Perubahan",
    "Capaian Perangkat Daerah",
)
_FIGURES = frozenset(place for place, column in enumerate(COLUMNS) if column.startswith(("Capaian", "Anggaran")))


def table(induk: Index, anggota: Sequence[Index]) -> Tabel:
    """The table of a government: number and sasaran are printed where they change, and so is the agency.

    What nobody supports has a dash; a program that supports two sasaran stands under both, so there is no sum.
    """
    supported, skor = _supporters(induk, anggota), induk.once(Skor)
    rows = [tuple(str(number) for number, _ in enumerate(COLUMNS, 1))]
    own = [simpul for simpul in induk.of_kind("sasaran") if not simpul.node.asal]
    for number, simpul in enumerate(own, 1):
        head = (
            str(number),
            induk.name(simpul.id) if simpul.id else simpul.node.uraian,
            percent_or_dash(skor.of(simpul).capaian),
        )
        lines = list(_lines(supported.get(simpul.id, []))) if simpul.id else []
        for line in lines or [("-", "", "", "", "")]:
            rows.append((*head, *line))
            head = ("", "", "")
    rencana = induk.rencana
    return Tabel(
        judul=f"{LAMPIRAN.judul} TAHUN {rencana.tahun}",
        kepala=(f"Pemerintah Daerah : {rencana.instansi.nama}",),
        kolom=COLUMNS,
        kanan=_FIGURES,
        baris=tuple(rows),
    )


def _supporters(induk: Index, anggota: Sequence[Index]) -> dict[str, list[tuple[Index, Simpul]]]:
    """What supports each sasaran of a government, by its id: agency by agency, sasaran before programmes, each node once.

    They name the sasaran itself, an indikator that measures it, or a program that supports it.
    """
    found: dict[str, list[tuple[Index, Simpul]]] = {}
    behind = serves(induk)
    for one in anggota:
        for simpul in one.of_kind("sasaran", "program"):
            for id_ in {sasaran for name in named_by(simpul) for sasaran in behind.get(name, ())}:
                found.setdefault(id_, []).append((one, simpul))
    return found


def _lines(supporting: Sequence[tuple[Index, Simpul]]) -> Iterator[tuple[str, ...]]:
    before = None
    for anggota, simpul in supporting:
        amounts = [anggota.budget(simpul, column) if simpul.kind == "program" else None for column in PLANNED_COLUMNS]
        yield (
            "" if anggota is before else anggota.rencana.instansi.nama,
            simpul.node.nama if simpul.kind == "program" else simpul.node.uraian,
            *("" if amount is None else str(amount) for amount in amounts),
            percent_or_dash(anggota.once(Skor).of(simpul).capaian),
        )
        before = anggota
