"""The five sample articles, compared by the whole program: the JSON keeps its contract."""

import json
from collections.abc import Iterator
from hashlib import sha256
from itertools import chain
from typing import Any

import jsonschema
import pytest

from variorum.paths import resources, seeds

Object = dict[str, Any]


@pytest.fixture(scope="module")
def compared(process) -> Object:
    ended = process("compare", *seeds(), "--format", "json")
    assert (ended.status, ended.err) == (0, "")
    assert ended.reached == ()
    return json.loads(ended.out)


@pytest.fixture(scope="module")
def decoded(compared) -> dict[str, str]:
    """Each article's file as text, line ends as they are."""
    return {
        article["id"]: path.read_bytes().decode("utf-8-sig")
        for article, path in zip(compared["articles"], seeds(), strict=True)
    }


def accounts(compared: Object) -> Iterator[Object]:
    for found in chain(compared["disputes"], compared["only"], compared["agreements"]):
        yield from found["accounts"]


def test_it_conforms_to_the_schema(compared):
    schema = json.loads((resources() / "comparison.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(compared, schema)


def test_there_is_something_to_settle(compared):
    assert len(compared["disputes"]) >= 5
    assert compared["links"]
    assert compared["only"]


def test_the_bytes_are_those_of_the_files(compared):
    for article, path in zip(compared["articles"], seeds(), strict=True):
        assert article["source"] == str(path)
        assert article["sha256"] == sha256(path.read_bytes()).hexdigest()


def test_every_value_leads_back_to_the_very_characters(compared, decoded):
    for account in accounts(compared):
        stands = decoded[account["article"]][account["start"] : account["end"]]
        assert stands == (account["quote"] if account["raw"] is None else account["raw"])


def test_every_quote_stands_in_its_paragraph_and_is_short(compared):
    texts = {(a["id"], p["n"]): p["text"] for a in compared["articles"] for p in a["paragraphs"]}
    for account in accounts(compared):
        assert account["quote"] in texts[account["article"], account["paragraph"]]
        assert 0 < len(account["quote"]) <= 160


def test_paragraphs_stand_in_the_file_in_order_and_apart(compared, decoded):
    for article in compared["articles"]:
        paragraphs = article["paragraphs"]
        assert [p["n"] for p in paragraphs] == list(range(1, len(paragraphs) + 1))
        ends = 0
        for paragraph in paragraphs:
            assert ends <= paragraph["start"] <= paragraph["end"]
            ends = paragraph["end"]
            assert decoded[article["id"]][paragraph["start"] : ends].strip()


def test_a_paragraph_begins_where_its_text_begins(compared, decoded):
    """Most texts were not repaired in their first letters, and then stand in the file as they are."""
    begins = [
        decoded[article["id"]].startswith(paragraph["text"][:12], paragraph["start"])
        for article in compared["articles"]
        for paragraph in article["paragraphs"]
    ]
    assert sum(begins) >= 0.9 * len(begins)


def test_disputes_are_numbered_by_rank(compared):
    assert [d["rank"] for d in compared["disputes"]] == list(range(1, len(compared["disputes"]) + 1))
    assert len({d["id"] for d in compared["disputes"]}) == len(compared["disputes"])


def test_a_dispute_has_two_accounts_unless_one_article_garbled_its_text(compared):
    for dispute in compared["disputes"]:
        assert len(dispute["accounts"]) >= 2 or dispute["kind"] == "garble"
        assert [a["n"] for a in dispute["accounts"]] == list(range(1, len(dispute["accounts"]) + 1))


def test_a_suggestion_names_one_of_the_accounts(compared):
    for dispute in compared["disputes"]:
        if dispute["suggestion"]:
            assert dispute["suggestion"]["account"] in [a["n"] for a in dispute["accounts"]]


def test_what_only_one_article_says_has_one_account(compared):
    assert {len(claim["accounts"]) for claim in compared["only"]} == {1}


@pytest.mark.slow
@pytest.mark.parametrize("order", [(4, 2, 0, 3, 1), (1, 0, 4, 3, 2)])
def test_the_order_of_the_articles_does_not_matter(order, process, compared):
    shuffled = [seeds()[index] for index in order]
    again = json.loads(process("compare", *shuffled, "--format", "json").out)
    for key in ("disputes", "only", "agreements"):
        assert again[key] == compared[key]
    assert sorted(map(str, again["links"])) == sorted(map(str, compared["links"]))
    by_id = {article["id"]: article for article in again["articles"]}
    assert by_id == {article["id"]: article for article in compared["articles"]}


@pytest.mark.slow
def test_kept_results_and_fresh_ones_are_the_same(process, compared):
    fresh = process("compare", *seeds(), "--format", "json", "--no-cache")
    assert json.loads(fresh.out) == compared


def test_by_words_alone_there_is_something_to_settle_too(process):
    ended = process("--set", "meaning=no", "compare", *seeds(), "--format", "json")
    assert (ended.status, ended.err) == (0, "")
    found = json.loads(ended.out)
    assert len(found["disputes"]) >= 5
    assert found["links"]
