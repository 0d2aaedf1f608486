"""What stands on the timeline: disputed dates, agreed ones, and those that one article gives alone."""

from dataclasses import replace

import pytest

from variorum.alignment.link import Grade, Link, Place
from variorum.dispute.decision import Decision, Outcome, Reconciliation, State
from variorum.fact.fact import Fact, Kind, Moment, Passage
from variorum.fact.passages import passage
from variorum.gui.session.sheet import Sheet, sheet_of
from variorum.gui.shots.made_case import made_case
from variorum.gui.timeline.event_words import spoken
from variorum.text.span import Span
from variorum.workspace.events import Event, events_of, publication_days
from variorum.workspace.telling import DateTold


@pytest.fixture(scope="module")
def case() -> Reconciliation:
    return made_case(4)


@pytest.fixture(scope="module")
def sheet(case: Reconciliation) -> Sheet:
    return sheet_of(case)


def told(article: str, paragraph: int, iso: str, words: str = "the store burned") -> DateTold:
    span = Span(0, 3)
    here = Passage(article, paragraph, span, span, "day")
    return DateTold(Fact(Kind.DATE, here, Moment(iso)), words)


def dated_dispute(case: Reconciliation) -> str:
    return next(s.dispute.id for s in case.standings if s.dispute.kind is Kind.DATE)


def lone(events: tuple[Event, ...]) -> list[Event]:
    return [event for event in events if event.standing is None]


def test_a_disputed_date_is_one_event_with_a_row_for_each_date(case, sheet) -> None:
    (event,) = events_of(case, (), sheet)
    assert event.standing is not None and event.standing.dispute.id == dated_dispute(case)
    assert [row.letters for row in event.rows] == ["C", "B", "AD"]
    assert event.state is State.OPEN and event.decision is None


def test_a_date_of_one_article_is_an_event_of_its_own(case, sheet) -> None:
    a = case.comparison.articles[0].id
    (event,) = lone(events_of(case, (told(a, 9, "2025-03-08"),), sheet))
    assert (event.what, event.letters) == ("the store burned", ("A",))


def test_dates_in_paragraphs_that_tell_the_same_are_one_event(case, sheet) -> None:
    a, b = (article.id for article in case.comparison.articles[:2])
    link = Link(Place(a, 9), Place(b, 9), Grade.SAME, 0.9, ())
    linked = replace(case, comparison=replace(case.comparison, links=(link,)))
    dates = (told(a, 9, "2025-03-08"), told(b, 9, "2025-03-08"), told(b, 9, "2025-03-10"))
    first, second = lone(events_of(linked, dates, sheet))
    assert (first.letters, second.letters) == (("A", "B"), ("B",))
    apart = replace(case, comparison=replace(case.comparison, links=()))
    assert len(lone(events_of(apart, dates, sheet))) == 3


def test_what_a_dispute_holds_is_not_told_twice(case, sheet) -> None:
    account = case.standing(dated_dispute(case)).dispute.accounts[0]
    again = DateTold(Fact(Kind.DATE, account.passage, account.value), "the fire began")
    assert len(events_of(case, (again,), sheet)) == 1


def test_events_stand_by_their_dates_and_what_has_none_is_left_out(case, sheet) -> None:
    a = case.comparison.articles[0].id
    dates = (told(a, 9, "2026-01-01", "late"), told(a, 9, "2011", "early"), told(a, 9, "soon", "never"))
    events = events_of(case, dates, sheet)
    assert [event.what for event in lone(events)] == ["early", "late"]
    assert [event.start for event in events] == sorted(event.start for event in events)


def test_a_line_is_read_out_as_a_sentence(case, sheet) -> None:
    (event,) = events_of(case, (), sheet)
    assert spoken(event).startswith("When did the fire begin? disputed. ")
    assert "C: 1 to 4 March 2025; B: 3 March 2025; A, D: 4 March 2025" in spoken(event)


def test_a_settled_one_says_its_best_account(case, sheet) -> None:
    id = dated_dispute(case)
    decision = Decision(Outcome.ACCEPT, ("2025-03-04",), reason="so")
    settled = replace(case.standing(id), state=State.SETTLED, decision=decision)
    standings = tuple(settled if s.dispute.id == id else s for s in case.standings)
    (event,) = events_of(replace(case, standings=standings), (), sheet)
    assert event.decision is decision and "? settled. " in spoken(event)
    assert spoken(event).endswith("best account 4 March 2025.")


def test_an_article_without_a_date_has_no_day_of_publication(case, sheet) -> None:
    assert len(publication_days(sheet)) == sum(bool(a.source.published) for a in sheet.articles)
    assert publication_days(Sheet()) == ()


def test_what_one_article_dates_is_told_by_its_sentence(case, sheet) -> None:
    article = case.comparison.articles[0]
    paragraph = article.story[0]
    text = paragraph.text
    here = passage(article, paragraph, Span(0, text.index(" ")))
    (event,) = lone(
        events_of(case, (DateTold(Fact(Kind.DATE, here, Moment("2025-03-08")), "clause"),), sheet)
    )
    assert text.startswith(event.what.removesuffix(" …"))
