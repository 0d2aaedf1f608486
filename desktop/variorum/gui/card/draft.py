"""What a decision would be, before it is recorded: drafted from accounts, from a rule, or from one key."""

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec import UNSET, UnsetType

from variorum.dispute.decision import Confidence, Decision, Evidence, Outcome, Outside, Rule, name_written
from variorum.dispute.dispute import Account, Dispute, Estimate
from variorum.dispute.grading import Grading
from variorum.fact.fact import Moment, Quantity, Term, Value
from variorum.gui.card.typed import grouped as grouped
from variorum.gui.card.typed import read
from variorum.gui.session.sheet import Sheet
from variorum.translation import later, tr

LEFT_DISPUTED = later("The accounts differ and none is better supported.")
TRIVIAL = later("The difference does not matter to the report.")
NOT_COMPARABLE = later("The accounts are not about the same thing.")


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
    attached: tuple[Evidence, ...] = ()  # passages of no account
    outside: tuple[Outside, ...] = ()
    holds: tuple[str, ...] = ()  # where several are true: what each value holds of
    grading: Grading | UnsetType = UNSET


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


def value_of(account: Account, dispute: Dispute) -> str:
    """What a decision keeps of an account; of a name the form that it writes."""
    return name_written(account, dispute.kind) or plain(account.value)


def from_account(dispute: Dispute, number: int, sheet: Sheet) -> Draft:
    """Start from one account: its value, what its wording admits, its passage."""
    account = account_of(dispute, number)
    low, high = bounds(account.value)
    return Draft(
        values=(value_of(account, dispute),),
        low=low,
        high=high,
        reason=tr("As {where} has it.", where=where(account, sheet)),
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
        reason=tr("By rule: {words}.", words=words),
        evidence=everyone,
        accounts=tuple(a.number for a in dispute.accounts if plain(a.value) == best),
        confidence=Confidence.MEDIUM,
    )


def both_true(dispute: Dispute, chosen: Iterable[int]) -> Draft:
    """Two or more accounts that hold side by side, each of its own place, time or scope."""
    numbers = tuple(chosen)
    if len(numbers) < 2:
        numbers = tuple(account.number for account in dispute.accounts)
    values = tuple(dict.fromkeys(value_of(account_of(dispute, n), dispute) for n in numbers))
    reason = tr("Each holds of its own place, time or scope.")
    return Draft(Outcome.BOTH_TRUE, values, reason=reason, evidence=numbers, accounts=numbers)


def left(dispute: Dispute, outcome: Outcome, reason: str) -> Draft:
    """An outcome without a value, resting on all accounts."""
    defaults = {
        Outcome.UNRESOLVED: tr(LEFT_DISPUTED),
        Outcome.TRIVIAL: tr(TRIVIAL),
        Outcome.NOT_COMPARABLE: tr(NOT_COMPARABLE),
    }
    everyone = tuple(account.number for account in dispute.accounts)
    return Draft(outcome, reason=reason or defaults.get(outcome, ""), evidence=everyone)


def from_decision(dispute: Dispute, decision: Decision) -> Draft:
    """The decision in force, to be looked at or changed."""
    of_accounts = {_evidence(account): account.number for account in dispute.accounts}
    known = tuple(a.number for a in dispute.accounts if _evidence(a) in decision.evidence)
    return Draft(
        decision.outcome,
        decision.values,
        decision.low or "",
        decision.high or "",
        decision.rule,
        decision.reason,
        known,
        decision.accounts,
        decision.confidence,
        tuple(evidence for evidence in decision.evidence if evidence not in of_accounts),
        decision.outside,
        decision.holds,
        decision.grading,
    )


def decided(draft: Draft, dispute: Dispute) -> Decision:
    """The decision that a draft stands for; what it leaves open the record fills in or refuses."""
    evidence = (*(_evidence(account_of(dispute, n)) for n in draft.evidence), *draft.attached)
    holds = tuple(hold.strip() for hold in draft.holds) if draft.outcome is Outcome.BOTH_TRUE else ()
    return Decision(
        outcome=draft.outcome,
        values=tuple(_kept(value, dispute) for value in draft.values if value.strip()),
        low=_kept(draft.low, dispute) or None,
        high=_kept(draft.high, dispute) or None,
        rule=draft.rule,
        reason=draft.reason,
        evidence=tuple(dict.fromkeys(evidence)),
        confidence=draft.confidence,
        accounts=draft.accounts,
        outside=draft.outside,
        holds=holds if any(holds) else (),
        grading=draft.grading,
    )


def _evidence(account: Account) -> Evidence:
    return Evidence(account.passage.article, account.passage.paragraph, account.passage.quote)


def _kept(text: str, dispute: Dispute) -> str:
    """What is typed as a decision keeps it; what cannot be read stays as it is, to be refused."""
    kept = read(text, dispute)
    return text.strip() if kept is None else kept


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


def said_by(dispute: Dispute, text: str) -> tuple[int, ...]:
    """The numbers of the accounts that have a value as it is typed."""
    kept = read(text, dispute)
    return tuple(a.number for a in dispute.accounts if kept and value_of(a, dispute) == kept)


def where(account: Account, sheet: Sheet) -> str:
    """Letter and paragraph: E ¶ 5."""
    return f"{sheet.letter(account.passage.article)} ¶ {account.passage.paragraph}"


def _plain_end(end: float | str | None) -> str:
    if end is None:
        return ""
    return end if isinstance(end, str) else _plain_number(end)


def _plain_number(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else repr(number)
