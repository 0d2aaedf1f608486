"""Turns what was typed after `settle` into a decision; the record completes or refuses it."""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec import UNSET, UnsetType

from variorum.article.article import Article
from variorum.dispute.decision import Confidence, Decision, Evidence, Outcome, Outside, Rule
from variorum.dispute.dispute import Dispute, Estimate
from variorum.dispute.grading import Grading
from variorum.errors import DecisionRefused

_WITHOUT_VALUE = frozenset({Outcome.UNRESOLVED, Outcome.NOT_COMPARABLE, Outcome.TRIVIAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What an editor typed: accounts, values of their own, or a range, and why."""

    accounts: tuple[int, ...] = ()
    values: tuple[str, ...] = ()
    low: str | None = None
    best: str | None = None
    high: str | None = None
    outcome: Outcome | None = None
    rule: Rule | None = None
    reason: str = ""
    evidence: tuple[str, ...] = ()
    confidence: Confidence | None = None
    outside: tuple[str, ...] = ()  # titles of evidence from outside the case
    urls: tuple[str, ...] = ()  # where each is, in the order of the titles
    retrieved: tuple[str, ...] = ()  # when each was looked up, in the same order
    holds: tuple[str, ...] = ()  # of what each value holds
    grading: Grading | UnsetType = UNSET

    @property
    def leaves_it_to_a_rule(self) -> bool:
        """Whether only a rule was named, which then fills low, best and high."""
        said = self.accounts or self.values or self.low or self.best or self.high
        return not said and self.outcome not in _WITHOUT_VALUE


def decision_for(choice: Choice) -> Decision:
    if choice.accounts and choice.values and choice.outcome is None:
        raise DecisionRefused(
            "Take accounts, or give values of your own; with both, say which --outcome you mean."
        )
    return Decision(
        outcome=choice.outcome or _outcome(choice),
        values=choice.values or ((choice.best,) if choice.best else ()),
        low=choice.low,
        high=choice.high,
        rule=choice.rule or Rule.OWN,
        reason=choice.reason,
        evidence=tuple(map(passage_named, choice.evidence)),
        outside=_outside(choice),
        holds=choice.holds,
        grading=choice.grading,
        confidence=choice.confidence,
        accounts=choice.accounts,
    )


def decision_by_rule(choice: Choice, dispute: Dispute, articles: Sequence[Article]) -> Decision:
    """The decision in which the named rule fills low, best and high."""
    if choice.rule in (None, Rule.OWN):
        raise DecisionRefused(
            "Say what the best account is: --account, --value, or --low, --best and --high."
        )
    from variorum.dispute.estimate import estimates

    published = {article.id: article.source.published for article in articles}
    estimate = estimates(dispute.accounts, rule=choice.rule, published=published)
    if estimate is None:
        raise DecisionRefused("That rule gives no low, best and high for these accounts.")
    low, best, high = _typed(estimate)
    return Decision(
        outcome=choice.outcome or Outcome.RANGE,
        values=(best,),
        low=low,
        high=high,
        rule=choice.rule,
        reason=choice.reason,
        evidence=tuple(map(passage_named, choice.evidence)),
        outside=_outside(choice),
        holds=choice.holds,
        grading=choice.grading,
        confidence=choice.confidence,
    )


def _outcome(choice: Choice) -> Outcome:
    """What the choice amounts to, where the editor did not say it."""
    if len(choice.accounts) + len(choice.values) > 1:
        return Outcome.BOTH_TRUE
    if choice.values:
        return Outcome.OWN_VALUE
    return Outcome.ACCEPT if choice.accounts else Outcome.RANGE


def _typed(estimate: Estimate) -> tuple[str, str, str]:
    low, best, high = (
        end if isinstance(end, str) else _figure(end) for end in (estimate.low, estimate.best, estimate.high)
    )
    return low, best, high


def _figure(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else str(number)


def passage_named(word: str) -> Evidence:
    """The passage that ARTICLE:N names; its quote is left to the record."""
    article, colon, number = word.rpartition(":")
    if not colon or not number.isdecimal():
        raise DecisionRefused(
            f"“{word}” is no passage; write ARTICLE:N, an article's letter or id and a paragraph."
        )
    return Evidence(article=article, paragraph=int(number), quote="")


def _outside(choice: Choice) -> tuple[Outside, ...]:
    """Evidence from outside the case: each title with the address and the day that stand at its place."""
    if max(len(choice.urls), len(choice.retrieved)) > len(choice.outside):
        raise DecisionRefused("Each --url and --retrieved belongs to an --outside, which says what it is.")
    none = [""] * len(choice.outside)
    told = zip(choice.outside, (*choice.urls, *none), (*choice.retrieved, *none), strict=False)
    return tuple(Outside(title, url, day) for title, url, day in told)
