"""Who signed a decision off stands beside who made it; what the desk says beside stays out of a report."""

import json
from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft202012Validator
from makers_report import RECONCILIATION

from variorum.dispute.decision import Reconciliation
from variorum.dispute.desk import Ask, Comment, Desk, SignOff
from variorum.paths import resources
from variorum.report.outlining import outline
from variorum.report.writers.data.csv import csv
from variorum.report.writers.data.json import json_text
from variorum.report.writers.data.reconciliation_json import reconciliation_json
from variorum.report.writers.html import html
from variorum.report.writers.markdown import markdown
from variorum.report.writers.txt import txt

TODAY = date(2026, 11, 21)
HOLDS = SignOff("B. <Editor>", "2026-11-22T10:00:00.000Z", holds=True)
LAPSED = replace(HOLDS, editor="C. Editor", holds=False)
TALK = Desk(
    assigned="Somebody",
    comments=(Comment("Somebody", "2026-11-22T09:00:00.000Z", "Ask the UN."),),
    asked=(Ask("Somebody", "2026-11-22T09:00:00.000Z", "D. Editor"),),
)


def with_desk(desk: Desk) -> Reconciliation:
    """The case, of whose first dispute the desk says this."""
    first, *others = RECONCILIATION.standings
    return replace(RECONCILIATION, standings=(replace(first, desk=desk), *others))


@pytest.mark.parametrize("write", [html, markdown, txt])
def test_a_report_tells_who_signed_off_and_when(write) -> None:
    told = " ".join(write(outline(with_desk(Desk(signed=(HOLDS,))), made=TODAY)).split())
    assert "Signed off by B." in told and "22 November 2026" in told
    assert "B. <Editor>" not in told or write is txt


@pytest.mark.parametrize("write", [html, markdown, txt])
def test_what_holds_no_longer_and_what_was_only_said_is_not_told(write) -> None:
    told = write(outline(with_desk(replace(TALK, signed=(LAPSED,))), made=TODAY))
    assert told == write(outline(RECONCILIATION, made=TODAY))


def test_a_table_names_who_signed_off_in_its_last_column() -> None:
    head, first, *_ = csv(with_desk(Desk(signed=(HOLDS, LAPSED)))).split("\r\n")
    assert head.endswith(",signed_off") and first.endswith(",B. <Editor>")


def test_json_has_it_by_the_schema() -> None:
    told = reconciliation_json(with_desk(replace(TALK, signed=(HOLDS, LAPSED))))
    schema = resources() / "comparison.schema.json"
    Draft202012Validator(json.loads(schema.read_text())).validate(json.loads(json_text(told)))
    [decision] = told["disputes"][0]["decisions"]
    assert decision["signed_off"] == [{"editor": HOLDS.editor, "at": HOLDS.at}]
    assert "Ask the UN." not in json_text(told)
