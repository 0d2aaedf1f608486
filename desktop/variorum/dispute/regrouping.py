"""Weighs accounts anew that an editor put together, or took apart."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.article.article import Article
from variorum.dispute.candidate import Candidate
from variorum.dispute.date_verdicts import date_verdict
from variorum.dispute.decision import forms_of
from variorum.dispute.dispute import Account, Dispute, Verdict
from variorum.dispute.estimate import estimates, first_rule
from variorum.dispute.figure_verdicts import figure_verdict
from variorum.dispute.listing import suggested
from variorum.dispute.updates import as_update
from variorum.fact.extraction import Mention
from variorum.fact.fact import Fact, Kind, Moment, Quantity
from variorum.origin.shared_copy import copies, origins
from variorum.text.message import Message

_JUDGES = {Kind.QUANTITY: "figure", Kind.DATE: "date"}
_Found = tuple[Verdict, Message]


def united(parts: Sequence[Dispute], articles: Mapping[str, Article], *, id: str) -> Dispute:
    """One dispute of all accounts of several, asking what the first asks; it stands where the best stood."""
    accounts = [account for part in parts for account in part.accounts]
    first = replace(parts[0], id=id, rank=min(p.rank for p in parts), score=max(p.score for p in parts))
    return with_accounts(first, accounts, articles)


def parted(
    dispute: Dispute, going: frozenset[int], articles: Mapping[str, Article], *, id: str
) -> tuple[Dispute, Dispute]:
    """The dispute without the accounts of these numbers, and one of that id with them alone."""
    stay = [account for account in dispute.accounts if account.number not in going]
    go = [account for account in dispute.accounts if account.number in going]
    return with_accounts(dispute, stay, articles), with_accounts(replace(dispute, id=id), go, articles)


def with_accounts(dispute: Dispute, accounts: Sequence[Account], articles: Mapping[str, Article]) -> Dispute:
    """The dispute with these accounts in its place: verdict, estimate and suggestion are worked out anew.

    Fewer than two accounts differ in nothing: then it has no verdict.
    """
    published = {article.id: article.source.published for article in articles.values()}
    told = _numbered(accounts, articles)
    estimate = estimates(told, rule=first_rule(told, published), published=published) if told else None
    verdict, why = _judged(dispute, told, published) if len(told) > 1 else (None, dispute.why)
    return replace(
        dispute,
        accounts=told,
        verdict=verdict,
        why=why,
        estimate=estimate,
        suggestion=suggested(told, estimate.best) if estimate else None,
    )


def _numbered(accounts: Sequence[Account], articles: Mapping[str, Article]) -> tuple[Account, ...]:
    """Each account once, in order of article and text, under new numbers and origins."""
    once = {(a.passage.article, a.passage.source, a.value): a for a in accounts}
    ordered = sorted(
        once.values(), key=lambda a: (a.passage.article, a.passage.paragraph, a.passage.span, a.number)
    )
    concerned = [articles[id] for id in dict.fromkeys(a.passage.article for a in ordered) if id in articles]
    named = origins([_fact(account) for account in ordered], copies(concerned))
    told = zip(ordered, named, strict=True)
    return tuple(replace(account, number=n, origin=o) for n, (account, o) in enumerate(told, 1))


def _fact(account: Account, kind: Kind = Kind.QUANTITY) -> Fact:
    return Fact(
        kind,
        account.passage,
        account.value,
        attribution=account.attribution,
        certainty=account.certainty,
    )


def _judged(
    dispute: Dispute, accounts: Sequence[Account], published: Mapping[str, str | None]
) -> tuple[Verdict, Message]:
    facts = tuple(_fact(account, dispute.kind) for account in accounts)
    verdict, why = _of_values(facts) or _of_words(dispute, accounts)
    judge = _JUDGES.get(dispute.kind, "by hand")
    candidate = Candidate(dispute.kind, facts, dispute.question, verdict, why, judge, {})
    judged = as_update(candidate, published)
    return judged.verdict, judged.why


def _of_values(facts: Sequence[Fact]) -> _Found | None:
    """What the rules for figures and dates say; they know nothing of the words around these accounts."""
    values = [fact.value for fact in facts]
    mentions = [Mention(fact, "", frozenset(), frozenset(), frozenset(), 0.0) for fact in facts]
    figures = [value for value in values if isinstance(value, Quantity)]
    if len(figures) == len(facts):
        return figure_verdict(mentions, figures)
    moments = [value for value in values if isinstance(value, Moment)]
    return date_verdict(mentions, moments) if len(moments) == len(facts) else None


def _of_words(dispute: Dispute, accounts: Sequence[Account]) -> _Found:
    verdict = dispute.verdict or Verdict.WORDING
    forms = forms_of(replace(dispute, accounts=tuple(accounts)))
    if dispute.kind is Kind.NAME and len(forms) == 2:
        words = {"left": forms[0], "right": forms[1]}
        return verdict, Message("The name is written “{left}” and “{right}”.", words)
    if dispute.kind is Kind.NAME:
        return verdict, Message("The name is written in {count} ways.", {"count": len(forms)})
    return verdict, Message("An editor put these accounts together.")
