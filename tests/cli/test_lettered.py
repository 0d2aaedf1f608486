"""Commands take an article by the letter that every list shows it with, as well as by its id."""

import json

import pytest


@pytest.fixture
def by_letter(ferry):
    """The ids of the articles by their letters, as the report shows both."""
    told = ferry("case", "show", "Ferry").out.splitlines()
    return {line[0]: line.split()[1] for line in told if line[1:3] == "  "}


def test_a_paragraph_is_named_by_its_articles_letter(ferry, by_letter):
    quotes = []
    for one, other in (("A:3", "B:3"), (f"{by_letter['A']}:3", f"{by_letter['B']}:3")):
        assert ferry("link", "Ferry", one, other).status == 0
        last = json.loads(ferry("history", "Ferry", "--format", "jsonl").out.splitlines()[-1])
        quotes.append([passage["quote"] for passage in last["passages"]])
        assert ferry("undo", "Ferry").status == 0
    assert quotes[0] == quotes[1] and len(quotes[0]) == 2


def test_evidence_is_named_by_its_articles_letter(ferry, by_letter):
    ferry("settle", "Ferry", 1, "--account", 1, "--evidence", "B:2", "--reason", "it says so")
    last = json.loads(ferry("history", "Ferry", "--format", "jsonl").out.splitlines()[-1])
    assert [one["article"] for one in last["decision"]["evidence"]] == [by_letter["B"]]


def test_an_order_is_given_in_letters(ferry, by_letter):
    told = ferry("case", "order", "Ferry", "B", "A").out
    assert told == f"In order: {by_letter['B']}, {by_letter['A']}.\n"


def test_an_article_is_taken_out_by_its_letter(ferry, by_letter):
    assert ferry("case", "take-out", "Ferry", "B").out.startswith(f"Took “{by_letter['B']}” out")


def test_an_id_goes_before_a_letter(ferry, begun, tmp_path):
    (tmp_path / "A.txt").write_text((begun / "morning.txt").read_text("utf-8") + "\n\nMore.\n", "utf-8")
    assert ferry("case", "add", "Ferry", tmp_path / "A.txt").status == 0
    assert ferry("case", "take-out", "Ferry", "A").out.startswith("Took “A” out")


@pytest.mark.parametrize("letter", ["Q", "ZZ"])
def test_a_letter_that_no_article_has_is_refused(ferry, letter):
    ran = ferry("case", "take-out", "Ferry", letter)
    assert (ran.status, ran.err) == (1, f"The case “Ferry” has no article “{letter}”.\n")
