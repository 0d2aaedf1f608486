"""Writes a settled date where the base has another: with the preposition that it then needs."""

import re

from variorum.fact.fact import Moment
from variorum.language.dates import date_expressions
from variorum.report.copytext.fitted import Fitted
from variorum.report.copytext.sentence import capital, hangs_on, opens, word_before
from variorum.text.span import Span
from variorum.wording.dates import date_text

_PREPOSITION = re.compile(r"(?:(?<=\s)|^)(on|in|at|during)\s+$", re.IGNORECASE)
# Behind these a date stands without one of its own.
_BARE = frozenset(
    {
        *("since", "until", "till", "by", "after", "before", "from", "to", "of", "between", "and"),
        *("through", "dated", "than", "for"),
    }
)
_DETERMINERS = frozenset(
    {
        *("the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our"),
        *("last", "next", "around", "about", "early", "late", "mid"),
    }
)
_ADVERB = re.compile(r"\b(?:ago|last|yesterday|today|tomorrow|earlier|later|this)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\d\s*[ap]\.?\s?m\b|\d:\d\d|\b(?:noon|midnight)\b", re.IGNORECASE)
_DAY = 10  # characters of an ISO day


def date_fitted(words: str, value: Moment, *, before: str, after: str) -> Fitted | None:
    """The date phrase and the date in the house's form; None where the words around may not take it."""
    phrase = _phrase(words)
    if phrase is None or value.end is not None or hangs_on(words[phrase.end :] + after):
        return None
    if _CLOCK.search(phrase.of(words)) and len(value.start) <= _DAY:
        return None  # the base knows the hour, and the other does not
    written, needed = _in_house_form(value.start)
    front = before + words[: phrase.start]
    own = _PREPOSITION.search(front)
    if own is not None:
        return _behind_its_own(phrase, words, own, needed, written, before)
    if word_before(front) in _BARE:
        return Fitted(phrase, written)
    if word_before(front) in _DETERMINERS or front.rstrip().endswith(("’s", "'s")):
        return None
    if not opens(front):
        return Fitted(phrase, f"{needed} {written}")
    adverb = _ADVERB.search(phrase.of(words)) or (words[phrase.end :] + after).startswith(",")
    return Fitted(phrase, capital(f"{needed} {written}")) if adverb else None


def _in_house_form(iso: str) -> tuple[str, str]:
    """The date, and the preposition that it needs."""
    day, _, time = iso.partition("T")
    if time:
        return f"{time[:5]} on {date_text(day)}", "at"
    return date_text(day), "on" if len(day) >= _DAY else "in"


def _phrase(words: str) -> Span | None:
    found = date_expressions(words)
    known = len(found) == 1 and found[0].names_a_day and found[0].unit not in ("minute", "hour")
    return found[0].span if known else None


def _behind_its_own(
    phrase: Span, words: str, own: re.Match[str], needed: str, written: str, before: str
) -> Fitted | None:
    """ "on Monday", "in May": the preposition is replaced where it stands in the field, else it must fit."""
    if own[1].lower() == needed:
        return Fitted(phrase, written)
    if own.start() < len(before) or own[1].lower() not in ("on", "in", "at"):
        return None
    start = own.start() - len(before)
    with_it = f"{needed} {written}"
    return Fitted(Span(start, phrase.end), capital(with_it) if opens(before) else with_it)
