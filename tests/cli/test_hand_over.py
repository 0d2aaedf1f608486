"""A case handed over on the command line, and a head kept elsewhere."""

import json

from makers_kills import INJURED

WHY = ("--reason", "the later count")


def test_a_case_goes_out_and_comes_into_another_record(ferry, variorum, tmp_path):
    ferry("settle", "Ferry", INJURED, "--account", 1, *WHY)
    file, there = tmp_path / "ferry.variorum", ("--record", tmp_path / "there.db")
    assert ferry("case", "export", "Ferry", file).status == 0
    came = variorum("case", "import", file, *there)
    assert came.status == 0 and "Made the case “Ferry”" in came.out
    again = variorum("case", "import", file, *there)
    assert "has all of it already" in again.out
    lines = variorum("history", "Ferry", "--format", "jsonl", *there).out
    assert lines == ferry("history", "Ferry", "--format", "jsonl").out
    assert variorum("search", "pier", *there).status == 0  # found before it was compared
    states = [
        json.loads(line)["state"]
        for line in variorum("disputes", "Ferry", "--format", "jsonl", *there).out.splitlines()
    ]
    assert "settled" in states
    other = tmp_path / "again.variorum"
    variorum("case", "export", "Ferry", other, *there)
    assert other.read_bytes() == file.read_bytes()


def test_without_texts_the_decision_is_kept_as_it_stood(ferry, variorum, tmp_path):
    ferry("settle", "Ferry", INJURED, "--account", 1, *WHY)
    file, there = tmp_path / "ferry.variorum", ("--record", tmp_path / "there.db")
    ferry("case", "export", "Ferry", file, "--without-texts")
    assert variorum("case", "import", file, "--as", "Boat", *there).status == 0
    [line] = variorum("disputes", "Boat", "--format", "jsonl", *there).out.splitlines()
    assert json.loads(line)["state"] == "orphaned"
    assert "texts of 2 of the originals are not in it" in variorum("verify", *there).out


def test_a_clash_is_named_and_the_dispute_is_stale(ferry, variorum, tmp_path):
    file, there = tmp_path / "ferry.variorum", ("--record", tmp_path / "there.db")
    ferry("case", "export", "Ferry", file)
    variorum("case", "import", file, *there)
    ferry("settle", "Ferry", INJURED, "--account", 1, *WHY)
    [first, *_] = ferry("disputes", "Ferry", "--kind", "quantity", "--format", "jsonl").out.splitlines()
    variorum("settle", "Ferry", json.loads(first)["id"], "--account", 2, *WHY, *there)
    variorum("case", "export", "Ferry", file, *there)
    came = ferry("case", "import", file)
    assert came.status == 0 and "decided otherwise in the file" in came.err
    [stale] = ferry("disputes", "Ferry", "--state", "stale", "--format", "jsonl").out.splitlines()
    assert "decided otherwise in another copy" in json.loads(stale)["stale_because"]
    assert ferry("verify").status == 0


def test_what_is_no_case_gets_a_sentence(ferry, tmp_path):
    file = tmp_path / "x.variorum"
    file.write_bytes(b"nothing")
    ran = ferry("case", "import", file)
    assert ran.status == 3 and ran.err.count("\n") == 1
    assert ferry("case", "export", "Ferry", tmp_path).status == 1
    assert ferry("case", "export", "Nowhere", file).status == 1


def test_a_head_that_was_kept_is_found_again(ferry):
    head = json.loads(ferry("verify", "--format", "json").out)["head"]
    ferry("settle", "Ferry", INJURED, "--account", 1, *WHY)
    told = ferry("verify", "--head", head.upper())
    assert told.status == 0 and "by 1 revision." in told.out
    told = ferry("verify", "--head", "0" * 64)
    assert told.status == 4 and "cut or rewritten" in told.err
