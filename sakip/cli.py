"""The command. The only place that prints, reads the environment or exits."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from itertools import chain
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, get_args

import attrs

from sakip import __version__
from sakip.arguments import Parser, codes, day, destinations, positive, wanted
from sakip.checking import Checked, across, selected
from sakip.codes import CODES, code_of
from sakip.config import find_settings, read_settings
from sakip.documents import Jenis
from sakip.errors import PlanError, UsageError
from sakip.files import difference, find_plans, inside, stands_alone, write_changed, write_whole
from sakip.findings import Severity
from sakip.index import Index
from sakip.loader import induk_path, load, load_bytes, load_with_source, whole_path
from sakip.nomenclature import read_nomenclature
from sakip.own_rules import load_rules
from sakip.peta import KOSONG, Peta
from sakip.positions import Places
from sakip.reports import FORMATS, stream
from sakip.reports.summary import Counts
from sakip.rules import ACROSS, RULES
from sakip.running import Run, known_findings, place_of_baseline
from sakip.suppressions import baseline_counts, baseline_text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from sakip.arguments import Report
    from sakip.config import Settings
    from sakip.model import Rencana

CLEAN, FOUND, USAGE, UNREADABLE, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes: nothing found; findings or a difference; wrong usage; input that is no plan, or a crash; Ctrl-C, as shells number it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; never a traceback without ``--debug``."""
    for out in (sys.stdout, sys.stderr):
        reconfigure = getattr(out, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        options = _parser().parse_args(words)
        code: int = options.run(options)
    except UsageError as error:
        return _complain(str(error), USAGE)
    except PlanError as error:
        _say(FORMATS["text"]([Checked(file="", findings=error.findings, lines=error.lines, readable=False)], 0), sys.stderr)
        return UNREADABLE
    except KeyboardInterrupt:
        return _complain("dihentikan", INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the last line of defence: a bug must not show a planner a traceback
        if "--debug" in words:
            import traceback  # noqa: PLC0415 - only for whoever asks

            _say(traceback.format_exc(), sys.stderr)
        where = "".join(f" ({note})" for note in getattr(error, "__notes__", ()))
        what = f"kesalahan di dalam sakip{where}: {type(error).__name__}: {error}"
        return _complain(f"{what}; jalankan dengan --debug dan laporkan", UNREADABLE)
    return code


def _complain(message: str, code: int) -> int:
    _say("".join(sign if sign.isprintable() or sign == "\n" else " " for sign in f"sakip: {message}\n"), sys.stderr)
    return code


def _say(text: str, stream: TextIO | None = None) -> None:
    stream = stream or sys.stdout
    try:
        print(text, end="", file=stream, flush=True)
    except OSError as error:
        # Nothing more may be written there, not even by the interpreter at its end. Whoever closed a pipe has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise UsageError(f"keluaran tidak dapat ditulis: {error.strerror}") from None


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="sakip", description="Rencana kinerja (SAKIP) sebagai teks: diperiksa dan dicetak sebagai tabel resmi.")
    parser.add_argument("--version", action="version", version=f"sakip {__version__}")
    commands = parser.add_subparsers(metavar="PERINTAH", required=True, prog="sakip")
    _add_check(commands)
    _add_score(commands)
    _add_render(commands)
    diff = _command(commands, "diff", _diff, "bandingkan dua rencana, misalnya sebelum dan sesudah perubahan")
    diff.add_argument("lama", metavar="LAMA", help="rencana sebelumnya, atau - untuk masukan standar")
    diff.add_argument("baru", metavar="BARU", help="rencana sesudahnya")
    diff.add_argument("--format", choices=["json", "markdown", "text"], default="text", help="bentuk laporan (bawaan: text)")
    freeze = _command(commands, "freeze", _freeze, "bekukan tabel rencana menjadi dokumen, misalnya saat PK ditandatangani")
    freeze.add_argument("file", metavar="BERKAS", help="berkas rencana")
    freeze.add_argument("jenis", metavar="JENIS", help=", ".join(jenis for jenis in get_args(Jenis) if jenis != "laporan"))
    init = _command(commands, "init", _init, "tulis kerangka rencana yang dapat langsung diisi")
    init.add_argument("file", metavar="BERKAS", help="berkas baru, misalnya rencana.yaml")
    explain = _command(commands, "explain", _explain, "jelaskan sebuah kode temuan")
    explain.add_argument("code", metavar="KODE", help="misalnya AKIP703")
    count = _command(commands, "count", _count, "hitung isi rencana: simpul, dan baris serta angka per dokumen")
    count.add_argument("file", metavar="BERKAS", help="berkas rencana")
    rules = _command(commands, "rules", _rules, "daftar semua kode")
    rules.add_argument("--markdown", action="store_true", help="cetak halaman semua aturan (Markdown)")
    rules.add_argument("--skala", action="store_true", help="cetak halaman skala, metode dan bobot (Markdown)")
    schema = _command(commands, "schema", _schema, "cetak JSON Schema rencana, untuk penyunting teks")
    schema.add_argument("--acuan", action="store_true", help="cetak acuan kunci (Markdown)")
    return parser


def _command(commands: Any, name: str, run: Any, help_: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=help_, description=help_)
    parser.add_argument("--debug", action="store_true", help="tampilkan jejak Python bila sakip sendiri yang salah")
    parser.set_defaults(run=run)
    return parser


def _add_check(commands: Any) -> None:
    parser = _command(commands, "check", _check, "periksa rencana dan laporkan temuan")
    parser.add_argument(
        "paths", nargs="+", metavar="BERKAS", help="berkas rencana, folder, pola seperti '**/*.yaml', atau - untuk masukan standar"
    )
    format_ = f"bentuk laporan, boleh lebih dari satu: {', '.join(sorted(FORMATS))} (bawaan: text); dengan :BERKAS ditulis ke berkas"
    parser.add_argument("--format", type=wanted, action="append", metavar="BENTUK[:BERKAS]", help=format_)
    parser.add_argument("--output", type=Path, metavar="BERKAS", help="tulis laporan yang tanpa :BERKAS ke berkas ini")
    parser.add_argument("--select", type=codes, default=(), metavar="KODE,…", help="hanya kode atau nama ini; AKIP7 berarti semua AKIP7xx")
    parser.add_argument("--ignore", type=codes, default=(), metavar="KODE,…", help="tanpa kode ini")
    fail_on = [*(severity.value for severity in Severity), "never"]
    parser.add_argument("--preview", action="store_true", help="jalankan juga aturan pratinjau")
    parser.add_argument("--fail-on", choices=fail_on, help="keluar dengan 1 mulai dari tingkat ini (bawaan: error)")
    parser.add_argument("--config", type=Path, metavar="BERKAS", help="pengaturan (bawaan: sakip.toml atau pyproject.toml di folder ini)")
    parser.add_argument("--jobs", type=positive, default=1, metavar="N", help="periksa N berkas sekaligus")
    parser.add_argument("--baseline", type=Path, metavar="BERKAS", help="temuan yang sudah diakui (bawaan: RENCANA.baseline.json)")
    parser.add_argument("--no-baseline", action="store_true", help="tampilkan juga temuan yang sudah diakui di baseline")
    parser.add_argument("--write-baseline", action="store_true", help="catat semua temuan sekarang sebagai diakui")
    parser.add_argument("--nomenklatur", type=Path, metavar="BERKAS", help="periksa kode dan nama menurut tabel CSV kode,jenjang,nama")
    parser.add_argument("--tanggal", type=day, metavar="YYYY-MM-DD", help="tanggal untuk menilai masa berlaku `abaikan`")
    parser.add_argument("--statistics", action="store_true", help="hitung temuan dan waktu per aturan (laporan text)")


def _add_score(commands: Any) -> None:
    parser = _command(commands, "score", _score, "hitung capaian indikator, sasaran, program dan instansi")
    parser.add_argument("file", metavar="BERKAS", help="berkas rencana")
    parser.add_argument("--format", choices=["json", "markdown", "text"], default="text", help="bentuk laporan (bawaan: text)")
    parser.add_argument("--jelaskan", metavar="ID", help="tampilkan cara menghitung satu simpul, `instansi` atau `lke`")


def _add_render(commands: Any) -> None:
    parser = _command(commands, "render", _render, "cetak lampiran sebagai tabel Markdown")
    parser.add_argument("file", metavar="BERKAS", help="berkas rencana")
    parser.add_argument("--lampiran", nargs="+", metavar="NAMA", help="misalnya rkt, pk, cascading atau laporan (bawaan: semua)")
    parser.add_argument("--anggota", nargs="+", metavar="BERKAS", help="rencana perangkat daerah: cetak juga tabel dukungan kepada RPJMD")
    parser.add_argument("--tercetak", action="store_true", help="seperti dokumen yang telah terbit, sel demi sel")
    parser.add_argument("--kedalaman", default="", metavar="TINGKAT", help="pohon kinerja sampai tingkat ini, misalnya program")
    parser.add_argument("--cabang", default="", metavar="ID", help="pohon kinerja di atas dan di bawah simpul ini saja")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="tulis ke folder (bawaan: cetak ke layar)")
    parser.add_argument("--check", action="store_true", help="bandingkan dengan isi folder --out tanpa menulis; bila beda, keluar dengan 1")


