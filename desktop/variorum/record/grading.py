"""Which gradings can be recorded."""

from collections import Counter

from msgspec import UNSET, UnsetType

from variorum.dispute.decision import Decision
from variorum.dispute.dispute import Dispute
from variorum.dispute.grading import DATE_PREC, WHERE_PREC, Grading, graded, has_date, has_place
from variorum.errors import DecisionRefused


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
            raise DecisionRefused(f"This dispute has no account {number} to grade.")
        if times > 1:
            raise DecisionRefused(f"Grade account {number} once.")


def _refuse_codes(grading: Grading, dispute: Dispute) -> None:
    for code, codes, fits, name in (
        (grading.where_prec, WHERE_PREC, has_place(dispute.kind), "place"),
        (grading.date_prec, DATE_PREC, has_date(dispute.kind), "date"),
    ):
        if code is None:
            continue
        if not fits:
            raise DecisionRefused(f"This dispute is about no {name} whose precision could be given.")
        if code not in codes:
            raise DecisionRefused(
                f"The precision of a {name} is a code from {codes[0]} to {codes[-1]}, not {code}."
            )
