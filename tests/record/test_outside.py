"""Evidence from outside the case, and what each of several true values holds of."""

from dataclasses import replace

import pytest
from makers_record import POST, TIMES, displaced, pen

from variorum.dispute.decision import Decision, Outcome, Outside
from variorum.errors import DecisionRefused
from variorum.record import steps
from variorum.record.deciding import checked
from variorum.record.record import Record
from variorum.record.snapshot import anchored, snapshot_of

ARTICLES = (POST, TIMES)
UPDATE = Outside("Flash update", "https://reliefweb.int/x", "2020-03-01", "948,000 people")
TAKEN = Decision(Outcome.ACCEPT, accounts=(1,), reason="counted", outside=(UPDATE,))


def check(**changes: object) -> Decision:
    return checked(replace(TAKEN, **changes), displaced(), ARTICLES)


def outside(**changes: str) -> Decision:
    return check(outside=(replace(UPDATE, **changes),))


def test_evidence_from_outside_is_kept_as_it_was_given() -> None:
    assert check().outside == (UPDATE,)


def test_blanks_and_what_no_database_keeps_are_taken_out() -> None:
    [one] = outside(title=" Flash\nupdate\0 ", quote=" 948,000 people ").outside
    assert one == UPDATE


def test_the_same_evidence_is_kept_once() -> None:
    assert check(outside=(UPDATE, UPDATE)).outside == (UPDATE,)


@pytest.mark.parametrize(
    "url", ["https://un.org/a?b=1#c", "http://un.org", "", "doi:10.1000/1", "Archive: box 4", "Kew, FO 371"]
)
def test_an_address_of_the_web_or_plain_words_are_taken(url: str) -> None:
    assert outside(url=url).outside[0].url == url


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", "file:///etc/passwd", "ftp://x", "https:x"],
)
def test_any_other_address_is_refused(url: str) -> None:
    with pytest.raises(DecisionRefused, match="of the web"):
        outside(url=url)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": " "}, "needs a title"),
        ({"title": "x" * 301}, "title of evidence .* at most 300"),
        ({"url": "https://" + "x" * 2000}, "address of evidence .* at most 2,000"),
        ({"quote": "x" * 2001}, "quote of evidence .* at most 2,000"),
        ({"retrieved": "yesterday"}, "no date"),
        ({"retrieved": "2020-02-30"}, "no date"),
    ],
)
def test_what_cannot_be_kept_is_refused(changes: dict[str, str], sentence: str) -> None:
    with pytest.raises(DecisionRefused, match=sentence):
        outside(**changes)


def test_there_is_an_end_to_it() -> None:
    many = tuple(replace(UPDATE, title=str(n)) for n in range(21))
    with pytest.raises(DecisionRefused, match="at most 20 pieces"):
        check(outside=many)


def test_a_value_of_one_s_own_may_rest_on_it_alone() -> None:
    decision = check(outcome=Outcome.OWN_VALUE, accounts=(), values=("961000",))
    assert decision.evidence == () and decision.outside == (UPDATE,)


def test_each_value_may_say_what_it_holds_of() -> None:
    decision = check(outcome=Outcome.BOTH_TRUE, accounts=(1, 2), holds=(" Idlib  province", "the city"))
    assert decision.holds == ("Idlib province", "the city")


def test_what_holds_without_limit_says_nothing() -> None:
    both = {"outcome": Outcome.BOTH_TRUE, "accounts": (1, 2)}
    assert check(**both, holds=("", "the city")).holds == ("", "the city")
    assert check(**both, holds=("the city", " ")).holds == ("the city",)


@pytest.mark.parametrize("holds", [("a", "b"), ("x" * 301,)])
def test_more_than_the_values_or_too_long_is_refused(holds: tuple[str, ...]) -> None:
    with pytest.raises(DecisionRefused, match="at most"):
        check(holds=holds)


def test_it_is_hashed_kept_and_found(record: Record) -> None:
    decision = check(outcome=Outcome.BOTH_TRUE, accounts=(1, 2), holds=("Idlib province", "Neirab"))
    snapshot = anchored(snapshot_of(displaced(), ARTICLES), decision.evidence, ARTICLES)
    record.append("Idlib", lambda past: steps.settle(past, pen(), decision, snapshot))
    assert record.history("Idlib")[-1].decision == decision
    assert record.verify().ok
    assert record.search("Flash") and record.search("Neirab")
