"""Articles of a case as an editor types them: taken out, brought in, replaced, put in order; its name."""

import json
from pathlib import Path

import pytest
from makers_kills import REPORTS


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    from variorum.cli.main import run

    folder = tmp_path_factory.mktemp("case")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    first = next(iter(REPORTS))
    newer = (
        REPORTS[first].replace("at least 12 people", "at least 14 people") + "\nIt was raised on Friday.\n"
    )
    (folder / "newer.txt").write_text(newer, encoding="utf-8")
    record = ["--record", str(folder / "begun.db")]
    assert run(["case", "new", "Ferry", *record]) == 0
    assert run(["case", "add", "Ferry", *(str(folder / name) for name in REPORTS), *record]) == 0
    return folder


@pytest.fixture
def ferry(begun, tmp_path, variorum):
    for part in filter(Path.is_file, begun.glob("begun.db*")):
        (tmp_path / part.name).write_bytes(part.read_bytes())
    return lambda *typed: variorum(*typed, "--record", tmp_path / "begun.db")


def shown(ferry, case="Ferry"):
    return json.loads(ferry("case", "show", case, "--format", "json").out)


def test_an_article_is_taken_out_and_brought_in(ferry):
    ids = [one["id"] for one in shown(ferry)["articles"]]
    told = ferry("case", "take-out", "Ferry", ids[0], "--reason", "retracted")
    assert told.status == 0 and "case bring-in" in told.out
    assert [one["id"] for one in shown(ferry)["taken_out"]] == ids[:1]
    assert f"Taken out: {ids[0]}." in ferry("case", "show", "Ferry").out
    again = ferry("case", "take-out", "Ferry", ids[0])
    assert (again.status, again.err) == (1, f"“{ids[0]}” was taken out of the case already.\n")
    assert ferry("case", "bring-in", "Ferry", ids[0]).status == 0
    assert [one["id"] for one in shown(ferry)["articles"]] == ids
    assert ferry("verify").status == 0


def test_a_newer_version_is_added_and_what_it_changed_is_shown(ferry, begun):
    first = shown(ferry)["articles"][0]["id"]
    told = ferry("case", "add", "Ferry", "--replaces", first, begun / "newer.txt")
    assert told.out.splitlines()[-1] == f"“newer” stands in the place of “{first}”, which is kept."
    assert shown(ferry)["articles"][0]["id"] == "newer"
    changes = json.loads(ferry("case", "changes", "Ferry", first, "--format", "json").out)
    assert (changes["older"], changes["newer"]) == (first, "newer")
    assert {one["change"] for one in changes["paragraphs"]} == {"same", "changed", "added"}
    [changed] = [one for one in changes["paragraphs"] if one["change"] == "changed"]
    assert [fact["value"]["number"] for fact in changed["gone"]] == [12]
    assert {"change": "removed", "older": "12", "newer": ""} in changed["edits"]
    table = ferry("case", "changes", "Ferry", "newer").out
    assert (
        "at least [-12-] {+14+} people" in table
        and "It was raised on Friday." in table
        and f"{first} → newer" in table
    )
    lines = ferry("case", "changes", "Ferry", "newer", "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == changes["paragraphs"]


def test_articles_are_put_in_order(ferry):
    ids = [one["id"] for one in shown(ferry)["articles"]]
    told = ferry("case", "order", "Ferry", ids[-1])
    assert told.out == f"In order: {', '.join([ids[-1], *ids[:-1]])}.\n"
    ferry("undo", "Ferry")
    assert [one["id"] for one in shown(ferry)["articles"]] == ids


def test_a_case_is_renamed_and_its_history_says_so(ferry):
    assert ferry("case", "rename", "Ferry", "The ferry").status == 0
    assert shown(ferry, "The ferry")["name"] == "The ferry"
    assert ferry("case", "show", "Ferry").status == 1
    last = json.loads(ferry("history", "The ferry", "--format", "jsonl").out.splitlines()[-1])
    assert (last["action"], last["about"]) == ("rename", {"name": "The ferry"})
    assert "rename   The ferry" in ferry("history", "The ferry").out
    undone = "Undone: name the case “The ferry”.\nThe case is called “Ferry” from here on.\n"
    assert ferry("undo", "The ferry").out == undone
