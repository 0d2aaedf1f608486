"""A run keeps what is whole, goes on where it was, and tells what it could not do."""

import csv
import json

import pytest
from makers_batch import BrokenOff, Here, batch
from makers_made_events import corpus, write_corpus
from makers_runs import contents

from variorum.batch.run_folder import BatchRefused, RunFolder
from variorum.batch.running import run
from variorum.batch.tasks import ToCompare


@pytest.fixture(scope="module")
def made_corpus(tmp_path_factory):
    return write_corpus(tmp_path_factory.mktemp("corpus") / "made.jsonl", corpus(40, 10, seed=4))


@pytest.fixture(scope="module")
def undisturbed(made_corpus, tmp_path_factory):
    out = tmp_path_factory.mktemp("runs") / "undisturbed"
    run(batch(made_corpus, out), Here())
    return out


def test_each_event_has_a_comparison_by_the_contract(undisturbed):
    summary = json.loads((undisturbed / "summary.json").read_bytes())
    compared = [line for line in summary["events"] if line["state"] == "compared"]
    assert summary["counts"]["compared"] == len(compared) > 5
    for line in compared:
        comparison = json.loads((undisturbed / line["file"]).read_bytes())
        assert comparison["schema"] == "variorum.comparison/1"
        assert [article["id"] for article in comparison["articles"]] == line["articles"]


@pytest.mark.parametrize("patience", [0, 1, 2, 5])
def test_a_run_that_was_broken_off_goes_on_to_the_same_end(made_corpus, undisturbed, tmp_path, patience):
    with pytest.raises(BrokenOff):
        run(batch(made_corpus, tmp_path / "out"), Here(patience))
    kept = {name for name in contents(tmp_path / "out") if name.startswith("events/")}
    again = Here()
    run(batch(made_corpus, tmp_path / "out"), again)
    assert contents(tmp_path / "out") == contents(undisturbed)
    compared = {name for name in contents(undisturbed) if name.startswith("events/")}
    assert sum(isinstance(task, ToCompare) for task in again.done) == len(compared - kept)


def test_what_a_killed_run_had_half_written_is_swept_away(made_corpus, undisturbed, tmp_path):
    out = tmp_path / "out"
    run(batch(made_corpus, out), Here())
    whole = next(out.glob("events/*/*.json"))
    whole.with_name(f".{whole.name}.0a1b2c3d").write_bytes(whole.read_bytes()[:100])
    whole.unlink()
    (out / ".events.json.0a1b2c3d").touch()
    run(batch(made_corpus, out), Here())
    assert contents(out) == contents(undisturbed)


def test_a_list_that_is_damaged_is_made_anew(made_corpus, undisturbed, tmp_path):
    run(batch(made_corpus, tmp_path), Here())
    (tmp_path / "events.json").write_bytes(b'{"articles": 4')
    run(batch(made_corpus, tmp_path), Here())
    assert contents(tmp_path) == contents(undisturbed)


def test_a_folder_of_another_corpus_or_other_settings_is_refused(made_corpus, tmp_path):
    out = tmp_path / "out"
    run(batch(made_corpus, out), Here())
    before = contents(out)
    with pytest.raises(BatchRefused, match="other settings"):
        run(batch(made_corpus, out, event_window=3), Here())
    changed = tmp_path / "made.jsonl"
    changed.write_bytes(made_corpus.read_bytes() + b"\n")
    with pytest.raises(BatchRefused, match="corpus has changed"):
        run(batch(changed, out), Here())
    with pytest.raises(BatchRefused, match="another corpus"):
        run(batch(changed.rename(tmp_path / "other.jsonl"), out), Here())
    assert contents(out) == before


def test_a_folder_with_other_things_in_it_is_left_alone(made_corpus, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear Ms …")
    with pytest.raises(BatchRefused, match="not empty"):
        run(batch(made_corpus, tmp_path), Here())
    assert set(contents(tmp_path)) == {"letter.txt"}


def test_what_cannot_be_read_or_compared_is_a_line_of_the_summary(tmp_path):
    lines = corpus(18, 3, seed=2)
    for line in lines:
        if line["event"] == lines[0]["event"]:
            line["text"] += "\n\nHere all stumble."
    path = write_corpus(tmp_path / "made.jsonl", lines)
    path.write_text(path.read_text() + 'no article\n{"id": "void", "text": ""}\n')
    summary = run(batch(path, tmp_path / "out"), Here())
    assert [one.source for one in summary.unreadable] == ["made.jsonl, line 19", "made.jsonl, line 20"]
    failed = [line for line in summary.events if line.state == "failed"]
    assert [line.reason for line in failed] == ["This is a bug in Variorum (ValueError)."]
    assert (summary.counts.unreadable, summary.counts.failed, summary.counts.compared) == (2, 1, 2)


def test_the_table_holds_no_formula(tmp_path):
    text = "Fourteen barges sank at Kelling on Monday, Harbour Master Anna Holt of Marlow said."
    lines = [{"id": f"{n}", "title": "=1+1", "text": text, "event": ""} for n in range(2)]
    path = write_corpus(tmp_path / "made.jsonl", lines)
    run(batch(path, tmp_path / "out"), Here())
    (row,) = csv.DictReader((tmp_path / "out" / "summary.csv").read_text(encoding="utf-8").splitlines())
    assert (row["title"], row["articles"], row["state"]) == ("'=1+1", "2", "compared")


def test_a_second_run_on_one_folder_is_refused_and_the_first_goes_on(made_corpus, undisturbed, tmp_path):
    with RunFolder(tmp_path).alone(), pytest.raises(BatchRefused, match="Another run is filling"):
        run(batch(made_corpus, tmp_path), Here())
    run(batch(made_corpus, tmp_path), Here())
    assert contents(tmp_path) == contents(undisturbed)
