"""Which decisions can be recorded: each is completed from the accounts it takes, or refused with a reason."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from variorum.article.article import Article
from variorum.dispute.decision import Decision, Evidence, Outcome, name_written
from variorum.dispute.dispute import Account, Dispute
from variorum.errors import DecisionRefused
from variorum.fact.fact import Moment, Quantity, Statement, Term, Value
from variorum.record.grading import checked_grading
from variorum.record.outside import with_outside
from variorum.record.snapshot import printable
from variorum.translation import tr

_ISO = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?)?)?)?")
# These rest on all that the articles say, not on one of the accounts.
_ON_ALL = frozenset({Outcome.RANGE, Outcome.UNRESOLVED, Outcome.NOT_COMPARABLE, Outcome.TRIVIAL})
_LONGEST_QUOTE = 160


def checked(decision: Decision, dispute: Dispute, articles: Sequence[Article]) -> Decision:
    """The decision with its values and evidence filled in from the accounts it takes, or DecisionRefused."""
    decision = _in_letters(decision)
    taken = _taken(decision, dispute)
    decision = with_outside(_with_values(decision, dispute, taken), is_date=_is_date)
    _refuse_bad_outcome(decision)
    _refuse_bad_order(decision)
    decision = _with_evidence(decision, dispute, articles)
    if not decision.reason:
        raise DecisionRefused(tr("Give a reason: whoever reads the record later must see why."))
    return replace(decision, dismissed=False, grading=checked_grading(decision, dispute))


def plain(value: Value) -> str:
    """A value as a decision writes it: 950000, 2020-02-24, Saraqib."""
    match value:
        case Quantity(number=number):
            return str(int(number)) if number == int(number) else repr(number)
        case Moment(start=start):
            return start
        case Term(text=text) | Statement(text=text):
            return text


def number(text: str | None) -> float | None:
    """The finite number that a text is, with or without commas between thousands."""
    if not text:
        return None
    try:
        found = float(text.replace(",", ""))
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def _in_letters(decision: Decision) -> Decision:
    """The decision without characters that no database can keep."""
    return replace(
        decision,
        values=tuple(printable(value).strip() for value in decision.values),
        low=decision.low and printable(decision.low),
        high=decision.high and printable(decision.high),
        reason=printable(decision.reason).strip(),
    )


def _taken(decision: Decision, dispute: Dispute) -> tuple[Account, ...]:
    by_number = {account.number: account for account in dispute.accounts}
    for wanted in decision.accounts:
        if wanted not in by_number:
            least, most = min(by_number), max(by_number)
            raise DecisionRefused(
                tr(
                    "This dispute has no account {wanted}; its accounts are {least} to {most}.",
                    wanted=wanted,
                    least=least,
                    most=most,
                )
            )
    return tuple(by_number[n] for n in dict.fromkeys(decision.accounts))


def _with_values(decision: Decision, dispute: Dispute, taken: Sequence[Account]) -> Decision:
    """Values from the accounts where none are given; accounts from the values where none are chosen."""
    if not all(decision.values):
        raise DecisionRefused(tr("A value cannot be empty."))
    if taken and not decision.values and decision.outcome in {Outcome.ACCEPT, Outcome.BOTH_TRUE}:
        values = tuple(dict.fromkeys(_said(account, dispute) for account in taken))
        return replace(decision, values=values)
    if decision.values and not taken:
        said = tuple(a.number for a in dispute.accounts if _says(a, dispute, decision.values))
        return replace(decision, accounts=said)
    return decision


def _said(account: Account, dispute: Dispute) -> str:
    return name_written(account, dispute.kind) or plain(account.value)


def _says(account: Account, dispute: Dispute, values: Sequence[str]) -> bool:
    said = _said(account, dispute)
    return any(
        value in {said, account.text} or (number(value) is not None and number(value) == number(said))
        for value in values
    )


def _refuse_bad_outcome(decision: Decision) -> None:
    match decision.outcome:
        case Outcome.ACCEPT if not decision.values:
            raise DecisionRefused(tr("Say which account to accept, or which value."))
        case Outcome.ACCEPT if len(decision.values) > 1:
            raise DecisionRefused(
                tr("Only one value can be accepted; where several hold, the outcome is both-true.")
            )
        case Outcome.RANGE if decision.low is None or decision.high is None:
            raise DecisionRefused(tr("A range needs a low and a high value."))
        case Outcome.BOTH_TRUE if len(decision.values) < 2 and len(set(decision.accounts)) < 2:
            raise DecisionRefused(tr("Both-true takes two or more accounts or values."))
        case Outcome.OWN_VALUE if not decision.values:
            raise DecisionRefused(tr("Give the value that you put in place of the accounts."))


def _refuse_bad_order(decision: Decision) -> None:
    """low <= best <= high, where they can be compared; for two true values only low <= high."""
    best = None if decision.outcome is Outcome.BOTH_TRUE else decision.best
    for smaller, larger, sentence in (
        (decision.low, decision.high, tr("The low value must not be greater than the high one.")),
        (decision.low, best, tr("The best account must not be less than the low value.")),
        (best, decision.high, tr("The best account must not be greater than the high value.")),
    ):
        if smaller is not None and larger is not None and not _ordered(smaller, larger):
            raise DecisionRefused(sentence)


def _ordered(smaller: str, larger: str) -> bool:
    left, right = number(smaller), number(larger)
    if left is not None and right is not None:
        return left <= right
    if not (_is_date(smaller) and _is_date(larger)):
        raise DecisionRefused(tr("Low, best and high must all be numbers, or all be dates like 2020-02-24."))
    # 2020-02-24 lies within 2020-02: dates are compared as far as both are known.
    known = min(len(smaller), len(larger))
    return smaller[:known] <= larger[:known]


def _is_date(text: str) -> bool:
    """Whether a text is a day, month, year or moment of the calendar, as 2020-02 is and 2020-02-30 is not."""
    if not _ISO.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text + "0001-01-01"[len(text) :])
    except ValueError:
        return False
    return True


def _with_evidence(decision: Decision, dispute: Dispute, articles: Sequence[Article]) -> Decision:
    if decision.evidence:
        by_id = {article.id: article for article in articles}
        given = tuple(_found(evidence, by_id) for evidence in decision.evidence)
        return replace(decision, evidence=given)
    chosen = set(decision.accounts) or (
        {a.number for a in dispute.accounts} if decision.outcome in _ON_ALL else set()
    )
    if not chosen and not decision.outside:
        raise DecisionRefused(
            tr("A decision needs at least one passage as evidence: name an account, or a paragraph.")
        )
    accounts = (a for a in dispute.accounts if a.number in chosen)
    evidence = (Evidence(a.passage.article, a.passage.paragraph, a.passage.quote) for a in accounts)
    return replace(decision, evidence=tuple(dict.fromkeys(evidence)))


def _found(evidence: Evidence, articles: dict[str, Article]) -> Evidence:
    """The evidence with its quote; the quote must stand in the paragraph it is said to stand in."""
    article = articles.get(evidence.article)
    if article is None:
        raise DecisionRefused(
            tr("The case has no article “{article}” to be evidence.", article=evidence.article)
        )
    if not 1 <= evidence.paragraph <= len(article.paragraphs):
        raise DecisionRefused(
            tr("“{id}” has no paragraph {paragraph}.", id=article.id, paragraph=evidence.paragraph)
        )
    text = article.paragraph(evidence.paragraph).text
    if not evidence.quote:
        return replace(evidence, quote=text[:_LONGEST_QUOTE])
    if evidence.quote not in text:
        raise DecisionRefused(
            tr(
                "Paragraph {paragraph} of “{id}” does not read “{quote}”.",
                paragraph=evidence.paragraph,
                id=article.id,
                quote=evidence.quote,
            )
        )
    return evidence
