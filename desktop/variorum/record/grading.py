"""Which gradings can be recorded."""

from collections import Counter

from msgspec import UNSET, UnsetType

from variorum.dispute.decision import Decision
from variorum.dispute.dispute import Dispute
from variorum.dispute.grading import DATE_PREC, WHERE_PREC, Grading, graded, has_date, has_place
from variorum.errors import DecisionRefused
from variorum.translation import tr


def checked_grading(decision: Decision, dispute: Dispute) -> Grading | UnsetType:
    """The decision's grading as it is kept, or DecisionRefused; unset where it says nothing."""
    grading = decision.graded
    _refuse_strangers(grading, dispute)
    _refuse_codes(grading, dispute)
    kept = graded(grading.grades, where_prec=grading.where_prec, date_prec=grading.date_prec)
    return kept if kept.says_something else UNSET


def _refuse_strangers(grading: Grading, dispute: Dispute) -> None:
    known = {account.number for account in dispute.accounts}
    for number, times in Counter(grade.account for grade in grading.grades).items():
        if number not in known:
            raise DecisionRefused(tr("This dispute has no account {number} to grade.", number=number))
        if times > 1:
            raise DecisionRefused(tr("Grade account {number} once.", number=number))


def _refuse_codes(grading: Grading, dispute: Dispute) -> None:
    place, day = grading.where_prec, grading.date_prec
    if place is not None and not has_place(dispute.kind):
        raise DecisionRefused(tr("This dispute is about no place whose precision could be given."))
    if day is not None and not has_date(dispute.kind):
        raise DecisionRefused(tr("This dispute is about no date whose precision could be given."))
    if place is not None and place not in WHERE_PREC:
        raise DecisionRefused(tr("The precision of a place is a code from 1 to 7, not {code}.", code=place))
    if day is not None and day not in DATE_PREC:
        raise DecisionRefused(tr("The precision of a date is a code from 1 to 5, not {code}.", code=day))
