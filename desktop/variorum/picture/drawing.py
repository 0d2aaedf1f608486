"""Chooses the picture that suits a dispute, or none."""

from collections.abc import Mapping, Sequence

from variorum.dispute.decision import Decision
from variorum.dispute.dispute import Account, Dispute, Estimate
from variorum.fact.fact import Moment, Quantity
from variorum.picture.axis import Axis
from variorum.picture.moments import stretch
from variorum.picture.number_line import number_line
from variorum.picture.picture import Picture
from variorum.picture.quantity_mark import drawable
from variorum.picture.timeline import timeline


def draw(
    dispute: Dispute,
    *,
    decision: Decision | None = None,
    estimate: Estimate | None = None,
    labels: Sequence[str] = (),
    published: Mapping[str, str] | None = None,
    stale: bool = False,
    width: float = 260.0,
    row_height: float = 28.0,
    axis_above: bool = False,
    axis: Axis | None = None,
) -> Picture | None:
    """None where fewer than two accounts have a place on an axis: a picture of one value tells nothing."""
    if sum(map(_has_number, dispute.accounts)) > 1:
        return number_line(
            dispute.accounts,
            estimate=estimate,
            decision=decision,
            labels=labels,
            stale=stale,
            width=width,
            row_height=row_height,
            axis_above=axis_above,
            axis=axis,
        )
    if sum(map(_has_date, dispute.accounts)) > 1:
        return timeline(
            dispute.accounts,
            estimate=estimate,
            decision=decision,
            labels=labels,
            published=published,
            stale=stale,
            width=width,
            row_height=row_height,
            axis_above=axis_above,
            axis=axis,
        )
    return None


def _has_number(account: Account) -> bool:
    return isinstance(account.value, Quantity) and drawable(account.value)


def _has_date(account: Account) -> bool:
    return isinstance(account.value, Moment) and stretch(account.value) is not None
