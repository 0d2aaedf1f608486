"""What a decision would be, before it is recorded: drafted from accounts, from a rule, or from one key."""

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.dispute.decision import Confidence, Decision, Evidence, Outcome, Rule, name_written
from variorum.dispute.dispute import Account, Dispute, Estimate
from variorum.fact.fact import Moment, Quantity, Term, Value
from variorum.gui.sheet import Sheet

LEFT_DISPUTED = "The accounts differ and none is better supported."
TRIVIAL = "The difference does not matter to the report."
NOT_COMPARABLE = "The accounts are not about the same thing."


@dataclass(frozen=True, slots=True)
class Draft:
    """The form's fields as they would be recorded."""

    outcome: Outcome = Outcome.ACCEPT
    values: tuple[str, ...] = ()
    low: str = ""
    high: str = ""
    rule: Rule = Rule.OWN
    reason: str = ""
    evidence: tuple[int, ...] = ()  # numbers of the accounts whose passages are attached
    accounts: tuple[int, ...] = ()
    confidence: Confidence | None = None


def plain(value: Value) -> str:
    """A value as a decision keeps it: 950000, 2020-02-24, Saraqib."""
    match value:
        case Quantity(number=number):
            return _plain_number(number)
        case Moment(start=start):
            return start
        case Term(text=text):
            return text
        case _:
            return value.text


def from_account(dispute: Dispute, number: int, sheet: Sheet) -> Draft:
    """Start from one account: its value, what its wording admits, its passage."""
    account = account_of(dispute, number)
    low, high = bounds(account.value)
    return Draft(
        values=(name_written(account, dispute.kind) or plain(account.value),),
        low=low,
        high=high,
        reason=f"As {where(account, sheet)} has it.",
        evidence=(number,),
        accounts=(number,),
        confidence=Confidence.MEDIUM,
    )


def from_estimate(dispute: Dispute, estimate: Estimate, rule: Rule, words: str) -> Draft:
    """Start from what a rule makes of all accounts."""
    low, best, high = (_plain_end(end) for end in (estimate.low, estimate.best, estimate.high))
    everyone = tuple(account.number for account in dispute.accounts)
    return Draft(
        outcome=Outcome.RANGE if low != high else Outcome.ACCEPT,
        values=(best,),
        low=low,
        high=high,
        rule=rule,
        reason=f"By rule: {words}.",
        evidence=everyone,
        accounts=tuple(a.number for a in dispute.accounts if plain(a.value) == best),
        confidence=Confidence.MEDIUM,
    )


def both_true(dispute: Dispute, chosen: Iterable[int]) -> Draft:
    """Two or more accounts that hold side by side, each of its own place, time or scope."""
    numbers = tuple(chosen)
    if len(numbers) < 2:
        numbers = tuple(account.number for account in dispute.accounts)
    values = tuple(dict.fromkeys(plain(account_of(dispute, n).value) for n in numbers))
    reason = "Each holds of its own place, time or scope."
    return Draft(Outcome.BOTH_TRUE, values, reason=reason, evidence=numbers, accounts=numbers)


def left(dispute: Dispute, outcome: Outcome, reason: str) -> Draft:
    """An outcome without a value, resting on all accounts."""
    defaults = {
        Outcome.UNRESOLVED: LEFT_DISPUTED,
        Outcome.TRIVIAL: TRIVIAL,
        Outcome.NOT_COMPARABLE: NOT_COMPARABLE,
    }
    everyone = tuple(account.number for account in dispute.accounts)
    return Draft(outcome, reason=reason or defaults.get(outcome, ""), evidence=everyone)


def from_decision(dispute: Dispute, decision: Decision) -> Draft:
    """The decision in force, to be looked at or changed."""
    passages = {(e.article, e.paragraph) for e in decision.evidence}
    attached = tuple(
        a.number for a in dispute.accounts if (a.passage.article, a.passage.paragraph) in passages
    )
    return Draft(
        decision.outcome,
        decision.values,
        decision.low or "",
        decision.high or "",
        decision.rule,
        decision.reason,
        attached,
        decision.accounts,
        decision.confidence,
    )


def decided(draft: Draft, dispute: Dispute) -> Decision:
    """The decision that a draft stands for; what it leaves open the record fills in or refuses."""
    accounts = [account_of(dispute, n) for n in draft.evidence]
    evidence = (Evidence(a.passage.article, a.passage.paragraph, a.passage.quote) for a in accounts)
    return Decision(
        outcome=draft.outcome,
        values=tuple(_ungrouped(value) for value in draft.values if value.strip()),
        low=_ungrouped(draft.low) or None,
        high=_ungrouped(draft.high) or None,
        rule=draft.rule,
        reason=draft.reason,
        evidence=tuple(dict.fromkeys(evidence)),
        confidence=draft.confidence,
        accounts=draft.accounts,
    )


def has_axis(dispute: Dispute) -> bool:
    """Whether its values have a low and a high."""
    return isinstance(dispute.accounts[0].value, Quantity | Moment)


def bounds(value: Value) -> tuple[str, str]:
    """What the wording of a value admits, empty where it is open."""
    match value:
        case Quantity(lower=lower, upper=upper):
            return _plain_end(lower), _plain_end(upper)
        case Moment(start=start, end=end):
            return start, end or start
        case _:
            return "", ""


def account_of(dispute: Dispute, number: int) -> Account:
    return next(account for account in dispute.accounts if account.number == number)


def where(account: Account, sheet: Sheet) -> str:
    """Letter and paragraph: E ¶ 5."""
    return f"{sheet.letter(account.passage.article)} ¶ {account.passage.paragraph}"


def _plain_end(end: float | str | None) -> str:
    if end is None:
        return ""
    return end if isinstance(end, str) else _plain_number(end)


def _plain_number(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else repr(number)


def _ungrouped(text: str) -> str:
    """A figure without the commas it is shown with; other text as it is."""
    bare = text.strip().replace(",", "")
    try:
        float(bare)
    except ValueError:
        return text.strip()
    return bare


def grouped(text: str) -> str:
    """A figure with its thousands set apart; other text as it is."""
    try:
        number = float(text)
    except ValueError:
        return text
    return f"{int(number):,}" if number.is_integer() else f"{number:,}"
