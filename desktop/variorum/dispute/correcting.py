"""Counts a dispute anew where an editor says where its accounts come from."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.dispute.decision import Rule
from variorum.dispute.dispute import Account, Dispute
from variorum.dispute.estimate import estimates
from variorum.dispute.listing import suggested
from variorum.language.naming.folding import folded


def with_origins(
    dispute: Dispute, rests_on: Mapping[int, str], *, published: Mapping[str, str | None]
) -> Dispute:
    """The dispute with the origins of these accounts, by number; an empty name is an origin of its own.

    Accounts of one name are one origin, also with those that cite it in
    their own words. Low, best and high are worked out by the same rule.
    """
    if not rests_on:
        return dispute
    accounts = _renumbered([_moved(account, dispute, rests_on) for account in dispute.accounts])
    estimate = dispute.estimate
    if estimate is not None:
        estimate = estimates(accounts, rule=Rule(estimate.rule), published=published)
    suggestion = suggested(accounts, estimate.best) if estimate else dispute.suggestion
    return replace(dispute, accounts=accounts, estimate=estimate, suggestion=suggestion)


def _renumbered(accounts: Sequence[Account]) -> tuple[Account, ...]:
    names = {origin: f"o{n}" for n, origin in enumerate(dict.fromkeys(a.origin for a in accounts), 1)}
    return tuple(replace(account, origin=names[account.origin]) for account in accounts)


def _moved(account: Account, dispute: Dispute, rests_on: Mapping[int, str]) -> Account:
    name = rests_on.get(account.number)
    if name is None:
        return account
    if not name:
        own = f"editor:{account.number}"
        return replace(account, attribution=None, origin=own, origin_by_editor=True)
    return replace(account, attribution=name, origin=_origin(name, dispute, rests_on), origin_by_editor=True)


def _origin(name: str, dispute: Dispute, rests_on: Mapping[int, str]) -> str:
    """That of the first account which cites the name itself; else one of the editor's."""
    for account in dispute.accounts:
        cited = account.attribution if account.number not in rests_on else None
        if cited and folded(cited) == folded(name):
            return account.origin
    return f"editor:{folded(name) or name}"