# ---- sakip check


def _check(options: argparse.Namespace) -> int:
    reports = destinations(options.format or [("text", None)], options.output)
    settings = options.settings = _settings(options.config)
    table = options.nomenklatur or (settings.folder / settings.nomenklatur if settings.nomenklatur else None)
    options.nomenklatur = nomenklatur = read_nomenclature(table) if table else KOSONG
    select, ignore, preview = options.select or settings.select, options.ignore or settings.ignore, options.preview or settings.preview
    ran = selected(select, ignore, preview=preview, nomenklatur=nomenklatur)
    paths, skipped = find_plans(options.paths, [place for _, place in reports])
    if options.baseline and len(paths) > 1:
        raise UsageError("--baseline berlaku untuk satu rencana; di folder, tiap rencana memakai RENCANA.baseline.json")
    if options.write_baseline and not options.baseline and "-" in paths:
        raise UsageError("untuk masukan standar, --write-baseline membutuhkan --baseline")
    # Read here: the other processes have no standard input.
    given = sys.stdin.buffer.read() if "-" in paths else b""
    bar = _bar(len(paths))
    run = Run([(path, given if path == "-" else None, ran, options) for path in paths], options.jobs, bar)
    checked: Iterable[Checked] = run
    # What the rules across plans find in the first plan may be known only after the last.
    if options.write_baseline or len(paths) == 1 or not all(map(stands_alone, paths)):
        checked = list(run)
        if not run.interrupted:
            checked = across(checked, ran, today=options.tanggal, severity=settings.severity, debug=options.debug)
            if options.write_baseline and all(each.readable for each in checked):
                return _write_baselines(dict(zip(paths, checked, strict=True)), ran, options)
    counts = _tell(reports, checked, skipped, bar, options)
    if run.interrupted:
        return _complain(f"dihentikan: {counts.files} dari {len(paths)} rencana diperiksa", INTERRUPTED)
    return _exit_code(counts, options.fail_on or settings.fail_on or Severity.ERROR.value)


