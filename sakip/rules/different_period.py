"""AKIP219: periode-atau-visi-berbeda.

Memeriksa: `periode` rencana perangkat daerah sama dengan periode rencana pemerintah, dan visi yang disebutnya milik kepala daerah berbunyi
    sama. Visi instansi sendiri boleh lain.
Mengapa: Renstra yang menyalin visi atau masa RPJMD yang lama menjabarkan rencana yang sudah tidak berlaku.
Contoh salah:
    # berkas rpjmd.yaml
    instansi: {nama: Pemerintah Kabupaten Contoh}
    periode: 2021-2026
    visi: [{id: V1, milik: Bupati Contoh, uraian: Kabupaten Contoh yang cerdas}]
    # berkas dinsos.yaml
    instansi: {nama: Dinas Sosial}
    induk: rpjmd.yaml
    periode: 2016-2021
    visi: [{id: V1, milik: Bupati Contoh, uraian: Kabupaten Contoh yang mandiri}]
Contoh benar:
    # berkas rpjmd.yaml
    instansi: {nama: Pemerintah Kabupaten Contoh}
    periode: 2021-2026
    visi: [{id: V1, milik: Bupati Contoh, uraian: Kabupaten Contoh yang cerdas}]
    # berkas dinsos.yaml
    instansi: {nama: Dinas Sosial}
    induk: rpjmd.yaml
    periode: 2021-2026
    visi: [{id: V1, milik: Bupati Contoh, uraian: Kabupaten Contoh yang cerdas}]
Perbaikan: salin periode dan visi dari rencana pemerintah yang berlaku.
Dasar: UU 25/2004 Pasal 5 dan 7: RPJMD menjabarkan visi dan misi kepala daerah; Renstra perangkat daerah berpedoman padanya.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from sakip.amounts import short
from sakip.paths import member
from sakip.patterns import pattern
from sakip.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.digest import Anggota, Induk, Pemda
    from sakip.findings import Finding

NEEDS_ALL = False

_YEAR = pattern(r"[12][0-9]{3}")


def check(pemda: Pemda) -> Iterator[Finding]:
    """Yield a finding for each agency's period, and each vision of the government's head, that is another one."""
    induk = pemda.induk
    if induk is None:
        return
    years = _YEAR.findall(induk.periode)
    for anggota in pemda.anggota:
        if years and (own := _YEAR.findall(anggota.periode)) and own != years:
            yield anggota.finding(
                "AKIP219",
                f'periode "{anggota.periode}", padahal {induk.nama} "{induk.periode}"',
                "periode",
                related=[induk.related(f"periode {induk.periode}", "periode")],
                data={"stated": anggota.periode, "expected": induk.periode},
            )
        yield from _visions(anggota, induk)


def _visions(anggota: Anggota, induk: Induk) -> Iterator[Finding]:
    for visi in anggota.visi:
        if words(visi.milik) == ["instansi"]:
            continue
        same_owner = [one for one in induk.visi if one.id and one.milik and words(one.milik) == words(visi.milik)]
        if visi.id and visi.uraian and same_owner and not any(words(one.uraian) == words(visi.uraian) for one in same_owner):
            yield anggota.finding(
                "AKIP219",
                'visi {} berbunyi "{}", di rencana pemerintah "{}"'.format(visi.milik, *_apart(visi.uraian, same_owner[0].uraian)),
                member("visi", visi.id) + ".uraian",
                related=[induk.related(f"visi {one.milik}", member("visi", one.id) + ".uraian") for one in same_owner],
                data={"stated": visi.uraian, "expected": same_owner[0].uraian},
            )


def _apart(one: str, other: str) -> tuple[str, str]:
    """Two wordings from where they part on, short enough for a message."""
    ours, theirs = one.split(), other.split()
    same = next((number for number, (mine, its) in enumerate(zip_longest(ours, theirs)) if mine != its), 0)
    lead = ["…"] if same else []
    return short(" ".join(lead + ours[same:])), short(" ".join(lead + theirs[same:]))
