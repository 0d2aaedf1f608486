"""Erasing on the command line: for good, said in the history, and never by mistake."""

import json

from makers_kills import INJURED

WHY = ("--reason", "by order of a court")


def test_it_asks_before_it_erases(ferry):
    told = ferry("erase", "--case", "Ferry", "--article", "morning", *WHY)
    assert told.status == 1 and "--yes" in told.err
    assert ferry("search", "rescuers").status == 0


def test_it_needs_an_article_with_its_case_or_an_editor(ferry):
    for typed in (
        (),
        ("--article", "morning"),
        ("--case", "Ferry", "--article", "morning", "--editor", "ada"),
    ):
        assert ferry("erase", *typed, *WHY, "--yes").status == 1


def test_an_erased_article_is_nowhere_and_the_record_verifies(ferry, tmp_path):
    ferry("settle", "Ferry", INJURED, "--account", 1, "--reason", "the first count")
    ferry("backup")
    erased = ferry("erase", "--case", "Ferry", "--article", "morning", "--quotes", "redact", *WHY, "--yes")
    assert erased.status == 0 and "Ferry" in erased.out
    assert ferry("search", "rescuers").status == 1
    [decided] = ferry("disputes", "Ferry", "--state", "orphaned", "--format", "jsonl").out.splitlines()
    assert json.loads(decided)["decision"]["reason"] == "the first count"
    told = ferry("verify")
    assert told.status == 0 and "Something was erased from 1 of the revisions" in told.out
    left = [f.name for f in tmp_path.rglob("*.db*") if f.is_file() and b"Rescuers took" in f.read_bytes()]
    assert left == []
    assert len(list((tmp_path / "begun.db.copies").iterdir())) == 1
    assert "by order of a court" in ferry("history", "Ferry").out
    assert ferry("report", "Ferry", "--output", tmp_path / "ferry.html").status == 0


def test_an_editor_s_name_gives_way_to_another(ferry):
    ferry("settle", "Ferry", INJURED, "--account", 1, "--reason", "the first count")
    name = json.loads(ferry("history", "Ferry", "--format", "jsonl").out.splitlines()[0])["editor"]
    assert ferry("erase", "--editor", name, "--as", "editor 1", *WHY, "--yes").status == 0
    lines = [json.loads(line) for line in ferry("history", "Ferry", "--format", "jsonl").out.splitlines()]
    assert {line["editor"] for line in lines} == {"editor 1"}  # also who erased it, who bore the name
    assert ferry("erase", "--editor", "nobody", *WHY, "--yes").status == 1
