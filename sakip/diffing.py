"""What changed from one plan to another: records that are new, gone or moved, and fields that read differently.

Both plans are compared as what their files mean, record by record. So the order of siblings, comments and quotes change nothing, and a
field that is not written is the same as one that holds its default. A figure is compared as it is printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from sakip.amounts import Nilai, Rupiah, difference
from sakip.fields import describe, given
from sakip.index import Index
from sakip.paths import label, member_paths
from sakip.peta import Peta
from sakip.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.model import Rencana

    Isi = str | Rupiah | Nilai | tuple[str, ...]


class Perubahan(NamedTuple):
    """One change between two plans.

    Attributes:
        jenis: a record is ``baru``, ``hilang`` or has ``pindah`` to another parent, or a field of it has ``berubah``.
        path: where the record stands in the new plan; in the old one if it is gone; empty for the plan itself.
        sebutan: what findings call the record.
        medan: the field that reads differently: ``target.2024``; empty unless it is one.
        lama, baru: the text before and after, empty where there is none; of a list what left it and what came into it; of a record that
            moved, the parents.
        selisih: by how much money is more than before, if it is money both times.
    """

    jenis: Literal["baru", "hilang", "pindah", "berubah"]
    path: str
    sebutan: str
    medan: str = ""
    lama: str = ""
    baru: str = ""
    selisih: Rupiah | None = None

    @property
    def place(self) -> str:
        """The path of what changed: of the field, or of the record."""
        return f"{self.path}.{self.medan}".strip(".")


class _Catatan(NamedTuple):
    """A record: its path, what it is called, the key of the record that it stands in, and its texts, figures and lists by field."""

    path: str
    sebutan: str
    induk: str
    isi: dict[str, Isi]


def diff(lama: Rencana | Index, baru: Rencana | Index) -> list[Perubahan]:
    """What changed from one plan to another, in the order of the new one, and then what is gone, in the order of the old one.

    Nodes are the same if their kind and id are, wherever they stand; other records if what they are about is, in the same record. What
    stands in a record that is new or gone is not told again.
    """
    before, after = _Records(lama).found, _Records(baru).found
    changes = [change for key, record in after.items() for change in _changes(key, record, before, after)]
    gone = [record for key, record in before.items() if key not in after and record.induk in after]
    return changes + [Perubahan("hilang", record.path, record.sebutan) for record in gone]


def _changes(key: str, record: _Catatan, before: dict[str, _Catatan], after: dict[str, _Catatan]) -> Iterator[Perubahan]:
    earlier = before.get(key)
    if earlier is None:
        if record.induk in before:
            yield Perubahan("baru", record.path, record.sebutan)
        return
    if earlier.induk != record.induk:
        parents = before[earlier.induk].sebutan, after[record.induk].sebutan
        yield Perubahan("pindah", record.path, record.sebutan, "", *parents)
    for field in dict.fromkeys([*record.isi, *earlier.isi]):
        old, new = earlier.isi.get(field, ""), record.isi.get(field, "")
        if old != new:
            yield Perubahan("berubah", record.path, record.sebutan, field, *_texts(old, new), _more(old, new))


def _texts(old: Isi, new: Isi) -> tuple[str, str]:
    """Both sides of a change: of two lists only what the other one does not hold, unless that is nothing."""
    if not isinstance(old, tuple) and not isinstance(new, tuple):
        return str(old), str(new)
    before, after = (one if isinstance(one, tuple) else () for one in (old, new))
    left, came = [one for one in before if one not in after], [one for one in after if one not in before]
    return ("; ".join(left), "; ".join(came)) if left or came else ("; ".join(before), "; ".join(after))


def _more(old: Isi, new: Isi) -> Rupiah | None:
    before, after = (one.ukuran if isinstance(one, Nilai) else one for one in (old, new))
    return difference(after, before) if isinstance(after, Rupiah) and isinstance(before, Rupiah) else None


class _Records:
    """The records of a plan by key, each behind the one that it stands in; the plan itself has the key ``""``."""

    def __init__(self, plan: Rencana | Index) -> None:
        self._index = Index.of(plan)
        self.found = {"": _Catatan("", "rencana", "", {})}
        self._fields(self._index.rencana, "")

    def _fields(self, node: Any, key: str, start: str = "") -> None:
        for one in describe(node.__class__):
            self._take(getattr(node, one.name), key, f"{start}{one.name}")

    def _take(self, value: Any, key: str, field: str) -> None:
        if isinstance(value, Peta):
            for name, inner in value.items():
                self._take(inner, key, f"{field}.{name}" if name else field)
        elif isinstance(value, tuple) and not all(isinstance(one, str) for one in value):
            self._members(value, key, field)
        elif isinstance(value, (str, tuple, Nilai, Rupiah)):
            self.found[key].isi[field] = value
        elif isinstance(value, int):
            self.found[key].isi[field] = str(value).lower()
        elif value is not None:
            self._fields(value, key, f"{field}.")

    def _members(self, nodes: tuple[Any, ...], key: str, field: str) -> None:
        index, parent = self._index, self.found[key]
        names = [getattr(one, "id", "") or label(given(one)) for one in nodes]
        for node, name, step in zip(nodes, names, member_paths(field, names), strict=True):
            path = f"{parent.path}.{step}" if parent.path else step
            called = step if name == "?" else index.called(name)
            # A node keeps its id wherever it stands.
            own = name in index.simpul and index.simpul[name].node is node
            inner = f"{field}[{name}]" if own else f"{key}.{step}"
            self.found[inner] = _Catatan(path, called if own else f"{called} di {parent.sebutan}", key, {})
            self._fields(node, inner)
