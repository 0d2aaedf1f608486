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


PASSENGERS = ("evening:3=240 passengers", "morning:3=12 injured passengers")


def test_a_dispute_is_raised_from_words_and_read_as_everything_else_is(ferry):
    proposed = ferry("raise", "Ferry", *PASSENGERS, "--propose").out
    assert proposed.startswith("Number: ") and "read as 240 people" in proposed
    before = disputes(ferry)
    told = ferry("raise", "Ferry", *PASSENGERS, "--question", "How many were aboard?", "--reason", "missed")
    assert told.status == 0 and told.out.startswith("1. How many were aboard? 2 accounts (")
    first = disputes(ferry)[0]
    assert (first["kind"], first["question"], first["raised"]) == ("quantity", "How many were aboard?", True)
    assert {account["text"] for account in first["accounts"]} == {"12 people", "240 people"}
    assert ferry("raise", "Ferry", *PASSENGERS).err == "These words are a dispute already.\n"
    assert ferry("settle", "Ferry", 1, "--account", 1, "--reason", "counted").status == 0
    assert ferry("verify").status == 0
    ferry("undo", "Ferry")
    ferry("undo", "Ferry")
    assert disputes(ferry) == before


def test_words_that_are_none_are_refused(ferry):
    assert "write ARTICLE:N=WORDS" in ferry("raise", "Ferry", "evening:3", PASSENGERS[1]).err
    assert "two passages" in ferry("raise", "Ferry", PASSENGERS[0]).err
    refused = ferry("raise", "Ferry", "evening:3=The ferry", PASSENGERS[1], "--kind", "quantity")
    assert refused.err.startswith("No number is read in “The ferry”.")


def test_several_are_decided_at_once_and_undone_at_once(ferry):
    found = disputes(ferry)
    ids = [one["id"] for one in found]
    plan = ferry("bulk", "Ferry", "ucdp", *ids, "--plan").out
    assert "Passed over:" in plan and disputes(ferry) == found
    told = ferry("bulk", "Ferry", "dismiss", *ids, "--reason", "of no matter")
    assert (told.status, told.out.count("Dismissed")) == (0, len(ids))
    assert {one["state"] for one in disputes(ferry)} == {"dismissed"}
    assert "dismissed already" in ferry("bulk", "Ferry", "trivial", *ids, "--reason", "x").err
    assert ferry("undo", "Ferry").status == 0
    assert disputes(ferry) == found


def test_the_type_of_a_dispute_is_corrected_and_undone(ferry) -> None:
    first = disputes(ferry)[0]
    typed = ferry("retype", "Ferry", first["id"], "label", "--question", "What is it called?")
    assert typed.status == 0 and "What is it called?" in typed.out
    assert disputes(ferry)[0]["kind"] == "label"
    refused = ferry("retype", "Ferry", first["id"], first["kind"])
    assert refused.status == 1
    assert ferry("undo", "Ferry").status == 0
    assert disputes(ferry)[0]["id"] == first["id"]
