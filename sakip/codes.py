"""Every code in one table. A code is never reused; what it means never changes.

Hundreds: 0 suppressions and baseline, 1 reading and shape, 2 structure and references, 3 anggaran, 4 indikator and
formula, 5 target and rencana aksi, 6 realisasi and capaian, 7 dokumen, 8 naskah, 9 nomenklatur.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sakip.findings import Finding, Severity
from sakip.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sakip.findings import Position, Related

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@frozen
class Code:
    """One line of the table: the code, its name, its severity and what it is about in a few Indonesian words.

    A rule in ``preview`` is a heuristic that is not yet known to be quiet on plans where nothing is wrong: it runs only if it is asked
    for. ``since`` and ``until`` are the first and the last year whose plans it is about, where the regulation that it rests on began
    or ended.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    preview: bool = False
    since: int | None = None
    until: int | None = None

    def in_force(self, tahun: int) -> bool:
        """Whether a plan of a year is to be held against this rule."""
        return (self.since is None or self.since <= tahun) and (self.until is None or tahun <= self.until)

    def finding(
        self,
        message: str,
        *,
        path: str = "",
        position: Position | None = None,
        related: Iterable[Related] = (),
        data: Mapping[str, object] | None = None,
        advice: str = "",
        words: str = "",
    ) -> Finding:
        """A finding with the name and severity of this code.

        ``message`` is one line: what is, what was expected, the difference. ``path`` says where, and ``words`` where in the text there;
        ``related`` what it was compared with, ``advice`` what to do; ``data`` becomes exact text.
        """
        return Finding(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=message,
            path=path,
            position=position,
            related=tuple(related),
            data=tuple((name, str(value)) for name, value in (data or {}).items()),
            help=advice,
            words=words,
        )


