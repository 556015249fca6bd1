"""The whole report (LKjIP): the chapters of PermenPANRB 53/2014, with the texts of the plan, its scores and its tables.

Texts stand in `naskah`, by the name of the part; blanks in them are filled from the plan. What is missing is named where it is missing.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from sakip.amounts import Rupiah, total
from sakip.annexes.charts import capaian_chart, serapan_chart
from sakip.chapters import BAB
from sakip.comparisons import against
from sakip.exact import percent, percent_or_dash, show
from sakip.filling import fill
from sakip.scoring import Skor
from sakip.spending import Belanja, spent_from
from sakip.tables import grid, heading, line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sakip.index import Index, Simpul
    from sakip.scoring import Gabungan

TITLE = "LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)"
FILE = "laporan.md"
_WITHIN = ("rencana-aksi", "pohon-kinerja", "cascading")
"""The annexes that stand at the end; the others stand in the chapters."""


def report(index: Index, annex: Callable[[str], str]) -> str:
    """The report as Markdown; ``annex`` gives the Markdown of an annex by its name."""
    return Laporan(index, annex).text()


class Laporan:
    """One report while it is put together: blocks of Markdown, part by part."""

    def __init__(self, index: Index, annex: Callable[[str], str]) -> None:
        self.index = index
        self.rencana = index.rencana
        self.instansi = index.rencana.instansi
        self.skor = index.once(Skor)
        self.belanja = Belanja(self.skor)
        self._annex = annex

    def text(self) -> str:
        """The whole report."""
        return "\n\n".join(self._blocks()) + "\n"

    def _blocks(self) -> Iterator[str]:
        yield heading(f"{TITLE} TAHUN {self.rencana.tahun}")
        yield from map(line, filter(None, (self.instansi.nama, self.instansi.pemerintah_daerah, self.instansi.kedudukan)))
        contents: dict[str, Callable[[], Iterable[str]]] = {
            "organisasi": self._organisation,
            "tugas_fungsi": self._duties,
            "pegawai": self._staff,
            "lingkungan": self._surroundings,
            "perencanaan": self._planning,
            "rkt": lambda: self._tables("rkt"),
            "iku": lambda: self._tables("iku"),
            "pk": lambda: self._tables("pk"),
            "pengukuran": self._measurement,
            "analisis": self._analysis,
            "realisasi_anggaran": self._spending,
            "lampiran": lambda: self._tables(*_WITHIN),
        }
        for place, bab in enumerate(BAB):
            if bab.kunci == "ikhtisar":
                yield from _table_of_contents()
            yield heading(bab.judul, 3 if bab.bagian else 2)
            blocks = [*self._prose(bab.kunci), *contents.get(bab.kunci, list)()]
            divided = not bab.bagian and BAB[place + 1 :] and BAB[place + 1].bagian
            yield from blocks or ([] if divided else [_missing(bab.kunci)])

    def _prose(self, kunci: str) -> Iterator[str]:
        """The text of a part, its blanks filled."""
        if teks := self.rencana.naskah.get(kunci):
            yield from paragraphs(fill(self.skor, teks))

    def _tables(self, *names: str) -> Iterator[str]:
        """Annexes, their headings three levels lower than where they stand alone."""
        for name in names:
            yield re.sub(r"^#", "####", self._annex(name).rstrip("\n"), flags=re.MULTILINE)

    # ---- Bab I

    def _organisation(self) -> Iterator[str]:
        one = self.instansi
        name = f"{one.nama} ({one.singkatan})" if one.singkatan else one.nama
        yield line(f"{name}{f', {one.pemerintah_daerah}' if one.pemerintah_daerah else ''}.")
        if one.dasar_hukum:
            yield line(f"Dasar hukum: {one.dasar_hukum}.")

    def _duties(self) -> Iterator[str]:
        if self.instansi.tugas:
            yield line(f"Tugas: {self.instansi.tugas}")
        if self.instansi.fungsi:
            yield from ("Fungsi:", numbered(self.instansi.fungsi))
        if self.instansi.struktur:
            below = [f", membawahi {', '.join(unit.membawahi)}" if unit.membawahi else "" for unit in self.instansi.struktur]
            units = (f"{unit.nama}{text}" for unit, text in zip(self.instansi.struktur, below, strict=True))
            yield from ("Susunan organisasi:", numbered(units))

    def _staff(self) -> Iterator[str]:
        staff = self.instansi.pegawai
        if staff is None:
            return
        if staff.jumlah:
            yield line(f"Jumlah pegawai: {staff.jumlah}.")
        groups = {"Status": staff.status, "Golongan": staff.golongan, "Pendidikan": staff.pendidikan, "Diklat": staff.diklat}
        rows = [(title, name, str(nilai)) for title, group in groups.items() for name, nilai in group.items()]
        if rows:
            yield grid(("Menurut", "Kelompok", "Jumlah"), rows)

    def _surroundings(self) -> Iterator[str]:
        one = self.instansi.lingkungan
        for title, texts in _SWOT.items() if one else ():
            if found := getattr(one, texts):
                yield from (f"{title}:", numbered(found))

    # ---- Bab II

    def _planning(self) -> Iterator[str]:
        for visi in self.rencana.visi:
            yield line(f"Visi{f' {visi.milik}' if visi.milik else ''}{f' {visi.periode}' if visi.periode else ''}: {visi.uraian}")
        if self.rencana.misi:
            yield from ("Misi:", numbered(misi.uraian for misi in self.rencana.misi))
        if self.rencana.sasaran:
            yield from self._tables("sasaran-indikator")

    # ---- Bab III

    def _measurement(self) -> Iterator[str]:
        whole = self.skor.instansi
        yield line(f"Capaian kinerja {self.instansi.nama} tahun {self.rencana.tahun}: {_reached(whole)}")
        yield from self._tables("ppk", "capaian-sasaran")
        yield from filter(None, [capaian_chart(self.skor)])

    def _analysis(self) -> Iterator[str]:
        for number, simpul in enumerate((one for one in self.index.of_kind("sasaran") if not one.node.asal), 1):
            yield heading(f"Sasaran {number}. {self.index.name(simpul.id)}", 4)
            joined = self.skor.sasaran[self.skor.key(simpul)]
            yield line(f"Capaian sasaran ini: {_reached(joined)}")
            yield from self._compared(simpul)
            yield from list(self._prose(simpul.id)) or [_missing(simpul.id, "sebab keberhasilan atau kegagalan dan langkah perbaikannya")]
            yield from self._efficiency(joined)

    def _compared(self, sasaran: Simpul) -> Iterator[str]:
        """Target, realisasi and capaian of this year, of earlier ones, against the end of the Renstra and the national standard."""
        rows = []
        for simpul in self.index.of_kind("indikator"):
            if simpul.node.sasaran == sasaran.id:
                name = simpul.node.nama or simpul.id
                for with_what, one, note in against(self.skor, simpul):
                    figures = (str(one.target or "-"), str(one.realisasi or "-"), percent_or_dash(one.hasil.capaian))
                    rows.append((name, with_what, *figures, note))
                    name = ""
        if rows:
            yield grid(("Indikator", "Terhadap", "Target", "Realisasi", "Capaian", "Keterangan"), rows)

    def _efficiency(self, joined: Gabungan) -> Iterator[str]:
        """How efficiently the means were used, and the programmes that helped."""
        one = self.belanja.of(joined)
        if one.selisih is None:
            yield line(f"Efisiensi: tidak dapat dihitung, {one.alasan}.")
        else:
            parts = f"capaian {percent_or_dash(one.capaian)} dikurangi serapan {percent_or_dash(one.serapan.persen)}"
            yield line(f"Efisiensi: {parts} sama dengan {show(one.selisih)} poin: {one.kategori}.")
        nodes, _ = self.belanja.funding(joined.id)
        if nodes:
            yield "Program, kegiatan dan sub-kegiatan yang menunjang:"
            yield self._money_table(nodes)

    def _spending(self) -> Iterator[str]:
        nodes = [simpul for simpul in self.index.descend() if simpul.kind != "sub_kegiatan"]
        if nodes:
            yield self._money_table(nodes, with_sum=True)
            yield from filter(None, [serapan_chart(self.belanja)])

    def _money_table(self, nodes: list[Simpul], *, with_sum: bool = False) -> str:
        groups = [(f"{simpul.node.kode} {simpul.node.nama}".strip(), [simpul], self.skor.program[simpul.path]) for simpul in nodes]
        if with_sum:
            groups.append(("JUMLAH", list(self.index.of_kind("program")), self.skor.instansi))
        rows = []
        for name, members, joined in groups:
            planned = self._amount([self.index.budget(simpul, spent_from(self.index, simpul)) for simpul in members])
            spent = self._amount([self.index.budget(simpul, "realisasi") for simpul in members])
            rows.append((name, planned, spent, percent_or_dash(self.belanja.spending(members).persen), percent_or_dash(joined.capaian)))
        return grid(("Program / kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Serapan", "Capaian"), rows)

    @staticmethod
    def _amount(amounts: list[Rupiah | None]) -> str:
        known = [amount for amount in amounts if amount is not None]
        return str(Rupiah(total(known))) if len(known) == len(amounts) else "-"


_SWOT = {
    "Kekuatan (faktor internal)": "kekuatan",
    "Kelemahan (faktor internal)": "kelemahan",
    "Peluang (faktor eksternal)": "peluang",
    "Ancaman (faktor eksternal)": "ancaman",
}


def _reached(joined: Gabungan) -> str:
    if joined.capaian is None:
        return f"tidak dapat dihitung, {joined.alasan}."
    category = f" ({joined.kategori})" if joined.kategori else ""
    return f"{percent(joined.capaian)}{category}, dari {joined.terukur} anggota yang terukur di antara {joined.jumlah}."


def _missing(kunci: str, what: str = "bagian ini") -> str:
    return line(f"(Belum ditulis: {what}, naskah.{kunci}.)")


def _table_of_contents() -> Iterator[str]:
    yield heading("DAFTAR ISI", 2)
    yield "\n".join(f"{'  ' if bab.bagian else ''}- [{bab.judul}](#{_anchor(bab.judul)})" for bab in BAB)


def _anchor(title: str) -> str:
    """The place of a heading within a page, as GitHub names it."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def numbered(texts: Iterable[str]) -> str:
    """A numbered list."""
    return "\n".join(f"{number}. {line(text)}" for number, text in enumerate(texts, 1))


_ITEM = re.compile(r"(-|[0-9]{1,3}[.)])\s+(.*)")


def paragraphs(teks: str) -> Iterator[str]:
    """A text of the plan as Markdown: an empty line parts paragraphs, ``- `` or ``1. `` starts an item, all other signs are plain."""
    for paragraph in re.split(r"\n\s*\n", teks.strip()):
        items: list[tuple[str, str]] = []
        for row in paragraph.splitlines():
            item = _ITEM.fullmatch(row.strip())
            if item or not items:
                items.append((item[1], item[2]) if item else ("", row))
            else:
                items[-1] = (items[-1][0], f"{items[-1][1]} {row}")
        for is_list, group in groupby(items, key=lambda one: bool(one[0])):
            yield "\n".join(f"{marker} {line(words)}" if is_list else line(words) for marker, words in group)
