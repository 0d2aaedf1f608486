"""Fills low, best and high from the accounts of a dispute under a named rule."""

from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.dispute.decision import Rule
from variorum.dispute.dispute import Account, Estimate
from variorum.fact.fact import Certainty, Moment, Quantity


def estimates(
    accounts: Sequence[Account], *, rule: Rule, published: Mapping[str, str | None]
) -> Estimate | None:
    """Low, best and high of numbers or of dates; None where the accounts are neither.

    UCDP and "latest" span all that the accounts admit and differ in the best
    value: the one most independent origins give, or the one given last.
    ACLED's rule ("conservative") takes the lowest. `published` gives the day
    of each article, by id. The dead do not become fewer: under "latest" a
    lower figure that no more origins give leaves somebody out.
    """
    told = [a for a in accounts if a.certainty is not Certainty.DENIED] or list(accounts)
    values = [account.value for account in told]
    if values and all(isinstance(value, Quantity) for value in values):
        return _of_numbers(told, rule, published)
    if values and all(isinstance(value, Moment) for value in values):
        return _of_dates(told, rule, published)
    return None


def _best(
    told: Sequence[Account], keys: Sequence[float | str], rule: Rule, published: Mapping[str, str | None]
) -> int:
    """The index of the account whose value the rule takes as best."""
    from statistics import median_low

    indices = range(len(told))
    if rule is Rule.CONSERVATIVE:
        return min(indices, key=lambda n: (keys[n], n))
    once = {(keys[n], told[n].origin) for n in indices}  # an origin counts once for what it says
    if rule is Rule.MEDIAN:
        return keys.index(median_low([key for key, _ in once]))
    support = Counter(key for key, _ in once)
    exact = [_exactness(told[n]) for n in indices]
    days = [published.get(told[n].passage.article) or "" for n in indices]
    if rule is Rule.LATEST:
        latest = max(indices, key=lambda n: (days[n], support[keys[n]], exact[n], -n))
        higher = [n for n in indices if exact[n] and outdoes(told[n], told[latest])]
        higher = [n for n in higher if support[keys[n]] >= support[keys[latest]]]
        return max(higher, key=lambda n: (keys[n], support[keys[n]], -n), default=latest)
    return max(indices, key=lambda n: (support[keys[n]], exact[n], days[n], -n))


def outdoes(account: Account, later: Account) -> bool:
    """Whether an account gives more dead than another."""
    left, right = account.value, later.value
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return False
    return left.what == right.what == "killed" and left.number > right.number


def _exactness(account: Account) -> int:
    value = account.value
    if isinstance(value, Moment):
        return len(value.start)
    return int(isinstance(value, Quantity) and value.lower is not None and value.lower == value.upper)


def _of_numbers(told: Sequence[Account], rule: Rule, published: Mapping[str, str | None]) -> Estimate:
    values = [a.value for a in told if isinstance(a.value, Quantity)]
    numbers = [value.number for value in values]
    best = numbers[_best(told, numbers, rule, published)]
    low = min(min(value.number if value.lower is None else value.lower for value in values), best)
    high = max(max(value.number if value.upper is None else value.upper for value in values), best)
    if rule is Rule.CONSERVATIVE:
        low = best
    return Estimate(low, best, high, rule.value)


def _of_dates(told: Sequence[Account], rule: Rule, published: Mapping[str, str | None]) -> Estimate:
    moments = [a.value for a in told if isinstance(a.value, Moment)]
    starts = [moment.start for moment in moments]
    best = starts[_best(told, starts, rule, published)]
    ends = [moment.end or moment.start for moment in moments]
    return Estimate(min(*starts, best), best, max(*ends, best), rule.value)


def first_rule(accounts: Sequence[Account], published: Mapping[str, str | None]) -> Rule:
    """The rule a proposal starts from: the latest word where the articles' days differ, else UCDP's."""
    days = {published.get(account.passage.article) for account in accounts}
    return Rule.LATEST if len(days - {None}) > 1 else Rule.UCDP