def _tell(reports: Sequence[Report], checked: Iterable[Checked], skipped: int, bar: Any, options: argparse.Namespace) -> Counts:
    """Write all reports, that on the screen while the plans are being checked; the counts of what there was."""
    counts, kept = Counts(), []

    def passing() -> Iterator[Checked]:
        for each in checked:
            counts.add(each)
            if len(reports) > 1:
                kept.append(each)
            yield each

    source: Iterable[Checked] = passing()
    for form, place in sorted(reports, key=lambda one: one[1] is not None):
        parts = stream(form, source, skipped, color=place is None and _is_colourful())
        if options.statistics and form == "text":
            # Made when all that stands above it is there.
            parts = chain(parts, map(_statistics, [counts]))
        if place is None:
            for part in parts:
                _say_beside(bar, part)
        else:
            write_whole(place, "".join(parts))
        source = kept
    return counts


def _bar(total: int) -> Any:
    """A bar of tqdm for many plans; something that does nothing where it is not installed, in CI, and where nobody looks."""
    if total > 1 and sys.stderr.isatty() and not os.environ.get("CI"):
        with suppress(ImportError):
            from tqdm import tqdm  # noqa: PLC0415 - only an extra

            return tqdm(total=total, unit=" rencana", leave=False)
    return SimpleNamespace(**dict.fromkeys(("update", "clear", "refresh", "close"), lambda: None))


def _say_beside(bar: Any, text: str) -> None:
    if text:
        bar.clear()
        _say(text)
        bar.refresh()


def _write_baselines(checked: dict[str, Checked], ran: tuple[str, ...], options: argparse.Namespace) -> int:
    for path, each in checked.items():
        place = place_of_baseline(path, options) or Path()
        # What no rule looked at stays as it was.
        looked = [code for code in ran if code not in ACROSS or code in each.settled]
        unseen = (RULES.keys() | ACROSS.keys()).difference(looked)
        counts = {key: count for key, count in (known_findings(place, required=False) or {}).items() if key[0] in unseen}
        found = baseline_counts(each.findings)
        write_whole(place, baseline_text(counts | found))
        _say(f"{place.as_posix()}: {sum(found.values())} temuan diakui\n")
    return CLEAN


