"""AKIP610: capaian-gabungan-berbeda.

Memeriksa: capaian sasaran, tujuan, program atau instansi yang dinyatakan dokumen sama dengan yang dihitung dari rencana atau rata-rata
tabel dokumen. Bila rencana tidak dapat menghitung capaian sasaran, ia dibandingkan dengan rata-rata barisnya di PPK, kecuali ada baris
yang hilang. Yang dinyatakan berbeda-beda oleh dokumen diberitakan AKIP701 dan AKIP702.
Mengapa: capaian sasaran adalah angka utama laporan; yang tidak dapat diturunkan dari indikatornya tidak dapat dipertanggungjawabkan.
Contoh salah:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: Persentase desa maju, target: {2024: 80 %}, realisasi: {2024: 72 %}}
      - {id: I2, sasaran: S1, nama: Jumlah pengunjung, target: {2024: 40 Orang}, realisasi: {2024: 40 Orang}}
    dokumen: [{id: capaian, jenis: capaian_sasaran, menyatakan: [{tentang: S1, capaian: "99,9 %"}]}]
Contoh benar:
    tujuan: [{id: T1, uraian: Desa maju}]
    sasaran: [{id: S1, tujuan: T1, uraian: Satu}]
    indikator:
      - {id: I1, sasaran: S1, nama: Persentase desa maju, target: {2024: 80 %}, realisasi: {2024: 72 %}}
      - {id: I2, sasaran: S1, nama: Jumlah pengunjung, target: {2024: 40 Orang}, realisasi: {2024: 40 Orang}}
    dokumen: [{id: capaian, jenis: capaian_sasaran, menyatakan: [{tentang: S1, capaian: 95 %}]}]
Perbaikan: hitung ulang capaiannya dari indikator di bawahnya; bila cara menggabungnya lain, nyatakan di `penilaian`.
Dasar: PermenPANRB 53/2014: capaian kinerja sasaran berasal dari capaian indikatornya.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip.amounts import LOST, Persen, agrees, is_dash
from sakip.codes import finding
from sakip.comparing import percent_of, same
from sakip.exact import mean_of, percent, percentage, plain, rounded, sum_of
from sakip.facts import INSTANSI
from sakip.findings import Related
from sakip.index import BUDGETED
from sakip.model import Indikator, Kaki, Pernyataan
from sakip.recomputing import fits
from sakip.scoring import Skor, join
from sakip.titles import PLAN
from sakip.values import NamedTuple
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sakip.amounts import Nilai
    from sakip.facts import Fakta
    from sakip.findings import Finding
    from sakip.index import Index
    from sakip.scoring import Gabungan

_DAMP = Fraction(1, 100)
"""What rounding in the rows, and in the means between, may add to a mean that is printed."""
_GIVING = frozenset({("ppk", "indikator"), ("capaian_sasaran", "sasaran")})
"""The tables whose mean is what is expected where the plan cannot compute it: their kind, and what their rows are about."""


class _Table(NamedTuple):
    """What one document states of the nodes of one kind that stand right below another node; whether it surely has all its rows."""

    kind: str
    whole: bool
    facts: list[Fakta]


class _Ground(NamedTuple):
    """What a stated capaian should be: in words, exactly, and where that comes from."""

    said: str
    computed: Fraction
    related: list[Related]


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each joined capaian that neither the plan nor a table gives, however many rows repeat it."""
    year = str(index.rencana.tahun)
    facts = [(index.kind(fact.key[0]) or fact.key[0], fact) for fact in index.claimed("capaian") if fact.key[2] == year]
    joined: dict[str, list[Fakta]] = {}
    for kind, fact in facts:
        if kind in {INSTANSI, "sasaran", "tujuan", *BUDGETED} and _is_own(fact, year):
            joined.setdefault(fact.key[0], []).append(fact)
    tables = _tables(index, facts) if joined else {}
    for id_, (first, *others) in joined.items():
        # What documents state in different ways is told by other rules, and so is a foot row that its own rows do not give.
        if all(same(first.nilai, fact.nilai, "%") and isinstance(fact.pernyataan, Pernyataan) for fact in (first, *others)):
            ground = _contrary(index, first, tables.get(id_, []))
            if ground is not None:
                yield _wrong(index, first, others, ground)


def _is_own(fact: Fakta, year: str) -> bool:
    """Whether a row states a capaian of the year that its own target and realisasi do not give."""
    row = fact.pernyataan
    if isinstance(row, Kaki):
        return True
    return percent_of(fact.nilai) is not None and row.tahun in {"", year} and not row.target and not row.realisasi


