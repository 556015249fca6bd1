"""The figures of indicators one by one, and four quarters as one: of the plan and of documents, for the rules on targets."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sakip.amounts import Pecahan, Persen, is_percent
from sakip.codes import finding
from sakip.comparing import number_of, same_unit, says_nothing, with_unit
from sakip.findings import Related
from sakip.leaves import QUARTERS
from sakip.patterns import pattern
from sakip.titles import PLAN, who_says
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sakip.amounts import Angka, Nilai, Rupiah
    from sakip.facts import Fakta
    from sakip.findings import Finding
    from sakip.index import Index, Simpul
    from sakip.model import Dokumen, Indikator

_FIELDS = frozenset({"target", "realisasi", "triwulan"})
_KINDS = frozenset({"indikator", "rencana_aksi"})
ROMAN = ("I", "II", "III", "IV")
"""What reports call the quarters."""


class Entri(NamedTuple):
    """A target, realisasi or quarter of an indicator.

    Attributes:
        simpul: the indicator.
        source: which of its figures: ``target.2024``; as a row prints it, ``target``.
        nilai: the figure, read with the unit of the indicator.
        row_path: where the indicator stands, or the row that prints the figure.
        dokumen: the document that prints it; None for the plan itself.
    """

    simpul: Simpul
    source: str
    nilai: Nilai
    row_path: str
    dokumen: Dokumen | None = None

    @property
    def path(self) -> str:
        """Where the figure stands."""
        return f"{self.row_path}.{self.source}"


class Triwulan(NamedTuple):
    """The four quarters of a target or a realisasi, none of them empty or lost.

    Attributes:
        simpul: the indicator or action.
        field: ``target`` or ``realisasi``.
        nilai: the four figures, read with the unit of the indicator.
        angka: the four as numbers that can be added and compared; empty if they are not of one kind and unit.
        row_path: where the node stands, or the row that prints them.
        total: their total, where the row prints one.
        fakta: one of the figures of the row; None if the plan has them.
    """

    simpul: Simpul
    field: str
    nilai: tuple[Nilai, ...]
    angka: tuple[Rupiah | Persen | Angka, ...]
    row_path: str
    total: Nilai | None = None
    fakta: Fakta | None = None

    @property
    def path(self) -> str:
        """Where the four stand."""
        return f"{self.row_path}.triwulan.{self.field}"

    @property
    def akumulasi(self) -> str | None:
        """How the four give the figure of the year; None if that is not declared, as for an action."""
        return getattr(self.simpul.node, "akumulasi", None)

    @property
    def satuan(self) -> str:
        """The unit of figures that print none; an action has none."""
        return getattr(self.simpul.node, "satuan", "")

    def said(self, index: Index) -> str:
        """What a finding calls them: ``target triwulan "Angka Kemiskinan" (I1) di Cascading 10 %, 20 %, 30 %, 40 %``."""
        where = f" di {index.teller(self.fakta.dokumen)}" if self.fakta else ""
        return f"{self.field} triwulan {index.title(self.simpul)}{where} {', '.join(map(str, self.nilai))}"


def entries(index: Index) -> list[Entri]:
    """The figures that the plan writes for indicators, then those that documents print in other words."""
    found = [Entri(simpul, field, nilai, simpul.path) for simpul, field, nilai in index.written]
    for fact in index.claims:
        simpul = index.simpul.get(fact.key[0]) if fact.key[1] in _FIELDS else None
        if simpul is not None and simpul.kind == "indikator":
            found.append(Entri(simpul, fact.source, with_unit(fact.nilai, simpul.node.satuan), fact.row_path, fact.dokumen))
    return found


def of_another_unit(index: Index) -> dict[str, list[Entri]]:
    """The indicators all of whose figures in the plan print one unit, and another than their own: by path, with these figures."""
    printed: dict[str, list[Entri]] = {}
    for simpul, field, nilai in index.written:
        # Quarters may be shares of whatever is counted.
        if simpul.node.satuan and _unit(nilai, simpul.node.satuan if not field.startswith("triwulan") else ""):
            printed.setdefault(simpul.path, []).append(Entri(simpul, field, nilai, simpul.path))
    return {path: figures for path, figures in printed.items() if _is_another(figures)}


def _is_another(figures: list[Entri]) -> bool:
    own = figures[0].simpul.node.satuan
    units = [_unit(one.nilai, own) for one in figures]
    # Where units change from figure to figure, the figures are told, not the unit.
    return not same_unit(units[0], own) and all(same_unit(units[0], other) for other in units)


def _unit(nilai: Nilai, own: str) -> str:
    """The unit that a figure prints; where its indicator is in percent, a share such as 80 % Dokumen is, too."""
    share = is_percent(own) and (isinstance(nilai.ukuran, (Persen, Pecahan)) or _SHARE.search(nilai.satuan))
    return own if share else nilai.satuan


_SHARE = pattern(r"p(?:er|ro|re)sen|poin", re.IGNORECASE)


def quarters(index: Index) -> list[Triwulan]:
    """The quarters of indicators and actions: as the plan has them, then of rows that have others, or a total."""
    found: list[Triwulan] = []
    for simpul in index.semua:
        if simpul.kind in _KINDS and simpul.node.triwulan:
            found += _quarters(simpul, simpul.node.triwulan, simpul.path, None)
    for fact in {fact.row_path: fact for fact in index.claimed("triwulan")}.values():
        known = index.simpul.get(fact.key[0])
        if known is not None and known.kind in _KINDS:
            found += _quarters(known, fact.pernyataan.triwulan, fact.row_path, fact)
    return found


def _quarters(simpul: Simpul, values: Mapping[str, Nilai], row_path: str, fact: Fakta | None) -> Iterator[Triwulan]:
    satuan = getattr(simpul.node, "satuan", "")
    for field, names in QUARTERS.items():
        if names[0] not in values:
            continue
        four = [one for name in names if (one := values.get(name)) and (one.ukuran or not says_nothing(one))]
        total = values.get(f"{field}_total")
        # What a row repeats is told of the plan.
        repeats = fact is not None and total is None and four == [simpul.node.triwulan.get(name) for name in names]
        if len(four) == len(names) and not repeats:
            read = tuple([with_unit(one, satuan) for one in four])
            yield Triwulan(simpul, field, read, _numbers(read), row_path, total, fact)


def _numbers(four: tuple[Nilai, ...]) -> tuple[Rupiah | Persen | Angka, ...]:
    kinds = {(type(one.ukuran), one.satuan) for one in four}
    alike = len(kinds) == 1 or (len({kind for kind, _ in kinds}) == 1 and all(same_unit(four[0].satuan, unit) for _, unit in kinds))
    numbers = tuple([number for one in four if (number := number_of(one)) is not None]) if alike else ()
    return numbers if len(numbers) == len(four) else ()


def of_year(index: Index, one: Triwulan) -> tuple[Nilai | None, str]:
    """The figure of the year that four quarters belong to, and where it stands: of their row, else of the plan."""
    if one.total is not None:
        return one.total, f"{one.path}_total"
    year = str((one.fakta.dokumen.tahun if one.fakta else None) or index.rencana.tahun)
    printed = getattr(one.fakta.pernyataan, one.field) if one.fakta else {}
    for name in ("", year):
        if name in printed:
            return printed[name], f"{one.row_path}.{one.field}.{name}".rstrip(".")
    return index.figure_of(one.simpul, one.field, year), index.figure_path(one.simpul, one.field, year)


def against_polarity(index: Index, simpul: Simpul) -> list[tuple[str, Nilai]]:
    """The targets by year of an indicator of a sasaran where all their steps go against its polarity, two at least; else none."""
    node = simpul.node
    judged = node.sasaran and node.polaritas in _RISING and node.akumulasi != "jumlah"
    years = sorted({kolom[:4] for kolom in node.target}) if judged else []
    planned = [(year, nilai) for year in years if (nilai := index.figure_of(simpul, "target", year))]
    numbers = _numbers(tuple([with_unit(nilai, node.satuan) for _, nilai in planned])) if planned else ()
    steps = [(later.nilai > earlier.nilai) - (later.nilai < earlier.nilai) for earlier, later in pairwise(numbers)]
    contrary = steps.count(-_RISING.get(node.polaritas, 0))
    return planned if contrary >= _TREND and contrary + steps.count(0) == len(steps) else []


_RISING = {"naik": 1, "turun": -1}
_TREND = 2
"""How many steps are a trend: one may be a correction."""


def is_due(node: Indikator, year: str) -> bool:
    """Whether an indicator is to be reached in a year: one with targets for other years only is not."""
    return not node.target or any(kolom.startswith(year) for kolom in node.target)


def counted(code: str, about: str, places: Sequence[Related]) -> Finding:
    """One finding for what is wrong in the same way at some places: about how many of what, with the first as an example."""
    first, *others = places
    message = f"{about}{', misalnya' if others else ':'} {first.message}"
    return finding(code, message, path=first.path, related=others, data={"count": len(places)})


def naming(code: str, index: Index, named: Mapping[str, list[tuple[str, str]]], ours: str) -> Iterator[Finding]:
    """One finding for each foreign name in texts, with all paths that name it, and in which words; ``ours``: what the plan is of or for."""
    for text, places in named.items():
        (path, words), *others = places
        more = f", begitu juga di {len(others)} tempat lain" if others else ""
        yield finding(
            code,
            f"{who_says(index, path)} menyebut {text}{more}, padahal {PLAN} ini {ours}",
            path=path,
            words=words,
            related=[Related(message=text, path=other, words=words) for other, words in others],
            data={"named": text, "count": len(places)},
        )


def told(code: str, index: Index, wrong: Iterable[tuple[Entri, str]]) -> Iterator[Finding]:
    """One finding for each indicator with figures that are wrong in the same way: each figure with what is wrong with it."""
    groups: dict[str, list[tuple[Entri, str]]] = {}
    for one, why in wrong:
        groups.setdefault(one.simpul.path, []).append((one, why))
    for group in groups.values():
        texts = [_said(index, one, why) for one, why in group]
        more = f"; begitu juga {len(group) - 1} angka lain" if len(group) > 1 else ""
        related = [Related(message=text, path=one.path) for text, (one, _) in zip(texts[1:], group[1:], strict=True)]
        yield finding(code, f"{texts[0]}{more}", path=group[0][0].path, related=related, data={"stated": group[0][0].nilai})


def _said(index: Index, one: Entri, why: str) -> str:
    where = f" menurut {index.teller(one.dokumen)}" if one.dokumen else ""
    return f"{one.source.replace('.', ' ')} {index.title(one.simpul)}{where} {one.nilai} {why}"
