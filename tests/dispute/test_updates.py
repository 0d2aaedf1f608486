"""Updates told from contradictions."""

import pytest
from makers_grammar import fact

from variorum.dispute.candidate import Candidate
from variorum.dispute.dispute import Verdict
from variorum.dispute.updates import as_update
from variorum.fact.fact import Certainty, Kind, Quantity, Statement
from variorum.text.message import Message

DAYS = {"early": "2021-03-01", "late": "2021-03-02T09:00", "undated": None}


def differing(*figures: tuple[str, float], what: str = "killed") -> Candidate:
    facts = tuple(
        fact(Quantity(n, lower=n, upper=n, unit="people", what=what), article=id) for id, n in figures
    )
    question, why = Message("How many?"), Message("They differ.")
    return Candidate(Kind.QUANTITY, facts, question, Verdict.CONTRADICTION, why, "figure", {})


def test_a_later_and_higher_count_may_be_an_update():
    assert as_update(differing(("early", 12), ("late", 15)), DAYS).verdict is Verdict.TIME


@pytest.mark.parametrize(
    "found",
    [
        differing(("early", 15), ("late", 12)),
        differing(("early", 12), ("undated", 15)),
        differing(("early", 12), ("early", 15)),
        differing(("early", 12), ("late", 15), what="road"),
    ],
    ids=["a lower count", "an article without a day", "one day", "what does not grow"],
)
def test_anything_else_stays_a_contradiction(found):
    assert as_update(found, DAYS) is found


def claimed(early: Certainty, late: Certainty) -> Candidate:
    said = [("early", early), ("late", late)]
    facts = tuple(fact(Statement("it fell"), article=id, kind=Kind.ACTOR, certainty=c) for id, c in said)
    return Candidate(
        Kind.ACTOR, facts, Message("What?"), Verdict.PRECISION, Message("They differ."), "claim", {}
    )


def test_what_an_older_article_expects_and_a_later_one_tells_is_a_matter_of_time():
    assert as_update(claimed(Certainty.EXPECTED, Certainty.ASSERTED), DAYS).verdict is Verdict.TIME
    assert as_update(claimed(Certainty.ASSERTED, Certainty.EXPECTED), DAYS).verdict is Verdict.PRECISION
