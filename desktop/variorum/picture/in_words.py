"""Says in words what a picture shows."""

from collections.abc import Sequence

from variorum.dispute.decision import Decision
from variorum.dispute.dispute import Account, Estimate
from variorum.fact.fact import Moment, Quantity
from variorum.text.message import Message
from variorum.wording.dates import date_text
from variorum.wording.sentences import say
from variorum.wording.values import number_text, value_text


def described(
    accounts: Sequence[Account],
    *,
    labels: Sequence[str] = (),
    decision: Decision | None = None,
    estimate: Estimate | None = None,
) -> str:
    """ "A: more than 1,000,000 people. B: … Best account: 950,000; low 900,000, high 1,000,000." """
    names = labels or [str(account.number) for account in accounts]
    told = [f"{name}: {_value(account)}." for name, account in zip(names, accounts, strict=True)]
    best = _best(decision, estimate)
    return " ".join([*told, best] if best else told)


def _value(account: Account) -> str:
    given = isinstance(account.value, Quantity | Moment)
    return value_text(account.value) if given else say(Message("not given"))


def _best(decision: Decision | None, estimate: Estimate | None) -> str:
    if decision is not None and (decision.values or decision.low):
        low, best, high = decision.low, " / ".join(map(_said, decision.values)), decision.high
    elif decision is None and estimate is not None:
        low, best, high = str(estimate.low), _said(str(estimate.best)), str(estimate.high)
    else:
        return ""
    if low is None or high is None:
        return say(Message("Best account: {best}.", {"best": best}))
    if not best:
        return say(Message("Best account: {low} to {high}.", {"low": _said(low), "high": _said(high)}))
    ends = {"best": best, "low": _said(low), "high": _said(high)}
    return say(Message("Best account: {best}; low {low}, high {high}.", ends))


def _said(text: str) -> str:
    """A stored value as it is read: figures grouped, dates written out, all else as it stands."""
    try:
        return number_text(float(text)) if len(text) != 4 else date_text(text)
    except ValueError:
        return date_text(text)