_TABLE = (
    Code("AKIP001", "abaikan-tanpa-alasan", ERROR, "komentar `abaikan` tanpa alasan"),
    Code("AKIP002", "abaikan-kode-tak-dikenal", ERROR, "komentar `abaikan` menyebut kode yang tidak ada"),
    Code("AKIP003", "abaikan-tak-terpakai", ERROR, "komentar `abaikan` yang tidak menutup temuan apa pun"),
    Code("AKIP004", "abaikan-kedaluwarsa", ERROR, "komentar `abaikan` yang sudah lewat tanggal `sampai`"),
    Code("AKIP005", "baseline-usang", ERROR, "catatan baseline yang temuannya sudah tidak ada"),
    Code("AKIP006", "aturan-gagal", ERROR, "aturan yang sendiri gagal dijalankan"),
    Code("AKIP007", "pemeriksaan-gagal", ERROR, "rencana yang tidak selesai diperiksa: kesalahan di dalam sakip, atau prosesnya mati"),
    Code("AKIP101", "berkas-tidak-terbaca", ERROR, "berkas tidak ada atau tidak dapat dibuka"),
    Code("AKIP102", "bukan-utf-8", ERROR, "berkas tidak disimpan sebagai UTF-8"),
    Code("AKIP103", "melewati-batas", ERROR, "berkas terlalu besar, terlalu dalam atau berisi terlalu banyak simpul"),
    Code("AKIP104", "yaml-salah-tulis", ERROR, "tulisan YAML yang tidak dapat dibaca"),
    Code("AKIP105", "kunci-ganda", ERROR, "kunci yang ditulis dua kali dalam satu simpul"),
    Code("AKIP106", "yaml-ditolak", ERROR, "jangkar, alias, tag, gabungan atau beberapa dokumen dalam satu berkas"),
    Code("AKIP107", "nilai-kosong", ERROR, "kunci atau butir tanpa isi"),
    Code("AKIP108", "karakter-terlarang", ERROR, "tab, U+0085, U+2028 atau karakter kendali"),
    Code("AKIP109", "teks-terpotong", ERROR, "teks yang terpotong karena ` #` memulai komentar"),
    Code("AKIP110", "koma-tanpa-spasi", ERROR, "koma di antara angka dalam daftar `[ ]`"),
    Code("AKIP111", "kunci-tak-dikenal", ERROR, "kunci yang tidak ada dalam format"),
    Code("AKIP112", "kunci-wajib", ERROR, "kunci wajib yang belum ada"),
    Code("AKIP113", "bentuk-salah", ERROR, "isi yang bentuknya bukan teks, daftar atau simpul seperti seharusnya"),
    Code("AKIP114", "isi-salah", ERROR, "isi yang tidak dapat dibaca sebagai jenis yang seharusnya"),
    Code("AKIP121", "termasuk-salah", ERROR, "berkas `termasuk` yang di luar folder, bersarang atau bertabrakan"),
    Code("AKIP201", "rujukan-tak-dikenal", ERROR, "rujukan ke id yang tidak ada atau salah jenis"),
    Code("AKIP202", "id-ganda", ERROR, "satu id dipakai dua kali"),
    Code("AKIP203", "kode-tidak-baku", ERROR, "kode yang tidak baku, bukan turunan kode induknya, atau milik yang lain", since=2021),
    Code("AKIP204", "tujuan-tanpa-sasaran", ERROR, "tujuan yang tidak mempunyai sasaran"),
    Code("AKIP205", "sasaran-tanpa-tujuan", ERROR, "sasaran yang tidak terkait dengan tujuan"),
    Code("AKIP206", "sasaran-tanpa-indikator", ERROR, "sasaran yang tidak diukur indikator apa pun"),
    Code("AKIP207", "program-tanpa-dukungan", ERROR, "program atau sub-kegiatan yang tidak mendukung apa pun"),
    Code("AKIP208", "dukungan-berputar", WARNING, "kegiatan atau sub-kegiatan yang mendukung keluarannya sendiri"),
    Code("AKIP209", "tujuan-tanpa-misi", WARNING, "tujuan yang tidak terkait dengan misi, padahal rencana mempunyai misi"),
    Code("AKIP210", "misi-tanpa-tujuan", NOTE, "misi yang tidak mempunyai tujuan"),
    Code("AKIP211", "sasaran-tidak-terukur", ERROR, "sasaran yang tidak satu pun indikatornya mempunyai angka tahun ini"),
    Code("AKIP212", "dokumen-tidak-lengkap", WARNING, "dokumen `lengkap` yang tidak memuat yang seharusnya dimuatnya"),
    Code("AKIP213", "hanya-satu-dokumen", WARNING, "sasaran atau tujuan yang hanya dikenal satu dokumen"),
    Code("AKIP214", "himpunan-berbeda", WARNING, "dokumen yang memuat sasaran atau tujuan lain daripada dokumen lain"),
    Code("AKIP215", "tautan-berbeda", WARNING, "program atau kegiatan yang ditautkan ke sasaran lain di dokumen lain"),
    Code("AKIP216", "induk-tak-dikenal", ERROR, "tautan ke rencana pemerintah (`induk`) yang tidak ada atau salah jenis"),
    Code("AKIP217", "sasaran-tanpa-pendukung", WARNING, "sasaran rencana pemerintah yang tidak didukung perangkat daerah mana pun"),
    Code("AKIP218", "sub-kegiatan-bersama", WARNING, "sub-kegiatan yang sama dalam rencana dua perangkat daerah"),
    Code("AKIP219", "periode-atau-visi-berbeda", WARNING, "periode atau visi yang berbeda dari rencana pemerintah"),
    Code("AKIP220", "indikator-berbeda", WARNING, "tabel tanpa indikator yang dimuat tabel lain"),
    Code("AKIP221", "tujuan-berbeda", WARNING, "sasaran yang di dokumen menjabarkan tujuan lain"),
    Code("AKIP222", "tahun-di-luar-periode", ERROR, "tahun rencana yang tidak termasuk periode Renstra-nya"),
    Code("AKIP223", "ukuran-sasaran-tanpa-indikator", WARNING, "sasaran yang menyebut ukurannya, tetapi tidak diukur dengannya"),
    Code("AKIP224", "pegawai-tidak-cocok", WARNING, "pegawai menurut status, golongan atau pendidikan yang tidak berjumlah seluruhnya"),
    Code("AKIP301", "anggaran-induk-berbeda", ERROR, "anggaran induk berbeda dari jumlah anaknya"),
    Code("AKIP302", "anggaran-dihitung-ganda", ERROR, "anggaran yang sama dihitung di bawah dua induk"),
    Code("AKIP303", "jumlah-dokumen-berbeda", ERROR, "jumlah anggaran dua dokumen yang berbeda, dan dari mana selisihnya"),
    Code("AKIP304", "perubahan-tidak-cocok", ERROR, "anggaran murni ditambah perubahannya tidak sama dengan anggaran perubahan"),
    Code("AKIP305", "realisasi-melebihi-pagu", ERROR, "realisasi anggaran yang melebihi pagunya"),
    Code("AKIP306", "triwulan-anggaran-berbeda", ERROR, "jumlah uang keempat triwulan berbeda dari anggaran setahun"),
    Code("AKIP307", "perubahan-besar", NOTE, "anggaran yang berubah lebih dari separuhnya", preview=True),
    Code("AKIP308", "tepat-dua-kali", NOTE, "anggaran yang tepat dua kali angka lain tentang hal yang sama", preview=True),
    Code("AKIP309", "uang-tanpa-keluaran", WARNING, "sub-kegiatan beranggaran tanpa indikator keluaran"),
    Code("AKIP310", "anggaran-pemda-berbeda", WARNING, "anggaran rencana pemerintah berbeda dari jumlah anggaran perangkat daerahnya"),
    Code("AKIP311", "keluaran-tanpa-ukuran", WARNING, "baris anggaran yang keluarannya tanpa target dan realisasi"),
    Code("AKIP401", "indikator-yatim", ERROR, "indikator yang tidak diukur dan tidak dirujuk"),
    Code("AKIP402", "formula-salah", ERROR, "formula yang tidak dapat dibaca atau menyebut yang tidak ada"),
    Code("AKIP403", "iku-tidak-lengkap", WARNING, "IKU tanpa formula, satuan, sumber data atau penanggung jawab"),
    Code("AKIP404", "formula-menyebut-lain", WARNING, "formula yang hanya nama: indikatornya sendiri, indikator lain atau indeks lain"),
    Code("AKIP405", "indeks-sebagai-rasio", WARNING, "indeks yang formulanya persentase atau rasio"),
    Code("AKIP406", "polaritas-bertentangan", NOTE, "polaritas yang bertentangan dengan bunyi indikatornya", preview=True),
    Code("AKIP407", "akumulasi-bertentangan", WARNING, "akumulasi jumlah untuk persen, indeks, peringkat atau predikat"),
    Code("AKIP408", "keluaran-sebagai-iku", NOTE, "IKU yang hanya menghitung dokumen, laporan atau kegiatan"),
    Code("AKIP409", "indikator-kembar", WARNING, "dua indikator dengan nama yang sama atau hampir sama"),
    Code("AKIP410", "keluaran-bersama", WARNING, "satu indikator keluaran untuk dua kegiatan atau dua sub-kegiatan"),
    Code("AKIP411", "keluaran-asing", NOTE, "indikator keluaran yang tidak sekata pun sama dengan sub-kegiatan, kegiatan dan programnya"),
    Code("AKIP412", "iku-tidak-diperjanjikan", WARNING, "IKU yang tidak dimuat RKT, PK dan PPK"),
    Code("AKIP413", "satuan-berbeda-nama", WARNING, "satuan yang bukan satuan dari yang dihitung menurut nama indikatornya"),
    Code("AKIP414", "satuan-berbeda-angka", WARNING, "satuan indikator yang bukan satuan angka-angkanya"),
    Code("AKIP501", "target-kosong", WARNING, "IKU atau indikator terukur tanpa target tahun rencana"),
    Code("AKIP502", "triwulan-tidak-sampai", WARNING, "empat triwulan yang menurut akumulasinya tidak sampai ke angka setahun"),
    Code("AKIP503", "triwulan-turun", WARNING, "target triwulan kumulatif yang turun"),
    Code("AKIP504", "satuan-tidak-sebanding", WARNING, "target dan realisasi dengan satuan yang tidak dapat dibandingkan"),
    Code("AKIP505", "tahun-tidak-sebanding", NOTE, "target dua tahun yang tidak dapat dibandingkan"),
    Code("AKIP506", "predikat-di-luar-skala", ERROR, "predikat yang tidak ada dalam tingkatnya"),
    Code("AKIP507", "persen-di-atas-100", WARNING, "bagian yang melebihi keseluruhannya: di atas 100 %, atau di atas skalanya"),
    Code("AKIP508", "rentang-terbalik", ERROR, "rentang yang batas bawahnya di atas batas atasnya"),
    Code("AKIP509", "banyak-tidak-bulat", WARNING, "banyaknya orang, dokumen atau benda lain yang tidak bulat"),
    Code("AKIP510", "aksi-berbeda-iku", NOTE, "IKU yang direncanakan tercapai lebih dahulu daripada semua aksinya"),
    Code("AKIP511", "triwulan-lain-jenis", NOTE, "target triwulan yang tidak dapat dibandingkan dengan target setahun"),
    Code("AKIP601", "capaian-salah-hitung", ERROR, "capaian tercetak berbeda dari realisasi dibagi target"),
    Code("AKIP602", "skala-salah", ERROR, "skala yang tidak ada, tidak berlaku, atau pitanya tidak menutup semua nilai"),
    Code("AKIP603", "lke-salah", WARNING, "lembar kerja evaluasi yang tidak menghasilkan Nilai AKIP"),
    Code("AKIP604", "batas-tidak-seragam", WARNING, "capaian yang di satu baris berhenti di 100 dan di baris lain tidak"),
    Code("AKIP605", "tanpa-realisasi", WARNING, "indikator bertarget tanpa realisasi pada tahap pelaporan"),
    Code("AKIP606", "kategori-berbeda", ERROR, "kategori atau predikat yang bukan kategori capaiannya"),
    Code("AKIP607", "klaim-semua-tercapai", WARNING, "kalimat yang mengatakan semua tercapai, padahal tidak"),
    Code("AKIP608", "capaian-aksi-berbeda", WARNING, "capaian aksi yang bertentangan dengan capaian keluaran sub-kegiatannya"),
    Code("AKIP609", "bobot-atau-batas-salah", ERROR, "batas capaian atau bobot yang tidak dapat dipakai"),
    Code("AKIP610", "capaian-gabungan-berbeda", WARNING, "capaian sasaran, tujuan, program atau instansi yang tidak dapat diturunkan"),
    Code("AKIP611", "tanpa-realisasi-anggaran", WARNING, "laporan yang tidak menyebut satu pun realisasi anggaran"),
    Code("AKIP612", "realisasi-berbeda-hitungan", ERROR, "realisasi yang bukan hasil formula atau lembar kerja evaluasinya"),
    Code("AKIP613", "capaian-tidak-terhitung", WARNING, "target dan realisasi yang ada, tetapi tidak memberi capaian"),
    Code("AKIP614", "predikat-berbeda", WARNING, "satu capaian yang disebut dengan kata yang berbeda"),
    Code("AKIP615", "klaim-tercapai-berbeda", WARNING, "kalimat yang menyebut tercapai atau belum, padahal sebaliknya", preview=True),
    Code("AKIP701", "dokumen-berbeda-rencana", ERROR, "pernyataan dokumen berbeda dari rencana"),
    Code("AKIP702", "dokumen-saling-berbeda", ERROR, "pernyataan dokumen-dokumen tentang hal yang sama berbeda"),
    Code("AKIP703", "kaki-tabel-berbeda", ERROR, "jumlah atau rata-rata di bawah tabel berbeda dari baris-barisnya"),
    Code("AKIP704", "sel-hilang", WARNING, "baris dokumen tanpa angka yang dimiliki baris-baris lain"),
    Code("AKIP705", "nama-berbeda", NOTE, "nama di dokumen yang berbeda dari nama di rencana"),
    Code("AKIP706", "dokumen-terlambat", WARNING, "dokumen perencanaan yang bertanggal sesudah tahunnya"),
    Code("AKIP707", "lampiran-tidak-ada", NOTE, "lampiran yang diumumkan tetapi tidak ada"),
    Code("AKIP708", "keterangan-berbeda", NOTE, "satuan, tugas atau fungsi di dokumen yang berbeda dari rencana"),
    Code("AKIP801", "angka-huruf-berbeda", ERROR, "angka dan hurufnya tidak sama, misalnya 3 (enam)"),
    Code("AKIP802", "tahun-dibandingkan-sama", ERROR, "tahun yang dibandingkan dengan dirinya sendiri"),
    Code("AKIP803", "tahun-asing", WARNING, "kalimat yang menyebut tahun anggaran atau periode lain"),
    Code("AKIP804", "instansi-asing", WARNING, "kalimat yang menyebut perangkat daerah lain", preview=True),
    Code("AKIP805", "klaim-tanpa-dasar", NOTE, "kalimat dengan capaian yang tidak berasal dari hitungan mana pun", preview=True),
    Code("AKIP806", "isian-salah", ERROR, "isian naskah yang tidak dikenal atau tidak mempunyai nilai"),
    Code("AKIP807", "bagian-naskah-tak-dikenal", WARNING, "naskah yang tidak mempunyai tempat dalam laporan"),
    Code("AKIP808", "kata-ganda", NOTE, "kata yang tertulis dua kali berturut-turut"),
    Code("AKIP809", "banyak-berbeda", WARNING, "kalimat yang menyebut jumlah sasaran, indikator atau program yang lain", preview=True),
    Code("AKIP810", "belum-diisi", WARNING, "teks yang masih memuat tempat yang harus diisi", preview=True),
    Code("AKIP811", "singkatan-berbeda", NOTE, "satu singkatan dengan dua kepanjangan"),
    Code("AKIP812", "hitungan-kalimat-salah", WARNING, "kalimat yang membantah hitungannya sendiri", preview=True),
    Code("AKIP901", "kode-di-luar-nomenklatur", ERROR, "kode yang tidak ada dalam nomenklatur"),
    Code("AKIP902", "nama-tidak-resmi", WARNING, "nama yang berbeda dari nama kodenya dalam nomenklatur"),
    Code("AKIP903", "tingkat-kode-salah", ERROR, "kode provinsi pada kabupaten atau kota, atau sebaliknya"),
)

CODES = {entry.code: entry for entry in _TABLE}
"""All codes, in order."""


def code_of(text: str) -> str:
    """The code that a text is, or that goes by it as its name; empty if there is none."""
    return text if text in CODES else next((code for code, entry in CODES.items() if entry.name == text), "")


def finding(code: str, message: str, **details: Any) -> Finding:
    """A finding with the name and severity that its code has; the details are those of `Code.finding`."""
    return CODES[code].finding(message, **details)


def failed(code: str, error: Exception, **details: Any) -> Finding:
    """The finding that stands for what a rule would have said, had it not failed."""
    message = f"aturan {code} gagal dijalankan: {type(error).__name__}: {error}"
    return finding("AKIP006", message, data={"rule": code}, advice="Jalankan dengan --debug dan laporkan.", **details)
