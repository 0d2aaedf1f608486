"""Five hundred articles: one worker, two that are killed and interrupted, a cluster that loses one."""

from pathlib import Path

import pytest
from makers_made_events import corpus, write_corpus
from makers_runs import Run, contents, own_cluster

ARTICLES, EVENTS = 500, 100


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    return write_corpus(folder / "made.jsonl", corpus(ARTICLES, EVENTS, seed=8, days=180))


@pytest.fixture(scope="module")
def undisturbed(made, tmp_path_factory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("one") / "out"
    Run(made, out, "1").end()
    found = contents(out)
    assert len([name for name in found if name.startswith("events/")]) > EVENTS / 2
    return found


def test_two_workers_killed_and_interrupted_again_and_again_write_what_one_does(made, undisturbed, tmp_path):
    Run(made, tmp_path, "2").kill()
    for done, stop in ((0, Run.kill), (9, Run.kill), (33, Run.interrupt), (60, Run.kill)):
        run = Run(made, tmp_path, "2")
        run.until(f"Comparing events {done}")
        stop(run)
    Run(made, tmp_path, "2").end()
    assert contents(tmp_path) == undisturbed


def test_a_cluster_that_loses_a_worker_writes_what_one_process_does(made, undisturbed, tmp_path):
    with own_cluster(tmp_path, workers=2) as cluster:
        run = Run(made, tmp_path / "out", cluster.address)
        run.until("Comparing events 20")
        cluster.kill_a_worker()
        run.end()
    assert contents(tmp_path / "out") == undisturbed
