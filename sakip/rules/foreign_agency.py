"""AKIP804: instansi-asing.

Memeriksa: kalimat, pelaksana dan penanggung jawab menyebut perangkat daerah milik rencana ini, bukan dinas atau badan lain.
Mengapa: nama instansi lain biasanya tertinggal dari laporan yang disalin; angka di dekatnya mungkin juga bukan milik instansi ini.
Contoh salah:
    naskah: {bab_3: Capaian kinerja Badan Ketahanan Pangan diuraikan di bawah ini.}
Contoh benar:
    naskah: {bab_3: Capaian kinerja instansi diuraikan di bawah ini.}
Perbaikan: ganti namanya, dan periksa angka di kalimat itu; bila instansi lain itu memang dimaksud, biarkan.
Dasar: PermenPANRB 53/2014: laporan kinerja menyajikan kinerja instansi yang bersangkutan.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip.entries import naming
from sakip.fields import given
from sakip.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

# Dinas and Badan with the capitalised words behind them.
_AGENCY = pattern(r"[DB](?:inas|INAS|adan|ADAN)(?:,?\s+(?:(?:dan|serta|DAN|SERTA)\s+)?[A-Z][\w-]*)+")
_STOP = pattern(r"\s+(?:Kab|Kabupaten|Kota|Provinsi|Prov|Daerah|Tahun|Yang|Pada|Dalam|Adalah|Nomor|Periode)\b.*", re.IGNORECASE | re.DOTALL)
# The other one only takes part, or did the work before: "bersama Dinas Kesehatan", "semula dilaksanakan Dinas Bina Marga".
_TAKES_PART = pattern(
    r"\b(?:dengan|dari|kepada|ke|bersama|antara|dan|serta|atau|bawah|(?<!disusun )oleh|melalui|semula|bernama|di\w+kan|dikelola)\s+\Z",
    re.IGNORECASE,
)
_NEAR = 20
# What is called badan or dinas and is no perangkat daerah.
_NO_AGENCY = frozenset({
    "usaha", "permusyawaratan", "pusat", "pemeriksa", "layanan", "nasional", "hukum", "kerja", "amil", "publik", "anggaran",
    "internasional", "luar", "jabatan", "operasional", "terkait", "teknis", "pengawas", "pengawasan", "penyelenggara", "meteorologi",
})  # fmt: skip
_OF_THE_STATE = frozenset({"nasional", "negara", "republik"})
"""What the name of an agency of the central government has in it: Badan Kepegawaian Negara."""
_LABELS = frozenset({"penanggung_jawab", "pelaksana", "koordinator"})


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each other agency that is named, with all places that name it; a name that a row notes is told by AKIP705."""
    instansi = index.rencana.instansi
    own, short = _words(instansi.nama), instansi.singkatan.casefold()
    if own[:1] == ["pemerintah"]:
        # A government speaks of its own agencies.
        return
    foreign: dict[str, bool] = {}
    named: dict[str, list[tuple[str, str]]] = {}
    for path, teks in _texts(index):
        for match in _AGENCY.finditer(teks):
            name = match[0]
            if name not in foreign:
                foreign[name] = _is_foreign(_words(name), own, short)
            if foreign[name] and not _TAKES_PART.search(teks[max(0, match.start() - _NEAR) : match.start()]):
                said = _STOP.sub("", name)
                named.setdefault(said, []).append((path, said))
    yield from naming("AKIP804", index, named, f"milik {instansi.nama}")


def _texts(index: Index) -> Iterator[tuple[str, str]]:
    """The sentences and labels that name an agency, with their paths."""
    for kalimat in index.sentences:
        if _names_one(kalimat.teks):
            noted = kalimat.pernyataan.nama if kalimat.pernyataan else ""
            yield kalimat.path, kalimat.teks.replace(noted, "") if noted else kalimat.teks
    labelled = [(simpul.path, given(simpul.node)) for simpul in index.semua if not _LABELS.isdisjoint(given(simpul.node))]
    for simpul in index.of_kind("dokumen"):
        labelled += [(path, given(row)) for path, row in index.rows(simpul) if not _LABELS.isdisjoint(given(row))]
        labelled.append((f"{simpul.path}.setiap", dict(simpul.node.setiap)))
    for path, values in labelled:
        for label in values:
            if label in _LABELS and _names_one(values[label]):
                yield f"{path}.{label}", values[label]


def _names_one(teks: str) -> bool:
    return "Dinas " in teks or "Badan " in teks or "DINAS " in teks or "BADAN " in teks


def _words(name: str) -> list[str]:
    words = re.findall(r"\w+", _STOP.sub("", name).casefold())
    return [word for word in words if word not in {"dan", "serta"}]


def _is_foreign(words: list[str], own: list[str], short: str) -> bool:
    if not words[1:] or words[1] in _NO_AGENCY or not _OF_THE_STATE.isdisjoint(words):
        return False
    # A slip may leave words out; what follows the whole name is no part of it; PMD is part of DSPMD.
    return words[: len(own)] != own and not all(word in own or word in short for word in words)