def _statistics(counts: Counts) -> str:
    found = {code: counts.of_code(code) for code in CODES}
    lines = [f"{count:6} {counts.spent[code] // 1000:8} µs {code} {CODES[code].name}\n" for code, count in found.items() if count]
    quiet = [code for code, count in found.items() if counts.spent[code] and not count]
    lines.append(f"     0 {sum(counts.spent[code] for code in quiet) // 1000:8} µs {len(quiet)} aturan lain\n")
    return "".join(lines)


def _is_colourful() -> bool:
    """Whether standard output shows colours: a terminal does, unless NO_COLOR is set (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _settings(place: Path | None = None) -> Settings:
    """The settings that count here, with the rules that they name made known."""
    settings = find_settings(Path()) if place is None else read_settings(place)
    load_rules(settings.rules, settings.folder)
    for name in settings.severity:
        if not code_of(name):
            raise UsageError(f"{settings.file}: kode {name} tidak dikenal; lihat `sakip rules`")
    return attrs.evolve(settings, severity=Peta({code_of(name): severity for name, severity in settings.severity.items()}))


def _exit_code(counts: Counts, fail_on: str) -> int:
    if counts.unreadable or counts.of_code("AKIP006") or counts.of_code("AKIP007"):
        return UNREADABLE
    if fail_on == "never":
        return CLEAN
    worst = Severity(fail_on).rank
    return FOUND if any(counts.of_severity(severity) for severity in Severity if severity.rank <= worst) else CLEAN


# ---- the other commands


def _score(options: argparse.Namespace) -> int:
    # Imported here: scores are no part of a check.
    from sakip.reports.scores import SCORE_FORMATS  # noqa: PLC0415
    from sakip.scoring import score  # noqa: PLC0415
    from sakip.working import explain  # noqa: PLC0415

    loaded = load_with_source(options.file)
    skor, places = score(loaded.rencana), Places(loaded.files)
    form = SCORE_FORMATS[options.format]
    if options.jelaskan:
        title, steps = explain(skor, options.jelaskan)
        _say(form.working(title, options.jelaskan, steps, places.position))
    else:
        _say(form.report(skor, places.position, bars=sys.stdout.isatty()))
    return CLEAN


def _render(options: argparse.Namespace) -> int:
    if options.check and options.out is None:
        raise UsageError("--check membutuhkan --out")
    texts = _annexes(Index(load(options.file)), options)
    if options.out is None:
        _say("\n".join(text for _, text in texts))
        return CLEAN
    places = [(inside(options.out, berkas), text) for berkas, text in texts]
    if options.check:
        changes = [difference(place, text) for place, text in places]
        _say("".join(changes))
        return FOUND if any(changes) else CLEAN
    for place, text in places:
        written = write_changed(place, text)
        _say(f"{place.as_posix()}{'' if written else ': tetap'}\n")
    return CLEAN


def _annexes(index: Index, options: argparse.Namespace) -> list[tuple[str, str]]:
    """The annexes that are asked for: those of every plan, one's own, and the support of a plan's agencies; each with its file."""
    # Imported here: the annexes are no part of a check.
    from sakip.annexes import ANNEXES, SUPPORT, dukungan, published, render_many, render_support  # noqa: PLC0415
    from sakip.own_annexes import load_annexes, render_own  # noqa: PLC0415

    own = {} if options.tercetak else load_annexes(find_settings(Path()))
    every = [*(name for name, one in ANNEXES.items() if not options.tercetak or published(index.rencana, one)), *own]
    names = options.lampiran or [*every, *([SUPPORT] if options.anggota else [])]
    if not names:
        raise UsageError("rencana ini tidak memuat dokumen untuk lampiran mana pun")
    if SUPPORT in names and not options.anggota:
        raise UsageError(f"lampiran {SUPPORT} membutuhkan --anggota")
    made = [name for name in names if name not in {*own, SUPPORT}]
    texts = render_many(index, made, tercetak=options.tercetak, kedalaman=options.kedalaman, cabang=options.cabang)
    texts |= render_own(index, {name: own[name] for name in names if name in own})
    if SUPPORT in names:
        texts[SUPPORT] = render_support(index, _members(options.file, options.anggota))
    known = {**ANNEXES, SUPPORT: dukungan.LAMPIRAN}
    return [(known[name].berkas if name in known else f"lampiran-{name}.md", text) for name, text in texts.items()]


def _members(file: str, paths: list[str]) -> list[Rencana]:
    """The plans of the agencies that name a government's plan as their ``induk``, among files and folders."""
    induk = whole_path(Path(file))
    plans = {name: load(name) for name in find_plans(paths)[0] if whole_path(Path(name)) != induk}
    members = [rencana for name, rencana in plans.items() if rencana.induk and induk_path(name, rencana.induk) == induk]
    if not members:
        raise UsageError(f"tidak satu pun rencana di --anggota menyebut {file} sebagai `induk`")
    return members


