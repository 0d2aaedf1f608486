"""Which words of an account are marked: those that carry its value, else those that no other account has."""

import re

from variorum.dispute.dispute import Account, Dispute
from variorum.fact.fact import Quantity, Term
from variorum.gui.marks.own_words import own_words
from variorum.text.span import Span

SHORT_QUOTE = 36  # characters; all of it carries the figure
LONG_MARK = 48  # characters; in a longer passage only the word that carries the value is marked

_HEDGES = (
    "more than|less than|fewer than|no more than|no fewer than|at least|at most|up to|over|under|about"
    "|around|some|nearly|almost|approximately"
)
_COUNTS = (
    "an? (?:dozen|hundred|thousand|million|billion)|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    "|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty"
    "|seventy|eighty|ninety|dozens?|scores|several|hundreds?|thousands?|millions?|half"
)
_SCALES = "hundreds?|thousands?|million|billion|dozen|percent|per cent|of thousands"
_FIGURE = re.compile(
    rf"(?:(?:{_HEDGES}) )?(?:\d[\d.,:]*\d|\d|\b(?:{_COUNTS})\b)(?:[ -](?:{_SCALES})\b)*", re.IGNORECASE
)


def marked_words(account: Account, dispute: Dispute) -> Span:
    """The words that carry the value: of a long passage only those, of a short one all."""
    passage, inner = account.passage, emphasis(account, dispute)
    if len(passage.span) > LONG_MARK or isinstance(account.value, Term):
        return inner.shifted(passage.span.start)
    return passage.span


def emphasis(account: Account, dispute: Dispute) -> Span:
    """Where in its quote an account's value stands, else what the other accounts do not say."""
    found = _value_in(account)
    if found is not None:
        return found
    whole = Span(0, len(account.passage.quote))
    return own_words(account, dispute.accounts) if len(whole) > SHORT_QUOTE else whole


def _value_in(account: Account) -> Span | None:
    quote, value = account.passage.quote, account.value
    if isinstance(value, Term):
        at = quote.casefold().find(value.form.casefold()) if value.form else -1
        return Span(at, at + len(value.form)) if at >= 0 and at + len(value.form) <= len(quote) else None
    if isinstance(value, Quantity) and len(quote) > SHORT_QUOTE:
        match = _FIGURE.search(quote)
        return Span(*match.span()) if match else None
    return None
