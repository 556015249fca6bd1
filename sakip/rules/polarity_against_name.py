"""AKIP406: polaritas-bertentangan.

Memeriksa: polaritas sejalan dengan bunyi indikator: angka kemiskinan turun, cakupan dan kasus yang tertangani naik; dan dengan target
indikator sasaran dari tahun ke tahun: yang polaritasnya naik tidak direncanakan turun terus, atau sebaliknya. Banyaknya hasil setahun
(`akumulasi: jumlah`) boleh menyusut.
Mengapa: dengan polaritas terbalik, keadaan yang memburuk mendapat capaian di atas 100.
Contoh salah:
    tujuan: [{id: T1, uraian: Sejahtera}]
    sasaran: [{id: S1, tujuan: T1, uraian: Kemiskinan berkurang}]
    indikator: [{id: I1, sasaran: S1, nama: Angka kemiskinan, polaritas: naik, target: {2024: 5 %}, realisasi: {2024: 6 %}}]
Contoh benar:
    tujuan: [{id: T1, uraian: Sejahtera}]
    sasaran: [{id: S1, tujuan: T1, uraian: Kemiskinan berkurang}]
    indikator: [{id: I1, sasaran: S1, nama: Angka kemiskinan, polaritas: turun, target: {2024: 5 %}, realisasi: {2024: 6 %}}]
Perbaikan: balikkan polaritasnya; bila memang benar, perjelas namanya.
Dasar: PermenPANRB 53/2014: capaian dihitung menurut sifat indikatornya; makin kecil makin baik bagi sebagian.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.codes import finding
from sakip.entries import against_polarity
from sakip.fields import given
from sakip.findings import Related
from sakip.patterns import pattern
from sakip.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip.findings import Finding
    from sakip.index import Index

_MEASURE = r"(?:angka|jumlah|persentase|prosentase|presentase|tingkat|rasio|prevalensi|laju|rata rata) "
_BAD = (
    "kemiskinan|pengangguran|stunting|kematian|kasus|pelanggaran|kecelakaan|kejahatan|kriminalitas|ketimpangan|kesenjangan|keluhan|"
    "kebakaran|kemacetan|pencemaran|kekerasan|penduduk miskin|putus sekolah|"
    "waktu (?:rata rata )?(?:tunggu|tanggap|respon|respons|penyelesaian|penemuan)"
)
# Only what stands at the head of a name is what is counted, unless a clause says which part of it.
_FALLING = pattern(rf"(?!.*\byang\b)(?:{_MEASURE})*(?:prevalensi|{_BAD})\b")
_RISING = pattern(rf"cakupan\b|indeks (?:kepuasan|pembangunan|reformasi|kemandirian|kualitas)\b|{_MEASURE}(?:penurunan|pengurangan)\b")
_DONE = pattern(r"\b(?:tertangani|ditangani|terlayani|dilayani|terselesaikan|diselesaikan|ditindaklanjuti|terfasilitasi)\b")
# With these a name may mean either: what is avoided, what is left, what has become known.
_UNCERTAIN = pattern(
    r"\b(?:tidak|tanpa|bebas|non|belum|bukan|(?:men|ber|ter)?(?:turun|kurang)\w*|pencegahan|penanganan|terlapor\w*|dilaporkan|"
    r"terdeteksi|ditemukan|diobati|sembuh|terungkap|diungkap)\b"
)


def check(index: Index) -> Iterator[Finding]:
    """Yield a finding for each indicator that should move the other way by its name or by its targets."""
    for simpul in index.of_kind("indikator"):
        node = simpul.node
        if "polaritas" not in given(node) or node.polaritas not in {"naik", "turun"}:
            continue
        expected = _direction(" ".join(words(node.nama)))
        if expected and expected != node.polaritas:
            message = f"polaritas {index.title(simpul)} {node.polaritas}, padahal bunyinya menghendaki {expected}"
            data = {"stated": node.polaritas, "expected": expected}
            yield finding("AKIP406", message, path=f"{simpul.path}.polaritas", data=data)
        elif planned := against_polarity(index, simpul):
            expected = "turun" if node.polaritas == "naik" else "naik"
            message = f"polaritas {index.title(simpul)} {node.polaritas}, padahal targetnya {expected} terus"
            targets = f"{planned[0][1]} ({planned[0][0]}) sampai {planned[-1][1]} ({planned[-1][0]})"
            related = [Related(message=f"target {year} {nilai}", path=index.figure_path(simpul, "target", year)) for year, nilai in planned]
            data = {"stated": node.polaritas, "expected": expected}
            yield finding("AKIP406", f"{message}, {targets}", path=f"{simpul.path}.polaritas", related=related, data=data)


def _direction(name: str) -> str:
    """Where an indicator should move by its name; empty if that is not certain."""
    if _UNCERTAIN.search(name):
        return ""
    if _RISING.match(name) or _DONE.search(name):
        return "naik"
    return "turun" if _FALLING.match(name) else ""
