"""What a report says about each state, whatever its format."""

from dataclasses import replace
from datetime import date

import pytest
from makers_report import (
    COMPARISON,
    DISPLACED,
    FIGHTERS,
    KIND_OF_PLACE,
    RECONCILIATION,
    RETAKEN,
    SOLDIERS,
    STANDINGS,
    TOWNS,
)

from variorum.dispute.decision import Decision, Outcome, Reconciliation, Standing, State
from variorum.dispute.dispute import Dispute
from variorum.fact.fact import Kind, Statement
from variorum.report.letters import letter
from variorum.report.outline import Entry, Outline, Style
from variorum.report.outlining import outline
from variorum.report.prose import IN_PROSE, statement
from variorum.report.told import ended
from variorum.text.message import Message

OUTLINE = outline(RECONCILIATION, made=date(2026, 11, 21))


def told(of: Outline, part: str) -> str:
    """All sentences of the section whose heading holds the words."""
    sections = [s for s in of.account if part in s.heading]
    return " ".join("".join(run.text for run in runs) for s in sections for runs in s.sentences)


def entry(dispute: Dispute) -> Entry:
    return next(
        e
        for e in OUTLINE.entries
        if e.question == dispute.question.template.format(**dispute.question.arguments)
    )


def text_of(standing: Standing) -> str:
    return "".join(run.text for run in statement(standing))


def test_a_settled_dispute_gives_its_best_account_and_a_note_with_every_other() -> None:
    assert "950,000 people were displaced (900,000 to 1,000,000)." in told(OUTLINE, "settled")
    note = OUTLINE.notes[0]
    assert [account.letter for account in note.accounts] == ["A", "B", "C", "D", "E"]
    assert "latest figure" in note.reason and "M. Okafor, 21 November 2026" in note.decided


def test_values_that_are_both_true_stand_side_by_side() -> None:
    assert "on 24 February 2020 and on 27 February 2020; both are true" in told(OUTLINE, "settled")
    assert entry(RETAKEN).best == ("24 February 2020", "27 February 2020")


def test_an_unresolved_dispute_is_told_as_disputed_with_all_accounts_and_no_best_value() -> None:
    said = told(OUTLINE, "disputed")
    assert "disputed: B about 60 towns and villages; D 10 cities and towns; E several" in said
    assert entry(TOWNS).best == ()


def test_a_stale_one_keeps_its_value_and_says_that_evidence_came() -> None:
    said = told(OUTLINE, "new evidence")
    assert said.startswith(
        "Up to 16 Turkish soldiers were killed in February; new evidence, not yet reviewed"
    )
    assert entry(SOLDIERS).best == ("up to 16 soldiers",)
    assert "New evidence, not yet reviewed." in entry(SOLDIERS).remarks


def test_an_open_one_has_all_accounts_no_best_value_and_no_note() -> None:
    assert "What kind of place is Neirab? A town; C village; D city." in told(OUTLINE, "open")
    assert entry(KIND_OF_PLACE).best == () and entry(KIND_OF_PLACE).note is None


def test_a_dismissed_one_is_counted_but_not_told() -> None:
    assert "1 dismissed" in OUTLINE.summary
    assert FIGHTERS.question.template not in {e.question for e in OUTLINE.entries}


def test_an_orphaned_decision_is_told_apart() -> None:
    assert [e.best for e in OUTLINE.orphans] == [("4 posts",)]


def test_notes_are_numbered_as_the_text_meets_them() -> None:
    met = [
        int(run.text)
        for section in OUTLINE.account
        for runs in section.sentences
        for run in runs
        if run.style is Style.NOTE
    ]
    assert met == [note.number for note in OUTLINE.notes] == list(range(1, len(met) + 1))


def test_agreements_and_what_one_article_alone_tells_have_their_places() -> None:
    assert OUTLINE.agreements[0].places == (("A", 5), ("B", 8))
    assert OUTLINE.only[0].text == "a tank and a carrier"


def test_sources_tell_their_date_how_it_was_found_and_their_hash() -> None:
    first = OUTLINE.sources[0]
    assert (first.published, first.dated_from) == ("25 February 2020", "worked out")
    assert first.sha256 == COMPARISON.articles[0].original.sha256 and not first.titled


def test_a_case_that_nobody_touched_has_only_open_disputes() -> None:
    untouched = outline(replace(RECONCILIATION, standings=()), made=date(2026, 11, 21))
    assert [section.heading for section in untouched.account] == ["What is open"]
    assert not untouched.notes and any("No editor has decided" in line for line in untouched.method)


