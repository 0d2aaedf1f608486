"""Offers sentences for an editor's reason, made of what is known of the accounts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from variorum.dispute.dispute import Account, Dispute, Verdict
from variorum.fact.fact import Certainty, Quantity
from variorum.text.message import Message
from variorum.translation import later
from variorum.wording.names import certainty_name
from variorum.wording.sentences import say
from variorum.wording.short_dates import short_date

_WITNESS = ("witness", "correspondent", "reporter", "resident", "survivor", "medic", "doctor")
_BY_VERDICT = {
    Verdict.TIME: later("The accounts are of different days; the later one brings the earlier up to date."),
    Verdict.SCOPE: later("The accounts do not count the same thing."),
    Verdict.PRECISION: later("The accounts admit one another; one is more precise."),
    Verdict.SPELLING: later("One name in two spellings; the choice says nothing of which account is right."),
    Verdict.WORDING: later("The accounts differ in their choice of words only."),
}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the articles that the accounts stand in, by their ids."""

    letters: Mapping[str, str]
    published: Mapping[str, str | None] = field(default_factory=dict)
    damaged: frozenset[tuple[str, int]] = frozenset()  # paragraphs of an article whose text is damaged


def reasons(dispute: Dispute, known: Known, *, chosen: Sequence[int] = ()) -> tuple[str, ...]:
    """Sentences on the chosen accounts first, then on the others, then on all of them together."""
    accounts = sorted(dispute.accounts, key=lambda a: a.number not in chosen)
    each = [message for account in accounts for message in _of_one(account, dispute, known)]
    together = list(_of_all(dispute, known))
    return tuple(dict.fromkeys(say(message) for message in (*each, *together)))


def _of_one(account: Account, dispute: Dispute, known: Known) -> Iterator[Message]:
    words = {"where": _where(account, known), "letter": known.letters.get(account.passage.article, "?")}
    latest = _latest(dispute, known)
    if latest and latest == known.published.get(account.passage.article):
        yield Message("{letter} is the latest dated account ({date}).", {**words, "date": short_date(latest)})
    if account.attribution:
        words["source"] = account.attribution
        alone = sum(bool(other.attribution) for other in dispute.accounts) == 1
        yield Message(
            "Only {where} names its source: {source}." if alone else "{where} names its source: {source}.",
            words,
        )
        if _is_witness(account) and sum(map(_is_witness, dispute.accounts)) == 1:
            yield Message("{where} rests on somebody who was there ({source}); no other account does.", words)
    if account.certainty not in (Certainty.ASSERTED, Certainty.REPORTED):
        certainty = certainty_name(account.certainty)
        yield Message("{where} does not vouch for it: {certainty}.", {**words, "certainty": certainty})
    if (account.passage.article, account.passage.paragraph) in known.damaged:
        yield Message("The text of {where} is damaged, perhaps by translation.", words)
    yield from _of_figure(account, dispute, words)


def _of_figure(account: Account, dispute: Dispute, words: Mapping[str, str]) -> Iterator[Message]:
    value = account.value
    if not isinstance(value, Quantity):
        return
    others = [a.value for a in dispute.accounts if a is not account and isinstance(a.value, Quantity)]
    if value.since and any(other.since != value.since for other in others):
        yield Message(
            "{letter} counts from {date}; not all others do.", {**words, "date": short_date(value.since)}
        )
    if value.as_of and any(other.as_of != value.as_of for other in others):
        yield Message("{letter} gives the state of {date}.", {**words, "date": short_date(value.as_of)})
    if _is_exact(value) and others and not any(map(_is_exact, others)):
        yield Message("Only {where} gives an exact figure.", words)


def _of_all(dispute: Dispute, known: Known) -> Iterator[Message]:
    by_origin: dict[str, list[Account]] = defaultdict(list)
    for account in dispute.accounts:
        by_origin[account.origin].append(account)
    for accounts in by_origin.values():
        letters = list(dict.fromkeys(known.letters.get(a.passage.article, "?") for a in accounts))
        if len(letters) > 1:
            yield Message("{letters} go back to one origin and count once.", {"letters": ", ".join(letters)})
    if dispute.verdict in _BY_VERDICT:
        yield Message(_BY_VERDICT[dispute.verdict])
    if len(by_origin) > 1:
        yield Message("The accounts differ and none is better supported.")


def _latest(dispute: Dispute, known: Known) -> str | None:
    """The day of the article published last, where others were published before it."""
    days = {a.passage.article: known.published.get(a.passage.article) for a in dispute.accounts}
    told = [day for day in days.values() if day]
    return max(told) if len(set(told)) > 1 and told.count(max(told)) == 1 else None


def _where(account: Account, known: Known) -> str:
    return f"{known.letters.get(account.passage.article, '?')} ¶ {account.passage.paragraph}"


def _is_witness(account: Account) -> bool:
    said = (account.attribution or "").casefold()
    return any(word in said for word in _WITNESS)


def _is_exact(value: Quantity) -> bool:
    return value.lower is not None and value.lower == value.upper
