from __future__ import annotations

import os
import signal
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sakip.checking import check_many
from sakip.many import AHEAD, in_order, processes

if TYPE_CHECKING:
    from collections.abc import Callable

MODELS = [str(path) for path in sorted(Path("models").rglob("*.yaml"))]
Job = tuple[int, str]


def double(job: Job) -> int:
    return 2 * job[0]


def refuse(job: Job) -> int:
    raise ValueError(job[0])


def die_once(job: Job) -> int:
    """Takes its process along, if it is the second job and does so for the first time."""
    place = Path(job[1])
    if job[0] == 1 and not place.exists():
        place.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return double(job)


def die(job: Job) -> int:
    """Takes its process along, if it is the second job."""
    if job[0] == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return double(job)


def lost(job: Job) -> int:
    return -job[0]


class Slow(Executor):
    """Nothing is ever done but what is asked for."""

    def __init__(self) -> None:
        self.futures: list[Future[Any]] = []

    def submit(self, function: Callable[..., Any], /, *arguments: Any, **_: Any) -> Future[Any]:
        self.futures.append(Future())
        if len(self.futures) == 1:
            self.futures[0].set_result(function(*arguments))
        return self.futures[-1]


class Broken(Executor):
    """Takes nothing."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        raise BrokenExecutor


@pytest.mark.parametrize("number", [0, 1, AHEAD + 5])
def test_results_come_in_the_order_of_the_jobs(number: int) -> None:
    """However many they are."""
    with ThreadPoolExecutor(3) as executor:
        assert list(in_order(double, [(n, "") for n in range(number)], executor, lost)) == [2 * n for n in range(number)]


def test_whoever_stops_early_cancels_what_has_not_begun() -> None:
    """And no more is handed out than could be fetched soon."""
    executor = Slow()
    results = in_order(double, [(n, "") for n in range(2 * AHEAD)], executor, lost)
    assert next(results) == 0
    assert len(executor.futures) == AHEAD
    results.close()  # type: ignore[attr-defined]  # it is a generator
    assert [future.cancelled() for future in executor.futures] == [False] + [True] * (AHEAD - 1)


def test_an_error_that_comes_again_is_raised() -> None:
    """As it would be without an executor."""
    with processes(2) as executor, pytest.raises(ValueError, match="3"):
        list(in_order(refuse, [(3, "")], executor, lost))


def test_a_worker_that_dies_once_costs_nothing_but_time(tmp_path: Path) -> None:
    """The pool is broken then, and takes no more; every job is done all the same."""
    jobs = [(n, str(tmp_path / "died")) for n in range(AHEAD + 3)]
    with processes(2) as executor:
        assert list(in_order(die_once, jobs, executor, lost)) == [2 * n for n in range(AHEAD + 3)]


def test_a_job_that_kills_every_process_is_told_and_the_others_still_come() -> None:
    """Each is done alone, so that the right one is blamed."""
    with processes(2) as executor:
        assert list(in_order(die, [(n, "") for n in range(4)], executor, lost)) == [0, -1, 4, 6]


def test_an_executor_that_takes_nothing_is_not_needed() -> None:
    """As one that was broken before."""
    assert list(in_order(double, [(1, ""), (2, "")], Broken(), lost)) == [2, 4]


@pytest.mark.parametrize("make", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_plans_on_an_executor_give_the_same_findings(make: Callable[[int], Executor]) -> None:
    """All models, those that belong together among them, and a file that is missing."""
    names = [*MODELS, "nada.yaml"]
    with make(2) as executor:
        assert check_many(names, executor=executor) == check_many(names)


def _kill(_job: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_plan_that_kills_its_process_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """At the file, with what to do; the code is not one of a rule."""
    monkeypatch.setattr("sakip.checking._check_one", _kill)
    with ProcessPoolExecutor(1) as executor:
        (one,) = check_many([MODELS[0]], executor=executor)[MODELS[0]]
    assert (one.code, one.message) == ("AKIP007", "proses yang memeriksa rencana ini mati, dua kali")
    assert one.position is not None
    assert (one.position.file, one.position.line) == (MODELS[0], 1)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_a_cluster_of_dask_gives_the_same_findings(tmp_path: Path) -> None:
    """Also when one of its workers dies: Dask starts another, and does the job again."""
    distributed = pytest.importorskip("distributed", reason="dask is not installed: pip install 'sakip[dask]'")
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        executor = client.get_executor(pure=False)
        assert check_many(MODELS, executor=executor) == check_many(MODELS)
        jobs = [(n, str(tmp_path / "died")) for n in range(5)]
        assert list(in_order(die_once, jobs, executor, lost)) == [0, 2, 4, 6, 8]
