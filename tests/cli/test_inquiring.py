"""The timeline and the quotations of a case, and rows joined and split, as an editor types them."""

import json
from pathlib import Path

import pytest

REPORTS = {
    "morning.txt": "Ferry hits pier\n\nThe ferry struck the pier on 3 March 2025.\n\n"
    "“The brakes failed at once,” the captain Anna Berg said.\n",
    "evening.txt": "Ferry strikes pier\n\nThe ferry struck the pier on 4 March 2025.\n\n"
    "“The brakes failed at the pier,” said Anna Berg, the captain.\n",
}


@pytest.fixture(scope="module")
def begun(tmp_path_factory) -> Path:
    from variorum.cli.main import run

    folder = tmp_path_factory.mktemp("inquiry")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    record = ["--record", str(folder / "begun.db")]
    assert run(["case", "new", "Ferry", *record]) == 0
    assert run(["case", "add", "Ferry", *(str(folder / name) for name in REPORTS), *record]) == 0
    return folder


@pytest.fixture
def ferry(begun, tmp_path, variorum):
    for part in filter(Path.is_file, begun.glob("begun.db*")):
        (tmp_path / part.name).write_bytes(part.read_bytes())
    return lambda *typed: variorum(*typed, "--record", tmp_path / "begun.db")


def lines(told) -> list[dict]:
    assert told.status == 0
    return [json.loads(line) for line in told.out.splitlines()]


def test_the_timeline_has_each_date_with_its_place_in_the_article(ferry) -> None:
    events = lines(ferry("timeline", "Ferry", "--format", "jsonl"))
    dates = [one for event in events for one in event["dates"]]
    assert {(one["article"], one["date"]) for one in dates} == {
        ("morning", "2025-03-03"),
        ("evening", "2025-03-04"),
    }
    for one in dates:
        assert REPORTS[f"{one['article']}.txt"][one["start"] : one["end"]] == one["quote"]
    table = ferry("timeline", "Ferry")
    assert table.status == 0 and "3 March 2025" in table.out


def test_quotations_stand_side_by_side_with_the_words_that_differ(ferry) -> None:
    told = lines(ferry("quotations", "Ferry", "--differing", "--format", "jsonl"))
    [remark] = told
    assert remark["differs"] and {one["article"] for one in remark["quotations"]} == {"morning", "evening"}
    assert any(one["differing"] for one in remark["quotations"])
    table = ferry("quotations", "Ferry")
    assert table.status == 0 and "The brakes failed at" in table.out


def test_rows_are_joined_and_split_with_a_reason(ferry) -> None:
    told = ferry("part", "Ferry", "morning:2", "--from", "evening:2", "evening:3", "--reason", "two days")
    assert (told.status, told.out) == (0, "Split morning:2 off from evening:2, evening:3.\n")
    told = ferry("join", "Ferry", "morning:2", "--with", "evening:2")
    assert (told.status, told.out) == (0, "Joined morning:2 with evening:2.\n")
    history = lines(ferry("history", "Ferry", "--format", "jsonl"))
    assert [one["reason"] for one in history][-3:] == ["two days", "two days", ""]
