"""Many plans checked in their order, with what the command was asked for: here, or side by side."""

from __future__ import annotations

import signal
import threading
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sakip.checking import check_file, died, shown, unreadable
from sakip.errors import PlanError
from sakip.loader import read_bytes
from sakip.own_rules import load_rules
from sakip.suppressions import baseline_path, read_baseline

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Generator, Iterator
    from types import FrameType

    from sakip.checking import Checked, Options

Job = tuple[str, bytes | None, tuple[str, ...], "argparse.Namespace"]
"""A plan, its bytes if they were read already, the codes of the rules to run, and the options of the command."""


class Run:
    """The checks of some plans in their order, as they come, with a bar that shows how far they are; an interrupt ends them.

    Attributes:
        interrupted: whether it did.
    """

    def __init__(self, jobs: list[Job], processes: int, bar: Any) -> None:
        self._jobs, self._processes = jobs, min(processes, len(jobs))
        self._bar = bar
        self.interrupted = False

    def __iter__(self) -> Iterator[Checked]:
        try:
            with _first_interrupt(self._stop), closing(self._checked()) as checked:
                for each in checked:
                    self._bar.update()
                    yield each
                    if self.interrupted:
                        break
        except KeyboardInterrupt:
            self.interrupted = True
        finally:
            self._bar.close()

    def _stop(self) -> None:
        self.interrupted = True

    def _checked(self) -> Generator[Checked, None, None]:
        if self._processes == 1:
            yield from map(check_path, self._jobs)
            return
        from sakip.many import in_order, processes  # noqa: PLC0415 - one process needs none

        with processes(self._processes) as executor:
            yield from in_order(check_path, self._jobs, executor, lambda job: died(_shown(job[0])))


@contextmanager
def _first_interrupt(stop: Callable[[], None]) -> Iterator[None]:
    """Let the first Ctrl-C end what runs between two plans, wherever it comes; the second one is an exception as ever."""
    ordinary = signal.default_int_handler
    if signal.getsignal(signal.SIGINT) is not ordinary or threading.current_thread() is not threading.main_thread():
        yield
        return

    def handle(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, ordinary)
        stop()

    signal.signal(signal.SIGINT, handle)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, ordinary)


def _shown(path: str) -> str:
    return "<stdin>" if path == "-" else shown(path)


def check_path(job: Job) -> Checked:
    """What is wrong with one plan. Raises UsageError for its baseline, and what a rule raises if the options ask for that."""
    path, raw, ran, options = job
    # Another process does not know them yet.
    load_rules(options.settings.rules, options.settings.folder)
    name = _shown(path)
    try:
        raw = read_bytes(path) if raw is None else raw
    except PlanError as error:
        return unreadable(name, error)
    place = place_of_baseline(path, options)
    baseline = None
    if place is not None and not options.no_baseline and not options.write_baseline:
        baseline = known_findings(place, required=options.baseline is not None)
    asked: Options = {
        "nomenklatur": options.nomenklatur,
        "baseline": baseline,
        "baseline_name": place.as_posix() if place else "",
        "today": options.tanggal,
        "severity": options.settings.severity,
        "debug": options.debug,
    }
    return check_file(name, raw, None if path == "-" else Path(path).parent, ran, **asked)


def place_of_baseline(path: str, options: argparse.Namespace) -> Path | None:
    """Where the baseline of a plan is, or would be; None for standard input without one."""
    if options.baseline is not None:
        given: Path = options.baseline
        return given
    return None if path == "-" else baseline_path(Path(path))


def known_findings(place: Path, *, required: bool) -> dict[tuple[str, str], int] | None:
    """What a baseline acknowledges; None if it does not exist and need not. Raises UsageError."""
    return read_baseline(place) if required or place.exists() else None
