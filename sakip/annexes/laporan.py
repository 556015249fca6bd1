"""The whole report (LKjIP): the chapters of PermenPANRB 53/2014, with the texts of the plan, its scores and its tables.

Texts stand in `naskah`, by the name of the part; blanks in them are filled from the plan. What is missing is named where it is missing.
"""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING

from sakip.annexes import pk
from sakip.annexes.charts import capaian_chart, serapan_chart
from sakip.annexes.indicators import measuring
from sakip.annexes.lampiran import Lampiran
from sakip.annexes.naming import closing, heads
from sakip.annexes.prose import anchor, numbered, paragraphs
from sakip.chapters import BAB, analysed
from sakip.comparisons import against
from sakip.exact import percent, percent_or_dash, places_of_difference, show
from sakip.filling import fill
from sakip.model import Dokumen
from sakip.scoring import Skor
from sakip.spending import Belanja, share_spent, spent_from, whole_sum
from sakip.tables import grid, heading, line, markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sakip.amounts import Rupiah
    from sakip.index import Index, Simpul
    from sakip.scoring import Gabungan

_NUMBERED = {
    "sasaran-indikator": "perencanaan",
    "rkt": "rkt",
    "pk": "pk",
    "ppk": "pengukuran",
    "iku": "iku",
    "rencana-aksi": "lampiran",
    "pohon-kinerja": "lampiran",
    "cascading": "lampiran",
}
"""The annexes by their numbers, from 1, and the part of the report in which each stands."""
_NUMBERS = {name: number for number, name in enumerate(_NUMBERED, 1)}


def report(index: Index, annex: Callable[[str], str]) -> str:
    """The report as Markdown; ``annex`` gives the Markdown of an annex by its name."""
    return _Laporan(index, annex).text()