def _tables(index: Index, facts: list[tuple[str, Fakta]]) -> Mapping[str, list[_Table]]:
    """What documents state right below each node, document by document; with each fact comes the kind of its node."""
    lost = {id(simpul.node) for simpul, ids in index.mentioned if LOST in ids}
    found: dict[str, dict[tuple[int, str], _Table]] = {}
    for kind, fact in facts:
        for parent in _parents(index, fact, kind):
            table = _Table(kind, fact.dokumen.lengkap and id(fact.dokumen) not in lost, [])
            found.setdefault(parent, {}).setdefault((id(fact.dokumen), kind), table).facts.append(fact)
    return {id_: list(tables.values()) for id_, tables in found.items()}


def _parents(index: Index, fact: Fakta, kind: str) -> tuple[str, ...]:
    """The nodes that a fact is right below of; the agency is above what its sasaran, tujuan and indicators have achieved."""
    row = fact.pernyataan
    if kind == "indikator":
        printed = index.sasaran_of(row) if isinstance(row, Pernyataan) else ""
        return printed or index.linked(fact.key[0], "sasaran"), INSTANSI
    if kind in {"sasaran", "tujuan"}:
        return (index.linked(fact.key[0], "tujuan"), INSTANSI) if kind == "sasaran" else (INSTANSI,)
    parent = index.simpul[fact.key[0]].parent if kind in BUDGETED else None
    return () if parent is None else (parent.id,)


def _contrary(index: Index, fact: Fakta, tables: list[_Table]) -> _Ground | None:
    """What a stated capaian should be; None if it agrees with something, or nothing can be concluded."""
    skor = index.once(Skor)
    joined, plain_mean = _joined(skor, fact.key[0]), skor.penilaian.agregasi in {None, "rata_rata"}
    computed = [] if joined.capaian is None else [joined.capaian - _DAMP, joined.capaian, joined.capaian + _DAMP]
    means = [mean for table in tables for mean in _means([one.nilai for one in table.facts])] if plain_mean else []
    if _agrees(fact, [*computed, *means, *_as_printed(joined, tables), *_other_ways(skor, fact.key[0])]):
        return None
    if joined.capaian is not None and _is_whole(skor, joined):
        return _by_plan(index, joined, joined.capaian)
    # A table of sasaran is whole for the agency; whether it has all of one tujuan nobody knows.
    known = plain_mean and joined.kind != "tujuan"
    giving = [table for table in tables if (table.facts[0].dokumen.jenis, table.kind) in _GIVING] if known else []
    return _by_table(index, fact, giving[0]) if len(giving) == 1 else None


def _as_printed(joined: Gabungan, tables: list[_Table]) -> Iterator[Fraction]:
    """What the members give with the capaian that a table prints of them: those that are wrong are told for their own rows."""
    for table in tables:
        printed = {fact.key[0]: Fraction(size.nilai) for fact in table.facts if (size := percent_of(fact.nilai)) is not None}
        members = [one._replace(capaian=printed.get(one.id, one.capaian)) for one in joined.anggota]
        number = join(scored, joined.agregasi)[0] if (scored := [one for one in members if one.capaian is not None]) else None
        if number is not None:
            yield number


def _agrees(fact: Fakta, numbers: Sequence[Fraction]) -> bool:
    stated = percent_of(fact.nilai)
    return stated is not None and any(agrees(stated.nilai, number) for number in numbers)


def _joined(skor: Skor, id_: str) -> Gabungan:
    return skor.instansi if id_ == INSTANSI else skor.of(skor.index.simpul[id_])


def _is_whole(skor: Skor, joined: Gabungan) -> bool:
    """Whether everything that a joined score rests on was measured, and has a weight that can be one."""
    for one in joined.anggota:
        if one.capaian is None or one.id not in skor.index.simpul or (one.bobot is not None and one.bobot < 0):
            return False
        if one.id not in skor.indikator and not _is_whole(skor, _joined(skor, one.id)):
            return False
    return True


