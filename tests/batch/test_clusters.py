"""What is said where a cluster is not as it must be; one that is stands in test_same_output.py."""

from collections import deque
from types import SimpleNamespace

import pytest

import variorum
from variorum.batch import cluster
from variorum.batch.cluster import Cluster, ClusterUnusable
from variorum.batch.pool import Failed, Finished
from variorum.errors import UserError


class KilledWorker(Exception):
    """As Dask calls a task that several workers died of."""


class Ready:
    """Futures in the order in which they came."""

    def __init__(self, loop):
        self._futures = deque()

    def add(self, future):
        self._futures.append(future)

    def __iter__(self):
        while self._futures:
            yield self._futures.popleft()


class Client:
    """A scheduler that does each task when it comes, with workers of these versions."""

    loop = None

    def __init__(self, versions):
        self.versions, self.most, self.given, self.closed = versions, 0, 0, False

    def run(self, function, *arguments, on_error):
        return self.versions

    def nthreads(self):
        return dict.fromkeys(self.versions, 1)

    def submit(self, task, *, pure):
        self.given += 1
        return task(f"task-{self.given}")

    def close(self):
        self.closed = True


def finished(answer):
    return lambda key: SimpleNamespace(key=key, status="finished", result=lambda: answer)


def raised(error):
    return lambda key: SimpleNamespace(key=key, status="error", exception=lambda: error)


def lost(key):
    return SimpleNamespace(key=key, status="lost")


@pytest.fixture
def client(monkeypatch):
    one = Client({"tcp://a:1": variorum.__version__})
    made = SimpleNamespace(Client=lambda *_, **__: one, as_completed=Ready, KilledWorker=KilledWorker)
    monkeypatch.setattr(cluster, "_dask", lambda: made)
    return one


def answers(tasks, told=None):
    with Cluster("tcp://s:1", tell=(told if told is not None else []).append) as pool:
        return list(pool.answers(tasks))


def test_what_becomes_of_a_task_is_told_under_its_number(client):
    found = answers(
        [finished(7), raised(UserError("It is torn.")), raised(TypeError()), raised(KilledWorker())]
    )
    assert found == [
        Finished(0, 7),
        Finished(1, Failed("It is torn.")),
        Finished(2, Failed("This is a bug in Variorum (TypeError).")),
        Finished(
            3, Failed("The process that worked on it ended, twice; perhaps there is too little memory.")
        ),
    ]
    assert client.closed


def test_no_more_is_given_out_than_can_soon_be_begun(client):
    fetched = []

    def tasks():
        for n in range(100):
            fetched.append(n)
            yield finished(n)

    with Cluster("tcp://s:1", tell=print) as pool:
        for answer in pool.answers(tasks()):
            assert len(fetched) <= answer.number + 1 + 4
    assert len(fetched) == 100


def test_a_worker_of_another_version_is_refused(client):
    client.versions["tcp://b:1"] = "0.0.1"
    with pytest.raises(ClusterUnusable, match=r"tcp://b:1 does not have Variorum"):
        answers([])


def test_a_worker_without_the_program_is_refused(client):
    client.versions["tcp://b:1"] = ModuleNotFoundError("variorum")
    with pytest.raises(ClusterUnusable, match=r"tcp://b:1 does not have Variorum"):
        answers([])


def test_a_scheduler_without_workers_is_told(client):
    client.versions.clear()
    told: list[str] = []
    assert answers([finished(1)], told) == [Finished(0, 1)]
    assert told == ["The scheduler has no workers yet; the work begins when one comes."]


def test_a_scheduler_that_has_gone_ends_the_run_with_a_sentence(client):
    with pytest.raises(ClusterUnusable, match=r"tcp://s:1 has gone\. Give the same command again"):
        answers([finished(1), lost])