class _Laporan:
    """One report while it is put together: blocks of Markdown, part by part."""

    def __init__(self, index: Index, annex: Callable[[str], str]) -> None:
        self.index = index
        self.rencana = index.rencana
        self.instansi = index.rencana.instansi
        self.skor = index.once(Skor)
        self.belanja = Belanja(self.skor)
        self._rows: dict[str, tuple[str, ...]] = {}
        self._annex = annex
        self._indikator: dict[str, list[Simpul]] = {}
        for simpul in index.of_kind("indikator"):
            self._indikator.setdefault(simpul.node.sasaran, []).append(simpul)
        # The report names its agency once; above each annex it is left out.
        (agency,) = heads(index, Dokumen(id="laporan", jenis="laporan"))
        self._agency = f"\n{line(agency)}\n"

    def text(self) -> str:
        """The whole report."""
        return "\n\n".join(self._blocks()) + "\n"

    def _blocks(self) -> Iterator[str]:
        yield heading(f"{LAMPIRAN.judul} TAHUN {self.rencana.tahun}")
        yield from map(line, filter(None, (self.instansi.nama, self.instansi.pemerintah_daerah, self.instansi.kedudukan)))
        contents: dict[str, Callable[[], Iterable[str]]] = {
            "kata_pengantar": self._signed,
            "ikhtisar": self._summary,
            "organisasi": self._organisation,
            "tugas_fungsi": self._duties,
            "pegawai": self._staff,
            "lingkungan": self._surroundings,
            "perencanaan": self._planning,
            "rkt": lambda: self._tables("rkt"),
            "iku": lambda: self._tables("iku"),
            "pk": self._agreement,
            "pengukuran": self._measurement,
            "analisis": self._analysis,
            "realisasi_anggaran": self._spending,
            "lampiran": self._annexes,
        }
        for place, bab in enumerate(BAB):
            if bab.kunci == "ikhtisar":
                yield from _table_of_contents()
            yield heading(bab.judul, 3 if bab.bagian else 2)
            blocks = [*self._prose(bab.kunci), *contents.get(bab.kunci, list)()]
            divided = not bab.bagian and BAB[place + 1 :] and BAB[place + 1].bagian
            yield from blocks or ([] if divided else [_UNWRITTEN])

    def _prose(self, kunci: str) -> Iterator[str]:
        """The text of a part, its blanks filled."""
        if teks := self.rencana.naskah.get(kunci):
            yield from paragraphs(teks, lambda words: fill(self.skor, words))

    def _tables(self, *names: str, level: int = 4) -> Iterator[str]:
        """Annexes below a heading, their own ones from a level on; those that have a number with it."""
        for name in names:
            text = self._annex(name).replace(self._agency, "", 1).rstrip("\n")
            if name in _NUMBERS:
                text = text.replace("# ", f"# Lampiran {_NUMBERS[name]}. ", 1)
            yield f"\n{text}".replace("\n#", "\n" + "#" * level)[1:]

    def _annexes(self) -> Iterator[str]:
        """Where each annex stands, and those that stand in no chapter."""
        titles = {name: self._annex(name).partition("\n")[0].removeprefix("# ") for name in _NUMBERED}
        links = {name: f"[{title}](#{anchor(f'Lampiran {_NUMBERS[name]}. {title}')})" for name, title in titles.items()}
        yield "\n".join(f"{_NUMBERS[name]}. {links[name]}: {_place(kunci)}" for name, kunci in _NUMBERED.items())
        yield from self._tables(*(name for name, kunci in _NUMBERED.items() if kunci == "lampiran"), level=3)

    # ---- before the chapters

    def _signed(self) -> Iterator[str]:
        """Place, date and who signs the preface, by position; the date is that of a published report."""
        if "kata_pengantar" in self.rencana.naskah:
            printed = [text for one in self.rencana.dokumen if one.jenis == "laporan" for text in closing(one)]
            yield from map(line, filter(None, (printed or [self.instansi.kedudukan])[:1]))
            head = "Kepala" if self.instansi.nama.startswith(("Dinas ", "Badan ")) else "Pimpinan"
            yield line(f"{head} {self.instansi.nama}")

    def _summary(self) -> Iterator[str]:
        """What was achieved and what was spent, on one page."""
        own = analysed(self.index)
        if own:
            yield self._overall()
            rows = []
            for number, (_, simpul) in enumerate(own, 1):
                joined = self.skor.of(simpul)
                measured = f"{joined.terukur} dari {joined.jumlah} {measuring(self.skor, joined)}"
                name, capaian = simpul.node.uraian or simpul.id, percent_or_dash(joined.capaian)
                rows.append((f"{number}.", name, measured, capaian, joined.kategori))
            columns = ("No.", "Sasaran", "Terukur", "Capaian", "Kategori")
            width = len(columns) - (self.skor.skala is None)
            yield grid(columns[:width], [row[:width] for row in rows], {2, 3})
        if next(self.index.of_kind("program"), None):
            yield self._spent()

    def _overall(self) -> str:
        return line(f"Capaian kinerja {self.instansi.nama} tahun {self.rencana.tahun}: {self._reached(self.skor.instansi)}")

    def _reached(self, joined: Gabungan) -> str:
        """A score, its category, and of what it is the mean; or why there is none."""
        above = ["tujuan" if one.id in self.skor.tujuan else "sasaran" for one in joined.anggota]
        members = measuring(self.skor, joined) if joined.kind == "sasaran" else " dan ".join(dict.fromkeys(above))
        if joined.capaian is None:
            none = f"belum satu pun dari {joined.jumlah} {members} terukur" if joined.jumlah else "tidak ada yang diukur"
            return f"tidak dapat dihitung, {joined.alasan if joined.terukur else none}."
        category = f" ({joined.kategori})" if joined.kategori else ""
        partly = f" yang terukur (dari {joined.jumlah})" if joined.terukur < joined.jumlah else ""
        return f"{percent(joined.capaian)}{category}, {_MEANS[joined.agregasi]} dari {joined.terukur} {members}{partly}."

    def _spent(self) -> str:
        one = self.belanja.spending(list(self.index.of_kind("program")))
        if one.persen is None:
            return line(f"Serapan anggaran: tidak dapat dihitung, {one.alasan}.")
        return line(f"Serapan anggaran: {percent(one.persen)}, Rp {show(one.realisasi)} dari Rp {show(one.anggaran)}.")

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
        rows = []
        for title, group in groups.items():
            # A group is named in its first row, as merged cells are.
            titles = chain([title], repeat(""))
            rows += [(first, name, str(nilai)) for first, (name, nilai) in zip(titles, group.items(), strict=False)]
        if rows:
            yield grid(("Menurut", "Kelompok", "Jumlah"), rows, {2})

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
        yield from self._tables("sasaran-indikator")

    def _agreement(self) -> Iterator[str]:
        """The agreement from the plan, and which signed ones are not the same: what was agreed is what was signed."""
        yield from self._tables("pk")
        signed = [one for one in self.rencana.dokumen if one.jenis == "pk" and one.tahun in {None, self.rencana.tahun}]
        rows = _agreed(self._annex("pk")) if signed else []
        for one in signed:
            if _agreed(markdown(pk.table(self.index, one))) == rows:
                continue
            called = ", ".join(filter(None, (one.judul or self.index.called(one.id), *closing(one))))
            yield line(
                f"Perjanjian Kinerja yang ditandatangani ({called}) berbeda dari tabel di atas, yang disusun dari rencana."
                " Yang diperjanjikan ialah isi yang ditandatangani."
            )

    # ---- Bab III

    def _measurement(self) -> Iterator[str]:
        yield self._overall()
        yield from self._tables("ppk", "capaian-sasaran")
        yield from filter(None, [capaian_chart(self.skor)])

    def _analysis(self) -> Iterator[str]:
        for number, (kunci, simpul) in enumerate(analysed(self.index), 1):
            yield heading(f"Sasaran {number}. {simpul.node.uraian or simpul.id}", 4)
            joined = self.skor.of(simpul)
            yield line(f"Capaian sasaran ini: {self._reached(joined)}")
            yield from self._compared(simpul)
            yield from list(self._prose(kunci)) or [_CAUSES_UNWRITTEN]
            yield from self._efficiency(joined)

    def _compared(self, sasaran: Simpul) -> Iterator[str]:
        """Target, realisasi and capaian of this year, of earlier ones, against the end of the Renstra and the national standard."""
        rows = []
        for simpul in self._indikator.get(self.skor.key(sasaran), ()):
            name = simpul.node.nama or simpul.id
            for with_what, one, note in against(self.skor, simpul):
                figures = (str(one.target or "-"), str(one.realisasi or "-"), percent_or_dash(one.hasil.capaian))
                rows.append((name, with_what, *figures, note))
                name = ""
        if rows:
            columns = ("Indikator", "Terhadap", "Target", "Realisasi", "Capaian", "Keterangan")
            width = len(columns) - (not any(row[-1] for row in rows))
            yield grid(columns[:width], [row[:width] for row in rows], {2, 3, 4})

    def _efficiency(self, joined: Gabungan) -> Iterator[str]:
        """How efficiently the means were used, and the programmes that helped."""
        one = self.belanja.of(joined)
        if one.selisih is None or one.capaian is None or one.serapan.persen is None:
            yield line(f"Efisiensi: tidak dapat dihitung, {one.alasan}.")
        else:
            places = places_of_difference(one.capaian, one.serapan.persen)
            parts = f"capaian {percent(one.capaian, places)} dikurangi serapan {percent(one.serapan.persen, places)}"
            yield line(f"Efisiensi: {parts} sama dengan {show(one.selisih)} poin: {one.kategori}.")
        nodes, _ = self.belanja.funding(joined.id)
        if nodes:
            yield "Program, kegiatan dan sub-kegiatan yang menunjang:"
            yield self._money_table(list(self.index.descend(nodes)))

    def _spending(self) -> Iterator[str]:
        nodes = [simpul for simpul in self.index.descend() if simpul.kind != "sub_kegiatan"]
        if nodes:
            yield self._money_table(nodes, with_sum=True)
            chart = serapan_chart(self.belanja)
            yield chart or self._spent()

    def _money_table(self, nodes: list[Simpul], *, with_sum: bool = False) -> str:
        rows = [self._money_of(simpul) for simpul in nodes]
        if with_sum:
            # Amounts add up; that of the agency is no sum of what stands above it.
            planned, spent = map(whole_sum, zip(*map(self._amounts, self.index.of_kind("program")), strict=True))
            rows.append(_money("JUMLAH", planned, spent, ""))
        return grid(("Program / kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Serapan", "Capaian"), rows, {1, 2, 3, 4})

    def _money_of(self, simpul: Simpul) -> tuple[str, ...]:
        """The row of a node: it stands below its sasaran and in the table of all."""
        row = self._rows.get(simpul.path)
        if row is None:
            capaian = percent_or_dash(self.skor.of(simpul).capaian)
            row = _money(f"{simpul.node.kode} {simpul.node.nama}".strip(), *self._amounts(simpul), capaian)
            self._rows[simpul.path] = row
        return row

    def _amounts(self, simpul: Simpul) -> tuple[Rupiah | None, Rupiah | None]:
        """What a node may spend, and what it spent."""
        budgets = self.index.budgets(simpul)
        return budgets.get(spent_from(self.index, simpul)), budgets.get("realisasi")