def _other_ways(skor: Skor, id_: str) -> list[Fraction]:
    """What a report may mean where the plan does not say how it is joined: all indicators, what is below, what was spent."""
    simpul, ways = skor.index.simpul.get(id_), list[list[Fraction | None]]()
    if simpul is not None and simpul.kind == "sasaran" and skor.penilaian.indikator is None:
        ways = [skor.index.once(_by_sasaran).get(id_, [])]
    elif simpul is not None and simpul.kind in BUDGETED:
        budgets = {column: skor.index.budget(simpul, column) for column in ("realisasi", "perubahan", "murni")}
        spent, *planned = [None if amount is None else Fraction(amount.nilai) for amount in budgets.values()]
        ways = [[skor.program[child.path].capaian for child in skor.index.children(simpul)]]
        ways += [[percentage(spent, amount)] for amount in planned if amount and spent is not None]
    measured = [[number for number in numbers if number is not None] for numbers in ways]
    return [mean_of(numbers) for numbers in measured if numbers]


def _by_sasaran(index: Index) -> dict[str, list[Fraction | None]]:
    """The capaian of all indicators, by the sasaran that they measure."""
    found: dict[str, list[Fraction | None]] = {}
    for one in index.once(Skor).indikator.values():
        found.setdefault(one.simpul.node.sasaran, []).append(one.hasil.capaian)
    return found


def _means(cells: list[Nilai]) -> list[Fraction]:
    """The mean of the percentages in a column; and what it is if a dash counts as nothing."""
    numbers = [Fraction(size.nilai) for cell in cells if (size := percent_of(cell)) is not None]
    dashes = sum(map(is_dash, cells))
    return [sum_of(numbers) / count for count in dict.fromkeys((len(numbers), len(numbers) + dashes))] if numbers else []


def _by_plan(index: Index, joined: Gabungan, capaian: Fraction) -> _Ground:
    kinds = " dan ".join(dict.fromkeys(index.kind(one.id).replace("_", "-") for one in joined.anggota))
    how = {"tertimbang": "rata-rata tertimbang", "geometrik": "rata-rata geometrik"}.get(joined.agregasi, "rata-rata")
    said = f"menurut {PLAN} {percent(capaian)} ({how} dari {joined.jumlah} {kinds})"
    members = [(one.id, one.capaian) for one in joined.anggota]
    related = [
        Related(message=f"{index.called(id_)}: {percent(one)}", path=index.simpul[id_].path) for id_, one in members if one is not None
    ]
    return _Ground(said, capaian, related)


def _by_table(index: Index, fact: Fakta, table: _Table) -> _Ground | None:
    """The mean of a whole table without a lost cell; rows that are themselves wrong are named, and count either way."""
    numbers = {one.path: size for one in table.facts if (size := percent_of(one.nilai)) is not None}
    unsure = any(one.path not in numbers and not is_dash(one.nilai) for one in table.facts)
    if not numbers or unsure or not table.whole:
        return None
    mean = mean_of([Fraction(size.nilai) for size in numbers.values()])
    said = f"rata-rata {len(numbers)} barisnya yang berisi angka di {index.teller(table.facts[0].dokumen)} {percent(mean)}"
    wrong = [(one, right) for one in table.facts if one.path in numbers and (right := _recomputed(index, one, numbers[one.path]))]
    if wrong:
        right = mean + sum_of([computed - Fraction(numbers[one.path].nilai) for one, computed in wrong]) / len(numbers)
        if _agrees(fact, [right, right * len(numbers) / len(table.facts)]):
            return None
        read = listed([f"{index.called(one.key[0])} {one.nilai} dibaca {percent(computed)}" for one, computed in wrong])
        said += f", atau {percent(right)} bila {read}"
    return _Ground(said, mean, [Related(message=f"{index.called(one.key[0])}: {one.nilai}", path=one.path) for one in table.facts])


def _recomputed(index: Index, fact: Fakta, stated: Persen) -> Fraction | None:
    """What the target and realisasi of a row about an indicator give, if it prints something else."""
    node = index.simpul[fact.key[0]].node
    if not isinstance(node, Indikator):
        return None
    skor = index.once(Skor)
    result = skor.row_achieved(fact, node)
    return None if result.capaian is None or fits(stated, result, capped=skor.cara(node).batas is not None) else result.capaian


def _wrong(index: Index, first: Fakta, others: list[Fakta], ground: _Ground) -> Finding:
    size = percent_of(first.nilai)
    stated = Fraction(size.nilai if size is not None else 0)
    return finding(
        "AKIP610",
        f"capaian {index.called(first.key[0])} menurut {index.teller(first.dokumen)} {first.nilai}, padahal {ground.said}",
        path=first.path,
        related=[
            *(index.printed_by(fact, "begitu pula ") for fact in others),
            *ground.related,
        ],
        data={"stated": plain(stated), "computed": plain(rounded(ground.computed)), "difference": plain(rounded(ground.computed - stated))},
    )
