"""Which decisions rest on an article: what turns stale when it is taken out or replaced."""

from collections.abc import Iterable

from variorum.dispute.decision import Standing, State

_HOLD = frozenset({State.SETTLED, State.UNRESOLVED})


def resting_on(standings: Iterable[Standing], article: str) -> tuple[Standing, ...]:
    """Decisions in force to which the article gives an account; those that are stale already do not count."""
    return tuple(
        standing
        for standing in standings
        if standing.state in _HOLD
        and any(account.passage.article == article for account in standing.dispute.accounts)
    )


def stale(standings: Iterable[Standing]) -> int:
    """How many decisions wait to be looked at again, those too that no article gives any more."""
    return sum(standing.state in (State.STALE, State.ORPHANED) for standing in standings)
