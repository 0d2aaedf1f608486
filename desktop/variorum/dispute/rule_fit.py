"""Why a rule cannot fill low, best and high from the accounts at hand."""

from collections.abc import Mapping, Sequence

from variorum.dispute.decision import Rule
from variorum.dispute.dispute import Account
from variorum.dispute.estimate import estimates
from variorum.text.message import Message

FEWEST_ORIGINS = 3  # a median of two is only the lower of them


def hindrance(accounts: Sequence[Account], rule: Rule, published: Mapping[str, str | None]) -> Message | None:
    """None where the rule applies; `published` gives the day of each article, by id."""
    if rule is Rule.OWN:
        return None
    if estimates(accounts, rule=rule, published=published) is None:
        return Message("Not every account gives a number or a date.")
    match rule:
        case Rule.LATEST:
            return _without_days([published.get(account.passage.article) for account in accounts])
        case Rule.MEDIAN:
            origins = len({account.origin for account in accounts})
            few = Message(
                "A median needs three independent origins; here there are {count}.", {"count": origins}
            )
            return few if origins < FEWEST_ORIGINS else None
        case _:
            return None


def _without_days(days: Sequence[str | None]) -> Message | None:
    known = {day for day in days if day}
    if not known:
        return Message("No article with an account is dated.")
    return Message("All dated articles are of the same day.") if len(known) == 1 else None