def _money(name: str, planned: Rupiah | None, spent: Rupiah | None, capaian: str) -> tuple[str, ...]:
    amounts = ("-" if amount is None else str(amount) for amount in (planned, spent))
    return (name, *amounts, percent_or_dash(share_spent(planned, spent)), capaian)


_SWOT = {
    "Kekuatan (faktor internal)": "kekuatan",
    "Kelemahan (faktor internal)": "kelemahan",
    "Peluang (faktor eksternal)": "peluang",
    "Ancaman (faktor eksternal)": "ancaman",
}


_MEANS = {"rata_rata": "rata-rata", "tertimbang": "rata-rata tertimbang", "geometrik": "rata-rata geometrik"}


def _agreed(page: str) -> list[str]:
    """The rows of an agreement, without its headings, the rule below them and the numbers of its columns; capital letters make no other."""
    return [row.casefold() for row in page.splitlines() if row.startswith("|")][3:]


def _place(kunci: str) -> str:
    """Where a part stands: its chapter, and its letter within it."""
    chapter = next(bab for bab in BAB if bab.kunci == kunci)
    if not chapter.bagian:
        return "di bawah ini"
    above = [bab for bab in BAB[: BAB.index(chapter)] if not bab.bagian][-1]
    return f"{' '.join(above.judul.split()[:2])} {chapter.judul[0]}"


# For readers of the report; which text of the plan is missing, docs/laporan.md says by the heading above.
_UNWRITTEN = "(Bagian ini belum ditulis.)"
_CAUSES_UNWRITTEN = "(Sebab keberhasilan atau kegagalan, dan langkah perbaikannya, belum ditulis.)"


def _table_of_contents() -> Iterator[str]:
    yield heading("DAFTAR ISI", 2)
    yield "\n".join(f"{'  ' if bab.bagian else ''}- [{bab.judul}](#{anchor(bab.judul)})" for bab in BAB)


LAMPIRAN = Lampiran(judul="LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)", berkas="laporan.md", report=report)
