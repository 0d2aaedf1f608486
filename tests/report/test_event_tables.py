"""Settled counts of the dead in the columns of UCDP and ACLED, with nothing that no editor decided."""

import csv as csv_library
from dataclasses import replace
from io import StringIO

import pytest
from makers_dead import ACTOR, COUNTED, DAY, DEAD, PLACE, SETTLED, WAR, case, settled
from makers_report import RECONCILIATION

from variorum.dispute.decision import Reconciliation, Rule, Standing, State
from variorum.report.events import days_of, events
from variorum.report.writers.data.acled import ACLED, acled
from variorum.report.writers.data.ucdp import GED, date_prec, ucdp

Cells = dict[str, str]


def rows(text: str) -> list[Cells]:
    return list(csv_library.DictReader(StringIO(text, newline="")))


def as_ucdp(*standings: Standing) -> Cells:
    (row,) = rows(ucdp(case(*standings)))
    return row


def as_acled(*standings: Standing) -> Cells:
    (row,) = rows(acled(case(*standings)))
    return row


def test_the_columns_of_the_published_tables_come_first_in_their_order() -> None:
    assert len(GED) == 49 and (GED[0], GED[-1]) == ("id", "gwnob")
    assert len(ACLED) == 31 and (ACLED[0], ACLED[-1]) == ("event_id_cnty", "timestamp")
    for text, columns in ((ucdp(RECONCILIATION), GED), (acled(RECONCILIATION), ACLED)):
        head = next(csv_library.reader(StringIO(text)))
        assert tuple(head[: len(columns)]) == columns and len(set(head)) == len(head)
        assert all(column.startswith("variorum_") for column in head[len(columns) :])


def test_a_settled_count_gives_its_figures_and_the_rule_by_name() -> None:
    row = as_ucdp(*SETTLED)
    assert (row["low"], row["best"], row["high"]) == ("9", "12", "12")
    assert row["number_of_sources"] == "2" and row["relid"] == DEAD.id
    assert row["variorum_rule"] == "best supported figure, with low and high (UCDP)"
    assert row["source_original"] == "the ministry"
    assert row["source_article"] == (
        "“Market attack kills 12”, The Paper, 2020-03-04; “Nine dead”, A weekly, 2020-03"
    )


def test_day_place_and_actor_come_from_settled_disputes_of_the_same_paragraph() -> None:
    row = as_ucdp(*SETTLED)
    assert (row["date_start"], row["date_end"], row["date_prec"]) == ("2020-03-03", "2020-03-03", "1")
    assert (row["where_description"], row["side_a"], row["year"]) == (
        "the northern market",
        "the brigade",
        "2020",
    )
    assert all(one.id in row["variorum_linked"] for one in (DAY, PLACE, ACTOR))
    assert WAR.id not in row["variorum_linked"]


def test_an_estimate_stands_for_no_decision() -> None:
    assert DEAD.estimate is not None
    for row in (as_ucdp(), as_acled()):
        filled = {column for column, cell in row.items() if cell}
        assert row["variorum_state"] == "open"
        assert not filled & {"low", "best", "high", "fatalities", "date_start", "event_date", "variorum_rule"}


@pytest.mark.parametrize("state", [State.UNRESOLVED, State.DISMISSED])
def test_what_was_left_disputed_or_dismissed_has_no_figures(state: State) -> None:
    row = as_ucdp(settled(DEAD, "12", state=state))
    assert not row["best"] and row["variorum_state"] == state.value


def test_what_an_editor_left_out_stays_empty() -> None:
    row = as_ucdp(settled(DEAD, "12"))
    assert (row["low"], row["best"], row["high"]) == ("", "12", "")
    assert not row["date_start"] and not row["where_description"] and not row["side_a"]


def test_of_two_days_in_the_paragraph_neither_is_taken() -> None:
    there = settled(replace(WAR, accounts=DAY.accounts), "2020-03-02")
    assert not as_ucdp(COUNTED, SETTLED[1], there)["date_start"]


def test_acled_takes_the_lowest_figure_that_was_decided_and_says_which() -> None:
    row = as_acled(*SETTLED)
    assert (row["fatalities"], row["variorum_fatalities_from"]) == ("9", "low")
    conservative = settled(DEAD, "10", low="9", high="12", rule=Rule.CONSERVATIVE)
    row = as_acled(conservative)
    assert (row["fatalities"], row["variorum_fatalities_from"]) == ("10", "best")


def test_acled_has_the_day_the_place_and_the_actor() -> None:
    row = as_acled(*SETTLED)
    assert (row["event_date"], row["time_precision"], row["year"]) == ("2020-03-03", "1", "2020")
    assert (row["actor1"], row["location"], row["source"]) == (
        "the brigade",
        "the northern market",
        "The Paper; A weekly",
    )


@pytest.mark.parametrize(
    ("low", "best", "high", "code"),
    [
        (None, "2020-03-03", None, 1),
        ("2020-03-02", "2020-03-03", "2020-03-04", 2),
        ("2020-03-01", "2020-03-03", "2020-03-07", 3),
        (None, "2020-02", None, 4),
        (None, "2011", None, 5),
        ("2011", "2012", "2013", None),
    ],
)
def test_how_exact_a_date_is_is_told_by_the_code_of_ucdp(
    low: str | None, best: str, high: str | None, code: int | None
) -> None:
    days = days_of(settled(DAY, best, low=low, high=high))
    assert days is not None and date_prec(days) == code


@pytest.mark.parametrize("best", ["about noon", "2020-13", "2020-02-30", ""])
def test_what_is_no_date_gives_no_days(best: str) -> None:
    assert days_of(settled(DAY, best)) is None


def test_a_case_that_counts_no_dead_has_columns_and_no_rows() -> None:
    empty: Reconciliation = case(disputes=(DAY, PLACE))
    assert events(empty) == () and not rows(ucdp(empty)) and not rows(acled(empty))
