"""Grades of sources and accounts, and codes of precision, as a decision keeps them."""

from dataclasses import replace

import pytest
from makers_record import POST, TIMES, displaced, settled, spelled

from variorum.dispute.decision import Decision, Outcome
from variorum.dispute.dispute import Dispute
from variorum.dispute.grading import Credibility, Derivation, Grade, Grading, Reliability
from variorum.errors import DecisionRefused
from variorum.fact.fact import Kind
from variorum.record.deciding import checked
from variorum.record.record import Record
from variorum.record.revision import content, opened, sealed
from variorum.wording.decisions import parts_of

ARTICLES = (POST, TIMES)
B2 = Grade(1, Reliability.B, Credibility.TWO, Derivation.ORIGINAL)
F = Grade(2, Reliability.F)


def check(grading: Grading, dispute: Dispute | None = None) -> Decision:
    decision = Decision(Outcome.ACCEPT, accounts=(1,), reason="counted", grading=grading)
    return checked(decision, dispute or displaced(), ARTICLES)


def of_kind(kind: Kind) -> Dispute:
    return replace(displaced(), kind=kind)


def test_grades_are_kept_in_the_order_of_their_accounts() -> None:
    assert check(Grading((F, B2))).graded.grades == (B2, F)


def test_what_says_nothing_is_not_kept() -> None:
    decision = check(Grading((Grade(1),)))
    assert decision == replace(decision, grading=Decision(Outcome.ACCEPT).grading)
    assert not decision.graded.says_something


@pytest.mark.parametrize(
    ("grading", "sentence"),
    [
        (Grading((Grade(9, Reliability.A),)), "no account 9"),
        (Grading((B2, B2)), "once"),
        (Grading(where_prec=1), "about no place"),
        (Grading(date_prec=1), "about no date"),
    ],
)
def test_what_does_not_fit_the_dispute_is_refused(grading: Grading, sentence: str) -> None:
    with pytest.raises(DecisionRefused, match=sentence):
        check(grading)


@pytest.mark.parametrize(
    ("kind", "grading"), [(Kind.DATE, Grading(date_prec=6)), (Kind.GEOGRAPHY, Grading(where_prec=0))]
)
def test_a_code_that_there_is_not_is_refused(kind: Kind, grading: Grading) -> None:
    with pytest.raises(DecisionRefused, match="a code from 1 to"):
        check(grading, of_kind(kind))


def test_a_place_and_a_date_have_their_codes() -> None:
    assert check(Grading(where_prec=7), of_kind(Kind.PLACE_KIND)).graded.where_prec == 7
    assert check(Grading(date_prec=5), of_kind(Kind.DATE)).graded.date_prec == 5


def test_an_entry_without_grades_is_the_same_bytes_as_before_there_were_any(record: Record) -> None:
    entry = settled(record, dispute=spelled())
    assert b"grading" not in content(entry)
    assert sealed(opened(content(entry), hash="")).hash == entry.hash


def test_an_entry_with_grades_reads_back_as_it_was_written(record: Record) -> None:
    entry = settled(record)
    assert entry.decision is not None
    graded = sealed(replace(entry, decision=replace(entry.decision, grading=Grading((B2,), 3))))
    assert opened(content(graded), hash=graded.hash) == graded


def test_the_history_tells_grades_and_precision_in_words() -> None:
    parts = parts_of(check(Grading((B2,), date_prec=2), of_kind(Kind.DATE)))
    assert parts["grades"] == "1: B2, usually reliable, probably true, original"
    assert parts["precision"] == "Precision of the date: 2, two to six days."
