"""What every export tells is one computation: the numbers read back out of each are the editor's own."""

from collections.abc import Mapping
from datetime import date

import pytest
from makers_dead import SETTLED, case
from makers_read_back import READ, Figures, NotHere, Value
from makers_report import RECONCILIATION

from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.fact.fact import Quantity
from variorum.report.writing import FORMATS
from variorum.wording.sentences import say

CASES = {"Idlib": RECONCILIATION, "market": case(*SETTLED)}
NOT_TOLD = (State.DISMISSED, State.ORPHANED)
WITH_VALUES = (State.SETTLED, State.STALE)
DEAD_ONLY = ("ucdp", "acled")


def as_decided(text: str) -> Value:
    try:
        return float(text) if len(text) != 4 else text
    except ValueError:
        return text


def told_of(reconciliation: Reconciliation) -> list[Standing]:
    """By rank, with those that nobody has decided."""
    known = {standing.dispute.id: standing for standing in reconciliation.standings}
    listed = [known.get(d.id, Standing(d, State.OPEN)) for d in reconciliation.comparison.disputes]
    return [standing for standing in listed if standing.state not in NOT_TOLD]


def expected(reconciliation: Reconciliation) -> Figures:
    """Straight from the decisions, by no writer's way."""
    standings = told_of(reconciliation)
    decided = {
        say(s.dispute.question): s.decision for s in standings if s.state in WITH_VALUES and s.decision
    }
    return Figures(
        questions=[say(s.dispute.question) for s in standings],
        best={name: list(map(as_decided, d.values)) for name, d in decided.items() if d.values},
        ends={
            name: (as_decided(d.low), as_decided(d.high)) for name, d in decided.items() if d.low and d.high
        },
        accounts=sum(len(s.dispute.accounts) for s in standings),
        sources=len(reconciliation.comparison.articles),
    )


def of_the_dead(reconciliation: Reconciliation) -> set[str]:
    return {
        say(s.dispute.question)
        for s in told_of(reconciliation)
        if all(isinstance(a.value, Quantity) and a.value.what == "killed" for a in s.dispute.accounts)
    }


def read(format: str, reconciliation: Reconciliation) -> Figures:
    try:
        return READ[format](FORMATS[format](reconciliation, date(2026, 11, 21)))
    except NotHere as missing:
        pytest.skip(f"{missing} is not here")


def plainly(values: Mapping[str, list[Value]]) -> dict[str, list[Value]]:
    """A year is one, whether a format gives it as a number or as a word."""
    return {n: [str(int(v)) if v in (2011.0, "2011") else v for v in told] for n, told in values.items()}


def test_every_format_that_is_written_is_read_back() -> None:
    assert set(FORMATS) <= set(READ)


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("format", FORMATS)
def test_the_numbers_of_an_export_are_those_of_the_decisions(format: str, name: str) -> None:
    found, meant = read(format, CASES[name]), expected(CASES[name])
    if found.questions is not None:
        assert found.questions == meant.questions
        assert set(found.best) == set(meant.best) or format == "annotations"
    if found.accounts is not None:
        assert found.accounts == meant.accounts
    if found.sources is not None:
        assert found.sources == meant.sources
    if format in DEAD_ONLY:
        assert set(found.best) == set(meant.best) & of_the_dead(CASES[name])
    if format == "acled" and name == "market":  # it has the lowest figure that was decided
        meant.best["How many people were killed?"] = [9.0]
    assert plainly(found.best).items() <= plainly(meant.best).items()
    assert found.ends.items() <= meant.ends.items()


@pytest.mark.parametrize("format", [f for f in FORMATS if f not in ("acled", "annotations")])
def test_low_and_high_are_in_every_export_that_has_the_best_account(format: str) -> None:
    found = read(format, CASES["market"])
    name = "How many people were killed?"
    assert found.ends.get(name) == ((9.0, 12.0) if found.best else None)


def test_a_number_that_is_changed_by_a_writer_is_noticed() -> None:
    data = FORMATS["md"](RECONCILIATION, date(2026, 11, 21))
    found = READ["md"](data.replace(b"**950,000 people**", b"**960,000 people**"))
    assert found.best != READ["md"](data).best and found.best["How many people were displaced?"] == [
        960_000.0
    ]
