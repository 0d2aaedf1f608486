"""The command batch, as it is typed; the work itself is told of in tests/batch."""

import json
from contextlib import contextmanager

import pytest
from makers_made_events import corpus, write_corpus

from variorum.batch.pool import Finished


class Here:
    """Does each task when it is fetched."""

    def answers(self, tasks):
        return (Finished(number, task()) for number, task in enumerate(tasks))


@pytest.fixture
def here(monkeypatch):
    """No processes; what was typed of them is noted."""
    asked = []

    @contextmanager
    def pool(workers, *, tell):
        asked.append(workers)
        yield Here()

    monkeypatch.setattr("variorum.batch.processes.Processes", pool)
    return asked


@pytest.fixture
def made(tmp_path):
    return write_corpus(tmp_path / "made.jsonl", corpus(4, 2, seed=9))


def test_a_batch_tells_what_it_found_and_what_it_could_not_read(variorum, here, made, tmp_path):
    made.write_text(made.read_text() + "no article\n")
    ran = variorum("batch", made, "--out", tmp_path / "out", "--workers", 3, "--set", "meaning=no")
    assert ran.status == 0
    assert here == [3]
    assert ran.err == "made.jsonl, line 5: This line is not a JSON object.\n"
    summary = json.loads((tmp_path / "out" / "summary.json").read_bytes())
    assert ran.out.startswith(f"5 articles, {summary['counts']['events']} events: ")
    assert str(tmp_path / "out" / "summary.json") in ran.out


def test_a_folder_of_other_settings_is_refused_in_a_sentence(variorum, here, made, tmp_path):
    typed = ("batch", made, "--out", tmp_path / "out", "--least", 9)
    assert variorum(*typed).status == 0
    ran = variorum(*typed, "--set", "event_window=3")
    assert ran.status == 1
    assert (
        ran.err == f"The batch in {tmp_path / 'out'} was begun with other settings; choose another folder.\n"
    )


def test_a_corpus_that_is_not_there_is_unreadable_input(variorum, tmp_path):
    ran = variorum("batch", tmp_path / "none.jsonl", "--out", tmp_path / "out")
    assert ran.status == 3
    assert ran.err == f"{tmp_path / 'none.jsonl'}: No such file or directory.\n"
    assert not (tmp_path / "out").exists()


def test_without_dask_a_sentence_says_how_to_install_it(variorum, made, tmp_path, monkeypatch):
    monkeypatch.setattr("variorum.batch.cluster.importlib.util.find_spec", lambda _: None)
    ran = variorum("batch", made, "--out", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:1")
    assert ran.status == 1
    assert ran.err == "For --scheduler, Dask is needed. Install it with: pip install 'variorum[cluster]'\n"


@pytest.mark.parametrize("address", ["nonsense://1", "tcp://nowhere"])
def test_what_is_no_address_is_told(variorum, made, tmp_path, address):
    ran = variorum("batch", made, "--out", tmp_path / "out", "--scheduler", address)
    assert (ran.status, ran.err) == (1, f"No Dask scheduler answers at {address}.\n")


def test_who_breaks_off_is_told_how_to_go_on(variorum, here, made, tmp_path, monkeypatch):
    def interrupted(self, tasks):
        raise KeyboardInterrupt

    monkeypatch.setattr(Here, "answers", interrupted)
    ran = variorum("batch", made, "--out", tmp_path / "out")
    assert (ran.status, ran.out) == (130, "")
    assert ran.err == "Broken off. Give the same command again to go on.\n"
