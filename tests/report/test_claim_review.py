"""Decided disputes as schema.org ClaimReview, checked by a schema written from schema.org's own pages."""

from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from makers_dead import COUNTED, DEAD, ONE, TWO, case, settled
from makers_report import RECONCILIATION
from test_hostile_text import HOSTILE, case_that_says

from variorum.dispute.decision import Outcome, State
from variorum.report.writers.data.claim_review import claim_reviews

TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
DAY = {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?"}
PERSON = {"properties": {"@type": {"enum": ["Person", "Organization"]}, "name": TEXT}, "required": ["name"]}
# schema.org/Quotation, schema.org/NewsArticle (CreativeWork), schema.org/Claim, schema.org/Rating,
# schema.org/PropertyValue, schema.org/ClaimReview: the properties that each type or its parents have.
QUOTATION = {
    "properties": {
        "@type": {"const": "Quotation"},
        "position": {"type": "integer"},
        **dict.fromkeys(("text", "abstract", "creditText"), TEXT),
    },
    "required": ["@type", "text"],
    "additionalProperties": False,
}
WORK = {
    "properties": {
        "@type": {"const": "NewsArticle"},
        **dict.fromkeys(("identifier", "headline", "name", "inLanguage"), TEXT),
        "url": {"type": "string", "pattern": "^https?://"},
        "publisher": PERSON,
        "author": PERSON,
        "datePublished": DAY,
        "hasPart": {"type": "array", "items": QUOTATION, "minItems": 1},
    },
    "required": ["@type", "hasPart"],
    "additionalProperties": False,
}
REVIEW = {
    "properties": {
        "@type": {"const": "ClaimReview"},
        "identifier": TEXT,
        "claimReviewed": TEXT,
        "itemReviewed": {
            "properties": {
                "@type": {"const": "Claim"},
                "name": TEXT,
                "appearance": {"type": "array", "items": WORK, "minItems": 1},
            },
            "required": ["@type", "appearance"],
            "additionalProperties": False,
        },
        "reviewRating": {
            "properties": {"@type": {"const": "Rating"}, "alternateName": TEXT},
            "required": ["@type", "alternateName"],
            "additionalProperties": False,
        },
        "about": {
            "properties": {
                "@type": {"const": "PropertyValue"},
                "value": {"type": ["number", "string", "array"]},
                "minValue": {"type": "number"},
                "maxValue": {"type": "number"},
                **dict.fromkeys(("name", "unitText", "description"), TEXT),
            },
            "additionalProperties": False,
        },
        "reviewBody": TEXT,
        "author": PERSON,
        "datePublished": DAY,
        "isPartOf": {"properties": {"@type": {"const": "CreativeWork"}, "name": TEXT}},
        "sdPublisher": {"properties": {"@type": {"const": "SoftwareApplication"}}},
    },
    "required": ["@type", "claimReviewed", "itemReviewed", "reviewRating"],
    "additionalProperties": False,
}
SCHEMA = {
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@graph": {"type": "array", "items": REVIEW},
    },
    "required": ["@context", "@graph"],
    "additionalProperties": False,
}


def test_the_shape_is_that_of_schema_org() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(claim_reviews(RECONCILIATION))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_do_not_change_the_shape(words: str) -> None:
    Draft202012Validator(SCHEMA).validate(claim_reviews(case_that_says(words)))


def test_each_decided_dispute_is_one_review_and_no_other() -> None:
    reviewed = [review["identifier"] for review in claim_reviews(RECONCILIATION)["@graph"]]
    assert reviewed == ["d0000001", "d0000002", "d0000003", "d0000004", "d0000005"]
    assert claim_reviews(case())["@graph"] == []


def test_a_review_has_the_outcome_the_figures_and_the_reason() -> None:
    (review,) = claim_reviews(case(COUNTED))["@graph"]
    assert review["reviewRating"]["alternateName"] == "Accepted: 12 people (9 to 12)"
    about = review["about"]
    assert (about["minValue"], about["value"], about["maxValue"], about["unitText"]) == (9, 12, 12, "people")
    assert (review["reviewBody"], review["author"]["name"], review["datePublished"]) == (
        "As told.",
        "M. Okafor",
        "2026-11-21",
    )


def test_each_article_appears_once_with_all_that_it_says() -> None:
    again = replace(DEAD.accounts[0], number=3)
    told = replace(DEAD, accounts=(*DEAD.accounts, again))
    (review,) = claim_reviews(case(settled(told, "12"), disputes=(told,)))["@graph"]
    first, second = review["itemReviewed"]["appearance"]
    assert [quote["position"] for quote in first["hasPart"]] == [1, 3]
    assert (
        first["identifier"] == f"urn:sha256:{ONE.original.sha256}" and first["headline"] == ONE.source.title
    )
    assert second["hasPart"][0]["creditText"] == "the ministry"


def test_an_address_stands_only_where_it_is_known() -> None:
    (review,) = claim_reviews(case(COUNTED))["@graph"]
    first, second = review["itemReviewed"]["appearance"]
    assert first["url"] == ONE.source.url and "url" not in second and TWO.source.url is None
    assert "url" not in review


def test_what_stays_disputed_has_a_rating_and_no_value() -> None:
    left = settled(DEAD, state=State.UNRESOLVED, outcome=Outcome.UNRESOLVED)
    (review,) = claim_reviews(case(left))["@graph"]
    assert review["reviewRating"]["alternateName"] == "Left disputed" and "about" not in review


def test_new_evidence_is_told_with_the_rating() -> None:
    (review,) = claim_reviews(case(settled(DEAD, "12", state=State.STALE)))["@graph"]
    assert review["reviewRating"]["alternateName"].endswith(". New evidence, not yet reviewed")
