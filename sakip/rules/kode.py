"""AKIP203: kode-tidak-baku.

Memeriksa: kode program, kegiatan dan sub-kegiatan baku (u.bb.pp, u.bb.pp.L.kk, u.bb.pp.L.kk.ssss); kode anak melanjutkan induknya,
dan tidak ada kode dengan dua nama. Program kementerian dan lembaga (032.WA) dan isinya tidak diperiksa.
Mengapa: kode yang salah tidak dapat dicocokkan dengan nomenklatur, SIPD dan DPA.
Contoh salah:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial, mendukung: [I1], kegiatan: [{kode: 1.06.05.2.01, nama: Rehabilitasi}]}]
Contoh benar:
    indikator: [{id: I1, nama: Data, target: {2024: 1 Dokumen}}]
    program: [{kode: 1.06.04, nama: Program Rehabilitasi Sosial, mendukung: [I1], kegiatan: [{kode: 1.06.04.2.01, nama: Rehabilitasi}]}]
Perbaikan: salin kode dari nomenklatur, lengkap dengan nol di depannya.
Dasar: Permendagri 90/2019 dan pemutakhirannya (Kepmendagri 050-5889/2021, 900.1.15.5-1317/2023). Permendagri itu terbit Oktober 2019,
ketika rencana tahun 2020 sudah disusun; yang diperiksa rencana tahun 2021 dan sesudahnya.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.amounts import short
from sakip.codes import finding
from sakip.findings import Related
from sakip.index import BUDGETED
from sakip.patterns import pattern
from sakip.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index, Simpul

_PROGRAM = r"(?:[0-9]\.[0-9]{2}|X\.XX)\.[0-9]{2}"
_FORMS = {
    # Level 1 is a provinsi, 2 a kabupaten or kota. Older editions wrote the sub-kegiatan with two digits.
    "program": (pattern(rf"{_PROGRAM}\Z"), "u.bb.pp, misalnya 1.06.04"),
    "kegiatan": (pattern(rf"{_PROGRAM}\.[12]\.[0-9]{{2}}\Z"), "u.bb.pp.L.kk, misalnya 1.06.04.2.01"),
    "sub_kegiatan": (
        pattern(rf"{_PROGRAM}\.[12]\.[0-9]{{2}}\.(?:[0-9]{{4}}|[0-9]{{2}})\Z"),
        "u.bb.pp.L.kk.ssss, misalnya 1.06.04.2.01.0003",
    ),
}

_MINISTRY = pattern(r"(?:[0-9]{3}\.(?:[0-9]{2}\.)?)?[A-Z]{2}\Z")


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each kode that is not well-formed, does not extend the kode of its parent, or stands for two names."""
    named: dict[str, Simpul] = {}
    for simpul in index.of_kind(*BUDGETED):
        kode = simpul.node.kode
        if not kode:
            continue
        if not _is_good(simpul):
            if _is_of_ministry(simpul):
                continue
            message = f'kode "{short(kode)}" tidak baku, seharusnya {_FORMS[simpul.kind][1]}'
            yield finding("AKIP203", message, path=f"{simpul.path}.kode", data={"kode": kode})
        elif (parent := _coded(simpul.parent)) and not kode.startswith(f"{parent.node.kode}."):
            message = f'kode "{kode}" tidak melanjutkan kode induknya "{parent.node.kode}"'
            related = [Related(message="induk", path=f"{parent.path}.kode")]
            yield finding("AKIP203", message, path=f"{simpul.path}.kode", related=related, data={"kode": kode, "parent": parent.node.kode})
        # Of two nodes with one id, AKIP202 tells.
        elif simpul.node.nama and index.simpul[simpul.id] is simpul:
            first = named.setdefault(kode, simpul)
            if first is not simpul and words(first.node.nama) != words(simpul.node.nama):
                message = f"kode {kode} milik {index.title(first)}, tetapi juga ditulis pada {index.title(simpul)}"
                related = [Related(message=index.title(first), path=f"{first.path}.kode")]
                yield finding("AKIP203", message, path=f"{simpul.path}.kode", related=related, data={"kode": kode})


def _is_good(simpul: Simpul) -> bool:
    return _FORMS[simpul.kind][0].match(simpul.node.kode) is not None


def _is_of_ministry(simpul: Simpul) -> bool:
    """Whether the programme has a kode of the central government, which the nomenclature of the regions does not know."""
    *_, top = simpul.upwards()
    return _MINISTRY.match(top.node.kode) is not None


def _coded(simpul: Simpul | None) -> Simpul | None:
    """The nearest node, from a parent upwards, with a good kode; one that is not is told of itself."""
    while simpul is not None and not _is_good(simpul):
        simpul = simpul.parent
    return simpul
