"""Grades as they are typed on the command line."""

import pytest

from variorum.cli.decisions import Choice, decision_for
from variorum.cli.grading import grading_typed
from variorum.cli.variadic import _repeated
from variorum.dispute.grading import Credibility, Derivation, Grade, Grading, Reliability
from variorum.errors import DecisionRefused


def test_what_is_said_of_one_account_is_joined() -> None:
    grading = grading_typed(["2=b", "1=C3", "2=original", "2=6"], where_prec=None, date_prec=4)
    assert grading == Grading(
        (
            Grade(1, Reliability.C, Credibility.THREE),
            Grade(2, Reliability.B, Credibility.SIX, Derivation.ORIGINAL),
        ),
        date_prec=4,
    )


@pytest.mark.parametrize("word", ["B2", "x=B2", "1=", "1=G", "1=7", "1=2B", "1=BB", "1=B22", "1=copied"])
def test_what_is_no_grade_is_refused(word: str) -> None:
    with pytest.raises(DecisionRefused, match="is no grade"):
        grading_typed([word], where_prec=None, date_prec=None)


def test_nothing_typed_grades_nothing() -> None:
    typed = Choice(accounts=(1,), grading=grading_typed([], where_prec=None, date_prec=None))
    assert decision_for(typed) == decision_for(Choice(accounts=(1,)))


def test_several_grades_may_follow_one_option() -> None:
    typed = ["settle", "Idlib", "3", "--grade", "1=B2", "2=C3"]
    assert list(_repeated(typed, 2))[-4:] == ["--grade", "1=B2", "--grade", "2=C3"]
