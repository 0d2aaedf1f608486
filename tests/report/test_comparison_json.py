"""The JSON keeps its promises: the schema, the offsets, the numbers."""

import json
from dataclasses import replace
from math import inf, nan

import pytest
from jsonschema import Draft202012Validator
from makers_report import (
    ARTICLES,
    COMPARISON,
    DISPLACED,
    RECONCILIATION,
    RETAKEN,
    SPELLED,
    D,
    passage,
    people,
)

from variorum.fact.fact import Fact, Kind, Statement, Term
from variorum.paths import resources
from variorum.report.writers.data.json import comparison_json, dispute_json, fact_json, json_text, value_json
from variorum.report.writers.data.reconciliation_json import reconciliation_json

SCHEMA = json.loads((resources() / "comparison.schema.json").read_text(encoding="utf-8"))


def assert_valid(document: object) -> None:
    errors = list(Draft202012Validator(SCHEMA).iter_errors(document))
    assert not errors, "\n".join(f"{e.json_path}: {e.message}" for e in errors)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_comparison_conforms_to_the_contract() -> None:
    assert_valid(json.loads(json_text(comparison_json(COMPARISON))))


def test_a_case_conforms_too_and_adds_state_and_decisions() -> None:
    told = json.loads(json_text(reconciliation_json(RECONCILIATION)))
    assert_valid(told)
    assert [d["state"] for d in told["disputes"]] == [s.state.value for s in RECONCILIATION.standings]
    assert told["disputes"][0]["decisions"][0]["best"] == "950000"
    assert told["disputes"][0]["decisions"][0]["editor"] == "M. Okafor"


def test_an_orphaned_decision_is_still_told() -> None:
    last = reconciliation_json(RECONCILIATION)["disputes"][-1]
    assert last["state"] == "orphaned" and last["decisions"][0]["values"] == ["4"]


def test_a_dispute_that_nobody_touched_is_open() -> None:
    told = reconciliation_json(replace(RECONCILIATION, standings=()))
    assert {d["state"] for d in told["disputes"]} == {"open"}


@pytest.mark.parametrize("key", ["schema", "links", "only"])
def test_the_schema_misses_nothing(key: str) -> None:
    document = comparison_json(COMPARISON)
    del document[key]
    assert not Draft202012Validator(SCHEMA).is_valid(document)


def test_the_schema_refuses_a_value_of_the_wrong_kind() -> None:
    document = comparison_json(COMPARISON)
    document["disputes"][0]["accounts"][0]["value"] = {"text": "a million", "form": "a million"}
    assert not Draft202012Validator(SCHEMA).is_valid(document)


def test_offsets_lead_to_the_characters_as_they_came_in() -> None:
    told = comparison_json(COMPARISON)
    listed = [a for part in ("disputes", "only", "agreements") for d in told[part] for a in d["accounts"]]
    assert sum(a["raw"] is not None for a in listed) == 1
    for account in listed:
        stood = ARTICLES[account["article"]].original.data.decode()[account["start"] : account["end"]]
        assert stood == (account["quote"] if account["raw"] is None else account["raw"])


def test_whole_numbers_are_written_whole() -> None:
    value = value_json(people(950_000.0, lower=2.5), kind=Kind.QUANTITY)
    assert json.dumps(value["number"]) == "950000"
    assert value["lower"] == 2.5


def test_an_infinite_end_is_open_and_nan_is_never_written() -> None:
    assert value_json(people(3, lower=-inf, upper=inf), kind=Kind.QUANTITY)["upper"] is None
    with pytest.raises(ValueError, match="float values"):
        json_text(value_json(people(nan), kind=Kind.QUANTITY))


def test_each_kind_of_value_has_its_own_keys() -> None:
    assert dispute_json(RETAKEN)["accounts"][2]["value"] == {"from": "2020-02-24", "to": "2020-03-01"}
    assert dispute_json(RETAKEN)["accounts"][0]["value"] == {"date": "2020-02-24"}
    assert dispute_json(SPELLED)["accounts"][2]["value"] == {"text": "Saraqib", "form": "Saraqeb"}


def test_only_names_and_their_like_have_the_form_as_written() -> None:
    assert value_json(Statement("it fell"), kind=Kind.CONTROL) == {"text": "it fell"}
    assert value_json(Term("town", "the town"), kind=Kind.CONTROL) == {"text": "the town"}
    said = value_json(Statement("rebels"), kind=Kind.LABEL, written="the rebels")
    assert said == {"text": "rebels", "form": "the rebels"}


def test_an_agreement_has_no_verdict() -> None:
    assert "verdict" not in comparison_json(COMPARISON)["agreements"][0]


def test_a_question_is_said_with_its_arguments() -> None:
    assert dispute_json(DISPLACED)["question"] == "How many people were displaced?"


def test_a_fact_is_one_line_with_its_offsets() -> None:
    fact = Fact(Kind.QUANTITY, passage(ARTICLES[D], "some 900,000 people"), people(900_000))
    told = fact_json(fact)
    assert list(told) == [
        *("article", "paragraph", "start", "end", "quote", "kind", "value", "attribution", "certainty"),
    ]
    assert ARTICLES[D].extraction[told["start"] : told["end"]] == "some 900,000 people"
