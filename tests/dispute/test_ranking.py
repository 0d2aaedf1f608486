"""What matters most comes first."""

from makers_grammar import fact

from variorum.dispute.candidate import Candidate
from variorum.dispute.dispute import Verdict
from variorum.dispute.ranking import totals_first
from variorum.fact.fact import Kind, Quantity
from variorum.text.message import Message


def candidate(number: float, what: str, unit: str = "people") -> Candidate:
    told = fact(Quantity(number, unit=unit, what=what), article="a", kind=Kind.QUANTITY)
    return Candidate(Kind.QUANTITY, (told,), Message(""), Verdict.PRECISION, Message(""), "figure", {})


def order(*found: Candidate) -> list[float]:
    return [c.facts[0].value.number for c, _ in totals_first([(c, 0.5) for c in found])]


def test_among_figures_of_one_happening_the_total_goes_before_its_parts():
    assert order(candidate(2, "killed"), candidate(8, "killed")) == [8, 2]


def test_figures_of_different_things_keep_their_places():
    assert order(candidate(2, "killed"), candidate(9, "house", "house"), candidate(5, "killed")) == [5, 9, 2]
    assert order(candidate(2, "killed"), candidate(8, "injured")) == [2, 8]
