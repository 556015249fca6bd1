"""AKIP811: singkatan-berbeda.

Memeriksa: satu singkatan mempunyai satu kepanjangan di semua judul, kalimat yang dikutip dan naskah. Yang dibaca adalah kepanjangan yang
langsung diikuti singkatannya dalam kurung dan yang huruf-huruf awalnya membentuk singkatan itu; huruf besar dan kecil tidak dibedakan. Dua
kepanjangan yang sedikit sekali samanya, seperti Pengukuran Pencapaian Kinerja dan Pejabat Pembuat Komitmen, adalah dua hal yang berlainan.
Mengapa: pembaca tidak tahu lagi apakah yang dimaksud satu dokumen atau dua, dan mana nama yang resmi.
Contoh salah:
    naskah: {bab_3: Hasil Pengukuran Pencapaian Kinerja (PPK), bab_4: Hasil Pengukuran Penetapan Kinerja (PPK)}
Contoh benar:
    naskah: {bab_3: Hasil Pengukuran Pencapaian Kinerja (PPK), bab_4: Hasil Pengukuran Pencapaian Kinerja (PPK)}
Perbaikan: pakai satu kepanjangan, yaitu nama resminya, di seluruh laporan.
Dasar: PermenPANRB 53/2014: laporan kinerja disajikan dengan jelas dan konsisten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.findings import Related
from sakip.patterns import pattern
from sakip.titles import who_says
from sakip.values import NamedTuple
from sakip.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.facts import Kalimat
    from sakip.findings import Finding
    from sakip.index import Index

    Forms = dict[tuple[str, ...], list["Kepanjangan"]]
    """The expansions of one abbreviation, by the words that spell it, in small letters."""

_SHORT = pattern(r"\s\(([A-Z]{2,9})\)")
# These have no letter in an abbreviation.
_LITTLE = frozenset(["dan", "di", "ke", "dari", "pada", "untuk", "dengan", "yang", "atau", "serta", "oleh", "bagi"])
_MOST_LITTLE = 4
_AROUND = "\"'“”‘’,"
_MOST_SHOWN = 4


class Kepanjangan(NamedTuple):
    """An expansion as one text prints it, on one line."""

    teks: str
    kalimat: Kalimat


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each abbreviation with expansions that differ and are much alike, with all places that print them."""
    found: dict[str, Forms] = {}
    for kalimat in index.sentences:
        for match in _SHORT.finditer(kalimat.teks) if "(" in kalimat.teks else ():
            # A dot stands for all that is before.
            before = f". {kalimat.teks[: match.start()]}".rsplit(None, len(match[1]) + _MOST_LITTLE)[1:]
            if expansion := _expansion(before, match[1]):
                kata = tuple([word for word in map(_bare, expansion) if word not in _LITTLE])
                found.setdefault(match[1], {}).setdefault(kata, []).append(Kepanjangan(" ".join(expansion), kalimat))
    for short, forms in found.items():
        for kin in _kin(forms) if len(forms) > 1 else ():
            yield _told(index, short, kin)


def _bare(word: str) -> str:
    return word.strip(_AROUND).casefold()


def _expansion(before: list[str], short: str) -> list[str]:
    """The last of some words that spell an abbreviation, with the little ones between them; empty if they do not spell it."""
    left = short.casefold()
    for at, word in reversed([*enumerate(map(_bare, before))]):
        if word not in _LITTLE:
            if word[:1] != left[-1] or not word.replace("-", "").isalpha():
                break
            left = left[:-1]
            if not left:
                return before[at:]
    return []


def _kin(forms: Forms) -> Iterator[list[list[Kepanjangan]]]:
    """Expansions with at least half of their words in common, the most frequent first; one without such kin means another thing."""
    groups: dict[tuple[str, ...], list[list[Kepanjangan]]] = {}
    for kata, places in sorted(forms.items(), key=lambda form: (-len(form[1]), form[0])):
        alike = (head for head in groups if 2 * sum(map(str.__eq__, kata, head)) >= len(kata))
        groups.setdefault(next(alike, kata), []).append(places)
    return (group for group in groups.values() if len(group) > 1)


def _told(index: Index, short: str, kin: list[list[Kepanjangan]]) -> Finding:
    said = []
    for places in kin:
        shown = next((one.teks for one in places if not one.teks.isupper()), places[0].teks)
        said.append(f'"{shown}" ({listed(list(dict.fromkeys(who_says(index, one.kalimat.path) for one in places)), _MOST_SHOWN)})')
    slip = kin[1][0]
    others = {(one.teks, one.kalimat.path): one for places in kin for one in places if one is not slip}
    return finding(
        "AKIP811",
        f"singkatan {short} mempunyai {len(kin)} kepanjangan: {listed(said)}",
        path=slip.kalimat.path,
        related=[Related(message=f"{who_says(index, one.kalimat.path)}: {one.teks}", path=one.kalimat.path) for one in others.values()],
        data={"singkatan": short, "count": sum(map(len, kin))},
        words=f"{slip.teks} ({short})",
    )
