"""One worker, two, a run that was killed, a cluster that loses a worker: all write the same bytes.

With five hundred articles in tests/campaign.
"""

import pytest
from makers_made_events import corpus, write_corpus
from makers_runs import Run, contents, own_cluster


@pytest.mark.slow
def test_whoever_does_the_work_and_whatever_is_killed_the_output_is_the_same(tmp_path):
    path = write_corpus(tmp_path / "made.jsonl", corpus(30, 10, seed=6, days=60))
    Run(path, tmp_path / "one", "1").end()

    killed = Run(path, tmp_path / "killed", "2")
    killed.until("Comparing events 2")
    killed.kill()
    Run(path, tmp_path / "killed", "1").end()

    with own_cluster(tmp_path, workers=2) as cluster:
        disturbed = Run(path, tmp_path / "cluster", cluster.address)
        disturbed.until("Comparing events 1")
        cluster.kill_a_worker()
        disturbed.end()

    expected = contents(tmp_path / "one")
    assert len([name for name in expected if name.startswith("events/")]) >= 6
    assert contents(tmp_path / "killed") == expected
    assert contents(tmp_path / "cluster") == expected