def _diff(options: argparse.Namespace) -> int:
    # Imported here: no part of a check.
    from sakip.diffing import diff  # noqa: PLC0415
    from sakip.reports.changes import CHANGE_FORMATS  # noqa: PLC0415

    lama = load_bytes("<stdin>", sys.stdin.buffer.read()) if options.lama == "-" else load_with_source(options.lama)
    baru = load_with_source(options.baru)
    before, after = Places(lama.files), Places(baru.files)
    changes = diff(lama.rencana, baru.rencana)
    _say(CHANGE_FORMATS[options.format](changes, lambda one: (before if one.jenis == "hilang" else after).position(one.place)))
    return FOUND if changes else CLEAN


def _freeze(options: argparse.Namespace) -> int:
    from sakip.freezing import freeze  # noqa: PLC0415 - no part of a check

    _say(freeze(load(options.file), options.jenis))
    return CLEAN


def _init(options: argparse.Namespace) -> int:
    from importlib import resources  # noqa: PLC0415 - no part of a check

    place = Path(options.file)
    if os.path.lexists(place):
        raise UsageError(f"{place.as_posix()}: sudah ada; sebut nama berkas lain")
    write_whole(place, resources.files("sakip").joinpath("kerangka.yaml").read_text(encoding="utf-8"))
    shown = place.as_posix()
    _say(f"{shown}: kerangka rencana ditulis; isi, lalu jalankan `sakip check {shown}`\n")
    return CLEAN


def _explain(options: argparse.Namespace) -> int:
    from sakip.rulebook import page  # noqa: PLC0415 - no part of a check

    _settings()
    code = code_of(options.code.upper()) or code_of(options.code.lower())
    if not code:
        raise UsageError(f'kode "{options.code}" tidak dikenal; lihat `sakip rules`')
    _say(f"{page(code)}\n")
    return CLEAN


def _count(options: argparse.Namespace) -> int:
    from sakip.counting import count_documents, count_nodes  # noqa: PLC0415 - no part of a check

    rencana = load(options.file)
    nodes = ", ".join(f"{number} {kind}" for kind, number in count_nodes(rencana).items())
    documents = count_documents(rencana)
    rows = [(one.id, one.menyatakan, one.kaki, one.angka) for one in documents]
    rows.append(("jumlah", *(sum(column) for column in list(zip(*rows, strict=True))[1:])) if rows else ("jumlah", 0, 0, 0))
    lines = [f"{name:20}{statements:12}{feet:12}{figures:8}\n" for name, statements, feet, figures in rows]
    _say(f"simpul: {nodes}\n{'dokumen':20}{'pernyataan':>12}{'baris kaki':>12}{'angka':>8}\n{''.join(lines)}")
    return CLEAN


def _rules(options: argparse.Namespace) -> int:
    from sakip.rulebook import rulebook  # noqa: PLC0415 - no part of a check

    severity = _settings().severity
    if options.skala:
        from sakip.scalebook import scalebook  # noqa: PLC0415 - no part of a check

        _say(scalebook())
    elif options.markdown:
        _say(rulebook())
    else:
        levels = {code: severity.get(code, entry.severity).value for code, entry in CODES.items()}
        lines = (f"{code} {levels[code]:8}{one.name:28}{one.summary}{' (pratinjau)' * one.preview}\n" for code, one in CODES.items())
        _say("".join(lines))
    return CLEAN


def _schema(options: argparse.Namespace) -> int:
    import json  # noqa: PLC0415 - no part of a check

    from sakip.reference import field_reference, json_schema  # noqa: PLC0415 - brings in what a check never needs

    _say(field_reference() if options.acuan else json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
    return CLEAN
