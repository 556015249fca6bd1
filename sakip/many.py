"""Many jobs, side by side and in order: on any executor, whatever dies there."""

from __future__ import annotations

import signal
from collections import deque
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import suppress
from itertools import islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future

J = TypeVar("J")
R = TypeVar("R")

AHEAD = 256
"""How many jobs are handed out ahead of the one whose result comes next: enough for a cluster, few enough to be cancelled at once."""


def processes(number: int) -> Executor:
    """An executor of so many processes, which leave an interrupt to the process that started them."""
    return ProcessPoolExecutor(number, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))


def in_order(function: Callable[[J], R], jobs: Iterable[J], executor: Executor, died: Callable[[J], R]) -> Iterator[R]:
    """What a function gives for each job, in the order of the jobs, each as soon as it and those before it are there.

    A job that fails on the executor is done once more in a process beside it: executors lose workers (a process pool is broken then,
    and all of its jobs fail; Dask gives a job up after some dead workers). An error that comes again is raised; if that process dies
    too, ``died`` says what stands for the result. Whoever stops early cancels what has not begun.
    """
    waiting: deque[tuple[J, Future[R] | None]] = deque()
    rest = iter(jobs)
    spare = _Spare(function, died)
    try:
        waiting += ((job, _submit(executor, function, job)) for job in islice(rest, AHEAD))
        while waiting:
            job, future = waiting.popleft()
            yield _result(job, future, spare)
            # Handed out only now, so that what nobody fetches does not pile up.
            waiting += ((one, _submit(executor, function, one)) for one in islice(rest, 1))
    finally:
        spare.close()
        for _, future in waiting:
            if future is not None:  # pragma: no branch - none is left where the executor itself is gone
                future.cancel()


def _submit(executor: Executor, function: Callable[[J], R], job: J) -> Future[R] | None:
    """The future of a job; None if the executor takes no more."""
    with suppress(BrokenExecutor):
        return executor.submit(function, job)
    return None


def _result(job: J, future: Future[R] | None, spare: _Spare[J, R]) -> R:
    if future is not None:
        with suppress(Exception):
            return future.result()
    return spare.run(job)


class _Spare(Generic[J, R]):
    """One process to fall back on. It starts clean, does one job at a time, and is renewed when it dies, so that one knows of which job."""

    def __init__(self, function: Callable[[J], R], died: Callable[[J], R]) -> None:
        self._function, self._died = function, died
        self._pool: Executor | None = None

    def run(self, job: J) -> R:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        try:
            return self._pool.submit(self._function, job).result()
        except BrokenExecutor:
            self.close()
            return self._died(job)

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None
