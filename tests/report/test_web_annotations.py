"""Passages as W3C Web Annotations, checked by a schema written from the Recommendation."""

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from makers_dead import COUNTED, ONE, case
from makers_report import ARTICLES, RECONCILIATION, D
from test_hostile_text import HOSTILE, case_that_says

from variorum.report.writers.data.annotations import annotations

IRI = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:\S+$"}
COUNT = {"type": "integer", "minimum": 0}
SCHEMA = {
    # Web Annotation Data Model, 3.1 Annotations: context, id and type; one target or more.
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "Annotation"},
        # 3.3.5 Motivation and Purpose
        "motivation": {"enum": ["assessing"]},
        "body": {
            "type": "array",
            "items": {
                # 3.2.4 Embedded Textual Body: exactly one value
                "properties": {
                    "type": {"const": "TextualBody"},
                    "value": {"type": "string"},
                    "format": {"const": "text/plain"},
                    "purpose": {"enum": ["identifying", "questioning", "describing", "tagging"]},
                },
                "required": ["type", "value", "purpose"],
                "additionalProperties": False,
            },
        },
        "target": {
            "type": "array",
            "minItems": 1,
            "items": {
                # 4 Specific Resources: exactly one source
                "properties": {
                    "source": IRI,
                    "selector": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "oneOf": [
                                # 4.2.4 Text Quote Selector: exactly one exact, at most one prefix and suffix
                                {
                                    "properties": {
                                        "type": {"const": "TextQuoteSelector"},
                                        **{key: {"type": "string"} for key in ("exact", "prefix", "suffix")},
                                    },
                                    "required": ["type", "exact"],
                                    "additionalProperties": False,
                                },
                                # 4.2.5 Text Position Selector: start and end, not negative
                                {
                                    "properties": {
                                        "type": {"const": "TextPositionSelector"},
                                        "start": COUNT,
                                        "end": COUNT,
                                    },
                                    "required": ["type", "start", "end"],
                                    "additionalProperties": False,
                                },
                            ]
                        },
                    },
                },
                "required": ["source", "selector"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["@context", "id", "type", "body", "target"],
    "additionalProperties": False,
}


def told(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.split("\n") if line]


def test_each_line_has_the_shape_of_the_recommendation() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for one in told(annotations(RECONCILIATION)):
        Draft202012Validator(SCHEMA).validate(one)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_do_not_change_the_shape(words: str) -> None:
    for one in told(annotations(case_that_says(words))):
        Draft202012Validator(SCHEMA).validate(one)


def test_there_is_one_for_each_account() -> None:
    accounts = sum(len(s.dispute.accounts) for s in RECONCILIATION.standings)
    ids = [one["id"] for one in told(annotations(RECONCILIATION))]
    assert len(set(ids)) == len(ids) == accounts


def test_the_selectors_lead_to_the_words_in_the_file_as_it_came_in() -> None:
    files = {f"urn:sha256:{article.original.sha256}": article for article in ARTICLES.values()}
    for one in told(annotations(RECONCILIATION)):
        quote, place = one["target"][0]["selector"]
        text = files[one["target"][0]["source"]].extraction
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1


def test_a_repaired_quote_is_told_as_it_stands_in_the_file() -> None:
    exact = [one["target"][0]["selector"][0]["exact"] for one in told(annotations(RECONCILIATION))]
    assert any(",quot;" in words for words in exact)


def test_of_a_page_on_the_web_only_the_words_are_claimed() -> None:
    first, second = told(annotations(case(COUNTED, disputes=(COUNTED.dispute,))))
    assert [target["source"] for target in first["target"]] == [
        f"urn:sha256:{ONE.original.sha256}",
        ONE.source.url,
    ]
    assert [s["type"] for s in first["target"][1]["selector"]] == ["TextQuoteSelector"]
    assert len(second["target"]) == 1


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://e.example/a b", ""])
def test_what_is_no_address_of_the_web_is_no_target(address: str) -> None:
    told = replace(ONE, source=replace(ONE.source, url=address))
    here = case(COUNTED, disputes=(COUNTED.dispute,))
    comparison = replace(here.comparison, articles=(told, *here.comparison.articles[1:]))
    first, _ = annotations(replace(here, comparison=comparison)).splitlines()
    assert [target["source"] for target in json.loads(first)["target"]] == [
        f"urn:sha256:{ONE.original.sha256}"
    ]


def test_the_body_has_the_question_the_value_and_the_state() -> None:
    first, _ = told(annotations(case(COUNTED, disputes=(COUNTED.dispute,))))
    assert {body["purpose"]: body["value"] for body in first["body"]} == {
        "identifying": COUNTED.dispute.id,
        "questioning": "How many people were killed?",
        "describing": "12 people",
        "tagging": "settled",
    }


def test_the_same_passage_has_the_same_name_each_time() -> None:
    assert annotations(RECONCILIATION) == annotations(RECONCILIATION)
    assert ARTICLES[D].source.url in annotations(RECONCILIATION)
