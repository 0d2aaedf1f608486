"""Makes a dispute of passages that an editor set against each other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from variorum.article.article import Article
from variorum.dispute.claim_questions import claim_question
from variorum.dispute.claim_verdicts import claim_verdict
from variorum.dispute.dates import date_question
from variorum.dispute.dispute import Account, Dispute, Verdict
from variorum.dispute.figures import figure_question
from variorum.dispute.regrouping import with_accounts
from variorum.fact.fact import Kind, Quantity, Value
from variorum.fact.passages import quotable
from variorum.fact.said import CLAIMS, Said
from variorum.text.message import Message

_LONGEST_ASKED = 90  # characters
_ASKED = {
    Kind.NAME: "How is {name} written?",
    Kind.PLACE_KIND: "What kind of place is it: “{name}”?",
    Kind.ROLE: "How is it described: “{name}”?",
    Kind.LABEL: "What is it called: “{name}”?",
}
_BY_CLAIM = frozenset({*CLAIMS, Kind.QUOTATION})
_BY_HAND = Message("An editor set these accounts against each other.")


def question_for(kind: Kind, said: Sequence[Said]) -> Message:
    """What the program would ask of these accounts, by the same words as of those that it finds itself."""
    values = [one.fact.value for one in said]
    mentions = [one.mention for one in said if one.mention is not None]
    figures = [value for value in values if isinstance(value, Quantity)]
    if kind is Kind.QUANTITY and len(figures) == len(mentions) == len(said):
        return figure_question(mentions, figures)
    if kind is Kind.DATE and len(mentions) == len(said):
        return date_question(mentions)
    propositions = [one.proposition for one in said if one.proposition is not None]
    if kind in _BY_CLAIM and len(propositions) == len(said):
        return claim_question(kind, propositions, [one.fact for one in said])
    quote = quotable(said[0].fact.passage.quote, most=_LONGEST_ASKED)
    return Message(_ASKED.get(kind, "What is right: “{name}”?"), {"name": quote})


def raised_dispute(
    kind: Kind,
    question: Message,
    said: Sequence[Said],
    articles: Mapping[str, Article],
    *,
    id: str,
    in_words: Callable[[Value], str],
) -> Dispute:
    """The dispute of these accounts, weighed by the rules for all; an editor wants it: it comes first."""
    verdict = _verdict(kind, said)
    accounts = [_account(one, in_words) for one in said]
    bare = Dispute(id, 1, kind, question, verdict, _BY_HAND, (), score=1.0, raised=True)
    made = with_accounts(bare, accounts, articles)
    return replace(made, why=_BY_HAND) if kind in _BY_CLAIM or kind is Kind.LABEL else made


def _account(said: Said, in_words: Callable[[Value], str]) -> Account:
    fact = said.fact
    text = in_words(fact.value)
    return Account(0, fact.passage, fact.value, text, fact.attribution, fact.certainty, "")


def _verdict(kind: Kind, said: Sequence[Said]) -> Verdict:
    if kind is Kind.NAME:
        return Verdict.SPELLING
    propositions = [one.proposition for one in said if one.proposition is not None]
    if kind in _BY_CLAIM and len(propositions) == len(said) > 1:
        return claim_verdict(kind, propositions, [one.fact for one in said])[0]
    return Verdict.WORDING
