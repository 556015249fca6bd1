"""A Hypothesis strategy of whole plans in which nothing is wrong: every figure is computed here, by arithmetic of its own.

Cascade, formulas, quarters and budgets first, then the documents that print them, each with its foot rows, and a chapter that counts.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Tree = dict[str, Any]

YEAR = "2024"
_WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "dua belas")
# One noun a node: no two nodes are called alike.
_NOUNS = (
    "jalan jembatan irigasi pasar sekolah puskesmas perpustakaan arsip hutan sungai pelabuhan terminal museum taman lapangan balai "
    "gedung gudang sawah kebun ternak perikanan warung wisata budaya olahraga pemuda perempuan lansia nelayan petani pekerja pelajar "
    "guru dokter bidan kader relawan rumah sanitasi sampah listrik internet radio peta statistik tanah bangunan kendaraan pohon"
)


class Ukuran(NamedTuple):
    """An indicator that is measured: its fields, and what a PPK prints of it."""

    fields: Tree
    target: str
    realisasi: str
    capaian: Fraction


def digits(number: int) -> str:
    """A whole number with a dot before every three digits."""
    return f"{number:,}".replace(",", ".")


def decimal(number: Fraction, places: int = 2) -> str:
    """A number with a comma, rounded half up."""
    scaled = (2 * number.numerator * 10**places + number.denominator) // (2 * number.denominator)
    return f"{digits(scaled // 10**places)},{scaled % 10**places:0{places}d}"


def printed(text: str) -> Fraction:
    """The number that stands in a percentage or decimal."""
    whole, _, rest = text.removesuffix(" %").replace(".", "").partition(",")
    return Fraction(int(whole + rest), 10 ** len(rest))


def percent(number: Fraction) -> str:
    """A percentage as reports print it."""
    return f"{decimal(number)} %"


@st.composite
def _ratio(draw: st.DrawFn, noun: str) -> Ukuran:
    """So many of so many, by a formula with variables; the plan states its realisasi, or leaves it to the formula."""
    whole = draw(st.integers(50, 2000))
    part = draw(st.integers(1, whole))
    target = draw(st.integers(20, 100))
    realisasi = Fraction(part * 100, whole)
    variables = {
        "bagian": {"uraian": f"Jumlah {noun} yang baik", "satuan": "Unit", "nilai": {YEAR: digits(part)}},
        "seluruh": {"uraian": f"Jumlah seluruh {noun}", "satuan": "Unit", "nilai": {YEAR: digits(whole)}},
    }
    fields: Tree = {"nama": f"Persentase {noun} yang baik", "satuan": "persen", "polaritas": "naik", "akumulasi": "akhir"}
    fields |= {"formula": "bagian / seluruh * 100", "variabel": variables}
    if realisasi.denominator == 1 and draw(st.booleans()):
        fields["realisasi"] = {YEAR: f"{realisasi} %"}
    shares = sorted(draw(st.lists(st.integers(0, target), min_size=3, max_size=3)))
    fields["triwulan"] = {"target": [f"{share} %" for share in (*shares, target)]}
    stated = printed(decimal(realisasi))
    return Ukuran(fields, f"{target} %", f"{decimal(realisasi)} %", stated * 100 / target)


@st.composite
def _count(draw: st.DrawFn, noun: str) -> Ukuran:
    """People or units, added up over the quarters."""
    unit = draw(st.sampled_from(["Orang", "Unit", "Dokumen", "Desa"]))
    quarters = [draw(st.lists(st.integers(1, 900), min_size=4, max_size=4)) for _ in range(2)]
    target, realisasi = (sum(four) for four in quarters)
    fields: Tree = {"nama": f"Jumlah {noun} yang dibina", "satuan": unit, "polaritas": "naik", "akumulasi": "jumlah"}
    fields |= {"realisasi": {YEAR: f"{digits(realisasi)} {unit}"}, "formula": f"Hasil pendataan {noun}"}
    fields["triwulan"] = {
        name: [f"{digits(one)} {unit}" for one in four] for name, four in zip(("target", "realisasi"), quarters, strict=True)
    }
    return Ukuran(fields, f"{digits(target)} {unit}", f"{digits(realisasi)} {unit}", Fraction(realisasi * 100, target))


@st.composite
def _time(draw: st.DrawFn, noun: str) -> Ukuran:
    """Minutes, the fewer the better, by one of the two formulas."""
    target = draw(st.integers(10, 60))
    realisasi = draw(st.integers(5, 2 * target))
    method = draw(st.sampled_from(["A", "B"]))
    fields: Tree = {"nama": f"Waktu layanan {noun}", "satuan": "Menit", "polaritas": "turun", "metode": method, "akumulasi": "rata_rata"}
    fields |= {"realisasi": {YEAR: f"{realisasi} Menit"}, "formula": f"Rata-rata waktu layanan {noun}"}
    fields["triwulan"] = {"target": [f"{target} Menit"] * 4, "realisasi": [f"{realisasi} Menit"] * 4}
    ratio = Fraction(2 * target - realisasi, target) if method == "A" else Fraction(target, realisasi)
    return Ukuran(fields, f"{target} Menit", f"{realisasi} Menit", ratio * 100)


@st.composite
def _index(draw: st.DrawFn, noun: str) -> Ukuran:
    """An index within its scale."""
    target, realisasi = (Fraction(draw(st.integers(10, 40)), 10) for _ in range(2))
    goal, reached = (f"{decimal(one, 1)} (skala 4)" for one in (target, realisasi))
    fields: Tree = {"nama": f"Indeks mutu {noun}", "satuan": "indeks", "polaritas": "naik", "akumulasi": "akhir"}
    fields |= {"realisasi": {YEAR: reached}, "formula": f"Hasil survei mutu {noun}"}
    return Ukuran(fields, goal, reached, realisasi * 100 / target)


def _measured(noun: str) -> st.SearchStrategy[Ukuran]:
    return _ratio(noun) | _count(noun) | _time(noun) | _index(noun)


class Aksi(NamedTuple):
    """A leaf of the budget: its code, its amounts by column, and the sasaran that it works for."""

    kode: str
    anggaran: dict[str, int]
    sasaran: str


def _ids(draw: st.DrawFn, letter: str, parents: Iterable[str], most: int = 2) -> dict[str, str]:
    """Ids for one or a few children of each parent, with the parent of each."""
    above = [parent for parent in parents for _ in range(draw(st.integers(1, most)))]
    return {f"{letter}{number}": parent for number, parent in enumerate(above, 1)}


def _money(amounts: dict[str, int]) -> dict[str, str]:
    return {column: digits(amount) for column, amount in amounts.items()}


def _total(parts: Iterable[dict[str, int]]) -> dict[str, int]:
    whole: dict[str, int] = {}
    for part in parts:
        for column, amount in part.items():
            whole[column] = whole.get(column, 0) + amount
    return whole


@st.composite
def _budget(draw: st.DrawFn, columns: tuple[str, ...]) -> dict[str, int]:
    """What a leaf may spend, and what it did spend of it."""
    amounts = {"murni": draw(st.integers(10_000_000, 900_000_000))}
    if "perubahan" in columns:
        # What changes by more than half is asked about.
        amounts["perubahan"] = amounts["murni"] * draw(st.integers(60, 140)) // 100
    return amounts | {"realisasi": draw(st.integers(0, amounts[columns[-1]]))}


def _indikator(id_: str, sasaran: str, ukuran: Ukuran, *, iku: bool) -> Tree:
    fields = {"id": id_, "sasaran": sasaran, **ukuran.fields, "target": {YEAR: ukuran.target}}
    return fields | ({"iku": "true", "sumber_data": ["Bidang Satu"], "penanggung_jawab": "Bidang Satu"} if iku else {})


def _programmes(
    draw: st.DrawFn, nouns: Iterator[str], iku: dict[str, str], columns: tuple[str, ...]
) -> tuple[Tree, list[Aksi], list[Aksi]]:
    """A programme for each sasaran, down to sub-kegiatan with an output each; its kegiatan and sub-kegiatan as leaves of documents."""
    tree: Tree = {"program": [], "indikator": []}
    kegiatan_rows, leaves = [], []
    for number, sasaran in enumerate(dict.fromkeys(iku.values()), 2):
        kode, kegiatan = f"2.13.{number:02d}", []
        for k in range(1, draw(st.integers(1, 2)) + 1):
            below = []
            for b in range(1, draw(st.integers(1, 2)) + 1):
                noun, leaf = next(nouns), Aksi(f"{kode}.2.{k:02d}.{b:04d}", draw(_budget(columns)), sasaran)
                output = draw(_count(noun))
                tree["indikator"].append(_indikator(f"keluaran_{noun}", sasaran, output, iku=False))
                below.append(
                    {"kode": leaf.kode, "nama": f"Pembinaan {noun}", "indikator": [f"keluaran_{noun}"], "anggaran": _money(leaf.anggaran)}
                )
                leaves.append(leaf)
            whole = _total(leaf.anggaran for leaf in leaves[-len(below) :])
            kegiatan_rows.append(Aksi(f"{kode}.2.{k:02d}", whole, sasaran))
            # A parent states its budget, or leaves it to be the sum of its children.
            own = {"anggaran": _money(whole)} if draw(st.booleans()) else {}
            kegiatan.append({"kode": f"{kode}.2.{k:02d}", "nama": f"Penataan {next(nouns)}", "sub_kegiatan": below} | own)
        supported = [id_ for id_, parent in iku.items() if parent == sasaran]
        tree["program"].append({"kode": kode, "nama": f"Program {next(nouns)}", "mendukung": supported, "kegiatan": kegiatan})
    return tree, kegiatan_rows, leaves


def _documents(iku: dict[str, Ukuran], plan: Tree, kegiatan: list[Aksi], leaves: list[Aksi], columns: tuple[str, ...]) -> Iterator[Tree]:
    """What is printed of a plan, each table whole and with the foot row that its rows give."""
    last, outputs = columns[-1], [one for one in plan["indikator"] if "iku" not in one]
    targets = [{"tentang": id_, "target": one.target} for id_, one in iku.items()]
    yield _document("rkt", [*targets, *({"tentang": one["id"], "target": one["target"][YEAR]} for one in outputs)])
    source = {"sumber_data": "Bidang Satu", "penanggung_jawab": "Bidang Satu"}
    yield _document("iku", [{"tentang": id_, "formula": one.fields["formula"], **source} for id_, one in iku.items()])
    planned = [one._replace(anggaran={column: one.anggaran[column] for column in columns}) for one in kegiatan]
    rows = [{"tentang": one.kode, "sasaran": one.sasaran, "anggaran": _money(one.anggaran)} for one in planned]
    total = {"judul": "JUMLAH", "hitung": "jumlah", "anggaran": _money(_total(one.anggaran for one in planned))}
    yield _document("pk", [*targets, *rows], total)
    money = [{"tentang": leaf.kode, "anggaran": digits(leaf.anggaran[last])} for leaf in leaves]
    total = {"judul": "JUMLAH", "hitung": "jumlah", "anggaran": digits(sum(leaf.anggaran[last] for leaf in leaves))}
    yield _document("rencana_aksi", money, total) | {"anggaran": last}
    shown = {id_: percent(one.capaian) for id_, one in iku.items()}
    mean = percent(sum(map(printed, shown.values()), Fraction(0)) / len(shown))
    measured = [{"tentang": id_, "target": one.target, "realisasi": one.realisasi, "capaian": shown[id_]} for id_, one in iku.items()]
    yield _document("ppk", measured, {"judul": "RATA-RATA", "hitung": "rata_rata", "capaian": mean})
    actions = [{"tentang": one["id"], "triwulan": {"target": ["25 %"] * 4}, "anggaran": one["anggaran"]} for one in plan["rencana_aksi"]]
    spent = {"murni": digits(_ACTION * len(actions))}
    yield _document("cascading", actions, {"judul": "JUMLAH", "hitung": "jumlah", "anggaran": spent})
    counts = {kind: f"{number} ({_WORDS[number]})" for kind, number in (("sasaran", len(plan["sasaran"])), ("indikator", len(iku)))}
    quote = f"Pada Tahun {YEAR} diukur {counts['indikator']} indikator kinerja utama bagi {counts['sasaran']} sasaran."
    chapter = {"tentang": "instansi", "banyak": counts, "tahun": YEAR, "capaian": mean, "kutipan": f"{quote} Capaian kinerja {mean}."}
    yield {"id": "bab_3", "jenis": "laporan", "bagian": "BAB III", "menyatakan": [chapter]}


def _document(kind: str, rows: list[Tree], *feet: Tree) -> Tree:
    title = f"{kind.upper().replace('_', ' ')} TAHUN {YEAR}"
    return {"id": kind, "jenis": kind, "judul": title, "lengkap": "true", "menyatakan": rows, "kaki": list(feet)}


_ACTION = 1_000_000
"""What one action costs, in rupiah; less than any sub-kegiatan has."""


@st.composite
def consistent(draw: st.DrawFn) -> Tree:
    """A whole plan, as a tree of texts."""
    nouns = iter(draw(st.permutations(_NOUNS.split())))
    columns = draw(st.sampled_from([("murni",), ("murni", "perubahan")]))
    misi = _ids(draw, "M", ["V1"])
    tujuan = _ids(draw, "T", misi, most=1)
    sasaran = _ids(draw, "S", tujuan)
    iku = _ids(draw, "IKU", sasaran)
    measured = {id_: draw(_measured(next(nouns))) for id_ in iku}
    below, kegiatan, leaves = _programmes(draw, nouns, iku, columns)
    plan: Tree = {
        "sakip": "1",
        "tahun": YEAR,
        "periode": "2021-2026",
        "tahap": "pelaporan",
        "instansi": {"nama": "Dinas Contoh", "singkatan": "DC", "pemerintah_daerah": "Kabupaten Contoh"},
        "visi": [{"id": "V1", "milik": "instansi", "uraian": "Contoh yang maju"}],
        "misi": [{"id": id_, "uraian": f"Membangun {next(nouns)}"} for id_ in misi],
        "tujuan": [{"id": id_, "misi": [parent], "uraian": f"Meningkatnya mutu {next(nouns)}"} for id_, parent in tujuan.items()],
        "sasaran": [{"id": id_, "tujuan": parent, "uraian": f"Meningkatnya layanan {next(nouns)}"} for id_, parent in sasaran.items()],
        "indikator": [*(_indikator(id_, iku[id_], one, iku=True) for id_, one in measured.items()), *below["indikator"]],
        "program": below["program"],
        "rencana_aksi": [
            {
                "id": f"A{number}",
                "iku": id_,
                "sub_kegiatan": next(leaf.kode for leaf in leaves if leaf.sasaran == parent),
                "uraian": f"Menata {measured[id_].fields['nama'].casefold()}",
                "triwulan": {"target": ["25 %"] * 4},
                "anggaran": _money({"murni": _ACTION}),
            }
            for number, (id_, parent) in enumerate(iku.items(), 1)
        ],
    }
    return plan | {"dokumen": list(_documents(measured, plan, kegiatan, leaves, columns))}
