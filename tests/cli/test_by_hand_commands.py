"""Links, merges and splits as an editor types them."""

import json
from pathlib import Path

import pytest
from makers_kills import REPORTS

LATER = (
    "Ferry at Marlow\n\nA ferry struck the pier of Marlow on Monday morning, and 35 people were injured.\n"
)


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    from variorum.cli.main import run

    folder = tmp_path_factory.mktemp("case")
    for name, text in {**REPORTS, "later.txt": LATER}.items():
        (folder / name).write_text(text, encoding="utf-8")
    record = ["--record", str(folder / "begun.db")]
    files = [str(folder / name) for name in ("morning.txt", "evening.txt", "later.txt")]
    assert run(["case", "new", "Ferry", *record]) == 0
    assert run(["case", "add", "Ferry", *files, *record]) == 0
    assert run(["disputes", "Ferry", *record]) == 0
    return folder


@pytest.fixture
def ferry(begun, tmp_path, variorum):
    for part in filter(Path.is_file, begun.glob("begun.db*")):
        (tmp_path / part.name).write_bytes(part.read_bytes())
    return lambda *typed: variorum(*typed, "--record", tmp_path / "begun.db")


def disputes(ferry):
    lines = ferry("disputes", "Ferry", "--format", "jsonl").out.splitlines()
    return [json.loads(line) for line in lines]


def links(ferry, tmp_path):
    ferry("report", "Ferry", "--output", tmp_path / "told.json")
    told = json.loads((tmp_path / "told.json").read_text())
    return [link for link in told["links"] if link.get("by_hand")]


def test_paragraphs_are_linked_unlinked_and_linked_again_by_undo(ferry, tmp_path):
    told = ferry("link", "Ferry", "morning:3", "evening:3", "--reason", "one hospital")
    assert (told.status, told.out) == (0, "Linked morning:3 and evening:3.\n")
    [link] = links(ferry, tmp_path)
    assert (link["grade"], link["why"]) == ("same", ["An editor linked them."])
    assert ferry("unlink", "Ferry", "evening:3", "morning:3").status == 0
    assert links(ferry, tmp_path) == []
    assert ferry("undo", "Ferry").status == 0
    assert links(ferry, tmp_path) == [link]
    last = json.loads(ferry("history", "Ferry", "--format", "jsonl").out.splitlines()[-1])
    assert last["action"] == "link" and len(last["passages"]) == 2


def test_a_passage_that_is_none_is_refused(ferry):
    assert ferry("link", "Ferry", "morning", "evening:3").status == 1
    assert ferry("link", "Ferry", "morning:99", "evening:3").err == "“morning” has no paragraph 99.\n"


def test_disputes_are_merged_and_split(ferry):
    found = disputes(ferry)
    whole = next(one for one in found if one["kind"] == "quantity" and len(one["accounts"]) > 2)
    told = ferry("split", "Ferry", whole["id"], "--account", 1)
    assert told.status == 0 and f"({whole['id']})" in told.out
    assert (
        len(next(one for one in disputes(ferry) if one["id"] == whole["id"])["accounts"])
        == len(whole["accounts"]) - 1
    )
    assert ferry("undo", "Ferry").status == 0
    assert disputes(ferry) == found
    refused = ferry("split", "Ferry", whole["id"], "--account", *range(1, len(whole["accounts"])))
    assert refused.err == "At least two accounts must stay; to set the whole aside, dismiss it.\n"
    claims = [one["id"] for one in found if one["kind"] != "quantity"][:2]
    assert ferry("merge", "Ferry", *claims, "--reason", "one claim").status == 0
    assert [one["id"] for one in disputes(ferry)] == [o["id"] for o in found if o["id"] != claims[1]]
    assert "unlike things" in ferry("merge", "Ferry", whole["id"], claims[0]).err
    assert ferry("merge", "Ferry", whole["id"]).status == 1
    assert ferry("verify").status == 0
