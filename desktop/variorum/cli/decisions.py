"""Turns what was typed after `settle` into a decision on one dispute."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.article.article import Article
from variorum.dispute.decision import (
    Confidence,
    Decision,
    Evidence,
    Outcome,
    Reconciliation,
    Rule,
    Standing,
)
from variorum.dispute.dispute import Account, Dispute, Estimate
from variorum.errors import DecisionRefused, UnknownThing
from variorum.fact.fact import Moment, Quantity, Value

_WITHOUT_VALUE = (Outcome.UNRESOLVED, Outcome.NOT_COMPARABLE, Outcome.TRIVIAL)


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

    @property
    def ends(self) -> tuple[str | None, ...]:
        return (self.low, self.best, self.high)


def find(reconciliation: Reconciliation, name: str) -> Standing:
    """The dispute of that rank, id, or beginning of an id."""
    standings = reconciliation.standings
    named = [s for s in standings if s.dispute.id == name or str(s.dispute.rank) == name]
    named = named or [s for s in standings if name and s.dispute.id.startswith(name)]
    if len(named) == 1:
        return named[0]
    problem = "More than one dispute begins with" if named else "There is no dispute"
    raise UnknownThing(f"{problem} “{name}” in the case “{reconciliation.case}”.")


def decision_for(dispute: Dispute, choice: Choice, *, articles: Sequence[Article]) -> Decision:
    if not choice.reason.strip():
        raise DecisionRefused("A decision needs a reason; give it with --reason.")
    chosen = [_account(dispute, number) for number in choice.accounts]
    low, best, high = _ends(dispute, choice)
    return Decision(
        outcome=_outcome(choice),
        values=_values(chosen, choice, best=best),
        low=low,
        high=high,
        rule=choice.rule or Rule.OWN,
        reason=choice.reason.strip(),
        evidence=tuple(_evidence(dispute, chosen, choice, articles)),
        confidence=choice.confidence,
        accounts=choice.accounts,
    )


def _account(dispute: Dispute, number: int) -> Account:
    account = next((account for account in dispute.accounts if account.number == number), None)
    if account is None:
        raise DecisionRefused(
            f"This dispute has accounts 1 to {len(dispute.accounts)}, and no account {number}."
        )
    return account


def _outcome(choice: Choice) -> Outcome:
    """What the choice amounts to, where the editor did not say it."""
    if choice.outcome is not None:
        return choice.outcome
    if len(choice.accounts) + len(choice.values) > 1:
        return Outcome.BOTH_TRUE
    if choice.values:
        return Outcome.OWN_VALUE
    return Outcome.ACCEPT if choice.accounts else Outcome.RANGE


def _ends(dispute: Dispute, choice: Choice) -> tuple[str | None, str | None, str | None]:
    """Low, best and high as typed; as the rule fills them where only a rule was named."""
    nothing_said = not (choice.accounts or choice.values or any(choice.ends))
    if choice.outcome in _WITHOUT_VALUE or not nothing_said:
        return (choice.low, choice.best, choice.high)
    if choice.rule in (None, Rule.OWN):
        raise DecisionRefused(
            "Say what the best account is: --account, --value, or --low, --best and --high."
        )
    from variorum.dispute.estimate import estimates

    estimate = estimates(dispute.accounts, rule=choice.rule)
    if estimate is None:
        raise DecisionRefused("That rule gives no low, best and high for these accounts.")
    return _typed(estimate)


def _typed(estimate: Estimate) -> tuple[str, str, str]:
    low, best, high = (
        end if isinstance(end, str) else _figure(end) for end in (estimate.low, estimate.best, estimate.high)
    )
    return low, best, high


def _values(chosen: Iterable[Account], choice: Choice, *, best: str | None) -> tuple[str, ...]:
    values = (*(_as_typed(account.value) for account in chosen), *choice.values)
    return values or ((best,) if best else ())


def _as_typed(value: Value) -> str:
    """A value as a decision keeps it: 950000, 2020-02-24, Saraqib."""
    match value:
        case Quantity(number=number):
            return _figure(number)
        case Moment(start=start, end=end):
            return f"{start}/{end}" if end else start
        case _:
            return value.text


def _figure(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else str(number)


def _evidence(
    dispute: Dispute, chosen: Sequence[Account], choice: Choice, articles: Sequence[Article]
) -> list[Evidence]:
    """The passages named, else the chosen accounts', else those of all accounts."""
    if choice.evidence:
        return [_passage(word, articles) for word in choice.evidence]
    passages = [account.passage for account in chosen or dispute.accounts]
    return [Evidence(article=p.article, paragraph=p.paragraph, quote=p.quote) for p in passages]


def _passage(word: str, articles: Sequence[Article]) -> Evidence:
    name, _, number = word.rpartition(":")
    article = next((article for article in articles if article.id == name), None)
    if article is None or not number.isdecimal() or not 1 <= int(number) <= len(article.paragraphs):
        raise DecisionRefused(
            f"“{word}” is no passage; write ARTICLE:N, with an article's id and a paragraph."
        )
    quote = article.paragraph(int(number)).text
    return Evidence(article=name, paragraph=int(number), quote=quote)