def test_only_the_first_open_disputes_are_told_in_sentences() -> None:
    many = tuple(replace(KIND_OF_PLACE, id=f"m{n}", rank=n) for n in range(1, IN_PROSE + 6))
    told_of = outline(Reconciliation("many", replace(COMPARISON, disputes=many), ()), made=date(2026, 11, 21))
    assert len(told_of.account[0].sentences) == IN_PROSE + 1
    assert len(told_of.entries) == len(many)


def test_nothing_to_tell_is_told() -> None:
    empty = replace(COMPARISON, disputes=(), only=(), agreements=(), articles=())
    assert "No facts differ" in outline(Reconciliation("", empty, ()), made=date(2026, 11, 21)).summary


@pytest.mark.parametrize(
    ("question", "value", "said"),
    [
        ("How many people were killed?", "19", "19 people were killed"),
        ("How many were seized: trucks?", "19", "19 trucks were seized"),
        ("How many were killed?", "19", "How many were killed? 19 people"),
        ("When was the town retaken?", "2020-02-24", "The town was retaken on 24 February 2020"),
        ("When was the deal signed?", "2018-09", "The deal was signed in September 2018"),
        ("Who held the town?", "the army", "Who held the town? The army"),
    ],
)
def test_a_question_becomes_a_statement_where_it_can(question: str, value: str, said: str) -> None:
    dispute = replace(DISPLACED if value == "19" else RETAKEN, question=Message(question))
    decision = Decision(Outcome.OWN_VALUE, values=(value,))
    assert text_of(Standing(dispute, State.SETTLED, decision)) == said


def test_a_trivial_difference_without_a_value_says_so() -> None:
    standing = Standing(FIGHTERS, State.SETTLED, Decision(Outcome.TRIVIAL))
    assert text_of(standing).endswith("The difference is of no weight")
    standing = Standing(FIGHTERS, State.SETTLED, Decision(Outcome.NOT_COMPARABLE))
    assert text_of(standing).endswith("The accounts cannot be compared")


def test_a_range_that_names_no_best_stands_for_itself() -> None:
    decision = Decision(Outcome.RANGE, low="900000", high="1000000")
    assert (
        text_of(Standing(DISPLACED, State.SETTLED, decision)) == "900,000 to 1,000,000 people were displaced"
    )


def test_an_accepted_account_keeps_its_own_vagueness() -> None:
    decision = Decision(Outcome.ACCEPT, values=("2020-02-24",), accounts=(3,))
    assert "24 February to 1 March 2020" in text_of(Standing(RETAKEN, State.SETTLED, decision))


def test_an_accepted_claim_stays_in_the_words_of_its_article() -> None:
    accounts = (replace(DISPLACED.accounts[0], value=Statement("the army fled")),)
    dispute = replace(DISPLACED, kind=Kind.ACTOR, question=Message("Who fled?"), accounts=accounts)
    decision = Decision(Outcome.ACCEPT, values=("the army fled",), accounts=(1,))
    assert text_of(Standing(dispute, State.SETTLED, decision)) == "Who fled? “the army fled”"


def test_what_was_left_disputed_and_then_changed_says_so() -> None:
    because = Message("{article} no longer gives an account.", {"article": COMPARISON.articles[1].id})
    decision = Decision(Outcome.UNRESOLVED, reason="Who knows.")
    stale = Standing(TOWNS, State.STALE, decision, stale_because=because)
    made = outline(replace(RECONCILIATION, standings=(stale,)), made=date(2026, 11, 21))
    said = told(made, "new evidence")
    assert "left disputed; new evidence, not yet reviewed: B no longer gives an account." in said


def test_letters_go_on_after_z() -> None:
    assert [letter(n) for n in (0, 25, 26, 27, 51, 52)] == ["A", "Z", "AA", "AB", "AZ", "BA"]


def test_the_standings_of_the_case_are_all_told_somewhere() -> None:
    assert len(OUTLINE.entries) + len(OUTLINE.orphans) + 1 == len(STANDINGS)


def test_a_full_stop_ends_a_reason_that_was_typed_without_one() -> None:
    (settled,) = (s for s in STANDINGS if s.dispute.id == DISPLACED.id and s.decision)
    bare = replace(settled, decision=replace(settled.decision, reason="the newest"))
    note = outline(replace(RECONCILIATION, standings=(bare,)), made=date(2026, 11, 21)).notes[0]
    assert note.reason == "the newest."


@pytest.mark.parametrize("words", ["Is it?", "So it says.", "“So it is.”", "And so on …", "", "(Both hold.)"])
def test_a_reason_that_has_an_end_of_its_own_stays_as_typed(words: str) -> None:
    assert ended(words) == words
