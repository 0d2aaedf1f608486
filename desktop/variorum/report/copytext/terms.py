"""Puts one word for a thing where another stood: a town that was called a village."""

from variorum.fact.fact import Term
from variorum.report.copytext.fitted import Fitted
from variorum.report.copytext.sentence import capital, word_before
from variorum.text.span import Span

_LONGEST = 3  # words of a term that stands by itself
_VOWELS = "aeiou"


def term_fitted(words: str, own: Term, taken: Term, *, before: str) -> Fitted | None:
    """The one place where the base has its word; None where the sentence may not take the other."""
    old, new = own.form or own.text, taken.form or taken.text
    if max(len(old.split()), len(new.split())) > _LONGEST or words.lower().count(old.lower()) != 1:
        return None
    if old.lower().endswith("s") != new.lower().endswith("s"):
        return None
    start = words.lower().index(old.lower())
    article = word_before(before + words[:start])
    if article in ("a", "an") and (new[:1].lower() in _VOWELS) != (article == "an"):
        return None
    span = Span(start, start + len(old))
    return Fitted(span, capital(new) if span.of(words)[:1].isupper() and new.islower() else new)
