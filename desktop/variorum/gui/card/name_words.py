"""What else a case says of a disputed name: names that look alike, and what each account calls it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from variorum.dispute.decision import Standing, State, forms_of
from variorum.dispute.dispute import Dispute
from variorum.fact.fact import Kind, Term
from variorum.gui.card.origins import in_words
from variorum.guidance.equivalence import written
from variorum.translation import trn
from variorum.wording.sentences import say

ALIKE = 0.6  # share of letters in common from which a reader may take one name for another
_DESCRIBES = (Kind.PLACE_KIND, Kind.ROLE)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A name that looks like this one and is disputed apart from it."""

    dispute: str
    forms: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Called:
    """What the accounts call the thing that the name means, in a dispute of its own."""

    dispute: str
    words: tuple[tuple[str, str], ...]  # article, and its words


def heading(forms: int) -> str:
    return trn("One name, {forms} spelling", "One name, {forms} spellings", forms, forms=in_words(forms))


def uses_in_words(uses: int, articles: int) -> str:
    where = trn("{number} article", "{number} articles", articles)
    return trn("{number} use in {articles}", "{number} uses in {articles}", uses, articles=where)


def neighbours(dispute: Dispute, standings: Iterable[Standing]) -> tuple[Neighbour, ...]:
    """Other disputed names of the case that may be taken for this one."""
    own = forms_of(dispute)
    found = []
    for other in (s.dispute for s in standings if s.state is not State.ORPHANED):
        forms = tuple(dict.fromkeys(map(written, forms_of(other))))
        if other.id != dispute.id and other.kind is Kind.NAME and _alike(own, forms):
            articles = tuple(dict.fromkeys(a.passage.article for a in other.accounts))
            found.append(Neighbour(other.id, forms, articles))
    return tuple(found)


def _alike(own: Sequence[str], others: Sequence[str]) -> bool:
    return any(
        SequenceMatcher(None, one.casefold(), other.casefold()).ratio() >= ALIKE
        for one in own
        for other in others
    )


def called(dispute: Dispute, standings: Iterable[Standing]) -> tuple[Called, ...]:
    """Disputes of how what bears the name is described, by those whose question or quotes name it."""
    forms = tuple(map(written, forms_of(dispute)))
    if not any(forms):
        return ()
    named = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(form) for form in forms if form)})(?!\w)")
    return tuple(
        Called(s.dispute.id, _words(s.dispute))
        for s in standings
        if s.state is not State.ORPHANED and s.dispute.kind in _DESCRIBES and _names(s.dispute, named)
    )


def _names(dispute: Dispute, named: re.Pattern[str]) -> bool:
    quotes = (account.passage.quote for account in dispute.accounts)
    return any(named.search(text) for text in (say(dispute.question), *quotes))


def _words(dispute: Dispute) -> tuple[tuple[str, str], ...]:
    words: dict[str, dict[str, None]] = {}
    for account in dispute.accounts:
        value = account.value
        said = (value.form or value.text) if isinstance(value, Term) else account.text
        words.setdefault(account.passage.article, {})[said] = None
    return tuple((article, "; ".join(said)) for article, said in words.items())
