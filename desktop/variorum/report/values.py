"""The values of a decision as data: numbers of figures, ISO texts of dates, words of all else."""

from variorum.dispute.decision import Decision, Standing, State
from variorum.dispute.dispute import Dispute
from variorum.fact.fact import Quantity
from variorum.picture.best_mark import read_number
from variorum.wording.values import whole

_HOLDS = (State.SETTLED, State.STALE, State.ORPHANED)


def in_force(standing: Standing) -> Decision | None:
    """The decision whose values a report gives: not of a dispute that was left disputed or dismissed."""
    return standing.decision if standing.state in _HOLDS else None


def typed(text: str | None, dispute: Dispute) -> str | int | float | None:
    """A value that was decided: a number where the accounts give figures, else as it reads."""
    if text is None or not any(isinstance(account.value, Quantity) for account in dispute.accounts):
        return text
    number = read_number(text)
    return text if number is None else whole(number)


def best_values(standing: Standing) -> tuple[str | int | float, ...]:
    """The best account; two or more where both are true; empty where there is none."""
    decision = in_force(standing)
    told = (typed(value, standing.dispute) for value in (decision.values if decision else ()))
    return tuple(value for value in told if value is not None)


def low_and_high(standing: Standing) -> tuple[str | int | float | None, str | int | float | None]:
    """The ends of the range, each None where the editor gave none."""
    decision = in_force(standing)
    if decision is None:
        return None, None
    return typed(decision.low, standing.dispute), typed(decision.high, standing.dispute)
